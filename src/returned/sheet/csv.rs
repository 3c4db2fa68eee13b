//! Values between commas, semicolons or tabs, as spreadsheets save one tab.

use anyhow::{Context as _, Result, bail};
use csv::ReaderBuilder;

use super::tab::{Cell, Tab};
use crate::write::sheet::key;

/// What may be between two values.
const BETWEEN: [u8; 3] = [b',', b';', b'\t'];

/// The one tab of a file.
pub fn tab(bytes: &[u8]) -> Result<Tab> {
    let text = text(bytes)?;
    for between in BETWEEN {
        let mut reader = ReaderBuilder::new();
        let reader = reader.has_headers(false).flexible(true).delimiter(between);
        let mut tab = Tab::default();
        let mut is_it = false;
        for (row, record) in (0..).zip(reader.from_reader(text.as_bytes()).into_records()) {
            let record = record.context("is torn")?;
            for (column, value) in (0..).zip(&record) {
                is_it |= value == key::FIELD;
                tab.put((row, column), Cell::Text(value.to_owned()))?;
            }
        }
        if is_it {
            return Ok(tab);
        }
    }
    bail!(
        "has no row that says which form it is; its first row begins with {{ and has “{}”",
        key::FIELD
    )
}

/// The text of a file, in whichever Unicode; other letters cannot be told for certain.
fn text(bytes: &[u8]) -> Result<String> {
    if let Some(pairs) = bytes.strip_prefix(&[0xff, 0xfe]) {
        let units = pairs.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        return String::from_utf16(&units.collect::<Vec<_>>()).context("is torn");
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).context(
        "is not in Unicode, so its letters cannot be told for certain; save it as “CSV UTF-8”, or as .xlsx",
    )?;
    Ok(text.to_owned())
}
