//! How many syllables a word has in British English: by rules, and by a list for the words that follow none.
//!
//! Groups of vowels are counted; then silent ones are taken off, and pairs that are spoken apart are added.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::sentence::is_initials;
use crate::source::Day;

/// What rules cannot know of words.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Syllables {
    /// Words, in small letters, and how many syllables they have.
    pub words: BTreeMap<String, usize>,
    /// First parts of compounds, whose last e is silent.
    pub silent_e: Vec<String>,
    /// The day on which they were counted.
    #[expect(dead_code, reason = "the file says it to whoever reads the file")]
    pub as_of: Day,
    /// Who counted.
    #[expect(dead_code, reason = "the file says it to whoever reads the file")]
    pub source: String,
}

/// Endings, with how many syllables they have more than groups of vowels: the first that fits counts.
/// Most are pairs of vowels that are spoken apart.
const ENDINGS: &[(&str, usize)] = &[
    ("eing", 1),
    ("oing", 1),
    ("ying", 1),
    ("uing", 1),
    ("iest", 1),
    ("ism", 1),
    ("isms", 1),
    ("thm", 1),
];

/// Endings before which an e is silent: like-ly, state-ment.
const AFTER_SILENT_E: &[&str] =
    &["ly", "ment", "ments", "ful", "fully", "less", "ness", "work", "works"];

impl Syllables {
    /// The syllables of a word; of one with hyphens, those of all its parts. A number counts as one.
    pub fn count(&self, word: &str) -> usize {
        let parts = word.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'');
        parts.map(|part| self.part(part)).sum()
    }

    fn part(&self, part: &str) -> usize {
        let (word, owner) = part.split_once(['’', '\'']).unwrap_or((part, ""));
        if !word.chars().any(char::is_alphabetic) {
            return usize::from(!word.is_empty());
        }
        if is_initials(word.strip_suffix('s').unwrap_or(word)) {
            return word.chars().filter(|c| c.is_uppercase()).map(spelt).sum();
        }
        let word: String = word.chars().flat_map(char::to_lowercase).map(plain).collect();
        let whole = format!("{word}’{owner}");
        if let Some(count) = self.words.get(&whole) {
            return *count;
        }
        let more = match owner {
            // “didn’t” and “isn’t” have one more, “don’t” and “weren’t” have not.
            "t" => usize::from(word.trim_end_matches('n').ends_with(['d', 's', 'k', 'v', 't'])),
            "s" => usize::from(hisses(&word)),
            // “o’clock” has more after it; “they’re” and “we’ll” are said as one.
            "re" | "ve" | "ll" | "m" | "d" | "" => 0,
            rest => self.word(rest),
        };
        let word = if owner == "t" { word.trim_end_matches('n') } else { &word };
        self.word(word) + more
    }

    /// The syllables of a word in small letters.
    fn word(&self, word: &str) -> usize {
        if let Some(count) = self.words.get(word) {
            return *count;
        }
        // A plural has as many as its singular, unless it hisses.
        if let Some(one) = word.strip_suffix('s')
            && let Some(count) = self.words.get(one)
        {
            return count + usize::from(hisses(one));
        }
        if !word.contains(is_vowel) {
            // Nothing to say but its letters: “pm”.
            return word.chars().map(spelt).sum();
        }
        for first in &self.silent_e {
            if let Some(rest) = word.strip_prefix(first.as_str())
                && rest.starts_with(|c| !is_vowel(c))
                && rest.contains(is_vowel)
                && rest.len() > 2
            {
                return self.word(first) + self.word(rest);
            }
        }
        (groups(word) + apart(word)).saturating_sub(silent(word)).max(1)
    }
}

/// Letters with marks count as the letters alone.
fn plain(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        other => other,
    }
}

/// The syllables of a letter that is spelt out.
fn spelt(letter: char) -> usize {
    if letter.eq_ignore_ascii_case(&'w') { 3 } else { 1 }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether an s after a word makes a syllable of its own.
fn hisses(word: &str) -> bool {
    ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"].iter().any(|end| word.ends_with(end))
}

/// How many groups of vowels there are.
fn groups(word: &str) -> usize {
    let mut before = false;
    let mut count = 0;
    for c in word.chars() {
        let vowel = is_vowel(c);
        count += usize::from(vowel && !before);
        before = vowel;
    }
    count
}

/// How many vowels of a word are written and not spoken.
fn silent(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let consonant = |at: usize| letters.get(at).is_some_and(|c| !is_vowel(*c));
    // Counted from the end: `back(1)` is the last letter.
    let back = |count: usize| letters.len().checked_sub(count).map_or(' ', |at| letters[at]);
    // “table”, “centre”, “handled”: l or r after a hard letter is a syllable of its own.
    let own = |count: usize| {
        matches!(back(count), 'l' | 'r')
            && matches!(back(count + 1), 'b' | 'c' | 'd' | 'f' | 'g' | 'k' | 'p' | 't' | 'z' | 's')
    };
    let n = letters.len();
    let mut count = 0;
    if n > 2 {
        let last_e = back(1) == 'e' && consonant(n - 2) && !own(2);
        let es = back(1) == 's'
            && back(2) == 'e'
            && n > 3
            && consonant(n - 3)
            && !own(3)
            && !hisses(&word[..word.len() - 1])
            && !hisses(&word[..word.len() - 2]);
        let ed = back(1) == 'd'
            && back(2) == 'e'
            && n > 3
            && consonant(n - 3)
            && !matches!(back(3), 't' | 'd')
            && !own(3);
        // “unique”, “colleagues”: u is part of the hard letter before it.
        let singular = word.strip_suffix('s').unwrap_or(word);
        let gue = singular.ends_with("que") || singular.ends_with("gue");
        count += usize::from(last_e || es || ed || gue);
    }
    for end in AFTER_SILENT_E {
        if let Some(stem) = word.strip_suffix(end)
            && let Some(before) = stem.strip_suffix('e')
            && before.ends_with(|c| !is_vowel(c))
            && before.contains(is_vowel)
        {
            count += 1;
            break;
        }
    }
    count
}

/// How many pairs of vowels are spoken apart.
fn apart(word: &str) -> usize {
    let mut count = ENDINGS
        .iter()
        .find(|(end, _)| word.ends_with(end) && word.len() > end.len())
        .map_or(0, |(_, more)| *more);
    for (at, _) in word.char_indices() {
        let (before, rest) = word.split_at(at);
        let soft = before.ends_with(['c', 't', 's', 'g', 'x']);
        let starts = |pairs: &[&str]| pairs.iter().any(|pair| rest.starts_with(pair));
        let after_q = before.ends_with(['q', 'g']);
        let spoken_apart = (starts(&["iate", "iety", "iality"]))
            || (starts(&["ia"]) && !soft && !starts(&["iage"]))
            || (starts(&["io"]) && !soft && !starts(&["ion", "iour"]))
            || (starts(&["iu"]) && !soft)
            || (starts(&["ience", "ient"]) && !soft)
            || (starts(&["iet"]) && !starts(&["iety"]))
            || (["ier", "iers"].contains(&rest) && before.len() > 2)
            || (starts(&["ua"]) && !after_q)
            || (starts(&["uen"]) && !after_q)
            || starts(&["uous", "uity"])
            || (starts(&["creat", "react", "reali"]))
            || (before.is_empty() && starts(&["geo", "theo", "bio", "reass"]))
            || (before.ends_with('o') && before.len() == 2 && starts(&["ord", "oper"]))
            || (rest != "yed" && y_between(before, rest));
        count += usize::from(spoken_apart);
    }
    count
}

/// Whether a y parts two vowels: “player”, “beyond”. Endings in `ying` have been counted.
fn y_between(before: &str, rest: &str) -> bool {
    let mut next = rest.chars();
    next.next() == Some('y')
        && before.ends_with(['a', 'e', 'o', 'u'])
        && next.next().is_some_and(|c| matches!(c, 'a' | 'e' | 'o' | 'u'))
}

#[cfg(test)]
#[path = "../../tests/inside/syllables.rs"]
mod tests;
