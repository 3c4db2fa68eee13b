//! The file that `copanel new` writes, from answers: nothing here reads, writes or asks.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, anyhow};
use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;
use tera::{Context, Tera};

use super::questions::{self, Answers, QUESTIONS};

/// The file with its comments; it is also the README’s annotated example.
const TEMPLATE: &str = include_str!("../../../templates/vacancy.toml");

/// What the template sees.
#[derive(Serialize)]
struct Blank<'a> {
    name: &'a str,
    title: String,
    /// Lines of text in quotation marks, by the name of the question.
    texts: BTreeMap<&'static str, String>,
    serves: String,
    summary: String,
    access: String,
    start: String,
    people: Vec<Seat<'a>>,
    questions: Vec<Question>,
    involvements: Vec<Involvement>,
    candidates: Vec<String>,
    dates: Dates,
    /// What stands before a date that is not known: `# `.
    hash: &'static str,
}

#[derive(Serialize)]
struct Seat<'a> {
    id: String,
    capacity: &'a str,
    chair: bool,
    lived: bool,
}

#[derive(Serialize)]
struct Question {
    number: u8,
    asker: String,
}

#[derive(Serialize)]
struct Involvement {
    stage: &'static str,
    level: &'static str,
    power: &'static str,
}

/// Days as the file writes them; only their form, where the interviews have no day yet.
#[derive(Serialize)]
struct Dates {
    asked: String,
    invited: String,
    shortlisting: String,
    conflicts: String,
    papers: String,
    preparation: String,
    told: String,
    interviews: String,
    paid: String,
}

/// The file’s text.
pub fn text(name: &str, answers: &Answers) -> Result<String> {
    let answer = |wanted: &str| answer(name, answers, wanted);
    let number = |wanted: &str| answer(wanted).parse().unwrap_or_default();
    let serves = answer("serves");
    let serves: Vec<&str> = serves.split(", ").collect();
    let people = people(number("lived-experience"), number("panel"), &serves);
    let questions = (1..=number("questions")).map(|number| {
        let asker = people[usize::from(number - 1) % people.len()].id.clone();
        Question { number, asker }
    });
    let interviews = answer("interviews").parse().ok();
    let words = QUESTIONS
        .iter()
        .filter(|question| question.kind.is_text())
        .map(|question| (question.name, quoted(&answer(question.name))));
    let blank = Blank {
        name,
        title: answer("title"),
        texts: words.collect(),
        serves: before_comment(&toml::Value::from(serves).to_string()),
        summary: summary(&answer("summary")),
        access: before_comment(&quoted(&answer("access"))),
        start: answer("start"),
        questions: questions.collect(),
        involvements: involvements(number("lived-experience") > 0),
        candidates: (1..=number("candidates"))
            .map(|number| format!("C{number:02}"))
            .collect(),
        dates: dates(interviews),
        hash: if interviews.is_some() { "" } else { "# " },
        people,
    };
    let context = Context::from_serialize(&blank).map_err(|error| anyhow!("{error}"))?;
    let text = Tera::one_off(TEMPLATE, &context, false).map_err(|error| anyhow!("{error}"));
    text.context("in the built-in `vacancy.toml`")
}

/// The answer to a question, or what stands in the file where nobody answers.
fn answer(name: &str, answers: &Answers, wanted: &str) -> String {
    let given = answers.get(wanted).filter(|answer| !answer.is_empty());
    let question = QUESTIONS.iter().find(|question| question.name == wanted);
    given
        .cloned()
        .unwrap_or_else(|| question.map_or_else(String::new, |question| usual(question, name)))
}

/// What stands in the file where nobody answers: a title can be made from the name.
pub fn usual(question: &questions::Question, name: &str) -> String {
    match question.name {
        "title" => title(name),
        _ => question.usual.to_owned(),
    }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
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

/// People with lived experience first, in turn one of each kind whose service it is; then staff:
/// the first of them is the manager, who chairs.
fn people<'a>(lived: u8, staff: u8, serves: &[&'a str]) -> Vec<Seat<'a>> {
    let kinds = serves.iter().copied().cycle();
    let lived = (1..=lived).zip(kinds).map(|(number, capacity)| Seat {
        id: format!("member-{number}"),
        capacity,
        chair: false,
        lived: true,
    });
    let staff = (1..=staff).map(|number| match number {
        1 => Seat {
            id: "manager".to_owned(),
            capacity: "manager",
            chair: true,
            lived: false,
        },
        2 => Seat {
            id: "independent".to_owned(),
            capacity: "independent",
            chair: false,
            lived: false,
        },
        number => Seat {
            id: format!("staff-{number}"),
            capacity: "other-staff",
            chair: false,
            lived: false,
        },
    });
    lived.chain(staff).collect()
}

fn involvements(any: bool) -> Vec<Involvement> {
    let all = [
        (
            "job-description",
            "asked",
            "You say what matters in the job, and what is not clear.",
        ),
        (
            "person-spec",
            "advises",
            "You name the qualities to look for.",
        ),
        (
            "questions",
            "equal",
            "You write some of the questions, and say what a good answer sounds like.",
        ),
        (
            "shortlisting",
            "equal",
            "You score the applications. Your scores count the same.",
        ),
        (
            "formal-panel",
            "equal",
            "You ask, score and decide with the same say as everybody.",
        ),
        (
            "panel-feedback",
            "told",
            "You are told what came of it, and what changed because of you.",
        ),
    ];
    let kept = all.into_iter().take(if any { all.len() } else { 0 });
    kept.map(|(stage, level, power)| Involvement {
        stage,
        level,
        power,
    })
    .collect()
}

/// The usual days before and after the interviews (domain fact 4.18).
fn dates(interviews: Option<NaiveDate>) -> Dates {
    let day = |days: i64| match interviews
        .and_then(|day| day.checked_add_signed(TimeDelta::days(days)))
    {
        Some(day) => day.to_string(),
        None => "YYYY-MM-DD".to_owned(),
    };
    Dates {
        asked: day(-28),
        invited: day(-35),
        shortlisting: day(-14),
        conflicts: day(-7),
        papers: day(-13),
        preparation: day(-7),
        told: day(-9),
        interviews: day(0),
        paid: day(14),
    }
}

/// `health-visitor` as a title: “Health visitor”.
fn title(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::new::kind::Kind;
    use crate::source::Origin;
    use crate::vacancy::{Vacancy, read};

    #[test]
    fn every_answer_changes_the_file() {
        let blank = text("nurse", &Answers::new()).unwrap();
        for question in QUESTIONS {
            let answer = match question.kind {
                Kind::Words => "A \"new\" \\ one",
                Kind::Phone => "01632 960123",
                Kind::Email => "jo@example.org",
                Kind::Number(..) => "4",
                Kind::Day => "2026-12-03",
                Kind::Time => "14:00:00",
                Kind::Serves => "carer, parent",
            };
            let answers = [(question.name.to_owned(), answer.to_owned())];
            let text = text("nurse", &answers.into()).unwrap();
            assert_ne!(text, blank, "{}", question.name);
            let (_, faults) = read::read::<Vacancy>(&text, Origin::Vacancy);
            assert!(faults.is_empty(), "{}: {faults:?}", question.name);
        }
    }
}
