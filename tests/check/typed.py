"""Holds files that people write against the JSON Schemas copanel prints, with readers that know nothing of it.

    python typed.py COPANEL FILE...

Each file must be as its schema says. Then files are broken, one mistake at a time: the schema must
refuse every one of them, and so must copanel, so that an editor and copanel say the same. Of the two readers,
taplo is the one inside editors; it also finds the schema by the first line of what `copanel new` writes.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib

from jsonschema import Draft202012Validator

KINDS = {"copanel.toml": "organisation", "people.toml": "people"}

# What stands in the file that `copanel new` writes, and what someone might type instead.
VACANCY = [
    ("another format", "format = 2", "format = 3"),
    ("a key that is not there", "revision = 1 ", "version = 1 "),
    ("a heading that is not there", "[venue]", "[place]"),
    ("a number in quotation marks", "length = 45 ", 'length = "45" '),
    ("a date in quotation marks", "date = 2026-12-03", 'date = "3 December 2026"'),
    ("a year of long ago", "date = 2026-12-03", "date = 1026-12-03"),
    ("a time where a date belongs", "date = 2026-12-03", "date = 09:30:00"),
    ("a date where a time belongs", "start = 09:30:00", "start = 2026-12-03"),
    ("a day without a time", "preparation = 2026-11-26T14:00:00", "preparation = 2026-11-26"),
    ("yes", "chair = true", 'chair = "yes"'),
    ("a capacity that is not there", 'capacity = "manager"', 'capacity = "boss"'),
    ("a stage that is not there", 'stage = "questions"', 'stage = "question"'),
    ("a level that is not there", 'level = "told"', 'level = "informed"'),
    ("an edition that is not there", '# edition = "clear"', 'edition = "braille"'),
    ("an id with a capital letter", 'id = "criterion-1"', 'id = "Criterion-1"'),
    ("a table once where there are many", "[[panel]]", "[panel]"),
    ("a table many times where there is one", "[keep]", "[[keep]]"),
    ("one name where a list belongs", "expenses = [\"travel\"]", 'expenses = "travel"'),
    ("a panel without a name", 'name = "Interview panel"\n', ""),
    ("a line break in one line", 'reference = ""', 'reference = """\none\ntwo\n"""'),
    ("a person by name among candidates", "[keep]", '[[candidate]]\ncode = "Jane Smith"\n[keep]'),
    ("print that is too large", '# print-size = 20 ', "print-size = 90 "),
    ("a colour by name", '# paper-colour = "#fff8dc"', 'paper-colour = "cream"'),
    ("money as a number", 'answer = "not-yet" }', 'answer = "not-yet", amount = 75.0 }'),
    ("a waiver without an end", "[keep]", '[[waive]]\nrule = "papers-late"\nreason = "x"\nagreed-by = "x"\n[keep]'),
    ("a rule to waive that is not there", "[keep]", '[[waive]]\nrule = "papers-lat"\nreason = "x"\nagreed-by = "x"\nuntil = 2026-12-03\n[keep]'),
]

# Of this copanel says in a finding what is wrong; the rest it cannot read.
FINDINGS = ["a rule to waive that is not there"]

ORGANISATION = [
    ("a key that is not there", '[organisation]\nnames = "x"\n'),
    ("a rule that is not there", '[rules]\npapers-lat = "off"\n'),
    ("a level that is not there", '[rules]\npapers-late = "info"\n'),
    ("a number that is not there", "[policy]\nnotice-weeks = { warn = 4 }\n"),
    ("a number that is none", '[policy]\nnotice-days = { warn = "28" }\n'),
    ("a colour by name", '[look]\ncolour = "blue"\n'),
    ("a rate without a source", '[payment.hour]\namount = "20.00"\nper = "hour"\nas-of = 2026-04-01\n'),
]

PEOPLE = [
    ("someone without an id", '[[person]]\nname = "Amira"\n'),
    ("someone without a name", '[[person]]\nid = "amira"\n'),
    ("a key of a vacancy", '[post]\ntitle = "x"\n'),
]


def plain(value):
    """What TOML holds, as JSON can hold it."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value


class Schema:
    """A schema that copanel prints, and two readers of it that know nothing of copanel."""

    def __init__(self, copanel, kind, folder):
        text = subprocess.run([copanel, "schema", kind], capture_output=True, text=True, encoding="utf-8", check=True).stdout
        Draft202012Validator.check_schema(json.loads(text))
        self.validator = Draft202012Validator(json.loads(text))
        self.path = folder / f"{kind}.schema.json"
        self.path.write_text(text, encoding="utf-8")

    def mistakes(self, path):
        """What jsonschema finds in a file."""
        found = self.validator.iter_errors(plain(tomllib.loads(path.read_text(encoding="utf-8"))))
        return [f"{error.json_path}: {error.message}" for error in found]

    def taplo(self, path):
        """What taplo says of a file; nothing where it finds nothing."""
        return taplo("--schema", self.path.as_uri(), path)


def taplo(*words):
    """What taplo says, the reader of TOML inside Even Better TOML; nothing where it finds nothing."""
    program = pathlib.Path(sys.executable).with_name("taplo")
    done = subprocess.run([program, "lint", "--no-auto-config", *words], capture_output=True, text=True, encoding="utf-8")
    return "" if done.returncode == 0 else done.stderr


def accepted(new):
    """What `copanel new` writes, with everything in it that is proposed."""
    lines, among = [], False
    for line in new.splitlines(keepends=True):
        among = line.startswith("# ") and (among or line.startswith("# [[involvement]]"))
        lines.append(line.removeprefix("# ") if among or "# proposed" in line else line)
    return "".join(lines)


def main():
    copanel, *files = sys.argv[1:]
    copanel = pathlib.Path(copanel).resolve()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        schemas = {kind: Schema(copanel, kind, folder) for kind in ("vacancy", "organisation", "people")}

        def run(*words):
            return subprocess.run([copanel, *words], cwd=folder, capture_output=True, text=True, encoding="utf-8")

        run("new", "whole", "--interviews", "2026-12-03", "--candidates", "2")
        run("new", "empty", "--lived-experience", "0", "--panel", "1")
        run("new", "fresh", "--interviews", "2026-12-03")
        new = [folder / f"{name}.toml" for name in ("whole", "empty", "fresh")]
        for path in new:
            # Without being told of a schema, taplo goes by the first line.
            if said := taplo(path):
                faults.append(f"{path.name}: {said}")
        for path in [pathlib.Path(file) for file in files] + new:
            schema = schemas[KINDS.get(path.name, "vacancy")]
            faults += [f"{path}: {mistake}" for mistake in schema.mistakes(path)]
            if said := schema.taplo(path):
                faults.append(f"{path}: {said}")

        fresh = accepted(new[-1].read_text(encoding="utf-8"))
        broken = [("vacancy", "fresh.toml", what, fresh.replace(old, new, 1)) for what, old, new in VACANCY]
        broken += [("organisation", "copanel.toml", what, text) for what, text in ORGANISATION]
        broken += [("people", "people.toml", what, text) for what, text in PEOPLE]
        for what, old, _ in VACANCY:
            if old not in fresh:
                faults.append(f"{what}: `copanel new` no longer writes `{old}`")
        for kind, name, what, text in broken:
            whole = {"fresh.toml": fresh, "copanel.toml": "", "people.toml": ""}
            for other, words in (whole | {name: text}).items():
                (folder / other).write_text(words, encoding="utf-8")
            if not schemas[kind].mistakes(folder / name):
                faults.append(f"{name}: jsonschema lets pass: {what}")
            if not schemas[kind].taplo(folder / name):
                faults.append(f"{name}: taplo lets pass: {what}")
            checked = run("check", "fresh.toml", "--today", "2026-10-26", "--fail-on", "warning")
            if checked.returncode != 2 and what not in FINDINGS:
                faults.append(f"{name}: copanel lets pass: {what}")

    print(
        f"{len(files) + len(new)} files are as their schemas say;"
        f" {len(broken)} broken ones are refused by jsonschema, by taplo and by copanel"
    )
    if not files:
        faults.append("no file was given")
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
