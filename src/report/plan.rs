//! What to do now, this week and later, on a terminal: the first steps with what to do, the others by the names of their rules.

use super::ReportOptions;
use super::steps::{Step, TIMES, When, is_past, late, steps};
use super::text::{by, place};
use super::wrap;
use crate::case::Case;
use crate::prose::words::counted;
use crate::source::{Finding, Level};

/// Colours, taken out again where there is no terminal.
const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const YELLOW: &str = "\u{1b}[33m";
const PLAIN: &str = "\u{1b}[0m";

/// So many of one step are named; the others are counted.
const NAMED: usize = 6;

/// What was found in a vacancy, by when it is to be done.
pub fn write(case: &Case<'_>, findings: &[Finding], options: ReportOptions<'_>) -> String {
    let all = steps(findings, options.today, |finding| is_past(case, finding, options.today));
    let part = |when: When| {
        let steps: Vec<&Step<'_>> = all.iter().filter(|step| step.when == when).collect();
        if steps.is_empty() { String::new() } else { section(case, when, &steps, options) }
    };
    TIMES.map(part).concat()
}

fn section(case: &Case<'_>, when: When, steps: &[&Step<'_>], options: ReportOptions<'_>) -> String {
    let most = match when {
        When::Now => 3,
        When::Week | When::Known => 2,
        When::Later => 1,
    };
    // Whatever is an error is said in full.
    let is_error = |step: &Step<'_>| step.first.level == Level::Error && !step.first.to_do;
    let (mut full, mut short) = (Vec::new(), Vec::new());
    for (at, step) in steps.iter().enumerate() {
        if at < most || is_error(step) { full.push(step) } else { short.push(step) }
    }
    let mut out = format!("{BOLD}{}{PLAIN}\n", when.title());
    out.extend(full.iter().map(|step| one(case, step, options)));
    if !short.is_empty() {
        let more: usize = short.iter().map(|step| 1 + step.like.len()).sum();
        let more = counted(more, "more", "more").unwrap_or_default();
        let and = if full.is_empty() { String::new() } else { format!("and {more}: ") };
        let words = and + &by_rule(&short).join(", ");
        out.push_str(&wrap::filled("  ", "    ", &words, options.width));
    }
    out + "\n"
}

/// The rules of some steps, each once, with how often it was found.
fn by_rule(steps: &[&&Step<'_>]) -> Vec<String> {
    let mut rules: Vec<(&str, usize)> = Vec::new();
    for step in steps {
        let count = 1 + step.like.len();
        match rules.iter_mut().find(|(rule, _)| *rule == step.first.rule) {
            Some((_, known)) => *known += count,
            None => rules.push((step.first.rule, count)),
        }
    }
    let said = |(rule, count)| match count {
        1 => format!("[{rule}]"),
        _ => format!("[{rule}]\u{a0}×\u{a0}{count}"),
    };
    rules.into_iter().map(said).collect()
}

/// One step: when, what, where, what to do.
fn one(case: &Case<'_>, step: &Step<'_>, options: ReportOptions<'_>) -> String {
    let first = step.first;
    let mark = match (first.to_do, first.level) {
        (false, Level::Error) => format!("{RED}✗{PLAIN}"),
        (false, Level::Warning) => format!("{YELLOW}!{PLAIN}"),
        (_, _) => "·".to_owned(),
    };
    // What is only worth knowing is never late.
    let late = late(first, options.today).filter(|_| step.when != When::Known);
    let when = match (late, first.to_do) {
        (Some(late), _) => format!("{late}: "),
        (None, true) if first.due.is_some() => format!("{}: ", by(first.due, case.words())),
        (None, _) => String::new(),
    };
    let private = if first.private { ", private" } else { "" };
    let what = format!(
        "{when}{} ({}{private}{}) [{}]",
        first.message,
        place(case, &first.place),
        also(case, step),
        first.rule
    );
    let mut out = wrap::filled(&format!("  {mark} "), "    ", &what, options.width);
    if let Some(help) = &first.help {
        out.push_str(&wrap::filled("    → ", "      ", help, options.width));
    }
    out
}

/// Of whom or what else the same is said.
fn also(case: &Case<'_>, step: &Step<'_>) -> String {
    let name = |finding: &&Finding| {
        let place = place(case, &finding.place);
        match &finding.about {
            Some(id) if Some(id) != step.first.about.as_ref() => format!("{id} {place}"),
            Some(_) | None => place,
        }
    };
    let named: Vec<String> = step.like.iter().take(NAMED).map(name).collect();
    let more = counted(step.like.len() - named.len(), "more", "more");
    let more = more.map(|more| format!(" and {more}")).unwrap_or_default();
    if named.is_empty() { String::new() } else { format!("; also {}{more}", named.join(", ")) }
}
