//! Spreadsheets as people leave them: what was filled in is read, and what cannot be known is named.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::doc::edition::EDITIONS;
use crate::returned::{Answer, Form, Returned, read};
use crate::source::FormMark;
use crate::write::sheet::{Answers, Book, How, Row, Tab, write};

const TAB: &str = "xl/worksheets/sheet2.xml";

fn mark(person: &str) -> FormMark {
    FormMark {
        paper: "score-sheets".to_owned(),
        vacancy: "v".to_owned(),
        revision: 1,
        edition: "standard".to_owned(),
        person: Some(person.to_owned()),
        ..FormMark::default()
    }
}

fn row(field: &str, answers: &[(&str, &str)]) -> Row {
    let answers = answers.iter().map(|(said, value)| ((*said).to_owned(), (*value).to_owned()));
    let help = ["0 to 4".to_owned(), "Choose 0 to 4.".to_owned()];
    Row {
        about: "C01".to_owned(),
        ask: vec!["Question 1. What do you do?".to_owned()],
        field: field.parse().unwrap(),
        answers: Answers::OneOf(answers.collect(), help),
        notes: Some(field.replace("score", "notes").parse().unwrap()),
    }
}

/// A sheet for each of these people, with three questions: answers are in C4 to C6, notes in D4 to D6.
fn book(people: &[&str]) -> Vec<u8> {
    let scores = [("0", "0"), ("3", "3"), ("4", "4"), ("Not asked", "not-asked")];
    let tab = |person: &&str| Tab {
        name: format!("A person with a name that is too long for a tab: {person}"),
        form: mark(person),
        edition: EDITIONS[0],
        title: "Score sheets".to_owned(),
        heads: ["Candidate", "Question", "Your score", "Your notes"].map(str::to_owned),
        scale: vec!["0: Nothing".to_owned()],
        rows: ["score.C01.q1", "score.C01.q2", "score.C01.q3"].map(|id| row(id, &scores)).into(),
        footer: "Destroy by 3 December 2027 & no later".to_owned(),
    };
    let lines = vec![(true, "How to fill this in".to_owned())];
    let how = How { name: "How".to_owned(), edition: EDITIONS[0], lines, footer: String::new() };
    let tabs = people.iter().map(tab).collect();
    write(&Book { title: "Sheets".to_owned(), form: mark("amira"), how, tabs }).unwrap()
}

/// The same file with each part changed.
fn changed(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let name = part.name().unwrap().into_owned();
        out.start_file(&name, SimpleFileOptions::default()).unwrap();
        out.write_all(change(&name, text).as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// The sheet of one person with something in its cells: the place, and what is in the cell.
fn filled(cells: &[(&str, &str)]) -> Vec<u8> {
    changed(&book(&["amira"]), |name, mut text| {
        for (place, inside) in cells.iter().filter(|_| name == TAB) {
            let start = text.find(&format!("<c r=\"{place}\"")).unwrap();
            let end = start + text[start..].find("/>").unwrap();
            text.replace_range(end..end + 2, &format!(" {inside}</c>"));
        }
        text
    })
}

fn words(said: &str) -> String {
    format!("t=\"inlineStr\"><is><t xml:space=\"preserve\">{said}</t></is>")
}

fn all(name: &str, bytes: &[u8]) -> Returned {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    let returned = read(std::slice::from_ref(&file));
    assert_eq!(std::fs::read(file).unwrap(), bytes, "what came back is never changed");
    returned
}

fn one(bytes: &[u8]) -> Form {
    let mut returned = all("x.xlsx", bytes);
    assert_eq!((returned.forms.len(), &returned.refused), (1, &Vec::new()));
    returned.forms.remove(0)
}

fn why(name: &str, bytes: &[u8]) -> String {
    let returned = all(name, bytes);
    assert_eq!((returned.forms.len(), returned.refused.len()), (0, 1), "{:?}", returned.forms);
    returned.refused[0].why.clone()
}

/// What was ticked, each with its field; then what is wrong.
fn said(form: &Form) -> (Vec<String>, Vec<String>) {
    let answers = form.answers.iter().map(|(id, answer)| match answer {
        Answer::Words(words) => format!("{id}: {words}"),
        Answer::Ticked(values) => format!("{id} = {}", values.join("+")),
    });
    let troubles = form.troubles.iter().map(|trouble| match &trouble.field {
        Some(id) => format!("{id} {}", trouble.what),
        None => trouble.what.clone(),
    });
    (answers.collect(), troubles.collect())
}

#[test]
fn the_same_sheets_are_the_same_bytes_and_empty_ones_are_empty() {
    assert_eq!(book(&["amira"]), book(&["amira"]));
    assert!(why("x.xlsx", &book(&["amira"])).contains("nothing is filled in"));
    let form = one(&filled(&[("C4", "><v>0</v>")]));
    assert_eq!(form.mark, mark("amira"));
    assert_eq!((form.answers.len(), form.empty.len(), form.troubles.len()), (1, 5, 0));
}

#[test]
fn a_tab_is_one_form_and_its_name_is_short_and_its_own() {
    // The score of the first question of the second tab and of the third.
    let two = |bytes: &[u8], scores: [&str; 2]| {
        changed(bytes, |name, text| {
            let score = match name {
                TAB => scores[0],
                "xl/worksheets/sheet3.xml" => scores[1],
                _ => return text,
            };
            let start = text.find("<c r=\"C4\"").unwrap();
            let end = start + text[start..].find("/>").unwrap();
            format!("{}><v>{score}</v></c>{}", &text[..end], &text[end + 2..])
        })
    };
    let of = |bytes: &[u8]| -> Vec<_> {
        let forms = all("x.xlsx", bytes).forms;
        forms.iter().map(|form| (form.mark.person.clone().unwrap(), said(form))).collect()
    };
    let three = |score: &str| (vec![format!("score.C01.q1 = {score}")], Vec::new());
    let people = of(&two(&book(&["amira", "bo", "cy"]), ["3", "4"]));
    assert_eq!(people, [("amira".to_owned(), three("3")), ("bo".to_owned(), three("4"))]);
    // The tab of one person, copied.
    assert_eq!(of(&two(&book(&["bo", "bo"]), ["3", "3"])), [("bo".to_owned(), three("3"))]);
    let twice = of(&two(&book(&["bo", "bo"]), ["3", "4"]));
    let what = "score.C01.q1 is there twice, with two answers".to_owned();
    assert_eq!(twice, [("bo".to_owned(), (Vec::new(), vec![what]))]);
    let mut archive = ZipArchive::new(Cursor::new(book(&["amira", "bo"]))).unwrap();
    let mut text = String::new();
    archive.by_name("xl/workbook.xml").unwrap().read_to_string(&mut text).unwrap();
    let names: Vec<&str> =
        text.split("<sheet name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(names, ["How", "A person with a name that is to", "A person with a name that i 2"]);
}

#[test]
fn numbers_as_text_and_words_in_any_letters_are_answers() {
    let form = one(&filled(&[
        ("C4", &words(" 3.0 ")),
        ("C5", &words("NOT ASKED ")),
        ("C6", "><v>4</v>"),
        ("D4", &words(" cafe\u{301}  ")),
        ("D5", "><v>2</v>"),
    ]));
    let (answers, troubles) = said(&form);
    assert_eq!(
        answers,
        [
            "notes.C01.q1: café",
            "notes.C01.q2: 2",
            "score.C01.q1 = 3",
            "score.C01.q2 = not-asked",
            "score.C01.q3 = 4"
        ]
    );
    assert!(troubles.is_empty(), "{troubles:?}");
}

#[test]
fn what_cannot_be_known_is_named_and_the_rest_counts() {
    let form =
        one(&filled(&[("C4", "><v>7</v>"), ("C5", "><f>1+2</f><v>3</v>"), ("C6", "><v>3</v>")]));
    let (answers, troubles) = said(&form);
    assert_eq!(answers, ["score.C01.q3 = 3"]);
    assert_eq!(
        troubles,
        [
            "score.C01.q1 has an answer that is none of 0, 3, 4, Not asked",
            "score.C01.q2 has a formula where an answer is asked, so it does not count"
        ]
    );
    // 1-2, which a spreadsheet takes for a day, two answers, and a number in words.
    let date = changed(
        &filled(&[("C4", "><v>46024</v>"), ("C5", &words("3/4")), ("C6", &words("three"))]),
        |name, text| {
            let start = text.find("<c r=\"C4\"").unwrap_or_default();
            match name {
                TAB => {
                    let old = &text[start..start + text[start..].find('>').unwrap()];
                    text.replace(old, "<c r=\"C4\" s=\"1\"")
                }
                "xl/styles.xml" => {
                    let cells = text.find("<cellXfs").unwrap();
                    let second = cells + text[cells..].match_indices("<xf ").nth(1).unwrap().0;
                    let id = second + text[second..].find("numFmtId=\"").unwrap() + 10;
                    let end = id + text[id..].find('"').unwrap();
                    format!("{}14{}", &text[..id], &text[end..])
                }
                _ => text,
            }
        },
    );
    let (answers, troubles) = said(&one(&date));
    assert!(answers.is_empty(), "{answers:?}");
    assert_eq!(
        troubles,
        [
            "score.C01.q1 has a date where an answer is asked, so it does not count",
            "score.C01.q2 has an answer that is none of 0, 3, 4, Not asked",
            "score.C01.q3 has an answer that is none of 0, 3, 4, Not asked",
        ]
    );
}

#[test]
fn a_number_counts_with_the_words_that_say_what_it_means() {
    for (typed, score) in
        [("3: Good", Some("3")), ("3 – good", Some("3")), ("3-4", None), ("3.5", None)]
    {
        let cell = format!(" t=\"inlineStr\"><is><t>{typed}</t></is>");
        let (answers, _) = said(&one(&filled(&[("C4", &cell)])));
        let is_it = |answer: &String| score.is_some_and(|score| answer.ends_with(score));
        assert_eq!(answers.iter().any(is_it), score.is_some(), "{typed}: {answers:?}");
    }
}

#[test]
fn merged_cells_remarks_and_lost_columns_are_named() {
    let merged = changed(&filled(&[("C4", "><v>3</v>"), ("C6", "><v>0</v>")]), |name, text| {
        if name != TAB {
            return text;
        }
        let text = text.replace(
            "</sheetData>",
            "<row r=\"999\"><c r=\"Z999\" t=\"inlineStr\"><is><t>C02 was better</t></is></c></row></sheetData><mergeCells><mergeCell ref=\"C4:C5\"/></mergeCells>",
        );
        text.replace("hidden=\"1\"", "")
    });
    let (answers, troubles) = said(&one(&merged));
    assert_eq!(answers, ["score.C01.q3 = 0"]);
    let merged = "is in cells that were made one, C4 to C5, so it is not known whose the answer is";
    assert_eq!(
        troubles,
        [
            "has “C02 was better” in Z999, where nothing is asked, so it does not count".to_owned(),
            format!("score.C01.q1 {merged}"),
            format!("score.C01.q2 {merged}"),
        ]
    );
    let lost = changed(&filled(&[("C4", "><v>3</v>")]), |name, text| {
        if name == "xl/sharedStrings.xml" { text.replace(">answer<", "><") } else { text }
    });
    let (answers, troubles) = said(&one(&lost));
    assert!(answers.is_empty());
    assert_eq!(troubles[0], "has lost the column of answers, so nothing of it counts");
}

#[test]
fn a_row_that_is_there_twice_counts_once_and_never_with_two_answers() {
    let twice = |second: &str| {
        let bytes = filled(&[("C4", "><v>3</v>"), ("C5", second)]);
        changed(&bytes, |name, text| match name {
            "xl/sharedStrings.xml" => text.replace(">score.C01.q2<", ">score.C01.q1<"),
            _ => text,
        })
    };
    let (answers, troubles) = said(&one(&twice("><v>3</v>")));
    assert_eq!((answers, troubles.len()), (vec!["score.C01.q1 = 3".to_owned()], 0));
    let (answers, troubles) = said(&one(&twice("><v>4</v>")));
    assert!(answers.is_empty());
    assert_eq!(troubles, ["score.C01.q1 is there twice, with two answers"]);
}

#[test]
fn what_is_no_form_is_refused_by_name() {
    let other = changed(&book(&["amira"]), |name, text| match name {
        "xl/sharedStrings.xml" => text.replace("paper", "papyrus").replace(">copanel-form<", "><"),
        _ => text,
    });
    assert!(why("x.xlsx", &other).contains("does not say which form it is"));
    assert!(why("x.xlsx", b"\xd0\xcf\x11\xe0 and more").contains("locked with a password"));
    assert!(why("x.xlsx", b"PK nothing").contains("is no spreadsheet, or is torn"));
    assert!(why("x.xls", b"").contains("save it as .xlsx"));
    let whole = book(&["amira"]);
    assert!(why("x.xlsx", &whole[..whole.len() / 2]).contains("torn"));
    let bomb = changed(&whole, |name, text| match name {
        TAB => text.replace("<sheetData>", &format!("<sheetData>{}", " ".repeat(260 << 20))),
        _ => text,
    });
    assert!(bomb.len() < 1 << 20);
    assert!(why("x.xlsx", &bomb).contains("larger inside than any form"));
    let entities = changed(&whole, |name, text| match name {
        TAB => text.replace("<worksheet", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet"),
        _ => text,
    });
    assert!(why("x.xlsx", &entities).contains("words stand for"));
}

#[test]
fn a_million_rows_with_nothing_in_them_are_no_trouble() {
    let many: String = (10..1_000_000).map(|row| format!("<row r=\"{row}\" s=\"3\"/>")).collect();
    let bytes = changed(&filled(&[("C4", "><v>3</v>")]), |name, text| match name {
        TAB => text.replace("</sheetData>", &format!("{many}</sheetData>")),
        _ => text,
    });
    assert_eq!(said(&one(&bytes)), (vec!["score.C01.q1 = 3".to_owned()], Vec::new()));
}

/// The sheet as values between these, with a score and a note.
fn csv(between: &str) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let rows = [
        [
            quoted(&mark("amira").to_string()),
            "ask".into(),
            "answer".into(),
            "notes".into(),
            "field".into(),
            "notes-field".into(),
            "answers".into(),
        ],
        [
            "C01".into(),
            quoted("Question 1, and more; or less"),
            "3".into(),
            "caf\u{e9}".into(),
            "score.C01.q1".into(),
            "notes.C01.q1".into(),
            quoted("{\"3\":\"3\"}"),
        ],
    ];
    rows.map(|row| row.join(between)).join("\r\n")
}

#[test]
fn values_between_commas_semicolons_or_tabs_are_read_in_any_unicode() {
    let whole = vec!["notes.C01.q1: café".to_owned(), "score.C01.q1 = 3".to_owned()];
    for between in [",", ";", "\t"] {
        let text = csv(between);
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let files = [
            text.clone().into_bytes(),
            format!("\u{feff}{text}").into(),
            [&[0xff, 0xfe][..], &utf_16].concat(),
        ];
        for bytes in files {
            let returned = all("x.csv", &bytes);
            assert_eq!(said(&returned.forms[0]), (whole.clone(), Vec::new()));
        }
    }
    let windows: Vec<u8> = csv(";").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert!(why("x.csv", &windows).contains("save it as “CSV UTF-8”"));
    assert!(why("x.csv", b"Name;Score\nAmira;3\n").contains("no row that says which form it is"));
}

#[test]
fn a_form_can_be_typed_as_toml() {
    let form = "[copanel-form]\npaper = \"score-sheets\"\nvacancy = \"v\"\nrevision = 1\nedition = \"standard\"\nperson = \"amira\"\n";
    let text = format!(
        "{form}\n[ticked]\n\"score.C01.q1\" = 3\n\"score.C01.q2\" = \"not-asked\"\n\"score.C01.q3\" = \"\"\n\"a b\" = 1\n\n[written]\n\"notes.C01.q1\" = \" yes \"\n"
    );
    let returned = all("x.toml", text.as_bytes());
    let (answers, troubles) = said(&returned.forms[0]);
    assert_eq!(answers, ["notes.C01.q1: yes", "score.C01.q1 = 3", "score.C01.q2 = not-asked"]);
    assert_eq!((troubles.len(), returned.forms[0].empty.len()), (1, 1));
    assert!(why("x.toml", b"[post]\ntitle = \"x\"\n").contains("cannot be read as a form"));
}

#[test]
fn torn_spreadsheets_are_refused_or_read_and_never_stop_the_run() {
    let whole = filled(&[("C4", "><v>3</v>"), ("C5", &words("Not asked"))]);
    for part in 0..200 {
        let mut torn = whole.clone();
        let at = whole.len() * part / 200;
        torn[at] ^= 0x55;
        let returned = all("x.xlsx", &torn);
        assert_eq!(returned.forms.len() + returned.refused.len(), 1);
    }
}
