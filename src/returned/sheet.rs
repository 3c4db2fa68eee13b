//! Spreadsheets: each row says which field it is and what its answers are, so it may be at any place.

#![expect(clippy::wildcard_enum_match_arm, reason = "a reader looks for a few of many events")]

mod csv;
mod ods;
mod tab;
mod xlsx;

use std::io::{BufRead, BufReader, Cursor, Read};

use anyhow::{Context as _, Result, bail, ensure};
use tab::Tab;
use zip::ZipArchive;

use super::{Filled, Trouble, add};

/// The most that a part of a spreadsheet may be when it is unpacked, in bytes; it is read as it streams by.
const UNPACKED: u64 = 256 << 20;
/// How files begin that are locked with a password, and spreadsheets of before 2007.
const LOCKED: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// The zip file around a spreadsheet.
type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The forms in a spreadsheet, one for each tab that is a form.
pub fn read(bytes: &[u8]) -> Result<Vec<Filled>> {
    if bytes.starts_with(LOCKED) {
        bail!(
            "is locked with a password, or is of before 2007; save it as .xlsx, without a password"
        );
    }
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).context("is no spreadsheet, or is torn")?;
    let tabs = match archive.index_for_name("content.xml") {
        Some(_) => ods::tabs(&mut archive)?,
        None => xlsx::tabs(&mut archive)?,
    };
    forms(&tabs)
}

/// The form in a file of values between commas, semicolons or tabs.
pub fn read_csv(bytes: &[u8]) -> Result<Vec<Filled>> {
    forms(&[csv::tab(bytes)?])
}

/// The tabs that are forms; what else has anything in it is named with the first.
fn forms(tabs: &[Tab]) -> Result<Vec<Filled>> {
    let (mut forms, mut others) = (Vec::<Filled>::new(), Vec::new());
    for tab in tabs {
        match tab.form() {
            Ok(Some(form)) => add_form(&mut forms, form),
            Ok(None) => {}
            Err(why) => others.push(Trouble { field: None, what: format!("{why:#}") }),
        }
    }
    // An empty tab among others is not in yet.
    let is_filled = |form: &Filled| form.fields.values().any(Option::is_some);
    if forms.iter().any(is_filled) {
        forms.retain(|form| is_filled(form) || !form.troubles.is_empty());
    }
    let Some(first) = forms.first_mut() else {
        let why: Vec<String> = others.into_iter().map(|other| other.what).collect();
        let why = if why.is_empty() { "it is empty".to_owned() } else { why.join("; ") };
        bail!("is a spreadsheet in which no form can be known: {why}");
    };
    first.troubles.extend(others);
    Ok(forms)
}

/// Adds a form, or what is in a copy of its tab: what is the same counts once, and what is not does not count.
fn add_form(forms: &mut Vec<Filled>, form: Filled) {
    let Some(first) = forms.iter_mut().find(|first| first.mark == form.mark) else {
        return forms.push(form);
    };
    first.troubles.extend(form.troubles);
    for (id, answer) in form.fields {
        add(&mut first.fields, id, answer, &mut first.troubles);
    }
}

/// A part of the file, as it is unpacked.
fn part<'a, 'b>(archive: &'a mut Archive<'b>, name: &str) -> Result<impl BufRead + use<'a, 'b>> {
    let part = archive.by_name(name).context("is no spreadsheet, or is torn")?;
    ensure!(part.size() <= UNPACKED, "is larger inside than any form, so it is not unpacked");
    Ok(BufReader::new(part.take(UNPACKED)))
}
