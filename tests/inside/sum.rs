use super::*;
use crate::doc::edition::EDITIONS;

fn drawn(shares: &[(u16, u16)]) -> String {
    let shares: Vec<Share> =
        shares.iter().map(|(people, counts)| Share { people: *people, counts: *counts }).collect();
    sum(&shares, &EDITIONS[0])
}

#[test]
fn panels_that_count_the_same_have_bars_of_one_length_however_many_people_they_are() {
    let two = drawn(&[(2, 1), (5, 1)]);
    assert_eq!(two.matches("height='9'").count(), 2);
    assert_eq!(two.matches("width='141.0'").count(), 2, "{two}");
    assert!(drawn(&[(2, 3), (5, 1)]).contains("width='217.5'"));
}

#[test]
fn who_only_advises_has_a_dashed_box_and_no_bar() {
    let advised = drawn(&[(2, 1), (3, 0)]);
    assert_eq!(advised.matches("height='9'").count(), 1);
    assert_eq!(advised.matches("stroke-dasharray").count(), 2);
}

#[test]
fn one_panel_has_a_bar_for_each_member() {
    let one = drawn(&[(20, 20)]);
    assert_eq!(one.matches("height='9'").count(), 20);
    assert_eq!(one.matches("<circle cx=").count(), 21);
}
