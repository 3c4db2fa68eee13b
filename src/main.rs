//! Parse, run, print, exit. The only place that prints, knows whether there is a terminal, or asks what day it is.

use std::io::{BufReader, IsTerminal, Write};
use std::process::ExitCode;

use copanel::{Cli, CommandOutput, Exit, Terminal};

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
    let said =
        copanel::run(&cli, today(), &progress(), terminal).unwrap_or_else(|error| CommandOutput {
            messages: format!("error: {error:#}\n"),
            exit: Exit::Failed,
            ..CommandOutput::default()
        });
    show(&said)
}

/// Prints what there is to say; what cannot be printed is a failed run.
fn show(said: &CommandOutput) -> ExitCode {
    let messages = print(anstream::stderr(), &said.messages);
    let out = print(anstream::stdout(), &said.out);
    if let Err(error) = &out {
        let _ = writeln!(std::io::stderr(), "error: cannot write what there is to show: {error}");
    }
    let exit = if messages.is_ok() && out.is_ok() { said.exit } else { Exit::Failed };
    ExitCode::from(exit as u8)
}

/// Prints to the end. A reader that has gone away (`copanel rules | head`) is no reason to complain.
fn print(mut to: impl Write, text: &str) -> std::io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Today. Nothing else asks for it.
#[expect(clippy::disallowed_methods, reason = "this is the one place that knows the date")]
fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
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
