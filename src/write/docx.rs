//! The tree into a Word file: the copy that people edit.
//!
//! 1. each block becomes pieces: paragraphs, tables and lists of contents, none of them written yet;
//! 2. `finish` settles what depends on neighbours: page breaks, the space around tables and notes;
//! 3. `package` puts the parts into one file.
//!
//! Looks stand in the styles, which come from templates, so that whoever edits the file can change them in one place.
//! Word is strict about the order of elements: what is written here keeps that of its schema.

mod cards;
mod cells;
mod contents;
mod field_box;
mod fields;
mod figure;
mod footer;
mod head;
mod height;
mod nested;
mod numbering;
mod package;
mod page;
mod paragraph;
mod pictures;
mod pieces;
mod rows;
mod runs;
mod score;
mod style;
mod tables;
mod templates;
mod xml;

use anyhow::Result;

use crate::doc::colour::{Colour, Palette};
use crate::doc::edition::Edition;
use crate::doc::{Block, Doc, Inline, PageKind, plain};
use crate::prose::vocabulary::Vocabulary;
use package::{Parts, Relation, Relations};
use paragraph::{Paragraph, Place};
use runs::Links;
use style::Style;
use xml::{Element, el};

pub use package::NUMBERED;
pub use templates::Templates;

/// Prints a document as a Word file, with `templates` deciding its looks.
pub fn write(
    doc: &Doc,
    edition: &Edition,
    templates: &Templates,
    words: &Vocabulary,
) -> Result<Vec<u8>> {
    let edition = &page::print(doc.kind, edition);
    let doc = &nested::join_last(doc.laid_out(edition));
    let mut relations = Relations::default();
    let language = &words.language;
    let words = words.of(edition.easy);
    let footer = relations.add(Relation::Footer, "footer1.xml");
    let tabs = [&doc.tab, &doc.hand_in].map(Option::as_ref);
    let mut header =
        |number: usize| relations.add(Relation::Header, &format!("header{number}.xml"));
    let headers = (1..=tabs.iter().flatten().count()).map(&mut header).collect();
    let ids = doc.headings(1, 6).map(|(_, id, _)| id).filter(|id| !id.is_empty());
    let bookmarks = ids.zip(1..).map(|(id, number)| (id, format!("_h{number}"))).collect();
    let mut writer = Writer {
        doc,
        edition,
        size: f32::from(edition.size),
        headers,
        footer,
        links: Links { bookmarks, relations, colour: None, size: None },
        counts: numbering::Counts::default(),
        pictures: pictures::Pictures::on(&edition.palette),
        controls: 0,
        used: 0.0,
        grows: false,
        runs_on: false,
        page_break: false,
        sheet_break: None,
        hand_in: false,
        is_new_sheet: false,
        keeps_next: false,
        pieces: Vec::new(),
    };
    let headers = tabs.into_iter().flatten().map(|tab| writer.tab(tab)).collect();
    writer.page();
    if let Some(fault) = writer.pictures.fault {
        return Err(fault);
    }
    let section = writer.section();
    let body = el("w:body").all(finish(writer.pieces, edition)).with(section);
    let files = writer.pictures.files.iter();
    package::pack(Parts {
        title: &doc.title,
        language,
        form: doc.form.as_ref().map(|form| (form, doc.fields())),
        document: root("w:document").all(background(edition.palette.paper)).with(body),
        headers,
        footer: footer::write(&doc.footer, page::top(doc.kind, edition).room(), edition, words),
        filled: templates.fill(edition, language, writer.controls > 0, &writer.counts)?,
        relations: writer.links.relations,
        pictures: files.map(|file| (file.name.as_str(), file.bytes())).collect(),
    })
}

/// The paper, unless it is white.
fn background(paper: Colour) -> Option<Element> {
    (paper != Palette::BUILT_IN.paper).then(|| el("w:background").set("w:color", paper.hex()))
}

/// An element that starts a part with text in it.
fn root(name: &'static str) -> Element {
    el(name)
        .set("xmlns:w", package::MAIN)
        .set("xmlns:r", package::REFERENCES)
        .set("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
        .set("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006")
        .set("xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml")
        .set("mc:Ignorable", "w14")
}

/// Something that stands on the page.
enum Piece {
    /// What follows may still change it, so it is not written yet.
    Paragraph(Paragraph),
    /// A table, and the space between it and a table below it.
    Table {
        table: Element,
        gap: f32,
    },
    Contents(Element),
}

#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the page that is written")]
struct Writer<'a> {
    doc: &'a Doc,
    edition: &'a Edition,
    size: f32,
    /// The names of the heads of pages: of most, and of a sheet that is handed in.
    headers: Vec<String>,
    /// The name of the foot of each page.
    footer: String,
    links: Links<'a>,
    counts: numbering::Counts,
    pictures: pictures::Pictures,
    /// How many content controls there are.
    controls: u32,
    /// About how much of the page is used, with the block that is being written.
    used: f32,
    /// Whether the room that is left on the page is for the box to write in.
    grows: bool,
    /// Whether words follow on the page that ends a block too long for one.
    runs_on: bool,
    /// Whether the next piece starts a page.
    page_break: bool,
    /// Whether the next piece starts a sheet of paper, and whether that is handed in.
    sheet_break: Option<bool>,
    /// Whether the pages that are written now are handed in, unlike the rest of the paper.
    hand_in: bool,
    /// Whether the pages that are written now began with a sheet of paper.
    is_new_sheet: bool,
    /// Whether what comes next must not be parted from the words before it.
    keeps_next: bool,
    pieces: Vec<Piece>,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], place: Place) {
        for (index, block) in blocks.iter().enumerate() {
            let next = blocks.get(index + 1);
            let mut is_long = false;
            if place.is_top() {
                self.grows = false;
                // What is too long for a page is counted part by part.
                is_long = self.is_long(block, place);
                if is_long {
                    self.runs_on = next.is_some_and(|next| !next.ends_page());
                } else {
                    self.count(block, place);
                    self.grows =
                        matches!(block, Block::Together(_)) && self.leaves_room(next, place);
                }
            }
            // A note that ends a paper is not alone on its last page.
            let ends = index + 2 == blocks.len() && matches!(next, Some(Block::Note(_)));
            self.keeps_next = next.is_some_and(Block::stays_below) || ends;
            self.block(block, place);
            self.runs_on &= !is_long;
            // A credit must not stand alone on a page, nor words that lead to what follows.
            let led = matches!(
                next,
                Some(Block::Credit(_) | Block::People(_) | Block::Cards { cut: true, .. })
            );
            let leads =
                matches!(block, Block::Paragraph(words) if plain(words).trim_end().ends_with(':'));
            let keeps = leads && next.is_some() || ends || led;
            if keeps && let Some(last) = self.last_paragraph() {
                last.keep_next = true;
            }
        }
    }

    fn block(&mut self, block: &Block, place: Place) {
        if !block.ends_page() && !place.inside {
            self.turn_sheet();
        }
        match block {
            Block::Heading { level, id, content } => self.heading(*level, id, content, place),
            Block::Paragraph(content) => self.words(place.style, content, place),
            Block::List { start, items } => self.list(*start, items, place),
            Block::Definitions(items) => self.definitions(items, place),
            Block::Table { header, rows, columns } => match columns {
                Some(columns) => self.table(header, rows, columns, place),
                None => self.records(header, rows, place),
            },
            Block::Note(blocks) => self.note(blocks, place),
            Block::Together(blocks) => self.together(blocks, place),
            Block::Banner(blocks) => self.banner(blocks, place),
            Block::Cards { cards, cut } => self.cards(cards, *cut, place),
            Block::Moment(moment) => self.moment(moment, place),
            Block::Figure(figure) => self.figure(figure, place),
            Block::People(people) => self.people(people, place),
            Block::Signatures { closing, names } => self.signatures(closing, names, place),
            Block::Picture { picture, description } => {
                self.picture(picture, description.as_deref(), place);
            }
            Block::Row { picture, content } => self.row(picture, content, place),
            Block::Contents { from, to } => self.contents(self.doc, *from, *to),
            // Inside another block there is no page to turn, and before the first there is none to leave.
            Block::PageBreak => self.page_break |= place.is_top() && !self.pieces.is_empty(),
            Block::SheetBreak { hand_in } if place.is_top() && !self.pieces.is_empty() => {
                self.page_break = true;
                self.sheet_break = Some(*hand_in);
            }
            Block::SheetBreak { .. } => {}
            Block::Entry(label) => self.entry(label, place),
            Block::Lines { label, lines, fill, columns } => {
                self.lines(label, columns, *lines, *fill, place);
            }
            Block::Choice { label, options, many } => self.choice(label, options, *many, place),
            Block::Score { label, levels, not_asked, counts: _ } => {
                self.score(label, levels, not_asked.as_deref(), place);
            }
            Block::Credit(content) => self.words(place.style, content, place),
        }
    }

    fn words(&mut self, style: Style, content: &[Inline], place: Place) {
        if !content.is_empty() {
            let content = pieces::addresses(content, place.room() / self.size);
            let words = runs::write(&content, &mut self.links);
            let is_certificate = self.doc.kind == PageKind::Certificate;
            let after = is_certificate.then_some(self.size * 0.35);
            self.push(Paragraph { after, ..Paragraph::new(style, place, words) });
        }
    }

    fn push(&mut self, paragraph: Paragraph) {
        let page_break = self.starts_page();
        self.pieces.push(Piece::Paragraph(Paragraph { page_break, ..paragraph }));
    }

    /// The last thing on the page, if it is a paragraph.
    fn last_paragraph(&mut self) -> Option<&mut Paragraph> {
        match self.pieces.last_mut() {
            Some(Piece::Paragraph(last)) => Some(last),
            Some(Piece::Table { .. } | Piece::Contents(_)) | None => None,
        }
    }

    /// Whether what is written now is the first thing on a page; what comes after it is not.
    fn starts_page(&mut self) -> bool {
        std::mem::take(&mut self.page_break)
    }
}

/// The pieces as Word reads them; tables are kept apart from each other and from what follows.
fn finish(pieces: Vec<Piece>, edition: &Edition) -> Vec<Element> {
    let mut out = Vec::new();
    let (mut after_table, mut after_section) = (None, false);
    let thin = |points| Paragraph::thin(points).write(edition);
    for piece in pieces {
        let mut table_gap = None;
        match piece {
            Piece::Paragraph(mut paragraph) => {
                let is_first = paragraph.page_break || out.is_empty() || after_section;
                after_section = paragraph.section.is_some();
                if is_first {
                    paragraph.before = Some(0.0);
                } else if after_table.is_some()
                    && paragraph.line.is_none()
                    && !matches!(paragraph.style, Style::Heading(_))
                {
                    paragraph.before = Some(f32::from(edition.size));
                }
                out.push(paragraph.write(edition));
            }
            Piece::Table { table, gap } => {
                out.extend(after_table.map(|before| thin(gap.max(before))));
                out.push(table);
                table_gap = Some(gap);
            }
            Piece::Contents(contents) => out.push(contents),
        }
        after_table = table_gap;
    }
    // Word will have a paragraph after the last table.
    if after_table.is_some() || out.is_empty() {
        out.push(thin(1.0));
    }
    out
}

#[cfg(test)]
#[path = "../../tests/inside/docx.rs"]
mod tests;
