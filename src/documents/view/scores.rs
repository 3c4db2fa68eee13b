//! Scores, once they are opened; made in `scores/`, and shown to a reader as far as they are theirs to see.

use serde::Serialize;

/// What came back from a whole recruitment.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize)]
pub struct ScoresView {
    /// The candidates’ codes.
    pub candidates: Vec<String>,
    /// What members gave, panel by panel; of panels whose scores the reader may see.
    pub panels: Vec<OpenPanelView>,
    /// What each candidate got, the most first where points decide.
    pub results: Vec<ResultView>,
    /// Whether points alone say who comes first.
    pub in_order: bool,
    /// Whom each panel has first: “Formal panel: C02”.
    pub firsts: Vec<String>,
    /// Whether panels have different candidates first.
    pub firsts_differ: bool,
    /// Those who have the same result where it matters: “C02 and C03”.
    pub ties: Vec<String>,
    /// What groups said that give no scores.
    pub said: Vec<SaidView>,
    /// Sheets that did not come, and why; for the record and the chair only.
    pub never: Vec<String>,
    /// Those whose sheets have changed since the scores were first opened; for the record and the chair only.
    pub changed: Vec<String>,
    /// Was anyone’s voice lost? For the chair only.
    pub voices: Option<VoicesView>,
}

/// What one panel gave.
#[derive(Clone, Debug, Serialize)]
pub struct OpenPanelView {
    /// Its id in the file.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What to talk about first.
    pub talk: Vec<TalkView>,
    /// What was scored.
    pub items: Vec<OpenItemView>,
    /// What its members gave each candidate: one picture, or more where there is much to score.
    pub grids: Vec<Vec<GridView>>,
    /// How far its members agree, as sentences; for the chair only.
    pub agreement: Vec<String>,
}

/// What to talk about of one candidate, since two scores are far apart.
#[derive(Clone, Debug, Serialize)]
pub struct TalkView {
    /// The candidate’s code.
    pub code: String,
    /// The answers: “Question 1 and Question 3”.
    pub about: String,
}

/// What `:::figure grid` takes, and the same for a table.
#[derive(Clone, Debug, Serialize)]
pub struct GridView {
    /// How many levels the scale has, from nought.
    pub levels: usize,
    /// The numbers of what is scored.
    pub columns: Vec<usize>,
    /// A row for each member.
    pub rows: Vec<GridRowView>,
}

/// What one member gave.
#[derive(Clone, Debug, Serialize)]
pub struct GridRowView {
    /// The member.
    pub name: String,
    /// What the picture takes, column by column.
    pub dots: Vec<String>,
    /// The same for a table: “3”, “not asked”; empty where they do not score that.
    pub cells: Vec<String>,
}

/// What was given for one question.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct OpenItemView {
    /// The number of its column.
    pub number: usize,
    /// What it is called: “Question 1”.
    pub title: String,
    /// The question.
    pub ask: String,
    /// Whether candidates do it, rather than answer.
    pub is_exercise: bool,
    /// What is met or not met; absent where there is a score.
    pub met: Option<String>,
    /// How many times its score counts, where it is more than once.
    pub counts: Option<u32>,
    /// Those who score it.
    pub members: Vec<String>,
    /// What they gave, in the order of candidates.
    pub of: Vec<OpenAnswerView>,
}

/// What was given for one answer of one candidate.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct OpenAnswerView {
    /// In the order of members: “3”, “not asked”.
    pub short: Vec<String>,
    /// How far the highest score is from the lowest.
    pub spread: Option<u32>,
}

/// What one candidate got.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct ResultView {
    /// The candidate’s code.
    pub code: String,
    /// Their place; absent where nothing was scored.
    pub place: Option<usize>,
    /// All together: “58 of 96 points, 60.4%”; absent where nothing was scored.
    pub together: Option<String>,
    /// From each panel, in the order of `firsts`: “Formal panel: 58 of 96 points, 60.4%”.
    pub panels: Vec<String>,
    /// What they need, one line each.
    pub needed: Vec<NeededView>,
}

/// Something that a candidate needs who may be appointed.
#[derive(Clone, Debug, Serialize)]
pub struct NeededView {
    /// What it is.
    pub words: String,
    /// “yes”, “no” or “open”, which the panel settles.
    pub met: &'static str,
}

/// What a group wrote about a candidate.
#[derive(Clone, Debug, Serialize)]
pub struct SaidView {
    /// The group.
    pub group: String,
    /// The candidate’s code.
    pub code: String,
    /// What was asked: “strengths”, “questions”, “tell”.
    pub about: String,
    /// What its members wrote.
    pub words: Vec<String>,
}

/// Was anyone’s voice lost?
#[derive(Clone, Debug, Serialize)]
pub struct VoicesView {
    /// “compared”, or why not: “nobody”, “one-person”, “one-other”.
    pub group: &'static str,
    /// Places with everyone, without members with lived experience, and with them alone.
    pub places: Vec<PlacesView>,
    /// Who is first without one question, and with it alone.
    pub questions: Vec<WithoutView>,
    /// Whether someone else is first without any one of them.
    pub questions_matter: bool,
}

/// A candidate’s places.
#[derive(Clone, Debug, Serialize)]
pub struct PlacesView {
    /// The candidate’s code.
    pub code: String,
    /// With everyone; `-` where there is none.
    pub with: String,
    /// Without members with lived experience.
    pub without: String,
    /// With them alone.
    pub only: String,
}

/// Who is first without one question, and with it alone.
#[derive(Clone, Debug, Serialize)]
pub struct WithoutView {
    /// The question: “Question 3”, with its panel where there are several.
    pub title: String,
    /// Who is first without it.
    pub without: String,
    /// Who is first with it alone.
    pub only: String,
    /// Whether someone else is first without it.
    pub changes: bool,
}
