//! What is wrong with a template in words that say what to do: where something was opened, and which name was meant.

use super::built_in;
use crate::source::{Span, did_you_mean, nearest};

/// How a print, a tag and a comment open and close.
const MARKS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];

/// Tags that are closed by another.
const TAGS: [&str; 5] = ["if", "for", "block", "filter", "raw"];

/// Filters that can be used, those of Tera and our own.
const FILTERS: &str = "abs, capitalize, default, first, join, last, length, lower, nth, paragraphs, pluralize, replace, reverse, round, sort, split, title, trim, truncate, unique, upper";

/// What is wrong and where: at the place where something was opened, if that is it; else as Tera says it.
pub fn syntax(text: &str, span: Span, message: &str) -> (Span, String) {
    match unclosed(text) {
        Some((span, words)) => (span, words),
        None => (span, unknown(message)),
    }
}

/// What is opened and never closed, or closed and never opened; the first in the text.
fn unclosed(text: &str) -> Option<(Span, String)> {
    let mut open: Vec<(&str, Span)> = Vec::new();
    let mut at = 0;
    while let Some((start, (opens, closes))) = next(text, at) {
        let inside = start + opens.len();
        let end = text[inside..].find(closes).map(|end| inside + end);
        // What opens within another shows that the first was not closed.
        let again = next(text, inside).map(|(again, _)| again);
        let Some(end) = end.filter(|end| opens == "{#" || again.is_none_or(|again| *end < again))
        else {
            let words = format!("this `{opens}` is never closed; put `{closes}` where it ends");
            return Some((start..inside, words));
        };
        at = end + closes.len();
        if opens != "{%" {
            continue;
        }
        let tag = text[inside..end].trim_matches(['-', ' ', '\n', '\t']);
        let word = tag.split_whitespace().next().unwrap_or_default();
        let span = start..at;
        if let Some(name) = TAGS.iter().find(|name| **name == word) {
            open.push((name, span));
        } else if let Some(ended) = word.strip_prefix("end").filter(|name| TAGS.contains(name)) {
            match open.pop() {
                Some((name, _)) if name == ended => {}
                Some((name, opened)) => return Some((opened, never_ends(name))),
                None => {
                    let words = format!(
                        "this `{{% {word} %}}` ends nothing; delete it, or put `{{% {ended} … %}}` before it"
                    );
                    return Some((span, words));
                }
            }
        }
        if word == "raw" {
            // Nothing in it is read, up to its end.
            at = text[at..].find("endraw").and_then(|end| text[..at + end].rfind("{%"))?;
        }
    }
    open.pop().map(|(name, opened)| (opened, never_ends(name)))
}

fn never_ends(name: &str) -> String {
    format!("this `{{% {name} %}}` never ends; put `{{% end{name} %}}` where it should")
}

/// The next place where something opens.
fn next(text: &str, from: usize) -> Option<(usize, (&'static str, &'static str))> {
    let found =
        MARKS.into_iter().filter_map(|mark| Some((from + text[from..].find(mark.0)?, mark)));
    found.min_by_key(|(at, _)| *at)
}

/// The same with the name that was meant, where a name is not known and one is like it.
pub fn unknown(message: &str) -> String {
    let Some(name) = message.split('`').nth(1) else {
        return message.to_owned();
    };
    if let Some((before, known)) = message.split_once(". Available ") {
        let (_, names) = known.split_once(": ").unwrap_or_default();
        // What follows the list is where it is.
        let (names, place) = names.split_at(names.find('\n').unwrap_or(names.len()));
        let what = if before.contains("Variable") { "variable" } else { "field" };
        let near = nearest(name, names.split(", "));
        let help = near.map_or(format!("; there are {names}"), |near| did_you_mean(Some(near)));
        let lead = before.split("Variable `").next().unwrap_or_default();
        let lead = lead.split("Field `").next().unwrap_or_default();
        return format!("{lead}there is no {what} `{name}` here{help}{place}");
    }
    if message.starts_with("Unknown template") {
        let help = match nearest(name, built_in::templates().map(|(name, _)| name)) {
            Some(near) => did_you_mean(Some(near)),
            None => "; `copanel templates list` lists them".to_owned(),
        };
        return format!("there is no template `{name}`{help}");
    }
    if message.starts_with("Unknown filter") {
        let help = match nearest(name, FILTERS.split(", ")) {
            Some(near) => did_you_mean(Some(near)),
            None => format!("; the filters are {FILTERS}"),
        };
        return format!("there is no filter `{name}`{help}");
    }
    message.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_is_found_where_it_was_opened() {
        for (text, at, words) in [
            ("# A\n\n{{ a\n\nmore {{ b }}", "{{ a", "this `{{` is never closed; put `}}` where"),
            ("{{ a }} {{ b", "{{ b", "this `{{` is never closed"),
            ("{% if a %}\none\n", "{% if a", "this `{% if %}` never ends; put `{% endif %}`"),
            ("{% for a in b %}{% if a %}{% endfor %}", "{% if a", "this `{% if %}` never ends"),
            ("one {% endif %}", "{% endif", "this `{% endif %}` ends nothing"),
            ("{# a {{ b }} #} {% if a", "{% if a", "this `{%` is never closed"),
            ("one {# a", "{# a", "this `{#` is never closed"),
        ] {
            let (span, said) = unclosed(text).unwrap();
            assert_eq!(span.start, text.find(at).unwrap(), "{text}");
            assert!(said.starts_with(words), "{text}: {said}");
        }
        let whole = "{% raw %}{{{% endraw %}{% if a -%}{{ b }}{%- endif %}{# {{ #}";
        assert_eq!(unclosed(whole), None);
    }

    #[test]
    fn the_nearest_name_is_said_and_not_all_of_them() {
        let said =
            unknown("Field `titel` is not defined. Available fields: band, title\n --> a:1:2");
        assert_eq!(said, "there is no field `titel` here; did you mean `title`?\n --> a:1:2");
        let said = unknown("Variable `zzz` is not defined. Available variables: a, b");
        assert_eq!(said, "there is no variable `zzz` here; there are a, b");
        assert!(unknown("Unknown filter `uper`").ends_with("did you mean `upper`?"));
    }
}
