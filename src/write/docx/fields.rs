//! Fields to fill in: content controls, each with its field’s id as its tag.
//!
//! An entry and lines are plain text. An answer is a check box of its own whose tag is the field’s id, a full stop and
//! the answer’s place (from 1) or, in a score, its number: `conflict.C01.2`, `score.C01.q1.4`.

use super::paragraph::{Paragraph, Place};
use super::style::{BOX, Style, hang};
use super::xml::{Element, el, val};
use super::{Writer, runs};
use crate::doc::{Inline, Label, Level, plain};
use crate::source::NOT_ASKED;

/// The longest title that Word takes.
const LONGEST: usize = 64;
/// The font of the boxes to tick, as Word itself has it.
const BOXES: &str = "MS Gothic";
/// Handwriting needs this many points from one line to the next.
const HANDWRITING: f32 = 24.0;
/// A box taller than this many points may go on on the next page.
const TALL: f32 = 350.0;

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
        self.room(label, place, el("w:text").set("w:multiLine", 1), lines);
    }

    /// Answers to tick.
    pub fn choice(&mut self, label: &Label, options: &[Vec<Inline>], many: bool, place: Place) {
        self.label(label, place);
        let mark = if many { Mark::Square } else { Mark::Round };
        for (number, option) in (1u32..).zip(options) {
            let words = runs::write(option, &mut self.links);
            self.answer(label, number, mark, &plain(option), words, place);
        }
        self.end_answers(false);
    }

    /// A score to choose; what was not asked has a word in its place.
    pub fn score(
        &mut self,
        label: &Label,
        levels: &[Level],
        not_asked: Option<&[Inline]>,
        place: Place,
    ) {
        self.label(label, place);
        for level in levels {
            let mut words = vec![runs::bold(&level.number.to_string()), runs::text(" ", None)];
            words.extend(runs::write(&level.words, &mut self.links));
            let said = format!("{} {}", level.number, plain(&level.words));
            if !level.anchor.is_empty() {
                words.push(runs::text(" – ", None));
                words.extend(runs::write(&level.anchor, &mut self.links));
            }
            self.answer(label, level.number, Mark::Round, &said, words, place);
        }
        if let Some(not_asked) = not_asked {
            let words = runs::write(not_asked, &mut self.links);
            self.answer(label, NOT_ASKED, Mark::Round, &plain(not_asked), words, place);
        }
        // What was heard is written below, so it stays on the page of its score.
        self.end_answers(true);
    }

    fn label(&mut self, label: &Label, place: Place) {
        let words = runs::write(&label.content, &mut self.links);
        self.push(Paragraph::new(Style::FieldLabel, place, words));
    }

    /// A box with room for so many lines of handwriting; it shrinks to what is typed in it.
    fn room(&mut self, label: &Label, place: Place, kind: Element, lines: u8) {
        self.label(label, place);
        let mut prompt = el("w:r")
            .with(el("w:rPr").with(val("w:rStyle", "PlaceholderText")))
            .with(el("w:t").text(self.words.say("form.write-here")));
        let line = self.size * self.edition.leading;
        let mut left = f32::from(lines.saturating_sub(1)) * line.max(HANDWRITING);
        let tall = left > TALL;
        while left > line / 2.0 {
            prompt = prompt.with(el("w:br"));
            left -= line;
        }
        let properties = self.properties(&label.id.word_tag(), &plain(&label.content), None);
        let properties = properties.with(el("w:showingPlcHdr")).with(kind);
        let control = control(properties, prompt);
        let place = Place { left: place.left + BOX, ..place };
        self.push(Paragraph {
            note: false,
            tall,
            ..Paragraph::new(Style::FieldBox, place, vec![control])
        });
    }

    fn answer(
        &mut self,
        label: &Label,
        value: impl ToString,
        mark: Mark,
        said: &str,
        words: Vec<Element>,
        place: Place,
    ) {
        let font =
            el("w:rFonts").set("w:ascii", BOXES).set("w:hAnsi", BOXES).set("w:eastAsia", BOXES);
        let letters = el("w:rPr").with(font.set("w:hint", "eastAsia"));
        let [empty, ticked] = mark.states();
        let state = |name, char| {
            el(name).set("w14:val", format!("{:04X}", u32::from(char))).set("w14:font", BOXES)
        };
        let title = format!("{said} – {}", plain(&label.content));
        let check = el("w14:checkbox")
            .with(el("w14:checked").set("w14:val", 0))
            .with(state("w14:checkedState", ticked))
            .with(state("w14:uncheckedState", empty));
        let id = label.id.answer(value).word_tag();
        let properties = self.properties(&id, &title, Some(letters.clone()));
        let properties = properties.with(check);
        let drawn = el("w:r").with(letters).with(el("w:t").text(&empty.to_string()));
        let mut content = vec![control(properties, drawn), el("w:r").with(el("w:tab"))];
        content.extend(words);
        let place = Place { left: place.left + hang(self.size), ..place };
        self.push(Paragraph {
            keep_next: true,
            ..Paragraph::new(Style::FieldOption, place, content)
        });
    }

    fn end_answers(&mut self, keep_next: bool) {
        let after = self.size;
        if let Some(last) = self.last_paragraph() {
            last.keep_next = keep_next;
            last.after = Some(after);
        }
    }

    fn properties(&mut self, id: &str, title: &str, letters: Option<Element>) -> Element {
        self.controls += 1;
        el("w:sdtPr")
            .all(letters)
            .with(val("w:alias", short(title)))
            .with(val("w:tag", id))
            .with(val("w:id", self.controls))
    }
}

fn control(properties: Element, content: Element) -> Element {
    el("w:sdt").with(properties).with(el("w:sdtContent").with(content))
}

/// A title as long as Word takes it.
fn short(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    let title = words.join(" ");
    if title.chars().count() <= LONGEST {
        return title;
    }
    let start: String = title.chars().take(LONGEST - 1).collect();
    let end = start.rfind(' ').unwrap_or(start.len());
    format!("{}…", &start[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_as_long_as_word_takes_them() {
        assert_eq!(short("Your  name"), "Your name");
        let title = short(&"words ".repeat(20));
        assert!(title.chars().count() <= LONGEST && title.ends_with("words…"), "{title}");
    }
}
