use super::*;
use crate::doc::markdown::parse;
use crate::workspace::pictures::BUILT_IN;
use crate::workspace::words;

fn paper(text: &str) -> Doc {
    Doc { blocks: parse(text, &BUILT_IN, true).unwrap(), ..Doc::default() }
}

fn titles(papers: &[&str]) -> Vec<(String, String)> {
    let papers: Vec<Doc> = papers.iter().map(|text| paper(text)).collect();
    let parts = parts(&papers, &words::BUILT_IN.easy).into_iter();
    parts.map(|part| (part.id, part.title)).collect()
}

fn expected(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    pairs.map(|(id, title)| ((*id).to_owned(), (*title).to_owned())).collect()
}

#[test]
fn a_part_is_what_stands_below_a_heading_and_the_same_words_are_tested_once() {
    let joyce =
        "# For Joyce\n\nOne.\n\n## C01\n\nScore C01.\n\n### Why\n\n## C02\n\nScore C02.\n\n### Why";
    let kevin = "# For Kevin\n\nTwo.\n\n## C01\n\nScore C01, Kevin.\n\n## The end\n\nGo.";
    assert_eq!(
        titles(&[joyce, kevin]),
        expected(&[("the-start", "The start"), ("c01", "C01"), ("the-end", "The end"),])
    );
}

#[test]
fn a_long_paper_is_asked_about_on_sheets_of_one_length() {
    let headings: Vec<String> =
        (1..=31).map(|n| format!("## H{n}\n\nW{}", "x".repeat(n))).collect();
    let easy = &words::BUILT_IN.easy;
    let long = paper(&format!("# A\n\nOne.\n\n{}", headings.join("\n\n")));
    let sheets = tests("Long", [&long], None, easy);
    let numbers: Vec<(usize, usize, String)> = sheets
        .iter()
        .map(|sheet| (sheet.parts[0].number, sheet.parts.len(), sheet.called(easy)))
        .collect();
    let expected = [(1, 11, 1), (12, 11, 2), (23, 10, 3)]
        .map(|(first, count, sheet)| (first, count, format!("Long, sheet {sheet} of 3")));
    assert_eq!(numbers, expected);
    assert_eq!(tests("None", [], None, easy), []);
}

#[test]
fn a_paper_without_parts_is_tested_as_a_whole() {
    assert_eq!(
        titles(&["# Thanks\n\nYou did well."]),
        expected(&[("the-whole-paper", "The whole paper")])
    );
}

#[test]
fn ids_are_letters_and_no_two_parts_share_one() {
    assert_eq!(
        titles(&["# A\n\nOne.\n\n## How?\n\nTwo.\n\n## How!\n\nThree.\n\n## Zoë’s day\n\nFour."]),
        expected(&[
            ("the-start", "The start"),
            ("how", "How?"),
            ("how-2", "How!"),
            ("zo-s-day", "Zoë’s day"),
        ])
    );
}
