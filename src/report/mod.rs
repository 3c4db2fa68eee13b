//! Findings and faults for people and for programs.
//!
//! The only code that knows about carets and colour. Each format is one file.
//! What is sent on (Markdown, HTML, CSV) holds nothing private unless asked for; see [`CheckedVacancy::hide`].

mod broken;
pub mod columns;
mod csv;
mod html;
pub mod json;
mod message;
pub mod owed;
mod page;
mod part;
mod plan;
mod repeats;
mod shown;
pub mod standing;
mod steps;
mod table;
pub mod text;
pub mod waivers;
pub mod wrap;

use anyhow::Result;
use chrono::NaiveDate;
use clap::ValueEnum;

use crate::case::Case;
use crate::case::obligations::{self, Owed};
pub use crate::prose::words::counted;
use crate::rules::{self, Checked};
use crate::source::Principle;
use crate::write::html::Assets;
pub use broken::broken;
pub use html::write as page_of;
pub use message::message_inlines;
pub use part::Part;

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// For people, on a terminal.
    Text,
    /// For programs; `copanel schema report` describes it.
    Json,
    /// To paste into an e-mail or a wiki.
    Markdown,
    /// A page to send on.
    Html,
    /// For a spreadsheet.
    Csv,
}

/// The JSON Schema of the JSON report.
pub const SCHEMA: &str = include_str!("report.schema.json");

/// A vacancy that has been checked.
pub struct CheckedVacancy<'a> {
    /// The vacancy.
    pub case: Case<'a>,
    /// What the rules found in it.
    pub checked: Checked,
    /// How many private findings are left out.
    pub hidden: usize,
}

/// How a report is written.
#[derive(Clone, Copy, Debug)]
pub struct ReportOptions<'a> {
    /// The day it goes by.
    pub today: NaiveDate,
    /// How wide a line may be.
    pub width: usize,
    /// Whether every finding is shown in full.
    pub verbose: bool,
    /// What was asked for.
    pub part: &'a Part,
}

impl CheckedVacancy<'_> {
    /// Takes out what is private.
    pub fn hide(&mut self) {
        let all = rules::gather(&self.case, self.checked.findings.clone());
        self.hidden = all.iter().filter(|finding| finding.private).count();
        self.checked.findings.retain(|finding| !finding.private);
        self.checked.waived.retain(|finding| !finding.private);
    }

    /// The mark and the words of a principle under which nothing was found, which is no all-clear while there is no one to look at.
    pub fn nothing_found(&self, principle: Principle, part: &Part) -> (&'static str, String) {
        let about_people = matches!(principle, Principle::Diversity | Principle::Reciprocity);
        if about_people && self.case.members().next().is_none() {
            ("–", "not known yet: no one is on a panel".to_owned())
        } else {
            (part.mark(principle), part.nothing_found(principle))
        }
    }

    /// Why the principles add up to more than was found, where they do.
    pub fn why_more(&self) -> Option<&'static str> {
        let mut findings = self.checked.findings.iter();
        findings
            .any(|finding| !finding.also.is_empty())
            .then_some("What belongs to several principles is counted under each of them.")
    }

    /// What is still owed to people.
    pub fn obligations(&self) -> Vec<Owed<'_>> {
        obligations::obligations(&self.case)
    }
}

/// What was found in all vacancies, in one format.
pub fn write(
    output: Output,
    entries: &[CheckedVacancy<'_>],
    options: ReportOptions<'_>,
    assets: &Assets<'_>,
) -> Result<String> {
    let page = || page::page(entries, options, &assets.words.standard);
    match output {
        Output::Text => Ok(text::write(entries, options)),
        Output::Json => json::write(entries, options.today),
        Output::Markdown => Ok(crate::write::markdown::write(&page()?)),
        Output::Html => Ok(html::write(&page()?, assets)),
        Output::Csv => csv::write(entries),
    }
}

impl Output {
    /// Whether it is made to be sent on, so that nothing private is in it unasked.
    pub fn is_sent_on(self) -> bool {
        match self {
            Output::Text | Output::Json => false,
            Output::Markdown | Output::Html | Output::Csv => true,
        }
    }
}
