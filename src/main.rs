//! Parse, run, print, exit. The only place that prints, knows whether there is a terminal, or asks what day it is.

use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use copanel::{Cli, CommandOutput, Exit, Terminal, wrap};

/// PDFs take a tenth less of the processor’s time with it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    std::thread::spawn(stop_what_never_ends);
    let cli = match Cli::read(std::env::args_os()) {
        Ok(cli) => cli,
        Err(said) => return show(&said),
    };
    cli.color().write_global();
    // Not locked, since a command may read a file from standard input.
    let (mut line, mut output) = (typed_lines(), std::io::stdout());
    let terminal = (std::io::stdin().is_terminal() && output.is_terminal())
        .then_some(Terminal { line: &mut line, output: &mut output });
    let said = copanel::run(&cli, (today(), width().unwrap_or(wrap::WIDTH)), &progress(), terminal)
        .unwrap_or_else(|error| CommandOutput {
            messages: format!("error: {error:#}\n"),
            exit: Exit::Failed,
            ..CommandOutput::default()
        });
    show(&said)
}

/// Ends the program where a template or the looks of a PDF would go on for ever.
#[expect(clippy::exit, reason = "nothing else ends work that others wrote")]
fn stop_what_never_ends() {
    loop {
        std::thread::sleep(Duration::from_millis(50));
        if let Some(why) = copanel::overrun() {
            let _ = writeln!(std::io::stderr(), "error: {why}");
            std::process::exit(2);
        }
    }
}

/// Prints what there is to say; what cannot be printed is a failed run.
fn show(said: &CommandOutput) -> ExitCode {
    let messages = width().map(|width| wrap::messages(&said.messages, width));
    let messages = messages.as_ref().unwrap_or(&said.messages);
    let messages = print(anstream::stderr(), messages);
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

/// Lines as they are typed. Another thread waits for them, so that lines that come together are known from those that do not.
fn typed_lines() -> impl FnMut(Option<Duration>) -> Option<io::Result<Vec<u8>>> {
    let read = || {
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || {
            let mut input = BufReader::new(io::stdin());
            loop {
                let mut line = Vec::new();
                let read = input.read_until(b'\n', &mut line);
                let ends = matches!(read, Ok(0) | Err(_));
                let typed = read.is_err() || !line.is_empty();
                if typed && sender.send(read.map(|_| line)).is_err() || ends {
                    break;
                }
            }
        });
        lines
    };
    let mut lines = None;
    move |wait| {
        let lines: &Receiver<_> = lines.get_or_insert_with(read);
        match wait {
            Some(wait) => lines.recv_timeout(wait).ok(),
            None => lines.recv().ok(),
        }
    }
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
