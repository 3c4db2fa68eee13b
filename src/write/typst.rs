//! The tree into Typst source, from which `pdf` makes a PDF.
//!
//! The source calls the functions of `page.typ` and says nothing of looks: that file decides them.
//! Whatever a person typed stands in a quoted string, so none of it can be Typst code.
//! What depends on the size of the print, such as whether a table fits, is worked out here.

mod cards;
mod fields;
mod figure;
mod inlines;
mod pictures;
mod tables;

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::doc::edition::{Edition, TEXT_WIDTH};
use crate::doc::measure::{longest, width};
use crate::doc::tables::INDENT;
use crate::doc::{Block, Doc, Inline, PageKind, PictureFile, plain};
use crate::prose::pieces::untied;
use crate::prose::vocabulary::{Vocabulary, Words, parts};
use crate::source::{Language, name_of};
use inlines::quoted;

/// An A4 page without the margins above and below it, in points.
const PAGE_HEIGHT: f32 = 730.0;

/// The width between the margins of a certificate, which is A4 across, in points: 237 mm.
const ACROSS: f32 = 672.0;

/// A title with a word that is so many times wider than the page is still printed smaller; one that is wider is broken.
const WIDER: f32 = 1.5;

/// A document as Typst source, with the files it asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What the document is called.
    pub title: String,
    /// The main file; it imports `page.typ`.
    pub text: String,
    /// The colours, by name; `page.typ` imports them.
    pub palette: String,
    /// The language and a few words; `page.typ` imports them.
    pub words: String,
    /// File names, each with what it holds.
    pub pictures: Vec<(String, PictureFile)>,
}

/// Writes a document as Typst source.
pub fn write(doc: &Doc, edition: &Edition, words: &Vocabulary) -> Source {
    let doc = &doc.laid_out(edition);
    let size = f32::from(edition.size);
    let page = edition.page_width();
    let said = words.of(edition.easy);
    let number = said.fill("foot.page", &[("page", &888), ("pages", &888)]);
    let footer = (width(&doc.footer) + width(&number)) / page + 1.0;
    let mut writer = Writer {
        doc,
        edition,
        ids: doc.headings(1, 6).map(|(_, id, _)| id).collect(),
        line: edition.line_width(),
        page_lines: (PAGE_HEIGHT / size - footer * 1.2) / edition.leading,
        keeps_next: false,
        pictures: Vec::new(),
        out: format!(
            "#import \"page.typ\": *\n#show: paper.with(kind: \"{}\", title: {}, size: {}pt, leading: {}, title-size: {:.2}pt, line: {:.2}pt",
            name_of(doc.kind),
            quoted(&doc.title),
            edition.size,
            edition.leading,
            title_size(doc.kind, edition),
            line(doc.kind, edition),
        ),
    };
    writer.head(doc);
    writer.each(&doc.blocks, true);
    Source {
        title: doc.title.clone(),
        text: writer.out,
        palette: edition
            .palette
            .named()
            .map(|(name, colour)| format!("#let {name} = rgb(\"{colour}\")\n"))
            .concat(),
        words: imported(&words.language, said),
        pictures: writer.pictures,
    }
}

/// The size of a title, in points: the largest, where what does not fit is printed smaller.
fn title_size(kind: PageKind, edition: &Edition) -> f32 {
    let size = f32::from(edition.size);
    match kind {
        PageKind::Certificate => (size * 1.3).max(40.0),
        PageKind::Poster => (size * 2.5).max(60.0),
        PageKind::Paper | PageKind::Letter => edition.title(),
    }
}

/// The width of a line of text, in points.
fn line(kind: PageKind, edition: &Edition) -> f32 {
    match kind {
        PageKind::Certificate => ACROSS,
        PageKind::Poster => TEXT_WIDTH,
        PageKind::Paper | PageKind::Letter => edition.line_width() * f32::from(edition.size),
    }
}

/// What `page.typ` imports beside the colours.
fn imported(language: &Language, words: &Words) -> String {
    let region = language.region().filter(|region| region.len() == 2);
    let region = region.map_or("none".to_owned(), quoted);
    let mut number = String::new();
    for (text, name) in parts(words.say("foot.page")) {
        number.push_str(&format!("#{}", quoted(text)));
        number.extend(name.map(|name| format!("#{name}")));
    }
    format!(
        "#let language = {}\n#let region = {region}\n#let page-number(page, pages) = [{number}]\n#let empty-box = {}\n",
        quoted(language.name()),
        quoted(words.say("form.empty-box")),
    )
}

struct Writer<'a> {
    doc: &'a Doc,
    edition: &'a Edition,
    /// The headings that a link can lead to.
    ids: BTreeSet<&'a str>,
    /// The width of a line of text, in ems.
    line: f32,
    /// How many lines a page has at least.
    page_lines: f32,
    /// Whether what comes next must not be parted from the words before it.
    keeps_next: bool,
    pictures: Vec<(String, PictureFile)>,
    out: String,
}

impl Writer<'_> {
    /// Writes blocks; `top` unless they stand inside another.
    fn each(&mut self, blocks: &[Block], top: bool) {
        for (index, block) in blocks.iter().enumerate() {
            let next = blocks.get(index + 1);
            self.keeps_next = next.is_some_and(Block::stays_below);
            if pictures::sticks(block, next) {
                self.sticky(block, top);
            } else {
                self.block(block, top);
            }
            if top && fields::fills(block) && self.halves(block).is_none() {
                self.out.push_str("#rest\n\n");
            }
        }
    }

    /// Writes one block; `top` unless it stands inside another.
    fn block(&mut self, block: &Block, top: bool) {
        match block {
            Block::Heading { level, id, content } => {
                self.put(format_args!("#heading(level: {level})"));
                let room = self.heading_room(*level);
                // A name that is somewhat wider than the page is printed smaller, and not broken.
                let wider = longest(&untied(&plain(content))) / room;
                if *level == 1 && wider > 1.0 && wider <= WIDER {
                    self.put(format_args!("[#text({:.2}em)", 1.0 / wider));
                    self.repeated(content, room * wider);
                    self.out.push(']');
                } else {
                    self.repeated(content, room);
                }
                self.put(format_args!("#label({})", quoted(id)));
            }
            Block::Paragraph(content) => {
                inlines::write(&mut self.out, content, Some(&self.ids), self.line);
            }
            Block::List { start, items } => self.list(*start, items),
            Block::Definitions(items) => self.definitions(items),
            Block::Table { header, rows, columns } => match columns {
                Some(columns) => self.table(header, rows, columns),
                None => self.records(header, rows),
            },
            Block::Note(blocks) => {
                let long = self.long(self.height(blocks));
                self.put(format_args!("#note(long: {long})"));
                self.blocks(blocks);
            }
            Block::Together(blocks) => self.together(block, blocks, top),
            Block::Banner(blocks) => self.banner(blocks),
            Block::Cards { cards, cut } => self.cards(cards, *cut),
            Block::Moment(moment) => self.moment(moment),
            Block::Figure(figure) => self.figure(figure),
            Block::People(people) => self.people(people),
            Block::Signatures { closing, names } => self.signatures(closing, names),
            Block::Picture { picture, description } => {
                self.picture(picture, description.as_deref());
            }
            Block::Row { picture, content } => self.row(picture, content),
            Block::Contents { from, to } => self.contents(*from, *to),
            // Typst breaks pages only between blocks that stand on their own.
            Block::PageBreak if top => self.out.push_str("#pagebreak(weak: true)"),
            Block::SheetBreak { hand_in } if top => {
                self.put(format_args!("#sheet(hand-in: {hand_in})"));
            }
            Block::PageBreak | Block::SheetBreak { .. } => {}
            Block::Entry(label) => self.entry(label),
            Block::Lines { label, lines, fill, columns } => {
                self.lines(label, *lines, *fill, columns);
            }
            Block::Choice { label, options, many } => self.choice(label, options, *many),
            Block::Score { label, levels, not_asked, counts: _ } => {
                self.score(label, levels, not_asked.as_deref(), top);
            }
            Block::Credit(content) => {
                inlines::write(&mut self.out, content, Some(&self.ids), self.line);
            }
        }
        self.out.push_str("\n\n");
    }

    /// Writes blocks that stand inside another, which takes some of their room.
    fn blocks(&mut self, blocks: &[Block]) {
        self.inside(blocks, INDENT);
    }

    /// Writes blocks that stand inside another, which takes so many ems of their room.
    fn inside(&mut self, blocks: &[Block], taken: f32) {
        let line = self.line;
        self.line = (line - taken).max(INDENT * 2.0);
        self.out.push('[');
        self.each(blocks, false);
        while self.out.ends_with('\n') {
            self.out.pop();
        }
        self.out.push(']');
        self.line = line;
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>]) {
        let tight = items.iter().all(|item| item.len() <= 1);
        match start {
            Some(start) => self.put(format_args!("#enum(start: {start}, tight: {tight})")),
            None => self.put(format_args!("#list(tight: {tight})")),
        }
        for item in items {
            // Lines that were begun on purpose belong together.
            let broken = matches!(item.as_slice(), [Block::Paragraph(words)] if words.contains(&Inline::Break));
            self.out.push_str(if broken { "[#together" } else { "" });
            self.blocks(item);
            self.out.push_str(if broken { "]" } else { "" });
        }
    }

    fn definitions(&mut self, items: &[(Vec<Inline>, Vec<Block>)]) {
        self.out.push_str("#terms(");
        for (term, meaning) in items {
            self.call("terms.item", term);
            self.blocks(meaning);
            self.out.push_str(", ");
        }
        self.out.push(')');
    }

    /// The width of a heading, in its own ems.
    fn heading_room(&self, level: u8) -> f32 {
        let kind = self.doc.kind;
        match level {
            1 => line(kind, self.edition) / title_size(kind, self.edition),
            _ => self.line / 1.5,
        }
    }

    /// Content that Typst repeats, in a contents list or over the next page; no link may stand twice.
    fn repeated(&mut self, content: &[Inline], room: f32) {
        self.out.push('[');
        inlines::write(&mut self.out, content, None, room);
        self.out.push(']');
    }

    fn contents(&mut self, from: u8, to: u8) {
        let doc = self.doc;
        let entries = doc.headings(from, to).map(|(_, _, words)| self.wrapped(words));
        let (all, longest) =
            entries.fold((0.0, 0.0_f32), |(all, longest), entry| (all + entry, longest.max(entry)));
        let (long, split) = (self.long(all), self.long(longest));
        self.put(format_args!("#contents({from}, {to}, long: {long}, split: {split})"));
    }

    /// Writes a function with its content.
    fn call(&mut self, function: &str, content: &[Inline]) {
        self.out.push_str(function);
        self.cell(content, self.line);
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(words);
    }
}

#[cfg(test)]
#[path = "../../tests/inside/typst.rs"]
mod tests;
