//! `copanel returned`: forms that came back, as people and programs leave them.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::place::{Place, SMALL};

const DAY: &str = "--today 2026-11-24";

/// Printed papers, and an empty folder `back`.
fn printed() -> Place {
    let place = Place::small();
    assert_eq!(place.run(&format!("pack v.toml -o out --format html,docx {DAY}")).code, 0);
    std::fs::create_dir(place.path("back")).unwrap();
    place
}

fn page(place: &Place, whose: &str) -> String {
    place.read(&format!("out/v/people/{whose}/score-sheets.html"))
}

/// A page with an answer ticked.
fn ticked(page: &str, name: &str, value: &str) -> String {
    let input = format!("name=\"{name}\" value=\"{value}\"");
    assert!(page.contains(&input), "{input}");
    page.replace(&input, &format!("{input} checked"))
}

/// A Word file with its document changed, and what else `change` leaves of its parts.
fn word(file: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.ends_with(".xml") {
            bytes = change(&name, String::from_utf8(bytes).unwrap()).into_bytes();
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn word_of(place: &Place, whose: &str) -> Vec<u8> {
    std::fs::read(place.path(&format!("out/v/people/{whose}/score-sheets.docx"))).unwrap()
}

/// A Word document with a box ticked.
fn tick(document: &str, tag: &str) -> String {
    let at = document.find(&format!("w:val=\"{tag}\"")).unwrap();
    let (before, after) = document.split_at(at);
    before.to_owned() + &after.replacen("w14:val=\"0\"", "w14:val=\"1\"", 1)
}

/// A Word document with words typed into a control.
fn typed(document: &str, tag: &str, words: &str) -> String {
    let at = document.find(&format!("w:val=\"{tag}\"")).unwrap();
    let (before, after) = document.split_at(at);
    let blank = "<w:t xml:space=\"preserve\">\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}</w:t>";
    let after = after.replacen("<w:showingPlcHdr/>", "", 1);
    let words = format!("<w:t>{words}</w:t>");
    assert!(after.contains(blank));
    before.to_owned() + &after.replacen(blank, &words, 1)
}

/// A Word document without the tags of its controls, as `LibreOffice` leaves it.
fn untagged(document: &str) -> String {
    let mut parts = document.split("<w:tag ");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |all, part| all + part.split_once("/>").unwrap().1)
}

#[test]
fn case_10_3_answers_come_back_from_a_page_from_word_and_from_word_without_tags() {
    let place = printed();
    let html = ticked(&page(&place, "amira"), "score.C01.q1", "3");
    let html = html.replacen("name=\"notes.C01.q1\"", "name=\"notes.C01.q1\" data-was=\"read\"", 1);
    let at = html.find("data-was").unwrap();
    let end = at + html[at..].find('>').unwrap() + 1;
    let html = format!("{}\nListened &amp; asked{}", &html[..end], &html[end..]);
    place.write("amira.html", &html);
    let fill = |text: String| {
        typed(&tick(&text, "score.C01.q1.3"), "notes.C01.q1", "Listened &amp; asked")
    };
    let is_document = |name: &str| name == "word/document.xml";
    let paper = word_of(&place, "amira");
    let filled = |name: &str, text| if is_document(name) { fill(text) } else { text };
    place.write("tags.docx", word(&paper, filled));
    let bare = |name: &str, text| if is_document(name) { untagged(&fill(text)) } else { text };
    place.write("bare.docx", word(&paper, bare));
    for name in ["amira.html", "tags.docx", "bare.docx"] {
        let ran = place.run(&format!("returned v.toml {name} --answers"));
        let expected = format!(
            "Score sheets of Amira Khan: 2 filled in, 1 empty ({name})\n  notes.C01.q1: Listened & asked\n  score.C01.q1: 3\n1 form counts\nexit code 0"
        );
        assert_eq!(ran.all(), expected);
        // Nobody sees a score by the way.
        let counts = place.run(&format!("returned v.toml {name} --output json"));
        assert!(counts.out.contains("\"score.C01.q1\": null"), "{}", counts.all());
    }
}

#[test]
fn an_id_that_is_too_long_for_word_comes_back() {
    let long = "what-would-you-do-if-someone-is-not-safe";
    let place = Place::empty();
    place.write("v.toml", SMALL.replace("\"q1\"", &format!("\"{long}\"")));
    assert_eq!(place.run(&format!("pack v.toml -o out --format docx {DAY}")).code, 0);
    // The answers of a score all begin with the same letters, and a number stands for each.
    let third = |name: &str, text: String| {
        let mut checks = text.split("w14:checked w14:val=\"0\"");
        if name != "word/document.xml" {
            return text;
        }
        let start = checks.by_ref().take(4).collect::<Vec<_>>().join("w14:checked w14:val=\"0\"");
        let end = checks.collect::<Vec<_>>().join("w14:checked w14:val=\"0\"");
        untagged(&format!("{start}w14:checked w14:val=\"1\"{end}"))
    };
    place.write("f.docx", word(&word_of(&place, "joe"), third));
    let ran = place.run("returned v.toml f.docx --answers");
    assert!(ran.out.contains(&format!("\n  score.C01.{long}: 3\n")), "{}", ran.all());
}

/// What is said of one form with this text.
fn said(place: &Place, text: &str) -> String {
    place.write("back/f.html", text);
    place.run("returned v.toml back").out
}

#[test]
fn what_does_not_fit_is_named_and_the_rest_counts() {
    let place = printed();
    let good = ticked(&page(&place, "amira"), "score.C01.q1", "3");
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        said(&place, &good.replace(from, to))
    };
    let outcome = |out: &str| out.lines().next().unwrap_or_default().to_owned();
    let whole = "does not count: back/f.html: ";
    assert_eq!(
        outcome(&with("&quot;vacancy&quot;:&quot;v&quot;", "&quot;vacancy&quot;:&quot;w&quot;")),
        format!("{whole}is for `w`, another vacancy")
    );
    // Last year’s forms, where the file was copied for this year’s interviews.
    let year = "&quot;interviews&quot;:&quot;2026-";
    assert_eq!(
        outcome(&with(year, &year.replace("2026", "2025"))),
        format!(
            "{whole}is for another vacancy: its interviews are on 3 December 2025, and these are on 3 December 2026"
        )
    );
    let reference = "&quot;reference&quot;:&quot;OLD-1&quot;,&quot;interviews&quot;";
    let other = good.replace("&quot;interviews&quot;", reference);
    let file = place.read("v.toml");
    place.write("v.toml", file.replace("[post]", "[post]\nreference = \"NEW-1\""));
    assert_eq!(
        outcome(&said(&place, &other)),
        format!("{whole}is for another vacancy: its reference is `OLD-1`, and here it is `NEW-1`")
    );
    place.write("v.toml", file);
    assert_eq!(
        outcome(&with(
            "&quot;person&quot;:&quot;amira&quot;",
            "&quot;person&quot;:&quot;amir&quot;"
        )),
        format!("{whole}is of `amir`, who is not in this vacancy; did you mean `amira`?")
    );
    assert_eq!(
        outcome(&with(
            "&quot;paper&quot;:&quot;score-sheets&quot;",
            "&quot;paper&quot;:&quot;consent-form&quot;"
        )),
        format!("{whole}is a paper (`consent-form`) that Amira Khan does not have in this vacancy")
    );
    assert_eq!(
        outcome(&with("name=\"score.C01.q1\"", "name=\"score.P01.q1\"")),
        format!("{whole}was filled in to practise, about candidates who are made up")
    );
    let field = |out: &str| out.lines().nth(1).unwrap_or_default().trim().to_owned();
    assert_eq!(
        field(&with("name=\"score.C01.q1\"", "name=\"score.C09.q1\"")),
        "does not count: an answer about C09 is for a candidate who is not on this person’s paper now"
    );
    assert_eq!(
        field(&with("name=\"score.C01.q1\"", "name=\"score.C01.q7\"")),
        "does not count: an answer about C01 is to a question that is not on this person’s paper now"
    );
    assert_eq!(
        field(&with("value=\"3\" checked", "value=\"7\" checked")),
        "does not count: “C01, question 1: your score” has an answer that is none of 0, 1, 2, 3, 4, not-asked"
    );
    assert_eq!(
        field(&with("name=\"notes.C01.q1\"", "name=\"gone\"")),
        "does not count: “What you heard from C01: question 1” is not in the file any more, so no one can tell what was meant"
    );
    let two =
        with("name=\"score.C01.q1\" value=\"2\"", "name=\"score.C01.q1\" value=\"2\" checked");
    assert_eq!(
        field(&two),
        "does not count: “C01, question 1: your score” has 2 answers where one is asked"
    );
    assert!(two.starts_with("Score sheets of Amira Khan: 0 filled in, "), "{two}");
    // The papers went out again since.
    place.write("v.toml", SMALL.replacen("format = 1", "format = 1\nrevision = 2", 1));
    assert_eq!(
        outcome(&said(&place, &good)),
        format!("{whole}is of version 1, and this is version 2; copy it by hand onto a new one")
    );
}

#[test]
fn a_prompt_that_was_left_in_is_no_answer() {
    let place = printed();
    for prompt in ["Click or tap here to enter text.", " \u{a0}\u{2002} "] {
        let change = |name: &str, text: String| match name {
            "word/document.xml" => typed(&tick(&text, "score.C01.q1.1"), "notes.C01.q1", prompt),
            _ => text,
        };
        place.write("f.docx", word(&word_of(&place, "joe"), change));
        let ran = place.run("returned v.toml f.docx");
        assert_eq!(
            ran.out,
            "Score sheets of Joe Price: 1 filled in, 2 empty (f.docx)\n1 form counts\n"
        );
    }
}

#[test]
fn the_same_sheet_counts_once_and_neither_of_two_wins() {
    let place = printed();
    let three = ticked(&page(&place, "amira"), "score.C01.q1", "3");
    place.write("back/a.html", &three);
    place.write("back/b.html", &three);
    let out = place.run("returned v.toml back").out;
    assert!(
        out.contains("does not count: back/b.html: is the same as `back/a.html`, which counts"),
        "{out}"
    );
    let tick_four = |name: &str, text: String| match name {
        "word/document.xml" => typed(&tick(&text, "score.C01.q1.4"), "total.C01.main", "4"),
        _ => text,
    };
    place.write("back/b.docx", word(&word_of(&place, "amira"), tick_four));
    std::fs::remove_file(place.path("back/b.html")).unwrap();
    let out = place.run("returned v.toml back").out;
    for other in ["a.html", "b.docx"] {
        let what =
            format!("“C01, question 1: your score” is not answered the same in `back/{other}`");
        assert!(out.contains(&what), "{out}");
    }
    // What is answered in one alone still counts.
    assert!(
        out.contains("Score sheets of Amira Khan: 1 filled in, 1 empty (back/b.docx)"),
        "{out}"
    );
    assert!(out.contains("Score sheets of Amira Khan: 0 filled in, "), "{out}");
}

#[test]
fn what_does_not_count_is_one_line_in_the_words_and_the_order_of_the_sheet() {
    let place = Place::empty();
    let second =
        "[[question]]\nid = \"a-hidden-id\"\nask = \"What would you do?\"\npanel = \"main\"\n";
    place.write(
        "v.toml",
        format!("{SMALL}\n{second}criteria = [\"listening\"]\nasked-by = \"joe\"\nminutes = 6\n"),
    );
    assert_eq!(place.run(&format!("pack v.toml -o out --format html {DAY}")).code, 0);
    let names = ["score.C01.q1", "score.C01.a-hidden-id"];
    for score in ["2", "3"] {
        let page =
            names.iter().fold(page(&place, "amira"), |page, name| ticked(&page, name, score));
        place.write(&format!("back/{score}.html"), page);
    }
    let line = "\n  does not count: each of these is not answered the same in `back/3.html`: “C01, question 1 and 2: your score”\n";
    let ran = place.run("returned v.toml back");
    assert!(ran.out.contains(line), "{}", ran.out);
    // Both questions have gone since.
    place.write("v.toml", SMALL.replace("\"q1\"", "\"q2\""));
    let out = place.run("returned v.toml back/2.html").out;
    let line = "does not count: each of these is to a question that is not on this person’s paper now: 2 answers about C01\n";
    assert!(out.contains(line) && !out.contains("hidden") && !out.contains("q1"), "{out}");
}

#[test]
fn a_name_in_either_form_of_unicode_is_the_same() {
    let place = Place::empty();
    place.write("caf\u{e9}.toml", SMALL);
    assert_eq!(place.run(&format!("pack caf\u{e9}.toml -o out --format html {DAY}")).code, 0);
    let page = place.read("out/caf\u{e9}/people/joe/score-sheets.html");
    let typed = ticked(&page, "score.C01.q1", "2").replace('\u{e9}', "e\u{301}");
    place.write("f.html", typed);
    let ran = place.run("returned caf\u{e9}.toml f.html");
    assert_eq!(
        ran.all(),
        "Score sheets of Joe Price: 1 filled in, 2 empty (f.html)\n1 form counts\nexit code 0"
    );
}

#[test]
fn nothing_hostile_is_run_or_unpacked_and_each_is_named() {
    let place = printed();
    let file = word_of(&place, "joe");
    let document = |to: &str| {
        word(&file, |name, text| if name == "word/document.xml" { to.to_owned() } else { text })
    };
    place.write("back/bomb.docx", {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        out.start_file("docProps/custom.xml", SimpleFileOptions::default()).unwrap();
        for _ in 0..64 {
            out.write_all(&vec![b' '; 1 << 20]).unwrap();
        }
        out.finish().unwrap().into_inner()
    });
    place.write("back/entities.docx", document("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;&a;</x>"));
    place.write("back/deep.docx", document(&"<w:sdt>".repeat(200)));
    place.write("back/torn.docx", &file[..file.len() / 2]);
    place.write("back/short.docx", document("<w:document><w:body>"));
    place.write("back/other.docx", word(&file, |_, text| text.replace("copanel-form", "colour")));
    place.write("back/other.html", "<html><title>A page</title></html>");
    place.write("back/notes.odt", "PK");
    place.write("back/scan.pdf", "%PDF");
    let over = |_: &str, text: String| text.replacen("<w:t>○</w:t>", "<w:t>x</w:t>", 1);
    place.write("back/typed.docx", word(&file, over));
    place.write("back/Thumbs.db", "x");
    let open = page(&place, "joe");
    let cut = open.find("name=\"notes.C01.q1\"").unwrap();
    place.write("back/cut.html", &open[..cut + 60]);
    let script = "<script>document.title = 'run'; document.forms[0]</script><textarea name=\"notes.C01.q1\">";
    let hostile =
        open.replacen("<main", &format!("{script}<script>alert(1)</script></textarea><main"), 1);
    place.write("back/script.html", ticked(&hostile, "score.C01.q1", "4"));
    for name in ["sheets.zip", "sheets.mhtml", "amira.txt", "amira.html.txt"] {
        place.write(&format!("back/{name}"), "text");
    }
    let before = place.files("back");
    let ran = place.run("returned v.toml back");
    assert_eq!(place.files("back"), before);
    let told = [
        ("bomb.docx", "is larger inside than any form, so it is not unpacked"),
        ("cut.html", "is torn: its end is missing"),
        ("deep.docx", "has controls too deep inside one another"),
        ("entities.docx", "says what words stand for, which no form does"),
        ("sheets.zip", "is a packed folder; unpack it first"),
        (
            "sheets.mhtml",
            "is a web page of a kind that is not read; save it as “web page”, `.html`",
        ),
        (
            "amira.html.txt",
            "is a web page with `.txt` behind its name; take `.txt` away, and read it again",
        ),
        (
            "amira.txt",
            "is plain text, in which no answer has a place; someone they trust types it into their",
        ),
        ("notes.odt", "is no form that copanel can read; save it as a Word file, `.docx`"),
        (
            "scan.pdf",
            "is a picture of a form, which copanel cannot read; copy it by hand onto a new one",
        ),
        ("other.docx", "is a Word file that copanel did not print as a form"),
        ("other.html", "is a page that copanel did not print as a form"),
        ("short.docx", "is torn: its end is missing"),
        ("torn.docx", "is no Word file, or is torn, or is locked with a password"),
    ];
    for (name, why) in told {
        assert!(ran.out.contains(&format!("does not count: back/{name}: {why}")), "{}", ran.all());
    }
    assert!(ran.out.contains("Score sheets of Joe Price: 2 filled in, "), "{}", ran.all());
    let over = "“C01, question 1: your score” has something typed over a box to tick";
    assert!(ran.out.contains(over), "{}", ran.all());
    assert!(!ran.out.contains("Thumbs"), "{}", ran.all());
    assert_eq!(ran.code, 1);
}

#[test]
fn five_thousand_forms_count_and_three_broken_ones_are_named() {
    let place = printed();
    let form = page(&place, "joe").replace("feedback", "");
    let head = form.find("<style>").unwrap()..form.rfind("</style>").unwrap();
    // The looks of a page say nothing, and would fill the disk.
    let short = ticked(&(form[..head.start].to_owned() + &form[head.end..]), "score.C01.q1", "2");
    for number in 0..5000 {
        place.write(&format!("back/{number:04}.html"), format!("{short}<!-- {number} -->"));
    }
    for broken in ["0100", "2000", "4999"] {
        place.write(&format!("back/{broken}.html"), "half a pa");
    }
    let ran = place.run_beside("back", "returned v.toml back");
    assert!(
        ran.out.ends_with("4997 forms count, 3 files do not\n"),
        "{}",
        ran.out.lines().last().unwrap()
    );
    for broken in ["0100", "2000", "4999"] {
        assert!(ran.out.contains(&format!("does not count: back/{broken}.html: ")));
    }
}

#[test]
fn of_many_files_that_differ_a_few_are_named() {
    let place = printed();
    for number in 0..20 {
        let score = (number % 2).to_string();
        let page = ticked(&page(&place, "joe"), "score.C01.q1", &score);
        place.write(&format!("back/{number:02}.html"), format!("{page}<!-- {number} -->"));
    }
    let ran = place.run("returned v.toml back");
    let what = "is not answered the same in `back/00.html` and `back/01.html` and `back/02.html` and `back/03.html` and `back/04.html` and 14 other files\n";
    assert!(ran.out.contains(what) && ran.out.ends_with("20 forms count\n"), "{}", ran.out);
}

#[test]
fn pictures_of_a_page_are_passed_over_and_words_about_pictures_are_not() {
    let place = printed();
    let said = "&lt;img src=\"data:image/png;base64,AAAA\"&gt; and <img src=\"data:image/png;base64,\nnot closed";
    let text = page(&place, "joe");
    let (before, after) = text.split_once("name=\"notes.C01.q1\"").unwrap();
    let (tag, after) = after.split_once('>').unwrap();
    place.write("f.html", format!("{before}name=\"notes.C01.q1\"{tag}>{said}</textarea><img src=\"data:image/png;base64,AAAA\"><textarea>{after}"));
    let out = place.run("returned v.toml f.html --answers").out;
    assert!(out.contains("1 filled in") && out.contains("base64,AAAA\"> and <img"), "{out}");
}

#[test]
fn answers_are_shown_of_one_form_alone() {
    let place = printed();
    for whose in ["amira", "joe"] {
        let text = ticked(&page(&place, whose), "score.C01.q1", "1");
        place.write(&format!("back/{whose}.html"), text);
    }
    let ran = place.run("returned v.toml back --answers");
    let expected = "error: `--answers` shows one form, to whoever filled it in, and there are 2 here; name one file\nexit code 2";
    assert_eq!(ran.all(), expected);
}
