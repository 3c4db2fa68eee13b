//! Findings for spreadsheets: RFC 4180, one row for each, in UTF-8 with the mark that Excel asks for.

use super::Entry;
use crate::case::Case;
use crate::source::Place;

/// Without it, Excel takes the file for something older than UTF-8.
const MARK: char = '\u{feff}';

const HEADER: [&str; 13] = [
    "vacancy",
    "level",
    "principle",
    "rule",
    "about",
    "message",
    "help",
    "to-do",
    "due",
    "private",
    "file",
    "line",
    "column",
];

/// What was found in all vacancies, and what cannot be understood in them.
pub fn write(entries: &[Entry<'_>]) -> String {
    let mut out = MARK.to_string();
    row(&mut out, &HEADER.map(str::to_owned));
    for Entry { case, checked, .. } in entries {
        for fault in case.all_faults() {
            let about = fault.about.clone().unwrap_or_default();
            let help = fault.help.clone().unwrap_or_default();
            let said = [
                "fault",
                "",
                "",
                &about,
                &fault.message,
                &help,
                "false",
                "",
                "false",
            ];
            row(&mut out, &cells(case, &fault.place, said));
        }
        for finding in &checked.findings {
            let due = finding.due.map(|due| due.to_string()).unwrap_or_default();
            let said = [
                finding.level.title(),
                finding.principle.title(),
                finding.rule,
                finding.about.as_deref().unwrap_or_default(),
                &finding.message,
                finding.help.as_deref().unwrap_or_default(),
                if finding.to_do { "true" } else { "false" },
                &due,
                if finding.private { "true" } else { "false" },
            ];
            row(&mut out, &cells(case, &finding.place, said));
        }
    }
    out
}

/// What was said, with the vacancy before it and the place behind it.
fn cells(case: &Case<'_>, place: &Place, said: [&str; 9]) -> Vec<String> {
    let source = case.source(&place.origin);
    let mut cells = vec![case.source.path.display().to_string()];
    cells.extend(said.map(str::to_owned));
    cells.extend([
        source.path.display().to_string(),
        source.line(place.span.start).to_string(),
        source.column(place.span.start).to_string(),
    ]);
    cells
}

fn row(out: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

/// A cell that no spreadsheet takes for a formula, in quotation marks where it needs them.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    let text = format!("{guard}{text}");
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+44", "-2", "@sum", "\t=1"] {
            assert_eq!(cell(formula), format!("'{formula}"));
        }
        assert_eq!(
            cell("=HYPERLINK(\"x\",\"y\")"),
            "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""
        );
        assert_eq!(cell("2026-12-03"), "2026-12-03");
    }
}
