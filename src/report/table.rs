//! One line for each vacancy, the worst first: what every report begins with.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::CheckedVacancy;
use super::columns::columns;
use crate::case::{self, obligations};
use crate::prose::words::counted;
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
            row.name = row.entry.case.source.path.display().to_string();
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
    let outcome = entry.case.vacancy.outcome.as_ref();
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
            Some(1) => "1 day left".to_owned(),
            Some(days) => format!("{days} days left"),
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
        obligations::state(&self.entry.case.vacancy, self.owed.unwrap_or_default())
    }
}

/// The lines side by side, for a terminal, with a line that says how to read them.
pub fn text(rows: &[Summary<'_>]) -> String {
    let cells = |row: &Summary<'_>| {
        let day = |day: NaiveDate| day.format("%-d %b %Y").to_string();
        let found = |principle| {
            if !row.entry.case.is_readable() {
                return "?".to_owned();
            }
            let count = |level, letter: &str| match row.count(Some(principle), level) {
                0 => String::new(),
                count => format!("{count}{letter}"),
            };
            let both = format!("{} {}", count(Level::Error, "e"), count(Level::Warning, "w"));
            Some(both.trim().to_owned()).filter(|both| !both.is_empty()).unwrap_or("-".to_owned())
        };
        let [equality, diversity, accessibility, reciprocity] = PRINCIPLES.map(found);
        [
            row.name.clone(),
            row.interviews.map_or("-".to_owned(), day),
            row.days_left.map_or("-".to_owned(), |days| {
                if days < 0 { "over".to_owned() } else { days.to_string() }
            }),
            equality,
            diversity,
            accessibility,
            reciprocity,
            row.to_do.to_string(),
            row.owed.map_or("-".to_owned(), |owed| owed.to_string()),
        ]
    };
    let [equality, diversity, accessibility, reciprocity] = PRINCIPLES.map(Principle::title);
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
    let cells: Vec<_> = rows.iter().map(cells).collect();
    let mut out = columns(header, &cells);
    out.push_str(
        "e: errors, w: warnings. Owed: what people are still owed where there is an outcome.\n",
    );
    if rows.iter().any(|row| !row.entry.case.is_readable()) {
        out.push_str("?: cannot be checked until its file is put right.\n");
    }
    out
}
