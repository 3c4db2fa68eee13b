//! Numbers and addresses that cannot be right are refused as they are read.

use serde::{Deserialize, Deserializer, de::Error};

use super::{Criterion, Question};
use crate::source::{Line, Spanned};

/// A number that cannot be nought, such as the minutes of a question.
pub fn from_one<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    between(from, 1, u32::MAX, "this cannot be 0\ntype 1 or more, or leave the line out")
}

/// A version of papers: no one sends them a hundred times.
pub fn revision<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    between(from, 1, 99, "papers have versions 1 to 99\ntype 1 until they are sent again")
}

/// The number of the second round.
pub const SECOND: u32 = 2;

/// A round of interviews.
pub fn round<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    between(from, 1, SECOND, "there are two rounds of interviews at most\ntype 1 or 2")
}

/// A share in percent.
pub fn percent<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    between(from, 1, 100, "this is a share of all points in percent\ntype 1 to 100")
}

fn between<'de, D: Deserializer<'de>>(
    from: D,
    least: u32,
    most: u32,
    wrong: &str,
) -> Result<Option<u32>, D::Error> {
    let number = u32::deserialize(from)?;
    let fits = (least..=most).contains(&number);
    if fits { Ok(Some(number)) } else { Err(D::Error::custom(wrong)) }
}

/// Questions, which papers number themselves.
pub fn questions<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Spanned<Question>>, D::Error> {
    let mut all: Vec<Spanned<Question>> = Vec::deserialize(from)?;
    for question in &mut all {
        question.ask.unnumber();
        question.ask_easy.iter_mut().for_each(|line| line.unnumber());
    }
    Ok(all)
}

/// Criteria, which papers number themselves.
pub fn criteria<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Spanned<Criterion>>, D::Error> {
    let mut all: Vec<Spanned<Criterion>> = Vec::deserialize(from)?;
    for criterion in &mut all {
        criterion.text.unnumber();
        criterion.text_easy.iter_mut().for_each(Line::unnumber);
    }
    Ok(all)
}

/// An email address, or nothing filled in yet.
pub fn email<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Line>, D::Error> {
    let line = Line::deserialize(from)?;
    let parts: Vec<&str> = line.trim().split('@').collect();
    let is_address = |part: &&str| !part.is_empty() && !part.contains(char::is_whitespace);
    if line.is_blank() || (parts.len() == 2 && parts.iter().all(is_address)) {
        Ok(Some(line))
    } else {
        Err(D::Error::custom(
            "this is not an email address\ntype one, such as `\"ruth.hall@example.org\"`, or leave the line out",
        ))
    }
}
