//! What `copanel new` asks, as data.

use crate::commands::ask::{Answers, Kind, Question};
use crate::prose::words::capital;

/// The answers of someone who leaves everything out: a title can be made from the file’s name.
pub fn default_answers(name: &str) -> Answers<'static> {
    let default =
        |question: &Question<'_>| question.kind.understand(question.default).unwrap_or_default();
    let mut answers: Answers<'_> =
        QUESTIONS.iter().map(|question| (question.name, default(question))).collect();
    answers.insert("title", capital(&name.replace('-', " ")));
    answers
}

macro_rules! questions {
    ($($name:literal $kind:ident $(($least:literal, $most:literal))? $default:literal $ask:literal $help:literal;)*) => {
        &[$(Question {
            name: $name,
            ask: $ask,
            help: $help,
            kind: Kind::$kind $(($least, $most))?,
            default: $default,
            after: None,
            unlike: None,
        }),*]
    };
}

/// Everything that is asked, in the order in which a recruiting manager thinks of it: its name, the kind of answer and
/// the answer if none is given; the question; why, or an example.
pub static QUESTIONS: &[Question<'static>] = questions! {
    "title" Words ""
        "What is the post called?"
        "As it will be in the advertisement.";
    "team" Words ""
        "Which team is it in?"
        "For example: Pain management programme.";
    "serves" Serves "service users"
        "Who uses the service?"
        "Panel members with lived experience will come from among them.";
    "summary" Words ""
        "What is the job, in a sentence or two?"
        "Everyone on the panel reads this. You can make it longer later.";
    "interviews" Day ""
        "On which day are the interviews?"
        "All other dates in the file are counted from it.";
    "start" Time ""
        "At what time does the first interview begin?"
        "9:30am is usual. Some people may have a long way to travel.";
    "venue" Words ""
        "Where are the interviews: what is the place called?"
        "For example: Elm House, room 2.";
    "address" Words ""
        "What is its address?"
        "All in one line, with commas between.";
    "access" Words ""
        "What should people know about getting in and around?"
        "For example: no steps, a lift, an accessible toilet, two parking spaces.";
    "lived-experience" Number(0, 9) "2"
        "How many people with lived experience sit on the panel?"
        "With two or more, no one is alone.";
    "panel" Number(1, 9) "2"
        "How many members of staff sit on the panel?"
        "The first is the recruiting manager, who chairs. The second comes from outside the team.";
    "questions" Number(1, 20) "6"
        "How many questions will each candidate be asked?"
        "You write them later, with the panel. Five to eight fit into 45 minutes.";
    "candidates" Number(0, 30) ""
        "How many candidates are there, if you know?"
        "They are called C01, C02 and so on, and never by name.";
    "contact" Words ""
        "Who can panel members and candidates ask: what is their name?"
        "Someone who has time to answer. Leave it out if `copanel.toml` names one for all.";
    "phone" Phone ""
        "What is their telephone number?"
        "Not everyone can write an email.";
    "email" Email ""
        "What is their email address?"
        "Not everyone can ring.";
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_answer_is_understood_too() {
        for question in QUESTIONS {
            let default = question.kind.understand(question.default);
            assert!(question.default.is_empty() || default.is_some(), "{}", question.name);
        }
    }
}
