//! One tab of a spreadsheet, whatever kind of file it was in, and the form that it is.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

use crate::returned::{Answer, Filled, Trouble, add, none_of, words};
use crate::source::{FieldId, FormMark};
use crate::write::sheet::key;

/// The most cells that have something in them: a hundred times as many as the longest form.
const MOST: usize = 200_000;
/// The most things of one kind that are named one by one.
const MOST_NAMED: usize = 20;

/// What is in a cell that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text, as it was typed.
    Text(String),
    Number(f64),
    /// What is no answer, by what it is: “a date”.
    Odd(&'static str),
}

/// A place: row and column, from 0.
pub type Place = (u32, u32);

/// A tab.
#[derive(Default)]
pub struct Tab {
    /// Its name; empty in a file that has no tabs.
    pub name: String,
    cells: BTreeMap<Place, Cell>,
    /// Cells that were made one, by their first and last.
    merged: Vec<(Place, Place)>,
}

/// Where the columns of a form are that are read.
struct Columns {
    answer: Option<u32>,
    notes: Option<u32>,
    field: u32,
    notes_field: Option<u32>,
    answers: Option<u32>,
}

impl Cell {
    /// What is in it as text: whole numbers without a point.
    fn said(&self) -> Option<String> {
        match self {
            Cell::Text(text) => Some(text.trim().nfc().collect()),
            Cell::Number(number) => Some(number.to_string()),
            Cell::Odd(_) => None,
        }
    }

    /// How it is shown in a message.
    fn shown(&self) -> String {
        if let Cell::Odd(what) = self {
            return (*what).to_owned();
        }
        let said = self.said().unwrap_or_default();
        if said.chars().count() > 40 {
            format!("“{}…”", said.chars().take(40).collect::<String>())
        } else {
            format!("“{said}”")
        }
    }
}

impl Tab {
    /// A tab with a name and nothing in it.
    pub fn named(name: String) -> Tab {
        Tab { name, ..Tab::default() }
    }

    /// Puts something in a cell.
    pub fn put(&mut self, place: Place, cell: Cell) -> Result<()> {
        if matches!(&cell, Cell::Text(text) if text.trim().is_empty()) {
            return Ok(());
        }
        if self.cells.len() >= MOST {
            bail!("has more in it than any form, so it is not read");
        }
        self.cells.insert(place, cell);
        Ok(())
    }

    /// Notes that cells are one.
    pub fn merge(&mut self, first: Place, last: Place) {
        if first != last && self.merged.len() < MOST {
            self.merged.push((first, last));
        }
    }

    /// Its form; `None` where there is nothing to fill in, an error where it cannot be known what it is.
    pub fn form(&self) -> Result<Option<Filled>> {
        let mark = |(place, cell): (&Place, &Cell)| Some((*place, cell.said()?.parse().ok()?));
        let Some((at, mark)) = self.cells.iter().find_map(mark) else {
            let is_ours = |cell: &Cell| cell.said().as_deref() == Some(FormMark::NAME);
            if self.cells.is_empty() || self.cells.values().any(is_ours) {
                return Ok(None);
            }
            bail!("the tab “{}” does not say which form it is, so nothing in it counts", self.name);
        };
        let mut filled = Filled { mark, fields: BTreeMap::new(), troubles: Vec::new() };
        let keys = self.cells.range((at.0, 0)..=(at.0, u32::MAX));
        let keys: BTreeMap<String, u32> =
            keys.filter_map(|((_, column), cell)| Some((cell.said()?, *column))).collect();
        let column = |name: &str| keys.get(name).copied();
        let mut lost = |name: &str, what: &str| {
            let column = column(name);
            if column.is_none() {
                let what = format!("has lost the column of {what}, so nothing of it counts");
                filled.troubles.push(Trouble { field: None, what });
            }
            column
        };
        let (answer, notes) = (lost(key::ANSWER, "answers"), lost(key::NOTES, "notes"));
        if let Some(field) = lost(key::FIELD, "fields, which is not shown") {
            let (notes_field, answers) = (column(key::NOTES_FIELD), column(key::ANSWERS));
            let columns = Columns { answer, notes, field, notes_field, answers };
            let known: Vec<u32> = keys.into_values().collect();
            self.strays(at.0, &columns, &known, &mut filled);
            self.rows(at.0, &columns, &mut filled);
        }
        Ok(Some(filled))
    }

    /// Names what is where nothing is asked: it may be meant for somebody, and it does not count.
    fn strays(&self, keys: u32, columns: &Columns, known: &[u32], filled: &mut Filled) {
        let is_stray = |(row, column): Place| {
            let is_asked = self.cells.contains_key(&(row, columns.field));
            row != keys && (!is_asked || !known.contains(&column))
        };
        let strays: Vec<_> = self.cells.iter().filter(|(place, _)| is_stray(**place)).collect();
        for (place, cell) in strays.iter().take(MOST_NAMED) {
            let what = format!(
                "has {} in {}, where nothing is asked, so it does not count",
                cell.shown(),
                name(**place)
            );
            filled.troubles.push(Trouble { field: None, what });
        }
        if let Some(more) = strays.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
            let what = format!("has {more} more cells with something where nothing is asked");
            filled.troubles.push(Trouble { field: None, what });
        }
    }

    /// Reads each row that has a field, below or above that of the keys.
    fn rows(&self, keys: u32, columns: &Columns, filled: &mut Filled) {
        let is_field = |(row, column): &Place| *row != keys && *column == columns.field;
        for ((row, _), cell) in self.cells.iter().filter(|(place, _)| is_field(place)) {
            let Some(Ok(id)) = cell.said().map(|id| id.parse::<FieldId>()) else {
                let what = format!(
                    "has {} where row {} says which field it is, so the row does not count",
                    cell.shown(),
                    row + 1
                );
                filled.troubles.push(Trouble { field: None, what });
                continue;
            };
            if id.to_string() == key::NOTHING {
                continue;
            }
            let at = |column: Option<u32>| self.cells.get(&(*row, column?));
            let said = |column| at(column).and_then(Cell::said);
            if let Some(notes) = said(columns.notes_field).and_then(|id| id.parse().ok()) {
                let note = self.text((*row, columns.notes), &notes, filled);
                add(&mut filled.fields, notes, note, &mut filled.troubles);
            } else if let Some(cell) = at(columns.notes) {
                let what = format!("has {} in its notes, which belong to no field", cell.shown());
                filled.troubles.push(Trouble { field: Some(id.clone()), what });
            }
            let answers = said(columns.answers);
            let answer = match answers.as_deref() {
                Some(key::WORDS) => self.text((*row, columns.answer), &id, filled),
                Some(answers) => match serde_json::from_str(answers) {
                    Ok(answers) => self.chosen((*row, columns.answer), &id, &answers, filled),
                    Err(_) => self.no_list((*row, columns.answer), &id, filled),
                },
                None => self.no_list((*row, columns.answer), &id, filled),
            };
            // Where there are no answers nothing is asked.
            if answers.as_deref() != Some(key::NO_ANSWERS) {
                add(&mut filled.fields, id, answer, &mut filled.troubles);
            }
        }
    }

    /// What is in a cell, unless that is no answer or the cell is one with others.
    fn taken(
        &self,
        (row, column): (u32, Option<u32>),
        id: &FieldId,
        filled: &mut Filled,
    ) -> Option<&Cell> {
        let column = column?;
        let mut trouble = |what: String| {
            filled.troubles.push(Trouble { field: Some(id.clone()), what });
        };
        let is_inside = |((top, left), (bottom, right)): &&(Place, Place)| {
            (*top..=*bottom).contains(&row) && (*left..=*right).contains(&column)
        };
        if let Some((first, last)) = self.merged.iter().find(is_inside) {
            let (first, last) = (name(*first), name(*last));
            trouble(format!(
                "is in cells that were made one, {first} to {last}, so it is not known whose the answer is"
            ));
            return None;
        }
        match self.cells.get(&(row, column))? {
            Cell::Odd(what) => {
                trouble(format!("has {what} where an answer is asked, so it does not count"));
                None
            }
            cell => Some(cell),
        }
    }

    fn text(&self, at: (u32, Option<u32>), id: &FieldId, filled: &mut Filled) -> Option<Answer> {
        words(&self.taken(at, id, filled)?.said()?)
    }

    /// The answer that was chosen, by its words or its number.
    fn chosen(
        &self,
        at: (u32, Option<u32>),
        id: &FieldId,
        answers: &Map<String, Value>,
        filled: &mut Filled,
    ) -> Option<Answer> {
        let cell = self.taken(at, id, filled)?;
        let (said, first) = (plain(&cell.said()?), first_part(&cell.said()?));
        let is_it = |(words, _): &(&String, &Value)| {
            plain(words) == said || first.as_ref().is_some_and(|first| plain(words) == *first)
        };
        let value = answers.iter().find(is_it).and_then(|(_, value)| value.as_str());
        if value.is_none() {
            let all: Vec<&str> = answers.keys().map(String::as_str).collect();
            let what = match all.as_slice() {
                [] => format!("has {} where nothing is to be answered", cell.shown()),
                all => none_of(id, &cell.shown(), all),
            };
            filled.troubles.push(Trouble { field: Some(id.clone()), what });
        }
        Some(Answer::Ticked(vec![value?.to_owned()]))
    }

    fn no_list(&self, at: (u32, Option<u32>), id: &FieldId, filled: &mut Filled) -> Option<Answer> {
        let cell = self.taken(at, id, filled)?;
        let what = format!("has {}, and the list of its answers is lost", cell.shown());
        filled.troubles.push(Trouble { field: Some(id.clone()), what });
        None
    }
}

/// An answer as it is compared: in small letters, and a whole number without a point.
fn plain(said: &str) -> String {
    let said: String = said.trim().nfc().collect::<String>().to_lowercase();
    match said.parse::<f64>() {
        Ok(number) if number.is_finite() => number.to_string(),
        Ok(_) | Err(_) => said,
    }
}

/// The number with which an answer begins, where words say what it means: `3: Good`, `3 – Good`.
fn first_part(said: &str) -> Option<String> {
    let (number, words) = said.split_once([':', '-', '–'])?;
    let is_words = !words.contains(|c: char| c.is_ascii_digit());
    (is_words && number.trim().parse::<u32>().is_ok()).then(|| plain(number))
}

/// What people call a place: “C7”.
fn name((row, column): Place) -> String {
    let (mut letters, mut left) = (String::new(), u64::from(column) + 1);
    while left > 0 {
        left -= 1;
        let letter = u8::try_from(left % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        left /= 26;
    }
    format!("{letters}{}", u64::from(row) + 1)
}

/// The place that people call “C7”; `None` where it is none.
pub fn place(name: &str) -> Option<Place> {
    let split = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at(split);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?);
        column.checked_mul(26)?.checked_add(letter + 1).filter(|_| letter < 26)
    })?;
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_place_comes_back_by_its_name(row in 0_u32..2_000_000, column in 0_u32..20_000) {
            assert_eq!(place(&name((row, column))), Some((row, column)));
        }

        #[test]
        fn any_name_is_a_place_or_none(name in "\\PC{0,12}") {
            let _ = place(&name);
        }
    }
}
