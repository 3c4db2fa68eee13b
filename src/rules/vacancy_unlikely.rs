#![doc = include_str!("vacancy_unlikely.md")]

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use rust_decimal::Decimal;

use super::engine::slips::{as_said, digits, is_code, keeps_a_place};
use super::prelude::*;
use crate::case::is_paid_by_employer;
use crate::prose::words::{counted, money};
use crate::source::{Day, Span};
use crate::vacancy::{Capacity, Payment, PaymentKind};

/// Pounds for an hour, hours and people in a group above which someone has probably mistyped.
const HOURLY: i64 = 100;
const HOURS: i64 = 60;
const GROUP: u32 = 30;
/// Digits of a telephone number, from a local one to one that goes through a relay for deaf people.
const DIGITS: std::ops::RangeInclusive<usize> = 6..=16;
/// Pay bands of the NHS.
const BANDS: std::ops::RangeInclusive<u32> = 1..=9;
/// Minutes of an interview, and between two of them.
const LENGTHS: std::ops::RangeInclusive<u32> = 10..=180;
const LONGEST_GAP: u32 = 120;
/// The hours of the day in which people meet.
const HOURS_OF_DAY: std::ops::Range<u32> = 7..20;
/// The hour at which everyone has gone home.
const LATEST: u32 = 22;
/// How the worst and the best level of a scale begin, in everyday words.
const WORST: &str = "no |none|not |nothing|poor|very poor|weak|unacceptable|unsatisfactory|insufficient|inadequate|bad";
const BEST: &str =
    "excellent|very good|outstanding|exceptional|very strong|strong|good|great|brilliant|perfect";

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let mut doubts = Doubts { out };
    if case.year_in_doubt(doubts.out.today).is_none() {
        days(case, &mut doubts);
    }
    panels(case, &mut doubts);
    payments(case, &mut doubts);
    scale(case, &mut doubts);
    people(case, &mut doubts);
    contact(case, &mut doubts);
    band(case, &mut doubts);
    words_to_come(case, &mut doubts);
}

/// A band that the NHS does not have; councils have more.
fn band(case: &Case<'_>, doubts: &mut Doubts<'_, '_>) {
    let post = &case.vacancy.post;
    let number =
        post.band.as_ref().and_then(|band| band.trim().strip_prefix("Band ")?.parse().ok());
    let organisation = case.settings().organisation.name.as_ref();
    let is_nhs = organisation.is_some_and(|name| name.contains("NHS"));
    if let Some(number) = number.filter(|number| is_nhs && !BANDS.contains(number)) {
        doubts.ask(0..0, None, &format!("the post is in band {number} of the NHS"));
    }
}

/// Words that stand for others, and would be printed as they are.
fn words_to_come(case: &Case<'_>, doubts: &mut Doubts<'_, '_>) {
    let mut start = 0;
    for line in case.source.text.split_inclusive('\n') {
        let (key, value) = line.split_once('=').unwrap_or(("", line));
        let words = value.trim().trim_matches(|c| "\"'. ".contains(c));
        if keeps_a_place(key.trim(), words) {
            let place = Place::vacancy(start..start + line.trim_end().len());
            let what = format!("“{words}” is printed like that");
            let help = "write what it is, or leave it empty: papers then have room to fill it in";
            doubts.ask(place, None, &what).help(help);
        }
        start += line.len();
    }
}

/// What may be a slip: each is a question to whoever wrote the file.
struct Doubts<'a, 'b> {
    out: &'a mut Reporter<'b>,
}

impl Doubts<'_, '_> {
    fn ask(
        &mut self,
        place: impl Into<Place>,
        about: Option<&str>,
        what: &str,
    ) -> &mut crate::source::Finding {
        let help = "correct it; if it is right, say so in a waiver";
        let finding = self.out.flag(place, format!("{what}; is that so?")).help(help);
        if let Some(id) = about {
            finding.about(id);
        }
        finding
    }

    /// A day on which few people work.
    fn day(&mut self, case: &Case<'_>, span: Span, day: NaiveDate, what: &str) {
        let why = match day.weekday() {
            Weekday::Sun => "a Sunday",
            Weekday::Sat => return,
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => {
                if case.is_working_day(day) {
                    return;
                }
                "a day on which most people are off"
            }
        };
        self.ask(span, None, &format!("{what} on {}, {why}", Day(day)));
    }
}

fn days(case: &Case<'_>, doubts: &mut Doubts<'_, '_>) {
    let file = &case.vacancy;
    if let Some(day) = file.shortlisting.as_ref().and_then(|entry| entry.date.as_ref()) {
        doubts.day(case, day.span(), day.0, "candidates are shortlisted");
    }
    let Some(interviews) = &file.interviews else {
        return;
    };
    if let Some(moment) = &interviews.preparation {
        doubts.day(case, moment.span(), moment.0.date(), "the panel prepares");
        let at = case
            .preparation()
            .filter(|at| at.end.date() > at.start.date() || at.end.hour() >= LATEST);
        if let Some(at) = at {
            let minutes = (at.end - at.start).num_minutes();
            let what =
                format!("the panel prepares for {minutes} minutes, until late in the evening");
            doubts.ask(moment.span(), None, &what);
        }
        if !HOURS_OF_DAY.contains(&moment.0.hour()) {
            let what = format!("the panel prepares at {}", case.words().time(moment.0.time()));
            doubts.ask(moment.span(), None, &what);
        }
    }
    for day in interviews.all_days() {
        doubts.day(case, day.span(), day.0, "the interviews are");
    }
}

fn panels(case: &Case<'_>, doubts: &mut Doubts<'_, '_>) {
    let candidates = u32::try_from(case.vacancy.candidates.len()).unwrap_or(u32::MAX);
    for panel in &case.vacancy.panels {
        let name = panel_name(panel);
        let minutes = |minutes: u32| count(minutes, "minute");
        let start = panel.start.map(|start| start.0);
        let odd = |start: &NaiveTime| !HOURS_OF_DAY.contains(&start.hour());
        let length = panel.length.filter(|length| !LENGTHS.contains(length));
        let gap = panel.gap.filter(|gap| *gap > LONGEST_GAP);
        let lunch = panel.lunch_after.filter(|after| candidates > 0 && *after >= candidates);
        let pause = panel.lunch_minutes.filter(|lunch| !(15..=LONGEST_GAP).contains(lunch));
        let whats = [
            start.filter(odd).map(|start| format!("{name} starts at {}", case.words().time(start))),
            length.map(|length| format!("{name} sees each candidate for {}", minutes(length))),
            gap.map(|gap| format!("{name} rests for {} between candidates", minutes(gap))),
            lunch.map(|after| {
                let all = count(candidates, "candidate");
                format!("{name} has lunch after {after}, but sees {all}")
            }),
            pause.map(|lunch| format!("{name} has {} for lunch", minutes(lunch))),
            panel.lunch_minutes.filter(|_| panel.lunch_after.is_none()).map(|lunch| {
                format!(
                    "{name} has {} for lunch, but nothing says after which candidate",
                    minutes(lunch)
                )
            }),
        ];
        for what in whats.into_iter().flatten() {
            doubts.ask(panel.span(), Some(&panel.id), &what);
        }
    }
}

fn payments(case: &Case<'_>, doubts: &mut Doubts<'_, '_>) {
    for member in case.members() {
        let Some(payment) = &member.payment else {
            continue;
        };
        let name = case.name(&member.id);
        let what = odd_offer(payment, &name).or_else(|| {
            let own = has_lived_experience(member) && is_paid_by_employer(member);
            (own && *member.capacity != Capacity::Peer)
                .then(|| format!("{name} takes part in paid working time, but not as staff"))
        });
        if let Some(what) = what {
            doubts.ask(payment.span(), Some(&member.id), &what).private();
        }
    }
}

/// What is odd about an offer.
fn odd_offer(payment: &Payment, name: &str) -> Option<String> {
    if payment.kind != PaymentKind::Paid {
        return None;
    }
    let hours = payment.hours.map(|hours| hours.0);
    if let Some(hours) = hours.filter(|hours| hours.is_zero() || *hours > Decimal::from(HOURS)) {
        return Some(format!("{name} is paid for {hours} hours"));
    }
    let amount = payment.amount?.0;
    let hourly = amount.checked_div(hours.unwrap_or(Decimal::TEN))?;
    let odd = amount.is_zero() || hourly > Decimal::from(HOURLY);
    let time = hours.map(|hours| format!(" for {hours} hours")).unwrap_or_default();
    odd.then(|| format!("{name} is offered £{}{time}", money(amount)))
}

/// A scale whose best words come first, where the lowest score is.
fn scale(case: &Case<'_>, doubts: &mut Doubts<'_, '_>) {
    let Some(scoring) = &case.vacancy.scoring else {
        return;
    };
    let levels: Vec<String> = scoring.scale.iter().map(|level| level.to_lowercase()).collect();
    let mut levels = levels.iter().filter(|level| !level.trim().is_empty());
    let begins = |level: Option<&String>, words: &str| {
        level.is_some_and(|level| words.split('|').any(|word| level.starts_with(word)))
    };
    for (number, level) in scoring.scale.iter().enumerate() {
        let digits: String = level.trim().chars().take_while(char::is_ascii_digit).collect();
        let is_other = digits.parse::<usize>().is_ok_and(|own| own != number);
        // What is only a number has no words, which is said elsewhere.
        if is_other && level.chars().any(char::is_alphabetic) {
            let what = format!("the score {number} is called “{}”", level.trim());
            let help = "leave the number out of the words: papers print the score before them. A scale that begins at 1 has `\"\"` first";
            doubts.ask(scoring.span(), None, &what).help(help);
            break;
        }
    }
    if begins(levels.next(), BEST) && begins(levels.next_back(), WORST) {
        let what = "the scale begins with its best words, which are those of the lowest score";
        doubts.ask(scoring.span(), None, what);
    }
}

fn people(case: &Case<'_>, doubts: &mut Doubts<'_, '_>) {
    for person in case.persons() {
        if is_code(&person.name) {
            let what = format!(
                "someone on the panel is called {}, like a candidate",
                person.name.get_ref()
            );
            doubts.ask(person.place(person.name.span()), Some(&person.id), &what);
        }
        let said = as_said(&person.name).filter(|_| person.group_of.is_none());
        if let Some(said) = said {
            let what = format!("papers and letters say “{}”", person.name.get_ref());
            let place = person.place(person.name.span());
            let help = format!("type the name as they say it, such as `name = \"{said}\"`");
            doubts.ask(place, Some(&person.id), &what).help(help);
        }
        let size = person.print_size.as_ref();
        if let Some((edition, size)) = person
            .named_edition()
            .zip(size)
            .filter(|(edition, size)| ***size < u32::from(edition.size))
        {
            let what = format!(
                "{} has `print-size = {size}`, smaller than the {} points of {}",
                case.name(&person.id),
                edition.size,
                edition.title
            );
            doubts.ask(person.place(size.span()), Some(&person.id), &what).private();
        }
        if let Some(group) = person.group_of.filter(|group| !(2..=GROUP).contains(group)) {
            let people = if group == 1 { "person" } else { "people" };
            let what = format!("{} is a group of {group} {people}", case.name(&person.id));
            doubts.ask(person.place(person.id.span()), Some(&person.id), &what);
        }
    }
    for member in case.members() {
        let told = member.introduced_as.as_ref().map_or("", |line| line.trim());
        let name = case.name(&member.id);
        let other = case.members().map(|other| case.name(&other.id));
        let mut other = other.filter(|other| *other != name && !told.contains(&name));
        let is_whole = |other: &String| other.contains(' ') && told.contains(other.as_str());
        if let Some(other) = other.find(is_whole) {
            let what = format!("candidates are told of {name} as “{told}”, who is {other}");
            doubts.ask(member.id.span(), Some(&member.id), &what);
        }
        if told.eq_ignore_ascii_case(&name) || is_code(told) {
            let what = format!("candidates are told no more of {name} than “{told}”");
            doubts.ask(member.id.span(), Some(&member.id), &what);
        }
    }
    for capacity in &case.vacancy.post.serves {
        if matches!(
            **capacity,
            Capacity::Manager
                | Capacity::Clinician
                | Capacity::Independent
                | Capacity::OtherStaff
                | Capacity::Observer
        ) {
            let what = "the post serves staff, not people who use a service";
            doubts.ask(capacity.span(), None, what);
        }
    }
}

fn contact(case: &Case<'_>, doubts: &mut Doubts<'_, '_>) {
    let Some(contact) = case.vacancy.contact.as_ref() else {
        return;
    };
    let phone = contact.phone.as_ref().filter(|phone| !phone.is_blank());
    if let Some(digits) = phone.map(|phone| digits(phone)).filter(|digits| !DIGITS.contains(digits))
    {
        let digits = counted(digits, "digit", "digits").unwrap_or("no digits".to_owned());
        doubts.ask(0..0, None, &format!("the phone number has {digits}"));
    }
    let on_the_day = contact.on_the_day.as_ref().filter(|line| !line.is_blank());
    if let Some(line) = on_the_day.filter(|line| digits(line) < *DIGITS.start()) {
        let what = format!("people are to ring “{line}” on the day, which has no number");
        let help = "add the number that someone answers to `on-the-day` under [contact]";
        doubts.ask(0..0, None, &what).help(help);
    }
    let host = contact.email.as_ref().and_then(|email| Some(email.split_once('@')?.1));
    if let Some(host) = host.filter(|host| !host.contains('.')) {
        let what = format!("the email address ends with “@{host}”");
        doubts.ask(0..0, None, &what);
    }
}
