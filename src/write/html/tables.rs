//! Tables, and those that are set out as lists.

use super::Writer;
use super::inlines::escape;
use crate::doc::{Inline, plain};

/// The longest word left whole in a cell, in characters.
const CELL_WORD: usize = 12;

impl Writer<'_> {
    /// A table; each cell names its column too, for screens so narrow that its rows are set out one below another.
    pub(super) fn table(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.out.push_str("<table>\n<thead><tr>");
        for name in header {
            if blank(name) {
                self.out.push_str("<td></td>");
            } else {
                self.cell("th", "scope=\"col\"", name);
            }
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.out.push_str("<tr>");
            for (column, (name, cell)) in header.iter().zip(row).enumerate() {
                if column == 0 && !blank(cell) {
                    self.cell("th", "scope=\"row\"", cell);
                } else {
                    self.cell("td", &format!("data-column=\"{}\"", escape(&plain(name))), cell);
                }
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>");
    }

    fn cell(&mut self, name: &str, attribute: &str, content: &[Inline]) {
        let long =
            plain(content).split([' ', '-', '\u{ad}']).any(|word| word.chars().count() > CELL_WORD);
        let class = if long { " class=\"long\"" } else { "" };
        self.put(format_args!("<{name} {attribute}{class}>"));
        self.inlines(content);
        self.put(format_args!("</{name}>"));
    }

    /// A table as a list: each row by its first cell, and under it the others with the names of their columns.
    pub(super) fn records(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.out.push_str("<ul class=\"records\">\n");
        for row in rows {
            self.out.push_str("<li>");
            let mut cells = header.iter().zip(row);
            if let Some((_, first)) = cells.next() {
                self.element("strong", first);
            }
            if cells.len() > 0 {
                self.out.push_str("\n<ul>\n");
                for (name, cell) in cells {
                    self.out.push_str("<li>");
                    if !blank(name) {
                        self.out.push_str("<strong>");
                        self.inlines(name);
                        self.out.push_str(":</strong> ");
                    }
                    if blank(cell) {
                        self.out.push_str("<span class=\"by-hand\"></span>");
                    }
                    self.inlines(cell);
                    self.out.push_str("</li>\n");
                }
                self.out.push_str("</ul>");
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ul>");
    }
}

fn blank(content: &[Inline]) -> bool {
    plain(content).trim().is_empty()
}
