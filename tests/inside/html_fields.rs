use crate::doc::edition::EDITIONS;
use crate::doc::{Block, Doc, Label, Level, words};
use crate::write::html::{Assets, write};

fn printed(field: fn(Label) -> Block) -> String {
    let label = Label { id: "score.C01.q1".parse().unwrap(), content: words("Your score") };
    let doc = Doc { blocks: vec![field(label)], ..Doc::default() };
    let assets = Assets {
        page_css: "",
        print_css: "",
        script: "",
        words: &crate::workspace::words::BUILT_IN,
    };
    write(&doc, &EDITIONS[0], &assets).replace('\n', "")
}

#[test]
fn a_field_to_write_in_keeps_its_id_as_its_name() {
    let control = r#"id="field.score.C01.q1" name="score.C01.q1" autocomplete="off">"#;
    let label = r#"<label for="field.score.C01.q1">Your score</label>"#;
    let entry = printed(Block::Entry);
    assert!(entry.contains(&format!("{label}<div class=\"write\"><input type=\"text\" {control}")));
    let lines = printed(|label| Block::Lines { label, lines: 4, fill: false, columns: Vec::new() });
    assert!(lines.contains(&format!("<textarea rows=\"4\" {control}</textarea>")));
    let filled = printed(|label| Block::Lines { label, lines: 4, fill: true, columns: Vec::new() });
    assert!(filled.contains("<textarea class=\"fill\" rows=\"4\""));
}

#[test]
fn answers_are_known_by_place_or_by_number() {
    let choice = printed(|label| {
        let options = vec![words("Yes"), words("No")];
        Block::Choice { label, options, many: true }
    });
    assert!(
        choice.contains(r#"<input type="checkbox" name="score.C01.q1" value="2"><span>No</span>"#)
    );
    let score = printed(|label| {
        let level =
            Level { number: 0, words: words("No evidence"), picture: None, anchor: Vec::new() };
        Block::Score { label, levels: vec![level], not_asked: Some(words("Not asked")), counts: 2 }
    });
    assert!(score.contains(
        r#"<fieldset class="field score" id="field.score.C01.q1" data-counts="2"><legend>Your score</legend>"#
    ));
    assert!(score.contains(r#"value="0"><span><strong>0</strong> No evidence</span>"#));
}
