//! A vacancy file of which a part is missing.

use super::files::SMALL;
use crate::source::Origin;
use crate::vacancy::Vacancy;
use crate::vacancy::read::read;

#[test]
fn whatever_is_left_out_is_answered_and_stops_nothing() {
    let text = SMALL.to_owned() + "summary-easy = \"\"\"\n“Ä – é”\n\"\"\"\n";
    for (at, c) in text.char_indices().step_by(3) {
        let without = format!("{}{}", &text[..at], &text[at + c.len_utf8()..]);
        for text in [without.as_str(), &text[..at], &without.replace('"', "’")] {
            let (_, faults) = read::<Vacancy>(text, &Origin::Vacancy);
            for fault in faults {
                assert!(text.get(fault.place.span).is_some(), "{text}");
                assert!(!fault.message.ends_with('.'), "{}", fault.message);
            }
        }
    }
}
