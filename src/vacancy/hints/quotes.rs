//! Quotation marks: the straight ones that the file needs, and those that Word makes of them.

/// Whether it is any double quotation mark.
pub fn is_double(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»')
}

/// Whether it is any single quotation mark that is not the straight one.
pub fn is_curly_single(c: char) -> bool {
    matches!(c, '‘' | '’' | '‚' | '‛' | '`' | '´')
}

/// Whether it is a quotation mark of Word’s.
pub fn is_curly(c: char) -> bool {
    (is_double(c) && c != '"') || is_curly_single(c)
}

/// Whether it looks like a blank and is none.
pub fn is_false_blank(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{2000}'
            ..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}' | '\u{ad}'
    )
}

/// A value without the comment behind it.
pub fn without_comment(value: &str) -> &str {
    let quotes = |text: &str| text.matches('"').count();
    let odd = quotes(value) % 2 == 1;
    let at = value.match_indices('#').find(|(at, _)| {
        (odd && value[..*at].ends_with(' ')) || (!odd && quotes(&value[..*at]) % 2 == 0)
    });
    at.map_or(value, |(at, _)| &value[..at])
}

/// A text in straight quotation marks.
pub fn quoted(text: &str) -> String {
    let inner = text.replace('\\', "\\\\").replace('"', "'");
    format!("\"{inner}\"")
}

/// What stands outside straight quotation marks, with false blanks made true.
pub fn true_blanks(line: &str) -> String {
    let mut inside = false;
    line.chars()
        .map(|c| {
            inside ^= c == '"';
            if !inside && is_false_blank(c) { ' ' } else { c }
        })
        .collect()
}

/// A line with straight quotation marks around each text that has Word’s.
pub fn straight(line: &str) -> Option<String> {
    let (key, value) = line.split_once('=')?;
    let key: String = key.chars().filter(|c| !is_curly(*c)).collect();
    let chars: Vec<char> = value.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let closes: fn(char) -> bool = if is_double(c) {
            is_double
        } else if is_curly_single(c) || c == '\'' {
            |c| is_curly_single(c) || c == '\''
        } else {
            out.push(c);
            at += 1;
            continue;
        };
        let is_end = |end: usize| {
            closes(chars[end])
                && chars[end + 1..]
                    .iter()
                    .find(|c| !c.is_whitespace())
                    .is_none_or(|c| matches!(c, ',' | ']' | '}' | '#'))
        };
        let end = (at + 1..chars.len()).find(|end| is_end(*end))?;
        out.push_str(&quoted(&chars[at + 1..end].iter().collect::<String>()));
        at = end + 1;
    }
    Some(format!("{key}={out}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_quotation_marks_become_straight_and_apostrophes_stay() {
        for (line, meant) in [
            ("title = “Peer worker”", "title = \"Peer worker\""),
            ("title = ‘Joe’s post’", "title = \"Joe’s post\""),
            ("title = \"Peer worker”", "title = \"Peer worker\""),
            ("who = [“a”, “b”] # c", "who = [\"a\", \"b\"] # c"),
            ("‘title’ = “x”", "title = \"x\""),
        ] {
            assert_eq!(straight(line).as_deref(), Some(meant));
        }
    }
}
