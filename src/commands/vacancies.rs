//! The vacancy files that are meant by what was typed: files, folders to look in, and names with wildcards.

use std::path::{Component, Path, PathBuf};

use clap::ValueEnum as _;

use super::CommandOutput;
use crate::source;
use crate::workspace;
use crate::write::Format;

/// Files of an organisation that are no vacancies, though their names match `*.toml`.
const OTHERS: [&str; 2] = ["copanel.toml", "people.toml"];

/// How many folders deep `**` looks.
const DEPTH: usize = 8;

/// The vacancy files that were named, or those in this folder; `ids` are what was typed after `--for`.
pub fn find(typed: &[PathBuf], ids: &[String], said: &mut CommandOutput) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut missing = Vec::new();
    for path in typed {
        if path.is_dir() {
            let none = add_folder(path, &mut found, said);
            missing.extend(none.map(|none| to_write(path, typed).unwrap_or(none)));
        } else if let Some(help) = is_a_format(path)
            .or_else(|| is_an_id(path, ids))
            .or_else(|| to_write(path, typed).filter(|_| !path.exists()))
        {
            missing.push(help);
        } else if let Some(other) = OTHERS.iter().find(|other| is_own_file(path, other, typed)) {
            missing.push(format!(
                "`{other}` is a file of your organisation, and no vacancy; `copanel doctor` looks at it"
            ));
        } else if path.exists() || !has_wildcards(path) {
            found.push(path.clone());
        } else {
            let files = filled_in(path);
            if files.is_empty() {
                missing.push(format!("there is no file like `{}`", path.display()));
            }
            found.extend(files);
        }
    }
    if typed.is_empty() {
        missing.extend(add_folder(Path::new("."), &mut found, said));
    }
    for missing in &missing {
        said.fail(&format!("error: {missing}\n"));
    }
    // Someone who names all files of a folder means its vacancies.
    if found.len() > 1 {
        found.retain(|path| !OTHERS.iter().any(|other| path.ends_with(other)));
    }
    let found = each_once(found);
    for path in &found {
        if let Some(first) = found.iter().find(|first| source::is_copy(path, first)) {
            let [path, first] = [path, first].map(|path| path.display());
            said.messages.push_str(&format!(
                "warning: `{path}` looks like a copy of `{first}`; if it is, delete one of them\n"
            ));
        }
    }
    found
}

/// Each file once, however often it was named and through whichever links, and rather by its own name than by that of a link.
fn each_once(found: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut each: Vec<(PathBuf, PathBuf)> = Vec::new();
    for path in found {
        let whole = path.canonicalize().unwrap_or_else(|_| path.clone());
        match each.iter_mut().find(|(known, _)| *known == whole) {
            Some((_, first)) if first.is_symlink() => *first = path,
            Some(_) => {}
            None => each.push((whole, path)),
        }
    }
    each.into_iter().map(|(_, path)| path).collect()
}

/// Adds the vacancy files in a folder and below it; says what is wrong where there are none.
fn add_folder(folder: &Path, found: &mut Vec<PathBuf>, said: &mut CommandOutput) -> Option<String> {
    let inside = workspace::vacancies(folder);
    inside.unread.iter().for_each(|error| said.fail(&format!("error: {error:#}\n")));
    let paths = inside.sources.into_iter().map(|source| source.path);
    let paths: Vec<PathBuf> = paths.map(without_dot).collect();
    if paths.is_empty() && inside.unread.is_empty() {
        let place = match folder.to_str() {
            Some(".") => "this folder".to_owned(),
            Some(_) | None => format!("`{}`", folder.display()),
        };
        return Some(format!(
            "there is no vacancy file in {place}; name one, or write one with `copanel new NAME`"
        ));
    }
    found.extend(paths);
    None
}

/// Whether a file of the organisation was typed, and nothing else.
fn is_own_file(path: &Path, name: &str, typed: &[PathBuf]) -> bool {
    typed.len() == 1 && path.ends_with(name) && path.is_file()
}

/// What to say of a second format that was typed without a comma, and so is read as a file.
fn is_a_format(path: &Path) -> Option<String> {
    let typed = path.to_str().filter(|_| !path.exists())?;
    Format::from_str(typed, true).ok()?;
    Some(format!(
        "there is no file `{typed}`; put commas between formats, such as `--format html,pdf`"
    ))
}

/// What to say of a folder or a file to write to that was typed without `-o`, and so is read.
fn to_write(path: &Path, typed: &[PathBuf]) -> Option<String> {
    let is_vacancy = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let is_it = typed.len() > 1 && !is_vacancy && !path.is_file() && !has_wildcards(path);
    let shown = path.display();
    let what = if path.is_dir() { "vacancy file in" } else { "file" };
    is_it.then(|| {
        format!("there is no {what} `{shown}`; to write to it, put `-o` before it: `-o {shown}`")
    })
}

/// What to say of a second id after `--for` that was typed without a comma, and so is read as a file.
fn is_an_id(path: &Path, ids: &[String]) -> Option<String> {
    let id =
        path.to_str().filter(|typed| *typed != "-" && !typed.contains(['.', '/', '\\', '*']))?;
    (!ids.is_empty() && !path.exists()).then(|| {
        format!(
            "there is no file `{id}`; if it is an id, put commas between ids: `--for {0},{id}`; if it is a surname, type `--for {0}`",
            ids.join(",")
        )
    })
}

/// `./v.toml` as people call it.
pub fn without_dot(path: PathBuf) -> PathBuf {
    match path.strip_prefix(".") {
        Ok(inside) => inside.to_owned(),
        Err(_) => path,
    }
}

fn has_wildcards(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?'])
}

/// The files that a path with wildcards means, for shells that do not fill them in.
fn filled_in(path: &Path) -> Vec<PathBuf> {
    let mut found = vec![PathBuf::new()];
    for part in path.components() {
        found = found.iter().flat_map(|folder| matching(folder, part)).collect();
    }
    found.retain(|path| path.is_file());
    found
}

/// What one part of a path means in a folder.
fn matching(folder: &Path, part: Component<'_>) -> Vec<PathBuf> {
    let pattern = part.as_os_str();
    if !has_wildcards(Path::new(pattern)) {
        return vec![folder.join(pattern)];
    }
    if pattern == "**" {
        return below(folder, DEPTH);
    }
    let pattern: Vec<char> = pattern.to_string_lossy().chars().collect();
    let start = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let inside = source::entries(start).unwrap_or_default();
    let names = inside.iter().filter_map(|path| path.file_name());
    let names = names.filter(|name| {
        let name: Vec<char> = name.to_string_lossy().chars().collect();
        name.first() != Some(&'.') && matches(&pattern, &name)
    });
    names.map(|name| folder.join(name)).collect()
}

/// A folder and those below it, so many deep.
fn below(folder: &Path, depth: usize) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    if depth > 0 {
        let inner = matching(folder, Component::Normal("*".as_ref())).into_iter();
        let inner = inner.filter(|path| path.is_dir() && !path.is_symlink());
        found.extend(inner.flat_map(|path| below(&path, depth - 1)));
    }
    found
}

/// Whether a name is of a pattern in which `*` is anything and `?` any one letter.
fn matches(pattern: &[char], name: &[char]) -> bool {
    match pattern {
        [] => name.is_empty(),
        ['*', rest @ ..] => (0..=name.len()).any(|at| matches(rest, &name[at..])),
        [letter, rest @ ..] => name.split_first().is_some_and(|(first, name)| {
            (*letter == '?' || letter == first) && matches(rest, name)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_match_as_in_a_shell() {
        let is = |pattern: &str, name: &str| {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            matches(&letters(pattern), &letters(name))
        };
        assert!(is("*.toml", "nurse.toml") && is("n?rse.*", "nurse.toml") && is("*", ""));
        assert!(!is("*.toml", "nurse.txt") && !is("?", ""));
    }
}
