//! What a reader sees first: the next steps, then a tile for each principle.

use super::blocks::{item, list, text};
use crate::doc::{Block, Card, Drawing, Figure, Inline};
use crate::prose::words::{capital, counted};
use crate::report::Part;
use crate::report::table::Summary;
use crate::report::text::{by, by_day};
use crate::source::{Finding, Level, PRINCIPLES, Principle};

/// How many steps come first.
const STEPS: usize = 3;

/// The next steps and the tiles of one recruitment; nothing where nothing was found.
pub fn dashboard(row: &Summary<'_>, part: &Part) -> Vec<Block> {
    if row.entry.checked.findings.is_empty() {
        return Vec::new();
    }
    let first = Inline::Strong(vec![Inline::Text("Start here".to_owned())]);
    let steps = Block::List { start: Some(1), items: next_steps(row) };
    let tiles = tiles(row, part);
    vec![Block::Note(vec![Block::Paragraph(vec![first]), steps]), tiles]
}

/// What to do first: errors, then what is still to do by its day, then warnings; each rule once.
fn next_steps(row: &Summary<'_>) -> Vec<Vec<Block>> {
    let findings = &row.entry.checked.findings;
    let of = |level: Level| findings.iter().filter(move |f| !f.to_do && f.level == level);
    let due = by_day(findings);
    let due_by = |finding: &Finding| {
        let day = due.iter().find(|(_, other)| std::ptr::eq(*other, finding));
        day.map(|(day, _)| capital(&by(*day, row.entry.case.words())))
    };
    let to_do = due.iter().map(|(_, finding)| *finding);
    let mut steps: Vec<&Finding> = Vec::new();
    for finding in of(Level::Error).chain(to_do).chain(of(Level::Warning)).chain(of(Level::Note)) {
        if steps.len() < STEPS && steps.iter().all(|step| step.rule != finding.rule) {
            steps.push(finding);
        }
    }
    let step = |finding: &Finding| {
        item(due_by(finding).as_deref(), &finding.message, finding.help.as_deref(), None)
    };
    steps.into_iter().map(step).collect()
}

/// A tile for each principle, its bar as long as there is much to do.
fn tiles(row: &Summary<'_>, part: &Part) -> Block {
    let parts = |principle: Principle| {
        let findings = row.entry.checked.findings.iter();
        let to_do = findings.filter(|f| f.to_do && f.principle == principle).count();
        let count = |level| row.count(Some(principle), level);
        [count(Level::Error), count(Level::Warning) + count(Level::Note), to_do]
    };
    let of = PRINCIPLES.map(|principle| parts(principle).iter().sum::<usize>());
    let of = of.into_iter().max().unwrap_or_default();
    let card = |principle: Principle| {
        let drawing = Drawing::Bar { parts: parts(principle).map(size), of: size(of) };
        let figure = Figure {
            drawing,
            picture: None,
            caption: Vec::new(),
            facts: vec![facts(parts(principle), part.nothing_found(principle))],
        };
        let label = vec![Inline::Text(principle.title().to_owned())];
        let content = vec![text(principle.meaning()), Block::Figure(figure)];
        Card { picture: None, label, content }
    };
    Block::Cards { cards: PRINCIPLES.map(card).to_vec(), cut: false }
}

/// The parts of a bar in words.
fn facts([errors, warnings, to_do]: [usize; 3], nothing: String) -> Block {
    let facts = [
        counted(errors, "error", "errors"),
        counted(warnings, "warning or note", "warnings and notes"),
        counted(to_do, "thing to do", "things to do"),
    ];
    let facts: Vec<Vec<Block>> =
        facts.into_iter().flatten().map(|fact| vec![text(&fact)]).collect();
    if facts.is_empty() { text(&(capital(&nothing) + ".")) } else { list(facts) }
}

fn size(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
