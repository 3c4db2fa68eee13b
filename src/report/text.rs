//! Findings for people: where it stands, then what to do now, this week and later; in full, each with its line and a caret.

use annotate_snippets::{AnnotationKind, Group, Level as Tone, Renderer, Snippet};
use chrono::NaiveDate;

use super::repeats::{Repeats, by_rule};
use super::standing::standing;
use super::table::{self, Summary};
use super::{CheckedVacancy, ReportOptions, plan, wrap};
use crate::case::Case;
use crate::prose::vocabulary::Words;
use crate::prose::words::counted;
use crate::rules::Checked;
use crate::source::{Fault, Finding, Level, Origin, PRINCIPLES, Place, Source, Span};
use crate::vacancy::read::MOST;
use crate::workspace::Workspace;

/// So many faults are shown; the rest are often gone once these are put right.
const SHOWN: usize = 20;

/// What the short report leaves out, and how to see it.
const MORE: &str = "`copanel check -v` shows all of it; `copanel explain RULE` says why.";

/// What cannot be understood in a vacancy.
pub fn faults(case: &Case<'_>) -> String {
    first(&case.faults, |fault| case.source(&fault.place.origin))
}

/// What cannot be understood or used in the files of an organisation.
pub fn workspace_faults(workspace: &Workspace) -> String {
    first(&workspace.faults, |fault| workspace.file(&fault.place.origin))
}

/// The first of some faults, each with the file that it is in.
fn first<'a>(faults: &'a [Fault], source: impl Fn(&Fault) -> &'a Source) -> String {
    let shown = faults.iter().take(SHOWN);
    let out = each(shown.map(|fault| one_fault(source(fault), fault)));
    match faults.len().saturating_sub(SHOWN) {
        0 => out,
        more if faults.len() < MOST => {
            format!("{out}and {more} more; put these right first, then check again\n")
        }
        _ => format!("{out}and many more; put these right first, then check again\n"),
    }
}

/// What cannot be understood in one file.
pub fn one_fault(source: &Source, fault: &Fault) -> String {
    let about = fault.about.as_ref().map(|about| format!(" ({about})")).unwrap_or_default();
    let title = format!("{}{about}", fault.message);
    let group = Tone::ERROR.primary_title(title);
    let group = if source.text.is_empty() {
        group.element(annotate_snippets::Origin::path(source.path.to_string_lossy()))
    } else {
        group.element(snippet(source, &fault.place.span, None))
    };
    render(group, fault.help.as_deref())
}

/// What the rules found in all vacancies: a table of them where there are several, then each.
pub fn write(entries: &[CheckedVacancy<'_>], options: ReportOptions<'_>) -> String {
    let rows = table::rows(entries, options.today);
    let mut out = String::new();
    if rows.len() > 1 {
        out.push_str(&table::text(&rows, options.width));
        out.push('\n');
    }
    let readable: Vec<_> = rows.iter().filter(|row| row.entry.case.is_readable()).collect();
    out.extend(readable.iter().map(|row| vacancy(row, options) + "\n"));
    let found = readable.iter().any(|row| !row.entry.checked.findings.is_empty());
    if found && !options.verbose {
        out.push_str(&wrap::paragraph("", MORE, options.width));
    }
    out
}

/// Where a vacancy stands, what was found in it, and a line for each principle.
fn vacancy(row: &Summary<'_>, options: ReportOptions<'_>) -> String {
    let CheckedVacancy { case, checked, .. } = row.entry;
    let path = case.source.path.display();
    let mut out = format!("{path}\n");
    let sentences = options.part.says().into_iter().chain(standing(case, checked, options.today));
    out.extend(sentences.map(|sentence| wrap::paragraph("", &sentence, options.width)));
    out.push('\n');
    if options.verbose {
        let not_kept = checked.findings.iter().filter(|finding| !finding.to_do);
        let full: String =
            by_rule(not_kept, true).iter().map(|repeats| one_rule(case, repeats)).collect();
        out.push_str(&wrap::messages(&(full + &to_do(case, checked)), options.width));
    } else {
        out.push_str(&plan::write(case, &checked.findings, options));
    }
    out + &wrap::messages(&summary(row, options), options.width)
}

/// What one rule found, each with a caret.
fn one_rule(case: &Case<'_>, repeats: &Repeats<'_>) -> String {
    each(repeats.full.iter().map(|finding| one_finding(case, finding)))
}

/// Where something is: the line, with its file where that is not the vacancy’s own.
pub fn place(case: &Case<'_>, place: &Place) -> String {
    let source = case.source(&place.origin);
    let line = source.line(place.span.start);
    match place.origin {
        Origin::Vacancy => format!("line {line}"),
        Origin::People | Origin::Organisation | Origin::File(_) => {
            format!("{}, line {line}", source.path.display())
        }
    }
}

/// What is still to do, the earliest first; what to do about it is said once for what is alike.
fn to_do(case: &Case<'_>, checked: &Checked) -> String {
    let due = by_day(&checked.findings);
    if due.is_empty() {
        return String::new();
    }
    let mut out = format!("To do in {}\n", case.source.path.display());
    let mut helped = Vec::new();
    for (day, finding) in due {
        let place = place(case, &finding.place);
        let day = by(day, case.words());
        out.push_str(&format!("  {day}: {} ({place})\n", finding.message));
        if let Some(help) = finding.help.as_ref().filter(|help| !helped.contains(help)) {
            out.push_str(&format!("    {help}\n"));
            helped.push(help);
        }
    }
    out + "\n"
}

/// Things to do, the earliest first, and at the end those whose day is not known.
pub fn by_day(findings: &[Finding]) -> Vec<(Option<NaiveDate>, &Finding)> {
    let to_do = findings.iter().filter(|finding| finding.to_do);
    let mut dated: Vec<_> = to_do.map(|finding| (finding.due, finding)).collect();
    dated.sort_by_key(|(due, finding)| (due.is_none(), *due, finding.place.order()));
    dated
}

/// The day by which something should be done.
pub fn by(due: Option<NaiveDate>, words: &Words) -> String {
    due.map_or("no day yet".to_owned(), |due| format!("by {}", words.day(due)))
}

fn one_finding(case: &Case<'_>, finding: &Finding) -> String {
    let Place { origin, span } = &finding.place;
    let tone = match finding.level {
        Level::Error => Tone::ERROR,
        Level::Warning => Tone::WARNING,
        Level::Note => Tone::NOTE,
    };
    let summary = case.workspace.summary(finding.rule);
    let why =
        format!("{}: {summary}; see `copanel explain {}`", finding.principle.title(), finding.rule);
    let label = finding.private.then_some("private: not printed in anyone else’s papers");
    let group = tone
        .primary_title(finding.message.as_str())
        .id(finding.rule)
        .element(snippet(case.source(origin), span, label))
        .element(Tone::NOTE.with_name("why").message(why));
    render(group, finding.help.as_deref())
}

/// A line for each principle, with a mark, and what else there is to know.
fn summary(row: &Summary<'_>, options: ReportOptions<'_>) -> String {
    let mut out = String::new();
    for principle in PRINCIPLES {
        let found = row.found(principle);
        let (clear, nothing) = row.entry.nothing_found(principle, options.part);
        let mark = match row.worst(principle) {
            Some(Level::Error) => "✗",
            Some(Level::Warning) => "!",
            Some(Level::Note) | None if found.is_some() => "·",
            Some(Level::Note) | None => clear,
        };
        let found = found.unwrap_or(nothing);
        out.push_str(&format!("  {mark} {:<14} {found}\n", principle.title()));
    }
    let CheckedVacancy { case, checked, .. } = row.entry;
    out.extend(row.entry.why_more().map(|why| format!("  {why}\n")));
    if row.owed.is_some_and(|owed| owed > 0) {
        out.push_str("  `copanel check --owed` lists what people are still owed\n");
    }
    if let Some(waived) = counted(checked.waived.len(), "finding is", "findings are") {
        out.push_str(&format!("  {waived} waived; see `copanel check --waivers`\n"));
    }
    let off = case.workspace.levels.iter().filter(|(_, level)| level.is_none());
    let off: Vec<&str> = off.map(|(rule, _)| rule.as_str()).collect();
    if !off.is_empty() {
        out.push_str(&format!(
            "  not looked at, since `copanel.toml` turns it off: {}\n",
            off.join(", ")
        ));
    }
    for broken in &checked.broken {
        out.push_str(&format!("  not known, since the rule failed: {}\n", broken.rule));
    }
    out
}

/// The lines of a span; the whole file is not read again for each finding.
fn snippet<'a>(
    source: &'a Source,
    span: &Span,
    label: Option<&'a str>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = source.text.as_str();
    let from = text.floor_char_boundary(span.start.min(text.len()));
    let to = text.ceil_char_boundary(span.end.clamp(from, text.len()));
    let start = text[..from].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[to..].find('\n').map_or(text.len(), |newline| to + newline);
    // A span over several lines is shown by its first, which names the entry.
    let first_line = text[from..to].find('\n').map_or(to, |newline| from + newline);
    Snippet::source(&text[start..end])
        .line_start(source.line(start))
        .path(source.path.display().to_string())
        .annotation(AnnotationKind::Primary.span(from - start..first_line - start).label(label))
}

fn render(group: Group<'_>, help: Option<&str>) -> String {
    Renderer::styled().render(&[group.elements(help.map(|help| Tone::HELP.message(help)))])
}

fn each(reports: impl Iterator<Item = String>) -> String {
    reports.map(|report| report + "\n\n").collect()
}
