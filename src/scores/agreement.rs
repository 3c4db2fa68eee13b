//! How far members agree, in two published numbers; never a mark that a panel has to reach.

use std::collections::BTreeMap;

/// Below this, two numbers that were worked out are the same.
pub const SAME: f64 = 1e-9;

/// Krippendorff’s alpha for scores that have an order: what each unit was given, scores that are missing left out.
///
/// Nothing where no unit has two scores, or all scores are the same.
pub fn alpha(units: &[Vec<u32>]) -> Option<f64> {
    let units = || units.iter().filter(|unit| unit.len() > 1);
    let mut count: BTreeMap<u32, f64> = BTreeMap::new();
    for score in units().flatten() {
        *count.entry(*score).or_default() += 1.0;
    }
    let all: f64 = count.values().sum();
    let distance = |a: u32, b: u32| {
        let between: f64 = count.range(a.min(b)..=a.max(b)).map(|(_, many)| many).sum();
        (between - f64::midpoint(count[&a], count[&b])).powi(2)
    };
    let pairs = |scores: &[u32]| {
        let each = scores.iter().flat_map(|a| scores.iter().map(|b| distance(*a, *b)));
        each.sum::<f64>()
    };
    let observed: f64 = units().map(|unit| pairs(unit) / (size(unit) - 1.0)).sum::<f64>();
    let expected: f64 = count
        .iter()
        .flat_map(|(a, n)| count.iter().map(move |(b, m)| n * m * distance(*a, *b)))
        .sum();
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

/// Kendall’s W, corrected for ties: what each member gave to each candidate, in the same order.
///
/// Nothing where there are fewer than two of either, or each member gave all the same.
pub fn kendall_w(members: &[Vec<f64>]) -> Option<f64> {
    let (k, n) = (size(members), size(members.first()?));
    let ranked: Vec<(Vec<f64>, f64)> = members.iter().map(|given| ranks(given)).collect();
    let mean = k * (n + 1.0) / 2.0;
    let sum = |at: usize| ranked.iter().map(|(ranks, _)| ranks[at]).sum::<f64>();
    let spread: f64 = (0..members[0].len()).map(|at| (sum(at) - mean).powi(2)).sum();
    let ties: f64 = ranked.iter().map(|(_, ties)| ties).sum();
    let most = k.powi(2) * (n.powi(3) - n) - k * ties;
    (k > 1.0 && n > 1.0 && most > SAME).then(|| 12.0 * spread / most)
}

/// The rank of each from 1 for the lowest, those that are tied sharing theirs; and the sum of t³ − t over ties.
fn ranks(given: &[f64]) -> (Vec<f64>, f64) {
    let below = |one: &f64| size_of(given.iter().filter(|other| **other < one - SAME).count());
    let same =
        |one: &f64| size_of(given.iter().filter(|other| (**other - one).abs() <= SAME).count());
    let rank = |one: &f64| below(one) + f64::midpoint(same(one), 1.0);
    // Each of t that are tied adds a t-th of t³ − t.
    let ties = given.iter().map(|one| same(one).powi(2) - 1.0).sum();
    (given.iter().map(rank).collect(), ties)
}

fn size<T>(of: &[T]) -> f64 {
    size_of(of.len())
}

fn size_of(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
