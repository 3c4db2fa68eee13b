//! The claim form: what somebody spent, and what they want for their time.

use rust_decimal::Decimal;
use toml_edit::Value;

use super::change::{Change, Place, Proposal};
use super::form;
use crate::case::Case;
use crate::commands::edit;
use crate::prose::words::money;
use crate::returned::Form;
use crate::source::{Id, Origin};
use crate::vacancy::{PaymentAnswer, PaymentKind};

/// The answers of the form about payment for time, in its order.
const ANSWERS: [(&str, PaymentAnswer); 4] = [
    ("accepted", PaymentAnswer::Accepted),
    ("less", PaymentAnswer::Less),
    ("to-charity", PaymentAnswer::ToCharity),
    ("declined", PaymentAnswer::Declined),
];

/// What a claim form says about money.
pub fn proposal(case: &Case<'_>, form: &Form) -> Option<Proposal> {
    let id = Id(form.mark.person.clone()?);
    let person = case.person(&id)?;
    let title = format!("{}: Claim form ({})", case.name(&id), form.file.display());
    let (mut changes, mut to_decide) = (Vec::new(), form::troubles(form));
    let seat = case.seats(person).enumerate();
    let mut seat = seat.filter_map(|(number, seat)| Some((number, seat.payment.as_ref()?)));
    let Some((number, payment)) = seat.next() else {
        to_decide.push(
            "the file has no `payment` for them, so it cannot be written down; pay it all the same"
                .to_owned(),
        );
        return Some(Proposal { title, origin: Origin::Vacancy, changes, to_decide });
    };
    let mut put = |key, value: Value| {
        let place = Place::Entry("member", id.0.clone(), Some(number));
        changes.push(Change { place, key: (Some("payment"), key), value });
    };
    let field = |name| form::words(form, &[form::CLAIM, name]);
    let is_signed =
        field("signed").is_some() && form::ticked(form, &[form::CLAIM, "true"]).len() == 2;
    let travel = field("travel-total").and_then(pounds);
    match field("total").map(|typed| (typed, pounds(typed))) {
        None => {}
        Some((typed, None)) => {
            to_decide.push(format!(
                "the total “{typed}” cannot be read as pounds; ask, and add `claimed` yourself"
            ));
        }
        Some((_, Some(total))) if travel.is_some_and(|travel| travel > total) => {
            to_decide.push(format!(
                "travel comes to more than the total of £{}; add it up again together",
                money(total)
            ));
        }
        Some(_) if !is_signed => {
            to_decide.push(
                "it is not signed, or not everything is confirmed; give it back to be signed"
                    .to_owned(),
            );
        }
        Some((_, Some(total))) => {
            put("claimed", format!("{total:.2}").into());
            if let Some(day) = form::dated(form, form::CLAIM, "claimed-on", &mut to_decide) {
                put("claimed-on", edit::day(day).ok()?);
            }
        }
    }
    match form::ticked(form, &[form::CLAIM, "receipts"])[..] {
        [2] => to_decide.push("some receipts are missing".to_owned()),
        [3] => to_decide.push("there are no receipts".to_owned()),
        _ => {}
    }
    match form::ticked(form, &[form::CLAIM, "time"])[..] {
        [] => {}
        [place] if payment.kind == PaymentKind::Paid && (1..=ANSWERS.len()).contains(&place) => {
            let (said, answer) = ANSWERS[place - 1];
            if payment.answer == PaymentAnswer::NotYet {
                put("answer", said.into());
            } else if payment.answer != answer {
                to_decide.push(format!("for their time they now say `{said}`, and the file says something else; ask them"));
            }
        }
        _ => to_decide.push("what they want for their time is not clear; ask them".to_owned()),
    }
    if form::ticked(form, &[form::CLAIM, "how"]) == [2] {
        to_decide.push(
            "they want the money in another way than into an account; talk to them".to_owned(),
        );
    }
    Some(Proposal { title, origin: Origin::Vacancy, changes, to_decide })
}

/// Pounds as people write them: £12.40, 12.40 pounds, £12.
fn pounds(typed: &str) -> Option<Decimal> {
    let plain = typed.trim().trim_start_matches('£').trim();
    let plain = plain.trim_end_matches("pounds").trim();
    let is_plain = plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    plain.parse().ok().filter(|pounds: &Decimal| is_plain && pounds.scale() <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_are_read_only_where_they_are_clear() {
        for (typed, meant) in [
            ("£12.40", Some("12.40")),
            (" £ 12 ", Some("12")),
            ("12.4 pounds", Some("12.4")),
            ("12,40", None),
            ("1,200", None),
            ("about 12", None),
            ("£12 and £3", None),
            ("-3", None),
            ("0.001", None),
        ] {
            let pounds = pounds(typed).map(|pounds| pounds.to_string());
            assert_eq!(pounds.as_deref(), meant, "{typed}");
        }
    }
}
