//! What a form asks to be written, before anything is.

use anyhow::{Context, Result};
use toml_edit::{TableLike, Value};

use crate::commands::edit::{self, Edit};
use crate::source::Origin;

/// What one form asks for.
pub struct Proposal {
    /// Whose form it is, which, and its file.
    pub title: String,
    /// The file that is changed.
    pub origin: Origin,
    /// What is written.
    pub changes: Vec<Change>,
    /// What someone has to look at or decide, as sentences without a full stop.
    pub to_decide: Vec<String>,
}

/// One value, in its place.
pub struct Change {
    /// The entries of a list whose key says so, such as `member`, `id`, `amira`; or the table of that name.
    pub place: Place,
    /// Its key, after the name of a table inside where there is one.
    pub key: (Option<&'static str>, &'static str),
    /// The value.
    pub value: Value,
}

/// Where in a file a value belongs.
pub enum Place {
    /// A table with its own heading.
    Table(&'static str),
    /// The entries of a list with an id: all of them, or the one of that number.
    Entry(&'static str, String, Option<usize>),
}

impl Change {
    /// Makes the change in a file that is open.
    pub fn make(&self, edit: &mut Edit) -> Result<()> {
        let tables: Vec<&mut dyn TableLike> = match &self.place {
            Place::Table(name) => vec![edit.table(name)?],
            Place::Entry(list, id, number) => {
                let all = edit.entries_with(list, "id", id).into_iter().enumerate();
                let meant = all.filter(|(at, _)| number.is_none_or(|number| number == *at));
                meant.map(|(_, table)| table).collect()
            }
        };
        anyhow::ensure!(!tables.is_empty(), "the place to write to is no longer in the file");
        for table in tables {
            let table = match self.key.0 {
                Some(inner) => edit::inner(table, inner)?,
                None => table,
            };
            if let Value::InlineTable(entry) = &self.value {
                edit::push(table, self.key.1, entry.clone())
                    .with_context(|| format!("`{}` is not a list", self.key.1))?;
            } else {
                edit::put(table, self.key.1, self.value.clone());
            }
        }
        Ok(())
    }
}

impl Proposal {
    /// The form, the lines that change, and what is to be decided.
    pub fn shown(&self, lines: &str) -> String {
        let mut shown = format!("{}\n", self.title);
        shown.extend(lines.lines().map(|line| format!("  {line}\n")));
        shown.extend(self.to_decide.iter().map(|line| format!("  To decide: {line}\n")));
        if lines.is_empty() && self.to_decide.is_empty() {
            shown.push_str("  The file says all this already\n");
        }
        shown.push('\n');
        shown
    }
}
