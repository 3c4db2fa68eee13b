use super::*;
use crate::prose::pieces::whole;

fn lines(words: &str, room: f32) -> String {
    let part = |inline: &Inline| {
        let is_break = matches!(inline, Inline::Break);
        if is_break { "/".to_owned() } else { plain(std::slice::from_ref(inline)) }
    };
    addresses(&[Inline::Text(words.to_owned())], room).iter().map(part).collect()
}

#[test]
fn dates_have_spaces_that_do_not_break() {
    assert_eq!(whole("on 8 December 2026."), "on 8\u{a0}December\u{a0}2026.");
    assert_eq!(whole("joy@a-b.example or joy"), "joy@a-b.example or joy");
}

#[test]
fn an_address_with_a_hyphen_begins_a_line_where_it_might_be_split() {
    assert_eq!(lines("Email joy@a-b.example", 40.0), "Email joy@a-b.example");
    assert_eq!(lines("Email joy@a-b.example", 10.0), "Email /joy@a-b.example");
    assert_eq!(lines("Email joy@ab.example", 10.0), "Email joy@ab.example");
    assert_eq!(lines("joy@a-b.example", 6.0), "joy@/a-b.example");
}
