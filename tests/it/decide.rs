//! `copanel decide`: what was decided, asked for and written down, and the papers that follow from it.

use crate::place::{Place, repository};

/// An example, with what belongs to it.
pub fn example(name: &str) -> Place {
    let place = Place::empty();
    for entry in std::fs::read_dir(repository().join("examples").join(name)).unwrap() {
        let path = entry.unwrap().path();
        place.write(path.file_name().unwrap().to_str().unwrap(), std::fs::read(&path).unwrap());
    }
    place
}

/// The program with these words and one answer with blanks in it.
fn decide(place: &Place, words: &str, flag: &str, answer: &str) -> crate::place::Ran {
    let mut command = place.command(&format!("decide vacancy.toml --today 2026-12-20 {words}"));
    let output = command.args([flag, answer]).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let code = output.status.code().unwrap();
    crate::place::Ran { out: text(output.stdout), messages: text(output.stderr), code }
}

#[test]
fn without_a_terminal_it_says_what_is_missing_and_by_when() {
    let place = example("learning-disability-nurse");
    let before = place.read("vacancy.toml");
    let ran = place.run("decide vacancy.toml --today 2026-12-20");
    insta::assert_snapshot!(ran.all(), @r"
    Not in `vacancy.toml` yet, by 13 December 2026:
      --decided …                     On which day was it decided?
      --appointed …                   Who is appointed?
      --first-choice speaking-up=…    Who did Speaking Up panel put first?
      --lived-experience-choice …     Who did the members with lived experience put first?
      --reason CRITERION=…            What did the panel hear on each criterion from who is appointed?
      --changed …                     What changed because of those who took part?
      --told-members …                On which day were panel members told?
      --told-candidates …             On which day were candidates told?
    If it is so, these can be added:
      --reserve …                     Who gets the offer if someone says no?
      --first-choice formal=…         Who did Formal panel put first?
      --difference …                  If a first choice was not appointed: why?
      --difference-easy …             If a first choice was not appointed: why? In easy words:
      --minority …                    Did someone see it differently? What did they say?
      --minority-easy …               Did someone see it differently? What did they say? In easy words:
      --changed-easy …                What changed because of those who took part? In easy words:
    Run this on a terminal to be asked, or give an answer after its flag.
    exit code 1
    ");
    let early = place.run("decide vacancy.toml --today 2026-11-24 --appointed C01");
    insta::assert_snapshot!(early.all(), @r"
    error: the interviews are not over until 8 December 2026; nothing can be decided before
    exit code 2
    ");
    assert_eq!(place.read("vacancy.toml"), before);
}

#[test]
fn flags_answer_and_all_else_in_the_file_stays() {
    let place = example("learning-disability-nurse");
    let before = place.read("vacancy.toml");
    let words = "--decided 2026-12-08 --appointed c02 --reserve C03,C01 --first-choice formal=C02 \
        --first-choice speaking-up=C03 --lived-experience-choice C03 --told-members 2026-12-09";
    let ran = decide(&place, words, "--reason", "respect=Asked Tom, not his mother");
    insta::assert_snapshot!(ran.all(), @r#"
    vacancy.toml, line 531
      new  [outcome]
      new  decided = 2026-12-08
      new  appointed = "C02"
      new  reserve = ["C03", "C01"]
      new  first-choices = { speaking-up = "C03", formal = "C02" }
      new  lived-experience-choice = "C03"
      new  reasons = { respect = "Asked Tom, not his mother" }
      new  told-members = 2026-12-09
    vacancy.toml has been written. Then:
      copanel check vacancy.toml
      copanel pack vacancy.toml -o out
    exit code 0
    "#);
    let after = place.read("vacancy.toml");
    assert!(after.starts_with(&before), "{after}");
    // What is not explained is found, and can be said later.
    let check =
        place.run("check vacancy.toml --today 2026-12-20 -v --only outcome-difference-unexplained");
    let found: Vec<&str> =
        check.out.lines().filter(|line| line.contains("nothing says why")).collect();
    insta::assert_snapshot!(found.join("\n"), @r"
    put C03 first; nothing says why
    experience put C03 first; nothing says why
    ");
    let ran = decide(&place, "", "--difference", "C03 took another job.\n\nWe are sorry.");
    insta::assert_snapshot!(ran.all(), @r#"
    vacancy.toml, line 540
      new  difference = """
      new  C03 took another job.
      new  We are sorry."""
    vacancy.toml has been written. Then:
      copanel check vacancy.toml
      copanel pack vacancy.toml -o out
    exit code 0
    "#);
    let again = decide(&place, "", "--difference", "C03 took another job.\n\nWe are sorry.");
    assert_eq!(again.all(), "`vacancy.toml` says all this already.\nexit code 0");
}

#[test]
fn letters_follow_from_what_was_decided_in_every_example() {
    for (name, chosen, reserve) in [
        ("learning-disability-nurse", "C02", "C03"),
        ("family-support-practitioner", "C02", "C03"),
        ("befriending-lead", "C02", "C03"),
        ("peer-support-worker", "C02", "C03"),
        ("community-connector", "C03", "C04"),
        ("lonely-panel", "C02", "C03"),
    ] {
        let place = example(name);
        let words = format!(
            "decide vacancy.toml --today 2026-12-20 --decided 2026-12-10 --appointed {chosen} --reserve {reserve} --lived-experience-choice {chosen} --told-candidates 2026-12-11"
        );
        let ran = place.run(&words);
        assert_eq!(ran.code, 0, "{name}: {}", ran.all());
        let ran = place.run("pack vacancy.toml --today 2026-12-20 -o out --format text");
        assert!(ran.code <= 1, "{name}: {}", ran.all());
        let files = place.files("out");
        let text = |part: &str| {
            let file = files.iter().find(|(path, _)| path.contains(part));
            let file = file.unwrap_or_else(|| panic!("{name}: no {part}"));
            String::from_utf8_lossy(&file.1).replace('\n', " ")
        };
        assert!(
            text(&format!("candidate-letter-{chosen}")).contains("would like to offer you"),
            "{name}"
        );
        assert!(
            text(&format!("candidate-letter-{reserve}")).contains("glad to work with you"),
            "{name}"
        );
        assert!(
            text("/record").contains(&format!("lived experience put {chosen} first")),
            "{name}"
        );
        let letters = files.iter().filter(|(path, _)| path.contains("/result-letter"));
        for (path, letter) in letters {
            let letter = String::from_utf8_lossy(letter);
            assert!(letter.contains(chosen) && !letter.contains("lived experience put"), "{path}");
        }
    }
}

#[test]
fn no_one_can_be_appointed() {
    let place = example("learning-disability-nurse");
    let refused = place.run("decide vacancy.toml --today 2026-12-20 --decided 2026-12-08");
    insta::assert_snapshot!(refused.all(), @r"
    error: nothing says who is appointed, so `vacancy.toml` has not been changed: everyone would be told that no one is. Say who, or `no-one` if that was decided
    exit code 2
    ");
    let ran =
        place.run("decide vacancy.toml --today 2026-12-20 --decided 2026-12-08 --appointed no-one");
    insta::assert_snapshot!(ran.all(), @r"
    vacancy.toml, line 531
      new  [outcome]
      new  decided = 2026-12-08
      new  appointed = []
    vacancy.toml has been written. Then:
      copanel check vacancy.toml
      copanel pack vacancy.toml -o out
    exit code 0
    ");
    let letter = |place: &Place| {
        place.run("pack vacancy.toml --today 2026-12-20 --format text");
        let files = place.files("out").into_iter().filter(|(path, _)| path.contains("letter-C01"));
        files.map(|(_, text)| String::from_utf8(text).unwrap()).collect::<String>()
    };
    assert!(letter(&place).replace('\n', " ").contains("did not offer the job to anyone"));
    // Where the file does not say so, no one is told.
    let unsaid = example("learning-disability-nurse");
    let text = place.read("vacancy.toml").replace("appointed = []\n", "");
    unsaid.write("vacancy.toml", &text);
    assert_eq!(letter(&unsaid), "");
    let said: Vec<u8> = unsaid.files("out").into_iter().flat_map(|(_, bytes)| bytes).collect();
    let said = String::from_utf8_lossy(&said).replace('\n', " ");
    assert!(!said.contains("No one was appointed") && !said.contains("No one was offered the job"));
}

#[test]
fn an_answer_that_cannot_be_is_refused() {
    let place = example("learning-disability-nurse");
    let before = place.read("vacancy.toml");
    let said = |words: &str| {
        let ran = place.run(&format!("decide vacancy.toml --today 2026-12-20 {words}"));
        assert_eq!(ran.code, 2, "{}", ran.all());
        ran.messages
    };
    let all = [
        "--appointed C09",
        "--appointed C01,C02",
        "--reserve C03",
        "--first-choice main=C02",
        "--first-choice C02",
        "--reason respekt=No",
        "--approved 2026-12-09",
        "--decided 8-12-2026",
    ];
    insta::assert_snapshot!(all.map(said).concat(), @r"
    error: `C09` cannot be used for `--appointed …`. Type one of these: C01, C02, C03, C04.
    error: `C01,C02` cannot be used for `--appointed …`. Type one of these: C01, C02, C03, C04.
    error: `vacancy.toml` has not been changed, since this would be wrong in it:
      there is a reserve, but no one is appointed: name who gets the job first under `appointed`
    error: there is no `main` in this vacancy to be decided; there are `speaking-up`, `formal`
    error: `--first-choice C02` has no `=`; type what it is about before it, and the answer after it
    error: there is no `respekt` in this vacancy to be decided; did you mean `respect`?
    error: `--approved` has no place in this vacancy, since no one has to approve it; `approved-by` under [scoring] says who does
    error: `8-12-2026` cannot be used for `--decided`; type `2026-12-08` for 8 December 2026, or `2026-08-12` for 12 August 2026
    ");
    assert_eq!(place.read("vacancy.toml"), before);
    place.write("broken.toml", "[outcome]\ndecided = 2026-12-08\nwho = 1\n");
    let broken = place.run("decide broken.toml --appointed C01");
    assert!(broken.code == 2 && broken.messages.contains("`who`"), "{}", broken.all());
}

#[cfg(unix)]
#[test]
fn on_a_terminal_it_asks_what_is_missing_and_shows_it_before_it_writes() {
    use crate::asked::Terminal;
    let place = Place::small();
    let text = place.read("v.toml")
        + "\n[[candidate]]\ncode = \"C02\"\nwithdrew = 2026-12-01\n# the end\n";
    place.write("v.toml", &text);
    let words = "decide v.toml --today 2026-12-04 --decided 2026-12-03";
    let mut terminal = Terminal::open(&place, words);
    terminal.answer("Who is appointed?", "C02");
    terminal.answer("Type one of these: C01.", "no one");
    terminal.answer("Who gets the offer", "back");
    terminal.answer("Who is appointed?", "c01");
    terminal.answer("Who gets the offer", "C01");
    terminal.answer("C01 is named already.", "");
    terminal.answer("Who did Interview panel put first?", "C01");
    terminal.answer("lived experience put first?", "C01");
    terminal.answer("Listens well: what did the panel hear", "Let me finish.");
    terminal.answer("why?", "");
    terminal.answer("see it differently?", "");
    terminal.answer("What changed", "The form is shorter.");
    terminal.answer("members told?", "4 December 2026");
    terminal.answer("candidates told?", "");
    terminal.sees("new  [outcome]");
    terminal.sees("new  decided = 2026-12-03");
    assert_eq!(place.read("v.toml"), text);
    terminal.answer("Write this into the file? Type yes or no.", "perhaps");
    terminal.answer("Type yes or no.", "yes");
    assert_eq!(terminal.end().1, 0);
    insta::assert_snapshot!(place.read("v.toml").strip_prefix(&text).unwrap(), @r#"
    [outcome]
    decided = 2026-12-03
    appointed = "C01"
    first-choices = { main = "C01" }
    lived-experience-choice = "C01"
    reasons = { listening = "Let me finish." }
    changed = "The form is shorter."
    told-members = 2026-12-04
    "#);

    let after = place.read("v.toml");
    let mut terminal = Terminal::open(&place, "decide v.toml --today 2026-12-04");
    terminal.answer("Who gets the offer", "stop");
    let (said, code) = terminal.end();
    assert!(code == 2 && said.contains("Stopped; `v.toml` has not been changed."), "{said}");
    assert_eq!(place.read("v.toml"), after);
}
