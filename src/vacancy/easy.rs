//! Texts with a twin in easy words: put in their place, and those that are missing.

use std::collections::BTreeMap;

use super::{Outcome, Vacancy};
use crate::source::{Id, Line, Span, Spanned, Text};

/// Something in a vacancy without its easy words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithoutEasyWords {
    /// Where it stands.
    pub span: Span,
    /// Its id, where it has one.
    pub about: Option<String>,
    /// What it is: “question q1”.
    pub what: String,
    /// The keys that are missing.
    pub keys: Vec<&'static str>,
}

impl Vacancy {
    /// The vacancy with each text replaced by its twin in easy words, where it has one.
    #[must_use]
    pub fn in_easy_words(&self) -> Vacancy {
        let mut file = self.clone();
        file.show(&mut Twins::default());
        file
    }

    /// What has words that these people read on some panels, and no easy ones.
    pub fn without_easy_words(&self, readers: &[&Id], panels: &[&Id]) -> Vec<WithoutEasyWords> {
        let (mut read, ways) = (self.clone(), self.all_ways());
        read.venue.take_if(|_| !ways.room);
        read.online.take_if(|_| !ways.is_online());
        read.involvements.retain(|one| one.who.iter().any(|who| readers.contains(&who.get_ref())));
        let is_asked = |panel: &Spanned<Id>| panels.contains(&panel.get_ref());
        read.questions.retain(|question| question.panel.as_ref().is_none_or(is_asked));
        // What the panel may not know stands in nobody’s papers.
        read.candidates.retain(|candidate| candidate.panel_may_know);
        let mut twins = Twins::default();
        read.show(&mut twins);
        twins.missing()
    }

    /// What came of it, if it has words and no easy ones.
    pub fn outcome_without(&self) -> Vec<WithoutEasyWords> {
        let mut twins = Twins::default();
        self.outcome.clone().iter_mut().for_each(|outcome| outcome.show(&mut twins));
        twins.missing()
    }

    /// Goes through every text that can have a twin, entry by entry.
    fn show(&mut self, to: &mut Twins) {
        let post = &mut self.post;
        to.entry(post.title.as_ref().map_or(0..0, Spanned::span), None, "the post");
        to.twin("title-easy", &mut post.title, &post.title_easy);
        to.twin("summary-easy", &mut post.summary, &post.summary_easy);
        if let Some(entry) = &mut self.venue {
            to.entry(entry.span(), None, "the venue");
            let venue = &mut **entry;
            to.twin("getting-there-easy", &mut venue.getting_there, &venue.getting_there_easy);
            to.twin("access-easy", &mut venue.access, &venue.access_easy);
            to.twin("map-words-easy", &mut venue.map_words, &venue.map_words_easy);
            to.twin("photo-words-easy", &mut venue.photo_words, &venue.photo_words_easy);
        }
        if let Some(entry) = &mut self.online {
            to.entry(entry.span(), None, "how to join");
            let online = &mut **entry;
            to.twin("access-easy", &mut online.access, &online.access_easy);
        }
        for entry in &mut self.criteria {
            to.entry(entry.span(), Some(&entry.id), "criterion");
            let criterion = &mut **entry;
            to.twin("text-easy", &mut criterion.text, &criterion.text_easy);
            to.twin("one-of-easy", &mut criterion.one_of, &criterion.one_of_easy);
        }
        for entry in &mut self.involvements {
            to.entry(entry.span(), None, "this way of taking part");
            let involvement = &mut **entry;
            to.twin("power-easy", &mut involvement.power, &involvement.power_easy);
        }
        for entry in &mut self.questions {
            to.entry(entry.span(), Some(&entry.id), "question");
            let question = &mut **entry;
            to.twin("ask-easy", &mut question.ask, &question.ask_easy);
            to.twin("listen-for-easy", &mut question.listen_for, &question.listen_for_easy);
            to.twin("anchors-easy", &mut question.anchors, &question.anchors_easy);
        }
        for entry in &mut self.exercises {
            to.entry(entry.span(), Some(&entry.id), "exercise");
            let exercise = &mut **entry;
            if let Some(name) = &mut exercise.name {
                to.twin("name-easy", name, &exercise.name_easy);
            }
            to.twin("brief-easy", &mut exercise.brief, &exercise.brief_easy);
            to.twin("look-for-easy", &mut exercise.look_for, &exercise.look_for_easy);
        }
        for entry in &mut self.candidates {
            to.entry(entry.span(), None, &format!("what is arranged for {}", entry.code));
            let candidate = &mut **entry;
            if let Some(arranged) = &mut candidate.arrangements {
                to.twin("arrangements-easy", arranged, &candidate.arrangements_easy);
            }
        }
        if let Some(entry) = &mut self.second_round {
            to.entry(entry.span(), None, "the second round");
            let round = &mut **entry;
            to.twin("reason-easy", &mut round.reason, &round.reason_easy);
        }
        if let Some(entry) = &mut self.scoring {
            to.entry(entry.span(), None, "the scoring");
            let scoring = &mut **entry;
            for (level, words) in scoring.scale.iter_mut().enumerate() {
                to.twin("scale-easy", words, scoring.scale_easy.get(level));
            }
            let (why, easy) = (&mut scoring.weights_reason, &scoring.weights_reason_easy);
            to.twin("weights-reason-easy", why, easy);
        }
        if let Some(outcome) = &mut self.outcome {
            outcome.show(to);
        }
    }
}

impl Outcome {
    fn show(&mut self, to: &mut Twins) {
        to.entry(0..0, None, "the outcome");
        to.twin("difference-easy", &mut self.difference, &self.difference_easy);
        to.twin("minority-easy", &mut self.minority, &self.minority_easy);
        to.twin("changed-easy", &mut self.changed, &self.changed_easy);
        to.twin("not-changed-easy", &mut self.not_changed, &self.not_changed_easy);
    }
}

/// Puts twins in the place of texts, and notes the entries in which a text has none.
#[derive(Default)]
struct Twins(Vec<WithoutEasyWords>);

impl Twins {
    /// The entry that comes next: where it is, its id, and what it is.
    fn entry(&mut self, span: Span, id: Option<&Id>, what: &str) {
        self.0.push(WithoutEasyWords {
            span,
            about: id.map(|id| id.0.clone()),
            what: id.map_or(what.to_owned(), |id| format!("{what} {id}")),
            keys: Vec::new(),
        });
    }

    /// A text of that entry, and its twin under that key.
    fn twin<'a, W: Words + 'a>(
        &mut self,
        key: &'static str,
        words: &mut W,
        easy: impl Into<Option<&'a W>>,
    ) {
        if let Some(easy) = easy.into().filter(|easy| easy.say_something()) {
            words.clone_words(easy);
        } else if words.say_something()
            && let Some(entry) = self.0.last_mut().filter(|entry| !entry.keys.contains(&key))
        {
            entry.keys.push(key);
        }
    }

    fn missing(mut self) -> Vec<WithoutEasyWords> {
        self.0.retain(|entry| !entry.keys.is_empty());
        self.0
    }
}

/// One text or several.
trait Words: Clone {
    /// Whether any of it has been filled in.
    fn say_something(&self) -> bool;

    /// Takes the words of another.
    fn clone_words(&mut self, other: &Self) {
        self.clone_from(other);
    }
}

impl Words for Line {
    fn say_something(&self) -> bool {
        !self.is_blank()
    }
}

impl Words for Text {
    fn say_something(&self) -> bool {
        !self.is_blank()
    }
}

/// The place in the file stays that of the text.
impl<W: Words> Words for Spanned<W> {
    fn say_something(&self) -> bool {
        self.get_ref().say_something()
    }

    fn clone_words(&mut self, other: &Self) {
        (**self).clone_words(other);
    }
}

impl<W: Words> Words for Option<W> {
    fn say_something(&self) -> bool {
        self.as_ref().is_some_and(W::say_something)
    }

    fn clone_words(&mut self, other: &Self) {
        match (self.as_mut(), other) {
            (Some(words), Some(other)) => words.clone_words(other),
            _ => self.clone_from(other),
        }
    }
}

impl<W: Words> Words for Vec<W> {
    fn say_something(&self) -> bool {
        self.iter().any(W::say_something)
    }
}

impl<K: Clone + Ord, W: Words> Words for BTreeMap<K, W> {
    fn say_something(&self) -> bool {
        self.values().any(W::say_something)
    }
}
