//! Bad input gets a clear error, and nothing is lost.

use std::fs;

use crate::place::{Place, SMALL};

/// What `check` says of a file that cannot be understood.
fn check(text: impl AsRef<[u8]>) -> String {
    let place = Place::empty();
    place.write("v.toml", text);
    let ran = place.run("check v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2, "{}", ran.all());
    ran.messages
}

/// The small vacancy with one line put in the place of another.
fn small_with(line: &str, instead: &str) -> String {
    assert!(SMALL.contains(line));
    SMALL.replacen(line, instead, 1)
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_reason() {
    let place = Place::small();
    place.write("latin.toml", b"# caf\xe9\n");
    place.write("empty.toml", "\n");
    fs::create_dir(place.path("folder.toml")).unwrap();
    fs::File::create(place.path("huge.toml")).unwrap().set_len(100 << 20).unwrap();
    let said = |file: &str| {
        let ran = place.run(&format!("pack {file} -o out"));
        assert_eq!((ran.code, place.path("out").exists()), (2, false), "{}", ran.all());
        ran.messages
    };
    insta::assert_snapshot!(said("latin.toml"));
    insta::assert_snapshot!(said("empty.toml"));
    insta::assert_snapshot!(said("folder.toml"));
    insta::assert_snapshot!(said("huge.toml"));
    insta::assert_snapshot!(said("w.toml"));
}

#[test]
fn every_fault_is_shown_in_one_go() {
    insta::assert_snapshot!(check(
        SMALL
            .replace("title = ", "titel = ")
            .replace("gap = 15", "gap = \"15\"")
            .replace("power = \"decides\"", "power = \"decide\"")
            .replace("asked-by = \"amira\"", "asked-by = \"amina\"")
            .replace("[\"listening\"]", "[\"lisening\"]")
            .replace("date = 2026-12-03", "date = 2026-02-30")
            .replace("id = \"joe\"\nname", "id = \"amira\"\nname")
    ));
}

#[test]
fn values_that_cannot_be_printed_are_refused() {
    let title = format!("title = \"{}\"", "x".repeat(1 << 20));
    assert!(
        check(small_with("title = \"Peer worker\"", &title))
            .contains("1048576 characters where at most 300")
    );
    let said = check(small_with("Peer worker", "Peer\\u0007worker"));
    assert!(said.contains("U+0007") && said.contains("v.toml:4:"), "{said}");
    let said = check(small_with("Peer worker", "Peer\\nworker"));
    assert!(said.contains("a line break where only one line fits"), "{said}");
    let said = check(small_with("date = 2026-12-03", "date = \"3 December 2026\""));
    assert!(said.contains("type `date = 2026-12-03`"), "{said}");
}

#[test]
fn an_id_cannot_leave_its_folder_or_take_a_name_of_windows() {
    for id in ["con", "../x", "com1", "Amira", "a b", ""] {
        let text = SMALL.replace("\"amira\"", &format!("\"{id}\""));
        assert!(check(text).contains("cannot be an id"), "{id}");
    }
}

#[test]
fn an_unknown_edition_is_refused_with_those_there_are() {
    let text = small_with("name = \"Amira Khan\"", "name = \"Amira Khan\"\nedition = \"easyread\"");
    insta::assert_snapshot!(check(text));
}

#[test]
fn a_size_of_print_that_nobody_can_have_is_refused_with_the_sizes_there_are() {
    for (size, answer) in [
        ("3", "ask for 12 to 36 points"),
        ("300", "ask for 12 to 36 points"),
        ("99999999999", "whole number"),
        ("-1", "whole number"),
        ("\"large\"", "whole number"),
        ("12.5", "whole number"),
    ] {
        let text = small_with(
            "name = \"Amira Khan\"",
            &format!("name = \"Amira Khan\"\nedition = \"large-print\"\nprint-size = {size}"),
        );
        let said = check(text);
        assert!(said.contains("v.toml:19:14") && said.contains(answer), "{size}: {said}");
    }
}

#[test]
fn what_is_typed_is_printed_as_typed_everywhere() {
    let awkward = [
        "# Not a heading",
        "*a* _b_ `c` ~~d~~",
        "<script>alert(1)</script>",
        "#set text(red) $x$ @ref",
        "&lt;w:p/&gt; ]]>",
        "{{ you.name }} {% raw %}",
        ":::lines x 4",
        "| a | b |",
        "a\\b \\n",
        "[x](javascript:y)",
        "“quotes” – dash … ’",
        "1. not a list",
        "José Ångström á",
    ];
    for text in awkward {
        let place = Place::empty();
        let quoted = toml::Value::String(text.to_owned());
        let vacancy = SMALL
            .replace("\"Peer worker\"", &quoted.to_string())
            .replace("\"Amira Khan\"", &quoted.to_string())
            .replace("\"Tell us about a time you listened.\"", &quoted.to_string())
            .replace("\"Listens well\"", &quoted.to_string());
        place.write("v.toml", vacancy);
        let ran = place.run("pack v.toml -o out --for amira --only pack");
        assert_eq!(ran.code, 0, "{text}: {}", ran.all());
        let html = place.read("out/v/people/amira/pack.html");
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        assert!(html.contains(&escaped), "{text} is not in the HTML");
        let word = crate::place::word_text(&place.path("out/v/people/amira/pack.docx"));
        assert!(word.contains(text), "{text} is not in the Word file");
    }
}

#[test]
fn a_line_break_in_a_text_splits_nothing() {
    let place = Place::empty();
    place.write(
        "v.toml",
        SMALL.replace("\"One paragraph.\"", "\"\"\"One\n# two\n\n- three | four\n\"\"\""),
    );
    let ran = place.run("pack v.toml -o out --for amira --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let html = place.read("out/v/people/amira/pack.html");
    assert!(html.contains("One # two") && html.contains("<li>three | four</li>"), "{html}");
}

#[test]
fn a_character_that_no_font_has_is_refused_by_name_before_anything_is_written() {
    let place = Place::empty();
    place.write("v.toml", SMALL.replace("Amira Khan", "Amira \u{3FFFD}"));
    let ran = place.run("pack v.toml -o out");
    assert_eq!((ran.code, place.path("out").exists()), (2, false), "{}", ran.all());
    insta::assert_snapshot!(ran.messages);
    let ran = place.run("check v.toml");
    let next = "Next: put right what stops papers being printed: no font here can print";
    assert!(ran.code == 2 && ran.out.contains(next), "{}", ran.all());
    let ran = place.run("pack v.toml -o out --format html,docx");
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let place = Place::small();
    place.write("out", "a file");
    let ran = place.run("pack v.toml -o out --format html");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(
        ran.messages.contains("that is a file, so name a folder, such as `papers`"),
        "{}",
        ran.all()
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_what_was_there() {
    let place = Place::small();
    assert_eq!(place.run("pack v.toml -o out --format html").code, 0);
    let before = place.files("out");
    place.write("v.toml", SMALL.replace("Peer worker", "Ward sister"));
    // No file may be larger than nothing.
    let output = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" pack v.toml -o out --format html"])
        .arg(env!("CARGO_BIN_EXE_copanel"))
        .current_dir(place.path("."))
        .stderr(std::process::Stdio::piped())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("cannot write `out/v/") && said.contains("File too large"), "{said}");
    assert!(place.files("out") == before);
    assert_eq!(place.run("pack v.toml -o out --format html").code, 0, "the next run mends it");
}

#[test]
fn a_form_that_someone_filled_in_is_never_overwritten() {
    let place = Place::small();
    assert_eq!(place.run("pack v.toml -o out --format html").code, 0);
    let form = "out/v/people/joe/score-sheets.html";
    let filled = place.read(form) + "<!-- filled in -->";
    place.write(form, &filled);
    place.write("v.toml", SMALL.replace("Peer worker", "Ward sister"));
    let before = place.files("out");
    let ran = place.run("pack v.toml -o out --format html");
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.messages);
    assert!(before == place.files("out"), "something was written all the same");
    assert_eq!(place.run("pack v.toml -o out --format html --force").code, 0);
    assert_ne!(place.read(form), filled);
}

#[test]
fn papers_of_someone_who_has_gone_are_removed_unless_changed() {
    let place = Place::small();
    assert_eq!(place.run("pack v.toml -o out --format html").code, 0);
    let sheet = "out/v/people/joe/score-sheets.html";
    place.write(sheet, place.read(sheet) + "<!-- filled in -->");
    let (before, rest) = SMALL.split_once("[[member]]\nid = \"joe\"").unwrap();
    let (_, after) = rest.split_once("[[question]]").unwrap();
    place.write("v.toml", format!("{before}[[question]]{after}"));
    let ran = place.run("pack v.toml -o out --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(
        ran.messages.contains("score-sheets.html` no longer belongs to anyone"),
        "{}",
        ran.all()
    );
    let left: Vec<String> =
        place.files("out/v/people/joe").into_iter().map(|(name, _)| name).collect();
    assert_eq!(left, ["score-sheets.html"]);
}

#[test]
fn a_pack_stopped_half_way_is_finished_by_the_next() {
    let pack = "pack v.toml -o out --format html";
    let whole = Place::small();
    assert_eq!(whole.run(pack).code, 0);
    let whole = whole.files("out");
    let place = Place::small();
    // Where a folder is to be made there is a file.
    place.write("out/v/people/joe", "");
    let stopped = place.run(pack);
    assert_eq!(stopped.code, 2, "{}", stopped.all());
    std::fs::remove_file(place.path("out/v/people/joe")).unwrap();
    let written = finished(&place);
    assert!((1..whole.len()).contains(&written.len()), "{written:?}");
    for (path, bytes) in &written {
        // The index, the print plan and the record say what is missing.
        let about = ["v/index.html", "v/record.json"].contains(&path.as_str())
            || path.starts_with("v/print-plan.");
        assert!(about || whole.contains(&(path.clone(), bytes.clone())), "{path} is torn");
    }
    // What a crash leaves: half a file beside its place, half a journal, and a lock that nobody has.
    place.write("out/v/.parts/3", "<!DOCTYPE");
    place.write("out/v/.copanel.lock", "");
    assert_eq!(place.run(pack).code, 0);
    assert!(place.files("out") == whole, "the folder is not the same as after one whole run");
    for journal in ["{\"outp", ""] {
        std::fs::remove_file(place.path("out/v/record.json")).unwrap();
        place.write("out/v/.record.journal.json", journal);
        let ran = place.run(pack);
        assert_eq!(ran.code, 0, "{}", ran.all());
        assert!(place.files("out") == whole, "the folder is not the same as after one whole run");
    }
}

/// The files that are neither a journal nor a part of a file.
fn finished(place: &Place) -> Vec<(String, Vec<u8>)> {
    let files = place.files("out").into_iter();
    files.filter(|(name, _)| !is_unfinished(name)).collect()
}

#[test]
fn two_vacancies_that_would_share_a_folder_are_refused() {
    let place = Place::small();
    place.write("a/vacancy.toml", SMALL);
    place.write("b/a.toml", SMALL);
    let ran = place.run("pack a/vacancy.toml b/a.toml -o out");
    assert_eq!((ran.code, place.path("out").exists()), (2, false));
    insta::assert_snapshot!(ran.messages);
}

#[test]
fn an_override_that_does_not_load_is_named_with_its_line() {
    let said = |name: &str, text: &str| {
        let place = Place::small();
        place.write("copanel.toml", "");
        place.write(&format!("templates/{name}"), text);
        let ran = place.run("pack v.toml -o out --format html");
        assert_eq!((ran.code, place.path("out").exists()), (2, false), "{}", ran.all());
        ran.messages
    };
    insta::assert_snapshot!(said("job.md", "# The job\n\n{{ post.title"));
    insta::assert_snapshot!(said("job.md", "# The job\n\n{{ post.titel }}\n"));
    insta::assert_snapshot!(said("job.md", "# The job\n\n{{ post.title | safe }}\n"));
    insta::assert_snapshot!(said("job.md", "# The job\n\n:::lines notes 4\nNotes\n"));
    insta::assert_snapshot!(said("job.md", "### The job\n"));
    let settings = |inside: &str| {
        let head = r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#;
        said("page.docx/settings.xml", &format!("{head}\n{inside}\n</w:settings>\n"))
    };
    insta::assert_snapshot!(settings("<w:zoom>"));
    insta::assert_snapshot!(settings("<w:themeFontLang w:val=\"{{ langauge }}\"/>"));
}

#[test]
fn an_override_that_replaces_nothing_is_reported_with_the_nearest_name() {
    let place = Place::small();
    place.write("copanel.toml", "");
    place.write("templates/breifing.md", "# Hello\n");
    place.write("toolkit/glossery.toml", "");
    let ran = place.run("pack v.toml -o out --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.messages.contains("breifing.md` replaces nothing"), "{}", ran.all());
    assert!(
        ran.messages.contains("did you mean `briefing.md`?")
            && ran.messages.contains("did you mean `glossary.toml`?"),
        "{}",
        ran.all()
    );
}

#[test]
fn a_name_that_does_not_exist_is_answered_with_the_nearest() {
    let place = Place::small();
    for (words, near) in [
        ("explain panel-lone-lived-experiense", "panel-lone-lived-experience"),
        ("pack v.toml -o out --only score-sheet", "score-sheets"),
        ("pack v.toml -o out --for amina", "amira"),
        ("guide plan-back-from-day", "plan-back-from-the-day"),
        ("guide how --edition large", "large-print"),
    ] {
        let ran = place.run(words);
        assert_eq!(ran.code, 2, "{}", ran.all());
        assert!(ran.messages.contains(&format!("did you mean `{near}`?")), "{}", ran.all());
    }
    let ran = place.run("guide how --edition all");
    assert!(ran.messages.contains("the editions are `standard`, `clear`,"), "{}", ran.all());
    let ran = place.run("guide prepare-together --format text");
    assert_eq!(ran.out, "out/guide/index.html: 1 file\n", "{}", ran.all());
}

/// A file that a run was still writing when it was stopped.
fn is_unfinished(name: &str) -> bool {
    name.contains(".part") || name.ends_with(".journal.json")
}
