use super::*;
use crate::doc::edition::EDITIONS;

#[test]
fn each_score_has_its_place_and_each_reason_for_none_its_own_sign() {
    let rows = [Dot::Score(0), Dot::Score(4), Dot::Open, Dot::Later];
    let drawn = dots(5, &rows, &EDITIONS[0]);
    assert_eq!(drawn.matches("r='7.5'").count(), 20);
    assert!(drawn.contains("cx='84.0' cy='13.0' r='8.5'"), "{drawn}");
    assert!(drawn.contains("cx='440.0' cy='39.0' r='8.5'"), "{drawn}");
    let none = [Dot::NotAsked, Dot::Conflict, Dot::Absent];
    let signs = none.map(|row| dots(5, &[row], &EDITIONS[0]));
    assert!(signs[0] != signs[1] && signs[1] != signs[2] && signs[0] != signs[2]);
    assert!(signs.iter().all(|sign| !sign.contains("r='7.5'")));
}

#[test]
fn each_column_has_a_scale_of_its_own_and_nothing_where_nothing_was_asked() {
    let cells = [Some(Dot::Score(0)), Some(Dot::Conflict), Some(Dot::Score(4)), None];
    let drawn = grid(5, &[1, 12], &cells, &EDITIONS[0]);
    assert_eq!(drawn.matches("stroke-width='1.2'").count(), 10);
    assert_eq!(drawn.matches("stroke-width='2.2'").count(), 1);
    let dots = drawn.split("<circle").skip(1).filter_map(|shape| shape.split("/>").next());
    assert_eq!(dots.filter(|dot| !dot.contains("stroke='")).count(), 2);
}

#[test]
fn a_scale_of_two_and_one_of_seven_fill_the_same_room() {
    for levels in [2, 7] {
        let drawn = dots(levels, &[Dot::Open], &EDITIONS[0]);
        assert_eq!(drawn.matches("r='7.5'").count(), usize::from(levels));
        assert!(drawn.contains("cx='84.0'") && drawn.contains("cx='440.0'"));
    }
}
