//! A text with its path, and places inside it.
//!
//! Reading a file checks once, for everything that follows, what no later stage should meet:
//! a folder, a missing file, text that is not UTF-8, a file too large to be what it claims.

mod copies;
pub mod described;
mod field_id;
mod finding;
mod form_mark;
mod kinds;
mod language;
pub mod meant;
pub mod pasted;
mod spanned;
mod values;
pub mod watch;

use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub use copies::{copied, is_copy};
pub use field_id::{FieldId, FieldParts, NOT_ASKED};
pub use finding::*;
pub use form_mark::FormMark;
pub use language::Language;
pub use spanned::Spanned;
pub use values::*;

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 4 * 1024 * 1024;

/// What copanel keeps in each folder of papers to know them again.
pub const RECORD: &str = "record.json";

/// A range of bytes in a source.
pub type Span = Range<usize>;

/// A text that came from somewhere.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Where it came from, as the user typed it.
    pub path: PathBuf,
    /// What it says, without a byte-order mark.
    pub text: String,
}

impl Source {
    /// A file in which nothing is written, or nothing can be read.
    pub fn empty(path: PathBuf) -> Source {
        let text = String::new();
        Source { path, text }
    }

    /// Reads a file, or standard input where the path is `-`.
    pub fn read(path: &Path) -> Result<Source> {
        let bytes = if path == Path::new("-") {
            let mut bytes = Vec::new();
            let mut input = std::io::stdin().lock().take(LARGEST + 1);
            input.read_to_end(&mut bytes).context("cannot read standard input")?;
            bytes
        } else {
            self::bytes(path, LARGEST)?
        };
        if bytes.len() as u64 > LARGEST {
            bail!("`{}` is larger than 4 MB, which is too large to read", path.display());
        }
        if let Some(kind) = kinds::kind(&bytes) {
            bail!(
                "`{}` is {kind}, and what is read here is plain text, such as a vacancy file that ends with `.toml`",
                path.display()
            );
        }
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0) {
            bail!(
                "`{}` is saved as “Unicode” (UTF-16), or is not a text file; save it again as “UTF-8” in your editor",
                path.display()
            );
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let line = 1 + count_lines(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
            anyhow::anyhow!(
                "`{}` is not UTF-8 text from line {line} on; save it again as “UTF-8” in your editor",
                path.display()
            )
        })?;
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        if text.contains('\r') && !text.contains('\n') {
            bail!(
                "the lines of `{}` end as on old Macs, so all of it is one line; save it again with the line ends “LF” or “CRLF” in your editor",
                path.display()
            );
        }
        Ok(Source { path: path.to_owned(), text })
    }

    /// The line a byte is on, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        1 + count_lines(&self.text.as_bytes()[..at.min(self.text.len())])
    }

    /// The byte at a line and a column, both counted from 1.
    pub fn at(&self, line: usize, column: usize) -> usize {
        let before = self.text.split_inclusive('\n').take(line.saturating_sub(1));
        let start: usize = before.map(str::len).sum();
        let letters = self.text[start..].char_indices().map(|(at, _)| start + at);
        let mut letters = letters.skip(column.saturating_sub(1));
        letters.next().unwrap_or(self.text.len())
    }

    /// The column of a byte in its line, counted in characters from 1.
    pub fn column(&self, at: usize) -> usize {
        let before = &self.text[..self.text.floor_char_boundary(at)];
        1 + before.chars().rev().take_while(|c| *c != '\n').count()
    }
}

/// Reads what a file holds, if it is no larger than so many bytes.
pub fn bytes(path: &Path, largest: u64) -> Result<Vec<u8>> {
    let shown = path.display();
    let about = std::fs::metadata(path).map_err(|error| {
        if error.kind() != std::io::ErrorKind::NotFound {
            return anyhow::Error::new(error).context(format!("cannot read `{shown}`"));
        }
        if path.is_symlink() {
            return anyhow::anyhow!("`{shown}` is a link to a file that is not there");
        }
        match nearest_file(path) {
            Some(near) => anyhow::anyhow!("there is no file `{shown}`; did you mean `{near}`?"),
            None => anyhow::anyhow!("there is no file `{shown}`"),
        }
    })?;
    if about.is_dir() {
        bail!("`{shown}` is a folder; name the vacancy file inside it");
    }
    if !about.is_file() {
        bail!(
            "`{shown}` is not a file; to check what another program writes, type `-` and pipe it in"
        );
    }
    // A file may grow while it is read.
    let mut bytes = Vec::with_capacity(usize::try_from(about.len().min(largest) + 1)?);
    let file = std::fs::File::open(path).map(|file| file.take(largest + 1));
    let read = file.and_then(|mut file| file.read_to_end(&mut bytes));
    read.with_context(|| format!("cannot read `{shown}`"))?;
    if bytes.len() as u64 > largest {
        let most = largest >> 20;
        bail!("`{shown}` is larger than {most} MB, which is too large to read");
    }
    Ok(bytes)
}

/// What is in a folder, in the order of names.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let read = std::fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> =
        read.with_context(|| format!("cannot read `{}`", folder.display()))?;
    paths.sort();
    Ok(paths)
}

fn nearest_file(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = entries(folder).ok()?;
    let names: Vec<_> = entries.iter().filter_map(|path| path.file_name()).collect();
    let names: Vec<_> = names.iter().map(|name| name.to_string_lossy()).collect();
    let near = nearest(&name, names.iter().map(|name| &**name))?;
    Some(path.with_file_name(near).display().to_string())
}

fn count_lines(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

/// The name that is most like the one typed, if any is like it at all.
pub fn nearest<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let likeness = |name: &str| {
        let name = name.to_lowercase();
        let likeness = strsim::jaro_winkler(&typed, &name);
        // One slip of a finger, as in `hwo`, is much of a short word.
        let is_near = likeness > 0.75 || strsim::damerau_levenshtein(&typed, &name) == 1;
        is_near.then(|| likeness + strsim::normalized_damerau_levenshtein(&typed, &name))
    };
    let alike = names.into_iter().filter_map(|name| Some((likeness(name)?, name)));
    alike.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

/// The name that was meant, of those to choose from: by another word for it, or the nearest.
pub fn nearest_word<'a>(
    typed: &str,
    others: &[(&str, &str)],
    known: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let known: Vec<&str> = known.collect();
    let typed = typed.trim_start_matches('.').to_lowercase();
    let others = others.iter().filter(|(_, name)| known.contains(name));
    let words = known.iter().map(|name| (*name, *name)).chain(others.copied());
    let words: Vec<(&str, &str)> = words.collect();
    let near = nearest(&typed, words.iter().map(|(word, _)| *word))?;
    let (_, name) = words.iter().find(|(word, _)| *word == near)?;
    known.into_iter().find(|known| known == name)
}

/// A choice as files write it: `person-spec`.
pub fn name_of(choice: impl Serialize) -> String {
    let name = serde_json::to_value(choice).unwrap_or_default();
    name.as_str().map_or_else(|| name.to_string(), str::to_owned)
}

/// Some bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The choice that files write so.
pub fn choice<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(name.into()).ok()
}

/// The end of a sentence that names something that does not exist.
pub fn did_you_mean(near: Option<&str>) -> String {
    near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}

/// The same, or else other help.
pub fn did_you_mean_or(near: Option<&str>, other: &str) -> String {
    if near.is_some() { did_you_mean(near) } else { format!("; {other}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one() {
        let source = Source { path: "x".into(), text: "añb\ncd".into() };
        assert_eq!((source.line(0), source.column(0)), (1, 1));
        assert_eq!((source.line(3), source.column(3)), (1, 3));
        assert_eq!((source.line(6), source.column(6)), (2, 2));
    }

    #[test]
    fn the_nearest_name_is_found_or_none() {
        assert_eq!(nearest("lisening", ["listening", "patience"]), Some("listening"));
        assert_eq!(nearest("zzz", ["listening", "patience"]), None);
    }
}
