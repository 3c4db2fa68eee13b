//! The words and sentences that copanel itself puts into papers, by name.
//!
//! What they say is data (`templates/words.toml`); here they are looked up and filled in.
//! Numbers, lists, dates and times are put together from them, so that nothing here is English.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::Serialize;

use crate::source::{Day, Language, Line, name_of};

/// What is filled in, by the name that stands for it in braces.
pub type Values<'a> = &'a [(&'a str, &'a dyn Display)];

/// The form of a text with a number that is taken by all numbers without one of their own.
pub const OTHER: &str = "other";

/// Words and sentences by name: `power.decides`.
#[derive(Clone, Debug, Default)]
pub struct Words(BTreeMap<String, String>);

/// The words in force: those of standard papers, and those of Easy Read.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Their language.
    pub language: Language,
    /// The words of standard papers.
    pub standard: Words,
    /// The words of Easy Read, and the standard ones where it has none of its own.
    pub easy: Words,
}

impl Vocabulary {
    /// The words of Easy Read, or the standard ones.
    pub fn of(&self, is_easy: bool) -> &Words {
        if is_easy { &self.easy } else { &self.standard }
    }
}

impl Words {
    /// Puts other words in the place of those with the same name.
    pub fn extend(&mut self, others: impl IntoIterator<Item = (String, String)>) {
        self.0.extend(others);
    }

    /// What has this name, if anything does.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Every name there is.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// What has this name.
    pub fn say(&self, name: &str) -> &str {
        self.get(name).unwrap_or_else(|| unreachable!("every word has its text: `{name}`"))
    }

    /// One of a group of texts, by a choice as files write it: `power` and `decides`.
    pub fn choice(&self, group: &str, choice: impl Serialize) -> &str {
        self.say(&format!("{group}.{}", name_of(choice)))
    }

    /// What has this name, filled in.
    pub fn fill(&self, name: &str, values: Values<'_>) -> String {
        fill(self.say(name), values)
    }

    /// What has this name, in the form for a number.
    pub fn count(&self, name: &str, count: impl Display, values: Values<'_>) -> String {
        let own = self.get(&format!("{name}.{count}"));
        let form = own.unwrap_or_else(|| self.choice(name, OTHER));
        let count: (&str, &dyn Display) = ("count", &count);
        fill(form, &[&[count], values].concat())
    }

    /// “a”, “a and b”, “a, b and c”; nothing for nothing.
    pub fn list(&self, items: impl IntoIterator<Item = impl Display>) -> Option<String> {
        self.joined(items, "list.last")
    }

    /// “a”, “a or b”, “a, b or c”; nothing for nothing.
    pub fn either(&self, items: impl IntoIterator<Item = impl Display>) -> Option<String> {
        self.joined(items, "list.either")
    }

    fn joined(
        &self,
        items: impl IntoIterator<Item = impl Display>,
        last_of_list: &str,
    ) -> Option<String> {
        let mut items: Vec<_> = items.into_iter().collect();
        let last = items.pop()?;
        let more =
            |before: String, next| self.fill("list.more", &[("before", &before), ("next", &next)]);
        let before = items.into_iter().map(|item| item.to_string()).reduce(more);
        Some(match before {
            Some(before) => self.fill(last_of_list, &[("before", &before), ("last", &last)]),
            None => last.to_string(),
        })
    }

    /// Who tested something, and when: “Joyce and Kevin, on 3 November 2026”.
    pub fn tested(&self, readers: &[Line], on: Day) -> Option<String> {
        let readers = readers.iter().filter(|reader| !reader.is_blank());
        let readers = self.list(readers)?;
        Some(self.fill("test.by", &[("readers", &readers), ("day", &self.day(on.0))]))
    }

    /// “3 December 2026”.
    pub fn day(&self, day: NaiveDate) -> String {
        self.date("date.day", day)
    }

    /// “Thursday 3 December 2026”.
    pub fn weekday(&self, day: NaiveDate) -> String {
        self.date("date.weekday", day)
    }

    fn date(&self, name: &str, day: NaiveDate) -> String {
        let weekday = self.choice("weekday", day.weekday().number_from_monday());
        let month = self.choice("month", day.month());
        self.fill(
            name,
            &[("weekday", &weekday), ("day", &day.day()), ("month", &month), ("year", &day.year())],
        )
    }

    /// “9:30am”, “2pm”, “midday”.
    pub fn time(&self, time: NaiveTime) -> String {
        let (is_afternoon, hour) = time.hour12();
        let name = match (time.hour(), time.minute(), is_afternoon) {
            (12, 0, _) => "time.midday",
            (0, 0, _) => "time.midnight",
            (_, 0, false) => "time.morning-hour",
            (_, 0, true) => "time.afternoon-hour",
            (_, _, false) => "time.morning",
            (_, _, true) => "time.afternoon",
        };
        let minute = format!("{:02}", time.minute());
        self.fill(name, &[("hour", &hour), ("minute", &minute)])
    }
}

/// A text with the values for what is in braces.
fn fill(text: &str, values: Values<'_>) -> String {
    let mut out = String::new();
    for (words, name) in parts(text) {
        out.push_str(words);
        let value = values.iter().find(|(known, _)| Some(*known) == name);
        let _ = match (value, name) {
            (Some((_, value)), _) => write!(out, "{value}"),
            (None, Some(name)) => write!(out, "{{{name}}}"),
            (None, None) => Ok(()),
        };
    }
    out
}

/// The words of a text, each with the name in the braces that follow them.
pub fn parts(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    text.split_inclusive('}').map(|part| {
        let named = part.strip_suffix('}').and_then(|part| part.split_once('{'));
        named.map_or((part, None), |(words, name)| (words, Some(name)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(pairs: &[(&str, &str)]) -> Words {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        Words(pairs.iter().map(owned).collect())
    }

    #[test]
    fn what_is_filled_in_is_not_filled_in_again() {
        let words = words(&[("a.b", "{who} and {what}, {who}")]);
        assert_eq!(words.fill("a.b", &[("who", &"{what}"), ("what", &2)]), "{what} and 2, {what}");
    }

    #[test]
    fn a_number_has_its_own_form_or_that_of_all_others() {
        let words = words(&[("sheet.1", "one sheet of {all}"), ("sheet.other", "{count} sheets")]);
        let said = [1, 2].map(|count| words.count("sheet", count, &[("all", &3)]));
        assert_eq!(said, ["one sheet of 3", "2 sheets"]);
    }
}
