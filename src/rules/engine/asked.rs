//! What candidates are asked, what is looked for in them and what panels listen for, line by line.

use std::ops::Range;

use crate::case::Case;
use crate::prose::wording::{Hit, Kind};
use crate::rules::Reporter;
use crate::rules::engine::document_text::DocumentText;
use crate::source::{Line, Spanned};
use crate::vacancy::Question;

/// A text about the candidate that no one asks.
pub struct Noted<'a> {
    /// What it is: `criterion kind`, `an anchor of question q1`.
    pub name: String,
    /// The id of the criterion or question it belongs to.
    pub about: Option<&'a str>,
    /// What kind of text it is.
    pub kind: Kind,
    /// What it says.
    pub text: &'a str,
    /// Where it is in the vacancy.
    pub span: Range<usize>,
}

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
            listens(question).chain(anchors(question)).map(move |text| (question, text))
        })
    }

    /// The summary, the criteria, what to listen for and the anchors, the easy ones too.
    pub fn noted_texts(&self) -> impl Iterator<Item = Noted<'_>> {
        let post = &self.vacancy.post;
        let title = post.title.as_ref().map_or(0..0, Spanned::span);
        let summaries = post.summary.iter().chain(&post.summary_easy).map(move |text| Noted {
            name: "the summary".to_owned(),
            about: None,
            kind: Kind::Summary,
            text: &text.0,
            span: title.clone(),
        });
        summaries.chain(self.criterion_texts()).chain(self.vacancy.questions.iter().flat_map(noted))
    }

    /// Every criterion, the easy words too.
    pub fn criterion_texts(&self) -> impl Iterator<Item = Noted<'_>> {
        self.vacancy.criteria.iter().flat_map(|criterion| {
            let id: &str = &criterion.id;
            let texts = [&criterion.text].into_iter().chain(&criterion.text_easy);
            texts.map(move |text| Noted {
                name: format!("criterion {id}"),
                about: Some(id),
                kind: Kind::Note,
                text: &text.0,
                span: criterion.id.span(),
            })
        })
    }
}

/// What a panel notes about the answers to a question.
fn noted<'a>(question: &'a Spanned<Question>) -> impl Iterator<Item = Noted<'a>> {
    let id: &str = &question.id;
    let line = move |what: &str, line: &'a Spanned<Line>| Noted {
        name: format!("{what} question {id}"),
        about: Some(id),
        kind: Kind::Note,
        text: &line.0,
        span: line.span(),
    };
    let listens = listens(question).map(move |text| line("what to listen for in", text));
    listens.chain(anchors(question).map(move |text| line("an anchor of", text)))
}

/// What to listen for, the easy words too.
fn listens(question: &Question) -> impl Iterator<Item = &Spanned<Line>> {
    question.listen_for.iter().chain(&question.listen_for_easy)
}

/// What answers at each level sound like, the easy words too.
fn anchors(question: &Question) -> impl Iterator<Item = &Spanned<Line>> {
    question.anchors.values().chain(question.anchors_easy.values())
}

impl Reporter<'_> {
    /// Records what a rule’s topics find in a document; the message is made of the words and their sentence.
    pub fn flag_sentences(
        &mut self,
        paper: &DocumentText<'_>,
        message: impl Fn(&str, &str) -> String,
    ) {
        for sentence in paper.sentences() {
            for hit in paper.wording.find(self.rule.name, &sentence.text) {
                self.words(paper, &sentence.text, message(hit.words, &sentence.text))
                    .help(hit.topic.instead.clone());
            }
        }
    }

    /// Records what a rule’s topics find in some lines.
    pub fn flag_phrases<'a>(
        &mut self,
        case: &'a Case<'_>,
        lines: impl Iterator<Item = (&'a Question, &'a Spanned<Line>)>,
        message: impl Fn(&str, Hit<'_>) -> String,
    ) {
        let asked = lines.map(|(question, line)| Noted {
            name: question.id.0.clone(),
            about: Some(&question.id),
            kind: Kind::Question,
            text: &line.0,
            span: line.span(),
        });
        self.flag_noted(case, asked, message, None);
    }

    /// Records what a rule’s topics find in some texts that no one asks; `help` says what to do where the topic’s own words do not fit.
    pub fn flag_noted<'a>(
        &mut self,
        case: &'a Case<'_>,
        texts: impl Iterator<Item = Noted<'a>>,
        message: impl Fn(&str, Hit<'_>) -> String,
        help: Option<&str>,
    ) {
        for noted in texts {
            for hit in case.wording().find_in(self.rule.name, noted.text, noted.kind) {
                let help = help.unwrap_or(&hit.topic.instead);
                let finding = self.flag(noted.span.clone(), message(&noted.name, hit)).help(help);
                if let Some(id) = noted.about {
                    finding.about(id);
                }
            }
        }
    }
}
