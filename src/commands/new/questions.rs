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

/// Everything that is asked, in the order in which a recruiting manager thinks of it.
pub static QUESTIONS: &[Question<'static>] = &[
    Question {
        name: "title",
        ask: "What is the post called?",
        help: "As it will be in the advertisement.",
        kind: Kind::Words,
        default: "",
    },
    Question {
        name: "team",
        ask: "Which team is it in?",
        help: "For example: Pain management programme.",
        kind: Kind::Words,
        default: "",
    },
    Question {
        name: "serves",
        ask: "Who uses the service?",
        help: "Panel members with lived experience will come from among them.",
        kind: Kind::Serves,
        default: "service users",
    },
    Question {
        name: "summary",
        ask: "What is the job, in a sentence or two?",
        help: "Everyone on the panel reads this. You can make it longer later.",
        kind: Kind::Words,
        default: "",
    },
    Question {
        name: "interviews",
        ask: "On which day are the interviews?",
        help: "All other dates in the file are counted from it.",
        kind: Kind::Day,
        default: "",
    },
    Question {
        name: "start",
        ask: "At what time does the first interview begin?",
        help: "9:30am is usual. Some people may have a long way to travel.",
        kind: Kind::Time,
        default: "",
    },
    Question {
        name: "venue",
        ask: "Where are the interviews: what is the place called?",
        help: "For example: Elm House, room 2.",
        kind: Kind::Words,
        default: "",
    },
    Question {
        name: "address",
        ask: "What is its address?",
        help: "All in one line, with commas between.",
        kind: Kind::Words,
        default: "",
    },
    Question {
        name: "access",
        ask: "What should people know about getting in and around?",
        help: "For example: no steps, a lift, an accessible toilet, two parking spaces.",
        kind: Kind::Words,
        default: "",
    },
    Question {
        name: "lived-experience",
        ask: "How many people with lived experience sit on the panel?",
        help: "With two or more, no one is alone.",
        kind: Kind::Number(0, 9),
        default: "2",
    },
    Question {
        name: "panel",
        ask: "How many members of staff sit on the panel?",
        help: "The first is the recruiting manager, who chairs. The second comes from outside the team.",
        kind: Kind::Number(1, 9),
        default: "2",
    },
    Question {
        name: "questions",
        ask: "How many questions will each candidate be asked?",
        help: "You write them later, with the panel. Five to eight fit into 45 minutes.",
        kind: Kind::Number(1, 20),
        default: "6",
    },
    Question {
        name: "candidates",
        ask: "How many candidates are there, if you know?",
        help: "They are called C01, C02 and so on, and never by name.",
        kind: Kind::Number(0, 30),
        default: "",
    },
    Question {
        name: "contact",
        ask: "Who can panel members and candidates ask: what is their name?",
        help: "Someone who has time to answer. Leave it out if `copanel.toml` names one for all.",
        kind: Kind::Words,
        default: "",
    },
    Question {
        name: "phone",
        ask: "What is their telephone number?",
        help: "Not everyone can write an email.",
        kind: Kind::Phone,
        default: "",
    },
    Question {
        name: "email",
        ask: "What is their email address?",
        help: "Not everyone can ring.",
        kind: Kind::Email,
        default: "",
    },
];

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
