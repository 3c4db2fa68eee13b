//! Files of other programs and other computers.

use crate::place::{Place, SMALL};

/// What `doctor` says in a workspace with these files.
fn doctor(files: &[(&str, &str)]) -> String {
    let place = Place::empty();
    for (path, text) in files {
        place.write(path, text);
    }
    place.run("doctor").out
}

const JOYCE: &str = "[[person]]\nid = \"joyce\"\nname = \"Joyce Bell\"\n";

#[test]
fn case_8_2_line_ends_of_windows_are_no_change() {
    let place = Place::empty();
    place.write("copanel.toml", "");
    assert_eq!(place.run("templates eject leaflet").code, 0);
    let same = place.run("templates diff");
    for path in ["templates/leaflet.md", ".copanel/templates/leaflet.md"] {
        place.write(path, place.read(path).replace('\n', "\r\n"));
        assert_eq!(place.run("templates diff").all(), same.all(), "{path}");
    }
    assert!(place.run("doctor").out.contains("has not changed since you copied it"));
    // Nor where no original was kept.
    std::fs::remove_file(place.path(".copanel/templates/leaflet.md")).unwrap();
    assert_eq!(place.run("templates diff").code, 0);
}

#[test]
fn case_8_2_a_file_that_replaces_another_and_cannot_be_read_is_named_by_the_comparison() {
    let place = Place::empty();
    place.write("copanel.toml", "");
    place.write("templates/briefing.md", b"\xff\xfe#\0 \0A\0\n\0");
    let ran = place.run("templates diff");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(
        ran.messages.starts_with("error: `templates/briefing.md` is saved as"),
        "{}",
        ran.all()
    );
    assert!(!ran.out.contains("no built-in file is replaced"), "{}", ran.all());
}

#[test]
fn case_8_4_files_that_nobody_reads_are_named() {
    let people = doctor(&[("people.toml", JOYCE)]);
    assert!(people.contains("`people.toml` is not read: there is no `copanel.toml`"), "{people}");
    let ends = doctor(&[("copanel.toml.txt", "")]);
    assert!(
        ends.contains("`copanel.toml.txt` is not read")
            && ends.contains("rename it to `copanel.toml`"),
        "{ends}"
    );
    let ends = doctor(&[("vacancies/nurse.toml.txt", SMALL)]);
    assert!(ends.contains("rename it to `nurse.toml`"), "{ends}");
    let second = [("copanel.toml", ""), ("people.toml", JOYCE), ("people-2.toml", JOYCE)];
    let second = doctor(&second);
    assert!(second.contains("`people-2.toml` is a second file of people"), "{second}");
    let below = doctor(&[("copanel.toml", ""), ("vacancies/people.toml", JOYCE)]);
    assert!(
        below.contains("`vacancies/people.toml` is a file of people, and it is not read"),
        "{below}"
    );
    let twice = doctor(&[("copanel.toml", ""), ("people.toml", &format!("{JOYCE}\n{JOYCE}"))]);
    assert!(
        twice.contains("`people.toml`, line 6: there is someone called `joyce` already, on line 2"),
        "{twice}"
    );
    for said in [people, ends, second, below, twice] {
        assert!(!said.contains("All is well"), "{said}");
    }
    let well = [
        ("copanel.toml", "[organisation]\nname = \"Riverside\"\n"),
        ("people.toml", JOYCE),
        ("v.toml", SMALL),
    ];
    let well = doctor(&well);
    assert!(well.ends_with("All is well.\n"), "{well}");
}

#[test]
fn case_8_4_a_file_of_people_with_another_name_is_named_before_those_who_are_missing() {
    let at = SMALL.find("[[person]]\nid = \"amira\"").unwrap();
    let (_, rest) = SMALL[at..].split_once("\n\n").unwrap();
    let people = &SMALL[at..SMALL.len() - rest.len()];
    let vacancy =
        SMALL.replace(people, "") + "\n[[involvement]]\nwho = [\"amira\"]\nstage = \"need\"\n";
    for name in ["People.toml", "people.toml.txt", "people (1).toml", "persons.toml"] {
        let place = Place::empty();
        place.write("copanel.toml", "");
        place.write(name, people);
        place.write("v.toml", &vacancy);
        let said = place.run("check v.toml --today 2026-11-24").messages;
        assert!(said.starts_with(&format!("error: `{name}` is ")), "{said}");
        assert!(said.lines().any(|line| line.contains("help:") && line.contains("`people.toml`")));
        assert_eq!(said.matches("there is no person `amira`").count(), 1, "{said}");
        assert!(said.contains("there is no person `amira`, here and on 1 more line "), "{said}");
        // Who is not missed is not looked for.
        place.write("v.toml", SMALL);
        assert_eq!(place.run("check v.toml --today 2026-11-24").messages, "");
    }
}

/// A font by another name, as an organisation’s own is.
fn renamed(font: &[u8]) -> Vec<u8> {
    let name = |name: &str| name.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let (known, own) = (name("Noto Sans"), name("Nota Sans"));
    let mut font = font.to_vec();
    for at in 0..font.len() - known.len() {
        if font[at..].starts_with(&known) {
            font[at..at + own.len()].copy_from_slice(&own);
        }
    }
    font
}

#[test]
fn case_8_5_a_font_without_bold_is_named() {
    let place = Place::empty();
    place.write("copanel.toml", "[organisation]\nname = \"Riverside\"\n");
    place.write("fonts/ours.ttf", renamed(ttf_noto_sans::REGULAR));
    let ran = place.run("doctor");
    assert!(ran.code == 1 && ran.out.contains("has no bold here"), "{}", ran.all());
    place.write("fonts/ours-bold.ttf", renamed(ttf_noto_sans::BOLD));
    let ran = place.run("doctor");
    assert!(ran.code == 0 && ran.out.ends_with("All is well.\n"), "{}", ran.all());
}

#[test]
fn case_8_6_names_that_windows_cannot_have_are_refused_with_the_reason() {
    let place = Place::empty();
    for name in ["aux", "con", "com1", "nul.toml"] {
        let ran = place.run(&format!("new {name}"));
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.messages.contains("Windows keeps that name for itself"), "{}", ran.all());
    }
    assert!(place.files("").is_empty());
    // The name to use instead is one that can be used.
    for (name, other) in [
        ("COM1", "com1-nurse"),
        ("NUL .toml", "nul-nurse"),
        ("People", "people-nurse"),
        ("Nurse.TOML", "nurse"),
    ] {
        let output = place.command("new").arg(name).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&format!("such as `{other}`")), "{name}: {said}");
        assert_eq!(place.run(&format!("new {other}")).code, 0, "{other}");
    }
    assert_eq!(place.run("new porter.TOML").code, 0);
    assert!(place.path("porter.toml").exists());
    for (file, why) in [
        ("Band 5: nurse?.toml", "Windows has no files with `:`"),
        ("aux.toml", "Windows keeps that name for itself"),
    ] {
        place.write(file, SMALL);
        let mut command = place.command("pack --format text --today 2026-11-24");
        let output = command.arg(file).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{file}: {said}");
        assert!(said.contains(why) && said.contains("rename the file"), "{file}: {said}");
        assert!(!said.contains(&format!("to `{file}`")), "{file}: {said}");
    }
    assert!(!place.path("out").exists());
}

#[test]
fn case_8_6_a_vacancy_is_not_given_the_name_of_another_kind_of_file() {
    let place = Place::empty();
    for name in ["people", "copanel"] {
        let ran = place.run(&format!("new {name}"));
        assert_eq!(ran.code, 2, "{}", ran.all());
        assert!(ran.messages.contains("is a file of the whole organisation"), "{}", ran.messages);
    }
    assert!(place.files(".").is_empty());
}

#[test]
fn case_8_4_copies_are_named_and_what_systems_leave_is_no_noise() {
    let place = Place::small();
    place.write("copanel.toml", "[organisation]\nname = \"Riverside\"\n");
    for copy in ["copanel (1).toml", "people - Copy.toml", "v.toml.bak", "README.md", "Thumbs.db"] {
        place.write(copy, "");
    }
    for folder in ["templates", "toolkit/how", "pictures", "fonts"] {
        for name in ["README.md", "ehthumbs.db", "Icon\r", "~$a.docx", "leaflet.md.bak", "a.svg~"] {
            place.write(&format!("{folder}/{name}"), "x");
        }
    }
    let said = place.run("doctor").all();
    for named in [
        "`copanel (1).toml` is not read: only a file called `copanel.toml` is",
        "`people - Copy.toml` is not read: only a file called `people.toml` is",
        "`v.toml.bak` is not read: it is a copy of `v.toml`",
        "ok: `toolkit/how/README.md` does not belong to copanel",
        "ok: `fonts/ehthumbs.db` does not belong to copanel",
        "2 things to look at.",
    ] {
        assert!(said.contains(named), "{named}: {said}");
    }
    assert!(!said.contains("`README.md`") && !said.contains("`Thumbs.db`"), "{said}");
    let ran = place.run("pack v.toml --only leaflet --format text --today 2026-11-24");
    assert!(ran.code == 0 && !ran.messages.contains("warning"), "{}", ran.all());
}

#[test]
fn case_8_2_line_ends_of_old_macs_are_named_with_what_to_do() {
    let place = Place::empty();
    place.write("v.toml", SMALL.replace('\n', "\r"));
    let ran = place.run("check v.toml");
    assert_eq!(ran.code, 2);
    let said = "the lines of `v.toml` end as on old Macs, so all of it is one line; save it again";
    assert!(ran.messages.contains(said), "{}", ran.all());
    // One alone is shown where it is.
    place.write("v.toml", SMALL.replacen("\nsummary", "\rsummary", 1));
    let ran = place.run("check v.toml");
    assert!(ran.all().contains("v.toml:4:22"), "{}", ran.all());
    assert!(ran.all().contains("a line ends here as lines of old Macs do"), "{}", ran.all());
}
