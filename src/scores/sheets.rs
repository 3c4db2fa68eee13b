//! The sheets themselves: which count, what is on them, and what on them does not count.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{Cell, Item, PanelTable, Said};
use crate::case::Case;
use crate::documents::view::{MetView, QuestionView};
use crate::returned::{Answer, Form, Trouble, of_another_vacancy, of_another_version};
use crate::source::{Code, Id, NOT_ASKED};
use crate::vacancy::{Candidate, Member};

/// What is asked of a group that gives views, as the ids of its form have it.
const ABOUT: [&str; 3] = ["strengths", "questions", "tell"];

/// Answers, by person and field, each with the files that have it.
pub struct Sheets<'a> {
    answers: BTreeMap<(String, String), Vec<(&'a Answer, &'a Path)>>,
    taken: BTreeSet<(String, String)>,
    problems: Vec<String>,
    troubles: Vec<(&'a Form, &'a Trouble)>,
    files: BTreeMap<String, BTreeMap<PathBuf, String>>,
}

/// The answers of all score sheets, and of all forms with views.
pub fn read<'a>(case: &Case<'_>, forms: &'a [Form]) -> Sheets<'a> {
    let mut sheets = Sheets {
        answers: BTreeMap::new(),
        taken: BTreeSet::new(),
        problems: Vec::new(),
        troubles: Vec::new(),
        files: BTreeMap::new(),
    };
    for form in forms {
        let is_sheet = form.mark.paper == "score-sheets";
        if !is_sheet && form.mark.paper != "views" {
            continue;
        }
        let person = form.mark.person.as_deref().unwrap_or_default();
        match refusal(case, form, person, is_sheet) {
            Some(why) => sheets.problems.push(format!("{} {why}", form.file.display())),
            None => sheets.add(form, person, is_sheet),
        }
    }
    sheets
}

/// Why a whole form does not count.
fn refusal(case: &Case<'_>, form: &Form, person: &str, is_sheet: bool) -> Option<String> {
    let votes = |member: &Member| member.id.0 == person && case.votes(member);
    let elsewhere = of_another_vacancy(&form.mark, case);
    if let Some(why) = elsewhere.or_else(|| of_another_version(&form.mark, case)) {
        return Some(why);
    }
    if is_sheet && !case.members().any(votes) {
        return Some(match person {
            "" => "does not say whose it is".to_owned(),
            _ => format!("is of `{person}`, who does not score on any panel"),
        });
    }
    None
}

impl<'a> Sheets<'a> {
    fn add(&mut self, form: &'a Form, person: &str, is_sheet: bool) {
        if is_sheet {
            let files = self.files.entry(person.to_owned()).or_default();
            files.insert(form.file.clone(), form.fingerprint.clone());
        }
        self.troubles.extend(form.troubles.iter().map(|trouble| (form, trouble)));
        let codes = codes(form);
        for (field, answer) in &form.answers {
            let field = field.to_string();
            let field = codes.iter().fold(field, |field, (blank, code)| {
                field.replacen(&format!(".{blank}."), &format!(".{code}."), 1)
            });
            let known = self.answers.entry((person.to_owned(), field)).or_default();
            if known.iter().all(|(other, _)| *other != answer) {
                known.push((answer, &form.file));
            }
        }
    }

    /// What a member gave, if that is one answer which can be understood.
    pub fn given(
        &mut self,
        case: &Case<'_>,
        member: &Member,
        code: &str,
        (question, met): (&QuestionView, &Option<MetView>),
    ) -> Option<Cell> {
        let field = match met {
            None => format!("score.{code}.{}", question.key),
            Some(met) => format!("met.{code}.{}.{}", question.key, met.id),
        };
        let key = (member.id.0.clone(), field);
        let all = self.answers.get(&key)?;
        self.taken.insert(key);
        let what = match all.as_slice() {
            _ if !case.scores(member, &Code(code.to_owned())) => {
                Err("they do not score this candidate".to_owned())
            }
            [(Answer::Ticked(ticked), _)] => match ticked.as_slice() {
                [one] => understood(case, one, met.is_some()),
                _ => Err("more than one answer".to_owned()),
            },
            [(Answer::Words(words), _)] => Err(format!("“{words}” is no score")),
            _ => {
                let files: Vec<String> =
                    all.iter().map(|(_, file)| format!("`{}`", file.display())).collect();
                Err(format!("not the same in {}", files.join(" and ")))
            }
        };
        let name = case.name(&member.id);
        let problem = |what| match all.as_slice() {
            [(_, file)] => {
                format!("{}: {name}, {code}, {}: {what}", file.display(), question.title)
            }
            _ => format!("{name}, {code}, {}: {what}", question.title),
        };
        what.map_err(|what| self.problems.push(problem(what))).ok()
    }

    /// What groups wrote, without saying who did.
    pub fn said<'b>(&mut self, case: &'b Case<'_>, candidates: &[&Candidate]) -> Vec<Said<'b>> {
        let mut said = Vec::new();
        for panel in case.panels().filter(|panel| panel.is_group()) {
            for code in candidates.iter().map(|one| &one.code.0) {
                for about in ABOUT {
                    let field = format!("view.{code}.{}.{about}", panel.id);
                    let theirs = self.answers.iter().filter(|((_, own), _)| *own == field);
                    let words =
                        theirs.flat_map(|(_, answers)| answers).filter_map(|(one, _)| match one {
                            Answer::Words(words) => Some(words.clone()),
                            Answer::Ticked(_) => None,
                        });
                    let words: Vec<String> = words.collect();
                    if !words.is_empty() {
                        said.push(Said { panel, code: code.clone(), about, words });
                    }
                }
            }
        }
        said
    }

    /// What does not count, and the files that do; an answer that nobody asked for is told here.
    pub fn end(
        mut self,
        case: &Case<'_>,
        seen: &[&Candidate],
        panels: &[PanelTable<'_>],
    ) -> (Vec<String>, BTreeMap<String, BTreeMap<PathBuf, String>>) {
        let items = || panels.iter().flat_map(|panel| &panel.items);
        // `score.C01.q1` and `met.C01.q1.kind` are about a candidate and a question.
        let called = |field: &str| {
            let (code, key) = field.split_once('.')?.1.split_once('.')?;
            let is_it = |item: &&Item| {
                let rest = key.strip_prefix(&item.question.key);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            Some(format!("{code}, {}", items().find(is_it)?.question.title))
        };
        for (form, trouble) in &self.troubles {
            let person = form.mark.person.clone().map(Id);
            let name = person.map(|id| case.name(&id));
            let field = trouble.field.as_ref().map(ToString::to_string);
            let field = field.map(|field| called(&field).unwrap_or(field));
            let about: Vec<String> = name.into_iter().chain(field).collect();
            let file = form.file.display();
            self.problems.push(format!("{file}: {}: {}", about.join(", "), trouble.what));
        }
        let mut codes = BTreeSet::new();
        for ((person, field), all) in &self.answers {
            let mut names = field.split('.');
            let is_score = matches!(names.next(), Some("score" | "met"));
            if !is_score || self.taken.contains(&(person.clone(), field.clone())) {
                continue;
            }
            let code = names.next().unwrap_or_default();
            let file = all.first().map_or(String::new(), |(_, file)| file.display().to_string());
            if seen.iter().any(|one| one.code.0 == code) {
                self.problems.push(format!("{file}: `{person}` is not asked for `{field}`"));
            } else if codes.insert((file.clone(), code)) {
                self.problems.push(format!("{file}: `{code}` is no candidate whom the panel saw"));
            }
        }
        (self.problems, self.files)
    }
}

/// The codes that someone wrote on sheets which were printed without.
fn codes(form: &Form) -> Vec<(String, String)> {
    let written = form.answers.iter().filter_map(|(field, answer)| {
        let field = field.to_string();
        let blank = field.strip_prefix("code.")?.split('.').next()?.to_owned();
        match answer {
            Answer::Words(code) => Some((blank, code.clone())),
            Answer::Ticked(_) => None,
        }
    });
    written.collect()
}

/// What a tick means: a score, or the places of “met”, “not met”, “not asked”.
fn understood(case: &Case<'_>, ticked: &str, is_met: bool) -> Result<Cell, String> {
    let levels = case.vacancy.lowest_level()..case.vacancy.scale_levels();
    match (is_met, ticked) {
        (true, "1") => Ok(Cell::Score(1)),
        (true, "2") => Ok(Cell::Score(0)),
        (true, "3") | (false, NOT_ASKED) => Ok(Cell::NotAsked),
        (false, number) if number.parse().is_ok_and(|level| levels.contains(&level)) => {
            let score = number.parse().map(Cell::Score);
            score.map_err(|_| format!("`{number}` is not on the scale"))
        }
        (_, other) => Err(format!("`{other}` is not on the scale")),
    }
}
