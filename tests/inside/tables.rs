use super::*;

fn row(cells: &[&str]) -> Vec<Vec<Inline>> {
    let cell = |words: &&str| match *words {
        "" => Vec::new(),
        words => vec![Inline::Text(words.to_owned())],
    };
    cells.iter().map(cell).collect()
}

#[test]
fn a_narrow_column_stays_on_one_line() {
    let long = "We meet, have tea, and read through the questions together";
    let columns = widths(&row(&["Time", "What"]), &[row(&["10.00 am", long])], 26.0).unwrap();
    assert!((columns[0] - width("10.00 am") - PADDING).abs() < 0.1, "{columns:?}");
    assert!(columns.iter().sum::<f32>() <= 26.0);
}

#[test]
fn words_that_do_not_fit_are_no_table() {
    let header = row(&["Understanding", "Communication", "Accommodation"]);
    assert_eq!(widths(&header, &[], 20.0), None);
}

#[test]
fn the_wordiest_column_has_what_the_others_can_spare() {
    let long =
        "Knows why illness is often missed in people with a learning disability, and acts on it";
    let rows = [row(&["1", long, "application and interview"])];
    let header = row(&["Number", "What we need", "How we find out"]);
    let columns = widths(&header, &rows, 34.0).unwrap();
    assert!(columns[1] > columns[2] + 4.0, "{columns:?}");
    assert!(columns.iter().sum::<f32>() <= 34.1, "{columns:?}");
}
