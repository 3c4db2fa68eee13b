"""Reads pages as they lie on paper, and fails where something is torn, parted, split or nearly empty.

    python layout.py [--word | --html] [--report] [--told=KIND] [--all] [--every] FILE_OR_FOLDER...

PDF files are read as they are. With `--word`, Word files are printed by LibreOffice first, and with `--html`,
HTML pages by Chromium, and what came out is read. With `--report`, faults are counted and nothing fails,
and with `--told`, nothing of that kind;
with `--all`, every one is named; with `--every`, it is a failure if a kind of fault is not found (see faults.html).

What a thing is comes from the file: from its structure tags (headings, tables, terms), boxes, sizes and weights.
What is counted is told in COUNTS, and how much of it may be in LIMITS. Blank pages, which two-sided printing
may need, are left out. The rest is every page, the last page of a file and a file of one page too.
An edition is known by its folder, or by the size of most of its print.
"""

import calendar
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise, zip_longest
from pathlib import Path

import pypdfium2
from common import files
from page import read

# What is counted, in the order of the table: a short name, and what it means.
COUNTS = {
    "third": "pages whose last ink is in the upper third of the room between the top margin and the footer",
    "half": "pages whose last ink is in the upper half, those under a third included",
    "alone": "pages under half full with no more than two lines of text, or a dozen words and nothing to fill in",
    "table": "pages that begin with a table’s header, or in a table that has room on a page, or in a row of one",
    "long table": "pages that go on with a table which is taller than a page, its heading included",
    "parted": "tables with a header on the page after that of their heading, if both would fit on one",
    "heading": "headings with nothing below or beside them on their page",
    "label": "labels, terms and bold questions last on a page, if the next does not begin with a heading",
    "lead-in": "lines that end with a colon, last on a page that is not the last of its file",
    "box": "pages that begin with a box to write in or to tick, away from its label",
    "scale": "pages that begin in the middle of a scale or a list of boxes to tick",
    "date": "dates split over lines or pages, after the day of the week",
    "time": "times of day split so",
    "phone": "phone numbers split so",
    "postcode": "postcodes split so",
    "e-mail": "e-mail addresses split so",
    "copied": "any of these that copying out of the file does not give whole",
    "edge": "text less than 3 mm from the paper’s edge, or beyond the margin opposite",
    "overlap": "text over other text",
}

# How many there may be in a whole run: of pages, a share of them in each edition; of everything else, a number.
ONLY_COUNTED = {"half", "long table", "parted"}
LIMITS = {"third": 0.05} | {count: 0 for count in COUNTS if count not in {"third", *ONLY_COUNTED}}

SHARES = {"third", "half"}  # told as a share of the pages too
SHOWN = 8  # faults of one kind that are named
EDITIONS = {"standard": 12, "clear": 14, "easy-read": 16, "large-print": 18, "24 points and more": 24}
EDGE = 8.5  # points: 3 mm, where many printers print nothing
HEADING = 8  # times the size of the print: the room that the heading of a table, its lines and the tab take
WIDE = 0.4  # of the page: a box to write in is at least so wide

LEVEL = re.compile(r"(\d)(?: [A-Z]|$)")  # a number of a scale, with or without its words
MONTH = "|".join([*calendar.month_name[1:], *calendar.month_abbr[1:]])
MARK = "-.+\u00ad\u2010\u2011\u200b\u2060"  # in addresses, with what may look like a hyphen or like nothing
PIECES = {
    "date": re.compile(rf"\b\d{{1,2}}\s(?:{MONTH})(?:\s\d{{4}})?\b"),
    "time": re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b"),
    "phone": re.compile(r"(?<![\d-])(?:\+44\s?|0)\d(?:\s?\d){8,9}(?!\d)"),
    "postcode": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"),
    # An address goes on after a break at a mark of its own, in small letters.
    "e-mail": re.compile(rf"(?:\w|[{MARK}](?:[\n\f](?=[a-z\d]))?)+@\s?(?:\w|[{MARK}](?:[\n\f](?=[a-z\d]))?)+\w"),
}


def edition(path, pages):
    """The edition of a file: that of its folder, or the one of the size that most of its letters have."""
    for name in EDITIONS:
        if name in path.parts:
            return name
    sizes = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size)] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 0
    return max((name for name in EDITIONS if EDITIONS[name] <= size), key=EDITIONS.get, default="standard")


def fullness(page, top):
    """How much of the room between the top margin and the footer is used, down to the last ink."""
    return (page.last - top) / (page.floor - top)


def empty_faults(pages):
    """Pages that are nearly empty."""
    top = min((line.top for page in pages for line in page.lines), default=0)
    for page in pages:
        full = fullness(page, top)
        said = f"{full:.0%} full"
        if full < 1 / 3:
            yield "third", page, said
        if full < 1 / 2:
            yield "half", page, said
            words = sum(len(line.text.split()) for line in page.lines)
            if len(page.rows) <= 2 or (words <= 12 and not page.to_fill_in):
                yield "alone", page, " / ".join(row.text for row in page.rows) or "no words"


def table_faults(pages):
    """Tables that go on over the page or begin one without what they belong to, and rows that go on over the page."""
    torn = {}
    for name in ("Table", "TR"):
        where, tall = defaultdict(list), Counter()
        for page in pages:
            for element, (top, bottom, headed) in page.parts_of(name).items():
                # A table without a header is there for the layout, and only its rows hold together.
                if headed or name == "TR" or element in where:
                    where[element].append(page)
                    tall[element] += bottom - top
        for element, (first, *others) in where.items():
            size = max((line.size for line in first.lines), key=[line.size for line in first.lines].count, default=0)
            room = first.floor - first.ceiling - HEADING * size
            kind = "table" if tall[element] <= room else "long table"
            for page in others:
                torn.setdefault(page.number, (kind, page, page.first_words))
    for page in pages[1:]:
        if page.begins_with_header:
            torn.setdefault(page.number, ("table", page, page.first_words))
    return [fault for _, fault in sorted(torn.items())]


def parted_faults(pages):
    """Tables that begin on the page after that of the heading they are under, though there is room for both on one."""
    heading, above, seen = None, None, set()
    for page in pages:
        for block in page.blocks:
            table = block.element({"Table"})
            if block.heading:
                heading, above = block, page
            elif table in page.tables and table not in seen:
                seen.add(table)
                _, bottom, headed = page.tables[table]
                tall = above.last - heading.top + bottom - page.ceiling if heading else 0
                if headed and heading and above.number + 1 == page.number and tall <= page.floor - page.ceiling:
                    yield "parted", page, f"{heading.text} | {block.text}"


def last_faults(pages):
    """Headings, labels and lead-in lines that what they belong to did not follow."""
    for page, following in zip_longest(pages, pages[1:]):
        for heading in page.headings:
            if not any(page.below(heading)):
                yield "heading", page, heading.text
        last = page.last_block
        if following is None or last is None or last.heading or any(page.below(last)):
            continue
        if last.text.endswith(":"):
            yield "lead-in", page, last.text
        elif last.label and not following.begins_with_heading:
            yield "label", page, last.text


def first_faults(pages):
    """Boxes and scales at the top of a page that belong to what is on the page before."""
    for before, page in pairwise(pages):
        last = before.last_block.text if before.last_block else ""
        step = LEVEL.match(page.first_words), LEVEL.match(last)
        if page.begins_with_tick:
            yield "scale" if before.ends_with_tick else "box", page, page.first_words
        elif all(step) and int(step[0][1]) == int(step[1][1]) + 1:
            yield "scale", page, f"{page.first_words}, after {last}"
        elif page.begins_with_box(WIDE):
            yield "box", page, page.first_words


def closed(text):
    """The text without white space; marks that cannot be seen are left, because they are copied too."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def split_faults(pages, copied):
    """Dates, times, numbers and addresses that are broken, or that do not come out whole."""
    blocks = defaultdict(list)
    for page in pages:
        for line in [*page.lines, *page.foot]:
            blocks[line.block].append((page, line.text))
    for lines in blocks.values():
        text, starts, before = "", [], None
        for page, line in lines:
            text += "" if before is None else "\n" if page is before else "\f"
            starts.append((len(text), page))
            text, before = text + line, page
        for kind, pattern in PIECES.items():
            for match in pattern.finditer(text):
                page = max((start, at.number, at) for start, at in starts if start <= match.start())[2]
                if "\n" in match[0] or "\f" in match[0]:
                    yield kind, page, re.sub(r"\s", " / ", re.sub(r" ", "_", match[0])).replace("_", " ")
                whole = closed(match[0])
                if whole not in copied or (kind == "e-mail" and not whole.isascii()):
                    yield "copied", page, whole


def place_faults(pages):
    """Text that runs off the page or over other text."""
    left = min((line.left for page in pages for line in page.lines if line.tagged), default=0)
    for page in pages:
        for line in [*page.lines, *page.foot]:
            beyond = line.tagged and line.right > page.width - left + 2
            near = min(line.left, line.top, page.width - line.right, page.height - line.bottom) < EDGE
            if beyond or near:
                yield "edge", page, line.text
        for one, other in page.overlaps():
            yield "overlap", page, f"{one.text} | {other.text}"


def check(job):
    """The edition of a file, the number of its pages, and its faults: what is wrong, on which page, and its words."""
    name, path = job
    with pypdfium2.PdfDocument(path) as pdf:
        pages = read(path, pdf)
    told = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
    copied = closed(told.stdout.decode("utf-8"))
    inked = [page for page in pages if page.inked]
    faults = [
        *empty_faults(inked),
        *table_faults(pages),
        *parted_faults(pages),
        *last_faults(inked),
        *first_faults(inked),
        *split_faults(pages, copied),
        *place_faults(pages),
    ]
    return name, edition(name, pages), len(inked), [(kind, page.number, said) for kind, page, said in faults]


def table(editions, pages, found):
    """What was counted, line by line, for each edition and for all together."""
    names = [*(name for name in EDITIONS if editions[name]), "all"]
    rows = [["", *names]]
    for kind, counter in [("files", editions), ("pages", pages), *((kind, found[kind]) for kind in COUNTS)]:
        row = [kind]
        for name in names:
            count, of = (counter.total(), pages.total()) if name == "all" else (counter[name], pages[name])
            row.append(f"{count} = {count / of:.1%}" if kind in SHARES else str(count))
        rows.append(row)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        print("  ".join(cells))


def passed(kind, pages, found):
    """Whether there is more of a kind than its limit."""
    if kind in ONLY_COUNTED:
        return False
    if kind in SHARES:
        return any(found[kind][name] > LIMITS[kind] * pages[name] for name in pages)
    return found[kind].total() > LIMITS[kind]


def office(paths, folder):
    """Prints Word files with LibreOffice, with structure tags."""
    tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    copies = []
    for number, path in enumerate(paths):
        copies.append(folder / f"{number:05}.docx")
        copies[-1].symlink_to(path.resolve())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = ["soffice", "--headless", "--norestore", profile, "--convert-to", tagged, "--outdir", folder, *copies]
    subprocess.run(call, check=True, timeout=1800, stdin=subprocess.DEVNULL, capture_output=True)
    return [copy.with_suffix(".pdf") for copy in copies]


def chromium(paths, folder):
    """Prints HTML pages with Chromium, as a reader does from the browser."""
    pairs = [(path, folder / f"{number:05}.pdf") for number, path in enumerate(paths)]
    script = Path(__file__).with_name("print.mjs")
    subprocess.run(["node", script, *(str(part) for pair in pairs for part in pair)], check=True, timeout=1800)
    return [printed for _, printed in pairs]


def main():
    arguments = sys.argv[1:]
    options = {word for word in arguments if word.startswith("--")}
    told = {word.removeprefix("--told=") for word in options if word.startswith("--told=")}
    known = {"--report", "--all", "--every", "--word", "--html"} | {f"--told={kind}" for kind in COUNTS}
    if unknown := options - known:
        sys.exit(f"no such option: {' '.join(sorted(unknown))}")
    suffix, printer = ".pdf", lambda paths, _: paths
    if "--word" in options:
        suffix, printer = ".docx", office
    elif "--html" in options:
        suffix, printer = ".html", chromium
    paths = files([word for word in arguments if word not in options], suffix)
    editions, pages, found, samples = Counter(), Counter(), defaultdict(Counter), defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(max_workers=2) as pool:
        jobs = zip(paths, printer(paths, Path(folder)), strict=True)
        for name, kind_of_print, count, faults in pool.map(check, jobs, chunksize=4):
            editions[kind_of_print] += 1
            pages[kind_of_print] += count
            for kind, number, said in faults:
                found[kind][kind_of_print] += 1
                samples[kind].append(f"{name} page {number}: {said}")
    table(editions, pages, found)
    over = [kind for kind in COUNTS if kind not in told and passed(kind, pages, found)]
    for kind, meaning in COUNTS.items():
        if samples[kind]:
            print(f"\n{kind}: {meaning}")
            for said in samples[kind][: None if "--all" in options else SHOWN]:
                print(f"  {said}")
    print(f"\nread {len(paths)} files {suffix}, {pages.total()} pages with ink on them")
    if "--every" in options:
        unseen = [kind for kind in LIMITS if not samples[kind]]
        sys.exit(f"not found: {', '.join(unseen)}" if unseen else 0)
    if over and "--report" not in options:
        sys.exit(f"over the limit: {', '.join(over)}")


if __name__ == "__main__":
    main()
