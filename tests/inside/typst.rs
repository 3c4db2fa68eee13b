use super::*;
use crate::doc::edition::EDITIONS;
use crate::doc::{Label, Level, Picture};
use crate::workspace::words::BUILT_IN;

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

fn written(blocks: Vec<Block>, size: u8) -> Source {
    let doc = Doc { title: "T".to_owned(), blocks, ..Doc::default() };
    write(&doc, &EDITIONS[0].at(Some(size)), &BUILT_IN)
}

fn body(blocks: Vec<Block>, size: u8) -> String {
    let source = written(blocks, size);
    source.text.split_once("\n\n").unwrap().1.trim_end().to_owned()
}

#[test]
fn a_page_break_inside_a_block_is_left_out() {
    assert_eq!(body(vec![Block::PageBreak], 12), "#pagebreak(weak: true)");
    let note = Block::Note(vec![Block::PageBreak, Block::Paragraph(text("a"))]);
    assert_eq!(body(vec![note], 12), "#note(long: false)[\n\n#\"a\"]");
}

#[test]
fn a_wide_table_becomes_a_list_in_large_print() {
    let row = |a, b, c| vec![text(a), text(b), text(c)];
    let table = Block::Table {
        header: row("Time", "What", "Who"),
        rows: vec![row("9.30", "Tea", "All")],
        columns: None,
    };
    assert!(body(vec![table.clone()], 12).starts_with("#rows(split: false, columns: ("));
    let list = body(vec![table], 24);
    assert!(list.starts_with("#records("), "{list}");
    assert!(list.contains(r#"([#"What"], [#"Tea"]), ([#"Who"], [#"All"])"#), "{list}");
}

#[test]
fn a_scale_is_a_row_where_it_fits() {
    let levels = ["No evidence", "A little", "Enough", "Good", "Very good"];
    let level = |(number, words)| Level { number, words, picture: None, anchor: Vec::new() };
    let score = Block::Score {
        label: Label { id: "score.C01.q1".parse().unwrap(), content: text("Your score") },
        levels: (0..).zip(levels.map(text)).map(level).collect(),
        not_asked: None,
        counts: 1,
    };
    assert!(body(vec![score.clone()], 12).contains("row: true"));
    assert!(body(vec![score], 18).contains("row: false"));
}

#[test]
fn one_picture_is_one_file() {
    let picture = |svg: &str| Block::Picture { picture: Picture::drawn(svg), description: None };
    let source = written(vec![picture("<svg/>"), picture("<svg />"), picture("<svg/>")], 12);
    assert_eq!(source.pictures.len(), 2);
    assert_eq!(source.text.matches("picture-0.svg").count(), 2);
}
