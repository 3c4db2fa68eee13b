//! `copanel.toml` and `people.toml`: what they change.

use anyhow::anyhow;

use super::Remark;
use crate::prose::words::counted;
use crate::rules::RULES;
use crate::rules::engine::effective::{Setting, effective_rule, number_set};
use crate::source::{Id, Language, Level, Spanned};
use crate::workspace::policy::{self, NUMBERS};
use crate::workspace::{Words, Workspace, words as own_words};

/// What an organisation is called, and who takes part again and again.
pub fn inspect(workspace: &Workspace) -> Vec<Remark> {
    let people = counted(workspace.people.len(), "person", "people");
    let people = people.map(|people| Remark::ok(format!("`people.toml`: {people}")));
    let named = [name(workspace), words(workspace)];
    let named = named.into_iter().chain(language(workspace));
    named.chain(people).chain(twice(workspace)).collect()
}

/// Papers in another language whose words are still copanel’s own.
fn language(workspace: &Workspace) -> Option<Remark> {
    let language = &workspace.settings.organisation.language;
    let is_english = language.name() == Language::default().name();
    let has_words = workspace.overrides.contains_key(own_words::STANDARD);
    (!is_english && !has_words).then(|| {
        Remark::warning(
            "papers say that they are in another language, and copanel’s own words are English",
            "put your own words into `templates/words.toml`, or delete `language` in `copanel.toml`",
        )
    })
}

/// People who share an id, of whom only one can be meant.
fn twice(workspace: &Workspace) -> Vec<Remark> {
    let line = |id: &Spanned<Id>| workspace.people_source.line(id.span().start);
    let ids: Vec<&Spanned<Id>> =
        workspace.people.iter().map(|person| &person.get_ref().id).collect();
    let again = ids.iter().enumerate().filter_map(|(at, id)| {
        let first = ids[..at].iter().find(|first| first.get_ref() == id.get_ref())?;
        Some(Remark::broken(&anyhow!(
            "`people.toml`, line {}: there is someone called `{}` already, on line {}; give each an id of their own, or delete one",
            line(id),
            id.get_ref(),
            line(first)
        )))
    });
    again.collect()
}

fn name(workspace: &Workspace) -> Remark {
    let name = workspace.settings.organisation.name.as_ref();
    match name.filter(|name| !name.is_blank()) {
        Some(name) => Remark::ok(format!("the organisation is called “{}”", name.0)),
        None => Remark::warning(
            "the organisation has no name, so no paper says who recruits",
            "add `name = \"…\"` under [organisation] in `copanel.toml`",
        ),
    }
}

/// What people are called: three forms that belong together.
fn words(workspace: &Workspace) -> Remark {
    let Words { singular, plural, possessive } = &workspace.settings.words;
    let built_in = &workspace.words().standard;
    let forms = [("singular", singular), ("plural", plural), ("possessive", possessive)];
    let forms = forms.map(|(name, own)| {
        let built_in = built_in.choice("service-user", name);
        let own = own.as_ref().map_or("", |own| &own.0);
        let is_own = !own.trim().is_empty() && own != built_in;
        (name, is_own.then_some(own).ok_or(built_in))
    });
    let left = forms.iter().filter(|(_, word)| word.is_err());
    let left: Vec<&str> = left.map(|(name, _)| *name).collect();
    if left.is_empty() || left.len() == forms.len() {
        let called = forms.map(|(_, word)| format!("“{}”", word.unwrap_or_else(|word| word)));
        return Remark::ok(format!("people are called {}", called.join(", ")));
    }
    Remark::warning(
        "some words under [words] are your own, and some are not",
        format!("fill in `{}` too in `copanel.toml`", left.join("`, `")),
    )
}

/// The levels and numbers that are not copanel’s own.
pub fn overridden_rules(workspace: &Workspace) -> Vec<Remark> {
    let mut found = Vec::new();
    for rule in RULES {
        let force = effective_rule(rule, workspace);
        let own = force.level.map_or("off", Level::title);
        found.extend(differs(rule.name, force.level_set, own, rule.level.title()));
    }
    let built_in = policy::built_in();
    for number in NUMBERS {
        let set = number_set(number, workspace);
        let (own, built_in) = (number.limits(&workspace.policy), number.limits(&built_in));
        found.extend(differs(number.name, set, &own, &built_in));
    }
    if found.is_empty() {
        found.push(Remark::ok("every level and number is copanel’s own"));
    }
    found
}

/// What to say about a level or a number that an organisation has set.
fn differs(name: &str, set: Setting, own: &str, built_in: &str) -> Option<Remark> {
    match set {
        Setting::BuiltIn => None,
        Setting::Own(_) => {
            let set = set.title();
            let what = format!("`{name}`: {own} ({set}); built in: {built_in}");
            Some(Remark::ok(what))
        }
    }
}
