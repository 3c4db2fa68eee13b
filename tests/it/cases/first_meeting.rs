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
    empty.write("d/e/v.toml", SMALL);
    let ran = empty.run("check **/*.toml --today 2026-11-24");
    assert!(ran.out.starts_with("d/e/v.toml\n"), "{}", ran.all());
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
        (&["check", "v.toml", "--for", "Khan"], "did you mean `amira`?"),
        (&["guide", "hwo"], "did you mean `how`?"),
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
        (&["check", "--owed", "--waivers"], "leave one of them out"),
        (
            &["check", "v.toml", "--open"],
            "`--open` is called `--owed` now; type `copanel check --owed`",
        ),
        (&["guide", "zzzzzz"], "`copanel guide --list` lists them"),
        (&["view", "v.toml", "--for", "zzzzzz"], "those who do are `amira`"),
        (&["check", "--workspace", "none"], "name the one that holds `copanel.toml`"),
        (&["version"], "did you mean `copanel --version`?"),
        (&["-version"], "did you mean `--version`?"),
        (&["check", "v.toml", "--json"], "did you mean `--output json`?"),
        (&["pack", "v.toml", "--pdf"], "did you mean `--format pdf`?"),
        (&["doctor", "v.toml"], "`copanel doctor` takes no file"),
        (&["check", "v.toml", "--today", "2026-06-31"], "type `2026-06-30` for 30 June 2026"),
        (&["templates", "show", "zzzzzz"], "`copanel templates list` lists them"),
        (&["templates", "--quiet"], "the choices are `list`, `show`, `eject`, `diff`"),
        (&["pack", "v.toml", "-o", "packs.pdf"], "name a folder, such as `out`"),
        (&["schema", "vacancies"], "did you mean `vacancy`? The choices are"),
    ] {
        let said = refused(&place, words);
        assert!(said.contains(answer), "{words:?}: {said}");
        assert!(said.lines().count() == 1 && said.contains("; "), "{words:?}: {said}");
    }
    let said = refused(&place, &["pack", "v.toml", "--format", "text", "--for", "amira", "joe"]);
    assert!(said.starts_with("there is no file `joe`; if it is an id"), "{said}");
    assert!(said.contains("`--for amira,joe`"), "{said}");
    let said = refused(&place, &["pack", "v.toml", "--for", "amira", "khan"]);
    assert!(said.contains("if it is a surname, type `--for amira`"), "{said}");

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
fn case_11_5_who_chairs_an_edition_and_a_day_are_understood() {
    let chair = checked("capacity = \"service-user\"", "capacity = \"chair\"");
    assert!(chair.contains("type who they are, and `chair = true`"), "{chair}");
    for (typed, meant) in [("ward manager", "manager"), ("lead nurse", "clinician")] {
        let said = checked("capacity = \"service-user\"", &format!("capacity = \"{typed}\""));
        assert!(said.contains(&format!("did you mean `{meant}`?")), "{said}");
    }
    let name = "name = \"Amira Khan\"";
    for (typed, meant) in [("large print", "large-print"), ("easyread", "easy-read")] {
        let said = checked(name, &format!("{name}\nedition = \"{typed}\""));
        assert!(said.contains(&format!("did you mean `{meant}`?")), "{said}");
    }
    for (typed, meant) in [
        ("2026-06-31", "2026-06-30` for 30 June 2026"),
        ("2026-13-01", "2026-01-13` for 13 January 2026"),
        ("\"15/10/2026\"", "2026-10-15` for 15 October 2026"),
        ("15 October", "YYYY-10-15`, with the year"),
    ] {
        let said = checked("date = 2026-12-03", &format!("date = {typed}"));
        assert!(said.contains(&format!("type `date = {meant}")), "{typed}: {said}");
    }
    let said = beside(&[("copanel.toml", "[organisation] # of us\nnation = \"NI\"\n")]);
    assert!(said.contains("([organisation])") && said.contains("`Northern Ireland`?"), "{said}");
    let place = Place::small();
    place.write("copanel.toml", "");
    let ran = place.run("check copanel.toml");
    assert!(
        ran.messages.contains("is a file of your organisation, and no vacancy"),
        "{}",
        ran.all()
    );
    let ran = place.run("pack v.toml --for main --format text --today 2026-11-24");
    assert!(ran.messages.contains("those who do are `amira`, `joe`"), "{}", ran.all());
    for (who, meant) in [
        ("chair", "did you mean `amira`?"),
        ("Service users", "did you mean `amira`?"),
        ("manager", "did you mean `joe`, or the papers of `--only record,"),
        ("candidates", "did you mean the papers of `--only leaflet,candidate-feedback-form`?"),
        ("coordinator", "did you mean the papers of `--only adjustments`?"),
    ] {
        let mut command = place.command("pack v.toml --format text --today 2026-11-24 --for");
        let output = command.arg(who).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && said.contains(meant), "{who}: {said}");
    }
}

#[test]
fn case_11_4_other_words_for_commands_and_options_are_understood() {
    let place = Place::small();
    std::fs::create_dir(place.path("drafts")).unwrap();
    for (typed, said) in [
        ("destroy out", "did you mean `copanel keep`?"),
        ("timetable v.toml", "did you mean `copanel day`?"),
        ("letters v.toml", "did you mean `copanel pack`?"),
        ("pack v.toml --person ruth", "did you mean `--for`?"),
        ("pack v.toml --edition clear", "that is said in the file, below `[[person]]`"),
        ("pack v.toml --sideways", "`copanel pack --help` lists the options"),
        ("pack v.toml out", "put `-o` before it: `-o out`"),
        ("pack v.toml drafts", "there is no vacancy file in `drafts`; to write to it, put `-o`"),
        ("check v.toml report.html", "put `-o` before it: `-o report.html`"),
        ("sheets v.toml out", "or `-o` before where to write"),
        (
            "pack v.toml --format html pdf",
            "put commas between formats, such as `--format html,pdf`",
        ),
        ("pack v.toml --only agenda", "did you mean `day`? The documents are `what-changed`"),
        ("pack v.toml --only NAME_BADGES", "did you mean `room`?"),
        ("pack v.toml --only running-order", "did you mean `chair`?"),
        ("pack v.toml --only zzzzzz", "; the documents are `what-changed`"),
        ("help pakc", "there is no command `copanel pakc`; did you mean `copanel pack`?"),
        ("todo v.toml", "did you mean `copanel check`?"),
        ("owed", "did you mean `copanel check --owed`?"),
        ("plan v.toml", "did you mean `copanel check`?"),
        ("explain panels-late", "did you mean `papers-late`?"),
        ("fill", "needs VACANCY and RETURNED; for example `copanel fill vacancy.toml"),
        ("templates eject", "needs NAME; for example `copanel templates eject briefing`"),
        ("feedback nowhere", "`nowhere` is not there; look at how it is spelled"),
    ] {
        let ran = refused(&place, &typed.split(' ').collect::<Vec<_>>());
        assert!(ran.contains(said), "{typed}: {ran}");
    }
}

#[test]
fn case_11_5_everyday_words_for_those_who_sit_on_real_panels_are_understood() {
    for (typed, meant) in [
        ("college assessor", "independent"),
        ("parent governor", "parent"),
        ("care leaver", "service-user"),
        ("person with lived experience", "service-user"),
        ("social worker", "other-staff"),
        ("peer support worker", "peer"),
        ("director of nursing", "manager"),
        ("pupil", "young-person"),
        ("GP", "clinician"),
    ] {
        let said = checked("capacity = \"service-user\"", &format!("capacity = \"{typed}\""));
        assert!(said.contains(&format!("did you mean `{meant}`?")), "{typed}: {said}");
    }
}

#[test]
fn case_11_5_everyday_words_for_keys_are_understood() {
    for (heading, typed, meant) in [
        ("[post]", "salary = \"£25,000\"", "did you mean `band`?"),
        ("[post]", "kind = \"volunteer\"", "did you mean `called`?"),
        ("[[person]]", "font-size = 18", "did you mean `print-size`?"),
        ("[[person]]", "capacity = \"carer\"", "heading it belongs to: `[[member]]`"),
        ("[[panel]]", "members = [\"amira\"]", "a heading of its own: `[[member]]`"),
        ("[[panel]]", "date = 2026-12-03", "did you mean `day`? For example `day = 2026-"),
        ("[[candidate]]", "time = 10:00:00", "did you mean `at`? For example `at = 1"),
        ("[[candidate]]", "name = \"Jo Smith\"", "a code here, and never a name"),
        ("[interviews]", "location = \"Hall\"", "a heading of its own: `[venue]`"),
    ] {
        let said = checked(heading, &format!("{heading}\n{typed}"));
        assert!(said.contains(meant), "{heading} {typed}: {said}");
    }
}

#[test]
fn case_11_7_each_answer_to_a_wrong_value_says_what_to_type() {
    for (line, typed, right) in [
        ("date = 2026-12-03", "date = 7", "type `date = 2026-12-03`, with your own"),
        ("capacity = \"service-user\"", "capacity = yes", "type one of `service-user`, `carer`"),
        ("capacity = \"service-user\"", "capacity = { a = 1 }", "type one of `service-user`"),
        ("[post]", "[post]\nserves = \"patients\"", "type `serves = [\"service-user\"]`"),
        ("date = 2026-12-03", "date = \"3 Dec", "has a quotation mark at one end only"),
        (
            "[post]",
            "[post]\nserves = \"patients, carers\"",
            "`serves = [\"service-user\", \"carer\"]`",
        ),
        ("id = \"main\"", "id = \"\"", "an empty text cannot be an id"),
    ] {
        let said = checked(line, typed);
        assert!(said.contains(right), "{typed}: {said}");
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

#[test]
fn case_11_1_the_first_check_is_short_and_says_the_main_thing_first() {
    let place = Place::empty();
    place.run("new demo");
    place.run("new late --interviews 2026-12-03 --candidates 5");
    let first = place.run("check demo.toml --today 2026-11-25").out;
    assert!(first.lines().count() < 40, "{first}");
    let mut lines = first.lines();
    assert_eq!(lines.next(), Some("demo.toml"));
    assert!(lines.next().unwrap().starts_with("No day is set for the interviews yet; "), "{first}");
    assert!(first.contains("\nNext: set the day of the interviews; add `date = "), "{first}");
    assert!(first.contains("\nDo it first: all other days are counted from it.\n"), "{first}");

    let late = place.run("check late.toml --today 2026-11-25").out;
    assert!(late.lines().count() < 60, "{late}");
    let flat = late.replace('\n', " ");
    assert!(flat.contains("The interviews are on 3 December 2026, in 8 days; "), "{late}");
    assert!(flat.contains("It was due by 5 November 2026 and is 20 days late."), "{late}");
    assert!(!late.contains("-->"), "{late}");
    let headings = ["\nNow\n", "\nThis week\n"].map(|heading| late.find(heading));
    assert!(headings[0].unwrap() < headings[1].unwrap(), "{late}");
    assert!(place.run("check late.toml --today 2026-11-25 -v").out.contains("--> late.toml:"));
    let packed = place.run("pack late.toml --format text --today 2026-11-25");
    assert!(packed.messages.starts_with("late.toml: The interviews are on"), "{}", packed.all());
    assert!(packed.messages.contains("\nNext: "), "{}", packed.all());
}

#[test]
fn case_11_1_lines_are_as_wide_as_the_terminal_and_no_word_is_cut() {
    let place = Place::empty();
    place.run("new a-vacancy-with-a-long-name --interviews 2026-12-03 --candidates 5");
    place.run("new other --interviews 2026-12-03");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let check = "check a-vacancy-with-a-long-name.toml --today 2026-11-25";
    let whole = words(&place.run(check).out);
    for columns in ["48", "60", "100", "nonsense", ""] {
        let width = columns.parse().unwrap_or(80);
        for check in [check, "check --today 2026-11-25"] {
            let output = place.command(check).env("COLUMNS", columns).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            for line in text.lines() {
                // What is to be typed is never broken.
                let fits = line.chars().count() <= width || line.contains('`');
                assert!(fits, "{columns}: {line}");
            }
            assert!(check.ends_with(".toml") || !text.is_empty());
        }
        let output = place.command(check).env("COLUMNS", columns).output().unwrap();
        assert_eq!(words(&String::from_utf8(output.stdout).unwrap()), whole, "{columns}");
    }
}

#[test]
fn case_2_1_check_and_pack_judge_by_the_same_day() {
    for file in ["new", "small"] {
        let place = Place::small();
        if file == "new" {
            std::fs::remove_file(place.path("v.toml")).unwrap();
            place.run("new v --interviews 2026-12-03");
        }
        for day in ["2026-09-01", "2026-11-24", "2027-02-01"] {
            let check = place.run(&format!("check v.toml --fail-on warning --today {day}"));
            let pack = place.run(&format!("pack v.toml --strict --format text --today {day}"));
            assert_eq!(check.code, pack.code, "{file} {day}: {}{}", check.all(), pack.all());
            let counts = check.out.lines().nth(1).unwrap();
            assert!(pack.messages.contains(counts.split(';').next().unwrap()), "{}", pack.all());
        }
    }
    // Without a day given, both go by today, which is not in any paper.
    let place = Place::empty();
    place.run("new v --interviews 2020-12-03");
    let check = place.run("check v.toml --fail-on warning");
    let pack = place.run("pack v.toml --strict --format text");
    assert_eq!((check.code, pack.code), (1, 1), "{}{}", check.all(), pack.all());
    assert!(pack.messages.contains("late"), "{}", pack.all());
    let record = place.read("out/v/manager/record.txt");
    assert!(record.contains("To do by") && !record.contains("was due"), "{record}");
}

#[test]
fn case_2_2_what_is_late_is_said_to_be_late_and_the_oldest_is_first() {
    let place = Place::empty();
    place.run("new v --interviews 2026-12-03 --candidates 3");
    let out = place.run("check v.toml --today 2026-11-25").out;
    let late = out.lines().filter_map(|line| line.split_once(" days late: "));
    let late = late.map(|(before, _)| before.trim_start_matches([' ', '✗', '!']).parse());
    let late: Vec<i64> = late.map(Result::unwrap).collect();
    assert!(late.len() > 2 && late.is_sorted_by(|one, other| one >= other), "{out}");
    place.run("pack v.toml --format html --today 2026-11-25");
    let index = place.read("out/v/index.html");
    let index = index.replace("<span class=\"whole\">", "").replace("</span>", "");
    let first = index.find("was due by 5 November 2026").unwrap();
    let later = index.find("was due by 23 November 2026").unwrap();
    assert!(first < later, "{index}");
}

#[test]
fn case_3_6_a_run_that_failed_gives_no_all_clear() {
    let place = Place::small();
    place.write("w.toml", SMALL.replace("gap = 15", "gap = \"15\""));
    for (words, clear) in [("--owed", "nothing is owed"), ("--waivers", "No rule is waived")] {
        let ran = place.run(&format!("check v.toml w.toml --today 2026-11-24 {words}"));
        assert!(ran.code == 2 && !ran.out.contains(clear), "{words}: {}", ran.all());
        assert!(ran.out.contains("not everything could be read"), "{words}: {}", ran.all());
        let ran = place.run(&format!("check none.toml --today 2026-11-24 {words}"));
        assert!(ran.code == 2 && !ran.out.contains(clear), "{words}: {}", ran.all());
        let well = place.run(&format!("check v.toml --today 2026-11-24 {words}"));
        assert!(well.out.contains(clear), "{words}: {}", well.all());
    }
}

#[test]
fn case_3_7_what_was_not_looked_at_is_said() {
    let place = Place::small();
    let check = |words: &str| place.run(&format!("check v.toml --today 2026-11-24 {words}")).out;
    let one = check("--only lunch-missing");
    assert!(one.contains("other rules were not looked at"), "{one}");
    assert!(one.contains("Equality       not looked at"), "{one}");
    assert!(one.contains("Accessibility  nothing found by 1 of "), "{one}");
    assert!(!one.contains('✓'), "{one}");
    let principle = check("--principle equality");
    assert!(principle.contains("Diversity      not looked at"), "{principle}");
    let about = check("--for amira");
    assert!(
        about.contains("only what is about `amira` is shown") && !about.contains('✓'),
        "{about}"
    );
    let page = check("--only lunch-missing --output markdown");
    assert!(
        page.contains("other rules were not looked at") && !page.contains("Nothing was found."),
        "{page}"
    );
    // A rule that the organisation has switched off is not looked at either.
    place.write("copanel.toml", "[rules]\nlunch-missing = \"off\"\n");
    assert!(check("").contains("`copanel.toml` turns it off: lunch-missing"), "{}", check(""));
}

#[test]
fn case_3_7_no_principle_about_people_is_well_before_there_are_people() {
    let place = Place::empty();
    place.write("v.toml", "[post]\ntitle = \"Peer worker\"\n[[panel]]\nid = \"a\"\nname = \"A\"\n");
    for output in ["text", "markdown"] {
        let said = place.run(&format!("check v.toml --today 2026-11-24 --output {output}")).out;
        assert_eq!(said.matches("ot known yet: no one is on a panel").count(), 2, "{said}");
    }
}

#[test]
fn case_11_8_what_is_open_in_a_template_is_shown_where_it_was_opened() {
    for (template, place, help) in [
        ("# A\n\n{{ post.title\n\nmore\n", "leaflet.md:3:1", "put `}}` where it ends"),
        (
            "# A\n\n{% if post.title %}\none\n\ntwo\n",
            "leaflet.md:3:1",
            "put `{% endif %}` where it should",
        ),
        (
            "# A\n\n{% for x in panels %}\none\n",
            "leaflet.md:3:1",
            "put `{% endfor %}` where it should",
        ),
        (
            "# A\n\n{% if post.title %}{% for x in panels %}{% endif %}\n",
            "leaflet.md:3:20",
            "put `{% endfor %}`",
        ),
        ("# A\n\n{# why\n", "leaflet.md:3:1", "put `#}` where it ends"),
        ("# A\n{% endif %}\n", "leaflet.md:2:1", "delete it"),
        ("# A\n{{ post.titel }}\n", "leaflet.md:2:9", "did you mean `title`?"),
        ("# A\n{{ pst.title }}\n", "leaflet.md:2:4", "did you mean `post`?"),
        ("# A\n{{ post.title | uper }}\n", "leaflet.md:2:17", "did you mean `upper`?"),
        ("# A\n{% include \"crieria.md\" %}\n", "leaflet.md:2:12", "did you mean `criteria.md`?"),
    ] {
        let own = Place::small();
        own.write("copanel.toml", "");
        own.write("templates/leaflet.md", template);
        let ran = own.run("pack v.toml --only leaflet --format text --today 2026-11-24");
        assert_eq!(ran.code, 2, "{template}: {}", ran.all());
        assert!(ran.messages.contains(place), "{template}: {}", ran.all());
        assert!(ran.messages.contains(help), "{template}: {}", ran.all());
    }
}

#[test]
fn case_11_10_explain_says_what_why_what_to_do_and_sources() {
    let place = Place::empty();
    let said = place.run("explain papers-late").out;
    let headings: Vec<&str> = said.lines().filter(|line| line.starts_with("## ")).collect();
    let wanted = ["## What it checks", "## Why", "## What to do", "## In force here", "## Sources"];
    assert_eq!(headings, wanted, "{said}");
    assert!(said.lines().count() < 45 && !said.contains("```"), "{said}");
    assert!(said.contains("Quality Compliance Systems"), "{said}");
    let page = place.run("explain papers-late --output html").out;
    assert!(!page.contains("capacity = ") && page.contains("What to do"), "{page}");
}

#[test]
fn copies_that_programs_make_of_a_file_are_named() {
    let place = Place::small();
    for copy in ["v (1).toml", "Copy of v.toml", "v copy.toml", "v two.toml"] {
        place.write(copy, place.read("v.toml"));
    }
    let said = place.run("check . --today 2026-11-24").messages;
    for copy in ["v (1).toml", "Copy of v.toml", "v copy.toml"] {
        assert!(said.contains(&format!("`{copy}` looks like a copy of `v.toml`")), "{said}");
    }
    assert!(!said.contains("v two.toml"), "{said}");
    // Those in it are not expected in two places for that.
    let ran = place.run("check v.toml Copy*.toml --only panels-clash --today 2026-11-24");
    assert!(ran.messages.contains("looks like a copy"), "{}", ran.all());
    assert!(!ran.out.contains("is due on"), "{}", ran.all());
    let ran = place.run("check v.toml *two.toml --only panels-clash --today 2026-11-24");
    assert!(ran.out.contains("is due on"), "{}", ran.all());
}

#[test]
fn one_file_is_one_vacancy_by_whichever_way_it_is_named() {
    let place = Place::small();
    std::os::unix::fs::symlink("v.toml", place.path("link.toml")).unwrap();
    let once = place.run("check v.toml --today 2026-11-24");
    for words in ["v.toml ./v.toml", "link.toml v.toml", "v.toml link.toml", ".", ". v.toml"] {
        let ran = place.run(&format!("check {words} --today 2026-11-24"));
        assert_eq!(ran.all(), once.all(), "{words}");
    }
    let ran = place.run("pack . -o out --format text --today 2026-11-24");
    assert!(place.path("out/v").is_dir() && !place.path("out/link").exists(), "{}", ran.all());
}

#[test]
fn papers_and_guides_go_to_a_folder_and_never_to_one_called_like_a_file() {
    let place = Place::small();
    for words in ["pack v.toml -o x.pdf --today 2026-11-24", "guide how -o x.pdf"] {
        let ran = place.run(words);
        assert!(ran.code == 2 && ran.messages.contains("name a folder"), "{}", ran.all());
        assert!(!place.path("x.pdf").exists());
    }
}
