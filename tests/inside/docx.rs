//! Whole files, unpacked again.

use std::io::{Cursor, Read};

use zip::{DateTime, ZipArchive};

use super::*;
use crate::doc::edition::EDITIONS;
use crate::doc::{Label, Level, Picture};
use crate::workspace::words::BUILT_IN;

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(words(text))
}

fn label(id: &str) -> Label {
    Label { id: id.parse().unwrap(), content: words("Your score") }
}

fn file(size: u8, blocks: Vec<Block>) -> Vec<u8> {
    let doc = Doc {
        title: "A & B".to_owned(),
        footer: "Destroy by <date>".to_owned(),
        blocks,
        ..Doc::default()
    };
    write(&doc, &EDITIONS[0].at(Some(size)), &templates(), &BUILT_IN).unwrap()
}

fn templates() -> Templates {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    Templates::load(|path| std::fs::read_to_string(root.join(path)).unwrap().leak()).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut file = archive.by_name(name).unwrap();
    assert_eq!(file.last_modified(), Some(DateTime::DEFAULT));
    let mut out = String::new();
    file.read_to_string(&mut out).unwrap();
    out
}

fn body(size: u8, blocks: Vec<Block>) -> String {
    let document = part(&file(size, blocks), "word/document.xml");
    let start = document.find("<w:body>").unwrap() + "<w:body>".len();
    document[start..document.find("<w:sectPr>").unwrap()].to_owned()
}

fn heading(level: u8, id: &str) -> Block {
    Block::Heading { level, id: id.to_owned(), content: words(id) }
}

fn table(columns: usize) -> Block {
    let row = |name: &str| (0..columns).map(|column| words(&format!("{name}{column}"))).collect();
    Block::Table { header: row("head"), rows: vec![row("c")], columns: None }
}

#[test]
fn the_same_document_is_the_same_file() {
    let blocks = || {
        vec![
            heading(1, "h-a"),
            Block::Picture { picture: Picture::drawn(SQUARE), description: None },
            table(2),
        ]
    };
    assert_eq!(file(12, blocks()), file(12, blocks()));
}

const SQUARE: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h5v5z"/></svg>"#;

#[test]
fn a_file_says_its_title_its_language_and_no_time() {
    let bytes = file(12, vec![paragraph("a")]);
    let properties = part(&bytes, "docProps/core.xml");
    assert!(properties.contains("<dc:title>A &amp; B</dc:title><dc:language>en-GB</dc:language>"));
    assert!(!properties.contains("created") && !properties.contains("modified"));
    assert!(part(&bytes, "word/styles.xml").contains(r#"<w:lang w:val="en-GB""#));
    let footer = part(&bytes, "word/footer1.xml");
    assert!(
        footer.contains("Destroy by &lt;date&gt;")
            && footer.contains(r#"<w:fldSimple w:instr=" NUMPAGES ">"#)
    );
}

#[test]
fn no_style_is_slanted_or_smaller_than_the_text() {
    let styles = part(&file(18, vec![]), "word/styles.xml");
    assert!(!styles.contains("<w:i/>"));
    let sizes =
        styles.split(r#"<w:sz w:val=""#).skip(1).map(|rest| rest.split('"').next().unwrap());
    assert!(sizes.map(|size| size.parse::<u8>().unwrap()).all(|size| size >= 36));
}

#[test]
fn no_break_leaves_an_empty_page() {
    let blocks = vec![
        Block::PageBreak,
        paragraph("a"),
        Block::PageBreak,
        Block::PageBreak,
        table(2),
        Block::PageBreak,
        paragraph("b"),
        Block::PageBreak,
    ];
    let body = body(12, blocks);
    assert_eq!(body.matches("<w:pageBreakBefore/>").count(), 2);
    assert!(body.contains(r#"<w:pStyle w:val="TableText"/><w:keepNext/><w:pageBreakBefore/>"#));
    assert!(
        body.starts_with(
            r#"<w:p><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:before="0"/></w:pPr>"#
        )
    );
}

#[test]
fn a_table_too_wide_for_the_print_is_a_list() {
    let small = body(12, vec![table(3), table(2)]);
    assert_eq!(small.matches("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>").count(), 2);
    assert!(small.contains("</w:tbl><w:p>") && small.ends_with("</w:p>"));
    let large = body(36, vec![table(3)]);
    assert!(!large.contains("w:tbl"));
    assert!(large.contains(
        r#"<w:t xml:space="preserve">head2: </w:t></w:r><w:r><w:t xml:space="preserve">c2</w:t>"#
    ));
}

#[test]
fn each_list_counts_from_its_own_first_number() {
    let list = |start| Block::List { start: Some(start), items: vec![vec![paragraph("a")]] };
    let bytes = file(12, vec![list(3), list(1)]);
    let lists = part(&bytes, "word/numbering.xml");
    assert!(lists.contains(r#"<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>"#));
    assert!(lists.contains(r#"<w:num w:numId="4">"#));
    assert!(part(&bytes, "word/document.xml").contains(r#"<w:numId w:val="4"/>"#));
}

#[test]
fn a_credit_stays_with_the_words_before_it() {
    let thanks = Block::Credit(words("Thanks").into());
    let body = body(16, vec![paragraph("One"), paragraph("Two"), thanks]);
    assert_eq!(body.matches("<w:keepNext/>").count(), 1);
    let (before, _) = body.split_once("Two").unwrap();
    assert!(before.rfind("<w:keepNext/>") > before.rfind("One"));
}

#[test]
fn fields_keep_their_id_as_their_tag() {
    let level =
        |number, said| Level { number, words: words(said), picture: None, anchor: Vec::new() };
    let levels = vec![level(0, "No evidence"), level(4, "Very good")];
    let not_asked = Some(words("Not asked"));
    let score = Block::Score { label: label("score.C01.q1"), levels, not_asked, counts: 1 };
    let choice = Block::Choice {
        label: label("conflict"),
        options: vec![words("Yes"), words("No")],
        many: false,
    };
    let lines = Block::Lines { label: label("notes"), lines: 3, fill: false, columns: Vec::new() };
    let bytes = file(12, vec![score, choice, lines, Block::Entry(label("name"))]);
    let document = part(&bytes, "word/document.xml");
    let tags: Vec<&str> = document
        .split(r#"<w:tag w:val=""#)
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(
        tags,
        [
            "score.C01.q1.0",
            "score.C01.q1.4",
            "score.C01.q1.not-asked",
            "conflict.1",
            "conflict.2",
            "notes",
            "name"
        ]
    );
    assert!(document.contains(r#"<w:alias w:val="4 Very good – Your score"/>"#));
    assert!(document.contains(r#"<w:showingPlcHdr/><w:text w:multiLine="1"/>"#));
    assert!(part(&bytes, "word/settings.xml").contains("removePersonalInformation"));
    let settings = part(&file(12, vec![]), "word/settings.xml");
    assert!(!settings.contains("removePersonalInformation") && !settings.contains("> "));
}

#[test]
fn a_picture_is_described_or_decorates() {
    let picture = |description: Option<&str>| Block::Picture {
        picture: Picture::drawn(SQUARE),
        description: description.map(str::to_owned),
    };
    let bytes = file(12, vec![picture(Some("A \"square\"")), picture(None), picture(Some(" "))]);
    let document = part(&bytes, "word/document.xml");
    assert!(document.contains(r#"descr="A &quot;square&quot;"/>"#));
    assert_eq!(document.matches("<adec:decorative ").count(), 2);
    assert_eq!(document.matches(r#"<wp:extent cx="1800000" cy="1800000"/>"#).count(), 3);
    assert_eq!(part(&bytes, "[Content_Types].xml").matches("png").count(), 2);
    assert_eq!(part(&bytes, "word/_rels/document.xml.rels").matches("media/").count(), 1);
    let broken = Doc {
        blocks: vec![Block::Picture { picture: Picture::drawn("<svg"), description: None }],
        ..Doc::default()
    };
    assert!(
        write(&broken, &EDITIONS[0], &templates(), &BUILT_IN)
            .unwrap_err()
            .to_string()
            .contains("picture")
    );
}

#[test]
fn contents_lead_to_headings() {
    let body =
        body(12, vec![Block::Contents { from: 2, to: 3 }, heading(1, "h-a"), heading(2, "h-b")]);
    // A program counts the pages when it opens the file.
    assert!(body.contains(r#"w:fldCharType="begin" w:dirty="true"/>"#));
    assert_eq!(body.matches(r" PAGEREF _h2 \h ").count(), 1);
    assert_eq!(body.matches(r#"<w:hyperlink w:anchor="_h2""#).count(), 1);
    assert!(body.contains(r#"<w:bookmarkStart w:id="2" w:name="_h2"/>"#));
    assert!(!self::body(12, vec![Block::Contents { from: 2, to: 3 }]).contains("PAGEREF"));
}

#[test]
fn a_note_is_one_piece() {
    let list = Block::List { start: None, items: vec![vec![paragraph("b")]] };
    let body =
        body(12, vec![Block::Note(vec![paragraph("a"), list, paragraph("c")]), paragraph("d")]);
    assert_eq!(body.matches(r#"w:before="0" w:after="0""#).count(), 2);
    assert_eq!(body.matches("<w:keepNext/>").count(), 2);
    assert_eq!(body.matches("<w:pBdr>").count(), 1);
}

fn of_kind(kind: PageKind, blocks: Vec<Block>) -> String {
    let doc = Doc { title: "A".to_owned(), kind, blocks, ..Doc::default() };
    part(&write(&doc, &EDITIONS[0], &templates(), &BUILT_IN).unwrap(), "word/document.xml")
}

#[test]
fn what_stays_together_is_one_row_that_is_never_split() {
    let blocks = vec![paragraph("a"), Block::Entry(label("name"))];
    let whole = body(12, vec![Block::Together(blocks)]);
    assert!(whole.starts_with("<w:tbl>") && whole.matches("<w:cantSplit/>").count() == 2);
    let long = vec![paragraph("word "); 60];
    assert!(!body(12, vec![Block::Together(long)]).contains("<w:tbl>"));
}

#[test]
fn a_new_sheet_is_the_front_of_a_leaf_and_a_certificate_lies_across() {
    let blocks = vec![
        paragraph("a"),
        Block::SheetBreak { hand_in: false },
        paragraph("b"),
        Block::SheetBreak { hand_in: false },
    ];
    let sheets = of_kind(PageKind::Paper, blocks);
    assert_eq!(sheets.matches("<w:sectPr>").count(), 2);
    assert_eq!(sheets.matches(r#"<w:type w:val="oddPage"/>"#).count(), 1);
    let certificate = of_kind(PageKind::Certificate, vec![paragraph("a")]);
    assert!(certificate.contains(r#"w:orient="landscape""#) && certificate.contains("pgBorders"));
    assert!(!certificate.contains("footerReference"));
}

#[test]
fn a_box_to_write_in_prints_nothing_and_a_bookmark_knows_it() {
    let body = body(12, vec![Block::Entry(label("claim.travel"))]);
    let (_, control) = body.split_once("<w:sdtContent>").unwrap();
    let words = control.split("</w:sdtContent>").next().unwrap().replace('\u{2002}', "");
    assert!(words.contains(r#"<w:t xml:space="preserve"></w:t>"#), "{words}");
    assert!(body.contains(r#"w:name="f_claim_travel"/><w:sdt>"#));
}

#[test]
fn a_box_that_ends_a_paper_is_not_alone_on_its_last_page() {
    let signed = || Block::Entry(label("signed"));
    let office =
        |fill| Block::Lines { label: label("office"), lines: 2, fill, columns: Vec::new() };
    let one = |fill| body(12, vec![Block::Together(vec![signed(), office(fill)])]);
    let two = |fill| body(12, vec![Block::Together(vec![signed()]), office(fill)]);
    assert_eq!(two(false), one(false));
    assert_ne!(two(true), one(true));
}

#[test]
fn a_name_in_a_heading_is_split_only_where_it_does_not_fit_on_one_line() {
    let title = |name: &str| {
        let content = words(&format!("Score sheets for {}", crate::prose::pieces::tied(name)));
        body(36, vec![Block::Heading { level: 1, id: "a".to_owned(), content }])
    };
    assert!(title("Dot Haines").contains("for Dot\u{a0}Haines"));
    assert!(title("Oluwaseun Adebayo-Featherstone").contains("for Oluwaseun Adebayo-Featherstone"));
}
