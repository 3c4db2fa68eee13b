//! Fields to fill in by hand, and how much of a page they and other boxes take.

use super::Writer;
use crate::doc::measure::{longest, width};
use crate::doc::{Block, Inline, Label, plain};

/// The width of a box to tick and a number, in ems.
const BOX: f32 = 3.5;

impl Writer<'_> {
    pub fn entry(&mut self, label: &Label) {
        let long = self.long(self.wrapped(&label.content));
        self.call(&format!("#entry(long: {long})"), &label.content);
    }

    pub fn lines(&mut self, label: &Label, lines: u8) {
        let long = self.long(self.wrapped(&label.content) + f32::from(lines) * 2.0);
        self.call(&format!("#lines({lines}, long: {long})"), &label.content);
    }

    pub fn choice(&mut self, label: &Label, options: &[Vec<Inline>], many: bool) {
        let long = self.long(self.together(label, options.iter()));
        let side_by_side: f32 = options.iter().map(|words| width(&plain(words)) + BOX).sum();
        let row = !many && side_by_side <= self.line;
        self.call(&format!("#choice(many: {many}, row: {row}, long: {long})"), &label.content);
        for option in options {
            self.cell(option, self.line - BOX);
        }
    }

    pub fn score(&mut self, label: &Label, levels: &[(u32, Vec<Inline>)]) {
        let words: Vec<String> = levels.iter().map(|(_, words)| plain(words)).collect();
        let count: f32 = levels.iter().map(|_| 1.0).sum();
        let column = self.line / count - 1.0;
        let row =
            words.iter().all(|words| longest(words) <= column && width(words) <= 2.5 * column);
        let long = self.long(self.together(label, levels.iter().map(|(_, words)| words)));
        let mut numbers = String::new();
        for (number, _) in levels {
            numbers.push_str(&number.to_string());
            numbers.push_str(", ");
        }
        self.call(
            &format!("#score(numbers: ({numbers}), row: {row}, long: {long})"),
            &label.content,
        );
        for (_, words) in levels {
            self.cell(words, self.line - BOX);
        }
    }

    fn together<'a>(&self, label: &Label, answers: impl Iterator<Item = &'a Vec<Inline>>) -> f32 {
        let answers: f32 = answers.map(|words| self.wrapped(words)).sum();
        self.wrapped(&label.content) + answers
    }

    /// Whether so many lines could be too many for one page, which Typst then measures.
    pub fn long(&self, lines: f32) -> bool {
        lines > self.page_lines * 0.6
    }

    /// About how many lines some blocks take, with the space between them.
    pub fn height(&self, blocks: &[Block]) -> f32 {
        let height = |block: &Block| match block {
            Block::Heading { content, .. } => 2.0 * self.wrapped(content),
            Block::Paragraph(content) => self.wrapped(content),
            Block::Credit(content) => self.wrapped(content),
            Block::List { items, .. } => items.iter().map(|item| self.height(item)).sum(),
            Block::Definitions(items) => {
                items.iter().map(|(term, meaning)| self.wrapped(term) + self.height(meaning)).sum()
            }
            Block::Note(blocks) => self.height(blocks) + 2.0,
            Block::Row { content, .. } => self.height(content) * 2.0 + 5.0,
            Block::PageBreak => 0.0,
            Block::Table { .. }
            | Block::Picture { .. }
            | Block::Contents { .. }
            | Block::Entry(_)
            | Block::Lines { .. }
            | Block::Choice { .. }
            | Block::Score { .. } => self.page_lines,
        };
        blocks.iter().map(height).sum()
    }

    pub fn wrapped(&self, content: &[Inline]) -> f32 {
        (width(&plain(content)) / (self.line - 2.0)).ceil() + 0.5
    }
}
