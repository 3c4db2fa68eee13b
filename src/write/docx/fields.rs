//! Fields to fill in: content controls, each with its field’s id as its tag.
//!
//! An entry and lines are plain text. An answer is a check box of its own whose tag is the field’s id, a full stop and
//! the answer’s place (from 1) or, in a score, its number: `conflict.C01.2`, `score.C01.q1.4`.

use sha2::{Digest, Sha256};

use super::look::Style;
use super::paragraph::{Paragraph, Place};
use super::xml::{Element, el, val};
use super::{Writer, runs};
use crate::doc::{Inline, Label, plain};

/// The longest tag or title that Word takes.
const LONGEST: usize = 64;
/// The font of the boxes to tick, as Word itself has it.
const BOXES: &str = "MS Gothic";
/// Handwriting needs this many points from one line to the next.
const HANDWRITING: f32 = 24.0;

/// The tag of the control for a field with that id: the id itself, unless Word would not take one so long.
pub fn tag(id: &str) -> String {
    if id.chars().count() <= LONGEST {
        return id.to_owned();
    }
    let hash = Sha256::digest(id.as_bytes());
    let short: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let start: String = id.chars().take(LONGEST - short.len() - 1).collect();
    format!("{start}~{short}")
}

/// What a box to tick looks like, empty and ticked.
#[derive(Clone, Copy)]
enum Mark {
    /// One of several.
    Round,
    /// As many as are true.
    Square,
}

impl Mark {
    /// Its characters, empty and ticked; MS Gothic has them all.
    fn states(self) -> [char; 2] {
        match self {
            Mark::Round => ['○', '●'],
            Mark::Square => ['☐', '☒'],
        }
    }
}

impl Writer<'_> {
    /// Room for one line.
    pub fn entry(&mut self, label: &Label, place: Place) {
        self.room(label, place, el("w:text"), 1);
    }

    /// Room for some lines.
    pub fn lines(&mut self, label: &Label, lines: u8, place: Place) {
        self.room(label, place, val("w:text", "").set("w:multiLine", 1), lines);
    }

    /// Answers to tick.
    pub fn choice(&mut self, label: &Label, options: &[Vec<Inline>], many: bool, place: Place) {
        self.label(label, place);
        let mark = if many { Mark::Square } else { Mark::Round };
        let last = options.len();
        for (number, option) in (1..).zip(options) {
            let words = runs::write(option, &mut self.links);
            self.option(label, number, &plain(option), mark, words, place, number == last);
        }
    }

    /// A score to choose.
    pub fn score(&mut self, label: &Label, levels: &[(u32, Vec<Inline>)], place: Place) {
        self.label(label, place);
        for (index, (number, meaning)) in levels.iter().enumerate() {
            let mut words = vec![runs::bold(&number.to_string()), runs::text(" ", None)];
            words.extend(runs::write(meaning, &mut self.links));
            let title = format!("{number} {}", plain(meaning));
            self.option(label, number, &title, Mark::Round, words, place, index + 1 == levels.len());
        }
    }

    fn label(&mut self, label: &Label, place: Place) {
        let words = runs::write(&label.content, &mut self.links);
        self.push(Paragraph::new(Style::FieldLabel, place, words));
    }
}
