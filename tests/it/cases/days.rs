//! How, on which days and in what words people meet.

use super::found::{edited, found, papers, refused};
use crate::place::{Place, SMALL};

/// The address of a video call as programs write it.
fn long_link() -> String {
    format!("https://meet.example.org/l/19%3a{}?context=%7b(x)_*~'!%7d&b=1#x", "Ab_9".repeat(80))
}

/// The small vacancy, in which people meet in this way, with a venue and all that an `[online]` can say.
fn meeting(way: &str, link: &str) -> String {
    let venue = "[venue]\nname = \"Mill House\"\ngetting-there = \"The bus stops outside.\"\naccess = \"There are no steps.\"\n";
    let online = format!(
        "[online]\nlink = \"{link}\"\nmeeting-number = \"912 345\"\nphone = \"01632 960199\"\naccess = \"There are captions.\"\naccess-easy = \"You see the words.\"\ntrial = 2026-11-30T11:00:00\n"
    );
    let file = edited(
        "[interviews]\n",
        &format!("{venue}\n{online}\n[interviews]\nmeeting = \"{way}\"\n"),
    );
    file.replacen("name = \"Joe Price\"", "name = \"Joe Price\"\nedition = \"easy-read\"", 1)
}

/// What papers say that only holds for people who come to a place.
fn of_a_place(papers: &str) -> Vec<&str> {
    let words = [
        "Mill House",
        "door",
        " bus",
        "steps",
        "room",
        "journey",
        "travel",
        "arrive",
        "come at",
        "taxi",
    ];
    words.into_iter().filter(|word| papers.contains(word)).collect()
}

#[test]
fn case_5_8_papers_of_a_video_interview_say_how_to_join_and_nothing_of_doors_and_buses() {
    let file = meeting("video", "https://meet.example.org/r/4711");
    for only in ["pack", "day", "leaflet", "working-with-me", "claim-form"] {
        let printed = papers(&file, &format!("--only {only}"));
        assert_eq!(of_a_place(&printed), [""; 0], "{only}: {printed}");
    }
    let chair = papers(&file, "--only chair");
    for word in ["Mill House", "door", "water", "round the table"] {
        assert!(!chair.contains(word), "{word}: {chair}");
    }
    assert!(chair.contains("Can everyone see and hear?"), "{chair}");
    for (only, said) in [
        ("pack", "Please join at 9am"),
        ("pack", "Join the call. Say hello to the others."),
        ("pack", "meet.example.org/r/4711"),
        ("pack", "Monday 30 November 2026 at 11am"),
        ("pack", "There are captions."),
        ("day", "We meet by video call."),
        ("day", "You see the words."),
        ("day", "01632 960199"),
        ("leaflet", "912 345"),
    ] {
        let printed = papers(&file, &format!("--only {only}"));
        assert!(printed.contains(said), "{only}, {said}: {printed}");
    }
    let place = Place::empty();
    place.write("v.toml", &file);
    place.run("pack v.toml --format text --today 2026-11-24");
    let made: Vec<String> = place.files("out").into_iter().map(|(path, _)| path).collect();
    let signs = made.iter().filter(|path| path.contains("door-sign") || path.contains("/room"));
    assert_eq!(signs.count(), 0, "{made:?}");
    // No one asks for a building there, nor whether people travel in the rush hour.
    let asked = found(&file.replacen("start = 09:30:00", "start = 08:30:00", 1));
    assert!(!asked.contains("venue") && !asked.contains("rush hour"), "{asked}");
}

#[test]
fn case_5_8_papers_fit_the_telephone_a_room_and_a_mixture() {
    let link = "https://meet.example.org/r/4711";
    let telephone = papers(&meeting("telephone", link), "--only pack,day,leaflet,chair");
    for word in ["camera", "video", "4711", "hold up", "Mill House"] {
        assert!(!telephone.contains(word) || word == "video", "{word}: {telephone}");
    }
    assert!(telephone.contains("We meet by telephone."), "{telephone}");
    assert!(telephone.contains("01632 960199"), "{telephone}");
    let room = papers(&meeting("room", link), "--only pack,day,leaflet,chair");
    assert!(!room.contains("4711") && !room.contains("How to join"), "{room}");
    assert!(room.contains("Mill House") && room.contains("sign on the door"), "{room}");
    let mixed = papers(&meeting("mixed", link), "--only pack,day,leaflet,chair");
    for said in ["Mill House", "4711", "How to join", "Please arrive at 9am", "sign on the door"] {
        assert!(mixed.contains(said), "{said}: {mixed}");
    }
    // A panel has a way of its own: what stands in one person’s papers fits theirs alone.
    let second = "[[panel]]\nid = \"young\"\nname = \"Young panel\"\nmeeting = \"room\"\nstart = 14:00:00\nlength = 20\ngap = 10\n\n[[member]]\nid = \"kim\"\npanel = \"young\"\ncapacity = \"carer\"\n\n[[person]]\nid = \"kim\"\nname = \"Kim Lee\"\n";
    let two = format!("{}\n{second}", meeting("video", link));
    let of = |who: &str| papers(&two, &format!("--for {who} --only pack"));
    assert!(of("kim").contains("Mill House") && !of("kim").contains("4711"), "{}", of("kim"));
    assert!(of("amira").contains("4711") && !of("amira").contains("Mill House"), "{}", of("amira"));
}

#[test]
fn case_5_8_a_link_of_any_length_is_a_link_and_on_paper_only_if_someone_can_type_it() {
    let link = long_link();
    assert!(link.len() > 320);
    let place = Place::empty();
    place.write("v.toml", meeting("video", &link));
    let ran =
        place.run("pack v.toml --only pack,leaflet --today 2026-11-24 --format html,pdf,docx,text");
    assert!(ran.code < 2, "{}", ran.all());
    let page = place.read("out/v/people/amira/pack.html");
    let href = format!("<a href=\"{}\"", link.replace('&', "&amp;"));
    assert!(page.contains(&href), "{page}");
    assert!(page.contains(">The link in our e-mail</a>"), "{page}");
    let plain = place.read("out/v/people/amira/pack.txt");
    assert!(plain.replace('\n', "").contains(&link), "{plain}");
    assert!(place.read("out/v/candidates/leaflet.txt").replace('\n', "").contains(&link));
    // What can be typed is printed as it is typed.
    let short = papers(&meeting("video", "https://meet.example.org/r/4711/"), "--only leaflet");
    assert!(short.contains("meet.example.org/r/4711"), "{short}");
    for wrong in
        ["http://meet.example.org", "https://", "meet me here", "https://a b", "javascript:x"]
    {
        let said = refused(&meeting("video", wrong));
        assert!(said.contains("this is not the address of a video call"), "{wrong}: {said}");
    }
}

#[test]
fn case_5_8_what_is_missing_to_join_is_asked_for() {
    let bare = edited("[interviews]\n", "[interviews]\nmeeting = \"video\"\n");
    let asked = found(&bare);
    for said in [
        "how people join the video call",
        "no number to ring",
        "what helps people to take part in the call",
        "try out the call before the day",
    ] {
        assert!(asked.contains(said) || asked.contains("[online]"), "{said}: {asked}");
    }
    assert!(papers(&bare, "--only leaflet").contains("We will tell you in good time how to join."));
    let late = meeting("video", "https://meet.example.org/r/4711")
        .replace("2026-11-30T11", "2026-12-03T08");
    assert!(found(&late).contains("the trial call is not before the interviews"));
    assert!(!found(SMALL).contains("the call"));
}

/// The small vacancy with a criterion that an exercise looks for, and that exercise.
fn exercise(more: &str) -> String {
    let criterion = "[[criterion]]\nid = \"explains\"\ntext = \"Explains things well\"\nweight = 2\nassessed = [\"exercise\"]\n";
    let exercise = format!(
        "[[exercise]]\nid = \"talk\"\nkind = \"presentation\"\nname = \"Your first week\"\npanel = \"main\"\nminutes = 10\nbrief = \"Tell us what you do first.\"\nbrief-easy = \"Say what you do first.\"\nlook-for = [\"plain words\"]\nlook-for-easy = [\"easy words\"]\ncriteria = [\"explains\"]\n{more}\n"
    );
    let file = edited("[interviews]\n", &format!("{exercise}\n[interviews]\n"));
    format!("{file}\n{criterion}").replacen(
        "name = \"Joe Price\"",
        "name = \"Joe Price\"\nedition = \"easy-read\"",
        1,
    )
}

#[test]
fn case_5_9_an_exercise_has_its_brief_its_time_its_sheet_and_its_points() {
    let file = exercise("");
    let of = |only: &str| papers(&file, &format!("--only {only}"));
    for (only, said) in [
        ("leaflet", "Presentation: Your first week"),
        ("leaflet", "Your interview begins with this. It takes 10 minutes."),
        ("leaflet", "Tell us what you do first."),
        ("leaflet", "Say what you do first."),
        ("pack", "plain words"),
        ("pack", "exercise (Presentation: Your first week)"),
        ("day", "easy words"),
        ("score-sheets", "C01, Presentation: Your first week: your score (counts 2 times)"),
        ("score-sheets", "Not done"),
        // Two members, a question and an exercise that counts twice, four points each.
        ("chair", "The most points there can be: C01 24."),
        ("chair", "The candidate does this: Presentation: Your first week."),
        ("chair", "13 to 19"),
    ] {
        assert!(of(only).contains(said), "{only}, {said}: {}", of(only));
    }
    assert!(!found(&file).contains("no exercise looks for"), "{}", found(&file));
}

#[test]
fn case_5_9_an_exercise_at_a_time_of_its_own_is_scored_by_those_who_see_it() {
    let file = exercise("start = 08:30:00\nmarked-by = [\"amira\"]");
    let chair = papers(&file, "--only chair");
    // Only one of the two scores it.
    assert!(chair.contains("The most points there can be: C01 16."), "{chair}");
    assert!(chair.contains("8am: Arrive."), "{chair}");
    assert!(chair.contains("8:30am: All candidates. Presentation: Your first week"), "{chair}");
    assert!(papers(&file, "--for amira --only score-sheets").contains("Presentation"));
    assert!(!papers(&file, "--for joe --only score-sheets").contains("Talk: Your first week"));
    let clash = found(&file.replace("08:30:00", "09:40:00"));
    assert!(clash.contains("all candidates are due at exercise talk at 9:40am"), "{clash}");
}

#[test]
fn case_5_9_a_criterion_for_an_exercise_needs_one_and_an_exercise_says_all_of_it() {
    let none = format!(
        "{SMALL}\n[[criterion]]\nid = \"explains\"\ntext = \"Explains\"\nassessed = [\"exercise\"]\n"
    );
    assert!(found(&none).contains("no exercise looks for “Explains”"), "{}", found(&none));
    let bare = format!("{SMALL}\n[[exercise]]\nid = \"talk\"\nkind = \"role-play\"\n");
    for said in ["what candidates are told", "how long it takes", "what to look for"] {
        assert!(found(&bare).contains(said), "{said}: {}", found(&bare));
    }
    for (wrong, said) in [
        ("kind = \"dance\"", "dance"),
        ("kind = \"test\"\nmarked-by = [\"nobody\"]", "is not a member"),
        ("kind = \"test\"\ncriteria = [\"singing\"]", "there is no criterion `singing`"),
        ("kind = \"test\"\nminutes = 0", "this cannot be 0"),
        ("kind = \"test\"\nminutes = 2000", "a day has 1440"),
    ] {
        let text = format!("{SMALL}\n[[exercise]]\nid = \"talk\"\n{wrong}\n");
        assert!(refused(&text).contains(said), "{wrong}: {}", refused(&text));
    }
    let same = format!("{SMALL}\n[[exercise]]\nid = \"q1\"\nkind = \"test\"\n");
    assert!(refused(&same).contains("the id `q1` is used by more than one"), "{}", refused(&same));
}

/// The small vacancy over two days: who is seen on which, and what else there is.
fn two_days(second: &str) -> String {
    let days = edited("date = 2026-12-03", "days = [2026-12-04, 2026-12-03]");
    let first = "code = \"C01\"\nday = 2026-12-03\n";
    days.replacen("code = \"C01\"\n", &format!("{first}\n[[candidate]]\ncode = \"C02\"\n{second}\n\n[[candidate]]\ncode = \"C03\"\nday = 2026-12-04\n"), 1)
        .replacen("name = \"Joe Price\"", "name = \"Joe Price\"\nedition = \"easy-read\"", 1)
}

#[test]
fn case_5_5_interviews_are_on_several_days_and_every_paper_says_which() {
    let file = two_days("day = 2026-12-04");
    for only in ["pack", "day", "chair", "leaflet", "door-sign", "score-sheets", "record"] {
        let printed = papers(&file, &format!("--only {only}"));
        let both = printed.contains("3 December 2026") && printed.contains("4 December 2026");
        assert!(both, "{only}: {printed}");
    }
    let chair = papers(&file, "--only chair");
    let at = |words: &str| chair.find(words).unwrap_or_else(|| panic!("{words}: {chair}"));
    // Each day has a running order of its own, and only the last ends with a decision.
    assert!(at("Thursday 3 December 2026\n") < at("Candidate C01"), "{chair}");
    assert!(at("Candidate C01") < at("Friday 4 December 2026\n"), "{chair}");
    assert!(at("Friday 4 December 2026\n") < at("Candidate C02"), "{chair}");
    assert_eq!(chair.matches("Add up the scores. Talk, and decide.").count(), 1, "{chair}");
    assert_eq!(chair.matches("9:30am: Candidate").count(), 2, "{chair}");
    let sheets = papers(&file, "--for amira --only score-sheets");
    assert!(sheets.contains("Panel member: Amira Khan. Friday 4 December 2026"), "{sheets}");
    assert!(papers(&file, "--for joe --only pack").contains("They are also on"));
    // A day has two of the three.
    let long = |text: &str| found(&text.replace("length = 45", "length = 150"));
    assert!(long(&file).contains("for 5 hours and 15 minutes without lunch"), "{}", long(&file));
}

#[test]
fn case_5_5_days_before_are_counted_from_the_first_and_destroy_by_from_the_last() {
    let file = two_days("day = 2026-12-04").replace(
        "capacity = \"service-user\"",
        "capacity = \"service-user\"\ninvited = 2026-11-05",
    );
    // 28 days before the first day, 29 before the last.
    assert!(!found(&file).contains("invited 27 days"), "{}", found(&file));
    let late = file.replace("invited = 2026-11-05", "invited = 2026-11-06");
    assert!(found(&late).contains("27 days before the interviews"), "{}", found(&late));
    assert!(papers(&file, "--only record").contains("4 December 2027"));
    // While they are going on they are not over.
    let place = Place::empty();
    place.write("v.toml", &file);
    let said = |today: &str| place.run(&format!("check v.toml --output csv --today {today}")).out;
    assert!(!said("2026-12-04").contains("the outcome"), "{}", said("2026-12-04"));
    assert!(said("2026-12-05").contains("outcome"), "{}", said("2026-12-05"));
}

#[test]
fn case_5_5_who_has_no_day_yet_is_on_none_and_asked_about() {
    let file = two_days("");
    assert!(found(&file).contains("nothing says on which day C02 is seen"), "{}", found(&file));
    let chair = papers(&file, "--only chair");
    assert!(chair.contains("C02: the day is to be confirmed."), "{chair}");
    assert!(!chair.contains("am: Candidate C02"), "{chair}");
    // A panel with a day of its own sees everyone then.
    let own = file.replace("start = 09:30:00", "day = 2026-12-04\nstart = 09:30:00");
    assert!(!found(&own).contains("on which day"), "{}", found(&own));
    let pack = papers(&own, "--for amira --only pack");
    assert!(pack.contains("4 December 2026") && !pack.contains("3 December 2026"), "{pack}");
    assert!(pack.contains("am: Candidate C02"), "{pack}");
}

#[test]
fn case_5_5_days_that_cannot_be_are_refused_or_found() {
    let other = two_days("day = 2026-12-05");
    assert!(refused(&other).contains("there are no interviews on 5 December 2026"));
    let twice =
        two_days("day = 2026-12-04").replace("2026-12-04, 2026-12-03", "2026-12-03, 2026-12-03");
    assert!(refused(&twice).contains("3 December 2026 is there twice"), "{}", refused(&twice));
    let year = edited("date = 2026-12-03", "days = [2026-12-03, 2027-12-03]");
    assert!(found(&year).contains("the interviews are from 3 December 2026 to 3 December 2027"));
    let skipped = edited("date = 2026-12-03", "days = [2026-03-29, 2026-03-28]")
        .replace("start = 09:30:00", "start = 01:30:00");
    let said = refused(&skipped);
    assert!(said.contains("there is no 1:30am on 29 March 2026"), "{said}");
    // One day in a list is as good as one day.
    let one = papers(&edited("date = 2026-12-03", "days = [2026-12-03]"), "--only chair");
    assert_eq!(one, papers(SMALL, "--only chair"));
}

#[test]
fn case_5_5_two_panels_on_two_days_do_not_clash() {
    let panel = |day: &str| {
        format!(
            "{}\n[[panel]]\nid = \"young\"\nname = \"Young panel\"\n{day}start = 09:30:00\nlength = 45\ngap = 15\n\n[[member]]\nid = \"joe\"\npanel = \"young\"\ncapacity = \"carer\"\n",
            two_days("day = 2026-12-04")
                .replace("start = 09:30:00", "day = 2026-12-03\nstart = 09:30:00")
        )
    };
    assert!(
        !found(&panel("day = 2026-12-04\n")).contains("panels-clash"),
        "{}",
        found(&panel("day = 2026-12-04\n"))
    );
    assert!(found(&panel("day = 2026-12-03\n")).contains("panels-clash"));
}

#[test]
fn case_5_13_papers_say_what_the_vacancy_itself_is_called() {
    for (called, title) in [("volunteering", "Garden volunteer"), ("fostering", "Foster carer")] {
        let named = format!("title = \"{title}\"\ncalled = \"{called}\"");
        let file = edited("title = \"Peer worker\"", &named).replacen(
            "name = \"Joe Price\"",
            "name = \"Joe Price\"\nedition = \"easy-read\"",
            1,
        );
        let outcome = "\n[scoring]\ntie = \"do-not-appoint\"\n\n[outcome]\ndecided = 2026-12-03\nappointed = \"C01\"\n";
        let which = "--only pack,day,support,score-sheets,feedback-form,claim-form,chair,chair-feedback-form,letter,result-letter,certificate,leaflet,candidate-feedback-form,candidate-letter";
        let printed = papers(&format!("{file}{outcome}"), which);
        let ours = ["do this job well", "our job to say"];
        let others = ours.iter().fold(printed, |text, own| text.replace(own, ""));
        let jobs: Vec<&str> = others.lines().filter(|line| line.contains("job")).collect();
        assert_eq!(jobs, [""; 0], "{called}");
        assert!(others.contains(&format!("who is offered the {called}")), "{others}");
        assert!(others.contains(&format!("who wants the {called}")), "{others}");
    }
    assert!(papers(SMALL, "--only pack").contains("This panel decides who is offered the job."));
}

/// The small vacancy with a group of parents beside the panel.
fn with_group() -> String {
    format!(
        "{SMALL}\n[[panel]]\nid = \"parents\"\nname = \"Parents’ group\"\nkind = \"group\"\nstart = 13:00:00\nlength = 20\ngap = 10\n\n[[person]]\nid = \"kim\"\nname = \"Kim Lee\"\n\n[[person]]\nid = \"bo\"\nname = \"Bo Ray\"\nedition = \"easy-read\"\n\n[[member]]\nid = \"kim\"\npanel = \"parents\"\ncapacity = \"parent\"\n\n[[member]]\nid = \"bo\"\npanel = \"parents\"\ncapacity = \"parent\"\n"
    )
}

#[test]
fn case_5_10_a_group_gives_views_and_no_scores() {
    let file = with_group();
    let place = Place::empty();
    place.write("v.toml", &file);
    place.run("pack v.toml --format text --today 2026-11-24");
    let made: Vec<String> = place.files("out").into_iter().map(|(path, _)| path).collect();
    let has = |path: &str| made.iter().any(|one| one == path);
    for who in ["kim", "bo"] {
        assert!(has(&format!("v/people/{who}/views.txt")), "{made:?}");
        assert!(!has(&format!("v/people/{who}/score-sheets.txt")), "{made:?}");
    }
    assert!(has("v/people/amira/score-sheets.txt") && !has("v/people/amira/views.txt"), "{made:?}");
    let pack = papers(&file, "--for kim --only pack");
    assert!(pack.contains("This group says what it thinks of each candidate"), "{pack}");
    assert!(pack.contains("Talk. Agree what to tell the panel."), "{pack}");
    for word in ["Write your own scores", "Add up the scores", "does not score", "watch and listen"]
    {
        assert!(!pack.contains(word), "{word}: {pack}");
    }
    assert!(
        papers(&file, "--for bo --only views").contains("What are you not sure about with C01?")
    );
    // What the panel adds up is what it was.
    let points = "The most points there can be: C01 8.";
    assert!(papers(SMALL, "--only chair").contains(points), "{}", papers(SMALL, "--only chair"));
    assert!(papers(&file, "--only chair").contains(points));
}

#[test]
fn case_5_10_a_group_is_not_measured_as_a_panel() {
    let about = |text: &str| -> Vec<String> {
        let lines = found(text);
        let of_group = lines.lines().filter(|line| line.contains("Parents’ group"));
        of_group.map(str::to_owned).collect()
    };
    assert_eq!(about(&with_group()), [""; 0]);
    let panel = about(&with_group().replace("kind = \"group\"\n", "")).join("\n");
    for said in ["chair", "trained"] {
        assert!(panel.contains(said), "{said}: {panel}");
    }
}

#[test]
fn case_5_4_who_is_absent_on_one_of_two_days_scores_the_candidates_of_the_other() {
    let file = two_days("day = 2026-12-04").replacen(
        "[[member]]\nid = \"amira\"\n",
        "[[member]]\nid = \"amira\"\nabsent = 2026-12-03\n",
        1,
    );
    let sheets = papers(&file, "--for amira --only score-sheets");
    assert!(sheets.contains("C02") && sheets.contains("You are not there for C01"), "{sheets}");
    assert!(!sheets.contains("a link"), "{sheets}");
    let pack = papers(&file, "--for amira --only pack");
    assert!(pack.contains("Candidate C02") && !pack.contains("am: Candidate C01"), "{pack}");
    assert!(pack.contains("The interviews: Friday 4 December 2026. Please"), "{pack}");
    // One of the two scores C01, both score C02.
    let chair = papers(&file, "--only chair");
    assert!(chair.contains("C01 4") && chair.contains("C02 8"), "{chair}");
    assert!(chair.contains("C01: absent"), "{chair}");
    // Whoever comes instead is there on that day alone.
    let person = "\n[[person]]\nid = \"kim\"\nname = \"Kim Lee\"\n\n[[member]]\nid = \"kim\"\npanel = \"main\"\ncapacity = \"carer\"\nstands-in-for = \"amira\"\n";
    let sheets = papers(&format!("{file}{person}"), "--for kim --only score-sheets");
    assert!(sheets.contains("You are not there for C02") && sheets.contains("C01,"), "{sheets}");
    // The two are one among those who score.
    let both = papers(&format!("{file}{person}"), "--only chair");
    assert!(both.contains("2 members score each candidate"), "{both}");
    assert!(both.contains("C01 8") && both.contains("C02 8"), "{both}");
    // What they cannot do on the other day is no matter.
    let barred = format!("{file}{person}")
        .replace("name = \"Kim Lee\"", "name = \"Kim Lee\"\nnot-on = [2026-12-04]");
    assert!(!found(&barred).contains("Kim Lee cannot come"), "{}", found(&barred));
}

#[test]
fn case_5_4_someone_chairs_on_each_day() {
    let file = two_days("day = 2026-12-04");
    let absent = file.replacen("chair = true\n", "chair = true\nabsent = 2026-12-04\n", 1);
    let missing = "no one chairs Interview panel on 4 December 2026";
    assert!(!found(&file).contains("no one chairs"), "{}", found(&file));
    assert!(found(&absent).contains(missing), "{}", found(&absent));
}

/// Three panels that each see the same candidates.
fn carousel(candidates: &str) -> String {
    let panel = |id: &str, name: &str, length: u32, more: &str| {
        format!(
            "[[panel]]\nid = \"{id}\"\nname = \"{name}\"\nstart = 10:00:00\nlength = {length}\ngap = 15\n{more}\n"
        )
    };
    let panels = [
        panel("main", "Interview panel", 45, "room = \"Garden room\"\n"),
        panel("tea", "Tea with tenants", 30, "kind = \"group\"\nuntil = 12:45:00\n"),
        panel("tour", "Tour", 20, "kind = \"group\"\n"),
    ];
    format!(
        "format = 1\n\n{}\n[interviews]\ndate = 2026-12-03\n\n[[person]]\nid = \"grace\"\nname = \"Grace Adeyemi\"\nuntil = 13:00:00\n\n[[member]]\nid = \"grace\"\npanel = \"tour\"\ncapacity = \"carer\"\n\n{candidates}",
        panels.concat()
    )
}

const THREE: &str = "[[candidate]]\ncode = \"C01\"\n\n[[candidate]]\ncode = \"C02\" # by bus\nfrom = 10:30:00\n\n[[candidate]]\ncode = \"C03\"\nat = 10:00:00\n";

/// What is found of times alone.
fn times(text: &str) -> String {
    let lines = found(text);
    let of_times = |line: &&str| line.contains("day-impossible") || line.contains("panels-clash");
    lines.lines().filter(of_times).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_day_is_worked_out_shown_and_written_and_then_every_paper_has_it() {
    let place = Place::empty();
    place.write("v.toml", carousel(THREE));
    assert!(times(&carousel(THREE)).contains("C03 is due on Interview panel until 10:45am"));
    let shown = place.run("day v.toml");
    assert_eq!(shown.code, 0, "{}", shown.all());
    insta::assert_snapshot!("a-day-worked-out", shown.all());
    assert_eq!(place.read("v.toml"), carousel(THREE), "it is only shown");
    let written = place.run("day v.toml --write");
    assert_eq!(written.code, 0, "{}", written.all());
    let file = place.read("v.toml");
    assert!(file.contains("code = \"C02\" # by bus") && file.contains("at = 10:00:00"), "{file}");
    assert_eq!(times(&file), "", "{file}");
    // Asked again, it is as good as it was, and no one moves.
    let again = place.run("day v.toml --write");
    assert!(again.out.contains("says all this already"), "{}", again.all());
    // Nor if someone withdraws.
    let before = papers(&file, "--only pack");
    let gone = file.replace("code = \"C02\" # by bus\n", "code = \"C02\"\nwithdrew = 2026-11-23\n");
    let after = papers(&gone, "--only pack");
    for line in before
        .lines()
        .filter(|line| line.contains("Candidate C01") || line.contains("Candidate C03"))
    {
        assert!(after.contains(line), "{line}: {after}");
    }
    assert!(papers(&file, "--only leaflet").contains("The room: Garden room."));
    // A day in the past is shown, and said to be one; the day itself is none.
    let says_past = |today: &str| {
        let ran = place.run(&format!("day v.toml --today {today}"));
        assert_eq!(ran.code, 0, "{}", ran.all());
        ran.out.contains("Thursday 3 December 2026 is in the past")
    };
    let late = place.run("day v.toml --write --today 2026-12-04");
    assert_eq!(late.code, 2, "{}", late.all());
    assert!(late.messages.contains("is in the past"), "{}", late.all());
    assert!(late.messages.contains("Nothing has been written"), "{}", late.all());
    assert_eq!(place.read("v.toml"), file);
    assert!(!says_past("2026-11-24") && !says_past("2026-12-03") && says_past("2026-12-04"));
    // Where all have left, or no one has applied, there is no day, and it is said which of the two.
    let said = |candidates: &str| {
        place.write("w.toml", edited("[[candidate]]\ncode = \"C01\"\n", candidates));
        place.run("day w.toml").out
    };
    let withdrew = "[[candidate]]\ncode = \"C01\"\nwithdrew = 2026-11-20\n";
    assert_eq!(said(withdrew), "There is no candidate left to see in `w.toml`.\n");
    assert_eq!(said(""), "There are no candidates yet in `w.toml`.\n");
}

#[test]
fn a_long_day_has_its_lunch_and_a_rest_after_what_all_do_before_its_times_are_promised() {
    let candidates: String =
        (1..=4).map(|n| format!("[[candidate]]\ncode = \"C0{n}\"\n\n")).collect();
    let exercise = "[[exercise]]\nid = \"talk\"\nkind = \"group-session\"\nname = \"A talk\"\npanel = \"main\"\nstart = 09:00:00\nminutes = 90\nbrief = \"Talk.\"\n\n";
    let file = edited("[[candidate]]\ncode = \"C01\"\n", &format!("{exercise}{candidates}"));
    let place = Place::empty();
    place.write("v.toml", &file);
    let written = place.run("day v.toml --write");
    assert_eq!(written.code, 0, "{}", written.all());
    let written = place.read("v.toml");
    let one = written.find("code = \"C01\"\nat = 10:45:00");
    assert!(one.is_some() && written.contains("lunch-after = 2"), "{written}");
    assert!(!found(&written).contains("lunch-missing"), "{}", found(&written));
    // Asked again, nothing moves; and no one has lunch at a time that is promised already.
    assert!(place.run("day v.toml --write").out.contains("says all this already"));
    place.write("v.toml", written.replace("lunch-after = 2\n", "").replace("13:15", "12:45"));
    let kept = place.run("day v.toml");
    assert!(kept.code == 0 && !kept.out.contains("lunch-after"), "{}", kept.all());
    // The advice says whose time has to move, or where there is room for lunch.
    for (c04, said) in [
        ("13:45", "`lunch-after = 2` to the panel, promise C03 1:15pm or later, and move"),
        ("14:15", "`lunch-after = 3` to the panel: the number"),
    ] {
        let without = written.replace("lunch-after = 2\n", "");
        place.write("v.toml", without.replace("14:15", c04).replace("13:15", "12:45"));
        let said_now = place.run("check v.toml --today 2026-11-24 -v").out;
        let said_now = said_now.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said_now.contains(said), "{said}: {said_now}");
    }
}

#[test]
fn where_there_is_no_timetable_one_sentence_says_why_and_what_would_help() {
    let one = |more: &str| carousel(&format!("[[candidate]]\ncode = \"C01\"\n{more}\n"));
    for (file, said) in [
        (
            one("from = 12:30:00"),
            "there is no timetable for 3 December 2026: C01 can only come from 12:30pm, and Tea with tenants ends at 12:45pm, so ask C01 to come at 11:50am",
        ),
        (
            one("from = 12:45:00").replace("until = 12:45:00\n", ""),
            "there is no timetable for 3 December 2026: C01 can only come from 12:45pm, and Tour ends at 12:30pm, since Grace Adeyemi has to go by 1pm, so ask Grace Adeyemi to stay until 1:35pm",
        ),
        (
            one("not-on = [2026-12-03]"),
            "C01 cannot come on 3 December 2026, so add another day under [interviews]",
        ),
        (
            one("").replace("until = 13:00:00\n", "not-on = [2026-12-03]\n"),
            "Grace Adeyemi cannot come on 3 December 2026, when Tour sees candidates, so choose another day, or ask someone else",
        ),
        (
            one("").replacen("start = 10:00:00\n", "", 1),
            "nothing says when Interview panel starts, so add `start = 09:30:00` to the panel",
        ),
    ] {
        let place = Place::empty();
        place.write("v.toml", &file);
        let ran = place.run("day v.toml --write");
        assert_eq!((ran.code, ran.messages.trim()), (1, said), "{}", ran.all());
        assert_eq!(place.read("v.toml"), file);
        if !said.starts_with("nothing") {
            assert!(found(&file).contains(&said.replace('"', "\"\"")), "{said}: {}", found(&file));
        }
    }
    let many: String =
        (1..=100).map(|n| format!("[[candidate]]\ncode = \"C{n:03}\"\n\n")).collect();
    let place = Place::empty();
    place.write("v.toml", carousel(&many));
    let ran = place.run("day v.toml");
    assert!(
        ran.messages.contains("Interview panel needs 99 hours and 45 minutes for 100 candidates"),
        "{}",
        ran.all()
    );
    place.write("v.toml", carousel(""));
    assert!(place.run("day v.toml").out.contains("no candidates"));
}

#[test]
fn whoever_is_named_for_a_day_fits_on_it_and_who_fits_on_none_is_said_first() {
    let (mut splits, mut alone) = (0, 0);
    for seed in 0_u64..8 {
        let mut chance = seed;
        let mut below = |most: u64| {
            chance = chance
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (chance >> 33) % most
        };
        let mut candidates: Vec<(String, String)> = (1..=6)
            .map(|number| {
                let more = match below(4) {
                    0 => format!("from = 10:{}0:00\n", 3 * below(2)),
                    1 => format!("until = 1{}:15:00\n", 1 + below(5).min(1)),
                    _ => String::new(),
                };
                (format!("C0{number}"), more)
            })
            .collect();
        let ran = |candidates: &[(String, String)]| {
            let one = |(code, more): &(String, String)| {
                format!("[[candidate]]\ncode = \"{code}\"\n{more}\n")
            };
            let place = Place::empty();
            place.write("v.toml", carousel(&candidates.iter().map(one).collect::<String>()));
            place.run("day v.toml --today 2026-11-24")
        };
        let said = ran(&candidates).messages;
        let code = |text: &str, code: &str| text.contains(code);
        if let Some((_, split)) = said.split_once("so see ") {
            let (seen, others) = split.split_once(" on this day, and ").unwrap();
            candidates.retain(|(one, _)| code(seen, one));
            assert!(candidates.iter().all(|(one, _)| !code(others, one)), "{said}");
            splits += 1;
        } else if let Some((_, first)) = said.split_once("so first ") {
            candidates.retain(|(one, _)| code(first, one));
            let still = ran(&candidates);
            assert_eq!(still.code, 1, "{said}: {}", still.all());
            alone += 1;
            continue;
        } else {
            continue;
        }
        let then = ran(&candidates);
        assert!(!candidates.is_empty() && then.code == 0, "{said}: {}", then.all());
    }
    assert!(splits > 2 && alone > 0, "{splits} and {alone}");
}

#[test]
fn times_that_contradict_are_refused_or_found() {
    let with = |more: &str| {
        carousel(&format!(
            "[[candidate]]\ncode = \"C01\"\n{more}\n\n[[candidate]]\ncode = \"C02\"\n"
        ))
    };
    for (more, said) in [
        (
            "times = { main = 10:00:00, tea = 10:30:00 }",
            "C01 is promised 10:30am on Tea with tenants, but is with Interview panel from 10am until 10:45am",
        ),
        (
            "times = { main = 09:00:00 }",
            "C01 is promised 9am on Interview panel, which starts at 10am",
        ),
        (
            "at = 10:30:00\ntimes = { main = 11:00:00 }",
            "C01 is promised 10:30am at `at`, but is first seen at 11am",
        ),
        ("times = { den = 11:00:00 }", "there is no panel `den`"),
        ("times = { main = 01:30:00 }", "C01 is promised 1:30am"),
    ] {
        assert!(refused(&with(more)).contains(said), "{more}: {}", refused(&with(more)));
    }
    let both = carousel(
        "[[candidate]]\ncode = \"C01\"\ntimes = { main = 11:00:00 }\n\n[[candidate]]\ncode = \"C02\"\ntimes = { main = 11:00:00 }\n",
    );
    assert!(
        refused(&both).contains("is promised 11am, but Interview panel is with C01"),
        "{}",
        refused(&both)
    );
    for (file, said) in [
        (
            with("interpreter = \"Dee\"\ntimes = { main = 10:00:00 }").replace(
                "code = \"C02\"\n",
                "code = \"C02\"\ninterpreter = \"Dee\"\ntimes = { tea = 10:15:00 }\n",
            ),
            "C01 and C02 share Dee, and are due at 10am and 10:15am",
        ),
        (
            with("until = 10:15:00"),
            "C01 is due on Interview panel until 10:45am, and has to go by 10:15am",
        ),
        (
            with("times = { main = 10:00:00, tea = 12:00:00, tour = 12:35:00 }"),
            "C01 waits 75 minutes between Interview panel and Tea with tenants; the maximum is 60",
        ),
        (
            with("").replace("until = 13:00:00", "until = 11:10:00"),
            "Grace Adeyemi has to go by 11:10am, and Tour needs everyone until 11:25am",
        ),
        (
            with("").replace("until = 13:00:00\n", "break-minutes = 30\n"),
            "Grace Adeyemi needs 30 minutes between two candidates, and Tour has 15",
        ),
        (
            with("").replace(
                "kind = \"group\"\nuntil",
                "room = \"Garden room\"\nkind = \"group\"\nuntil",
            ),
            "Interview panel and Tea with tenants are both in Garden room at 10am",
        ),
    ] {
        assert!(times(&file).contains(said), "{said}: {}", times(&file));
        // What someone needs, or when they can come, is not sent on.
        let place = Place::empty();
        place.write("v.toml", &file);
        let sent = place.run("check v.toml --output csv --today 2026-11-24").out;
        let is_public = said.contains("waits") || said.contains("both in");
        assert_eq!(sent.contains(said), is_public, "{said}: {sent}");
    }
}

#[test]
fn a_time_before_the_panel_starts_says_what_to_do_where_it_was_only_proposed() {
    let said = refused(&edited("code = \"C01\"\n", "code = \"C01\"\nat = 09:00:00\n"));
    assert!(said.contains("start the panel at 9am"), "{said}");
    assert!(said.contains("take `at` out here") && !said.contains("add `start"), "{said}");
}

#[test]
fn case_5_5_nobody_fails_to_come_on_a_day_on_which_they_are_not_due() {
    let said = refused(&two_days("day = 2026-12-04\ndid-not-come = 2026-12-03"));
    assert!(said.contains("they are due on 4 December 2026"), "{said}");
}

#[test]
fn case_5_9_whoever_stands_in_scores_the_exercise() {
    let talk = exercise("marked-by = [\"amira\"]\n");
    let absent = talk.replacen(
        "[[member]]\nid = \"amira\"\n",
        "[[member]]\nid = \"amira\"\nabsent = 2026-12-03\n",
        1,
    );
    let no_one = "is scored by no one who is there";
    assert!(found(&absent).contains(no_one), "{}", found(&absent));
    let person = "\n[[person]]\nid = \"kim\"\nname = \"Kim Lee\"\n\n[[member]]\nid = \"kim\"\npanel = \"main\"\ncapacity = \"carer\"\nstands-in-for = \"amira\"\n";
    let both = format!("{absent}{person}");
    assert!(!found(&both).contains(no_one), "{}", found(&both));
    assert!(papers(&both, "--for kim --only score-sheets").contains("Presentation"));
}

#[test]
fn case_5_1_no_one_who_was_told_a_time_is_given_another_in_silence() {
    let place = Place::empty();
    let text = carousel(
        "[[candidate]]\ncode = \"C01\"\nwithdrew = 2026-11-23\n\n[[candidate]]\ncode = \"C02\"\n\n",
    );
    let told = text.replacen("[interviews]\n", "[interviews]\ncandidates-told = 2026-11-20\n", 1);
    for (text, is_written) in [(&text, true), (&told, false)] {
        place.write("v.toml", text);
        let ran = place.run("day v.toml --write --today 2026-11-24");
        assert_eq!(place.read("v.toml") != *text, is_written, "{}", ran.out);
        assert_eq!(
            ran.out.contains("Candidates were told other times: C02 "),
            !is_written,
            "{}",
            ran.out
        );
    }
}

#[test]
fn case_6_3_the_panel_that_decides_waits_for_those_that_end_later() {
    let text =
        carousel(THREE).replacen("id = \"main\"\n", "id = \"main\"\npower = \"decides\"\n", 1);
    let member = "\n[[person]]\nid = \"ruth\"\nname = \"Ruth Bell\"\n\n[[member]]\nid = \"ruth\"\npanel = \"main\"\ncapacity = \"manager\"\n";
    let pack = papers(&format!("{text}{member}"), "--for ruth --only pack");
    assert!(pack.contains("Talk, and decide."), "{pack}");
    let later =
        text.replacen("id = \"tour\"", "id = \"tour\"\nlunch-after = 1\nlunch-minutes = 90", 1);
    let pack = papers(&format!("{later}{member}"), "--for ruth --only pack");
    assert!(
        pack.contains("Wait for Tour until ") && pack.contains("Then talk, and decide."),
        "{pack}"
    );
}
