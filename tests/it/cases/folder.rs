//! The folder of papers that `pack` writes: always of one piece, and nothing outside of it is touched.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use crate::place::{Place, Ran, SMALL};

const PACK: &str = "pack v.toml -o out --today 2026-11-24 --format";

/// What the record lists as old.
fn old(place: &Place) -> Vec<String> {
    let record: serde_json::Value = serde_json::from_str(&place.read("out/v/record.json")).unwrap();
    let old = record["old"].as_array().unwrap().iter();
    old.map(|path| path.as_str().unwrap().to_owned()).collect()
}

/// The links that the index marks as old.
fn marked(place: &Place) -> Vec<String> {
    let index = place.read("out/v/index.html");
    let links = index.split("href=\"./").skip(1).filter(|link| {
        let after = link.split("</a>").nth(1).unwrap_or_default();
        after.trim_start().starts_with("(old)")
    });
    let mut links: Vec<String> =
        links.map(|link| link.split('"').next().unwrap().to_owned()).collect();
    links.sort();
    links
}

fn packed(place: &Place, formats: &str) -> Ran {
    let ran = place.run(&format!("{PACK} {formats}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    ran
}

/// Every paper with some words is new, or is named as old in the message, the index and the record.
fn of_one_piece(place: &Place, ran: &Ran, before: &str) {
    let old = old(place);
    assert_eq!(marked(place), old, "index and record");
    for path in &old {
        let (folder, name) = path.rsplit_once('/').unwrap();
        let line = format!("  {folder}: ");
        let mut lines = ran.messages.lines().filter(|said| said.starts_with(&line));
        assert!(lines.any(|line| line.contains(name)), "{path}: {}", ran.messages);
    }
    for (path, bytes) in place.files("out/v") {
        let is_old = String::from_utf8_lossy(&bytes).contains(before);
        let is_paper = path.contains('/') && (path.ends_with(".html") || path.ends_with(".txt"));
        assert!(!is_paper || !is_old || old.contains(&path), "{path} is not named as old");
    }
}

#[test]
fn case_1_1_papers_that_were_not_printed_again_are_named_as_old() {
    let place = Place::small();
    packed(&place, "html,text");
    assert!(old(&place).is_empty() && marked(&place).is_empty());
    place.write("v.toml", SMALL.replace("a time you listened", "a time you helped"));
    let ran = packed(&place, "text");
    of_one_piece(&place, &ran, "a time you listened");
    assert!(old(&place).contains(&"people/joe/pack.html".to_owned()));
    // What does not mention the question is not old.
    assert!(!old(&place).contains(&"candidates/leaflet.html".to_owned()));
    assert!(ran.messages.contains("copanel pack v.toml -o out --format html\n"), "{}", ran.all());
    // The same when nothing was changed in between.
    let ran = packed(&place, "text");
    of_one_piece(&place, &ran, "a time you listened");
    let ran = packed(&place, "html");
    assert!(old(&place).is_empty() && !ran.messages.contains("old"), "{}", ran.all());
}

#[test]
fn case_1_1_the_same_for_one_reader_or_one_document() {
    for options in ["text --for joe", "html,text --only score-sheets", "html --for joe --only pack"]
    {
        let place = Place::small();
        packed(&place, "html,text");
        place.write("v.toml", SMALL.replace("a time you listened", "a time you helped"));
        let ran = packed(&place, options);
        of_one_piece(&place, &ran, "a time you listened");
        assert!(old(&place).len() > 2, "{options}");
        packed(&place, "html,text");
        assert!(old(&place).is_empty(), "{options}");
    }
}

#[test]
fn case_1_1_a_change_of_looks_or_edition_is_a_change_too() {
    let place = Place::small();
    place.write("copanel.toml", "");
    packed(&place, "html,text");
    place.write("templates/page.css", "body { color: black }\n");
    packed(&place, "text --only leaflet");
    assert!(old(&place).contains(&"candidates/leaflet.html".to_owned()));
    let place = Place::small();
    packed(&place, "html,text");
    let larger = SMALL.replace("name = \"Joe Price\"", "name = \"Joe Price\"\nprint-size = 18");
    place.write("v.toml", larger);
    packed(&place, "text --for joe");
    assert!(old(&place).contains(&"people/joe/pack.html".to_owned()));
    assert!(!old(&place).iter().any(|path| path.starts_with("people/amira")));
}

#[test]
fn case_1_2_papers_that_name_someone_who_was_dropped_are_old() {
    let place = Place::small();
    packed(&place, "html,text");
    let (before, rest) = SMALL.split_once("[[member]]\nid = \"joe\"").unwrap();
    let (_, after) = rest.split_once("[[question]]").unwrap();
    place.write("v.toml", format!("{before}[[question]]{after}"));
    let ran = packed(&place, "html");
    of_one_piece(&place, &ran, "Joe Price");
    assert!(old(&place).contains(&"candidates/leaflet.txt".to_owned()));
    assert!(!place.path("out/v/people/joe").exists());
}

#[test]
fn case_1_2_so_are_those_of_someone_who_was_renamed() {
    let place = Place::small();
    packed(&place, "html,text");
    place.write("v.toml", SMALL.replace("Joe Price", "Jo Price"));
    let ran = packed(&place, "html --for amira");
    of_one_piece(&place, &ran, "Joe Price");
    assert!(old(&place).contains(&"people/joe/pack.txt".to_owned()));
    // With another id they are someone else.
    place.write("v.toml", SMALL.replace("\"joe\"", "\"jo\""));
    packed(&place, "html --for amira");
    assert!(!place.path("out/v/people/joe").exists());
}

#[test]
fn case_1_2_what_someone_has_filled_in_is_kept_and_named() {
    let place = Place::small();
    packed(&place, "html,text");
    let form = "out/v/people/joe/score-sheets.html";
    let filled = place.read(form) + "<!-- filled in -->";
    place.write(form, &filled);
    place.write("v.toml", SMALL.replace("a time you listened", "a time you helped"));
    for _ in 0..2 {
        let ran = packed(&place, "html,text --for amira");
        assert!(ran.messages.contains("someone has filled in or changed them"), "{}", ran.all());
        of_one_piece(&place, &ran, "a time you listened");
        assert!(old(&place).contains(&"people/joe/score-sheets.html".to_owned()));
        assert_eq!(place.read(form), filled);
    }
    // Nor is it lost sight of when it belongs to no one any more.
    let (before, rest) = SMALL.split_once("[[member]]\nid = \"joe\"").unwrap();
    let (_, after) = rest.split_once("[[question]]").unwrap();
    place.write("v.toml", format!("{before}[[question]]{after}"));
    for _ in 0..2 {
        let ran = packed(&place, "html,text");
        assert!(ran.messages.contains("joe/score-sheets.html` no longer belongs"), "{}", ran.all());
        assert_eq!(old(&place), ["people/joe/score-sheets.html"]);
        assert!(place.read("out/v/index.html").contains("people/joe/score-sheets.html"));
        assert_eq!(place.read(form), filled);
    }
    fs::remove_file(place.path(form)).unwrap();
    packed(&place, "html,text");
    assert!(old(&place).is_empty());
}

#[test]
fn case_1_1_papers_that_no_record_knows_are_named_too() {
    let place = Place::small();
    packed(&place, "html,text");
    fs::remove_file(place.path("out/v/record.json")).unwrap();
    let ran = packed(&place, "html --force");
    assert!(old(&place).contains(&"people/joe/pack.txt".to_owned()), "{}", ran.all());
    assert!(ran.messages.contains("pack.txt"), "{}", ran.all());
    // What was deleted by hand is not listed.
    let place = Place::small();
    packed(&place, "html");
    fs::remove_file(place.path("out/v/people/joe/pack.html")).unwrap();
    packed(&place, "html --for amira");
    assert!(!place.read("out/v/index.html").contains("joe/pack.html"));
    assert!(!place.read("out/v/record.json").contains("joe/pack.html"));
}

#[cfg(target_os = "linux")]
#[test]
fn case_1_5_a_paper_that_cannot_be_written_is_named_and_the_next_run_mends_it() {
    let place = Place::small();
    packed(&place, "html,text");
    place.write("v.toml", SMALL.replace("Peer worker", "Ward sister"));
    // No file may be larger than 32 kB: pages cannot be written, and texts can.
    let output = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""])
        .arg(env!("CARGO_BIN_EXE_copanel"))
        .args(format!("{PACK} text,html").split_whitespace())
        .current_dir(place.path("."))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("people/joe/pack.html is still the old one: File too large"), "{said}");
    assert!(said.contains("close it there") && said.contains("run this again"), "{said}");
    let listed = old(&place);
    assert!(listed.contains(&"people/joe/pack.html".to_owned()), "{listed:?}");
    assert!(place.read("out/v/people/joe/pack.html").contains("Peer worker"));
    assert!(place.read("out/v/people/joe/score-sheets.txt").contains("Ward sister"));
    for path in &listed {
        assert!(path.ends_with(".html") && said.contains(path.as_str()), "{path}: {said}");
    }
    packed(&place, "text,html");
    assert!(old(&place).is_empty() && marked(&place).is_empty());
    assert!(place.read("out/v/people/joe/pack.html").contains("Ward sister"));
}

#[test]
fn case_13_4_a_record_that_leads_elsewhere_is_refused() {
    let place = Place::small();
    packed(&place, "text");
    place.write("docs/t.txt", "mine");
    let hash = "\"0\"";
    let record = place.read("out/v/record.json");
    let outside = place.path("docs/t.txt").display().to_string();
    for path in ["../../docs/t.txt", &outside, "people/../../../docs/t.txt", "..\\\\t.txt", ""] {
        let planted =
            record.replacen("\"outputs\": {", &format!("\"outputs\": {{ \"{path}\": {hash},"), 1);
        assert_ne!(planted, record);
        place.write("out/v/record.json", &planted);
        let ran = place.run(&format!("{PACK} text"));
        assert_eq!(ran.code, 2, "{path}: {}", ran.all());
        assert!(ran.messages.contains("record.json` was not written by copanel"), "{}", ran.all());
        assert_eq!(place.read("docs/t.txt"), "mine");
    }
}

#[test]
fn case_13_4_nothing_is_written_or_removed_through_a_link() {
    let place = Place::small();
    packed(&place, "text");
    let joe = place.path("out/v/people/joe");
    fs::rename(&joe, place.path("elsewhere")).unwrap();
    symlink(place.path("elsewhere"), &joe).unwrap();
    let before = place.files("elsewhere");
    for text in [SMALL.replace("Peer worker", "Ward sister"), SMALL.replace("\"joe\"", "\"jo\"")] {
        place.write("v.toml", text);
        let ran = place.run(&format!("{PACK} text"));
        assert_eq!(ran.code, 2, "{}", ran.all());
        assert!(ran.messages.contains("people/joe` is a link"), "{}", ran.all());
        assert!(place.files("elsewhere") == before);
    }
}

#[test]
fn case_13_5_no_link_is_followed_and_one_run_at_a_time_writes() {
    let place = Place::small();
    place.write("mine.txt", "mine");
    for link in [".index.html.part", ".record.json.part", ".parts", ".record.journal.json"] {
        fs::create_dir_all(place.path("out/v")).unwrap();
        symlink(place.path("mine.txt"), place.path("out/v").join(link)).unwrap();
    }
    let ran = place.run(&format!("{PACK} text"));
    assert!(ran.code == 0 || ran.messages.contains("move it elsewhere"), "{}", ran.all());
    assert_eq!(place.read("mine.txt"), "mine");

    let place = Place::small();
    packed(&place, "text");
    let before = place.files("out");
    let lock = fs::File::create(place.path("out/v/.copanel.lock")).unwrap();
    lock.lock().unwrap();
    place.write("v.toml", SMALL.replace("Peer worker", "Ward sister"));
    let ran = place.run(&format!("{PACK} text"));
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(ran.messages.contains("another copanel is writing to `out/v`"), "{}", ran.all());
    drop(lock);
    fs::remove_file(place.path("out/v/.copanel.lock")).unwrap();
    assert!(place.files("out") == before);
    packed(&place, "text");
}

#[test]
fn case_13_5_four_packs_at_once_leave_one_whole_folder() {
    let place = Place::small();
    let whole = Place::small();
    packed(&whole, "text,html");
    let runs: Vec<_> = (0..4)
        .map(|_| {
            let mut command = place.command(&format!("{PACK} text,html"));
            command.stderr(std::process::Stdio::piped()).stdout(std::process::Stdio::null());
            command.spawn().unwrap()
        })
        .collect();
    let mut written = 0;
    for run in runs {
        let output = run.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        match output.status.code() {
            Some(0) => written += 1,
            _ => assert!(said.contains("wait until it is done"), "{said}"),
        }
    }
    assert!(written > 0);
    assert!(place.files("out") == whole.files("out"));
}

#[test]
fn case_13_7_a_folder_knows_whose_it_is() {
    let place = Place::empty();
    place.write("2025/nurse/vacancy.toml", SMALL.replace("2026-12-03", "2025-12-04"));
    place.write("2026/nurse/vacancy.toml", SMALL);
    let pack = |year: &str, rest: &str| {
        place.run(&format!(
            "pack {year}/nurse/vacancy.toml -o out --format text --today 2026-11-24{rest}"
        ))
    };
    assert_eq!(pack("2025", "").code, 0);
    let before = place.files("out");
    let ran = pack("2026", "");
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.messages);
    assert!(place.files("out") == before);
    // Practice has a folder of its own, and that is another's too.
    assert_eq!(pack("2025", " --rehearsal").code, 0);
    place.write("2025/nurse-rehearsal.toml", SMALL);
    let ran = place.run("pack 2025/nurse-rehearsal.toml -o out --format text");
    assert!(
        ran.code == 2 && ran.messages.contains("the papers of practice for “Peer worker”"),
        "{}",
        ran.all()
    );
    // One that was moved, or whose title was changed, is still the same.
    place.write("archive/nurse.toml", place.read("2025/nurse/vacancy.toml"));
    let ran = place.run("pack archive/nurse.toml -o out --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    place.write("archive/nurse.toml", SMALL.replace("Peer worker", "Ward sister"));
    let ran = place.run("pack archive/nurse.toml -o out --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn case_13_7_the_guide_has_a_folder_of_its_own() {
    let place = Place::empty();
    place.write("guide.toml", SMALL);
    let guide = "guide why --format text -o out";
    assert_eq!(place.run(guide).code, 0);
    let ran = place.run("pack guide.toml -o out --format text --today 2026-11-24");
    assert!(
        ran.code == 2 && ran.messages.contains("`out/guide` holds the papers of the guide"),
        "{}",
        ran.all()
    );
    let place = Place::empty();
    place.write("guide.toml", SMALL);
    assert_eq!(place.run("pack guide.toml -o out --format text --today 2026-11-24").code, 0);
    let ran = place.run(guide);
    assert!(ran.code == 2 && ran.messages.contains("“Peer worker”"), "{}", ran.all());
}

#[cfg(unix)]
#[test]
fn case_13_14_where_a_paper_goes_there_is_a_pipe_or_a_device() {
    let place = Place::small();
    fs::create_dir_all(place.path("out/v/people/joe")).unwrap();
    for path in ["out/v/people/joe/pack.txt", "out/v/record.json", "out/v/index.html"] {
        let made = std::process::Command::new("mkfifo").arg(place.path(path)).status().unwrap();
        assert!(made.success());
        let ran = place.run(&format!("{PACK} text"));
        assert_eq!(ran.code, 2, "{}", ran.all());
        assert!(ran.messages.contains("is no ordinary file"), "{}", ran.all());
        fs::remove_file(place.path(path)).unwrap();
    }
    packed(&place, "text");
}

#[test]
fn case_13_16_private_papers_are_for_their_owner_alone() {
    let place = Place::small();
    packed(&place, "text");
    let mode = |path: &str| {
        let about = fs::metadata(place.path(&format!("out/v/{path}"))).unwrap();
        about.permissions().mode() & 0o777
    };
    for folder in ["people", "people/joe", "coordinator", "manager"] {
        assert_eq!(mode(folder), 0o700, "{folder}");
    }
    for (path, _) in place.files("out/v") {
        let is_private =
            ["people/", "coordinator/", "manager/"].iter().any(|f| path.starts_with(f));
        assert_eq!(mode(&path) == 0o600, is_private, "{path}");
    }
    // Those of an earlier copanel are mended, although they say the same.
    let adjustments = place.path("out/v/coordinator/adjustments.txt");
    fs::set_permissions(&adjustments, fs::Permissions::from_mode(0o644)).unwrap();
    packed(&place, "text");
    assert_eq!(mode("coordinator/adjustments.txt"), 0o600);
    let index = place.read("out/v/index.html");
    assert!(index.contains("Who gets which folder") && index.contains("Never hand on"), "{index}");
}

#[cfg(target_os = "linux")]
#[test]
fn case_13_19_papers_and_folders_are_on_the_disk_before_the_record() {
    let place = Place::small();
    let trace = place.path("trace");
    let traced = std::process::Command::new("strace")
        .args(["-f", "-y", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2", "-o"])
        .arg(&trace)
        .arg(env!("CARGO_BIN_EXE_copanel"))
        .args(format!("{PACK} text").split_whitespace())
        .current_dir(place.path("."))
        .status();
    let Ok(status) = traced else {
        eprintln!("strace is not here, so the order of writing is not looked at");
        return;
    };
    assert!(status.success());
    let calls = fs::read_to_string(trace).unwrap();
    let at = |words: &str| calls.find(words).unwrap_or_else(|| panic!("{words}: {calls}"));
    let record = calls.rfind("/record.json\"").unwrap();
    for folder in ["people/joe>", "people/amira>", "coordinator>", "out/v>"] {
        assert!(at(&format!("{folder})")) < record, "{folder}");
    }
    let files = place.files("out/v").len();
    assert!(calls.matches("sync(").count() > files, "{calls}");
}

#[cfg(target_os = "linux")]
#[test]
fn case_1_5_a_run_that_was_killed_leaves_no_torn_paper_and_the_next_mends_it() {
    let place = Place::small();
    packed(&place, "text,html");
    place.write("v.toml", SMALL.replace("Peer worker", "Ward sister"));
    // The system ends the program at the first page that is larger than 32 kB.
    let killed = std::process::Command::new("sh")
        .args(["-c", "ulimit -f 64; exec \"$0\" \"$@\""])
        .arg(env!("CARGO_BIN_EXE_copanel"))
        .args(format!("{PACK} text,html").split_whitespace())
        .current_dir(place.path("."))
        .output()
        .unwrap();
    assert_eq!(killed.status.code(), None, "it was not killed");
    let pages = place.files("out/v/people").into_iter().filter(|(path, _)| path.ends_with("html"));
    for (path, bytes) in pages {
        assert!(bytes.ends_with(b"</html>\n"), "{path} is torn");
    }
    packed(&place, "text,html");
    let whole = Place::small();
    whole.write("v.toml", place.read("v.toml"));
    packed(&whole, "text,html");
    assert!(place.files("out") == whole.files("out"));
}

#[test]
fn case_1_3_who_has_stood_down_has_left_the_panel_everywhere() {
    let place = Place::empty();
    let conflict =
        "capacity = \"manager\"\nconflicts = [{ candidate = \"C01\", action = \"stands-down\" }]";
    place.write("v.toml", SMALL.replace("capacity = \"manager\"", conflict));
    packed(&place, "text");
    let read = |path: &str| place.read(&format!("out/v/{path}.txt"));
    assert!(read("people/amira/chair").contains("Joe Price has left the panel"));
    // No paper counts on them, and they score nobody.
    for path in ["people/amira/pack", "candidates/leaflet"] {
        assert!(!read(path).contains("Joe Price"), "{path}");
    }
    assert!(!place.path("out/v/people/joe/score-sheets.txt").exists());
    let ran = place.run("check v.toml --only candidate-scored-by-too-few,panel-too-small --output csv --today 2026-11-24");
    assert!(ran.out.contains("Interview panel") || ran.out.contains("C01"), "{}", ran.all());
}

#[test]
fn case_1_6_every_paper_says_its_version() {
    for size in [12, 18, 20, 36] {
        for edition in ["standard", "easy-read"] {
            let place = Place::empty();
            let larger = format!("Joe Price\"\nprint-size = {size}\nedition = \"{edition}\"");
            let text = SMALL.replace("Joe Price\"", &larger);
            place.write("v.toml", text.replace("format = 1", "format = 1\nrevision = 2"));
            packed(&place, "html --for joe,amira");
            packed(&place, "html --only leaflet,record,adjustments,quality-check");
            for (path, page) in
                place.files("out/v").into_iter().filter(|(path, _)| path.contains('/'))
            {
                let page = String::from_utf8(page).unwrap();
                let is_paper = !path.ends_with("door-sign.html");
                assert_eq!(page.contains("Version 2"), is_paper, "{path} at {size} points");
            }
            // Papers that are sent for the first time say nothing of it.
            place.write("v.toml", &text);
            packed(&place, "html --for joe,amira");
            assert!(!place.read("out/v/people/joe/pack.html").contains("Version"));
        }
    }
}

#[cfg(unix)]
#[test]
fn case_13_5_a_link_to_nothing_in_the_way_is_named() {
    let place = Place::small();
    std::os::unix::fs::symlink("gone", place.path("link")).unwrap();
    for words in
        ["pack v.toml -o link", "guide why -o link", "rules -o link/a.txt", "sheets v.toml -o link"]
    {
        let ran = place.run(&format!("{words} --today 2026-11-24"));
        assert_eq!(ran.code, 2, "{words}: {}", ran.all());
        let why = "`link` is a link to a place where there is nothing; delete the link";
        assert!(ran.messages.contains(why), "{words}: {}", ran.all());
    }
    let ran = place.run("check link");
    assert!(ran.messages.contains("`link` is a link to a file that is not there"), "{}", ran.all());
}

#[test]
fn case_13_4_without_its_record_it_is_not_known_what_anyone_holds() {
    let place = Place::small();
    let seat = "id = \"joe\"\npanel = \"main\"\n";
    let file = place.read("v.toml").replace(seat, &format!("{seat}papers-sent = 2026-11-19\n"));
    place.write("v.toml", &file);
    packed(&place, "text");
    place.write("v.toml", file.replace("Peer worker", "Ward sister"));
    let unknown = "says what papers these people were sent before today: Joe Price.";
    // No one has changed anything: the record is gone.
    fs::remove_file(place.path("out/v/record.json")).unwrap();
    let ran = place.run(&format!("{PACK} text"));
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(!ran.messages.contains("someone has"), "{}", ran.messages);
    assert!(
        ran.messages.contains("it has no `record.json`, so it is not known"),
        "{}",
        ran.messages
    );
    let ran = place.run(&format!("{PACK} text --force"));
    assert!(ran.code == 0 && ran.messages.contains(unknown), "{}", ran.all());
    assert!(!place.run(&format!("{PACK} text")).messages.contains(unknown));
    // One that is torn says what is to be done, and in no parser’s words.
    for torn in ["", "{\"format\": 2, \"told\""] {
        place.write("out/v/record.json", torn);
        let ran = place.run(&format!("{PACK} text"));
        assert_eq!(ran.code, 2, "{}", ran.all());
        assert!(ran.messages.contains("it is not known who holds which papers"), "{}", ran.all());
        assert!(!ran.messages.contains("EOF"), "{}", ran.all());
    }
    fs::rename(place.path("out"), place.path("elsewhere")).unwrap();
    let ran = place.run(&format!("{PACK} text"));
    assert!(ran.code == 0 && ran.messages.contains(unknown), "{}", ran.all());
}
