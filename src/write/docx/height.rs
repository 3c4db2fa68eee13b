//! About how much of a page blocks take, in points: rather too much than too little.
//!
//! What fits on one page is kept on one, and a box that fills its page gets what the blocks before it leave.

use super::cards::GAP as CARD_GAP;
use super::field_box::{LEAST, box_height};
use super::fields::side_by_side;
use super::score::{PICTURE, ROOM, TICK};
use super::style::{gap, hang};
use super::{Place, Writer};
use super::{footer, page};
use crate::doc::edition::IDEA_GAP;
use crate::doc::measure::width;
use crate::doc::{Block, Inline, Level, plain};

/// Arial is so much narrower than the letters that are measured, which are bold Noto Sans.
pub const NARROWER: f32 = 0.9;
/// The lines of a table are so much closer.
const CLOSER: f32 = 0.93;

impl Writer<'_> {
    /// The height between the margins, less what a high foot takes.
    pub fn page_height(&self) -> f32 {
        let margin = page::margin(self.doc.kind, self.edition);
        let wide = page::top(self.doc.kind, self.edition).room();
        let foot = footer::lines(&self.doc.footer, wide, self.size) * self.size * 1.15 + 8.0;
        page::height(self.doc.kind, self.edition) - (foot - margin / 2.0).max(0.0)
    }

    /// Whether a block is too long to stay on one page.
    pub fn is_long(&self, block: &Block, place: Place) -> bool {
        let Block::Together(blocks) = block else { return false };
        let others = blocks.iter().skip_while(|block| block.is_heading());
        others.map(|block| self.height(block, place.room())).sum::<f32>() > self.page_height()
    }

    /// Counts a block that stands in no other as part of the page, before it is written.
    pub fn count(&mut self, block: &Block, place: Place) {
        let page = self.page_height();
        self.grows = false;
        let high = self.height(block, place.room());
        if block.ends_page() {
            self.used = 0.0;
        } else if self.used + high <= page {
            self.used += high;
        } else if high <= page
            && matches!(
                block,
                Block::Paragraph(_)
                    | Block::List { .. }
                    | Block::Definitions(_)
                    | Block::Table { .. }
                    | Block::Contents { .. }
            )
        {
            self.used = self.used + high - page;
        } else {
            self.used = high % page;
        }
    }

    /// Whether nothing of what comes next has room on the page, so that a box to write in can have it.
    pub fn leaves_room(&self, next: Option<&Block>, place: Place) -> bool {
        let stays_whole = |block: &&Block| matches!(block, Block::Together(_));
        next.filter(stays_whole)
            .is_some_and(|next| self.used + self.height(next, place.room()) > self.page_height())
    }

    /// About how high some blocks are.
    pub fn heights(&self, blocks: &[Block], wide: f32) -> f32 {
        blocks.iter().map(|block| self.height(block, wide)).sum()
    }

    /// About how high a block is.
    pub fn height(&self, block: &Block, wide: f32) -> f32 {
        let size = self.size;
        let line = size * self.edition.leading;
        match block {
            Block::Heading { level, content, .. } => {
                let larger = match level {
                    1 => 8.0,
                    2 => 4.0,
                    3 => 2.0,
                    _ => 0.0,
                };
                self.wrapped(content, wide) * (size + larger) * 1.25 + (size + larger) * 1.5
            }
            Block::Paragraph(content) => self.words_high(content, wide) + gap(size),
            Block::Credit(content) => self.words_high(content, wide) + gap(size),
            Block::List { items, .. } => {
                let inner = wide - hang(size);
                let item = |item: &Vec<Block>| self.heights(item, inner) - gap(size) / 2.0;
                items.iter().map(item).sum::<f32>() + gap(size) / 2.0
            }
            Block::Definitions(items) => {
                let item = |(term, meaning): &(Vec<Inline>, Vec<Block>)| {
                    self.words_high(term, wide) + self.heights(meaning, wide - size) + 2.0
                };
                items.iter().map(item).sum()
            }
            Block::Table { header, rows, columns } => {
                if let Some(columns) = columns {
                    let columns: Vec<f32> = columns.iter().map(|ems| ems * size).collect();
                    return self.table_high(header, rows, &columns) + size;
                }
                let cells = rows.iter().flatten();
                cells.map(|cell| self.words_high(cell, wide) + size * 0.4).sum()
            }
            Block::Note(blocks) => self.heights(blocks, wide - 24.0) + size,
            Block::Together(blocks) => self.heights(blocks, wide) + size,
            Block::Banner(blocks) => self.heights(blocks, wide * 0.65).max(110.0) + 36.0 + size,
            Block::Moment(moment) => self.heights(&moment.content, wide * 0.65).max(34.0) + 12.0,
            Block::Row { content, .. } => {
                let idea = self.idea();
                let words = match self.edition.beside_picture() {
                    Some(_) => self.heights(content, wide - idea - IDEA_GAP).max(idea),
                    None => self.heights(content, wide) + idea,
                };
                words + size
            }
            Block::Cards { cards, cut: true } => {
                self.rows_of(cards, true) * (self.cut_high() + CARD_GAP)
            }
            Block::Cards { cards, .. } => {
                let card = |card: &crate::doc::Card| {
                    line + self.heights(&card.content, wide - 12.0) + 40.0
                };
                cards.iter().map(card).sum()
            }
            Block::People(people) => people.chunks(3).map(|_| 80.0 + line * 2.0).sum(),
            Block::Signatures { names, .. } => {
                line * 2.0 + names.iter().map(|_| 57.0 + line * 2.0).sum::<f32>()
            }
            Block::Figure(figure) => {
                let words = self.heights(&figure.caption, wide) + self.heights(&figure.facts, wide);
                words + figure.drawing.wide() * 0.4
            }
            Block::Picture { .. } => 142.0 + size,
            Block::Contents { from, to } => self.doc.headings(*from, *to).map(|_| line).sum(),
            Block::PageBreak | Block::SheetBreak { .. } => 0.0,
            Block::Entry(label) => {
                self.label_high(&label.content, wide) + box_height(1, line) + size
            }
            Block::Lines { label, lines, fill, columns } => {
                let lines = if *fill { LEAST.min(*lines) } else { *lines };
                self.label_high(&label.with(columns).content, wide) + box_height(lines, line) + size
            }
            Block::Choice { label, options, many } if side_by_side(options, *many, wide / size) => {
                self.label_high(&label.content, wide) + line + size
            }
            Block::Choice { label, options, .. } => {
                let option =
                    |words: &Vec<Inline>| self.words_high(words, wide - hang(size)) + size * 0.4;
                self.label_high(&label.content, wide)
                    + options.iter().map(option).sum::<f32>()
                    + size
            }
            Block::Score { label, levels, not_asked, counts: _ } => {
                let not_asked = not_asked.as_ref().map_or(0.0, |_| line + size);
                self.label_high(&label.content, wide)
                    + self.scale_high(levels, wide)
                    + not_asked
                    + size
            }
        }
    }

    /// About how high a table with columns of so many points is.
    pub fn table_high(
        &self,
        header: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
        columns: &[f32],
    ) -> f32 {
        let row = |row: &[Vec<Inline>]| {
            let cells = row.iter().zip(columns);
            let high = cells.map(|(cell, wide)| self.words_high(cell, wide - self.size * 1.2));
            high.fold(0.0, f32::max) * CLOSER + self.size * 0.8
        };
        row(header) + rows.iter().map(|cells| row(cells)).sum::<f32>()
    }

    /// About how high the boxes or the bars of a score are.
    pub fn scale_high(&self, levels: &[Level], wide: f32) -> f32 {
        let has_picture = levels.iter().any(|level| level.picture.is_some());
        if let Some(widths) = self.box_widths(levels, wide) {
            let words = levels.iter().zip(widths).map(|(level, wide)| {
                let inner = wide - ROOM * 2.0;
                (self.words_high(&level.words, inner) + self.words_high(&level.anchor, inner))
                    * CLOSER
            });
            let picture = if has_picture { PICTURE } else { 0.0 };
            return words.fold(0.0, f32::max) + picture + self.size * 2.0 + TICK * 1.4 + ROOM * 2.0;
        }
        let inner = wide - ROOM * 2.0 - hang(self.size);
        let bar = |level: &Level| {
            let words = self.words_high(&[level.words.as_slice(), &level.anchor].concat(), inner);
            (if has_picture { words.max(PICTURE + 6.0) } else { words }) + ROOM * 2.0
        };
        levels.iter().map(bar).sum()
    }

    /// About how high the words above something to fill in are.
    pub fn label_high(&self, content: &[Inline], wide: f32) -> f32 {
        self.words_high(content, wide) + self.size * 1.1
    }

    fn words_high(&self, content: &[Inline], wide: f32) -> f32 {
        if content.is_empty() {
            0.0
        } else {
            self.wrapped(content, wide) * self.size * self.edition.leading
        }
    }

    fn wrapped(&self, content: &[Inline], wide: f32) -> f32 {
        let lines = content.split(|inline| *inline == Inline::Break);
        let high =
            |line: &[Inline]| (width(&plain(line)) * NARROWER * self.size / wide).ceil().max(1.0);
        lines.map(high).sum()
    }
}
