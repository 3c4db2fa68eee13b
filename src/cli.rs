//! The command line: what can be typed, and nothing else.

mod day;
mod decide;
mod errors;
mod feedback;
mod keep;
mod one_vacancy;
mod out_file;
mod pack;
mod returned;
mod rules;
mod scores;
mod sheets;
mod values;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;

use anstream::ColorChoice;
use chrono::NaiveDate;
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::commands::CommandOutput;
use crate::workspace::toolkit::Audience;
use crate::write::Format;
pub use one_vacancy::*;
pub use out_file::OutFile;
pub use pack::Pack;
pub use returned::*;
pub use rules::*;
pub(crate) use values::folder;
use values::{day, number};
pub use {
    day::Day, decide::Decide, feedback::Feedback, keep::Keep, scores::Scores, sheets::Sheets,
};

/// Checks and prints what an interview panel with service users on it needs.
#[derive(Debug, Parser)]
#[command(
    name = "copanel",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    before_help = "  copanel new health-visitor\n  copanel check health-visitor.toml\n  copanel pack health-visitor.toml -o out",
    propagate_version = true
)]
pub struct Cli {
    /// The words themselves, the program first.
    #[arg(skip)]
    pub(crate) words: Vec<OsString>,
    /// What every command takes.
    #[command(flatten)]
    pub(crate) global: Global,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Cli {
    /// What was typed, or else help or what is wrong with it.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Cli, CommandOutput> {
        let words = words::lists_in_one(words);
        let mut command = Cli::command();
        let found = command.try_get_matches_from_mut(&words);
        let found = found.and_then(|matches| Cli::from_arg_matches(&matches));
        match found {
            Ok(cli) => Ok(Cli { words, ..cli }.by_its_name()),
            Err(error) => Err(errors::output(&error, &command, &words)),
        }
    }

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
#[command(next_help_heading = "Options of every command")]
pub struct Global {
    /// Your organisation’s folder; normally the nearest one above the vacancy with a copanel.toml in it
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,
    /// Use this day instead of today
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<NaiveDate>,
    /// When to use colour
    #[arg(long, global = true, default_value = "auto", value_name = "WHEN")]
    pub color: Color,
    /// Say less
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more: every file that `pack` writes, every finding of `check` in full
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// Show this help; `--help` says more than `-h`
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Show the version
    #[arg(short = 'V', long, global = true, action = ArgAction::Version)]
    version: Option<bool>,
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
    /// Write a vacancy file to fill in; it asks a few questions first
    #[command(
        before_help = "  copanel new health-visitor\n  copanel new health-visitor --interviews 2026-12-03 --lived-experience 3\n  copanel new health-visitor --no-questions"
    )]
    New(New),
    /// Print what each person needs
    #[command(
        before_help = "  copanel pack vacancy.toml -o out\n  copanel pack vacancy.toml -o out --format pdf --for amira\n  copanel pack vacancies/*.toml -o out --only score-sheets\n  copanel pack vacancy.toml -o out --rehearsal\n  copanel pack vacancy.toml -o out --bind --open"
    )]
    Pack(Pack),
    /// Write the score sheets as spreadsheets to fill in, each member’s in a file of their own
    #[command(
        before_help = "  copanel sheets vacancy.toml -o out\n  copanel sheets vacancy.toml -o out --for amira\n  copanel sheets vacancy.toml -o all-sheets.xlsx"
    )]
    Sheets(Sheets),
    /// Check that a panel is fair to the people on it
    #[command(
        before_help = "  copanel check vacancy.toml\n  copanel check vacancies/*.toml --fail-on warning\n  copanel check vacancies/*.toml --output html -o report.html\n  copanel check vacancies/*.toml --owed"
    )]
    Check(Check),
    /// Say which score sheets are in, and open the scores once all are
    #[command(
        before_help = "  copanel scores vacancy.toml returned\n  copanel scores vacancy.toml returned -o out\n  copanel scores vacancy.toml returned -o out --output json"
    )]
    Scores(Scores),
    /// Write down what was decided after the interviews; it asks what is not in the file yet
    #[command(
        before_help = "  copanel decide vacancy.toml\n  copanel decide vacancy.toml --decided 2026-12-08 --appointed C02 --reserve C03 --first-choice main=C02\n  copanel decide vacancy.toml --told-members 2026-12-09"
    )]
    Decide(Decide),
    /// Write into the files what forms that came back say: conflicts, needs, claims, reader tests
    #[command(
        before_help = "  copanel fill vacancy.toml returned\n  copanel fill vacancy.toml returned --write\n  copanel fill vacancy.toml returned --write --action amira:C02=does-not-score"
    )]
    Fill(Fill),
    /// List what must be destroyed, by when, and where copanel cannot look; destroy it once that day has come
    #[command(
        before_help = "  copanel keep out\n  copanel keep out health-visitor.toml --returned returned\n  copanel keep out/health-visitor --destroy"
    )]
    Keep(Keep),
    /// Work out who is seen where and when
    #[command(before_help = "  copanel day vacancy.toml\n  copanel day vacancy.toml --write")]
    Day(Day),
    /// Print the toolkit: why, what, how, and how to train
    #[command(
        before_help = "  copanel guide --list\n  copanel guide --coverage\n  copanel guide --readability\n  copanel guide how -o out --edition large-print --format pdf\n  copanel guide --audience supporter -o out"
    )]
    Guide(Guide),
    /// Put feedback forms that came back into one report: what changed, and what people said
    #[command(
        before_help = "  copanel feedback returned/ -o out\n  copanel feedback returned/ --since 2026-01-01 --vacancies vacancies/*.toml -o out"
    )]
    Feedback(Feedback),
    /// Explain a rule, a stage, a term or a page of the toolkit
    #[command(
        before_help = "  copanel explain panel-lone-lived-experience\n  copanel explain shortlisting\n  copanel explain papers-late --output html -o papers-late.html"
    )]
    Explain(Explain),
    /// List the rules, with their levels and numbers and where each was set
    #[command(before_help = "  copanel rules\n  copanel rules --output markdown")]
    Rules(Rules),
    /// Print the JSON Schema of a kind of file, for editors and programs, or its fields for people
    #[command(
        before_help = "  copanel schema vacancy -o vacancy.schema.json\n  copanel schema organisation -o copanel.schema.json\n  copanel schema report\n  copanel schema vacancy --markdown"
    )]
    Schema(Schema),
    /// List, show, copy out or compare the built-in files that you can replace
    #[command(
        subcommand,
        before_help = "  copanel templates list\n  copanel templates eject briefing\n  copanel templates diff"
    )]
    Templates(Templates),
    /// Show what a template sees, as JSON
    #[command(
        before_help = "  copanel view vacancy.toml --for amira\n  copanel view vacancy.toml --for amira --document score-sheets"
    )]
    View(View),
    /// Say which forms came back, how much of each is filled in, and what on them does not count
    #[command(
        before_help = "  copanel returned vacancy.toml returned\n  copanel returned vacancy.toml my-sheets.html --answers"
    )]
    Returned(Returned),
    /// Show what a vacancy file would say in the newest format, or write that file
    #[command(
        before_help = "  copanel migrate vacancy.toml\n  copanel migrate vacancy.toml -o new.toml"
    )]
    Migrate(Migrate),
    /// Check that copanel and your organisation’s files are in order
    #[command(
        before_help = "  copanel doctor\n  copanel doctor --quiet\n  copanel doctor --workspace our-folder"
    )]
    Doctor(OutFile),
}

/// What can be done with built-in files.
#[derive(Debug, Subcommand)]
pub enum Templates {
    /// List every built-in file, and which are your own
    List(OutFile),
    /// Show a file as it is used here: your own, or the built-in one
    #[command(before_help = "  copanel templates show briefing")]
    Show {
        /// Its name, such as briefing
        name: String,
        /// Where to write it.
        #[command(flatten)]
        to: OutFile,
    },
    /// Copy built-in files into your folder, to change them there
    #[command(before_help = "  copanel templates eject briefing")]
    Eject {
        /// Their names, such as briefing
        #[arg(required = true, value_name = "NAME")]
        names: Vec<String>,
    },
    /// Show what has changed in the built-in files since you copied them; ends with exit code 1 if anything has
    Diff {
        /// Their names; leave them out for all of your own
        #[arg(value_name = "NAME")]
        names: Vec<String>,
        /// Where to write them.
        #[command(flatten)]
        to: OutFile,
    },
}

/// What `new` takes.
#[derive(Args, Debug)]
pub struct New {
    /// The name of the file, without .toml: small letters, digits and hyphens
    pub name: String,
    /// What the post is called; normally made from the name
    #[arg(long)]
    pub title: Option<String>,
    /// Members of staff on the panel; the first is the recruiting manager, who chairs [default: 2]
    #[arg(long, value_name = "N", value_parser = number::<1, 9>)]
    pub panel: Option<u8>,
    /// People with lived experience on the panel [default: 2]
    #[arg(long, value_name = "N", value_parser = number::<0, 9>)]
    pub lived_experience: Option<u8>,
    /// Questions that each candidate is asked [default: 6]
    #[arg(long, value_name = "N", value_parser = number::<1, 20>)]
    pub questions: Option<u8>,
    /// Candidates, if you know how many there are
    #[arg(long, value_name = "N", value_parser = number::<0, 30>)]
    pub candidates: Option<u8>,
    /// The day of the interviews
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub interviews: Option<NaiveDate>,
    /// Ask nothing: what is not given here is left blank
    #[arg(long)]
    pub no_questions: bool,
}

/// What `guide` takes.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct Guide {
    /// Pages, or sections: why, what, how, train; leave them out for all
    #[arg(value_name = "PAGE")]
    pub pages: Vec<String>,
    /// List the pages instead of printing them
    #[arg(long)]
    pub list: bool,
    /// Show which pages cover each area of the frameworks in toolkit/frameworks.toml
    #[arg(long, conflicts_with = "list")]
    pub coverage: bool,
    /// Measure how hard each page is to read; with --verbose, sentence by sentence
    #[arg(long, conflicts_with_all = ["list", "coverage"])]
    pub readability: bool,
    /// Print only pages for these readers
    #[arg(long, value_delimiter = ',', value_name = "READER")]
    pub audience: Vec<Audience>,
    /// The editions, separated by commas: standard, clear, large-print or easy-read
    #[arg(long, value_delimiter = ',', default_value = "standard", value_name = "EDITION")]
    pub edition: Vec<String>,
    /// Print size in points, for larger print
    #[arg(long, value_name = "POINTS", value_parser = number::<12, 36>)]
    pub size: Option<u8>,
    /// The folder to write to [default: out]; with --list, --coverage or --readability the file
    #[arg(short, long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// Formats, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "html,pdf,docx", value_name = "FORMAT")]
    pub format: Vec<Format>,
    /// Write over files that someone has changed
    #[arg(long)]
    pub force: bool,
}
