//! What comes back: forms that somebody filled in, whatever kind of file they are in.
//!
//! A file is read and never changed, moved or renamed. What cannot be read is named, and the rest counts.

mod check;
mod differences;
mod in_words;
mod page;
mod sheet;
mod typed;
mod word;
mod xml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use crate::case::Case;
use crate::source::{self, FieldId, FormMark, Id};
use crate::workspace::is_litter;

pub use check::check;

/// One form, as it came back; the file itself is never changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Its file.
    pub file: PathBuf,
    /// The hash of its file, in hexadecimal digits: whether it is the same as another, or as it was.
    pub fingerprint: String,
    /// Which paper it is, and whose.
    pub mark: FormMark,
    /// What was filled in; a field that was left empty is not here.
    pub answers: BTreeMap<FieldId, Answer>,
    /// The fields that the file has and nobody filled in.
    pub empty: BTreeSet<FieldId>,
    /// What is wrong with it; what was meant there is not guessed, and is no answer.
    pub troubles: Vec<Trouble>,
}

/// What someone answered to one question of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What they wrote, without white space around it; never empty.
    Words(String),
    /// What they ticked, never nothing: the places of answers from 1, a score’s number, or [`crate::source::NOT_ASKED`].
    Ticked(Vec<String>),
}

/// Something in a form that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The field where it is, or the first of them; `None` where it is about the whole form.
    pub field: Option<FieldId>,
    /// What is wrong: the end of a sentence that begins with the field, and once it is checked the whole of it.
    pub what: String,
}

impl Form {
    /// Whether it is of the vacancy with a name, however an accent is put on a letter.
    pub fn is_of(&self, vacancy: &str) -> bool {
        self.mark.vacancy.nfc().eq(vacancy.nfc())
    }

    fn of(file: &Path, fingerprint: &str, filled: Filled) -> Form {
        let Filled { mark, fields, troubles } = filled;
        let empty = fields.iter().filter(|(_, answer)| answer.is_none());
        let empty = empty.map(|(id, _)| id.clone()).collect();
        let answers = fields.into_iter().filter_map(|(id, answer)| Some((id, answer?))).collect();
        let (file, fingerprint) = (file.to_owned(), fingerprint.to_owned());
        Form { file, fingerprint, mark, answers, empty, troubles }
    }
}

/// A file that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it.
    pub why: String,
}

/// Everything that came back, in the order of files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Returned {
    /// The forms.
    pub forms: Vec<Form>,
    /// The files that are no forms, or cannot be read.
    pub refused: Vec<Refused>,
}

impl Returned {
    /// What does not count, each with its file and whose it is, once it was compared with the papers.
    pub fn troubles(&self, case: &Case<'_>) -> Vec<String> {
        let refused = self.refused.iter().map(|one| format!("{}: {}", one.file.display(), one.why));
        let troubles = self.forms.iter().flat_map(|form| {
            let whose = form.mark.person.clone().map(|id| case.name(&Id(id)) + ": ");
            let start = format!("{}: {}", form.file.display(), whose.unwrap_or_default());
            form.troubles.iter().map(move |trouble| format!("{start}{}", trouble.what))
        });
        refused.chain(troubles).collect()
    }
}

/// What a reader of one kind of file finds for each form in it: which it is, its fields, what is wrong.
#[derive(Debug)]
struct Filled {
    mark: FormMark,
    /// Every field that the file has; `None` where it is empty.
    fields: BTreeMap<FieldId, Option<Answer>>,
    troubles: Vec<Trouble>,
}

/// The largest file that is read, in bytes.
const LARGEST: u64 = 32 << 20;

/// Which papers are in a file, filled in or not, whether or not they count; none where it cannot be read.
pub fn marks(file: &Path) -> Vec<FormMark> {
    forms(file).unwrap_or_default().into_iter().map(|form| form.mark).collect()
}

/// Reads files, and all files in folders, in the order of names.
pub fn read(paths: &[PathBuf]) -> Returned {
    let mut all = Returned::default();
    let mut files = Vec::new();
    for path in paths {
        walk(path, &mut files, &mut all.refused);
    }
    files.sort();
    files.dedup();
    let read: Vec<_> = files.par_iter().map(|file| forms(file)).collect();
    let mut known: BTreeMap<(String, FormMark), PathBuf> = BTreeMap::new();
    for (file, read) in files.into_iter().zip(read) {
        let mut refuse = |why| all.refused.push(Refused { file: file.clone(), why });
        for form in read.unwrap_or_else(|error| {
            refuse(format!("{error:#}"));
            Vec::new()
        }) {
            let key = (form.fingerprint.clone(), form.mark.clone());
            if form.answers.is_empty() && form.troubles.is_empty() {
                refuse("is a form in which nothing is filled in".to_owned());
            } else if let Some(same) = known.get(&key) {
                let name = same.display();
                refuse(match &form.mark.person {
                    Some(_) => format!("is the same as `{name}`, which counts"),
                    None => format!(
                        "is the same as `{name}`, which counts; if someone else filled it in, open it and save it again"
                    ),
                });
            } else {
                known.insert(key, form.file.clone());
                all.forms.push(form);
            }
        }
    }
    all
}

/// The files that a path means; hidden ones are those of the system.
fn walk(path: &Path, files: &mut Vec<PathBuf>, refused: &mut Vec<Refused>) {
    if !path.is_dir() {
        return files.push(path.to_owned());
    }
    match source::entries(path) {
        Ok(entries) => {
            let is_form = |entry: &&PathBuf| !is_litter(entry) && !entry.ends_with(source::RECORD);
            for entry in entries.iter().filter(is_form) {
                if entry.is_symlink() && entry.is_dir() {
                    let why = "is a link to a folder; name the folder itself".to_owned();
                    refused.push(Refused { file: entry.clone(), why });
                } else {
                    walk(entry, files, refused);
                }
            }
        }
        Err(error) => {
            refused.push(Refused { file: path.to_owned(), why: format!("{error:#}") });
        }
    }
}

/// The forms in one file.
fn forms(file: &Path) -> Result<Vec<Form>> {
    if !file.exists() {
        let is_link = file.is_symlink();
        bail!(if is_link {
            "is a link to a file that is not there"
        } else {
            "is not there; look at how it is spelled"
        });
    }
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let reader = match ending.as_deref() {
        Some("html" | "htm") => page::read,
        Some("docx") => word::read,
        Some("xlsx" | "ods") => sheet::read,
        Some("csv" | "tsv") => sheet::read_csv,
        Some("toml") => typed::read,
        Some("xls" | "xlsb" | "numbers") => {
            bail!("is a spreadsheet of a kind that is not read; save it as .xlsx")
        }
        Some("doc" | "odt" | "rtf") => {
            bail!("is no form that copanel can read; save it as a Word file, `.docx`")
        }
        Some("pdf" | "jpg" | "jpeg" | "png") => {
            bail!(
                "is a picture of a form, which copanel cannot read; copy it by hand onto a new one"
            )
        }
        Some("zip") => bail!("is a packed folder; unpack it first"),
        Some("mht" | "mhtml") => {
            bail!("is a web page of a kind that is not read; save it as “web page”, `.html`")
        }
        Some("txt") if is_saved_page(file) => {
            bail!("is a web page with `.txt` behind its name; take `.txt` away, and read it again")
        }
        Some("txt") => bail!(
            "is plain text, in which no answer has a place; someone they trust types it into their `.html` or `.xlsx` form"
        ),
        Some(_) | None => bail!("is no form that copanel can read"),
    };
    let bytes = source::bytes(file, LARGEST)?;
    let fingerprint = source::hex(&Sha256::digest(&bytes));
    let form = |filled| Form::of(file, &fingerprint, filled);
    Ok(reader(&bytes)?.into_iter().map(form).collect())
}

/// Whether a text file was a web page, to which some program added an ending.
fn is_saved_page(file: &Path) -> bool {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    stem.is_some_and(|stem| stem.ends_with(".html") || stem.ends_with(".htm"))
}

/// What somebody wrote, if they wrote anything.
fn words(text: &str) -> Option<Answer> {
    // The same words are the same, however a keyboard puts an accent on a letter.
    let text: String = text.trim().nfc().collect();
    (!text.is_empty()).then_some(Answer::Words(text))
}

/// Says that an answer is none of those to choose from; and what it is, unless it is a score.
fn none_of(id: &FieldId, answer: &str, all: &[impl AsRef<str>]) -> String {
    let all: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
    let has = if id.is_score() { "an answer that".to_owned() } else { format!("{answer}, which") };
    format!("has {has} is none of {}", all.join(", "))
}

/// Adds a field and what is in it, if anything.
fn add(
    fields: &mut BTreeMap<FieldId, Option<Answer>>,
    id: FieldId,
    answer: Option<Answer>,
    troubles: &mut Vec<Trouble>,
) {
    let known = fields.entry(id.clone()).or_default();
    if known.is_some() && answer.is_some() && *known != answer {
        *known = None;
        let what = "is there twice, with two answers".to_owned();
        troubles.push(Trouble { field: Some(id), what });
    } else if answer.is_some() {
        *known = answer;
    }
}

/// Adds an answer to tick to its field, which may have others.
fn tick(fields: &mut BTreeMap<FieldId, Option<Answer>>, id: FieldId, value: &str, is_on: bool) {
    let answer = fields.entry(id).or_default();
    match (answer, is_on) {
        (Some(Answer::Ticked(values)), true) => {
            if !values.iter().any(|known| known == value) {
                values.push(value.to_owned());
            }
        }
        (answer, true) => *answer = Some(Answer::Ticked(vec![value.to_owned()])),
        (_, false) => {}
    }
}
