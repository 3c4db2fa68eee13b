use super::*;
use crate::prose::wording::sentences::sentences;

fn said(phrase: &str, text: &str) -> Option<String> {
    let list =
        |entries: &[&str]| Arc::new(entries.iter().map(|text| entry(text).unwrap()).collect());
    let lists = Lists::from([
        ("child".to_owned(), list(&["child*", "little ones"])),
        ("letters".to_owned(), list(&["nhs"])),
    ]);
    let phrase = parse(phrase, &lists).unwrap();
    sentences(text).iter().find_map(|sentence| {
        let (start, end) =
            (0..sentence.len()).find_map(|at| Some((at, phrase.end(sentence, at)?)))?;
        Some(text[sentence[start].place.start..sentence[end - 1].place.end].to_owned())
    })
}

#[test]
fn each_part_stands_for_what_its_row_says() {
    let text = "Will your own little ones manage when you are on nights?";
    let some = |words: &str| Some(words.to_owned());
    assert_eq!(said("your own? <child>", text), some("your own little ones"));
    assert_eq!(said("your <child>", text), None);
    assert_eq!(said("will|would your", text), some("Will your"));
    assert_eq!(said("<child> man*", text), some("little ones manage"));
    assert_eq!(said("on *hts", text), some("on nights"));
    assert_eq!(said("your ... when", text), some("your own little ones manage when"));
    assert_eq!(said("will ... nights", text), None);
    assert_eq!(
        said("will + nights ?", text),
        some("Will your own little ones manage when you are on nights?")
    );
    assert_eq!(said("on nights $", text), some("on nights"));
    assert_eq!(said("own $", text), None);
    assert_eq!(said("own little|$", text), some("own little"));
    assert_eq!(said("your own?", text), some("your own"));
    assert_eq!(said("^your", text), None);
    assert_eq!(said("^will", text), some("Will"));
    assert_eq!(said("^when", "And, when you are on nights?"), some("when"));
    assert_eq!(said("son|little_ones manage", text), some("little ones manage"));
    assert_eq!(said("# years", "For 10 years"), some("10 years"));
    assert_eq!(said("ABC", "The NHS and an MDT"), some("MDT"));
    assert_eq!(said("don't you", "Why do not you go?"), some("do not you"));
}

#[test]
fn no_phrase_runs_on_into_the_next_sentence() {
    assert_eq!(said("your + son", "What is your plan? My son asks."), None);
}

#[test]
fn what_cannot_be_understood_is_said() {
    let lists = Lists::from([("child".to_owned(), Arc::default())]);
    let error = |text| parse(text, &lists).unwrap_err();
    assert_eq!(error("your <childs>"), "there is no list `childs`; did you mean `child`?");
    assert_eq!(error("..."), "a phrase begins and ends with a word");
    assert_eq!(error("own? child"), "a phrase begins and ends with a word");
    assert_eq!(error("your .."), "a phrase begins and ends with a word");
    assert!(error("Your").starts_with("`Your` is not a word"));
    assert!(error("a||b").starts_with("`` is not a word"));
    assert!(error("a_").starts_with("`` is not a word"));
}
