//! What comes first of what the rules found: the next steps, and a tile for each principle.

use serde::Serialize;

use crate::case::Case;
use crate::rules;
use crate::source::{Finding, Level, PRINCIPLES, Principle};

/// How many steps come first.
const STEPS: usize = 3;

/// What was found for one principle.
#[derive(Clone, Debug, Serialize)]
pub struct TileView {
    /// What it is called.
    pub title: String,
    /// What it asks for, in a sentence.
    pub meaning: String,
    /// How many errors there are, how many warnings and notes, and how much is still to do.
    pub parts: [usize; 3],
    /// How much there is in the tile with the most.
    pub of: usize,
    /// The same in words, without what there is none of.
    pub facts: Vec<String>,
}

/// What to do first, each rule once.
pub fn next_steps<'a>(findings: &[&'a Finding]) -> Vec<&'a Finding> {
    let mut all = findings.to_vec();
    all.sort_by_key(|finding| rules::urgency(finding));
    let mut steps: Vec<&Finding> = Vec::new();
    for finding in all {
        if steps.len() < STEPS && steps.iter().all(|step| step.rule != finding.rule) {
            steps.push(finding);
        }
    }
    steps
}

/// How many errors each principle has, how many warnings and notes, and how much is still to do; a finding can belong to several.
pub fn tiles(findings: &[&Finding]) -> [(Principle, [usize; 3]); 4] {
    PRINCIPLES.map(|principle| {
        let count = |holds: fn(bool, Level) -> bool| {
            let here = findings
                .iter()
                .filter_map(|finding| Some((finding.to_do, finding.level_under(principle)?)));
            here.filter(|(to_do, level)| holds(*to_do, *level)).count()
        };
        let parts = [
            count(|to_do, level| !to_do && level == Level::Error),
            count(|to_do, level| !to_do && level != Level::Error),
            count(|to_do, _| to_do),
        ];
        (principle, parts)
    })
}

/// How much there is in the tile with the most.
pub fn most(tiles: &[(Principle, [usize; 3])]) -> usize {
    tiles.iter().map(|(_, parts)| parts.iter().sum()).max().unwrap_or_default()
}

/// The tiles in the words of papers; none where nothing was found.
pub fn tile_views(case: &Case<'_>, findings: &[&Finding]) -> Vec<TileView> {
    let words = case.words();
    let tiles = tiles(findings);
    let of = most(&tiles);
    if of == 0 {
        return Vec::new();
    }
    let view = |(principle, parts): (Principle, [usize; 3])| {
        let counted = ["errors", "warnings", "to-do"].into_iter().zip(parts);
        let facts = counted
            .filter(|(_, count)| *count > 0)
            .map(|(name, count)| words.count(&format!("tile.{name}"), count, &[]));
        TileView {
            title: words.choice("principle", principle).to_owned(),
            meaning: words.choice("principle-means", principle).to_owned(),
            parts,
            of,
            facts: facts.collect(),
        }
    };
    tiles.map(view).to_vec()
}
