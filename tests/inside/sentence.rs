use super::*;

#[test]
fn a_sentence_ends_at_its_stop_and_not_at_a_shortened_word() {
    let cases = [
        ("Ask Dr. Bakare. She knows.", &["Ask Dr. Bakare.", "She knows."][..]),
        ("“Do you see?” Asked Jo.", &["“Do you see?”", "Asked Jo."]),
        ("“Why four?” asked Olu.", &["“Why four?” asked Olu."]),
        ("It costs £2.50 a day.", &["It costs £2.50 a day."]),
        ("Come at 2.30 p.m. on Monday.", &["Come at 2.30 p.m. on Monday."]),
        ("They come. 3 people stay.", &["They come.", "3 people stay."]),
        ("It is No. 5 of 7.", &["It is No. 5 of 7."]),
        ("1. One thing", &["1. One thing"]),
        ("He gave a 1. “We can go,” he said.", &["He gave a 1.", "“We can go,” he said."]),
        ("Yes! (No.) “Go.” Stop", &["Yes!", "(No.)", "“Go.”", "Stop"]),
        ("Nothing – 😀 – here", &["Nothing – 😀 – here"]),
        ("…", &[]),
        ("", &[]),
    ];
    for (text, wanted) in cases {
        assert_eq!(sentences(text), wanted);
    }
}

#[test]
fn words_are_what_stands_between_blanks() {
    let found: Vec<&str> = words("“Well-known” – it’s 3 o’clock, e.g. now…").collect();
    assert_eq!(found, ["Well-known", "it’s", "3", "o’clock", "e.g", "now"]);
}
