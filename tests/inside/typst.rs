use super::*;
use crate::doc::edition::EDITIONS;
use crate::doc::{Card, Face, Label, Level, Logo, Picture, Portrait};
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
    assert!(
        body(vec![table.clone()], 12).starts_with("#rows(split: false, long: false, columns: (")
    );
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
fn lines_that_fill_go_on_after_what_holds_them_together() {
    let label = Label { id: "notes".parse().unwrap(), content: text("Notes") };
    let fill = |fill| Block::Lines { label: label.clone(), lines: 2, fill, columns: Vec::new() };
    assert!(body(vec![fill(true)], 12).ends_with("#rest"));
    assert!(body(vec![Block::Together(vec![fill(true)])], 12).ends_with("]]\n\n#rest"));
    assert!(!body(vec![fill(false)], 12).contains("#rest"));
}

#[test]
fn what_an_answer_sounds_like_makes_bars_of_a_scale() {
    let level = |anchor: &[Inline]| Level {
        number: 0,
        words: text("No"),
        picture: None,
        anchor: anchor.to_vec(),
    };
    let score = |anchor: &[Inline]| Block::Score {
        label: Label { id: "score".parse().unwrap(), content: text("Your score") },
        levels: vec![level(anchor), level(&[])],
        not_asked: None,
        counts: 1,
    };
    assert!(body(vec![score(&[])], 12).contains("row: true"));
    let bars = body(vec![score(&text("Guesses"))], 12);
    assert!(bars.contains("row: false") && bars.contains("anchor: [#\"Guesses\"]"), "{bars}");
}

#[test]
fn the_logo_is_on_the_banner_and_its_picture_beside_the_words() {
    let picture = |svg: &str| Picture::drawn(svg);
    let banner = Block::Banner(vec![
        Block::Paragraph(text("Amira")),
        Block::Picture { picture: picture("<svg />"), description: None },
    ]);
    let logo = Logo { picture: picture("<svg/>"), description: "A square".to_owned() };
    let doc = |blocks| Doc { blocks, logo: Some(logo.clone()), ..Doc::default() };
    let source = |doc: &Doc| write(doc, &EDITIONS[0], &BUILT_IN).text;
    let cover = source(&doc(vec![banner.clone()]));
    assert!(cover.contains("#banner(drawing: \"picture-0.svg\", logo: ("), "{cover}");
    assert_eq!(cover.matches("A square").count(), 1);
    let later = source(&doc(vec![Block::PageBreak, banner]));
    assert!(later.contains("#banner(drawing: \"picture-1.svg\")["), "{later}");
}

#[test]
fn one_picture_is_one_file() {
    let picture = |svg: &str| Block::Picture { picture: Picture::drawn(svg), description: None };
    let source = written(vec![picture("<svg/>"), picture("<svg />"), picture("<svg/>")], 12);
    assert_eq!(source.pictures.len(), 2);
    assert_eq!(source.text.matches("picture-0.svg").count(), 2);
}

#[test]
fn a_card_with_a_long_address_has_a_row_of_its_own() {
    let card = |words: &str| Card {
        picture: None,
        label: text("Who to ask"),
        content: vec![Block::Paragraph(text(words))],
    };
    let cards = ["a", "b", "helen.marsh@eastgate-mental-health.example", "c"].map(card).to_vec();
    let source = body(vec![Block::Cards { cards, cut: false }], 12);
    let wide: Vec<&str> = source.split("wide: ").skip(1).map(|rest| &rest[..4]).collect();
    assert_eq!(wide, ["fals", "fals", "true", "fals"], "{source}");
}

#[test]
fn a_question_is_beside_its_scale_where_print_is_small() {
    let label = |id: &str| Label { id: id.parse().unwrap(), content: text("Notes") };
    let level = |number| Level { number, words: text("No"), picture: None, anchor: Vec::new() };
    let score = Block::Score {
        label: label("score"),
        levels: vec![level(0), level(1)],
        not_asked: None,
        counts: 1,
    };
    let notes = Block::Lines { label: label("notes"), lines: 2, fill: true, columns: Vec::new() };
    let question = Block::Together(vec![Block::Paragraph(text("Why?")), score, notes]);
    let small = body(vec![question.clone()], 12);
    assert!(small.starts_with("#question([") && !small.contains("#rest"), "{small}");
    let large = body(vec![question], 18);
    assert!(large.starts_with("#together(") && large.ends_with("#rest"), "{large}");
}

#[test]
fn lines_have_columns_where_there_is_room_for_their_names() {
    let lines = Block::Lines {
        label: Label { id: "travel".parse().unwrap(), content: text("Travel") },
        lines: 3,
        fill: false,
        columns: ["Date", "From and to", "How", "Miles", "£"].map(text).to_vec(),
    };
    assert!(body(vec![lines.clone()], 12).contains("[#\"From and to\"]"));
    let large = body(vec![lines], 36);
    assert!(large.starts_with("#lines(3") && large.contains("\", \"#\"Miles\""), "{large}");
}

#[test]
fn a_name_that_is_too_wide_for_a_title_is_smaller() {
    let title = |name| {
        let heading = Block::Heading { level: 1, id: "t".to_owned(), content: text(name) };
        body(vec![heading], 36)
    };
    assert!(!title("Ivy Marsden").contains("#text("));
    let wide = title("Ivy Featherstonehaughton");
    assert!(wide.contains("[#text(0.9") && !wide.contains("\u{200b}"), "{wide}");
}

#[test]
fn no_name_below_a_face_is_broken() {
    let people = |name: &str, size| {
        let face = Face::Initials("SP".to_owned());
        body(vec![Block::People(vec![Portrait { face, content: text(name) }])], size)
    };
    assert!(people("Sal Byrne", 12).contains("columns: 4"));
    assert!(people("Sal Byrne", 36).contains("columns: 2"));
    let long = people("Salvatore Papadopoulos", 36);
    assert!(long.contains("columns: 1") && long.contains("\"Salvatore Papadopoulos\""), "{long}");
}
