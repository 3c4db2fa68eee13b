//! `copanel decide`: what came of the interviews, asked for and written into the vacancy file.
//!
//! It asks for what is not there yet, shows the lines that will change, and writes them. It never says who should be appointed.

mod asked;

use anyhow::{Result, bail};
use toml_edit::{Array, Datetime, TableLike, Value};

use super::ask::{Kind, NO_ONE, Question, ask, confirm};
use super::edit::{self, Edit};
use super::{CommandOutput, Exit, Terminal, load, root_of};
use crate::case::{self, Case};
use crate::cli::{Decide, Global};
use crate::source::Day;
use asked::{Asked, asked, given};

/// Writes down what was decided.
pub fn run(
    args: &Decide,
    global: &Global,
    today: chrono::NaiveDate,
    terminal: Option<Terminal<'_>>,
) -> Result<CommandOutput> {
    let workspace = load(root_of(&args.vacancy, global)?);
    let case = case::load(&args.vacancy, &workspace)?;
    if !case.is_readable() {
        return Ok(CommandOutput::until_right(&case, "nothing can be written"));
    }
    if let Some(day) = case.last_interview_day().filter(|day| today < *day) {
        bail!("the interviews are not over until {}; nothing can be decided before", Day(day));
    }
    let codes = asked::codes(&case);
    let all = asked(&case, &codes);
    let mut answers = given(args, &all)?;
    let name = args.vacancy.display();
    let mut terminal = terminal.filter(|_| !args.no_questions);
    if let Some(terminal) = &mut terminal {
        let open = all.iter().filter(|one| !one.is_there && !answers.contains_key(&*one.key));
        let open: Vec<Question<'_>> = open.map(Asked::question).collect();
        let welcome = format!(
            "{} questions about what was decided, for {name}.\n\
             Press Enter to leave one out. Type back for the question before, or stop: nothing is written before you agree.\n",
            open.len()
        );
        if !ask(&welcome, &open.iter().collect::<Vec<_>>(), &mut answers, terminal)? {
            return Ok(CommandOutput::failed(format!("Stopped; `{name}` has not been changed.\n")));
        }
        answers.retain(|_, answer| !answer.is_empty());
    } else if answers.is_empty() {
        return Ok(missing(&case, &all));
    }
    let knows_who = answers.contains_key("appointed")
        || all.iter().any(|one| one.is_there && one.key == "appointed");
    if answers.contains_key("decided") && !knows_who {
        bail!(
            "nothing says who is appointed, so `{name}` has not been changed: everyone would be told that no one is. \
             Say who, or `no-one` if that was decided"
        );
    }
    let mut edit = Edit::open(&args.vacancy)?;
    for one in &all {
        if let Some(answer) = answers.get(&*one.key) {
            write(&mut edit, one, answer)?;
        }
    }
    let shown = edit.shown();
    if shown.is_empty() {
        return Ok(CommandOutput::of(format!("`{name}` says all this already.\n")));
    }
    if let Some(terminal) = &mut terminal
        && !confirm(&format!("\n{shown}"), "Write this into the file?", terminal)?
    {
        return Ok(CommandOutput::failed(format!("Stopped; `{name}` has not been changed.\n")));
    }
    edit.write(edit::faults_of_vacancy(&args.vacancy, &workspace))?;
    let shown = if terminal.is_some() { String::new() } else { shown };
    Ok(CommandOutput::of(format!(
        "{shown}{name} has been written. Then:\n  copanel check {name}\n  copanel pack {name} -o out\n"
    )))
}

/// One answer, in its place under [outcome].
fn write(edit: &mut Edit, one: &Asked<'_>, answer: &str) -> Result<()> {
    let outcome = edit.table("outcome")?;
    let (table, key): (&mut dyn TableLike, &str) = match one.key.split_once('.') {
        Some((table, key)) => (edit::inner(outcome, table)?, key),
        None => (outcome, &one.key),
    };
    if answer == NO_ONE && key != "appointed" {
        table.remove(key);
        return Ok(());
    }
    let value = if answer == NO_ONE {
        // What is left out says nothing; an empty list says that no one is.
        Array::new().into()
    } else if one.kind == Kind::Day {
        Value::from(answer.parse::<Datetime>()?)
    } else if matches!(one.kind, Kind::Codes(..)) && answer.contains(", ") {
        answer.split(", ").collect::<Array>().into()
    } else {
        Value::from(answer)
    };
    edit::put(table, key, value);
    Ok(())
}

/// What is not there yet, and by when it should be.
fn missing(case: &Case<'_>, all: &[Asked<'_>]) -> CommandOutput {
    let decided = case.outcome().and_then(|outcome| outcome.decided).map(|day| day.0);
    let since = decided.or(case.last_interview_day());
    let due = since.and_then(|day| case.due_after(day, &case.policy().outcome_days_after));
    let by = due.map_or(String::new(), |due| format!(", by {}", Day(due.due)));
    let name = case.source.path.display();
    let open = all.iter().filter(|one| !one.is_there);
    let (needed, other): (Vec<_>, Vec<_>) = open.partition(|one| one.is_needed);
    let list = |them: &[&Asked<'_>]| {
        let mut lines: Vec<String> = them.iter().map(|one| one.line()).collect();
        lines.dedup();
        lines.concat()
    };
    let mut out = match needed.as_slice() {
        [] => format!("`{name}` says what was decided; nothing more is needed.\n"),
        needed => format!("Not in `{name}` yet{by}:\n{}", list(needed)),
    };
    if !other.is_empty() {
        out.push_str(&format!("If it is so, these can be added:\n{}", list(&other)));
    }
    out.push_str("Run this on a terminal to be asked, or give an answer after its flag.\n");
    let exit = if needed.is_empty() { Exit::Clean } else { Exit::Findings };
    CommandOutput { out, exit, ..CommandOutput::default() }
}
