//! Parse, run, print, exit. The only place that prints, knows whether there is a terminal, or asks what day it is.

use std::io::{BufReader, IsTerminal, Write};
use std::process::ExitCode;

use copanel::{Cli, CommandOutput, Exit, Terminal, wrap};

/// Packs of two hundred vacancies take little more memory than those of one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = match Cli::read(std::env::args_os()) {
        Ok(cli) => cli,
        Err(said) => return show(&said),
    };
    cli.color().write_global();
    // Not locked, since a command may read a file from standard input.
    let (mut input, mut output) = (BufReader::new(std::io::stdin()), std::io::stdout());
    let terminal = (input.get_ref().is_terminal() && output.is_terminal())
        .then_some(Terminal { input: &mut input, output: &mut output });
    let said = copanel::run(&cli, (today(), width().unwrap_or(wrap::WIDTH)), &progress(), terminal)
        .unwrap_or_else(|error| CommandOutput {
            messages: format!("error: {error:#}\n"),
            exit: Exit::Failed,
            ..CommandOutput::default()
        });
    show(&said)
}

/// Prints what there is to say.
fn show(said: &CommandOutput) -> ExitCode {
    // A reader that has gone away (`copanel rules | head`) is no reason to complain.
    let messages = width().map(|width| wrap::messages(&said.messages, width));
    let messages = messages.as_ref().unwrap_or(&said.messages);
    let _ = anstream::stderr().write_all(messages.as_bytes());
    let _ = anstream::stdout().write_all(said.out.as_bytes());
    ExitCode::from(said.exit as u8)
}

/// Today. Nothing else asks for it.
#[expect(clippy::disallowed_methods, reason = "this is the one place that knows the date")]
fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
}

/// How wide a line may be, where that is known: `COLUMNS`, or the terminal.
fn width() -> Option<usize> {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.filter(|columns| *columns > 0).or_else(terminal)
}

/// Shows how far long work has come, on a terminal and nowhere else.
fn progress() -> impl Fn(usize, usize, &str) + Sync {
    let bar = std::io::stderr().is_terminal().then(|| indicatif::ProgressBar::new(0));
    move |done, all, what| {
        let Some(bar) = &bar else { return };
        bar.set_length(all as u64);
        bar.set_position(done as u64);
        bar.set_message(what.to_owned());
        if done == all {
            bar.finish_and_clear();
        }
    }
}
