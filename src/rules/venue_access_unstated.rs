#![doc = include_str!("venue_access_unstated.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let (Some(venue), Some(deadline)) = (&case.vacancy.venue, case.due_with_papers()) else {
        return;
    };
    if !case.vacancy.all_ways().room {
        return;
    }
    let name = venue.name.as_ref().filter(|name| !name.is_blank());
    let name = name.map_or("the venue", |name| &name.0);
    let blank = |text: &Option<Text>| text.as_ref().is_none_or(Text::is_blank);
    if blank(&venue.getting_there) {
        let message = format!("nothing says how to get to {name}");
        out.missing(venue.span(), message, Some(deadline))
            .help("add `getting-there` under [venue]: buses, parking, and who books a taxi")
            .lacks("how to get there", "getting-there", "[venue]");
    }
    if blank(&venue.access) {
        let message = format!("nothing says how people get around inside {name}");
        out.missing(venue.span(), message, Some(deadline))
            .help(
                "go and look; then add `access` under [venue]: steps, lifts, toilets, a quiet room",
            )
            .lacks("how people get around", "access", "[venue]");
    }
}
