//! What a reader fills in; each field is called by its id in whatever file it is saved to.

use std::fmt::Display;

use super::Writer;
use crate::doc::{Inline, Label, Level};
use crate::source::NOT_ASKED;

impl Writer<'_> {
    /// Room for one line.
    pub(super) fn entry(&mut self, label: &Label) {
        self.written(label, "<input type=\"text\"", "");
    }

    /// Room for several lines.
    pub(super) fn lines(&mut self, label: &Label, lines: u8) {
        self.written(label, &format!("<textarea rows=\"{lines}\""), "</textarea>");
    }

    /// Answers to tick, known by their place from 1.
    pub(super) fn choice(&mut self, label: &Label, options: &[Vec<Inline>], many: bool) {
        let kind = if many { "checkbox" } else { "radio" };
        self.answers(label, "choice", |writer| {
            for (place, option) in options.iter().enumerate() {
                writer.answer(kind, label, place + 1, option);
            }
        });
    }

    /// A score to choose, known by its number; what was not asked has a word in its place.
    pub(super) fn score(&mut self, label: &Label, levels: &[Level], not_asked: Option<&[Inline]>) {
        self.answers(label, "score", |writer| {
            for Level { number, words, picture, anchor } in levels {
                let name = &label.id;
                writer.put(format_args!(
                    "<label><input type=\"radio\" name=\"{name}\" value=\"{number}\">"
                ));
                if let Some(picture) = picture {
                    writer.image(picture, "");
                }
                writer.put(format_args!("<span><strong>{number}</strong> "));
                writer.inlines(words);
                if !anchor.is_empty() {
                    writer.out.push_str(" <span class=\"anchor\">");
                    writer.inlines(anchor);
                    writer.out.push_str("</span>");
                }
                writer.out.push_str("</span></label>\n");
            }
            if let Some(words) = not_asked {
                writer.answer("radio", label, NOT_ASKED, words);
            }
        });
    }

    fn written(&mut self, label: &Label, start: &str, end: &str) {
        self.fields = true;
        let name = &label.id;
        self.put(format_args!("<div class=\"field\"><label for=\"field.{name}\">"));
        self.inlines(&label.content);
        // What was typed before belongs to whoever typed it, not to the next person at this computer.
        self.put(format_args!(
            "</label><div class=\"write\">{start} id=\"field.{name}\" name=\"{name}\" autocomplete=\"off\">{end}</div></div>"
        ));
    }

    fn answers(&mut self, label: &Label, class: &str, answers: impl FnOnce(&mut Self)) {
        self.fields = true;
        let id = &label.id;
        self.put(format_args!("<fieldset class=\"field {class}\" id=\"field.{id}\">"));
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

#[cfg(test)]
mod tests {
    use crate::doc::edition::EDITIONS;
    use crate::doc::{Block, Doc, Inline, Label, Level};
    use crate::write::html::{Assets, write};

    fn words(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    fn printed(field: fn(Label) -> Block) -> String {
        let label = Label { id: "score.C01.q1".parse().unwrap(), content: words("Your score") };
        let doc = Doc { blocks: vec![field(label)], ..Doc::default() };
        let assets = Assets {
            page_css: "",
            print_css: "",
            script: "",
            words: &crate::workspace::words::BUILT_IN,
        };
        write(&doc, &EDITIONS[0], &assets).replace('\n', "")
    }

    #[test]
    fn a_field_to_write_in_keeps_its_id_as_its_name() {
        let control = r#"id="field.score.C01.q1" name="score.C01.q1" autocomplete="off">"#;
        let label = r#"<label for="field.score.C01.q1">Your score</label>"#;
        let entry = printed(Block::Entry);
        assert!(
            entry.contains(&format!("{label}<div class=\"write\"><input type=\"text\" {control}"))
        );
        let lines = printed(|label| Block::Lines { label, lines: 4, fill: false });
        assert!(lines.contains(&format!("<textarea rows=\"4\" {control}</textarea>")));
    }

    #[test]
    fn answers_are_known_by_place_or_by_number() {
        let choice = printed(|label| {
            let options = vec![words("Yes"), words("No")];
            Block::Choice { label, options, many: true }
        });
        assert!(
            choice.contains(
                r#"<input type="checkbox" name="score.C01.q1" value="2"><span>No</span>"#
            )
        );
        let score = printed(|label| {
            let level =
                Level { number: 0, words: words("No evidence"), picture: None, anchor: Vec::new() };
            Block::Score { label, levels: vec![level], not_asked: Some(words("Not asked")) }
        });
        assert!(score.contains(
            r#"<fieldset class="field score" id="field.score.C01.q1"><legend>Your score</legend>"#
        ));
        assert!(score.contains(r#"value="0"><span><strong>0</strong> No evidence</span>"#));
    }
}
