//! The file that `copanel new` writes, from answers: nothing here reads, writes or asks.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, anyhow};
use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;
use tera::{Context, Tera};
use toml::Value;

use crate::case::working_days_before;
use crate::commands::ask::Answers;
use crate::prose::words::count;
use crate::workspace::Settings;
use crate::workspace::policy::Policy;

/// The file with its comments; it is also the README’s annotated example.
const TEMPLATE: &str = include_str!("../../../templates/vacancy.toml");

/// Two days that are not in the policy: people shortlist so long before papers go out, and prepare after they have read them.
const SHORTLISTING: i64 = 7;
const PREPARATION: i64 = 7;

/// Minutes that the template proposes for a question, and between two candidates.
const QUESTION: i64 = 6;
const GAP: i64 = 15;

/// Someone on the panel.
#[derive(Serialize)]
struct Seat<'a> {
    id: String,
    capacity: &'a str,
    lived: bool,
}

/// The file’s text, with days counted back from the interviews by the numbers of a policy.
pub fn text(
    name: &str,
    answers: &Answers<'_>,
    policy: &Policy,
    settings: &Settings,
) -> Result<String> {
    let answer = |question| answers[question].as_str();
    let number = |question| answer(question).parse::<u8>().unwrap_or_default();
    let serves: Vec<&str> = answer("serves").split(", ").collect();
    let people = people(number("lived-experience"), number("panel"), &serves);
    let ids = |sits: fn(&Seat<'_>) -> bool| {
        let seats = people.iter().filter(|seat| sits(seat));
        list(seats.map(|seat| seat.id.clone()))
    };
    let askers = people.iter().map(|seat| &seat.id).cycle();
    let askers: Vec<&String> = askers.take(number("questions").into()).collect();
    let codes = (1..=number("candidates")).map(|number| format!("C{number:02}"));
    let texts: BTreeMap<&str, String> =
        answers.iter().map(|(question, answer)| (*question, quoted(answer))).collect();
    let interviews: Option<NaiveDate> = answer("interviews").parse().ok();

    let mut context = Context::new();
    context.insert("name", name);
    context.insert("answers", answers);
    context.insert("texts", &texts);
    context.insert("summary", &summary(answer("summary")));
    context.insert("serves", &before_comment(&list(serves)));
    context.insert("access", &before_comment(&texts["access"]));
    context.insert("people", &people);
    context.insert("everyone", &ids(|_| true));
    context.insert("lived", &ids(|seat| seat.lived));
    context.insert("askers", &askers);
    context.insert("candidates", &codes.collect::<Vec<_>>());
    let dates = dates(interviews, policy, settings);
    // What was done has no day before it is; by when it is to be done is a remark.
    let by = dates.iter().map(|(name, day)| {
        (*name, if interviews.is_some() { format!("by {day}: ") } else { String::new() })
    });
    context.insert("by", &by.collect::<BTreeMap<_, _>>());
    context.insert("dates", &dates);
    context.insert("notice", &count(policy.notice_days.aim(), "day"));
    context.insert("papers_notice", &count(papers_days(policy), "day"));
    let length = length(i64::from(number("questions")), policy);
    let candidates = i64::from(number("candidates"));
    // A rest grows with what is before it; both are said in steps of five minutes.
    let hourly = policy.break_minutes_an_hour.aim();
    let gap = (hourly * (length + GAP) / 60 + 5).max(policy.gap_minutes.aim()).max(GAP) / 5 * 5;
    let day = candidates * (length + gap) - gap;
    context.insert("length", &length);
    context.insert("gap", &gap);
    context.insert("lunch", &(candidates.max(5) + 1).div_euclid(2));
    context.insert("needs_lunch", &policy.minutes_without_lunch_most.above(day).is_some());
    context.insert("hash", if interviews.is_some() { "" } else { "# " });
    let text = Tera::one_off(TEMPLATE, &context, false).map_err(|error| anyhow!("{error}"));
    text.context("in the built-in `vacancy.toml`")
}

/// How early papers are proposed to go out: early enough for everyone, whatever they read.
fn papers_days(policy: &Policy) -> i64 {
    policy.papers_days.aim().max(policy.papers_days_easy_read.aim())
}

/// Minutes in which so many questions can be asked, by the numbers of a policy.
fn length(questions: i64, policy: &Policy) -> i64 {
    let asked = QUESTION * questions + policy.question_minutes_left.aim();
    let mut lengths = (45..=180).step_by(5);
    let fits =
        |length: &i64| *length >= asked && policy.questions_most.aim_in(*length) >= questions;
    lengths.find(fits).unwrap_or(180)
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// A list of texts as TOML writes it.
fn list<T: Into<Value>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<Value> = texts.into_iter().map(Into::into).collect();
    Value::from(texts).to_string()
}

/// A value of a key of six letters, with room up to the comment after it.
fn before_comment(value: &str) -> String {
    format!("{value:<26} ")
}

/// A text inside `"""`, on lines of its own.
fn summary(text: &str) -> String {
    match text {
        "" => String::new(),
        text => text.replace('\\', "\\\\").replace('"', "\\\"") + "\n",
    }
}

/// People with lived experience first, one of each kind in turn; then staff, the manager first.
fn people<'a>(lived: u8, staff: u8, serves: &[&'a str]) -> Vec<Seat<'a>> {
    let lived = (1..=lived)
        .zip(serves.iter().copied().cycle())
        .map(|(number, capacity)| (format!("member-{number}"), capacity, true));
    let staff = (1..=staff).map(|number| match number {
        1 => ("manager".to_owned(), "manager", false),
        2 => ("independent".to_owned(), "independent", false),
        number => (format!("staff-{number}"), "other-staff", false),
    });
    lived.chain(staff).map(|(id, capacity, lived)| Seat { id, capacity, lived }).collect()
}

/// Days as the file writes them; only their form, where the interviews have no day yet.
fn dates(
    interviews: Option<NaiveDate>,
    policy: &Policy,
    settings: &Settings,
) -> BTreeMap<&'static str, String> {
    let before = |days| interviews?.checked_sub_signed(TimeDelta::try_days(days)?);
    let working_days = policy.candidate_working_days.aim();
    let options = interviews.and_then(|day| working_days_before(settings, day, working_days));
    [
        ("invited", before(policy.notice_days.aim())),
        ("asked", before(policy.access_asked_days.aim())),
        ("shortlisting", before(papers_days(policy) + SHORTLISTING)),
        ("papers", before(papers_days(policy))),
        ("preparation", before(PREPARATION)),
        ("told", options),
        ("interviews", interviews),
        ("paid", before(-policy.payment_days_after.aim())),
    ]
    .map(|(name, day)| (name, day.map_or("YYYY-MM-DD".to_owned(), |day| day.to_string())))
    .into()
}

#[cfg(test)]
#[path = "../../../tests/inside/blank.rs"]
mod tests;
