"""What layout.py sees of a page: lines of text, boxes and pictures, where they are, and what the structure calls them.

Everything is measured in points from the top left corner of the page.
"""

import ctypes
from dataclasses import dataclass, field
from functools import cached_property

import pikepdf
import pypdfium2.raw as pdfium

# Elements that stand inside a line; any other begins a line of its own.
INLINE = {"Span", "NonStruct", "Link", "Reference", "Quote", "Code", "Em", "Strong", "Figure", "Form", "Annot", "Note"}
HEADINGS = {"H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"}
TICKS = "○◯☐□❍"
TICK = (7, 36)  # points: the sides of a box to tick
MARGIN = 51  # points: the largest lower margin of a page without a footer
BOLD = 600  # and from that weight on, or by its name


@dataclass
class Thing:
    """Something with ink on it, and the structure elements around it, the innermost first."""

    left: float
    top: float
    right: float
    bottom: float
    path: tuple = ()

    @property
    def tagged(self):
        return bool(self.path)

    @property
    def wide(self):
        return self.right - self.left

    @property
    def tall(self):
        return self.bottom - self.top

    def element(self, names):
        """The nearest element around it that has one of these names."""
        return next((key for name, key in self.path if name in names), None)

    def holds(self, other, slack=1.0):
        """Whether the middle of the other lies on this."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left - slack <= across <= self.right + slack and self.top - slack <= down <= self.bottom + slack


def around(things):
    """The smallest box around all of them."""
    return Thing(
        min(thing.left for thing in things),
        min(thing.top for thing in things),
        max(thing.right for thing in things),
        max(thing.bottom for thing in things),
    )


@dataclass
class Line(Thing):
    """A piece of text on one line and in one block."""

    text: str = ""
    base: float = 0
    size: float = 0
    bold: bool = False
    block: object = None
    start: float = 0


@dataclass
class Shape(Thing):
    """A drawn line, box or picture."""

    drawn: bool = False  # with curves, or an image
    stroked: bool = False


@dataclass
class Block(Thing):
    """All lines of one block on one page."""

    text: str = ""
    bold: bool = False

    @cached_property
    def heading(self):
        return self.element(HEADINGS) is not None

    @cached_property
    def label(self):
        """Whether it names what follows: the term of a definition, a table’s header, or bold and in no list or table."""
        if self.element({"Table"}):
            return self.element({"THead"}) is not None
        term = self.path[:1] and self.path[0][0] == "Lbl" and any(map(str.isalpha, self.text))
        return term or (self.bold and not self.element({"L", "LI"}) and not self.text.endswith((".", "!")))


@dataclass
class Page:
    number: int
    width: float
    height: float
    lines: list = field(default_factory=list)  # of text, the footer’s apart
    foot: list = field(default_factory=list)
    shapes: list = field(default_factory=list)  # without the page’s ground and the footer’s rule
    ceiling: float = 0
    floor: float = 0  # where the room for text ends

    @property
    def things(self):
        return [*self.lines, *self.shapes]

    @property
    def inked(self):
        return bool(self.lines or self.shapes)

    @cached_property
    def last(self):
        """Where the last ink above the footer ends."""
        return max((thing.bottom for thing in self.things), default=0)

    @cached_property
    def rows(self):
        """One line of each row of text, however many columns it has."""
        rows = []
        for line in sorted(self.lines, key=lambda line: line.base):
            if not rows or line.base - rows[-1].base > 0.4 * line.size:
                rows.append(line)
        return rows

    @cached_property
    def blocks(self):
        """The blocks that lines belong to, in the order of the file."""
        blocks = {}
        for line in self.lines:
            blocks.setdefault(line.block, []).append(line)
        return [
            Block(
                **vars(around(lines)) | {"path": lines[0].path},
                text=" ".join(line.text for line in lines),
                bold=all(line.bold for line in lines),
            )
            for lines in blocks.values()
        ]

    @property
    def headings(self):
        return [block for block in self.blocks if block.heading]

    @cached_property
    def last_block(self):
        """The block that ends lowest."""
        return max(self.blocks, key=lambda block: block.bottom, default=None)

    @cached_property
    def first(self):
        """The first line of the first row."""
        highest = min((line.base for line in self.lines), default=0)
        row = [line for line in self.lines if line.base - highest < 0.4 * line.size]
        return min(row, key=lambda line: line.left, default=None)

    @property
    def first_words(self):
        return self.first.text if self.first else "no words"

    @property
    def begins_with_heading(self):
        return self.first is not None and self.first.element(HEADINGS) is not None

    @property
    def begins_with_header(self):
        return self.first is not None and bool(self.first.element({"Table"}) and self.first.element({"TH"}))

    def below(self, block):
        """What is below or beside a block; a box around it, and a rule right under it, are not."""
        for thing in self.things:
            inside = block.holds(thing) or thing.holds(block)
            rule = thing.tall < 3 and thing.top < block.bottom + 12
            beside = thing.left > block.right - 2 and thing.wide > 9 and thing.bottom > block.top + 4
            if beside or (thing.bottom > block.bottom + 1 and not inside and not rule):
                yield thing

    def parts_of(self, name):
        """Where each element of this name begins and ends on this page, and whether it has a header cell here."""
        parts = {}
        for line in self.lines:
            if element := line.element({name}):
                top, bottom, headed = parts.get(element, (line.top, line.bottom, False))
                headed = headed or line.element({"TH", "THead"}) is not None
                parts[element] = min(top, line.top), max(bottom, line.bottom), headed
        return parts

    @cached_property
    def tables(self):
        return self.parts_of("Table")

    @cached_property
    def ticks(self):
        """Boxes and rings to tick, drawn or typed."""
        least, most = TICK
        drawn = [
            shape
            for shape in self.shapes
            if shape.element({"Figure", "Form"}) and least < shape.wide < most and abs(shape.wide - shape.tall) < 2
        ]
        return drawn + [line for line in self.lines if line.text[:1] in TICKS]

    @property
    def to_fill_in(self):
        """Whether there is anything to tick, or a box or a line to write in."""
        return bool(self.ticks) or any(shape.stroked and not shape.drawn for shape in self.shapes)

    @cached_property
    def begins_with_tick(self):
        return self.first is not None and any(tick.top < self.first.bottom for tick in self.ticks)

    @cached_property
    def ends_with_tick(self):
        last = self.last_block
        near = last is not None and any(tick.bottom > last.top - last.tall for tick in self.ticks)
        return near and not any(self.below(last))

    def begins_with_box(self, share):
        """Whether a box without words or drawings, so wide a share of the page, is above the first words."""
        first = min((line.top for line in self.lines), default=self.height)
        drawn = [shape for shape in self.shapes if shape.stroked and not shape.drawn and shape.top < first - 2]
        if not drawn:
            return False
        box = around(drawn)
        inside = [*self.lines, *(shape for shape in self.shapes if shape.drawn)]
        return box.wide > share * self.width and box.tall > 12 and not any(box.holds(thing) for thing in inside)

    def overlaps(self):
        """Pairs of lines that lie on each other."""
        lines = sorted(self.lines + self.foot, key=lambda line: line.top)
        for index, one in enumerate(lines):
            for other in lines[index + 1 :]:
                if other.top >= one.bottom:
                    break
                across = min(one.right, other.right) - max(one.left, other.left)
                down = min(one.bottom, other.bottom) - other.top
                if across > 2 and down > 0.3 * min(one.tall, other.tall) and down > 2:
                    yield one, other


class Structure:
    """The structure tree of a file, asked from the page: which elements are around a marked piece of it."""

    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        root = self.pdf.Root.get("/StructTreeRoot")
        self.roles = {str(k): str(v) for k, v in root.get("/RoleMap", {}).items()} if root is not None else {}
        self.parents = pikepdf.NumberTree(root.ParentTree) if root is not None else {}
        self.known = {}

    def page(self, index):
        """The elements around each marked piece of a page."""
        number = self.pdf.pages[index].obj.get("/StructParents")
        if number is None or number not in self.parents:
            return []
        return [self.above(element) for element in self.parents[number]]

    def above(self, element):
        """An element and those around it, the innermost first, as pairs of name and identity."""
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            return ()
        key = element.objgen
        if key not in self.known:
            name = str(element.S)
            while name in self.roles and self.roles[name] != name:
                name = self.roles[name]
            self.known[key] = ((name[1:], key), *self.above(element.get("/P")))
        return self.known[key]


def read(path, pdf):
    """All pages of a file."""
    structure = Structure(path)
    return [read_page(pdf[index], index + 1, structure.page(index)) for index in range(len(pdf))]


def read_page(pdf_page, number, marked):
    """One page; `marked` are the elements around each marked piece of it."""
    width, height = pdf_page.get_size()
    page, pieces, ground = Page(number, width, height), [], 0xFFFFFF
    text_page = pdf_page.get_textpage()
    for index in range(pdfium.FPDFPage_CountObjects(pdf_page)):
        thing = pdfium.FPDFPage_GetObject(pdf_page, index)
        box = [ctypes.c_float() for _ in range(4)]
        pdfium.FPDFPageObj_GetBounds(thing, *box)
        left, bottom, right, top = (value.value for value in box)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        where = left, height - top, right, height - bottom, marked[mark] if 0 <= mark < len(marked) else ()
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            piece = text(thing, text_page, height, where)
            if piece.text.strip() and not piece.text.strip("_ "):
                page.shapes.append(Shape(*where, stroked=True))  # a line to write on
            else:
                pieces.append(piece)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            filled, stroked = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDFPath_GetDrawMode(thing, filled, stroked)
            # The paper’s own colour is no ink, and what is as large as the page is its ground.
            if right - left > 0.95 * width and top - bottom > 0.95 * height:
                ground = colour(thing)
            elif stroked.value or (filled.value and colour(thing) != ground):
                thin = min(right - left, top - bottom) < 3
                page.shapes.append(Shape(*where, drawn=curved(thing), stroked=bool(stroked.value) or thin))
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_SHADING):
            page.shapes.append(Shape(*where, drawn=True))
    part_footer(page, joined(pieces, number))
    return page


def colour(thing):
    """The colour that something is filled with."""
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(thing, *parts)
    red, green, blue, _ = (part.value for part in parts)
    return red << 16 | green << 8 | blue


def curved(path):
    """Whether a path has curves, as drawings have and boxes to write in have not."""
    count = pdfium.FPDFPath_CountSegments(path)
    return any(
        pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, index)) == pdfium.FPDF_SEGMENT_BEZIERTO
        for index in range(min(count, 40))
    )


def text(thing, text_page, height, where):
    """A piece of text as it was drawn; it may be part of a line, or of a word."""
    length = pdfium.FPDFTextObj_GetText(thing, text_page, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(thing, text_page, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    words = buffer.raw[: length - 2].decode("utf-16-le", "replace")
    # What ends a line with a hyphen is given by PDFium as one of these.
    words = words.replace("\x02", "-").replace("\ufffe", "-").replace("\r", "").replace("\n", "")
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(thing, size)
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    font = pdfium.FPDFTextObj_GetFont(thing)
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    bold = b"bold" in name.value.lower() or pdfium.FPDFFont_GetWeight(font) >= BOLD
    scale = (matrix.c**2 + matrix.d**2) ** 0.5
    return Line(*where, text=words, base=height - matrix.f, size=size.value * scale, bold=bold, start=matrix.e)


def joined(pieces, number):
    """The pieces as lines: in one block on one height, or without a block as near as words are."""
    lines, before = [], None
    for piece in pieces:
        own = next((key for name, key in piece.path if name not in INLINE), None)
        piece.block = own
        same = before is not None and before.block == own and abs(before.base - piece.base) < 0.4 * max(piece.size, 1)
        near = own is not None or piece.start - (before.right if before else 0) < 1.5 * piece.size
        if same and near:
            if before.text and not before.text[-1].isspace() and piece.left - before.right > 0.15 * piece.size:
                before.text += " "
            before.text += piece.text
            if piece.text.strip():
                before.left, before.right = min(before.left, piece.left), max(before.right, piece.right)
                before.top, before.bottom = min(before.top, piece.top), max(before.bottom, piece.bottom)
                before.bold = before.bold and piece.bold
                before.size = max(before.size, piece.size)
        else:
            before = piece
            lines.append(piece)
    for line in lines:
        line.text = " ".join(line.text.split())
    lines = [line for line in lines if line.text]
    for line in lines:
        if line.block is None:
            # Text without tags: the lines of a footer that begin at one edge go together.
            line.block = ("untagged", number, round(line.start / 3))
    return lines


def part_footer(page, lines):
    """Sets the footer apart, and finds where the room for text ends."""
    foot = []
    # The footer has no tags and is at the very bottom, whatever drawing with words may be above it.
    for line in sorted((line for line in lines if not line.tagged), key=lambda line: -line.base):
        edge = foot[-1].top - 1.2 * line.size if foot else 0.9 * page.height
        if line.bottom < edge:
            break
        foot.append(line)
    page.lines = [line for line in lines if not any(line is other for other in foot)]
    page.foot = foot[::-1]
    page.ceiling = min((line.top for line in page.lines), default=0)
    page.floor = page.height - min(page.ceiling, MARGIN)
    if foot:
        top, size = min(line.top for line in foot), max(line.size for line in foot)
        rules = [s for s in page.shapes if s.tall < 3 and s.wide > 0.5 * page.width and top - size < s.bottom <= top + 1]
        page.shapes = [s for s in page.shapes if s.top < top and not any(s is rule for rule in rules)]
        page.floor = min([top, *(rule.top for rule in rules)]) - size
