use super::*;

fn linked(to: &str, words: &str) -> String {
    let mut out = String::new();
    let link = Inline::Link { to: to.to_owned(), content: vec![Inline::Text(words.to_owned())] };
    write(&mut out, &[link], &BTreeSet::from(["travel"]));
    out
}

#[test]
fn nothing_typed_is_markup() {
    assert_eq!(escape("<b title=\"x\">\u{7}R&D's"), "&lt;b title=&quot;x&quot;&gt;R&amp;D's");
    let mut out = String::new();
    let content = [
        Inline::Emphasis(vec![Inline::Text("a<".to_owned())]),
        Inline::Break,
        Inline::Code("b&".to_owned()),
    ];
    write(&mut out, &content, &BTreeSet::new());
    assert_eq!(out, "<strong>a&lt;</strong><br><code>b&amp;</code>");
}

#[test]
fn a_long_address_may_break_after_its_marks() {
    let mut out = String::new();
    write(
        &mut out,
        &[Inline::Text("Or ask amira.khan@example.org and/or <Joe>".to_owned())],
        &BTreeSet::new(),
    );
    let link =
        r#"<a href="mailto:amira.khan@example.org">amira.<wbr>khan@<wbr>example.<wbr>org</a>"#;
    assert_eq!(out, format!("Or ask {link} and/or &lt;Joe&gt;"));
}

#[test]
fn only_known_links_are_links() {
    assert_eq!(linked("#travel", "Travel"), r##"<a href="#travel">Travel</a>"##);
    for to in [
        "#gone",
        "javascript:alert(1)",
        "http://example.org",
        "data:text/html,x",
        "//example.org",
        "\tjavascript:x",
    ] {
        assert_eq!(linked(to, "Travel"), "Travel");
    }
}

#[test]
fn a_file_beside_the_page_is_linked() {
    assert_eq!(
        linked("./people/amira/pack.pdf", "PDF"),
        r#"<a href="./people/amira/pack.pdf">PDF</a>"#
    );
}

#[test]
fn an_address_is_printed_once() {
    let page = linked("https://example.org/?a=\"&b", "our page");
    let address = "example.&#8203;org/&#8203;?&#8203;a=&#8203;&quot;&amp;&#8203;b";
    let start = r#"<a href="https://example.org/?a=&quot;&amp;b" data-address=""#;
    assert_eq!(page, format!("{start}{address}\">our page</a>"));
    assert_eq!(
        linked("tel:02079460000", "020 7946 0000"),
        r#"<a href="tel:02079460000"><span class="whole">020 7946 0000</span></a>"#
    );
}
