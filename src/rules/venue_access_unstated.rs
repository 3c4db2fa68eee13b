#![doc = include_str!("venue_access_unstated.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::vacancy::Text;

pub static RULE: Rule = Rule {
    name: "venue-access-unstated",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "nothing says how people get there, and get around",
    explain: include_str!("venue_access_unstated.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let (Some(entry), Some(deadline)) = (&cx.vacancy.venue, cx.due_with_papers()) else {
        return;
    };
    let venue = entry.get_ref();
    let name = venue.name.as_ref().filter(|name| !name.is_blank());
    let name = name.map_or("the venue", |name| &name.0);
    let blank = |text: &Option<Text>| text.as_ref().is_none_or(Text::is_blank);
    if blank(&venue.getting_there) {
        let message = format!("nothing says how to get to {name}");
        out.missing(here(entry.span()), message, Some(deadline))
            .help("add `getting-there` under [venue]: buses, parking, and who books a taxi");
    }
    if blank(&venue.access) {
        let message = format!("nothing says how people get around in {name}");
        out.missing(here(entry.span()), message, Some(deadline))
            .help(
                "go and look; then add `access` under [venue]: steps, lifts, toilets, a quiet room",
            );
    }
}
