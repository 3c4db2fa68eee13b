//! The Easy Read versions that are built in.

use crate::workspace::{built_in, toolkit};

#[test]
fn every_page_for_those_who_may_need_easy_read_has_a_version_with_its_own_words() {
    let pages = &*toolkit::BUILT_IN;
    let missing: Vec<&str> = pages
        .iter()
        .filter(|page| page.may_need_easy_read() && page.easy.is_none())
        .map(|page| page.slug.as_str())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    for page in pages {
        if let Some((_, text)) = &page.easy {
            assert!(text.body.contains("![]("), "{} has no pictures", text.path);
            assert_ne!(text.body, page.text.body, "{}", text.path);
        }
    }
}

#[test]
fn sentences_of_easy_read_templates_are_short() {
    let mut long = Vec::new();
    for (name, text) in built_in::templates().filter(|(name, _)| name.ends_with(built_in::EASY)) {
        for line in without(&without(text, "{%", "%}"), "{#", "#}").lines() {
            let values = without(line, "{{", "}}");
            for sentence in values.split_inclusive(['.', '?', '!', ':']) {
                let words = sentence.split_whitespace();
                if words.filter(|word| word.contains(char::is_alphanumeric)).count() > 15 {
                    long.push(format!("{name}: {sentence}"));
                }
            }
        }
    }
    assert_eq!(long, [""; 0]);
}

/// A text without what stands between two marks; a value counts as one word.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(open) {
        out.push_str(before);
        out.push_str(if open == "{{" { "X" } else { "" });
        rest = inside.split_once(close).map_or("", |(_, after)| after);
    }
    out + rest
}
