//! Lines no wider than a terminal, never broken inside a word or inside what is to be typed.

/// The width where nobody knows it.
pub const WIDTH: usize = 80;

/// A paragraph with this before its first line, and as many blanks before the others.
pub fn paragraph(first: &str, words: &str, width: usize) -> String {
    filled(first, &" ".repeat(shown(first)), words, width)
}

/// A paragraph with this before its first line and this before the others.
pub fn filled(first: &str, next: &str, words: &str, width: usize) -> String {
    let mut out = first.to_owned();
    let mut used = shown(first);
    let mut is_new = true;
    for word in pieces(words) {
        let wide = shown(word);
        if !is_new && used + 1 + wide > width {
            out.push('\n');
            out.push_str(next);
            used = shown(next);
            is_new = true;
        }
        if !is_new {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += wide;
        is_new = false;
    }
    out + "\n"
}

/// Messages in lines that fit; the lines of a file, with carets below them, are left as they are.
pub fn messages(text: &str, width: usize) -> String {
    text.split_inclusive('\n').map(|line| message(line, width)).collect()
}

fn message(line: &str, width: usize) -> String {
    let words = line.trim_end_matches('\n');
    let plain = plain(words);
    let inside = plain.trim_start();
    let of_a_file = inside.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    if plain.chars().count() <= width || of_a_file.starts_with(['|', '-', ':']) {
        return line.to_owned();
    }
    let indent = plain.len() - inside.len();
    let hanging = match inside.split_once(": ") {
        Some(("= why" | "= help", _)) => inside.find(": ").unwrap_or_default() + 2,
        _ => 2,
    };
    let blanks = words.len() - words.trim_start().len();
    let next = " ".repeat(indent + hanging);
    filled(&words[..blanks], &next, &words[blanks..], width)
}

/// Words, each with what may not be parted from it: what is between backticks is one.
fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut in_code) = (None, false);
    for (at, letter) in words.char_indices() {
        if letter == '`' {
            in_code = !in_code && words[at + 1..].contains('`');
        }
        match (start, letter.is_whitespace() && letter != '\u{a0}' && !in_code) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                pieces.push(&words[from..at]);
                start = None;
            }
            (None, true) | (Some(_), false) => {}
        }
    }
    pieces.extend(start.map(|from| &words[from..]));
    pieces
}

/// How many letters are seen.
fn shown(text: &str) -> usize {
    plain(text).chars().count()
}

/// A text without its colours.
fn plain(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once('m').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
#[path = "../../tests/inside/wrap.rs"]
mod tests;
