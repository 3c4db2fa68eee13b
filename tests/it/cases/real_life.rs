//! Life goes on after the file was written: people withdraw, fall ill, stand in, say no.

use crate::place::{Place, repository};

/// The example with five members and four candidates.
fn example() -> String {
    std::fs::read_to_string(repository().join("examples/peer-support-worker/vacancy.toml")).unwrap()
}

/// The same with texts put in the place of others.
fn changed(changes: &[(&str, &str)]) -> String {
    let mut text = example();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    text
}

/// A candidate of the example with another line.
fn candidate(code: &str, line: &str) -> (String, String) {
    let entry = format!("[[candidate]]\ncode = \"{code}\"\n");
    (entry.clone(), format!("{entry}{line}\n"))
}

/// The example with more lines for candidates.
fn candidates(lines: &[(&str, &str)]) -> String {
    lines.iter().fold(example(), |text, (code, line)| {
        let (old, new) = candidate(code, line);
        assert!(text.contains(&old), "{code}");
        text.replacen(&old, &new, 1)
    })
}

const GURPREET: &str = "id = \"gurpreet\"\npanel = \"main\"\n";
const ABSENT: &str = "id = \"gurpreet\"\npanel = \"main\"\nabsent = 2026-12-03\n";
const RUTH: &str = "id = \"ruth\"\npanel = \"main\"\n";
const STAND_IN: &str = "
[[person]]
id = \"winston\"
name = \"Winston Cole\"
edition = \"easy-read\"

[[member]]
id = \"winston\"
panel = \"main\"
capacity = \"independent\"
stands-in-for = \"gurpreet\"
";

/// The example’s workspace with this vacancy.
fn place(text: &str) -> Place {
    let place = Place::empty();
    place.write("v.toml", text);
    for name in ["map.svg", "door.svg", "copanel.toml"] {
        let file = repository().join("examples/peer-support-worker").join(name);
        place.write(name, std::fs::read(file).unwrap());
    }
    place
}

/// Every paper in plain text, by its path.
fn papers(text: &str, today: &str) -> Vec<(String, String)> {
    let place = place(text);
    let ran = place.run(&format!("pack v.toml --format text --today {today}"));
    assert!(ran.code < 2, "{}\n{text}", ran.all());
    let files = place.files("out").into_iter().filter(|(path, _)| path.ends_with(".txt"));
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn paper<'a>(papers: &'a [(String, String)], path: &str) -> &'a str {
    let paper = papers.iter().find(|(own, _)| own.ends_with(&format!("/{path}.txt")));
    &paper.unwrap_or_else(|| panic!("no {path}")).1
}

fn found(text: &str, today: &str) -> String {
    let ran = place(text).run(&format!("check v.toml --output csv --private --today {today}"));
    assert!(ran.code < 2, "{}\n{text}", ran.all());
    ran.out
}

/// The times of a running order: those of candidates, and what else is in it.
fn times(order: &str) -> Vec<&str> {
    let (_, day) = order.split_once("++ The day").unwrap();
    let (day, _) = day.split_once("++ One interview").unwrap();
    day.lines().filter(|line| line.contains("m: ") || line.starts_with("midday: ")).collect()
}

#[test]
fn case_5_1_whoever_withdraws_leaves_a_rest_and_the_others_keep_their_times() {
    let before = papers(&example(), "2026-11-24");
    let before = times(paper(&before, "ruth/chair"));
    for (code, rest) in [("C01", true), ("C02", true), ("C03", true), ("C04", false)] {
        let after = papers(&candidates(&[(code, "withdrew = 2026-12-02")]), "2026-12-03");
        let after = times(paper(&after, "ruth/chair"));
        let is_theirs = |line: &&&str| line.contains(&format!("Candidate {code}"));
        let kept: Vec<_> =
            before.iter().filter(|line| line.contains("Candidate") && !is_theirs(line)).collect();
        let seen: Vec<_> = after.iter().filter(|line| line.contains("Candidate")).collect();
        assert_eq!(seen, kept, "{code}");
        let is_rest =
            after.iter().any(|line| line.contains(&format!("A rest. {code} does not come")));
        assert_eq!(is_rest, rest, "{code}: {after:?}");
    }
    // Two who leave, one after the other, and all: no one moves either.
    let two = candidates(&[("C01", "withdrew = 2026-12-01"), ("C02", "did-not-come = 2026-12-03")]);
    let two = papers(&two, "2026-12-03");
    assert!(times(paper(&two, "ruth/chair")).contains(&"1pm: Candidate C03"));
    let gone = ["C01", "C02", "C03", "C04"].map(|code| (code, "withdrew = 2026-12-02"));
    let gone = papers(&candidates(&gone), "2026-12-03");
    assert!(!paper(&gone, "ruth/chair").contains("+++ Candidate C"));
    let off = "No candidate is left. There are no interviews on";
    assert!(paper(&gone, "ruth/chair").contains(off));
    let pack = paper(&gone, "amira/pack");
    assert_eq!(pack.matches(off).count(), 2, "{pack}");
    for said in ["arrive at", "Each candidate has", "Add up the scores", "Times may change"] {
        assert!(!pack.contains(said), "{said}: {pack}");
    }
}

#[test]
fn case_5_2_a_conflict_may_name_who_withdrew_and_the_record_says_who_came_up() {
    // Bronwen knows C03.
    let papers = papers(&candidates(&[("C03", "withdrew = 2026-12-02")]), "2026-12-03");
    let chair = paper(&papers, "ruth/chair");
    let said = "4 candidates were invited to an interview. C03 withdrew on 2 December 2026.";
    assert!(chair.contains(said), "{chair}");
    assert!(!chair.contains("does not score C03"), "{chair}");
    assert!(paper(&papers, "manager/record").contains("4 candidates were invited"));
    let sheets = paper(&papers, "bronwen/score-sheets");
    assert!(!sheets.contains("C03") && sheets.contains("Candidate C04"), "{sheets}");
    let pack = paper(&papers, "amira/pack");
    assert!(pack.contains("There are 3 candidates. C03 withdrew on 2 December 2026."), "{pack}");
    // Where their table was deleted all the same, the way back is named.
    let gone = place(&changed(&[("[[candidate]]\ncode = \"C03\"\n", "")]));
    let gone = gone.run("check v.toml --today 2026-12-03").all();
    assert!(gone.contains("add `withdrew = 2026-12-02` to it"), "{gone}");
}

#[test]
fn case_5_3_whoever_left_is_thanked_and_never_told_no() {
    let left = [
        ("withdrew = 2026-12-02", "Thank you for telling us, and for the time you gave to it."),
        ("did-not-come = 2026-12-03", "We did not see you, and hope that all is well."),
    ];
    for (line, said) in left {
        let text = candidates(&[("C02", line)]);
        // They hear at once, and the same after the outcome.
        let outcome = "\n[outcome]\ndecided = 2026-12-04\nappointed = \"C01\"\n";
        for text in [text.clone(), text + outcome] {
            let papers = papers(&text, "2026-12-05");
            let letter = paper(&papers, "candidates/candidate-letter-C02");
            assert!(letter.contains(said), "{letter}");
            assert!(!letter.contains("sorry") && !letter.contains("coming to meet us"), "{letter}");
        }
    }
    // A year that is not this one is asked about.
    let wrong = found(&candidates(&[("C02", "withdrew = 2025-12-02")]), "2026-12-03");
    assert!(wrong.contains("1 date is far from the interviews"), "{wrong}");
    // Someone who withdrew after their interview was seen, and is in every paper of the day.
    let later = papers(&candidates(&[("C02", "withdrew = 2026-12-04")]), "2026-12-05");
    assert!(times(paper(&later, "ruth/chair")).contains(&"11:30am: Candidate C02"));
}

#[test]
fn case_5_3_when_the_first_choice_says_no_the_reserve_gets_the_offer() {
    let outcome = "\n[outcome]\ndecided = 2026-12-04\nappointed = \"C01\"\nreserve = \"C04\"\n\
                   first-choices = { main = \"C01\" }\n";
    let waiting = papers(&(example() + outcome), "2026-12-05");
    let letter = |papers: &[(String, String)], code: &str| {
        paper(papers, &format!("candidates/candidate-letter-{code}")).to_owned()
    };
    assert!(letter(&waiting, "C01").contains("we would like to offer you the job"));
    assert!(letter(&waiting, "C04").contains("If a place becomes free, we will offer it to you."));
    assert!(letter(&waiting, "C02").contains("you were not chosen this time"));
    assert!(paper(&waiting, "amira/result-letter").contains("we will offer the job to C04."));
    for left in ["declined = 2026-12-07", "withdrew = 2026-12-07"] {
        let text = candidates(&[("C01", left)]) + outcome;
        let papers = papers(&text, "2026-12-08");
        assert!(letter(&papers, "C04").contains("we would like to offer you the job"));
        assert!(letter(&papers, "C01").contains("Thank you for telling us"));
        let told = paper(&papers, "amira/result-letter");
        assert!(told.contains("We are offering the job to candidate C04."), "{told}");
        assert!(told.contains("C01 said no") || told.contains("C01 withdrew"), "{told}");
        assert!(!told.contains("If someone says no"), "{told}");
    }
    // Without a reserve the place is open: no one is told no, and the finding says what comes next.
    let none = outcome.replace("reserve = \"C04\"\n", "");
    let text = candidates(&[("C01", "declined = 2026-12-07")]) + &none;
    assert!(found(&text, "2026-12-08").contains("1 place of this post is open, since C01 left"));
    let papers = papers(&text, "2026-12-08");
    assert!(papers.iter().all(|(path, _)| !path.contains("candidate-letter-C02")));
    assert!(paper(&papers, "amira/result-letter").contains("The job is still free."));
}

#[test]
fn case_5_3_what_contradicts_itself_is_refused_with_both_sides() {
    let outcome = |lines: &str| format!("\n[outcome]\ndecided = 2026-12-04\n{lines}\n");
    let said = |text: &str| {
        let ran = place(text).run("check v.toml --today 2026-12-08");
        assert_eq!(ran.code, 2, "{}", ran.all());
        ran.all()
    };
    let c01 = |line: &str| candidates(&[("C01", line)]);
    for (text, message) in [
        (
            c01("withdrew = 2026-12-02") + &outcome("appointed = \"C01\""),
            "C01 is named here, but withdrew on 2 December 2026, before being seen",
        ),
        (
            c01("did-not-come = 2026-12-03") + &outcome("appointed = \"C02\"\nreserve = \"C01\""),
            "C01 is named here, but did not come on 3 December 2026",
        ),
        (
            c01("declined = 2026-12-07") + &outcome("appointed = \"C02\""),
            "C01 said no to an offer, but was neither appointed nor the reserve",
        ),
        (
            c01("declined = 2026-12-01") + &outcome("appointed = \"C01\""),
            "C01 said no on 1 December 2026, before it was decided on 4 December 2026",
        ),
        (c01("withdrew = 2026-12-01\ndid-not-come = 2026-12-03"), "C01 left twice"),
        (c01("did-not-come = 2026-12-02"), "there are no interviews on 2 December 2026"),
        (
            changed(&[(GURPREET, &ABSENT.replace("12-03", "12-04"))]),
            "there are no interviews on 4 December 2026",
        ),
        (
            example() + &outcome("appointed = [\"C01\", \"C02\"]"),
            "2 candidates are appointed, and `places` is 1",
        ),
        (
            example() + &outcome("appointed = \"C01\"\nreserve = \"C01\""),
            "`C01` is named twice under `appointed` and `reserve`",
        ),
        (example() + &outcome("reserve = \"C01\""), "there is a reserve, but no one is appointed"),
        (example() + &outcome("appointed = [\"C01\", \"C09\"]"), "there is no candidate `C09`"),
    ] {
        let said = said(&text);
        assert!(said.contains(message), "{said}");
    }
}

#[test]
fn case_5_4_someone_is_ill_and_someone_else_comes() {
    let text = changed(&[(GURPREET, ABSENT)]) + STAND_IN;
    let papers = papers(&text, "2026-12-03");
    let has = |path: &str| papers.iter().any(|(own, _)| own.contains(&format!("people/{path}")));
    // Who is ill holds no papers for the day; who comes has all of them.
    assert!(!has("gurpreet/pack") && !has("gurpreet/score-sheets"));
    assert!(has("winston/pack") && has("winston/score-sheets"));
    let chair = paper(&papers, "ruth/chair");
    let who = "Winston Cole takes the place of Gurpreet Bains on 3 December 2026.";
    assert_eq!(
        chair.matches(who).count(),
        3,
        "the running order, the grid and the record: {chair}"
    );
    assert!(chair.contains("5 members score each candidate"), "{chair}");
    assert!(chair.contains("Winston Cole: 4. How would you help a quiet person"), "{chair}");
    assert!(chair.contains("72 of 120 points are needed"), "{chair}");
    assert!(!chair.contains("| Gurpreet Bains"), "{chair}");
    // They ask the question of whom they stand in for.
    assert!(!paper(&papers, "winston/day").contains("The chair says who asks this."));
    assert!(paper(&papers, "manager/record").contains(who));
    // They are asked about conflicts, and no one says that they were invited late.
    let found = found(&text, "2026-12-03");
    let asked = "not recorded yet for Winston Cole: which candidates they know, training";
    assert!(found.contains(asked), "{found}");
    assert!(!found.contains("Winston Cole has not been invited"), "{found}");
    assert!(!found.contains("nothing says yet who asks question quiet-person"), "{found}");
    // A preparation that is over is no appointment of theirs.
    assert!(!paper(&papers, "winston/pack").contains("26 November 2026"));
}

#[test]
fn case_5_4_without_a_stand_in_votes_are_counted_anew() {
    let papers = papers(&changed(&[(GURPREET, ABSENT)]), "2026-12-03");
    let chair = paper(&papers, "ruth/chair");
    assert!(chair.contains("Gurpreet Bains is absent on 3 December 2026."), "{chair}");
    assert!(chair.contains("____________: 4. How would you help a quiet person"), "{chair}");
    assert!(paper(&papers, "amira/pack").contains("The chair says on the day who asks."));
    let found = found(&changed(&[(GURPREET, ABSENT)]), "2026-12-03");
    assert!(found.contains("no one asks question quiet-person"), "{found}");
    assert!(chair.contains("4 members score each candidate"), "{chair}");
    assert!(chair.contains("58 of 96 points are needed"), "{chair}");
    assert!(!paper(&papers, "ruth/room").contains("Gurpreet"));
    assert!(!paper(&papers, "candidates/leaflet").contains("Gurpreet"));
}

#[test]
fn case_5_4_who_was_absent_is_thanked_and_paid_for_what_they_did() {
    let outcome = "\n[outcome]\ndecided = 2026-12-04\nappointed = \"C01\"\n";
    let desmond = "id = \"desmond\"\npanel = \"main\"\n";
    let absent = format!("{desmond}absent = 2026-12-03\n");
    let text = changed(&[(desmond, &absent)]) + outcome;
    let papers = papers(&text, "2026-12-05");
    let names = papers.iter().filter_map(|(path, _)| path.split_once("people/desmond/"));
    let names: Vec<&str> = names.map(|(_, name)| name).collect();
    let expected = ["certificate.txt", "claim-form.txt", "letter.txt", "result-letter.txt"];
    assert_eq!(names, expected);
    let letter = paper(&papers, "desmond/letter");
    assert!(letter.contains("You could not be there on Thursday 3 December 2026."), "{letter}");
    assert!(letter.contains("You should have the payment we agreed by 17 December"), "{letter}");
    assert!(!letter.contains("listened to every candidate"), "{letter}");
    assert!(!paper(&papers, "desmond/certificate").contains("full member"));
    assert!(found(&text, "2026-12-20").contains("Desmond Clarke has not been paid"));
}

#[test]
fn case_5_4_an_absent_chair_and_a_stand_in_with_a_conflict() {
    let absent = format!("{RUTH}absent = 2026-12-03\n");
    let text = changed(&[(RUTH, &absent)]);
    assert!(found(&text, "2026-12-03").contains("Interview panel has no chair"));
    let first = papers(&text, "2026-12-03");
    assert!(first.iter().all(|(path, _)| !path.contains("ruth/chair")), "no one holds her papers");
    // Whoever takes it over has the chair’s papers.
    let text = changed(&[(RUTH, &absent), (GURPREET, &format!("{GURPREET}chair = true\n"))]);
    assert!(!found(&text, "2026-12-03").contains("Interview panel has no chair"));
    let papers = papers(&text, "2026-12-03");
    assert!(paper(&papers, "gurpreet/chair").contains("My name is Gurpreet Bains and I chair"));
    // A stand-in who knows a candidate does not score them; one who stands down leaves the place empty.
    let conflict = |action: &str| {
        let link = format!("conflicts = [{{ candidate = \"C01\", action = \"{action}\" }}]\n");
        let text = changed(&[(GURPREET, ABSENT)]) + STAND_IN;
        text + "conflicts-declared = 2026-12-02\n" + &link
    };
    let scores = self::papers(&conflict("does-not-score"), "2026-12-03");
    assert!(paper(&scores, "ruth/chair").contains("Winston Cole does not score C01"));
    assert!(!paper(&scores, "winston/score-sheets").contains("Candidate C01"));
    let down = self::papers(&conflict("stands-down"), "2026-12-03");
    let chair = paper(&down, "ruth/chair");
    assert!(chair.contains("4 members score each candidate"), "{chair}");
    assert!(chair.contains("Gurpreet Bains is absent on 3 December 2026."), "{chair}");
    assert!(!chair.contains("takes the place of"), "{chair}");
}

#[test]
fn case_5_4_a_stand_in_needs_someone_absent_on_the_same_panel() {
    let said = |text: &str| {
        let ran = place(text).run("check v.toml --today 2026-12-03");
        assert_eq!(ran.code, 2, "{}", ran.all());
        ran.all()
    };
    let present = said(&(example() + STAND_IN));
    assert!(present.contains("`gurpreet` is not absent, so no one can stand in"), "{present}");
    let stranger = STAND_IN.replace("stands-in-for = \"gurpreet\"", "stands-in-for = \"joe\"");
    let stranger = said(&(changed(&[(GURPREET, ABSENT)]) + &stranger));
    assert!(stranger.contains("`joe` is not a member of panel `main`"), "{stranger}");
    let own = STAND_IN.replace("stands-in-for = \"gurpreet\"", "stands-in-for = \"winston\"");
    assert!(said(&(example() + &own)).contains("`winston` cannot stand in for themselves"));
    let joe = "[[member]]\nid = \"joe\"\npanel = \"main\"\ncapacity = \"other-staff\"\nstands-in-for = \"gurpreet\"\n";
    let two = said(&(changed(&[(GURPREET, ABSENT)]) + STAND_IN + joe));
    assert!(two.contains("both `winston` and `joe` stand in for `gurpreet`"), "{two}");
}

#[test]
fn case_5_6_two_places_and_no_one_is_told_no_while_one_is_open() {
    let places = |outcome: &str| {
        let title = "[post]\n";
        changed(&[(title, "[post]\nplaces = 2\n")])
            + "\n[outcome]\ndecided = 2026-12-04\n"
            + outcome
    };
    let both = papers(&places("appointed = [\"C01\", \"C03\"]\n"), "2026-12-05");
    for (code, said) in [("C01", "offer you"), ("C03", "offer you"), ("C02", "not chosen")] {
        assert!(paper(&both, &format!("candidates/candidate-letter-{code}")).contains(said));
    }
    let told = paper(&both, "amira/result-letter");
    assert!(told.contains("We are offering the job to candidates C01 and C03."), "{told}");
    let one = places("appointed = \"C01\"\nfirst-choices = { main = \"C01\" }\n");
    assert!(found(&one, "2026-12-05").contains("1 place of this post is open"));
    let one = papers(&one, "2026-12-05");
    let letters = one.iter().filter(|(path, _)| path.contains("candidate-letter-")).count();
    assert_eq!(letters, 1);
    assert!(paper(&one, "amira/result-letter").contains("One place is still free."));
    assert!(
        paper(&one, "manager/record")
            .contains("1 place is free, so the others have no letter yet.")
    );
}

#[test]
fn a_promised_time_is_kept_and_two_at_one_time_are_refused_by_name() {
    let kept = papers(&candidates(&[("C03", "at = 11:30:00")]), "2026-11-24");
    let kept = times(paper(&kept, "ruth/chair"));
    assert!(
        kept.contains(&"11:30am: Candidate C03") && kept.contains(&"1pm: Candidate C02"),
        "{kept:?}"
    );
    // The place of someone who withdrew can be promised to someone else.
    let given = [("C02", "withdrew = 2026-12-01"), ("C04", "at = 11:30:00")];
    let given = papers(&candidates(&given), "2026-11-24");
    let given = times(paper(&given, "ruth/chair"));
    assert!(
        given.contains(&"11:30am: Candidate C04") && given.contains(&"1pm: Candidate C03"),
        "{given:?}"
    );
    let said = |lines: &[(&str, &str)]| {
        let ran = place(&candidates(lines)).run("check v.toml --today 2026-11-24");
        assert_eq!(ran.code, 2, "{}", ran.all());
        ran.all()
    };
    let two = said(&[("C02", "at = 11:30:00"), ("C04", "at = 12:00:00")]);
    assert!(
        two.contains("C04 is promised 12pm, but Interview panel is with C02 until 12:15pm"),
        "{two}"
    );
    let same = said(&[("C02", "at = 11:30:00"), ("C04", "at = 11:30:00")]);
    assert!(same.contains("C04 is promised 11:30am, but Interview panel is with C02"), "{same}");
    let early = said(&[("C02", "at = 09:00:00")]);
    assert!(
        early.contains("C02 is promised 9am, but Interview panel starts at 10:30am"),
        "{early}"
    );
}

#[test]
fn the_hour_that_the_clocks_skip_is_no_time() {
    let night = changed(&[
        ("date = 2026-12-03", "date = 2027-03-28"),
        ("start = 10:30:00 ", "start = 01:30:00 "),
    ]);
    let ran = place(&night).run("check v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(ran.all().contains("there is no 1:30am on 28 March 2027"), "{}", ran.all());
    // In autumn it comes twice, and whoever starts before it would see someone in it.
    for (day, start, message) in [
        ("2027-10-31", "01:15:00", "1:15am comes twice on 31 October 2027"),
        ("2027-10-31", "00:30:00", "the clocks change an hour after midnight"),
        ("2027-03-28", "00:30:00", "the clocks change an hour after midnight"),
    ] {
        let night = night.replace("2027-03-28", day).replace("01:30:00", start);
        let ran = place(&night).run("pack v.toml --today 2026-11-24");
        assert!(ran.code == 2 && ran.messages.contains(message), "{}", ran.all());
    }
    // A week earlier there is one, odd as it is.
    assert!(found(&night.replace("2027-03-28", "2027-03-21"), "2026-11-24").contains("1:30am"));
}

#[test]
fn case_5_11_by_majority_or_agreement_approved_afterwards_and_what_the_others_said() {
    let way = |way: &str| {
        let tie = "tie = \"second-interview\"\n";
        let lines = format!("{tie}decide-by = \"{way}\"\napproved-by = \"the governing body\"\n");
        changed(&[(tie, &lines)])
    };
    for (name, said) in [
        ("majority", "the members vote. More than half of the votes decide."),
        ("agreement", "the panel talks until everyone can agree."),
        ("points", "The candidate with the most points comes first."),
    ] {
        let papers = papers(&way(name), "2026-11-24");
        let approved = "The decision holds once it has been approved by the governing body.";
        for path in ["amira/pack", "ruth/chair", "manager/record"] {
            let paper = paper(&papers, path);
            assert!(paper.contains(said) && paper.contains(approved), "{path}: {paper}");
        }
        let record = paper(&papers, "ruth/chair");
        assert!(record.contains("If a member saw it differently: what they said"));
        assert!(record.contains("Approved by the governing body, on which day"));
        assert_eq!(record.contains("How many members voted for this"), name == "majority");
    }
    // Until it is approved no candidate hears anything, and members know that it is not settled.
    let outcome = "\n[outcome]\ndecided = 2026-12-04\nappointed = \"C01\"\n\
                   minority = \"Two of us heard too little about groups.\"\n";
    let waiting = papers(&(way("majority") + outcome), "2026-12-05");
    assert!(waiting.iter().all(|(path, _)| !path.contains("candidate-letter")));
    let told = paper(&waiting, "amira/result-letter");
    assert!(
        told.contains("The panel chose candidate C01. This still has to be approved by"),
        "{told}"
    );
    assert!(told.contains("Two of us heard too little about groups."), "{told}");
    let approved = way("majority") + outcome + "approved = 2026-12-10\n";
    assert!(!found(&(way("majority") + outcome), "2026-12-20").contains("have not been told what"));
    assert!(found(&approved, "2026-12-20").contains("candidates have not been told what"));
    let approved = papers(&approved, "2026-12-11");
    assert!(paper(&approved, "candidates/candidate-letter-C01").contains("offer you the job"));
    assert!(
        paper(&approved, "amira/result-letter")
            .contains("We are offering the job to candidate C01.")
    );
    // An approval by no one, or before the decision, is refused.
    let refused = |text: &str| place(text).run("check v.toml --today 2026-12-11").all();
    let by_no_one = refused(&(example() + outcome + "approved = 2026-12-10\n"));
    assert!(by_no_one.contains("nothing says who approves the decision"), "{by_no_one}");
    let early = refused(&(way("majority") + outcome + "approved = 2026-12-01\n"));
    assert!(early.contains("approved on 1 December 2026, before it was decided"), "{early}");
}

#[test]
fn case_6_2_essential_criteria_are_met_or_not_and_desirable_ones_get_0_to_2() {
    let scale = "scale = [\"No evidence\", \"A little\", \"Enough\", \"Good\", \"Very good\"]\n";
    let text = changed(&[
        (scale, "scale = [\"No\", \"Partly\", \"Fully\"]\nessential = \"met-or-not\"\n"),
        ("scale-easy = [\"Nothing\", \"A little\", \"OK\", \"Good\", \"Very good\"]\n", ""),
        ("at-most = { level = 1, times = 2 }, ", ""),
        // One question looks for something desirable, one for both.
        ("criteria = [\"own-experience\"]", "criteria = [\"local\"]"),
        ("criteria = [\"listening\"]", "criteria = [\"listening\", \"peer-training\"]"),
    ]);
    let text: String = text
        .lines()
        .filter(|line| !line.starts_with("anchors."))
        .map(|line| format!("{line}\n"))
        .collect();
    let found = found(&text, "2026-11-24");
    assert!(!found.contains("the scale has 3 levels"), "{found}");
    assert!(!found.contains("question hope"), "{found}");
    let papers = papers(&text, "2026-11-24");
    let sheets = paper(&papers, "amira/score-sheets");
    let (_, first) = sheets.split_once("Candidate C01").unwrap();
    let (first, _) = first.split_once("Candidate C02").unwrap();
    assert_eq!(first.matches("] Not met").count(), 6, "{first}");
    assert_eq!(
        first.matches("] 2. Fully").count() + first.matches("] 2: Fully").count(),
        2,
        "{first}"
    );
    let chair = paper(&papers, "ruth/chair");
    assert!(chair.contains("every essential criterion met"), "{chair}");
    assert!(chair.contains("12 of 20 points are needed"), "{chair}");
    assert!(paper(&papers, "amira/pack").contains("Essential criteria are met or not met."));
}

#[test]
fn case_6_6_any_one_of_several_is_one_criterion() {
    let text = changed(&[(
        "text = \"Has trained as a peer support worker\"",
        "text = \"Has trained in peer support\"\none-of = [\"a college course\", \"a course here\", \"two years of work\"]",
    )]);
    let said = "Has trained in peer support. One of these is enough: a college course, a course here or two years of work";
    let papers = papers(&text, "2026-11-24");
    let flat = |path: &str| paper(&papers, path).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat("amira/pack").contains(said), "{}", flat("amira/pack"));
    assert!(flat("ruth/chair").contains(said));
}

#[test]
fn case_9_2_one_person_in_two_places_is_said_for_both_files() {
    let place = place(&example());
    let second = |more: &[(&str, &str)]| {
        let title = ("title = \"Peer support worker\"", "title = \"Group leader\"");
        place.write("second.toml", changed(&[&[title], more].concat()));
        let ran = place.run("check v.toml second.toml --output csv --today 2026-11-24");
        assert!(ran.code < 2, "{}", ran.all());
        ran.out
    };
    let both = second(&[]);
    let said = |file: &str, other: &str, name: &str| {
        both.lines().any(|line| {
            let due = format!(
                "{name} is due on Interview panel from 10:30am, but on Interview panel of {other}"
            );
            line.starts_with(file) && line.contains(&due)
        })
    };
    // Joe supports Amira on both.
    for name in ["Amira Khan", "Joe Pritchard", "Ruth Adeyemi"] {
        assert!(
            said("v.toml", "second.toml", name) && said("second.toml", "v.toml", name),
            "{both}"
        );
    }
    let is_free = |found: &str| !found.contains("but on Interview panel of");
    // Another day, another hour, and someone else of the same name.
    assert!(is_free(&second(&[("date = 2026-12-03", "date = 2026-12-04")])));
    assert!(is_free(&second(&[("start = 10:30:00 ", "start = 15:00:00 ")])));
    let other = second(&[("name = \"Amira Khan\"", "name = \"Amira Shah\"")]);
    assert!(!other.contains("Amira Khan is due") && other.contains("Ruth Adeyemi is due"));
    // Whoever is ill in one of them is free for the other.
    let ill = second(&[(GURPREET, ABSENT)]);
    assert!(!ill.contains("Gurpreet Bains is due") && ill.contains("Ruth Adeyemi is due"));
    // Alone, nothing is said.
    assert!(is_free(&place.run("check v.toml --output csv --today 2026-11-24").out));
}

#[test]
fn case_5_12_how_people_on_a_panel_know_the_service_is_said_and_never_who() {
    let said = |links: &str| {
        let text = changed(&[("links = [\"this-team\"]\n", links)]);
        let papers = papers(&text, "2026-11-24");
        (paper(&papers, "manager/record").to_owned(), found(&text, "2026-11-24"))
    };
    let (record, found) = said("links = [\"uses-now\", \"will-be-supported\"]\n");
    let words = "On it is someone who uses the service now and someone whom the new person will support. No paper says who.";
    assert!(record.contains(words), "{record}");
    assert!(!found.contains("nothing says that anyone on the panels has used"), "{found}");
    let (record, _) = said("links = [\"this-team\"]\n");
    assert!(record.contains("On it is someone who has used this team’s service."), "{record}");
    let (record, found) = said("");
    assert!(
        !record.contains("No paper says who") && found.contains("has used this team’s service")
    );
}

#[test]
fn a_question_with_another_id_and_the_same_words_is_no_change() {
    let place = place(&example());
    let pack = "pack v.toml --format text --today 2026-11-24";
    assert_eq!(place.run(pack).code, 0);
    place.write("v.toml", changed(&[("id = \"quiet-person\"", "id = \"quiet\"")]));
    let ran = place.run(pack);
    assert!(ran.code == 0 && !ran.messages.contains("some words"), "{}", ran.all());
    assert!(place.files("out").iter().all(|(path, _)| !path.contains("what-changed")));
    // Other words are one.
    place.write(
        "v.toml",
        changed(&[("How would you help a quiet person", "How do you help a person")]),
    );
    let ran = place.run(pack);
    assert!(ran.messages.contains("question 4 has new words"), "{}", ran.all());
}

#[test]
fn a_record_that_is_torn_gone_or_of_a_newer_copanel_loses_no_paper() {
    let place = place(&example());
    let pack = "pack v.toml --format text --today 2026-11-24";
    assert_eq!(place.run(pack).code, 0);
    let (record, filled) = (place.read("out/v/record.json"), "filled in");
    place.write("out/v/people/amira/score-sheets.txt", filled);
    let newer = record.replacen("\"format\": ", "\"format\": 9", 1);
    for (text, message) in [
        (
            &record[..record.len() / 2],
            "Move the folder `out/v` elsewhere, with any forms that were filled in. Then run this again",
        ),
        (&newer, "was written by a newer copanel; use that one, or another folder with `-o`"),
    ] {
        place.write("out/v/record.json", text);
        let ran = place.run(pack);
        assert!(ran.code == 2 && ran.messages.contains(message), "{}", ran.all());
    }
    std::fs::remove_file(place.path("out/v/record.json")).unwrap();
    place.run(pack);
    assert_eq!(place.read("out/v/people/amira/score-sheets.txt"), filled);
}

#[test]
fn no_candidate_one_and_more_than_can_be_printed() {
    let (head, rest) = example()
        .split_once("[[candidate]]")
        .map(|(head, rest)| {
            let rest = rest.split_once("\n[keep]").unwrap().1;
            (head.to_owned(), format!("\n[keep]{rest}"))
        })
        .unwrap();
    let head: String = head
        .lines()
        .filter(|line| !line.starts_with("conflicts = "))
        .map(|line| format!("{line}\n"))
        .collect();
    let with = |count: usize| {
        let codes = (1..=count).map(|number| format!("[[candidate]]\ncode = \"K{number:03}\"\n"));
        format!("{head}{}{rest}", codes.collect::<String>())
    };
    let blank = papers(&with(0), "2026-11-24");
    assert!(paper(&blank, "amira/score-sheets").contains("Candidate: write the code"));
    let one = papers(&with(1), "2026-11-24");
    let order = paper(&one, "ruth/chair");
    assert!(times(order).iter().any(|line| line.contains("Candidate K001")), "{order}");
    let ran = place(&with(500)).run("pack v.toml --today 2026-11-24");
    assert!(ran.code == 2 && ran.messages.contains("there are 500 [[candidate]]"), "{}", ran.all());
}

#[test]
fn case_5_1_the_first_candidate_is_the_first_who_comes() {
    let told = papers(&candidates(&[("C01", "withdrew = 2026-12-01")]), "2026-12-02");
    assert!(
        paper(&told, "amira/pack").contains("arrive at 10am. The first candidate is at 11:30am.")
    );
    let gone = ["C01", "C02", "C03", "C04"].map(|code| (code, "withdrew = 2026-12-02"));
    let gone = candidates(&gone);
    assert!(
        !paper(&papers(&gone, "2026-12-02"), "amira/pack").contains("The first candidate is at")
    );
    // The coordinator hears of it, and can end it before the day.
    let said = "no candidate is left: each of them withdrew or did not come";
    assert!(found(&gone, "2026-12-02").contains(said));
    let ended = format!("{gone}\n[outcome]\ndecided = 2026-12-02\n");
    let after = found(&ended, "2026-12-02");
    assert!(!after.contains(said) && !after.contains("dates-out-of-order"), "{after}");
}
