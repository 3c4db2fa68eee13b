//! The head of each page: what is done with the paper; that of the first: its mark and the logo; and the foot of a letter: room to sign.

use super::Writer;
use super::cells::Cell;
use super::paragraph::{Paragraph, Place};
use super::pictures::{self, ROOM, square};
use super::style::Style;
use super::xml::Element;
use super::{page, runs};
use crate::doc::measure::width;
use crate::doc::{Block, Inline, Logo, PageKind, Picture, Tab};

/// Room for a signature, in points: 20 mm, and 15 mm where all must stand on one page.
const SIGNATURE: (f32, f32) = (57.0, 42.0);
/// The line for one, in points: 85 mm.
const LINE: f32 = 240.0;
/// The same on a certificate: 105 mm.
const LONG_LINE: f32 = 300.0;
/// The smallest and the largest picture on a certificate, in points.
const ON_A_WALL: (f32, f32) = (45.0, 140.0);
/// The widest logo, in points: 50 mm.
const LOGO: f32 = 142.0;
/// The room around the words of a mark, in points.
const EDGE: f32 = 8.0;
/// The drawing on a tab, in ems.
const TAB: f32 = 1.4;

impl Writer<'_> {
    /// Everything on the page; a certificate stands in the middle of it.
    pub fn page(&mut self) {
        let doc = self.doc;
        let top = page::top(doc.kind, self.edition);
        if doc.kind != PageKind::Certificate {
            self.head(top);
            return self.blocks(&doc.blocks, top);
        }
        let wide = top.room();
        let content = self.inside(|writer| {
            let inner = top.cell(wide);
            if let Some(logo) = &doc.logo {
                let logo = writer.logo(logo, inner);
                writer.push(logo);
            }
            writer.blocks(&doc.blocks, inner);
        });
        let cell = Cell { wide, middle: true, content, ..Cell::default() };
        self.side_by_side(0.0, page::height(doc.kind, self.edition) - 4.0, 0.0, vec![cell]);
    }

    /// A picture on its own lines; on a certificate it takes the room that the words leave, if that is enough to see it.
    pub fn picture(&mut self, picture: &Picture, description: Option<&str>, place: Place) {
        let mut room = ROOM;
        if self.doc.kind == PageKind::Certificate {
            let (smallest, largest) = ON_A_WALL;
            let left = self.left_on_certificate(place);
            if left < smallest {
                return;
            }
            room = square(left.min(largest));
        }
        let run = self.picture_in(room, &picture.file, description);
        self.push(Paragraph::new(Style::Picture, place, vec![run]));
    }

    /// About how much of a certificate its words leave.
    fn left_on_certificate(&self, place: Place) -> f32 {
        let size = self.size;
        let high = |block: &Block| {
            if matches!(block, Block::Picture { .. }) {
                size * 2.0
            } else if matches!(block, Block::Signatures { .. }) {
                SIGNATURE.1 + size * 3.0
            } else if matches!(block, Block::Heading { .. }) {
                self.height(block, place.room()) + size
            } else {
                self.height(block, place.room()) - size * 0.35
            }
        };
        let logo = if self.doc.logo.is_some() { 60.0 } else { 0.0 };
        let words: f32 = self.doc.blocks.iter().map(high).sum();
        page::height(PageKind::Certificate, self.edition) - words - logo
    }

    fn logo(&mut self, logo: &Logo, place: Place) -> Paragraph {
        let run = self.picture_in(pictures::LOGO, &logo.picture.file, Some(&logo.description));
        Paragraph::new(Style::TableText, place, vec![run])
    }

    /// The tab at the right of the head of each page: what its reader does with the paper, as a drawing and in words.
    pub fn tab(&mut self, tab: &Tab) -> Element {
        let palette = self.edition.palette;
        let drawing = tab.picture.as_ref().map(|picture| self.drawing(picture, self.size * TAB));
        let words = format!("\u{a0}\u{a0}{}\u{a0}\u{a0}", tab.words);
        let words = runs::on_field(&words, palette.paper, tab.family.colour(&palette));
        let content = drawing.into_iter().chain([runs::text("\u{a0}", None), words]).collect();
        let place = Place { aligned: Some("right"), ..page::top(self.doc.kind, self.edition) };
        let tab =
            Paragraph { after: Some(0.0), ..Paragraph::new(Style::TableText, place, content) };
        super::root("w:hdr").with(tab.write(self.edition))
    }

    /// The mark on the left, the logo on the right.
    fn head(&mut self, place: Place) {
        let doc = self.doc;
        let palette = self.edition.palette;
        let mut cells = Vec::new();
        if let Some(mark) = &doc.mark {
            let edge = Some(("single", 12, palette.edge));
            cells.push(Cell { edge, ..self.tag(mark, place) });
        }
        if let Some(logo) = &doc.logo {
            let taken: f32 = cells.iter().map(|cell| cell.wide).sum();
            let mut wide = place.room() - taken;
            if wide < LOGO {
                self.side_by_side(place.left, 0.0, self.size / 2.0, std::mem::take(&mut cells));
                wide = place.room();
            }
            let inner = Place { aligned: Some("right"), ..place.cell(wide) };
            let logo = self.logo(logo, inner);
            let content = self.alone(logo);
            cells.push(Cell { wide, content, ..Cell::default() });
        }
        if !cells.is_empty() {
            self.side_by_side(place.left, 0.0, self.size, cells);
        }
    }

    /// A word or two in a cell as wide as they are.
    fn tag(&mut self, words: &str, place: Place) -> Cell {
        let wide = (width(words) * self.size + EDGE * 2.0 + 4.0).min(place.room());
        let words = vec![Inline::Text(words.to_owned())];
        let words = runs::write(&[Inline::Strong(words)], &mut self.links);
        let content = self.alone(Paragraph::new(Style::TableText, place.cell(wide), words));
        Cell { wide, room: (EDGE, 3.0), middle: true, content, ..Cell::default() }
    }

    /// Closing words, and room for each person to sign: side by side on a certificate, else below each other.
    pub fn signatures(&mut self, closing: &[Inline], names: &[Vec<Inline>], place: Place) {
        if let Some(last) = self.last_paragraph() {
            last.keep_next = true;
        }
        if !closing.is_empty() {
            let words = runs::write(closing, &mut self.links);
            self.push(Paragraph { keep_next: true, ..Paragraph::new(place.style, place, words) });
        }
        let side_by_side = self.doc.kind == PageKind::Certificate;
        let (line, room) =
            if side_by_side { (LONG_LINE, SIGNATURE.1) } else { (LINE, SIGNATURE.0) };
        let mut cells = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let wide = line.min(place.room());
            let content = self.inside(|writer| {
                writer.push(Paragraph { keep_next: true, ..Paragraph::thin(room) });
                let words = runs::write(name, &mut writer.links);
                let inner = Place { aligned: None, ..place.cell(wide) };
                writer.push(Paragraph {
                    keep_next: index + 1 < names.len(),
                    ..Paragraph::new(Style::Signature, inner, words)
                });
            });
            let cell = Cell { wide, content, ..Cell::default() };
            if !side_by_side {
                self.side_by_side(place.left, 0.0, 0.0, vec![cell]);
                continue;
            }
            if !cells.is_empty() {
                cells.push(self.space(LINE / 4.0));
            }
            cells.push(cell);
        }
        if !cells.is_empty() {
            let wide: f32 = cells.iter().map(|cell| cell.wide).sum();
            let left = ((place.right + place.left - wide) / 2.0).max(place.left);
            self.side_by_side(left, 0.0, 0.0, cells);
        }
    }
}
