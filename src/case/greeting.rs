//! What is short for someone’s name: “Dear Walter”, “Dear Dr Marsh”, and the letters HM.

use super::Case;
use crate::vacancy::Person;

impl Case<'_> {
    /// What a letter calls someone after “Dear”.
    ///
    /// A group keeps its name, and so does one with nothing in it that looks like a first name.
    pub fn greeting(&self, person: &Person) -> String {
        let name = self.name(&person.id);
        let is_one = person.group_of.is_none() && !person.name.is_blank();
        let [before, with_next] = ["before-title", "with-next-name"].map(|kind| self.titles(kind));
        let (titles, first) = (self.titles("titles"), self.titles("with-first-name"));
        let short = shortened(&name, &before, &titles, &[first, with_next].concat());
        short.filter(|_| is_one).unwrap_or(name)
    }

    /// The letters that someone’s first and last names begin with; `None` without a name.
    pub fn initials(&self, person: &Person) -> Option<String> {
        let kinds = ["before-title", "titles", "with-first-name"];
        let titles = kinds.map(|kind| self.titles(kind)).concat();
        initials(&person.name.0, &titles)
    }

    fn titles(&self, kind: &str) -> Vec<&str> {
        self.words().say(&format!("greeting.{kind}")).split_whitespace().collect()
    }
}

/// Whether a word of a name is one of these titles, with a full stop or without.
fn is_title(word: &str, titles: &[&str]) -> bool {
    titles.iter().any(|title| title.eq_ignore_ascii_case(word.trim_end_matches('.')))
}

fn initials(name: &str, titles: &[&str]) -> Option<String> {
    let words = name.split_once([',', '(']).map_or(name, |(before, _)| before);
    let words = words.split_whitespace().filter(|word| !is_title(word, titles));
    let letters: Vec<char> =
        words.filter_map(|word| word.chars().find(|c| c.is_alphabetic())).collect();
    let (first, others) = letters.split_first()?;
    Some(
        first
            .to_uppercase()
            .chain(others.last().into_iter().flat_map(|last| last.to_uppercase()))
            .collect(),
    )
}

/// A title with the family name, or else the first name; some titles go with that instead.
fn shortened(
    name: &str,
    before_title: &[&str],
    titles: &[&str],
    with_first_name: &[&str],
) -> Option<String> {
    let words = name.split_once([',', '(']).map_or(name, |(before, _)| before);
    let words = words.split_whitespace().skip_while(|word| is_title(word, before_title));
    let words: Vec<&str> = words.collect();
    let (first, others) = words.split_first()?;
    if is_title(first, with_first_name) {
        return others.first().map(|name| format!("{first} {name}"));
    }
    if is_title(first, titles) {
        // A family name can begin with small words: van der Berg.
        let begins_small = |word: &&str| word.starts_with(char::is_lowercase);
        let from = others.iter().position(begins_small).unwrap_or(others.len().checked_sub(1)?);
        return Some(format!("{first} {}", others[from..].join(" ")));
    }
    let is_initial = first.trim_end_matches('.').chars().count() < 2;
    (!is_initial && !first.contains('.') && !others.is_empty()).then(|| (*first).to_owned())
}

#[cfg(test)]
#[path = "../../tests/inside/greeting.rs"]
mod tests;
