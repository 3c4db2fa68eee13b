//! Mistakes that swallow the lines below them: a text or a list without an end.

use super::plain::better;
use super::{Hint, Line, difference, instead, lines, lists, quotes};

/// So many lines a text or a list may have.
const LONGEST: usize = 60;

/// A text that begins with three quotation marks and never ends.
pub fn unended(line: &Line<'_>) -> Option<Hint> {
    let mut opener: Option<Line<'_>> = None;
    let mut last = line.text.len();
    for next in lines(line.text) {
        let marks = next.typed.matches("\"\"\"").count();
        let starts = next
            .parts()
            .is_some_and(|(_, value)| value.starts_with("\"\"\""));
        if opener.is_some() && (next.is_header() || starts) {
            last = next.start;
            break;
        }
        if marks % 2 == 1 {
            opener = opener.map_or(Some(next), |_| None);
        }
    }
    let opener = opener.filter(|opener| opener.start <= line.start)?;
    let (key, _) = opener.parts()?;
    let text = &line.text[opener.start..last];
    let region = opener.start..opener.start + text.trim_end().len();
    Some(Hint {
        at: opener.span(),
        message: format!("the text of `{key}` has no end"),
        help: Some(format!(
            "type three quotation marks, `\"\"\"`, on a line of their own below the text of `{key}`"
        )),
        mend: Some((region, format!("{key} = \"\""))),
    })
}

/// A text over several lines with only one quotation mark at each end.
pub fn several_lines(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.parts()?;
    let first = value.strip_prefix('"').filter(|rest| !rest.contains('"'))?;
    let rest = line.below().take(LONGEST).take_while(|next| !next.begins());
    let last = rest.into_iter().find(|next| next.typed.contains('"'))?;
    let end = last
        .typed
        .trim()
        .strip_suffix('"')
        .filter(|text| !text.contains('"'))?;
    let region = line.start..last.span().end;
    Some(Hint {
        at: line.start..line.span().end,
        message: format!("the text of `{key}` goes over several lines"),
        help: Some(format!(
            "type three quotation marks at each end: `{key} = \"\"\"{first}` … `{end}\"\"\"`"
        )),
        mend: Some((region, format!("{key} = \"\""))),
    })
}

/// A list or an inline table that something is missing from, on this line or begun above it.
pub fn unclosed(line: &Line<'_>) -> Option<Hint> {
    let before: Vec<Line<'_>> = lines(line.text)
        .take_while(|other| other.start <= line.start)
        .collect();
    let own = before.len().checked_sub(1)?;
    let first = own.saturating_sub(LONGEST);
    let (opener, end) = (first..=own).rev().find_map(|at| {
        let opener = before[at];
        let (_, value) = opener
            .parts()
            .filter(|(_, value)| value.starts_with(['[', '{']))?;
        let end = end_of(&opener, value);
        let is_open = lists::open(&line.text[opener.start..end]) > 0;
        (at == own || end >= line.start || is_open).then_some((opener, end))
    })?;
    let (key, _) = opener.parts()?;
    let region = opener.start..end;
    let (_, value) = line.text[region.clone()].split_once('=')?;
    let lines: Vec<&str> = value.lines().map(quotes::without_comment).collect();
    let value = lines.join(
        "
",
    );
    let (what, end, corrected) = if value.trim().starts_with('[') {
        ("list", ']', lists::list(&value)?)
    } else {
        ("table", '}', lists::table(&value, better)?)
    };
    let message = if lists::open(&value) > 0 {
        format!("the {what} of `{key}` has no `{end}` at its end")
    } else {
        format!(
            "in the {what} of `{key}` something is missing, or not written as the file needs it"
        )
    };
    let corrected = format!("{key} = {corrected}");
    let mut hint = instead(line.text, region.clone(), message, &corrected)?;
    if line.text[region].contains('\n') {
        hint.at = opener.span();
    } else {
        hint.at = difference(line.text, &opener.span(), &corrected);
    }
    Some(hint)
}

/// Where a list ends: at its bracket, or before the line that begins something new.
fn end_of(opener: &Line<'_>, value: &str) -> usize {
    let mut so_far = value.to_owned();
    let mut end = opener.span().end;
    for next in opener.below().take(LONGEST) {
        if lists::open(&so_far) == 0 || next.begins() || next.typed.trim().is_empty() {
            break;
        }
        so_far.push_str(next.typed);
        end = next.span().end;
    }
    end
}
