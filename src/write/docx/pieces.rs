//! What stays on one line: dates, times, numbers, postcodes and e-mail addresses.
//!
//! The first four have no-break spaces. An address gets nothing that would be copied with it; but programs end lines at its
//! hyphens, so one with a hyphen begins a line wherever it might reach the end of one.

use crate::doc::measure::width;
use crate::doc::{Inline, plain};
use crate::prose::pieces::pieces;

/// Addresses in Arial are so much narrower than the bold letters that are measured.
const NARROWER: f32 = 0.86;

/// The same words with the line ends that addresses need, in lines of so many ems.
pub fn addresses(content: &[Inline], room: f32) -> Vec<Inline> {
    let (mut out, mut used) = (Vec::new(), 0.0);
    for inline in content {
        match inline {
            Inline::Break => {
                out.push(Inline::Break);
                used = 0.0;
            }
            Inline::Text(words) if words.contains('@') => {
                for (part, whole) in pieces(words) {
                    let wide = width(part) * NARROWER;
                    let is_address = whole && part.contains('@');
                    if is_address && part.contains('-') && used > 0.0 && used + wide > room {
                        out.push(Inline::Break);
                        used = 0.0;
                    }
                    match part.split_once('@') {
                        // One that is longer than a line is parted where nobody takes the hyphen for its own.
                        Some((name, domain)) if is_address && wide > room => {
                            out.extend([Inline::Text(format!("{name}@")), Inline::Break]);
                            out.push(Inline::Text(domain.to_owned()));
                            used = width(domain) * NARROWER;
                        }
                        Some(_) | None => {
                            out.push(Inline::Text(part.to_owned()));
                            used += wide;
                        }
                    }
                }
            }
            Inline::Text(_)
            | Inline::Strong(_)
            | Inline::Emphasis(_)
            | Inline::Code(_)
            | Inline::Link { .. } => {
                used += width(&plain(std::slice::from_ref(inline))) * NARROWER;
                out.push(inline.clone());
            }
        }
    }
    out
}

#[cfg(test)]
#[path = "../../../tests/inside/docx_pieces.rs"]
mod tests;
