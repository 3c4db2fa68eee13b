//! Questions and answers over plain lines, which a screen reader reads as they come.

use std::collections::VecDeque;
use std::time::Duration;

use anyhow::{Context, Result};

use super::kind::Kind;
use super::questions::{Answers, Question};
use crate::commands::Terminal;

/// Asks each question until its answer can be understood; false where typing ends before the last.
pub fn ask(
    name: &str,
    questions: &[&Question],
    answers: &mut Answers,
    terminal: &mut Terminal<'_>,
) -> Result<bool> {
    let count = questions.len();
    let welcome = format!(
        "{count} short questions about {name}.toml. You can change every answer in the file later.\n\
         Press Enter to skip a question. Press Ctrl-C to stop: nothing is written until the last answer.\n"
    );
    say(terminal, &welcome)?;
    let mut lines = VecDeque::new();
    for (index, question) in questions.iter().enumerate() {
        let prompt = prompt(question, &answers[question.name]);
        say(terminal, &format!("\nQuestion {} of {count}\n{prompt}", index + 1))?;
        let typed = loop {
            let Some(line) = answer(terminal, &mut lines)? else {
                return Ok(false);
            };
            if line.is_empty() {
                break None;
            }
            let answer = question.kind.understand(&line);
            if answer.is_some() {
                break answer;
            }
            let hint = question.kind.hint();
            say(terminal, &format!("Sorry, I cannot understand that. {hint}\n"))?;
        };
        if let Some(answer) = typed {
            answers.insert(question.name, answer);
        }
    }
    Ok(true)
}

/// A question, with what to type and what Enter means.
fn prompt(question: &Question, default: &str) -> String {
    let Question { ask, help, kind, .. } = question;
    let hint = match kind {
        // Everyone knows how to type words.
        Kind::Words => String::new(),
        Kind::Phone | Kind::Email | Kind::Number(..) | Kind::Day | Kind::Time | Kind::Serves => {
            kind.hint() + " "
        }
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
