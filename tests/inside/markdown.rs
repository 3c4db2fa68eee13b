use super::*;
use crate::doc::{Drawing, Place, plain};
use crate::workspace::pictures::BUILT_IN;

fn parse(text: &str) -> Result<Vec<Block>> {
    crate::doc::markdown::parse(text, &BUILT_IN, false)
}

fn only(text: &str) -> Block {
    let mut blocks = parse(text).unwrap();
    assert_eq!(blocks.len(), 1, "{blocks:?}");
    blocks.remove(0)
}

fn fails(text: &str) -> (usize, String) {
    let problem = parse(text).unwrap_err();
    (problem.line, problem.message)
}

#[test]
fn a_score_counts_from_its_own_first_number() {
    let text = ":::score score.C01.q1 3\nQuestion 1\n\n\
        0. ![](picture:panel) No evidence\n\n   Says nothing of it.\n1. A little\n\n\
        - Not asked\n:::\n";
    let Block::Score { label, levels, not_asked, counts } = only(text) else {
        panic!("not a score");
    };
    assert_eq!((label.id.to_string().as_str(), counts), ("score.C01.q1", 3));
    assert_eq!(levels.iter().map(|level| level.number).collect::<Vec<_>>(), [0, 1]);
    assert!(levels[0].picture.is_some() && levels[1].picture.is_none());
    assert_eq!(plain(&levels[0].words), "No evidence");
    assert_eq!(plain(&levels[0].anchor), "Says nothing of it.");
    assert_eq!(not_asked.map(|words| plain(&words)).as_deref(), Some("Not asked"));
}

#[test]
fn a_figure_has_numbers_how_to_read_them_and_facts() {
    let text = ":::figure map 0 some you you5\nFrom left to right.\n\n- 4: you\n:::\n";
    let blocks = parse(text).unwrap();
    let [Block::Figure(figure)] = blocks.as_slice() else {
        panic!("not a figure");
    };
    let people = |level, you| Place::People { level, you };
    let places =
        vec![Place::Nobody, people(None, false), people(None, true), people(Some(5), true)];
    assert_eq!(figure.drawing, Drawing::Map(places));
    assert_eq!((figure.caption.len(), figure.facts.len()), (1, 1));
}

#[test]
fn a_figure_that_cannot_be_drawn_or_read_out_says_why() {
    let said = |text: &str| fails(text).1;
    assert!(said(":::figure map 7\nWords\n:::\n").contains("`7` should be a number from 0 to 6"));
    assert!(said(":::figure map 1\n\n:::\n").contains("needs words"));
    assert!(said(":::figure bar 1 2\nWords\n:::\n").contains("a `bar` with four numbers"));
}

#[test]
fn a_question_and_its_scale_stay_together() {
    let text = "::::together\n## Question 1\n\n:::score score.C01.q1\nYour score\n\n0. No\n:::\n\n\
        :::lines notes.C01.q1 3 fill\nNotes\n:::\n::::\n";
    let Block::Together(blocks) = only(text) else {
        panic!("not together");
    };
    assert!(matches!(&blocks[0], Block::Heading { id, .. } if id == "h-question-1"), "{blocks:?}");
    assert!(matches!(blocks[2], Block::Lines { lines: 3, fill: true, .. }), "{blocks:?}");
}

#[test]
fn cards_moments_people_and_signatures_are_read() {
    let Block::Cards { cards, cut } =
        only(":::cut-out\n![](picture:panel) When\n\n: On Monday\n\nWhere\n\n: Here\n\n:::\n")
    else {
        panic!("not cards");
    };
    assert!(cut && cards[0].picture.is_some() && cards[1].picture.is_none());
    assert_eq!(plain(&cards[0].label), "When");
    let Block::Moment(moment) =
        only(":::moment 10.30 45 interview\n10:30am\n\nCandidate C01\n:::\n")
    else {
        panic!("not a moment");
    };
    assert_eq!((moment.starts, moment.minutes), (Some((10, 30)), 45));
    let Block::People(people) = only(":::people\n- ![](picture:person) Joyce\n:::\n") else {
        panic!("not people");
    };
    assert_eq!(plain(&people[0].content), "Joyce");
    let Block::Signatures { closing, names } =
        only(":::sign\nWith thanks,\n\n- Helen Marsh\n- Date\n:::\n")
    else {
        panic!("not signatures");
    };
    assert_eq!((plain(&closing).as_str(), names.len()), ("With thanks,", 2));
    assert_eq!(only(":::sheet\n:::\n"), Block::SheetBreak { hand_in: false });
    assert!(fails(":::moment 25.30 45 interview\na\n:::\n").1.contains("25.30"));
    assert!(fails(":::people\n- Joyce\n:::\n").1.contains("picture"));
}

#[test]
fn a_fence_that_is_never_closed_is_named_with_its_line() {
    assert_eq!(fails("# Title\n\n:::lines notes 4\nNotes\n\nMore text\n").0, 3);
    assert!(fails(":::lines notes 4\nNotes\n").1.contains("never closed"));
}

#[test]
fn what_cannot_be_printed_everywhere_is_an_error() {
    assert_eq!(fails("text\n\n<b>bold</b>\n").0, 3);
    assert!(fails("a ![x](picture:panel) b").1.contains("picture"));
    assert!(fails("[x](javascript:alert)").1.contains("link"));
    assert!(fails("    indented").1.contains("four spaces"));
    assert!(fails(":::lines x 99\nNotes\n:::").1.contains("1 to 40"));
    assert!(fails(":::lines x y\n:::").1.contains("words for its reader"));
    assert!(fails(":::note\nx\n:::").1.contains("not a form field"));
}

#[test]
fn text_prints_as_typed_whatever_is_typed() {
    for text in [
        "# not a heading",
        "1. not a list",
        "- no list",
        "*a* _b_ `c`",
        "<b>&amp;</b>",
        "[a](https://b)",
        "a\\b",
        "| a | b |",
        ":::lines x 4",
        "{{ x }}",
        "+++",
        "---",
        "~~a~~ $b$ #c",
        "a | b",
        "! [x]",
        "> q",
        "====",
    ] {
        let Block::Paragraph(inlines) = only(&escape(text)) else {
            panic!("{text} is not a paragraph")
        };
        assert_eq!(plain(&inlines), text);
    }
}

#[test]
fn paragraphs_and_lists_are_kept_and_nothing_else() {
    let blocks = parse(&escape_paragraphs("One\nline\n- a *b*\n- c\nafter\n\n# Two")).unwrap();
    let kinds: Vec<&str> = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(_) => "paragraph",
            Block::List { .. } => "list",
            _ => "other",
        })
        .collect();
    assert_eq!(kinds, ["paragraph", "list", "paragraph", "paragraph"]);
}

#[test]
fn parts_are_bound_one_level_down_and_checked() {
    let parts = vec![
        parse("# Pack\n").unwrap(),
        parse("# Day\n\n## Morning\n").unwrap(),
        parse("# Day\n").unwrap(),
    ];
    let bound = bind(parts);
    assert_eq!(check(&bound), Ok(()));
    let levels: Vec<(u8, &str)> = bound
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, id, .. } => Some((*level, id.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(levels, [(1, "h-pack"), (2, "h-day"), (3, "h-morning"), (2, "h-day-2")]);
    assert!(check(&parse("## A\n").unwrap()).unwrap_err().contains("first heading"));
}

#[test]
fn a_part_that_begins_one_level_down_goes_on_where_the_one_before_ends() {
    let parts = vec![
        parse("# Pack\n").unwrap(),
        parse("## Day\n\n### Morning\n").unwrap(),
        parse("# Form\n").unwrap(),
    ];
    let bound = bind(parts);
    assert_eq!(check(&bound), Ok(()));
    let levels: Vec<Option<u8>> = bound
        .iter()
        .map(|block| match block {
            Block::Heading { level, .. } => Some(*level),
            _ => None,
        })
        .collect();
    assert_eq!(levels, [Some(1), Some(2), Some(3), Some(2)]);
}

proptest::proptest! {
    #[test]
    fn any_line_at_all_prints_as_typed(text in "\\PC{0,60}") {
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut words = String::new();
        crate::doc::text(&parse(&escape(&text)).unwrap(), &mut words);
        assert_eq!(words.trim_end_matches('\n'), folded);
    }
}

#[test]
fn a_heading_is_where_every_format_can_print_it() {
    for (text, line, said) in [
        ("# A\n\n### B\n", 3, "skips a level; type `##`"),
        ("## A\n\ntext\n\n#### B\n", 5, "skips a level; type `###`"),
        ("# A\n\n> ## B\n", 3, "in a quotation or a list"),
        ("# A\n\n- one\n\n  ## B\n", 5, "in a quotation or a list"),
        ("# A\n\nTerm\n\n: ## B\n", 5, "in a quotation or a list"),
    ] {
        let problem = parse(text).unwrap_err();
        assert!(problem.line == line && problem.message.contains(said), "{text}: {problem:?}");
    }
    parse("## A\n\n:::together\n### B\n:::\n\n# C\n\n## D\n").unwrap();
}

#[test]
fn what_would_take_too_long_is_refused_with_its_line() {
    let deep = ["> ".repeat(10_000), "- ".repeat(10_000), ">".repeat(200), "1. ".repeat(10_000)];
    let wide = ["[".repeat(30_000), "[a](".repeat(30_000), "![".repeat(30_000)];
    for text in deep.iter().chain(&wide) {
        let problem = parse(&format!("# A\n\n{text}a\n")).unwrap_err();
        assert!(problem.line == 3 && problem.message.starts_with("more than"), "{problem:?}");
    }
    let lines: Vec<String> = (0..200).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    let nested = lines.concat();
    assert!(parse(&nested).is_err());
    parse(&"*_".repeat(65_000)).unwrap();
}
