//! `copanel new`: a commented vacancy file to fill in.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;
use tera::{Context, Tera};

use super::{Said, files};
use crate::cli::New;
use crate::schema;
use crate::vacancy::Vacancy;

/// The file with its comments; it is also the README’s annotated example.
const TEMPLATE: &str = include_str!("../../templates/vacancy.toml");

/// What editors go by; the first line of the template names it.
const SCHEMA: &str = "vacancy.schema.json";

/// What the template sees.
#[derive(Serialize)]
struct Blank<'a> {
    name: &'a str,
    title: String,
    people: Vec<Seat>,
    questions: Vec<Question>,
    involvements: Vec<Involvement>,
    candidates: Vec<String>,
    dates: Dates,
    /// What stands before a date that is not known: `# `.
    hash: &'static str,
}

#[derive(Serialize)]
struct Seat {
    id: String,
    capacity: &'static str,
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

/// Writes a vacancy file.
pub fn run(args: &New) -> Result<Said> {
    let name = args.name.trim_end_matches(".toml");
    let good = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && name.len() <= 60;
    if !good {
        bail!(
            "`{name}` cannot be a file’s name here: use small letters, digits and hyphens, a letter first, such as `health-visitor`"
        );
    }
    let path = PathBuf::from(format!("{name}.toml"));
    if path.exists() {
        bail!(
            "`{}` is there already, and is left as it is; choose another name",
            path.display()
        );
    }
    let text = text(args, name)?;
    files::one(Path::new(SCHEMA), schema::of::<Vacancy>().as_bytes())?;
    files::one(&path, text.as_bytes())?;
    let out = format!(
        "{0}\nFill it in with any editor; `{SCHEMA}` helps those that know TOML. Then:\n  copanel check {0}\n  copanel pack {0} -o out\n",
        path.display()
    );
    Ok(Said {
        out,
        ..Said::default()
    })
}

/// The file’s text.
fn text(args: &New, name: &str) -> Result<String> {
    let people = people(args);
    let questions = (1..=args.questions).map(|number| {
        let asker = people[usize::from(number - 1) % people.len()].id.clone();
        Question { number, asker }
    });
    let blank = Blank {
        name,
        title: args
            .title
            .clone()
            .unwrap_or_else(|| title(name))
            .replace(['"', '\\', '\n', '\r'], " "),
        questions: questions.collect(),
        involvements: involvements(args.lived_experience > 0),
        candidates: (1..=args.candidates)
            .map(|number| format!("C{number:02}"))
            .collect(),
        dates: dates(args.interviews),
        hash: if args.interviews.is_some() { "" } else { "# " },
        people,
    };
    let context = Context::from_serialize(&blank).map_err(|error| anyhow!("{error}"))?;
    let text = Tera::one_off(TEMPLATE, &context, false).map_err(|error| anyhow!("{error}"));
    text.context("in the built-in `vacancy.toml`")
}

/// People with lived experience first, then staff: the first of them is the manager, who chairs.
fn people(args: &New) -> Vec<Seat> {
    let lived = (1..=args.lived_experience).map(|number| Seat {
        id: format!("member-{number}"),
        capacity: "service-user",
        chair: false,
        lived: true,
    });
    let staff = (1..=args.panel).map(|number| match number {
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
            "They say what matters in the job, and what is not clear.",
        ),
        (
            "person-spec",
            "advises",
            "They name the qualities to look for.",
        ),
        (
            "questions",
            "equal",
            "They write some of the questions, and what a good answer sounds like.",
        ),
        (
            "shortlisting",
            "equal",
            "They score the applications, and their scores count the same.",
        ),
        (
            "formal-panel",
            "equal",
            "They ask, score and decide with the same say as everybody.",
        ),
        (
            "panel-feedback",
            "told",
            "They are told what came of it, and what changed because of them.",
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
