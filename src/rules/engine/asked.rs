//! What candidates are asked and what panels listen for, line by line, and what to think twice about.

use crate::case::Case;
use crate::prose::wording::Hit;
use crate::rules::Reporter;
use crate::source::{Finding, Line, Place, Spanned};
use crate::vacancy::Question;

impl Case<'_> {
    /// Every question with the words it is asked in, the easy ones too.
    pub fn question_texts(&self) -> impl Iterator<Item = (&Question, &Spanned<Line>)> {
        let questions = self.vacancy.questions.iter().map(Spanned::get_ref);
        questions.flat_map(|question| {
            let texts = [&question.ask].into_iter().chain(&question.ask_easy);
            texts.map(move |text| (question, text))
        })
    }

    /// Every question with each line of what to listen for, the easy ones too.
    pub fn scoring_texts(&self) -> impl Iterator<Item = (&Question, &Spanned<Line>)> {
        let questions = self.vacancy.questions.iter().map(Spanned::get_ref);
        questions.flat_map(|question| {
            let listens = question.listen_for.iter().chain(&question.listen_for_easy);
            let anchors = question.anchors.values().chain(question.anchors_easy.values());
            listens.chain(anchors).map(move |text| (question, text))
        })
    }
}

impl Reporter<'_> {
    /// Records what a rule’s topics find in some lines.
    pub fn flag_phrases<'a>(
        &mut self,
        case: &'a Case<'_>,
        rule: &str,
        lines: impl Iterator<Item = (&'a Question, &'a Spanned<Line>)>,
        message: impl Fn(&str, Hit<'_>) -> String,
    ) {
        for (question, line) in lines {
            for hit in case.wording().find(rule, &line.0) {
                let id = &question.id;
                let finding: &mut Finding =
                    self.flag(Place::vacancy(line.span()), message(id, hit));
                finding.about(id).help(hit.topic.instead.clone());
            }
        }
    }
}
