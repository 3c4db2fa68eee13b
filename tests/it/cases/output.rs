//! What is shown, and the files it is written to.

use std::fs::{self, File};
use std::process::Stdio;

use crate::place::{Place, SMALL};

/// Commands that show something, and a word in it.
const SHOWN: [(&str, &str); 16] = [
    ("check v.toml --today 2026-11-24", "warning"),
    ("check v.toml --output html --today 2026-11-24", "<!DOCTYPE html>"),
    ("check v.toml --output csv --today 2026-11-24", "notice-too-short"),
    ("check v.toml --wording --output json --today 2026-11-24", "\"rule\""),
    ("check v.toml --waivers --today 2026-11-24", "waive"),
    ("explain shortlisting", "hortlisting"),
    ("rules", "panel-too-small"),
    ("rules --output html", "<!DOCTYPE html>"),
    ("schema vacancy", "\"$schema\""),
    ("view v.toml --for amira", "\"you\""),
    ("templates list", "templates/cover.md"),
    ("templates show cover", "{{"),
    ("guide --list", "plan-back-from-the-day"),
    ("guide --coverage", "4Pi"),
    ("guide why --readability", "SMOG"),
    ("doctor", "version"),
];

#[test]
fn case_8_3_whatever_is_shown_can_be_written_to_a_file() {
    for (words, word) in SHOWN {
        let place = Place::small();
        let shown = place.run(words);
        assert!(shown.out.contains(word), "{words}: {}", shown.all());
        for _ in 0..2 {
            let ran = place.run(&format!("{words} -o report.txt"));
            assert_eq!(ran.code, shown.code, "{words}: {}", ran.all());
            assert_eq!(ran.out, "report.txt\n", "{words}");
            assert_eq!(ran.messages, shown.messages, "{words}");
            let here = place.path(".").canonicalize().unwrap().display().to_string();
            assert!(place.read("report.txt").replace(&here, "HERE") == shown.out, "{words}");
        }
    }
}

#[test]
fn case_8_3_the_name_of_a_file_says_what_is_in_it() {
    let place = Place::small();
    for (words, start) in [
        ("check v.toml -o r.html", "<!DOCTYPE html>"),
        ("check v.toml -o r.csv", "vacancy,level"),
        ("check v.toml -o r.json", "{"),
        ("check v.toml -o r.md", "# "),
        ("rules -o r.html", "<!DOCTYPE html>"),
        ("explain papers-late -o r.html", "<!DOCTYPE html>"),
        // What was said goes before.
        ("check v.toml --output csv -o r.txt", "vacancy,level"),
    ] {
        let ran = place.run(&format!("{words} --today 2026-11-24"));
        let file = words.rsplit(' ').next().unwrap();
        assert!(
            place.read(file).trim_start_matches('\u{feff}').starts_with(start),
            "{words}: {}",
            ran.all()
        );
        std::fs::remove_file(place.path(file)).unwrap();
    }
    for (words, what) in [
        ("check v.toml --output html -o r.pdf", "end its name with `.html`"),
        ("check v.toml --owed -o r.html", "would not be a web page"),
        ("explain papers-late -o r.pdf", "would not be a PDF, since text is shown here"),
        ("templates list -o r.docx", "would not be a Word file"),
        ("check v.toml -o r.xlsx", "would not be a spreadsheet"),
        ("sheets v.toml -o r.ods", "ends with `.xlsx`"),
    ] {
        let ran = place.run(&format!("{words} --today 2026-11-24"));
        let file = words.rsplit(' ').next().unwrap();
        assert!(ran.code == 2 && ran.messages.contains(what), "{words}: {}", ran.all());
        assert!(!place.path(file).exists(), "{words}");
    }
}

#[test]
fn case_8_3_papers_go_to_a_folder_that_is_for_nothing_else() {
    let place = Place::small();
    place.write("copanel.toml", "");
    fs::create_dir(place.path("pictures")).unwrap();
    for command in ["pack v.toml", "sheets v.toml", "guide how"] {
        for out in ["v.toml", "/dev/null", "templates", "./toolkit", "pictures", "fonts/x"] {
            let ran = place.run(&format!("{command} -o {out} --today 2026-11-24"));
            let said = ran.messages.contains("such as `out`") && ran.messages.lines().count() == 1;
            assert!(ran.code == 2 && said, "{command} {out}: {}", ran.all());
        }
    }
    assert_eq!(place.files(".").len(), 2);
}

#[test]
fn case_8_3_no_file_that_copanel_reads_is_written_over() {
    let place = Place::small();
    place.write("copanel.toml", "");
    place.write("templates/cover.md", "# Mine\n");
    place.write("vacancy", SMALL);
    for words in [
        "check v.toml -o v.toml",
        "check vacancy -o ./vacancy",
        "view v.toml --for amira -o v.toml",
        "rules -o copanel.toml",
        "explain shortlisting -o templates/cover.md",
    ] {
        let before = place.files(".");
        let ran = place.run(&format!("{words} --today 2026-11-24"));
        assert_eq!(ran.code, 2, "{words}: {}", ran.all());
        assert!(ran.messages.contains("is a file that copanel reads"), "{}", ran.all());
        assert!(place.files(".") == before, "{words}");
    }
    let ran = place.run("rules -o templates");
    assert!(ran.code == 2 && ran.messages.contains("is a folder"), "{}", ran.all());
    let ran = place.run("rules -o v.toml/x.txt");
    assert!(
        ran.code == 2 && ran.messages.contains("`v.toml` is a file, not a folder"),
        "{}",
        ran.all()
    );
    // A run that failed leaves no empty report.
    place.write("v.toml", "format = 9\n");
    assert_eq!(place.run("check v.toml -o report.txt").code, 2);
    assert!(!place.path("report.txt").exists());
}

#[test]
fn case_8_3_a_report_is_plain_utf_8_in_any_colour() {
    let place = Place::small();
    let ran = place.run("check v.toml --color always -o report.txt --today 2026-11-24");
    assert_eq!(ran.out, "report.txt\n");
    assert!(!place.read("report.txt").contains('\u{1b}'));
}

#[cfg(target_os = "linux")]
#[test]
fn case_3_8_what_cannot_be_written_is_said_and_ends_with_2() {
    for (words, _) in SHOWN {
        let place = Place::small();
        let mut full = place.command(words);
        let output =
            full.stdout(File::options().write(true).open("/dev/full").unwrap()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{words}: {said}");
        assert!(said.contains("cannot write") && said.contains("No space left"), "{words}: {said}");
    }
    let place = Place::small();
    for words in ["--help", "check --help", "--version", "pack v.toml -o out --format text"] {
        let mut full = place.command(words);
        full.stdout(File::options().write(true).open("/dev/full").unwrap());
        assert_eq!(full.output().unwrap().status.code(), Some(2), "{words}");
    }
    // Messages that nobody can read are no messages.
    let mut full = place.command("check nothing.toml");
    full.stderr(File::options().write(true).open("/dev/full").unwrap());
    assert_eq!(full.output().unwrap().status.code(), Some(2));
    let mut full = place.command("pack v.toml -o out --format html --today 2026-11-24");
    full.stderr(File::options().write(true).open("/dev/full").unwrap());
    assert_eq!(full.output().unwrap().status.code(), Some(2));
}

#[test]
fn case_3_8_a_reader_that_has_gone_is_no_error() {
    for (words, _) in SHOWN {
        let place = Place::small();
        let code = place.run(words).code;
        let mut command = place.command(words);
        let mut run = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(run.stdout.take());
        let output = run.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{words}: {said}");
        assert!(!said.contains("cannot write"), "{words}: {said}");
    }
}

#[test]
fn case_8_3_doctor_finds_a_schema_that_it_cannot_read() {
    let place = Place::small();
    place.write("copanel.toml", "");
    assert_eq!(place.run("schema vacancy -o vacancy.schema.json").code, 0);
    let good = place.run("doctor");
    assert!(!good.out.contains("schema.json`"), "{}", good.all());
    let schema = fs::read_to_string(place.path("vacancy.schema.json")).unwrap();
    let utf_16: Vec<u8> =
        [0xfeff].into_iter().chain(schema.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [utf_16.as_slice(), b"", b"{", &[0xff, 0x41]] {
        place.write("vacancy.schema.json", bytes);
        place.write("old/copanel.schema.json", bytes);
        let ran = place.run("doctor");
        assert_eq!(ran.code, 1, "{}", ran.all());
        for name in ["vacancy", "copanel"] {
            assert!(ran.out.contains(&format!("{name}.schema.json` ")), "{}", ran.all());
        }
        assert!(ran.out.contains("copanel schema vacancy -o"), "{}", ran.all());
    }
}

#[test]
fn case_8_3_a_picture_is_never_written_over_by_a_report() {
    let place = Place::small();
    place.write("map.svg", "<svg/>");
    let ran = place.run("check v.toml --output html --today 2026-11-24 -o map.svg");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(ran.messages.contains("is a file that copanel reads"), "{}", ran.messages);
    assert_eq!(place.read("map.svg"), "<svg/>");
}
