//! Fields to fill in by hand, and how much of a page they and other boxes take.

use super::Writer;
use crate::doc::measure::{longest, width};
use crate::doc::{Block, Inline, Label, Level, plain};

/// The width of a box to tick and a number, in ems.
const BOX: f32 = 3.5;

/// The least room for what an answer sounds like, beside the words of its level, in ems.
const ANCHOR: f32 = 16.0;

/// Whether a block ends with lines that go on to the end of the page.
pub fn fills(block: &Block) -> bool {
    if let Block::Together(blocks) = block {
        return blocks.last().is_some_and(fills);
    }
    matches!(block, Block::Lines { fill: true, .. })
}

/// The least width of a column to write in, in ems: a price or a number of miles.
const LEDGER: f32 = 3.5;

/// The space between the two halves of a question on a score sheet, in points: 6 mm.
const MIDDLE: f32 = 17.0;

impl Writer<'_> {
    /// Blocks that stay on one page. Where a question and its scale can be side by side, Typst measures whether two such fit.
    pub fn together(&mut self, block: &Block, blocks: &[Block], top: bool) {
        let long = self.long(self.height(blocks));
        if let Some(parts) = self.halves(block).filter(|_| top) {
            let line = self.line;
            self.line = (self.edition.page_width() - MIDDLE / f32::from(self.edition.size)) / 2.0;
            self.out.push_str("#question(");
            for part in parts {
                self.inside(part, 0.0);
                self.out.push_str(", ");
            }
            self.put(format_args!("long: {long})"));
            self.line = line;
        } else {
            self.put(format_args!("#together(long: {long}, fill: {})", fills(block)));
        }
        self.inside(blocks, 0.0);
    }

    /// What is before the scale of a question, the scale, what is after it, and notes that fill the page, if there is room for them side by side.
    pub fn halves<'a>(&self, block: &'a Block) -> Option<[&'a [Block]; 4]> {
        let Block::Together(blocks) = block else { return None };
        let scale = blocks.iter().position(|block| matches!(block, Block::Score { .. }))?;
        let last = blocks.len() - 1;
        let parts = [0..scale, scale..scale + 1, scale + 1..last, last..last + 1];
        (self.edition.has_side_column() && fills(block)).then(|| parts.map(|part| &blocks[part]))
    }

    pub fn entry(&mut self, label: &Label) {
        let long = self.long(self.wrapped(&label.content));
        self.call(&format!("#entry(long: {long})"), &label.content);
    }

    /// Lines to write on, with a column for each thing where there is room for their names.
    pub fn lines(&mut self, label: &Label, lines: u8, fill: bool, columns: &[Vec<Inline>]) {
        let long = self.long(self.wrapped(&label.content) + f32::from(lines) * 2.0);
        let widths: Vec<f32> = columns.iter().map(|name| width(&plain(name)) + 1.0).collect();
        if columns.is_empty() || widths.iter().sum::<f32>() > self.line {
            let label = label.with(columns);
            self.call(&format!("#lines({lines}, fill: {fill}, long: {long})"), &label.content);
            return;
        }
        self.put(format_args!("#ledger({lines}, long: {long}, "));
        self.cell(&label.content, self.line);
        for (name, width) in columns.iter().zip(widths) {
            self.put(format_args!(", ({:.1}fr, ", width.max(LEDGER)));
            self.cell(name, width);
            self.out.push(')');
        }
        self.out.push(')');
    }

    pub fn choice(&mut self, label: &Label, options: &[Vec<Inline>], many: bool) {
        let long = self.long(self.answers(label, options.iter()));
        let side_by_side: f32 = options.iter().map(|words| width(&plain(words)) + BOX).sum();
        let row = !many && side_by_side <= self.line;
        self.call(&format!("#choice(many: {many}, row: {row}, long: {long})"), &label.content);
        for option in options {
            self.cell(option, self.line - BOX);
        }
    }

    pub fn score(
        &mut self,
        label: &Label,
        levels: &[Level],
        not_asked: Option<&[Inline]>,
        top: bool,
    ) {
        let words: Vec<String> = levels.iter().map(|level| plain(&level.words)).collect();
        let count: f32 = levels.iter().map(|_| 1.0).sum();
        let column = self.line / count - 1.0;
        let has_anchors = levels.iter().any(|level| !level.anchor.is_empty());
        let fits =
            words.iter().all(|words| longest(words) <= column && width(words) <= 2.5 * column);
        let row = fits && !has_anchors;
        let widest =
            words.iter().map(|words| width(words)).fold(0.0, f32::max).min(self.line / 3.0);
        let beside = has_anchors && self.line - BOX - widest >= ANCHOR;
        let anchors = levels.iter().flat_map(|level| [&level.words, &level.anchor]);
        let long = self.long(self.answers(label, anchors) + count);
        let answer = |level: &Level| {
            width(&plain(&level.anchor)) / (self.line - BOX - if beside { widest } else { 0.0 })
        };
        let split = levels.iter().map(answer).fold(0.0, f32::max) > self.page_lines / 2.0;
        let tick = if self.edition.easy { 9 } else { 7 };
        self.put(format_args!("#score(row: {row}, tick: {tick}mm, split: {split}, words: "));
        if beside {
            self.put(format_args!("{widest:.1}em"));
        } else {
            self.out.push_str("none");
        }
        // What was heard is written below, so it stays on the page of its score, unless they are together already.
        self.put(format_args!(", long: {long}, sticky: {top}, not-asked: "));
        match not_asked {
            Some(words) => self.cell(words, self.line - BOX),
            None => self.out.push_str("none"),
        }
        self.out.push_str(", ");
        self.cell(&label.content, self.line);
        for level in levels {
            let drawing = self.drawing(level.picture.as_ref());
            self.put(format_args!(", (number: {}, drawing: {drawing}, words: ", level.number));
            self.cell(&level.words, if row { column } else { self.line - BOX });
            self.out.push_str(", anchor: ");
            if level.anchor.is_empty() {
                self.out.push_str("none");
            } else {
                self.cell(&level.anchor, self.line - BOX);
            }
            self.out.push(')');
        }
        self.out.push(')');
    }

    fn answers<'a>(&self, label: &Label, answers: impl Iterator<Item = &'a Vec<Inline>>) -> f32 {
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
            Block::Note(blocks) | Block::Banner(blocks) => self.height(blocks) + 2.0,
            Block::Together(blocks) => self.height(blocks),
            Block::Figure(figure) => {
                self.height(&figure.caption) + self.height(&figure.facts) + 12.0
            }
            Block::Moment(moment) => self.height(&moment.content) + 2.0,
            Block::Row { content, .. } => self.height(content) * 2.0 + 5.0,
            Block::Signatures { names, .. } => names.iter().map(|_| 5.0).sum(),
            Block::PageBreak | Block::SheetBreak { .. } => 0.0,
            Block::Table { .. }
            | Block::Cards { .. }
            | Block::People(_)
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
