use super::*;
use crate::doc::edition::EDITIONS;

fn people(level: u8, you: bool) -> Place {
    Place::People { level: Some(level), you }
}

#[test]
fn each_step_is_a_block_and_the_readers_own_column_has_a_pin() {
    let drawn = map(&[people(2, false), Place::Nobody, people(3, true)], &EDITIONS[0]);
    // The paper, and five blocks; of these the reader's three are solid.
    assert_eq!(drawn.matches("<rect").count(), 6, "{drawn}");
    let solid = format!("fill='{}' stroke=", Palette::BUILT_IN.accent);
    assert_eq!(drawn.matches(&solid).count(), 3, "{drawn}");
    assert_eq!(drawn.matches("c-2 -4").count(), 1, "{drawn}");
    assert_eq!(drawn.matches("stroke-dasharray").count(), 1, "{drawn}");
}

#[test]
fn without_a_reader_every_column_is_solid() {
    let drawn = map(&[people(2, false)], &EDITIONS[0]);
    assert!(!drawn.contains(&format!("fill='{}' stroke=", Palette::BUILT_IN.paper)), "{drawn}");
}

#[test]
fn numbers_are_as_large_as_the_text() {
    let places = [Place::Nobody; 18];
    let one = map(&places, &EDITIONS[0]);
    let two = map(&places, &EDITIONS[2].at(Some(36)));
    assert!(one.contains("scale(0.86)") && two.contains("scale(2.59)"));
    assert!(one.contains("width='476pt'") && two.contains("width='476pt'"));
}
