"""Fills in score sheets as people do, in .xlsx and .ods, and reads with copanel what they typed.

    python sheets.py COPANEL VACANCY

openpyxl types into each box of one member's sheet, LibreOffice opens it and saves it as .xlsx and as .ods, and then
copanel must read what was typed, and name what is no answer. The file itself is looked at too: every box takes only
the answers of its row, everything else is locked, headings are repeated and stay in sight, and it prints on A4.
"""

import json
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import openpyxl

HIDDEN = {"field", "notes-field", "answers"}


def run(*words, codes=(0,)):
    """What a program says."""
    ran = subprocess.run(list(map(str, words)), capture_output=True, text=True, timeout=120)
    if ran.returncode not in codes:
        sys.exit(f"{' '.join(map(str, words))}: ended with {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran.stdout


def rows(sheet):
    """Each row that asks something: its number, its columns by name, its answers."""
    names = {cell.value: cell.column for cell in sheet[1] if cell.value}
    for number in range(2, sheet.max_row + 1):
        answers = sheet.cell(number, names["answers"]).value
        if answers:
            yield number, names, json.loads(answers)


def faults(path):
    """What is wrong with an empty sheet."""
    book = openpyxl.load_workbook(path)
    if not (book.properties.title and "copanel-form" in [one.name for one in book.custom_doc_props.props]):
        yield "it has no title, or does not say which form it is"
    for sheet in book.worksheets:
        page = sheet.page_setup
        if (page.orientation, page.paperSize, page.fitToHeight) != ("landscape", 9, 0):
            yield f"{sheet.title}: it does not print on A4 on its side"
        if not sheet.protection.sheet or not sheet.oddFooter.left.text:
            yield f"{sheet.title}: it is not locked, or has no footer"
    sheet = book.worksheets[-1]
    # In very large print heads that stay in sight would leave no room for anything else.
    is_large = max(cell.font.size for cell in sheet[3]) >= 20
    if not sheet.print_title_rows or not (sheet.freeze_panes or is_large):
        yield "its heads are not repeated, or do not stay in sight"
    lists = {str(one.sqref): one for one in sheet.data_validations.dataValidation}
    boxes = set()
    for number, names, answers in rows(sheet):
        box = sheet.cell(number, names["answer"])
        if not answers:
            continue
        boxes |= {box.coordinate, sheet.cell(number, names["notes"]).coordinate}
        one = lists.get(box.coordinate)
        if one is None or one.type != "list" or one.formula1.strip('"').split(",") != list(answers):
            yield f"{box.coordinate}: it takes other answers than its row has"
        elif not (one.showErrorMessage and one.error and one.errorStyle in (None, "stop")):
            yield f"{box.coordinate}: a wrong answer is not refused with what to do"
        if not sheet.cell(number, names.get("ask", 1)).value:
            yield f"{box.coordinate}: nothing is asked"
    for line in sheet.iter_rows():
        for cell in line:
            if not cell.protection.locked and cell.coordinate not in boxes:
                yield f"{cell.coordinate}: it can be changed and is no box"
    for name in HIDDEN:
        column = openpyxl.utils.get_column_letter(names[name])
        if not any(
            one.hidden and one.min <= names[name] <= one.max for one in sheet.column_dimensions.values()
        ):
            yield f"column {column} can be seen"


def fill_in(path):
    """Types into each row; returns what must be read, and the fields that must be named."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[-1]
    read, named = {}, set()
    asked = [row for row in rows(sheet) if row[2]]
    for place, (number, names, answers) in enumerate(asked):
        cell = sheet.cell(number, names["answer"])
        field = sheet.cell(number, names["field"]).value
        words = list(answers)[place % len(answers)]
        value = int(words) if words.isdigit() and place % 2 else words
        if place == len(asked) - 1:
            value = 77
        elif place == len(asked) - 2:
            value = "=1+2"
        elif place == len(asked) - 3:
            cell.number_format, value = "d mmm", 46024
        elif place % 7 == 3:
            value = None
        cell.value = value
        if place >= len(asked) - 3:
            named.add(field)
        elif value is not None:
            read[field] = [answers[words]]
        notes = sheet.cell(number, names["notes-field"]).value
        if notes and place % 3 == 0:
            read[notes] = f"Said “yes” — {place}% & more: café"
            sheet.cell(number, names["notes"]).value = read[notes]
    # Two rows change places, as when someone sorts; one is hidden, and the tab has another name.
    first, second = asked[0][0], asked[2][0]
    for column in range(1, sheet.max_column + 1):
        one, other = sheet.cell(first, column), sheet.cell(second, column)
        one.value, other.value = other.value, one.value
    sheet.row_dimensions[first].hidden = True
    sheet.title = "Mine"
    sheet["Z999"] = "The second one was kind."
    book.save(path)
    return read, named


def main(copanel, vacancy):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        office = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless"]
        out = run(copanel, "sheets", vacancy, "-o", folder / "out").split("\n")
        sheets = sorted(Path(line) for line in out if line)
        wrong = [f"{sheet.parent.name}: {fault}" for sheet in sheets for fault in faults(sheet)]
        member = sheets[0]
        kept = folder / "typed.xlsx"
        kept.write_bytes(member.read_bytes())
        typed, named = fill_in(kept)
        for kind in ("xlsx", "ods"):
            run(*office, "--convert-to", kind, "--outdir", folder / kind, kept)
        counted = 0
        for file in (kept, folder / "xlsx/typed.xlsx", folder / "ods/typed.ods"):
            said = run(copanel, "returned", vacancy, file, "--answers", "--output", "json", codes=(0, 1))
            forms = json.loads(said)["forms"]
            if len(forms) != 1:
                sys.exit(f"{file.parent.name}/{file.name}: {len(forms)} forms: {said}")
            [form] = forms
            troubles = form["does-not-count"]
            for field in sorted(typed.keys() | form["answers"].keys()):
                counted += 1
                if typed.get(field) != form["answers"].get(field):
                    wrong.append(f"{file.suffix}: {field}: typed {typed.get(field)}, read {form['answers'].get(field)}")
            for field in named - {one["field"] for one in troubles}:
                wrong.append(f"{file.suffix}: {field}: what is no answer is not named")
            if not any("Z999" in one["what"] for one in troubles):
                wrong.append(f"{file.suffix}: the remark in Z999 is not named")
    for fault in wrong:
        print(fault)
    office = run("soffice", "--version").split()[1]
    print(
        f"{len(sheets)} sheets; {counted} answers read in 3 files; {len(wrong)} faults"
        f" (openpyxl {version('openpyxl')}, LibreOffice {office})"
    )
    return bool(wrong) or not counted


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
