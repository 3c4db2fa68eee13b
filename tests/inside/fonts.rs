use super::*;

#[test]
fn ordinary_names_need_no_other_font() {
    let fonts = Fonts::new(&[]);
    let text = "Zoë Nguyễn, Łukasz Żółć, Ольга, e\u{301} – “£5” • 10\u{a0}am\u{200b}";
    let chosen = fonts.printing(text);
    assert!(chosen.missing.is_empty());
    assert_eq!(chosen.families, ["Noto Sans"]);
    assert!(fonts.all.get().is_none(), "the system's fonts were scanned for nothing");
}

#[test]
fn what_nobody_can_print_is_named_once() {
    let fonts = Fonts::new(&[]);
    assert_eq!(fonts.printing("a\u{e0001}b \u{f8fe7}c\u{f8fe7}").missing, ['\u{f8fe7}']);
}

#[test]
fn an_accent_goes_with_its_letter() {
    let found = units("e\u{301}\u{200d}\u{323} \u{301}");
    let accent = |letter| Unit { letter, base: Some('e') };
    assert_eq!(found.len(), 3);
    assert!(found.contains(&accent('\u{301}')) && found.contains(&accent('\u{323}')));
}
