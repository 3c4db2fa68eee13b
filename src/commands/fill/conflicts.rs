//! “Do you know any of the candidates?”: who is known, never how.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use toml_edit::InlineTable;

use super::change::{Change, Place, Proposal};
use super::form;
use crate::case::Case;
use crate::commands::Terminal;
use crate::commands::ask::{Answers, Kind, NO_ONE, Question, ask};
use crate::commands::edit;
use crate::returned::Form;
use crate::source::{FieldId, Id, Origin};

/// What was decided for members and candidates: `amira:C02=does-not-score`.
pub type Actions = BTreeMap<(String, String), String>;

/// What can be done about a conflict.
const ACTIONS: [&str; 4] = ["none-needed", "does-not-score", "leaves-the-room", "stands-down"];

/// Decisions as they were typed.
pub fn actions(typed: &[String]) -> Result<Actions> {
    let mut actions = Actions::new();
    for one in typed {
        let parts = one.split_once('=').and_then(|(who, action)| {
            let (member, code) = who.split_once(':')?;
            ACTIONS.contains(&action).then_some((member, code, action))
        });
        let Some((member, code, action)) = parts else {
            bail!(
                "`--action {one}` cannot be understood; type `MEMBER:CODE=ACTION` with one of `{}`",
                ACTIONS.join("`, `")
            );
        };
        actions.insert((member.to_owned(), code.to_owned()), action.to_owned());
    }
    Ok(actions)
}

/// Asks what is done about each candidate that a form’s reader knows, or may know.
pub fn ask_actions(
    case: &Case<'_>,
    form: &Form,
    actions: &mut Actions,
    terminal: &mut Terminal<'_>,
) -> Result<()> {
    let Some(id) = form.mark.person.clone() else { return Ok(()) };
    let known = ACTIONS.map(str::to_owned);
    for code in case.candidates().map(|candidate| &candidate.code.0) {
        let said = match form::ticked(form, &[form::CONFLICTS, code])[..] {
            [1] => "knows",
            [3] => "is not sure whether they know",
            _ => continue,
        };
        let key = (id.clone(), code.clone());
        let seats = case.members().filter(|member| member.id.0 == id);
        let mut conflicts = seats.flat_map(|member| &member.conflicts);
        if actions.contains_key(&key) || conflicts.any(|one| one.candidate.0 == *code) {
            continue;
        }
        let question =
            format!("{} {said} {code}. What is done about it?", case.name(&Id(id.clone())));
        let help = "Talk with them in private first. Leave it out if that is still to come.";
        let kind = Kind::Codes(&known, 1);
        let question = Question {
            name: "action",
            ask: &question,
            help,
            kind,
            default: "",
            after: None,
            unlike: None,
        };
        let mut answers = Answers::new();
        ask("", &[&question], &mut answers, terminal)?;
        if let Some(action) = answers.remove("action").filter(|action| action != NO_ONE) {
            actions.insert(key, action);
        }
    }
    Ok(())
}

/// What a form says of the candidates that its reader knows.
pub fn proposal(case: &Case<'_>, form: &Form, actions: &Actions) -> Option<Proposal> {
    let id = Id(form.mark.person.clone()?);
    let (name, file) = (case.name(&id), form.file.display());
    let title = format!("{name}: Do you know any of the candidates? ({file})");
    let (mut changes, mut to_decide) = (Vec::new(), form::troubles(form));
    let person = case.person(&id)?;
    let at = |number| Place::Entry("member", id.0.clone(), number);
    for names in form.answers.keys().map(FieldId::names) {
        if let [form::CONFLICTS, code] = names.iter().map(String::as_str).collect::<Vec<_>>()[..]
            && !["name", "date"].contains(&code)
            && !case.candidates().any(|candidate| candidate.code.0 == code)
        {
            to_decide
                .push(format!("it says something of `{code}`, who is no candidate in the file"));
        }
    }
    for candidate in case.candidates().filter(|candidate| candidate.left().is_none()) {
        let code = &candidate.code.0;
        let known = |seat: &&crate::vacancy::Member| {
            seat.conflicts.iter().any(|conflict| conflict.candidate == candidate.code)
        };
        let is_written = case.seats(person).any(|seat| known(&seat));
        let said = match form::ticked(form, &[form::CONFLICTS, code])[..] {
            [1] => "yes",
            [3] => "not sure",
            [2] if is_written => {
                to_decide.push(format!("{code}: no, but the file has a conflict with {code}"));
                continue;
            }
            [2] => continue,
            [] => {
                to_decide.push(format!("{code}: no answer; ask {name}"));
                continue;
            }
            _ => {
                to_decide.push(format!("{code}: more than one answer; ask {name}"));
                continue;
            }
        };
        let action = actions.get(&(id.0.clone(), code.clone()));
        match action {
            Some(action) => {
                let seats = case.seats(person).enumerate().filter(|(_, seat)| !known(seat));
                changes.extend(seats.map(|(number, _)| Change {
                    place: at(Some(number)),
                    key: (None, "conflicts"),
                    value: InlineTable::from_iter([("candidate", code), ("action", action)]).into(),
                }));
            }
            None if is_written => {}
            None => to_decide.push(format!(
                "{code}: {said}. Talk with {name} in private, then add `--action {id}:{code}=ACTION`; ACTION is {}",
                ACTIONS.join(", ")
            )),
        }
    }
    // A day without the conflicts would say that there are none.
    let before = case.seats(person).filter_map(|seat| seat.conflicts_declared.as_deref()).max();
    if to_decide.is_empty()
        && let Some(day) = form::dated(form, form::CONFLICTS, "conflicts-declared", &mut to_decide)
        && before.is_none_or(|before| before.0 < day)
    {
        let key = (None, "conflicts-declared");
        changes.insert(0, Change { place: at(None), key, value: edit::day(day).ok()? });
    }
    Some(Proposal { title, origin: Origin::Vacancy, changes, to_decide })
}
