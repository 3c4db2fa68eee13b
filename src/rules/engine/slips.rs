//! What is odd about a name or a number as it was typed.

use crate::prose::words::capital;

/// What people type where they do not know yet.
const LATER: &str =
    "tbc|tba|tbd|todo|to do|to be confirmed|to be agreed|to follow|xx|xxx|xxxx|?|???|n/a";
/// What a form says where a name is to be.
const NAMES: &str = "name|your name|full name|first name|firstname surname";

/// Whether words of a file say nothing, and only keep a place.
pub fn keeps_a_place(key: &str, words: &str) -> bool {
    let is_in = |list: &str| list.split('|').any(|later| later == words.to_lowercase());
    is_in(LATER) || key == "name" && is_in(NAMES)
}

/// How many digits a telephone number has, the longest where there are several.
pub fn digits(line: &str) -> usize {
    let numbers = line.split(|c: char| c.is_alphabetic() || "/,;".contains(c));
    numbers.map(|number| number.bytes().filter(u8::is_ascii_digit).count()).max().unwrap_or(0)
}

/// Whether a name is a code, such as candidates have.
pub fn is_code(name: &str) -> bool {
    let digits = name.trim().trim_start_matches(|c: char| c.is_ascii_uppercase());
    digits.len() < name.trim().len()
        && !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The name of one person as letters say it, where it was typed as lists and forms have it: `Khan, Amira`, `AMIRA KHAN`.
pub fn as_said(name: &str) -> Option<String> {
    let is_word = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    };
    if let Some((family, first)) = name.split_once(", ") {
        let (family, first) = (family.trim(), first.trim());
        // What comes after two names is a title or a role: `Amira Khan, Chair`.
        let is_turned = !family.contains(' ') && first.split_whitespace().all(is_word);
        return (is_turned && is_word(first)).then(|| format!("{first} {family}"));
    }
    let is_loud = |word: &str| word.chars().count() > 2 && word.chars().all(char::is_uppercase);
    let words: Vec<&str> = name.split_whitespace().collect();
    (words.len() > 1 && words.iter().all(|word| is_loud(word))).then(|| {
        let quiet = words.iter().map(|word| capital(&word.to_lowercase()));
        quiet.collect::<Vec<_>>().join(" ")
    })
}
