//! What `sheets` takes.

use std::path::PathBuf;

use clap::Args;

use super::values::sheets;

/// What `sheets` takes.
#[derive(Args, Debug)]
pub struct Sheets {
    /// A vacancy file
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// The folder to write to, a file for each member; or a file that ends with .xlsx, with a tab for each, for whoever types in what is on paper
    #[arg(short, long, default_value = "out", value_name = "PATH", value_parser = sheets)]
    pub out: PathBuf,
    /// Write only the sheets of these people, by id
    #[arg(long = "for", value_delimiter = ',', value_name = "ID")]
    pub people: Vec<String>,
    /// Write over files that someone has filled in or changed
    #[arg(long)]
    pub force: bool,
}
