//! The words that copanel puts into papers: each is used, and each choice in a vacancy and each rule has its own.

use std::collections::BTreeSet;
use std::fs;

use crate::prose::sentence;
use crate::rules::RULES;
use crate::workspace::words::{BUILT_IN, BUILT_IN_RULES};

use super::files::{below, repository};
use super::schemas::{all, schema};

#[test]
fn every_word_is_used() {
    let files = below("src").into_iter().map(|path| {
        let text = fs::read_to_string(repository().join(path)).unwrap();
        text.split("#[cfg(test)]\nmod ").next().unwrap().to_owned()
    });
    let program: String = files.collect();
    for name in BUILT_IN.easy.names() {
        let (group, _) = name.split_once('.').unwrap();
        let (above, _) = name.rsplit_once('.').unwrap();
        let ways = [
            format!("\"{name}\""),
            format!("count(\"{above}\""),
            format!("choice(\"{group}\""),
            format!("format!(\"{group}.{{"),
        ];
        let is_used = ways.iter().any(|way| program.contains(way));
        assert!(is_used, "nothing prints `{name}`");
    }
    let (standard, easy) = (BUILT_IN.standard.names(), BUILT_IN.easy.names());
    assert!(standard.eq(easy), "Easy Read has a word that no other paper has");
}

#[test]
fn every_choice_that_is_printed_has_words() {
    let schema = schema("vacancy");
    let mut inner = Vec::new();
    all(&schema, "", &mut inner);
    let printed = [
        ("/criterion/*/assessed/*", "assessed"),
        ("/person/*/edition", "edition"),
        ("/panel/*/power", "power"),
        ("/member/*/conflicts/*/action", "conflict"),
        ("/member/*/payment/answer", "payment"),
        ("/involvement/*/level", "level"),
        ("/scoring/combine", "combine"),
        ("/scoring/tie", "tie"),
    ];
    for (path, group) in printed {
        let (_, schema) = inner.iter().find(|(key, _)| key == path).unwrap();
        for choice in schema["enum"].as_array().unwrap() {
            let name = format!("{group}.{}", choice.as_str().unwrap());
            let is_silent = ["conflict.none-needed", "payment.not-yet"].contains(&name.as_str());
            let is_said = BUILT_IN.standard.get(&name).is_some();
            assert_ne!(is_said, is_silent, "{name}");
        }
    }
}

#[test]
fn every_rule_says_what_is_wrong_and_what_to_do() {
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    let said: Vec<_> = BUILT_IN_RULES.names().map(|name| name.split_once('.').unwrap()).collect();
    assert_eq!(said.iter().map(|(rule, _)| *rule).collect::<BTreeSet<_>>(), rules);
    for rule in rules {
        for key in ["summary", "action"] {
            assert!(BUILT_IN_RULES.get(&format!("{rule}.{key}")).is_some(), "{rule} has no {key}");
        }
    }
    for (rule, key) in said {
        let text = BUILT_IN_RULES.say(&format!("{rule}.{key}"));
        assert!(["summary", "to-do", "action"].contains(&key), "{rule}: {key}");
        assert_eq!(text.ends_with('.'), key == "action", "{rule}: {text}");
        assert!(!text.contains(|c: char| "`[=".contains(c) || c.is_numeric()), "{rule}: {text}");
        for sentence in sentence::sentences(text) {
            assert!(sentence::words(sentence).count() <= 20, "{rule}: {sentence}");
        }
    }
}
