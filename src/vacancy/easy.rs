//! Texts with a twin in easy words: put in their place, and those that are missing.

use super::Vacancy;
use crate::source::{Id, Line, Span, Spanned, Text};

/// Something in a vacancy without its easy words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithoutEasyWords {
    /// Where it stands.
    pub span: Span,
    /// Its id, where it has one.
    pub about: Option<String>,
    /// What it is: “question q1”.
    pub what: String,
    /// The keys that are missing.
    pub keys: Vec<&'static str>,
}

impl Vacancy {
    /// The vacancy with each text replaced by its twin in easy words, where it has one.
    #[must_use]
    pub fn in_easy_words(&self) -> Vacancy {
        let mut file = self.clone();
        let post = &mut file.post;
        match (&mut post.title, post.title_easy.take().filter(|easy| !easy.is_blank())) {
            (Some(title), Some(easy)) => **title = easy,
            (title @ None, Some(easy)) => *title = Some(Spanned::new(0..0, easy)),
            (_, None) => {}
        }
        text(&mut post.summary, post.summary_easy.as_ref());
        if let Some(venue) = file.venue.as_deref_mut() {
            text(&mut venue.getting_there, venue.getting_there_easy.as_ref());
            text(&mut venue.access, venue.access_easy.as_ref());
            text(&mut venue.map_words, venue.map_words_easy.as_ref());
            text(&mut venue.photo_words, venue.photo_words_easy.as_ref());
        }
        if let Some(online) = file.online.as_deref_mut() {
            text(&mut online.access, online.access_easy.as_ref());
        }
        for entry in &mut file.criteria {
            let criterion = &mut **entry;
            line(&mut criterion.text, criterion.text_easy.as_ref());
            if has(&criterion.one_of_easy) {
                criterion.one_of.clone_from(&criterion.one_of_easy);
            }
        }
        for entry in &mut file.involvements {
            let involvement = &mut **entry;
            text(&mut involvement.power, involvement.power_easy.as_ref());
        }
        for entry in &mut file.questions {
            let question = &mut **entry;
            line(&mut question.ask, question.ask_easy.as_deref());
            if has(question.listen_for_easy.iter().map(Spanned::get_ref)) {
                question.listen_for.clone_from(&question.listen_for_easy);
            }
            if has(question.anchors_easy.values().map(Spanned::get_ref)) {
                question.anchors.clone_from(&question.anchors_easy);
            }
        }
        for entry in &mut file.exercises {
            let exercise = &mut **entry;
            if let Some(name) = &mut exercise.name {
                line(name, exercise.name_easy.as_ref());
            }
            text(&mut exercise.brief, exercise.brief_easy.as_ref());
            if has(exercise.look_for_easy.iter().map(Spanned::get_ref)) {
                exercise.look_for.clone_from(&exercise.look_for_easy);
            }
        }
        if let Some(round) = file.second_round.as_deref_mut() {
            text(&mut round.reason, round.reason_easy.as_ref());
        }
        if let Some(outcome) = &mut file.outcome {
            text(&mut outcome.difference, outcome.difference_easy.as_ref());
            text(&mut outcome.minority, outcome.minority_easy.as_ref());
            text(&mut outcome.changed, outcome.changed_easy.as_ref());
            text(&mut outcome.not_changed, outcome.not_changed_easy.as_ref());
        }
        for entry in &mut file.candidates {
            let candidate = &mut **entry;
            if let Some(arranged) = &mut candidate.arrangements {
                line(arranged, candidate.arrangements_easy.as_ref());
            }
        }
        if let Some(scoring) = file.scoring.as_deref_mut() {
            let why = scoring.weights_reason_easy.take();
            text(&mut scoring.weights_reason, why.as_ref());
            for (words, easy) in scoring.scale.iter_mut().zip(&scoring.scale_easy) {
                line(words, Some(easy));
            }
        }
        file
    }

    /// What has words that these people read on some panels, and no easy ones.
    pub fn without_easy_words(&self, readers: &[&Id], panels: &[&Id]) -> Vec<WithoutEasyWords> {
        let all = [self.post_without(), self.venue_without(), self.online_without()].into_iter();
        let criteria = self.criteria.iter().map(|entry| {
            let criterion = entry.get_ref();
            let text = has(Some(&criterion.text));
            let keys = [
                ("text-easy", text, has(criterion.text_easy.as_ref())),
                ("one-of-easy", has(&criterion.one_of), has(&criterion.one_of_easy)),
            ];
            lacking(entry.span(), Some(&criterion.id), "criterion", keys)
        });
        let involvements = self.involvements.iter().filter(|entry| {
            let who = &entry.who;
            who.iter().any(|who| readers.contains(&who.get_ref()))
        });
        let involvements = involvements.map(|entry| {
            let involvement = entry.get_ref();
            let power = says(involvement.power.as_ref());
            let keys = [("power-easy", power, says(involvement.power_easy.as_ref()))];
            lacking(entry.span(), None, "this way of taking part", keys)
        });
        let questions = self.questions.iter().filter(|entry| {
            let panel = entry.panel.as_ref();
            panel.is_none_or(|panel| panels.contains(&panel.get_ref()))
        });
        let questions = questions.map(|entry| {
            let question = entry.get_ref();
            let keys = [
                ("ask-easy", has(Some(&*question.ask)), has(question.ask_easy.as_deref())),
                (
                    "listen-for-easy",
                    has(question.listen_for.iter().map(Spanned::get_ref)),
                    has(question.listen_for_easy.iter().map(Spanned::get_ref)),
                ),
                (
                    "anchors-easy",
                    has(question.anchors.values().map(Spanned::get_ref)),
                    has(question.anchors_easy.values().map(Spanned::get_ref)),
                ),
            ];
            lacking(entry.span(), Some(&question.id), "question", keys)
        });
        let exercises = self.exercises.iter().map(|entry| {
            let exercise = entry.get_ref();
            let (seen, easy) = (&exercise.look_for, &exercise.look_for_easy);
            let keys = [
                ("name-easy", has(&exercise.name), has(&exercise.name_easy)),
                ("brief-easy", says(exercise.brief.as_ref()), says(exercise.brief_easy.as_ref())),
                (
                    "look-for-easy",
                    has(seen.iter().map(Spanned::get_ref)),
                    has(easy.iter().map(Spanned::get_ref)),
                ),
            ];
            lacking(entry.span(), Some(&exercise.id), "exercise", keys)
        });
        let all = all.chain(criteria).chain(involvements).chain(questions).chain(exercises);
        let candidates = self.candidates.iter().map(|entry| {
            let candidate = entry.get_ref();
            // What the panel may not know stands in nobody’s papers.
            let arranged = candidate.panel_may_know && has(&candidate.arrangements);
            let twin = has(&candidate.arrangements_easy);
            let keys = [("arrangements-easy", arranged, twin)];
            let what = format!("what is arranged for {}", candidate.code.0);
            lacking(entry.span(), None, &what, keys)
        });
        let rest = [self.second_without(), self.scoring_without(), self.outcome_without()];
        all.chain(candidates).chain(rest).flatten().collect()
    }

    fn post_without(&self) -> Option<WithoutEasyWords> {
        let (post, title) = (&self.post, self.post.title.as_ref());
        let keys = [
            ("title-easy", has(title.map(Spanned::get_ref)), has(post.title_easy.as_ref())),
            ("summary-easy", says(post.summary.as_ref()), says(post.summary_easy.as_ref())),
        ];
        lacking(title.map_or(0..0, Spanned::span), None, "the post", keys)
    }

    fn venue_without(&self) -> Option<WithoutEasyWords> {
        let entry = self.venue.as_ref().filter(|_| self.all_ways().room)?;
        let (venue, span) = (entry.get_ref(), entry.span());
        let (there, easy) = (venue.getting_there.as_ref(), venue.getting_there_easy.as_ref());
        let (map, photo) = (venue.map_words.as_ref(), venue.photo_words.as_ref());
        let keys = [
            ("getting-there-easy", says(there), says(easy)),
            ("access-easy", says(venue.access.as_ref()), says(venue.access_easy.as_ref())),
            ("map-words-easy", says(map), says(venue.map_words_easy.as_ref())),
            ("photo-words-easy", says(photo), says(venue.photo_words_easy.as_ref())),
        ];
        lacking(span, None, "the venue", keys)
    }

    fn online_without(&self) -> Option<WithoutEasyWords> {
        let entry = self.online.as_ref().filter(|_| self.all_ways().is_online())?;
        let (online, span) = (entry.get_ref(), entry.span());
        let access = (says(online.access.as_ref()), says(online.access_easy.as_ref()));
        lacking(span, None, "how to join", [("access-easy", access.0, access.1)])
    }

    fn second_without(&self) -> Option<WithoutEasyWords> {
        let entry = self.second_round.as_ref()?;
        let (reason, easy) = (entry.reason.as_ref(), entry.reason_easy.as_ref());
        let keys = [("reason-easy", says(reason), says(easy))];
        lacking(entry.span(), None, "the second round", keys)
    }

    /// What came of it, if it has words and no easy ones.
    pub fn outcome_without(&self) -> Option<WithoutEasyWords> {
        let outcome = self.outcome.as_ref()?;
        let (why, easy) = (outcome.difference.as_ref(), outcome.difference_easy.as_ref());
        let minority = outcome.minority.as_ref();
        let (changed, easily) = (outcome.changed.as_ref(), outcome.changed_easy.as_ref());
        let keys = [
            ("difference-easy", says(why), says(easy)),
            ("minority-easy", says(minority), says(outcome.minority_easy.as_ref())),
            ("changed-easy", says(changed), says(easily)),
            (
                "not-changed-easy",
                says(outcome.not_changed.as_ref()),
                says(outcome.not_changed_easy.as_ref()),
            ),
        ];
        lacking(0..0, None, "the outcome", keys)
    }

    fn scoring_without(&self) -> Option<WithoutEasyWords> {
        let entry = self.scoring.as_ref()?;
        let scoring = entry.get_ref();
        let (scale, easy) = (&scoring.scale, &scoring.scale_easy);
        let whole = easy.len() == scale.len() && easy.iter().all(|line| !line.is_blank());
        let why = says(scoring.weights_reason.as_ref());
        let keys = [
            ("scale-easy", has(scale), whole),
            ("weights-reason-easy", why, says(scoring.weights_reason_easy.as_ref())),
        ];
        lacking(entry.span(), None, "the scoring", keys)
    }
}

/// Something that has words under a key, and none under its twin.
fn lacking<const N: usize>(
    span: Span,
    id: Option<&Id>,
    what: &str,
    keys: [(&'static str, bool, bool); N],
) -> Option<WithoutEasyWords> {
    let missing = keys.iter().filter(|(_, has, twin)| *has && !*twin);
    let keys: Vec<&'static str> = missing.map(|(key, _, _)| *key).collect();
    (!keys.is_empty()).then(|| WithoutEasyWords {
        span,
        about: id.map(|id| id.0.clone()),
        what: id.map_or(what.to_owned(), |id| format!("{what} {id}")),
        keys,
    })
}

/// Whether any of some lines has been filled in.
fn has<'a>(lines: impl IntoIterator<Item = &'a Line>) -> bool {
    lines.into_iter().any(|line| !line.is_blank())
}

fn says(text: Option<&Text>) -> bool {
    text.is_some_and(|text| !text.is_blank())
}

fn text(words: &mut Option<Text>, easy: Option<&Text>) {
    if says(easy) {
        *words = easy.cloned();
    }
}

fn line(words: &mut Line, easy: Option<&Line>) {
    if let Some(easy) = easy.filter(|easy| !easy.is_blank()) {
        words.clone_from(easy);
    }
}
