use super::*;

#[test]
fn lines_fit_and_no_word_is_broken() {
    let words = "invite them; then add `invited = 2026-11-25` to the member";
    assert_eq!(
        paragraph("  ! ", words, 30),
        "  ! invite them; then add\n    `invited = 2026-11-25` to\n    the member\n"
    );
    assert_eq!(paragraph("", "a-very-long-word of it", 6), "a-very-long-word\nof it\n");
    assert_eq!(paragraph("", "an odd ` mark", 9), "an odd `\nmark\n");
}

#[test]
fn what_a_file_says_is_not_wrapped() {
    let line = "109 | payment = { kind = \"paid\", answer = \"not-yet\" }\n";
    assert_eq!(messages(line, 20), line);
    assert_eq!(
        messages("    = help: add this line to it\n", 24),
        "    = help: add this\n            line to it\n"
    );
    let red = "\u{1b}[31merror\u{1b}[0m: a b\n";
    assert_eq!(messages(red, 10), red);
}
