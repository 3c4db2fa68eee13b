//! Each rule’s page is its test: what stands under “Fails” fails, what stands under “Passes” passes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use copanel::policy::policy;
use copanel::rules::{self, Context, Rule};
use copanel::vacancy::{Origin, Vacancy, read, references};

/// The day on which every test takes place, unless its block begins with `# today: …`.
const TODAY: &str = "2026-11-24";

#[test]
fn every_page_shows_what_fails_and_what_passes() {
    for rule in rules::RULES {
        let (fails, passes) = (blocks(rule, "Fails"), blocks(rule, "Passes"));
        assert!(
            !fails.is_empty() && !passes.is_empty(),
            "{} shows no case",
            rule.name
        );
        for block in fails {
            let found = found(rule, &block);
            assert!(
                !found.is_empty(),
                "{} does not find this:\n{block}",
                rule.name
            );
        }
        for block in passes {
            let found = found(rule, &block);
            assert!(
                found.is_empty(),
                "{} finds {found:?} in this:\n{block}",
                rule.name
            );
        }
    }
}

#[test]
fn every_page_has_its_four_headings_in_order() {
    for rule in rules::RULES {
        let headings: Vec<&str> = rule
            .explain
            .lines()
            .filter_map(|line| line.strip_prefix("## "))
            .collect();
        assert_eq!(
            headings,
            ["What it checks", "Why", "Fails", "Passes"],
            "{}",
            rule.name
        );
    }
}

/// What one rule finds in a fragment of a vacancy file.
fn found(rule: &'static Rule, block: &str) -> Vec<String> {
    let today = block
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("# today: "))
        .unwrap_or(TODAY);
    let (vacancy, mut faults) = read::read::<Vacancy>(block, Origin::Vacancy);
    faults.extend(references::check(&vacancy, &[]));
    assert!(
        faults.is_empty(),
        "the page of {} has faults: {faults:?}\n{block}",
        rule.name
    );
    let (policy, levels) = (policy(&BTreeMap::new()).0, BTreeMap::new());
    let cx = Context {
        vacancy: &vacancy,
        people: &[],
        policy: &policy,
        levels: &levels,
        today: Some(today.parse::<NaiveDate>().unwrap()),
    };
    // A waiver is only judged once its rule has run, so the rule about waivers runs with all others.
    let checked = rules::check_all(&cx);
    checked
        .findings
        .iter()
        .filter(|finding| finding.rule == rule.name && !finding.to_do)
        .map(|finding| finding.message.clone())
        .collect()
}

fn blocks(rule: &Rule, heading: &str) -> Vec<String> {
    let (_, section) = rule
        .explain
        .split_once(&format!("\n## {heading}\n"))
        .unwrap();
    let section = section.split("\n## ").next().unwrap();
    section
        .split("```toml\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect()
}
