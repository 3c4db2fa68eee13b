use super::*;
use crate::doc::{Block, Inline, passages};

#[test]
fn initials_are_capitals_without_digits() {
    for word in ["NHS", "HR", "AfC", "CV"] {
        assert!(is_initials(word), "{word}");
    }
    for word in ["C01", "M25a", "A", "Amira", "McLeod", "nhs", "I"] {
        assert!(!is_initials(word), "{word}");
    }
}

#[test]
fn a_word_in_capitals_is_no_abbreviation_where_a_list_says_so() {
    let config: ReadabilityConfig =
        toml::from_str(crate::workspace::built_in::text("toolkit/readability.toml").unwrap())
            .unwrap();
    assert_eq!(shortened("OK", &config), None);
    assert!(shortened("OX", &config).is_some());
}

#[test]
fn an_abbreviation_is_explained_by_its_words_beside_it() {
    let found = |text: &str| {
        explained(&passages::passages(&[Block::Paragraph(vec![Inline::Text(text.to_owned())])]))
    };
    assert_eq!(found("The National Health Service (NHS) pays."), ["NHS"]);
    assert_eq!(found("A CV (curriculum vitae) helps."), ["CV"]);
    assert_eq!(found("The Department of Work and Pensions (DWP)."), ["DWP"]);
    assert_eq!(found("The trust (NHS) pays."), Vec::<String>::new());
    assert_eq!(found("NHS (in England)"), Vec::<String>::new());
}

#[test]
fn contractions_are_not_possessives() {
    for word in ["don’t", "It’s", "we'll", "you’re", "can’t"] {
        assert!(is_contraction(word), "{word}");
    }
    for word in ["Joyce’s", "people’s", "o’clock", "dont", "members’"] {
        assert!(!is_contraction(word), "{word}");
    }
}
