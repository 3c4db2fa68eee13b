//! Spreadsheets as Excel saves them.

use std::collections::BTreeMap;

use anyhow::Result;
use quick_xml::events::Event;

use super::tab::{Cell, Place, Tab, place};
use super::{Archive, part};
use crate::returned::xml::{each, text, value};

/// What a workbook says once for all its tabs.
#[derive(Default)]
struct Shared {
    strings: Vec<String>,
    /// Whether numbers of each style are dates.
    dates: Vec<bool>,
}

/// The tabs of a workbook, in their order.
pub fn tabs(archive: &mut Archive<'_>) -> Result<Vec<Tab>> {
    let mut sheets = Vec::new();
    each(part(archive, "xl/workbook.xml")?, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = &event
            && tag.local_name().as_ref() == b"sheet"
        {
            // The number of a tab is called `sheetId`, and that of its file `id`.
            sheets.extend(value(tag, b"name").zip(value(tag, b"id")));
        }
        Ok(())
    })?;
    let mut files = BTreeMap::new();
    each(part(archive, "xl/_rels/workbook.xml.rels")?, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = &event {
            files.extend(value(tag, b"Id").zip(value(tag, b"Target")));
        }
        Ok(())
    })?;
    let shared = Shared { strings: strings(archive)?, dates: dates(archive)? };
    let mut tabs = Vec::new();
    for (name, id) in sheets {
        let Some(file) = files.get(&id) else { continue };
        let file = file.strip_prefix('/').map_or_else(|| format!("xl/{file}"), str::to_owned);
        tabs.push(tab(archive, name, &file, &shared)?);
    }
    Ok(tabs)
}

/// The texts that cells share, by number.
fn strings(archive: &mut Archive<'_>) -> Result<Vec<String>> {
    const FILE: &str = "xl/sharedStrings.xml";
    let mut strings: Vec<String> = Vec::new();
    if archive.index_for_name(FILE).is_none() {
        return Ok(strings);
    }
    let (mut is_text, mut is_sound) = (false, false);
    each(part(archive, FILE)?, |event| {
        match &event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                b"si" => strings.push(String::new()),
                b"t" => is_text = matches!(event, Event::Start(_)),
                b"rPh" => is_sound = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                b"t" => is_text = false,
                b"rPh" => is_sound = false,
                _ => {}
            },
            event => {
                if let (true, false, Some(last)) = (is_text, is_sound, strings.last_mut()) {
                    last.push_str(&text(event).unwrap_or_default());
                }
            }
        }
        Ok(())
    })?;
    Ok(strings)
}

/// Whether numbers of each style are dates or times.
fn dates(archive: &mut Archive<'_>) -> Result<Vec<bool>> {
    const FILE: &str = "xl/styles.xml";
    let (mut dates, mut own, mut is_cells) = (Vec::new(), BTreeMap::new(), false);
    if archive.index_for_name(FILE).is_none() {
        return Ok(dates);
    }
    each(part(archive, FILE)?, |event| {
        match &event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                b"numFmt" => own.extend(value(tag, b"numFmtId").zip(value(tag, b"formatCode"))),
                b"cellXfs" => is_cells = true,
                b"xf" if is_cells => {
                    let id = value(tag, b"numFmtId").unwrap_or_default();
                    dates.push(match own.get(&id) {
                        Some(code) => is_date(code),
                        None => matches!(id.parse(), Ok(14..=22 | 27..=36 | 45..=47 | 50..=58)),
                    });
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == b"cellXfs" => is_cells = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(dates)
}

/// Whether a number’s format shows a day or a time: it has their letters outside quotation marks and brackets.
fn is_date(code: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    code.chars().any(|c| {
        let is_plain = !quoted && !bracketed && !escaped;
        escaped = is_plain && matches!(c, '\\' | '_' | '*');
        match c {
            '"' if !bracketed => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' => bracketed = false,
            _ => {}
        }
        is_plain && matches!(c, 'd' | 'm' | 'y' | 'h' | 'D' | 'M' | 'Y' | 'H')
    })
}

/// A cell as it is read.
#[derive(Default)]
struct Open {
    at: Place,
    kind: String,
    style: usize,
    is_formula: bool,
    is_value: bool,
    value: String,
}

impl Open {
    fn cell(self, shared: &Shared) -> Option<Cell> {
        if self.is_formula {
            return Some(Cell::Odd("a formula"));
        }
        if self.value.is_empty() {
            return None;
        }
        let is_date = shared.dates.get(self.style).copied().unwrap_or_default();
        Some(match self.kind.as_str() {
            "s" => {
                let index: usize = self.value.trim().parse().ok()?;
                Cell::Text(shared.strings.get(index)?.clone())
            }
            "e" => Cell::Odd("an error"),
            "d" => Cell::Odd("a date"),
            "" | "n" if is_date => Cell::Odd("a date"),
            "" | "n" => match self.value.trim().parse() {
                Ok(number) => Cell::Number(number),
                Err(_) => Cell::Text(self.value),
            },
            _ => Cell::Text(self.value),
        })
    }
}

fn tab(archive: &mut Archive<'_>, name: String, file: &str, shared: &Shared) -> Result<Tab> {
    let mut tab = Tab::named(name);
    let mut open: Option<Open> = None;
    // Cells may leave out their place: then they come after the last.
    let mut next = (0, 0);
    each(part(archive, file)?, |event| {
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                match (tag.local_name().as_ref(), open.as_mut()) {
                    (b"row", _) => {
                        let row: Option<u32> = value(tag, b"r").and_then(|row| row.parse().ok());
                        next = (row.map_or(next.0, |row| row.saturating_sub(1)), 0);
                    }
                    (b"c", _) if matches!(event, Event::Start(_)) => {
                        let at = value(tag, b"r").and_then(|name| place(&name)).unwrap_or(next);
                        next = (at.0, at.1.saturating_add(1));
                        let style = value(tag, b"s").and_then(|style| style.parse().ok());
                        open = Some(Open {
                            at,
                            kind: value(tag, b"t").unwrap_or_default(),
                            style: style.unwrap_or_default(),
                            ..Open::default()
                        });
                    }
                    (b"c", _) => next.1 = next.1.saturating_add(1),
                    (b"f", Some(open)) => open.is_formula = true,
                    (b"v" | b"t", Some(open)) => open.is_value = matches!(event, Event::Start(_)),
                    (b"mergeCell", _) => {
                        let range = value(tag, b"ref").unwrap_or_default();
                        if let Some((first, last)) = range.split_once(':')
                            && let Some((first, last)) = place(first).zip(place(last))
                        {
                            tab.merge(first, last);
                        }
                    }
                    _ => {}
                }
            }
            Event::End(tag) => match (tag.local_name().as_ref(), open.as_mut()) {
                (b"v" | b"t", Some(open)) => open.is_value = false,
                (b"c", Some(_)) => {
                    if let Some(open) = open.take() {
                        let at = open.at;
                        open.cell(shared).map_or(Ok(()), |cell| tab.put(at, cell))?;
                    }
                }
                (b"row", _) => next = (next.0.saturating_add(1), 0),
                _ => {}
            },
            event => {
                if let Some(open) = open.as_mut().filter(|open| open.is_value) {
                    open.value.push_str(&text(event).unwrap_or_default());
                }
            }
        }
        Ok(())
    })?;
    Ok(tab)
}
