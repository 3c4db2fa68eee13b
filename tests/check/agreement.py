"""Agreement of panel members as copanel works it out, beside two other programs: krippendorff, and SciPy.

Random panels, with ties, gaps and members who give everyone the same, are scored on web pages that copanel reads.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

import krippendorff
import numpy
from scipy.stats import friedmanchisquare

COPANEL = pathlib.Path(sys.argv[1]).resolve()
TABLES = 40


def vacancy(members, questions, candidates):
    lines = ["[[panel]]", "id = 'main'", "name = 'Panel'"]
    for member in members:
        lines += ["[[person]]", f"id = '{member}'", f"name = '{member}'"]
        lines += ["[[member]]", f"id = '{member}'", "panel = 'main'", "capacity = 'carer'"]
    for question in questions:
        lines += ["[[question]]", f"id = '{question}'", "ask = 'What?'"]
    for candidate in candidates:
        lines += ["[[candidate]]", f"code = '{candidate}'"]
    return "\n".join(lines)


def page(member, scores):
    mark = {"paper": "score-sheets", "vacancy": "v", "revision": 1, "edition": "standard", "person": member}
    fields = "".join(
        f'<input type="radio" name="score.{candidate}.{question}" value="{score}" checked>'
        for (candidate, question), score in scores.items()
    )
    return f"<html><meta name='copanel-form' content='{json.dumps(mark)}'>{fields}</html>"


def opened(folder, members, questions, candidates, given):
    (folder / "v.toml").write_text(vacancy(members, questions, candidates))
    (folder / "returned").mkdir()
    for member in members:
        (folder / "returned" / f"{member}.html").write_text(page(member, given[member]))
    command = [COPANEL, "scores", "v.toml", "returned", "-o", "out", "--format", "text", "--output", "json"]
    # These sheets have scores and nothing else: copanel names what they lack, ends with 1, and opens them.
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    return json.loads(ran.stdout)["opened"]["panels"][0]


def alpha(members, units, given):
    rows = [[given[member][unit] for unit in units] for member in members]
    rows = [[numpy.nan if score == "not-asked" else float(score) for score in row] for row in rows]
    try:
        return krippendorff.alpha(reliability_data=rows, level_of_measurement="ordinal")
    except ValueError:
        return None


def concordance(members, questions, candidates, given):
    def mean(member, candidate):
        scores = [given[member][candidate, question] for question in questions]
        scores = [score for score in scores if score != "not-asked"]
        return round(sum(scores) / len(scores), 9) if scores else None

    rows = [[mean(member, candidate) for candidate in candidates] for member in members]
    rows = [row for row in rows if None not in row]
    if len(rows) < 2:
        return None
    with numpy.errstate(invalid="ignore"):
        found = friedmanchisquare(*zip(*rows)).statistic / (len(rows) * (len(candidates) - 1))
    return None if numpy.isnan(found) else found


compared = silent = 0
for seed in range(TABLES):
    dice = random.Random(seed)
    members = [f"m{number}" for number in range(dice.randint(2, 6))]
    questions = [f"q{number}" for number in range(dice.randint(1, 5))]
    candidates = [f"C0{number}" for number in range(dice.randint(3, 6))]
    units = [(candidate, question) for candidate in candidates for question in questions]
    gaps = dice.choice([0, 0.1, 0.4])
    given = {}
    for member in members:
        levels = dice.choice([[0, 1, 2, 3, 4], [2, 3], [3]]) if seed else [3]
        score = lambda: "not-asked" if dice.random() < gaps else dice.choice(levels)
        given[member] = {unit: score() for unit in units}
    with tempfile.TemporaryDirectory() as folder:
        panel = opened(pathlib.Path(folder), members, questions, candidates, given)
    theirs = {"alpha": alpha(members, units, given), "w": concordance(members, questions, candidates, given)}
    for name, other in theirs.items():
        own = panel[name]
        if own is None:
            # copanel says nothing of fewer than three answers, or where there are no differences.
            pairs = [unit for unit in units if sum(given[m][unit] != "not-asked" for m in members) > 1]
            assert other is None or numpy.isnan(other) or (name == "alpha" and len(pairs) < 3), (seed, name, other)
            silent += 1
        else:
            assert other is not None and abs(own["value"] - other) < 1e-9, (seed, name, own, other)
            compared += 1
print(f"{compared} numbers are the same as those of krippendorff and SciPy; {silent} times all are silent")
assert compared > TABLES and silent > 0
