use super::*;

#[test]
fn shortened_words_are_read_out() {
    let read = |word: &str| spoken(word).join(" ");
    assert_eq!(read("don’t"), "do not");
    assert_eq!(read("Can't"), "can not");
    assert_eq!(read("who’d"), "who would");
    assert_eq!(read("What’s"), "what is");
    assert_eq!(read("children’s"), "children");
    assert_eq!(read("Let’s"), "let us");
}

#[test]
fn letters_with_stops_are_one_word() {
    let letters = |text: &'static str| letters(text).map(|end| &text[..end]);
    assert_eq!(letters("D.O.B.?"), Some("D.O.B."));
    assert_eq!(letters("C.V.s, please"), Some("C.V.s"));
    assert_eq!(letters("C. of E."), Some("C."));
    assert_eq!(letters("I. Am"), None);
    assert_eq!(letters("www.nhs.uk"), None);
    assert_eq!(letters("a.m.xyz"), None);
}
