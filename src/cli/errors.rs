//! What is wrong with what was typed, in copanel’s own words: what, and what to type instead.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use crate::commands::CommandOutput;
use crate::source::{did_you_mean, nearest_word};
use crate::vacancy::Vacancy;
use crate::vacancy::read::headings_with;

/// Other words for commands.
const COMMANDS: [(&str, &str); 36] = [
    ("add", "new"),
    ("appoint", "decide"),
    ("build", "pack"),
    ("convert", "migrate"),
    ("create", "new"),
    ("decision", "decide"),
    ("delete", "keep"),
    ("destroy", "keep"),
    ("due", "check"),
    ("export", "pack"),
    ("forms", "returned"),
    ("generate", "pack"),
    ("info", "explain"),
    ("init", "new"),
    ("letters", "pack"),
    ("lint", "check"),
    ("make", "pack"),
    ("open", "pack"),
    ("outcome", "decide"),
    ("papers", "pack"),
    ("plan", "check"),
    ("preview", "pack"),
    ("print", "pack"),
    ("results", "scores"),
    ("schedule", "day"),
    ("spreadsheets", "sheets"),
    ("start", "new"),
    ("status", "check"),
    ("test", "check"),
    ("timetable", "day"),
    ("todo", "check"),
    ("toolkit", "guide"),
    ("train", "guide"),
    ("upgrade", "migrate"),
    ("validate", "check"),
    ("verify", "check"),
];

/// Other words for values.
const VALUES: [(&str, &str); 17] = [
    ("browser", "html"),
    ("clients", "panel-member"),
    ("csv", "csv"),
    ("doc", "docx"),
    ("excel", "csv"),
    ("manager", "recruiting-manager"),
    ("managers", "recruiting-manager"),
    ("md", "markdown"),
    ("patients", "panel-member"),
    ("plain", "text"),
    ("print", "pdf"),
    ("spreadsheet", "csv"),
    ("txt", "text"),
    ("web", "html"),
    ("word", "docx"),
    ("xls", "csv"),
    ("xlsx", "csv"),
];

/// Other words for options.
const OPTIONS: [(&str, &str); 13] = [
    ("date", "today"),
    ("day", "today"),
    ("dir", "out"),
    ("directory", "out"),
    ("document", "only"),
    ("documents", "only"),
    ("folder", "out"),
    ("member", "for"),
    ("panel", "for"),
    ("person", "for"),
    ("rule", "only"),
    ("type", "format"),
    ("who", "for"),
];

/// What to say where words could not be read, or ask for help or the version.
pub fn output(error: &Error, all: &Command, words: &[OsString]) -> CommandOutput {
    let shown = error.render().ansi().to_string();
    let kind = error.kind();
    if [ErrorKind::DisplayHelp, ErrorKind::DisplayVersion].contains(&kind) {
        return CommandOutput { out: shown, ..CommandOutput::default() };
    }
    if kind == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return CommandOutput::failed(shown);
    }
    CommandOutput::failed(format!("error: {}\n", message(error, all, words)))
}

/// What is wrong, and what to do.
fn message(error: &Error, all: &Command, words: &[OsString]) -> String {
    let (name, command) = command(all, words);
    let kind = error.kind();
    let option = context(error, ContextKind::InvalidArg).join(", ");
    // `--format <FORMAT>` is `--format`.
    let option = option.split([' ', '=']).next().unwrap_or_default().trim_matches(['<', '>', '.']);
    let typed = context(error, ContextKind::InvalidValue).join(", ");
    if kind == ErrorKind::InvalidSubcommand {
        let typed = context(error, ContextKind::InvalidSubcommand).join(" ");
        // `copanel help` takes each command, and has none.
        let is_help = command.get_name() == "help";
        let (name, command) = if is_help { (all.get_name(), all) } else { (&*name, command) };
        return no_command(&typed, name, command);
    }
    if kind == ErrorKind::UnknownArgument && option.starts_with('-') {
        // `-version` is read as `-v -e …`.
        let whole = words.iter().filter_map(|word| word.to_str()).find(|word| {
            word.starts_with(option)
                || !word.starts_with("--")
                    && word.starts_with('-')
                    && word.len() > 2
                    && word.contains(option.trim_start_matches('-'))
        });
        let option = whole.unwrap_or(option).split('=').next().unwrap_or(option);
        // `--edition` is no slip of `--version`.
        let is_like = |near: &String| strsim::normalized_damerau_levenshtein(near, option) > 0.6;
        let near = context(error, ContextKind::SuggestedArg).into_iter().find(is_like);
        let help = match meant_option(option, command).or(near) {
            Some(near) => did_you_mean(Some(&near)),
            None => match headings_with::<Vacancy>(option.trim_start_matches('-')) {
                Some(headings) => format!("; that is said in the file, below {headings}"),
                None => format!("; `{name} --help` lists the options"),
            },
        };
        return format!("`{name}` has no option `{option}`{help}");
    }
    if kind == ErrorKind::UnknownArgument && command.get_positionals().next().is_none() {
        let help = if name == "copanel rules" {
            format!("to read about one rule, type `copanel explain {option}`")
        } else {
            format!("`{name}` takes no file and no name")
        };
        return format!("`{option}` is one word too many; {help}");
    }
    if kind == ErrorKind::UnknownArgument {
        let is_written = command.get_arguments().any(|one| one.get_long() == Some("out"));
        let out = if is_written { ", or `-o` before where to write" } else { "" };
        return format!(
            "`{option}` is one word too many after `{name}`; put words that belong together in quotation marks{out}"
        );
    }
    if kind == ErrorKind::InvalidValue && typed.is_empty() {
        return format!("there is nothing after `{option}`; `{name} --help` says what it can be");
    }
    if kind == ErrorKind::InvalidValue {
        let known = context(error, ContextKind::ValidValue);
        let near = nearest_word(&typed, &VALUES, known.iter().map(String::as_str));
        let choices = known.join("`, `");
        let help = match near {
            Some(near) => format!("did you mean `{near}`? The choices are `{choices}`"),
            None => format!("the choices are `{choices}`"),
        };
        return format!("`{typed}` is not one of the choices for `{option}`; {help}");
    }
    if kind == ErrorKind::ValueValidation {
        let why = error.source().map(ToString::to_string).unwrap_or_default();
        return format!("`{typed}` cannot be used for `{option}`; {why}");
    }
    if kind == ErrorKind::MissingRequiredArgument {
        let missing = context(error, ContextKind::InvalidArg);
        let name_of =
            |arg: &String| arg.trim_start_matches('<').split(['>', ' ']).next().map(str::to_owned);
        let missing: Vec<String> = missing.iter().filter_map(name_of).collect();
        return format!("`{name}` needs {}{}", missing.join(" and "), example(command));
    }
    if kind == ErrorKind::MissingSubcommand {
        let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        return format!("`{name}` needs one word more; the choices are `{}`", names.join("`, `"));
    }
    if kind == ErrorKind::ArgumentConflict {
        let other = context(error, ContextKind::PriorArg).join(", ");
        let other = other.split([' ', '=']).next().unwrap_or_default();
        return if other == option {
            format!("`{option}` is there twice; leave one of them out")
        } else {
            format!("`{option}` and `{other}` cannot be used together; leave one of them out")
        };
    }
    let shown = error.to_string();
    let first = shown.lines().next().unwrap_or_default();
    format!("{}; `{name} --help` says how to use it", first.trim_start_matches("error: "))
}

/// The option that was meant: by its name with another number of hyphens, or by a value that it takes.
fn meant_option(typed: &str, command: &Command) -> Option<String> {
    let typed = typed.trim_start_matches('-').to_lowercase();
    let other = OPTIONS.iter().find(|(word, _)| *word == typed).map(|(_, name)| *name);
    let is_long = |name: &&str| command.get_arguments().any(|one| one.get_long() == Some(*name));
    if let Some(name) = [Some(&*typed), other].into_iter().flatten().find(is_long) {
        return Some(format!("--{name}"));
    }
    command.get_arguments().find_map(|option| {
        let values = option.get_possible_values();
        let value = values.iter().map(clap::builder::PossibleValue::get_name).find(|value| {
            let other = VALUES.iter().find(|(word, _)| *word == typed);
            *value == typed || other.is_some_and(|(_, name)| name == value)
        })?;
        Some(format!("--{} {value}", option.get_long()?))
    })
}

/// What to say about a command that does not exist.
fn no_command(typed: &str, name: &str, command: &Command) -> String {
    let is_toml = std::path::Path::new(typed).extension().is_some_and(|ending| ending == "toml");
    if is_toml {
        return format!("`{typed}` is not a command; to check it, type `copanel check {typed}`");
    }
    let typed = typed.split(' ').next().unwrap_or(typed);
    if ["help", "version"].contains(&typed) {
        return format!("there is no command `{name} {typed}`; did you mean `{name} --{typed}`?");
    }
    let known = command.get_subcommands().map(Command::get_name);
    let mut all = command.get_subcommands();
    let is_its = |one: &&Command| one.get_arguments().any(|one| one.get_long() == Some(typed));
    let near = nearest_word(typed, &COMMANDS, known).map(str::to_owned);
    let near = near.or_else(|| Some(format!("{} --{typed}", all.find(is_its)?.get_name())));
    let help = match near {
        Some(near) => did_you_mean(Some(&format!("{name} {near}"))),
        None => format!("; `{name} --help` lists the commands"),
    };
    format!("there is no command `{name} {typed}`{help}")
}

/// An example of how to use a command: the first in its help.
fn example(command: &Command) -> String {
    let help = command.get_before_help().map(ToString::to_string).unwrap_or_default();
    let first = help.lines().find_map(|line| line.strip_prefix("  "));
    first.map(|first| format!("; for example `{first}`")).unwrap_or_default()
}

/// The command that was typed, with its name: `copanel templates eject`.
fn command<'a>(all: &'a Command, words: &[OsString]) -> (String, &'a Command) {
    let mut name = all.get_name().to_owned();
    let mut command = all;
    for word in words.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(below) = command.find_subcommand(word) {
            name = format!("{name} {word}");
            command = below;
        }
    }
    (name, command)
}

/// What an error knows.
fn context(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        Some(_) | None => Vec::new(),
    }
}
