//! Each rule’s page is its test: what stands under “Fails” fails, with the words that stand below it;
//! what stands under “Passes” passes.

use crate::case;
use crate::doc::edition::Edition;
use crate::doc::markdown;
use crate::rules::engine::Check;
use crate::rules::engine::document_text::DocumentText;
use crate::rules::engine::run::check as check_rules;
use crate::rules::{self, Checked, RULES, Rule};
use crate::source::{Finding, Level, Place, Principle, Source};
use crate::workspace::{self, Workspace};
use chrono::NaiveDate;

/// The day on which every test takes place, unless its block begins with `# today: …`.
const TODAY: &str = "2026-11-24";

/// The longest sentence of a page, in words.
const WORDS: usize = 20;

#[test]
fn every_page_shows_what_fails_and_in_which_words() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let blocks = blocks(rule, "Fails");
        assert!(!blocks.is_empty(), "{} fails never", rule.name);
        for (kind, block, rest) in blocks {
            let found = found(rule, kind, block);
            if found.is_empty() {
                wrong.push(format!("{} does not find this:\n{block}", rule.name));
                continue;
            }
            let said: Vec<String> = found
                .iter()
                .map(|finding| format!("{}: {}", finding.level.title(), finding.message))
                .collect();
            let said = said.join("\n");
            if !rest.starts_with(&format!("\n\n```text\n{said}\n```\n")) {
                let should = format!("the page of {} should show", rule.name);
                wrong.push(format!(
                    "below this block, {should}:\n\n```text\n{said}\n```\n\n{block}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_page_shows_what_passes() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let blocks = blocks(rule, "Passes");
        assert!(!blocks.is_empty(), "{} passes never", rule.name);
        for (kind, block, _) in blocks {
            let found = found(rule, kind, block);
            if !found.is_empty() {
                wrong.push(format!("{} finds {found:?} in this:\n{block}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_says_what_to_do_and_has_no_full_stop() {
    for rule in RULES {
        for (kind, block, _) in blocks(rule, "Fails") {
            for finding in found(rule, kind, block) {
                let help = finding.help.clone().unwrap_or_default();
                assert!(!help.is_empty(), "{finding:?}");
                for text in [&finding.message, &help] {
                    assert!(!text.ends_with('.'), "{finding:?}");
                }
                assert!(finding.level <= rule.level, "{finding:?}");
            }
        }
    }
}

#[test]
fn every_page_has_its_four_headings_and_names_its_principle() {
    for rule in RULES {
        let headings: Vec<&str> =
            rule.explain.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, ["What it checks", "Why", "Fails", "Passes"], "{}", rule.name);
        let why = section(rule, "Why");
        let principle = format!("\n**{}.** ", rule.principle.title());
        assert!(why.starts_with(&principle), "{}", rule.name);
        assert!(why.contains("\nSource"), "{} has no source", rule.name);
    }
}

#[test]
fn every_page_says_what_silence_means() {
    for rule in RULES {
        let checks = section(rule, "What it checks").to_lowercase();
        let says = ["left out", "silence means", "no candidates yet", "no members yet"];
        assert!(says.iter().any(|words| checks.contains(words)), "{}", rule.name);
    }
}

#[test]
fn every_page_is_plain_to_read() {
    for rule in RULES {
        let why = section(rule, "Why");
        let why = why.split_once("\nSource").unwrap().0;
        for line in section(rule, "What it checks").lines().chain(why.lines()) {
            for sentence in line.split(". ") {
                let words = sentence.split_whitespace().count();
                assert!(words <= WORDS, "{}: {words} words: {sentence}", rule.name);
            }
        }
    }
}

#[test]
fn every_page_belongs_to_a_rule_of_that_name() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules");
    let mut pages: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter_map(|name| Some(name.strip_suffix(".md")?.replace('_', "-")))
        .collect();
    let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    pages.sort();
    names.sort_unstable();
    assert_eq!(pages, names);
}

#[test]
fn a_rule_that_breaks_is_named_and_the_others_run_all_the_same() {
    static PLANTED: Rule = Rule {
        name: "panel-too-small",
        principle: Principle::Diversity,
        level: Level::Error,
        lasts: false,
        by_year: false,
        explain: "",
        check: Check::Vacancy(|_, out| {
            out.flag(Place::vacancy(0..0), "half of what it had to say");
            panic!("planted")
        }),
    };
    let block = "panel = [{ id = \"main\", name = \"Interview panel\" }]\n\
                 person = [{ id = \"joe\", name = \"Joe Price\" }]\n\
                 member = [{ id = \"joe\", panel = \"main\", capacity = \"carer\" }]\n\
                 waive = [{ rule = \"panel-too-small\", reason = \"x\", agreed-by = \"x\", until = 2027-01-01 }]";
    let [chair, waivers] =
        ["panel-without-chair", "waiver-stale"].map(|name| rules::named(name).unwrap());
    let checked = check(block, "", [&PLANTED, chair, waivers], TODAY.parse().unwrap());
    let [broken] = &checked.broken[..] else { panic!("{:?}", checked.broken) };
    assert_eq!(broken.rule, "panel-too-small");
    assert!(broken.said.starts_with("planted (") && broken.said.contains("rules.rs"));
    // It is left alone: what it had half said, and the waiver it may have used.
    let found: Vec<&str> = checked.findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(found, ["panel-without-chair"]);
}

/// What one rule finds in a fragment of a vacancy file, apart from what is still to do.
///
/// What stands below `# copanel.toml:` in the fragment is the organisation’s.
fn found(rule: &'static Rule, kind: &str, block: &str) -> Vec<Finding> {
    if let Some(edition) = edition(kind) {
        return found_in_paper(rule, &edition, block);
    }
    let today =
        block.lines().next().and_then(|line| line.strip_prefix("# today: ")).unwrap_or(TODAY);
    let (block, organisation) = block.split_once("# copanel.toml:\n").unwrap_or((block, ""));
    // A waiver is only judged once its rule has run, so the rule about waivers runs with all others.
    let today = today.parse::<NaiveDate>().unwrap();
    let mut findings = check(block, organisation, RULES, today).findings;
    // Blocks without a day of interviews show what is missing, which is only to do until there is one.
    let stands = |finding: &Finding| !finding.to_do || finding.due.is_none();
    findings.retain(|finding| finding.rule == rule.name && stands(finding));
    findings
}

/// The edition of a block of Markdown; none for a fragment of a vacancy file.
fn edition(kind: &str) -> Option<Edition> {
    match kind {
        "markdown" => Edition::named("standard"),
        "easy-read" => Edition::named("easy-read"),
        _ => None,
    }
}

/// What one rule finds in a document that says this.
fn found_in_paper(rule: &'static Rule, edition: &Edition, block: &str) -> Vec<Finding> {
    let workspace = workspace::load(None);
    let blocks = markdown::parse(block, &workspace.pictures, edition.easy).unwrap();
    let paper = DocumentText::new(("pack", &blocks, edition), &workspace, &[], &[]);
    let case = case::parse(text("vacancy.toml", "format = 1"), &workspace);
    let today = TODAY.parse().unwrap();
    let mut findings = rules::check_wording(&case, Some(today), &[paper]).findings;
    findings.retain(|finding| finding.rule == rule.name);
    findings
}

/// What some rules find on a day in a vacancy of an organisation, as both files say it.
fn check(
    vacancy: &str,
    organisation: &str,
    rules: impl IntoIterator<Item = &'static Rule>,
    today: NaiveDate,
) -> Checked {
    let workspace: Workspace =
        workspace::parse(text("copanel.toml", organisation), text("people.toml", ""));
    let case = case::parse(text("vacancy.toml", vacancy), &workspace);
    assert!(case.faults.is_empty(), "{:?}\n{vacancy}", case.faults);
    check_rules(&case, Some(today), rules, None)
}

fn text(path: &str, text: &str) -> Source {
    Source { path: path.into(), text: text.to_owned() }
}

/// The blocks of a section: what each is written in, what it says, and what stands below it.
fn blocks<'a>(rule: &'a Rule, heading: &str) -> Vec<(&'a str, &'a str, &'a str)> {
    let mut out = Vec::new();
    let mut rest = section(rule, heading);
    while let Some((_, fenced)) = rest.split_once("```") {
        let (kind, body) = fenced.split_once('\n').unwrap();
        let (block, below) = body.split_once("```").unwrap();
        if kind != "text" {
            out.push((kind, block, below));
        }
        rest = below;
    }
    out
}

/// What stands on a rule’s page under one heading.
fn section<'a>(rule: &'a Rule, heading: &str) -> &'a str {
    let heading = format!("\n## {heading}\n");
    let (_, section) = rule.explain.split_once(&heading).unwrap();
    section.split("\n## ").next().unwrap()
}
