use proptest::prelude::*;

use super::*;
use crate::doc::Pictures;
use crate::doc::markdown::parse;
use crate::doc::words;

fn heading(text: &str) -> Block {
    Block::Heading { level: 1, id: String::new(), content: words(text) }
}

/// What a reader of Markdown makes of a document, without the ids it gives to headings.
fn read_back(blocks: Vec<Block>) -> Vec<Block> {
    let doc = Doc { blocks, ..Doc::default() };
    let mut back = parse(&write(&doc), &Pictures::default(), false).unwrap();
    for block in &mut back {
        if let Block::Heading { id, .. } = block {
            id.clear();
        }
    }
    back
}

proptest! {
    #[test]
    fn it_says_what_the_tree_says(text in "[!-~]{1,8}( [!-~“”é]{1,8}){0,4}") {
        let list = Block::List {
            start: None,
            items: vec![
                vec![Block::text(&text)],
                vec![Block::text("a"), Block::text(&text)],
            ],
        };
        let table = Block::Table {
            header: vec![words("a"), words(&text)],
            rows: vec![vec![words(&text), words("b")]],
            columns: None,
        };
        let blocks = vec![
            heading(&text),
            Block::text(&text),
            list,
            table,
            Block::Note(vec![Block::text(&text)]),
        ];
        prop_assert_eq!(read_back(blocks.clone()), blocks);
    }
}

#[test]
fn what_is_to_be_typed_stays_as_it_is() {
    let code = |text: &str| Inline::Code(text.to_owned());
    let line = vec![code("a|b `c` [d]"), Inline::Text(" and ".to_owned()), code("x_y*")];
    let table =
        Block::Table { header: vec![words("a")], rows: vec![vec![line.clone()]], columns: None };
    let blocks = vec![heading("h"), Block::Paragraph(line), table];
    assert_eq!(read_back(blocks.clone()), blocks);
}

#[test]
fn brackets_of_a_file_are_left_to_be_read() {
    assert_eq!(escape("under [scoring], a_b"), "under [scoring], a_b");
    assert_eq!(escape("[x](y)"), "[x\\](y)");
}
