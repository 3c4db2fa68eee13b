#![doc = include_str!("candidates_recognisable.md")]

use super::prelude::*;
use crate::source::Code;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let codes = case.vacancy.candidates.iter().map(|candidate| &candidate.code);
    let mut named = codes.filter(|code| letters(code).len() > 1);
    let Some(first) = named.next() else {
        return;
    };
    if let Some(other) = named.find(|code| letters(code) != letters(first)) {
        let message = format!("{first} and {other} look like initials");
        out.flag(other.span(), message)
            .about(other)
            .help("number them in order: `C01`, `C02`; the chair has a key to write names on");
    }
}

/// A code without its number.
fn letters(code: &Code) -> &str {
    code.trim_end_matches(|c: char| c.is_ascii_digit())
}
