//! A panel: who sits on it, what they ask, how their day goes.

use serde::Serialize;

use crate::case::{Case, photo_of, timetable};
use crate::documents::view::question::{self, QuestionView};
use crate::documents::view::{
    DayView, PartOfInterviewView, RoleView, day, exercises, known, make, open,
};
use crate::prose::vocabulary::{Values, Words};
use crate::source::{Code, Id, Spanned, name_of};
use crate::vacancy::{Capacity, Link, Member, Panel, Ways};

/// People who meet candidates together.
#[serde_with::skip_serializing_none]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that templates ask")]
#[derive(Clone, Debug, Default, Serialize)]
pub struct PanelView {
    /// Its id in the file.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is a group that gives views and no scores.
    pub group: bool,
    /// What its view is worth, as a sentence.
    pub power: Option<String>,
    /// Why it has numbers of its own.
    pub members_reason: Option<String>,
    /// How people on it know the service, without a name: “someone who uses the service now”.
    pub links: Option<String>,
    /// How it meets candidates.
    pub ways: Ways,
    /// The room, where people meet in one.
    pub room: Option<String>,
    /// When the first candidate is seen: “9:30am”.
    pub start: Option<String>,
    /// Minutes with each candidate.
    pub length: Option<u32>,
    /// The chair’s name.
    pub chair: Option<String>,
    /// Whether the reader chairs it.
    pub you_chair: bool,
    /// Everybody on it.
    pub members: Vec<MemberView>,
    /// How many of them score.
    pub voters: usize,
    /// The most points it can give to each candidate, in their order; for the chair only.
    pub most_points: Vec<u32>,
    /// What is done about links to candidates: “Amira Khan does not score C03”; for the chair only.
    pub conflicts: Vec<String>,
    /// Who is absent, and who takes their place: “Bo Reid takes the place of Amira Khan on 3 December 2026.”
    pub absent: Vec<String>,
    /// Whether the chair says on the day who asks some of its questions.
    pub chair_says_who: bool,
    /// Whether any of its questions is scored.
    pub scores: bool,
    /// Whether the scores of some of its questions count more than once.
    pub some_count_more: bool,
    /// Its questions, in order.
    pub questions: Vec<QuestionView>,
    /// What candidates do besides answering.
    pub exercises: Vec<QuestionView>,
    /// All that is scored: exercises, then questions.
    pub scored: Vec<QuestionView>,
    /// Its days, step by step.
    pub days: Vec<DayView>,
    /// The codes of candidates who have no day yet: “C02 and C05”.
    pub no_day: Option<String>,
    /// One interview, minute by minute.
    pub interview: Vec<PartOfInterviewView>,
    /// Who plays what in a rehearsal; for the trainer only.
    pub roles: Vec<RoleView>,
}

/// Somebody on a panel.
#[derive(Clone, Debug, Serialize)]
pub struct MemberView {
    /// Their name.
    pub name: String,
    /// Their photograph, or their initials: `picture:photo-of-amira` or `initials:AK`.
    pub face: String,
    /// What candidates are told: “Amira, panel member”.
    pub introduced_as: String,
    /// Whether they are the reader.
    pub is_you: bool,
    /// Whether they chair.
    pub chair: bool,
    /// Whether they score and decide.
    pub votes: bool,
    /// The codes of candidates whom they do not score because of a link; for the chair only.
    pub does_not_score: Vec<String>,
    /// The codes of candidates who are seen when they are absent; likewise.
    pub absent_for: Vec<String>,
}

/// A panel as its members see it; `ids` are those whose questions are marked as theirs.
pub fn panel(case: &Case<'_>, panel: &Panel, ids: Option<&[&Id]>) -> PanelView {
    let members: Vec<&Member> = case.members_of(panel).collect();
    let words = case.words();
    let is_you = |member: &Member| ids.is_some_and(|ids| ids.contains(&member.id.get_ref()));
    let questions = case.questions_of(panel).enumerate();
    let questions: Vec<QuestionView> = questions
        .map(|(index, question)| question::question(case, panel, index + 1, question, ids))
        .collect();
    let power = if panel.is_group() { Some("group".to_owned()) } else { panel.power.map(name_of) };
    let no_day = case.vacancy.candidates.iter().map(Spanned::get_ref);
    let no_day = no_day.filter(|candidate| case.has_no_day(panel, candidate));
    let no_day = no_day.map(|candidate| &candidate.code);
    let exercises = exercises::exercises(case, panel, ids);
    let in_interview = exercises.iter().filter(|exercise| exercise.starts.is_none());
    let asked: Vec<&QuestionView> = in_interview.chain(&questions).collect();
    PanelView {
        id: panel.id.0.clone(),
        name: known(&panel.name).unwrap_or_else(|| open(case)),
        group: panel.is_group(),
        power: power.map(|power| {
            let values: Values<'_> = &[("called", &make::called(case))];
            words.fill(&format!("power.{power}"), values)
        }),
        members_reason: known(&panel.members_reason),
        links: links(case, panel),
        ways: case.vacancy.ways(panel),
        room: known(&panel.room).filter(|_| case.vacancy.ways(panel).room),
        start: case.times(panel).first().map(|(_, at)| words.time(timetable::time(at.start))),
        length: panel.length,
        chair: members
            .iter()
            .find(|member| member.chair)
            .map(|member| case.printed_name(&member.id)),
        you_chair: members.iter().any(|member| member.chair && is_you(member)),
        members: members
            .iter()
            .map(|member| MemberView {
                name: case.printed_name(&member.id),
                face: face(case, &member.id),
                is_you: is_you(member),
                introduced_as: introduced_as(case, member),
                chair: member.chair,
                votes: case.votes(member),
                does_not_score: Vec::new(),
                absent_for: Vec::new(),
            })
            .collect(),
        voters: case.voters_at_once(panel).count(),
        absent: case
            .members()
            .filter(|member| member.panel == panel.id)
            .filter_map(|member| absent(case, member, words))
            .collect(),
        chair_says_who: questions.iter().any(|question| question.chair_says_who),
        scores: asked.is_empty() || asked.iter().any(|question| question.scored),
        some_count_more: asked.iter().any(|question| question.counts.is_some()),
        interview: day::interview(panel, &asked),
        scored: exercises.iter().chain(&questions).cloned().collect(),
        exercises,
        questions,
        days: day::days(case, panel, ids),
        no_day: words.list(no_day),
        ..PanelView::default()
    }
}

/// How people on a panel know the service.
fn links(case: &Case<'_>, panel: &Panel) -> Option<String> {
    let said = |link: &Link| case.words().choice("link", link);
    case.words().list(panel.all_links().iter().map(said))
}

/// On which day a member is absent, and who takes their place.
pub fn absent(case: &Case<'_>, member: &Member, words: &Words) -> Option<String> {
    let day = words.day(member.absent.as_ref()?.0);
    let (name, other) = (case.printed_name(&member.id), case.stand_in(member));
    let other = other.map(|other| case.printed_name(&other.id)).unwrap_or_default();
    let form = if other.is_empty() { "absent.alone" } else { "absent.replaced" };
    let values: Values<'_> = &[("name", &name), ("other", &other), ("day", &day)];
    Some(words.fill(form, values))
}

/// Someone’s photograph, or else their initials, or else a drawing.
fn face(case: &Case<'_>, id: &Id) -> String {
    let photo = Some(photo_of(id)).filter(|photo| case.pictures.contains_key(photo));
    let initials = || case.person(id).and_then(|person| case.initials(person));
    match (photo, initials()) {
        (Some(photo), _) => format!("picture:{photo}"),
        (None, Some(initials)) => format!("initials:{initials}"),
        (None, None) => "picture:person".to_owned(),
    }
}

/// Says who on a panel does not score whom, and the most points it can give to each candidate.
pub fn count_scores(case: &Case<'_>, view: &mut PanelView, codes: &[Option<Code>]) {
    let Some(panel) = case.panel(&view.id) else {
        return;
    };
    view.most_points = codes.iter().map(|code| case.most_points(panel, code.as_ref())).collect();
    for (shown, member) in view.members.iter_mut().zip(case.members_of(panel)) {
        let not_scored = codes.iter().flatten().filter(|code| !case.scores(member, code));
        let (linked, missed): (Vec<&Code>, Vec<&Code>) =
            not_scored.partition(|code| case.is_there_for(member, code));
        shown.does_not_score = linked.into_iter().map(|code| code.0.clone()).collect();
        shown.absent_for = missed.into_iter().map(|code| code.0.clone()).collect();
    }
}

/// What candidates are told about a member: what they chose, or no name at all.
pub fn introduced_as(case: &Case<'_>, member: &Member) -> String {
    let is_observer = *member.capacity == Capacity::Observer;
    let unsaid = if is_observer { "introduced.observer" } else { "introduced.member" };
    known(&member.introduced_as).unwrap_or_else(|| case.words().say(unsaid).to_owned())
}
