//! What TOML can read and the file cannot hold: keys that do not exist or are missing, and wrong values.

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::ReadError;
use super::everyday::{KEYS, meant};
use super::lines::Lines;
use super::shape::{Kind, Shape, listed};
use super::suggest::{as_written, help, meant_choice};
use super::syntax::wrong_heading;
use crate::source::{Span, message_and_help, nearest};

/// What is wrong where a table cannot be read.
pub fn not_usable(
    lines: &Lines<'_>,
    table: &DeTable<'_>,
    root: Shape<'_>,
    error: &Error,
) -> ReadError {
    let at = error.span().unwrap_or_default();
    let own = lines.line_at(at.start);
    let is_heading = lines.all[own].heading().is_some();
    let problem = find(table, root, &at, false).unwrap_or(Problem::Said);
    if is_heading && matches!(problem, Problem::UnknownKey(..) | Problem::WrongKind(..)) {
        return wrong_heading(lines, own, root);
    }
    let typed = lines.text.get(at.clone()).unwrap_or_default();
    let (message, help) = problem.explain(typed, error.message(), root, lines);
    let lines =
        if is_heading { lines.section(own) } else { lines.part(own, lines.line_at(at.end)) };
    ReadError { lines, at, message, help, is_short: matches!(problem, Problem::MissingKeys(_)) }
}

/// A key as it was typed, and as it was meant.
#[derive(Clone, Copy)]
struct Key<'a> {
    typed: &'a str,
    meant: &'a str,
}

/// What can be wrong in a place.
enum Problem<'a> {
    /// A table has no such key.
    UnknownKey(&'a str, Shape<'a>),
    /// A table needs more keys.
    MissingKeys(Vec<&'a str>),
    /// A key, or each value of a list, needs a value of another kind.
    WrongKind(Option<Key<'a>>, Shape<'a>),
    /// It is none of the names to choose from.
    UnknownChoice(Shape<'a>),
    /// What the type that reads it says.
    Said,
}

/// What is wrong in a place that is in a table, or is the table.
fn find<'a>(
    table: &'a DeTable<'_>,
    shape: Shape<'a>,
    at: &Span,
    is_here: bool,
) -> Option<Problem<'a>> {
    let needed = shape.required().filter(|key| !table.contains_key(*key));
    let missing: Vec<&str> = needed.collect();
    if is_here && !missing.is_empty() {
        return Some(Problem::MissingKeys(missing));
    }
    table.iter().find_map(|(key, value)| {
        let (name, is_here) = (key.get_ref().as_ref(), key.span() == *at);
        let (inside, own) = match shape.key(name) {
            Some(inner) => {
                let key = Key { typed: name, meant: shape.meant_key(name) };
                (find_in(value, Some(key), inner, at), Problem::Said)
            }
            None => (None, Problem::UnknownKey(name, shape)),
        };
        inside.or(is_here.then_some(own))
    })
}

/// What is wrong in a place that is in a value, or is the value.
fn find_in<'a>(
    value: &'a Spanned<DeValue<'_>>,
    key: Option<Key<'a>>,
    shape: Shape<'a>,
    at: &Span,
) -> Option<Problem<'a>> {
    let (span, value, kind) = (value.span(), value.get_ref(), shape.kind());
    let in_choice = kind == Kind::Choice && span.start <= at.start && at.end <= span.end;
    let is_here = span == *at || in_choice && !kind.fits(value);
    if is_here && !kind.fits(value) {
        return Some(Problem::WrongKind(key, shape));
    }
    // The first entry of a list is in the same place as the list.
    let mut items = value.as_array().into_iter().flatten();
    let inside = match value.as_table() {
        Some(table) => find(table, shape, at, is_here),
        None => items.find_map(|item| find_in(item, None, shape.item(), at)),
    };
    let own = if kind == Kind::Choice { Problem::UnknownChoice(shape) } else { Problem::Said };
    inside.or(is_here.then_some(own))
}

impl Problem<'_> {
    /// What is wrong, and what to do; `typed` is what is in the place.
    fn explain(
        &self,
        typed: &str,
        said: &str,
        root: Shape<'_>,
        lines: &Lines<'_>,
    ) -> (String, Option<String>) {
        let (message, help) = match self {
            Problem::UnknownKey(name, shape) => {
                let message = format!("there is no key `{name}` here");
                (message, other_key(name, *shape, root))
            }
            Problem::MissingKeys(keys) => {
                let message = format!("this entry needs {}", listed(keys));
                let lines = listed(keys.iter().map(|key| format!("{key} = …")));
                (message, format!("add {lines} to it"))
            }
            Problem::WrongKind(key, shape) => {
                let name = key.map_or("each of these".to_owned(), |key| format!("`{}`", key.typed));
                let message = format!("{name} must be {}", shape.kind().wanted());
                (message, help(key.map(|key| key.meant), typed, *shape, lines))
            }
            Problem::UnknownChoice(shape) => {
                let near = meant_choice(typed, *shape);
                let choices = listed(shape.choices());
                let is_chair = as_written(typed).starts_with("chair");
                let help = match near {
                    _ if is_chair => format!(
                        "type who they are, and `chair = true` on a line of its own; the choices are {choices}"
                    ),
                    Some(near) => format!("did you mean `{near}`? The choices are {choices}"),
                    None => format!("the choices are {choices}"),
                };
                let typed = typed.trim_matches('"');
                let what = if typed.is_empty() {
                    "an empty text".to_owned()
                } else {
                    format!("`{typed}`")
                };
                (format!("{what} is not one of the choices"), help)
            }
            Problem::Said => return message_and_help(said),
        };
        (message, Some(help))
    }
}

/// What to do about a key that does not exist.
fn other_key(name: &str, shape: Shape<'_>, root: Shape<'_>) -> String {
    let right = as_written(name);
    if shape.keys().any(|key| key == right) {
        return format!("type `{right}`: keys have small letters, hyphens and British spelling");
    }
    if shape.key("code").is_some() && ["name", "first-name", "email", "phone"].contains(&&*right) {
        return "delete this line: candidates have a code here, and never a name".to_owned();
    }
    let mut meant = meant(&right, &KEYS);
    if let Some((key, inner)) = meant.clone().find_map(|key| Some((key, shape.key(key)?))) {
        let example = Some(inner.example()).filter(|example| !example.contains('…'));
        let example = example.map(|example| format!(" For example `{key} = {example}`"));
        return format!("did you mean `{key}`?{}", example.unwrap_or_default());
    }
    if let Some(heading) = meant.clone().find(|key| root.headings().any(|heading| heading == *key))
    {
        return format!("that is said below a heading of its own: `{}`", root.heading(heading));
    }
    if let Some(near) = nearest(&right, shape.keys()).filter(|near| is_like(&right, near)) {
        return format!("did you mean `{near}`?");
    }
    let has = |key: &str| headings_with(key, root);
    if let Some(headings) = has(&right) {
        return format!("move this line below the heading it belongs to: {headings}");
    }
    match meant.find_map(|key| Some((key, has(key)?))) {
        Some((key, headings)) => format!("that is `{key}`, below {headings}"),
        None => format!("the keys here are {}", listed(shape.keys())),
    }
}

/// The few headings below which a key belongs, in a sentence.
pub fn headings_with(key: &str, root: Shape<'_>) -> Option<String> {
    let below = |heading: &&str| root.section(heading).is_some_and(|below| below.has(key));
    let headings: Vec<&str> = root.headings().filter(below).collect();
    let few = (1..=4).contains(&headings.len());
    few.then(|| listed(headings.into_iter().map(|name| root.heading(name))))
}

/// Whether a name is the other with a slip or an end that is missing, and no other word.
fn is_like(typed: &str, name: &str) -> bool {
    let begins = |long: &str, short: &str| short.len() > 2 && long.starts_with(short);
    let slips = strsim::damerau_levenshtein(typed, name);
    begins(typed, name) || begins(name, typed) || slips * 3 <= typed.len().max(name.len())
}
