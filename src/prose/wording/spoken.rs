//! Words as they are spoken: “don’t” is two, “D.O.B.” is one, and “children’s” speaks of children.

/// Words after which `'s` is short for “is”; after others it says whose something is.
const BEFORE_IS: [&str; 15] = [
    "what", "where", "who", "how", "when", "why", "that", "there", "here", "it", "he", "she",
    "this", "name", "which",
];

/// What is short for what at the end of a word.
const SHORT: [(&str, &str); 5] =
    [("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'d", "would"), ("'m", "am")];

/// Shortened titles, whose stop ends no sentence.
const TITLES: [&str; 7] = ["mr", "mrs", "ms", "dr", "st", "prof", "rev"];

/// The words that somebody says who reads this one out, in small letters.
pub fn spoken(word: &str) -> Vec<String> {
    let word = word.replace('’', "'").to_lowercase();
    let two = |first: &str, second: &str| vec![first.to_owned(), second.to_owned()];
    match word.as_str() {
        "can't" | "cannot" => return two("can", "not"),
        "won't" => return two("will", "not"),
        "shan't" => return two("shall", "not"),
        "let's" => return two("let", "us"),
        _ => {}
    }
    if let Some(rest) = word.strip_suffix("n't") {
        return two(rest, "not");
    }
    for (short, long) in SHORT {
        if let Some(rest) = word.strip_suffix(short)
            && !rest.is_empty()
        {
            return two(rest, long);
        }
    }
    match word.strip_suffix("'s") {
        Some(rest) if BEFORE_IS.contains(&rest) => two(rest, "is"),
        Some(rest) => vec![rest.to_owned()],
        None => vec![word],
    }
}

/// Whether a stop after this word ends no sentence.
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&word)
}

/// How long the single letters are with which a text begins, each with its stop: “D.O.B.”, “C.V.s”, the “C.” of “C. of E.”.
pub fn letters(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let mut end = 0;
    while is_letter(end) && bytes.get(end + 1) == Some(&b'.') {
        end += 2;
    }
    let is_alone = |at: usize| !text[at..].starts_with(char::is_alphanumeric);
    match end {
        0 => None,
        2 => {
            let goes_on =
                bytes.get(2) == Some(&b' ') && bytes.get(3).is_some_and(u8::is_ascii_lowercase);
            (bytes[0].is_ascii_uppercase() && goes_on).then_some(2)
        }
        _ if is_alone(end) => Some(end),
        _ => (is_letter(end) && is_alone(end + 1)).then_some(end + 1),
    }
}

#[cfg(test)]
#[path = "../../../tests/inside/spoken.rs"]
mod tests;
