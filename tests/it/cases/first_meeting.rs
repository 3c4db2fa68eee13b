//! The first meeting: what people type before they know how.

use std::process::Output;

use crate::place::{Place, SMALL};

/// What is said of words that cannot be read.
fn refused(place: &Place, words: &[&str]) -> String {
    let output: Output = place.command("").args(words).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words:?}: {said}");
    said.trim_end().trim_start_matches("error: ").to_owned()
}

/// What `check` says of the small vacancy with one line put in the place of another.
fn checked(line: &str, instead: &str) -> String {
    let place = Place::empty();
    assert!(SMALL.contains(line));
    place.write("v.toml", SMALL.replacen(line, instead, 1));
    refused(&place, &["check", "v.toml", "--today", "2026-11-24"])
}

/// What `check` says of the small vacancy beside files of an organisation.
fn beside(files: &[(&str, &str)]) -> String {
    let place = Place::small();
    place.write("copanel.toml", "");
    for (path, text) in files {
        place.write(path, text);
    }
    refused(&place, &["check", "v.toml", "--today", "2026-11-24"])
}

#[test]
fn case_11_2_a_folder_is_a_place_to_look_and_wildcards_are_filled_in() {
    let place = Place::empty();
    place.write("copanel.toml", "");
    place.write("vacancies/a.toml", SMALL);
    place.write("vacancies/b.toml", SMALL);
    place.write("vacancies/notes.toml", "today = true\n");
    for words in ["check", "check .", "check vacancies", "check vacancies/?.toml", "check v*/*"] {
        let ran = place.run(&format!("{words} --today 2026-11-24"));
        if words == "check v*/*" {
            // What is named is meant, whatever it is.
            assert!(ran.code == 2 && ran.messages.contains("notes.toml"), "{}", ran.all());
            continue;
        }
        let names = ran.out.lines().take(3).filter_map(|line| line.split_whitespace().next());
        assert_eq!(names.collect::<Vec<_>>(), ["Vacancy", "a", "b"], "{words}: {}", ran.all());
    }
    let ran = place.run("pack vacancies --only record --format text --today 2026-11-24");
    assert!(ran.out.contains("out/a/index.html") && ran.out.contains("out/b/index.html"));
    // All files of a folder are its vacancies.
    place.write("v.toml", SMALL);
    place.write("people.toml", "");
    let ran = place.run("check *.toml v.toml --output json --today 2026-11-24");
    assert!(ran.code < 2, "{}", ran.all());

    let empty = Place::empty();
    let advice = "name one, or write one with `copanel new NAME`";
    assert_eq!(
        refused(&empty, &["check"]),
        format!("there is no vacancy file in this folder; {advice}")
    );
    std::fs::create_dir(empty.path("drafts")).unwrap();
    assert_eq!(
        refused(&empty, &["check", "drafts"]),
        format!("there is no vacancy file in `drafts`; {advice}")
    );
    assert_eq!(refused(&empty, &["check", "d/*.toml"]), "there is no file like `d/*.toml`");
}

#[test]
fn case_11_3_who_is_asked_for_may_be_in_some_of_the_vacancies() {
    let place = Place::small();
    let other = SMALL.replace("amira", "joyce").replace("Amira", "Joyce");
    place.write("w.toml", other);
    let pack = "pack v.toml w.toml --format text --today 2026-11-24 --for";
    let ran = place.run(&format!("{pack} joyce"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(place.path("out/w/people/joyce").exists() && !place.path("out/v").exists());
    let ran = place.run(&format!("{pack} joyse"));
    let said = "error: no one with the id `joyse` gets papers; did you mean `joyce`?\n";
    assert_eq!((ran.code, ran.messages.as_str()), (2, said));
}

#[test]
fn case_11_4_what_is_typed_wrong_is_answered_with_what_to_type() {
    let place = Place::small();
    for (words, answer) in [
        (&["pack", "v.toml", "--for", "Amira Khan"][..], "did you mean `amira`?"),
        (&["view", "v.toml", "--for", "AMIRA KHAN"], "did you mean `amira`?"),
        (&["check", "v.toml", "--for", "Amira Khan"], "did you mean `amira`?"),
        (&["pack", "v.toml", "--format", "word"], "did you mean `docx`? The choices are"),
        (&["pack", "v.toml", "--today", "26/11/2026"], "type `2026-11-26` for 26 November 2026"),
        (
            &["check", "v.toml", "--today", "03/12/2026"],
            "type `2026-12-03` for 3 December 2026, or `2026-03-12` for 12 March 2026",
        ),
        (
            &["new", "nurse", "--interviews", "3 December 2026"],
            "type `2026-12-03` for 3 December 2026",
        ),
        (&["new", "nurse", "--interviews", "soon"], "such as `2026-12-03`"),
        (&["new", "nurse", "--panel", "0"], "type a number from 1 to 9"),
        (&["new", "Health Visitor"], "such as `health-visitor`"),
        (&["new", "Health", "Visitor"], "put words that belong together in quotation marks"),
        (&["new"], "`copanel new` needs NAME; for example `copanel new health-visitor`"),
        (&["print"], "did you mean `copanel pack`?"),
        (&["prnit", "v.toml"], "did you mean `copanel pack`?"),
        (&["init"], "did you mean `copanel new`?"),
        (&["preview"], "did you mean `copanel pack`?"),
        (&["v.toml"], "type `copanel check v.toml`"),
        (&["check", "v.toml", "--ouput", "html"], "did you mean `--output`?"),
        (&["check", "v.toml", "--fail-on"], "there is nothing after `--fail-on`"),
        (&["check", "--open", "--waivers"], "leave one of them out"),
        (&["schema", "vacancies"], "did you mean `vacancy`? The choices are"),
    ] {
        let said = refused(&place, words);
        assert!(said.contains(answer), "{words:?}: {said}");
        assert!(said.lines().count() == 1 && said.contains("; "), "{words:?}: {said}");
    }
    let said = refused(&place, &["pack", "v.toml", "--format", "text", "--for", "amira", "joe"]);
    assert!(said.starts_with("there is no file `joe`; if it is an id"), "{said}");
    assert!(said.contains("`--for amira,joe`"), "{said}");

    for words in [&["--format", "html,", "text"][..], &["--format", "html, text"]] {
        let place = Place::small();
        let mut command = place.command("pack v.toml --only leaflet --today 2026-11-24");
        assert!(command.args(words).status().unwrap().success(), "{words:?}");
        let files = place.files("out/v/candidates");
        let files = files.iter().map(|(path, _)| path.as_str());
        let files: Vec<&str> = files.filter(|path| path.starts_with("leaflet.")).collect();
        assert_eq!(files, ["leaflet.html", "leaflet.txt"]);
    }
}

#[test]
fn case_11_4_help_shows_what_belongs_to_a_command_first() {
    let place = Place::empty();
    for command in ["", "new", "pack", "check", "guide", "doctor", "templates eject"] {
        let help = place.run(&format!("{command} --help")).out;
        let (own, all) = help.split_once("Options of every command:\n").unwrap();
        for option in ["--workspace", "--today", "--color", "--verbose", "--help", "--version"] {
            assert!(
                all.contains(option) && !own.contains(&format!("  {option}")),
                "{command}: {help}"
            );
        }
        if command == "pack" {
            assert!(own.contains("--rehearsal") && !all.contains("--rehearsal"), "{help}");
        }
        assert!(place.run(&format!("{command} -V")).out.ends_with(" 0.1.0\n"), "{command}");
    }
}

#[test]
fn case_11_5_everyday_words_for_who_someone_is_are_understood() {
    for (typed, meant) in [
        ("patient", "service-user"),
        ("Patients", "service-user"),
        ("expert by experience", "service-user"),
        ("mother", "parent"),
        ("relative", "carer"),
        ("nurse", "clinician"),
        ("HR", "other-staff"),
        // An interpreter has no vote.
        ("interpreter", "observer"),
        ("supporter", "observer"),
    ] {
        let said = checked("capacity = \"service-user\"", &format!("capacity = \"{typed}\""));
        assert!(
            said.contains(&format!("did you mean `{meant}`? The choices are")),
            "{typed}: {said}"
        );
    }
}

#[test]
fn case_11_6_someone_in_both_files_is_taken_out_of_one() {
    let said = beside(&[("people.toml", "[[person]]\nid = \"amira\"\nname = \"Amira Khan\"\n")]);
    assert!(said.starts_with("`amira` is in `people.toml` already"), "{said}");
    assert!(said.contains("delete this [[person]]"), "{said}");
    // Twice in one file is another matter.
    let twice = checked("id = \"joe\"\nname", "id = \"amira\"\nname");
    assert!(twice.contains("give each its own"), "{twice}");
}

#[test]
fn case_11_7_a_number_and_a_rate_are_answered_with_the_line_to_type() {
    for (typed, line) in [
        ("[policy]\nnotice = 10\n", "`notice-days = { warn = 10 }`"),
        ("[policy]\nnotice-days = 10\n", "`notice-days = { warn = 10 }`"),
        (
            "[payment]\npanel-member = \"£20 an hour\"\n",
            "`panel-member = { amount = \"20\", per = \"hour\", as-of = 2026-12-03, source = \"…\" }`",
        ),
        (
            "[payment]\nchair = 25\n",
            "`chair = { amount = \"25\", per = \"hour, with reading, preparation and travel\", as-of = 2026-12-03, source = \"…\" }`",
        ),
    ] {
        let said = beside(&[("copanel.toml", typed)]);
        assert!(said.contains(&format!("help: type {line}")), "{typed}: {said}");
        // What to type can be understood.
        let (heading, _) = typed.split_once('\n').unwrap();
        let place = Place::small();
        place.write("copanel.toml", format!("{heading}\n{}\n", line.trim_matches('`')));
        let ran = place.run("check v.toml --today 2026-11-24");
        assert!(ran.code < 2, "{line}: {}", ran.all());
    }
}
