//! The command line: what can be typed, and nothing else.

mod rules;

use std::path::PathBuf;

use anstream::ColorChoice;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::workspace::toolkit::Audience;
use crate::write::Format;
pub use rules::*;

/// Checks and prints what an interview panel with service users on it needs.
#[derive(Debug, Parser)]
#[command(
    name = "copanel",
    version,
    before_help = "  copanel new health-visitor\n  copanel check health-visitor.toml\n  copanel pack health-visitor.toml -o out",
    propagate_version = true
)]
pub struct Cli {
    /// What everything else follows.
    #[command(flatten)]
    pub(crate) global: Global,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Cli {
    /// Whether to use colour.
    pub fn color(&self) -> ColorChoice {
        match self.global.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        }
    }
}

/// What every command takes.
#[derive(Args, Clone, Debug)]
pub struct Global {
    /// The organisation's folder; otherwise the nearest one above each vacancy that holds copanel.toml
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,
    /// The day to go by, instead of today
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub today: Option<NaiveDate>,
    /// Whether to use colour
    #[arg(long, global = true, default_value = "auto", value_name = "WHEN")]
    pub color: Color,
    /// Say less
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more: `pack` names every file it writes, `check` shows every finding at length
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// Whether to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal only.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What copanel can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a commented vacancy file to fill in; on a terminal it asks a few questions first
    #[command(
        before_help = "  copanel new health-visitor\n  copanel new health-visitor --interviews 2026-12-03 --lived-experience 3\n  copanel new health-visitor --no-questions"
    )]
    New(New),
    /// Print what each person needs
    #[command(
        before_help = "  copanel pack vacancy.toml -o out\n  copanel pack vacancy.toml -o out --format pdf --for amira\n  copanel pack vacancies/*.toml -o out --only score-sheets\n  copanel pack vacancy.toml -o out --rehearsal"
    )]
    Pack(Pack),
    /// Check that a panel is fair to the people on it
    #[command(
        before_help = "  copanel check vacancy.toml\n  copanel check vacancies/*.toml --fail-on warning\n  copanel check vacancies/*.toml --output html > report.html\n  copanel check vacancies/*.toml --open"
    )]
    Check(Check),
    /// Print the toolkit: why, what, how, and how to train
    #[command(
        before_help = "  copanel guide --list\n  copanel guide --coverage\n  copanel guide --readability\n  copanel guide how -o out --edition large-print --format pdf\n  copanel guide --audience supporter -o out"
    )]
    Guide(Guide),
    /// Explain a rule, a stage, a term or a page of the toolkit
    #[command(
        before_help = "  copanel explain panel-lone-lived-experience\n  copanel explain shortlisting\n  copanel explain papers-late --output html -o papers-late.html"
    )]
    Explain(Explain),
    /// List the rules with the levels and numbers in force, and where each was set
    #[command(before_help = "  copanel rules\n  copanel rules --output markdown")]
    Rules(Rules),
    /// Print the JSON Schema of a kind of file
    #[command(
        before_help = "  copanel schema vacancy > vacancy.schema.json\n  copanel schema organisation > copanel.schema.json\n  copanel schema report"
    )]
    Schema(Schema),
    /// List, show, copy out or compare the built-in files that you may replace
    #[command(
        subcommand,
        before_help = "  copanel templates list\n  copanel templates eject briefing\n  copanel templates diff"
    )]
    Templates(Templates),
    /// Show as JSON what a template sees
    #[command(
        before_help = "  copanel view vacancy.toml --for amira\n  copanel view vacancy.toml --for amira --document score-sheets"
    )]
    View(View),
    /// Say whether this copanel and this workspace are in order
    #[command(
        before_help = "  copanel doctor\n  copanel doctor --quiet\n  copanel doctor --workspace our-folder"
    )]
    Doctor,
}

/// What can be done with built-in files.
#[derive(Debug, Subcommand)]
pub enum Templates {
    /// List every built-in file, and which are your own
    List,
    /// Print the file in force
    Show {
        /// Its name, such as briefing
        name: String,
    },
    /// Copy built-in files into your folder, to change them there
    Eject {
        /// Their names, such as briefing
        #[arg(required = true, value_name = "NAME")]
        names: Vec<String>,
    },
    /// Show what has changed in the built-in files since you copied them; exit code 1 if anything has
    Diff {
        /// Their names; all of yours if none is named
        #[arg(value_name = "NAME")]
        names: Vec<String>,
    },
}

/// What `view` takes.
#[derive(Args, Debug)]
pub struct View {
    /// A vacancy file
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// The reader, by id; without one, what is for nobody in particular
    #[arg(long = "for", value_name = "ID")]
    pub reader: Option<String>,
    /// The document; otherwise the reader's first
    #[arg(long, value_name = "DOCUMENT")]
    pub document: Option<String>,
}

/// What `new` takes.
#[derive(Args, Debug)]
pub struct New {
    /// The name of the file, without .toml: small letters, digits and hyphens
    pub name: String,
    /// What the post is called; otherwise made from the name
    #[arg(long)]
    pub title: Option<String>,
    /// How many members of staff sit on the panel, 2 if nobody says; the first is the recruiting manager
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=9))]
    pub panel: Option<u8>,
    /// How many people with lived experience sit on the panel, 2 if nobody says
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=9))]
    pub lived_experience: Option<u8>,
    /// How many questions there are, 6 if nobody says
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=20))]
    pub questions: Option<u8>,
    /// How many candidates there are, where that is known
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=30))]
    pub candidates: Option<u8>,
    /// The day of the interviews
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub interviews: Option<NaiveDate>,
    /// Ask nothing, on a terminal too: what is not said here is left blank
    #[arg(long)]
    pub no_questions: bool,
}

/// What `pack` takes.
#[derive(Args, Debug)]
pub struct Pack {
    /// Vacancy files; - is standard input
    #[arg(required = true, value_name = "VACANCY")]
    pub vacancies: Vec<PathBuf>,
    /// The folder to write to
    #[arg(short, long, default_value = "out", value_name = "DIR")]
    pub out: PathBuf,
    /// Formats, with commas between
    #[arg(long, value_delimiter = ',', default_value = "html,pdf,docx", value_name = "FORMAT")]
    pub format: Vec<Format>,
    /// Only for these people, by id
    #[arg(long = "for", value_delimiter = ',', value_name = "ID")]
    pub people: Vec<String>,
    /// Only these documents
    #[arg(long, value_delimiter = ',', value_name = "DOCUMENT")]
    pub only: Vec<String>,
    /// Print papers to practise with, for candidates who are made up, in a folder of its own
    #[arg(long)]
    pub rehearsal: bool,
    /// End with exit code 1 if any rule is not kept
    #[arg(long)]
    pub strict: bool,
    /// Write over files that somebody has filled in or changed
    #[arg(long)]
    pub force: bool,
}

/// What `guide` takes.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct Guide {
    /// Pages or sections: why, what, how, train; all if none is named
    #[arg(value_name = "PAGE")]
    pub pages: Vec<String>,
    /// List the pages instead of printing them
    #[arg(long)]
    pub list: bool,
    /// Say which pages answer each area of the frameworks in toolkit/frameworks.toml
    #[arg(long, conflicts_with = "list")]
    pub coverage: bool,
    /// Measure how hard each page is to read; with --verbose, sentence by sentence
    #[arg(long, conflicts_with_all = ["list", "coverage"])]
    pub readability: bool,
    /// Only pages for these readers
    #[arg(long, value_delimiter = ',', value_name = "READER")]
    pub audience: Vec<Audience>,
    /// standard, clear, large-print or easy-read
    #[arg(long, default_value = "standard", value_name = "EDITION")]
    pub edition: String,
    /// Print size in points, where larger print is wanted
    #[arg(long, value_name = "POINTS", value_parser = clap::value_parser!(u8).range(12..=36))]
    pub size: Option<u8>,
    /// The folder to write to
    #[arg(short, long, default_value = "out", value_name = "DIR")]
    pub out: PathBuf,
    /// Formats, with commas between
    #[arg(long, value_delimiter = ',', default_value = "html,pdf,docx", value_name = "FORMAT")]
    pub format: Vec<Format>,
    /// Write over files that somebody has changed
    #[arg(long)]
    pub force: bool,
}
