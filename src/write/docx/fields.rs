//! Fields to fill in: content controls, each with its field’s id as its tag.
//!
//! An entry and lines are plain text; `field_box` draws them. An answer is a check box of its own whose tag is the field’s id, a full stop and
//! the answer’s place (from 1) or, in a score, its number: `conflict.C01.2`, `score.C01.q1.4`.

use super::paragraph::{Paragraph, Place};
use super::style::{Style, hang};
use super::xml::{Element, el, val};
use super::{Writer, runs};
use crate::doc::measure::width;
use crate::doc::{Inline, Label, plain};
use crate::source::FieldId;

/// The longest title that Word takes.
const LONGEST: usize = 64;
/// The font of the boxes to tick, as Word itself has it.
const BOXES: &str = "MS Gothic";
/// A box to tick and the space around it, in ems.
const ANSWER: f32 = 3.5;
/// The number of the first bookmark of a field; headings have those before it.
const FIRST_MARK: u32 = 100_000;

/// What a box to tick looks like, empty and ticked.
#[derive(Clone, Copy)]
pub enum Mark {
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
    /// Answers to tick.
    pub fn choice(&mut self, label: &Label, options: &[Vec<Inline>], many: bool, place: Place) {
        self.whole(place, |writer, place| {
            writer.label(label, place);
            let mark = if many { Mark::Square } else { Mark::Round };
            if side_by_side(options, many, place.room() / writer.size) {
                return writer.answers_in_a_row(label, options, mark, place);
            }
            for (number, option) in (1u32..).zip(options) {
                let words = runs::write(option, &mut writer.links);
                writer.answer(label, &number, mark, &plain(option), words, place);
            }
            let after = writer.size;
            if let Some(last) = writer.last_paragraph() {
                last.keep_next = false;
                last.after = Some(after);
            }
        });
    }

    /// Short answers on one line.
    fn answers_in_a_row(
        &mut self,
        label: &Label,
        options: &[Vec<Inline>],
        mark: Mark,
        place: Place,
    ) {
        let mut content = Vec::new();
        for (number, option) in (1u32..).zip(options) {
            if !content.is_empty() {
                content.push(runs::text("\u{2003} ", None));
            }
            content.extend(self.tick(label, &number, mark, &plain(option), None));
            content.push(runs::text("\u{a0}", None));
            content.extend(runs::write(option, &mut self.links));
        }
        let after = Some(self.size);
        let place = Place { left: place.left + hang(self.size), ..place };
        self.push(Paragraph { after, ..Paragraph::new(Style::FieldOption, place, content) });
    }

    /// The words above something to fill in.
    pub fn label(&mut self, label: &Label, place: Place) {
        let words = runs::write(&label.content, &mut self.links);
        self.push(Paragraph::new(Style::FieldLabel, place, words));
    }

    /// A box to tick with its words.
    pub fn answer(
        &mut self,
        label: &Label,
        value: &(impl ToString + ?Sized),
        mark: Mark,
        said: &str,
        words: Vec<Element>,
        place: Place,
    ) {
        let mut content = self.tick(label, value, mark, said, None);
        content.push(el("w:r").with(el("w:tab")));
        content.extend(words);
        let place = Place { left: place.left + hang(self.size), ..place };
        self.push(Paragraph {
            keep_next: true,
            ..Paragraph::new(Style::FieldOption, place, content)
        });
    }

    /// A box to tick, perhaps as large as a letter of so many points.
    pub fn tick(
        &mut self,
        label: &Label,
        value: &(impl ToString + ?Sized),
        mark: Mark,
        said: &str,
        large: Option<f32>,
    ) -> Vec<Element> {
        let font =
            el("w:rFonts").set("w:ascii", BOXES).set("w:hAnsi", BOXES).set("w:eastAsia", BOXES);
        let large = large.map(|points| val("w:sz", (points.max(self.size) * 2.0).round()));
        let letters = el("w:rPr").with(font.set("w:hint", "eastAsia")).all(large);
        let [empty, ticked] = mark.states();
        let state = |name, char| {
            el(name).set("w14:val", format!("{:04X}", u32::from(char))).set("w14:font", BOXES)
        };
        let title = format!("{said} – {}", plain(&label.content));
        let check = el("w14:checkbox")
            .with(el("w14:checked").set("w14:val", 0))
            .with(state("w14:checkedState", ticked))
            .with(state("w14:uncheckedState", empty));
        let id = label.id.answer(value);
        let properties = self.properties(&id, &title, Some(letters.clone())).with(check);
        let drawn = el("w:r").with(letters).with(el("w:t").text(&empty.to_string()));
        self.marked(&id, control(properties, drawn))
    }

    /// A field between the ends of a bookmark that is called as it is, since some programs drop the tag of a field.
    pub fn marked(&self, id: &FieldId, control: Element) -> Vec<Element> {
        let number = FIRST_MARK + self.controls;
        let start = el("w:bookmarkStart").set("w:id", number).set("w:name", id.bookmark());
        vec![start, control, el("w:bookmarkEnd").set("w:id", number)]
    }

    /// What a field is called and what kind of letters it has.
    pub fn properties(&mut self, id: &FieldId, title: &str, letters: Option<Element>) -> Element {
        self.controls += 1;
        el("w:sdtPr")
            .all(letters)
            .with(val("w:alias", short(title)))
            .with(val("w:tag", id.word_tag()))
            .with(val("w:id", self.controls))
    }
}

/// Whether so few and short answers, of which one is true, have room on one line of so many ems.
pub fn side_by_side(options: &[Vec<Inline>], many: bool, room: f32) -> bool {
    !many && options.iter().map(|words| width(&plain(words)) + ANSWER).sum::<f32>() <= room
}

/// A field.
pub fn control(properties: Element, content: Element) -> Element {
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
