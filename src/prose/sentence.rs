//! Where sentences and words end.

/// Words that a full stop follows though the sentence goes on.
const SHORTENED: &[&str] = &["Dr", "Mr", "Mrs", "Ms", "Prof", "St"];
/// Words that a full stop and a number follow though the sentence goes on: `No. 5`.
const BEFORE_NUMBERS: &[&str] = &["No", "no", "approx"];
/// Marks that close what an opening mark began.
const CLOSING: [char; 4] = ['”', '’', '"', ')'];
/// Marks that open something.
const OPENING: [char; 4] = ['“', '‘', '"', '('];

/// Where in a text there is a space between two sentences.
pub fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(' ').map(|(at, _)| at).filter(|at| {
        let before = text[..*at].trim_end_matches(CLOSING);
        let word = before.rsplit(' ').next().unwrap_or_default();
        let bare = word.trim_start_matches(OPENING).trim_end_matches(['.', '?', '!']);
        let stop = before.ends_with(['.', '?', '!'])
            && !SHORTENED.contains(&bare)
            && !is_mark_of_item(before, bare);
        let next = text[*at + 1..].trim_start_matches(OPENING);
        stop && (next.starts_with(char::is_uppercase) || (starts_with_count(next) && is_word(bare)))
    })
}

/// Whether the last word of a text is the number of an item, which stands where a sentence begins: `1. One thing`.
fn is_mark_of_item(before: &str, bare: &str) -> bool {
    let is_number = bare.chars().all(|c| c.is_ascii_digit());
    let above = before.trim_end_matches(['.', '?', '!']).trim_end_matches(bare).trim_end();
    is_number && (above.is_empty() || above.ends_with(['.', '?', '!', ':']))
}

/// Whether a text starts with a number that counts something, and is not the number of an item: `3 people`, not `3. People`.
fn starts_with_count(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_digit()) && !word.ends_with('.')
}

/// Whether a word can end a sentence before a number, unlike `p.m.`.
fn is_word(bare: &str) -> bool {
    bare.chars().count() > 1
        && bare.chars().all(|c| c.is_alphabetic() || c == '’' || c == '-')
        && !BEFORE_NUMBERS.contains(&bare)
}

/// The sentences of a text on one line.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for end in ends(text) {
        out.push(text[start..end].trim());
        start = end + 1;
    }
    out.push(text[start..].trim());
    out.retain(|sentence| words(sentence).next().is_some());
    out
}

/// The words of a sentence without the marks around them; a number is a word, a dash alone is none.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| c.is_whitespace() || c == '—')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Whether a word is made of initials: two capitals or more, and no sign of a code or a name.
pub fn is_initials(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let others = word.chars().count() - capitals;
    word.chars().all(char::is_alphabetic) && capitals > others && capitals > 1
}

#[cfg(test)]
#[path = "../../tests/inside/sentence.rs"]
mod tests;
