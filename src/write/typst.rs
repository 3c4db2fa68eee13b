//! The tree into Typst source, from which `pdf` makes a PDF.
//!
//! The source calls the functions of `page.typ` and says nothing of looks: that file decides them.
//! Whatever a person typed stands in a quoted string, so none of it can be Typst code.
//! What depends on the size of the print, such as whether a table fits, is worked out here.

mod inlines;
mod tables;
mod words;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use crate::doc::{Block, Doc, Inline, Label, plain};
use crate::edition::{Edition, TEXT_WIDTH};
use words::{longest, quoted, width};

/// A line of text is no longer than this, in ems: about 66 characters.
const LONGEST_LINE: f32 = 34.0;

/// The height of the text on a page, in points, when the footer is long.
const TEXT_HEIGHT: f32 = 500.0;

/// A document as Typst source, with the files it asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What the document is called.
    pub title: String,
    /// The main file; it imports `page.typ`.
    pub text: String,
    /// File names, each with its SVG.
    pub pictures: Vec<(String, Arc<str>)>,
}

/// Writes a document as Typst source.
pub fn write(doc: &Doc, edition: &Edition) -> Source {
    let size = f32::from(edition.size);
    let page = TEXT_WIDTH / size;
    let mut writer = Writer {
        edition,
        ids: doc.headings(1, 6).map(|(_, id, _)| id).collect(),
        line: page.min(LONGEST_LINE),
        page,
        lines: TEXT_HEIGHT / size / edition.leading,
        pictures: Vec::new(),
        out: format!(
            "#import \"page.typ\": *\n#show: paper.with(title: {}, footer: {}, size: {}pt, leading: {}, line: {:.2}em)\n\n",
            quoted(&doc.title),
            quoted(&doc.footer),
            edition.size,
            edition.leading,
            page.min(LONGEST_LINE),
        ),
    };
    for block in &doc.blocks {
        writer.block(block, true);
    }
    Source { title: doc.title.clone(), text: writer.out, pictures: writer.pictures }
}

struct Writer<'a> {
    edition: &'a Edition,
    /// The headings that a link can lead to.
    ids: BTreeSet<&'a str>,
    /// The width of a line of text, in ems.
    line: f32,
    /// The width between the margins, in ems: what a table may use.
    page: f32,
    /// How many lines a page has.
    lines: f32,
    pictures: Vec<(String, Arc<str>)>,
    out: String,
}

impl Writer<'_> {
    /// Writes one block; `top` unless it stands inside another.
    fn block(&mut self, block: &Block, top: bool) {
        match block {
            Block::Heading { level, id, content } => {
                self.call(&format!("#heading(level: {level})"), content);
                self.put(format_args!("#label({})", quoted(id)));
            }
            Block::Paragraph(content) => inlines::write(&mut self.out, content, &self.ids, self.line * 0.7),
            Block::List { start, items } => self.list(*start, items),
            Block::Definitions(items) => self.definitions(items),
            Block::Table { header, rows } => self.table(header, rows, top),
            Block::Note(blocks) => {
                self.out.push_str("#note");
                self.blocks(blocks);
            }
            Block::Picture { svg, description } => self.picture(svg, description.as_deref()),
            Block::Contents { from, to } => self.put(format_args!("#contents({from}, {to})")),
            // Typst breaks pages only between blocks that stand on their own.
            Block::PageBreak if top => self.out.push_str("#pagebreak(weak: true)"),
            Block::PageBreak => {}
            Block::Entry(label) => self.call("#entry", &label.content),
            Block::Lines { label, lines } => self.call(&format!("#lines({lines})"), &label.content),
            Block::Choice { label, options, many } => {
                self.call(&format!("#choice(many: {many})"), &label.content);
                for option in options {
                    self.call("", option);
                }
            }
            Block::Score { label, levels } => self.score(label, levels),
        }
        self.out.push_str("\n\n");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        self.out.push('[');
        for block in blocks {
            self.block(block, false);
        }
        while self.out.ends_with('\n') {
            self.out.pop();
        }
        self.out.push(']');
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>]) {
        let tight = items.iter().all(|item| item.len() <= 1);
        match start {
            Some(start) => self.put(format_args!("#enum(start: {start}, tight: {tight})")),
            None => self.put(format_args!("#list(tight: {tight})")),
        }
        for item in items {
            self.blocks(item);
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

    fn table(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], top: bool) {
        let room = if top { self.page } else { self.line - 4.0 };
        let columns = Some(header.len()).filter(|count| self.edition.fits(*count));
        match columns.and_then(|_| tables::columns(header, rows, room)) {
            Some(columns) => {
                let split = tables::tallest(rows, &columns) > self.lines / 2.0;
                let widths: String = columns.iter().map(|width| format!("{width:.1}em, ")).collect();
                self.put(format_args!("#rows(columns: ({widths}), split: {split}"));
                for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
                    self.out.push_str(",\n  (");
                    for cell in row {
                        self.cell(cell, tables::CELL_WORD);
                        self.out.push_str(", ");
                    }
                    self.out.push(')');
                }
                self.out.push(')');
            }
            None => self.records(header, rows),
        }
    }

    /// A table as a list: each row by its first cell, and under it the others with the names of their columns.
    fn records(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.out.push_str("#records(");
        for row in rows {
            self.out.push_str("\n  (");
            for (name, cell) in header.iter().zip(row) {
                self.out.push('(');
                self.cell(name, self.line * 0.6);
                self.out.push_str(", ");
                self.cell(cell, self.line * 0.6);
                self.out.push_str("), ");
            }
            self.out.push_str("),");
        }
        self.out.push(')');
    }

    fn cell(&mut self, content: &[Inline], room: f32) {
        self.out.push('[');
        inlines::write(&mut self.out, content, &self.ids, room);
        self.out.push(']');
    }

    fn picture(&mut self, svg: &Arc<str>, description: Option<&str>) {
        let known = self.pictures.iter().position(|(_, other)| other == svg);
        let index = known.unwrap_or_else(|| {
            let name = format!("picture-{}.svg", self.pictures.len());
            self.pictures.push((name, Arc::clone(svg)));
            self.pictures.len() - 1
        });
        match description {
            Some(words) => self.put(format_args!("#picture(\"picture-{index}.svg\", alt: {})", quoted(words))),
            None => self.put(format_args!("#picture(\"picture-{index}.svg\")")),
        }
    }

    fn score(&mut self, label: &Label, levels: &[(u32, Vec<Inline>)]) {
        let words: Vec<String> = levels.iter().map(|(_, words)| plain(words)).collect();
        let column = self.line / levels.len() as f32 - 1.0;
        let row = words.iter().all(|words| longest(words) <= column && width(words) <= 2.5 * column);
        let numbers: String = levels.iter().map(|(number, _)| format!("{number}, ")).collect();
        self.call(&format!("#score(numbers: ({numbers}), row: {row})"), &label.content);
        for (_, words) in levels {
            self.call("", words);
        }
    }

    /// Writes a function with its content.
    fn call(&mut self, function: &str, content: &[Inline]) {
        self.out.push_str(function);
        self.cell(content, self.line * 0.7);
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(words);
    }
}
