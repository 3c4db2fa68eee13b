//! Findings for spreadsheets: RFC 4180, one row for each, in UTF-8 with the mark that Excel asks for.

use anyhow::Result;
use csv::{Terminator, WriterBuilder};

use super::CheckedVacancy;
use crate::source::Place;

/// Without it, Excel takes the file for something older than UTF-8.
const MARK: char = '\u{feff}';

const HEADER: &str =
    "vacancy level principle rule about message help to-do due private file line column";

/// What was found in all vacancies, and what cannot be understood in them.
pub fn write(entries: &[CheckedVacancy<'_>]) -> Result<String> {
    let mut csv = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(MARK.to_string().into_bytes());
    csv.write_record(HEADER.split(' '))?;
    for CheckedVacancy { case, checked, .. } in entries {
        let vacancy = super::shown::path(case, &case.source.path);
        let mut row = |place: &Place, cells: [&str; 9]| {
            let source = case.source(&place.origin);
            let file = super::shown::path(case, &source.path);
            let line = source.line(place.span.start).to_string();
            let column = source.column(place.span.start).to_string();
            let cells = [&[&*vacancy], &cells[..], &[&file, &line, &column]].concat();
            csv.write_record(cells.into_iter().map(no_formula))
        };
        for fault in case.all_faults() {
            let about = fault.about.as_deref().unwrap_or_default();
            let help = fault.help.as_deref().unwrap_or_default();
            row(
                &fault.place,
                ["fault", "", "", about, &fault.message, help, "false", "", "false"],
            )?;
        }
        for finding in &checked.findings {
            let due = finding.due.map(|due| due.to_string()).unwrap_or_default();
            row(
                &finding.place,
                [
                    finding.level.title(),
                    finding.principle.title(),
                    finding.rule,
                    finding.about.as_deref().unwrap_or_default(),
                    &finding.message,
                    finding.help.as_deref().unwrap_or_default(),
                    if finding.to_do { "true" } else { "false" },
                    &due,
                    if finding.private { "true" } else { "false" },
                ],
            )?;
        }
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}

/// A cell that no spreadsheet takes for a formula.
fn no_formula(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("{guard}{cell}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=HYPERLINK(\"x\")", "+44", "-2", "@sum", "\t=1", "\r=1"] {
            assert_eq!(no_formula(formula), format!("'{formula}"));
        }
        assert_eq!(no_formula("2026-12-03"), "2026-12-03");
    }
}
