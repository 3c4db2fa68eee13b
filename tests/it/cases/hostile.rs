//! Hostile, broken and far too much: what stops `pack` is found by `check`, and nothing runs on for ever.

use crate::place::{Place, SMALL, repository};

const TODAY: &str = "--today 2026-11-24";

/// A place with an example in it, changed.
fn example(name: &str, change: impl Fn(String) -> String) -> Place {
    let place = Place::empty();
    for file in ["vacancy.toml", "people.toml", "copanel.toml", "map.svg", "door.svg"] {
        let path = repository().join("examples").join(name).join(file);
        if let Ok(text) = std::fs::read_to_string(path) {
            place.write(file, if file == "vacancy.toml" { change(text) } else { text });
        }
    }
    place
}

/// What `check` says of something that it refuses.
fn refused(place: &Place, file: &str) -> String {
    let ran = place.run(&format!("check {file} {TODAY}"));
    assert_eq!(ran.code, 2, "{}", ran.all());
    ran.messages
}

#[test]
fn case_8_1_what_other_programs_leave_is_no_ones_fault() {
    let place = Place::small();
    place.write("copanel.toml", "");
    let litter = ["Thumbs.db", "desktop.ini", ".DS_Store", "~$briefing.docx", "._page.typ"];
    let folders = ["templates", "toolkit", "toolkit/how", "pictures", "fonts"];
    let all: Vec<String> = folders
        .iter()
        .flat_map(|folder| litter.iter().map(move |name| format!("{folder}/{name}")))
        .collect();
    for path in &all {
        place.write(path, b"\0\xff\x01");
    }
    for command in ["check v.toml", "pack v.toml --format text", "guide --format text -o g"] {
        let today = if command.starts_with("guide") { "" } else { TODAY };
        let ran = place.run(&format!("{command} {today}"));
        assert!(ran.code < 2 && !ran.messages.contains("error"), "{command}: {}", ran.all());
    }
    let ran = place.run("doctor");
    for path in all {
        assert!(ran.all().contains(&format!("`{path}`")), "{path}: {}", ran.all());
    }
}

#[test]
fn case_13_1_a_question_that_two_panels_ask_is_printed_for_both() {
    let place = example("learning-disability-nurse", |text| {
        let (before, after) = text.split_once("[[question]]").unwrap();
        let after = after.replacen("panel = \"speaking-up\"\n", "", 1);
        format!("{before}[[question]]{after}")
    });
    let ran = place.run(&format!("check vacancy.toml {TODAY}"));
    assert!(ran.code < 2, "{}", ran.all());
    let ran = place.run(&format!("pack vacancy.toml --format html,text {TODAY} -o out"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let files = place.files("out");
    let (_, bank) = files.iter().find(|(path, _)| path.ends_with("question-bank.html")).unwrap();
    let bank = String::from_utf8_lossy(bank);
    assert!(bank.contains(".speaking-up\"") && bank.contains(".formal\""));
}

#[test]
fn case_13_1_whatever_stops_pack_is_found_by_check() {
    let changes: [(&str, &str); 9] = [
        ("name = \"Amira Khan\"", "name = \"Amira \u{13000}\u{14400}\u{12000}\u{16800}\""),
        ("title = \"Peer worker\"", "title = \"\""),
        ("panel = \"main\"\ncriteria", "criteria"),
        ("minutes = 6", "minutes = 0"),
        ("length = 45", "length = 0"),
        ("code = \"C01\"", "code = \"C01\"\narrangements = \" \""),
        ("[keep]", "[scoring]\nscale = [\"\", \"\", \"Good\", \"\", \"Best\"]\n\n[keep]"),
        ("power = \"decides\"\n", ""),
        ("[[candidate]]\ncode = \"C01\"\n", ""),
    ];
    for (from, to) in changes {
        assert!(SMALL.contains(from), "{from}");
        let place = Place::empty();
        place.write("v.toml", SMALL.replacen(from, to, 1));
        let checked = place.run(&format!("check v.toml {TODAY}"));
        let packed = place.run(&format!("pack v.toml --format pdf,docx,html,text {TODAY}"));
        let is_found = checked.code == 2;
        assert_eq!(packed.code == 2, is_found, "{to}: {}\n{}", checked.all(), packed.all());
    }
}

#[test]
fn case_13_1_an_index_of_ones_own_is_made_by_check_too() {
    let place = Place::small();
    place.write("copanel.toml", "");
    for template in ["index.md", "print-plan.md"] {
        let own = format!("templates/{template}");
        place.write(&own, "# Papers\n\n{{ panel.name }}\n");
        for command in ["check v.toml", "pack v.toml --format text"] {
            let ran = place.run(&format!("{command} {TODAY}"));
            assert!(ran.code == 2 && ran.all().contains(template), "{command}: {}", ran.all());
        }
        std::fs::remove_file(place.path(&own)).unwrap();
    }
}

/// A secret in every private key of an example, each with words to avoid in it.
fn with_secrets(text: &str) -> (String, Vec<String>) {
    let mut secrets = Vec::new();
    let mut out = String::new();
    let mut secret = |quoted: bool| {
        let word = format!("Zq{}x", secrets.len());
        let text = format!("{word} suffers from the mentally ill");
        secrets.push(word);
        if quoted { format!("\"{text}.\"") } else { text }
    };
    let (mut skips, mut heading) = (false, "");
    for line in text.lines() {
        if line.starts_with('[') {
            heading = line;
        }
        let key = line.split('=').next().unwrap_or_default().trim();
        if skips {
            skips = !line.contains("\"\"\"");
            continue;
        }
        match key {
            // How one gets into a building is for everybody.
            "access" | "arrangements" | "arrangements-easy"
                if line.contains('=') && heading != "[venue]" =>
            {
                skips = line.matches("\"\"\"").count() == 1;
                out.push_str(&format!("{key} = {}\n", secret(true)));
            }
            "panel-may-know" => {}
            _ if line.contains("expenses = [") => {
                let (before, after) = line.split_once("expenses = [").unwrap();
                let (_, after) = after.split_once(']').unwrap();
                let source = if line.contains("rate-source") {
                    String::new()
                } else {
                    format!(", rate-source = {}", secret(true))
                };
                let own = secret(true);
                out.push_str(&format!("{before}expenses = [{own}]{source}{after}\n"));
            }
            _ => out.push_str(&format!("{line}\n")),
        }
    }
    (out, secrets)
}

#[test]
fn case_13_2_what_is_private_is_in_no_report_and_in_nobody_elses_paper() {
    for name in ["learning-disability-nurse", "peer-support-worker"] {
        let secrets = std::cell::RefCell::new(Vec::new());
        let place = example(name, |text| {
            let (text, found) = with_secrets(&text);
            secrets.borrow_mut().extend(found);
            text
        });
        if place.path("people.toml").exists() {
            let people = place.read("people.toml");
            let (people, found) = with_secrets(&people.replace("Zq", ""));
            let renamed = |text: String| text.replace("Zq", "Zp");
            place.write("people.toml", renamed(people));
            secrets.borrow_mut().extend(found.into_iter().map(renamed));
        }
        let secrets = secrets.into_inner();
        assert!(secrets.len() > 3, "{name}: {secrets:?}");
        for output in ["html", "markdown", "csv"] {
            for wording in ["", "--wording"] {
                let ran =
                    place.run(&format!("check vacancy.toml --output {output} {wording} {TODAY}"));
                assert!(ran.code < 2 && ran.out.len() > 50, "{}", ran.all());
                for secret in &secrets {
                    assert!(!ran.out.contains(secret), "{output} {wording}: {secret}\n{}", ran.out);
                }
            }
        }
        let ran = place.run(&format!("pack vacancy.toml --format text,html {TODAY} -o out"));
        assert_eq!(ran.code, 0, "{}", ran.all());
        let mut seen = 0;
        for secret in &secrets {
            let files = place.files("out");
            let has = files
                .iter()
                .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(secret.as_str()));
            let owners: std::collections::BTreeSet<&str> = has
                .filter(|(path, _)| !path.contains("/coordinator/"))
                .map(|(path, _)| path.split('/').nth(2).unwrap_or(path.as_str()))
                .collect();
            seen += owners.len();
            // It is in the papers of whoever it is about, and of who supports them.
            assert!(owners.len() <= 2, "{name}: {secret} is in {owners:?}");
            for owner in owners {
                assert!(
                    !owner.ends_with(".html") && !owner.ends_with(".json"),
                    "{secret}: {owner}"
                );
            }
        }
        assert!(seen > 0, "{name}: no secret is printed for anyone");
    }
}

#[test]
fn case_13_10_and_13_11_what_no_format_can_print_on_a_page_is_named_with_its_line() {
    let page = repository().join("toolkit/how/be-a-good-supporter.md");
    let page = std::fs::read_to_string(page).unwrap();
    let line = page.lines().count() + 2;
    let deep = ["> ".repeat(10_000) + "a", "- ".repeat(10_000) + "a"];
    for (typed, said) in [
        ("> ## Quoted", "a heading in a quotation or a list"),
        ("- ## Listed", "a heading in a quotation or a list"),
        ("##### Deep", "a heading that skips a level; type `###`"),
        (&deep[0], "more than 40 things inside one another"),
        (&deep[1], "more than 40 things inside one another"),
        (&"[".repeat(30_000), "more than 2000 `[`"),
    ] {
        for format in ["html", "docx", "pdf", "text"] {
            let place = Place::empty();
            place.write("copanel.toml", "");
            let path = "toolkit/how/be-a-good-supporter.md";
            place.write(path, format!("{page}\n{typed}\n"));
            let ran = place.run(&format!("guide -o out --format {format}"));
            assert_eq!(ran.code, 2, "{said}: {}", ran.all());
            let place = format!("`{path}`, line {line}: {said}");
            assert!(ran.messages.contains(&place), "{format}: {}", ran.messages);
            assert!(ran.messages.chars().count() < 400, "{}", ran.messages.len());
        }
    }
}

#[test]
fn case_13_12_far_too_much_is_refused_with_the_number_allowed() {
    let candidates: String =
        (0..500).map(|number| format!("\n[[candidate]]\ncode = \"K{number}\"\n")).collect();
    let questions: String = (0..2_000)
        .map(|number| format!("\n[[question]]\nid = \"qq{number}\"\nask = \"What else?\"\n"))
        .collect();
    for (more, said) in [
        (&candidates, "there are 501 [[candidate]], where at most 100 can be printed"),
        (&questions, "there are 2001 [[question]], where at most 300 can be printed"),
    ] {
        let place = Place::empty();
        place.write("v.toml", format!("{SMALL}{more}"));
        let messages = refused(&place, "v.toml");
        assert!(messages.contains(said), "{messages}");
        assert!(messages.contains("v.toml:"), "{messages}");
    }
    let place = Place::empty();
    place.write("v.toml", SMALL.replacen("length = 45", "length = 4000000000", 1));
    assert!(refused(&place, "v.toml").contains("a day has 1440"));
}

#[test]
fn case_13_12_a_long_broken_file_ends_soon() {
    let small = SMALL.to_owned();
    for text in [
        "this is broken\n".repeat(250_000),
        small.clone() + &"x = \n".repeat(300_000),
        "[[[\n".repeat(300_000),
        "a = \"\"\"\n".repeat(300_000),
        "x = ".to_owned() + &"[".repeat(30_000),
        "x = ".to_owned() + &"{ a = ".repeat(30_000),
        format!("[a{}]\n", ".a".repeat(30_000)),
        small + &"\"".repeat(300_000),
    ] {
        let place = Place::empty();
        place.write("v.toml", &text);
        let start = std::time::Instant::now();
        let messages = refused(&place, "v.toml");
        // Generous, since tests share the machine; it was a minute and more.
        assert!(start.elapsed().as_secs() < 40, "{}", &text[..20]);
        assert!(messages.contains("v.toml:"), "{messages}");
    }
}

#[test]
#[cfg(unix)]
fn case_13_14_what_is_no_file_is_not_read() {
    let place = Place::small();
    let made = std::process::Command::new("mkfifo").arg(place.path("pipe.toml")).status();
    assert!(made.unwrap().success());
    for path in ["/dev/zero", "/dev/urandom", "pipe.toml"] {
        let messages = refused(&place, path);
        assert!(messages.contains(&format!("`{path}` is not a file")), "{messages}");
    }
    place.write("copanel.toml", "");
    std::fs::create_dir(place.path("pictures")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", place.path("pictures/panel.png")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", place.path("people.toml")).unwrap();
    let ran = place.run(&format!("check v.toml {TODAY}"));
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(ran.messages.contains("people.toml` is not a file"), "{}", ran.all());
}

#[test]
fn case_13_15_no_folder_of_this_computer_is_in_a_report_that_is_sent_on() {
    let place = Place::small();
    place.write("copanel.toml", "[look]\nlogo = \"pictures/none.png\"\n");
    let here = place.path("");
    let here = here.to_str().unwrap().trim_end_matches('/');
    let whole = place.path("v.toml");
    for output in ["html", "markdown", "csv"] {
        let mut command = place.command(&format!("check --output {output} {TODAY}"));
        let ran = command.arg(&whole).output().unwrap();
        let said = String::from_utf8(ran.stdout).unwrap();
        assert!(said.contains("v.toml") && !said.contains(here), "{output}: {said}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn case_13_13_a_template_or_a_look_that_grows_for_ever_is_stopped_and_named() {
    let page = std::fs::read_to_string(repository().join("templates/page.typ")).unwrap();
    let doubled = "{% set x = x ~ x %}".repeat(60);
    for (path, text, format, said) in [
        (
            "templates/leaflet.md",
            format!("# A\n\n{{% set x = \"xxxx\" %}}{doubled}{{{{ x }}}}\n"),
            "text",
            "stopped at the template `leaflet.md`: it needs more than 1 GB of memory",
        ),
        (
            "templates/page.typ",
            format!("{page}\n#for one in range(2000000000) {{ one }}\n"),
            "pdf",
            "by `page.typ`: it needs more than 3 GB of memory",
        ),
        (
            "templates/page.typ",
            format!("{page}\n#let x = 0\n#while x < 1 {{ x = x - 1 }}\n"),
            "pdf",
            "loop seems to be infinite",
        ),
    ] {
        let place = Place::small();
        place.write("copanel.toml", "");
        place.write(path, text);
        let ran = place.run(&format!("pack v.toml --only leaflet --format {format} {TODAY}"));
        assert!(ran.code == 2 && ran.messages.contains(said), "{said}: {}", ran.all());
    }
}

#[test]
fn case_13_18_a_table_keeps_its_headers_in_plain_text() {
    let page = repository().join("toolkit/how/be-a-good-supporter.md");
    let page = std::fs::read_to_string(page).unwrap();
    let place = Place::empty();
    place.write("copanel.toml", "");
    let two = "| When | What |\n|---|---|\n| 9am | Arrive |\n| 10am | Talk |\n";
    let alone = "| Name | Role |\n|---|---|\n";
    let unnamed = "| | |\n|---|---|\n| Left | Right |\n";
    place.write("toolkit/how/be-a-good-supporter.md", format!("{page}\n{two}\n{alone}\n{unnamed}"));
    let ran = place.run("guide -o out --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let files = place.files("out");
    let text = files.iter().find(|(path, _)| path.ends_with("be-a-good-supporter.txt")).unwrap();
    let text = String::from_utf8_lossy(&text.1);
    assert!(text.contains("When: What\n9am: Arrive\n10am: Talk\n"), "{text}");
    assert!(text.contains("\nName: Role\n") && text.contains("\nLeft: Right\n"), "{text}");
}

/// The small vacancy with a drawing of its own.
fn drawn(inside: &str) -> Place {
    let place = Place::small();
    place.write("copanel.toml", "[look]\nlogo = \"pictures/logo.svg\"\n");
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" viewBox=\"0 0 9 9\">{inside}</svg>"
    );
    place.write("pictures/logo.svg", drawing);
    place
}

#[test]
fn case_13_6_and_13_13_a_drawing_that_would_take_for_ever_is_refused_at_once() {
    let square = "<path id=\"p\" d=\"M1 1h5v5z\"/>";
    let attributes: String = (0..80_000).map(|number| format!(" a{number}=\"\"")).collect();
    // Each of these is the one before it ten times.
    let doubled: String = (0..12)
        .map(|step| {
            let before = if step == 0 { "p".to_owned() } else { format!("u{}", step - 1) };
            let uses = format!("<use href=\"#{before}\"/>").repeat(10);
            format!("<g id=\"u{step}\">{uses}</g>")
        })
        .collect();
    let filter = |asked: &str| {
        format!("{square}<filter id=\"f\">{asked}</filter><g filter=\"url(#f)\">{square}</g>")
    };
    for (inside, said) in [
        (format!("<path{attributes} d=\"M1 1h5v5z\"/>"), "more than 500 attributes"),
        ("<g/>".repeat(200_000), "more than 50000 elements"),
        ("<g>".repeat(30_000) + &"</g>".repeat(30_000), "inside one another"),
        (format!("<defs>{square}{doubled}</defs><use href=\"#u11\"/>"), "more than 50000 elements"),
        (filter("<feTurbulence numOctaves=\"2000000000\"/>"), "a filter without end"),
        (filter("<feGaussianBlur stdDeviation=\"1 90000000\"/>"), "a filter without end"),
        (filter("<feMorphology radius=\"1e9\"/>"), "a filter without end"),
    ] {
        let place = drawn(&inside);
        let start = std::time::Instant::now();
        let messages = refused(&place, "v.toml");
        assert!(messages.contains(said) && messages.contains("logo.svg"), "{messages}");
        assert!(messages.contains("save it as PNG"), "{messages}");
        assert!(start.elapsed().as_secs() < 20, "{said}");
    }
    let ran = drawn(&filter("<feGaussianBlur stdDeviation=\"2\"/>"))
        .run(&format!("pack v.toml --only pack --format html,docx {TODAY}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn case_13_15_a_drawing_says_nothing_of_the_computer_it_was_made_on() {
    let place = drawn(
        "<metadata>Jane Smith</metadata><path inkscape:export-filename=\"/home/jane/logo.png\" d=\"M1 1h5v5z\"/>",
    );
    let ran = place.run(&format!("pack v.toml --only pack --format html {TODAY}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let page = place.read("out/v/people/amira/pack.html");
    let pictures = page.split("data:image/svg+xml;base64,").skip(1);
    let pictures: Vec<&str> = pictures.filter_map(|rest| rest.split('"').next()).collect();
    assert!(!pictures.is_empty());
    let hidden = ["L2hvbWUvamFuZ", "9ob21lL2phbm", "vaG9tZS9qYW5l", "SmFuZSBTbWl0"];
    for picture in pictures {
        assert!(!hidden.iter().any(|word| picture.contains(word)), "{picture}");
    }
}

/// That no glyph is beyond the edge is measured by `tests/check/layout.py`; `tests/inside/measure.rs` looks at each piece.
#[test]
fn case_13_3_no_name_and_no_run_of_signs_stops_a_pdf() {
    for long in
        ["_".repeat(60), "ÄÖÜ".repeat(9), "Παπαδοπουλοπουλοςαβγδε".to_owned(), "…".repeat(60)]
    {
        let place = Place::empty();
        let name = format!("name = \"{long}\"\nprint-size = 36");
        place.write("v.toml", SMALL.replace("name = \"Joe Price\"", &name));
        let ran =
            place.run("pack v.toml --for joe --only letter,pack --format pdf --today 2026-11-24");
        assert!(ran.code < 2, "{long}: {}", ran.all());
        assert!(place.files("out").iter().any(|(path, _)| path.ends_with(".pdf")), "{long}");
    }
}
