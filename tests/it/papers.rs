//! What goes to whom: letters after the outcome, practice papers before the day, private things to nobody else.

use crate::place::{Place, SMALL, below, repository};

/// A folder with one story in it, printed in one format.
fn printed(story: &str, options: &str, format: &str) -> Place {
    let place = Place::empty();
    for path in below(&format!("examples/{story}")) {
        place.write(&path, std::fs::read(repository().join(&path)).unwrap());
    }
    let ran = place
        .run(&format!("pack examples/{story}/vacancy.toml -o out --format {format} {options}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    place
}

/// The printed files, with their text.
fn papers(place: &Place, folder: &str) -> Vec<(String, String)> {
    let files = place.files(&format!("out/{folder}")).into_iter();
    let texts = files.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()));
    // What lies beside the folders is about papers, and is none.
    texts.filter(|(name, _)| name.contains('/')).collect()
}

/// The names of the files that hold some words.
fn holders(papers: &[(String, String)], words: &str) -> Vec<String> {
    let with = papers.iter().filter(|(_, text)| text.contains(words));
    with.map(|(name, _)| name.clone()).collect()
}

#[test]
fn everybody_gets_their_papers_and_letters_come_with_the_outcome() {
    let place = printed("activities-coordinator", "", "text");
    let papers = papers(&place, "activities-coordinator");
    let names: Vec<&str> = papers.iter().map(|(name, _)| name.as_str()).collect();
    insta::assert_snapshot!("who-gets-what", names.join("\n"));
    let letters = [
        "people/ivy/letter.txt",
        "people/ivy/result-letter.txt",
        "people/tom/letter.txt",
        "people/walter/result-letter.txt",
        "people/ivy/certificate.txt",
        "candidates/candidate-letter-C01.txt",
        "candidates/candidate-letter-C03.txt",
    ];
    let read = |name: &str| place.read(&format!("out/activities-coordinator/{name}"));
    let all: Vec<String> =
        letters.iter().map(|name| format!("=== {name}\n{}", read(name))).collect();
    insta::assert_snapshot!("letters", all.join("\n"));
}

#[test]
fn no_letter_is_printed_before_there_is_an_outcome() {
    let place = printed("family-support-practitioner", "", "text");
    let papers = papers(&place, "family-support-practitioner");
    assert!(papers.len() > 30);
    let early =
        papers.iter().find(|(name, _)| name.contains("letter") || name.contains("certificate"));
    assert_eq!(early, None);
}

#[test]
fn money_and_age_are_told_to_nobody_else() {
    let place = printed("family-support-practitioner", "", "text");
    let papers = papers(&place, "family-support-practitioner");
    assert_eq!(
        holders(&papers, "£180.00"),
        [
            "people/hannah/pack.txt",
            "people/kai/claim-form.txt",
            "people/kai/consent-form.txt",
            "people/kai/pack.txt",
            "people/samira/claim-form.txt",
            "people/samira/pack.txt",
        ]
    );
    let age = [holders(&papers, "under 18"), holders(&papers, "Under 18")];
    for name in age.concat() {
        let may_know = ["people/kai/", "people/hannah/", "coordinator/"];
        assert!(may_know.iter().any(|folder| name.starts_with(folder)), "{name}");
    }
    assert!(age.iter().all(|found| !found.is_empty()));
}

#[test]
fn what_is_known_of_all_together_is_filled_in_and_not_asked() {
    let paper = |story: &str, paper: &str| {
        let place = printed(story, &format!("--only {paper}"), "text");
        place.read(&format!("out/{story}/manager/{paper}.txt"))
    };
    let known = paper("learning-disability-nurse", "looking-back");
    assert!(known.contains("Total hours agreed: 51\n"), "{known}");
    assert!(known.contains("Total offered for their time: £765.00\n"), "{known}");
    assert!(!known.contains("Hours given by people"), "{known}");
    // One person’s pay is nobody else’s business.
    let alone = paper("lonely-panel", "looking-back");
    assert!(alone.contains("Hours given by people") && !alone.contains("Total hours"));
}

#[test]
fn a_rehearsal_is_marked_as_practice_and_names_no_real_candidate() {
    let place = printed("activities-coordinator", "--rehearsal", "html");
    let papers = papers(&place, "activities-coordinator-rehearsal");
    assert_eq!(holders(&papers, "This is practice.").len(), papers.len());
    assert_eq!(holders(&papers, "Practice only").len(), papers.len());
    assert!(papers.len() > 10 && holders(&papers, "P03").len() == papers.len());
    for real in ["C01", "C02", "C03", "15 October 2026"] {
        assert_eq!(holders(&papers, real), [""; 0], "{real}");
    }
    let sheet = "out/activities-coordinator-rehearsal/people/ivy/score-sheets.html";
    assert!(place.read(sheet).contains("score.P01.no-thanks"));
}

#[test]
fn the_script_of_a_rehearsal_is_made_from_the_vacancy() {
    let place = printed("activities-coordinator", "--rehearsal", "text");
    let script = "out/activities-coordinator-rehearsal/trainer/rehearsal-script.txt";
    insta::assert_snapshot!("rehearsal-script", place.read(script));
}

#[test]
fn somebody_on_two_panels_is_told_of_all_that_they_are_offered() {
    let place = Place::empty();
    let offer = |amount: &str, rest: &str| {
        format!("payment = {{ kind = \"paid\", amount = \"{amount}\", {rest} }}")
    };
    let first = offer("75.50", "expenses = [\"travel\"], due = 2026-12-10");
    let second = offer("30.00", "expenses = [\"travel\", \"lunch\"], due = 2026-12-17");
    let text = SMALL.replace("chair = true", &format!("chair = true\n{first}"));
    place.write(
        "v.toml",
        format!(
            "{text}\n[[panel]]\nid = \"second\"\nname = \"Second panel\"\n\n[[member]]\nid = \"amira\"\npanel = \"second\"\ncapacity = \"service-user\"\nintroduced-as = \"Amira\"\n{second}\n"
        ),
    );
    let ran = place.run("pack v.toml -o out --for amira --only pack --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let pack = place.read("out/v/people/amira/pack.txt");
    for words in ["£105.50", "travel and lunch", "by 17 December 2026", "“Panel member and Amira”"]
    {
        assert!(pack.contains(words), "{words}: {pack}");
    }
}

#[test]
fn the_chair_has_the_minutes_of_an_interview_and_a_place_for_every_score() {
    let story = "peer-support-worker";
    let place = printed(story, "--for ruth", "text");
    let read = |name: &str| place.read(&format!("out/{story}/people/ruth/{name}.txt"));
    let chair = read("chair");
    for said in [
        "0 to 3: Ruth Adeyemi welcomes the candidate.",
        "3 to 9: Desmond Clarke: 1. How would you",
        "39 to 45: The candidate asks us.",
        // Five members, six questions of up to 4 points; one member does not score C03.
        "The most points there can be: C01 120, C02 120, C03 96, C04 120.",
        "58 of 96 points are needed",
    ] {
        assert!(chair.contains(said), "{said}: {chair}");
    }
    // For each of six questions and for all together, who does not score whom.
    assert_eq!(chair.matches("\nC03: link\n").count(), 7);
    assert!(read("room").contains("Bronwen Hughes, panel member: Interview panel"));
    assert!(read("door-sign").contains("Millbank Health Centre, Garden Room"));
    assert!(!place.path(&format!("out/{story}/people/amira/room.txt")).exists());
}

#[test]
fn how_panels_count_is_said_in_numbers_to_all_who_decide() {
    let story = "family-support-practitioner";
    let place = printed(story, "--only pack --only chair", "text");
    let mut papers = papers(&place, story);
    // Gareth watches, and does not score.
    papers.retain(|(name, _)| !name.contains("/gareth/"));
    let shares = ["Interview panel: 3 parts of 5", "Parents’ panel: 2 parts of 5"];
    for share in shares {
        assert_eq!(holders(&papers, share).len(), papers.len(), "{share}");
    }
}

#[test]
fn candidates_have_the_leaflet_and_the_same_form_in_three_editions() {
    let story = "activities-coordinator";
    let place = printed(story, "--only leaflet --only candidate-feedback-form", "html");
    let read = |name: &str| place.read(&format!("out/{story}/candidates/{name}.html"));
    let fields = |edition: &str| {
        let form = read(&format!("candidate-feedback-form{edition}"));
        let names = form.split("<fieldset").skip(1).map(|rest| {
            let (_, name) = rest.split_once(" name=\"").unwrap();
            name.split('"').next().unwrap().to_owned()
        });
        names.collect::<Vec<_>>()
    };
    let standard = fields("");
    assert_eq!(standard.len(), 8, "{standard:?}");
    for edition in ["-large-print", "-easy-read"] {
        assert_eq!(fields(edition), standard, "{edition}");
        assert!(read(&format!("leaflet{edition}")).contains("Marion"), "{edition}");
    }
}

#[test]
fn a_group_that_gives_views_reads_nothing_of_scores_or_of_a_chair() {
    let place = printed("house-team-leader", "", "text");
    let all = papers(&place, "house-team-leader");
    let group = ["dot", "farid", "winnie"].map(|id| format!("people/{id}/"));
    let words = [
        "score alone",
        "score on our own",
        "score against",
        "score only",
        "score sheet",
        "your scores",
        "their scores",
        "part of the score",
        "The chair",
        "the chair or",
        "to the chair",
        "with the chair",
        "the same questions",
        "The questions",
    ];
    for word in words {
        let held = holders(&all, word);
        let theirs: Vec<&String> =
            held.iter().filter(|name| group.iter().any(|id| name.starts_with(id))).collect();
        assert!(theirs.is_empty(), "{word}: {theirs:?}");
    }
    let asks = holders(&all, "Did your views count in the way we told you?");
    assert_eq!(asks.len(), 4, "{asks:?}");
    assert!(holders(&all, "score on our own").contains(&"people/nell/pack.txt".to_owned()));
}
