//! The lines of a file: its headings, and which lines belong together.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::suggest::is_mark;
use crate::source::Span;

/// What can begin and end a text over several lines.
const MARKS: [&str; 2] = ["\"\"\"", "'''"];
/// How many lines are looked through for the beginning or the end of a list.
const LONGEST: usize = 60;

/// A line of a file.
#[derive(Clone, Copy, Debug)]
pub struct SourceLine<'a> {
    /// Where it begins.
    pub start: usize,
    /// What is typed on it.
    pub typed: &'a str,
}

impl<'a> SourceLine<'a> {
    /// Where it is.
    pub fn span(&self) -> Span {
        self.start..self.start + self.typed.len()
    }

    /// Whether nothing is on it.
    pub fn is_blank(&self) -> bool {
        self.typed.trim_matches([' ', '\t']).is_empty()
    }

    /// The name in a heading, however many of its brackets are there.
    pub fn heading(&self) -> Option<&'a str> {
        let typed = self.typed.trim();
        let is_curly = |c: char| !c.is_ascii() && is_mark(c);
        let name = typed.trim_start_matches(|c| c == '[' || c == ' ' || is_curly(c));
        let before = &typed[..typed.len() - name.len()];
        let has_bracket = before.contains('[') || typed.ends_with(']');
        let name = name.split([']', '#', ':']).next()?.trim_end();
        let is_name = |c: char| c.is_alphanumeric() || " -_.".contains(c) || is_curly(c);
        let is_heading = has_bracket && name.starts_with(char::is_alphabetic);
        (is_heading && name.chars().all(is_name)).then_some(name)
    }

    /// The key and the value of `key = value`.
    pub fn key_value(&self) -> Option<(&'a str, &'a str)> {
        let (key, value) = self.typed.split_once(['=', ':'])?;
        let is_key = |c: char| c.is_alphanumeric() || " -_.’".contains(c);
        let (key, value) = (key.trim(), value.trim());
        (!key.is_empty() && key.chars().all(is_key)).then_some((key, value))
    }

    /// Whether it begins something new; a colon can also be in the middle of a text.
    fn begins(&self) -> bool {
        let key = self.key_value().map(|(key, _)| key);
        let is_key = |key: &str| !key.contains(' ') || self.typed.contains('=');
        self.heading().is_some() || key.is_some_and(is_key)
    }

    /// Whether a text over several lines begins on it.
    fn begins_text(&self, marks: &str) -> bool {
        let value = self.key_value().map(|(_, value)| value);
        value.is_some_and(|value| value.starts_with(marks))
    }
}

/// The lines of a file, each called by its number from 0.
#[derive(Debug)]
pub struct Lines<'a> {
    /// The file.
    pub text: &'a str,
    /// Its lines.
    pub all: Vec<SourceLine<'a>>,
}

impl<'a> Lines<'a> {
    /// The lines of a text; there is at least one.
    pub fn new(text: &'a str) -> Lines<'a> {
        let mut start = 0;
        let all = text.split('\n').map(|line| {
            let next = start + line.len() + 1;
            let ending = line.ends_with('\r') && next <= text.len();
            let typed = &line[..line.len() - usize::from(ending)];
            let start = std::mem::replace(&mut start, next);
            SourceLine { start, typed }
        });
        let all = all.collect();
        Lines { text, all }
    }

    /// The year that most days of the file have.
    pub fn usual_year(&self) -> Option<i32> {
        let days = self.text.split(|c: char| !c.is_ascii_digit() && c != '-');
        let years = days.filter_map(|day| Some(day.parse::<NaiveDate>().ok()?.year()));
        let mut often: BTreeMap<i32, usize> = BTreeMap::new();
        years.for_each(|year| *often.entry(year).or_default() += 1);
        Some(often.into_iter().max_by_key(|(_, times)| *times)?.0)
    }

    /// What is typed on some lines.
    pub fn typed(&self, lines: Range<usize>) -> &'a str {
        let last = self.all[lines.end - 1].span();
        &self.text[self.all[lines.start].start..last.end]
    }

    /// The line that a byte is on.
    pub fn line_at(&self, byte: usize) -> usize {
        self.all.partition_point(|line| line.start <= byte) - 1
    }

    /// The lines from the heading at or above a line to the next heading.
    pub fn section(&self, line: usize) -> Range<usize> {
        let is_heading = |line: &usize| self.all[*line].heading().is_some();
        let first = (0..=line).rev().find(is_heading).unwrap_or(0);
        let end = (line + 1..self.all.len()).find(is_heading);
        first..end.unwrap_or(self.all.len())
    }

    /// The lines of the section that a line heads, or of the key with its value that it is part of.
    pub fn part(&self, line: usize, last: usize) -> Range<usize> {
        let above = self.section(line.saturating_sub(1)).start..line;
        let mut above = above.rev().take(LONGEST);
        let is_opener =
            |above: &usize| self.all[*above].begins() && is_open(self.typed(*above..line));
        let first = self.unended_text().filter(|first| *first <= line);
        let first = first.or_else(|| above.find(is_opener)).unwrap_or(line);
        if self.all[first].heading().is_some() {
            return self.section(first);
        }
        // What begins nothing new belongs to what is above it.
        let is_new = |next: &usize| {
            let next_line = &self.all[*next];
            next_line.heading().is_some() || *next > last && next_line.begins()
        };
        let end = (first + 1..self.all.len()).find(is_new);
        first..end.unwrap_or(self.all.len())
    }

    /// The first line of a text between three quotation marks that has no end.
    pub fn unended_text(&self) -> Option<usize> {
        MARKS.iter().find_map(|marks| {
            let lines = self.all.iter().enumerate();
            let lines = lines.filter(|(_, line)| line.typed.matches(marks).count() % 2 == 1);
            let mut open = None;
            for (at, line) in lines {
                open = match open {
                    Some(_) if line.begins_text(marks) => return open,
                    Some(_) => None,
                    None => line.begins_text(marks).then_some(at),
                };
            }
            open
        })
    }

    /// The entry that a place is in: `question q1`, or the heading above it.
    pub fn entry(&self, byte: usize) -> Option<String> {
        let own = self.line_at(byte);
        let section = self.section(own);
        let heading = self.all[section.start].typed.trim();
        let name = self.all[section.start].heading();
        let name = name.filter(|_| section.start != own)?;
        let others = section.filter(|line| *line != own);
        let mut keys = others.filter_map(|line| self.all[line].key_value());
        let id = keys.find(|(key, _)| ["id", "code", "rule", "stage"].contains(key));
        let id = id.map_or("", |(_, id)| id.trim_matches(is_mark));
        if id.is_empty() || !heading.starts_with("[[") {
            let is_many = heading.starts_with("[[");
            return Some(if is_many { format!("[[{name}]]") } else { format!("[{name}]") });
        }
        let id: String = id.chars().take(40).collect();
        Some(format!("{name} {id}"))
    }
}

/// Whether a bracket, a brace or a quotation mark is still open after some lines.
pub fn is_open(typed: &str) -> bool {
    let parts: Vec<&str> = typed.split(MARKS[0]).collect();
    let (mut depth, mut is_text) = (0_usize, false);
    for c in parts.iter().step_by(2).flat_map(|part| part.chars()) {
        is_text ^= c == '"';
        match c {
            '[' | '{' if !is_text => depth += 1,
            ']' | '}' if !is_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth > 0 || is_text || parts.len().is_multiple_of(2)
}
