//! Small counts: one of fewer than five people is held back, and nothing that is printed gives it away.

/// How many people there must be before a count of them is printed.
pub const FEWEST: usize = 5;

/// What may be printed of how many people gave each answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// How many gave each answer; `None` where that is held back.
    pub counts: Vec<Option<usize>>,
    /// How many gave those answers together that are held back, where that may be said.
    pub together: Option<usize>,
    /// The answer that more than half gave, where that is all that may be said.
    pub most: Option<usize>,
}

/// What may be printed of counts that everyone who was asked is in once, also those who gave no answer.
///
/// An answer that fewer than five gave is held back with the next larger ones, until those held back are more than
/// four for each answer, and fewer than gave any answer that is shown: then none of them can be worked out from the
/// others and the sum, whoever knows this rule. That no one gave an answer is shown where nothing is held back.
pub fn held_back(counts: &[usize]) -> Shown {
    let all: usize = counts.iter().sum();
    if all >= FEWEST && counts.iter().all(|count| *count == 0 || *count >= FEWEST) {
        return Shown { counts: counts.iter().copied().map(Some).collect(), ..Shown::default() };
    }
    let mut order: Vec<usize> = (0..counts.len()).collect();
    order.sort_by_key(|answer| counts[*answer]);
    let mut held = 0;
    let mut together = 0;
    for answer in &order {
        let is_hidden = together > held * (FEWEST - 1) && counts[*answer] > together;
        if counts[*answer] >= FEWEST && is_hidden {
            break;
        }
        (held, together) = (held + 1, together + counts[*answer]);
    }
    let is_shown = |answer: usize| !order[..held].contains(&answer);
    // Of fewer people each answer may be small, and that none is of more than half would say how small.
    let is_enough = all >= 2 * FEWEST && all > counts.len() * (FEWEST - 1);
    let most = order.last().filter(|most| is_enough && counts[**most] * 2 > all);
    Shown {
        counts: (0..counts.len()).map(|n| is_shown(n).then_some(counts[n])).collect(),
        together: (held < counts.len()).then_some(together),
        most: most.copied().filter(|_| held == counts.len()),
    }
}

#[cfg(test)]
#[path = "../../tests/inside/held_back.rs"]
mod tests;
