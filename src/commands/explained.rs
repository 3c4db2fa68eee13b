//! What has a name and can be explained: rules, stages, terms of the glossary, pages of the toolkit.

use anyhow::{Result, anyhow};
use clap::ValueEnum;

use super::guide::make;
use crate::doc::{Block, Inline, Pictures, markdown};
use crate::rules::engine::effective::effective_rule;
use crate::rules::{self, RULES, Rule};
use crate::source::name_of;
use crate::vacancy::Stage;
use crate::workspace::Workspace;
use crate::workspace::glossary::Term;

/// What is said about something.
pub struct Explained {
    /// What it is called.
    pub title: String,
    /// What is said, from a heading on.
    pub blocks: Vec<Block>,
    /// The same as Markdown, where it was written as such.
    pub markdown: Option<String>,
}

/// Everything that has this name: a rule first, then a stage, a term, a page.
pub fn named(name: &str, workspace: &Workspace) -> Result<Vec<Explained>> {
    let mut found = Vec::new();
    if let Some(rule) = rules::named(name) {
        found.push(of_rule(rule, workspace)?);
    }
    for stage in Stage::value_variants() {
        if name_of(stage) == name {
            found.push(of_stage(*stage, workspace)?);
        }
    }
    for term in workspace.terms.iter() {
        let is_called =
            |word: &String| word.to_lowercase() == name.to_lowercase() || slug(word) == name;
        if term.names().any(is_called) {
            found.push(of_term(term, workspace)?);
        }
    }
    for page in
        workspace.pages.iter().filter(|page| [page.slug.as_str(), page.name()].contains(&name))
    {
        found.push(Explained {
            title: page.about.title.clone(),
            blocks: make::standard(page, workspace)?,
            markdown: None,
        });
    }
    Ok(found)
}

/// Every name that can be explained.
pub fn names(workspace: &Workspace) -> Vec<String> {
    let mut names: Vec<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    names.extend(Stage::value_variants().iter().map(name_of));
    for term in workspace.terms.iter() {
        names.extend([&term.term].into_iter().chain(&term.also).cloned());
    }
    for page in workspace.pages.iter() {
        names.extend([page.name(), &page.slug].map(str::to_owned));
    }
    names
}

/// A rule: what it checks, why, what to do, what applies here, and where it comes from.
///
/// What fails and what passes, with which its page is tested, stays in its file.
fn of_rule(rule: &Rule, workspace: &Workspace) -> Result<Explained> {
    let mut sections = rule.explain.split("\n## ");
    let heading = sections.next().unwrap_or_default().trim_end();
    let (mut said, mut sources) = (String::new(), String::new());
    for section in sections.filter(|section| !is_test(section)) {
        let (paragraphs, from): (Vec<&str>, Vec<&str>) =
            section.trim_end().split("\n\n").partition(|text| !text.starts_with("Source"));
        said.push_str(&format!("\n## {}\n", paragraphs.join("\n\n")));
        sources.extend(from.iter().map(|from| format!("\n{from}\n")));
    }
    let lines = effective_rule(rule, workspace).lines();
    let lines: Vec<String> = lines.iter().map(|line| format!("- {line}\n")).collect();
    let lines = lines.concat();
    let markdown = format!(
        "{heading}\n{said}\n## What to do\n\n{}\n`copanel check` says it for each place in your file.\n\n## In force here\n\n`{}` serves the principle of {}.\n\n{lines}\n## Sources\n{sources}",
        workspace.action(rule.name),
        rule.name,
        rule.principle.title().to_lowercase(),
    );
    let blocks = with_code(&markdown, &workspace.pictures)
        .map_err(|problem| anyhow!("the page of `{}`: {problem}", rule.name))?;
    Ok(Explained {
        title: heading.trim_start_matches("# ").to_owned(),
        blocks,
        markdown: Some(markdown),
    })
}

/// Whether a section of a rule’s page is there to test it.
fn is_test(section: &str) -> bool {
    ["Fails\n", "Passes\n"].iter().any(|heading| section.starts_with(heading))
}

/// A stage: what it is, how it is written in a vacancy, and what to read about it.
fn of_stage(stage: Stage, workspace: &Workspace) -> Result<Explained> {
    let title = workspace.stage(stage).title.0.clone();
    let name = name_of(stage);
    let help =
        stage.to_possible_value().and_then(|value| value.get_help().map(ToString::to_string));
    let mut text = format!(
        "# {title}\n\nA stage of a recruitment, the {} of {}.\n\n",
        ordinal(stage.number()),
        Stage::value_variants().len()
    );
    if let Some(help) = help.filter(|help| help.trim_end_matches('.') != title) {
        text.push_str(&format!("{}.\n\n", markdown::escape(help.trim_end_matches('.'))));
    }
    text.push_str(&format!(
        "In a vacancy file it is written `stage = \"{name}\"`, under `[[involvement]]`.\n"
    ));
    let about = workspace.pages.iter().filter(|page| page.about.stages.contains(&stage));
    let about: Vec<String> = about
        .map(|page| {
            format!(
                "- {}: `copanel explain {}`\n",
                markdown::escape(&page.about.title),
                page.name()
            )
        })
        .collect();
    if !about.is_empty() {
        text.push_str(&format!("\n## Pages about it\n\n{}", about.concat()));
    }
    explained(title, &text, &workspace.pictures)
}

/// A term and what it means.
fn of_term(term: &Term, workspace: &Workspace) -> Result<Explained> {
    let mut text = format!(
        "# {}\n\nA term of the glossary. {}\n",
        markdown::escape(&term.term),
        markdown::escape(&term.meaning)
    );
    if let Some(also) = workspace.words().standard.list(&term.also) {
        text.push_str(&format!("\nAlso written {}.\n", markdown::escape(&also)));
    }
    explained(term.term.clone(), &text, &workspace.pictures)
}

fn explained(title: String, text: &str, pictures: &Pictures) -> Result<Explained> {
    let blocks = parsed(text, pictures)?;
    Ok(Explained { title, blocks, markdown: None })
}

fn parsed(text: &str, pictures: &Pictures) -> Result<Vec<Block>> {
    markdown::parse(text, pictures, false).map_err(|problem| anyhow!("{}", problem.message))
}

/// Markdown with pieces of a file between fences; each becomes a box with its lines.
fn with_code(text: &str, pictures: &Pictures) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    for (index, part) in text.split("\n```").enumerate() {
        if index % 2 == 1 {
            let lines: Vec<&str> = part.lines().skip(1).collect();
            blocks.push(Block::Note(vec![Block::Paragraph(code(&lines))]));
        } else {
            blocks.extend(parsed(part, pictures)?);
        }
    }
    Ok(blocks)
}

/// Lines to type, each on its own; spaces before a line are kept.
fn code(lines: &[&str]) -> Vec<Inline> {
    let mut out = Vec::new();
    for line in lines {
        if !out.is_empty() {
            out.push(Inline::Break);
        }
        let words = line.trim_start();
        let indent = "\u{a0}".repeat(line.len() - words.len());
        if !words.is_empty() {
            out.push(Inline::Code(indent + words));
        }
    }
    out
}

/// A term as it can be typed without quotation marks.
fn slug(term: &str) -> String {
    term.to_lowercase().replace(' ', "-")
}

fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (1, tens) if tens != 11 => "st",
        (2, tens) if tens != 12 => "nd",
        (3, tens) if tens != 13 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
