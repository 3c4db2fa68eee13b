//! What is set out beside a picture: cards, the steps of a day, people; and room to sign.

use super::Writer;
use super::inlines::escape;
use crate::doc::{Block, Card, Face, Inline, Moment, MomentKind, Portrait, Tab, clock};
use crate::source::name_of;

/// From how many minutes on a step of a day is drawn higher.
const LONG: u16 = 40;

impl Writer<'_> {
    /// The logo, what its reader does with the paper, and its mark.
    pub fn head(&mut self) {
        let doc = self.doc;
        if doc.logo.is_none() && doc.tab.is_none() && doc.mark.is_none() {
            return;
        }
        self.out.push_str("<div class=\"head\">\n");
        if let Some(tab) = &doc.tab {
            self.tab(tab);
        }
        if let Some(mark) = &doc.mark {
            self.put(format_args!("<p class=\"mark\">{}</p>\n", escape(mark)));
        }
        if let Some(logo) = &doc.logo {
            self.out.push_str("<p class=\"logo\">");
            self.image(&logo.picture, &logo.description);
            self.out.push_str("</p>\n");
        }
        self.out.push_str("</div>\n");
    }

    /// What its reader does with a paper, or with a sheet in it.
    pub fn tab(&mut self, tab: &Tab) {
        self.put(format_args!("<p class=\"tab {}\">", tab.family.name()));
        if let Some(picture) = &tab.picture {
            self.image(picture, "");
        }
        self.put(format_args!("{}</p>\n", escape(&tab.words)));
    }

    /// Cards, side by side where there is room.
    pub fn cards(&mut self, cards: &[Card], cut: bool) {
        let class = if cut { "cards cut-out" } else { "cards" };
        self.put(format_args!("<ul class=\"{class}\">\n"));
        for card in cards {
            self.out.push_str("<li>");
            if let Some(picture) = &card.picture {
                self.image(picture, "");
            }
            self.out.push_str("<div>");
            self.element("strong", &card.label);
            self.out.push('\n');
            self.blocks(&card.content);
            self.out.push_str("</div></li>\n");
        }
        self.out.push_str("</ul>");
    }

    /// One step of a day.
    pub fn moment(&mut self, moment: &Moment) {
        // A scale is of the class `score`.
        let step = if moment.kind == MomentKind::Score { "-step" } else { "" };
        let kind = name_of(moment.kind) + step;
        let long = if moment.minutes >= LONG { " long" } else { "" };
        self.put(format_args!("<div class=\"moment {kind}{long}\">"));
        if let Some((hour, minute)) = moment.starts {
            self.image(&clock(hour, minute), "");
        }
        self.out.push_str("<p class=\"time\">");
        self.inlines(&moment.time);
        self.out.push_str("</p>\n");
        self.beside("what", &moment.content);
        self.out.push_str("</div>");
    }

    /// Words, and the pictures that go with them.
    pub fn beside(&mut self, class: &str, blocks: &[Block]) {
        let is_picture = |block: &&Block| matches!(block, Block::Picture { .. });
        let (pictures, words): (Vec<_>, Vec<_>) = blocks.iter().partition(is_picture);
        self.put(format_args!("<div class=\"{class}\">\n<div>\n"));
        for block in words {
            self.block(block);
            self.out.push('\n');
        }
        self.out.push_str("</div>\n");
        for picture in pictures {
            self.block(picture);
            self.out.push('\n');
        }
        self.out.push_str("</div>");
    }

    /// People, side by side where there is room.
    pub fn people(&mut self, people: &[Portrait]) {
        self.out.push_str("<ul class=\"people\">\n");
        for person in people {
            self.out.push_str("<li>");
            match &person.face {
                Face::Picture(picture) => self.image(picture, ""),
                Face::Initials(letters) => {
                    let letters = escape(letters);
                    self.put(format_args!(
                        "<b class=\"initials\" aria-hidden=\"true\">{letters}</b>"
                    ));
                }
            }
            self.element("span", &person.content);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ul>");
    }

    /// Closing words, and room for each person to sign.
    pub fn signatures(&mut self, closing: &[Inline], names: &[Vec<Inline>]) {
        self.out.push_str("<div class=\"signatures\">\n");
        if !closing.is_empty() {
            self.element("p", closing);
            self.out.push('\n');
        }
        for name in names {
            self.out.push_str("<p class=\"sign\">");
            self.inlines(name);
            self.out.push_str("</p>\n");
        }
        self.out.push_str("</div>");
    }
}
