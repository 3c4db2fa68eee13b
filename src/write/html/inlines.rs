//! Runs of text inside a block, and whatever else has to be escaped.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::doc::Inline;
use crate::prose::pieces::pieces;
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
        } else if whole && piece.contains(' ') {
            out.extend(["<span class=\"whole\">", &escape(piece), "</span>"]);
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
mod tests {
    use super::*;

    fn linked(to: &str, words: &str) -> String {
        let mut out = String::new();
        let link =
            Inline::Link { to: to.to_owned(), content: vec![Inline::Text(words.to_owned())] };
        write(&mut out, &[link], &BTreeSet::from(["travel"]));
        out
    }

    #[test]
    fn nothing_typed_is_markup() {
        assert_eq!(escape("<b title=\"x\">\u{7}R&D's"), "&lt;b title=&quot;x&quot;&gt;R&amp;D's");
        let mut out = String::new();
        let content = [
            Inline::Emphasis(vec![Inline::Text("a<".to_owned())]),
            Inline::Break,
            Inline::Code("b&".to_owned()),
        ];
        write(&mut out, &content, &BTreeSet::new());
        assert_eq!(out, "<strong>a&lt;</strong><br><code>b&amp;</code>");
    }

    #[test]
    fn a_long_address_may_break_after_its_marks() {
        let mut out = String::new();
        write(
            &mut out,
            &[Inline::Text("Or ask amira.khan@example.org and/or <Joe>".to_owned())],
            &BTreeSet::new(),
        );
        let link =
            r#"<a href="mailto:amira.khan@example.org">amira.<wbr>khan@<wbr>example.<wbr>org</a>"#;
        assert_eq!(out, format!("Or ask {link} and/or &lt;Joe&gt;"));
    }

    #[test]
    fn only_known_links_are_links() {
        assert_eq!(linked("#travel", "Travel"), r##"<a href="#travel">Travel</a>"##);
        for to in [
            "#gone",
            "javascript:alert(1)",
            "http://example.org",
            "data:text/html,x",
            "//example.org",
            "\tjavascript:x",
        ] {
            assert_eq!(linked(to, "Travel"), "Travel");
        }
    }

    #[test]
    fn a_file_beside_the_page_is_linked() {
        assert_eq!(
            linked("./people/amira/pack.pdf", "PDF"),
            r#"<a href="./people/amira/pack.pdf">PDF</a>"#
        );
    }

    #[test]
    fn an_address_is_printed_once() {
        let page = linked("https://example.org/?a=\"&b", "our page");
        let address = "example.&#8203;org/&#8203;?&#8203;a=&#8203;&quot;&amp;&#8203;b";
        let start = r#"<a href="https://example.org/?a=&quot;&amp;b" data-address=""#;
        assert_eq!(page, format!("{start}{address}\">our page</a>"));
        assert_eq!(
            linked("tel:02079460000", "020 7946 0000"),
            r#"<a href="tel:02079460000"><span class="whole">020 7946 0000</span></a>"#
        );
    }
}
