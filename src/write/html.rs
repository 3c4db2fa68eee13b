//! The tree into one HTML page: the master copy, to be read, filled in and saved without a server.
//!
//! What goes out is a single file that asks for no other and keeps nothing outside itself.
//! Looks are the style sheets' business: this module writes classes and never `style=`,
//! so that a policy of hashes can refuse whatever was not written here.
//! An answer lives where HTML itself keeps it (`value`, `checked`, a text area's words), under the field's id as its name.

mod cards;
mod fields;
mod figure;
mod inlines;
mod page;
mod pictures;
mod tables;

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use crate::doc::edition::Edition;
use crate::doc::{Block, Doc, Inline, plain};
use crate::prose::vocabulary::{Vocabulary, Words};
use inlines::escape;

/// The files that give every HTML page its look and its behaviour.
#[derive(Clone, Copy, Debug)]
pub struct Assets<'a> {
    /// The style sheet; it may use `--size` and `--leading`, which come from the edition.
    pub page_css: &'a str,
    /// The style sheet for paper, put inside `@media print`.
    pub print_css: &'a str,
    /// The script of pages that can be filled in.
    pub script: &'a str,
    /// What pages say beside their documents.
    pub words: &'a Vocabulary,
}

/// Prints a document as one self-contained HTML page.
pub fn write(doc: &Doc, edition: &Edition, assets: &Assets<'_>) -> String {
    let doc = &doc.laid_out(edition);
    let mut writer = Writer {
        words: assets.words.of(edition.easy),
        ids: doc.headings(1, 6).map(|(_, id, _)| id).collect(),
        doc,
        contents: 0,
        fields: false,
        out: String::new(),
    };
    writer.head();
    // What stands between two page breaks is a sheet, so no break can leave a page empty.
    let (mut class, mut tab) = ("sheet", None);
    for sheet in doc.blocks.chunk_by(|before, next| !before.ends_page() && !next.ends_page()) {
        match sheet {
            [Block::PageBreak] => (class, tab) = ("sheet", None),
            [Block::SheetBreak { hand_in }] => {
                (class, tab) = ("sheet new-sheet", doc.hand_in.as_ref().filter(|_| *hand_in));
            }
            _ => {
                writer.put(format_args!("<div class=\"{class}\">\n"));
                if let Some(tab) = tab {
                    writer.put(format_args!("<div class=\"head\">\n"));
                    writer.tab(tab);
                    writer.put(format_args!("</div>\n"));
                }
                writer.blocks(sheet);
                writer.put(format_args!("</div>\n"));
            }
        }
    }
    let parts =
        page::Parts { fields: writer.fields, contents: writer.contents > 0, body: writer.out };
    page::write(doc, edition, assets, &parts)
}

struct Writer<'a> {
    words: &'a Words,
    doc: &'a Doc,
    /// The headings that a link can lead to.
    ids: BTreeSet<&'a str>,
    /// How many lists of contents there have been.
    contents: usize,
    /// Whether there has been anything to fill in.
    fields: bool,
    out: String,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
            self.out.push('\n');
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, content } => {
                let level = level.clamp(&1, &6);
                self.put(format_args!("<h{level} id=\"{}\">", escape(id)));
                self.inlines(content);
                self.put(format_args!("</h{level}>"));
            }
            Block::Paragraph(content) if plain(content).ends_with(':') => {
                self.out.push_str("<p class=\"leads\">");
                self.inlines(content);
                self.out.push_str("</p>");
            }
            Block::Paragraph(content) => self.element("p", content),
            Block::List { start, items } => self.list(*start, items),
            Block::Definitions(items) => self.definitions(items),
            Block::Table { header, rows, columns } => match columns {
                Some(_) => self.table(header, rows),
                None => self.records(header, rows),
            },
            Block::Note(blocks) => self.container("note\" role=\"note", blocks),
            Block::Together(blocks) => self.container("together", blocks),
            Block::Banner(blocks) => self.beside("banner", blocks),
            Block::Cards { cards, cut } => self.cards(cards, *cut),
            Block::Moment(moment) => self.moment(moment),
            Block::Figure(figure) => self.figure(figure),
            Block::People(people) => self.people(people),
            Block::Signatures { closing, names } => self.signatures(closing, names),
            Block::Picture { picture, description } => {
                self.picture(picture, description.as_deref().unwrap_or_default());
            }
            Block::Row { picture, content } => self.row(picture, content),
            Block::Contents { from, to } => self.contents(*from, *to),
            // Those between sheets are gone already; within a list or a note there is no page to turn.
            Block::PageBreak | Block::SheetBreak { .. } => {}
            Block::Entry(label) => self.entry(label),
            Block::Lines { label, lines, fill, columns } => {
                self.lines(label, columns, *lines, *fill);
            }
            Block::Choice { label, options, many } => self.choice(label, options, *many),
            Block::Score { label, levels, not_asked, counts } => {
                self.score(label, levels, not_asked.as_deref(), *counts);
            }
            Block::Credit(content) => {
                self.out.push_str("<p class=\"credit\">");
                self.inlines(content);
                self.out.push_str("</p>");
            }
        }
    }

    fn container(&mut self, class: &str, blocks: &[Block]) {
        self.put(format_args!("<div class=\"{class}\">\n"));
        self.blocks(blocks);
        self.out.push_str("</div>");
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>]) {
        let name = if start.is_some() { "ol" } else { "ul" };
        match start {
            Some(start) if start != 1 => self.put(format_args!("<ol start=\"{start}\">\n")),
            Some(_) | None => self.put(format_args!("<{name}>\n")),
        }
        for item in items {
            self.out.push_str("<li>");
            self.item(item);
            self.out.push_str("</li>\n");
        }
        self.put(format_args!("</{name}>"));
    }

    fn definitions(&mut self, items: &[(Vec<Inline>, Vec<Block>)]) {
        self.out.push_str("<dl>\n");
        for (term, meaning) in items {
            self.out.push_str("<div>");
            self.element("dt", term);
            self.out.push_str("<dd>");
            self.item(meaning);
            self.out.push_str("</dd></div>\n");
        }
        self.out.push_str("</dl>");
    }

    /// What an item holds; words alone need no paragraph.
    fn item(&mut self, blocks: &[Block]) {
        if let [Block::Paragraph(content)] = blocks {
            self.inlines(content);
        } else {
            self.blocks(blocks);
        }
    }

    fn contents(&mut self, from: u8, to: u8) {
        let doc = self.doc;
        let mut open: Vec<u8> = Vec::new();
        for (level, id, content) in doc.headings(from, to) {
            if open.is_empty() {
                self.contents += 1;
                let name = match self.contents {
                    1 => self.words.say("contents.name").to_owned(),
                    number => self.words.fill("contents.further", &[("number", &number)]),
                };
                let name = escape(&name);
                let id = if self.contents == 1 { " id=\"page.contents\"" } else { "" };
                self.put(format_args!("<nav{id} aria-label=\"{name}\">\n<ul>\n"));
                open.push(level);
            } else if open.last().is_some_and(|last| level > *last) {
                self.out.push_str("\n<ul>\n");
                open.push(level);
            } else {
                while open.len() > 1 && open.last().is_some_and(|last| level < *last) {
                    open.pop();
                    self.out.push_str("</li>\n</ul>");
                }
                self.out.push_str("</li>\n");
            }
            self.put(format_args!(
                "<li><a href=\"#{}\">{}</a>",
                escape(id),
                escape(&plain(content))
            ));
        }
        for _ in &open {
            self.out.push_str("</li>\n</ul>\n");
        }
        self.out.push_str(if open.is_empty() { "" } else { "</nav>" });
    }

    fn element(&mut self, name: &str, content: &[Inline]) {
        self.put(format_args!("<{name}>"));
        self.inlines(content);
        self.put(format_args!("</{name}>"));
    }

    fn inlines(&mut self, content: &[Inline]) {
        inlines::write(&mut self.out, content, &self.ids);
    }

    fn put(&mut self, words: fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(words);
    }
}

#[cfg(test)]
#[path = "../../tests/inside/html.rs"]
mod tests;
