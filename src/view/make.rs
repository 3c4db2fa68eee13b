//! From a vacancy to what a template sees.

use toml::Spanned;

use super::words::{self, listed};
use super::{
    AnchorView, CandidateView, ContactView, CriterionView, FindingView, InvolvementView, LevelView,
    MemberView, OrganisationView, PanelView, PostView, PreparationView, QuestionView, VenueView,
    View, WaiverView, WordsView, day, you,
};
use crate::case::Case;
use crate::rules::{Checked, votes};
use crate::vacancy::{Assessed, Id, Kind, Line, Member, Panel, Person, Power, Question, Text};
use crate::workspace::Workspace;

/// What stands where something is not filled in yet.
const OPEN: &str = "to be confirmed";
/// Who can be asked while no contact is filled in.
const SENDER: &str = "the person who sent you these papers";
/// How many blank sheets there are while no candidates are known.
const BLANK_SHEETS: usize = 3;
/// Minutes of preparation, unless the vacancy says otherwise.
const PREPARATION: u32 = 60;

/// What a document about the vacancy as a whole sees.
pub fn vacancy(case: &Case<'_>) -> View {
    let file = &case.vacancy;
    let candidates = candidates(case, false);
    let scoring = file.scoring.as_ref().map(Spanned::get_ref);
    let interviews = file.interviews.as_ref().map(Spanned::get_ref);
    View {
        organisation: organisation(case.workspace),
        words: own_words(case.workspace),
        post: PostView {
            title: known(file.post.title.as_ref().map(Spanned::get_ref)).unwrap_or(OPEN.to_owned()),
            reference: known(file.post.reference.as_ref()),
            band: known(file.post.band.as_ref()),
            team: known(file.post.team.as_ref()),
            summary: known_text(file.post.summary.as_ref()),
        },
        contact: contact(case),
        venue: file.venue.as_ref().map(|venue| VenueView {
            name: known(venue.name.as_ref()).unwrap_or(OPEN.to_owned()),
            address: known(venue.address.as_ref()),
            getting_there: known_text(venue.getting_there.as_ref()),
            access: known_text(venue.access.as_ref()),
        }),
        interview_day: case.context(None).interview_day().map(words::long_day),
        preparation: interviews.and_then(|interviews| {
            let at = interviews.preparation.as_ref()?.get_ref().0;
            Some(PreparationView {
                day: words::long_day(at.date()),
                time: words::time(at.time()),
                minutes: interviews
                    .preparation_minutes
                    .as_ref()
                    .map_or(PREPARATION, |m| *m.get_ref()),
            })
        }),
        candidates_told: interviews.and_then(|interviews| {
            Some(words::long_day(
                interviews.candidates_told.as_ref()?.get_ref().0,
            ))
        }),
        essential: criteria(case, Kind::Essential),
        desirable: criteria(case, Kind::Desirable),
        panels: case
            .context(None)
            .panels()
            .map(|panel| self::panel(case, panel, None, &candidates))
            .collect(),
        scale: scale(case),
        combine: scoring.and_then(|scoring| Some(words::combine(scoring.combine?).to_owned())),
        weights_reason: scoring.and_then(|scoring| known_text(scoring.weights_reason.as_ref())),
        tie: scoring.and_then(|scoring| Some(words::tie(scoring.tie?).to_owned())),
        appointable: appointable(case),
        candidates_known: !file.candidates.is_empty(),
        candidates,
        arranged: Vec::new(),
        involvements: involvements(case, None),
        revision: file.revision.filter(|revision| *revision > 1),
        destroy_by: case.destroy_by().map(words::day),
        you: None,
        glossary: Vec::new(),
        findings: Vec::new(),
        waivers: Vec::new(),
    }
}

/// What the documents of one person see: their own panels, and nothing about anybody else that is private.
pub fn person(case: &Case<'_>, reader: &Person) -> View {
    let whose = case.whose_papers(reader);
    let ids: Vec<&Id> = whose.iter().map(|person| person.id.get_ref()).collect();
    let mut view = vacancy(case);
    view.candidates = candidates(case, true);
    view.arranged = view
        .candidates
        .iter()
        .filter(|candidate| candidate.arrangements.is_some())
        .cloned()
        .collect();
    view.panels = case
        .context(None)
        .panels()
        .filter(|panel| {
            whose.iter().any(|person| {
                case.seats(person)
                    .any(|seat| seat.panel.get_ref() == panel.id.get_ref())
            })
        })
        .map(|panel| self::panel(case, panel, Some(&ids), &view.candidates))
        .collect();
    view.involvements = involvements(case, Some(&ids));
    view.you = Some(you::you(case, reader, &whose));
    view
}

/// What the score sheets of one person see: only the panels on which they score.
pub fn voter(case: &Case<'_>, reader: &Person) -> View {
    let mut view = person(case, reader);
    let scores = |id: &str| {
        case.seats(reader)
            .any(|seat| votes(seat) && seat.panel.get_ref().0 == id)
    };
    view.panels.retain(|panel| scores(&panel.id));
    view
}

/// What a chair sees beside their own papers: the panels they chair, and who must not score whom.
pub fn chair(case: &Case<'_>, reader: &Person) -> View {
    let cx = case.context(None);
    let mut view = person(case, reader);
    let chaired = |id: &str| {
        case.seats(reader)
            .any(|seat| seat.chair && seat.panel.get_ref().0 == id)
    };
    view.panels.retain(|panel| chaired(&panel.id));
    for panel in &mut view.panels {
        let members = cx
            .members()
            .filter(|member| member.panel.get_ref().0 == panel.id);
        for (member, conflict) in
            members.flat_map(|member| member.conflicts.iter().map(move |c| (member, c)))
        {
            if let Some(action) = words::conflict(conflict.action, &conflict.candidate.get_ref().0)
            {
                panel
                    .conflicts
                    .push(format!("{} {action}", cx.name(member.id.get_ref())));
            }
        }
    }
    view
}

/// What the manager’s record sees: the vacancy, and what the rules found that is not private.
pub fn record(case: &Case<'_>, checked: &Checked) -> View {
    let mut view = vacancy(case);
    view.findings = checked
        .findings
        .iter()
        .filter(|finding| !finding.private)
        .map(|finding| FindingView {
            rule: finding.rule.to_owned(),
            principle: finding.principle.title().to_owned(),
            level: match finding.due.filter(|_| finding.to_do) {
                Some(due) => format!("to do by {}", words::day(due)),
                None => finding.level.title().to_owned(),
            },
            message: finding.message.clone(),
            help: finding.help.clone(),
        })
        .collect();
    view.waivers = case
        .vacancy
        .waivers
        .iter()
        .map(Spanned::get_ref)
        .map(|waiver| WaiverView {
            rule: waiver.rule.get_ref().clone(),
            r#for: waiver.r#for.as_ref().map(|id| id.get_ref().clone()),
            reason: waiver.reason.0.clone(),
            agreed_by: waiver.agreed_by.0.clone(),
            until: words::day(waiver.until.get_ref().0),
        })
        .collect();
    view
}

/// Who recruits.
pub fn organisation(workspace: &Workspace) -> OrganisationView {
    let organisation = &workspace.settings.organisation;
    OrganisationView {
        name: known(organisation.name.as_ref()),
        benefits_advice: known(organisation.benefits_advice.as_ref()),
    }
}

/// What the organisation calls people who use its services.
pub fn own_words(workspace: &Workspace) -> WordsView {
    let words = &workspace.settings.words;
    WordsView {
        singular: words.singular.0.clone(),
        plural: words.plural.0.clone(),
        possessive: words.possessive.0.clone(),
    }
}

fn contact(case: &Case<'_>) -> ContactView {
    let contact = case
        .vacancy
        .contact
        .as_ref()
        .or(case.workspace.settings.contact.as_ref());
    ContactView {
        name: known(contact.map(|contact| &contact.name)).unwrap_or(SENDER.to_owned()),
        role: known(contact.and_then(|contact| contact.role.as_ref())),
        phone: known(contact.and_then(|contact| contact.phone.as_ref())),
        email: known(contact.and_then(|contact| contact.email.as_ref())),
        on_the_day: known(contact.and_then(|contact| contact.on_the_day.as_ref())),
    }
}

fn criteria(case: &Case<'_>, kind: Kind) -> Vec<CriterionView> {
    let questions: Vec<&Question> = case
        .vacancy
        .questions
        .iter()
        .map(Spanned::get_ref)
        .collect();
    let number = |question: &Question| {
        let same = |other: &&&Question| on_same_panel(other, question);
        questions
            .iter()
            .filter(same)
            .position(|other| std::ptr::eq(*other, question))
            .unwrap_or(0)
            + 1
    };
    let view = |(index, criterion): (usize, &crate::vacancy::Criterion)| {
        let id = criterion.id.get_ref();
        let asking: Vec<String> = questions
            .iter()
            .filter(|question| {
                question
                    .criteria
                    .iter()
                    .any(|wanted| wanted.get_ref() == id)
            })
            .map(|question| number(question).to_string())
            .collect();
        CriterionView {
            number: index + 1,
            text: known(Some(&criterion.text)).unwrap_or(OPEN.to_owned()),
            assessed: listed(
                &criterion
                    .assessed
                    .iter()
                    .map(|a: &Assessed| words::assessed(*a))
                    .collect::<Vec<_>>(),
            ),
            questions: listed(&asking).filter(|_| case.vacancy.panels.len() < 2),
        }
    };
    let numbered = case
        .vacancy
        .criteria
        .iter()
        .map(Spanned::get_ref)
        .enumerate();
    numbered
        .filter(|(_, criterion)| criterion.kind == kind)
        .map(view)
        .collect()
}

fn on_same_panel(a: &Question, b: &Question) -> bool {
    a.panel.as_ref().map(Spanned::get_ref) == b.panel.as_ref().map(Spanned::get_ref)
}

fn panel(
    case: &Case<'_>,
    panel: &Panel,
    ids: Option<&[&Id]>,
    candidates: &[CandidateView],
) -> PanelView {
    let cx = case.context(None);
    let members: Vec<&Member> = cx.members_of(panel).collect();
    let questions = case.vacancy.questions.iter().map(Spanned::get_ref);
    let asked_here = questions.filter(|question| {
        question
            .panel
            .as_ref()
            .is_none_or(|id| id.get_ref() == panel.id.get_ref())
    });
    PanelView {
        id: panel.id.get_ref().0.clone(),
        name: known(Some(&panel.name)).unwrap_or(OPEN.to_owned()),
        power: panel.power.map(|power| words::power(power).to_owned()),
        start: panel.start.map(|start| words::time(start.0)),
        length: panel.length,
        chair: members
            .iter()
            .find(|member| member.chair)
            .map(|member| cx.name(member.id.get_ref())),
        members: members
            .iter()
            .map(|member| MemberView {
                name: cx.name(member.id.get_ref()),
                introduced_as: introduced_as(case, member),
                chair: member.chair,
                votes: votes(member),
            })
            .collect(),
        conflicts: Vec::new(),
        questions: asked_here
            .enumerate()
            .map(|(index, question)| self::question(case, index + 1, question, ids))
            .collect(),
        day: day::steps(panel, candidates, panel.power != Some(Power::Advises)),
    }
}

fn question(
    case: &Case<'_>,
    number: usize,
    question: &Question,
    ids: Option<&[&Id]>,
) -> QuestionView {
    let cx = case.context(None);
    let scale = scale(case);
    let asker = question.asked_by.as_ref().map(Spanned::get_ref);
    QuestionView {
        number,
        id: question.id.get_ref().0.clone(),
        ask: known(Some(question.ask.get_ref())).unwrap_or(OPEN.to_owned()),
        asked_by: asker.map(|id| cx.name(id)),
        yours: asker.is_some_and(|asker| ids.is_some_and(|ids| ids.contains(&asker))),
        minutes: question.minutes,
        criteria: question
            .criteria
            .iter()
            .filter_map(|id| {
                case.vacancy
                    .criteria
                    .iter()
                    .map(Spanned::get_ref)
                    .find(|c| c.id.get_ref() == id.get_ref())
            })
            .filter_map(|criterion| known(Some(&criterion.text)))
            .collect(),
        listen_for: question
            .listen_for
            .iter()
            .filter(|line| !line.is_blank())
            .map(|line| line.0.clone())
            .collect(),
        anchors: question
            .anchors
            .iter()
            .filter(|(_, text)| !text.is_blank())
            .filter_map(|(level, text)| {
                let level = level.get_ref().parse().ok()?;
                let words = scale
                    .iter()
                    .find(|known| known.number == level)?
                    .words
                    .clone();
                Some(AnchorView {
                    level,
                    words,
                    text: text.0.clone(),
                })
            })
            .collect(),
    }
}

fn scale(case: &Case<'_>) -> Vec<LevelView> {
    const USUAL: [&str; 5] = ["No evidence", "A little", "Enough", "Good", "Very good"];
    let own = case
        .vacancy
        .scoring
        .as_ref()
        .map(|s| s.get_ref().scale.as_slice())
        .unwrap_or_default();
    let words: Vec<&str> = if own.is_empty() {
        USUAL.to_vec()
    } else {
        own.iter().map(|line| line.0.as_str()).collect()
    };
    words
        .iter()
        .enumerate()
        .map(|(number, words)| LevelView {
            number,
            words: (*words).to_owned(),
        })
        .collect()
}

fn appointable(case: &Case<'_>) -> Vec<String> {
    let Some(rule) = case
        .vacancy
        .scoring
        .as_ref()
        .and_then(|s| s.get_ref().appointable.as_ref())
    else {
        return Vec::new();
    };
    let never = rule
        .never
        .map(|level| format!("no score of {level} from anybody"));
    let at_most = rule.at_most.as_ref().map(|most| match most.times {
        0 => format!("no score of {}", most.level),
        1 => format!("at most one score of {}", most.level),
        times => format!("at most {times} scores of {}", most.level),
    });
    let percent = rule
        .percent
        .map(|percent| format!("at least {percent}% of all points"));
    [never, at_most, percent].into_iter().flatten().collect()
}

fn candidates(case: &Case<'_>, for_panel: bool) -> Vec<CandidateView> {
    if case.vacancy.candidates.is_empty() {
        return (1..=BLANK_SHEETS)
            .map(|number| CandidateView {
                code: None,
                key: format!("blank-{number}"),
                arrangements: None,
            })
            .collect();
    }
    let view = |candidate: &crate::vacancy::Candidate| CandidateView {
        code: Some(candidate.code.get_ref().0.clone()),
        key: candidate.code.get_ref().0.clone(),
        arrangements: known(candidate.arrangements.as_ref())
            .filter(|_| for_panel && candidate.panel_may_know),
    };
    case.vacancy
        .candidates
        .iter()
        .map(|candidate| view(candidate.get_ref()))
        .collect()
}

fn involvements(case: &Case<'_>, only: Option<&[&Id]>) -> Vec<InvolvementView> {
    let view = |involvement: &crate::vacancy::Involvement| InvolvementView {
        stage: words::stage(*involvement.stage.get_ref()).to_owned(),
        level: involvement
            .level
            .map(|level| words::level(level).to_owned()),
        who: involvement
            .who
            .iter()
            .map(|id| case.context(None).name(id.get_ref()))
            .collect(),
        power: known_text(involvement.power.as_ref()),
    };
    let all = case.vacancy.involvements.iter().map(Spanned::get_ref);
    let wanted = all.filter(|involvement| {
        only.is_none_or(|ids| involvement.who.iter().any(|id| ids.contains(&id.get_ref())))
    });
    wanted.map(view).collect()
}

/// What candidates are told about a member.
pub fn introduced_as(case: &Case<'_>, member: &Member) -> String {
    let default = || {
        format!(
            "{}, {}",
            case.context(None).name(member.id.get_ref()),
            words::introduced(*member.capacity.get_ref())
        )
    };
    known(member.introduced_as.as_ref()).unwrap_or_else(default)
}

/// A line that has been filled in.
pub fn known(line: Option<&Line>) -> Option<String> {
    line.filter(|line| !line.is_blank())
        .map(|line| line.0.clone())
}

/// A text that has been filled in.
pub fn known_text(text: Option<&Text>) -> Option<String> {
    text.filter(|text| !text.is_blank())
        .map(|text| text.0.clone())
}
