//! Web pages: saved by their own button, or by the browser, which writes them anew. No script in them is run.

use std::collections::BTreeMap;
use std::io::BufRead as _;

use anyhow::{Context as _, Result, ensure};
use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

use super::{Filled, add, tick, words};
use crate::source::{FieldId, FormMark};

/// The form in a page.
pub fn read(bytes: &[u8]) -> Result<Vec<Filled>> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let (mut mark, mut is_whole) = (None, false);
    let (mut fields, mut troubles) = (BTreeMap::new(), Vec::new());
    // The text area that is open, and what stands in it.
    let mut open: Option<(FieldId, String)> = None;
    let page = without_pictures(bytes)?;
    for token in Tokenizer::new_with_emitter(page.as_slice(), emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => match tag.name.as_slice() {
                b"meta" if value(&tag, "name").as_deref() == Some(FormMark::NAME) => {
                    let content = value(&tag, "content").unwrap_or_default();
                    mark = Some(
                        content
                            .parse()
                            .context("the mark that says which form it is cannot be read")?,
                    );
                }
                b"textarea" => open = id(&tag).map(|id| (id, String::new())),
                b"input" => {
                    let Some(id) = id(&tag) else { continue };
                    let typed = value(&tag, "value").unwrap_or_default();
                    match value(&tag, "type").as_deref() {
                        Some("radio" | "checkbox") => {
                            let is_on = tag.attributes.contains_key(b"checked".as_slice());
                            tick(&mut fields, id, &typed, is_on);
                        }
                        Some(_) | None => {
                            add(&mut fields, id, words(&typed), &mut troubles);
                        }
                    }
                }
                _ => {}
            },
            Token::String(text) => {
                if let Some((_, written)) = &mut open {
                    written.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Token::EndTag(tag) => {
                if let Some((id, written)) = open.take_if(|_| tag.name.as_slice() == b"textarea") {
                    add(&mut fields, id, words(&written), &mut troubles);
                }
                is_whole |= tag.name.as_slice() == b"html";
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    let mark = mark.context("is a page that copanel did not print as a form")?;
    ensure!(is_whole, "is torn: its end is missing");
    Ok(vec![Filled { mark, fields, troubles }])
}

/// A page without its pictures, which are most of it and say nothing.
fn without_pictures(mut page: &[u8]) -> Result<Vec<u8>> {
    let mut all = Vec::with_capacity(page.len());
    while !page.is_empty() {
        let start = all.len();
        let is_source = all.ends_with(b"<img src=\"");
        page.read_until(b'"', &mut all)?;
        let piece = &all[start..];
        // A picture has no `<` in it, so what begins like one and is not closed is left as it is.
        if is_source && piece.starts_with(b"data:image/") && !piece.contains(&b'<') {
            all.truncate(start);
            all.push(b'"');
        }
    }
    Ok(all)
}

/// What a field is called, if it is one of ours.
fn id(tag: &StartTag<()>) -> Option<FieldId> {
    value(tag, "name")?.parse().ok()
}

fn value(tag: &StartTag<()>, name: &str) -> Option<String> {
    let value = tag.attributes.get(&HtmlString(name.as_bytes().to_vec()))?;
    Some(String::from_utf8_lossy(value).into_owned())
}
