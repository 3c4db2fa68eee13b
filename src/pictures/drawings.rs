//! copanel’s own drawings.

/// Names of files, each with what it holds.
macro_rules! drawings {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../toolkit/pictures/", $name)))),*]
    };
}

/// Every drawing, by its name in `toolkit/pictures`.
pub static DRAWINGS: &[(&str, &str)] = drawings![
    "agree.svg",
    "ask.svg",
    "benefits.svg",
    "big-print.svg",
    "candidate.svg",
    "carer.svg",
    "chair.svg",
    "choose.svg",
    "compare.svg",
    "conflict.svg",
    "decide.svg",
    "destroy.svg",
    "different-people.svg",
    "easy-read.svg",
    "equal.svg",
    "fair.svg",
    "feedback.svg",
    "form.svg",
    "green-card.svg",
    "group.svg",
    "hand-in.svg",
    "interpreter.svg",
    "interview.svg",
    "job.svg",
    "listen.svg",
    "meeting.svg",
    "name-badge.svg",
    "not-alone.svg",
    "panel.svg",
    "person.svg",
    "power.svg",
    "practise.svg",
    "question.svg",
    "quiet-room.svg",
    "red-card.svg",
    "rights.svg",
    "role-play.svg",
    "safe.svg",
    "score-sheet.svg",
    "score.svg",
    "secret.svg",
    "share.svg",
    "shortlist.svg",
    "slow.svg",
    "supporter.svg",
    "team.svg",
    "tell.svg",
    "tour.svg",
    "training.svg",
    "welcome.svg",
    "yellow-card.svg",
    "young-person.svg",
];
