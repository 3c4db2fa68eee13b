use std::collections::BTreeMap;

use super::*;
use crate::workspace::policy::{BUILT_IN, policy};

#[test]
fn every_number_of_the_policy_is_listed_with_rules_that_exist() {
    let table: toml::Table = toml::from_str(BUILT_IN).unwrap();
    let mut listed: Vec<&str> = NUMBERS.iter().map(|number| number.name).collect();
    let mut there: Vec<&str> = table.keys().map(String::as_str).collect();
    listed.sort_unstable();
    there.sort_unstable();
    assert_eq!(there, listed);
    for number in NUMBERS {
        // Only the order of what a check says goes by no rule.
        assert_eq!(number.rules.is_empty(), number.name == "catch-up-days", "{}", number.name);
        for rule in number.rules {
            assert!(crate::rules::named(rule).is_some(), "{rule}");
        }
    }
}

#[test]
fn a_number_is_the_one_of_its_name() {
    let (policy, _) = policy(&BTreeMap::new());
    let table: toml::Table = toml::from_str(BUILT_IN).unwrap();
    for number in NUMBERS {
        let Threshold { warn, fail, .. } = (number.threshold)(&policy);
        let there = |key: &str| table[number.name].get(key).and_then(toml::Value::as_integer);
        assert_eq!((*warn, *fail), (there("warn"), there("fail")), "{}", number.name);
        if let (Some(warn), Some(fail)) = (warn, fail) {
            let least = number.limit == Limit::Least;
            assert_eq!(warn > fail, least, "{} limits the other way", number.name);
        }
    }
}

#[test]
fn a_rule_that_goes_by_a_number_says_so() {
    // The files of rules are read as text: whoever names a number of the policy is in the list.
    for rule in crate::rules::RULES {
        let file =
            format!("{}/src/rules/{}.rs", env!("CARGO_MANIFEST_DIR"), rule.name.replace('-', "_"));
        let text = std::fs::read_to_string(file).unwrap();
        for number in NUMBERS {
            let field = format!("policy().{}", number.name.replace('-', "_"));
            let goes_by = text
                .match_indices(&field)
                .any(|(at, _)| !text[at + field.len()..].starts_with('_'));
            let says = number.rules.contains(&rule.name);
            assert_eq!(goes_by, says, "{} and {}", rule.name, number.name);
        }
    }
}
