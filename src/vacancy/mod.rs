//! What a vacancy file can say: plain data, with positions wherever a rule can complain.
//!
//! The order is the order of the file. `read` turns text into it and collects every fault;
//! `references` finds names that lead nowhere. What it all means is for `rules/` to judge.

mod candidates;
mod criteria;
pub mod dates;
mod easy;
mod exercises;
pub mod format;
mod keep;
pub mod limits;
mod meeting;
mod numbers;
mod panels;
mod people;
mod process;
pub mod read;
pub mod references;
mod rounds;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::{Day, Id, Line, Spanned, Text};

pub use candidates::*;
pub use criteria::*;
pub use exercises::*;
pub use keep::*;
pub use meeting::*;
pub use panels::*;
pub use people::*;
pub use process::*;
pub use rounds::*;

/// The levels of the usual scale.
const USUAL_LEVELS: usize = 5;
/// Minutes for lunch, unless a panel says otherwise.
pub const LUNCH: u32 = 45;
/// Minutes of preparation, unless the vacancy says otherwise.
pub const PREPARATION: u32 = 60;

/// One post, the people who take part, and how someone is chosen.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[schemars(title = "A vacancy file of copanel")]
pub struct Vacancy {
    /// The version of this file format: 2. One of format 1 is read as it is; `copanel migrate` says what would change.
    #[schemars(range(min = 1, max = format::NEWEST))]
    pub format: Option<Spanned<u32>>,
    /// How often the papers have been sent; raise it when they are sent again.
    #[serde(deserialize_with = "numbers::revision")]
    #[schemars(range(min = 1, max = 99), extend("examples" = [1]))]
    pub revision: Option<u32>,
    /// The day on which this version went to those who had an older one.
    pub revision_sent: Option<Spanned<Day>>,
    /// The job.
    pub post: Post,
    /// Who to ask; otherwise the organisation’s contact.
    pub contact: Option<Contact>,
    /// Where the interviews are.
    pub venue: Option<Spanned<Venue>>,
    /// How to join, where people meet by video or by telephone.
    pub online: Option<Spanned<Online>>,
    /// The person specification.
    #[serde(rename = "criterion", deserialize_with = "numbers::criteria")]
    pub criteria: Vec<Spanned<Criterion>>,
    /// Who takes part, and what each needs.
    #[serde(rename = "person")]
    pub people: Vec<Spanned<Person>>,
    /// Each panel that meets candidates.
    #[serde(rename = "panel")]
    pub panels: Vec<Spanned<Panel>>,
    /// Who sits on which panel, as what.
    #[serde(rename = "member")]
    pub members: Vec<Spanned<Member>>,
    /// The many ways in which people take part.
    #[serde(rename = "involvement")]
    pub involvements: Vec<Spanned<Involvement>>,
    /// What candidates are asked.
    #[serde(rename = "question", deserialize_with = "numbers::questions")]
    pub questions: Vec<Spanned<Question>>,
    /// What candidates do besides answering.
    #[serde(rename = "exercise")]
    pub exercises: Vec<Spanned<Exercise>>,
    /// When candidates are shortlisted, and who does it.
    pub shortlisting: Option<Spanned<Shortlisting>>,
    /// How scores are given and put together.
    pub scoring: Option<Spanned<Scoring>>,
    /// The day itself, and the days before it.
    pub interviews: Option<Spanned<Interviews>>,
    /// A second round, in which some candidates are seen again.
    pub second_round: Option<Spanned<SecondRound>>,
    /// The candidates, by code.
    #[serde(rename = "candidate")]
    pub candidates: Vec<Spanned<Candidate>>,
    /// How long papers are kept.
    pub keep: Option<Spanned<Keep>>,
    /// Who tested the Easy Read papers.
    pub easy_read: Option<EasyRead>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// The rules left aside, each with a reason.
    #[serde(rename = "waive")]
    pub waivers: Vec<Spanned<Waiver>>,
}

impl Vacancy {
    /// How many months papers are kept, where that is said.
    pub fn keep_months(&self) -> Option<&Spanned<u32>> {
        self.keep.as_ref()?.months.as_ref()
    }

    /// The questions that a panel asks; a question that names no panel is asked by each.
    pub fn questions_of(&self, panel: &Id) -> impl Iterator<Item = &Spanned<Question>> {
        let questions = self.questions.iter();
        questions.filter(move |question| question.panel.as_deref().is_none_or(|own| own == panel))
    }

    /// The days of the interviews, the first first.
    pub fn days(&self) -> BTreeSet<NaiveDate> {
        let interviews = self.interviews.iter();
        let days = interviews.flat_map(|interviews| interviews.all_days());
        days.map(|day| day.0).collect()
    }

    /// The day on which a candidate is expected: their own, or the first.
    pub fn day_of(&self, candidate: &Candidate) -> Option<NaiveDate> {
        let own = candidate.day.as_ref().map(|day| day.0);
        own.or_else(|| self.days().first().copied())
    }

    /// How many levels the scale has; the usual one, 0 to 4, where the file names none.
    pub fn scale_levels(&self) -> usize {
        let scale = self.scoring.as_ref().map_or(0, |scoring| scoring.scale.len());
        if scale == 0 { USUAL_LEVELS } else { scale }
    }

    /// The lowest level of the scale: 0, or the first that has words where those below it have none.
    pub fn lowest_level(&self) -> usize {
        let mut scale = self.scoring.iter().flat_map(|scoring| &scoring.scale);
        scale.position(|words| !words.is_blank()).unwrap_or_default()
    }
}

/// The job.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Post {
    /// What the post is called.
    #[schemars(extend("examples" = ["Peer support worker"]))]
    pub title: Option<Spanned<Line>>,
    /// The same in easy words.
    pub title_easy: Option<Spanned<Line>>,
    /// What it is: a job, unless it is a post, a role, volunteering or fostering.
    #[schemars(extend("examples" = ["role"]))]
    pub called: Option<Line>,
    /// The number under which it is advertised.
    pub reference: Option<Line>,
    /// The pay band.
    pub band: Option<Line>,
    /// How many people are wanted for it; 1 unless said otherwise.
    #[serde(deserialize_with = "numbers::from_one")]
    #[schemars(range(min = 1), extend("default" = 1))]
    pub places: Option<u32>,
    /// The team the post belongs to.
    pub team: Option<Line>,
    /// Whose service it is.
    pub serves: Vec<Spanned<Capacity>>,
    /// The job in a few sentences.
    pub summary: Option<Text>,
    /// The same in easy words.
    pub summary_easy: Option<Text>,
    /// The whole job description, as it is advertised.
    pub description: Option<Text>,
    /// The advert, as it is printed elsewhere.
    pub advert: Option<Text>,
}

/// Who to ask.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Contact {
    /// Their name.
    pub name: Line,
    /// What they do.
    pub role: Option<Line>,
    /// Their telephone number.
    #[schemars(extend("examples" = ["01632 960123"]))]
    pub phone: Option<Line>,
    /// Their email address.
    #[serde(deserialize_with = "numbers::email")]
    #[schemars(extend("examples" = ["ruth.hall@example.org"]))]
    pub email: Option<Line>,
    /// Who to ring on the day, where that is someone else.
    pub on_the_day: Option<Line>,
    /// Their photograph: the name of a file beside this one.
    #[schemars(extend("examples" = ["yasmin.jpg"]))]
    pub photo: Option<Spanned<Line>>,
}

impl Contact {
    /// Whether nothing has been filled in yet.
    pub fn is_blank(&self) -> bool {
        let others = [&self.role, &self.phone, &self.email, &self.on_the_day];
        let mut others = others.into_iter().flatten();
        self.name.is_blank() && others.all(Line::is_blank)
    }
}

/// Where it happens.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Venue {
    /// What the place is called.
    pub name: Option<Line>,
    /// Its address, on one line.
    pub address: Option<Line>,
    /// How to get there.
    pub getting_there: Option<Text>,
    /// The same in easy words.
    pub getting_there_easy: Option<Text>,
    /// Steps, lifts, toilets, parking, quiet rooms.
    pub access: Option<Text>,
    /// The same in easy words.
    pub access_easy: Option<Text>,
    /// A map: the name of a file beside this one, PNG, JPEG or SVG.
    #[schemars(extend("examples" = ["map.svg"]))]
    pub map: Option<Spanned<Line>>,
    /// What the map shows, for those who cannot see it.
    pub map_words: Option<Text>,
    /// The same in easy words.
    pub map_words_easy: Option<Text>,
    /// A photograph of the door, likewise.
    #[schemars(extend("examples" = ["door.jpg"]))]
    pub photo: Option<Spanned<Line>>,
    /// What the photograph shows.
    pub photo_words: Option<Text>,
    /// The same in easy words.
    pub photo_words_easy: Option<Text>,
}
