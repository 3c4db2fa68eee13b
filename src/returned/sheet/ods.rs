//! Spreadsheets as `LibreOffice` saves them, where rows and cells that are the same are written once.

use anyhow::{Result, ensure};
use quick_xml::events::{BytesStart, Event};

use super::tab::{Cell, Tab};
use super::{Archive, part};
use crate::returned::xml::{each, text, value};

/// The most cells beside one another that are filled by one that is repeated.
const MOST: u32 = 16;

/// A cell as it is read.
#[derive(Default)]
struct Open {
    kind: String,
    value: Option<String>,
    text: Option<String>,
    is_formula: bool,
}

impl Open {
    fn of(tag: &BytesStart<'_>) -> Open {
        Open {
            // LibreOffice says beside the kind what it takes the cell for.
            kind: value(tag, b"value-type").unwrap_or_default(),
            value: value(tag, b"value"),
            text: None,
            is_formula: value(tag, b"formula").is_some(),
        }
    }

    fn cell(self) -> Option<Cell> {
        if self.is_formula {
            return Some(Cell::Odd("a formula"));
        }
        match self.kind.as_str() {
            "date" | "time" => Some(Cell::Odd("a date")),
            "float" | "percentage" | "currency" => {
                let number = self.value.and_then(|number| number.parse().ok());
                number.map(Cell::Number).or(self.text.map(Cell::Text))
            }
            _ => self.text.map(Cell::Text),
        }
    }
}

/// The tabs of a workbook, in their order.
pub fn tabs(archive: &mut Archive<'_>) -> Result<Vec<Tab>> {
    let mut is_locked = false;
    each(part(archive, "META-INF/manifest.xml")?, |event| {
        if let Event::Start(tag) = &event {
            is_locked |= tag.local_name().as_ref() == b"encryption-data";
        }
        Ok(())
    })?;
    ensure!(!is_locked, "is locked with a password; save it without one");
    let mut tabs: Vec<Tab> = Vec::new();
    let (mut row, mut column) = (0_u32, 0_u32);
    let (mut rows, mut columns) = (1, 1);
    let mut open: Option<Open> = None;
    // How deep in a remark about a cell, which is no part of it.
    let mut remarks = 0;
    each(part(archive, "content.xml")?, |event| {
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let is_open = matches!(event, Event::Start(_));
                match (tag.local_name().as_ref(), open.as_mut()) {
                    (b"table", None) => {
                        tabs.push(Tab::named(value(tag, b"name").unwrap_or_default()));
                        row = 0;
                    }
                    (b"table-row", None) => {
                        column = 0;
                        rows = count(tag, b"number-rows-repeated");
                        row = if is_open { row } else { row.saturating_add(rows) };
                    }
                    (b"table-cell" | b"covered-table-cell", None) => {
                        columns = count(tag, b"number-columns-repeated");
                        let wide = count(tag, b"number-columns-spanned");
                        let high = count(tag, b"number-rows-spanned");
                        if let Some(tab) = tabs.last_mut() {
                            let last =
                                (row.saturating_add(high - 1), column.saturating_add(wide - 1));
                            tab.merge((row, column), last);
                        }
                        if is_open {
                            open = Some(Open::of(tag));
                        } else {
                            column = column.saturating_add(columns);
                        }
                    }
                    (b"annotation", Some(_)) if is_open => remarks += 1,
                    (_, Some(_)) if remarks > 0 => {}
                    (b"p", Some(open)) => match &mut open.text {
                        Some(text) => text.push('\n'),
                        none => *none = Some(String::new()),
                    },
                    (b"s" | b"tab" | b"line-break", Some(open)) => {
                        open.text.get_or_insert_default().push(' ');
                    }
                    _ => {}
                }
            }
            Event::End(tag) => match (tag.local_name().as_ref(), open.as_mut()) {
                (b"annotation", _) => remarks = 0,
                (b"table-cell" | b"covered-table-cell", Some(_)) => {
                    let cell = open.take().and_then(Open::cell);
                    if let (Some(cell), Some(tab)) = (cell, tabs.last_mut()) {
                        for more in 0..columns.min(MOST) {
                            tab.put((row, column.saturating_add(more)), cell.clone())?;
                        }
                    }
                    column = column.saturating_add(columns);
                }
                (b"table-row", None) => row = row.saturating_add(rows),
                _ => {}
            },
            event => {
                if let (Some(open), 0, Some(more)) = (open.as_mut(), remarks, text(event)) {
                    // White space between the parts of a cell is no text.
                    if let Some(text) = &mut open.text {
                        text.push_str(&more);
                    }
                }
            }
        }
        Ok(())
    })?;
    Ok(tabs)
}

/// How many times, from 1.
fn count(tag: &BytesStart<'_>, name: &[u8]) -> u32 {
    value(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}
