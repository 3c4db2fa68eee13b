//! Packing again: what has not changed is not made again, and the folder is what a fresh run gives.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::time::{Duration, SystemTime};

use crate::place::{Place, SMALL, repository};

/// A small vacancy with a supporter, and someone who reads Easy Read.
fn story() -> String {
    let easy = "name = \"Amira Khan\"\nedition = \"easy-read\"\nsupporter = \"sam\"";
    SMALL.replace("name = \"Amira Khan\"", easy)
        + "\n[[person]]\nid = \"sam\"\nname = \"Sam Bell\"\n"
}

fn place() -> Place {
    let place = Place::empty();
    place.write("copanel.toml", "[organisation]\nname = \"Our trust\"\n");
    place.write("v.toml", story());
    place
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Changes one thing in one of the files, as people do.
fn edit(place: &Place, dice: &mut Dice) {
    let built_in = |path: &str| fs::read_to_string(repository().join(path)).unwrap();
    let number = dice.throw(90);
    let vacancy = place.read("v.toml");
    let swap = |from: &str, to: String| place.write("v.toml", vacancy.replacen(from, &to, 1));
    match dice.throw(14) {
        0 => swap("a time you", format!("a time {number} when you")),
        1 => swap("Joe Price", format!("Joe Price {number}")),
        2 => swap("Peer worker", format!("Peer worker {number}")),
        3 => swap("start = 09:30:00", "start = 10:00:00".to_owned()),
        4 => swap("name = \"Jo Bell\"", format!("name = \"Jo Bell {number}\"")),
        5 => swap("edition = \"easy-read\"", "edition = \"large-print\"".to_owned()),
        6 => swap("[post]", format!("[post]\nreference = \"R{number}\"")),
        7 => swap("2026-12-03", "2026-12-04".to_owned()),
        8 => place.write("copanel.toml", format!("[organisation]\nname = \"Trust {number}\"\n")),
        9 => {
            place
                .write("templates/page.css", built_in("templates/page.css") + &"\n".repeat(number));
        }
        10 => place.write(
            "templates/words.toml",
            built_in("templates/words.toml").replace("Score sheets", &format!("Sheets {number}")),
        ),
        11 => place.write(
            "templates/leaflet.md",
            built_in("templates/leaflet.md") + &format!("\nLine {number}.\n"),
        ),
        12 => place.write("v.toml", story()),
        _ => {}
    }
}

#[test]
fn at_random_edits_the_folder_is_what_a_fresh_run_gives() {
    let place = place();
    let mut dice = Dice(14);
    let (mut printed, mut day) = (0, 24);
    for step in 0..30 {
        edit(&place, &mut dice);
        day += usize::from(dice.throw(5) == 0);
        let pack = |out: &str| {
            place.run(&format!("pack v.toml -o {out} --format html,text --today 2026-11-{day}"))
        };
        let (again, fresh) = (pack("out"), pack("fresh"));
        assert_eq!(again.code, fresh.code, "step {step}: {}{}", again.all(), fresh.all());
        if fresh.code == 0 {
            printed += 1;
            assert_eq!(again.messages, fresh.messages, "step {step}");
            let files = |out| place.files(out).into_iter().collect::<BTreeMap<_, _>>();
            let (again, fresh) = (files("out"), files("fresh"));
            let names = |files: &BTreeMap<String, _>| files.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(&again), names(&fresh), "step {step}");
            for (path, bytes) in &again {
                assert!(fresh[path] == *bytes, "step {step}: {path}");
            }
            fs::remove_dir_all(place.path("fresh")).unwrap();
        } else {
            place.write("v.toml", story());
        }
    }
    assert!(printed > 20, "{printed}");
}

/// Which files of a folder were written since, by their paths: each is moved to its place.
fn numbers(place: &Place) -> BTreeMap<String, u64> {
    let files = place.files("out/v").into_iter();
    let number = |path: &str| fs::metadata(place.path("out/v").join(path)).unwrap().ino();
    files.map(|(path, _)| (path.clone(), number(&path))).collect()
}

fn pack(place: &Place, words: &str) -> (Vec<String>, String) {
    let before = numbers(place);
    let ran = place.run(&format!("pack v.toml -o out --today 2026-11-24 {words}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let new = numbers(place).into_iter().filter(|(path, number)| before.get(path) != Some(number));
    (new.map(|(path, _)| path).collect(), ran.all())
}

#[test]
fn what_has_not_changed_is_not_written_again() {
    let place = place();
    let (first, said) = pack(&place, "--format html,text");
    assert_eq!(pack(&place, "--format html,text"), (Vec::new(), said));
    assert!(first.len() > 20, "{first:?}");
    place.write("v.toml", story().replace("a time you listened", "a time you helped"));
    let (new, _) = pack(&place, "--format html,text");
    let is_new = |path: &str| new.iter().any(|new| new == path);
    assert!(is_new("people/joe/pack.html") && is_new("people/sam/day.txt"), "{new:?}");
    assert!(is_new("record.json") && !is_new("candidates/leaflet.html"), "{new:?}");
    // What is missing is made again, and what is new to the folder leaves it no longer the same.
    fs::remove_file(place.path("out/v/candidates/leaflet.txt")).unwrap();
    let (new, _) = pack(&place, "--format html,text");
    assert!(new.contains(&"candidates/leaflet.txt".to_owned()), "{new:?}");
    place.write("out/v/people/joe/pack.pdf", "mine");
    let (_, said) = pack(&place, "--format html,text");
    assert!(said.contains("someone has filled in or changed them"), "{said}");
    assert_eq!(place.read("out/v/people/joe/pack.pdf"), "mine");
}

#[test]
fn a_pdf_is_kept_with_its_pages_and_printed_again_when_its_looks_change() {
    let place = place();
    let words = "--format pdf --only leaflet";
    let (first, _) = pack(&place, words);
    let record = place.read("out/v/record.json");
    assert!(record.contains("\"pages\": ") && record.contains("\"Noto Sans\""), "{record}");
    let is_paper = |path: &&String| path.ends_with(".pdf") && path.contains('/');
    assert_eq!(first.iter().filter(is_paper).count(), 3);
    assert!(pack(&place, words).0.iter().all(|path| !path.ends_with(".pdf")));
    assert_eq!(place.read("out/v/record.json"), record);
    let looks = fs::read_to_string(repository().join("templates/page.typ")).unwrap();
    place.write(
        "templates/page.typ",
        looks.replacen("radius: (left: 2mm)", "radius: (left: 3mm)", 1),
    );
    assert_eq!(pack(&place, words).0.iter().filter(is_paper).count(), 3);
    let again = place.files("out");
    fs::remove_dir_all(place.path("out")).unwrap();
    pack(&place, words);
    assert!(place.files("out") == again);
}

#[test]
fn what_another_copanel_may_have_made_is_made_again() {
    let place = place();
    pack(&place, "--format text");
    // Other bytes, of which the record knows: as if the writer had been another.
    let path = "out/v/candidates/leaflet.txt";
    let text = place.read(path);
    let record = place.read("out/v/record.json");
    let hash = |text: &str| {
        use sha2::{Digest, Sha256};
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let other = text.clone() + "\n";
    place.write(path, &other);
    place.write("out/v/record.json", record.replace(&hash(&text), &hash(&other)));
    pack(&place, "--format text");
    assert_eq!(place.read(path), other);
    let file = fs::File::options().write(true).open(place.path("out/v/record.json")).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1)).unwrap();
    pack(&place, "--format text");
    assert_eq!(place.read(path), text);
}

#[test]
fn what_only_names_and_no_one_gets_is_said() {
    let place = place();
    let run = |words: &str| {
        place.run(&format!("pack v.toml -o out --format text --today 2026-11-24 {words}"))
    };
    let ran = run("--only certificate");
    assert!(
        ran.messages.contains("has no `certificate`: it is printed once `[outcome]`"),
        "{}",
        ran.all()
    );
    assert!(ran.code == 0 && !place.path("out").exists(), "{}", ran.all());
    let ran = run("--only practice,leaflet");
    assert!(
        ran.messages.contains("no `practice`: it is printed with `--rehearsal`"),
        "{}",
        ran.all()
    );
    assert!(place.path("out/v/candidates/leaflet.txt").exists());
    let ran = run("--only chair --for joe");
    assert!(ran.messages.contains("joe gets no chair here"), "{}", ran.all());
}

/// The same for people who have been sent their papers.
fn sent() -> String {
    let seat = |id: &str| format!("id = \"{id}\"\npanel = \"main\"");
    let with = |id: &str| seat(id) + "\npapers-sent = 2026-11-19";
    let posted =
        story().replace(&seat("amira"), &with("amira")).replace(&seat("joe"), &with("joe"));
    posted + "\n[[candidate]]\ncode = \"C02\"\n"
}

/// What a run said of each person who must be told something.
fn told(said: &str) -> Vec<String> {
    said.lines().filter_map(|line| line.strip_prefix("  ")).map(str::to_owned).collect()
}

const PAGE: &str = "what-changed.txt";

#[test]
fn case_1_6_who_holds_papers_is_told_what_has_changed_and_nobody_else() {
    let place = place();
    place.write("v.toml", sent());
    let words = "--format text";
    let (first, said) = pack(&place, words);
    assert!(told(&said).is_empty() && !first.iter().any(|path| path.ends_with(PAGE)), "{said}");
    // His question alone: the page is his, and those of the others say what is theirs.
    place.write("v.toml", sent().replace("start = 09:30:00", "start = 10:00:00"));
    let (new, said) = pack(&place, words);
    let line = "first candidate at 10am, not 9:30am; please be there at 9:30am, not at 9am";
    let all = ["Amira Khan", "Joe Price", "Sam Bell"].map(|name| format!("{name}: {line}"));
    assert_eq!(told(&said), all, "{said}");
    for id in ["amira", "joe", "sam"] {
        assert!(new.contains(&format!("people/{id}/{PAGE}")), "{new:?}");
    }
    let easy = place.read(&format!("out/v/people/amira/{PAGE}"));
    assert!(easy.contains("The first candidate comes at 10am.\nBefore it was 9:30am."), "{easy}");
    let index = place.read("out/v/index.html");
    assert!(index.contains("What has changed"), "{index}");
    // Nobody has been told yet, so the page stays; and it goes with what it was about.
    assert_eq!(told(&pack(&place, words).1), all);
    place.write("v.toml", sent());
    assert!(told(&pack(&place, words).1).is_empty());
    assert!(!place.path(&format!("out/v/people/joe/{PAGE}")).exists());
    // It is said, and nothing else comes first, until papers have been sent again; what changes later counts from then.
    let again = sent().replace("start = 09:30:00", "start = 10:00:00");
    let again = again.replacen("[post]", "revision = 2\n\n[post]", 1);
    place.write("v.toml", &again);
    for _ in 0..2 {
        let (_, said) = pack(&place, words);
        assert_eq!(said.matches(line).count(), 3, "{said}");
        assert!(said.contains("Next: tell those who have older papers"), "{said}");
        assert!(!said.contains("Raise `revision`"), "{said}");
        let index = place.read("out/v/index.html");
        assert!(index.contains("People have papers that have changed since"), "{index}");
    }
    let check = || place.run("check v.toml --output csv --today 2026-11-24").out;
    assert!(
        check().contains("version 2 has not gone to those who have older papers"),
        "{}",
        check()
    );
    let again = again.replacen("[post]", "revision-sent = 2026-11-24\n\n[post]", 1);
    place.write("v.toml", &again);
    assert!(told(&pack(&place, words).1).is_empty());
    assert!(!check().contains("version 2 has not gone"), "{}", check());
    place.write("v.toml", again.replace("asked-by = \"amira\"", "asked-by = \"joe\""));
    let (new, said) = pack(&place, words);
    let expected = [
        "Amira Khan: you do not ask question 1 any more",
        "Joe Price: you ask question 1",
        "Sam Bell: Amira Khan does not ask question 1 any more",
    ];
    assert_eq!(told(&said), expected, "{said}");
    assert!(new.contains(&format!("people/joe/{PAGE}")), "{new:?}");
}

#[test]
fn case_5_4_everyone_is_told_who_is_absent_and_who_is_not_after_all() {
    let words = "--format text";
    let place = place();
    place.write("v.toml", sent());
    pack(&place, words);
    let joe = "id = \"joe\"\npanel = \"main\"\n";
    let date = story().split_once("date = ").unwrap().1[..10].to_owned();
    let absent = sent().replace(joe, &format!("{joe}absent = {date}\n"));
    assert_ne!(absent, sent());
    place.write("v.toml", &absent);
    let (_, said) = pack(&place, words);
    let amira = || told(&said).into_iter().find(|line| line.starts_with("Amira Khan: "));
    assert!(amira().unwrap().contains("Joe Price is absent on "), "{said}");
    assert!(!amira().unwrap().contains("on the panel any more"), "{said}");
    // Whoever is absent has a kind word, and is told of no questions and no new papers.
    assert!(told(&said).iter().any(|line| line.starts_with("Joe Price: you are absent")), "{said}");
    let joe = place.read(&format!("out/v/people/joe/{PAGE}"));
    assert!(joe.contains("we are sorry that you cannot be with us"), "{joe}");
    assert!(!joe.contains("new papers"), "{joe}");
    // No one tested a page that is new today.
    let amira_is_told = place.read(&format!("out/v/people/amira/{PAGE}"));
    assert!(!amira_is_told.contains("tested"), "{amira_is_told}");
    // After the interviews it is too late for that.
    let late = place.run(&format!("pack v.toml -o out --today 2026-12-04 {words}"));
    assert!(!late.all().contains("tell them"), "{}", late.all());
    assert!(!place.path(&format!("out/v/people/amira/{PAGE}")).exists());
    // When everyone has been sent that, the way back is news as well.
    let lines = "revision = 2\nrevision-sent = 2026-11-24\n\n[post]";
    let again = |text: &str| text.replacen("[post]", lines, 1);
    place.write("v.toml", again(&absent));
    pack(&place, words);
    place.write("v.toml", again(&sent()));
    let (_, said) = pack(&place, words);
    let amira = told(&said).into_iter().find(|line| line.starts_with("Amira Khan: "));
    assert!(amira.unwrap().contains("Joe Price is coming after all"), "{said}");
}

#[test]
fn case_5_4_whoever_supports_someone_absent_is_not_told_that_they_are_absent() {
    let words = "--format text";
    let place = place();
    place.write("v.toml", sent());
    pack(&place, words);
    let amira = "id = \"amira\"\npanel = \"main\"\n";
    let date = story().split_once("date = ").unwrap().1[..10].to_owned();
    place.write("v.toml", sent().replace(amira, &format!("{amira}absent = {date}\n")));
    pack(&place, words);
    let page = |id: &str| place.read(&format!("out/v/people/{id}/{PAGE}"));
    assert!(page("amira").contains("We will tell you the result."), "{}", page("amira"));
    let sam = page("sam");
    assert!(
        sam.contains("Sam Bell, Amira Khan cannot be with us") && !sam.contains("sorry"),
        "{sam}"
    );
}

#[test]
fn fewer_scorers_are_no_other_way_to_score() {
    let place = place();
    let joe = "id = \"joe\"\npanel = \"main\"\n";
    let bar = "[scoring]\ncombine = \"equal-members\"\nappointable = { percent = 60 }\n\n[keep]";
    let text = sent().replace("[keep]", bar);
    place.write("v.toml", &text);
    pack(&place, "--format text");
    place.write("v.toml", text.replace(joe, &format!("{joe}absent = 2026-12-03\n")));
    let (_, said) = pack(&place, "--format text");
    assert!(said.contains("absent") && !said.contains("scores are put together"), "{said}");
    place.write("v.toml", text.replace("percent = 60", "percent = 70"));
    let (_, said) = pack(&place, "--format text");
    assert!(said.contains("scores are put together"), "{said}");
}

#[test]
fn case_5_1_people_who_leave_or_are_renamed_and_drafts_that_nobody_holds() {
    let words = "--format text";
    let place = place();
    // Nobody holds a draft.
    pack(&place, words);
    place.write("v.toml", story().replace("start = 09:30:00", "start = 10:00:00"));
    assert!(told(&pack(&place, words).1).is_empty());
    place.write("v.toml", sent());
    assert!(told(&pack(&place, words).1).iter().all(|line| line.contains("first candidate")));
    let place = self::place();
    place.write("v.toml", sent());
    pack(&place, words);
    // Another id is no other person, but their boxes to fill in have other names; another id of a question is no change.
    place.write("v.toml", sent().replace("\"joe\"", "\"jo\"").replace("\"q1\"", "\"listen\""));
    let (_, said) = pack(&place, words);
    assert_eq!(told(&said), ["Joe Price: the forms you fill in are new"], "{said}");
    // A candidate who is dropped, and a member.
    let text = sent().replace("\n[[candidate]]\ncode = \"C02\"\n", "");
    let (before, rest) = text.split_once("[[member]]\nid = \"joe\"").unwrap();
    let (_, after) = rest.split_once("[[question]]").unwrap();
    place.write("v.toml", format!("{before}[[question]]{after}"));
    let (_, said) = pack(&place, words);
    let said = told(&said);
    assert!(said[0].starts_with("Amira Khan: Candidate C02 is not coming; "), "{said:?}");
    assert!(said[0].contains("not on the panel any more"), "{said:?}");
    assert!(
        said.last().unwrap().ends_with("no papers any more; ask for the earlier ones back"),
        "{said:?}"
    );
    // What they have been told is kept without the words of questions.
    let record: serde_json::Value = serde_json::from_str(&place.read("out/v/record.json")).unwrap();
    let kept = record["told"].to_string();
    assert!(kept.contains("9:30am"), "{kept}");
    assert!(!kept.contains("a time you listened"), "{kept}");
}

#[test]
fn people_and_panels_are_known_by_what_everyone_reads_and_not_by_ids() {
    let place = place();
    let before =
        sent().replace("date = 2026-12-03", "date = 2026-12-03\ncandidates-told = 2026-11-20");
    let changed = |text: String| {
        assert_ne!(text, before);
        place.write("v.toml", &before);
        fs::remove_dir_all(place.path("out")).unwrap_or_default();
        pack(&place, "--format text");
        place.write("v.toml", text);
        told(&pack(&place, "--format text").1)
    };
    assert!(changed(before.replace("\"main\"", "\"panel-one\"")).is_empty());
    // Two ids that were mixed up are put right.
    let swapped = before.replace("\"joe\"", "\"one\"").replace("\"amira\"", "\"joe\"");
    let forms = |name: &str| format!("{name}: the forms you fill in are new");
    assert_eq!(
        changed(swapped.replace("\"one\"", "\"amira\"")),
        [forms("Amira Khan"), forms("Joe Price")]
    );
    // Another spelling is no other person, another name is one.
    let respelled = changed(before.replace("Joe Price", "Joe Prise"));
    assert!(!respelled.join("").contains("panel") && !respelled.join("").contains("no papers"));
    let other = changed(before.replace("Joe Price", "Zoe Lamb"));
    let panel = "Joe Price is not on the panel any more; Zoe Lamb is new on the panel";
    let news = [
        format!("Amira Khan: {panel}"),
        format!("Sam Bell: {panel}"),
        "Joe Price: no papers any more; ask for the earlier ones back".to_owned(),
        "Zoe Lamb: in the place of Joe Price now; check that `papers-sent`, and all else there, is theirs".to_owned(),
    ];
    assert_eq!(other, news);
    // Whoever has another id as well is known by neither.
    let other = changed(before.replace("Joe Price", "Zoe Lamb").replace("\"joe\"", "\"zoe\""));
    assert_eq!(other, news[..3]);
}

#[test]
fn two_runs_over_halves_give_the_folders_of_one() {
    let place = Place::empty();
    let names: Vec<String> = (1..=50).map(|number| format!("w{number:02}.toml")).collect();
    for name in &names {
        place.write(name, SMALL.replace("Peer worker", &format!("Worker {name}")));
    }
    let pack = |files: &[String], out: &str| {
        let files = files.join(" ");
        place.command(&format!("pack {files} -o {out} --format text --today 2026-11-24 --quiet"))
    };
    let (first, second) = names.split_at(25);
    let halves = [first, second].map(|half| pack(half, "halves").spawn().unwrap());
    for mut half in halves {
        assert!(half.wait().unwrap().success());
    }
    assert!(pack(&names, "one").status().unwrap().success());
    assert!(place.files("halves") == place.files("one"));
    assert!(place.files("one").len() > 500, "{}", place.files("one").len());
    // The index over all of them is that of whichever run ended last.
    let index = place.read("halves/index.html");
    for words in ["Papers of 50 vacancies", "Worker w01", "./w50/index.html", "Amira Khan"] {
        assert!(index.contains(words), "{words}");
    }
}

#[test]
fn many_vacancies_in_several_processes_are_packed_as_in_one() {
    let place = Place::empty();
    let names: Vec<String> = (1..=12).map(|number| format!("w{number:02}.toml")).collect();
    for name in &names {
        place.write(name, SMALL);
    }
    place.write("w11.toml", SMALL.replace("[[question]]", "[[qestion]]"));
    let pack = |format: &str, names: &str, out: &str| {
        let asked = format!("-o {out} --format {format} --only score-sheets --today 2026-11-24");
        place.run(&format!("pack {asked} {names}"))
    };
    // A process for each, since PDFs are asked for; what is said comes in order, and once.
    let ran = pack("pdf", &format!("-- {}", names.join(" ")), "many");
    assert_eq!(ran.code, 2);
    let said: Vec<&str> = ran.out.lines().filter_map(|line| line.split('/').nth(1)).collect();
    let well: Vec<&str> = names
        .iter()
        .filter_map(|name| name.strip_suffix(".toml"))
        .filter(|n| *n != "w11")
        .collect();
    assert_eq!(said, well);
    let faults = ran.messages.matches("there is no heading `[[qestion]]`").count();
    assert_eq!(faults, 1, "{}", ran.messages);
    for name in &names {
        pack("pdf", name, "alone");
    }
    assert!(place.files("many").len() > 30 && place.files("many") == place.files("alone"));
    // Someone who has papers only in one of them has some; no one is asked for in vain in each.
    let other = SMALL.replace("\"amira\"", "\"zoe\"").replace("Amira Khan", "Zoe Khan");
    place.write("w11.toml", other);
    let ran = pack("pdf", &format!("{} --for zoe", names.join(" ")), "zoe");
    assert_eq!((ran.code, ran.messages.matches("zoe").count()), (0, 0), "{}", ran.messages);
    let ran = pack("pdf", &format!("{} --for zo", names.join(" ")), "zo");
    assert_eq!(
        ran.messages.matches("no one with the id `zo` gets papers").count(),
        1,
        "{}",
        ran.messages
    );
}

#[test]
fn the_index_over_several_vacancies_says_where_each_is_and_who_holds_what() {
    let place = self::place();
    place.write("w.toml", sent());
    let pack =
        |files: &str| place.run(&format!("pack {files} -o out --format html --today 2026-11-24"));
    // One vacancy needs none; two of one title are told apart.
    assert!(pack("v.toml").code == 0 && !place.path("out/index.html").exists());
    assert_eq!(pack("w.toml").code, 0);
    let index = place.read("out/index.html");
    for words in ["Peer worker (v)", "Peer worker (w)", "./w/index.html", "Joe Price", ">yes<"] {
        assert!(index.contains(words), "{words}: {index}");
    }
    let next = place.read("out/w/index.html");
    let (_, next) = next.split_once("What to do next").unwrap();
    let first = next.split("<strong>").nth(1).unwrap().split('<').next().unwrap();
    assert!(index.contains(first), "{first}");
    // A page of someone else is left alone, and the papers are printed all the same.
    place.write("out/index.html", "mine");
    let ran = pack("v.toml w.toml");
    assert!(ran.code == 0 && ran.messages.contains("no index of all vacancies"), "{}", ran.all());
    assert_eq!(place.read("out/index.html"), "mine");
}

#[test]
fn case_1_6_it_is_said_what_of_power_money_conflicts_and_help_has_changed() {
    let place = place();
    let seat = "id = \"joe\"\npanel = \"main\"\n";
    let paid = "payment = { kind = \"paid\", amount = \"20.00\", offered = 2026-11-02 }\n";
    let knows = "conflicts = [{ candidate = \"C01\", action = \"does-not-score\" }]\n";
    let before = sent().replace(seat, &format!("{seat}{paid}{knows}"));
    place.write("v.toml", &before);
    pack(&place, "--format text");
    let changed = |from: &str, to: &str| {
        assert!(before.contains(from), "{from}");
        place.write("v.toml", before.replacen(from, to, 1));
        let (_, said) = pack(&place, "--format text");
        let joe = told(&said).into_iter().find(|line| line.starts_with("Joe Price: "));
        joe.unwrap_or_else(|| panic!("{said}"))
    };
    let advises = changed("power = \"decides\"", "power = \"advises\"");
    let expected = "Joe Price: this panel now gives advice, and other people make the decision";
    assert_eq!(advises, expected);
    let money = changed("\"20.00\"", "\"10.00\"");
    assert_eq!(money, "Joe Price: what you are offered has changed");
    assert_eq!(changed(knows, ""), "Joe Price: you now score C01 like the others");
    let leaves = changed("does-not-score", "leaves-the-room");
    assert_eq!(leaves, "Joe Price: you leave the room for C01");
    let help = changed("name = \"Jo Bell\"", "name = \"Jo Bell\"\nphone = \"01632 960 123\"");
    let expected =
        "Joe Price: who to ask, or how to reach them, has changed: Jo Bell, 01632 960 123";
    assert_eq!(help, expected);
}

#[test]
fn case_1_6_candidates_who_were_told_another_day_are_told() {
    let place = place();
    let before =
        sent().replace("date = 2026-12-03", "date = 2026-12-03\ncandidates-told = 2026-11-20");
    let moved = before.replace("date = 2026-12-03", "date = 2026-12-04");
    place.write("v.toml", &before);
    assert!(!pack(&place, "--format text").1.contains("Candidates: "));
    place.write("v.toml", &moved);
    let (_, said) = pack(&place, "--format text");
    let line =
        "Candidates: the interviews are on Friday 4 December 2026, not on Thursday 3 December 2026";
    assert!(told(&said).contains(&line.to_owned()), "{said}");
    assert!(place.read("out/v/index.html").contains("and the candidates"));
    place.write("v.toml", moved.replace("told = 2026-11-20", "told = 2026-11-24"));
    assert!(!pack(&place, "--format text").1.contains("Candidates: "));
}

#[test]
fn papers_of_a_file_that_has_another_name_now_are_named() {
    let place = Place::empty();
    let text = SMALL.replacen("[post]", "[post]\nreference = \"P-1\"", 1);
    place.write("v.toml", &text);
    pack(&place, "--format text --only leaflet");
    fs::remove_file(place.path("v.toml")).unwrap();
    let pack = |text: String| {
        place.write("cook.toml", text);
        place.run("pack cook.toml -o out --format text --only leaflet --today 2026-11-24").messages
    };
    let other = pack(text.replace("P-1", "P-2"));
    assert!(!other.contains("the same reference"), "{other}");
    let same = pack(text.replace("Peer worker", "Cook"));
    let expected =
        "`out/v` holds papers with the same reference, of `v.toml`, which is not there any more";
    assert!(same.contains(expected), "{same}");
}
