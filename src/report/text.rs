//! Findings for people: each with its line, a caret, the reason and what to do.

use annotate_snippets::{AnnotationKind, Group, Level as Tone, Renderer, Snippet};
use chrono::NaiveDate;

use crate::case::Case;
use crate::finding::{Fault, Finding, Level, PRINCIPLES, Place};
use crate::rules::{self, Checked};
use crate::source::{Source, Span};
use crate::view::words;

/// What cannot be understood in the files of a vacancy.
pub fn faults(case: &Case<'_>) -> String {
    each(
        case.faults
            .iter()
            .map(|fault| one_fault(case.source(fault.place.origin), fault)),
    )
}

/// What cannot be understood in one file.
pub fn one_fault(source: &Source, fault: &Fault) -> String {
    let about = fault
        .about
        .as_ref()
        .map(|about| format!(" ({about})"))
        .unwrap_or_default();
    let title = format!("{}{about}", fault.message);
    let group = Tone::ERROR
        .primary_title(title)
        .element(snippet(source, &fault.place.span, None));
    render(match &fault.help {
        Some(help) => group.element(Tone::HELP.message(help.as_str())),
        None => group,
    })
}

/// What the rules found in a vacancy, and a line for each principle.
pub fn findings(case: &Case<'_>, checked: &Checked) -> String {
    let mut out = each(
        checked
            .findings
            .iter()
            .filter(|f| !f.to_do)
            .map(|finding| one_finding(case, finding)),
    );
    let to_do: Vec<&Finding> = checked
        .findings
        .iter()
        .filter(|finding| finding.to_do)
        .collect();
    if !to_do.is_empty() {
        out.push_str(&format!("To do in {}\n", case.source.path.display()));
        for (due, finding) in by_day(&to_do) {
            let line = case
                .source(finding.place.origin)
                .line(finding.place.span.start);
            out.push_str(&format!(
                "  by {}: {} (line {line})\n",
                words::day(due),
                finding.message
            ));
            if let Some(help) = &finding.help {
                out.push_str(&format!("    {help}\n"));
            }
        }
        out.push('\n');
    }
    out.push_str(&summary(case, checked));
    out
}

/// Things to do, the earliest first.
fn by_day<'a>(findings: &[&'a Finding]) -> Vec<(NaiveDate, &'a Finding)> {
    let mut dated: Vec<_> = findings
        .iter()
        .filter_map(|finding| Some((finding.due?, *finding)))
        .collect();
    dated.sort_by_key(|(due, finding)| (*due, finding.place.order()));
    dated
}

fn one_finding(case: &Case<'_>, finding: &Finding) -> String {
    let Place { origin, span } = &finding.place;
    let tone = match finding.level {
        Level::Error => Tone::ERROR,
        Level::Warning => Tone::WARNING,
        Level::Note => Tone::NOTE,
    };
    let summary = rules::named(finding.rule)
        .map(|rule| rule.summary)
        .unwrap_or_default();
    let why = format!(
        "{}: {summary}; see `copanel explain {}`",
        finding.principle.title(),
        finding.rule
    );
    let label = finding
        .private
        .then_some("private: not printed in anybody else’s papers");
    let group = tone
        .primary_title(finding.message.as_str())
        .id(finding.rule)
        .element(snippet(case.source(*origin), span, label))
        .element(Tone::NOTE.with_name("why").message(why));
    render(match &finding.help {
        Some(help) => group.element(Tone::HELP.message(help.as_str())),
        None => group,
    })
}

fn summary(case: &Case<'_>, checked: &Checked) -> String {
    let mut out = format!("{}\n", case.source.path.display());
    for principle in PRINCIPLES {
        let count = |level: Option<Level>| {
            let of = checked
                .findings
                .iter()
                .filter(|finding| finding.principle == principle);
            of.filter(|finding| match level {
                Some(level) => !finding.to_do && finding.level == level,
                None => finding.to_do,
            })
            .count()
        };
        let parts = [
            counted(count(Some(Level::Error)), "error", "errors"),
            counted(count(Some(Level::Warning)), "warning", "warnings"),
            counted(count(Some(Level::Note)), "note", "notes"),
            counted(count(None), "to do", "to do"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let found = if parts.is_empty() {
            "nothing found".to_owned()
        } else {
            parts.join(", ")
        };
        out.push_str(&format!("  {:<14} {found}\n", principle.title()));
    }
    if let Some(waived) = counted(checked.waived.len(), "finding is", "findings are") {
        out.push_str(&format!("  {waived} left aside by a waiver\n"));
    }
    out
}

fn counted(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    }
}

/// The lines a span stands on; the whole file is not read again for each finding.
fn snippet<'a>(
    source: &'a Source,
    span: &Span,
    label: Option<&'a str>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = source.text.as_str();
    let from = text.floor_char_boundary(span.start.min(text.len()));
    let to = text.ceil_char_boundary(span.end.clamp(from, text.len()));
    let start = text[..from].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[to..]
        .find('\n')
        .map_or(text.len(), |newline| to + newline);
    // A span over several lines is shown by its first, which names the entry.
    let first_line = text[from..to]
        .find('\n')
        .map_or(to, |newline| from + newline);
    Snippet::source(&text[start..end])
        .line_start(source.line(start))
        .path(source.path.display().to_string())
        .annotation(
            AnnotationKind::Primary
                .span(from - start..first_line - start)
                .label(label),
        )
}

fn render(group: Group<'_>) -> String {
    Renderer::styled().render(&[group])
}

fn each(reports: impl Iterator<Item = String>) -> String {
    reports.map(|report| report + "\n\n").collect()
}
