"""Fills in Word forms, has LibreOffice open and save them, and compares what copanel reads with what was filled in.

    python returned.py COPANEL EXAMPLES OUT FORM...

A form is called by its path in the folder of papers, without an ending: NAME/people/ID/score-sheets.
Each form is filled in as Word does it: a box ticked in every question, words typed in every box for words.
It must be read as it is; after LibreOffice has saved it, which drops the names of its fields; and once more after
it was corrected there and LibreOffice has saved it again.
"""

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WORDS = "Ünïcode, “quotes” & <b>tags</b>"
PART = "word/document.xml"


def changed(path, target, change):
    """A copy of a Word file with its document changed; gives what the change gives."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == PART:
                document = etree.fromstring(part)
                given = change(document)
                part = etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(name, part)
    return given


def is_box(control):
    return control.find(f"{W}sdtPr/{W14}checkbox") is not None


def tick(control, on):
    """Ticks a box to tick, or takes the tick back, as Word and LibreOffice do."""
    box = control.find(f"{W}sdtPr/{W14}checkbox")
    state = "checkedState" if on else "uncheckedState"
    box.find(f"{W14}checked").set(f"{W14}val", str(int(on)))
    drawn = next(text for text in control.iter(f"{W}t") if text.text)
    drawn.text = chr(int(box.find(W14 + state).get(f"{W14}val"), 16))


def write(control, words):
    """Types into a control, whose prompt goes."""
    for prompt in control.findall(f"{W}sdtPr/{W}showingPlcHdr"):
        prompt.getparent().remove(prompt)
    first, *rest = control.iter(f"{W}t")
    first.text = words
    for text in rest:
        text.text = ""


def controls(document):
    """The controls in which something is filled in, in their order."""
    for control in document.iter(f"{W}sdt"):
        if is_box(control) or control.find(f"{W}sdtPr/{W}text") is not None:
            yield control


def fill(document):
    """Ticks the first box of every question and writes in every text; gives the answers, and where each is."""
    answers, places = {}, []
    for control in controls(document):
        name = control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")
        question, _, value = name.rpartition(".")
        if not is_box(control):
            write(control, WORDS)
            answers[name] = WORDS
        elif question not in answers:
            tick(control, True)
            answers[question] = [value]
        places.append(name)
    return answers, places


def correct(answers, places):
    """Moves every tick to the last box of its question and changes every text, going by the places of fields alone."""
    last = {name.rpartition(".")[0]: name for name in places}

    def change(document):
        found = list(controls(document))
        if len(found) != len(places):
            raise ValueError(f"{len(found)} fields are left of {len(places)}")
        new = {}
        for control, name in zip(found, places):
            question, _, value = name.rpartition(".")
            if not is_box(control):
                write(control, WORDS + ", corrected")
                new[name] = WORDS + ", corrected"
            else:
                tick(control, last[question] == name)
                if last[question] == name:
                    new[question] = [value]
        return new

    return change


def libreoffice(folder, files, to):
    """LibreOffice opens files and saves them in another folder."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run([*command, "--outdir", to, *files], check=True, capture_output=True, timeout=300)


def faults(copanel, vacancy, path, answers):
    """What copanel reads must be what was filled in, nothing more and nothing else."""
    command = [copanel, "returned", vacancy, path, "--answers", "--output", "json"]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    if ran.returncode == 2:
        yield ran.stderr.strip()
        return
    (form,) = json.loads(ran.stdout)["forms"]
    for name in sorted(set(answers) | set(form["answers"])):
        if form["answers"].get(name) != answers.get(name):
            yield f"{name} is read as {form['answers'].get(name)}, not {answers.get(name)}"
    for trouble in form["does-not-count"]:
        yield trouble["what"]


def main(copanel, examples, out, *forms):
    errors, read = 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        steps = [folder / step for step in ("filled", "saved", "corrected", "again")]
        for step in steps:
            step.mkdir()
        filled, saved, corrected, again = steps
        given = {}
        for number, form in enumerate(forms):
            file = f"{number}.docx"
            given[file] = changed(Path(out) / f"{form}.docx", filled / file, fill)
        libreoffice(folder, sorted(filled.iterdir()), saved)
        new = {}
        for file, (answers, places) in given.items():
            new[file] = changed(saved / file, corrected / file, correct(answers, places))
        libreoffice(folder, sorted(corrected.iterdir()), again)
        for number, form in enumerate(forms):
            file = f"{number}.docx"
            vacancy = Path(examples) / form.split("/")[0] / "vacancy.toml"
            for step, answers in [(filled, given[file][0]), (saved, given[file][0]), (corrected, new[file]), (again, new[file])]:
                found = list(faults(copanel, vacancy, step / file, answers))
                for fault in found[:3]:
                    print(f"ERROR {form} ({step.name}): {fault}")
                errors += len(found)
                read += len(answers)
    version = subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True).stdout.split()
    print(f"{' '.join(version[:2])}: {len(forms)} Word forms filled in, saved, corrected and saved again; {read} answers compared")
    if errors:
        sys.exit(f"{errors} errors in {len(forms)} forms")


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit("no form to fill in")
    main(*sys.argv[1:])
