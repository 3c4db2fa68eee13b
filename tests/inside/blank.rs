use super::*;
use crate::commands::ask::Kind;
use crate::commands::new::questions::{self, QUESTIONS};
use crate::source::Origin;
use crate::vacancy::{Vacancy, read};
use crate::workspace::policy;

#[test]
fn every_answer_changes_the_file() {
    let policy = policy::built_in();
    let default = questions::default_answers("nurse");
    let blank = text("nurse", &default, &policy, &Settings::default()).unwrap();
    for question in QUESTIONS {
        let answer = match question.kind {
            Kind::Words => "A \"new\" \\ one",
            Kind::Phone => "01632 960123",
            Kind::Email => "jo@example.org",
            Kind::Number(..) => "4",
            Kind::Day => "2026-12-03",
            Kind::Time => "14:00:00",
            Kind::Serves => "carer, parent",
            Kind::Text | Kind::Codes(..) => unreachable!("no new vacancy has any"),
        };
        let mut answers = default.clone();
        answers.insert(question.name, answer.to_owned());
        let text = text("nurse", &answers, &policy, &Settings::default()).unwrap();
        assert_ne!(text, blank, "{}", question.name);
        let (_, faults) = read::read::<Vacancy>(&text, &Origin::Vacancy);
        assert!(faults.is_empty(), "{}: {faults:?}", question.name);
    }
}
