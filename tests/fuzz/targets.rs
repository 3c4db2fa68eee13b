//! What is fuzzed: which file of a folder, from which files it is made, and what must hold whatever is in it.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use copanel::{Cli, CommandOutput, Exit};

use crate::files::{SMALL, below, repository};
use crate::mutate::Random;

/// A kind of file that people write.
pub struct Target {
    pub name: &'static str,
    /// Where it is, or the folder that it is in.
    path: &'static str,
    /// Where files like it are in the repository.
    seeds: fn(&str) -> bool,
}

/// What can be fuzzed.
pub const TARGETS: [Target; 5] = [
    Target { name: "vacancy", path: "v.toml", seeds: |path| path.ends_with("/vacancy.toml") },
    Target {
        name: "organisation",
        path: "copanel.toml",
        seeds: |path| path.ends_with("/copanel.toml"),
    },
    Target { name: "people", path: "people.toml", seeds: |path| path.ends_with("/people.toml") },
    Target {
        name: "template",
        path: "templates/",
        seeds: |path| path.starts_with("templates/") && path.ends_with(".md"),
    },
    Target {
        name: "page",
        path: "toolkit/how/",
        seeds: |path| path.starts_with("toolkit/how/") && path.ends_with(".md"),
    },
];

/// What came of an input.
pub struct Said {
    /// All that was said.
    pub text: String,
    /// What should not have happened.
    pub wrong: Option<String>,
}

/// The files that mutations begin with, of which the first are those that once broke something; and files for parts.
pub fn seeds(target: &Target) -> (Vec<Vec<u8>>, Vec<Vec<u8>>) {
    let known = format!("tests/fuzz/corpus/{}", target.name);
    let mut paths = Vec::new();
    for folder in ["examples", "templates", "toolkit", "tests/check"] {
        paths.extend(below(folder).into_iter().filter(|path| (target.seeds)(path)));
    }
    let read = |path: &String| fs::read(repository().join(path)).unwrap();
    let parts: Vec<Vec<u8>> = paths.iter().map(read).collect();
    // A whole example takes a minute to print.
    let mut seeds = if target.name == "vacancy" { vec![SMALL.into()] } else { parts.clone() };
    seeds.push(b"[[person]]\nid = \"amira\"\nname = \"Amira Khan\"\n".to_vec());
    let broke = below(&known);
    (broke.iter().map(read).chain(seeds).collect(), parts)
}

/// Runs `check`, and `pack` or `guide` in every format, with an input in its place.
pub fn try_one(target: &Target, input: &[u8], random: &mut Random, folder: &Path) -> Said {
    let place = folder.join("place");
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).unwrap();
    fs::write(place.join("v.toml"), SMALL).unwrap();
    fs::write(place.join("copanel.toml"), "").unwrap();
    // Which page or template it replaces.
    let own = target.path.ends_with('/').then(|| {
        let mut names = below(target.path);
        names.retain(|path| path.ends_with(".md"));
        random.of(&names).clone()
    });
    let path = own.as_deref().unwrap_or(target.path);
    let file = place.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, input).unwrap();

    // A PDF takes longer than all else together.
    let formats = if random.below(30) == 0 { "pdf" } else { *random.of(&["html", "docx", "text"]) };
    let (vacancy, out) = (place.join("v.toml"), place.join("out"));
    let (vacancy, out) = (vacancy.to_str().unwrap(), out.to_str().unwrap());
    let check = ["check", vacancy, "--today", "2026-11-24"];
    let pack = ["pack", vacancy, "--today", "2026-11-24", "-o", out, "--format", formats];
    let name = path.trim_end_matches(".md").trim_end_matches(".easy");
    let page = name.rsplit('/').next().unwrap_or_default();
    let root = place.to_str().unwrap();
    let guide = ["guide", page, "--workspace", root, "-o", out, "--format", formats];
    let is_page = target.name == "page";
    let checked = run(&check);
    let made = if is_page { run(&guide) } else { run(&pack) };
    let (Ok(checked), Ok(made)) = (&checked, &made) else {
        let why = checked.as_ref().err().or(made.as_ref().err()).cloned();
        return Said { text: String::new(), wrong: why };
    };
    let text = [&checked.messages, &checked.out, &made.messages].map(String::as_str).concat();
    let wrong = wrong(checked, made, is_page).or_else(|| broken_files(&place.join("out")));
    Said { text, wrong }
}

/// What should not have been said.
fn wrong(checked: &CommandOutput, made: &CommandOutput, is_page: bool) -> Option<String> {
    for said in [checked, made] {
        if said.exit == Exit::Failed && said.messages.trim().is_empty() {
            return Some("failed without a word".to_owned());
        }
    }
    let (checked_failed, made_failed) = (checked.exit == Exit::Failed, made.exit == Exit::Failed);
    if !is_page && checked_failed != made_failed {
        let failed = if made_failed { &made.messages } else { &checked.messages };
        let who = if made_failed { "pack" } else { "check" };
        return Some(format!("only {who} fails: {failed}"));
    }
    None
}

/// Files that are not what they should be.
fn broken_files(out: &Path) -> Option<String> {
    let mut files = Vec::new();
    crate::files::collect(out, out, &mut files);
    files.iter().find_map(|(name, bytes)| {
        if name.ends_with(".docx") {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).ok()?;
            let mut xml = String::new();
            let mut part = archive.by_name("word/document.xml").ok()?;
            std::io::Read::read_to_string(&mut part, &mut xml).ok()?;
            let error = roxmltree::Document::parse(&xml).err()?;
            return Some(format!("a Word file that is no XML: {error}"));
        }
        let text = std::str::from_utf8(bytes).ok().filter(|_| name.ends_with(".html"))?;
        let has_script = text.contains("javascript:") || text.contains("id=\"\"");
        has_script.then(|| "a page with a script or an empty id that nobody wrote".to_owned())
    })
}

/// What the program says to some words, or how it panicked.
fn run(words: &[&str]) -> Result<CommandOutput, String> {
    let words = std::iter::once("copanel").chain(words.iter().copied()).map(OsString::from);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let said = std::panic::catch_unwind(|| {
        let cli = Cli::read(words)?;
        copanel::run(&cli, (today, 80), &|_, _, _| (), None).or_else(|error| {
            let messages = format!("error: {error:#}\n");
            Ok(CommandOutput { messages, exit: Exit::Failed, ..CommandOutput::default() })
        })
    });
    match said {
        Ok(Ok(said) | Err(said)) => Ok(said),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or(panic.downcast_ref::<&str>().copied());
            Err(format!("panicked: {}", text.unwrap_or("without a word")))
        }
    }
}
