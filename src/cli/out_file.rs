//! `-o FILE`, which every command takes that shows something.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap::{Args, Parser as _};

use super::{Cli, Command, Guide, Templates};

/// How files end that say in their names what is shown in them.
const NAMED: [(&str, &str); 5] =
    [("csv", "csv"), ("htm", "html"), ("html", "html"), ("json", "json"), ("md", "markdown")];

/// Where to write what is otherwise shown.
#[derive(Args, Clone, Debug)]
pub struct OutFile {
    /// Write to this file instead of showing it here
    #[arg(short, long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

impl Cli {
    /// The same, shown as the name of the file says to which it goes: `-o report.html` is a page.
    pub(super) fn by_its_name(self) -> Cli {
        let ending = self.command.out_file().and_then(Path::extension).and_then(OsStr::to_str);
        let kind = ending.and_then(|ending| NAMED.iter().find(|(name, _)| *name == ending));
        let is_said = |word: &OsString| word.to_string_lossy().starts_with("--output");
        let Some((_, kind)) = kind.filter(|_| !self.words.iter().any(is_said)) else {
            return self;
        };
        let mut words = self.words.clone();
        let end = words.iter().position(|word| word == "--").unwrap_or(words.len());
        words.insert(end, format!("--output={kind}").into());
        // Not every command can show all that can be named.
        Cli::try_parse_from(&words).map(|cli| Cli { words, ..cli }).unwrap_or(self)
    }
}

impl Command {
    /// The file to which goes what is otherwise shown.
    pub fn out_file(&self) -> Option<&Path> {
        let out = match self {
            Command::New(_)
            | Command::Decide(_)
            | Command::Fill(_)
            | Command::Pack(_)
            | Command::Scores(_)
            | Command::Sheets(_)
            | Command::Feedback(_)
            | Command::Templates(Templates::Eject { .. }) => None,
            Command::Guide(args) if !args.is_shown() => None,
            Command::Guide(args) => args.out.as_ref(),
            Command::Check(args) => args.to.out.as_ref(),
            Command::Keep(args) => args.to.out.as_ref(),
            Command::Explain(args) => args.to.out.as_ref(),
            Command::Rules(args) => args.to.out.as_ref(),
            Command::Schema(args) => args.to.out.as_ref(),
            Command::View(args) => args.to.out.as_ref(),
            Command::Returned(args) => args.to.out.as_ref(),
            Command::Migrate(args) => args.to.out.as_ref(),
            Command::Day(args) => args.to.out.as_ref(),
            Command::Doctor(to)
            | Command::Templates(
                Templates::List(to) | Templates::Show { to, .. } | Templates::Diff { to, .. },
            ) => to.out.as_ref(),
        };
        out.map(PathBuf::as_path)
    }

    /// The vacancy files that were typed.
    pub fn vacancies(&self) -> &[PathBuf] {
        match self {
            Command::Check(args) => &args.vacancies,
            Command::Pack(args) => &args.vacancies,
            Command::Day(args) => std::slice::from_ref(&args.vacancy),
            Command::View(args) => std::slice::from_ref(&args.vacancy),
            Command::Decide(args) => std::slice::from_ref(&args.vacancy),
            Command::Fill(args) => std::slice::from_ref(&args.vacancy),
            Command::Returned(args) => std::slice::from_ref(&args.vacancy),
            Command::Keep(args) => &args.paths,
            Command::Scores(args) => std::slice::from_ref(&args.vacancy),
            Command::Sheets(args) => std::slice::from_ref(&args.vacancy),
            Command::Migrate(args) => std::slice::from_ref(&args.vacancy),
            Command::New(_)
            | Command::Feedback(_)
            | Command::Guide(_)
            | Command::Explain(_)
            | Command::Rules(_)
            | Command::Schema(_)
            | Command::Templates(_)
            | Command::Doctor(_) => &[],
        }
    }
}

impl Guide {
    /// Whether it shows something, and prints no page.
    fn is_shown(&self) -> bool {
        self.list || self.coverage || self.readability
    }
}
