use super::*;

fn shown(text: &str) -> String {
    let shown = sentences(text).into_iter().map(|sentence| {
        let words: Vec<String> = sentence.into_iter().map(|word| word.small).collect();
        words.join(" ")
    });
    shown.collect::<Vec<_>>().join(" | ")
}

#[test]
fn words_are_small_and_sentences_apart() {
    assert_eq!(
        shown("It’s a long-term post. Can YOU work it?"),
        "it is a long term post | can you work it ?"
    );
    assert_eq!(shown("Care & support\n\n- Listens\n- Asks"), "care and support | listens | asks");
}

#[test]
fn a_stop_within_words_ends_no_sentence() {
    assert_eq!(shown("What is your D.O.B.?"), "what is your dob ?");
    assert_eq!(shown("Are you Mrs. Khan?"), "are you mrs khan ?");
    assert_eq!(shown("With four (!) children … how?"), "with four children how ?");
    assert_eq!(
        shown("He rang... would you go? Eid/Diwali (or not)."),
        "he rang would you go ? | eid diwali or not"
    );
}

#[test]
fn what_somebody_else_says_is_left_out() {
    assert_eq!(
        shown("A resident asks, “Are you married?” What do you say?"),
        "a resident asks what do you say ?"
    );
    assert_eq!(shown("He says: ‘I don’t know.’ And you?"), "he says and you ?");
    assert_eq!(shown("A \"big\" one"), "a one");
}

#[test]
fn a_text_that_is_one_quotation_is_read() {
    assert_eq!(shown("“Do you smoke?”"), "do you smoke ?");
    assert_eq!(shown("What is ‘this? It’s"), "what is this ? | it is");
    assert_eq!(shown(""), "");
    assert_eq!(shown("?"), "");
}

#[test]
fn words_are_found_again_in_the_text() {
    let text = "“Well,” who minds the Kids, Jo from the NHS?";
    let sentence = &sentences(text)[0];
    assert_eq!(&text[sentence[3].place.clone()], "Kids");
    let opening: Vec<&str> =
        sentence.iter().filter(|word| word.opens).map(|word| &*word.small).collect();
    assert_eq!(opening, ["who", "jo"]);
    let capitals: Vec<&str> =
        sentence.iter().filter(|word| word.is_capitals).map(|word| &*word.small).collect();
    assert_eq!(capitals, ["nhs"]);
}
