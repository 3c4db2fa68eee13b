//! Text into data, with every fault in the text, not only the first.
//!
//! Both readers stop at the first fault. So: note it, put in what was meant, and read again.
//! Where it is not clear what was meant, the line or the entry is left out instead.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, Error};

use super::hints::{self, Hint, Line, Part, blank, fit};
use crate::source::{Fault, Origin, Place, Span};

/// After so many faults the rest would be noise.
pub const MOST: usize = 200;

/// Reads a file’s text; what is faulty is left out of the result and named beside it.
pub fn read<T: DeserializeOwned + Default>(text: &str, origin: &Origin) -> (T, Vec<Fault>) {
    let mut reading = Reading {
        text: text.to_owned(),
        gone: Vec::new(),
        found: Vec::new(),
        parts: Vec::new(),
    };
    let value = reading.read::<T>();
    let faults = reading.found.into_iter().map(|hint| Fault {
        about: hints::entry(text, hint.at.start),
        place: Place {
            origin: origin.clone(),
            span: hint.at,
        },
        message: hint.message,
        help: hint.help,
    });
    (value.unwrap_or_default(), faults.collect())
}

/// A text on its way to being read.
struct Reading {
    /// What is left of it; every place in it is where it was in the file.
    text: String,
    /// What was taken out.
    gone: Vec<Removed>,
    /// What is wrong.
    found: Vec<Hint>,
    /// The headings of this kind of file, once something is wrong.
    parts: Vec<Part>,
}

/// A key that was taken out.
struct Removed {
    at: Span,
    /// The span of the table it stood in.
    parent: Span,
    key: String,
}

impl Reading {
    fn read<T: DeserializeOwned>(&mut self) -> Option<T> {
        for _ in 0..2 * MOST {
            if self.found.len() >= MOST {
                break;
            }
            let text = self.text.clone();
            let (table, errors) = DeTable::parse_recoverable(&text);
            if !errors.is_empty() {
                self.know_parts::<T>();
                self.mend_lines(&errors);
                continue;
            }
            let span = table.span();
            let mut table = table.into_inner();
            for gone in &self.gone {
                remove(&mut table, &gone.at, &span);
            }
            match self.values::<T>(&mut table, &span) {
                Step::Done(value) => return Some(value),
                Step::Again => {}
                Step::Stuck => return None,
            }
        }
        None
    }

    fn know_parts<T: DeserializeOwned>(&mut self) {
        if self.parts.is_empty() {
            self.parts = hints::parts::<T>();
        }
    }

    /// Notes what is wrong with lines, up to the first mistake that reaches into the lines below it.
    fn mend_lines(&mut self, errors: &[Error]) {
        let mut mended: Vec<Span> = Vec::new();
        let place = |error: &Error| error.span().map_or(self.text.len(), |span| span.start);
        let mut errors: Vec<(usize, &Error)> =
            errors.iter().map(|error| (place(error), error)).collect();
        errors.sort_by_key(|(at, _)| *at);
        for (at, error) in errors {
            if self.found.len() >= MOST {
                return;
            }
            let line = Line::at(&self.text, at, error.message());
            let span = line.span();
            if mended.contains(&span) {
                continue;
            }
            // A line that is good alone may be faulty only because of one above it, mended by now.
            let is_good = toml::from_str::<toml::Table>(line.typed).is_ok();
            if is_good && !mended.is_empty() && !error.message().contains("duplicate key") {
                return;
            }
            let hint = hints::of_line(&line, &self.parts);
            let is_before = hint
                .mend
                .as_ref()
                .is_some_and(|(region, _)| region.start != span.start || region.end > span.end);
            let region = hint
                .mend
                .as_ref()
                .map_or(span.clone(), |(region, _)| region.clone());
            let fitted = hint
                .mend
                .as_ref()
                .and_then(|(region, instead)| fit(&self.text, region, instead));
            let again = fitted.as_ref() == Some(&self.text);
            self.text = match fitted {
                Some(text) if !again => text,
                _ => blank(&self.text, &region),
            };
            self.note(hint);
            mended.push(span);
            if is_before {
                return;
            }
        }
    }

    /// Notes a mistake; a second one on the same line says how the whole line is typed.
    fn note(&mut self, hint: Hint) {
        let text = &self.text;
        let line = |hint: &Hint| Line::at(text, hint.at.start, "").start;
        let start = line(&hint);
        match self
            .found
            .iter_mut()
            .find(|found| line(found) == start && found.at != hint.at)
        {
            Some(found)
                if hint
                    .help
                    .as_ref()
                    .is_some_and(|help| help.starts_with("type ")) =>
            {
                found.help = hint.help;
            }
            Some(_) => {}
            None => self.found.push(hint),
        }
    }

    /// Reads what TOML can read, and notes the first thing in it that copanel cannot use.
    fn values<T: DeserializeOwned>(&mut self, table: &mut DeTable<'_>, span: &Span) -> Step<T> {
        loop {
            let whole = Spanned::new(span.clone(), table.clone());
            let error = match T::deserialize(Deserializer::from(whole)) {
                Ok(value) => return Step::Done(value),
                Err(error) => error,
            };
            self.know_parts::<T>();
            let at = error.span().unwrap_or_default();
            let follows = missing(&error).is_some_and(|key| {
                self.gone
                    .iter()
                    .any(|before| before.parent == at && before.key == key)
                    || self.found.iter().any(|hint| {
                        hint.message.contains(&format!("`{key}`")) && at.start < hint.at.start
                    })
            });
            let hint = hints::of_value(&self.text, &at, error.message(), &self.parts);
            let fitted = hint
                .mend
                .as_ref()
                .and_then(|(region, instead)| fit(&self.text, region, instead));
            if !follows {
                self.note(hint);
            }
            if let Some(text) = fitted.filter(|text| *text != self.text) {
                self.text = text;
                return Step::Again;
            }
            match remove(table, &at, span) {
                Some(removed) => self.gone.push(removed),
                None => return Step::Stuck,
            }
            if self.found.len() >= MOST {
                return Step::Stuck;
            }
        }
    }
}

/// What came of reading the values once.
enum Step<T> {
    Done(T),
    Again,
    Stuck,
}

/// Takes out the entry whose key or value has exactly this span.
fn remove(table: &mut DeTable<'_>, at: &Span, parent: &Span) -> Option<Removed> {
    let found = table
        .iter()
        .find(|(key, value)| key.span() == *at || value.span() == *at);
    if let Some((key, _)) = found {
        let key = key.to_string();
        table.remove(key.as_str());
        return Some(Removed {
            at: at.clone(),
            parent: parent.clone(),
            key,
        });
    }
    table.iter_mut().find_map(|(key, value)| {
        let span = value.span();
        remove_below(value.get_mut(), at, key.get_ref(), &span)
    })
}

fn remove_below(value: &mut DeValue<'_>, at: &Span, key: &str, span: &Span) -> Option<Removed> {
    match value {
        DeValue::Table(table) => remove(table, at, span),
        DeValue::Array(items) => {
            if items.iter().any(|item| item.span() == *at) {
                *items = items
                    .iter()
                    .filter(|item| item.span() != *at)
                    .cloned()
                    .collect();
                return Some(Removed {
                    at: at.clone(),
                    parent: span.clone(),
                    key: key.to_owned(),
                });
            }
            items.iter_mut().find_map(|item| {
                let span = item.span();
                remove_below(item.get_mut(), at, key, &span)
            })
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => None,
    }
}

fn missing(error: &Error) -> Option<&str> {
    error
        .message()
        .strip_prefix("missing field `")?
        .strip_suffix('`')
}
