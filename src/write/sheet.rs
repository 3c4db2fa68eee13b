//! Spreadsheets to fill in: a tab for each form, with a row for each thing that is asked.
//!
//! Each row carries the ids of its fields and the answers there are, in columns that are not shown, so that it is
//! known when it comes back, whatever was sorted, renamed or copied. The first row, not shown either, says which form
//! the tab is and what is in each column.

mod looks;
mod pieces;

use anyhow::Result;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet};

use self::looks::{FACE, Looks, one_of, set_page};
use self::pieces::{HIGHEST, height, pieces, pixels};
use crate::doc::edition::Edition;
use crate::source::{FieldId, FormMark};

/// What the first row of a tab calls the columns that are read again.
pub mod key {
    /// What was answered.
    pub const ANSWER: &str = "answer";
    /// What was noted beside it.
    pub const NOTES: &str = "notes";
    /// The id of the answer’s field.
    pub const FIELD: &str = "field";
    /// The id of the notes’ field.
    pub const NOTES_FIELD: &str = "notes-field";
    /// The answers that there are, each with its value, as JSON; or [`WORDS`].
    pub const ANSWERS: &str = "answers";
    /// What is asked; the column of what it is about says which form it is.
    pub const ASK: &str = "ask";
    /// That something is answered in words of one’s own.
    pub const WORDS: &str = "words";
    /// That nothing is to be answered.
    pub const NO_ANSWERS: &str = "{}";
    /// Where the field’s id would be, in rows in which nothing is asked.
    pub const NOTHING: &str = "nothing";
}

/// A workbook, ready to be written.
pub struct Book {
    /// What it is called.
    pub title: String,
    /// Which form it is.
    pub form: FormMark,
    /// How to fill it in: the first tab.
    pub how: How,
    /// The forms.
    pub tabs: Vec<Tab>,
}

/// A tab to read.
pub struct How {
    /// Its name.
    pub name: String,
    /// How it is printed.
    pub edition: Edition,
    /// Its lines, and whether each is a heading.
    pub lines: Vec<(bool, String)>,
    /// What is at the foot of each page.
    pub footer: String,
}

/// A tab to fill in.
pub struct Tab {
    /// Whose it is; it is shortened where a spreadsheet needs that.
    pub name: String,
    /// Which form it is.
    pub form: FormMark,
    /// How it is printed.
    pub edition: Edition,
    /// What it is called.
    pub title: String,
    /// What is above each column: what it is about, what is asked, the answer, the notes.
    pub heads: [String; 4],
    /// What the answers mean, a line each.
    pub scale: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// What is at the foot of each page.
    pub footer: String,
}

/// What is asked.
pub struct Row {
    /// What it is about: “C01”.
    pub about: String,
    /// What is asked, a paragraph each.
    pub ask: Vec<String>,
    /// The field of its answer.
    pub field: FieldId,
    /// Its answers.
    pub answers: Answers,
    /// The field of its notes, where there is room for them.
    pub notes: Option<FieldId>,
}

/// How something is answered.
pub enum Answers {
    /// Not at all.
    None,
    Words,
    /// By one of these, each with its value; then what to say of them, and of anything else.
    OneOf(Vec<(String, String)>, [String; 2]),
}

/// The row that is not shown.
const KEYS: u32 = 0;
const TITLE: u32 = 1;
const HEADS: u32 = 2;
/// The width of A4 on its side between its margins, in pixels.
const PAGE: f32 = 1000.0;
/// The fewest lines of a row, so that there is room for a note.
const LEAST: f32 = 2.0;
/// From this size of print what a row is about is with what is asked, and the scale is only in the first tab.
const LARGE: u8 = 20;
/// The longest name of a tab.
const LONGEST: usize = 31;

/// Writes a workbook.
pub fn write(book: &Book) -> Result<Vec<u8>> {
    let mut out = Workbook::new();
    // The width of its digits is the measure of columns, so it is a face that is the same everywhere.
    let usual = Format::new().set_font_name(FACE).set_font_size(10);
    out.set_default_format(&usual, 17, 64)?;
    // A fixed day: the same forms are the same bytes.
    let properties = DocProperties::new()
        .set_title(&book.title)
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?)
        .set_custom_property(FormMark::NAME, book.form.to_string());
    out.set_properties(&properties);
    let mut names = Vec::new();
    write_how(&book.how, out.add_worksheet().set_name(name(&book.how.name, &mut names))?)?;
    for tab in &book.tabs {
        write_tab(tab, out.add_worksheet().set_name(name(&tab.name, &mut names))?)?;
    }
    // What there is to fill in comes first where there is only one form.
    if let [_] = book.tabs.as_slice() {
        out.worksheet_from_index(1)?.set_active(true);
    }
    Ok(out.save_to_buffer()?)
}

/// A name that a tab can have and that none of the others has.
fn name(wanted: &str, taken: &mut Vec<String>) -> String {
    let plain = wanted.replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
    let plain = plain.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    let cut = |room: usize| {
        let mut cut = String::new();
        for letter in plain.chars() {
            if cut.encode_utf16().count() + letter.len_utf16() > room {
                break;
            }
            cut.push(letter);
        }
        cut.trim_end_matches(|c: char| c == '\'' || c.is_whitespace()).to_owned()
    };
    let numbered = |number: usize| match number {
        1 => cut(LONGEST),
        _ => format!("{} {number}", cut(LONGEST - 4)),
    };
    let is_free = |name: &String| {
        // Excel keeps this name for itself.
        let lower = name.to_lowercase();
        !lower.is_empty() && lower != "history" && taken.iter().all(|other| *other != lower)
    };
    let name = (1..=taken.len() + 2).map(numbered).find(is_free).unwrap_or_default();
    taken.push(name.to_lowercase());
    name
}

fn write_how(how: &How, sheet: &mut Worksheet) -> Result<()> {
    let looks = Looks::of(&how.edition);
    let plain = looks.plain.clone().set_border_bottom(FormatBorder::None);
    sheet.write_string(KEYS, 0, FormMark::NAME)?.set_row_hidden(KEYS)?;
    sheet.set_column_width_pixels(0, 1000)?;
    let mut row = TITLE;
    for (is_heading, line) in &how.lines {
        for (piece, lines) in pieces(line, PAGE, &how.edition) {
            let look = if *is_heading { &looks.title } else { &plain };
            sheet.write_string_with_format(row, 0, piece, look)?;
            sheet.set_row_height(row, height(lines, &how.edition))?;
            row += 1;
        }
    }
    set_page(sheet, &how.edition, &how.footer, (0, row - 1))
}

fn write_tab(tab: &Tab, sheet: &mut Worksheet) -> Result<()> {
    let (edition, looks) = (&tab.edition, Looks::of(&tab.edition));
    let is_large = edition.size >= LARGE;
    let size = pixels(edition);
    let (about, answer) = (if is_large { 0.0 } else { 5.6 * size }, 7.6 * size);
    let rest = PAGE - about - answer;
    // Columns: those that are shown, then those that are not.
    let widths = [about, rest * 0.62, answer, rest * 0.38];
    let shown = if is_large { &widths[1..] } else { &widths[..] };
    let ask = shown.len() - 3;
    let columns = |place: usize| u16::try_from(ask + place).unwrap_or_default();
    let [ask_column, answer, notes, field] = [0, 1, 2, 3].map(columns);
    let keys = [key::ANSWER, key::NOTES, key::FIELD, key::NOTES_FIELD, key::ANSWERS]
        .into_iter()
        .zip(answer..);
    sheet.write_string(KEYS, ask_column, key::ASK)?;
    sheet.write_string(KEYS, 0, tab.form.to_string())?.set_row_hidden(KEYS)?;
    for (key, column) in keys {
        sheet.write_string(KEYS, column, key)?;
    }
    for (column, width) in (0..).zip(shown) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels")]
        sheet.set_column_width_pixels(column, *width as u32)?;
    }
    sheet.set_column_range_hidden(field, field + 2)?;
    let title = looks.title.clone().unset_text_wrap();
    sheet.write_string_with_format(TITLE, 0, &tab.title, &title)?;
    let scale = if is_large { &[][..] } else { &tab.scale };
    let [_, _, answers, _] = &tab.heads;
    let legend = [std::slice::from_ref(answers), scale].concat().join("\n");
    let heads = [&tab.heads[0], &tab.heads[1], &legend, &tab.heads[3]];
    let mut most = 1.0_f32;
    for (column, (head, width)) in (0..).zip(heads[heads.len() - shown.len()..].iter().zip(shown)) {
        sheet.write_string_with_format(HEADS, column, *head, &looks.head)?;
        let lines = pieces(head, *width, edition).iter().map(|(_, lines)| lines).sum();
        most = most.max(lines);
    }
    sheet.write_string(TITLE, field, key::NOTHING)?.write_string(HEADS, field, key::NOTHING)?;
    sheet.set_row_height(TITLE, height(1.0, edition))?;
    sheet.set_row_height(HEADS, height(most, edition).min(HIGHEST))?;
    let mut at = HEADS + 1;
    for row in &tab.rows {
        let mut text = row.ask.clone();
        if is_large {
            text.insert(0, row.about.clone());
        } else {
            sheet.write_string_with_format(at, 0, &row.about, &looks.plain)?;
        }
        sheet.write_string_with_format(at, answer, "", &looks.plain)?;
        sheet.write_string_with_format(at, notes, "", &looks.plain)?;
        sheet.write_string(at, field, row.field.to_string())?;
        match &row.answers {
            Answers::None => {
                sheet.write_string(at, field + 2, key::NO_ANSWERS)?;
            }
            Answers::Words => {
                sheet.write_blank(at, answer, &looks.notes)?;
                sheet.write_string(at, field + 2, key::WORDS)?;
            }
            Answers::OneOf(all, help) => {
                sheet.write_blank(at, answer, &looks.answer)?;
                sheet.add_data_validation(at, answer, at, answer, &one_of(all, help)?)?;
                let all: serde_json::Map<_, _> = all
                    .iter()
                    .map(|(words, value)| (words.clone(), value.as_str().into()))
                    .collect();
                sheet.write_string(at, field + 2, serde_json::to_string(&all)?)?;
            }
        }
        if let Some(id) = &row.notes {
            sheet.write_blank(at, notes, &looks.notes)?;
            sheet.write_string(at, field + 1, id.to_string())?;
        }
        for (place, (piece, lines)) in
            pieces(&text.join("\n"), shown[ask], edition).into_iter().enumerate()
        {
            if place > 0 {
                sheet.write_string(at, field, key::NOTHING)?;
            }
            sheet.write_string_with_format(at, ask_column, piece, &looks.plain)?;
            sheet.set_row_height(at, height(lines.max(LEAST), edition))?;
            at += 1;
        }
    }
    sheet.autofilter(HEADS, 0, at - 1, field + 2)?;
    sheet.set_repeat_rows(HEADS, HEADS)?;
    if !is_large {
        sheet.set_freeze_panes(HEADS + 1, 0)?;
    }
    set_page(sheet, edition, &tab.footer, (notes, at - 1))
}
