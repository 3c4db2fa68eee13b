use super::*;

#[test]
fn only_long_words_are_broken() {
    assert_eq!(breakable("Ask for a break", 5.0), "Ask for a break");
    assert_eq!(
        breakable("an uncharacteristic word", 6.0),
        "an unchar\u{200b}acteri\u{200b}stic word"
    );
}

#[test]
fn a_double_name_is_broken_after_its_hyphen() {
    assert_eq!(breakable("Featherstonehaugh-Cholmondeley", 12.0), "Featherstonehaugh-Cholmondeley");
    let broken = breakable("Smythe-Uncharacteristic", 6.0);
    assert_eq!(broken, "Smythe-Unchar\u{200b}acteri\u{200b}stic");
}

#[test]
fn addresses_get_no_hyphen() {
    let broken = breakable("amira@example.org", 5.0);
    assert_eq!(broken, "amira@\u{200b}example.\u{200b}org");
}

#[test]
fn case_13_3_any_script_and_any_run_of_signs_is_broken() {
    for word in ["ÄÖÜ", "Ωλ", "щЖ", "…", "_", "-", "\u{627}\u{651}", "\u{e01}\u{e49}", "e\u{301}"]
    {
        let broken = breakable(&word.repeat(30), 10.0).into_owned();
        assert!(longest(&broken) <= 7.0, "{broken}");
        assert!(!broken.contains("\u{200b}\u{301}") && !broken.contains("\u{200b}\u{651}"));
    }
}

#[test]
fn a_date_is_one_piece() {
    assert!(longest("on 3 December 2026") > longest("on 3 and December 2026"));
}

#[test]
fn the_widest_piece_is_no_ordinary_word() {
    assert!(widest_piece("uncharacteristically on 3 December 2026") < width("3 December 20267"));
    assert!(widest_piece("ask a.long.address@example.org") > 10.0);
    assert!(widest_piece("uncharacteristically").abs() < 0.01);
}

#[test]
fn width_counts_what_stays_together() {
    assert!(width("Willow") > width("Lily"));
    let near = |a: f32, b: f32| (a - b).abs() < 0.01;
    assert!(near(longest("a co-produced day"), width("produced")));
    assert!(near(longest("un\u{200b}acteri\u{200b}stic"), width("acteri")));
}
