//! From a vacancy to what a template sees.

use crate::case::{self, CONTACT, Case, MAP, PHOTO, panel_name};
use crate::documents::view::{
    ContactView, OrganisationView, PostView, PreparationView, RateView, VenueView, View, WordsView,
    online, outcome, panel, roles, rounds, scoring, stages, taking_part, you,
};
use crate::prose::vocabulary::{Values, Words};
use crate::prose::words::{capital, money};
use crate::source::{Code, Id, Line, Spanned, Text, name_of};
use crate::vacancy::{Combine, ConflictAction, Contact, DecideBy, Kind, Person, Tie, Venue};
use crate::workspace::{Rate, Workspace};

/// What a document about the vacancy as a whole sees.
pub fn vacancy(case: &Case<'_>) -> View {
    let mut view = unsettled(case);
    settle(case, &mut view);
    view
}

/// Says what follows from the panels that papers are about.
fn settle(case: &Case<'_>, view: &mut View) {
    online::settle(case, view);
    view.scored = view.panels.iter().any(|panel| panel.scores);
    view.views_only = !view.panels.is_empty() && view.panels.iter().all(|panel| panel.group);
    view.asks =
        view.panels.iter().any(|own| !own.questions.is_empty() || !own.exercises.is_empty());
    view.levels_between = scoring::are_levels_between(view);
}

fn unsettled(case: &Case<'_>) -> View {
    let file = &case.vacancy;
    let candidates = taking_part::candidates(case, false);
    let scoring = file.scoring.as_deref();
    let combine = scoring.and_then(|scoring| scoring.combine);
    let interviews = file.interviews.as_deref();
    let words = case.words();
    View {
        pictures: case.pictures.clone(),
        name: case::name(&case.source.path),
        first_day: case.interview_day().map(|day| day.to_string()),
        organisation: organisation(case.workspace, words),
        words: own_words(case.workspace, words),
        post: PostView {
            title: known(file.post.title.as_deref()).unwrap_or_else(|| open(case)),
            called: called(case),
            reference: known(&file.post.reference),
            band: known(&file.post.band),
            team: known(&file.post.team),
            summary: known_text(&file.post.summary),
            description: known_text(&file.post.description),
            advert: known_text(&file.post.advert),
        },
        contact: ContactView {
            photo: case.pictures.contains_key(CONTACT).then_some(CONTACT),
            ..contact(file.contact.as_ref(), words)
        },
        ways: case.vacancy.all_ways(),
        venue: None,
        online: None,
        interview_day: None,
        rounds: rounds::said(case),
        round_reason: rounds::reason(case),
        second_round: case.is_second_round(),
        second_days: rounds::days(case),
        preparation: interviews.and_then(|interviews| {
            let at = interviews.preparation.as_ref()?.0;
            Some(PreparationView {
                day: words.weekday(at.date()),
                time: words.time(at.time()),
                minutes: interviews.preparation_minutes.as_ref().map(|minutes| **minutes),
                shows_names: case
                    .conflicts_due(&case.policy().conflicts_days)
                    .is_none_or(|due| at.date() <= due),
            })
        }),
        candidates_told: interviews
            .and_then(|interviews| Some(words.weekday(interviews.candidates_told.as_ref()?.0))),
        essential: scoring::criteria(case, Some(Kind::Essential)),
        desirable: scoring::criteria(case, Some(Kind::Desirable)),
        unsorted: scoring::criteria(case, None),
        panels: case.panels().map(|panel| panel::panel(case, panel, None)).collect(),
        groups: case
            .panels()
            .filter(|panel| panel.is_group())
            .map(|panel| panel_name(panel).to_owned())
            .collect(),
        scale: scoring::scale(case),
        scale_is_proposed: scoring.is_none_or(|scoring| scoring.scale.is_empty()),
        met_or_not: scoring::met_or_not(case),
        combine: combine.map(|way| words.choice("combine", way).to_owned()),
        shares: scoring::shares(case),
        sum: scoring::sum(case),
        averages: combine == Some(Combine::TwoPanelsMean),
        panels_together: matches!(combine, Some(Combine::TwoPanelsMean | Combine::Weighted)),
        weights_reason: scoring.and_then(|scoring| known_text(&scoring.weights_reason)),
        decide_by: scoring::decide_by(case),
        votes_decide: scoring.is_some_and(|one| one.decide_by == Some(DecideBy::Majority)),
        approved_by: scoring.and_then(|one| known(&one.approved_by)),
        far_apart: case.policy().score_difference_most.aim() + 1,
        tie: scoring
            .and_then(|own| own.tie)
            // It has come to that.
            .filter(|tie| !(case.is_second_round() && *tie == Tie::SecondInterview))
            .map(|tie| words.fill(&format!("tie.{}", name_of(tie)), &[("called", &called(case))])),
        appointable: scoring::appointable(case),
        candidates_known: !file.candidates.is_empty(),
        candidates,
        left: taking_part::left(case),
        invited: taking_part::invited(case),
        involvements: taking_part::involvements(case, None),
        map: stages::map(case, &[]),
        changes: Vec::new(),
        revision: file.revision.filter(|revision| *revision > 1),
        destroy_by: case.destroy_by().map(|day| words.day(day)),
        tested: file
            .easy_read
            .as_ref()
            .and_then(|easy| words.tested(&easy.checked_by, easy.checked_on?)),
        outcome: outcome::outcome(case),
        stages: stages::stages(case),
        rehearsal: case.is_rehearsal,
        // All else is for some readers only.
        ..View::default()
    }
}

/// What someone is chosen for: the vacancy’s own word, or “job”.
pub fn called(case: &Case<'_>) -> String {
    let own = known(&case.vacancy.post.called);
    own.unwrap_or_else(|| case.words().say("post.called").to_owned())
}

/// Where the interviews are.
pub fn venue(case: &Case<'_>, venue: &Venue) -> VenueView {
    let shown = |name: &str, words: &Option<Text>| {
        known_text(words.as_ref()).filter(|_| case.pictures.contains_key(name))
    };
    VenueView {
        name: known(&venue.name).unwrap_or_else(|| open(case)),
        address: known(&venue.address),
        getting_there: known_text(&venue.getting_there),
        access: known_text(&venue.access),
        map: shown(MAP, &venue.map_words),
        photo: shown(PHOTO, &venue.photo_words),
    }
}

/// What the documents of one person see: their own panels, and nothing about anybody else that is private.
pub fn person(case: &Case<'_>, reader: &Person) -> View {
    let whose = case.whose_papers(reader);
    let ids: Vec<&Id> = whose.iter().map(|person| &*person.id).collect();
    let mut view = vacancy(case);
    view.candidates = taking_part::candidates(case, true);
    view.arranged = taking_part::arranged(&view.candidates);
    view.panels = case
        .panels()
        .filter(|panel| {
            whose.iter().any(|person| case.seats(person).any(|seat| seat.panel == panel.id))
        })
        .map(|panel| panel::panel(case, panel, Some(&ids)))
        .collect();
    view.involvements = taking_part::involvements(case, Some(&ids));
    view.map = stages::map(case, &ids);
    view.stages.clear();
    view.you = Some(you::you(case, reader, &whose));
    view.replaces = case.has_older_papers(reader);
    view.preparation = view.preparation.filter(|_| case.prepares(reader));
    settle(case, &mut view);
    view
}

/// What whoever runs a rehearsal sees: the vacancy, and who plays what.
pub fn trainer(case: &Case<'_>) -> View {
    let mut view = vacancy(case);
    for panel in &mut view.panels {
        panel.roles = roles::roles(panel);
    }
    view
}

/// What the score sheets of one person see: only the panels on which they score.
pub fn voter(case: &Case<'_>, reader: &Person) -> View {
    let mut view = person(case, reader);
    let scores = |id: &str| case.seats(reader).any(|seat| case.votes(seat) && seat.panel.0 == id);
    view.panels.retain(|panel| scores(&panel.id));
    for panel in &mut view.panels {
        panel.scored.retain(|scored| !scored.is_exercise || scored.yours);
    }
    settle(case, &mut view);
    if let Some(you) = &view.you {
        let is_theirs =
            |code: &String| !you.does_not_score.contains(code) && !you.absent_for.contains(code);
        view.candidates.retain(|candidate| candidate.code.as_ref().is_none_or(is_theirs));
    }
    view
}

/// What a chair sees beside their own papers: the panels they chair, and who must not score whom.
pub fn chair(case: &Case<'_>, reader: &Person) -> View {
    let mut view = person(case, reader);
    let chaired = |id: &str| {
        let mut seats = case.seats(reader);
        seats.any(|seat| case.chairs(seat) && !case.is_in_group(seat) && seat.panel.0 == id)
    };
    view.panels.retain(|panel| chaired(&panel.id));
    settle(case, &mut view);
    let codes: Vec<Option<Code>> =
        view.candidates.iter().map(|candidate| candidate.code.clone().map(Code)).collect();
    for (candidate, code) in view.candidates.iter_mut().zip(&codes) {
        candidate.points = case.points(code.as_ref());
    }
    for panel in &mut view.panels {
        panel::count_scores(case, panel, &codes);
        let members = case.members().filter(|member| member.panel.0 == panel.id);
        for (member, conflict) in
            members.flat_map(|member| member.conflicts.iter().map(move |c| (member, c)))
        {
            if case.is_acted_on(member, conflict) {
                let is_call = panel.ways.is_online() && !panel.ways.room;
                let name = if is_call && conflict.action == ConflictAction::LeavesTheRoom {
                    "conflict.leaves-the-call".to_owned()
                } else {
                    format!("conflict.{}", name_of(conflict.action))
                };
                let values: Values<'_> = &[
                    ("name", &case.printed_name(&member.id)),
                    ("candidate", &*conflict.candidate),
                ];
                panel.conflicts.push(case.words().fill(&name, values));
            }
        }
    }
    view
}

/// Who recruits.
pub fn organisation(workspace: &Workspace, words: &Words) -> OrganisationView {
    let organisation = &workspace.settings.organisation;
    let rates = workspace.settings.payment.iter();
    let rates = rates.map(|(name, rate)| self::rate(name, rate, words));
    OrganisationView {
        name: known(&organisation.name),
        nation: organisation.nation,
        benefits_advice: known(&organisation.benefits_advice),
        rates: rates.collect(),
    }
}

/// What is paid for some work.
fn rate(name: &str, rate: &Rate, words: &Words) -> RateView {
    RateView {
        name: capital(&name.replace('-', " ")),
        amount: format!("£{}", money(rate.amount.0)),
        per: rate.per.0.clone(),
        source: rate.source.0.clone(),
        as_of: words.day(rate.as_of.0),
    }
}

/// What the organisation calls people who use its services.
pub fn own_words(workspace: &Workspace, words: &Words) -> WordsView {
    let own = &workspace.settings.words;
    let called = |own: &Option<Line>, name| {
        known(own.as_ref()).unwrap_or_else(|| words.choice("service-user", name).to_owned())
    };
    WordsView {
        singular: called(&own.singular, "singular"),
        plural: called(&own.plural, "plural"),
        possessive: called(&own.possessive, "possessive"),
    }
}

/// Whom readers can ask.
pub fn contact(contact: Option<&Contact>, words: &Words) -> ContactView {
    let open = || words.say("open.contact").to_owned();
    let of = |part: fn(&Contact) -> Option<&Line>| known(contact.and_then(part));
    ContactView {
        name: of(|contact| Some(&contact.name)).unwrap_or_else(open),
        role: of(|contact| contact.role.as_ref()),
        phone: of(|contact| contact.phone.as_ref()),
        email: of(|contact| contact.email.as_ref()),
        on_the_day: of(|contact| contact.on_the_day.as_ref()),
        photo: None,
    }
}

/// What is where something is not filled in yet.
pub fn open(case: &Case<'_>) -> String {
    case.words().say("open.value").to_owned()
}

/// A line that has been filled in.
pub fn known<'a>(line: impl Into<Option<&'a Line>>) -> Option<String> {
    line.into().filter(|line| !line.is_blank()).map(|line| line.0.clone())
}

/// The lines of a list that have been filled in.
pub fn all_known(lines: &[Spanned<Line>]) -> Vec<String> {
    lines.iter().filter_map(|line| known(line.get_ref())).collect()
}

/// A text that has been filled in.
pub fn known_text<'a>(text: impl Into<Option<&'a Text>>) -> Option<String> {
    text.into().filter(|text| !text.is_blank()).map(|text| text.0.clone())
}
