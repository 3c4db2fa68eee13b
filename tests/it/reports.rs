//! Every format of a report says the same, keeps to itself what is private, and stays readable.

use crate::place::{Place, SMALL, below, repository};

const TODAY: &str = "--today 2026-11-24";
const LONELY: &str = "examples/lonely-panel/vacancy.toml";
const ALL: [&str; 5] = [
    "examples/activities-coordinator/vacancy.toml",
    "examples/family-support-practitioner/vacancy.toml",
    "examples/learning-disability-nurse/vacancy.toml",
    LONELY,
    "examples/peer-support-worker/vacancy.toml",
];

/// A folder with a copy of the examples in it.
fn examples() -> Place {
    let place = Place::empty();
    for path in below("examples") {
        place.write(&path, std::fs::read(repository().join(&path)).unwrap());
    }
    place
}

/// The story that is finished, as it was before anybody was told, thanked or paid.
fn unfinished(place: &Place) {
    let path = ALL[0];
    let text = place.read(path);
    let kept = |line: &&str| !line.starts_with("told-members") && !line.starts_with("thanked");
    let text: Vec<&str> = text.lines().filter(kept).collect();
    place.write(path, text.join("\n").replace(", paid = 2026-10-23", ""));
}

/// What a page shows, without its style sheet.
fn shown(page: &str) -> &str {
    page.split_once("<body>").unwrap().1
}

#[test]
fn many_vacancies_begin_with_a_table_and_the_worst_is_first() {
    let place = examples();
    unfinished(&place);
    let ran = place.run(&format!("check {} {TODAY}", ALL.join(" ")));
    let (table, _) = ran.out.split_once("\n\n").unwrap();
    insta::assert_snapshot!(table);
    assert_eq!(ran.code, 1);
}

#[test]
fn all_examples_as_markdown() {
    let place = examples();
    let ran = place.run(&format!("check {} {TODAY} --output markdown", ALL.join(" ")));
    insta::assert_snapshot!("all-markdown", ran.all());
}

#[test]
fn all_examples_as_html() {
    let place = examples();
    let ran = place.run(&format!("check {} {TODAY} --output html", ALL.join(" ")));
    insta::assert_snapshot!("all-html", shown(&ran.out));
}

#[test]
fn the_lonely_panel_as_a_spreadsheet() {
    let place = examples();
    let ran = place.run(&format!("check {LONELY} {TODAY} --output csv"));
    insta::assert_snapshot!("lonely-csv", ran.all());
}

#[test]
fn the_lonely_panel_as_json() {
    let place = examples();
    let ran = place.run(&format!("check {LONELY} {TODAY} --output json"));
    insta::assert_snapshot!("lonely-json", ran.all());
}

#[test]
fn nothing_private_is_sent_on_unless_it_is_asked_for() {
    let place = examples();
    let json = place.run(&format!("check {} {TODAY} --output json", ALL.join(" ")));
    let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    let private: Vec<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["private"] == true)
        .map(|finding| finding["message"].as_str().unwrap())
        .collect();
    assert!(private.len() > 10);
    for output in ["html", "markdown", "csv"] {
        let command = format!("check {} {TODAY} --output {output}", ALL.join(" "));
        let (sent, kept) = (place.run(&command), place.run(&format!("{command} --private -v")));
        // A page marks what may not be split, such as a date.
        let unmarked =
            |text: &str| text.replace("<span class=\"whole\">", "").replace("</span>", "");
        let plain = |text: &str| unmarked(text).replace('\\', "").to_lowercase();
        let (sent_text, kept_text) = (plain(&sent.out), plain(&kept.out));
        for message in &private {
            let message = plain(message);
            assert!(!sent_text.contains(&message), "{output} says: {message}");
            assert!(kept_text.contains(&message), "{output} lacks: {message}");
        }
        let count = format!("{} private findings are left out", private.len());
        assert!(sent.all().contains(&count), "{output}");
        assert!(!kept.all().contains("left out"), "{output}");
        // What is left out still counts for how the check ends.
        assert_eq!(sent.code, json.code);
    }
}

#[test]
fn a_vacancy_with_an_outcome_is_open_in_every_report_until_nothing_is_owed() {
    let place = examples();
    let path = ALL[0];
    let run = |output: &str| place.run(&format!("check {path} {TODAY} {output}")).out;
    assert!(run("").contains("closed: everyone has been told, thanked and paid"));
    assert!(run("--owed").starts_with("Nothing is owed to anyone"));
    unfinished(&place);
    insta::assert_snapshot!(run("--owed"));
    for output in ["text", "markdown", "html"] {
        let report = run(&format!("--output {output}"));
        assert!(report.contains("open: 12 things are still owed"), "{output}");
    }
    let json: serde_json::Value = serde_json::from_str(&run("--output json")).unwrap();
    assert_eq!(json["vacancies"][0]["open"], true);
    assert_eq!(json["vacancies"][0]["owed"], 12);
}

#[test]
fn whoever_said_no_to_payment_is_owed_none() {
    let place = examples();
    unfinished(&place);
    let open = place.run(&format!("check {} {TODAY} --owed", ALL[0])).out;
    let paid: Vec<&str> = open.lines().filter(|line| line.contains("to be paid")).collect();
    assert_eq!(paid.len(), 2, "{open}");
    assert!(paid.iter().all(|line| !line.contains("Walter Pym")), "{open}");
}

#[test]
fn waivers_are_listed_with_the_days_they_have_to_run() {
    let place = Place::small();
    let waiver = |rule: &str, about: &str, until: &str| {
        format!(
            "\n[[waive]]\nrule = \"{rule}\"\n{about}reason = \"Agreed for now.\"\nagreed-by = \"Jo Bell\"\nuntil = {until}\n"
        )
    };
    place.write(
        "v.toml",
        SMALL.to_owned()
            + &waiver("panel-lone-lived-experience", "", "2026-12-31")
            + &waiver("keep-too-short", "", "2026-11-24")
            + &waiver("access-not-asked", "for = \"amira\"\n", "2026-11-01"),
    );
    let ran = place.run(&format!("check v.toml {TODAY} --waivers"));
    insta::assert_snapshot!(ran.all());
    let ran = place.run(&format!("pack v.toml {TODAY} --only record --format text"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let record = place.read("out/v/manager/record.txt");
    assert!(record.contains("still need them. Agreed by Jo Bell, until 24 November 2026:"));
    assert!(!record.contains("lived experience has a vote"), "this finding is private: {record}");
    let none = examples().run(&format!("check {} {TODAY} --waivers", ALL[4]));
    assert_eq!(none.out, "No rule is waived in this vacancy.\n");
}

#[test]
fn a_check_can_be_asked_about_some_rules_principles_people() {
    let place = examples();
    let found = |words: &str| {
        let ran = place.run(&format!("check {LONELY} {TODAY} --output json {words}"));
        let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        report["findings"].as_array().unwrap().clone()
    };
    let all = found("").len();
    for (words, key, value) in [
        ("--only papers-late", "rule", "papers-late"),
        ("--principle diversity", "principle", "diversity"),
        ("--for jean", "about", "jean"),
    ] {
        let some = found(words);
        assert!(!some.is_empty() && some.len() < all, "{words}");
        assert!(some.iter().all(|finding| finding[key] == value), "{words}");
    }
    let both = found("--only papers-late,notice-too-short --for jean,rob");
    assert_eq!(both.len(), 4, "{both:?}");
    // What is not asked for does not count.
    let ran = place.run(&format!("check {LONELY} {TODAY} --only panel-too-large"));
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn a_name_that_does_not_exist_is_answered_with_the_nearest() {
    let place = examples();
    let said = |words: &str| {
        let ran = place.run(words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words}");
        ran.messages
    };
    let check = format!("check {LONELY} {TODAY}");
    insta::assert_snapshot!(said(&format!("{check} --only papers-lat")), @"error: there is no rule `papers-lat`; did you mean `papers-late`?");
    insta::assert_snapshot!(said(&format!("{check} --for jeann")), @"error: nothing in these vacancies has the id `jeann`; did you mean `jean`?");
    assert!(said(&format!("{check} --principle equalty")).contains("did you mean `equality`?"));
    insta::assert_snapshot!(said("explain papers-lat"), @"error: there is no rule, stage, term or page `papers-lat`; did you mean `papers-late`?");
    insta::assert_snapshot!(said("explain shortlist-togehter"), @"error: there is no rule, stage, term or page `shortlist-togehter`; did you mean `shortlist-together`?");
    insta::assert_snapshot!(said("explain open-day-tuor"), @"error: there is no rule, stage, term or page `open-day-tuor`; did you mean `open-day-tour`?");
}

#[test]
fn hundreds_of_findings_stay_readable() {
    let place = Place::empty();
    let mut text = SMALL.to_owned();
    for number in 0..290 {
        text.push_str(&format!(
            "\n[[question]]\nid = \"more-{number}\"\nask = \"What else?\"\npanel = \"main\"\nminutes = 6\nasked-by = \"joe\"\n"
        ));
    }
    place.write("v.toml", &text);
    let command = "check v.toml --today 2027-01-24 --only questions-without-criterion";
    let (short, long) = (place.run(command).out, place.run(&format!("{command} -v")).out);
    assert!(short.lines().count() < 30, "{short}");
    assert!(short.contains("and 283 more)"), "{short}");
    assert!(short.contains("`copanel check -v` shows all of it"), "{short}");
    assert_eq!(long.matches("warning[questions-without-criterion]").count(), 290);
    assert!(short.contains("290 warnings"), "{short}");
}

#[test]
fn a_spreadsheet_takes_nothing_for_a_formula() {
    let place = Place::empty();
    let text = SMALL.replace("name = \"Interview panel\"", "name = \"=1+1\"");
    place.write("v.toml", text);
    let ran = place.run("check v.toml --today 2026-12-01 --output csv --private");
    let starts = ran.out.lines().flat_map(|line| line.split(','));
    let formulas: Vec<&str> = starts
        .filter(|cell| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']))
        .collect();
    assert!(ran.out.contains("'=1+1"), "{}", ran.out);
    assert_eq!(formulas, Vec::<&str>::new());
}

#[test]
fn what_somebody_typed_is_never_markup() {
    let place = Place::empty();
    let title = r"<script>alert(1)</script> *a* [b](https://x.org) `c`";
    place.write("v.toml", SMALL.replace("\"Peer worker\"", &format!("'{title}'")));
    let html = place.run(&format!("check v.toml {TODAY} --output html")).out;
    assert!(!html.contains("<script"), "{html}");
    assert!(shown(&html).contains("&lt;script&gt;"), "{html}");
    let markdown = place.run(&format!("check v.toml {TODAY} --output markdown")).out;
    let read = comrak::markdown_to_html(&markdown, &comrak::Options::default());
    let text = title.replace('<', "&lt;").replace('>', "&gt;");
    assert!(read.contains(&text), "{read}");
}

#[test]
fn what_cannot_be_read_is_in_every_report() {
    let place = Place::small();
    place.write("w.toml", SMALL.replace("gap = 15", "gap = \"15\""));
    for output in ["text", "json", "markdown", "html", "csv"] {
        let ran = place.run(&format!("check v.toml w.toml {TODAY} --output {output}"));
        assert_eq!(ran.code, 2, "{output}");
        assert!(ran.all().contains("a whole number without quotation marks"), "{}", ran.all());
    }
}

#[test]
fn quiet_leaves_out_what_is_well() {
    let place = examples();
    let ran = place.run(&format!("check {} {TODAY} -q", ALL[1..].join(" ")));
    assert!(ran.out.contains("lonely-panel") && !ran.out.contains("peer-support-worker"));
    assert_eq!(place.run(&format!("check {} {TODAY} -q", ALL[4])).out, "");
}

#[test]
fn colour_says_nothing_that_words_do_not() {
    let place = examples();
    let command = format!("check {} {TODAY}", ALL.join(" "));
    let plain = place.run(&command).out;
    let coloured = place.run(&format!("{command} --color always")).out;
    assert!(!plain.contains('\u{1b}') && coloured.contains('\u{1b}'));
    let mut stripped = String::new();
    for part in coloured.split('\u{1b}') {
        match part.strip_prefix('[') {
            Some(rest) => stripped.push_str(rest.split_once('m').unwrap().1),
            None => stripped.push_str(part),
        }
    }
    assert_eq!(stripped, plain);
}

#[test]
fn rules_and_explain_say_what_is_in_force_and_where_it_was_set() {
    let place = Place::empty();
    let rules = |words: &str| place.run(&format!("rules {words}")).out;
    assert!(rules("").contains("    papers-days: warning under 10, error under 5 calendar days from papers to interviews (built in)\n"));
    place.write(
        "copanel.toml",
        "[rules]\npapers-late = \"warning\"\nkeep-too-long = \"off\"\n\n[policy]\npapers-days = { warn = 12 }\n",
    );
    let ours = rules("");
    let about = |name: &str| -> String {
        let lines = ours.lines().skip_while(|line| !line.starts_with(name));
        let more: Vec<&str> = lines
            .enumerate()
            .take_while(|(index, line)| *index == 0 || line.starts_with(' '))
            .map(|(_, line)| line)
            .collect();
        more.join("\n")
    };
    insta::assert_snapshot!(about("papers-late "), @r#"
    papers-late                               Accessibility  warning  papers reach a member late, or have changed since
        level: warning, set in copanel.toml, line 2; built in: error
        papers-days: warning under 12 calendar days from papers to interviews (copanel.toml, line 6)
        papers-days-easy-read: warning under 14, error under 7 calendar days from papers to interviews, for members who read Easy Read (built in)
    "#);
    insta::assert_snapshot!(about("keep-too-long "), @r#"
    keep-too-long                             Reciprocity    off      papers are kept for longer than anyone needs them
        level: off, set in copanel.toml, line 3; built in: warning
        keep-months-most: warning over 18 months (built in)
    "#);
    let explained = place.run("explain papers-late").out;
    let force = explained.split_once("## In force here\n").unwrap().1;
    insta::assert_snapshot!(force.split("\n## ").next().unwrap(), @r#"
    `papers-late` serves the principle of accessibility.

    - A warning at worst (copanel.toml, line 2)
    - `papers-days`: warning under 12 calendar days from papers to interviews (copanel.toml, line 6)
    - `papers-days-easy-read`: warning under 14, error under 7 calendar days from papers to interviews, for members who read Easy Read (built in)
    "#);
    assert!(rules("--output markdown").contains("warning (copanel.toml, line 2)"));
    place.write("copanel.toml", "[rules]\npapers-lat = \"off\"\n");
    let ran = place.run("rules");
    assert!(ran.code == 2 && ran.messages.contains("did you mean `papers-late`?"), "{}", ran.all());
}

#[test]
fn explain_knows_stages_terms_and_pages() {
    let place = Place::empty();
    let said = |name: &str| place.run(&format!("explain {name}")).out;
    insta::assert_snapshot!(said("open-day-tour"));
    insta::assert_snapshot!(said("conflict-of-interest"));
    // A stage and a term of the same name are both explained.
    let both = said("chair");
    assert!(
        both.contains("A stage of a recruitment, the 12th of 18.")
            && both.contains("A term of the glossary."),
        "{both}"
    );
    let page = said("shortlist-together");
    assert!(page.contains("+ Shortlist together") && page.contains("Do this on Monday"), "{page}");
}

#[test]
fn every_rule_is_a_page() {
    let place = Place::empty();
    let pages = below("src/rules").into_iter();
    let rules: Vec<String> =
        pages.filter_map(|path| Some(path.strip_suffix(".md")?.replace('_', "-"))).collect();
    assert!(rules.len() > 80);
    for rule in rules {
        let rule = rule.strip_prefix("src/rules/").unwrap();
        let ran = place.run(&format!("explain {rule} --output html -o {rule}.html"));
        assert_eq!(ran.code, 0, "{}", ran.all());
        let page = place.read(&format!("{rule}.html"));
        for wanted in ["What it checks", "Why", "What to do", "In force here", "Sources", "<code>"]
        {
            assert!(page.contains(wanted), "{rule} has no {wanted}");
        }
        assert!(!page.contains(">Fails<") && !page.contains(">Passes<"), "{rule}");
        assert!(!shown(&page).contains("```"), "{rule}");
    }
}

#[test]
fn the_schema_names_every_key_of_a_report() {
    let place = examples();
    unfinished(&place);
    let schema: serde_json::Value = serde_json::from_str(&place.run("schema report").out).unwrap();
    place.write("broken.toml", "format = 1\nformat = 1\n");
    let command = format!("check broken.toml {} {TODAY} --output json", ALL.join(" "));
    let report: serde_json::Value = serde_json::from_str(&place.run(&command).out).unwrap();
    assert_eq!(report["format"], schema["properties"]["format"]["const"]);
    for (list, definition) in [
        ("vacancies", "vacancy"),
        ("findings", "finding"),
        ("waived", "finding"),
        ("faults", "fault"),
    ] {
        let known = schema["$defs"][definition]["properties"].as_object().unwrap();
        let rows = report[list].as_array().unwrap();
        assert!(list == "waived" || !rows.is_empty(), "{list}");
        for key in rows.iter().flat_map(|row| row.as_object().unwrap().keys()) {
            assert!(known.contains_key(key), "{list} has `{key}`, which the schema does not know");
        }
        for required in schema["$defs"][definition]["required"].as_array().unwrap() {
            assert!(
                rows.iter().all(|row| row.get(required.as_str().unwrap()).is_some()),
                "{required}"
            );
        }
    }
}

#[test]
fn what_belongs_to_several_principles_is_said_to_be_counted_more_than_once() {
    let place = Place::empty();
    place.run("new nurse --interviews 2027-01-14 --candidates 3 --no-questions --today 2026-11-24");
    let report = place.run("check nurse.toml --today 2026-11-24").out;
    let said = "What belongs to several principles is counted under each of them.";
    assert!(report.contains(said), "{report}");
    let all = report.split(" things are still to do").next().unwrap();
    let all: usize = all.rsplit(' ').next().unwrap().parse().unwrap();
    let each = report
        .lines()
        .filter_map(|line| line.strip_suffix(" to do"))
        .map(|line| line.rsplit(' ').next().unwrap().parse::<usize>().unwrap());
    assert!(each.sum::<usize>() > all, "{report}");
}
