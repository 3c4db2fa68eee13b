//! Text as people paste it: the same in every format, and the same word everywhere.

use crate::place::{Place, SMALL, word_text};

/// The small vacancy, with something else as its summary.
fn summary(typed: &str) -> String {
    assert!(SMALL.contains("summary = \"One paragraph.\""));
    SMALL.replacen("summary = \"One paragraph.\"", &format!("summary = \"\"\"\n{typed}\"\"\""), 1)
}

/// What the pack of the small vacancy says in a format.
fn printed(vacancy: &str, format: &str) -> String {
    let place = Place::empty();
    place.write("v.toml", vacancy);
    let ran = place
        .run(&format!("pack v.toml --only pack --for amira --format {format} --today 2026-11-24"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let file = place.path(&format!("out/v/people/amira/pack.{format}"));
    match format {
        "docx" => word_text(&file),
        "text" => place.read("out/v/people/amira/pack.txt"),
        _ => place.read(&format!("out/v/people/amira/pack.{format}")),
    }
}

#[test]
fn case_7_1_every_bullet_makes_a_list_in_every_format() {
    let marks =
        ["\u{f0b7}\t", "\u{f0a7} ", "\u{f0d8}\t", "o\t", "•\t", "• ", "▪", "* ", "–\t", "- "];
    for mark in marks {
        let vacancy = summary(&format!("You will:\n{mark}listen well\n{mark}keep calm\n"));
        let text = printed(&vacancy, "text");
        assert!(text.contains("- listen well\n- keep calm\n"), "{mark:?}: {text}");
    }
    let vacancy = summary("You will:\n\u{f0b7}\tlisten well\n\u{f0b7}\tkeep calm\n");
    let page = printed(&vacancy, "html");
    assert!(page.contains("<li>listen well</li>"), "{page}");
    let word = printed(&vacancy, "docx");
    assert!(word.contains("\nlisten well\n") && !word.contains('\u{f0b7}'), "{word}");
    let place = Place::empty();
    place.write("v.toml", &vacancy);
    let ran = place.run("pack v.toml --only pack --for amira --format pdf --today 2026-11-24");
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn case_7_1_numbers_make_a_list_and_go_on_from_where_they_begin() {
    let text = printed(&summary("First:\n1. listen\n2)\tkeep calm\n\nThen:\n3. rest\n"), "text");
    assert!(text.contains("1. listen\n2. keep calm\n") && text.contains("3. rest\n"), "{text}");
    // What only looks like an item stays where it is.
    let text = printed(&summary("We start on\n3. December, and it is\n– as ever – fun.\n"), "text");
    assert!(text.contains("We start on 3. December, and it is – as ever – fun."), "{text}");
}

#[test]
fn case_7_1_letters_bullets_without_a_blank_and_rows_keep_their_lines() {
    for (typed, wanted) in [
        ("You need:\na) tea\nb) milk\n", "- a) tea\n- b) milk\n"),
        ("(i) tea\n(ii) milk\n(iii) rest\n", "- (i) tea\n- (ii) milk\n- (iii) rest\n"),
        ("a. tea\nb.\tmilk\n", "- a. tea\n- b. milk\n"),
        ("You need\n-tea\n-milk\n", "- tea\n- milk\n"),
        ("1.tea\n2.milk\n", "1. tea\n2. milk\n"),
        ("Day\tTime\nMon\t9am\nTue\t10am\n", "- Day: Time\n- Mon: 9am\n- Tue: 10am\n"),
        ("| Day | Time |\n|---|---|\n| Mon | 9am |\n", "- Day: Time\n- Mon: 9am\n"),
    ] {
        let text = printed(&summary(typed), "text");
        assert!(text.contains(wanted), "{typed}: {text}");
    }
    for words in ["A. Khan will meet you.\nB", "It is\n-5 at night\n-6 later", "one\ttab"] {
        let text = printed(&summary(&format!("{words}\n")), "text");
        assert!(text.contains(&words.replace(['\n', '\t'], " ")), "{words}: {text}");
    }
}

#[test]
fn case_7_3_what_nobody_sees_is_not_in_a_name_and_what_is_lost_is_named() {
    for hidden in ['\u{202e}', '\u{2066}', '\u{3164}', '\u{fe0f}', '\u{e0041}', '\u{115f}'] {
        let text = printed(&SMALL.replace("Amira Khan", &format!("Amira{hidden} Khan")), "text");
        assert!(text.contains("Amira Khan"), "{hidden:?}: {text}");
    }
    let text = printed(&SMALL.replace("Amira Khan", "Ａｍｉｒａ Khan"), "text");
    assert!(text.contains("Amira Khan"), "{text}");
    for (lost, said) in [
        ("Ami\u{fffd}ra", "here a letter was lost on the way"),
        ("Amira\rKhan", "type `name = \"Amira Khan\"`"),
        ("Amira\u{7}Khan", "type `name = \"Amira Khan\"`"),
        ("\"\"Amira\u{b}Khan\nof Elm House\"\"", "a sign that cannot be seen (U+000B)"),
    ] {
        let place = Place::empty();
        place.write("v.toml", SMALL.replacen("Amira Khan", lost, 1));
        let ran = place.run("check v.toml --today 2026-11-24");
        assert!(ran.code == 2 && ran.messages.contains(said), "{lost:?}: {}", ran.all());
        assert!(ran.messages.contains("v.toml:17:") && ran.messages.contains('^'), "{}", ran.all());
    }
}

#[test]
fn case_7_3_a_stray_carriage_return_in_a_template_ends_a_line() {
    let place = Place::small();
    place.write("copanel.toml", "");
    place.write("templates/leaflet.md", "# A\rHello {{ post.title }}\r\r- one\r- two\r\n");
    let ran = place.run("pack v.toml --only leaflet --format text --today 2026-11-24");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let text = place.read("out/v/candidates/leaflet.txt");
    assert!(text.contains("Hello Peer worker\n\n- one\n- two\n"), "{text}");
}

#[test]
fn case_7_1_what_no_font_has_is_named_with_its_line() {
    let place = Place::empty();
    place.write("v.toml", SMALL.replacen("Peer worker", "Peer \u{f04a} worker", 1));
    let ran = place.run("check v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2);
    assert!(ran.messages.contains("a sign of a symbol font (U+F04A)"), "{}", ran.all());
    let line = 1 + SMALL[..SMALL.find("Peer worker").unwrap()].matches('\n').count();
    assert!(ran.messages.contains(&format!("v.toml:{line}:9")), "{}", ran.all());
    // A sign that only no font here has is named with its line as well.
    place.write("v.toml", SMALL.replacen("Peer worker", "Peer 🙂 worker", 1));
    let ran = place.run("check v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2);
    assert!(
        ran.messages.contains(&format!("`v.toml`, line {line}, cannot be printed")),
        "{}",
        ran.all()
    );
}

#[test]
fn case_7_1_bullets_make_a_list_on_an_own_page_too() {
    let place = Place::empty();
    place.write("copanel.toml", "");
    let page = crate::place::repository().join("toolkit/how/be-a-good-supporter.md");
    let page = std::fs::read_to_string(page).unwrap();
    place.write(
        "toolkit/how/be-a-good-supporter.md",
        page + "\n\u{f0b7}\ttea\n\u{f0b7}\tmi\u{ad}lk\n",
    );
    let ran = place.run("guide -o out --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let all = place.files("out");
    let is_there =
        |text: &str| all.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text));
    assert!(is_there("- tea\n- milk\n"));
}

#[test]
fn case_7_2_and_7_3_the_same_word_is_the_same_word_everywhere() {
    let typed = "Re\u{301}ne\u{301}e\u{2028}co\u{ad}pro\u{200b}duced\u{a0}work\u{feff}";
    let vacancy = SMALL.replacen("Peer worker", typed, 1);
    for format in ["html", "text", "docx"] {
        let said = printed(&vacancy, format);
        assert!(said.contains("Rénée coproduced work"), "{format}: {said}");
        let hidden = ['\u{301}', '\u{2028}', '\u{ad}', '\u{200b}', '\u{feff}'];
        // A page of ours has places to break in addresses, and none in a title.
        let title = said.split("</title>").next().unwrap();
        assert!(!title.contains(hidden), "{format}: {title}");
    }
    // Signs around a phone number, as contacts are copied, are gone; letters that need theirs keep them.
    let vacancy = SMALL.replacen("Peer worker", "\u{202a}Peer\u{202c} می\u{200c}خواهم", 1);
    let text = printed(&vacancy, "text");
    assert!(text.contains("Peer می\u{200c}خواهم"), "{text}");
}

#[test]
fn case_7_3_carets_are_below_what_was_typed() {
    let place = Place::empty();
    let typed = "id = \"e\u{301}a\u{301}\"";
    place.write("v.toml", SMALL.replacen("id = \"q1\"", typed, 1));
    let ran = place.run("check v.toml --today 2026-11-24");
    let mut lines = ran.messages.lines();
    let shown = lines.find(|line| line.contains(typed)).unwrap();
    let carets = lines.next().unwrap();
    let column = |line: &str, of: &str| line.split(of).next().unwrap().chars().count();
    assert_eq!(column(carets, "^"), column(shown, "\"e"), "{}", ran.messages);
}

#[test]
fn case_6_1_a_scale_can_begin_at_1() {
    let own = "[scoring]\nscale = [\"\", \"Poor\", \"Fair\", \"Good\", \"Very good\", \"Best\"]\n";
    let vacancy = SMALL.to_owned() + "\n" + own;
    assert!(!SMALL.contains("[scoring]"));
    let place = Place::empty();
    place.write("v.toml", &vacancy);
    let ran = place.run("pack v.toml --format text,html --today 2026-11-24");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let sheet = place.read("out/v/people/amira/score-sheets.txt");
    assert!(sheet.contains("[ ] 1: Poor\n[ ] 2: Fair\n"), "{sheet}");
    assert!(sheet.contains("[ ] 5: Best\n") && !sheet.contains("[ ] 0"), "{sheet}");
    // A level below the first is none, and is said to be so in the line of the vacancy.
    place.write("v.toml", vacancy.clone() + "[scoring.appointable]\nnever = 0\n");
    let anchored = vacancy.replacen("asked-by =", "anchors = { 0 = \"Nothing\" }\nasked-by =", 1);
    place.write("v.toml", &anchored);
    let ran = place.run("check v.toml --today 2026-11-24");
    let line = 1 + anchored[..anchored.find("anchors").unwrap()].matches('\n').count();
    assert!(ran.messages.contains(&format!("v.toml:{line}:")), "{}", ran.all());
    assert!(ran.messages.contains("the levels are 1 to 5"), "{}", ran.all());
    // Words that are missing elsewhere are a line to fill in.
    place.write("v.toml", vacancy.replacen("\"Fair\"", "\"\"", 1));
    let ran = place.run("pack v.toml --format text --force --today 2026-11-24");
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn numbers_of_questions_and_criteria_are_printed_once() {
    let place = Place::empty();
    let text = SMALL.replacen("\"Tell us about a time", "\"2. Tell us about a time", 1);
    place.write("v.toml", text.replacen("\"Listens well", "\"(1) Listens well", 1));
    let ran = place.run("pack v.toml --only chair,pack --format text --today 2026-11-24");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let paper = |name: &str| place.read(&format!("out/v/people/amira/{name}.txt"));
    assert!(paper("chair").contains("Amira Khan: 1. Tell us about"), "{}", paper("chair"));
    let printed = paper("chair") + &paper("pack");
    assert!(!printed.contains("2. Tell") && !printed.contains("(1) Listens"), "{printed}");
}
