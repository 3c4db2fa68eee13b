#![doc = include_str!("panel_tie_undecided.md")]

use super::Reporter;
use crate::case::{Case, panel_name};
use crate::source::{Place, Spanned};
use crate::vacancy::{Panel, Power, Tie};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let scoring = case.vacancy.scoring.as_ref();
    let tie = scoring.and_then(|scoring| scoring.tie);
    for panel in case.scoring_panels() {
        match tie {
            None => {
                two_chairs(case, panel, out);
                even_votes(case, panel, out);
            }
            Some(Tie::ChairDecides) => two_chairs(case, panel, out),
            Some(Tie::SecondInterview | Tie::DoNotAppoint) => {}
        }
    }
}

fn two_chairs(case: &Case<'_>, panel: &Panel, out: &mut Reporter<'_>) {
    let chairs: Vec<_> = case.members_of(panel).filter(|member| member.chair).collect();
    if let [first, second, ..] = chairs[..] {
        let (one, two) = (case.name(&first.id), case.name(&second.id));
        let message = format!(
            "{one} and {two} both chair {}, so neither has the last word",
            panel_name(panel)
        );
        out.flag(Place::vacancy(second.id.span()), message).about(&panel.id).help(
            "keep one `chair = true`; or let them share it, \
             and add under [scoring] `tie = \"second-interview\"` or `tie = \"do-not-appoint\"`",
        );
    }
}

fn even_votes(case: &Case<'_>, panel: &Spanned<Panel>, out: &mut Reporter<'_>) {
    let votes = case.voters(panel).count();
    if panel.power == Some(Power::Decides) && votes > 0 && votes.is_multiple_of(2) {
        let half = votes / 2;
        let message = format!(
            "{} has {votes} votes, and nothing says what happens if they split {half} to {half}",
            panel_name(panel)
        );
        out.flag(Place::vacancy(panel.span()), message).about(&panel.id).help(
            "settle it in advance: add `tie = \"second-interview\"` under [scoring], \
             or `\"chair-decides\"`, or `\"do-not-appoint\"`",
        );
    }
}
