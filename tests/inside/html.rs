use super::*;
use crate::doc::edition::EDITIONS;
use crate::doc::words;

fn heading(level: u8, id: &str) -> Block {
    Block::Heading { level, id: id.to_owned(), content: words(id) }
}

fn printed(size: u8, blocks: Vec<Block>) -> String {
    let doc = Doc { title: "A & B".to_owned(), blocks, ..Doc::default() };
    let assets = Assets {
        page_css: "p{}",
        print_css: "p{}",
        script: "go()",
        words: &crate::workspace::words::BUILT_IN,
    };
    let page = write(&doc, &EDITIONS[0].at(Some(size)), &assets);
    let start = page.find("<div class=\"sheet\">").expect("a sheet");
    page[start..page.find("</main>").expect("a main")].replace('\n', "")
}

#[test]
fn no_break_leaves_an_empty_page() {
    let (a, b) = (Block::text("a"), Block::text("b"));
    let broken = printed(
        12,
        vec![Block::PageBreak, a, Block::PageBreak, Block::PageBreak, b, Block::PageBreak],
    );
    assert_eq!(broken, r#"<div class="sheet"><p>a</p></div><div class="sheet"><p>b</p></div>"#);
}

#[test]
fn a_table_too_wide_for_the_print_is_a_list() {
    let rows = vec![vec![words("q1"), words("2"), words("<3")]];
    let table = Block::Table {
        header: vec![words("Question"), words("Score"), words("Why")],
        rows,
        columns: None,
    };
    assert!(printed(12, vec![table.clone()]).contains(r#"<td data-column="Why">&lt;3</td>"#));
    let list = "<strong>q1</strong><ul><li><strong>Score:</strong> 2</li><li><strong>Why:</strong> &lt;3</li></ul>";
    assert!(printed(36, vec![table]).contains(list));
}

#[test]
fn each_contents_nests_and_has_its_own_name() {
    let contents = Block::Contents { from: 1, to: 2 };
    let page = printed(
        12,
        vec![contents.clone(), heading(1, "a"), heading(2, "b"), heading(1, "c"), contents],
    );
    let list = r##"<ul><li><a href="#a">a</a><ul><li><a href="#b">b</a></li></ul></li><li><a href="#c">c</a></li></ul></nav>"##;
    assert!(page.contains(&format!("<nav id=\"page.contents\" aria-label=\"Contents\">{list}")));
    assert!(page.contains(&format!("<nav aria-label=\"Contents, list 2\">{list}")));
}
