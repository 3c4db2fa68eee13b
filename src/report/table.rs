//! One line for each vacancy, the worst first: what every report begins with.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::CheckedVacancy;
use super::columns::columns;
use super::wrap;
use crate::case::{self, obligations};
use crate::prose::words::{count, counted};
use crate::source::{Finding, Level, Line, PRINCIPLES, Principle};

/// One vacancy in a line.
pub struct Summary<'a> {
    /// The vacancy itself.
    pub entry: &'a CheckedVacancy<'a>,
    /// What it is called by its file; its path where two are called the same.
    pub name: String,
    /// Whether another vacancy here is for a post of the same title.
    pub shares_title: bool,
    /// The day of its interviews.
    pub interviews: Option<NaiveDate>,
    /// How many days there are until then; less than none once they are over.
    pub days_left: Option<i64>,
    /// How many things are still to do.
    pub to_do: usize,
    /// How many things are still owed to people; `None` while it has no outcome.
    pub owed: Option<usize>,
}

/// Every vacancy, the worst first: those that cannot be read, then by errors, warnings and things to do.
pub fn rows<'a>(entries: &'a [CheckedVacancy<'a>], today: NaiveDate) -> Vec<Summary<'a>> {
    let mut rows: Vec<Summary<'_>> = entries.iter().map(|entry| row(entry, today)).collect();
    let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let titles: Vec<Option<&Line>> = rows.iter().map(Summary::title).collect();
    for row in &mut rows {
        row.shares_title = titles.iter().filter(|title| **title == row.title()).count() > 1;
        if names.iter().filter(|name| **name == row.name).count() > 1 {
            row.name = super::shown::path(&row.entry.case, &row.entry.case.source.path);
        }
    }
    rows.sort_by_cached_key(|row| {
        let left = (row.days_left.is_none(), row.interviews);
        Reverse((
            !row.entry.case.is_readable(),
            row.count(None, Level::Error),
            row.count(None, Level::Warning),
            row.to_do,
            Reverse((left, row.name.clone())),
        ))
    });
    rows
}

fn row<'a>(entry: &'a CheckedVacancy<'a>, today: NaiveDate) -> Summary<'a> {
    let interviews = entry.case.interview_day();
    let outcome = entry.case.outcome();
    Summary {
        entry,
        name: case::name(&entry.case.source.path),
        shares_title: false,
        interviews,
        days_left: interviews.map(|day| (day - today).num_days()),
        to_do: entry.checked.findings.iter().filter(|f| f.to_do).count(),
        owed: outcome.map(|_| entry.obligations().len()),
    }
}

impl<'a> Summary<'a> {
    /// What the post is called.
    pub fn title(&self) -> Option<&'a Line> {
        Some(self.entry.case.vacancy.post.title.as_ref()?.get_ref())
    }

    /// How many findings of a level there are, under one principle or under all.
    pub fn count(&self, principle: Option<Principle>, level: Level) -> usize {
        let counts = |finding: &&Finding| {
            let here = match principle {
                Some(principle) => finding.level_under(principle),
                None => Some(finding.level),
            };
            !finding.to_do && here == Some(level)
        };
        self.entry.checked.findings.iter().filter(counts).count()
    }

    /// How many days are left, in words.
    pub fn left(&self) -> String {
        match self.days_left {
            None => "no day set".to_owned(),
            Some(..0) => "over".to_owned(),
            Some(0) => "today".to_owned(),
            Some(days) => format!("{} left", count(days, "day")),
        }
    }

    /// What was found under a principle, in words; nothing where nothing was.
    pub fn found(&self, principle: Principle) -> Option<String> {
        let findings = &self.entry.checked.findings;
        let to_do = findings.iter().filter(|f| f.to_do && f.level_under(principle).is_some());
        let count = |level| self.count(Some(principle), level);
        let parts = [
            counted(count(Level::Error), "error", "errors"),
            counted(count(Level::Warning), "warning", "warnings"),
            counted(count(Level::Note), "note", "notes"),
            counted(to_do.count(), "to do", "to do"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        Some(parts.join(", ")).filter(|found| !found.is_empty())
    }

    /// The worst that was found under a principle, except what is still to do.
    pub fn worst(&self, principle: Principle) -> Option<Level> {
        let findings = self.entry.checked.findings.iter();
        let open = findings.filter(|finding| !finding.to_do);
        open.filter_map(|finding| finding.level_under(principle)).max()
    }

    /// Whether it is open, in words.
    pub fn state(&self) -> Option<String> {
        obligations::state(&self.entry.case, self.owed.unwrap_or_default())
    }
}

/// The lines side by side, for a terminal, with a line that says how to read them.
pub fn text(rows: &[Summary<'_>], width: usize) -> String {
    let by_principle = by_principle(rows);
    let table = if fits(&by_principle, width) { by_principle } else { totals(rows, width) };
    let unread = rows.iter().any(|row| !row.entry.case.is_readable());
    let unread = if unread { " ?: cannot be checked until its file is put right." } else { "" };
    table + &wrap::paragraph("", &format!("{LEGEND}{unread}"), width)
}

/// How to read the table.
const LEGEND: &str =
    "e: errors, w: warnings. Owed: what people are still owed where there is an outcome.";

fn fits(table: &str, width: usize) -> bool {
    table.lines().all(|line| line.chars().count() <= width)
}

/// Errors and warnings of each principle.
fn by_principle(rows: &[Summary<'_>]) -> String {
    let cells = |row: &Summary<'_>| {
        let [day, days, to_do, owed] = row.cells();
        let found = |principle| row.found_in_short(Some(principle));
        let [equality, diversity, accessibility, reciprocity] = PRINCIPLES.map(found);
        let name = row.name.clone();
        [name, day, days, equality, diversity, accessibility, reciprocity, to_do, owed]
    };
    let [equality, diversity, accessibility, reciprocity] = PRINCIPLES.map(Principle::title);
    let cells: Vec<_> = rows.iter().map(cells).collect();
    let header = [
        "Vacancy",
        "Interviews",
        "Days",
        equality,
        diversity,
        accessibility,
        reciprocity,
        "To do",
        "Owed",
    ];
    columns(header, &cells)
}

/// Errors and warnings in all, for a narrow terminal; names in lines of their own where even that is too wide.
fn totals(rows: &[Summary<'_>], width: usize) -> String {
    let cells = |row: &Summary<'_>| -> [String; 6] {
        let [day, days, to_do, owed] = row.cells();
        [row.name.clone(), day, days, row.found_in_short(None), to_do, owed]
    };
    let header = ["Vacancy", "Interviews", "Days", "Found", "To do", "Owed"];
    let table = columns(header, &rows.iter().map(cells).collect::<Vec<_>>());
    if fits(&table, width) {
        return table;
    }
    let without_name = |row: &Summary<'_>| {
        let [_, first, rest @ ..] = cells(row);
        let [days, found, to_do, owed] = rest;
        [format!("  {first}"), days, found, to_do, owed]
    };
    let table = columns(
        ["  Interviews", "Days", "Found", "To do", "Owed"],
        &rows.iter().map(without_name).collect::<Vec<_>>(),
    );
    let names = std::iter::once("Vacancy").chain(rows.iter().map(|row| row.name.as_str()));
    let pairs = names.zip(table.lines()).map(|(name, line)| format!("{name}\n{line}\n"));
    pairs.collect::<Vec<_>>().concat()
}

impl Summary<'_> {
    /// The day of the interviews, the days until then, how much is to do and owed.
    fn cells(&self) -> [String; 4] {
        let none = || "-".to_owned();
        let days = |days: i64| if days < 0 { "over".to_owned() } else { days.to_string() };
        [
            self.interviews.map_or_else(none, |day| day.format("%-d %b %Y").to_string()),
            self.days_left.map_or_else(none, days),
            self.to_do.to_string(),
            self.owed.map_or_else(none, |owed| owed.to_string()),
        ]
    }

    /// Errors and warnings under one principle or under all: `2e 1w`.
    fn found_in_short(&self, principle: Option<Principle>) -> String {
        if !self.entry.case.is_readable() {
            return "?".to_owned();
        }
        let count = |level, letter: &str| match self.count(principle, level) {
            0 => String::new(),
            count => format!("{count}{letter}"),
        };
        let both = format!("{} {}", count(Level::Error, "e"), count(Level::Warning, "w"));
        Some(both.trim().to_owned()).filter(|both| !both.is_empty()).unwrap_or("-".to_owned())
    }
}
