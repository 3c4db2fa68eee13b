//! Runs of text inside a block.

use std::collections::BTreeSet;

use crate::doc::Inline;
use crate::doc::measure::{BREAK, breakable, is_address, width};
use crate::prose::pieces::{pieces, untied};
use crate::write::links::beside;

/// How much wider than print most words are taken to be, since few are bold.
pub const NARROW: f32 = 1.1;

/// The same at most; Typst measures what may fit.
const NARROWER: f32 = 1.3;

/// The headings that a link can lead to, or `None` where no link may stand.
pub type Links<'a> = Option<&'a BTreeSet<&'a str>>;

/// Writes `content`; words wider than `room` ems may be broken.
pub fn write(out: &mut String, content: &[Inline], links: Links<'_>, room: f32) {
    for inline in content {
        match inline {
            Inline::Text(text) => string(out, text, room),
            Inline::Strong(inner) | Inline::Emphasis(inner) => {
                out.push_str("#strong[");
                write(out, inner, links, room);
                out.push(']');
            }
            Inline::Code(text) => {
                out.push_str("#code[");
                string(out, text, room);
                out.push(']');
            }
            Inline::Link { to, content } => link(out, to, content, links, room),
            Inline::Break => out.push_str("#linebreak()"),
        }
    }
}

/// Text, of which no piece that is copied as one is split, if it is no wider than `room`.
pub fn string(out: &mut String, text: &str, room: f32) {
    for (part, whole) in pieces(text) {
        let (tied, part) = (part, &*untied(part));
        let wide = width(part);
        if whole && wide <= room {
            out.extend(["#box(", &quoted(part), ")"]);
        } else if whole && tied == part && wide <= room * NARROWER {
            // Not in a name: one in a heading is the title of its pages, which is read from plain words alone.
            let parts: Vec<String> = breakable(part, room).split(BREAK).map(quoted).collect();
            out.push_str(&format!("#piece({room:.2}em, {})", parts.join(", ")));
        } else {
            words(out, part, room);
        }
    }
}

fn words(out: &mut String, text: &str, room: f32) {
    let broken = breakable(text, room);
    let mut before = 0;
    for (at, _) in broken.match_indices(BREAK) {
        out.extend(["#", &quoted(&broken[before..at])]);
        before = at + BREAK.len_utf8();
        // A space too small to see: unlike a character, it is not copied along with an address.
        // Before a full stop, a dash or the like only that character ends a line.
        let is_sign = !broken[before..].starts_with(char::is_alphanumeric);
        let whole = is_sign || !is_address(word_at(&broken, at));
        out.push_str(if whole { "#\"\u{200b}\"" } else { "#h(0.01pt)" });
    }
    out.extend(["#", &quoted(&broken[before..])]);
}

/// The word around a place in a text.
fn word_at(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(char::is_whitespace).unwrap_or_default();
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |end| at + end);
    text[start..end].trim_start()
}

fn link(out: &mut String, to: &str, content: &[Inline], links: Links<'_>, room: f32) {
    let target = match (to.strip_prefix('#'), links) {
        (_, None) => None,
        // Parts of a pack are bound without the pages that others of them point to.
        (Some(id), Some(ids)) => ids.contains(id).then(|| format!("label({})", quoted(id))),
        (None, Some(_)) => Some(quoted(to)),
    };
    wrap(out, "#goto", target.as_deref(), |out| {
        write(out, content, links, room);
    });
    if let Some(address) = beside(to, content) {
        out.push_str("#\" (\"");
        wrap(out, "#address", target.as_deref(), |out| {
            string(out, address, room);
        });
        out.push_str("#\")\"");
    }
}

fn wrap(out: &mut String, function: &str, target: Option<&str>, words: impl FnOnce(&mut String)) {
    let Some(target) = target else {
        return words(out);
    };
    out.extend([function, "(", target, ")["]);
    words(out);
    out.push(']');
}

/// `text` as a Typst string: whatever it holds, it is text.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
            // Noto Sans has neither of Unicode's other hyphens,
            '\u{2010}' => out.push('-'),
            '\u{2011}' => out.push_str("-\u{2060}"),
            // and prints these on top of the next letter.
            '`' | 'ʻ' | 'ʿ' => out.push('‘'),
            '´' | 'ʼ' | 'ʾ' => out.push('’'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
#[path = "../../../tests/inside/typst_inlines.rs"]
mod tests;
