//! `copanel new`: a commented vacancy file to fill in.
//!
//! On a terminal it asks first what a recruiting manager knows by heart.
//! The file is written after the last answer and not before, so that nothing is ever half written.

mod blank;
mod questions;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::ask::{Answers, Question, ask};
use super::{CommandOutput, Terminal, files, root_of};
use crate::cli::{Global, New};
use crate::commands::schemas;
use crate::prose::words::hyphenated;
use crate::vacancy::Vacancy;
use crate::workspace;
use crate::workspace::{Settings, policy};
use questions::QUESTIONS;

/// Names of files of the whole organisation.
const OTHERS: [&str; 2] = ["copanel", "people"];
/// What editors go by; the first line of the template names it.
const SCHEMA: &str = "vacancy.schema.json";

/// Writes a vacancy file; with a terminal, asks what no flag says.
pub fn run(args: &New, global: &Global, terminal: Option<Terminal<'_>>) -> Result<CommandOutput> {
    let name = name(&args.name)?;
    let path = PathBuf::from(format!("{name}.toml"));
    if path.exists() {
        bail!("`{}` already exists and has not been changed; choose another name", path.display());
    }
    let workspace = workspace::load(root_of(&path, global)?);
    let given = given(args);
    let open: Vec<&Question<'_>> =
        QUESTIONS.iter().filter(|question| !given.contains_key(question.name)).collect();
    let mut answers = questions::default_answers(name);
    answers.extend(given);
    let welcome = format!(
        "{} short questions about {name}.toml. You can change every answer in the file later.\n\
         Press Enter to skip a question. Type back for the question before, or stop.\n\
         Press Ctrl-C to stop: nothing is written until the last answer.\n",
        open.len()
    );
    if let Some(mut terminal) = terminal.filter(|_| !args.no_questions)
        && !ask(&welcome, &open, &mut answers, &mut terminal)?
    {
        return Ok(CommandOutput::failed(format!(
            "Stopped; `{name}.toml` has not been written.\n"
        )));
    }
    let text = blank::text(name, &answers, &workspace.policy, &workspace.settings)?;
    files::create_new(&path, text.as_bytes())?;
    files::write_atomic(Path::new(SCHEMA), schemas::json_schema::<Vacancy>().as_bytes())?;
    let out = format!(
        "{0}\nFill it in with any text editor; `{SCHEMA}` helps editors that know TOML. Then:\n  copanel check {0}\n  copanel pack {0} -o out\n",
        path.display()
    );
    Ok(CommandOutput { out, ..CommandOutput::default() })
}

/// The file of a vacancy when only its name is known.
pub fn blank(name: &str) -> Result<String> {
    blank::text(name, &questions::default_answers(name), &policy::built_in(), &Settings::default())
}

/// The name, without `.toml`, where it can be a file’s.
fn name(typed: &str) -> Result<&str> {
    let stem = typed.rsplit_once('.').filter(|(_, ending)| ending.eq_ignore_ascii_case("toml"));
    let name = stem.map_or(typed, |(stem, _)| stem);
    if !is_name(name) {
        bail!(
            "`{name}` cannot be used as a file name; use small letters, digits and hyphens, starting with a letter, such as `{}`",
            plain(name, "health-visitor")
        );
    }
    let other = plain(name, "");
    if OTHERS.contains(&name) {
        bail!(
            "`{name}.toml` is a file of the whole organisation; give the vacancy the name of the post, such as `{other}`"
        );
    }
    if let Some(why) = windows_refuses(name) {
        bail!("`{name}` cannot be used as a file name, since {why}; add a word, such as `{other}`");
    }
    Ok(name)
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && name.len() <= 60
}

/// What Windows says against a name; a file goes to people who have Windows.
pub fn windows_refuses(name: &str) -> Option<String> {
    let sign = name.chars().find(|sign| r#"<>:"/\\|?*"#.contains(*sign) || sign.is_control());
    if crate::source::is_device(name) {
        return Some("Windows keeps that name for itself".to_owned());
    }
    if let Some(sign) = sign {
        return Some(format!("Windows has no files with `{}` in their names", sign.escape_debug()));
    }
    name.ends_with(['.', ' ']).then(|| "on Windows no name can end so".to_owned())
}

/// A name like this one that any computer can have; `instead` where nothing of it is left.
pub fn plain(name: &str, instead: &str) -> String {
    let plain = hyphenated(name);
    if !is_name(&plain) {
        instead.to_owned()
    } else if OTHERS.contains(&&*plain) || windows_refuses(&plain).is_some() {
        format!("{plain}-nurse")
    } else {
        plain
    }
}

/// The answers that flags give, which are not asked for.
fn given(args: &New) -> Answers<'static> {
    let number = |given: Option<u8>| given.map(|number| number.to_string());
    let one_line = |title: &String| title.replace(['\n', '\r'], " ");
    let given = [
        ("title", args.title.as_ref().map(one_line)),
        ("interviews", args.interviews.map(|day| day.to_string())),
        ("lived-experience", number(args.lived_experience)),
        ("panel", number(args.panel)),
        ("questions", number(args.questions)),
        ("candidates", number(args.candidates)),
    ];
    given.into_iter().filter_map(|(name, answer)| Some((name, answer?))).collect()
}
