//! What was typed, word by word, before it is read.

use std::ffi::OsString;

/// Options that take a list with commas.
const LISTS: [&str; 5] = ["--format", "--for", "--only", "--principle", "--audience"];

/// The words that were typed, with each list in one word: `pdf, docx` is `pdf,docx`.
pub fn lists_in_one(words: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut words = words.into_iter().peekable();
    let mut out: Vec<OsString> = Vec::new();
    while let Some(word) = words.next() {
        let is_value = out.last().is_some_and(|option| LISTS.iter().any(|list| option == list));
        let Some(mut list) = word.to_str().filter(|_| is_value).map(str::to_owned) else {
            out.push(word);
            continue;
        };
        while list.trim_end().ends_with(',')
            && let Some(next) = words.next_if(|next| !next.to_string_lossy().starts_with('-'))
        {
            list.push_str(&next.to_string_lossy());
        }
        let parts = list.split(',').map(str::trim).filter(|part| !part.is_empty());
        out.push(parts.collect::<Vec<_>>().join(",").into());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_with_blanks_is_one_word() {
        let joined = |typed: &[&str]| {
            let words = lists_in_one(typed.iter().map(OsString::from));
            let words: Vec<_> = words.iter().map(|word| word.to_str().unwrap()).collect();
            words.join(" ")
        };
        let options = ["--format", "pdf,", "docx", "v.toml"];
        assert_eq!(joined(&options), "--format pdf,docx v.toml");
        assert_eq!(joined(&["--format", "pdf, docx,", "-o", "out"]), "--format pdf,docx -o out");
        assert_eq!(joined(&["--title", "Nurse,", "x"]), "--title Nurse, x");
    }
}
