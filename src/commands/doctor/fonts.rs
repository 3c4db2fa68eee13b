//! Fonts: each file, and every letter that the files of a workspace hold.

use std::collections::BTreeSet;

use anyhow::{Error, anyhow};

use super::Found;
use crate::prose::words::counted;
use crate::source::Source;
use crate::workspace::Workspace;
use crate::write::fonts::Fonts;

/// The fonts that can be used, and what was found.
pub fn look(
    workspace: &Workspace,
    vacancies: &[Source],
    unread: &[Error],
) -> (Option<Fonts>, Vec<Found>) {
    let mut found: Vec<Found> = unread.iter().map(Found::broken).collect();
    let mut good = Vec::new();
    for (name, bytes) in &workspace.fonts {
        let file = (name.clone(), bytes.clone());
        match Fonts::new(vec![file.clone()]) {
            Ok(_) => good.push(file),
            Err(error) => found.push(Found::broken(&error)),
        }
    }
    for path in &workspace.strange_fonts {
        found.push(Found::look(
            format!("`{path}` is not used: only TTF and OTF are"),
            "save it as TTF or OTF, or put it elsewhere",
        ));
    }
    let own = counted(good.len(), "font of your own", "fonts of your own");
    found.push(Found::well(own.map_or_else(
        || "Noto Sans, which is built in".to_owned(),
        |own| format!("{own}, then Noto Sans, which is built in"),
    )));
    let fonts = match Fonts::new(good) {
        Ok(fonts) => fonts,
        Err(error) => {
            found.push(Found::broken(&error));
            return (None, found);
        }
    };
    let files = [&workspace.settings_source, &workspace.people_source];
    let letters = files.into_iter().chain(vacancies);
    let letters: Vec<Found> = letters
        .flat_map(|source| letters_of(&fonts, source))
        .collect();
    if letters.is_empty() && workspace.root.is_some() {
        found.push(Found::well("they have every letter in your files"));
    }
    found.extend(letters);
    (Some(fonts), found)
}

/// What of a file’s texts cannot be printed, or only with fonts of this computer.
fn letters_of(fonts: &Fonts, source: &Source) -> Vec<Found> {
    let mut text = String::new();
    for (_, value) in toml::from_str::<toml::Table>(&source.text).unwrap_or_default() {
        texts(&value, &mut text);
    }
    let path = source.path.display();
    let missing: BTreeSet<char> = fonts.printing(&text).missing.into_iter().collect();
    let mut found = Vec::new();
    for letter in missing {
        let line = source.text.find(letter).map_or(1, |at| source.line(at));
        found.push(Found::broken(&anyhow!(
            "`{path}`, line {line}: no font here can print `{letter}` (U+{:04X}); put a font that can into the folder `fonts` beside `copanel.toml`",
            u32::from(letter)
        )));
    }
    let borrowed = fonts.borrowed(&text);
    if !borrowed.is_empty() {
        found.push(Found::well(format!(
            "`{path}` has letters for which this computer’s {} is used; put the font into `fonts` to print the same elsewhere",
            borrowed.join(", ")
        )));
    }
    found
}

/// Every text in a value.
fn texts(value: &toml::Value, into: &mut String) {
    match value {
        toml::Value::String(text) => {
            into.push_str(text);
            into.push('\n');
        }
        toml::Value::Array(values) => values.iter().for_each(|value| texts(value, into)),
        toml::Value::Table(table) => table.values().for_each(|value| texts(value, into)),
        toml::Value::Integer(_)
        | toml::Value::Float(_)
        | toml::Value::Boolean(_)
        | toml::Value::Datetime(_) => {}
    }
}
