//! Who is in and who is not, in words; nothing of what is on a sheet.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::Scores;
use crate::prose::words::counted;
use crate::scores::{Arrival, Arrived, Table};

/// Who is in and who is not, candidate by candidate, and what to do next.
pub fn text(table: &Table<'_>, args: &Scores, opened: Option<&Path>) -> String {
    let mut text = String::new();
    for (at, candidate) in table.candidates.iter().enumerate() {
        let all = table.arrivals(at);
        let count = |is: fn(&Arrived) -> bool| all.iter().filter(|one| is(&one.state)).count();
        let arrived = count(|state| *state == Arrived::In);
        let missing = count(|state| matches!(state, Arrived::Missing(_)));
        let sheets = counted(arrived + missing, "score sheet", "score sheets");
        let sheets = sheets.unwrap_or_else(|| "no score sheets".to_owned());
        text.push_str(&match missing {
            0 => format!("{}: {sheets}, all in\n", candidate.code),
            _ => format!("{}: {sheets}, {arrived} in\n", candidate.code),
        });
        for (label, is) in KINDS {
            let names: Vec<String> =
                all.iter().filter(|one| is(&one.state)).map(|one| name(table, one)).collect();
            if !names.is_empty() {
                text.push_str(&format!("  {label}: {}\n", names.join("; ")));
            }
        }
    }
    text.push_str(&next(table, args, opened));
    text
}

/// Whether something is said of a sheet.
type IsSaid = fn(&Arrived) -> bool;

/// What is said of sheets, and of which.
const KINDS: [(&str, IsSaid); 5] = [
    ("in", |state| *state == Arrived::In),
    ("not in", |state| matches!(state, Arrived::Missing(_))),
    ("does not score this candidate", |state| *state == Arrived::Conflict),
    ("absent", |state| *state == Arrived::Absent),
    ("will not come", |state| *state == Arrived::Never),
];

fn name(table: &Table<'_>, arrival: &Arrival<'_>) -> String {
    let name = table.case.name(&arrival.member.id);
    match &arrival.state {
        Arrived::Missing(left) if !left.is_empty() => format!("{name} ({} to go)", left.join(", ")),
        Arrived::Missing(_)
        | Arrived::In
        | Arrived::Conflict
        | Arrived::Absent
        | Arrived::Never => name,
    }
}

fn next(table: &Table<'_>, args: &Scores, opened: Option<&Path>) -> String {
    if let Some(folder) = opened {
        return format!("The scores are open in {}\n", folder.display());
    }
    if table.candidates.is_empty() {
        return "The vacancy has no candidates yet, so there is nothing to score\n".to_owned();
    }
    if table.panels.iter().all(|panel| panel.items.is_empty() || panel.members.is_empty()) {
        return "No one scores anything in this vacancy, so there is nothing to open\n".to_owned();
    }
    if table.is_whole() {
        let returned: Vec<String> =
            args.returned.iter().map(|path| path.display().to_string()).collect();
        return format!(
            "All sheets are in. To open the scores: copanel scores {} {} -o out\n",
            args.vacancy.display(),
            returned.join(" ")
        );
    }
    let help = "Nothing of what is on them is shown until all are in. That is about showing, not about secrecy: anyone who has the files can open them.\nIf a sheet will not come, the chair writes why under that member: no-sheet = [{ candidate = \"C01\", reason = \"…\" }]\n";
    help.to_owned()
}

/// The same as data.
pub fn arrivals(table: &Table<'_>) -> Value {
    let one = |(at, code): (usize, String)| {
        let sheets = table.arrivals(at).into_iter().map(|one| {
            let (state, left) = match one.state {
                Arrived::In => ("in", Vec::new()),
                Arrived::Missing(left) => ("not-in", left),
                Arrived::Conflict => ("conflict", Vec::new()),
                Arrived::Absent => ("absent", Vec::new()),
                Arrived::Never => ("will-not-come", Vec::new()),
            };
            json!({
                "member": one.member.id.0,
                "panel": one.member.panel.0,
                "state": state,
                "left": left,
            })
        });
        json!({ "candidate": code, "sheets": sheets.collect::<Vec<_>>() })
    };
    let codes = table.candidates.iter().map(|one| one.code.0.clone());
    codes.enumerate().map(one).collect()
}
