//! A year that is wrong, and a day that has none.

use super::found::{edited, found, refused};

#[test]
fn case_2_2_and_2_3_a_wrong_year_is_one_question_until_it_is_put_right() {
    for year in ["2062-12-03", "2025-12-03"] {
        let found = found(&edited("date = 2026-12-03", &format!("date = {year}")));
        assert_eq!(found.matches(",dates-unlikely,").count(), 1, "{found}");
        for rule in ["papers-late", "notice-too-short", "dates-of-another-time"] {
            assert!(!found.contains(&format!(",{rule},")), "{rule}\n{found}");
        }
    }
    // Whoever says that the year is right sees the rest again.
    let waived = "\n[[waive]]\nrule = \"dates-unlikely\"\nreason = \"It is.\"\nagreed-by = \"ruth\"\nuntil = 2027-01-01\n";
    let text = edited("date = 2026-12-03", "date = 2025-12-03") + waived;
    let found = found(&text);
    assert!(!found.contains(",dates-unlikely,"), "{found}");
    assert!(found.contains(",candidates-told-late,"), "{found}");
}

#[test]
fn case_2_3_a_day_without_a_year_gets_that_of_the_other_days_or_none() {
    let said = refused(&edited("date = 2026-12-03", "date = 3 December"));
    assert!(said.contains(" = YYYY-12-03`, with the year"), "{said}");
    let other = "\n[shortlisting]\ndate = 2031-11-03\nby = []\n";
    let said = refused(&(edited("date = 2026-12-03", "date = 3 December") + other));
    assert!(said.contains("`date = 2031-12-03`, if that is the year"), "{said}");
    // No year is guessed that would not have that day.
    let said = refused(&(edited("date = 2026-12-03", "date = 29 February") + other));
    assert!(said.contains("`date = YYYY-02-29`, with the year"), "{said}");
}
