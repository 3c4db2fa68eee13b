//! `copanel guide --coverage`: which pages answer each area of each framework, and which are in Easy Read.

use std::collections::BTreeMap;

use super::{Exit, Said};
use crate::workspace::Workspace;
use crate::workspace::frameworks;
use crate::workspace::toolkit::Page;

/// How long a line of pages may be.
const WIDTH: usize = 90;

/// Lists every area with its pages; an area without one is a finding.
pub fn run(pages: &[Page], workspace: &Workspace) -> Said {
    let mut answered: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for page in pages {
        for area in page.answers() {
            answered.entry(area).or_default().push(&page.slug);
        }
    }
    let mut said = Said::default();
    let mut gaps = Vec::new();
    for framework in frameworks::lists().iter().chain(&*workspace.frameworks) {
        said.out.push_str(&format!("{}\n", framework.title));
        if let Some(source) = &framework.source {
            said.out.push_str(&format!("  {source}\n"));
        }
        for area in &framework.areas {
            let name = framework.name(area);
            said.out.push_str(&format!("  {name}: {}\n", area.title));
            match answered.get(&name) {
                Some(pages) => said.out.push_str(&listed(pages)),
                None => said.out.push_str("    no page\n"),
            }
            if !answered.contains_key(&name) {
                gaps.push(name);
            }
        }
    }
    if !gaps.is_empty() {
        said.exit = Exit::Findings;
        said.messages = format!("no page answers {}\n", gaps.join(", "));
    }
    easy_read(pages, &mut said);
    said
}

/// Lists the pages in Easy Read; a page that somebody may need in it, and that is not, is a finding.
fn easy_read(pages: &[Page], said: &mut Said) {
    let slugs = |wanted: &dyn Fn(&Page) -> bool| {
        let wanted = pages.iter().filter(|page| wanted(page));
        wanted.map(|page| page.slug.as_str()).collect::<Vec<_>>()
    };
    let there = slugs(&|page| page.easy.is_some());
    let missing = slugs(&|page| page.easy.is_none() && page.may_need_easy_read());
    let staff = slugs(&|page| page.easy.is_none() && !page.may_need_easy_read());
    said.out.push_str("Easy Read\n");
    for (title, slugs) in [
        ("pages that have an Easy Read version", &there),
        (
            "pages for panel members, supporters, carers, young people or candidates without one",
            &missing,
        ),
        ("pages for staff and trainers only, which need none", &staff),
    ] {
        said.out.push_str(&format!("  {title}: {}\n", slugs.len()));
        if !slugs.is_empty() {
            said.out.push_str(&listed(slugs));
        }
    }
    if !missing.is_empty() {
        said.exit = Exit::Findings;
        said.messages
            .push_str(&format!("no Easy Read version of {}\n", missing.join(", ")));
    }
}

/// Names with commas between, in lines that a terminal holds.
fn listed(names: &[&str]) -> String {
    let mut out = String::new();
    let mut line = String::new();
    for (index, name) in names.iter().enumerate() {
        let comma = if index + 1 < names.len() { "," } else { "" };
        if line.len() + name.len() + comma.len() > WIDTH {
            out.push_str(&format!("   {line}\n"));
            line.clear();
        }
        line.push_str(&format!(" {name}{comma}"));
    }
    out + &format!("   {line}\n")
}
