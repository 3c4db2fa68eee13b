"""Score sheets come back by every road, and are opened together.

    python roads.py COPANEL VACANCY...

The members of each vacancy take turns: a saved page, a Word file, a Word file that LibreOffice has saved, a spreadsheet
as .xlsx and as .ods that LibreOffice has saved, and one tab as CSV. `copanel scores` must then show what each of them gave.
"""

import json
import sys
import tempfile
from pathlib import Path

import openpyxl

from returned import W, changed, controls, libreoffice, tick
from sheets import rows, run

ROADS = ("page", "word", "libreoffice", "xlsx", "ods", "csv")


def choice(person, field, values):
    """What someone answers: the same each time, and not the same as others."""
    return values[sum(map(ord, person + field)) % len(values)]


def fields(page):
    """The answers to tick on a page, by field."""
    found = {}
    for tag in page.split("<input")[1:]:
        tag = tag.split(">")[0]
        if 'name="' in tag and 'value="' in tag:
            name, value = (tag.split(f'{key}="')[1].split('"')[0] for key in ("name", "value"))
            if name.startswith(("score.", "met.")):
                found.setdefault(name, []).append(value)
    return found


def by_page(page, given):
    for field, value in given.items():
        asked = f'name="{field}" value="{value}"'
        page = page.replace(asked, asked + " checked")
    return page


def by_word(given):
    def change(document):
        for control in controls(document):
            name = control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")
            question, _, value = name.rpartition(".")
            if given.get(question) == value:
                tick(control, True)

    return change


def by_sheet(path, target, given):
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[-1]
    for number, names, answers in rows(sheet):
        value = given.get(sheet.cell(number, names["field"]).value)
        words = [words for words, own in answers.items() if own == value] if answers else []
        if words:
            sheet.cell(number, names["answer"]).value = words[0]
    book.save(target)


def main(copanel, vacancy, folder):
    out = folder / "out"
    run(copanel, "pack", vacancy, "-o", out, "--only", "score-sheets", "--format", "html,docx", codes=(0, 1))
    run(copanel, "sheets", vacancy, "-o", out)
    back, office = folder / "back", folder / "office"
    steps = {road: folder / road for road in ("libreoffice", "ods", "xlsx", "csv")}
    for step in (back, office, *steps.values()):
        step.mkdir()
    given = {}
    for number, page in enumerate(sorted(out.glob("*/people/*/score-sheets.html"))):
        person, road = page.parent.name, ROADS[number % len(ROADS)]
        text = page.read_text()
        answers = {field: choice(person, field, values) for field, values in fields(text).items()}
        given[person] = (road, answers)
        if road == "page":
            (back / f"{person}.html").write_text(by_page(text, answers))
        elif road in ("word", "libreoffice"):
            target = back if road == "word" else steps[road]
            changed(page.with_suffix(".docx"), target / f"{person}.docx", by_word(answers))
        else:
            by_sheet(page.with_suffix(".xlsx"), steps[road] / f"{person}.xlsx", answers)
    for road, kind in (("libreoffice", "docx:MS Word 2007 XML"), ("xlsx", "xlsx"), ("ods", "ods"), ("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")):
        files = sorted(steps[road].iterdir())
        if road == "libreoffice" and files:
            libreoffice(folder, files, back)
        elif files:
            profile = f"-env:UserInstallation=file://{office}"
            run("soffice", profile, "--headless", "--convert-to", kind, "--outdir", back, *files)
    for tab in back.glob("*.csv"):
        # LibreOffice writes every tab, and the first only says how to fill in the others.
        if "notes-field" not in tab.read_text():
            tab.unlink()
    said = run(copanel, "scores", vacancy, back, "-o", out, "--format", "html,docx,text", "--output", "json", codes=(0, 1))
    scores = json.loads(said)
    wrong = [f"{vacancy}: {problem}" for problem in scores["problems"]]
    if not scores["all-in"]:
        wrong.append(f"{vacancy}: not all are in: {said}")
        return wrong, 0
    counted = 0
    for panel in scores["opened"]["panels"]:
        for item in panel["items"]:
            for person, cells in item["scores"].items():
                road, answers = given[person]
                for code, shown in cells.items():
                    if shown in ("conflict", "absent", "never"):
                        continue
                    field = f"score.{code}.{item['id']}" if item["met"] is None else f"met.{code}.{item['id']}.{item['met']}"
                    value = answers.get(field)
                    meant = {"1": 1, "2": 0, "3": "not-asked"}.get(value) if item["met"] else value
                    counted += 1
                    if str(meant) != str(shown):
                        wrong.append(f"{vacancy}: {person} ({road}), {field}: gave {meant}, shown as {shown}")
    print(f"{vacancy}: {counted} answers of {len(given)} members, by {', '.join(sorted({road for road, _ in given.values()}))}")
    return wrong, counted


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    faults = []
    for path in sys.argv[2:]:
        with tempfile.TemporaryDirectory() as name:
            more, read = main(sys.argv[1], path, Path(name))
            faults += more or ([] if read else [f"{path}: nothing was compared"])
    for fault in faults:
        print(fault)
    sys.exit(bool(faults))
