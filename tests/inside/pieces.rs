use super::*;

fn whole(text: &str) -> Vec<&str> {
    let parts = pieces(text);
    assert_eq!(parts.iter().map(|(part, _)| *part).collect::<String>(), text);
    parts.into_iter().filter_map(|(part, whole)| whole.then_some(part)).collect()
}

#[test]
fn each_kind_is_one_piece() {
    let text = "Thursday 3 December 2026, 10:30 am, (020 7946 0417), +44 7700 900386, Wendle Bridge WB3 4QT. \
                Write to “taking-part@harrowdale-nhs.example”.";
    let found = [
        "3 December 2026",
        "10:30 am",
        "020 7946 0417",
        "+44 7700 900386",
        "WB3 4QT",
        "taking-part@harrowdale-nhs.example",
    ];
    assert_eq!(whole(text), found);
}

#[test]
fn a_date_in_another_language_is_one_piece_too() {
    assert_eq!(
        whole("am 3. Dezember 2026, le 3 décembre 2026"),
        ["3. Dezember 2026", "3 décembre 2026"]
    );
}

#[test]
fn other_numbers_and_words_may_be_split() {
    let text = "There are 4 candidates. Score 0. Then wait, on page 3. (A) 2026 was @ home.";
    assert_eq!(whole(text), [""; 0]);
    assert_eq!(whole("3, December"), [""; 0]);
    assert_eq!(pieces(""), []);
}

#[test]
fn a_name_that_is_tied_is_one_piece() {
    let text = format!("Claim form for {}: two", tied("Sam J. Price-Lee"));
    let whole: Vec<&str> =
        pieces(&text).into_iter().filter(|(_, whole)| *whole).map(|(part, _)| part).collect();
    assert_eq!(whole, [tied("Sam J. Price-Lee")]);
    assert_eq!(untied(&text), "Claim form for Sam J. Price-Lee: two");
    assert!(pieces("Claim form for Sam J. Price-Lee").iter().all(|(_, whole)| !whole));
}
