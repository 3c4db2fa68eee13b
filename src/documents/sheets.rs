//! Score sheets as a spreadsheet: the same candidates, questions and answers as on paper, a row each.

use anyhow::{Result, anyhow};

use super::view::{CandidateView, PanelView, QuestionView, View};
use super::{Printer, effective_name, foot, render};
use crate::case::Case;
use crate::doc::edition::{EDITIONS, Edition};
use crate::doc::{self, Block};
use crate::documents::jobs::Job;
use crate::prose::vocabulary::{Values, Words};
use crate::source::{FieldId, NOT_ASKED};
use crate::write::sheet::{Answers, Book, How, Row, Tab};

/// The template of the first tab.
const HOW: &str = "spreadsheet.md";

/// A workbook with the score sheets of some members, a tab each; what says how to fill them in is for the first, or
/// where there are several for none of them by name.
pub fn book(case: &Case<'_>, sheets: &[&Job], printer: &Printer<'_>) -> Result<Book> {
    let first = sheets.first().ok_or_else(|| anyhow!("no one scores"))?;
    let (edition, view) = match sheets {
        [only] => (only.edition, only.view.clone()),
        _ => (EDITIONS[0], View { you: None, ..first.view.clone() }),
    };
    let words = printer.assets.words.of(edition.easy);
    let context = render::context(&view)?;
    let name = effective_name(printer.workspace, HOW, &edition);
    let blocks = render::blocks(printer.workspace, &name, &context, &printer.workspace.pictures)?;
    let form = foot::form_mark(first.document, &view, &edition);
    let footer = |view, edition: &Edition, words: &Words| {
        let page = words.say("foot.page");
        format!("{} · {page}", foot::foot(first.document, view, edition, words))
    };
    let tabs = sheets.iter().map(|job| {
        let words = printer.assets.words.of(job.edition.easy);
        let form = foot::form_mark(job.document, &job.view, &job.edition);
        let footer = footer(&job.view, &job.edition, words);
        tab(case, &job.view, words, (job.edition, form, footer))
    });
    Ok(Book {
        title: format!("{}: {}", first.document.title(words), view.post.title),
        form,
        how: How {
            name: words.say("spreadsheet.how").to_owned(),
            edition,
            lines: lines(&blocks),
            footer: footer(&view, &edition, words),
        },
        tabs: tabs.collect::<Result<_>>()?,
    })
}

/// The lines of some blocks, and whether each is a heading.
fn lines(blocks: &[Block]) -> Vec<(bool, String)> {
    let text = |blocks: &[Block]| {
        let mut text = String::new();
        doc::text(blocks, &mut text);
        text.trim_end().to_owned()
    };
    let line = |block: &Block| {
        let Block::List { start, items } = block else {
            return vec![(block.is_heading(), text(std::slice::from_ref(block)))];
        };
        let mark = |place| start.map_or("•".to_owned(), |start| format!("{}.", start + place));
        let items = items.iter().zip(0..);
        items.map(|(item, place)| (false, format!("{} {}", mark(place), text(item)))).collect()
    };
    blocks.iter().flat_map(line).collect()
}

/// The tab of one member.
fn tab(
    case: &Case<'_>,
    view: &View,
    words: &Words,
    (edition, form, footer): (Edition, crate::source::FormMark, String),
) -> Result<Tab> {
    let you = view.you.as_ref().ok_or_else(|| anyhow!("a score sheet is somebody’s"))?;
    // Those whom the member does not score have a row too, at their place, with nothing to fill in.
    let kept_from = |code: &String| CandidateView {
        code: Some(code.clone()),
        key: code.clone(),
        ..CandidateView::default()
    };
    let mut candidates = view.candidates.clone();
    candidates.extend(you.does_not_score.iter().map(kept_from));
    candidates.sort_by_key(|candidate| {
        let mut known = case.vacancy.candidates.iter();
        known.position(|known| Some(&known.code.0) == candidate.code.as_ref())
    });
    let mut rows = Vec::new();
    for panel in &view.panels {
        for (candidate, number) in candidates.iter().zip(1..) {
            let name = candidate.code.clone().unwrap_or_else(|| {
                words.fill("spreadsheet.candidate-number", &[("number", &number)])
            });
            let panels = (view.panels.len() > 1).then(|| panel.name.clone());
            let about: Vec<String> = [name].into_iter().chain(panels).collect();
            let sheet = Sheet { view, panel, candidate, about: about.join("\n"), words };
            rows.extend(sheet.rows(&you.does_not_score)?);
        }
    }
    let head = |name: &str| words.choice("spreadsheet", name).to_owned();
    Ok(Tab {
        name: you.name.clone(),
        form,
        edition,
        title: words.fill("spreadsheet.title", &[("name", &you.name)]),
        heads: ["candidate", "question", "score", "notes"].map(head),
        scale: scale(view, words, head("not-asked")),
        rows,
        footer,
    })
}

/// What the scores mean, a line each.
fn scale(view: &View, words: &Words, not_asked: String) -> Vec<String> {
    let line = |number: &usize, said: &String| {
        words.fill("spreadsheet.level", &[("number", number), ("words", said)])
    };
    let levels = view.scale.iter().map(|level| line(&level.number, &level.words));
    levels.chain([not_asked]).collect()
}

/// One candidate before one panel.
struct Sheet<'a> {
    view: &'a View,
    panel: &'a PanelView,
    candidate: &'a CandidateView,
    about: String,
    words: &'a Words,
}

impl Sheet<'_> {
    fn rows(&self, does_not_score: &[String]) -> Result<Vec<Row>> {
        let key = &self.candidate.key;
        let mut rows = Vec::new();
        match &self.candidate.code {
            Some(code) if does_not_score.contains(code) => {
                let said = self.words.fill("spreadsheet.conflict", &[("candidate", code)]);
                let field = field(&["conflict", key, &self.panel.id])?;
                return Ok(vec![self.row(vec![said], field, Answers::None)]);
            }
            Some(_) => {}
            None => {
                let said = self.words.say("spreadsheet.code").to_owned();
                let field = field(&["code", key, &self.panel.id])?;
                rows.push(self.row(vec![said], field, Answers::Words));
            }
        }
        for question in &self.panel.scored {
            rows.extend(self.question(question)?);
        }
        Ok(rows)
    }

    /// What is met or not met, then the score; there is room for notes beside the last.
    fn question(&self, question: &QuestionView) -> Result<Vec<Row>> {
        let (words, key) = (self.words, &self.candidate.key);
        let mut rows = Vec::new();
        for criterion in &question.met {
            let values: Values<'_> = &[("question", &question.title), ("text", &criterion.text)];
            let said = words.fill("spreadsheet.essential", values);
            let answers =
                ["met", "not-met", "not-asked"].map(|name| words.choice("spreadsheet", name));
            let answers = answers.iter().zip(1..);
            let answers = answers.map(|(said, place)| ((*said).to_owned(), place.to_string()));
            let field = field(&["met", key, &question.key, &criterion.id])?;
            rows.push(self.row(vec![said], field, self.one_of(answers.collect(), None)));
        }
        if question.scored {
            let not_asked = if question.is_exercise { "not-done" } else { "not-asked" };
            let not_asked = words.choice("spreadsheet", not_asked).to_owned();
            let levels = self.view.scale.iter().map(|level| level.number.to_string());
            let mut answers: Vec<_> = levels.map(|level| (level.clone(), level)).collect();
            answers.push((not_asked.clone(), NOT_ASKED.to_owned()));
            let scale = scale(self.view, words, not_asked).join("\n");
            let field = field(&["score", key, &question.key])?;
            rows.push(self.row(self.asked(question), field, self.one_of(answers, Some(scale))));
        }
        if let Some(last) = rows.last_mut() {
            last.notes = Some(field(&["notes", key, &question.key])?);
        }
        Ok(rows)
    }

    /// The question, what to listen for, and what answers sound like.
    fn asked(&self, question: &QuestionView) -> Vec<String> {
        let words = self.words;
        let mut said = vec![if question.is_exercise {
            question.title.clone()
        } else {
            let values: Values<'_> = &[("question", &question.title), ("ask", &question.ask)];
            words.fill("spreadsheet.asked", values)
        }];
        said.extend(question.counts.map(|counts| words.count("spreadsheet.counts", counts, &[])));
        if !question.listen_for.is_empty() {
            let listen = if question.is_exercise { "look-for" } else { "listen-for" };
            said.push(words.choice("spreadsheet", listen).to_owned());
            said.extend(question.listen_for.iter().map(|line| format!("• {line}")));
        }
        said.extend(question.anchors.iter().map(|anchor| {
            let values: Values<'_> = &[("number", &anchor.level), ("text", &anchor.text)];
            words.fill("spreadsheet.anchor", values)
        }));
        said
    }

    fn one_of(&self, answers: Vec<(String, String)>, help: Option<String>) -> Answers {
        let list = self.words.either(answers.iter().map(|(words, _)| words)).unwrap_or_default();
        let help = help.unwrap_or_else(|| list.clone());
        let wrong = self.words.fill("spreadsheet.wrong", &[("answers", &list)]);
        Answers::OneOf(answers, [help, wrong])
    }

    fn row(&self, ask: Vec<String>, field: FieldId, answers: Answers) -> Row {
        Row { about: self.about.clone(), ask, field, answers, notes: None }
    }
}

fn field(names: &[&str]) -> Result<FieldId> {
    names.join(".").parse().map_err(|why: String| anyhow!(why))
}
