//! What can be typed after `copanel feedback`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::values::{day, folder};
use crate::write::Format;

/// What `feedback` takes.
#[derive(Args, Debug)]
pub struct Feedback {
    /// Forms that came back, or folders with them
    #[arg(required = true, value_name = "RETURNED")]
    pub returned: Vec<PathBuf>,
    /// The vacancies the report is about, as files or folders, and folders whose papers were destroyed; normally those in this folder that the forms are of
    #[arg(long, num_args = 1.., value_name = "VACANCY")]
    pub vacancies: Vec<PathBuf>,
    /// Only vacancies with interviews on this day or later
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub since: Option<NaiveDate>,
    /// The folder to write to; the report is in its folder feedback
    #[arg(short, long, default_value = "out", value_name = "DIR", value_parser = folder)]
    pub out: PathBuf,
    /// Formats, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "html,pdf,docx", value_name = "FORMAT")]
    pub format: Vec<Format>,
    /// Write over reports that someone has filled in or changed
    #[arg(long)]
    pub force: bool,
}
