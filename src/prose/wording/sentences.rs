//! A text as sentences of words, the way phrases see it.
//!
//! Words are in small letters, without punctuation; `?` is a word of its own.
//! What stands in quotation marks is left out: somebody else says it, as in “A resident asks, ‘Are you married?’”

use std::ops::Range;

/// The words of a text, sentence by sentence.
#[derive(Debug, Default)]
pub struct Sentences {
    /// All words, one after the other, in small letters.
    small: String,
    /// Where each word stands: in `small`, and in the text.
    words: Vec<(Range<usize>, Range<usize>)>,
    /// The words that follow a comma.
    after_commas: Vec<usize>,
    /// Where each sentence ends, in `words`.
    ends: Vec<usize>,
}

/// The sentences of a text.
pub fn sentences(text: &str) -> Sentences {
    let unquoted = take_apart(text, true);
    if unquoted.words.iter().all(|(small, _)| small.is_empty()) {
        take_apart(text, false)
    } else {
        unquoted
    }
}

fn take_apart(text: &str, leaves_out_quotes: bool) -> Sentences {
    let mut out = Sentences::default();
    let mut closing = None;
    let mut word: Option<usize> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        if let Some(quote) = closing {
            // A closing quotation mark may also be an apostrophe, and then a letter follows.
            if c == quote && !next.is_some_and(char::is_alphanumeric) {
                closing = None;
            }
            continue;
        }
        let apostrophe =
            ['\'', '’'].contains(&c) && word.is_some() && next.is_some_and(char::is_alphanumeric);
        if c.is_alphanumeric() || apostrophe {
            word.get_or_insert(at);
            continue;
        }
        out.word(text, word.take(), at);
        match c {
            '“' if leaves_out_quotes => closing = text[at..].contains('”').then_some('”'),
            '‘' if leaves_out_quotes => closing = text[at..].contains('’').then_some('’'),
            '"' if leaves_out_quotes => closing = text[at + 1..].contains('"').then_some('"'),
            '?' => {
                out.mark(at);
                out.end();
            }
            ',' => out.after_commas.push(out.words.len()),
            '.' | '!' | ';' | ':' => out.end(),
            _ => {}
        }
    }
    out.word(text, word, text.len());
    out.end();
    out
}

impl Sentences {
    /// Every sentence.
    pub fn iter(&self) -> impl Iterator<Item = Sentence<'_>> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(from, to)| Sentence {
            all: self,
            from,
            to: *to,
        })
    }

    /// How many questions it asks.
    pub fn questions(&self) -> usize {
        self.iter()
            .filter(|sentence| sentence.word(sentence.len() - 1) == "?")
            .count()
    }

    fn word(&mut self, text: &str, from: Option<usize>, to: usize) {
        let Some(from) = from else { return };
        let start = self.small.len();
        for c in text[from..to].chars() {
            match c {
                '’' => self.small.push('\''),
                _ => self.small.extend(c.to_lowercase()),
            }
        }
        self.words.push((start..self.small.len(), from..to));
    }

    fn mark(&mut self, at: usize) {
        let start = self.small.len();
        self.small.push('?');
        self.words.push((start..start + 1, at..at + 1));
    }

    fn end(&mut self) {
        let done = self.ends.last().copied().unwrap_or_default();
        // A question mark on its own is no sentence; it belongs to one that was left out.
        let lone = self.words.len() == done + 1
            && self.words[done].0.len() == 1
            && self.small.ends_with('?');
        if lone {
            self.words.pop();
        }
        if self.words.len() > done {
            self.ends.push(self.words.len());
        }
    }
}

/// One sentence.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    all: &'a Sentences,
    from: usize,
    to: usize,
}

impl<'a> Sentence<'a> {
    /// How many words it has.
    pub fn len(&self) -> usize {
        self.to - self.from
    }

    /// One of its words.
    pub fn word(&self, index: usize) -> &'a str {
        &self.all.small[self.all.words[self.from + index].0.clone()]
    }

    /// Whether a sentence begins with this word, or goes on with it after a comma.
    pub fn opens(&self, index: usize) -> bool {
        index == 0 || self.all.after_commas.contains(&(self.from + index))
    }

    /// Where some of its words stand in the text.
    pub fn place(&self, words: Range<usize>) -> Range<usize> {
        let first = &self.all.words[self.from + words.start].1;
        let last = &self.all.words[self.from + words.end - 1].1;
        first.start..last.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let sentences = sentences(text);
        let shown = sentences.iter().map(|sentence| {
            let words: Vec<&str> = (0..sentence.len()).map(|i| sentence.word(i)).collect();
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
        assert_eq!(
            shown("He says: ‘I don’t know.’ And you?"),
            "he says | and you ?"
        );
        assert_eq!(shown("A \"big\" one"), "a one");
    }

    #[test]
    fn a_text_that_is_one_quotation_is_read() {
        assert_eq!(shown("“Do you smoke?”"), "do you smoke ?");
        assert_eq!(shown("What is ‘this"), "what is this");
        assert_eq!(shown(""), "");
        assert_eq!(shown("?"), "");
    }

    #[test]
    fn words_are_found_again_in_the_text() {
        let text = "Who minds the Kids, Jo?";
        let sentences = sentences(text);
        let sentence = sentences.iter().next().unwrap();
        assert_eq!(&text[sentence.place(1..4)], "minds the Kids");
        assert_eq!(sentences.questions(), 1);
    }
}
