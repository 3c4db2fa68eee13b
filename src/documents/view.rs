//! All that a template sees.
//!
//! What is missing in the file is missing here: a template asks with `{% if x is defined %}` first,
//! or it fails. What must not be read by somebody is not in their view.

mod contribution;
pub mod dashboard;
mod day;
mod exercises;
mod findings;
mod impact;
mod make;
mod needs;
mod on_time;
mod online;
mod outcome;
mod panel;
mod question;
mod reader_test;
mod record;
mod roles;
mod rounds;
mod scores;
mod scoring;
mod stages;
mod taking_part;
mod you;

use std::collections::BTreeMap;

pub use contribution::ContributionView;
pub use dashboard::TileView;
pub use day::{DayView, PartOfInterviewView};
pub use findings::{FindingView, next_step, oldest_first};
pub use impact::{AnsweredView, AskedView, FormsView, ImpactView, QuotesView, impact};
pub use make::{
    all_known, called, chair, contact, known, known_text, open, organisation, own_words, person,
    trainer, vacancy, voter,
};
pub use needs::{NeedsView, coordinator};
pub use online::OnlineView;
pub use outcome::{LetterView, OutcomeView, letters};
pub use panel::{PanelView, absent};
pub use question::{AnchorView, MetView, QuestionView};
pub use reader_test::{PartView, ReaderTestView};
pub use record::{WaiverView, record};
pub use roles::RoleView;
pub use scores::*;
pub use scoring::{CriterionView, LevelView, ShareView};
use serde::Serialize;
pub use stages::StageView;
pub use taking_part::{CandidateView, InvolvementView, LeftView};
pub use you::{YouView, print};

use crate::doc::Picture;
use crate::vacancy::Ways;
use crate::workspace::Nation;
use crate::workspace::glossary::Term;

/// What every template sees.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that templates ask")]
pub struct View {
    /// The vacancy’s own pictures, by their names.
    #[serde(skip)]
    pub pictures: BTreeMap<String, Picture>,
    /// The vacancy’s name: that of its file, or of its folder.
    #[serde(skip)]
    pub name: String,
    /// The first day of the interviews, by which forms that come back are known: `2026-12-03`.
    #[serde(skip)]
    pub first_day: Option<String>,
    /// Who recruits.
    pub organisation: OrganisationView,
    /// What the organisation calls people who use its services.
    pub words: WordsView,
    /// The job.
    pub post: PostView,
    /// Who to ask.
    pub contact: ContactView,
    /// How the panels of these papers meet candidates.
    pub ways: Ways,
    /// Where the interviews are; absent where nothing is known, or no one meets in a room.
    pub venue: Option<VenueView>,
    /// How to join; absent where nothing is known, or everyone meets in a room.
    pub online: Option<OnlineView>,
    /// The days of the interviews of these papers’ panels: “Thursday 3 December 2026”.
    pub interview_day: Option<String>,
    /// What there is to say of two rounds, in sentences.
    pub rounds: Vec<String>,
    /// Why some candidates are seen again; print it with `| paragraphs`.
    pub round_reason: Option<String>,
    /// Whether these papers are for a second round.
    pub second_round: bool,
    /// The days of a second round that is planned: “Thursday 10 December 2026”.
    pub second_days: Option<String>,
    /// When the panel prepares together.
    pub preparation: Option<PreparationView>,
    /// When candidates are told who will be in the room.
    pub candidates_told: Option<String>,
    /// What the person must have.
    pub essential: Vec<CriterionView>,
    /// What helps.
    pub desirable: Vec<CriterionView>,
    /// What is looked for, where it is not settled yet if it must be met.
    pub unsorted: Vec<CriterionView>,
    /// The panels; for a person, only those they sit on.
    pub panels: Vec<PanelView>,
    /// The groups that give views and no scores.
    pub groups: Vec<String>,
    /// The scale, lowest first.
    pub scale: Vec<LevelView>,
    /// Whether it is the usual one, which nobody has agreed on yet.
    pub scale_is_proposed: bool,
    /// Whether any of these panels gives scores.
    pub scored: bool,
    /// Whether these panels are all groups, which give views, no scores, and have no chair.
    pub views_only: bool,
    /// Whether any of these panels has questions or exercises.
    pub asks: bool,
    /// Whether a table of answers leaves out levels of the scale between others.
    pub levels_between: bool,
    /// That essential criteria are met or not met, where they have no points, as a sentence.
    pub met_or_not: Option<String>,
    /// How scores become one result, as a sentence.
    pub combine: Option<String>,
    /// How much each panel counts, where they do not count the same, one line each.
    pub shares: Vec<String>,
    /// How scores become one result, panel by panel.
    pub sum: Vec<ShareView>,
    /// Whether an average is worked out; Easy Read explains the word.
    pub averages: bool,
    /// Whether the scores of several panels become one decision.
    pub panels_together: bool,
    /// Why panels do not count the same.
    pub weights_reason: Option<String>,
    /// How the panel decides once everyone has scored, and who approves it, as sentences.
    pub decide_by: Option<String>,
    /// Whether the members vote.
    pub votes_decide: bool,
    /// Who approves the decision.
    pub approved_by: Option<String>,
    /// From how many levels apart two scores for one answer are talked about.
    pub far_apart: i64,
    /// What happens when the panel cannot agree, as a sentence.
    pub tie: Option<String>,
    /// From what score somebody may be appointed, one line each.
    pub appointable: Vec<String>,
    /// The candidates; three without a code where none are known yet.
    pub candidates: Vec<CandidateView>,
    /// Those candidates for whom something is done on the day that the panel may know.
    pub arranged: Vec<CandidateView>,
    /// Those who withdrew, did not come or said no, with the day.
    pub left: Vec<LeftView>,
    /// How many were invited to an interview, where some of them left.
    pub invited: Option<String>,
    /// Whether the candidates are known.
    pub candidates_known: bool,
    /// The many ways in which people take part; for a person, their own.
    pub involvements: Vec<InvolvementView>,
    /// What is not as it was when the reader had their papers, one sentence each; on the page that says so only.
    pub changes: Vec<String>,
    /// The stages as a map: how much people’s say counts at each, and where the reader takes part.
    pub map: Vec<String>,
    /// How often the papers have been sent, where it is more than once.
    pub revision: Option<u32>,
    /// Whether these papers replace older ones that the reader has.
    pub replaces: bool,
    /// The day by which forms are destroyed: “3 December 2027”.
    pub destroy_by: Option<String>,
    /// Who tested the Easy Read papers, and when: “Joyce and Kevin, on 3 November 2026”.
    pub tested: Option<String>,
    /// The reader, where the document is for one person.
    pub you: Option<YouView>,
    /// What came of the interviews; absent until the vacancy says so, and then letters are printed.
    pub outcome: Option<OutcomeView>,
    /// The candidate a letter is for; in letters to candidates only.
    pub candidate: Option<LetterView>,
    /// Score sheets that will not come, and why; in the manager’s record only.
    pub no_sheets: Vec<String>,
    /// The scores, once they are opened; in papers about them only.
    pub scores: Option<ScoresView>,
    /// The Easy Read paper that is tested; on the sheet of those who test it only.
    pub test: Option<ReaderTestView>,
    /// The eighteen stages, with what is planned for each; for nobody on the panel.
    pub stages: Vec<StageView>,
    /// What each person needs; for the coordinator only.
    pub needs: Vec<NeedsView>,
    /// Whether this is practice, with candidates who are made up.
    pub rehearsal: bool,
    /// The terms that occur in this pack; filled in last.
    pub glossary: Vec<Term>,
    /// What to do first; in the manager’s record only.
    pub steps: Vec<FindingView>,
    /// What the rules found, in a tile for each principle; in the manager’s record only.
    pub tiles: Vec<TileView>,
    /// What the rules found; in the manager’s record only.
    pub findings: Vec<FindingView>,
    /// The rules left aside; in the manager’s record only.
    pub waivers: Vec<WaiverView>,
    /// What people with lived experience gave, all together; in the manager’s papers only.
    pub contribution: Option<ContributionView>,
    /// What came of involving people; in the impact report only.
    pub impact: Option<ImpactView>,
}

/// Who recruits.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize)]
pub struct OrganisationView {
    /// Its name.
    pub name: Option<String>,
    /// “England”, “Scotland”, “Wales” or “Northern Ireland”, where the organisation says so.
    pub nation: Option<Nation>,
    /// Who gives free, independent advice on benefits.
    pub benefits_advice: Option<String>,
    /// What it pays.
    pub rates: Vec<RateView>,
}

/// What is paid for some work.
#[derive(Clone, Debug, Serialize)]
pub struct RateView {
    /// Its name in `copanel.toml`: “Panel member”.
    pub name: String,
    /// “£15.00”.
    pub amount: String,
    /// What it is paid for: “hour, with reading and travel”.
    pub per: String,
    /// Where it stands.
    pub source: String,
    /// When it was looked up: “1 April 2026”.
    pub as_of: String,
}

/// What the organisation calls people who use its services.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WordsView {
    /// One of them.
    pub singular: String,
    /// More than one.
    pub plural: String,
    /// Of one of them.
    pub possessive: String,
}

/// The job.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize)]
pub struct PostView {
    /// What it is called.
    pub title: String,
    /// What it is: “job”, “role”.
    pub called: String,
    /// The number under which it is advertised.
    pub reference: Option<String>,
    /// The pay band.
    pub band: Option<String>,
    /// The team.
    pub team: Option<String>,
    /// The job in a few sentences; print it with `| paragraphs`.
    pub summary: Option<String>,
    /// The whole job description; print it with `| paragraphs`.
    pub description: Option<String>,
    /// The advert; print it with `| paragraphs`.
    pub advert: Option<String>,
}

/// Who to ask.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize)]
pub struct ContactView {
    /// Their name.
    pub name: String,
    /// What they do.
    pub role: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Their email address.
    pub email: Option<String>,
    /// Who to ring on the day.
    pub on_the_day: Option<String>,
    /// The name of their photograph, where there is one.
    pub photo: Option<&'static str>,
}

/// Where the interviews are.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct VenueView {
    /// What the place is called.
    pub name: String,
    /// Its address.
    pub address: Option<String>,
    /// How to get there; print it with `| paragraphs`.
    pub getting_there: Option<String>,
    /// Steps, lifts, toilets, parking; print it with `| paragraphs`.
    pub access: Option<String>,
    /// What the map shows, where there is one; print it with `| paragraphs`.
    pub map: Option<String>,
    /// What the photograph of the door shows, likewise.
    pub photo: Option<String>,
}

/// When the panel prepares together.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct PreparationView {
    /// “Thursday 26 November 2026”.
    pub day: String,
    /// “2pm”.
    pub time: String,
    /// How long it takes, if the file says so.
    pub minutes: Option<u32>,
    /// Whether candidates’ names can be shown there: no later than everyone has to say who they know.
    pub shows_names: bool,
}
