//! Text into data, with every fault in the text, not only the first.
//!
//! A text in which nothing is wrong is read at once. Otherwise what is wrong first is noted, its lines
//! are left blank, and the rest is read again. Only TOML and the type that reads the file say that
//! something is wrong; the schema of that type helps to say what to do about it.

mod everyday;
mod keys;
mod lines;
mod shape;
mod suggest;
mod syntax;

use std::collections::BTreeSet;
use std::ops::Range;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use toml::de::{DeTable, Deserializer, Error};

use crate::source::{Fault, Origin, Place, Span};
use lines::Lines;
use shape::Shape;

/// After so many faults the rest would be noise.
pub const MOST: usize = 200;

/// The most lines of a file with a fault that are read; a long vacancy has a thousand.
const LONGEST: usize = 5_000;

/// What a file says, and what in it cannot be understood.
#[derive(Debug, Default)]
pub struct Reading<T> {
    /// What it says, without what cannot be understood.
    pub value: T,
    /// What cannot be understood.
    pub faults: Vec<Fault>,
    /// The headings of entries that were left out: their names may be looked for in vain.
    pub left_out: BTreeSet<String>,
}

/// Something in a text that cannot be read.
#[derive(Debug)]
struct ReadError {
    /// The lines that cannot be read because of it.
    lines: Range<usize>,
    /// What to underline.
    at: Span,
    message: String,
    /// What to do.
    help: Option<String>,
    /// Whether keys are missing, which may be on lines that were left out before.
    is_short: bool,
}

impl ReadError {
    fn new(lines: Range<usize>, at: Span, message: String, help: String) -> ReadError {
        ReadError { lines, at, message, help: Some(help), is_short: false }
    }
}

/// Reads a file’s text; what cannot be understood is left out, and named beside what can.
pub fn read<T>(text: &str, origin: &Origin) -> (T, Vec<Fault>)
where
    T: DeserializeOwned + Default + JsonSchema,
{
    let reading = read_partly(text, origin);
    (reading.value, reading.faults)
}

/// Reads a file’s text, and says of which entries not all could be read.
pub fn read_partly<T>(text: &str, origin: &Origin) -> Reading<T>
where
    T: DeserializeOwned + Default + JsonSchema,
{
    let mut reading = Reading::default();
    if let Ok(value) = toml::from_str(text) {
        reading.value = value;
        return reading;
    }
    let schema = shape::schema::<T>();
    let root = Shape::new(&schema);
    let mut lines = Lines::new(text);
    if let Some(next) = lines.all.get(LONGEST) {
        let words = format!(
            "there are {} lines, and of a file with a fault only {LONGEST} are read; put right what is above",
            lines.all.len()
        );
        reading.faults.push(Fault::new(origin.clone(), next.span(), &words));
        lines.all.truncate(LONGEST);
    }
    let text = lines.typed(0..lines.all.len());
    let mut blank = BTreeSet::new();
    while reading.faults.len() < MOST {
        let error = match read_once(&without(text, &blank), root) {
            Ok(value) => {
                reading.value = value;
                break;
            }
            Err(error) => error,
        };
        let is_known = error.is_short && error.lines.clone().any(|line| blank.contains(&line));
        if !is_known {
            let (origin, span) = (origin.clone(), error.at);
            reading.faults.push(Fault {
                about: lines.entry(span.start),
                place: Place { origin, span },
                message: error.message,
                help: error.help,
            });
        }
        let heading = lines.all[error.lines.start].heading();
        let heading = heading.and_then(|name| root.meant_heading(name));
        reading.left_out.extend(heading.map(str::to_owned));
        let count = blank.len();
        blank.extend(error.lines);
        if blank.len() == count {
            break;
        }
    }
    reading
}

/// The few headings of a kind of file below which a key belongs, in a sentence.
pub fn headings_with<T: JsonSchema>(key: &str) -> Option<String> {
    let schema = shape::schema::<T>();
    keys::headings_with(key, Shape::new(&schema))
}

/// Reads a text, or says what is wrong first in it.
fn read_once<T: DeserializeOwned>(text: &str, root: Shape<'_>) -> Result<T, ReadError> {
    let lines = Lines::new(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let start = |error: &Error| error.span().map_or(0, |span| span.start);
    if let Some(at) = errors.iter().map(start).min() {
        return Err(syntax::not_toml(&lines, at, root));
    }
    let value = T::deserialize(Deserializer::from(table.clone()));
    value.map_err(|error| keys::not_usable(&lines, table.get_ref(), root, &error))
}

/// A text with some of its lines left blank, so that every place in it stays the same.
fn without(text: &str, blank: &BTreeSet<usize>) -> String {
    let is_blank = |(at, line): (usize, &str)| {
        if blank.contains(&at) { " ".repeat(line.len()) } else { line.to_owned() }
    };
    let lines = text.split('\n').enumerate().map(is_blank);
    lines.collect::<Vec<_>>().join("\n")
}
