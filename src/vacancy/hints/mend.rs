//! Puts a correction into a text without moving what follows, so that every place stays right.

use crate::source::Span;

/// The text with a region replaced; blanks are taken from around equals signs where room is short.
pub fn fit(text: &str, region: &Span, instead: &str) -> Option<String> {
    let mut need = instead.len().saturating_sub(region.len());
    let mut put = instead.to_owned();
    if need > 0 {
        let tight = tighten(instead, need);
        need -= (instead.len() - tight.len()).min(need);
        put = tight;
    }
    let mut end = region.end;
    // A longer heading takes its room from the lines below it.
    while need > 0 {
        let from = end + text.get(end..)?.find('\n')? + 1;
        let to = text[from..].find('\n').map_or(text.len(), |i| from + i);
        let tight = tighten(&text[from..to], need);
        need -= (to - from - tight.len()).min(need);
        put.push_str(&text[end..from]);
        put.push_str(&tight);
        end = to;
        if text[from..to].trim().is_empty() {
            return None;
        }
    }
    let padding = (end - region.start).checked_sub(put.len())?;
    put.push_str(&" ".repeat(padding));
    Some(format!("{}{put}{}", &text[..region.start], &text[end..]))
}

/// A line with at most so many of the blanks beside its equals sign left out.
fn tighten(line: &str, most: usize) -> String {
    match line.split_once(" = ") {
        Some((key, value)) if most > 1 => format!("{key}={value}"),
        Some((key, value)) => format!("{key}= {value}"),
        None => line.to_owned(),
    }
}

/// The text with a region left blank; lines stay where they are.
pub fn blank(text: &str, region: &Span) -> String {
    let gone: String = text.as_bytes()[region.clone()]
        .iter()
        .map(|byte| if *byte == b'\n' { '\n' } else { ' ' })
        .collect();
    format!("{}{gone}{}", &text[..region.start], &text[region.end..])
}
