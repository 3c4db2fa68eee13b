#![doc = include_str!("waiver_stale.md")]

use super::prelude::*;
use super::{RULES, WaiverState};
use crate::source::nearest;
use crate::vacancy::Waiver;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for (waiver, state) in case.vacancy.waivers.iter().zip(out.waivers) {
        let rule = &waiver.rule;
        match state {
            WaiverState::Used(_) | WaiverState::Unknown => {}
            WaiverState::Unused => say_unused(case, waiver, out),
            WaiverState::Ended => {
                let until = &waiver.until;
                let message = format!("the waiver of `{rule}` ran out on {until}");
                let finding = out.flag(waiver.until.span(), message).help(
                    "agree it again with a new date, or remove it and put right what the rule finds",
                );
                if let Some(about) = &waiver.r#for {
                    finding.about(about);
                }
            }
            WaiverState::NoSuchRule => {
                let help = match nearest(rule, RULES.iter().map(|rule| rule.name)) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "`copanel rules` lists the rules".to_owned(),
                };
                let message = format!("there is no rule `{rule}` to waive");
                out.flag(waiver.rule.span(), message).help(help);
            }
        }
    }
}

fn say_unused(case: &Case<'_>, waiver: &Waiver, out: &mut Reporter<'_>) {
    let rule = &waiver.rule;
    let is_same = |other: &&Spanned<Waiver>| other.rule == *rule && other.r#for == waiver.r#for;
    if case.vacancy.waivers.iter().filter(is_same).count() > 1 {
        let message = format!("`{rule}` is waived twice for the same");
        out.flag(rule.span(), message).help("keep one of the two waivers");
        return;
    }
    let Some(about) = &waiver.r#for else {
        out.flag(waiver.rule.span(), format!("`{rule}` is waived, but finds nothing here"))
            .help("remove the waiver");
        return;
    };
    let message = format!("`{rule}` is waived for `{about}`, but finds nothing there");
    let near = nearest(about, case.ids()).filter(|near| *near != about.as_str());
    let help = match near {
        Some(near) if !case.ids().any(|name| name == about.as_str()) => {
            format!("did you mean `{near}`?")
        }
        Some(_) | None => "remove the waiver, or say what it is about under `for`".to_owned(),
    };
    out.flag(about.span(), message).about(about).help(help);
}
