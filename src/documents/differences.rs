//! What differs between two versions of someone’s papers, in sentences.

use std::collections::BTreeMap;

use crate::case::{Case, is_respelled};
use crate::documents::changes::Facts;
use crate::documents::facts::conflict;
use crate::documents::view::{self, absent};
use crate::prose::vocabulary::{Values, Words};
use crate::vacancy::{Candidate, Person};

/// A recruitment, and those whom a reader supports.
type About<'a> = (&'a Case<'a>, &'a [&'a Person]);

/// What a reader must be told, in the order in which it matters; nothing where all is as it was.
pub fn changes(before: &Facts, now: &Facts, about: About<'_>, words: &Words) -> Vec<String> {
    let (case, _) = about;
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
    let (panels, are_same) = same_panels(before, now);
    for panel in panels {
        said.extend(of_panel(panel, before, now, about, words));
    }
    // What an older copanel did not keep is not known to be another.
    let is_other =
        |name: &str| is_alike && before.get(name).is_some_and(|was| Some(was) != now.get(name));
    if before.contains_key("conflicts") {
        said.extend(conflicts(before, now, about, words));
    }
    said.extend(is_other("payment").then(|| own("payment", &[], about, words)).flatten());
    said.extend(is_other("print").then(|| words.say("changed.print").to_owned()));
    // Candidates are on no panel.
    let is_person = now.contains_key("words");
    said.extend((is_person && !are_same).then(|| own("panels", &[], about, words)).flatten());
    for name in ["contact", "job", "scored"].into_iter().filter(|name| is_other(name)) {
        let contact = view::contact(case.vacancy.contact.as_ref(), words);
        let reached = [Some(contact.name), contact.phone, contact.email, contact.on_the_day];
        let reached = reached.into_iter().flatten().collect::<Vec<_>>().join(", ");
        said.push(words.fill(&format!("changed.{name}"), &[("contact", &reached)]));
    }
    let version = |facts: &Facts| {
        facts.get("papers").and_then(|papers| Some(papers.split_once(' ')?.0.to_owned()))
    };
    let is_one_version = version(before) == version(now);
    if said.is_empty() && before.get("papers") != now.get("papers") && is_one_version {
        said.push(words.say("changed.papers").to_owned());
    }
    // What is filled in is known by ids.
    if said.is_empty() && is_other("id") {
        said.push(words.say("changed.forms").to_owned());
    }
    said
}

/// What is said of a reader, or of the one person whom they support; of several it is not known whose it is.
pub fn own(
    what: &str,
    values: Values<'_>,
    (case, supported): About<'_>,
    words: &Words,
) -> Option<String> {
    match supported {
        [] => Some(words.fill(&format!("changed.{what}"), values)),
        [one] => {
            let name = case.printed_name(&one.id);
            let values: Values<'_> = &[values, &[("name", &name)]].concat();
            Some(words.fill(&format!("changed.theirs.{what}"), values))
        }
        [_, _, ..] => None,
    }
}

/// A panel by its id as it was, and as it is.
type Panel<'a> = [&'a str; 2];

/// Panels that are the same: by name and id, by name, or by id; and whether all are.
fn same_panels<'a>(before: &'a Facts, now: &'a Facts) -> (Vec<Panel<'a>>, bool) {
    type Fits = fn((&str, &str), (&str, &str)) -> bool;
    fn panels(facts: &Facts) -> BTreeMap<&str, &str> {
        let named = |prefix| {
            facts.iter().filter_map(move |(id, name)| Some((id.strip_prefix(prefix)?, name)))
        };
        // An older copanel did not keep their names.
        let all = named("chair ").map(|(id, _)| (id, ""));
        all.chain(named("panel ").map(|(id, name)| (id, name.as_str()))).collect()
    }
    let (mut then, mut is) = (panels(before), panels(now));
    let mut same = Vec::new();
    let fits: [Fits; 3] =
        [|was, now| was == now, |was, now| was.1 == now.1, |was, now| was.0 == now.0];
    for fits in fits {
        is.retain(|id, name| {
            let was = then.iter().find(|(was, called)| fits((was, called), (id, name)));
            let was = was.map(|(was, _)| *was);
            then.retain(|id, _| Some(*id) != was);
            same.extend(was.map(|was| [was, *id]));
            was.is_none()
        });
    }
    same.sort_by_key(|[_, now]| *now);
    (same, then.is_empty() && is.is_empty())
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
    panel: Panel<'_>,
    before: &Facts,
    now: &Facts,
    about: About<'_>,
    words: &Words,
) -> Vec<String> {
    let (case, _) = about;
    let mut said = questions(panel, before, now, about, words);
    let fact = |kind: &str| {
        let of = |facts: &Facts, id: &str| facts.get(&format!("{kind} {id}")).cloned();
        [of(before, panel[0]), of(now, panel[1])]
    };
    let first = fact("first");
    if !case.no_one_is_left() {
        said.extend(moved("first", first[0].as_ref(), first[1].as_ref(), &[], words));
    }
    if let [Some(then), Some(is)] = fact("arrive") {
        said.extend(moved("arrive", Some(&then), Some(&is), &[], words));
    }
    if let [Some(then), Some(is)] = fact("power")
        && then != is
    {
        let values: Values<'_> = &[("called", &view::called(case))];
        said.push(words.fill(&format!("changed.power.{is}"), values));
    }
    let times = part(before, now, "time", panel);
    for (what, [then, now]) in times {
        // Where all begins at another time, so does what comes after.
        if then.is_none() || now.is_none() || first[0] == first[1] {
            said.extend(moved("time", then, now, &[("candidate", &what)], words));
        }
    }
    let seats = part(before, now, "seat", panel);
    // What an older copanel did not keep is not known to be another.
    let is_known = seats.values().any(|[then, _]| then.is_some());
    for (name, [then, is]) in seats.iter().filter(|_| is_known) {
        // Someone whose name is spelled otherwise now is still there.
        let is_still = |(other, [was, now]): (&&str, &[Option<&String>; 2])| {
            (was == is && now.is_none() || now == then && was.is_none())
                && is_respelled(name, other)
        };
        let what = match (then, is) {
            (None, Some(_)) => "member-new",
            (Some(_), None) => "member-gone",
            (Some(_), Some(_)) | (None, None) => continue,
        };
        if !seats.iter().any(is_still) {
            said.push(words.fill(&format!("changed.{what}"), &[("name", name)]));
        }
    }
    for (name, [then, is]) in part(before, now, "absent", panel) {
        let mut members = case.members().filter(|member| member.panel.0 == panel[1]);
        let member = members.find(|member| case.printed_name(&member.id) == name);
        if then != is && before.get("words") == now.get("words") {
            said.extend(member.map(|member| match absent(case, member, words) {
                // Each is a part of one sentence.
                Some(sentence) => sentence.trim_end_matches('.').to_owned(),
                None => words.fill("changed.absent-gone", &[("name", &name)]),
            }));
        }
    }
    match fact("chair").each_ref().map(Option::as_deref) {
        [Some(""), Some("you")] => said.extend(own("chair-you", &[], about, words)),
        [Some("you"), Some("")] => said.extend(own("chair-not-you", &[], about, words)),
        _ => {}
    }
    said
}

/// What someone does, or does no more, because they know a candidate.
fn conflicts(before: &Facts, now: &Facts, about: About<'_>, words: &Words) -> Vec<String> {
    let said = |candidate: &Candidate| {
        let code = candidate.code.get_ref();
        let [then, is] = [before, now].map(|facts| facts.get(&conflict(code)));
        let name = is.map_or("none-needed", String::as_str);
        let said = || own(&format!("conflict.{name}"), &[("candidate", code)], about, words);
        (then != is).then(said).flatten()
    };
    about.0.candidates().filter_map(said).collect()
}

/// What is said of the questions of a panel; one that has another id and the same words is the same.
fn questions(
    panel: Panel<'_>,
    before: &Facts,
    now: &Facts,
    about: About<'_>,
    words: &Words,
) -> Vec<String> {
    let parse = |value: &String| {
        let mut parts = value.splitn(3, ' ').map(str::to_owned);
        Some((parts.next()?, parts.next()? == "yours", parts.next()?))
    };
    let all = |facts: &Facts, panel: &str| -> Vec<(String, (String, bool, String))> {
        let prefix = format!("question {panel} ");
        let own = facts.iter().filter_map(|(name, value)| {
            Some((name.strip_prefix(&prefix)?.to_owned(), parse(value)?))
        });
        own.collect()
    };
    let (mut then, mut said) = (all(before, panel[0]), Vec::new());
    let mut all_now = all(now, panel[1]);
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
                said.extend(own("question.yours-moved", values, about, words));
                continue;
            }
            Some(_) => continue,
        };
        let values: Values<'_> = &[("number", &number)];
        said.extend(if name.starts_with("yours") {
            own(&format!("question.{name}"), values, about, words)
        } else {
            Some(words.fill(&format!("changed.question.{name}"), values))
        });
    }
    for _ in then {
        said.push(words.say("changed.question.gone").to_owned());
    }
    // Whoever chairs calls on the others.
    for (number, [then, is]) in part(before, now, "asks", panel) {
        if then.is_some() && then != is && said.is_empty() {
            said.push(words.fill("changed.question.others", &[("number", &number)]));
        }
    }
    said
}

/// Facts of one kind about a panel, by the rest of their names: as they were, and as they are.
fn part<'a>(
    before: &'a Facts,
    now: &'a Facts,
    kind: &str,
    panel: Panel<'_>,
) -> BTreeMap<&'a str, [Option<&'a String>; 2]> {
    let mut both = BTreeMap::new();
    for (at, (facts, id)) in [before, now].into_iter().zip(panel).enumerate() {
        let prefix = format!("{kind} {id} ");
        for (name, value) in facts {
            if let Some(rest) = name.strip_prefix(&prefix) {
                both.entry(rest).or_insert([None; 2])[at] = Some(value);
            }
        }
    }
    both
}
