//! Who a text is about, word by word: the candidate, the work, or what somebody else says.

use super::Kind;
use super::phrases::Phrases;
use super::sentences::Word;

/// How many words a question has at most that is to the candidate without saying so, as in “Any allergies?”
const SHORT: usize = 8;

/// What turns a text to the candidate, and what turns it away.
pub type Turns = Phrases<Turn>;

/// What a turn of speech does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// From here to the end of the sentence, others are speaking.
    Said,
    /// From here on it is about the candidate.
    To,
    /// The same, where something is noted or told.
    Wanted,
    /// From here on it is about the work, or about somebody else.
    Away,
    /// Where a question begins so, it asks the candidate about the sentence before.
    Back,
    /// Where a sentence begins so, it asks without a question mark.
    Tell,
    /// Where a sentence begins so, it asks on about the same thing.
    FollowUp,
}

/// Who a word is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The candidate.
    Candidate,
    /// The work, or somebody else.
    Work,
    /// Nobody: others are speaking.
    Others,
}

/// Who each word of each sentence is about.
pub fn about(turns: &Turns, sentences: &[Vec<Word>], kind: Kind) -> Vec<Vec<About>> {
    let each = sentences.iter().map(|sentence| about_each(turns, sentence, kind));
    let mut out: Vec<Vec<About>> = each.collect();
    for (place, sentence) in sentences.iter().enumerate().skip(1) {
        if sentence.len() <= SHORT && begins(turns, sentence, Turn::Back) {
            out[place - 1].fill(About::Candidate);
        }
    }
    out
}

fn about_each(turns: &Turns, sentence: &[Word], kind: Kind) -> Vec<About> {
    let mut about = match kind {
        Kind::Note => About::Candidate,
        Kind::Question | Kind::Summary => About::Work,
    };
    let mut out = Vec::with_capacity(sentence.len());
    let mut turned = false;
    while out.len() < sentence.len() {
        let Some((turn, end)) = turn(turns, sentence, out.len(), kind) else {
            out.push(about);
            continue;
        };
        (about, turned) = (turn, true);
        out.resize(if about == About::Others { sentence.len() } else { end }, about);
    }
    let is_asked = sentence.last().is_some_and(Word::is_mark);
    if kind == Kind::Question && is_asked && !turned && sentence.len() <= SHORT {
        out.fill(About::Candidate);
    }
    out
}

/// What the text turns to here, and where the words end that say so.
/// The longest wins; among equals what others say does, then the candidate.
fn turn(turns: &Turns, sentence: &[Word], at: usize, kind: Kind) -> Option<(About, usize)> {
    let found = turns.at(sentence, at).filter_map(|(turn, end)| match (turn, kind) {
        (Turn::Said, _) => Some((end, 2, About::Others)),
        (Turn::To, _) | (Turn::Wanted, Kind::Note | Kind::Summary) => {
            Some((end, 1, About::Candidate))
        }
        (Turn::Away, _) => Some((end, 0, About::Work)),
        (Turn::Wanted, Kind::Question) | (Turn::Back | Turn::Tell | Turn::FollowUp, _) => None,
    });
    found.max_by_key(|(end, rank, _)| (*end, *rank)).map(|(end, _, about)| (about, end))
}

/// How many things a text asks: each question and each “tell us”, but not one that asks on about the same thing.
pub fn asks(turns: &Turns, sentences: &[Vec<Word>]) -> usize {
    let asked = sentences.iter().filter(|sentence| {
        sentence.last().is_some_and(Word::is_mark) || begins(turns, sentence, Turn::Tell)
    });
    let asked: Vec<_> = asked.collect();
    let asks_on = |sentence: &&&Vec<Word>| begins(turns, sentence, Turn::FollowUp);
    // Two that ask on are more than anyone keeps in mind.
    let follow_ups = asked.iter().skip(1).filter(asks_on).count();
    asked.len() - usize::from(follow_ups == 1)
}

fn begins(turns: &Turns, sentence: &[Word], with: Turn) -> bool {
    turns.at(sentence, 0).any(|(turn, _)| turn == with)
}
