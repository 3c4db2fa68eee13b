//! Runs of text inside a paragraph.

use std::collections::BTreeMap;

use super::package::{Relation, Relations};
use super::xml::{Element, el, val};
use crate::doc::Inline;
use crate::write::links::{address, beside};

/// What a link can lead to.
pub struct Links<'a> {
    /// The id of each heading, with the bookmark that stands there.
    pub bookmarks: BTreeMap<&'a str, String>,
    /// The addresses outside the file.
    pub relations: Relations,
}

/// What letters look like.
#[derive(Clone, Copy, Default)]
struct Look {
    style: Option<&'static str>,
    bold: bool,
}

/// Some words as runs.
pub fn write(content: &[Inline], links: &mut Links<'_>) -> Vec<Element> {
    let mut out = Vec::new();
    inlines(&mut out, content, Look::default(), Some(links));
    out
}

/// One plain run, perhaps in a style of its own.
pub fn text(words: &str, style: Option<&'static str>) -> Element {
    run(Look { style, bold: false }, words)
}

/// Words that stand out.
pub fn bold(words: &str) -> Element {
    run(
        Look {
            style: Some("Strong"),
            bold: true,
        },
        words,
    )
}

fn inlines(
    out: &mut Vec<Element>,
    content: &[Inline],
    look: Look,
    mut links: Option<&mut Links<'_>>,
) {
    for inline in content {
        match inline {
            Inline::Text(words) => out.push(run(look, words)),
            Inline::Strong(inner) => {
                let look = Look {
                    style: look.style.or(Some("Strong")),
                    bold: true,
                };
                inlines(out, inner, look, links.as_deref_mut());
            }
            Inline::Emphasis(inner) => {
                let look = Look {
                    style: look.style.or(Some("Emphasis")),
                    bold: true,
                };
                inlines(out, inner, look, links.as_deref_mut());
            }
            Inline::Code(words) => out.push(run(
                Look {
                    style: Some("Code"),
                    ..look
                },
                words,
            )),
            Inline::Link { to, content } => match links.as_deref_mut() {
                Some(links) => link(out, to, content, look, links),
                None => inlines(out, content, look, None),
            },
            Inline::Break => out.push(el("w:r").with(el("w:br"))),
        }
    }
}

fn link(out: &mut Vec<Element>, to: &str, content: &[Inline], look: Look, links: &mut Links<'_>) {
    let target = match to.strip_prefix('#') {
        Some(id) => links
            .bookmarks
            .get(id)
            .map(|name| el("w:hyperlink").set("w:anchor", name)),
        None => address(to).map(|_| {
            let id = links.relations.add(Relation::Link, &encoded(to));
            el("w:hyperlink").set("r:id", id)
        }),
    };
    // A link whose page was not bound in, or whose address might run something, is only words.
    let Some(target) = target else {
        return inlines(out, content, look, Some(links));
    };
    let mut words = Vec::new();
    inlines(
        &mut words,
        content,
        Look {
            style: Some("Hyperlink"),
            ..look
        },
        None,
    );
    out.push(target.set("w:history", 1).all(words));
    if let Some(address) = beside(to, content) {
        out.push(run(look, &format!(" ({address})")));
    }
}

/// An address without the characters that none may have; Word calls a file with one of them damaged.
fn encoded(to: &str) -> String {
    let mut out = String::with_capacity(to.len());
    for c in to.chars() {
        match c {
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

fn run(look: Look, words: &str) -> Element {
    let mut letters = Vec::new();
    if let Some(style) = look.style {
        letters.push(val("w:rStyle", style));
    }
    // In a heading or a header row, which are bold, a bold style alone would turn its words thin.
    if look.bold {
        letters.extend([el("w:b"), el("w:bCs")]);
    }
    let run = el("w:r");
    let run = if letters.is_empty() {
        run
    } else {
        run.with(el("w:rPr").all(letters))
    };
    run.with(el("w:t").set("xml:space", "preserve").text(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::docx::xml::file;

    fn written(content: &[Inline]) -> String {
        let bookmarks = BTreeMap::from([("h-travel", "_h1".to_owned())]);
        let mut links = Links {
            bookmarks,
            relations: Relations::default(),
        };
        let paragraph = el("w:p").all(write(content, &mut links));
        String::from_utf8(file(&paragraph).unwrap()).unwrap()
    }

    fn linked(to: &str, words: &str) -> String {
        written(&[Inline::Link {
            to: to.to_owned(),
            content: vec![Inline::Text(words.to_owned())],
        }])
    }

    #[test]
    fn only_known_links_are_links() {
        assert!(
            linked("#h-travel", "Travel").contains(r#"<w:hyperlink w:anchor="_h1" w:history="1">"#)
        );
        for to in [
            "#h-gone",
            "javascript:alert(1)",
            "http://example.org",
            "file:///etc",
            "\\\\server",
        ] {
            assert!(!linked(to, "Travel").contains("hyperlink"), "{to}");
        }
    }

    #[test]
    fn an_address_is_printed_once() {
        assert!(linked("https://example.org/a/", "our page").contains("> (example.org/a)<"));
        assert!(!linked("tel:02079460000", "020 7946 0000").contains('('));
    }

    #[test]
    fn an_address_has_no_character_that_none_may_have() {
        assert_eq!(
            encoded("https://example.org/a b?\"{ü}"),
            "https://example.org/a%20b?%22%7Bü%7D"
        );
        assert!(!linked("https://", "x").contains("hyperlink"));
    }

    #[test]
    fn bold_words_are_bold_wherever_they_stand() {
        let emphasis = written(&[Inline::Emphasis(vec![Inline::Text("a".to_owned())])]);
        assert!(emphasis.contains(r#"<w:rPr><w:rStyle w:val="Emphasis"/><w:b/><w:bCs/></w:rPr>"#));
        assert!(!emphasis.contains("w:i/"));
    }
}
