//! The rules left aside in all vacancies: each with its reason, its owner and the days it still has to run.

use chrono::NaiveDate;

use super::CheckedVacancy;
use crate::prose::vocabulary::Words;
use crate::prose::words::{count, counted};
use crate::rules::WaiverState;

/// Every waiver, the first to end first; where some vacancies could not be read, nobody is told that there is none.
pub fn write(entries: &[CheckedVacancy<'_>], today: NaiveDate, all_read: bool) -> String {
    let mut waivers = Vec::new();
    for entry in entries {
        let case = &entry.case;
        for (waiver, state) in case.vacancy.waivers.iter().zip(&entry.checked.waivers) {
            let line = case.source.line(waiver.span().start);
            let waiver = waiver.get_ref();
            let until = waiver.until.0;
            let about = waiver.r#for.as_ref().map(|id| format!(" for {id}"));
            let text = format!(
                "{}{}\n  {}, line {line}\n  {}\n  {}\n  Why: {}\n  Agreed by: {}\n",
                waiver.rule,
                about.unwrap_or_default(),
                case.source.path.display(),
                run(until, today, case.words()),
                use_of(*state),
                waiver.reason.split_whitespace().collect::<Vec<_>>().join(" "),
                waiver.agreed_by.0,
            );
            waivers.push((until, text));
        }
    }
    waivers.sort_by_key(|(until, _)| *until);
    let ended = waivers.iter().filter(|(until, _)| *until < today).count();
    let total = match counted(waivers.len(), "waiver", "waivers") {
        None if !all_read => {
            return "Whether a rule is waived is not known: not everything could be read.\n"
                .to_owned();
        }
        None if entries.len() == 1 => return "No rule is waived in this vacancy.\n".to_owned(),
        None => return "No rule is waived in any of these vacancies.\n".to_owned(),
        Some(total) => {
            let ended = counted(ended, "has ended", "have ended");
            format!("{total}; {}.\n", ended.unwrap_or("none has ended".to_owned()))
        }
    };
    let texts: Vec<String> = waivers.into_iter().map(|(_, text)| text).collect();
    let but = if all_read { "" } else { "There may be more: not everything could be read.\n" };
    format!("{}\n{total}{but}", texts.join("\n"))
}

fn run(until: NaiveDate, today: NaiveDate, words: &Words) -> String {
    let day = words.day(until);
    match (until - today).num_days() {
        days @ 1.. => format!("until {day}: {} to run", count(days, "day")),
        0 => format!("until {day}: today is its last day"),
        days => format!("until {day}: ended {} ago", count(-days, "day")),
    }
}

/// What a waiver does.
fn use_of(state: WaiverState) -> String {
    match state {
        WaiverState::Used(1) => "used: it waives 1 finding".to_owned(),
        WaiverState::Used(times) => format!("used: it waives {times} findings"),
        WaiverState::Unused => "not used: the rule finds nothing here".to_owned(),
        WaiverState::Ended => "not used: it has ended".to_owned(),
        WaiverState::NoSuchRule => "not used: there is no such rule".to_owned(),
        WaiverState::Unknown => {
            "not known: the rule looks at documents; try `check --wording`".to_owned()
        }
    }
}
