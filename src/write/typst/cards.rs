//! What is set out beside a picture: the head of a paper, cards, the steps of a day, people; and room to sign.

use super::Writer;
use super::inlines::{self, NARROW, quoted};
use crate::doc::measure::{longest, widest_piece};
use crate::doc::tables::INDENT;
use crate::doc::{Block, Card, Doc, Face, Inline, Logo, Moment, Portrait, clock, plain};
use crate::source::name_of;

/// What the edges of a card take from the width of its words, in points: 8 mm.
const CARD: f32 = 22.7;

/// The same with a drawing beside them.
const CUT: f32 = 96.4;

/// The width of a face, in points: 24 mm.
const FACE: f32 = 68.0;

/// The space between two cards, in points: 4 mm.
const GUTTER: f32 = 11.4;

impl Writer<'_> {
    /// What the first line of the source says of the tab and the logo.
    pub fn head(&mut self, doc: &Doc) {
        self.out.push_str(", footer: [");
        inlines::string(&mut self.out, &doc.footer, self.edition.page_width() * 0.8);
        self.out.push(']');
        // A banner has the logo on itself.
        let has_banner = matches!(doc.blocks.first(), Some(Block::Banner(_)));
        if let Some(logo) = doc.logo.as_ref().filter(|_| !has_banner) {
            self.logo(logo);
        }
        if let Some(mark) = &doc.mark {
            self.put(format_args!(", mark: {}", quoted(mark)));
        }
        for (name, tab) in [("tab", &doc.tab), ("hand-in", &doc.hand_in)] {
            let Some(tab) = tab else { continue };
            let drawing = self.drawing(tab.picture.as_ref());
            self.put(format_args!(
                ", {name}: (words: {}, colour: rgb(\"{}\"), drawing: {drawing})",
                quoted(&tab.words),
                tab.family.colour(&self.edition.palette),
            ));
        }
        self.out.push_str(")\n\n");
    }

    fn logo(&mut self, logo: &Logo) {
        let file = self.file(&logo.picture);
        self.put(format_args!(", logo: (file: \"{file}\", alt: {})", quoted(&logo.description)));
    }

    /// Words on a field of colour, with their picture beside them, and the logo where it is the first block.
    pub fn banner(&mut self, blocks: &[Block]) {
        let is_picture = |block: &Block| matches!(block, Block::Picture { .. });
        let (pictures, words): (Vec<Block>, Vec<Block>) =
            blocks.iter().cloned().partition(is_picture);
        let picture = pictures.first().and_then(|block| block.pictures().into_iter().next());
        let drawing = self.drawing(picture);
        self.put(format_args!("#banner(drawing: {drawing}"));
        let first = self.doc.blocks.first();
        let is_first =
            matches!(first, Some(Block::Banner(inner)) if std::ptr::eq(inner.as_slice(), blocks));
        if let Some(logo) = self.doc.logo.as_ref().filter(|_| is_first) {
            self.logo(logo);
        }
        self.out.push(')');
        self.inside(&words, INDENT);
    }

    /// Cards, two side by side where there is room; one with a piece that is wider than half a page has a row of its own.
    pub fn cards(&mut self, cards: &[Card], cut: bool) {
        let columns = if self.edition.has_side_column() { 2 } else { 1 };
        self.put(format_args!("#cards(columns: {columns}, cut: {cut}"));
        let line = self.line;
        let size = f32::from(self.edition.size);
        let (page, edges) = (self.edition.page_width(), if cut { CUT } else { CARD } / size);
        let half = (page - GUTTER / size) / 2.0 - edges;
        let wide = if columns == 2 { own_rows(cards, half) } else { vec![true; cards.len()] };
        for (card, wide) in cards.iter().zip(wide) {
            let drawing = self.drawing(card.picture.as_ref());
            self.line = if wide { page - edges } else { half };
            self.put(format_args!(",\n  (drawing: {drawing}, wide: {wide}, label: "));
            self.cell(&card.label, self.line);
            self.out.push_str(", content: ");
            self.inside(&card.content, 0.0);
            self.out.push(')');
            self.line = line;
        }
        self.out.push(')');
    }

    /// One step of a day.
    pub fn moment(&mut self, moment: &Moment) {
        let drawing = moment.starts.map(|(hour, minute)| clock(hour, minute));
        let drawing = self.drawing(drawing.as_ref());
        self.put(format_args!(
            "#moment(kind: \"{}\", drawing: {drawing}, minutes: {}, ",
            name_of(moment.kind),
            moment.minutes
        ));
        self.cell(&moment.time, self.line);
        self.out.push(')');
        self.inside(&moment.content, 10.0);
    }

    /// People, as many side by side as there is room for their names, up to four.
    pub fn people(&mut self, people: &[Portrait]) {
        let page = self.edition.page_width();
        let most = match self.edition.size {
            ..16 => 4_u8,
            16..22 => 3,
            22.. => 2,
        };
        let longest = people.iter().map(|person| longest(&plain(&person.content)));
        let longest = longest.fold(0.0, f32::max);
        let room = |columns: &u8| (page + 1.0) / f32::from(*columns) - 1.0;
        let columns = (2..=most).rev().find(|columns| longest <= room(columns)).unwrap_or(1);
        let face = if columns == 1 { FACE / f32::from(self.edition.size) + 1.0 } else { 0.0 };
        self.put(format_args!("#people(columns: {columns}, "));
        for person in people {
            match &person.face {
                Face::Picture(picture) => {
                    let file = self.file(picture);
                    self.put(format_args!("(drawing: \"{file}\", words: "));
                }
                Face::Initials(letters) => {
                    self.put(format_args!("(initials: {}, words: ", quoted(letters)));
                }
            }
            self.cell(&person.content, room(&columns) - face);
            self.out.push_str("), ");
        }
        self.out.push(')');
    }

    /// Closing words, and room for each person to sign.
    pub fn signatures(&mut self, closing: &[Inline], names: &[Vec<Inline>]) {
        self.out.push_str("#signatures(closing: ");
        self.cell(closing, self.line);
        for name in names {
            self.out.push_str(", ");
            self.cell(name, self.line / 2.0);
        }
        self.out.push(')');
    }
}

/// Which cards have a row of their own: those with a piece wider than `half` a row, and one that is left alone before them.
fn own_rows(cards: &[Card], half: f32) -> Vec<bool> {
    let mut wide: Vec<bool> = Vec::new();
    let mut is_second = false;
    for card in cards {
        let mut text = plain(&card.label);
        crate::doc::text(&card.content, &mut text);
        let own = widest_piece(&text) > half * NARROW;
        if let Some(before) = wide.last_mut().filter(|_| own && is_second) {
            *before = true;
        }
        is_second = !own && !is_second;
        wide.push(own);
    }
    wide
}
