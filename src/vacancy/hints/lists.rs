//! Lists and inline tables with something missing: a comma, a bracket, a quotation mark.

use super::plain::Meant;
use super::quotes::quoted;

/// A list, put right: every text in quotation marks, a comma between, a bracket at each end.
pub fn list(value: &str) -> Option<String> {
    let inner = value.trim().strip_prefix('[')?;
    let inner = inner.trim_end_matches([']', ',', ' ', '\n', '\r']);
    if inner.contains(['{', '[', '=']) {
        return None;
    }
    let items: Vec<String> = words(inner).iter().map(|word| item(word)).collect();
    Some(format!("[{}]", items.join(", ")))
}

/// The parts of a list: what stands in quotation marks, or between commas, semicolons and line ends.
fn words(inner: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut inside = false;
    for c in inner.chars() {
        match c {
            '"' if inside => {
                found.push(std::mem::take(&mut word));
                inside = false;
            }
            '"' => {
                found.push(std::mem::take(&mut word));
                inside = true;
            }
            // A text that begins with a quotation mark and has no second one ends at the comma.
            ',' | ';' | '\n' => {
                found.push(std::mem::take(&mut word));
                inside = false;
            }
            c => word.push(c),
        }
    }
    found.push(word);
    found
        .into_iter()
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

fn item(word: &str) -> String {
    match toml::from_str::<toml::Table>(&format!("x = {word}")) {
        Ok(_) => word.to_owned(),
        Err(_) => quoted(word.trim_matches('\'')),
    }
}

/// An inline table, put right: equals signs, commas, values as the file needs them, a brace at each end.
pub fn table(value: &str, better: fn(&str, &str) -> Option<Meant>) -> Option<String> {
    let inner = value.trim().strip_prefix('{')?;
    let inner = inner.trim_end_matches(['}', ' ', ',', ';', ']', '\n', '\r']);
    let keys = keys(inner);
    let ends = keys.iter().skip(1).map(|(start, _, _)| *start);
    let pairs: Vec<String> = keys
        .iter()
        .zip(ends.chain([inner.len()]))
        .map(|((_, key, from), end)| {
            let value = inner[*from..end].trim_matches([' ', ',', ';', '\n', '\r']);
            let good = toml::from_str::<toml::Table>(&format!("x = {value}")).is_ok();
            let meant = better(key, value).filter(|_| !good);
            let value = meant.map_or(value.to_owned(), |meant| meant.values[0].0.clone());
            format!("{key} = {value}")
        })
        .collect();
    (!pairs.is_empty()).then(|| format!("{{ {} }}", pairs.join(", ")))
}

/// The keys of an inline table: where each begins, its name, and where its value begins.
fn keys(inner: &str) -> Vec<(usize, &str, usize)> {
    let mut found = Vec::new();
    let mut inside = false;
    let mut word = 0;
    for (at, c) in inner.char_indices() {
        inside ^= c == '"';
        let key = inner[word..at].trim_end();
        if !inside && matches!(c, '=' | ':') && !key.is_empty() {
            found.push((word, key, at + 1));
        }
        let ends_word = !c.is_ascii_alphanumeric() && c != '-' && c != '_';
        // The blanks between a key and its sign belong to the key.
        let is_before_sign = c == ' ' && inner[at..].trim_start().starts_with(['=', ':']);
        if ends_word && !is_before_sign {
            word = at + c.len_utf8();
        }
    }
    found
}

/// How many brackets and braces stand open at the end of a text.
pub fn open(text: &str) -> usize {
    let mut inside = false;
    text.chars().fold(0, |depth: usize, c| {
        inside ^= c == '"';
        match c {
            '[' | '{' if !inside => depth + 1,
            ']' | '}' if !inside => depth.saturating_sub(1),
            _ => depth,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_tables_are_put_right() {
        for (value, right) in [
            ("[\"a\" \"b\"]", "[\"a\", \"b\"]"),
            ("[a, b", "[\"a\", \"b\"]"),
            ("[\"a; \"b c\"]", "[\"a\", \"b c\"]"),
            ("[1 ; 2]", "[1, 2]"),
        ] {
            assert_eq!(list(value).as_deref(), Some(right));
        }
        for (value, right) in [
            (
                "{ kind = \"paid\" answer = \"yes: all\" }",
                "{ kind = \"paid\", answer = \"yes: all\" }",
            ),
            ("{ kind: \"paid\"; n = 2", "{ kind = \"paid\", n = 2 }"),
        ] {
            assert_eq!(table(value, |_, _| None).as_deref(), Some(right));
        }
    }
}
