//! Word files: content controls by their tags, or by the bookmarks around them where a program has dropped the tags.

#![expect(clippy::wildcard_enum_match_arm, reason = "most of a Word file says how it looks")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use anyhow::{Context as _, Result, ensure};
use quick_xml::events::Event;
use zip::ZipArchive;

use super::xml::{each, text, value};
use super::{Filled, LARGEST, Trouble, add, tick, words};
use crate::source::{FieldId, FormMark};
use crate::write::docx::NUMBERED;

/// Where a file’s own properties are.
const PROPERTIES: &str = "docProps/custom.xml";
/// Controls inside one another, of which Word itself makes a few.
const DEEPEST: usize = 64;
/// What Word shows in a control that was emptied, and other programs take for its text.
const PROMPTS: [&str; 2] = ["Click or tap here to enter text.", "Click here to enter text."];

/// A control, or what is between the ends of a bookmark.
#[derive(Default)]
struct Control {
    id: Option<FieldId>,
    /// Whether it is ticked, where it is a box to tick.
    ticked: Option<bool>,
    /// What its box looks like, empty and ticked.
    states: [String; 2],
    is_text: bool,
    shows_prompt: bool,
    text: String,
}

impl Control {
    /// Whether it is to be filled in, and a program has dropped its tag.
    fn has_no_name(&self) -> bool {
        self.id.is_none() && (self.is_text || self.ticked.is_some())
    }
}

/// The form in a Word file.
pub fn read(bytes: &[u8]) -> Result<Vec<Filled>> {
    let archive = ZipArchive::new(Cursor::new(bytes));
    let mut archive =
        archive.context("is no Word file, or is torn, or is locked with a password")?;
    let properties = match archive.index_for_name(PROPERTIES) {
        Some(_) => properties(&part(&mut archive, PROPERTIES)?)?,
        None => BTreeMap::new(),
    };
    let mark = properties
        .get(FormMark::NAME)
        .context("is a Word file that copanel did not print as a form")?;
    let mark = mark.parse().context("the mark that says which form it is cannot be read")?;
    let numbered = properties.iter().filter(|(name, _)| name.starts_with(NUMBERED));
    let numbered: Vec<FieldId> = numbered.filter_map(|(_, id)| id.parse().ok()).collect();
    let controls = controls(&part(&mut archive, "word/document.xml")?, &numbered)?;
    let (mut fields, mut troubles) = (BTreeMap::new(), Vec::new());
    for control in controls {
        let Some(id) = control.id else { continue };
        if let Some(is_on) = control.ticked {
            if let Some((id, value)) = id.of_answer() {
                let [empty, ticked] = &control.states;
                let drawn = control.text.trim();
                let is_drawn = empty.contains(drawn) || is_on && ticked.contains(drawn);
                tick(&mut fields, id.clone(), value, is_on && is_drawn);
                if !is_drawn {
                    let what = "has something typed over a box to tick".to_owned();
                    troubles.push(Trouble { field: Some(id), what });
                }
            }
            continue;
        }
        let is_prompt = control.shows_prompt || PROMPTS.contains(&control.text.trim());
        let answer = words(&control.text).filter(|_| !is_prompt);
        add(&mut fields, id, answer, &mut troubles);
    }
    Ok(vec![Filled { mark, fields, troubles }])
}

/// A part of the file, unpacked as far as it may be large.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>> {
    let part = archive.by_name(name).context("is no Word file, or is torn")?;
    let mut bytes = Vec::new();
    part.take(LARGEST + 1).read_to_end(&mut bytes).context("is torn")?;
    ensure!(bytes.len() as u64 <= LARGEST, "is larger inside than any form, so it is not unpacked");
    Ok(bytes)
}

fn properties(xml: &[u8]) -> Result<BTreeMap<String, String>> {
    let (mut all, mut name) = (BTreeMap::new(), String::new());
    each(xml, |event| {
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == b"property" => {
                name = value(&tag, b"name").unwrap_or_default();
            }
            event => {
                if let Some(text) = text(&event) {
                    all.entry(name.clone()).or_insert_with(String::new).push_str(&text);
                }
            }
        }
        Ok(())
    })?;
    Ok(all)
}

/// The controls of a document that have an id, in their order.
fn controls(xml: &[u8], numbered: &[FieldId]) -> Result<Vec<Control>> {
    let numbered = |name: &str| {
        let is_called = |id: &&FieldId| id.word_tag() == name || id.bookmark() == name;
        numbered.iter().find(is_called).cloned()
    };
    let by_mark = |name: String| FieldId::from_bookmark(&name).or_else(|| numbered(&name));
    let by_tag = |name: String| name.parse().ok().or_else(|| numbered(&name));
    let (mut done, mut open): (Vec<Control>, Vec<Control>) = (Vec::new(), Vec::new());
    // Bookmarks that have begun, by number; what is taken is in a control already.
    let mut marks: Vec<(String, FieldId)> = Vec::new();
    each(xml, |event| {
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let said = value(tag, b"val");
                match (tag.local_name().as_ref(), open.last_mut()) {
                    (b"sdt", _) => {
                        ensure!(open.len() < DEEPEST, "has controls too deep inside one another");
                        open.push(Control::default());
                    }
                    (b"bookmarkStart", control) => {
                        let Some(id) = value(tag, b"name").and_then(by_mark) else {
                            return Ok(());
                        };
                        match control.filter(|control| control.has_no_name()) {
                            Some(control) => control.id = Some(id),
                            None => marks.push((value(tag, b"id").unwrap_or_default(), id)),
                        }
                    }
                    (b"bookmarkEnd", _) => {
                        let number = value(tag, b"id");
                        marks.retain(|(open, _)| Some(open) != number.as_ref());
                    }
                    (b"tag", Some(control)) => control.id = said.and_then(by_tag),
                    (b"checkbox", Some(control)) => control.ticked = Some(false),
                    (b"checked", Some(control)) => {
                        control.ticked = Some(!matches!(said.as_deref(), Some("0" | "false")));
                    }
                    (b"uncheckedState", Some(control)) => control.states[0] = letter(said),
                    (b"checkedState", Some(control)) => control.states[1] = letter(said),
                    (b"text", Some(control)) => control.is_text = true,
                    (b"showingPlcHdr", Some(control)) => control.shows_prompt = true,
                    (b"sdtContent", Some(control)) if control.has_no_name() => {
                        control.id = marks.pop().map(|(_, id)| id);
                    }
                    (b"br" | b"cr", Some(control)) => control.text.push('\n'),
                    (b"tab", Some(control)) => control.text.push(' '),
                    _ => {}
                }
            }
            Event::End(tag) => match (tag.local_name().as_ref(), open.last_mut()) {
                (b"p", Some(control)) => control.text.push('\n'),
                (b"sdt", Some(_)) => done.extend(open.pop().filter(|control| control.id.is_some())),
                _ => {}
            },
            event => {
                if let (Some(text), Some(control)) = (text(event), open.last_mut()) {
                    control.text.push_str(&text);
                }
            }
        }
        Ok(())
    })?;
    Ok(done)
}

/// The letter with a number, which files write in hexadecimal digits.
fn letter(number: Option<String>) -> String {
    let number = number.and_then(|number| u32::from_str_radix(&number, 16).ok());
    number.and_then(char::from_u32).map(String::from).unwrap_or_default()
}
