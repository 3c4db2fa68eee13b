//! Lists and inline tables with something missing: a comma, a bracket, a quotation mark.

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

/// An inline table, put right: equals signs, commas, a brace at each end.
pub fn table(value: &str) -> Option<String> {
    let inner = value
        .trim()
        .strip_prefix('{')?
        .trim_end_matches(['}', ' ', ',', ']']);
    let mut out = String::new();
    let mut inside = false;
    let mut rest = inner.trim();
    // Before a key there is a comma, and behind it an equals sign.
    while let Some(c) = rest.chars().next() {
        inside ^= c == '"';
        let key = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(rest.len());
        let sign = rest[key..].trim_start();
        let is_key = key > 0 && !inside && sign.starts_with(['=', ':']);
        if is_key && !out.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-') {
            let before = out.trim_end();
            if !before.is_empty() && !before.ends_with(',') {
                out = format!("{before}, ");
            }
            out.push_str(&format!("{} = ", &rest[..key]));
            rest = sign[1..].trim_start();
        } else if !inside && c == ';' {
            out.push(',');
            rest = &rest[1..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    Some(format!("{{ {} }}", out.trim()))
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
            assert_eq!(table(value).as_deref(), Some(right));
        }
    }
}
