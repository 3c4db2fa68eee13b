//! What a reader fills in; each field is called by its id in whatever file it is saved to.

use std::fmt::Display;

use super::Writer;
use crate::doc::measure::longest;
use crate::doc::{Inline, Label, Level, plain};
use crate::source::{FieldId, NOT_ASKED};

/// What a box of a scale needs beside its longest word: its padding, its edges and the gap to the next, in ems.
const BOX: f32 = 1.0;
/// The room for boxes in a row, in ems, where the style sheet does not call a screen narrow.
const ROW: f32 = 29.0;

impl Writer<'_> {
    /// Room for one line.
    pub(super) fn entry(&mut self, label: &Label) {
        self.written(label, &[], "<input type=\"text\"", "");
    }

    /// Room for several lines, perhaps with columns on paper, or for as many as a page may have room for.
    pub(super) fn lines(&mut self, label: &Label, columns: &[Vec<Inline>], lines: u8, fill: bool) {
        let label = &label.with(columns);
        let class = if fill { " class=\"fill\"" } else { "" };
        let start = format!("<textarea{class} rows=\"{lines}\"");
        self.written(label, columns, &start, "</textarea>");
    }

    /// Answers to tick, known by their place from 1.
    pub(super) fn choice(&mut self, label: &Label, options: &[Vec<Inline>], many: bool) {
        let kind = if many { "checkbox" } else { "radio" };
        self.answers(label, "choice", 1, |writer| {
            for (place, option) in options.iter().enumerate() {
                writer.answer(kind, label, place + 1, option);
            }
        });
    }

    /// A score to choose, known by its number; what was not asked has a word in its place.
    pub(super) fn score(
        &mut self,
        label: &Label,
        levels: &[Level],
        not_asked: Option<&[Inline]>,
        counts: u8,
    ) {
        let name = &label.id;
        let class = scale(levels);
        self.answers(label, "score", counts, |writer| {
            writer.put(format_args!("<div class=\"{class}\">\n"));
            for Level { number, words, picture, anchor } in levels {
                let described = match anchor.as_slice() {
                    [] => String::new(),
                    _ => format!(" aria-describedby=\"anchor.{name}.{number}\""),
                };
                writer.put(format_args!(
                    "<label><input type=\"radio\" name=\"{name}\" value=\"{number}\"{described}>"
                ));
                if let Some(picture) = picture {
                    writer.image(picture, "");
                }
                writer.put(format_args!("<span><strong>{number}</strong> "));
                writer.inlines(words);
                writer.out.push_str("</span></label>\n");
            }
            writer.out.push_str("</div>\n");
            writer.anchors(name, levels);
            if let Some(words) = not_asked {
                writer.answer("radio", label, NOT_ASKED, words);
            }
        });
    }

    /// What an answer at each level sounds like.
    fn anchors(&mut self, name: &FieldId, levels: &[Level]) {
        let mut anchored = levels.iter().filter(|level| !level.anchor.is_empty()).peekable();
        if anchored.peek().is_none() {
            return;
        }
        self.out.push_str("<ul class=\"anchors\">\n");
        for Level { number, anchor, .. } in anchored {
            self.put(format_args!("<li id=\"anchor.{name}.{number}\"><strong>{number}:</strong> "));
            self.inlines(anchor);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ul>\n");
    }

    fn written(&mut self, label: &Label, columns: &[Vec<Inline>], start: &str, end: &str) {
        self.fields = true;
        let name = &label.id;
        self.put(format_args!("<div class=\"field\"><label for=\"field.{name}\">"));
        self.inlines(&label.content);
        // What was typed before belongs to whoever typed it, not to the next person at this computer.
        self.put(format_args!(
            "</label><div class=\"write\">{start} id=\"field.{name}\" name=\"{name}\" autocomplete=\"off\">{end}"
        ));
        // On paper they are columns to write in; the label says the same.
        if !columns.is_empty() {
            self.out.push_str("<div class=\"columns\">");
            for column in columns {
                self.element("span", column);
            }
            self.out.push_str("</div>");
        }
        self.out.push_str("</div></div>");
    }

    fn answers(&mut self, label: &Label, class: &str, counts: u8, answers: impl FnOnce(&mut Self)) {
        self.fields = true;
        let id = &label.id;
        let counts = match counts {
            1 => String::new(),
            counts => format!(" data-counts=\"{counts}\""),
        };
        self.put(format_args!("<fieldset class=\"field {class}\" id=\"field.{id}\"{counts}>"));
        self.element("legend", &label.content);
        self.out.push('\n');
        answers(self);
        self.out.push_str("</fieldset>");
    }

    fn answer(&mut self, kind: &str, label: &Label, value: impl Display, words: &[Inline]) {
        let name = &label.id;
        self.put(format_args!(
            "<label><input type=\"{kind}\" name=\"{name}\" value=\"{value}\"><span>"
        ));
        self.inlines(words);
        self.out.push_str("</span></label>\n");
    }
}

/// The class of a scale: one whose words are too long, or too many, for boxes in a row has bars everywhere.
fn scale(levels: &[Level]) -> &'static str {
    let widest = levels.iter().map(|level| longest(&plain(&level.words))).fold(3.0, f32::max);
    let count = u16::try_from(levels.len()).unwrap_or(u16::MAX);
    if (widest + BOX) * f32::from(count) > ROW { "scale bars" } else { "scale" }
}

#[cfg(test)]
#[path = "../../../tests/inside/html_fields.rs"]
mod tests;
