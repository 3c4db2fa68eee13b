//! Changes to a TOML file that someone wrote: comments, order and layout stay, and lines that do not change keep every byte.
//!
//! They are shown first, line by line. The file is then written whole or not at all: only if it is still what was read,
//! and only if it is as free of faults as it was.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use similar::{DiffOp, TextDiff};
use toml_edit::{Array, Datetime, DocumentMut, InlineTable, Item, Table, TableLike, Value, value};

use super::files;
use crate::case;
use crate::source::{Fault, Origin, Source};
use crate::vacancy::read;
use crate::workspace::{PeopleFile, Workspace};

/// A file while it is changed.
pub struct Edit {
    /// Its name, as it was typed.
    name: PathBuf,
    /// The file itself, where the name is that of a link.
    path: PathBuf,
    /// What it held when it was read.
    bytes: Vec<u8>,
    /// Its text, without a byte-order mark.
    before: String,
    file: DocumentMut,
}

/// What a table says under one key; what was said before goes, and its remark stays.
pub fn put(table: &mut dyn TableLike, key: &str, new: impl Into<Value>) {
    let mut new = new.into();
    if let Some(old) = table.get(key).and_then(Item::as_value) {
        *new.decor_mut() = old.decor().clone();
    }
    // In `{ a = 1 }` the blank after the last value stays before the bracket.
    if table.get(key).is_none()
        && table.key(key).is_none()
        && let Some((_, last)) = table.iter_mut().last()
        && let Some(last) = last.as_value_mut()
        && last.decor().suffix().and_then(|after| after.as_str()) == Some(" ")
    {
        last.decor_mut().set_suffix("");
        new.decor_mut().set_suffix(" ");
        new.decor_mut().set_prefix(" ");
    }
    match table.get_mut(key) {
        Some(old) => *old = value(new),
        None => {
            table.insert(key, value(new));
        }
    }
}

/// A day as a value.
pub fn day(day: NaiveDate) -> Result<Value> {
    Ok(day.to_string().parse::<Datetime>()?.into())
}

/// Adds an entry to a list of tables, which is made where there is none; nothing where something else is there.
pub fn push(table: &mut dyn TableLike, key: &str, entry: InlineTable) -> Option<()> {
    match table.get_mut(key) {
        None => put(table, key, Array::from_iter([entry])),
        Some(Item::ArrayOfTables(list)) => list.push(entry.into_table()),
        Some(Item::Value(Value::Array(list))) => list.push(entry),
        Some(Item::None | Item::Value(_) | Item::Table(_)) => return None,
    }
    Some(())
}

/// A table inside another, made in one line where there is none.
pub fn inner<'a>(table: &'a mut dyn TableLike, key: &str) -> Result<&'a mut dyn TableLike> {
    if !table.contains_key(key) {
        put(table, key, InlineTable::new());
    }
    let inner = table.get_mut(key).and_then(Item::as_table_like_mut);
    inner.with_context(|| format!("`{key}` is not a table"))
}

impl Edit {
    /// Reads a file that is to be changed.
    pub fn open(name: &Path) -> Result<Edit> {
        if name == Path::new("-") {
            bail!("standard input cannot be changed; name a file");
        }
        let before = Source::read(name)?.text;
        let cannot = || format!("cannot read `{}`", name.display());
        let path = name.canonicalize().with_context(cannot)?;
        let bytes = files::read(&path)?.with_context(cannot)?;
        let text = before.replace("\r\n", "\n");
        let file: DocumentMut =
            text.parse().with_context(|| format!("`{}` cannot be understood", name.display()))?;
        let here = std::env::current_dir().unwrap_or_default();
        let name = name.strip_prefix(here).unwrap_or(name).to_owned();
        let edit = Edit { name, path, bytes, before, file };
        if edit.text() != with_end(&edit.before) {
            bail!(
                "`{}` cannot be changed without moving other lines in it; keep keys with a full stop that begin alike together",
                edit.name.display()
            );
        }
        Ok(edit)
    }

    /// The table under a heading, made at the end of the file where there is none.
    pub fn table(&mut self, name: &str) -> Result<&mut dyn TableLike> {
        if !self.file.contains_key(name) {
            let before = self.file.trailing().as_str().unwrap_or_default();
            let end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
            let mut table = Table::new();
            table.decor_mut().set_prefix(format!("{before}{end}\n"));
            table.set_position(Some(isize::MAX));
            self.file.set_trailing("");
            self.file.insert(name, Item::Table(table));
        }
        let table = self.file.get_mut(name).and_then(Item::as_table_like_mut);
        table.with_context(|| format!("`{name}` is not a table in `{}`", self.name.display()))
    }

    /// The entries of a list: `[[member]]`, or tables in brackets.
    pub fn entries(&mut self, list: &str) -> Vec<&mut dyn TableLike> {
        fn table(value: &mut Value) -> Option<&mut dyn TableLike> {
            Some(value.as_inline_table_mut()?)
        }
        match self.file.get_mut(list) {
            Some(Item::ArrayOfTables(list)) => {
                list.iter_mut().map(|table| table as &mut dyn TableLike).collect()
            }
            Some(Item::Value(Value::Array(list))) => list.iter_mut().filter_map(table).collect(),
            Some(Item::None | Item::Value(_) | Item::Table(_)) | None => Vec::new(),
        }
    }

    /// The entries of a list whose `id` or other key says so.
    pub fn entries_with(&mut self, list: &str, key: &str, says: &str) -> Vec<&mut dyn TableLike> {
        let mut entries = self.entries(list);
        entries.retain(|entry| entry.get(key).and_then(Item::as_str) == Some(says));
        entries
    }

    /// What the file will hold, without a byte-order mark: lines that are as they were keep their endings.
    fn text(&self) -> String {
        let plain = self.before.replace("\r\n", "\n");
        let (after, plain) = (self.file.to_string(), with_end(&plain));
        let ending = if self.before.contains("\r\n") { "\r\n" } else { "\n" };
        let was: Vec<&str> = self.before.split_inclusive('\n').collect();
        let mut text = String::new();
        for op in TextDiff::from_lines(&plain, &after).ops() {
            if let DiffOp::Equal { old_index, len, .. } = *op {
                let lines = was[old_index..old_index + len].concat();
                text.push_str(&with_end(&lines));
            } else {
                let lines = lines(&after, op.new_range());
                text.extend(lines.into_iter().flat_map(|line| [line, ending]));
            }
        }
        text
    }

    /// The changes line by line, with the place of each, what was there and what will be; nothing where there are none.
    pub fn shown(&self) -> String {
        shown(&self.name, &with_end(&self.before), &self.text())
    }

    /// Writes the changes; `faults` are what is wrong with a text in that file, and none may be new.
    pub fn write(&self, faults: impl Fn(&str) -> Vec<String>) -> Result<()> {
        let (name, text) = (self.name.display(), self.text());
        let before = faults(&self.before);
        let new = faults(&text).into_iter().filter(|fault| !before.contains(fault));
        let new: Vec<String> = new.map(|fault| format!("\n  {fault}")).collect();
        if !new.is_empty() {
            bail!(
                "`{name}` has not been changed, since this would be wrong in it:{}",
                new.concat()
            );
        }
        if files::read(&self.path)?.is_none_or(|now| now != self.bytes) {
            bail!(
                "`{name}` was changed by someone else meanwhile, and has been left as it is; run this again"
            );
        }
        if self.path.metadata().is_ok_and(|there| there.permissions().readonly()) {
            bail!(
                "`{name}` may only be read, and has not been changed; allow writing to it, then run this again"
            );
        }
        let mark = if self.bytes.starts_with("\u{feff}".as_bytes()) { "\u{feff}" } else { "" };
        files::write_atomic(&self.path, format!("{mark}{text}").as_bytes())
    }
}

/// What is wrong with a text in a vacancy file.
pub fn faults_of_vacancy<'a>(
    path: &Path,
    workspace: &'a Workspace,
) -> impl Fn(&str) -> Vec<String> + use<'a> {
    let path = path.to_owned();
    move |text| {
        let source = Source { path: path.clone(), text: text.to_owned() };
        let said = |fault: &Fault| match &fault.help {
            Some(help) => format!("{}: {help}", fault.message),
            None => fault.message.clone(),
        };
        case::parse(source, workspace).faults.iter().map(said).collect()
    }
}

/// What differs between two texts of a file, line by line, with the place of each, what was there and what will be.
pub fn shown(name: &Path, before: &str, after: &str) -> String {
    let mut shown = String::new();
    for op in TextDiff::from_lines(before, after).ops() {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (was, now) = (lines(before, op.old_range()), lines(after, op.new_range()));
        shown.push_str(&format!("{}, line {}\n", name.display(), op.old_range().start + 1));
        let word = if was.is_empty() { "new" } else { "now" };
        let all = was.into_iter().map(|line| ("was", line));
        for (word, line) in all.chain(now.into_iter().map(|line| (word, line))) {
            if !line.trim().is_empty() {
                shown.push_str(&format!("  {word}  {line}\n"));
            }
        }
    }
    shown
}

/// What is wrong with a text in `people.toml`.
pub fn faults_of_people(text: &str) -> Vec<String> {
    let (_, faults) = read::read::<PeopleFile>(text, &Origin::People);
    faults.into_iter().map(|fault| fault.message).collect()
}

/// A text whose last line ends.
fn with_end(text: &str) -> String {
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}")
}

/// Some lines of a text, without their endings.
fn lines(text: &str, range: std::ops::Range<usize>) -> Vec<&str> {
    text.lines().skip(range.start).take(range.len()).collect()
}

#[cfg(test)]
#[path = "../../tests/inside/edit.rs"]
mod tests;
