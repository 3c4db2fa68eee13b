//! What is set out beside a picture: cards, the steps of a day, people; and room to sign.

use anyhow::Result;

use super::paragraph::{Paragraph, Place, TOP};
use super::style::Style;
use super::{Piece, Writer, runs};
use crate::doc::{Block, Card, Inline, Moment, Portrait, clock};

/// Room for a signature, in points: 20 mm.
const SIGNATURE: f32 = 57.0;

impl Writer<'_> {
    /// The logo, what its reader does with the paper, and its mark.
    pub fn head(&mut self) -> Result<()> {
        let doc = self.doc;
        if let Some(logo) = &doc.logo {
            let run = self.pictures.logo(logo, &mut self.links.relations)?;
            self.push(Paragraph::new(Style::Picture, TOP, vec![run]));
        }
        let words = doc.tab.iter().map(|tab| &tab.words).chain(&doc.mark);
        let words: Vec<&str> = words.map(String::as_str).collect();
        if !words.is_empty() {
            let run = runs::bold(&words.join(" · "));
            self.push(Paragraph::new(Style::Normal, TOP, vec![run]));
        }
        Ok(())
    }

    /// Blocks that stay on one page.
    pub fn together(&mut self, blocks: &[Block], place: Place) -> Result<()> {
        let start = self.pieces.len();
        self.blocks(blocks, place)?;
        let pieces = self.pieces.get_mut(start..).unwrap_or_default();
        if let Some((_, before)) = pieces.split_last_mut() {
            for piece in before {
                if let Piece::Paragraph(paragraph) = piece {
                    paragraph.keep_next = true;
                }
            }
        }
        Ok(())
    }

    /// Cards, one below another.
    pub fn cards(&mut self, cards: &[Card], place: Place) -> Result<()> {
        for card in cards {
            let label = vec![Block::Paragraph(vec![Inline::Strong(card.label.clone())])];
            let content = [label, card.content.clone()].concat();
            match &card.picture {
                Some(picture) => self.row(picture, &content, place)?,
                None => self.together(&content, place)?,
            }
        }
        Ok(())
    }

    /// One step of a day.
    pub fn moment(&mut self, moment: &Moment, place: Place) -> Result<()> {
        let time = vec![Block::Paragraph(vec![Inline::Strong(moment.time.clone())])];
        let content = [time, moment.content.clone()].concat();
        match moment.starts {
            Some((hour, minute)) => self.row(&clock(hour, minute), &content, place),
            None => self.together(&content, place),
        }
    }

    /// People, each with a picture.
    pub fn people(&mut self, people: &[Portrait], place: Place) -> Result<()> {
        for person in people {
            self.row(&person.picture, &[Block::Paragraph(person.content.clone())], place)?;
        }
        Ok(())
    }

    /// Closing words, and room for each person to sign.
    pub fn signatures(&mut self, closing: &[Inline], names: &[Vec<Inline>], place: Place) {
        if let Some(last) = self.last_paragraph() {
            last.keep_next = true;
        }
        let words = runs::write(closing, &mut self.links);
        self.push(Paragraph { keep_next: true, ..Paragraph::new(Style::Normal, place, words) });
        for (left, name) in (1..=names.len()).rev().zip(names) {
            let words = runs::write(name, &mut self.links);
            self.push(Paragraph {
                keep_next: left > 1,
                before: Some(SIGNATURE),
                ..Paragraph::new(Style::Normal, place, words)
            });
        }
    }
}
