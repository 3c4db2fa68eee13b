//! What candidates are asked, what is looked for in them and what panels listen for, line by line.

use std::ops::Range;

use crate::case::Case;
use crate::prose::wording::{Hit, Kind};
use crate::rules::Reporter;
use crate::rules::engine::document_text::DocumentText;
use crate::source::{Line, Spanned};
use crate::vacancy::{Criterion, Question};

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

    /// Each line of what to listen for and look for, and every anchor, the easy ones too.
    pub fn scoring_texts(&self) -> impl Iterator<Item = Noted<'_>> {
        let questions = self.vacancy.questions.iter().flat_map(|question| {
            let lines = listens(question).chain(anchors(question));
            lines.map(|line| Noted::line(format!("question {}", question.id), &question.id, line))
        });
        questions
            .chain(self.looked_for("exercise"))
            .map(|noted| Noted { kind: Kind::Question, ..noted })
    }

    /// The summary, the criteria, what to listen for, the anchors and what exercises say, the easy ones too.
    pub fn noted_texts(&self) -> impl Iterator<Item = Noted<'_>> {
        let post = &self.vacancy.post;
        let summaries = post.summary.iter().chain(&post.summary_easy);
        let summaries = summaries.map(|text| self.of_post("the summary", Kind::Summary, &text.0));
        let any_of = self.vacancy.criteria.iter().flat_map(|criterion| {
            let any = criterion.one_of.iter().chain(&criterion.one_of_easy);
            // Years of experience are no demand where something else is enough, too.
            let any = any.filter(|line| !line.0.contains(" year"));
            any.map(|line| of_criterion(criterion, line))
        });
        summaries
            .chain(self.criterion_texts())
            .chain(any_of)
            .chain(self.vacancy.questions.iter().flat_map(noted))
            .chain(self.briefs())
            .chain(self.looked_for("what to look for in exercise"))
    }

    /// The title, the advert and the description of the post, a paragraph or an item of a list at a time.
    pub fn advertised_texts(&self) -> impl Iterator<Item = Noted<'_>> {
        let post = &self.vacancy.post;
        let titles = post.title.iter().chain(&post.title_easy);
        let titles = titles.map(|title| self.of_post("the title", Kind::Note, &title.0));
        let texts = [("the advert", &post.advert), ("the description", &post.description)];
        let texts = texts.into_iter().flat_map(move |(name, text)| {
            let parts = text.iter().flat_map(|text| text.0.split("\n\n"));
            let parts = parts.flat_map(|part| part.split("\n- "));
            parts.map(move |part| self.of_post(name, Kind::Summary, part))
        });
        titles.chain(texts)
    }

    fn of_post<'a>(&'a self, name: &str, kind: Kind, text: &'a str) -> Noted<'a> {
        let title = self.vacancy.post.title.as_ref().map_or(0..0, Spanned::span);
        Noted { name: name.to_owned(), about: None, kind, text, span: title }
    }

    /// What candidates are told about exercises.
    fn briefs(&self) -> impl Iterator<Item = Noted<'_>> {
        self.vacancy.exercises.iter().flat_map(|exercise| {
            let briefs = exercise.brief.iter().chain(&exercise.brief_easy);
            briefs.map(|text| Noted {
                name: format!("the brief of exercise {}", exercise.id),
                about: Some(&exercise.id),
                kind: Kind::Question,
                text: &text.0,
                span: exercise.id.span(),
            })
        })
    }

    /// What to look for in exercises.
    fn looked_for<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Noted<'a>> {
        self.vacancy.exercises.iter().flat_map(move |exercise| {
            let lines = exercise.look_for.iter().chain(&exercise.look_for_easy);
            lines
                .map(move |line| Noted::line(format!("{name} {}", exercise.id), &exercise.id, line))
        })
    }

    /// Every criterion, the easy words too.
    pub fn criterion_texts(&self) -> impl Iterator<Item = Noted<'_>> {
        self.vacancy.criteria.iter().flat_map(|criterion| {
            let texts = [&criterion.text].into_iter().chain(&criterion.text_easy);
            texts.map(|text| of_criterion(criterion, text))
        })
    }
}

impl<'a> Noted<'a> {
    /// A line of its own about a question or an exercise.
    fn line(name: String, id: &'a str, line: &'a Spanned<Line>) -> Self {
        Noted { name, about: Some(id), kind: Kind::Note, text: &line.0, span: line.span() }
    }
}

fn of_criterion<'a>(criterion: &'a Criterion, line: &'a Line) -> Noted<'a> {
    let id = &criterion.id;
    Noted {
        name: format!("criterion {id}"),
        about: Some(id),
        kind: Kind::Note,
        text: &line.0,
        span: id.span(),
    }
}

/// What a panel notes about the answers to a question.
fn noted<'a>(question: &'a Spanned<Question>) -> impl Iterator<Item = Noted<'a>> {
    let line = move |what: &str, line: &'a Spanned<Line>| {
        Noted::line(format!("{what} question {}", question.id), &question.id, line)
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
