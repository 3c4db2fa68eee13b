//! Questions and answers over plain lines, which a screen reader reads as they come.

mod kind;

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use anyhow::{Context, Result};

use super::Terminal;
use crate::vacancy::dates;
pub use kind::{Kind, NO_ONE};

/// An answer to every question, by its name, as the file writes it; a blank one was left out.
pub type Answers<'a> = BTreeMap<&'a str, String>;

/// Something that is asked.
pub struct Question<'a> {
    /// Its name: that of a flag, where one says the same.
    pub name: &'a str,
    /// What is asked.
    pub ask: &'a str,
    /// Why, or an example.
    pub help: &'a str,
    /// What kind of answer it takes.
    pub kind: Kind<'a>,
    /// The answer if none is given, as people type it.
    pub default: &'a str,
    /// The question whose answer comes first: this one is asked only after it.
    pub after: Option<&'a str>,
    /// The question whose candidates cannot be named again here.
    pub unlike: Option<&'a str>,
}

/// Asks each question until its answer can be understood; false where someone stops before the last.
pub fn ask<'a>(
    welcome: &str,
    questions: &[&Question<'a>],
    answers: &mut Answers<'a>,
    terminal: &mut Terminal<'_>,
) -> Result<bool> {
    let count = questions.len();
    say(terminal, welcome)?;
    let mut lines = VecDeque::new();
    let mut index = 0;
    while let Some(question) = questions.get(index) {
        index += 1;
        let is_answered = |name| answers.get(name).is_some_and(|answer| !answer.is_empty());
        if question.after.is_some_and(|name| !is_answered(name)) {
            continue;
        }
        let prompt = prompt(question, answers.get(question.name).map_or("", String::as_str));
        say(terminal, &format!("\nQuestion {index} of {count}\n{prompt}"))?;
        loop {
            let Some(line) = answer(terminal, &mut lines)? else {
                return Ok(false);
            };
            match line.to_lowercase().as_str() {
                "" => break,
                "stop" => return Ok(false),
                "back" => {
                    index = index.saturating_sub(2);
                    break;
                }
                _ => {}
            }
            let Some(answer) = question.kind.understand(&line) else {
                let hint = question.kind.hint();
                say(terminal, &format!("Sorry, I cannot understand that. {hint}\n"))?;
                continue;
            };
            let other = question.unlike.and_then(|name| answers.get(name));
            if let Some(twice) = answer.split(", ").find(|code| names(other, code)) {
                say(
                    terminal,
                    &format!("{twice} is named already. Name someone else, or press Enter.\n"),
                )?;
                continue;
            }
            answers.insert(question.name, answer);
            break;
        }
    }
    Ok(true)
}

/// Whether an answer names a candidate.
fn names(answer: Option<&String>, code: &str) -> bool {
    code != NO_ONE && answer.is_some_and(|answer| answer.split(", ").any(|one| one == code))
}

/// Shows something and asks whether to go on, until that is answered; no where typing ends.
pub fn confirm(shown: &str, question: &str, terminal: &mut Terminal<'_>) -> Result<bool> {
    say(terminal, &format!("{shown}\n{question} Type yes or no.\n"))?;
    let mut lines = VecDeque::new();
    loop {
        let Some(line) = answer(terminal, &mut lines)? else {
            return Ok(false);
        };
        let answer =
            if line.eq_ignore_ascii_case("stop") { Some(false) } else { dates::yes_or_no(&line) };
        if let Some(answer) = answer {
            return Ok(answer);
        }
        say(terminal, "Sorry, I cannot understand that. Type yes or no.\n")?;
    }
}

/// A question, with what to type and what Enter means.
fn prompt(question: &Question<'_>, default: &str) -> String {
    let Question { ask, help, kind, .. } = question;
    let hint = match kind {
        // Everyone knows how to type words.
        Kind::Words | Kind::Text => String::new(),
        Kind::Phone
        | Kind::Email
        | Kind::Number(..)
        | Kind::Day
        | Kind::Time
        | Kind::Serves
        | Kind::Codes(..) => kind.hint() + " ",
    };
    let enter = match (question.default, default) {
        ("", "") => "to leave it blank".to_owned(),
        ("", default) | (default, _) => format!("for “{default}”"),
    };
    format!("{ask}\n{help}\n{hint}Press Enter {enter}.\n")
}

/// Lines that come closer together than anyone types were pasted.
const PASTED: Duration = Duration::from_millis(60);

/// One answer: a line, or the lines that were pasted together; `None` where there are no more.
///
/// Someone who presses Enter several times leaves out as many questions: blank lines at the end are kept for later.
fn answer(terminal: &mut Terminal<'_>, kept: &mut VecDeque<String>) -> Result<Option<String>> {
    say(terminal, "> ")?;
    if let Some(line) = kept.pop_front() {
        return Ok(Some(line));
    }
    let Some(first) = line(terminal, None)? else {
        say(terminal, "\n")?;
        return Ok(None);
    };
    if first.is_empty() {
        return Ok(Some(first));
    }
    let mut lines = vec![first];
    while let Some(next) = line(terminal, Some(PASTED))? {
        lines.push(next);
    }
    let last = lines.iter().rposition(|line| !line.is_empty()).unwrap_or_default();
    kept.extend(lines.drain(last + 1..));
    if lines.len() == 1 {
        return Ok(lines.pop());
    }
    lines.retain(|line| !line.is_empty());
    let one = lines.join(" ");
    say(terminal, &format!("\nThese lines are taken as one answer: {one}\n"))?;
    Ok(Some(one))
}

/// The next line that is typed.
fn line(terminal: &mut Terminal<'_>, wait: Option<Duration>) -> Result<Option<String>> {
    let typed = (terminal.line)(wait).transpose().context("cannot read from the terminal")?;
    Ok(typed.map(|bytes| String::from_utf8_lossy(&bytes).trim().to_owned()))
}

fn say(terminal: &mut Terminal<'_>, words: &str) -> Result<()> {
    let Terminal { output, .. } = terminal;
    output
        .write_all(words.as_bytes())
        .and_then(|()| output.flush())
        .context("cannot write to the terminal")
}
