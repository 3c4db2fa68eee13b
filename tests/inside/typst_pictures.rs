use crate::doc::edition::EDITIONS;
use crate::doc::{Block, Doc, Picture, words};
use crate::workspace::words::BUILT_IN;
use crate::write::typst::write;

#[test]
fn a_credit_never_stands_alone_on_a_page() {
    let body = |last: Block| {
        let thanks = Block::Credit(words("Thanks").into());
        let blocks = vec![Block::text("First"), last, thanks];
        let doc = Doc { blocks, ..Doc::default() };
        write(&doc, &EDITIONS[3], &BUILT_IN).text
    };
    let paragraph = body(Block::text("Last"));
    let sticky = "\n\n#\"First\"\n\n#block(sticky: true)[#\"Last\"]\n\n#\"Thanks\"";
    assert!(paragraph.contains(sticky), "{paragraph}");
    let row =
        body(Block::Row { picture: Picture::drawn("<svg/>"), content: vec![Block::text("Last")] });
    assert!(row.contains("sticky: true)[#\"Last\"]\n\n#\"Thanks\""), "{row}");
}
