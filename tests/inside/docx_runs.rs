use super::*;
use crate::write::docx::xml::file;

fn written(content: &[Inline]) -> String {
    let bookmarks = BTreeMap::from([("h-travel", "_h1".to_owned())]);
    let mut links = Links { bookmarks, relations: Relations::default(), colour: None, size: None };
    let paragraph = el("w:p").all(write(content, &mut links));
    String::from_utf8(file(&paragraph).unwrap()).unwrap()
}

fn linked(to: &str, words: &str) -> String {
    written(&[Inline::Link { to: to.to_owned(), content: vec![Inline::Text(words.to_owned())] }])
}

#[test]
fn only_known_links_are_links() {
    assert!(
        linked("#h-travel", "Travel").contains(r#"<w:hyperlink w:anchor="_h1" w:history="1">"#)
    );
    for to in ["#h-gone", "javascript:alert(1)", "http://example.org", "file:///etc", "\\\\server"]
    {
        assert!(!linked(to, "Travel").contains("hyperlink"), "{to}");
    }
}

#[test]
fn an_address_is_printed_once() {
    assert!(linked("https://example.org/a/", "our page").contains("> (example.org/a)<"));
    assert!(!linked("tel:02079460000", "020 7946 0000").contains('('));
}

#[test]
fn an_address_has_no_character_that_none_may_have() {
    assert_eq!(encoded("https://example.org/a b?\"{ü}"), "https://example.org/a%20b?%22%7Bü%7D");
    assert!(!linked("https://", "x").contains("hyperlink"));
}

#[test]
fn bold_words_are_bold_wherever_they_stand() {
    let emphasis = written(&[Inline::Emphasis(vec![Inline::Text("a".to_owned())])]);
    assert!(emphasis.contains(r#"<w:rPr><w:rStyle w:val="Emphasis"/><w:b/><w:bCs/></w:rPr>"#));
    assert!(!emphasis.contains("w:i/"));
}
