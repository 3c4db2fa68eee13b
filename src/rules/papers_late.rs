#![doc = include_str!("papers_late.md")]

use super::Reporter;
use crate::case::{Case, Deadline, how_early};
use crate::prose::words::count;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let (usual, easy) = (&case.policy().papers_days, &case.policy().papers_days_easy_read);
    for seated in case.seated() {
        let (least, name) = (case.for_reader(seated.id, usual, easy), case.name(seated.id));
        let stands_in = seated.any(|member| member.stands_in_for.is_some());
        let Some(sent) = seated.first(|member| member.papers_sent.as_ref()) else {
            let at_once = case.interview_day().and_then(|day| Deadline::new(Some(day), None));
            let due = if stands_in { at_once } else { case.due_before(least) };
            if let Some(deadline) =
                due.filter(|_| !seated.seats.iter().all(|seat| case.is_absent_throughout(seat)))
            {
                let when = if stands_in {
                    "they stand in for someone".to_owned()
                } else {
                    let days = count(least.aim(), "day");
                    format!("they go out {days} before the interviews")
                };
                let message = format!("papers have not gone to {name} yet; {when}");
                let help = "send them; then add `papers-sent = YYYY-MM-DD` to the member";
                out.missing(seated.place(), message, Some(deadline))
                    .about(seated.id)
                    .help(help)
                    .lacks("papers", "papers-sent", "the member");
            }
            continue;
        };
        let Some(days) = case.days_before_interviews(sent).filter(|_| !stands_in) else {
            continue;
        };
        if let Some(level) = least.below(days) {
            let message = format!("papers go to {name} {}", how_early(days, least.aim()));
            out.flag(Place::vacancy(sent.span()), message)
                .level(level)
                .about(seated.id)
                .help("send them earlier, or ask if they still have time to read them");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::engine::run::check;
    use crate::rules::named;
    use crate::source::Source;
    use crate::{case, workspace};

    #[test]
    fn easy_read_papers_go_out_earlier() {
        let file = |edition: &str| {
            format!(
                "interviews.date = 2026-12-03\n\
                 person = [{{ id = \"joe\", name = \"Joe Price\", edition = \"{edition}\" }}]\n\
                 panel = [{{ id = \"main\", name = \"Interview panel\" }}]\n\
                 member = [{{ id = \"joe\", panel = \"main\", capacity = \"carer\", papers-sent = 2026-11-20 }}]"
            )
        };
        let workspace = workspace::parse(Source::default(), Source::default());
        let found = |edition: &str| {
            let source = Source { path: "vacancy.toml".into(), text: file(edition) };
            let findings =
                check(&case::parse(source, &workspace), None, named("papers-late"), None);
            findings.findings.into_iter().map(|finding| finding.message).collect::<Vec<_>>()
        };
        assert!(found("standard").is_empty());
        assert_eq!(
            found("easy-read"),
            ["papers go to Joe Price 13 days before the interviews; the minimum is 14"]
        );
    }
}
