use super::*;
use crate::doc::markdown::parse;
use crate::doc::plain;
use crate::workspace::pictures::BUILT_IN;

fn words(block: &Block) -> String {
    let mut out = String::new();
    crate::doc::text(std::slice::from_ref(block), &mut out);
    out
}

#[test]
fn a_row_holds_what_follows_its_picture() {
    let text = "# A\n\n![](panel)\nOne.\nTwo.\n\n- Three\n\n## B\n\nFour.";
    let blocks = parse(text, &BUILT_IN, true).unwrap();
    let Block::Row { content, .. } = &blocks[1] else {
        panic!("{blocks:?}");
    };
    let Block::Paragraph(first) = &content[0] else {
        panic!("{content:?}");
    };
    assert!(matches!(first[1], Inline::Break), "{first:?}");
    assert_eq!(words(&blocks[1]), "One. Two.\nThree\n");
    assert_eq!(blocks.len(), 4);
}

#[test]
fn a_picture_without_words_or_a_drawing_is_told_with_its_line() {
    let told = |text| parse(text, &BUILT_IN, true).unwrap_err();
    let unknown = told("# A\n\n![](unheard-of)\nOne.");
    assert_eq!(unknown.line, 3);
    assert!(unknown.message.contains("`unheard-of`"), "{unknown:?}");
    for text in ["![](panel)", "![](panel) One.", "![words](panel)\nOne."] {
        assert_eq!(told(text).line, 1);
    }
}

#[test]
fn each_sentence_is_a_line() {
    let mut content = vec![Inline::Text(
        "Come at 2.30 p.m. on Monday. “Do you see?” Ask Dr. Bakare. 1. One. Go".to_owned(),
    )];
    split(&mut content);
    let lines: Vec<String> = content.split(|inline| *inline == Inline::Break).map(plain).collect();
    assert_eq!(
        lines,
        ["Come at 2.30 p.m. on Monday.", "“Do you see?”", "Ask Dr. Bakare. 1. One.", "Go"]
    );
}
