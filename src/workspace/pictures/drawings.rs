//! copanel’s own drawings.

/// Names of drawings, each with what its file holds.
macro_rules! drawings {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../toolkit/pictures/", $name, ".svg")))),*]
    };
}

/// Every drawing, by the idea that it shows.
pub static DRAWINGS: &[(&str, &str)] = drawings! {
    "add-up" "agree" "ask" "bag" "bank" "benefits" "big-print" "break" "building" "bus"
    "calendar" "candidate" "car" "card" "carer" "certificate" "chair" "change" "charity" "chat"
    "choose" "chosen" "clock" "code" "compare" "computer" "conflict" "decide" "destroy"
    "different-people" "do-not-ask" "drink" "easy-read" "email" "equal" "expenses" "extra"
    "fair" "feedback" "first-choice" "food" "for-the-room" "form" "glasses" "good" "goodbye"
    "green-card" "group" "hand-in" "help" "home" "important" "interpreter" "interview" "job"
    "keep" "key" "law" "leave" "letter" "levels" "lift" "list" "listen" "lock" "map" "meeting"
    "missing" "mobile" "money" "name-badge" "no" "no-age" "no-answering-for" "no-birthplace"
    "no-children" "no-favourite" "no-illness" "no-interrupting" "no-looks" "no-love"
    "no-married" "no-peek" "no-police" "no-private-life" "no-religion" "no-score" "no-take-home"
    "no-whisper" "no-write" "nobody-chosen" "not-alone" "not-sure" "online" "panel" "partly"
    "person" "phone" "phone-off" "photo" "power" "practise" "private" "question" "quiet-room"
    "read" "receipt" "red-card" "rights" "role-play" "room" "safe" "say-no" "scale-0" "scale-1"
    "scale-2" "scale-3" "scale-4" "score" "score-alone" "score-sheet" "second" "secret" "share"
    "shortlist" "slow" "stop" "supporter" "taxi" "team" "tell" "test" "thank-you" "think" "tick"
    "time-to-think" "toilet" "tour" "train" "training" "travel" "upset" "voucher" "wait"
    "warning" "welcome" "wheelchair" "write" "yellow-card" "yes" "young-person"
};
