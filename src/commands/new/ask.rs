//! Questions and answers over plain lines, which a screen reader reads as they come.

use anyhow::{Context, Result};
use chrono::NaiveDate;

use super::blank;
use super::draft::Draft;
use super::kind::Kind;
use super::questions::{Answers, Question};
use crate::commands::Terminal;

/// What is known while questions are asked.
pub struct Asking<'a> {
    /// The name of the vacancy.
    pub name: &'a str,
    /// Where answers are kept.
    pub draft: &'a Draft,
    /// The day to go by.
    pub today: NaiveDate,
    /// Whether there are answers from before.
    pub going_on: bool,
}

/// What somebody typed.
enum Typed {
    Answer(String),
    Nothing,
    Back,
    Skip,
    Stop,
}

impl Asking<'_> {
    /// Asks what has no answer yet, and keeps each answer; whether everything was gone through.
    pub fn ask(
        &self,
        questions: &[&Question],
        answers: &mut Answers,
        terminal: &mut Terminal<'_>,
    ) -> Result<bool> {
        let is_open = |question: &&Question| !answers.contains_key(question.name);
        let mut at = questions
            .iter()
            .position(is_open)
            .unwrap_or(questions.len());
        say(terminal, &self.welcome(questions.len()))?;
        loop {
            let Some(question) = questions.get(at) else {
                say(
                    terminal,
                    &format!(
                        "\nThat was the last question.\nPress Enter to write {}.toml, or type `back` to change an answer.\n",
                        self.name
                    ),
                )?;
                match typed(terminal)? {
                    Typed::Nothing => return Ok(true),
                    Typed::Stop => return Ok(false),
                    Typed::Back => at = at.saturating_sub(1),
                    Typed::Answer(_) | Typed::Skip => {}
                }
                continue;
            };
            let before = answers.get(question.name).cloned();
            say(
                terminal,
                &format!("\nQuestion {} of {}\n", at + 1, questions.len()),
            )?;
            say(terminal, &self.question(question, before.as_deref()))?;
            let answer = match typed(terminal)? {
                Typed::Stop => return Ok(false),
                Typed::Back if at == 0 => {
                    say(terminal, "This is the first question.\n")?;
                    continue;
                }
                Typed::Back => {
                    at -= 1;
                    continue;
                }
                Typed::Skip => Some(String::new()),
                Typed::Nothing => Some(before.unwrap_or_default()),
                Typed::Answer(typed) => question.kind.understand(&typed),
            };
            let Some(answer) = answer else {
                let how = question.kind.how();
                say(
                    terminal,
                    &format!("Sorry, that cannot be understood. {how}\n"),
                )?;
                continue;
            };
            if let Some(echo) = question.kind.echo(&answer, self.today) {
                say(terminal, &format!("{echo}\n"))?;
            }
            answers.insert(question.name.to_owned(), answer);
            self.draft.save(answers)?;
            at += 1;
        }
    }

    fn welcome(&self, count: usize) -> String {
        let from = if self.going_on {
            format!(
                "\nYour answers from before are in {}, so we go on from there.\n",
                self.draft.path.display()
            )
        } else {
            String::new()
        };
        format!(
            "{count} short questions about {}.toml. You can leave out any of them, and change everything later.\n\
             Press Enter to leave a question out. Type `back` to go to the one before, or `stop` to go on another day.\n\
             What you answer is saved as you go.\n{from}",
            self.name
        )
    }

    /// A question, with what to type and what Enter means.
    fn question(&self, question: &Question, before: Option<&str>) -> String {
        let (kind, usual) = (question.kind, blank::usual(question, self.name));
        let otherwise = if usual.is_empty() {
            "to leave it blank".to_owned()
        } else {
            format!("for “{}”", kind.shown(&usual))
        };
        let how = match kind {
            // Anybody knows how to type words.
            Kind::Words => String::new(),
            Kind::Phone
            | Kind::Email
            | Kind::Number(..)
            | Kind::Day
            | Kind::Time
            | Kind::Serves => kind.how() + " ",
        };
        let enter = match before {
            Some(before) if !before.is_empty() => format!(
                "You said “{}”. Press Enter to keep it, or type `skip` {otherwise}.",
                kind.shown(before)
            ),
            Some(_) | None => format!("Press Enter {otherwise}."),
        };
        format!("{}\n{}\n{how}{enter}\n", question.ask, question.help)
    }
}

fn say(terminal: &mut Terminal<'_>, words: &str) -> Result<()> {
    terminal
        .output
        .write_all(words.as_bytes())
        .context("cannot write to the terminal")
}

/// One line from the terminal; its end counts as `stop`.
fn typed(terminal: &mut Terminal<'_>) -> Result<Typed> {
    say(terminal, "> ")?;
    terminal
        .output
        .flush()
        .context("cannot write to the terminal")?;
    let mut bytes = Vec::new();
    let read = terminal.input.read_until(b'\n', &mut bytes);
    if read.context("cannot read from the terminal")? == 0 {
        say(terminal, "\n")?;
        return Ok(Typed::Stop);
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim().trim_matches('`');
    Ok(match text.to_lowercase().as_str() {
        "" => Typed::Nothing,
        "back" => Typed::Back,
        "skip" => Typed::Skip,
        "stop" | "quit" | "exit" => Typed::Stop,
        _ => Typed::Answer(text.to_owned()),
    })
}
