//! A vacancy file of which a part is missing, or in which something is that does not belong there.

use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::files::{SMALL, below, repository};
use crate::source::Origin;
use crate::vacancy::Vacancy;
use crate::vacancy::read::read;

/// What people and programs put into a file by mistake.
#[rustfmt::skip] // Marks are read across.
const TEARS: &[&str] = &[
    "", "\"", "\"\"\"", "\"\"\"\n", "'", "'''", "”", "’", "[", "]", "{", "}", "=", ":", ",", "#", "\n", "\r", "\\", "\u{a0}",
    "é", "\0", "\n\n\n", "[post]\n", "\n[[panel]]\n", "\n[panel]\n", "x = 1\n", "2026-02-30", "yes",
];

/// What is wrong is said of a place in the text, and nothing is said of a good one.
fn is_answered(text: &str) {
    let (_, faults) = read::<Vacancy>(text, &Origin::Vacancy);
    let is_good = toml::from_str::<Vacancy>(text).is_ok();
    assert_eq!(faults.is_empty(), is_good, "{text}");
    for fault in faults {
        assert!(text.get(fault.place.span).is_some(), "{text}");
        assert!(!fault.message.contains('\n'), "{}", fault.message);
        assert!(!fault.message.ends_with('.'), "{}", fault.message);
    }
}

#[test]
fn whatever_is_left_out_is_answered_and_stops_nothing() {
    let text = SMALL.to_owned() + "summary-easy = \"\"\"\n“Ä – é”\n\"\"\"\n";
    for (at, c) in text.char_indices().step_by(7) {
        let without = format!("{}{}", &text[..at], &text[at + c.len_utf8()..]);
        for text in [without.as_str(), &text[..at], &without.replace('"', "’")] {
            is_answered(text);
        }
    }
}

fn vacancy_files() -> Vec<String> {
    let mut files = below("examples");
    files.retain(|file| file.ends_with("vacancy.toml"));
    files
}

proptest! {
    #[test]
    fn any_torn_vacancy_file_ends_with_faults_inside_the_text(
        file in select(vacancy_files()),
        tears in vec((any::<Index>(), 0..40_usize, select(TEARS)), 1..6),
    ) {
        let mut text = fs::read_to_string(repository().join(file)).unwrap();
        for (place, length, instead) in tears {
            let start = text.floor_char_boundary(place.index(text.len()));
            let end = text.floor_char_boundary(start + length);
            text.replace_range(start..end, instead);
        }
        is_answered(&text);
    }
}
