//! `copanel new`: a commented vacancy file to fill in.
//!
//! On a terminal it asks first what a recruiting manager knows by heart. Answers are kept in a draft beside
//! the file until it is written, so that a run that was stopped goes on where it was.

mod ask;
mod blank;
mod draft;
mod kind;
mod questions;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::{Exit, Said, Terminal, files};
use crate::cli::New;
use crate::commands::schemas;
use crate::vacancy::Vacancy;
use draft::Draft;
use questions::{Answers, QUESTIONS, Question};

/// What editors go by; the first line of the template names it.
const SCHEMA: &str = "vacancy.schema.json";

/// Writes a vacancy file; with a terminal, asks what it is not told.
pub fn run(args: &New, today: NaiveDate, terminal: Option<Terminal<'_>>) -> Result<Said> {
    let name = name(&args.name)?;
    let path = PathBuf::from(format!("{name}.toml"));
    if path.exists() {
        bail!(
            "`{}` is there already, and is left as it is; choose another name",
            path.display()
        );
    }
    let draft = Draft::of(name);
    let mut answers = draft.load()?;
    match terminal.filter(|_| !args.no_questions) {
        Some(mut terminal) => {
            let given = given(args);
            let open = QUESTIONS
                .iter()
                .filter(|question| !given.contains_key(question.name));
            let open: Vec<&Question> = open.collect();
            let going_on = !answers.is_empty();
            answers.extend(given);
            let asking = ask::Asking {
                name,
                draft: &draft,
                today,
                going_on,
            };
            if !asking.ask(&open, &mut answers, &mut terminal)? {
                return Ok(stopped(&draft, name));
            }
        }
        None if !answers.is_empty() => bail!(
            "`{0}` holds answers to go on from: run `copanel new {name}` on a terminal, or delete `{0}` to start afresh",
            draft.path.display()
        ),
        None => answers.extend(given(args)),
    }
    files::fresh(&path, blank::text(name, &answers)?.as_bytes())?;
    files::one(Path::new(SCHEMA), schemas::of::<Vacancy>().as_bytes())?;
    draft.discard()?;
    let out = format!(
        "{0}\nFill it in with any editor; `{SCHEMA}` helps those that know TOML. Then:\n  copanel check {0}\n  copanel pack {0} -o out\n",
        path.display()
    );
    Ok(Said {
        out,
        ..Said::default()
    })
}

/// The file of a vacancy of which nothing is known.
pub fn blank(name: &str) -> Result<String> {
    blank::text(name, &Answers::new())
}

/// The name, without `.toml`, where it can be a file’s.
fn name(typed: &str) -> Result<&str> {
    let name = typed.trim_end_matches(".toml");
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
    Ok(name)
}

/// What was said on the command line, which is not asked again.
fn given(args: &New) -> Answers {
    let number = |given: Option<u8>| given.map(|number| number.to_string());
    let one_line = |title: &String| title.replace(['\n', '\r'], " ");
    let said = [
        ("title", args.title.as_ref().map(one_line)),
        ("interviews", args.interviews.map(|day| day.to_string())),
        ("lived-experience", number(args.lived_experience)),
        ("panel", number(args.panel)),
        ("questions", number(args.questions)),
        ("candidates", number(args.candidates)),
    ];
    said.into_iter()
        .filter_map(|(name, said)| Some((name.to_owned(), said?)))
        .collect()
}

/// Nothing is written yet, so that a command that waits for the file does not run.
fn stopped(draft: &Draft, name: &str) -> Said {
    let saved = if draft.path.exists() {
        format!(
            "Your answers are in `{}`. `copanel new {name}` goes on from there.",
            draft.path.display()
        )
    } else {
        "Nothing was answered, so nothing is saved.".to_owned()
    };
    Said {
        messages: format!("Stopped; `{name}.toml` is not written yet. {saved}\n"),
        exit: Exit::Failed,
        ..Said::default()
    }
}
