use std::collections::{BTreeMap, BTreeSet};

use super::*;

fn shown(counts: &[usize]) -> (Vec<Option<usize>>, Option<usize>, Option<usize>) {
    let shown = held_back(counts);
    (shown.counts, shown.together, shown.most)
}

#[test]
fn a_small_count_is_held_back_with_the_next_larger_one() {
    assert_eq!(shown(&[12, 0, 0]), (vec![Some(12), Some(0), Some(0)], None, None));
    assert_eq!(shown(&[20, 5, 0]), (vec![Some(20), Some(5), Some(0)], None, None));
    assert_eq!(shown(&[30, 12, 2, 0]), (vec![Some(30), None, None, None], Some(14), None));
    // Of eight people who gave two answers, each of which fewer than five gave, four would have given each.
    assert_eq!(shown(&[9, 4, 4]), (vec![None; 3], None, Some(0)));
}

#[test]
fn where_too_few_differ_only_that_most_agree_is_said() {
    assert_eq!(shown(&[26, 3, 1]), (vec![None; 3], None, Some(0)));
    assert_eq!(shown(&[6, 2, 0]), (vec![None; 3], None, None));
    assert_eq!(shown(&[4, 0]), (vec![None; 2], None, None));
    assert_eq!(shown(&[0, 0]), (vec![None; 2], None, None));
    assert_eq!(shown(&[]), (vec![], None, None));
}

/// Every way in which so many people can give so many answers.
fn tables(people: usize, answers: usize) -> Vec<Vec<usize>> {
    if answers == 1 {
        return vec![vec![people]];
    }
    let with = |first: usize| {
        let rest = tables(people - first, answers - 1).into_iter();
        rest.map(move |rest| [vec![first], rest].concat())
    };
    (0..=people).flat_map(with).collect()
}

#[test]
fn whoever_knows_the_sum_and_all_that_is_printed_cannot_work_out_what_is_held_back() {
    for answers in 2..=4 {
        for people in FEWEST..=22 {
            // What is held back could be each of these.
            let mut could_be: BTreeMap<String, Vec<BTreeSet<usize>>> = BTreeMap::new();
            for table in tables(people, answers) {
                let shown = held_back(&table);
                assert!(!shown.counts.iter().flatten().any(|n| *n > 0 && *n < FEWEST));
                assert!(shown.together.is_none_or(|sum| sum >= FEWEST));
                let known = could_be.entry(format!("{shown:?}"));
                let known = known.or_insert_with(|| {
                    let held = |count: &Option<usize>| count.map(|n| BTreeSet::from([n, 99]));
                    shown.counts.iter().map(|count| held(count).unwrap_or_default()).collect()
                });
                known.iter_mut().zip(table).for_each(|(known, count)| {
                    known.insert(count);
                });
            }
            for (shown, could_be) in could_be {
                assert!(could_be.iter().all(|each| each.len() > 1), "of {people}: {shown}");
            }
        }
    }
}
