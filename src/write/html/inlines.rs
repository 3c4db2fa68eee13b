//! Runs of text inside a block, and whatever else has to be escaped.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::doc::Inline;
use crate::prose::pieces::{pieces, untied};
use crate::write::links::{address, beside, contact};

/// The longest address left whole, in characters.
const ADDRESS: usize = 16;

/// Writes `content`; links lead to `ids` and to addresses that do no more than open a page, a letter or a call.
/// So do telephone numbers and e-mail addresses in the words.
pub fn write(out: &mut String, content: &[Inline], ids: &BTreeSet<&str>) {
    runs(out, content, Some(ids));
}

/// The same; without `ids`, in a link, nothing is a link, for it would end the one around it.
fn runs(out: &mut String, content: &[Inline], ids: Option<&BTreeSet<&str>>) {
    for inline in content {
        match inline {
            Inline::Text(text) => words(out, text, ids.is_some()),
            Inline::Strong(inner) | Inline::Emphasis(inner) => {
                out.push_str("<strong>");
                runs(out, inner, ids);
                out.push_str("</strong>");
            }
            Inline::Code(text) => out.extend(["<code>", &escape(text), "</code>"]),
            Inline::Link { to, content } => match ids {
                Some(ids) => link(out, to, content, ids),
                None => runs(out, content, None),
            },
            Inline::Break => out.push_str("<br>"),
        }
    }
}

/// Text, in which dates and the like stay on one line, and contacts are links.
fn words(out: &mut String, words: &str, links: bool) {
    for (piece, whole) in pieces(words) {
        let to = if whole && links { contact(piece) } else { None };
        if let Some(to) = to {
            out.extend(["<a href=\"", &escape(&to), "\">"]);
            text(out, piece);
            out.push_str("</a>");
        } else if whole && piece.contains(char::is_whitespace) {
            out.extend(["<span class=\"whole\">", &escape(&untied(piece)), "</span>"]);
        } else {
            text(out, piece);
        }
    }
}

/// Text, in which a long address may break.
fn text(out: &mut String, text: &str) {
    for word in text.split_inclusive([' ', '\n']) {
        if word.len() > ADDRESS && word.contains(['@', '/']) {
            out.push_str(&breakable(word, "<wbr>"));
        } else {
            out.push_str(&escape(word));
        }
    }
}

/// An address whose lines end after its marks, not within its words.
fn breakable(address: &str, end: &str) -> String {
    let parts = address.split_inclusive(['@', '/', '.', '_', '=', '?', '&']);
    parts.map(escape).collect::<Vec<_>>().join(end)
}

fn link(out: &mut String, to: &str, content: &[Inline], ids: &BTreeSet<&str>) {
    // A link whose page was not bound in, or whose address might run something, is only words.
    let known = to
        .strip_prefix('#')
        .map_or_else(|| address(to).is_some() || is_beside(to), |id| ids.contains(id));
    if !known {
        return write(out, content, ids);
    }
    out.extend(["<a href=\"", &escape(to), "\""]);
    if let Some(address) = beside(to, content) {
        out.extend([" data-address=\"", &breakable(address, "&#8203;"), "\""]);
    }
    out.push('>');
    runs(out, content, None);
    out.push_str("</a>");
}

/// Whether an address is a file beside the page, such as `./people/amira/pack.html`.
fn is_beside(to: &str) -> bool {
    to.starts_with("./")
}

/// `text` as HTML reads it back, in an element or in a quoted attribute.
pub fn escape(text: &str) -> Cow<'_, str> {
    let special = |c: char| matches!(c, '&' | '<' | '>' | '"') || c.is_control();
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
#[path = "../../../tests/inside/html_inlines.rs"]
mod tests;
