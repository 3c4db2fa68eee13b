//! What people said of how they were involved: forms that came back, as counts and words that say nothing of anyone.

mod quotes;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::case::{self, Case, FEWEST, held_back};
use crate::doc::{self, Asks, Block, Doc, plain};
use crate::documents::view::{AnsweredView, AskedView, FormsView, QuotesView};
use crate::returned::{Answer, Form, Trouble};
use crate::source::FieldId;

/// The papers on which people say how it was, in the order of the report.
pub const PAPERS: [&str; 7] = [
    "feedback-form",
    "supporter-feedback-form",
    "chair-feedback-form",
    "candidate-feedback-form",
    "new-starter-form",
    "looking-back",
    "quality-check",
];

/// The forms of some recruitments, put together.
#[derive(Debug, Default)]
pub struct Feedback {
    /// What came back on each paper.
    papers: BTreeMap<&'static str, Paper>,
    /// What may be quoted: what it is about, and the words.
    quotes: BTreeSet<(&'static str, String)>,
    /// What the coordinator should know, in whole sentences.
    pub notes: Vec<String>,
}

/// What came back on one paper.
#[derive(Debug, Default)]
struct Paper {
    forms: usize,
    vacancies: BTreeSet<String>,
    /// How often each answer of each question was ticked, by its place from 1.
    ticked: BTreeMap<FieldId, BTreeMap<String, usize>>,
}

/// Papers as they are printed, by their names.
pub type Sheets = BTreeMap<&'static str, Doc>;

/// Puts forms together that were compared with their papers; those of other papers and of recruitments that are not among `cases` are named and left out.
pub fn gather(forms: &[Form], cases: &[&Case<'_>], sheets: &Sheets) -> Feedback {
    let mut all = Feedback { notes: quotes::named_in_outcomes(cases), ..Feedback::default() };
    let names = cases.iter().map(|case| case::name(&case.source.path));
    let names: Vec<String> = names.collect();
    let fields: BTreeMap<&str, Fields> =
        sheets.iter().map(|(paper, doc)| (*paper, Fields::of(doc))).collect();
    for form in forms {
        let file = shown(&form.file);
        let of = names.iter().find(|name| form.is_of(name));
        let paper = PAPERS.into_iter().find(|paper| *paper == form.mark.paper);
        let left_out = match paper.map(|paper| (paper, fields.get(paper))) {
            None => format!("it is no feedback, but the paper `{}`", form.mark.paper),
            Some(_) if of.is_none() => format!(
                "it is of the vacancy `{}`, which the report is not about",
                form.mark.vacancy
            ),
            Some((paper, None)) => format!("no vacancy of the report has the paper `{paper}`"),
            Some((paper, Some(fields))) => {
                let said = |trouble: &Trouble| format!("{file}: {}", trouble.what);
                all.notes.extend(form.troubles.iter().map(said));
                all.add((paper, of), form, fields, cases);
                continue;
            }
        };
        all.notes.push(format!("{file} is left out: {left_out}"));
    }
    all
}

/// What a paper asks: questions with one answer, and words of one’s own.
struct Fields {
    answers: BTreeSet<FieldId>,
    words: BTreeSet<FieldId>,
}

impl Fields {
    fn of(doc: &Doc) -> Fields {
        let mut words = BTreeSet::new();
        doc::each(&doc.blocks, &mut |block| {
            // One line is for a name or a day.
            if let Block::Lines { label, .. } = block {
                words.insert(label.id.clone());
            }
        });
        let fields = doc.fields().into_iter();
        let answers = fields.filter(|field| matches!(field.asks, Asks::One(_)));
        Fields { answers: answers.map(|field| field.id).collect(), words }
    }
}

impl Feedback {
    fn add(
        &mut self,
        (paper, of): (&'static str, Option<&String>),
        form: &Form,
        fields: &Fields,
        cases: &[&Case<'_>],
    ) {
        let file = shown(&form.file);
        let sheet = self.papers.entry(paper).or_default();
        sheet.forms += 1;
        sheet.vacancies.extend(of.cloned());
        for (id, answer) in &form.answers {
            if let (true, Answer::Ticked(ticked)) = (fields.answers.contains(id), answer) {
                let ticked = ticked.iter().cloned();
                let counts = sheet.ticked.entry(id.clone()).or_default();
                ticked.for_each(|place| *counts.entry(place).or_default() += 1);
            }
        }
        let found = quotes::of(form, &fields.words, cases);
        self.quotes.extend(found.quotes);
        self.notes.extend(found.notes.into_iter().map(|note| format!("{file}: {note}")));
    }

    /// Whether no form counts.
    pub fn is_empty(&self) -> bool {
        self.papers.is_empty()
    }

    /// What came back on each paper, in the words of these papers.
    ///
    /// Nothing is counted of fewer than five forms, or of forms of one recruitment alone: whoever sat on its panel
    /// would know who said what.
    pub fn forms(&self, sheets: &Sheets, title: impl Fn(&str) -> String) -> Vec<FormsView> {
        let view = |paper: &&'static str| {
            let (came, doc) = (self.papers.get(paper)?, sheets.get(paper)?);
            let counts = came.forms >= FEWEST && came.vacancies.len() > 1;
            let mut questions = Vec::new();
            doc::each(&doc.blocks, &mut |block| {
                if let Block::Choice { label, options, many: false } = block
                    && counts
                    && !label.id.to_string().starts_with("promise.")
                {
                    let ticked = came.ticked.get(&label.id);
                    let count = |place: usize| {
                        ticked.and_then(|ticked| ticked.get(&place.to_string())).copied()
                    };
                    let mut given: Vec<usize> =
                        (1..=options.len()).map(|place| count(place).unwrap_or(0)).collect();
                    given.push(came.forms.saturating_sub(given.iter().sum()));
                    let options: Vec<String> = options.iter().map(|words| plain(words)).collect();
                    questions.push(asked(plain(&label.content), &options, &given));
                }
            });
            let count = counts.then_some(came.forms);
            Some(FormsView { title: title(paper), count, questions })
        };
        PAPERS.iter().filter_map(view).collect()
    }

    /// What people wrote, where they agreed to that.
    pub fn quotes(&self) -> Vec<QuotesView> {
        let view = |about: &'static str| {
            let words = self.quotes.iter().filter(|(own, _)| *own == about);
            let words: Vec<String> = words.map(|(_, words)| words.clone()).collect();
            (!words.is_empty()).then_some(QuotesView { about, words })
        };
        quotes::ABOUT.into_iter().filter_map(view).collect()
    }
}

/// A question with what may be printed of its answers; the last count is of those who gave none.
fn asked(question: String, options: &[String], given: &[usize]) -> AskedView {
    let shown = held_back(given);
    let answers: Vec<AnsweredView> = options
        .iter()
        .zip(&shown.counts)
        .filter_map(|(answer, count)| {
            Some(AnsweredView { answer: answer.clone(), count: (*count)? })
        })
        .collect();
    let part = |at: usize| answers.get(at).map_or(0, |answer| answer.count);
    let all: usize = given.iter().sum();
    AskedView {
        question,
        unanswered: all >= FEWEST && given.last() == Some(&all),
        none: shown.counts.last().copied().flatten().filter(|count| *count > 0),
        together: shown.together,
        most: shown.most.and_then(|most| options.get(most)).cloned(),
        bar: [part(0), part(1), all.saturating_sub(part(0) + part(1))],
        answers,
    }
}

/// A file as messages name it.
fn shown(file: &Path) -> String {
    format!("`{}`", file.display())
}
