//! What a reader sees first: the next steps, then a tile for each principle.

use super::blocks::{item, list};
use crate::doc::{Block, Card, Drawing, Figure, Inline, words};
use crate::documents::view::dashboard;
use crate::prose::words::{capital, counted};
use crate::report::table::Summary;
use crate::report::text::by;
use crate::report::{CheckedVacancy, Part};
use crate::source::{Finding, Principle};

/// The next steps and the tiles of one recruitment; nothing where nothing was found.
pub fn dashboard(row: &Summary<'_>, part: &Part) -> Vec<Block> {
    let findings: Vec<&Finding> = row.entry.checked.findings.iter().collect();
    if findings.is_empty() {
        return Vec::new();
    }
    let first = Inline::Strong(words("Start here"));
    let steps = Block::List { start: Some(1), items: next_steps(row, &findings) };
    let tiles = tiles(&findings, row.entry, part);
    vec![Block::Note(vec![Block::Paragraph(vec![first]), steps]), tiles]
}

/// What to do first, a line for each step.
fn next_steps(row: &Summary<'_>, findings: &[&Finding]) -> Vec<Vec<Block>> {
    let said = row.entry.case.words();
    let step = |finding: &Finding| {
        let due = finding.to_do.then(|| capital(&by(finding.due, said)));
        item(due.as_deref(), &finding.message, finding.help.as_deref(), None)
    };
    dashboard::next_steps(findings).into_iter().map(step).collect()
}

/// A tile for each principle, its bar as long as there is much to do.
fn tiles(findings: &[&Finding], entry: &CheckedVacancy<'_>, part: &Part) -> Block {
    let tiles = dashboard::tiles(findings);
    let of = size(dashboard::most(&tiles));
    let card = |(principle, parts): (Principle, [usize; 3])| {
        let drawing = Drawing::Bar { parts: parts.map(size), of };
        let figure = Figure {
            drawing,
            picture: None,
            caption: Vec::new(),
            facts: vec![facts(parts, &entry.nothing_found(principle, part).1)],
        };
        let label = words(principle.title());
        let content = vec![Block::text(principle.meaning()), Block::Figure(figure)];
        Card { picture: None, label, content }
    };
    Block::Cards { cards: tiles.map(card).to_vec(), cut: false }
}

/// The parts of a bar in words.
fn facts([errors, warnings, to_do]: [usize; 3], nothing: &str) -> Block {
    let facts = [
        counted(errors, "error", "errors"),
        counted(warnings, "warning or note", "warnings and notes"),
        counted(to_do, "thing to do", "things to do"),
    ];
    let facts: Vec<Vec<Block>> =
        facts.into_iter().flatten().map(|fact| vec![Block::text(&fact)]).collect();
    if facts.is_empty() { Block::text(&(capital(nothing) + ".")) } else { list(facts) }
}

fn size(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
