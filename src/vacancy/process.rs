//! The recruitment itself: involvement, questions, scoring, dates, waivers.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Meeting;
use crate::source::{DateTime, Day, Id, Line, Spanned, Text};

/// One way in which people take part.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Involvement {
    /// When in the recruitment.
    pub stage: Spanned<Stage>,
    /// How much their view is worth at that stage.
    pub level: Option<Level>,
    /// Who takes part.
    #[serde(default)]
    pub who: Vec<Spanned<Id>>,
    /// What they can do and decide, in plain words.
    pub power: Option<Text>,
    /// The same in easy words.
    pub power_easy: Option<Text>,
}

/// The eighteen stages of a recruitment.
#[derive(
    Clone,
    Copy,
    Debug,
    Deserialize,
    Serialize,
    JsonSchema,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Asking whether the post could be a peer post.
    Need,
    /// Saying what matters in the job.
    JobDescription,
    /// Naming what is looked for.
    PersonSpec,
    /// Wording and placing the advert.
    Advert,
    /// Writing for those who apply.
    CandidatePack,
    /// Showing candidates round.
    OpenDayTour,
    /// Choosing who to interview.
    Shortlisting,
    /// Writing questions and good answers.
    Questions,
    /// A role play, a task, a presentation.
    Exercise,
    /// A panel of its own beside the formal one.
    StakeholderPanel,
    /// Full membership of the formal panel.
    FormalPanel,
    /// Chairing.
    Chair,
    /// Scoring and deciding.
    ScoringDecision,
    /// Agreeing what candidates are told.
    CandidateFeedback,
    /// Hearing what came of it.
    PanelFeedback,
    /// Meeting or training the new colleague.
    Induction,
    /// A say when probation is reviewed.
    ProbationReview,
    /// Looking back on how it went.
    Evaluation,
}

impl Stage {
    /// Its place, from 1 to 18.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

/// How much people's view is worth, lowest first.
#[derive(
    Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord,
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// They hear about it.
    Told,
    /// They are asked what they think.
    Asked,
    /// Their advice is weighed by those who decide.
    Advises,
    /// Their scores count.
    ScoresCount,
    /// Their say is the same as everybody's.
    Equal,
    /// They lead.
    Leads,
}

/// What candidates are asked.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Question {
    /// Its id in this file.
    #[schemars(extend("examples" = ["q1"]))]
    pub id: Spanned<Id>,
    /// The question.
    pub ask: Spanned<Line>,
    /// The same in easy words.
    pub ask_easy: Option<Spanned<Line>>,
    /// The round in which it is asked: 1, unless it is 2.
    #[serde(default, deserialize_with = "super::numbers::round")]
    #[schemars(range(min = 1, max = 2), extend("default" = 1))]
    pub round: Option<u32>,
    /// The panel that asks it.
    #[schemars(extend("examples" = ["main"]))]
    pub panel: Option<Spanned<Id>>,
    /// The criteria it looks for.
    #[serde(default)]
    pub criteria: Vec<Spanned<Id>>,
    /// The member who asks it.
    pub asked_by: Option<Spanned<Id>>,
    /// How long it may take.
    #[serde(default, deserialize_with = "super::numbers::from_one")]
    #[schemars(range(min = 1))]
    pub minutes: Option<u32>,
    /// What to listen for.
    #[serde(default)]
    pub listen_for: Vec<Spanned<Line>>,
    /// The same in easy words.
    #[serde(default)]
    pub listen_for_easy: Vec<Spanned<Line>>,
    /// What an answer at each level of the scale sounds like.
    #[serde(default)]
    #[schemars(extend("examples" = [{ "0": "", "2": "", "4": "" }]))]
    pub anchors: BTreeMap<Spanned<String>, Spanned<Line>>,
    /// The same in easy words.
    #[serde(default)]
    pub anchors_easy: BTreeMap<Spanned<String>, Spanned<Line>>,
}

/// Choosing who to interview.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Shortlisting {
    /// The day of the shortlisting.
    pub date: Option<Spanned<Day>>,
    /// Who shortlists.
    pub by: Vec<Spanned<Id>>,
}

/// How scores are given and put together.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Scoring {
    /// The words for each level, from 0 up; the first is `""` where the scale begins at 1.
    #[schemars(extend("examples" = [["No evidence", "A little", "Enough", "Good", "Very good"]]))]
    pub scale: Vec<Line>,
    /// The same in easy words.
    pub scale_easy: Vec<Line>,
    /// How essential criteria are judged; they are scored unless said otherwise.
    pub essential: Option<Judged>,
    /// How scores become one result.
    pub combine: Option<Combine>,
    /// How much each panel counts, where `combine` is `weighted`.
    pub weights: BTreeMap<Spanned<Id>, u32>,
    /// Why they do not count the same.
    pub weights_reason: Option<Text>,
    /// The same in easy words.
    pub weights_reason_easy: Option<Text>,
    /// How the panel decides once everyone has scored.
    pub decide_by: Option<DecideBy>,
    /// Who approves the decision afterwards; until then no candidate gets a letter.
    #[schemars(extend("examples" = ["the governing body"]))]
    pub approved_by: Option<Line>,
    /// What happens when the panel cannot agree.
    pub tie: Option<Tie>,
    /// When all this was decided.
    pub decided: Option<Spanned<Day>>,
    /// From what score someone may be appointed.
    pub appointable: Option<Appointable>,
}

/// How essential criteria are judged.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Judged {
    /// They are scored as all others.
    Scored,
    /// They are met or not met, and have no points.
    MetOrNot,
}

/// How scores become one result.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Combine {
    /// Every member's scores count the same.
    EqualMembers,
    /// Each panel's mean counts the same.
    TwoPanelsMean,
    /// Panels count as `weights` says.
    Weighted,
    /// One panel's scores are advice to the other.
    Advisory,
}

/// How a panel decides once everyone has scored.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum DecideBy {
    /// Whoever has the most points comes first.
    Points,
    /// The members vote, and more than half decide.
    Majority,
    /// The members talk until everyone can agree.
    Agreement,
}

/// What happens when the panel cannot agree.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Tie {
    /// The chair decides, and writes down why.
    ChairDecides,
    /// The candidates are seen again.
    SecondInterview,
    /// No one is appointed, and the post is advertised again.
    DoNotAppoint,
}

/// From what score someone may be appointed; apart from who comes first.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Appointable {
    /// A level that may not occur.
    pub never: Option<Spanned<u32>>,
    /// A level that may occur only so often.
    pub at_most: Option<AtMost>,
    /// The share of all points that is needed, in percent.
    #[serde(deserialize_with = "super::numbers::percent")]
    #[schemars(range(min = 1, max = 100))]
    pub percent: Option<u32>,
}

/// How often a level may occur.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AtMost {
    /// The level.
    pub level: Spanned<u32>,
    /// How often at most.
    pub times: u32,
}

/// The day of the interviews, and the days before it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Interviews {
    /// The day of the interviews.
    pub date: Option<Spanned<Day>>,
    /// The days of the interviews, where there are several.
    pub days: Vec<Spanned<Day>>,
    /// How panels meet candidates; in a room unless said otherwise.
    #[schemars(extend("default" = "room"))]
    pub meeting: Option<Meeting>,
    /// When candidates are told who will be in the room.
    pub candidates_told: Option<Spanned<Day>>,
    /// When the panel prepares together.
    pub preparation: Option<Spanned<DateTime>>,
    /// How long that takes; papers say nothing of it where it is left out.
    #[schemars(extend("default" = crate::vacancy::PREPARATION))]
    pub preparation_minutes: Option<Spanned<u32>>,
}

impl Interviews {
    /// Its days, in the order of the file.
    pub fn all_days(&self) -> impl Iterator<Item = &Spanned<Day>> {
        self.date.iter().chain(&self.days)
    }
}

/// Who tested the Easy Read papers.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct EasyRead {
    /// The readers, as they wish to be called.
    pub checked_by: Vec<Line>,
    /// The day.
    pub checked_on: Option<Day>,
}

/// A rule left aside: a decision, so it has a reason, an owner and an end.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Waiver {
    /// The rule.
    #[schemars(extend("x-names" = "rule-name"))]
    pub rule: Spanned<String>,
    /// The panel, person, question or candidate; the whole vacancy where nothing is named.
    #[schemars(extend("examples" = ["q1"]))]
    pub r#for: Option<Spanned<String>>,
    /// Why.
    pub reason: Text,
    /// Whose decision it was.
    pub agreed_by: Line,
    /// The last day on which it holds.
    pub until: Spanned<Day>,
}
