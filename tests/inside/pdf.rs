use typst::layout::{Frame, FrameItem};

use super::*;
use crate::doc::edition::EDITIONS;
use crate::doc::{
    Block, Card, Doc, Face, Family, Inline, Label, Level, Logo, Moment, MomentKind, PageKind,
    Picture, Portrait, Tab,
};
use crate::workspace::words::BUILT_IN;

const PAGE: &str = include_str!("../../templates/page.typ");
const SQUARE: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9'/></svg>";

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

fn doc(words: &str) -> Doc {
    let label = |id: &str| Label { id: id.parse().unwrap(), content: text("Your answer") };
    let level = |number, words| Level {
        number,
        words: text(words),
        picture: Some(Picture::drawn(SQUARE)),
        anchor: text("a"),
    };
    let heading = |level, id: &str| Block::Heading { level, id: id.to_owned(), content: text(id) };
    Doc {
        title: "For Amira".to_owned(),
        footer: "Peer support worker".to_owned(),
        blocks: vec![
            Block::PageBreak,
            heading(1, "day"),
            Block::Contents { from: 1, to: 2 },
            heading(2, "panel"),
            Block::Note(vec![Block::Paragraph(text(words))]),
            Block::List {
                start: Some(2),
                items: vec![vec![Block::Paragraph(text(words))], vec![]],
            },
            Block::Definitions(vec![(text("When"), vec![Block::Paragraph(text(words))])]),
            Block::Table {
                header: vec![text("a"), text("b")],
                rows: vec![vec![text("c"), vec![]]],
                columns: None,
            },
            Block::Picture {
                picture: Picture::drawn(SQUARE),
                description: Some("A table".to_owned()),
            },
            Block::Row {
                picture: Picture::drawn(SQUARE),
                content: vec![Block::Paragraph(text(words))],
            },
            Block::PageBreak,
            Block::PageBreak,
            Block::Entry(label("name")),
            Block::Lines { label: label("notes"), lines: 40, fill: false, columns: Vec::new() },
            Block::Choice {
                label: label("know"),
                options: vec![text("Yes"), text("No")],
                many: false,
            },
            Block::Score {
                label: label("score"),
                levels: vec![level(0, "No"), level(1, "Yes")],
                not_asked: Some(text("Not asked")),
                counts: 1,
            },
            Block::SheetBreak { hand_in: false },
            Block::Together(vec![
                heading(2, "question"),
                Block::Lines { label: label("filled"), lines: 2, fill: true, columns: Vec::new() },
            ]),
            Block::Banner(vec![Block::Paragraph(text(words))]),
            Block::Cards {
                cards: vec![Card {
                    picture: Some(Picture::drawn(SQUARE)),
                    label: text("When"),
                    content: vec![Block::Paragraph(text(words))],
                }],
                cut: true,
            },
            Block::Moment(Moment {
                starts: Some((10, 30)),
                minutes: 45,
                kind: MomentKind::Interview,
                time: text("10:30am"),
                content: vec![Block::Paragraph(text(words))],
            }),
            Block::People(vec![Portrait {
                face: Face::Picture(Picture::drawn(SQUARE)),
                content: text("Amira"),
            }]),
            Block::Signatures { closing: text("With thanks,"), names: vec![text("Amira")] },
            Block::PageBreak,
        ],
        tab: Some(Tab {
            family: Family::HandIn,
            words: "Hand in".to_owned(),
            picture: Some(Picture::drawn(SQUARE)),
        }),
        logo: Some(Logo { picture: Picture::drawn(SQUARE), description: "A square".to_owned() }),
        mark: Some("Draft".to_owned()),
        ..Doc::default()
    }
}

fn pdf(doc: &Doc, size: u8, fonts: &Fonts) -> anyhow::Result<Vec<u8>> {
    let source = source::write(doc, &EDITIONS[0].at(Some(size)), &BUILT_IN);
    Ok(write(&source, &Template::new(PAGE)?, fonts)?.bytes)
}

#[test]
fn every_block_prints_at_every_size_the_same_each_time() {
    let fonts = Fonts::new(&[]);
    let doc =
        doc("#panic() \\ \" ] $ <a> @b \u{2011}\u{7} https://example.org/a/very/long/address");
    for size in [12, 14, 18, 24, 36] {
        let first = pdf(&doc, size, &fonts).unwrap();
        typst::comemo::evict(0);
        assert!(first.starts_with(b"%PDF"));
        assert!(first == pdf(&doc, size, &fonts).unwrap(), "{size} points differ");
    }
}

/// A document of so many pages.
fn pages(doc: &Doc, size: u8, fonts: &Fonts) -> Option<usize> {
    let source = source::write(doc, &EDITIONS[0].at(Some(size)), &BUILT_IN);
    write(&source, &Template::new(PAGE).unwrap(), fonts).unwrap().pages
}

#[test]
fn a_certificate_is_one_page_whatever_the_name_and_the_print() {
    let fonts = Fonts::new(&[]);
    let name = "Wilhelmina Featherstonehaugh-Cholmondeley of Kirkby Lonsdale";
    for kind in [PageKind::Certificate, PageKind::Poster] {
        let name = if kind == PageKind::Poster { "Interviews" } else { name };
        let further = if kind == PageKind::Poster { 0 } else { 6 };
        let blocks = vec![
            Block::Paragraph(text("This certificate is for")),
            Block::Heading { level: 1, id: "name".to_owned(), content: text(name) },
            Block::Paragraph(text(&"a full member of the panel ".repeat(further))),
            Block::Signatures { closing: Vec::new(), names: vec![text("Joy"), text("Date")] },
        ];
        let doc = Doc { title: "C".to_owned(), kind, blocks, ..Doc::default() };
        for size in [12, 36] {
            assert_eq!(pages(&doc, size, &fonts), Some(1), "{kind:?} at {size} points");
        }
    }
}

#[test]
fn a_table_that_fits_on_a_page_is_not_torn() {
    let fonts = Fonts::new(&[]);
    let lines = |count: usize| Block::Paragraph(text(&"word ".repeat(count)));
    let rows = |count: usize| Block::Table {
        header: vec![text("a"), text("b")],
        rows: vec![vec![text("c"), text("d")]; count],
        columns: None,
    };
    let doc = |blocks| Doc { title: "T".to_owned(), blocks, ..Doc::default() };
    // Together they are about one and a half pages, and a table of four pages is torn anyway.
    assert_eq!(pages(&doc(vec![lines(400), rows(22), rows(22)]), 12, &fonts), Some(3));
    assert_eq!(pages(&doc(vec![rows(110)]), 12, &fonts), Some(4));
}

#[test]
fn what_is_not_accessible_is_refused_by_title() {
    let fonts = Fonts::new(&[]);
    let mut doc = doc("a");
    doc.blocks.insert(0, Block::Heading { level: 3, id: "x".to_owned(), content: text("x") });
    let error = pdf(&doc, 12, &fonts).unwrap_err().to_string();
    assert!(error.contains("`For Amira`") && error.contains("heading"), "{error}");
}

#[test]
fn a_character_without_a_font_is_named() {
    let fonts = Fonts::new(&[]);
    let error = pdf(&doc("\u{f8fe7}"), 12, &fonts).unwrap_err().to_string();
    assert!(error.contains("U+F8FE7"), "{error}");
}

#[test]
fn a_fault_in_page_typ_gives_its_line() {
    let fonts = Fonts::new(&[]);
    let source = source::write(&doc("a"), &EDITIONS[0], &BUILT_IN);
    let page = Template::new("#let paper(..all) = 1\n#nonsense\n").unwrap();
    let error = write(&source, &page, &fonts).err().unwrap();
    assert!(error.to_string().contains("page.typ line 2: "), "{error}");
}

/// What the glyphs of a document say, one after another.
fn said(words: &str, size: u8, fonts: &Fonts) -> String {
    fn glyphs(frame: &Frame, into: &mut String) {
        for (_, item) in frame.items() {
            if let FrameItem::Group(group) = item {
                glyphs(&group.frame, into);
            }
            if let FrameItem::Text(text) = item {
                let mut before = None;
                for glyph in &text.glyphs {
                    // Several glyphs of one letter say it once, as `ActualText`.
                    if before != Some(glyph.range()) {
                        into.push_str(&text.text[glyph.range()]);
                    }
                    before = Some(glyph.range());
                }
            }
        }
    }
    let blocks = vec![Block::Paragraph(text(words))];
    let doc = Doc { title: "T".to_owned(), blocks, ..Doc::default() };
    let source = source::write(&doc, &EDITIONS[0].at(Some(size)), &BUILT_IN);
    let mut world = world(&source, &Template::new(PAGE).unwrap(), fonts).unwrap();
    let mut said = String::new();
    for page in fullest(&mut world).unwrap().pages() {
        glyphs(&page.frame, &mut said);
    }
    said
}

#[test]
fn case_13_8_a_letter_with_marks_is_read_out_once() {
    let fonts = Fonts::new(&[]);
    for name in ["Ọ̀ṣúnẹ̀yẹ Adéọlá Bọ̀ṣẹ̀", "M̄aría K̃x̌ Ẹ̀bùn", "Nguyễn Thị Hằng"]
    {
        for size in [12, 36] {
            let said = said(name, size, &fonts);
            assert_eq!(said.matches(name.split(' ').next().unwrap()).count(), 1, "{said}");
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
            let above_foot = said.split("Page 1").next().unwrap();
            assert_eq!(letters(above_foot), letters(name), "{said}");
        }
    }
}

#[test]
fn case_7_4_a_word_that_is_broken_is_joined_again_and_an_address_has_no_sign_in_it() {
    let fonts = Fonts::new(&[]);
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten";
    let said = said(&format!("the {word} job"), 36, &fonts);
    // The sign at the end of a line is what programs join words by.
    assert!(said.contains('\u{ad}') && !said.contains('\u{200b}'), "{said}");
    assert!(said.replace('\u{ad}', "").contains(word), "{said}");
    let address = "taking.part.in.interviews.with.us@a-rather-long-programme.example.org";
    let said = self::said(address, 36, &fonts);
    assert!(!said.contains('\u{ad}') && said.contains(address), "{said}");
}
