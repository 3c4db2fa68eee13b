//! `copanel rules`: every rule, with its level and its numbers in force.

use anyhow::Result;

use super::{CommandOutput, root_of};
use crate::cli::{Global, Rules, Shown};
use crate::doc::markdown::bind;
use crate::doc::{Block, Doc, Inline, words};
use crate::documents::{self, printer};
use crate::report::{self, message_inlines};
use crate::rules::engine::effective::{
    EffectiveNumber, EffectiveRule, Setting, effective_rule, numbers_of_order,
};
use crate::rules::{RULES, Rule};
use crate::source::{Fault, PRINCIPLES};
use crate::workspace::Workspace;
use crate::write::markdown;

/// Lists the rules.
pub fn run(args: &Rules, global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of("-".as_ref(), global)?);
    if workspace.faults.iter().any(Fault::stops_check) {
        return Ok(CommandOutput::failed(report::text::workspace_faults(&workspace)));
    }
    let all: Vec<(&Rule, EffectiveRule)> =
        RULES.iter().map(|rule| (rule, effective_rule(rule, &workspace))).collect();
    let out = match args.output {
        Shown::Text => text(&all, &workspace),
        Shown::Markdown => markdown::write(&page(&all, &workspace)?),
        Shown::Html => report::page_of(&page(&all, &workspace)?, &printer::assets(&workspace)),
    };
    Ok(CommandOutput::of(out))
}

fn text(all: &[(&Rule, EffectiveRule)], workspace: &Workspace) -> String {
    let widest = RULES.iter().map(|rule| rule.name.len()).max();
    let widest = widest.unwrap_or_default();
    let mut out = String::new();
    for (rule, force) in all {
        out.push_str(&format!(
            "{:<widest$}  {:<13}  {:<7}  {}\n",
            rule.name,
            rule.principle.title(),
            force.level_title(),
            workspace.summary(rule.name)
        ));
        if let Setting::Own(_) = force.level_set {
            out.push_str(&format!(
                "    level: {}, set in {}; built in: {}\n",
                force.level_title(),
                force.level_set.title(),
                rule.level.title()
            ));
        }
        for number in &force.numbers {
            out.push_str(&format!("    {}\n", line(number)));
        }
    }
    out.push_str(&format!("\n{ORDER}:\n"));
    for number in numbers_of_order(workspace) {
        out.push_str(&format!("    {}\n", line(&number)));
    }
    out + &format!("\n{} {}\n", counts(), source(workspace))
}

/// What goes by the numbers that no rule goes by.
const ORDER: &str = "The order of a check";

/// A number in force, with its name.
fn line((number, words, set): &EffectiveNumber) -> String {
    format!("{}: {words} ({})", number.name, set.title())
}

/// How many rules there are, under each principle.
fn counts() -> String {
    let each = PRINCIPLES.map(|principle| {
        let count = RULES.iter().filter(|rule| rule.principle == principle).count();
        format!("{} {count}", principle.title())
    });
    format!("{} rules: {}.", RULES.len(), each.join(", "))
}

/// Where levels and numbers come from.
fn source(workspace: &Workspace) -> String {
    let path = workspace.settings_source.path.display();
    if workspace.root.is_some() {
        format!(
            "In force for {path}; change levels there under [rules], and numbers under [policy]."
        )
    } else {
        "All are built in; a `copanel.toml` may change levels under [rules], and numbers under [policy].".to_owned()
    }
}

/// The rules as a page.
fn page(all: &[(&Rule, EffectiveRule)], workspace: &Workspace) -> Result<Doc> {
    let mut blocks = vec![
        Block::heading(1, "The rules in force"),
        Block::Paragraph(message_inlines(&format!("{} {}", counts(), source(workspace)))),
    ];
    for principle in PRINCIPLES {
        blocks.push(Block::heading(2, principle.title()));
        blocks.push(Block::text(principle.meaning()));
        let rows = all.iter().filter(|(rule, _)| rule.principle == principle);
        let rows = rows.map(|(rule, force)| {
            let level = match force.level_set {
                Setting::BuiltIn => force.level_title().to_owned(),
                set @ Setting::Own(_) => format!("{} ({})", force.level_title(), set.title()),
            };
            let numbers: Vec<String> = force
                .numbers
                .iter()
                .map(|(_, words, set)| format!("{words} ({})", set.title()))
                .collect();
            let numbers = Some(numbers.join("; ")).filter(|text| !text.is_empty());
            vec![
                vec![Inline::Code(rule.name.to_owned())],
                words(workspace.summary(rule.name)),
                words(&level),
                words(numbers.as_deref().unwrap_or("none")),
            ]
        });
        blocks.push(Block::Table {
            header: ["Rule", "What is wrong", "Level", "Numbers"].map(words).to_vec(),
            rows: rows.collect(),
            columns: None,
        });
    }
    blocks.push(Block::heading(2, ORDER));
    blocks.extend(numbers_of_order(workspace).iter().map(|number| Block::text(&line(number))));
    documents::finish("The rules in force".to_owned(), String::new(), bind(vec![blocks]), "rules")
}
