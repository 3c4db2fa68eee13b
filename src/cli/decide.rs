//! What `decide` takes.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::values::day;

/// What `decide` takes.
#[derive(Args, Debug)]
pub struct Decide {
    /// A vacancy file
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// The day on which it was decided
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub decided: Option<NaiveDate>,
    /// Who is appointed: a code, several with commas, or no-one
    #[arg(long, value_name = "CODE")]
    pub appointed: Option<String>,
    /// Who gets the offer if someone says no: a code, or several with commas, the first before the second
    #[arg(long, value_name = "CODE")]
    pub reserve: Option<String>,
    /// A panel’s first choice, such as main=C02
    #[arg(long, value_name = "PANEL=CODE")]
    pub first_choice: Vec<String>,
    /// The first choice of the members with lived experience; several with commas where they differ
    #[arg(long, value_name = "CODE")]
    pub lived_experience_choice: Option<String>,
    /// What the panel heard on a criterion from who is appointed, such as listening="Let people finish"
    #[arg(long, value_name = "CRITERION=TEXT")]
    pub reason: Vec<String>,
    /// Why someone else was appointed than a first choice
    #[arg(long, value_name = "TEXT")]
    pub difference: Option<String>,
    /// The same in easy words
    #[arg(long, value_name = "TEXT")]
    pub difference_easy: Option<String>,
    /// What those said who saw it differently
    #[arg(long, value_name = "TEXT")]
    pub minority: Option<String>,
    /// The same in easy words
    #[arg(long, value_name = "TEXT")]
    pub minority_easy: Option<String>,
    /// When it was approved, where someone has to
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub approved: Option<NaiveDate>,
    /// What changed because of those who took part
    #[arg(long, value_name = "TEXT")]
    pub changed: Option<String>,
    /// The same in easy words
    #[arg(long, value_name = "TEXT")]
    pub changed_easy: Option<String>,
    /// When panel members were told
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub told_members: Option<NaiveDate>,
    /// When candidates were told
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub told_candidates: Option<NaiveDate>,
    /// Ask nothing: what is not given here is left as it is
    #[arg(long)]
    pub no_questions: bool,
}
