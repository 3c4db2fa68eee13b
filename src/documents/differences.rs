//! What differs between two versions of someone’s papers, in sentences.

use std::collections::BTreeMap;

use crate::case::Case;
use crate::documents::changes::Facts;
use crate::documents::facts::conflict;
use crate::documents::view::{self, absent};
use crate::prose::vocabulary::{Values, Words};
use crate::source::Id;
use crate::vacancy::Candidate;

/// What a reader must be told, in the order in which it matters; nothing where all is as it was.
pub fn changes(before: &Facts, now: &Facts, case: &Case<'_>, words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    for name in ["day", "place", "preparation"] {
        said.extend(moved(name, before.get(name), now.get(name), &[], words));
    }
    if before.get("words") != now.get("words") {
        said.push(words.say("changed.edition").to_owned());
    }
    // In other words all hashes are others.
    let is_alike = before.get("words") == now.get("words");
    let has_first = |facts: &Facts| facts.keys().any(|name| name.starts_with("first "));
    if case.no_one_is_left() && has_first(before) && !has_first(now) {
        said.push(words.say("changed.off").to_owned());
    }
    let panels = now.keys().filter_map(|name| name.strip_prefix("chair "));
    for panel in panels.filter(|panel| before.contains_key(&format!("chair {panel}"))) {
        said.extend(of_panel(panel, before, now, case, words));
    }
    // What an older copanel did not keep is not known to be another.
    if before.contains_key("conflicts") {
        said.extend(conflicts(before, now, case, words));
    }
    for name in ["payment", "print"] {
        if is_alike && before.get(name).is_some_and(|was| Some(was) != now.get(name)) {
            said.push(words.say(&format!("changed.{name}")).to_owned());
        }
    }
    let is_seat = |name: &&String| name.starts_with("chair ");
    let seats = |facts: &Facts| facts.keys().filter(is_seat).cloned().collect::<Vec<_>>();
    if seats(before) != seats(now) {
        said.push(words.say("changed.panels").to_owned());
    }
    for name in ["contact", "job", "scored"] {
        // What an older copanel did not keep is not known to be another.
        if is_alike && before.get(name).is_some_and(|was| Some(was) != now.get(name)) {
            let contact = view::contact(case.vacancy.contact.as_ref(), words);
            let reached = [Some(contact.name), contact.phone, contact.email, contact.on_the_day];
            let reached = reached.into_iter().flatten().collect::<Vec<_>>().join(", ");
            said.push(words.fill(&format!("changed.{name}"), &[("contact", &reached)]));
        }
    }
    let version = |facts: &Facts| {
        facts.get("papers").and_then(|papers| Some(papers.split_once(' ')?.0.to_owned()))
    };
    if said.is_empty()
        && before.get("papers") != now.get("papers")
        && version(before) == version(now)
    {
        said.push(words.say("changed.papers").to_owned());
    }
    said
}

/// That something is on another day, in another place or at another time.
fn moved(
    name: &str,
    before: Option<&String>,
    now: Option<&String>,
    values: Values<'_>,
    words: &Words,
) -> Option<String> {
    match (before, now) {
        (Some(before), Some(now)) if before != now => {
            let both: Values<'_> = &[("before", before), ("now", now)];
            Some(words.fill(&format!("changed.{name}"), &[values, both].concat()))
        }
        (None, Some(now)) => {
            Some(words.fill(&format!("changed.{name}-new"), &[values, &[("now", now)]].concat()))
        }
        (Some(_), None) => Some(words.fill(&format!("changed.{name}-gone"), values)),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

fn of_panel(
    panel: &str,
    before: &Facts,
    now: &Facts,
    case: &Case<'_>,
    words: &Words,
) -> Vec<String> {
    let mut said = questions(panel, before, now, words);
    let fact = |facts: &Facts, kind: &str| facts.get(&format!("{kind} {panel}")).cloned();
    let first = [fact(before, "first"), fact(now, "first")];
    if !case.no_one_is_left() {
        said.extend(moved("first", first[0].as_ref(), first[1].as_ref(), &[], words));
    }
    if let [Some(then), Some(is)] = [fact(before, "arrive"), fact(now, "arrive")] {
        said.extend(moved("arrive", Some(&then), Some(&is), &[], words));
    }
    if let [Some(then), Some(is)] = [fact(before, "power"), fact(now, "power")]
        && then != is
    {
        let values: Values<'_> = &[("called", &view::called(case))];
        said.push(words.fill(&format!("changed.power.{is}"), values));
    }
    let times = part(before, now, &format!("time {panel} "));
    for (what, [then, now]) in times {
        // Where all begins at another time, so does what comes after.
        if then.is_none() || now.is_none() || first[0] == first[1] {
            said.extend(moved("time", then, now, &[("candidate", &what)], words));
        }
    }
    let members = part(before, now, &format!("member {panel} "));
    let is_there = |facts: &Facts, name: Option<&String>| {
        let members =
            facts.iter().filter(|(fact, _)| fact.starts_with(&format!("member {panel} ")));
        members.map(|(_, name)| name).any(|known| Some(known) == name)
    };
    for (id, [then, is]) in members {
        // Someone who has another id now is still there.
        if then.is_none() && is_there(before, is) || is.is_none() && is_there(now, then) {
            continue;
        }
        let id = Id(id.to_owned());
        // Who has left may not be in the file any more.
        let name = if case.person(&id).is_some() {
            case.printed_name(&id)
        } else {
            words.say("changed.someone").to_owned()
        };
        match (then, is) {
            (None, Some(_)) => said.push(words.fill("changed.member-new", &[("name", &name)])),
            (Some(_), None) => said.push(words.fill("changed.member-gone", &[("name", &name)])),
            (Some(_), Some(_)) | (None, None) => {}
        }
    }
    for (id, [then, is]) in part(before, now, &format!("absent {panel} ")) {
        let member = case.members().find(|member| member.id.0 == id && member.panel.0 == panel);
        if then != is && before.get("words") == now.get("words") {
            said.extend(member.map(|member| match absent(case, member, words) {
                // Each is a part of one sentence.
                Some(sentence) => sentence.trim_end_matches('.').to_owned(),
                None => {
                    words.fill("changed.absent-gone", &[("name", &case.printed_name(&member.id))])
                }
            }));
        }
    }
    match [fact(before, "chair").as_deref(), fact(now, "chair").as_deref()] {
        [Some(""), Some("you")] => said.push(words.say("changed.chair-you").to_owned()),
        [Some("you"), Some("")] => said.push(words.say("changed.chair-not-you").to_owned()),
        _ => {}
    }
    said
}

/// What someone does, or does no more, because they know a candidate.
fn conflicts(before: &Facts, now: &Facts, case: &Case<'_>, words: &Words) -> Vec<String> {
    let said = |candidate: &Candidate| {
        let code = candidate.code.get_ref();
        let [then, is] = [before, now].map(|facts| facts.get(&conflict(code)));
        let name = is.map_or("none-needed", String::as_str);
        (then != is)
            .then(|| words.fill(&format!("changed.conflict.{name}"), &[("candidate", code)]))
    };
    case.candidates().filter_map(said).collect()
}

/// What is said of the questions of a panel; one that has another id and the same words is the same.
fn questions(panel: &str, before: &Facts, now: &Facts, words: &Words) -> Vec<String> {
    let prefix = format!("question {panel} ");
    let parse = |value: &String| {
        let mut parts = value.splitn(3, ' ').map(str::to_owned);
        Some((parts.next()?, parts.next()? == "yours", parts.next()?))
    };
    let all = |facts: &Facts| -> Vec<(String, (String, bool, String))> {
        let own = facts.iter().filter_map(|(name, value)| {
            Some((name.strip_prefix(&prefix)?.to_owned(), parse(value)?))
        });
        own.collect()
    };
    let (mut then, mut said) = (all(before), Vec::new());
    let mut all_now = all(now);
    all_now.sort_by_key(|(_, (number, ..))| number.parse::<usize>().unwrap_or_default());
    for (id, (number, is_yours, text)) in all_now {
        let same = then.iter().position(|(other, _)| *other == id);
        let same = same.or_else(|| then.iter().position(|(_, (_, _, other))| *other == text));
        let was = same.map(|at| then.remove(at).1);
        let name = match was {
            None if is_yours => "yours-new",
            None => "new",
            Some((.., old)) if old != text && before.get("words") == now.get("words") => {
                if is_yours { "yours-words" } else { "words" }
            }
            Some((_, false, _)) if is_yours => "yours-now",
            Some((_, true, _)) if !is_yours => "yours-no-more",
            Some((old, true, _)) if old != number => {
                let values: Values<'_> = &[("number", &number), ("before", &old)];
                said.push(words.fill("changed.question.yours-moved", values));
                continue;
            }
            Some(_) => continue,
        };
        said.push(words.fill(&format!("changed.question.{name}"), &[("number", &number)]));
    }
    for _ in then {
        said.push(words.say("changed.question.gone").to_owned());
    }
    // Whoever chairs calls on the others.
    for (number, [then, is]) in part(before, now, &format!("asks {panel} ")) {
        if then.is_some() && then != is && said.is_empty() {
            said.push(words.fill("changed.question.others", &[("number", &number)]));
        }
    }
    said
}

/// Facts whose names begin alike, by the rest of their names: as they were, and as they are.
fn part<'a>(
    before: &'a Facts,
    now: &'a Facts,
    prefix: &str,
) -> BTreeMap<&'a str, [Option<&'a String>; 2]> {
    let names = before.keys().chain(now.keys()).filter_map(|name| name.strip_prefix(prefix));
    let both = |rest: &str| {
        let name = format!("{prefix}{rest}");
        [before.get(&name), now.get(&name)]
    };
    names.map(|rest| (rest, both(rest))).collect()
}
