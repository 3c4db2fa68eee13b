"""Reads Word files with LibreOffice, python-docx and lxml, and fails on any fault.

    python word.py FILE_OR_FOLDER...

LibreOffice must open and print the longest of the files of one name in one size of print, with every heading of the
HTML page of the same name on the paper. Every file is read part by part: headings start at level 1 and skip none, every table of data repeats its
header row, every picture is described or marked as decoration, the language is British English, and the content
controls are called what the fields of that HTML page are called.
(This file is not called docx.py, because Python would take it for python-docx.)
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import docx
from lxml import etree

from common import LANGUAGE, files, squeezed, twin, word_faults

BATCH = 50  # files in one run of LibreOffice
LONGEST = 64  # characters in a tag or a title of a content control
PREFIXES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
OFF = {"0", "false", "off"}


def all_of(element, path):
    """The elements or texts at an XPath, with the usual prefixes."""
    return element.xpath(path, namespaces=PREFIXES)


def duplicates(names):
    """The names that stand there more than once."""
    return [name for name, times in Counter(names).items() if times > 1]


def headings(body, styles):
    """The level and the words of each heading, by its own outline level or that of its style."""
    levels = {}
    for style in all_of(styles, "//w:style[@w:type='paragraph']"):
        name = all_of(style, "string(@w:styleId)")
        levels[name] = (
            all_of(style, "string(w:pPr/w:outlineLvl/@w:val)"),
            all_of(style, "string(w:basedOn/@w:val)"),
        )
    for paragraph in all_of(body, ".//w:p"):
        level = all_of(paragraph, "string(w:pPr/w:outlineLvl/@w:val)")
        style = all_of(paragraph, "string(w:pPr/w:pStyle/@w:val)")
        while not level and style in levels:
            level, style = levels[style]
        if level and int(level) < 9:
            yield int(level) + 1, "".join(all_of(paragraph, ".//w:t/text()"))


def heading_faults(found):
    """Headings start at level 1, skip no level on the way down, and say something."""
    if not found:
        yield "there is no heading"
    before = 0
    for level, words in found:
        if level > before + 1:
            yield f"heading of level {level} after level {before}: {words}"
        if not words.strip():
            yield f"empty heading of level {level}"
        before = level


def table_faults(tables):
    """The first row of every table of data is marked as its header, so that it repeats on each page."""
    for table in tables:
        flags = all_of(table, "w:tr[1]/w:trPr/w:tblHeader")
        if not flags or any(all_of(flag, "string(@w:val)") in OFF for flag in flags):
            words = "".join(all_of(table, "w:tr[1]//w:t/text()"))
            yield f"the header row of a table does not repeat: {words}"


def picture_faults(body):
    """Every picture is described or marked as decoration, never both, and is of the kind that can be."""
    for picture in all_of(body, ".//wp:inline | .//wp:anchor"):
        described = bool(all_of(picture, "string(wp:docPr/@descr)").strip())
        decorative = all_of(picture, "string(wp:docPr//adec:decorative/@val)") in {"1", "true"}
        if described == decorative:
            both = "both described and marked" if described else "neither described nor marked"
            yield f"a picture is {both} as decoration"
    for _ in all_of(body, ".//w:pict | .//w:object"):
        yield "there is a picture of the old kind, which cannot be marked as decoration"


def language_faults(parts, styles):
    """The language is set for the whole file, and nowhere to another one."""
    if all_of(styles, "string(//w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val)") != LANGUAGE:
        yield f"the language of the styles is not {LANGUAGE}"
    for name, part in parts.items():
        for other in set(all_of(part, "//w:lang/@w:val")) - {LANGUAGE}:
            yield f"{name} has text in the language {other}"


def tag(name):
    """The tag of a field's control: its name, or the start of it and a hash where Word would not take one so long."""
    if len(name) <= LONGEST:
        return name
    end = "~" + hashlib.sha256(name.encode()).hexdigest()[:16]
    return name[: LONGEST - len(end)] + end


def control_faults(controls, page):
    """Content controls have titles and unique tags, and ask for what the fields of the page ask for."""
    tags = [all_of(control, "string(w:sdtPr/w:tag/@w:val)") for control in controls]
    titles = [all_of(control, "string(w:sdtPr/w:alias/@w:val)") for control in controls]
    for word in [*tags, *titles]:
        if len(word) > LONGEST:
            yield f"a content control has a tag or title that Word finds too long: {word}"
    if not all(titles):
        yield f"{titles.count('')} content controls have no title"
    if not all(tags):
        yield f"{tags.count('')} content controls have no tag"
    for name in duplicates(tags):
        yield f"two content controls have the tag {name}"
    for one in duplicates(name for control in controls for name in all_of(control, "w:sdtPr/w:id/@w:val")):
        yield f"two content controls have the id {one}"
    if page is None:
        if tags:
            yield "there is no HTML page beside it to compare its content controls with"
        return
    fields = set()
    for field in page.xpath("//input | //textarea | //select"):
        one_of_many = field.get("type") in {"radio", "checkbox"}
        name = field.get("name") or ""
        fields.add(tag(f"{name}.{field.get('value')}" if one_of_many else name))
    for name in sorted(fields - set(tags)):
        yield f"the page’s field {name} has no content control"
    for name in sorted(set(tags) - fields - {""}):
        yield f"the content control {name} has no field in the page"


def longest(paths):
    """Of all files of one name in one size of print the one with the most in it."""
    found = {}
    for path in paths:
        try:
            with zipfile.ZipFile(path) as archive:
                styles = etree.fromstring(archive.read("word/styles.xml"))
                words = archive.getinfo("word/document.xml").file_size
        except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
            continue  # That it cannot be read is said of each file.
        size = all_of(styles, "string(//w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val)")
        found[path.name, size] = max(found.get((path.name, size), (0, path)), (words, path))
    return sorted(path for _, path in found.values())


def print_all(paths, folder):
    """Prints these files with LibreOffice, many in one run; the text on each one's paper, or nothing if that failed."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ["soffice", "--headless", "--norestore", profile, "--infilter=MS Word 2007 XML", "--convert-to", "pdf"]
    copies = []
    for number, path in enumerate(paths):
        copies.append(folder / f"{number:05}.docx")
        copies[-1].symlink_to(path.resolve())
    for start in range(0, len(copies), BATCH):
        call = [*office, "--outdir", folder, *copies[start : start + BATCH]]
        subprocess.run(call, check=True, timeout=900, stdin=subprocess.DEVNULL, capture_output=True)
    for copy in copies:
        printed = copy.with_suffix(".pdf")
        if printed.is_file():
            told = subprocess.run(["pdftotext", "-enc", "UTF-8", printed, "-"], check=True, capture_output=True)
            yield told.stdout.decode("utf-8")
        else:
            yield None


def check(path, papers, tally):
    """Everything that is wrong with one file, of which there may be what is on its paper."""
    paper = papers.get(path)
    if paper is None and path in papers:
        yield "LibreOffice cannot print it"
    try:
        title = docx.Document(str(path)).core_properties.title
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name.endswith(".xml")]
            parts = {name: etree.fromstring(archive.read(name)) for name in names}
        body, styles = parts["word/document.xml"], parts["word/styles.xml"]
    except Exception as fault:  # Whatever stops a reader is a fault of the file.
        yield f"cannot be read: {type(fault).__name__}: {fault}"
        return
    found = list(headings(body, styles))
    tables = all_of(body, ".//w:tbl[count(w:tr) > 1 and count(w:tblGrid/w:gridCol) > 1]")
    controls = all_of(body, ".//w:sdt[not(w:sdtPr/w:docPartObj)]")
    tally["headings"] += len(found)
    tally["tables of data"] += len(tables)
    tally["pictures"] += len(all_of(body, ".//wp:inline | .//wp:anchor"))
    tally["content controls"] += len(controls)
    if paper is not None:
        yield from word_faults(path, title, paper)
        for _, words in found:
            if squeezed(words) not in squeezed(paper):
                yield f"LibreOffice does not print the heading: {words}"
    yield from heading_faults(found)
    yield from table_faults(tables)
    yield from picture_faults(body)
    yield from language_faults(parts, styles)
    yield from control_faults(controls, twin(path))


def main():
    paths = files(sys.argv[1:], ".docx")
    tally, errors = Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        printed = longest(paths)
        papers = dict(zip(printed, print_all(printed, Path(folder)), strict=True))
    for path in paths:
        for fault in check(path, papers, tally):
            print(f"ERROR {path}: {fault}")
            errors += 1
    office = subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    print(f"read {len(paths)} Word files with python-docx {version('python-docx')}, {len(papers)} of them with LibreOffice {office}")
    print(", ".join(f"{count} {what}" for what, count in sorted(tally.items())))
    if errors:
        sys.exit(f"{errors} errors in {len(paths)} Word files")
    print(f"no error in {len(paths)} Word files")


if __name__ == "__main__":
    main()
