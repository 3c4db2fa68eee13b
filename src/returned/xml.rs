//! The XML inside Word files and spreadsheets, as it streams by.

#![expect(clippy::wildcard_enum_match_arm, reason = "most of such a file says how it looks")]

use std::io::BufRead;

use anyhow::{Context as _, Result, bail};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Shows everything in an XML file to `see`; a kind of document, in which words could stand for more words, is refused.
pub fn each(xml: impl BufRead, mut see: impl FnMut(Event<'_>) -> Result<()>) -> Result<()> {
    let (mut reader, mut buffer) = (Reader::from_reader(xml), Vec::new());
    let mut depth = 0_i64;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).context("is torn, or of another kind")? {
            Event::Eof if depth > 0 => bail!("is torn: its end is missing"),
            Event::Eof => return Ok(()),
            Event::DocType(_) => bail!("says what words stand for, which no form does"),
            event => {
                depth += match event {
                    Event::Start(_) => 1,
                    Event::End(_) => -1,
                    _ => 0,
                };
                see(event)?;
            }
        }
    }
}

/// The text that an event stands for.
pub fn text(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text) => text.xml_content().ok().map(Into::into),
        Event::CData(text) => text.xml_content().ok().map(Into::into),
        Event::GeneralRef(name) => {
            if let Ok(Some(letter)) = name.resolve_char_ref() {
                return Some(letter.to_string());
            }
            let name = name.decode().ok()?;
            quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned)
        }
        _ => None,
    }
}

/// The value of an attribute, whatever the letters before its colon.
pub fn value(tag: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let attribute = tag.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
    attribute.unescape_value().ok().map(Into::into)
}
