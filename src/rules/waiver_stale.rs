#![doc = include_str!("waiver_stale.md")]

use super::{Check, Context, RULES, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::source::nearest;
use crate::vacancy::Waiver;

pub static RULE: Rule = Rule {
    name: "waiver-stale",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "a rule is left aside for no reason that still holds",
    explain: include_str!("waiver_stale.md"),
    check: Check::Waivers(check),
};

fn check(cx: &Context<'_>, used: &[bool], out: &mut Reporter<'_>) {
    for (entry, used) in cx.vacancy.waivers.iter().zip(used) {
        let waiver = entry.get_ref();
        let rule = waiver.rule.get_ref();
        let until = waiver.until.get_ref();
        if super::named(rule).is_none() {
            let help = match nearest(rule, RULES.iter().map(|rule| rule.name)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "the rules are listed by `copanel rules`".to_owned(),
            };
            out.flag(
                here(waiver.rule.span()),
                format!("there is no rule `{rule}` to leave aside"),
            )
            .help(help);
        } else if cx.today.is_some_and(|today| today > until.0) {
            out.flag(
                here(waiver.until.span()),
                format!("leaving `{rule}` aside was agreed until {until}"),
            )
            .help("agree it again with a new day, or take it out and mend what the rule finds");
        } else if !used {
            say_unused(cx, waiver, out);
        }
    }
}

fn say_unused(cx: &Context<'_>, waiver: &Waiver, out: &mut Reporter<'_>) {
    let rule = waiver.rule.get_ref();
    let Some(about) = &waiver.r#for else {
        out.flag(
            here(waiver.rule.span()),
            format!("`{rule}` is left aside, and finds nothing here"),
        )
        .help("take the waiver out");
        return;
    };
    let message = format!(
        "`{rule}` is left aside for `{}`, and finds nothing there",
        about.get_ref()
    );
    let near = nearest(about.get_ref(), cx.ids()).filter(|near| near != about.get_ref());
    let help = match near {
        Some(near) if !cx.ids().any(|name| name == about.get_ref()) => {
            format!("did you mean `{near}`?")
        }
        Some(_) | None => "take the waiver out, or name what it is about under `for`".to_owned(),
    };
    out.flag(here(about.span()), message)
        .about(about.get_ref())
        .help(help);
}
