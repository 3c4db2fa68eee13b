//! Throws mutated files at the program, and says what breaks it; `README.md` beside this says how.
//!
//! A worker runs the library in a process of its own, with little memory, and writes down each input before it is tried.
//! So whatever kills it, or never ends, is known afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a test, though it has a main of its own"
)]

#[path = "../files.rs"]
mod files;
mod mutate;
mod targets;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs, process, thread};

use mutate::Random;
use targets::{TARGETS, Target};

/// So long one input may take; a run shares the machine with others.
const LONGEST: Duration = Duration::from_secs(60);
/// So many kilobytes of addresses a worker may have.
const MEMORY: &str = "6000000";
/// So many inputs are kept to be mutated again.
const KEPT: usize = 3_000;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let target = words.first().and_then(|name| TARGETS.iter().find(|target| target.name == *name));
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    let Some(target) = target else {
        eprintln!("name a target, {}, and seconds, or a file to try again", names.join(", "));
        return ExitCode::from(2);
    };
    match words[1..] {
        [seconds, "worker", seed] => work(target, seconds.parse().unwrap(), seed.parse().unwrap()),
        [file] if Path::new(file).is_file() => {
            // Each seed is another format, or another template or page that the file replaces.
            let input = fs::read(file).unwrap();
            let again = |seed| targets::try_one(target, &input, &mut Random(seed), &folder(target));
            let wrong = (1..40).find_map(|seed| again(seed).wrong);
            println!("{}", wrong.as_deref().unwrap_or("nothing is wrong"));
            return ExitCode::from(u8::from(wrong.is_some()));
        }
        [] => return watch(target, 30, 1),
        [seconds] => return watch(target, seconds.parse().unwrap(), 1),
        [seconds, seed, ..] => {
            return watch(target, seconds.parse().unwrap(), seed.parse().unwrap());
        }
    }
    ExitCode::SUCCESS
}

/// Where a target’s files are while it runs, and what it found afterwards.
fn folder(target: &Target) -> PathBuf {
    let build = env::current_exe().unwrap();
    let build = build.ancestors().nth(3).unwrap().to_owned();
    build.join("fuzz").join(target.name)
}

/// Starts workers one after another until the time is over.
fn watch(target: &Target, seconds: u64, mut seed: u64) -> ExitCode {
    let (start, time) = (Instant::now(), Duration::from_secs(seconds));
    let folder = folder(target);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("found")).unwrap();
    while let Some(left) = time.checked_sub(start.elapsed()).filter(|left| left.as_secs() > 0) {
        let mut worker = Command::new("sh");
        let exec = format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"");
        worker.arg("-c").arg(exec).arg(env::current_exe().unwrap());
        worker.args([target.name, &left.as_secs().to_string(), "worker", &seed.to_string()]);
        let mut worker = worker.spawn().unwrap();
        let input = folder.join("input");
        let why = loop {
            thread::sleep(Duration::from_millis(200));
            if let Some(status) = worker.try_wait().unwrap() {
                break (!status.success()).then(|| format!("ended the program: {status}"));
            }
            let since = fs::metadata(&input).and_then(|about| about.modified()).ok();
            let since = since.and_then(|since| SystemTime::now().duration_since(since).ok());
            if since.is_some_and(|since| since > LONGEST) {
                worker.kill().unwrap();
                worker.wait().unwrap();
                break Some(format!("took longer than {} s", LONGEST.as_secs()));
            }
        };
        if let Some(why) = why {
            note(&folder, &fs::read(&input).unwrap_or_default(), &why);
        }
        seed += 1;
    }
    let runs = fs::read_to_string(folder.join("runs")).unwrap_or_default();
    let runs: u64 = runs.lines().filter_map(|line| line.parse::<u64>().ok()).sum();
    let found = fs::read_dir(folder.join("found")).unwrap().count() / 2;
    println!("{}: {runs} inputs in {} s, {found} found", target.name, start.elapsed().as_secs());
    if found > 0 {
        println!("they are in {}", folder.join("found").display());
    }
    ExitCode::from(u8::from(found > 0))
}

/// Keeps an input that breaks the program, once for each way in which it does.
fn note(folder: &Path, input: &[u8], why: &str) {
    let name = format!("{:016x}", mutate::hash(&plain(why)));
    let file = folder.join("found").join(&name);
    if !file.exists() {
        println!("found {name}: {}", why.lines().next().unwrap_or_default());
        fs::write(file, input).unwrap();
        fs::write(folder.join("found").join(name + ".txt"), why).unwrap();
    }
}

/// Mutates and tries inputs until the time is over.
fn work(target: &'static Target, seconds: u64, seed: u64) {
    let start = Instant::now();
    let folder = folder(target);
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let (mut kept, parts) = targets::seeds(target);
    let mut seen: HashSet<u64> = HashSet::new();
    let (firsts, mut runs) = (kept.len(), 0);
    std::panic::set_hook(Box::new(|_| ()));
    while start.elapsed().as_secs() < seconds {
        // First the files as they are.
        let input = match kept.get(runs).filter(|_| runs < firsts) {
            Some(input) => input.clone(),
            None => mutate::mutated(&kept, &parts, &mut random),
        };
        fs::write(folder.join("input"), &input).unwrap();
        let said = targets::try_one(target, &input, &mut random, &folder);
        if let Some(why) = said.wrong {
            note(&folder, &input, &why);
        }
        let mut is_new = false;
        for line in said.text.lines() {
            is_new |= seen.insert(mutate::hash(&plain(line)));
        }
        if is_new && kept.len() < KEPT && runs >= firsts {
            kept.push(input);
        }
        runs += 1;
        if runs % 20 == 0 {
            fs::write(folder.join(format!("runs-{}", process::id())), runs.to_string()).unwrap();
        }
    }
    let _ = fs::remove_file(folder.join(format!("runs-{}", process::id())));
    let before = fs::read_to_string(folder.join("runs")).unwrap_or_default();
    fs::write(folder.join("runs"), format!("{before}{runs}\n")).unwrap();
}

/// A message without what differs from one input to another: numbers, and what is in quotation marks.
fn plain(message: &str) -> String {
    let parts = message.split(['`', '“', '”', '"']).step_by(2);
    parts.flat_map(str::chars).filter(|c| !c.is_ascii_digit()).collect()
}
