//! What came of involving people, over one recruitment or many: for the impact report.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use chrono::Datelike;
use clap::ValueEnum;
use serde::Serialize;

use crate::case::counts::Counts;
use crate::case::obligations::is_to_be_paid;
use crate::case::{self, Case, FEWEST, has_lived_experience};
use crate::documents::view::on_time::{OnTimeView, on_time, papers, payments};
use crate::documents::view::stages::{self, Reached};
use crate::documents::view::{ContributionView, contribution, known, known_text, open};
use crate::prose::vocabulary::Words;
use crate::source::{Code, Spanned, Text};
use crate::vacancy::{Outcome, Stage};

/// What the impact report says.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize)]
pub struct ImpactView {
    /// The recruitments it is about, in the order of their interviews.
    pub recruitments: Vec<RecruitmentView>,
    /// How people took part in each year, the earliest first.
    pub years: Vec<YearView>,
    /// How many people with lived experience took part; absent where they are fewer than five.
    pub people: Option<usize>,
    /// What they gave and were offered together, likewise.
    pub contribution: Option<ContributionView>,
    /// Who had papers in good time, and who was paid by the day; absent where they are fewer than five.
    pub papers: Option<OnTimeView>,
    /// The same for payments.
    pub payments: Option<OnTimeView>,
    /// How often people with lived experience had their first choice.
    pub first_choices: FirstChoicesView,
    /// What people said on forms; empty where none came back.
    pub forms: Vec<FormsView>,
    /// Their words, where they agreed to that.
    pub quotes: Vec<QuotesView>,
}

/// One recruitment.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct RecruitmentView {
    /// The job.
    pub title: String,
    /// The day of its interviews, or the first of them.
    pub interviews: Option<String>,
    /// When the last papers went out.
    pub papers: Option<String>,
    /// When the last payment was made, where everyone has been paid.
    pub paid: Option<String>,
    /// When panel members were told.
    pub told_members: Option<String>,
    /// When candidates were told.
    pub told_candidates: Option<String>,
    /// What changed; print it with `| paragraphs`.
    pub changed: Option<String>,
    /// What will not change, and why; print it with `| paragraphs`.
    pub not_changed: Option<String>,
}

/// How people took part in the recruitments of a year.
#[derive(Clone, Debug, Serialize)]
pub struct YearView {
    /// The year of the interviews.
    pub year: i32,
    /// How many recruitments it has.
    pub recruitments: usize,
    /// The stages as a map: how much people’s say counted at each in more than half of the recruitments.
    pub map: Vec<String>,
    /// The same in words, without the stages at which no one took part.
    pub stages: Vec<ReachedView>,
    /// The stages at which people’s say counted for more than the year before, with how much before and now.
    pub more: Vec<String>,
    /// The stages at which it counted for less.
    pub less: Vec<String>,
}

/// A stage, and how much people’s say counted there.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct ReachedView {
    /// Its place, from 1 to 18.
    pub number: usize,
    /// What it is called.
    pub stage: String,
    /// How much people’s say counted; absent where that is not known.
    pub level: Option<String>,
}

/// How often people with lived experience, or else the panels on which they score, had their first choice.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct FirstChoicesView {
    /// How often.
    pub followed: usize,
    /// How often someone else was appointed and the reason is written down.
    pub explained: usize,
    /// How often someone else was appointed and nothing says why.
    pub unexplained: usize,
    /// How often nothing says whom they put first.
    pub unknown: usize,
}

/// What came back on one kind of form.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct FormsView {
    /// What the form is called.
    pub title: String,
    /// How many came back; absent where they are fewer than five, or all of one recruitment, and nothing is counted.
    pub count: Option<usize>,
    /// Its questions.
    pub questions: Vec<AskedView>,
}

/// A question, and how often each answer was given.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct AskedView {
    /// The question.
    pub question: String,
    /// Whether no one answered it, of five people or more.
    pub unanswered: bool,
    /// The answers whose numbers may be printed.
    pub answers: Vec<AnsweredView>,
    /// How many gave no answer, where that may be printed.
    pub none: Option<usize>,
    /// How many gave any other answer, or none.
    pub together: Option<usize>,
    /// The answer of more than half, where only that may be said.
    pub most: Option<String>,
    /// The three parts of its bar: the first answer, the second, all others.
    pub bar: [usize; 3],
}

/// An answer, and how many people gave it.
#[derive(Clone, Debug, Serialize)]
pub struct AnsweredView {
    /// The answer.
    pub answer: String,
    /// How many gave it.
    pub count: usize,
}

/// What people wrote, on forms on which they agreed that their words are used.
#[derive(Clone, Debug, Serialize)]
pub struct QuotesView {
    /// What it is about: `good`, `change` or `other`.
    pub about: &'static str,
    /// Their words, in the order of the alphabet.
    pub words: Vec<String>,
}

/// What is known of some recruitments without any form, and of those that are over of which only numbers are left.
pub fn impact(cases: &[&Case<'_>], ended: &[Counts], words: &Words) -> ImpactView {
    let mut cases = cases.to_vec();
    cases.sort_by_key(|case| (case.interview_day(), case::name(&case.source.path)));
    ImpactView {
        recruitments: cases.iter().map(|case| recruitment(case, words)).collect(),
        years: years(&cases, ended, words),
        people: Some(case::took_part(&cases)).filter(|people| *people >= FEWEST),
        contribution: contribution::all_together(&cases, words),
        papers: on_time(&cases, papers),
        payments: on_time(&cases, payments),
        first_choices: first_choices(&cases),
        forms: Vec::new(),
        quotes: Vec::new(),
    }
}

fn recruitment(case: &Case<'_>, words: &Words) -> RecruitmentView {
    let outcome = case.outcome();
    let sent = case.members().filter_map(|member| Some(member.papers_sent.as_ref()?.0)).max();
    let payments = case.members().filter_map(|member| member.payment.as_ref());
    let payments: Vec<_> = payments.filter(|payment| is_to_be_paid(payment)).collect();
    let all_paid = payments.iter().all(|payment| payment.paid.is_some());
    let paid = payments.iter().filter_map(|payment| Some(payment.paid?.0)).max();
    let text = |of: fn(&Outcome) -> Option<&Text>| known_text(outcome.and_then(of));
    RecruitmentView {
        title: known(case.vacancy.post.title.as_deref()).unwrap_or_else(|| open(case)),
        interviews: case.interview_day().map(|day| words.day(day)),
        papers: sent.map(|day| words.day(day)),
        paid: paid.filter(|_| all_paid).map(|day| words.day(day)),
        told_members: outcome.and_then(|one| Some(words.day(one.told_members?.0))),
        told_candidates: outcome.and_then(|one| Some(words.day(one.told_candidates?.0))),
        changed: text(|outcome| outcome.changed.as_ref()),
        not_changed: text(|outcome| outcome.not_changed.as_ref()),
    }
}

/// How people took part in each year, and at which stages that differs from the year before.
fn years(cases: &[&Case<'_>], ended: &[Counts], words: &Words) -> Vec<YearView> {
    let mut by_year: BTreeMap<i32, Vec<Vec<Reached>>> = BTreeMap::new();
    let there = cases.iter().map(|case| (case.interview_day(), stages::reached(case)));
    let gone = ended.iter().map(|counts| (counts.first_day(), stages::reached_once(counts)));
    for (day, reached) in there.chain(gone) {
        if let Some(day) = day {
            by_year.entry(day.year()).or_default().push(reached);
        }
    }
    let title = |index: usize| {
        let stage = Stage::value_variants()[index];
        cases[0].workspace.stage(stage).title.0.clone()
    };
    let say = |reached: &Reached| match reached {
        Reached::NoOne => words.say("growth.no-one"),
        Reached::Someone => words.say("growth.someone"),
        Reached::Level(level) => words.choice("level", level),
    };
    let mut years: Vec<YearView> = Vec::new();
    let mut before: Option<Vec<Reached>> = None;
    for (year, all) in by_year {
        let usual = |stage: usize| {
            let mut levels: Vec<Reached> = all.iter().map(|one| one[stage]).collect();
            levels.sort_by_key(|level| Reverse(*level));
            levels[levels.len() / 2]
        };
        let now: Vec<Reached> = (0..Stage::value_variants().len()).map(usual).collect();
        let view = |(index, reached): (usize, &Reached)| ReachedView {
            number: index + 1,
            stage: title(index),
            level: matches!(reached, Reached::Level(_)).then(|| say(reached).to_owned()),
        };
        let differs = |how: Ordering| {
            let stages = before.iter().flat_map(|before| before.iter().zip(&now).enumerate());
            let stages = stages.filter(|(_, (before, now))| now.cmp(before) == how);
            let change = |(index, (before, now)): (usize, (&Reached, &Reached))| {
                let (stage, before, now) = (title(index), say(before), say(now));
                words
                    .fill("growth.change", &[("stage", &stage), ("before", &before), ("now", &now)])
            };
            stages.map(change).collect()
        };
        let some = now.iter().enumerate().filter(|(_, reached)| **reached > Reached::NoOne);
        years.push(YearView {
            year,
            recruitments: all.len(),
            map: now.iter().map(Reached::to_string).collect(),
            stages: some.map(view).collect(),
            more: differs(Ordering::Greater),
            less: differs(Ordering::Less),
        });
        before = Some(now);
    }
    years
}

/// How often people with lived experience, or else the panels on which they score, had their first choice.
fn first_choices(cases: &[&Case<'_>]) -> FirstChoicesView {
    let mut all = FirstChoicesView::default();
    for case in cases {
        let Some(outcome) = case.outcome().filter(|outcome| !outcome.appointed.is_empty()) else {
            continue;
        };
        let is_explained = outcome.difference.as_ref().is_some_and(|why| !why.is_blank());
        let appointed =
            |codes: &[Spanned<Code>]| outcome.appointed.iter().any(|code| codes.contains(code));
        let mut add = |choice: Option<bool>| {
            *match choice {
                None => &mut all.unknown,
                Some(true) => &mut all.followed,
                Some(false) if is_explained => &mut all.explained,
                Some(false) => &mut all.unexplained,
            } += 1;
        };
        // What they put first among themselves says more than what a whole panel put first.
        if !outcome.lived_experience_choice.is_empty() {
            add(Some(appointed(&outcome.lived_experience_choice)));
            continue;
        }
        for panel in case.panels().filter(|panel| case.voters(panel).any(has_lived_experience)) {
            let choice = outcome.first_choices.get(&panel.id);
            add(choice.map(|choice| appointed(std::slice::from_ref(choice))));
        }
    }
    all
}
