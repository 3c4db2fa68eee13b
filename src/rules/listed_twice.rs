#![doc = include_str!("listed_twice.md")]

use super::Reporter;
use super::engine::repeated::{plain, repeated};
use crate::case::Case;
use crate::source::{Finding, Line, Place, Span, Spanned};
use crate::vacancy::{Assessed, Question};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let file = &case.vacancy;
    let words = |question: &Question| {
        let panel = question.panel.as_ref().map(|panel| panel.0.clone());
        (panel, plain(&question.ask))
    };
    let asked = file.questions.iter().filter(|question| !question.ask.is_blank());
    for question in repeated(asked, |question| words(question)) {
        let place = Place::vacancy(question.ask.span());
        say(out, place, "this question is asked twice").about(&question.id);
    }
    let easy = |question: &&Spanned<Question>| {
        let easy = question.ask_easy.as_ref().filter(|easy| !easy.is_blank());
        easy.map(|easy| (question.panel.as_ref().map(|panel| panel.0.clone()), plain(easy)))
    };
    let asked = file.questions.iter().filter(|question| easy(question).is_some());
    for question in repeated(asked, |question| easy(question)) {
        let place = Place::vacancy(question.ask.span());
        say(out, place, "two questions have the same easy words").about(&question.id);
    }
    let sought = file.criteria.iter().filter(|criterion| !criterion.text.is_blank());
    for criterion in repeated(sought, |criterion| plain(&criterion.text)) {
        let place = Place::vacancy(criterion.span());
        say(out, place, "this criterion is listed twice").about(&criterion.id);
    }
    if let Some(scoring) = &file.scoring {
        for (scale, easy) in [(&scoring.scale, ""), (&scoring.scale_easy, " easy")] {
            let levels = repeated(filled(scale), |level| plain(level));
            if let Some(level) = levels.first() {
                let words = format!(
                    "two levels of the scale have the same{easy} words: “{}”",
                    plain(level)
                );
                say(out, Place::vacancy(scoring.span()), &words);
            }
        }
    }
    let parts =
        file.involvements.iter().flat_map(|entry| entry.who.iter().map(move |id| (entry, id)));
    for (entry, id) in repeated(parts, |(entry, id)| (*entry.stage, (**id).clone())) {
        let stage = &case.workspace.stage(*entry.stage).after_in.0;
        let words = format!("{} is listed twice in {stage}", case.name(id));
        say(out, Place::vacancy(id.span()), &words).about(id);
    }
    lists(case, out);
}

/// Short lists in which the same thing is named again.
fn lists(case: &Case<'_>, out: &mut Reporter<'_>) {
    let file = &case.vacancy;
    let by = file.shortlisting.iter().flat_map(|entry| &entry.by);
    again(out, "`by`", repeated(by, |id| id.0.clone()).iter().map(|id| id.span()));
    let serves = repeated(&file.post.serves, |capacity| ***capacity);
    again(out, "`serves`", serves.iter().map(|capacity| capacity.span()));
    for question in &file.questions {
        let id = &question.id;
        let criteria = repeated(&question.criteria, |id| id.0.clone());
        again(out, &format!("`criteria` of question {id}"), criteria.iter().map(|id| id.span()));
        for (key, lines) in
            [("listen-for", &question.listen_for), ("listen-for-easy", &question.listen_for_easy)]
        {
            let lines = repeated(lines.iter().filter(|line| !line.is_blank()), |line| plain(line));
            again(out, &format!("`{key}` of question {id}"), lines.iter().map(|line| line.span()));
        }
    }
    for question in &file.questions {
        let answers = question.anchors.iter().filter(|(_, answer)| !answer.is_blank());
        for (level, _) in repeated(answers, |(_, answer)| plain(answer)) {
            let words = format!("question {} has one answer for two scores", question.id);
            say(out, Place::vacancy(level.span()), &words).about(&question.id);
        }
    }
    let shown = case.person_entries().filter(|person| person.photo.is_some());
    for person in repeated(shown, |person| person.photo.as_ref().map(ToString::to_string)) {
        let words = format!("the photograph of {} is someone else’s too", case.name(&person.id));
        say(out, person.place(person.id.span()), &words).about(&person.id);
    }
    for criterion in &file.criteria {
        for (key, list) in [("one-of", &criterion.one_of), ("one-of-easy", &criterion.one_of_easy)]
        {
            let odd = repeated(filled(list), |line| plain(line)).into_iter();
            let odd = odd.map(|_| criterion.span());
            again(out, &format!("`{key}` of {}", criterion.id), odd);
        }
        let places =
            [Assessed::Application, Assessed::Interview, Assessed::Exercise, Assessed::References];
        let count = |place| criterion.assessed.iter().filter(|own| **own == place).count();
        let odd = places.into_iter().filter(|place| count(*place) > 1).map(|_| criterion.span());
        again(out, &format!("`assessed` of {}", criterion.id), odd);
    }
    for member in case.members() {
        let Some(payment) = &member.payment else {
            continue;
        };
        let lines = filled(payment.expenses.iter().flatten());
        for _ in repeated(lines, |line| plain(line)) {
            let words = format!("the expenses of {} name the same twice", case.name(&member.id));
            say(out, Place::vacancy(payment.span()), &words).about(&member.id).private();
        }
    }
    let readers = filled(file.easy_read.iter().flat_map(|tested| &tested.checked_by));
    let readers = repeated(readers, |line| plain(line));
    again(out, "`checked-by`", readers.iter().map(|_| case.place_of_panels().span));
}

fn filled<'a>(lines: impl IntoIterator<Item = &'a Line>) -> impl Iterator<Item = &'a Line> {
    lines.into_iter().filter(|line| !line.is_blank())
}

fn again(out: &mut Reporter<'_>, list: &str, spans: impl Iterator<Item = Span>) {
    for span in spans {
        say(out, Place::vacancy(span), &format!("{list} names the same twice"));
    }
}

fn say<'a>(out: &'a mut Reporter<'_>, place: Place, words: &str) -> &'a mut Finding {
    out.flag(place, format!("{words}; is that so?"))
        .help("delete one of them; if it is right, say so in a waiver")
}
