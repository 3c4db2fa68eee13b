#![doc = include_str!("easy_read_untested.md")]

use super::{Check, Context, Reporter, Rule};
use crate::edition::Edition;
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "easy-read-untested",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "nobody who reads Easy Read has tested the papers",
    explain: include_str!("easy_read_untested.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let tested = cx.vacancy.easy_read.as_ref().is_some_and(|tested| {
        tested.checked_on.is_some() && tested.checked_by.iter().any(|line| !line.is_blank())
    });
    let taking_part = cx.taking_part();
    let mut readers = cx.persons().filter(|person| {
        let edition = person.edition.as_ref();
        let edition = edition.and_then(|name| Edition::named(name.get_ref()));
        edition.is_some_and(|edition| edition.easy) && taking_part.contains(person.id.get_ref())
    });
    let deadline = cx.deadline(
        cx.before_interviews(cx.policy.papers_days_easy_read.aim()),
        None,
    );
    if let (Some(_), Some(deadline), false) = (readers.next(), deadline, tested) {
        let message = "nobody has tested the Easy Read papers yet";
        out.missing(cx.top(), message, Some(deadline)).help(
            "read them with people who read Easy Read, and change what they stumble over. \
             Then add `checked-by` and `checked-on` under [easy-read]",
        );
    }
}
