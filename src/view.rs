//! All that a template sees.
//!
//! What is missing in the file is missing here: a template asks with `{% if x is defined %}` first,
//! or it fails. What must not be read by somebody is not in their view.

mod day;
mod make;
pub mod words;
mod you;

pub use make::{chair, organisation, own_words, person, record, vacancy, voter};

use serde::Serialize;

/// What every template sees.
#[derive(Clone, Debug, Serialize)]
pub struct View {
    /// Who recruits.
    pub organisation: OrganisationView,
    /// What the organisation calls people who use its services.
    pub words: WordsView,
    /// The job.
    pub post: PostView,
    /// Who to ask.
    pub contact: ContactView,
    /// Where the interviews are; absent where nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<VenueView>,
    /// The day of the interviews: “Thursday 3 December 2026”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interview_day: Option<String>,
    /// When the panel prepares together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preparation: Option<PreparationView>,
    /// When candidates are told who will be in the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidates_told: Option<String>,
    /// What the person must have.
    pub essential: Vec<CriterionView>,
    /// What helps.
    pub desirable: Vec<CriterionView>,
    /// The panels; for a person, only those they sit on.
    pub panels: Vec<PanelView>,
    /// The scale, lowest first.
    pub scale: Vec<LevelView>,
    /// How scores become one result, as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub combine: Option<String>,
    /// Why panels do not count the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weights_reason: Option<String>,
    /// What happens when the panel cannot agree, as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tie: Option<String>,
    /// From what score somebody may be appointed, one sentence each.
    pub appointable: Vec<String>,
    /// The candidates; three without a code where none are known yet.
    pub candidates: Vec<CandidateView>,
    /// Those candidates for whom something is done on the day that the panel may know.
    pub arranged: Vec<CandidateView>,
    /// Whether the candidates are known.
    pub candidates_known: bool,
    /// The many ways in which people take part; for a person, their own.
    pub involvements: Vec<InvolvementView>,
    /// How often the papers have been sent, where it is more than once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<u32>,
    /// The day by which forms are destroyed: “3 December 2027”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destroy_by: Option<String>,
    /// The reader, where the document is for one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub you: Option<YouView>,
    /// The terms that occur in this pack; filled in last.
    pub glossary: Vec<TermView>,
    /// What the rules found; in the manager’s record only.
    pub findings: Vec<FindingView>,
    /// The rules left aside; in the manager’s record only.
    pub waivers: Vec<WaiverView>,
}

/// Who recruits.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Who gives free, independent advice on benefits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benefits_advice: Option<String>,
}

/// What the organisation calls people who use its services.
#[derive(Clone, Debug, Serialize)]
pub struct WordsView {
    /// One of them.
    pub singular: String,
    /// More than one.
    pub plural: String,
    /// Of one of them.
    pub possessive: String,
}

/// The job.
#[derive(Clone, Debug, Serialize)]
pub struct PostView {
    /// What it is called.
    pub title: String,
    /// The number under which it is advertised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The pay band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// The team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The job in a few sentences; print it with `| paragraphs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
}

/// Who to ask.
#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    /// Their name.
    pub name: String,
    /// What they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Their telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Their email address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Who to ring on the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_the_day: Option<String>,
}

/// Where the interviews are.
#[derive(Clone, Debug, Serialize)]
pub struct VenueView {
    /// What the place is called.
    pub name: String,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How to get there; print it with `| paragraphs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub getting_there: Option<String>,
    /// Steps, lifts, toilets, parking; print it with `| paragraphs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<String>,
}

/// When the panel prepares together.
#[derive(Clone, Debug, Serialize)]
pub struct PreparationView {
    /// “Thursday 26 November 2026”.
    pub day: String,
    /// “2pm”.
    pub time: String,
    /// How long it takes.
    pub minutes: u32,
}

/// One thing that is looked for.
#[derive(Clone, Debug, Serialize)]
pub struct CriterionView {
    /// Its number in the list, from 1.
    pub number: usize,
    /// What is looked for.
    pub text: String,
    /// Where it is looked for: “application and interview”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessed: Option<String>,
    /// The numbers of the questions that look for it: “1 and 4”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questions: Option<String>,
}

/// People who meet candidates together.
#[derive(Clone, Debug, Serialize)]
pub struct PanelView {
    /// Its id in the file.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What its view is worth, as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub power: Option<String>,
    /// When the first candidate is seen: “9:30am”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Minutes with each candidate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length: Option<u32>,
    /// The chair’s name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chair: Option<String>,
    /// Everybody on it.
    pub members: Vec<MemberView>,
    /// What is done about links to candidates: “Amira Khan does not score C03”; for the chair only.
    pub conflicts: Vec<String>,
    /// Its questions, in order.
    pub questions: Vec<QuestionView>,
    /// The day, step by step.
    pub day: Vec<StepView>,
}

/// Somebody on a panel.
#[derive(Clone, Debug, Serialize)]
pub struct MemberView {
    /// Their name.
    pub name: String,
    /// What candidates are told: “Amira, panel member”.
    pub introduced_as: String,
    /// Whether they chair.
    pub chair: bool,
    /// Whether they score and decide.
    pub votes: bool,
}

/// One question.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    /// Its number on the panel’s sheet, from 1.
    pub number: usize,
    /// Its id in the file; part of the ids of form fields.
    pub id: String,
    /// The question.
    pub ask: String,
    /// Who asks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<String>,
    /// Whether the reader asks it.
    pub yours: bool,
    /// How long it may take.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The criteria it looks for.
    pub criteria: Vec<String>,
    /// What to listen for.
    pub listen_for: Vec<String>,
    /// What an answer at a level sounds like.
    pub anchors: Vec<AnchorView>,
}

/// What an answer at one level sounds like.
#[derive(Clone, Debug, Serialize)]
pub struct AnchorView {
    /// The level.
    pub level: usize,
    /// The level in words.
    pub words: String,
    /// What it sounds like.
    pub text: String,
}

/// One step of the day.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// “9:30am”; absent where the start is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// What happens.
    pub what: String,
}

/// One level of the scale.
#[derive(Clone, Debug, Serialize)]
pub struct LevelView {
    /// Its number.
    pub number: usize,
    /// Its words.
    pub words: String,
}

/// Somebody who applied.
#[derive(Clone, Debug, Serialize)]
pub struct CandidateView {
    /// Their code; absent on blank sheets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Their code, or `blank-1`; part of the ids of form fields.
    pub key: String,
    /// What we do for them on the day; only where the panel may know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrangements: Option<String>,
}

/// One way in which people take part.
#[derive(Clone, Debug, Serialize)]
pub struct InvolvementView {
    /// The stage in words.
    pub stage: String,
    /// How much their view is worth, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Who takes part.
    pub who: Vec<String>,
    /// What they can do and decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub power: Option<String>,
}

/// The reader.
#[derive(Clone, Debug, Serialize)]
pub struct YouView {
    /// Their id in the file; part of the ids of form fields.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their edition and size: “Large print, 20 point”.
    pub print: String,
    /// Whether they chair a panel.
    pub chair: bool,
    /// Whether they score and decide.
    pub votes: bool,
    /// What candidates are told about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduced_as: Option<String>,
    /// The names of those they support; empty for members.
    pub supports: Vec<String>,
    /// Who supports them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supporter: Option<String>,
    /// What they, or those they support, asked for; print it with `| paragraphs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<String>,
    /// The trained adult beside a young person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adult: Option<String>,
    /// What they are offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentView>,
    /// How many people the group has, where they take part as one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_of: Option<u32>,
}

/// What somebody is offered for their time.
#[derive(Clone, Debug, Serialize)]
pub struct PaymentView {
    /// `paid`, `expenses-only` or `in-working-time`.
    pub kind: &'static str,
    /// “£75.00”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// “5.5”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// “travel and lunch”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expenses: Option<String>,
    /// What they said, as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// “17 December 2026”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Where the rate stands, and as of when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
}

/// One term of the glossary.
#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    /// The term.
    pub term: String,
    /// What it means.
    pub meaning: String,
}

/// One finding, as the manager’s record shows it.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView {
    /// The rule’s name.
    pub rule: String,
    /// The principle it belongs to.
    pub principle: String,
    /// “error”, “warning”, “note”, or “to do by 3 December 2026”.
    pub level: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// One rule left aside, as the manager’s record shows it.
#[derive(Clone, Debug, Serialize)]
pub struct WaiverView {
    /// The rule’s name.
    pub rule: String,
    /// What it is waived for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#for: Option<String>,
    /// Why.
    pub reason: String,
    /// Whose decision it was.
    pub agreed_by: String,
    /// The last day on which it holds.
    pub until: String,
}
