//! What is set out beside a picture: the head of a cover, cards, the steps of a day, people; and blocks that stay together.

use super::cells::Cell;
use super::paragraph::{Paragraph, Place};
use super::pictures::square;
use super::style::{Style, moment_tint};
use super::xml::Element;
use super::{Piece, Writer, runs};
use crate::doc::colour::{Colour, TEXT};
use crate::doc::measure::longest;
use crate::doc::{Block, Card, Face, Inline, Moment, Picture, Portrait, clock, plain};

/// The picture on a card to cut out, and that of a person, in points: 21 mm and 24 mm.
const CUT_PICTURE: f32 = 60.0;
const FACE: f32 = 68.0;
/// The letters of a person without a photograph, in points.
const INITIALS: f32 = 34.0;
/// The largest word on a card to cut out, in points, so that three fit on a page in any print.
const LARGEST_WORD: f32 = 40.0;
/// The picture in the line of a card’s label, in points, beside half a line of print.
const ICON: f32 = 20.0;
/// The picture on a cover, in points: 45 mm.
const COVER: f32 = 128.0;
/// A clock, in points: 10 mm.
const CLOCK: f32 = 28.0;
/// The space between things that stand side by side, in points.
pub const GAP: f32 = 12.0;
/// Behind drawings, whatever the colour of the paper.
pub const WHITE: Colour = Colour([0xff; 3]);
/// So many cards to cut out are not parted.
const ON_A_SHEET: usize = 3;
/// The narrowest words below the picture of a person, in ems.
const PERSON: f32 = 8.5;
/// The room for a card that is cut out, in points: three are on a page with their heading.
const CUT: f32 = 138.0;

impl Writer<'_> {
    /// Something that stays on one page, in a cell of its own unless it stands in one already.
    pub fn whole(&mut self, place: Place, write: impl FnOnce(&mut Self, Place)) {
        if place.inside || place.note {
            return write(self, place);
        }
        let wide = place.room();
        let content = self.inside(|writer| write(writer, place.cell(wide)));
        let cell = Cell { wide, content, ..Cell::default() };
        self.side_by_side(place.left, 0.0, self.size, vec![cell]);
    }

    /// Blocks that stay on one page; headings before the others stay outside, where programs look for them.
    pub fn together(&mut self, blocks: &[Block], place: Place) {
        let headings = blocks.iter().take_while(|block| block.is_heading()).count();
        let (headings, others) = blocks.split_at(headings);
        self.blocks(headings, place);
        let start = self.pieces.len();
        if others.is_empty() {
            return;
        }
        // What is longer than a page is torn in any case, so it begins where it can.
        if self.heights(others, place.room()) > self.page_height() {
            return self.blocks(others, Place { inside: false, ..place });
        }
        self.whole(place, |writer, place| writer.blocks(others, place));
        if place.note {
            self.keep_together(start);
        }
    }

    /// Keeps the pieces from this one on together as well as paragraphs can be.
    fn keep_together(&mut self, start: usize) {
        let pieces = self.pieces.get_mut(start..).unwrap_or_default();
        if let Some((_, before)) = pieces.split_last_mut() {
            for piece in before {
                if let Piece::Paragraph(paragraph) = piece {
                    paragraph.keep_next = true;
                }
            }
        }
    }

    /// Words on a field of the organisation’s colour, with pictures on its right.
    pub fn banner(&mut self, blocks: &[Block], place: Place) {
        let palette = self.edition.palette;
        let field = palette.accent.readable_on(palette.paper, TEXT);
        let (pictures, words): (Vec<Block>, Vec<Block>) =
            blocks.iter().cloned().partition(|block| matches!(block, Block::Picture { .. }));
        // Where there is no room beside the words, the picture is left out: it only decorates.
        let beside = !pictures.is_empty() && self.edition.beside_picture().is_some();
        let right = if beside { COVER + GAP * 2.0 } else { 0.0 };
        let wide = place.room() - right;
        let before = self.links.colour.replace(palette.paper);
        let inner = place.cell(wide - GAP * 2.0);
        let content = self.inside(|writer| writer.blocks(&words, inner));
        self.links.colour = before;
        let words = Cell {
            wide,
            fill: Some(field),
            room: (GAP, GAP),
            middle: true,
            content,
            ..Cell::default()
        };
        let mut cells = vec![words];
        if beside {
            let inner = Place { aligned: Some("center"), ..place.cell(COVER) };
            let content = self.inside(|writer| {
                for block in &pictures {
                    if let Block::Picture { picture, description } = block {
                        let description = description.as_deref();
                        let run = writer.picture_in(square(COVER), &picture.file, description);
                        writer.small(vec![run], inner);
                    }
                }
            });
            cells.push(Cell {
                wide: right,
                fill: Some(WHITE),
                edge: Some(("single", 48, field)),
                room: (GAP / 2.0, GAP / 2.0),
                middle: true,
                content,
                ..Cell::default()
            });
        }
        self.side_by_side(place.left, 0.0, self.size, cells);
    }

    /// How many rows cards have.
    pub fn rows_of(&self, cards: &[Card], cut: bool) -> f32 {
        cards.chunks(self.in_a_row(cards, cut)).map(|_| 1.0).sum()
    }

    /// Two are side by side where there is room.
    fn in_a_row(&self, cards: &[Card], cut: bool) -> usize {
        let two = self.edition.has_side_column() && cards.len() > if cut { 3 } else { 1 };
        if two { 2 } else { 1 }
    }

    /// The height of a card to cut out.
    pub fn cut_high(&self) -> f32 {
        CUT.min(self.page_height() / 3.0 - GAP - 4.0)
    }

    /// Cards, side by side where there is room; as many of those to cut out as have room are on one sheet.
    pub fn cards(&mut self, cards: &[Card], cut: bool, place: Place) {
        let columns = self.in_a_row(cards, cut);
        let wide = if columns == 2 { (place.room() - GAP) / 2.0 } else { place.room() };
        let rows = cards.chunks(columns);
        for (left, row) in (0..rows.len()).rev().zip(rows) {
            self.keeps_next |= cut && cards.len() <= ON_A_SHEET && left > 0;
            let mut cells = Vec::new();
            for card in row {
                if !cells.is_empty() {
                    cells.push(self.space(GAP));
                }
                cells.push(if cut {
                    self.cut_out(card, wide, place)
                } else {
                    self.card(card, wide, place)
                });
            }
            let high = if cut { self.cut_high() } else { 0.0 };
            self.side_by_side(place.left, high, GAP, cells);
            self.keeps_next &= left > 0;
        }
    }

    /// A card: its picture and its label in one line, and its words below them.
    fn card(&mut self, card: &Card, wide: f32, place: Place) -> Cell {
        let accent = self.edition.palette.accent;
        let inner = place.cell(wide - GAP);
        let content = self.inside(|writer| {
            let mut first = Vec::new();
            if let Some(picture) = &card.picture {
                first.push(writer.drawing(picture, writer.size * 0.5 + ICON));
                first.push(runs::text("\u{2002}", None));
            }
            let before = writer.links.colour.replace(accent);
            first.extend(runs::write(&card.label, &mut writer.links));
            writer.links.colour = before;
            writer.push(Paragraph::new(Style::Term, inner, first));
            writer.blocks(&card.content, inner);
        });
        let fill = Some(self.edition.palette.tint);
        Cell { wide, fill, room: (GAP / 2.0, GAP * 0.75), content, ..Cell::default() }
    }

    fn cut_out(&mut self, card: &Card, wide: f32, place: Place) -> Cell {
        let inner = Place { aligned: Some("center"), ..place.cell(wide - GAP * 2.0) };
        let content = self.inside(|writer| {
            if let Some(picture) = &card.picture {
                let run = writer.drawing(picture, CUT_PICTURE);
                writer.push(Paragraph::new(Style::Picture, inner, vec![run]));
            }
            let word =
                runs::large(&plain(&card.label), (writer.size * 2.0).min(LARGEST_WORD), None);
            writer.push(Paragraph::new(Style::Term, inner, vec![word]));
            writer.blocks(&card.content, inner);
        });
        let edge = Some(("dashed", 12, self.edition.palette.edge));
        Cell { wide, edge, room: (GAP, GAP), middle: true, content, ..Cell::default() }
    }

    /// One step of a day: a clock, the time, what happens on a tint.
    pub fn moment(&mut self, moment: &Moment, place: Place) {
        let fill = Some(moment_tint(moment.kind, &self.edition.palette));
        let room = (GAP * 0.75, GAP / 3.0);
        let middle = true;
        let clock_wide = CLOCK + GAP;
        let time_wide = self.size * 6.0;
        let beside = place.room() - clock_wide - time_wide >= self.size * 16.0;
        let mut cells = Vec::new();
        let mut left = place.room() - clock_wide;
        let content = match moment.starts {
            Some((hour, minute)) => self.picture_cell(&clock(hour, minute), CLOCK, place),
            None => self.nothing(),
        };
        cells.push(Cell { wide: clock_wide, middle, content, ..Cell::default() });
        if beside {
            let content =
                self.inside(|writer| writer.push_label(&moment.time, place.cell(time_wide)));
            cells.push(Cell { wide: time_wide, middle, content, ..Cell::default() });
            left -= time_wide;
        }
        let inner = place.cell(left - GAP * 1.5);
        let content = self.inside(|writer| {
            if !beside {
                writer.push_label(&moment.time, inner);
            }
            writer.blocks(&moment.content, inner);
        });
        cells.push(Cell { wide: left, fill, room, middle, content, ..Cell::default() });
        // A longer step is higher, so that the day can be seen.
        let high = f32::from(moment.minutes.min(90)) * 0.5;
        self.side_by_side(place.left, high.max(CLOCK + 4.0), 4.0, cells);
    }

    /// People, as many side by side as there is room for, up to four.
    pub fn people(&mut self, people: &[Portrait], place: Place) {
        let widths = [(4, 4.0), (3, 3.0), (2, 2.0)].map(|(count, all)| (count, place.room() / all));
        let longest = people.iter().map(|person| longest(&plain(&person.content)));
        let needed = longest.map(|name| name * self.size + GAP).fold(PERSON * self.size, f32::max);
        let fits = |(_, wide): &(usize, f32)| *wide >= needed;
        let (count, wide) = widths.into_iter().find(fits).unwrap_or((1, place.room()));
        let inner = Place { aligned: Some("center"), ..place.cell(wide - GAP) };
        for row in people.chunks(count) {
            let mut cells = Vec::new();
            for person in row {
                let content = self.inside(|writer| {
                    let run = match &person.face {
                        Face::Picture(picture) => writer.round(picture, FACE),
                        Face::Initials(letters) => {
                            let accent = Some(writer.edition.palette.accent);
                            runs::large(letters, INITIALS, accent)
                        }
                    };
                    writer.small(vec![run], inner);
                    let words = runs::write(&person.content, &mut writer.links);
                    writer.small(words, inner);
                });
                cells.push(Cell { wide, room: (GAP / 2.0, 4.0), content, ..Cell::default() });
            }
            self.side_by_side(place.left, 0.0, GAP, cells);
        }
    }

    /// A picture, as what stands in a cell.
    pub fn picture_cell(&mut self, picture: &Picture, points: f32, place: Place) -> Vec<Element> {
        let run = self.drawing(picture, points);
        self.alone(Paragraph::new(Style::TableText, place.cell(points), vec![run]))
    }

    fn push_label(&mut self, label: &[Inline], place: Place) {
        let words = runs::write(label, &mut self.links);
        if !words.is_empty() {
            self.push(Paragraph::new(Style::Term, place, words));
        }
    }

    /// What stands in an empty cell.
    pub fn nothing(&self) -> Vec<Element> {
        vec![Paragraph::thin(1.0).write(self.edition)]
    }

    /// A cell that keeps two others apart.
    pub fn space(&self, wide: f32) -> Cell {
        Cell { wide, content: self.nothing(), ..Cell::default() }
    }
}
