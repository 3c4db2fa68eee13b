//! Feedback forms that came back, put together in a report that says nothing of anyone.

use crate::place::{Place, repository, word_text};

const RUN: &str = "feedback returned -o out --today 2026-11-24";

/// A vacancy with two people with lived experience; what is in it is made up.
fn vacancy(place: &Place, name: &str, day: &str, more: &str) {
    let year: i32 = day[..4].parse().unwrap();
    let advert = if year > 2025 {
        "[[involvement]]\nstage = \"advert\"\nlevel = \"leads\"\nwho = [\"joyce\"]\n"
    } else {
        ""
    };
    place.write(
        &format!("{name}.toml"),
        format!(
            "[post]\ntitle = \"Post {name}\"\n[contact]\nname = \"Ruth Patel\"\n[interviews]\ndate = {day}\n\
             [[person]]\nid = \"joyce\"\nname = \"Joyce Bell\"\n[[person]]\nid = \"sam\"\nname = \"Sam Roe\"\nsupporter = \"pat\"\n\
             [[person]]\nid = \"pat\"\nname = \"Pat Moss\"\n[[person]]\nid = \"omar\"\nname = \"Omar Aziz\"\n\
             [[panel]]\nid = \"main\"\nname = \"Interview panel\"\n\
             [[member]]\nid = \"omar\"\npanel = \"main\"\ncapacity = \"manager\"\nchair = true\n\
             [[member]]\nid = \"joyce\"\npanel = \"main\"\ncapacity = \"service-user\"\n\
             [[member]]\nid = \"sam\"\npanel = \"main\"\ncapacity = \"carer\"\n\
             [[candidate]]\ncode = \"K7\"\n{advert}\
             [[involvement]]\nstage = \"formal-panel\"\nlevel = \"equal\"\nwho = [\"joyce\", \"sam\"]\n{more}"
        ),
    );
}

/// A saved page: its paper, its vacancy, what is ticked (`heard.1`), and what is written.
fn form(
    place: &Place,
    file: &str,
    [paper, vacancy]: [&str; 2],
    ticked: &[&str],
    written: &[(&str, &str)],
) {
    let mark = format!(
        "{{\"paper\":\"{paper}\",\"vacancy\":\"{vacancy}\",\"revision\":1,\"edition\":\"standard\",\"person\":null}}"
    );
    let mut page = format!(
        "<!doctype html><title>{file}</title><meta name=\"copanel-form\" content='{mark}'>"
    );
    for ticked in ticked {
        let (name, value) = ticked.rsplit_once('.').unwrap();
        page.push_str(&format!("<input type=radio name=\"{name}\" value=\"{value}\" checked>"));
    }
    for (name, words) in written {
        let words = words.replace('&', "&amp;").replace('<', "&lt;");
        page.push_str(&format!("<textarea name=\"{name}\">{words}</textarea>"));
    }
    place.write(&format!("returned/{file}.html"), page + "</html>\n");
}

/// Members’ forms of some vacancies by turns, each with what it ticks at “Were you listened to?”.
fn members(place: &Place, vacancies: &[&str], heard: &[&str]) {
    for (index, answer) in heard.iter().enumerate() {
        let of = vacancies[index % vacancies.len()];
        let ticked: &[&str] = if answer.is_empty() { &[] } else { &[answer] };
        form(place, &format!("m{index}"), ["feedback-form", of], ticked, &[]);
    }
}

fn many(heard: &[&str]) -> Place {
    let place = Place::empty();
    vacancy(&place, "north", "2025-05-06", "");
    vacancy(&place, "south", "2026-05-06", "");
    members(&place, &["north", "south"], heard);
    place
}

/// The report as text, in standard print.
fn text(place: &Place) -> String {
    let ran = place.run_beside("returned", &format!("{RUN} --format text"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    place.read("out/feedback/impact-report.txt")
}

/// What the report says below a question.
fn below<'a>(report: &'a str, question: &str) -> Vec<&'a str> {
    let (_, rest) = report.split_once(question).unwrap_or_else(|| panic!("{question}: {report}"));
    let lines = rest.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take_while(|line| !line.ends_with('?')).collect()
}

#[test]
fn case_8_1_answers_are_counted_where_none_is_of_fewer_than_five() {
    let mut heard = vec!["heard.1"; 8];
    heard.extend(["heard.2"; 5]);
    let report = text(&many(&heard));
    let shown = below(&report, "Were you listened to?");
    for line in ["Yes: 8", "Partly: 5", "No: 0"] {
        assert!(shown.iter().any(|shown| shown.contains(line)), "{line}: {shown:?}");
    }
    assert!(report.contains("Panel members: 13 forms"), "{report}");
}

#[test]
fn case_8_2_a_small_count_cannot_be_worked_out_in_any_format() {
    let mut heard = vec!["heard.1"; 15];
    heard.extend(["heard.2", "heard.2", "heard.2", "heard.3"]);
    let place = many(&heard);
    let ran = place.run(&format!("{RUN} --format html,docx,text"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let files = place.files("out/feedback");
    assert_eq!(files.len(), 10, "{:?}", files.iter().map(|(path, _)| path).collect::<Vec<_>>());
    for (path, bytes) in &files {
        let report = if path.ends_with(".docx") {
            word_text(&place.path(&format!("out/feedback/{path}")))
        } else {
            String::from_utf8_lossy(bytes).into_owned()
        };
        for count in ["Yes: 15", "Partly: 3", "No: 1", "none: 4", "nothing: 4", ">4<"] {
            assert!(!report.contains(count), "{path} says “{count}”");
        }
        if !path.ends_with(".json") {
            assert!(report.contains("More than half said"), "{path}");
        }
    }
}

#[test]
fn case_8_3_a_single_recruitment_rests_on_words_and_dates() {
    let place = Place::empty();
    let outcome = "[outcome]\ndecided = 2026-05-07\nappointed = \"K7\"\nfirst-choices = { main = \"K7\" }\n\
                   told-members = 2026-05-09\nnot-changed = \"The room: we have no other.\"\n";
    vacancy(&place, "south", "2026-05-06", outcome);
    members(&place, &["south"], &["heard.1"; 12]);
    let said = ("best", "The rehearsal helped me most.");
    form(&place, "yes", ["feedback-form", "south"], &["quote.1"], &[said]);
    form(&place, "no", ["feedback-form", "south"], &[], &[("best", "Nobody may print this.")]);
    let report = text(&place);
    for said in [
        "This report is about one recruitment.",
        "“The rehearsal helped me most.”",
        "The panel was told the result: 9 May 2026",
        "The room: we have no other.",
        "Their first choice was appointed: 1",
    ] {
        assert!(report.contains(said), "{said}: {report}");
    }
    // Only the number of a stage is there.
    let report = report.replace("- 13 Scoring", "- Scoring");
    for kept in ["Were you listened to?", "12", "13", "14", "Nobody may print this", "What grew"] {
        assert!(!report.contains(kept), "{kept}: {report}");
    }
}

#[test]
fn case_8_4_words_that_may_say_who_someone_is_are_named_and_not_quoted() {
    let place = many(&["heard.1"; 6]);
    let south = place.read("south.toml").replace("Pat Moss", "Jo Moss");
    place.write("south.toml", south);
    let hostile = "# <b>Not</b> {{ post }} [a](http://x) `b` | c |";
    let long = "kind people ".repeat(200);
    let written = [
        ("Ring me on 01632 960 388", "a phone number"),
        ("K7 was the best", "a candidate’s code"),
        ("joyce’s question was good", "someone’s name"),
        ("Óm\u{e1}r listened", "someone’s name"),
        ("Ask Jo to come again", "someone’s name"),
        ("write to me@x.example", "an email address"),
    ];
    for (index, (words, _)) in written.iter().enumerate() {
        form(
            &place,
            &format!("w{index}"),
            ["feedback-form", "south"],
            &["quote.1"],
            &[("change", words)],
        );
    }
    form(&place, "hostile", ["feedback-form", "south"], &["quote.1"], &[("best", hostile)]);
    form(
        &place,
        "long",
        ["feedback-form", "north"],
        &["quote.1"],
        &[("best", &long), ("feedback-name", "Zed")],
    );
    let ran = place.run(&format!("{RUN} --format text,html"));
    let report = place.read("out/feedback/impact-report.txt");
    for (index, (words, what)) in written.iter().enumerate() {
        let note = format!("w{index}.html`: the words at `change` may have {what} in them");
        assert!(ran.messages.contains(&note), "{note}\n{}", ran.messages);
        assert!(!report.contains(words), "{words}");
    }
    assert!(report.contains(&format!("“{hostile}”")), "{report}");
    assert!(
        place.read("out/feedback/impact-report.html").contains("&lt;b&gt;Not&lt;/b&gt; {{ post }}")
    );
    assert!(
        report.contains("[…]") && ran.messages.contains("long.html`: the words at `best` are long")
    );
    assert!(!report.contains("Zed") && report.len() < 20_000);
}

#[test]
fn case_8_5_what_does_not_count_is_named_and_the_rest_counts() {
    let place = many(&["heard.1", "heard.1", "heard.1", "heard.1", "heard.1", ""]);
    let again = std::fs::read(place.path("returned/m1.html")).unwrap();
    place.write("returned/m1-copy.html", again);
    form(&place, "far", ["feedback-form", "elsewhere"], &["heard.1"], &[]);
    form(&place, "sheet", ["score-sheets", "south"], &["score.K7.q1.4"], &[]);
    form(&place, "off", ["feedback-form", "south"], &["heard.9"], &[]);
    place.write("returned/notes.txt", "not a form");
    let ran = place.run(&format!("{RUN} --format text"));
    assert_eq!(ran.code, 2, "{}", ran.all());
    for said in [
        "far.html` is left out: it is of the vacancy `elsewhere`",
        "`returned/m1.html` is the same as `returned/m1-copy.html`",
        "sheet.html` is left out: it is no feedback, but the paper `score-sheets`",
        "off.html`: “Were you listened to?” has “9”, which is none of",
        "notes.txt",
    ] {
        assert!(ran.messages.contains(said), "{said}\n{}", ran.messages);
    }
    assert!(place.read("out/feedback/impact-report.txt").contains("Panel members: 6 forms"));
}

#[test]
fn one_recruitment_whose_name_is_typed_in_two_ways_is_one() {
    let place = Place::empty();
    vacancy(&place, "s\u{fc}d", "2026-05-06", "");
    vacancy(&place, "north", "2025-05-06", "");
    members(&place, &["s\u{fc}d", "su\u{308}d"], &["heard.1"; 12]);
    let ran = place.run(&format!("{RUN} --format text --vacancies s\u{fc}d.toml north.toml"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let report = place.read("out/feedback/impact-report.txt");
    assert!(report.contains("Held back: fewer than five forms came back"), "{report}");
    assert!(!report.contains("Yes: 12") && !ran.messages.contains("left out"), "{}", ran.all());
}

#[test]
fn case_8_6_growth_compares_years_and_is_not_claimed_of_one() {
    let place = many(&["heard.1"; 6]);
    let report = text(&place);
    let grew = "People’s say counted for more at: Advert (before: no one took part; now: leads)";
    assert!(report.contains(grew) && report.contains("does not show a trend"), "{report}");
    assert!(!report.to_lowercase().contains("turnover"));
    let ran = place.run(&format!("{RUN} --since 2026-01-01 --format text"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let report = place.read("out/feedback/impact-report.txt");
    assert!(!report.contains("counted for more") && !report.contains("Post north"), "{report}");
    assert!(ran.messages.contains("it is of the vacancy `north`"), "{}", ran.messages);
}

#[test]
fn case_8_7_without_a_form_or_a_vacancy_it_says_what_to_do() {
    let place = Place::empty();
    place.write("returned/.keep", "");
    let ran = place.run(RUN);
    assert!(ran.code == 2 && ran.messages.contains("`--vacancies`"), "{}", ran.all());
    vacancy(&place, "south", "2026-05-06", "");
    let ran = place.run(&format!("{RUN} --format text --vacancies south.toml"));
    assert!(ran.code == 0 && ran.messages.contains("no form counts"), "{}", ran.all());
    let ran = place.run("feedback nowhere -o out");
    assert_eq!(ran.code, 2, "{}", ran.all());
}

#[test]
fn payments_of_fewer_than_five_people_are_not_printed_in_the_report_of_a_pack() {
    let story = "learning-disability-nurse";
    let file = repository().join("examples").join(story).join("vacancy.toml");
    let place = Place::empty();
    let ran = place.run(&format!(
        "pack {} -o out --only impact-report --format text --today 2026-11-24 -q",
        file.display()
    ));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let report = place.read(&format!("out/{story}/manager/impact-report.txt"));
    assert!(report.contains("hours and payments are not printed"), "{report}");
    assert!(!report.contains("£765") && !report.contains("51"), "{report}");
}

#[test]
fn what_is_left_in_numbers_of_a_recruitment_that_is_over_shows_how_things_grew() {
    let place = crate::keep::due();
    let text = place.read("v.toml");
    let took_part = "\n[[involvement]]\nstage = \"advert\"\nlevel = \"asked\"\nwho = [\"amira\"]\n";
    place.write("v.toml", text + took_part);
    let ran = place.run("keep out --destroy --yes out/v --today 2027-12-31");
    assert_eq!(ran.code, 0, "{}", ran.all());
    vacancy(&place, "south", "2027-05-06", "");
    place.write("returned/.keep", "");
    let run = "feedback returned -o report --format text --today 2027-12-31 --vacancies south.toml";
    let grew = "Advert (before: asked for a view; now: leads)";
    // Whether its file is still there or not.
    for is_there in [true, false] {
        if !is_there {
            std::fs::remove_file(place.path("v.toml")).unwrap();
        }
        let ran = place.run(&format!("{run} out/v"));
        assert_eq!(ran.code, 0, "{}", ran.all());
        let report = place.read("report/feedback/impact-report.txt");
        assert!(report.contains(grew) && report.contains("2026: 1 recruitment"), "{report}");
    }
    let ran = place.run(&format!("{run} out/v --since 2027-01-01"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(!place.read("report/feedback/impact-report.txt").contains(grew));
}
