"""Measures every glyph of PDF files against the edge of the paper, and fails where one is beyond it.

    python edge.py FILE_OR_FOLDER...

`wide/vacancy.toml` has words and runs of signs of several scripts that are wider than a page.
"""

import ctypes
import sys

import pypdfium2
import pypdfium2.raw as pdfium
from common import files

EDGE = 8.5  # points: 3 mm, where many printers print nothing


def beyond(page):
    """The letters of a page that are on its edge or beyond it."""
    width, height = page.get_size()
    text = page.get_textpage()
    box = [ctypes.c_double() for _ in range(4)]
    for index in range(text.count_chars()):
        if not pdfium.FPDFText_GetCharBox(text, index, *box):
            continue
        left, right, bottom, top = (number.value for number in box)
        if left == right or bottom == top:
            continue
        # The tab of a page goes up to its edge on purpose.
        if min(left, width - right) < EDGE or min(bottom, height - top) < 0:
            yield chr(pdfium.FPDFText_GetUnicode(text, index))


def main():
    paths = files(sys.argv[1:], ".pdf")
    glyphs, faults = 0, []
    for path in paths:
        with pypdfium2.PdfDocument(path) as pdf:
            for number, page in enumerate(pdf, 1):
                glyphs += page.get_textpage().count_chars()
                if letters := "".join(beyond(page)):
                    faults.append(f"{path} page {number}: {letters[:60]}")
    print(*faults, f"measured {glyphs} glyphs in {len(paths)} files", sep="\n")
    if faults or not glyphs:
        sys.exit("something runs off the paper")


if __name__ == "__main__":
    main()
