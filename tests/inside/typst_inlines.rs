use super::*;

fn written(content: &[Inline]) -> String {
    let mut out = String::new();
    write(&mut out, content, Some(&BTreeSet::from(["travel"])), 15.0);
    out
}

fn linked(to: &str, words: &str) -> String {
    written(&[Inline::Link { to: to.to_owned(), content: vec![Inline::Text(words.to_owned())] }])
}

#[test]
fn nothing_typed_is_code() {
    assert_eq!(quoted(r#"#pagebreak() "\u{41}" $x$"#), r##""#pagebreak() \"\\u{41}\" $x$""##);
    assert_eq!(quoted("a\nb\tc\u{7}"), "\"a\\nb c\"");
    assert_eq!(quoted("co\u{2011}pro\u{2010}duced"), "\"co-\u{2060}pro-duced\"");
}

#[test]
fn everything_typed_is_quoted() {
    let content = [
        Inline::Text("*a* #b ".to_owned()),
        Inline::Strong(vec![Inline::Text("c]".to_owned())]),
        Inline::Break,
        Inline::Code("$d$".to_owned()),
    ];
    assert_eq!(written(&content), r##"#"*a* #b "#strong[#"c]"]#linebreak()#code[#"$d$"]"##);
}

#[test]
fn a_long_address_can_break_and_be_copied() {
    let long = written(&[Inline::Text("involvement@programme.example.org".to_owned())]);
    assert_eq!(
        long,
        r##"#"involvement@"#h(0.01pt)#"programme."#h(0.01pt)#"example."#h(0.01pt)#"org""##
    );
}

#[test]
fn a_date_stays_on_one_line() {
    let date = written(&[Inline::Text("on 3 December 2026.".to_owned())]);
    assert_eq!(date, r##"#"on "#box("3 December 2026")#".""##);
}

#[test]
fn an_address_is_printed_once() {
    assert!(linked("https://example.org/a", "our page").ends_with(r#"[#"example.org/a"]#")""#));
    assert_eq!(linked("mailto:a@b.org", "a@b.org"), r#"#goto("mailto:a@b.org")[#box("a@b.org")]"#);
    assert_eq!(
        linked("tel:02079460000", "020 7946 0000"),
        r#"#goto("tel:02079460000")[#box("020 7946 0000")]"#
    );
}

#[test]
fn a_link_to_nowhere_is_only_words() {
    assert_eq!(linked("#travel", "Getting there"), r#"#goto(label("travel"))[#"Getting there"]"#);
    assert_eq!(linked("#gone", "Getting there"), r#"#"Getting there""#);
}
