//! A text as sentences of words, the way phrases see it.
//!
//! Words are in small letters, without punctuation; `?` is a word of its own.
//! What is in quotation marks is left out: someone else says it, as in “A resident asks, ‘Are you married?’”
//! A sentence ends at every stop, also in a shortened word, so that no phrase runs over one.

use std::mem;
use std::ops::Range;

/// Quotation marks, and what closes each.
const QUOTES: [(char, char); 3] = [('“', '”'), ('‘', '’'), ('"', '"')];

/// A word, or a question mark.
#[derive(Debug)]
pub struct Word {
    /// Its letters, in small ones.
    pub small: String,
    /// Where it is in the text.
    pub place: Range<usize>,
    /// Whether a sentence begins with it, or goes on with it after a comma.
    pub opens: bool,
}

/// The sentences of a text, each of a word at least.
pub fn sentences(text: &str) -> Vec<Vec<Word>> {
    let unquoted = split(&without_quotes(text));
    if unquoted.is_empty() { split(text) } else { unquoted }
}

/// How many questions a text asks.
pub fn questions(text: &str) -> usize {
    let is_mark = |word: &Word| word.small == "?";
    let sentences = sentences(text);
    let questions = sentences.iter().filter(|sentence| sentence.last().is_some_and(is_mark));
    questions.count()
}

/// The text with blanks for what is in quotation marks, so that every other word keeps its place.
fn without_quotes(text: &str) -> String {
    let mut out = text.to_owned();
    let openings = text.match_indices(QUOTES.map(|(opening, _)| opening));
    for (at, _) in openings {
        // What was in an earlier quotation is blank by now.
        if let Some(length) = quotation(&out[at..]) {
            out.replace_range(at..at + length, &" ".repeat(length));
        }
    }
    out
}

/// How long the quotation is with which a text begins; none where nothing closes it.
fn quotation(text: &str) -> Option<usize> {
    let (opening, closing) = QUOTES.iter().find(|(opening, _)| text.starts_with(*opening))?;
    // A closing mark may also be an apostrophe, and then a letter follows.
    text.match_indices(*closing)
        .map(|(at, mark)| at + mark.len())
        .find(|end| *end > opening.len_utf8() && !text[*end..].starts_with(char::is_alphanumeric))
}

fn split(text: &str) -> Vec<Vec<Word>> {
    let is_in_word = |c: char| c.is_alphanumeric() || ['\'', '’'].contains(&c);
    let mut sentences = Vec::new();
    let mut sentence = Vec::new();
    let (mut at, mut opens) = (0, true);
    // Each piece is a word, which may be blank, and the mark after it.
    for piece in text.split_inclusive(|c| !is_in_word(c)) {
        if let Some(start) = piece.find(char::is_alphanumeric) {
            let word = piece[start..].trim_end_matches(|c: char| !c.is_alphanumeric());
            let start = at + start;
            sentence.push(Word {
                small: word.replace('’', "'").to_lowercase(),
                place: start..start + word.len(),
                opens: mem::take(&mut opens),
            });
        }
        at += piece.len();
        let mark = piece.chars().next_back();
        if mark == Some('?') {
            sentence.push(Word { small: "?".to_owned(), place: at - 1..at, opens: false });
        }
        if matches!(mark, Some('.' | '?' | '!' | ';' | ':')) {
            sentences.push(mem::take(&mut sentence));
            opens = true;
        }
        opens |= mark == Some(',');
    }
    sentences.push(sentence);
    // A question mark on its own belongs to a question that was left out.
    sentences.retain(|sentence| sentence.iter().any(|word| word.small != "?"));
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let shown = sentences(text).into_iter().map(|sentence| {
            let words: Vec<String> = sentence.into_iter().map(|word| word.small).collect();
            words.join(" ")
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn words_are_small_and_sentences_apart() {
        assert_eq!(
            shown("It’s a long-term post. Can YOU work it?"),
            "it's a long term post | can you work it ?"
        );
    }

    #[test]
    fn what_somebody_else_says_is_left_out() {
        assert_eq!(
            shown("A resident asks, “Are you married?” What do you say?"),
            "a resident asks what do you say ?"
        );
        assert_eq!(shown("He says: ‘I don’t know.’ And you?"), "he says | and you ?");
        assert_eq!(shown("A \"big\" one"), "a one");
    }

    #[test]
    fn a_text_that_is_one_quotation_is_read() {
        assert_eq!(shown("“Do you smoke?”"), "do you smoke ?");
        assert_eq!(shown("What is ‘this? It’s"), "what is this ? | it's");
        assert_eq!(shown(""), "");
        assert_eq!(shown("?"), "");
    }

    #[test]
    fn words_are_found_again_in_the_text() {
        let text = "“Well,” who minds the Kids, Jo?";
        let sentence = &sentences(text)[0];
        assert_eq!(&text[sentence[3].place.clone()], "Kids");
        let opening: Vec<&str> =
            sentence.iter().filter(|word| word.opens).map(|word| &*word.small).collect();
        assert_eq!(opening, ["who", "jo"]);
        assert_eq!(questions(text), 1);
    }
}
