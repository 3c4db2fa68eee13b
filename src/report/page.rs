//! Findings as a page to send on: a table of the vacancies, then each with its findings by principle.
//!
//! Markdown and HTML are written from this one tree, so they say the same.

mod blocks;
mod dashboard;

use anyhow::Result;

use super::repeats::{Repeats, by_rule, repeats};
use super::table::{self, Summary};
use super::text::{by, by_day};
use super::{CheckedVacancy, ReportOptions, message_inlines};
use crate::doc::markdown::bind;
use crate::doc::{self, Block, Doc, Inline};
use crate::documents;
use crate::prose::vocabulary::Words;
use crate::prose::words::{capital, counted};
use crate::source::{Finding, Level, PRINCIPLES};
use blocks::{item, list, place, what_to_do};

/// What was found in all vacancies, as a document.
pub fn page(
    entries: &[CheckedVacancy<'_>],
    options: ReportOptions<'_>,
    words: &Words,
) -> Result<Doc> {
    let rows = table::rows(entries, options.today);
    let title = match rows.as_slice() {
        [one] => format!("Check of a recruitment: {}", called(one)),
        many => format!("Check of {} recruitments", many.len()),
    };
    let mut blocks = vec![Block::heading(1, &title)];
    blocks.push(Block::text(&format!(
        "As it was on {}. Put errors right before anything goes ahead. Warnings are unfair or risky. Notes are worth knowing.",
        words.weekday(options.today)
    )));
    if let Some(part) = options.part.says() {
        blocks.push(Block::Paragraph(message_inlines(&part)));
    }
    let hidden = entries.iter().map(|entry| entry.hidden).sum();
    if let Some(left) = counted(hidden, "private finding is", "private findings are") {
        let about = if hidden == 1 { "It is" } else { "They are" };
        let note = format!(
            "{left} left out, and not counted below. {about} about what someone needs, what they are paid or who they are. The coordinator sees all of it."
        );
        blocks.push(Block::Note(vec![Block::text(&note)]));
    }
    if let [one] = rows.as_slice() {
        blocks.extend(dashboard::dashboard(one, options.part));
    }
    blocks.push(overview(&rows));
    blocks.extend(entries.iter().find_map(CheckedVacancy::why_more).map(Block::text));
    if rows.len() > 1 {
        blocks.push(Block::Contents { from: 2, to: 2 });
    }
    for row in &rows {
        blocks.push(Block::heading(2, &called(row)));
        if rows.len() > 1 {
            blocks.extend(dashboard::dashboard(row, options.part));
        }
        vacancy(row, options, &mut blocks);
    }
    documents::finish(title, String::new(), bind(vec![blocks]), "report")
}

/// What a page calls a vacancy: the post, or the name of its file.
fn called(row: &Summary<'_>) -> String {
    match row.title() {
        Some(title) if title.is_blank() => row.name.clone(),
        Some(title) if row.shares_title => format!("{} ({})", title.0, row.name),
        Some(title) => title.0.clone(),
        None => row.name.clone(),
    }
}

/// The table of all vacancies, the worst first.
fn overview(rows: &[Summary<'_>]) -> Block {
    let cells = |row: &Summary<'_>| {
        let level = |level| {
            let each = PRINCIPLES.iter().filter_map(|principle| {
                match row.count(Some(*principle), level) {
                    0 => None,
                    count => Some(format!("{} {count}", principle.title())),
                }
            });
            let each: Vec<String> = each.collect();
            match row.count(None, level) {
                0 => "none".to_owned(),
                count => format!("{count}: {}", each.join(", ")),
            }
        };
        let (errors, warnings) = if row.entry.case.is_readable() {
            (level(Level::Error), level(Level::Warning))
        } else {
            ("cannot be checked".to_owned(), "cannot be checked".to_owned())
        };
        let interviews = row.interviews.map_or_else(
            || row.left(),
            |day| format!("{}, {}", row.entry.case.words().day(day), row.left()),
        );
        let open = row.owed.filter(|owed| *owed > 0);
        let to_do = match open {
            Some(owed) => format!("{}; open, {owed} owed", row.to_do),
            None => row.to_do.to_string(),
        };
        let named = called(row);
        [named, interviews, errors, warnings, to_do].map(|cell| doc::words(&cell)).to_vec()
    };
    let header = ["Recruitment", "Interviews", "Errors", "Warnings", "To do"];
    Block::Table {
        header: header.map(doc::words).to_vec(),
        rows: rows.iter().map(cells).collect(),
        columns: None,
    }
}

fn vacancy(row: &Summary<'_>, options: ReportOptions<'_>, blocks: &mut Vec<Block>) {
    let verbose = options.verbose;
    let CheckedVacancy { case, checked, hidden } = row.entry;
    let mut about = vec![
        Inline::Text("From the file ".to_owned()),
        Inline::Code(super::shown::path(case, &case.source.path)),
        Inline::Text(".".to_owned()),
    ];
    if let Some(state) = row.state() {
        about.push(Inline::Text(format!(" This recruitment is {state}.")));
    }
    if let Some(waived) = counted(checked.waived.len(), "finding is", "findings are") {
        about.push(Inline::Text(format!(" {waived} waived.")));
    }
    blocks.push(Block::Paragraph(about));
    if !case.is_readable() {
        blocks.push(Block::text("This recruitment cannot be checked until its file is put right."));
    }
    if case.all_faults().next().is_some() {
        let items = case.all_faults().map(|fault| {
            let place = place(case, &fault.place);
            item(None, &fault.message, fault.help.as_deref(), Some(&place))
        });
        blocks.push(list(items.collect()));
    }
    if !case.is_readable() {
        return;
    }
    if checked.findings.is_empty() {
        let but = if *hidden > 0 { " that is not private" } else { "" };
        let part = if options.part.says().is_some() { " in what was looked at" } else { "" };
        blocks.push(Block::text(&format!("Nothing was found{but}{part}.")));
    }
    for principle in PRINCIPLES {
        let here = checked.findings.iter().filter(|f| !f.to_do && f.principle == principle);
        let rules = by_rule(here, verbose);
        if let (false, Some(found)) = (rules.is_empty(), row.found(principle)) {
            blocks.push(Block::heading(3, &format!("{}: {found}", principle.title())));
            blocks.push(Block::text(principle.meaning()));
            for rule in &rules {
                one_rule(row, rule, blocks);
            }
        }
    }
    to_do(row, verbose, blocks);
}

/// What one rule found: a heading, and a line for each place; what to do is said once where it is the same.
fn one_rule(row: &Summary<'_>, rule: &Repeats<'_>, blocks: &mut Vec<Block>) {
    let Some(first) = rule.full.first() else {
        return;
    };
    let summary = row.entry.case.workspace.summary(first.rule);
    let title = format!("{}: {summary}", capital(first.level.title()));
    blocks.push(Block::heading(4, &title));
    let same = rule.full.iter().all(|finding| finding.help == first.help);
    let in_full = rule.full.iter().map(|finding| {
        let help = finding.help.as_deref().filter(|_| !same);
        finding_item(row, finding, first.level, help)
    });
    let in_a_line = rule.lines.iter().map(|finding| finding_item(row, finding, first.level, None));
    blocks.push(list(in_full.chain(in_a_line).collect()));
    let mut after = Vec::new();
    if rule.left > 0 {
        after.push(Inline::Text(format!("And {} more. ", rule.left)));
    }
    if let (true, Some(help)) = (same, &first.help) {
        after.extend(what_to_do(help));
        after.push(Inline::Text(" ".to_owned()));
    }
    after.extend(message_inlines(&format!("More: `copanel explain {}`", first.rule)));
    blocks.push(Block::Paragraph(after));
}

/// One finding in a line; its level is said where it is not that of its heading.
fn finding_item(
    row: &Summary<'_>,
    finding: &Finding,
    level: Level,
    help: Option<&str>,
) -> Vec<Block> {
    let mut place = place(&row.entry.case, &finding.place);
    if finding.private {
        place.push_str("; private");
    }
    let own = (finding.level != level).then(|| capital(finding.level.title()));
    item(own.as_deref(), &finding.message, help, Some(&place))
}

/// What is still to do, the earliest first.
fn to_do(row: &Summary<'_>, verbose: bool, blocks: &mut Vec<Block>) {
    let due = by_day(&row.entry.checked.findings);
    if due.is_empty() {
        return;
    }
    blocks.push(Block::heading(3, "Still to do"));
    let alike: Vec<&Finding> = due.iter().map(|(_, finding)| *finding).collect();
    let Repeats { full, lines, left } = repeats(&alike, verbose);
    let mut helped: Vec<&str> = Vec::new();
    let shown = due.iter().take(full.len() + lines.len());
    let items = shown.map(|(day, finding)| {
        let help = finding.help.as_deref().filter(|help| !helped.contains(help));
        helped.extend(help);
        item(
            Some(&capital(&by(*day, row.entry.case.words()))),
            &finding.message,
            help,
            finding.private.then_some("private"),
        )
    });
    blocks.push(list(items.collect()));
    if left > 0 {
        blocks.push(Block::text(&format!("And {left} more.")));
    }
}
