//! How reading is measured.

use crate::doc::{Block, Inline};
use crate::workspace::built_in;
use crate::workspace::readability::{self, Known, Rules, Trouble};

/// Paragraphs of a document, measured and held against the limits of standard print.
fn troubles(paragraphs: &[&str]) -> (readability::Measure, Vec<Trouble>) {
    let rules: Rules = toml::from_str(built_in::text("toolkit/readability.toml").unwrap()).unwrap();
    let blocks: Vec<Block> = paragraphs
        .iter()
        .map(|text| Block::Paragraph(vec![Inline::Text((*text).to_owned())]))
        .collect();
    let passages = crate::doc::passages::passages(&blocks);
    let known = Known { terms: &[] };
    (
        readability::measure(&passages, &rules.syllables),
        readability::troubles(&passages, &rules.standard, &rules, &known),
    )
}

#[test]
fn smog_is_the_formula_of_1969() {
    // 10 sentences, 8 words of three syllables or more: 1.0430 × √(8 × 30 ÷ 10) + 3.1291.
    let text = "Interview the candidate. Listen. ".repeat(4) + "One. Two.";
    let (measure, found) = troubles(&[&text]);
    assert_eq!(
        (
            measure.sentences,
            measure.words,
            measure.long_words,
            measure.longest
        ),
        (10, 18, 8, 3)
    );
    assert!(
        (measure.smog() - 8.2387).abs() < 0.001,
        "{}",
        measure.smog()
    );
    assert!((measure.mean() - 1.8).abs() < 1e-9);
    assert!(
        matches!(
            &found[..],
            [Trouble::LongParagraph {
                sentences: 10,
                most: 3,
                ..
            }]
        ),
        "{found:?}"
    );
    // Nothing has no grade worth a complaint, and no division by nothing.
    let (measure, found) = troubles(&["…"]);
    assert!(measure.smog() < 4.0 && found.is_empty());
}
