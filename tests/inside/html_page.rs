use super::*;
use crate::doc::edition::EDITIONS;

fn page(footer: &str, fields: bool) -> String {
    let doc = Doc { title: "</title>".to_owned(), footer: footer.to_owned(), ..Doc::default() };
    let assets = Assets {
        page_css: "@media (--narrow){}\r\n",
        print_css: "",
        script: "'</script>'\r\n",
        words: &crate::workspace::words::BUILT_IN,
    };
    write(&doc, &EDITIONS[2], &assets, &Parts { fields, ..Parts::default() })
}

#[test]
fn the_policy_names_what_is_there() {
    let page = page("", true);
    for (start, end) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let text =
            page.split(start).nth(1).and_then(|rest| rest.split(end).next()).expect("an element");
        assert!(page.contains(&hash(text)) && !text.contains('\r'), "{text}");
    }
    assert!(page.contains(
        ":root{--size:18pt;--leading:1.5;--side:20mm;--footer:\"\";--footer-lines:1}\n@media (max-width: 45em){}\n"
    ));
    assert!(page.contains("<title>&lt;/title&gt;</title>"));
}

#[test]
fn a_page_to_read_has_no_script() {
    let page = page("C01 “a” \"b\" </style>", false);
    assert!(!page.contains("script") && !page.contains("<header>"));
    assert!(page.contains(r#"--footer:"C01 “a” \22 b\22  \3c /style>";--footer-lines:1}"#));
    assert!(page.contains("<p>C01 “a” &quot;b&quot; &lt;/style&gt;</p>"));
}
