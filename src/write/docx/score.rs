//! A score to choose: boxes side by side where the print leaves room, bars below each other where it does not.

use super::cells::{Cell, layout, row};
use super::fields::Mark;
use super::paragraph::{Paragraph, Place};
use super::style::{Style, hang};
use super::xml::{Element, el};
use super::{Piece, Writer, runs};
use crate::doc::measure::longest;
use crate::doc::{Inline, Label, Level, plain};
use crate::source::NOT_ASKED;

/// The room between the edge of a box and its words, in points.
pub const ROOM: f32 = 5.0;
/// The picture in a box, in points: 14 mm.
pub const PICTURE: f32 = 40.0;
/// A box to tick is as large as a letter of so many points: 9 mm across in Easy Read.
pub const TICK: f32 = 25.0;
/// A box is no narrower than this, in ems, and this where it says what an answer sounds like.
const NARROWEST: (f32, f32) = (5.0, 7.0);

impl Writer<'_> {
    /// A score to choose; what was not asked has a word in its place, apart from the others.
    pub fn score(
        &mut self,
        label: &Label,
        levels: &[Level],
        not_asked: Option<&[Inline]>,
        place: Place,
    ) {
        self.whole(place, |writer, place| {
            writer.label(label, place);
            match writer.box_widths(levels, place.room()) {
                Some(widths) => writer.boxes(label, levels, &widths, place),
                None => writer.bars(label, levels, place),
            }
            if let Some(not_asked) = not_asked {
                let words = runs::write(not_asked, &mut writer.links);
                writer.answer(label, NOT_ASKED, Mark::Round, &plain(not_asked), words, place);
            }
        });
    }

    /// The width of each box, if boxes can stand side by side; those that say more get what the others leave.
    pub fn box_widths(&self, levels: &[Level], room: f32) -> Option<Vec<f32>> {
        let count: f32 = levels.iter().map(|_| 1.0).sum();
        let says: f32 =
            levels.iter().map(|level| f32::from(u8::from(!level.anchor.is_empty()))).sum();
        let edges = ROOM * 2.0 + 1.0;
        let least = |level: &Level| {
            let word = longest(&plain(&level.words)).max(longest(&plain(&level.anchor)));
            word.max(NARROWEST.0) * self.size + edges
        };
        let even = room / count.max(1.0);
        let is_bare = |level: &Level| level.anchor.is_empty();
        let none_says = levels.iter().all(is_bare);
        if none_says || !levels.iter().any(is_bare) {
            let narrowest = if none_says { NARROWEST.0 } else { NARROWEST.1 };
            let fits = (even - edges) / self.size >= narrowest;
            return (fits && levels.iter().all(|level| least(level) <= even))
                .then(|| levels.iter().map(|_| even).collect());
        }
        let short = levels.iter().filter(|level| level.anchor.is_empty());
        let short = short.map(least).fold(0.0, f32::max);
        let long = (room - short * (count - says)) / says;
        let fits = (long - edges) / self.size >= NARROWEST.1;
        let wide = |level: &Level| if level.anchor.is_empty() { short } else { long };
        (fits && levels.iter().all(|level| least(level) <= wide(level)))
            .then(|| levels.iter().map(wide).collect())
    }

    fn boxes(&mut self, label: &Label, levels: &[Level], widths: &[f32], place: Place) {
        let mut cells = Vec::new();
        for (level, wide) in levels.iter().zip(widths.iter().copied()) {
            let inner = Place { aligned: Some("center"), ..place.cell(wide - ROOM * 2.0) };
            let content = self.inside(|writer| {
                if let Some(picture) = &level.picture {
                    let run = writer.drawing(picture, PICTURE);
                    writer.small(vec![run], inner);
                }
                writer.small(vec![writer.number(level)], inner);
                let tick = writer.tick(label, &level.number, Mark::Round, &said(level), Some(TICK));
                writer.small(tick, inner);
                let words = runs::write(&[Inline::Strong(level.words.clone())], &mut writer.links);
                writer.small(words, inner);
                if !level.anchor.is_empty() {
                    let words = runs::write(&level.anchor, &mut writer.links);
                    writer.small(words, Place { aligned: None, ..inner });
                }
            });
            cells.push(self.score_cell(wide, content));
        }
        self.side_by_side(place.left, 0.0, self.size, cells);
    }

    fn bars(&mut self, label: &Label, levels: &[Level], place: Place) {
        let wide = place.room();
        let inner = place.cell(wide - ROOM * 2.0);
        let mut rows = Vec::new();
        for level in levels {
            let content = self.inside(|writer| {
                let mut words = writer.tick(label, &level.number, Mark::Round, &said(level), None);
                words.push(el("w:r").with(el("w:tab")));
                if let Some(picture) = &level.picture {
                    words.push(writer.drawing(picture, PICTURE));
                    words.push(runs::text(" ", None));
                }
                words.extend([runs::bold(&level.number.to_string()), runs::text(" ", None)]);
                words.extend(match level.anchor.as_slice() {
                    [] => runs::write(&level.words, &mut writer.links),
                    anchor => said_beside(&level.words, anchor, &mut writer.links),
                });
                let left = inner.left + hang(writer.size);
                let inner = Place { left, ..inner };
                let option = Paragraph::new(Style::FieldOption, inner, words);
                writer.push(Paragraph { after: Some(0.0), ..option });
            });
            rows.push(row(0.0, vec![self.score_cell(wide, content)]));
        }
        let table = layout(place.left, &[wide], rows);
        self.pieces.push(Piece::Table { table, gap: self.size });
    }

    fn score_cell(&self, wide: f32, content: Vec<Element>) -> Cell {
        let edge = Some(("single", 8, self.edition.palette.edge));
        Cell { wide, edge, room: (ROOM, ROOM), content, ..Cell::default() }
    }

    fn number(&self, level: &Level) -> Element {
        runs::large(&level.number.to_string(), self.size * 1.5, None)
    }

    /// Words, or a picture, as close as in a table.
    pub fn small(&mut self, words: Vec<Element>, place: Place) {
        self.push(Paragraph::new(Style::TableText, place, words));
    }
}

/// The words of a level, and what an answer at it sounds like.
fn said_beside(words: &[Inline], anchor: &[Inline], links: &mut runs::Links<'_>) -> Vec<Element> {
    let mut both = runs::write(&[Inline::Strong(words.to_vec())], links);
    both.push(runs::text("\u{2003}", None));
    both.extend(runs::write(anchor, links));
    both
}

/// A level in words.
fn said(level: &Level) -> String {
    format!("{} {}", level.number, plain(&level.words))
}
