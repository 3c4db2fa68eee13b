//! The people in a vacancy: who they are, what they do on a panel, what they are offered.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::doc::colour::{Colour, Palette};
use crate::doc::edition::Edition;
use crate::source::{Code, Day, ExactDecimal, Id, Line, Origin, Place, Span, Spanned, Text, Time};

/// Someone who takes part, and what they need for it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Person {
    /// The file they stand in.
    #[serde(skip)]
    pub origin: Origin,
    /// Their id, by which the rest of the file speaks of them.
    #[schemars(extend("examples" = ["amira"]))]
    pub id: Spanned<Id>,
    /// What they are called in their own papers.
    pub name: Spanned<Line>,
    /// Their photograph, for their panel and for candidates: the name of a file beside this one.
    #[schemars(extend("examples" = ["amira.jpg"]))]
    pub photo: Option<Spanned<Line>>,
    /// When they agreed to it, and if they are under 18 a parent or carer too; no photograph is printed without.
    pub photo_agreed: Option<Day>,
    /// The edition they read.
    #[serde(default)]
    #[schemars(extend("x-names" = "edition-name"))]
    pub edition: Option<Spanned<String>>,
    /// The size of their print in points, 12 to 36, where the edition’s own is too small.
    #[schemars(range(min = 12, max = crate::doc::edition::LARGEST), extend("examples" = [20]))]
    pub print_size: Option<Spanned<u32>>,
    /// The colour of the paper they read best on, such as `#fff8dc`.
    pub paper_colour: Option<Spanned<Colour>>,
    /// The colour of the text, 7:1 on the paper or better.
    #[schemars(extend("examples" = ["#000000"]))]
    pub text_colour: Option<Spanned<Colour>>,
    /// What they asked for; seen by this person, their supporter and the coordinator, and no one else.
    pub access: Option<Text>,
    /// When they were asked what they need, even where the answer was “nothing”.
    pub access_asked: Option<Spanned<Day>>,
    /// The person who supports them; gets the same papers and has no vote.
    pub supporter: Option<Spanned<Id>>,
    /// The earliest time at which they can come.
    #[schemars(extend("examples" = ["10:00:00"]))]
    pub from: Option<Spanned<Time>>,
    /// The time at which they have to go.
    #[schemars(extend("examples" = ["16:15:00"]))]
    pub until: Option<Spanned<Time>>,
    /// Days of the interviews on which they cannot come.
    #[serde(default)]
    pub not_on: Vec<Spanned<Day>>,
    /// Minutes that they need between two candidates; their panels rest as long.
    #[schemars(range(max = 1440), extend("examples" = [20]))]
    pub break_minutes: Option<Spanned<u32>>,
    /// When they were last trained for this.
    pub trained: Option<Spanned<Day>>,
    /// What is in place for someone under 18.
    #[serde(rename = "under-18")]
    pub under_18: Option<Spanned<Under18>>,
    /// Whether a young person is 18 or older, so that nothing more needs to be in place.
    #[serde(default, rename = "over-18")]
    pub over_18: bool,
    /// How many people a group has that takes part as one.
    #[serde(default, deserialize_with = "super::numbers::from_one")]
    #[schemars(range(min = 1))]
    pub group_of: Option<u32>,
}

impl Person {
    /// A place in the file this person is in.
    pub fn place(&self, span: Span) -> Place {
        Place { origin: self.origin.clone(), span }
    }

    /// The edition they asked for, where there is one of that name.
    pub fn named_edition(&self) -> Option<Edition> {
        self.edition.as_ref().and_then(|name| Edition::named(name))
    }

    /// Those who help them: their supporter, and the adult beside someone under 18.
    pub fn helpers(&self) -> impl Iterator<Item = &Spanned<Id>> {
        self.supporter.iter().chain(self.under_18.iter().flat_map(|under| &under.adult))
    }

    /// The colours they asked for, or else those of everybody.
    pub fn palette(&self, everybody: Palette) -> Palette {
        let asked = |colour: &Option<Spanned<Colour>>| colour.as_ref().map(|colour| **colour);
        match (asked(&self.paper_colour), asked(&self.text_colour)) {
            (None, None) => everybody,
            (paper, ink) => {
                Palette::of(paper.unwrap_or(everybody.paper), ink.unwrap_or(everybody.ink))
            }
        }
    }
}

/// What a young person needs before they take part.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Under18 {
    /// When a parent or carer agreed.
    pub consent: Option<Day>,
    /// The trained adult beside them.
    pub adult: Option<Spanned<Id>>,
}

/// What a person does in this vacancy.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Member {
    /// The id of the person.
    #[schemars(extend("examples" = ["amira"]))]
    pub id: Spanned<Id>,
    /// The panel they sit on.
    #[schemars(extend("examples" = ["main"]))]
    pub panel: Spanned<Id>,
    /// In what capacity.
    pub capacity: Spanned<Capacity>,
    /// Whether they chair it.
    #[serde(default)]
    pub chair: bool,
    /// Whether they score and decide; yes unless said otherwise, but never for observers.
    #[schemars(extend("default" = true))]
    pub votes: Option<Spanned<bool>>,
    /// What candidates are told; “Panel member”, without a name, unless said otherwise.
    #[schemars(extend("examples" = ["Amira, panel member"]))]
    pub introduced_as: Option<Line>,
    /// When they were invited.
    pub invited: Option<Spanned<Day>>,
    /// When their papers went out.
    pub papers_sent: Option<Spanned<Day>>,
    /// When they looked at the list of candidates.
    pub conflicts_declared: Option<Spanned<Day>>,
    /// The candidates they know, and what is done about it.
    #[serde(default)]
    pub conflicts: Vec<Conflict>,
    /// Candidates this member will hand in no score sheet for, and why; the scores are shown without it.
    #[serde(default)]
    pub no_sheet: Vec<NoSheet>,
    /// The day of the interviews on which they are absent: they do not score, and keep what they were offered.
    pub absent: Option<Spanned<Day>>,
    /// The absent member of the same panel whose place they take.
    #[schemars(extend("examples" = ["amira"]))]
    pub stands_in_for: Option<Spanned<Id>>,
    /// What they are offered.
    pub payment: Option<Spanned<Payment>>,
}

/// In what capacity someone takes part; never printed for anyone else.
#[derive(
    Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord,
)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// Someone who uses the service.
    ServiceUser,
    /// Someone who cares for a relative or friend.
    Carer,
    /// A parent of someone who uses the service.
    Parent,
    /// A young person who uses the service.
    YoungPerson,
    /// Someone who uses their own experience in their work.
    Peer,
    /// The recruiting manager, or another manager.
    Manager,
    /// A clinician.
    Clinician,
    /// Someone from outside the team.
    Independent,
    /// Any other member of staff.
    OtherStaff,
    /// Someone who watches and never votes.
    Observer,
}

/// A link between a member and a candidate, and what is done about it; never why.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Conflict {
    /// The candidate’s code.
    pub candidate: Spanned<Code>,
    /// What is done about it.
    pub action: ConflictAction,
    /// Who asks this candidate the member’s questions in their place.
    #[schemars(extend("examples" = ["ruth"]))]
    pub asked_by: Option<Spanned<Id>>,
}

/// A score sheet that will not come.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NoSheet {
    /// The candidate’s code; every candidate where none is named.
    pub candidate: Option<Spanned<Code>>,
    /// Why; for the record alone.
    #[schemars(extend("examples" = ["Went home ill after the second interview."]))]
    pub reason: Text,
}

/// What is done about a conflict of interest.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictAction {
    /// Nothing needs doing.
    NoneNeeded,
    /// They hear the candidate and do not score.
    DoesNotScore,
    /// They leave the room for this candidate.
    LeavesTheRoom,
    /// They leave the panel.
    StandsDown,
}

/// What a member is offered for their time.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Payment {
    /// How their time is paid for.
    pub kind: PaymentKind,
    /// When it was offered in writing.
    pub offered: Option<Spanned<Day>>,
    /// Pounds.
    pub amount: Option<ExactDecimal>,
    /// Hours paid for, preparation and travel included.
    #[schemars(extend("examples" = ["7.5"]))]
    pub hours: Option<ExactDecimal>,
    /// What is paid back; an empty list says that there is nothing to pay back.
    #[schemars(extend("examples" = [["travel", "parking"]]))]
    pub expenses: Option<Vec<Line>>,
    /// What they said.
    #[serde(default)]
    pub answer: PaymentAnswer,
    /// When it is to be paid by.
    pub due: Option<Spanned<Day>>,
    /// Pounds that they have claimed for expenses.
    #[schemars(extend("examples" = ["12.40"]))]
    pub claimed: Option<ExactDecimal>,
    /// When they claimed it.
    pub claimed_on: Option<Day>,
    /// When it was paid.
    pub paid: Option<Day>,
    /// The day on which the rate was looked up.
    pub rate_as_of: Option<Day>,
    /// Where the rate is written down.
    #[schemars(extend("examples" = ["Involvement payment policy, 2026"]))]
    pub rate_source: Option<Line>,
}

impl Payment {
    /// Whether it is for their time, and they have not said no.
    pub fn is_for_time(&self) -> bool {
        self.kind == PaymentKind::Paid && self.answer != PaymentAnswer::Declined
    }
}

/// How a member's time is paid for; what gives them more comes first.
#[derive(
    Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord,
)]
#[serde(rename_all = "kebab-case")]
pub enum PaymentKind {
    /// A payment, and expenses.
    Paid,
    /// Expenses alone.
    ExpensesOnly,
    /// It is part of their paid work.
    InWorkingTime,
}

/// What a member said to the offer; each answer is as good as another.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum PaymentAnswer {
    /// Nothing yet.
    #[default]
    NotYet,
    /// Yes.
    Accepted,
    /// Yes, but less than was offered.
    Less,
    /// No, thank you.
    Declined,
    /// To a charity instead.
    ToCharity,
}
