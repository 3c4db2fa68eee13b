//! What stands on paper is so: sentences that were once untrue for some files.

use super::found::{edited, found, papers, refused};

#[test]
fn case_2_8_who_prepares_on_the_day_itself_arrives_for_that() {
    let at = |lines: &str| {
        edited("date = 2026-12-03", &format!("date = 2026-12-03\npreparation = 2026-12-03T{lines}"))
    };
    let said = papers(&at("08:00:00"), "--only pack --for joe");
    assert!(said.contains("Please arrive at 8am. The first candidate is at 9:30am."), "{said}");
    assert!(said.contains("8am: Arrive. Meet the others. Get ready together."), "{said}");
    assert!(said.contains("9am: A rest.") && !said.contains("9am: Arrive"), "{said}");
    assert!(!found(&at("08:00:00")).contains("the panel prepares until"));
    let late = found(&at("09:00:00\npreparation-minutes = 90"));
    let until = "the panel prepares until 10:30am, but the interviews begin at 9:30am";
    assert!(late.contains(until), "{late}");
    // One that is over hours before is no reason to arrive later than usual.
    let short = papers(&at("09:15:00"), "--only pack --for joe");
    assert!(short.contains("9am: Arrive. Meet the others. Get ready together."), "{short}");
}

#[test]
fn case_1_1_only_who_has_older_papers_is_asked_to_give_them_back() {
    let sent = |line: &str| {
        let seat = "id = \"amira\"\npanel = \"main\"";
        let with = edited(seat, &format!("{seat}\npapers-sent = 2026-11-20"));
        papers(&with.replacen("[post]", &format!("revision = 2\n{line}\n[post]"), 1), "--only pack")
    };
    assert_eq!(sent("").matches("These papers replace").count(), 1);
    assert_eq!(sent("revision-sent = 2026-11-23").matches("These papers replace").count(), 1);
    // Whose first papers were these has no others, and those of the second member never went.
    assert_eq!(sent("revision-sent = 2026-11-20").matches("These papers replace").count(), 0);
}

#[test]
fn case_5_8_whoever_is_at_home_sends_their_sheets_and_destroys_their_own() {
    let online = |more: &str| edited("date = 2026-12-03", &format!("date = 2026-12-03\n{more}"));
    let at_home = papers(&online("meeting = \"video\""), "");
    for untrue in
        ["before you leave", "Take none of them home", "Hand the list back", "hand in every"]
    {
        assert!(!at_home.contains(untrue), "{untrue}");
    }
    assert!(at_home.contains("Send every sheet to Jo Bell. Then destroy your own copy."));
    let in_room = papers(&online(""), "");
    assert!(in_room.contains("Hand in every sheet before you leave. Nothing goes home."));
    // No one is promised what no one has said.
    for promise in ["preparation meeting", "We can meet you", "description separately"] {
        assert!(!in_room.contains(promise), "{promise}");
    }
}

#[test]
fn case_2_9_midnight_is_a_word_and_no_one_arrives_on_the_day_before() {
    let night = papers(&edited("start = 09:30:00", "start = 00:15:00"), "--only pack --for joe");
    assert!(night.contains("Please arrive at midnight."), "{night}");
    assert!(!night.contains("11:45pm") && !night.contains("12am"), "{night}");
}

#[test]
fn case_5_3_a_letter_about_what_came_later_is_not_dated_before_it() {
    let outcome = "\n[outcome]\ndecided = 2026-12-03\nappointed = \"C01\"\ntold-candidates = 2026-12-04\ntold-members = 2026-12-04\n";
    let letters = |candidate: &str| {
        let line = format!("code = \"C01\"\n{candidate}");
        let text = edited("code = \"C01\"\n", &line) + outcome;
        papers(&text, "--only candidate-letter,result-letter")
    };
    assert!(letters("").contains("4 December 2026"));
    let later = letters("declined = 2026-12-06\n");
    assert!(later.contains("C01 said no on 6 December 2026"), "{later}");
    assert!(!later.contains("4 December 2026") && later.contains("Date: "), "{later}");
}

#[test]
fn case_1_1_who_leaves_the_room_reads_when_and_the_chair_who_asks_instead() {
    let seat = "id = \"joe\"\npanel = \"main\"";
    let knows = "conflicts = [{ candidate = \"C01\", action = \"leaves-the-room\" }]";
    let text = edited(seat, &format!("{seat}\n{knows}"));
    let text = text.replace("asked-by = \"amira\"", "asked-by = \"joe\"");
    let own = papers(&text, "--only pack --for joe");
    assert!(own.contains("Candidate C01. You leave the room. Come back at 10:15am."), "{own}");
    assert!(own.contains("you ask this one, but not of C01"), "{own}");
    let chair = papers(&text, "--only chair --for amira");
    assert!(chair.contains("For C01 someone else asks: "), "{chair}");
    assert!(chair.contains("Leave out anyone who is not in the room for this candidate."));
    let other = papers(&text, "--only pack --for amira");
    assert!(!other.contains("leave the room") && !other.contains("but not of C01"), "{other}");
    let asks = "no one is named to ask C01 question q1 while Joe Price is out of the room";
    assert!(found(&text).contains(asks), "{}", found(&text));
    // Once that is settled, each reads it on their own papers, and no one is asked about it.
    let text = text.replace("\"leaves-the-room\" }", "\"leaves-the-room\", asked-by = \"amira\" }");
    let own = papers(&text, "--only pack --for joe");
    assert!(own.contains("you ask this one, but not of C01"), "{own}");
    assert!(own.contains("Amira Khan asks C01."), "{own}");
    let other = papers(&text, "--only pack --for amira");
    assert!(other.contains("Question 1: you ask this one of C01"), "{other}");
    assert!(other.contains("Joe Price asks the others."), "{other}");
    let chair = papers(&text, "--only chair --for amira");
    assert!(chair.contains("For C01 Amira Khan asks.") && !chair.contains("someone else asks"));
    assert!(!found(&text).contains("no one is named to ask"), "{}", found(&text));
    let said = refused(&text.replace("asked-by = \"amira\" }", "asked-by = \"jo\" }"));
    assert!(said.contains("`jo` is not a member of panel `main`"), "{said}");
}
