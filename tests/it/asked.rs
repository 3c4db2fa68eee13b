//! `copanel new` on a real pseudo-terminal: answered, left out and stopped.

use rexpect::session::{PtySession, spawn_command};

use crate::place::Place;

/// A terminal on which the program runs.
pub struct Terminal(PtySession);

impl Terminal {
    pub fn open(place: &Place, words: &str) -> Terminal {
        Terminal(spawn_command(place.command(words), Some(60_000)).unwrap())
    }

    /// Waits until something is said, and types a line when it is asked for one.
    pub fn answer(&mut self, said: &str, typed: &str) {
        self.sees(said);
        self.sees("\n> ");
        self.0.send_line(typed).unwrap();
    }

    pub fn sees(&mut self, said: &str) {
        // What comes from the terminal is compared byte by byte.
        let bytes: String = said.bytes().map(char::from).collect();
        let found = self.0.exp_string(&bytes);
        assert!(found.is_ok(), "waited for {said:?}: {found:?}");
    }

    /// What is said until the program ends, and its exit code.
    pub fn end(mut self) -> (String, i32) {
        let said = self.0.exp_eof().unwrap().replace('\r', "");
        (said, self.how_it_ended().parse().unwrap())
    }

    /// An exit code, or the signal that ended it: `Exited(Pid(7), 0)`, `Signaled(Pid(7), SIGINT, false)`.
    fn how_it_ended(&self) -> String {
        let status = format!("{:?}", self.0.process().wait().unwrap());
        let (_, how) = status.split_once(", ").unwrap();
        how.trim_end_matches(')').to_owned()
    }
}

#[test]
fn papers_are_destroyed_once_the_name_of_their_folder_is_typed() {
    let place = crate::keep::due();
    let command = "keep out --destroy --today 2027-12-31";
    let mut terminal = Terminal::open(&place, command);
    terminal.answer("Type v to destroy them. Press Enter to leave them.", "");
    let (said, code) = terminal.end();
    assert!(code == 0 && said.contains("`out/v` is left as it is."), "{said}");
    assert!(place.path("out/v/people/amira/pack.html").exists());
    let mut terminal = Terminal::open(&place, command);
    terminal.answer("No one can bring them back.", "v");
    let (said, code) = terminal.end();
    assert!(code == 0 && said.contains("v.toml: closed"), "{said}");
    assert!(!place.path("out/v/people/amira/pack.html").exists());
}

#[test]
fn questions_are_answered_on_a_terminal_and_the_file_can_be_checked() {
    let place = Place::empty();
    let mut terminal = Terminal::open(&place, "new physiotherapist --today 2026-10-26");
    terminal.sees("16 short questions about physiotherapist.toml.");
    terminal.answer("Press Enter for “Physiotherapist”.", "Senior physiotherapist");
    terminal.answer("Which team is it in?", "The \"Move\" team");
    terminal.answer("Who uses the service?", "everyone");
    terminal.answer(
        "Sorry, I cannot understand that. Type one or more of these",
        "patients and carers",
    );
    terminal.answer("What is the job", "Helps people move.");
    terminal.answer("On which day", "3 December");
    terminal.answer("Type the day, the month and the year", "3/12/2026");
    terminal.answer("9:30am is usual", "10am");
    terminal.answer("what is the place called?", "Elm House");
    terminal.answer("What is its address?", "1 Elm Road, Anytown");
    terminal.answer("getting in and around?", "");
    terminal.answer("people with lived experience", "three");
    terminal.answer("members of staff", "");
    terminal.answer("How many questions", "5");
    terminal.answer("How many candidates", "2");
    terminal.answer("what is their name?", "Jo Bell");
    terminal.answer("telephone number?", "01632 960123");
    // Nothing is written before the last answer.
    assert!(place.files("").is_empty());
    terminal.answer("email address?", "");
    let (said, code) = terminal.end();
    assert_eq!(code, 0, "{said}");
    insta::assert_snapshot!(said.trim_start(), @r"
    physiotherapist.toml
    Fill it in with any text editor; `vacancy.schema.json` helps editors that know TOML. Then:
      copanel check physiotherapist.toml
      copanel pack physiotherapist.toml -o out
    ");

    let text = place.read("physiotherapist.toml");
    let file: toml::Table = toml::from_str(&text).unwrap();
    let at = |table: &str, key: &str| file[table][key].to_string();
    assert_eq!(at("post", "title"), "\"Senior physiotherapist\"");
    assert_eq!(file["post"]["team"].as_str(), Some("The \"Move\" team"));
    assert_eq!(at("post", "serves"), "[\"service-user\", \"carer\"]");
    assert_eq!(file["post"]["summary"].as_str(), Some("Helps people move.\n"));
    assert_eq!(at("interviews", "date"), "2026-12-03");
    assert_eq!(at("venue", "name"), "\"Elm House\"");
    assert_eq!((at("venue", "access"), at("contact", "email")), ("\"\"".into(), "\"\"".into()));
    assert_eq!(at("contact", "phone"), "\"01632 960123\"");
    assert_eq!(file["panel"][0]["start"].to_string(), "10:00:00");
    let seats = file["member"].as_array().unwrap();
    let seats: Vec<&str> = seats.iter().map(|seat| seat["capacity"].as_str().unwrap()).collect();
    assert_eq!(seats, ["service-user", "carer", "service-user", "manager", "independent"]);
    assert_eq!(file["question"].as_array().unwrap().len(), 5);
    assert_eq!(file["candidate"].as_array().unwrap().len(), 2);

    let check = place.run("check physiotherapist.toml --today 2026-10-26");
    assert!(check.code <= 1 && check.messages.is_empty(), "{}", check.all());
    assert!(check.out.contains("The interviews are on 3 December 2026"), "{}", check.out);
}

#[test]
fn whoever_leaves_everything_out_has_the_file_that_is_written_without_a_terminal() {
    let (asked, unasked) = (Place::empty(), Place::empty());
    let mut terminal = Terminal::open(&asked, "new physiotherapist");
    for number in 1..=16 {
        terminal.answer(&format!("Question {number} of 16"), "");
    }
    assert_eq!(terminal.end().1, 0);
    assert_eq!(unasked.run("new physiotherapist").code, 0);
    assert_eq!(asked.files(""), unasked.files(""));
    let check = asked.run("check physiotherapist.toml --today 2026-10-26");
    assert!(check.code <= 1 && check.messages.is_empty(), "{}", check.all());
}

#[test]
fn whoever_stops_half_way_is_told_and_nothing_is_written() {
    let place = Place::empty();
    let mut terminal = Terminal::open(&place, "new physiotherapist --lived-experience 3");
    terminal.sees("Press Ctrl-C to stop: nothing is written until the last answer.");
    terminal.answer("Question 1 of 15", "Physio");
    terminal.sees("Question 2 of 15");
    terminal.sees("\n> ");
    terminal.0.send("Move").unwrap();
    terminal.0.send_control('c').unwrap();
    assert_eq!(terminal.how_it_ended(), "SIGINT, false");
    assert!(place.files("").is_empty());

    // The end of what is typed stops as well.
    let mut terminal = Terminal::open(&place, "new physiotherapist");
    terminal.answer("Question 1 of 16", "Physio");
    terminal.sees("Question 2 of 16");
    terminal.sees("\n> ");
    terminal.0.send_control('d').unwrap();
    let (said, code) = terminal.end();
    insta::assert_snapshot!(said.trim_start(), @"Stopped; `physiotherapist.toml` has not been written.");
    assert_eq!(code, 2);
    assert!(place.files("").is_empty());
}

#[test]
fn nothing_that_someone_wrote_is_written_over() {
    let place = Place::empty();
    place.write("nurse.toml", "mine");
    let (said, code) = Terminal::open(&place, "new nurse").end();
    assert!(code == 2 && said.contains("already exists and has not been changed"), "{said}");
    // Nor if the file appears while questions are asked.
    let mut terminal = Terminal::open(&place, "new doctor");
    for _ in 1..=15 {
        terminal.answer("Question", "");
    }
    place.write("doctor.toml", "mine");
    terminal.answer("Question 16 of 16", "");
    let (said, code) = terminal.end();
    assert!(code == 2 && said.contains("already exists and has not been changed"), "{said}");
    assert_eq!(place.read("doctor.toml"), "mine");
}

#[test]
fn a_terminal_may_be_asked_nothing() {
    let place = Place::empty();
    let (said, code) = Terminal::open(&place, "new nurse --no-questions").end();
    assert!(code == 0 && !said.contains("Question"), "{said}");
}

#[test]
fn days_are_counted_back_by_the_organisations_own_numbers() {
    let place = Place::empty();
    let invited = |place: &Place| {
        assert_eq!(place.run("new nurse --interviews 2026-12-03").code, 0);
        let file = place.read("nurse.toml");
        let line = file.lines().find(|line| line.starts_with("# invited = "));
        line.unwrap().to_owned()
    };
    assert_eq!(
        invited(&place),
        "# invited = YYYY-MM-DD              # by 2026-11-05: 28 days before the interviews"
    );
    let place = Place::empty();
    place.write("copanel.toml", "[policy]\nnotice-days = { warn = 42 }\n");
    assert_eq!(
        invited(&place),
        "# invited = YYYY-MM-DD              # by 2026-10-22: 42 days before the interviews"
    );
}

#[test]
fn case_11_9_lines_that_are_pasted_are_one_answer() {
    let place = Place::empty();
    let mut terminal = Terminal::open(&place, "new nurse");
    terminal.answer("Question 1 of 16", "Nurse");
    terminal.answer("Question 2 of 16", "The move\n\nteam,\nElm House");
    terminal.sees("taken as one answer: The move team, Elm House");
    // Someone may also press Enter several times.
    terminal.answer("Question 3 of 16", "carers\n\n");
    for number in 6..=16 {
        terminal.answer(&format!("Question {number} of 16"), "");
    }
    assert_eq!(terminal.end().1, 0);
    let file: toml::Table = toml::from_str(&place.read("nurse.toml")).unwrap();
    assert_eq!(file["post"]["team"].as_str(), Some("The move team, Elm House"));
    assert_eq!(file["post"]["serves"].to_string(), "[\"carer\"]");
}
