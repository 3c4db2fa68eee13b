//! Any document at all passes every writer, and none of its words is lost on the way.

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

use crate::doc::edition::EDITIONS;
use crate::doc::markdown::bind;
use crate::doc::{Block, Doc, Inline, Label, plain};
use crate::documents::printer;
use crate::workspace::{self, Workspace};
use crate::write::{Format, write};

static BUILT_IN: LazyLock<Workspace> = LazyLock::new(|| workspace::load(None));

/// Words as people type them, with whatever means something to some format.
fn words() -> impl Strategy<Value = Vec<Inline>> {
    let text = "[a-zé]{2,9}[&<>\"#*_$@`\\]\\[\\\\|{}%]?".prop_map(Inline::Text);
    let inline = text.clone().prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            vec(inner.clone(), 1..3).prop_map(Inline::Strong),
            vec(inner.clone(), 1..3).prop_map(Inline::Emphasis),
            vec(inner, 1..3).prop_map(|content| {
                let to = "https://www.example.org/a".to_owned();
                Inline::Link { to, content }
            }),
            "[a-z]{2,9}".prop_map(Inline::Code),
            Just(Inline::Break),
        ]
    });
    // What is seen first is a word, so that nothing is without any.
    (text, vec(inline, 0..3)).prop_map(|(first, more)| [vec![first], more].concat())
}

fn blocks(depth: u32) -> BoxedStrategy<Vec<Block>> {
    let paragraph = words().prop_map(Block::Paragraph);
    let block = paragraph.prop_recursive(depth, 12, 3, |inner| {
        let inside = vec(inner, 1..3);
        prop_oneof![
            (option::of(1..20_u32), vec(inside.clone(), 1..3))
                .prop_map(|(start, items)| Block::List { start, items }),
            vec((words(), inside.clone()), 1..3).prop_map(Block::Definitions),
            inside.clone().prop_map(Block::Note),
            inside.prop_map(Block::Together),
            (vec(words(), 1..4), 0..3_usize).prop_flat_map(|(header, rows)| {
                let row = vec(words(), header.len());
                vec(row, rows).prop_map(move |rows| {
                    // The first column has no name, since none is printed where a table is set out as a list.
                    let mut header = header.clone();
                    header[0].clear();
                    Block::Table { header, rows, columns: None }
                })
            }),
        ]
    });
    vec(block, 0..4).boxed()
}

/// Headings, pages, and fields to fill in, which are inside nothing else here.
fn document() -> impl Strategy<Value = Vec<Block>> {
    let field = (words(), vec(words(), 2..4), 0..4_u8).prop_map(|(content, options, kind)| {
        let label = Label { id: "a".parse().unwrap(), content };
        match kind {
            0 => Block::Entry(label),
            1 => Block::Lines { label, lines: 3, fill: false, columns: Vec::new() },
            _ => Block::Choice { label, options, many: kind == 2 },
        }
    });
    let heading = (1..4_u8, words()).prop_map(|(level, content)| {
        let content = vec![Inline::Text(plain(&content))];
        Block::Heading { level, id: String::new(), content }
    });
    let part = (option::of(heading), blocks(3), option::of(field), any::<bool>());
    let part = part.prop_map(|(heading, blocks, field, breaks)| {
        let heading = heading.into_iter();
        let breaks = breaks.then_some(Block::PageBreak);
        heading.chain(blocks).chain(field).chain(breaks).collect::<Vec<_>>()
    });
    vec(part, 1..4).prop_map(|parts| {
        let mut before = 1;
        let content = vec![Inline::Text("Title".to_owned())];
        let mut blocks = vec![Block::Heading { level: 1, id: String::new(), content }];
        for (index, mut block) in parts.into_iter().flatten().enumerate() {
            if let Block::Heading { level, .. } = &mut block {
                *level = (*level).clamp(2, before + 1);
                before = *level;
            }
            if let Some(label) = block.label_mut() {
                label.id = format!("field.{index}").parse().unwrap();
            }
            blocks.push(block);
        }
        bind(vec![blocks])
    })
}

/// The pieces of text of a document, in order.
fn said(blocks: &[Block]) -> Vec<String> {
    fn pieces(content: &[Inline], into: &mut Vec<String>) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Code(text) => into.push(text.clone()),
                Inline::Strong(inner) | Inline::Emphasis(inner) => pieces(inner, into),
                Inline::Link { content, .. } => pieces(content, into),
                Inline::Break => {}
            }
        }
    }
    let mut all = Vec::new();
    crate::doc::each(blocks, &mut |block| {
        block.own_words().into_iter().for_each(|words| pieces(words, &mut all));
    });
    all
}

/// What is inside the tags of a page or of a Word file.
fn untagged(markup: &str) -> String {
    let inside = markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: String = inside.collect();
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text, |text, (entity, c)| text.replace(entity, c))
}

fn keeps_its_words(blocks: Vec<Block>, formats: &[Format], size: u8) {
    let printer = printer::open(&BUILT_IN).unwrap();
    let edition = EDITIONS[0].at(Some(size));
    let all = said(&blocks);
    let doc =
        Doc { title: "Title".to_owned(), footer: "Foot".to_owned(), blocks, ..Doc::default() };
    for format in formats {
        let bytes = write(&doc, &edition, *format, &printer.assets).unwrap().bytes;
        let text = match format {
            // What a PDF says is looked at by the outside checkers.
            Format::Pdf => continue,
            Format::Text => String::from_utf8(bytes).unwrap(),
            Format::Html => untagged(&String::from_utf8(bytes).unwrap()),
            Format::Docx => {
                let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
                let mut xml = String::new();
                let mut part = archive.by_name("word/document.xml").unwrap();
                part.read_to_string(&mut xml).unwrap();
                untagged(&xml)
            }
        };
        for piece in &all {
            assert!(text.contains(piece.trim()), "{format:?} lost {piece:?}: {doc:?}\n{text}");
        }
    }
}

/// So many trees, the same each time, so that a run says the same as the one before.
fn cases(many: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::with_cases(many)
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_tree_passes_every_writer_and_keeps_its_words(
        blocks in document(),
        size in select(vec![12_u8, 18, 36]),
    ) {
        keeps_its_words(blocks, &[Format::Html, Format::Docx, Format::Text], size);
    }
}

proptest! {
    // A PDF takes longer than all else together.
    #![proptest_config(cases(8))]

    #[test]
    fn any_tree_is_an_accessible_pdf(blocks in document(), size in select(vec![12_u8, 36])) {
        keeps_its_words(blocks, &[Format::Pdf], size);
    }
}
