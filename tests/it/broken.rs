//! A vacancy file broken in many ways: each report says what to type instead.

use crate::place::{Place, SMALL};

/// What somebody did, the part of the small vacancy they changed, and what they typed there.
#[rustfmt::skip] // A table is read across.
const BROKEN: &[(&str, &str, &str)] = &[
    ("no quotation mark at the end", "title = \"Peer worker\"", "title = \"Peer worker"),
    ("no quotation mark at the beginning", "title = \"Peer worker\"", "title = Peer worker\""),
    ("no quotation marks", "title = \"Peer worker\"", "title = Peer worker"),
    ("quotation marks of Word", "title = \"Peer worker\"", "title = “Peer worker”"),
    ("single quotation marks of Word, and an apostrophe", "title = \"Peer worker\"", "title = ‘Joe’s deputy’"),
    ("one straight, one of Word", "title = \"Peer worker\"", "title = \"Peer worker”"),
    ("quotation marks of Word in a list", "criteria = [\"listening\"]", "criteria = [“listening”]"),
    ("an apostrophe between single quotation marks", "title = \"Peer worker\"", "title = 'Joe's deputy'"),
    ("quotation marks inside a text", "title = \"Peer worker\"", "title = \"The \"best\" job\""),
    ("a backslash", "title = \"Peer worker\"", "title = \"Peer\\worker\""),
    ("a curly apostrophe in a key", "title = \"Peer worker\"", "title’ = \"Peer worker\""),
    ("a non-breaking space", "title = \"Peer worker\"", "title\u{a0}= \"Peer worker\""),
    ("a date in words", "date = 2026-12-03", "date = 3 December 2026"),
    ("a date in words in quotation marks", "date = 2026-12-03", "date = \"Thursday 3rd December 2026\""),
    ("a date with two readings", "date = 2026-12-03", "date = 03/12/2026"),
    ("the same in quotation marks", "date = 2026-12-03", "date = \"12/03/2026\""),
    ("a British date", "date = 2026-12-03", "date = 31.12.2026"),
    ("an American date", "date = 2026-12-03", "date = 12/31/2026"),
    ("an American date in words", "date = 2026-12-03", "date = December 3, 2026"),
    ("a day of one digit", "date = 2026-12-03", "date = 2026-12-3"),
    ("a date in quotation marks", "date = 2026-12-03", "date = \"2026-12-03\""),
    ("a day that does not exist", "date = 2026-12-03", "date = 2026-02-30"),
    ("a date with a time", "date = 2026-12-03", "date = 2026-12-03T09:30:00"),
    ("a time without a nought", "start = 09:30:00", "start = 9:30"),
    ("a time with am", "start = 09:30:00", "start = 9.30am"),
    ("a time in quotation marks", "start = 09:30:00", "start = \"2 pm\""),
    ("yes", "votes = true", "votes = yes"),
    ("False", "votes = true", "votes = False"),
    ("no in quotation marks", "votes = true", "votes = \"no\""),
    ("a number with its unit", "length = 45", "length = 45 minutes"),
    ("a number in quotation marks", "length = 45", "length = \"45\""),
    ("a number and unit in quotation marks", "length = 45", "length = \"45 minutes\""),
    ("a number where text is wanted", "title = \"Peer worker\"", "title = 2026"),
    ("a comma in a number", "kind = \"in-working-time\"", "kind = \"paid\", hours = 1,5"),
    ("an amount with a pound sign", "kind = \"in-working-time\"", "kind = \"paid\", amount = £75"),
    ("the same in quotation marks", "kind = \"in-working-time\"", "kind = \"paid\", amount = \"£75\""),
    ("an amount as a number", "kind = \"in-working-time\"", "kind = \"paid\", amount = 75.5"),
    ("an amount with a pound sign among others", "kind = \"in-working-time\"", "kind = \"paid\", amount = £210, hours = \"14\""),
    ("thousands with a comma", "kind = \"in-working-time\"", "kind = \"paid\", amount = \"1,210.00\""),
    ("pence behind a comma", "kind = \"in-working-time\"", "kind = \"paid\", amount = \"210,00\""),
    ("hours with their unit", "kind = \"in-working-time\"", "kind = \"paid\", hours = \"14 hours\""),
    ("no", "kind = \"in-working-time\"", "kind = \"paid\", answer = \"no\""),
    ("yes to an offer", "kind = \"in-working-time\"", "kind = \"paid\", answer = yes"),
    ("no equals sign", "title = \"Peer worker\"", "title \"Peer worker\""),
    ("a colon", "title = \"Peer worker\"", "title: \"Peer worker\""),
    ("a colon and no quotation marks", "title = \"Peer worker\"", "title: Peer worker"),
    ("no value", "title = \"Peer worker\"", "title ="),
    ("one bracket", "[[panel]]", "[panel]"),
    ("two brackets", "[post]", "[[post]]"),
    ("capitals in a heading", "[[panel]]", "[[Panel]]"),
    ("a heading without its end", "[[panel]]", "[[panel]"),
    ("a heading misspelt", "[[panel]]", "[[pannel]]"),
    ("a heading twice", "[[panel]]", "[post]\nband = \"5\"\n\n[[panel]]"),
    ("one bracket at the second", "[[panel]]", "[[panel]]\nid = \"other\"\nname = \"Other\"\n\n[panel]"),
    ("a key twice", "title = \"Peer worker\"", "title = \"Peer worker\"\ntitle = \"Nurse\""),
    ("no comma in a list", "by = [\"amira\", \"joe\"]", "by = [\"amira\" \"joe\"]"),
    ("a list without its end", "by = [\"amira\", \"joe\"]", "by = [\"amira\", \"joe\""),
    ("a list without quotation marks", "by = [\"amira\", \"joe\"]", "by = [amira, joe]"),
    ("an inline table without its end", "payment = { kind = \"in-working-time\" }", "payment = { kind = \"in-working-time\""),
    ("a colon in an inline table", "payment = { kind = \"in-working-time\" }", "payment = { kind: \"in-working-time\" }"),
    ("no comma in an inline table", "payment = { kind = \"in-working-time\" }", "payment = { kind = \"paid\" hours = \"14\" }"),
    ("something behind a value", "title = \"Peer worker\"", "title = \"Peer worker\" (new)"),
    ("a comma behind a value", "title = \"Peer worker\"", "title = \"Peer worker\","),
    ("a line of text", "title = \"Peer worker\"", "title = \"Peer worker\"\nThis post is new"),
    ("a remark with slashes", "title = \"Peer worker\"", "title = \"Peer worker\"\n// this post is new"),
    ("text over several lines", "summary = \"One paragraph.\"", "summary = \"One\nparagraph.\""),
    ("three quotation marks and no end", "summary = \"One paragraph.\"", "summary = \"\"\"\nOne paragraph."),
    ("an underscore in a key", "asked-by =", "asked_by ="),
    ("a blank in a key", "asked-by =", "asked by ="),
    ("capitals in a key", "title = \"Peer worker\"", "Title = \"Peer worker\""),
    ("an American spelling", "name = \"Amira Khan\"", "name = \"Amira Khan\"\npaper-color = \"#fff8dc\""),
    ("a key misspelt", "title = \"Peer worker\"", "titel = \"Peer worker\""),
    ("a key before the first heading", "format = 1", "format = 1\ntitle = \"Peer worker\""),
    ("a key below another heading", "title = \"Peer worker\"", "title = \"Peer worker\"\ncapacity = \"peer\""),
    ("a list where one value is wanted", "asked-by = \"amira\"", "asked-by = [\"amira\"]"),
    ("one value where a list is wanted", "criteria = [\"listening\"]", "criteria = \"listening\""),
    ("a choice with a blank", "capacity = \"service-user\"", "capacity = \"service user\""),
    ("a choice misspelt", "capacity = \"manager\"", "capacity = \"manger\""),
    ("an id with capitals and a blank", "id = \"q1\"", "id = \"Question 1\""),
    ("a name where a code is wanted", "code = \"C01\"", "code = \"Jane Smith\""),
    ("a number where a code is wanted", "code = \"C01\"", "code = 1"),
    ("small letters in a code", "code = \"C01\"", "code = \"c01\""),
    ("a key that is needed", "ask = \"Tell us about a time you listened.\"\n", ""),
    ("an entry without its heading", "[[member]]\nid = \"joe\"", "id = \"joe\""),
    ("a heading without its beginning", "[[panel]]", "panel]]"),
    ("an id that Windows keeps for itself", "id = \"q1\"", "id = \"con\""),
    ("text where a table is wanted", "payment = { kind = \"in-working-time\" }", "payment = \"paid\""),
];

/// Words of programs, not of people.
const JARGON: [&str; 14] = [
    "invalid",
    "expected `",
    "key with no value",
    "string",
    "boolean",
    "integer",
    "sequence",
    "struct",
    "enum",
    "float",
    "literal",
    "unquoted",
    "extra",
    "missing comma between",
];

/// The small vacancy with some more to get wrong.
fn vacancy() -> String {
    SMALL
        .replacen(
            "chair = true",
            "chair = true\nvotes = true\npayment = { kind = \"in-working-time\" }",
            1,
        )
        .replacen("[interviews]", "[shortlisting]\nby = [\"amira\", \"joe\"]\n\n[interviews]", 1)
}

fn check(text: impl AsRef<[u8]>) -> String {
    let place = Place::empty();
    place.write("v.toml", text);
    let ran = place.run("check v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2, "{}", ran.all());
    ran.messages
}

#[test]
fn each_of_many_mistakes_is_answered_once_with_what_to_type() {
    assert!(BROKEN.len() >= 30);
    let mut all = String::new();
    let mut wrong = Vec::new();
    for (name, line, instead) in BROKEN {
        assert!(vacancy().contains(line), "{name}: {line}");
        let said = check(vacancy().replacen(line, instead, 1));
        let said = said.replace("`v.toml` cannot be checked until this is put right\n", "");
        if said.matches("error:").count() != 1 || !said.contains("= help: ") {
            wrong.push(*name);
        }
        if JARGON.iter().any(|word| said.contains(word)) {
            wrong.push(*name);
        }
        all.push_str(&format!("--- {name}\n\n{said}"));
    }
    insta::assert_snapshot!(all);
    assert!(wrong.is_empty(), "not one error with help in plain words: {wrong:?}");
}

#[test]
fn many_mistakes_are_all_found_at_once() {
    let text = vacancy()
        .replace("title = \"Peer worker\"", "title = “Peer worker”")
        .replace("length = 45", "length = 45 minutes")
        .replace("by = [\"amira\", \"joe\"]", "by = [\"amira\" \"joe\"")
        .replace("date = 2026-12-03", "date = \"3 December 2026\"")
        .replace("[[candidate]]", "[candidate]")
        .replace("months = 12", "months: \"12\"");
    insta::assert_snapshot!(check(text));
}

#[test]
fn line_ends_of_windows_and_a_byte_order_mark_do_no_harm() {
    let place = Place::empty();
    place.write("v.toml", vacancy().replace('\n', "\r\n").replace("09:30:00", "09:30"));
    place.write("w.toml", format!("\u{feff}{}", vacancy()));
    for file in ["v.toml", "w.toml"] {
        let ran = place.run(&format!("check {file} --today 2026-11-24"));
        assert_ne!(ran.code, 2, "{}", ran.all());
    }
    let said =
        check(vacancy().replace("date = 2026-12-03", "date = 3.12.2026").replace('\n', "\r\n"));
    assert!(said.contains("date = 2026-12-03") && said.contains("date = 2026-03-12"), "{said}");
}

#[test]
fn a_file_in_another_encoding_is_answered_with_how_to_save_it() {
    let bytes = format!("\u{feff}{}", vacancy())
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect::<Vec<u8>>();
    let said = check(bytes);
    assert!(said.contains("save it again as “UTF-8”"), "{said}");
}

#[test]
fn a_file_of_another_program_is_named_as_what_it_is() {
    for (file, kind) in [
        (&b"PK\x03\x04 word/document.xml"[..], "a Word file"),
        (b"PK\x03\x04 xl/workbook.xml", "a spreadsheet"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\n<!DOCTYPE html>\n<p>x</p>\n<p>y</p>", "a web page"),
    ] {
        let said = check(file);
        assert!(said.starts_with(&format!("error: `v.toml` is {kind}, and ")), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}

#[test]
fn a_thousand_mistakes_stay_readable() {
    let said = check(vacancy() + &"months = twelve\n[[criterion]]\nid = yes\n".repeat(500));
    assert!(said.lines().count() < 200, "{said}");
    assert!(said.contains(" more; put these right first"), "{said}");
}
