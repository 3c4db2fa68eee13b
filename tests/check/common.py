"""What pdf.py and word.py share: finding the files, reading the HTML page beside one, comparing words."""

import sys
import unicodedata
from pathlib import Path

import lxml.html

LANGUAGE = "en-GB"


def files(arguments, suffix):
    """Every file named, and every file with the suffix in a folder named; having none is a failure."""
    found = set()
    for argument in map(Path, arguments):
        if argument.is_dir():
            found.update(argument.rglob(f"*{suffix}"))
        elif argument.is_file():
            found.add(argument)
        else:
            sys.exit(f"{argument}: no such file or folder")
    if not found:
        sys.exit(f"no {suffix} file to check in: {' '.join(arguments) or 'nothing'}")
    return sorted(found)


def twin(path):
    """The HTML page with the same words as the file, or nothing."""
    page = path.with_suffix(".html")
    return lxml.html.parse(page, lxml.html.HTMLParser(encoding="utf-8")) if page.is_file() else None


def squeezed(text):
    """The text without white space, marks that cannot be seen and variants of letters, which a printer may change."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c) != "Cf")


def word_faults(path, title, paper):
    """The file is called what its HTML page is called, and its paper has all headings of that page."""
    page = twin(path)
    if not title.strip():
        yield "the file has no title"
    elif path.stem == "all-papers":
        # Several papers in one file: what they have in common is their reader.
        if squeezed(title.removeprefix("All papers of ")) not in squeezed(paper):
            yield f"the reader is not on paper: {title}"
    elif page is None:
        if squeezed(title) not in squeezed(paper):
            yield f"the title is not on paper: {title}"
    else:
        called = page.findtext(".//title") or ""
        if squeezed(called) != squeezed(title):
            yield f"the title is “{title}”, and that of the page beside it “{called}”"
        for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6"):
            if squeezed(heading.text_content()) not in squeezed(paper):
                yield f"a heading is not on paper: {heading.text_content()}"
