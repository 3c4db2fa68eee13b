//! `copanel day`: who is seen where and when, worked out, shown, and written into the vacancy file if asked.

use anyhow::{Result, bail};
use chrono::NaiveDate;
use toml_edit::{Datetime, InlineTable, Value};

use super::edit::{self, Edit};
use super::{CommandOutput, Exit, load, root_of};
use crate::case::timetable::DAY;
use crate::case::{self, Case, Meeting, WorkedOut, panel_name, time};
use crate::cli::{Day, Global};
use crate::prose::words::{count, hours};
use crate::vacancy::Panel;

/// Shows the best day, or why there is none; with `--write` its times become promises.
pub fn run(args: &Day, global: &Global, today: NaiveDate) -> Result<CommandOutput> {
    let workspace = load(root_of(&args.vacancy, global)?);
    let case = case::load(&args.vacancy, &workspace)?;
    if !case.is_readable() {
        return Ok(CommandOutput::until_right(&case, "no day can be worked out"));
    }
    let days = match case.work_out() {
        Ok(days) => days,
        Err(none) => {
            let messages = format!("{}\n", none.message);
            return Ok(CommandOutput {
                messages,
                exit: Exit::Findings,
                ..CommandOutput::default()
            });
        }
    };
    let name = args.vacancy.display();
    if days.iter().all(|day| day.meetings.is_empty()) {
        let none = if case.vacancy.candidates.is_empty() {
            "There are no candidates yet in"
        } else {
            "There is no candidate left to see in"
        };
        return Ok(CommandOutput::of(format!("{none} `{name}`.\n")));
    }
    let mut out: String = days.iter().map(|day| shown(&case, day)).collect();
    out.push_str(
        "The best day keeps promised times, then ends early, then lets candidates wait little.\n",
    );
    let past: Vec<String> = days.iter().filter_map(|day| past(&case, day, today)).collect();
    out.extend(past.iter().map(String::as_str));
    let is_past = |day: &WorkedOut| day.day.is_some_and(|date| date < today);
    let to_come: Vec<WorkedOut> = days.iter().filter(|day| !is_past(day)).cloned().collect();
    if to_come.is_empty() {
        if args.write {
            bail!("{}Nothing has been written to `{name}`.", past.concat());
        }
        return Ok(CommandOutput::of(out));
    }
    if case.is_second_round() && case.vacancy.panels.len() > 1 {
        out.push_str(
            "These times cannot be written: a second round has one time for each candidate, and several panels see them.\n",
        );
        let exit = if args.write { Exit::Failed } else { Exit::Clean };
        return Ok(CommandOutput { out, exit, ..CommandOutput::default() });
    }
    let told = told_otherwise(&case, &to_come);
    if !told.is_empty() {
        out.push_str(&format!(
            "\nCandidates were told other times: {}.\nNothing has been written. Write `at` for each who keeps their time. To give others, take out `candidates-told` until they know.\n",
            case.words().list(told).unwrap_or_default()
        ));
        let exit = if args.write { Exit::Failed } else { Exit::Clean };
        return Ok(CommandOutput { out, exit, ..CommandOutput::default() });
    }
    let edit = written(&case, args, &to_come)?;
    let changes = edit.shown();
    if changes.is_empty() {
        out.push_str(&format!("`{name}` says all this already.\n"));
    } else if args.write {
        edit.write(edit::faults_of_vacancy(&args.vacancy, &workspace))?;
        out.push_str(&format!(
            "\n{changes}{name} has been written. These times count as promised now: tell each candidate theirs.\n\
             To work the day out anew, take them out first. Then:\n  copanel pack {name} -o out\n"
        ));
    } else {
        out.push_str(&format!(
            "\nNothing has been written. `copanel day {name} --write` makes these times promises, and changes this:\n{changes}"
        ));
    }
    Ok(CommandOutput::of(out))
}

/// Says that a day with interviews is over.
fn past(case: &Case<'_>, day: &WorkedOut, today: NaiveDate) -> Option<String> {
    let date = day.day.filter(|date| *date < today && !day.meetings.is_empty())?;
    let date = case.words().weekday(date);
    Some(format!(
        "{date} is in the past: its times can be looked up, and no one can come to others.\n"
    ))
}

/// Who was told another time than that of a day: “C03 1pm, and not 11:30am”.
fn told_otherwise(case: &Case<'_>, days: &[WorkedOut]) -> Vec<String> {
    let interviews = case.vacancy.interviews.as_ref();
    if interviews.is_none_or(|interviews| interviews.candidates_told.is_none()) {
        return Vec::new();
    }
    let meetings = days.iter().flat_map(|day| &day.meetings);
    let other = |one: &Meeting| {
        let times = case.times(&case.vacancy.panels[one.panel]);
        let (_, told) = times.into_iter().find(|(candidate, _)| *candidate == one.candidate)?;
        let (told, now) = (told.start % DAY, one.minutes.start % DAY);
        let at = |minutes: i64| case.words().time(time(minutes));
        let code = &case.vacancy.candidates[one.candidate].code;
        (told != now).then(|| format!("{code} {}, and not {}", at(told), at(now)))
    };
    meetings.filter_map(other).collect()
}

/// A day by panel, by candidate and by person.
fn shown(case: &Case<'_>, day: &WorkedOut) -> String {
    let words = case.words();
    let at = |minutes: i64| words.time(time(minutes));
    let panel = |one: &Meeting| case.vacancy.panels[one.panel].get_ref();
    let mut out = day.day.map_or(String::new(), |day| format!("{}\n\n", words.weekday(day)));
    for (number, entry) in case.panels().enumerate() {
        let own: Vec<&Meeting> = day.meetings.iter().filter(|one| one.panel == number).collect();
        if own.is_empty() {
            continue;
        }
        let room = entry.room.as_ref().filter(|room| !room.is_blank());
        out.push_str(&format!(
            "{}{}\n",
            panel_name(entry),
            room.map_or(String::new(), |room| format!(", {room}"))
        ));
        if let Some(after) = day.lunches.get(&number).filter(|after| **after < own.len()) {
            out.push_str(&format!("  Lunch after {}\n", count(*after, "candidate")));
        }
        for one in own {
            let code = &case.vacancy.candidates[one.candidate].code;
            out.push_str(&format!(
                "  {:>7} to {:>7}  {code}\n",
                at(one.minutes.start),
                at(one.minutes.end)
            ));
        }
        out.push('\n');
    }
    out.push_str("Candidates\n");
    for (number, candidate) in case.vacancy.candidates.iter().enumerate() {
        let own = day.meetings.iter().filter(|one| one.candidate == number);
        let own: Vec<String> = own
            .map(|one| format!("{} {}", at(one.minutes.start), panel_name(panel(one))))
            .collect();
        if !own.is_empty() {
            out.push_str(&format!("  {}  {}\n", candidate.code, own.join(", ")));
        }
    }
    out.push_str("\nPanel members and supporters\n");
    for person in case.persons() {
        let is_there =
            |panel: &Panel| case.people_on(panel, day.day).iter().any(|one| one.id == person.id);
        let mut own = day.meetings.iter().filter(|one| is_there(panel(one)));
        if let Some(first) = own.next() {
            let needed = |one: &Meeting| one.minutes.end + case.after_last(panel(one), day.day);
            let last = own.map(needed).chain([needed(first)]).max().unwrap_or_default();
            out.push_str(&format!(
                "  {}  {} to {}\n",
                case.name(&person.id),
                at(first.minutes.start),
                at(last)
            ));
        }
    }
    let ends = day.meetings.iter().map(|one| one.minutes.end).max().unwrap_or_default();
    let waits = if day.waits == 0 {
        "No one waits between two panels".to_owned()
    } else {
        format!("Candidates wait {} between two panels, all together", hours(day.waits))
    };
    let proof = if day.is_best {
        "No better day is possible"
    } else {
        "A better day may be possible: not everything was tried"
    };
    let steps = count(day.steps, "step");
    out + &format!("\nThe last candidate leaves at {}. {waits}. {proof} ({steps}).\n\n", at(ends))
}

/// The file with these times in it: `at` where there is one panel, `times` where there are several.
fn written(case: &Case<'_>, args: &Day, days: &[WorkedOut]) -> Result<Edit> {
    let mut edit = Edit::open(&args.vacancy)?;
    let time = |minutes: i64| -> Result<Value> {
        Ok(Value::from(time(minutes).format("%H:%M:%S").to_string().parse::<Datetime>()?))
    };
    if case.is_second_round() {
        again(case, &mut edit, days)?;
        return Ok(edit);
    }
    for (candidate, entry) in case.candidates().zip(edit.entries("candidate")).enumerate() {
        let (one, table) = entry;
        let own = |day: &WorkedOut| {
            day.meetings
                .iter()
                .filter(|one| one.candidate == candidate)
                .cloned()
                .collect::<Vec<_>>()
        };
        let all: Vec<Meeting> = days.iter().flat_map(own).collect();
        let mut sorted = all.clone();
        sorted.sort_by_key(|one| one.panel);
        match &sorted[..] {
            [] => continue,
            [only] if one.times.is_empty() => edit::put(table, "at", time(only.minutes.start)?),
            several => {
                let mut times = InlineTable::new();
                for meeting in several {
                    times.insert(
                        &case.vacancy.panels[meeting.panel].id.0,
                        time(meeting.minutes.start)?,
                    );
                }
                let as_before = several.iter().all(|meeting| {
                    let said = one.time_on(&case.vacancy.panels[meeting.panel].id);
                    said.is_some_and(|said| case::minutes_of(**said) == meeting.minutes.start)
                });
                if !as_before {
                    edit::put(table, "times", times);
                }
            }
        }
        let own_day = days
            .iter()
            .filter(|day| day.meetings.iter().any(|one| one.candidate == candidate))
            .find_map(|day| day.day);
        if let Some(day) = own_day
            .filter(|_| one.day.is_none() && case.panels().any(|panel| case.has_no_day(panel, one)))
        {
            edit::put(table, "day", edit::day(day)?);
        }
    }
    for (number, table) in edit.entries("panel").into_iter().enumerate() {
        if let Some(after) = days.iter().find_map(|day| day.lunches.get(&number)) {
            edit::put(table, "lunch-after", i64::try_from(*after)?);
        }
    }
    Ok(edit)
}

/// The times of a second round, each under the code of the candidate.
fn again(case: &Case<'_>, edit: &mut Edit, days: &[WorkedOut]) -> Result<()> {
    let round = edit.table("second-round")?;
    for (day, meeting) in days.iter().flat_map(|day| day.meetings.iter().map(move |one| (day, one)))
    {
        let code = &case.vacancy.candidates[meeting.candidate].code;
        let Some(date) = day.day else { continue };
        let at = date.and_time(time(meeting.minutes.start));
        let at: Datetime = at.format("%Y-%m-%dT%H:%M:%S").to_string().parse()?;
        edit::put(edit::inner(round, "at")?, &code.0, at);
    }
    Ok(())
}
