use super::*;

#[test]
fn one_word_is_the_same_letters_everywhere() {
    assert_eq!(line("Rene\u{301}e’s co\u{ad}pro\u{200b}duced\u{a0}day"), "Renée’s coproduced day");
    assert_eq!(line("Peer\u{2028}worker"), "Peer worker");
    assert_eq!(line("\u{f0b7}\tListens well"), "Listens well");
    for item in ["- Listens well", "– Listens well", "Q2: Listens well", "Question 2. Listens well"]
    {
        assert_eq!(line(item), "Listens well", "{item}");
    }
    assert_eq!(line("<mailto:us@trust.example>"), "us@trust.example");
    assert_eq!(line("tel: 01632 960 123"), "01632 960 123");
    for words in
        ["-5 at night", "24 hours", "2.5 hours", "Q fever", "10 a.m.", "Question time", "(2)"]
    {
        assert_eq!(line(words), words);
    }
    assert_eq!(line("می\u{200c}خواهم"), "می\u{200c}خواهم");
    assert_eq!(line("\u{202a}+44 7700 900386\u{202c}"), "+44 7700 900386");
}

#[test]
fn a_question_has_no_number_of_its_own() {
    for item in ["2. Tell us", "12) Tell us", "(3) Tell us", "4.\tTell us"] {
        assert_eq!(unnumbered(item), Some("Tell us"), "{item}");
    }
    for words in
        ["3.5 hours", "1. of June", "24 hours. What then?", "2.Tell us", "2026. Then", "Tell us"]
    {
        assert_eq!(unnumbered(words), None, "{words}");
    }
}

#[test]
fn a_list_is_a_list_whatever_its_bullets_were() {
    for mark in ["\u{f0b7}\t", "\u{f0a7} ", "o\t", "•\t", "•", "* ", "- ", "–\t", "– "] {
        assert_eq!(text(&format!("You need:\n{mark}tea\n{mark}milk")), "You need:\n- tea\n- milk");
    }
    for mark in ["Ø", "ü", "v", "q", "¨"] {
        assert_eq!(text(&format!("{mark}\ttea\n{mark}\tmilk")), "- tea\n- milk");
    }
    assert_eq!(text("1.1 tea\n1.2 milk\n2.1. rest"), "- 1.1 tea\n- 1.2 milk\n- 2.1. rest");
    assert_eq!(text("You bring: • tea • milk"), "You bring:\n- tea\n- milk");
    assert_eq!(text("1. tea\n2)\tmilk"), "1. tea\n2. milk");
    assert_eq!(text("a) tea\nb) milk\nRest"), "- a) tea\n- b) milk\nRest");
    assert_eq!(text("(i) tea\n(ii)\tmilk"), "- (i) tea\n- (ii) milk");
    assert_eq!(text("You need\n-tea\n–milk"), "You need\n- tea\n- milk");
    assert_eq!(text("1.tea\n2.milk"), "1. tea\n2. milk");
    assert_eq!(text("- tea\n-milk"), "- tea\n- milk");
    assert_eq!(text("1. tea\n2.milk"), "1. tea\n2. milk");
    assert_eq!(text("Day\tTime\nMon\t9am"), "- Day: Time\n- Mon: 9am");
    assert_eq!(text("|Day|Time|\n|---|---|\n|Mon|9am|"), "- Day: Time\n- Mon: 9am");
    assert_eq!(text("- tea\n  with milk\nThen rest"), "- tea with milk\nThen rest");
    assert_eq!(text("one\u{2028}two\u{2029}three\u{b}four"), "one\ntwo\n\nthree\nfour");
}

#[test]
fn what_only_begins_like_an_item_is_words() {
    for words in ["We start on\n3. December", "It is\n– as ever – fun"] {
        assert_eq!(text(words), words.replace('\n', " "));
    }
    for words in [
        "o no",
        "Only 2.5 hours",
        "2.5 hours",
        "one • two",
        "2.1 is all",
        "•",
        "1.",
        "A. Khan",
        "-5 at night\n-6 later",
        "a\tb",
    ] {
        assert_eq!(text(words), words);
    }
}

#[test]
fn a_page_keeps_its_lines() {
    assert_eq!(page("# A\r\n\r\n•\ttea\r\n  o\tmilk\u{2028}\r\n"), "# A\n\n- tea\n  - milk \n");
}
