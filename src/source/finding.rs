//! What copanel has to say about the user's files.
//!
//! A [`Finding`] is a rule that is not kept; a [`Fault`] is a file that does not say what it should.
//! Both are collected, all shown, and point at a place in a file.
//! What goes wrong in running the program is an error instead, and stops it.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Span;

/// The principles of co-production; every rule belongs to exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Principle {
    /// People on the panel have real power, and it is written down.
    Equality,
    /// More than one voice, conflicts declared, training, independence.
    Diversity,
    /// Papers in time, in the person’s own format, with breaks and support.
    Accessibility,
    /// Notice, payment, training, thanks, being told what changed.
    Reciprocity,
}

/// Every principle, in the order of reports.
pub const PRINCIPLES: [Principle; 4] =
    [Principle::Equality, Principle::Diversity, Principle::Accessibility, Principle::Reciprocity];

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Unfair or risky; put it right if you can.
    Warning,
    /// Do not go ahead like this.
    Error,
}

/// The file a value came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The vacancy file.
    #[default]
    Vacancy,
    /// `people.toml`.
    People,
    /// `copanel.toml`.
    Organisation,
    /// Another file of the workspace, or the built-in file at the same path, such as `templates/briefing.md`.
    File(Arc<str>),
}

/// A place in one of the files that belong to a vacancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which file.
    pub origin: Origin,
    /// Where in it.
    pub span: Span,
}

/// Something that is not recorded.
#[derive(Clone, Debug)]
pub struct Gap {
    /// What it is: “an invitation”.
    pub what: String,
    /// The key that records it.
    pub key: String,
    /// Where that key belongs: “the member”.
    pub of: &'static str,
}

/// A rule that is not kept.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule’s name.
    pub rule: &'static str,
    /// The principle it belongs to.
    pub principle: Principle,
    /// How much it matters.
    pub level: Level,
    /// Where.
    pub place: Place,
    /// The panel, person, question or candidate it is about: an id in the file.
    pub about: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The last day on which it is still only a thing to do.
    pub due: Option<NaiveDate>,
    /// Whether it is about someone’s health, needs, payment or capacity.
    pub private: bool,
    /// Whether it is something that is still to come, and not something that is wrong.
    pub missing: bool,
    /// Whether today it is still only a thing to do.
    pub to_do: bool,
    /// What is not recorded, where that is all that is wrong.
    pub gap: Option<Gap>,
    /// The other principles it belongs to, and how much it matters there.
    pub also: Vec<(Principle, Level)>,
}

impl Finding {
    /// Whether something is wrong now, which is more than worth knowing and not still to come.
    pub fn is_wrong(&self) -> bool {
        !self.to_do && self.level > Level::Note
    }
}

/// Something in a file that cannot be understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// The entry it is in: `question q1`.
    pub about: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Fault {
    /// Something wrong in a file, in words that say after a semicolon what to do, where that is known.
    pub fn new(origin: Origin, span: Span, words: &str) -> Fault {
        let (message, help) = match words.split_once("; ") {
            Some((message, help)) => (message, Some(help.to_owned())),
            None => (words, None),
        };
        Fault { place: Place { origin, span }, about: None, message: message.to_owned(), help }
    }

    /// The same in a vacancy file.
    pub fn in_vacancy(span: Span, words: &str) -> Fault {
        Fault::new(Origin::Vacancy, span, words)
    }

    /// The same, with the entry it is in.
    #[must_use]
    pub fn about(self, entry: &str) -> Fault {
        Fault { about: Some(entry.to_owned()), ..self }
    }

    /// The same in a file of the workspace other than its settings and people.
    pub fn in_file(path: &str, span: Span, words: &str) -> Fault {
        Fault::new(Origin::File(path.into()), span, words)
    }

    /// Whether nothing can be checked until it is put right: it is in a vacancy, in `people.toml` or in `copanel.toml`.
    pub fn stops_check(&self) -> bool {
        match self.place.origin {
            Origin::Vacancy | Origin::People | Origin::Organisation => true,
            Origin::File(_) => false,
        }
    }
}

impl Principle {
    /// Its name, as a heading.
    pub fn title(self) -> &'static str {
        match self {
            Principle::Equality => "Equality",
            Principle::Diversity => "Diversity",
            Principle::Accessibility => "Accessibility",
            Principle::Reciprocity => "Reciprocity",
        }
    }

    /// What it asks for, in a sentence.
    pub fn meaning(self) -> &'static str {
        match self {
            Principle::Equality => "People on the panel have real power, and it is written down.",
            Principle::Diversity => "More than one voice is heard, and no one judges a friend.",
            Principle::Accessibility => {
                "Papers come in time and in each person’s own format, with breaks and support."
            }
            Principle::Reciprocity => {
                "People get something back: notice, payment, thanks, and word of what changed."
            }
        }
    }
}

/// A span alone is a place in the vacancy file.
impl From<Span> for Place {
    fn from(span: Span) -> Place {
        Place::vacancy(span)
    }
}

impl Place {
    /// A place in the vacancy file.
    pub fn vacancy(span: Span) -> Place {
        Place { origin: Origin::Vacancy, span }
    }

    /// What places are sorted by: the file, then where in it.
    pub fn order(&self) -> (Origin, usize, usize) {
        (self.origin.clone(), self.span.start, self.span.end)
    }
}

impl Level {
    /// Its name, as reports print it.
    pub fn title(self) -> &'static str {
        match self {
            Level::Note => "note",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

impl Finding {
    /// Sets a level other than the rule’s own.
    pub fn level(&mut self, level: Level) -> &mut Self {
        self.level = level;
        self
    }

    /// Names the panel, person, question or candidate it is about.
    pub fn about(&mut self, id: &str) -> &mut Self {
        self.about = Some(id.to_owned());
        self
    }

    /// Says what to do.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Until and on this day it is a thing to do.
    pub fn due(&mut self, day: NaiveDate) -> &mut Self {
        self.due = Some(day);
        self
    }

    /// Says what is not recorded, the key that records it, and where that key belongs.
    pub fn lacks(&mut self, what: &str, key: &str, of: &'static str) -> &mut Self {
        self.gap = Some(Gap { what: what.to_owned(), key: format!("`{key}`"), of });
        self
    }

    /// How much it matters under a principle; nothing where it does not belong to it.
    pub fn level_under(&self, principle: Principle) -> Option<Level> {
        let also = self.also.iter().filter(|(other, _)| *other == principle);
        let own = (self.principle == principle).then_some(self.level);
        own.into_iter().chain(also.map(|(_, level)| *level)).max()
    }

    /// Keeps it out of other people’s papers.
    pub fn private(&mut self) -> &mut Self {
        self.private = true;
        self
    }
}
