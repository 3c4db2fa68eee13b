//! `copanel fill`: forms that came back, written into the files of a vacancy.

use crate::decide::example;
use crate::place::{Place, Ran};

/// The nurse’s vacancy with its printed papers.
fn nurse() -> Place {
    let place = example("learning-disability-nurse");
    std::fs::rename(place.path("vacancy.toml"), place.path("nurse.toml")).unwrap();
    let ran = place.run("pack nurse.toml --today 2026-11-24 -o out --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    place
}

/// A form of the vacancy, filled in as a browser saves it: words in fields, and answers that are ticked.
fn come_back(
    place: &Place,
    paper: &str,
    as_file: &str,
    words: &[(&str, &str)],
    ticks: &[(&str, &str)],
) {
    let folder = place.files("out").into_iter();
    let found = folder.map(|(path, _)| path).find(|path| path.ends_with(paper)).unwrap();
    let mut page = place.read(&format!("out/{found}"));
    for (name, typed) in words {
        let (before, after) = page.split_once(&format!("name=\"{name}\"")).unwrap();
        let (tag, rest) = after.split_once('>').unwrap();
        let is_area = before.rsplit_once('<').unwrap().1.starts_with("textarea");
        page = if is_area {
            format!("{before}name=\"{name}\"{tag}>{typed}{rest}")
        } else {
            format!("{before}name=\"{name}\" value=\"{typed}\"{tag}>{rest}")
        };
    }
    for (name, value) in ticks {
        let tag = format!("name=\"{name}\" value=\"{value}\"");
        assert!(page.contains(&tag), "{name} {value}");
        page = page.replace(&tag, &format!("{tag} checked"));
    }
    place.write(&format!("returned/{as_file}"), page);
}

fn fill(place: &Place, words: &str) -> Ran {
    place.run_beside("returned", &format!("fill nurse.toml returned {words}"))
}

const ALL_NO: [(&str, &str); 4] =
    [("conflict.C01", "2"), ("conflict.C02", "2"), ("conflict.C03", "2"), ("conflict.C04", "2")];

#[test]
fn whom_a_member_knows_is_decided_by_someone_and_then_written() {
    let place = nurse();
    let before = place.read("nurse.toml").replace('\n', "\r\n");
    place.write("nurse.toml", &before);
    let ticks = [ALL_NO[0], ("conflict.C02", "1"), ALL_NO[2], ("conflict.C04", "3")];
    come_back(&place, "joyce/pack.html", "a.html", &[("conflict.date", "2 December 2026")], &ticks);
    come_back(&place, "kevin/pack.html", "b.html", &[("conflict.date", "2/12/2026")], &ALL_NO);
    let ran = fill(&place, "");
    insta::assert_snapshot!(ran.all(), @r"
    Joyce Mensah: Do you know any of the candidates? (returned/a.html)
      To decide: C02: yes. Talk with Joyce Mensah in private, then add `--action joyce:C02=ACTION`; ACTION is none-needed, does-not-score, leaves-the-room, stands-down
      To decide: C04: not sure. Talk with Joyce Mensah in private, then add `--action joyce:C04=ACTION`; ACTION is none-needed, does-not-score, leaves-the-room, stands-down

    Kevin O’Donnell: Do you know any of the candidates? (returned/b.html)
      nurse.toml, line 218
        was  conflicts-declared = 2026-11-18
        now  conflicts-declared = 2026-12-02

    Written: 0. 1 not written yet; add --write to write all of it. This is private: it is for the coordinator alone.
    exit code 1
    ");
    assert_eq!(place.read("nurse.toml"), before);
    // What is not decided leaves the form for later; the others are written.
    let ran = fill(&place, "--write --action joyce:C02=does-not-score");
    insta::assert_snapshot!(ran.all(), @r#"
    Joyce Mensah: Do you know any of the candidates? (returned/a.html)
      nurse.toml, line 209
        new  conflicts = [{ candidate = "C02", action = "does-not-score" }]
      To decide: C04: not sure. Talk with Joyce Mensah in private, then add `--action joyce:C04=ACTION`; ACTION is none-needed, does-not-score, leaves-the-room, stands-down

    Kevin O’Donnell: Do you know any of the candidates? (returned/b.html)
      nurse.toml, line 219
        was  conflicts-declared = 2026-11-18
        now  conflicts-declared = 2026-12-02

    Written: 2. This is private: it is for the coordinator alone.
    exit code 1
    "#);
    let ran = fill(&place, "--write --action joyce:C04=none-needed");
    insta::assert_snapshot!(ran.all(), @r#"
    Joyce Mensah: Do you know any of the candidates? (returned/a.html)
      nurse.toml, line 207
        was  conflicts-declared = 2026-11-18
        now  conflicts-declared = 2026-12-02
      nurse.toml, line 209
        was  conflicts = [{ candidate = "C02", action = "does-not-score" }]
        now  conflicts = [{ candidate = "C02", action = "does-not-score" }, { candidate = "C04", action = "none-needed" }]

    Kevin O’Donnell: Do you know any of the candidates? (returned/b.html)
      The file says all this already

    Written: 1. This is private: it is for the coordinator alone.
    exit code 0
    "#);
    assert_eq!(fill(&place, "--write").code, 0);
    assert!(!place.read("nurse.toml").replace("\r\n", "").contains('\n'));
    let refused = fill(&place, "--action joyce=no");
    assert!(
        refused.code == 2 && refused.messages.contains("MEMBER:CODE=ACTION"),
        "{}",
        refused.all()
    );
}

#[test]
fn needs_go_where_they_were_ticked_to_go_and_no_further() {
    let place = nurse();
    let vacancy = place.read("nurse.toml");
    let words = [
        ("me.good-at", "Asking questions"),
        ("me.talking", "look at me"),
        ("me.hard", "I go quiet"),
        ("me.date", "1 December 2026"),
    ];
    let page = "kevin/working-with-me.html";
    come_back(&place, page, "kevin.html", &words, &[("me.who", "2")]);
    let ran = fill(&place, "--write");
    assert!(!ran.out.contains("look at me") && !ran.out.contains("I go quiet"), "{}", ran.out);
    insta::assert_snapshot!(ran.all(), @r"
    Kevin O’Donnell: Working with me (returned/kevin.html)
      To decide: Kevin O’Donnell did not tick that you may read it; give it back unread

    There is nothing to write.
    exit code 1
    ");
    come_back(&place, page, "kevin.html", &words, &[("me.who", "1"), ("me.who", "4")]);
    let ran = fill(&place, "--write");
    insta::assert_snapshot!(ran.all(), @r#"
    Kevin O’Donnell: Working with me (returned/kevin.html)
      people.toml, line 24
        was  Carol reads the papers to me first. I like to practise my question out loud."""
        was  access-asked = 2026-10-07
        now  Carol reads the papers to me first. I like to practise my question out loud.
        now  When people talk to me: look at me
        now  When things are too much for me: I go quiet"""
        now  access-asked = 2026-12-01

    Written: 1. This is private: it is for the coordinator alone.
    exit code 0
    "#);
    assert_eq!(place.read("nurse.toml"), vacancy);
    assert!(!place.read("people.toml").contains("Asking questions"));
    let again = fill(&place, "--write");
    assert!(again.out.ends_with("There is nothing to write.\n"), "{}", again.out);
    come_back(&place, page, "kevin.html", &words, &[("me.who", "1"), ("me.who", "5")]);
    insta::assert_snapshot!(fill(&place, "").all(), @r"
    Kevin O’Donnell: Working with me (returned/kevin.html)
      To decide: it is for no one and for others too; ask Kevin O’Donnell, and read nothing before

    There is nothing to write.
    exit code 1
    ");
}

#[test]
fn a_claim_that_is_signed_becomes_money_to_be_paid() {
    let place = nurse();
    let words =
        [("claim.total", "£12.40"), ("claim.signed", "K"), ("claim.date", "9 December 2026")];
    let signed = [("claim.true", "1"), ("claim.true", "2"), ("claim.receipts", "2")];
    come_back(&place, "kevin/claim-form.html", "kevin.html", &words, &signed);
    come_back(&place, "joyce/claim-form.html", "joyce.html", &words, &[]);
    insta::assert_snapshot!(fill(&place, "--write").all(), @r#"
    Joyce Mensah: Claim form (returned/joyce.html)
      To decide: it is not signed, or not everything is confirmed; give it back to be signed

    Kevin O’Donnell: Claim form (returned/kevin.html)
      nurse.toml, line 219
        was  payment = { kind = "paid", offered = 2026-10-27, amount = "255.00", hours = "17", expenses = ["travel", "lunch"], answer = "less", due = 2026-12-18, rate-as-of = 2026-04-01, rate-source = "Paying people who take part, Harrowdale Partnership, page 4" }
        now  payment = { kind = "paid", offered = 2026-10-27, amount = "255.00", hours = "17", expenses = ["travel", "lunch"], answer = "less", due = 2026-12-18, rate-as-of = 2026-04-01, rate-source = "Paying people who take part, Harrowdale Partnership, page 4", claimed = "12.40", claimed-on = 2026-12-09 }
      To decide: some receipts are missing

    Written: 1. This is private: it is for the coordinator alone.
    exit code 1
    "#);
    let check = place.run("check nurse.toml --today 2026-12-20 -v --only payment-late");
    insta::assert_snapshot!(check.out.lines().find(|line| line.contains("12.40")).unwrap(), @"  by 22 December 2026: Kevin O’Donnell has not been paid yet; £12.40 was claimed");
}

#[test]
fn reader_tests_lift_the_draft_mark_when_nothing_was_hard() {
    let place = nurse();
    let page =
        place.files("out").into_iter().find(|(path, _)| path.ends_with("reader-test-leaflet.html"));
    let page = String::from_utf8(page.unwrap().1).unwrap();
    let fields = page.split("name=\"test.").skip(1).map(|rest| rest.split('"').next().unwrap());
    let mut names: Vec<String> = fields.map(|name| format!("test.{name}")).collect();
    names.dedup();
    let ticked = |value: &'static str| {
        let choices =
            names.iter().filter(|name| name.matches('.').count() == 2 && !name.ends_with("change"));
        let mut all: Vec<(&str, &str)> = choices.map(|name| (name.as_str(), "1")).collect();
        all[1].1 = value;
        all.push(("test.name", "1"));
        all
    };
    let words = |name| [("test.reader", name), ("test.date", "25 November 2026")];
    let one = "reader-test-leaflet.html";
    come_back(&place, one, "1.html", &words("Ann"), &ticked("1"));
    come_back(&place, one, "2.html", &words("Bob"), &ticked("2"));
    insta::assert_snapshot!(fill(&place, "--write").all(), @r"
    Easy Read papers, tested on 2 sheets
      To decide: returned/2.html: the-start, the words: partly hard

    There is nothing to write.
    exit code 1
    ");
    come_back(&place, one, "2.html", &words("Bob"), &ticked("1"));
    insta::assert_snapshot!(fill(&place, "--write").all(), @r#"
    Easy Read papers, tested on 2 sheets
      nurse.toml, line 531
        new  [easy-read]
        new  checked-by = ["Ann", "Bob"]
        new  checked-on = 2026-11-25

    Written: 1. This is private: it is for the coordinator alone.
    exit code 0
    "#);
    let ran = place.run("pack nurse.toml --today 2026-11-26 -o out2 --format text --only leaflet");
    assert!(ran.code <= 1, "{}", ran.all());
    let leaflets = place.files("out2");
    let easy = leaflets.iter().find(|(path, _)| path.contains("easy-read")).unwrap();
    assert!(String::from_utf8_lossy(&easy.1).contains("Ann and Bob"), "{}", easy.0);
}

#[test]
fn forms_that_cannot_be_used_are_named_and_the_rest_counts() {
    let place = nurse();
    let date = [("conflict.date", "2 December 2026")];
    come_back(&place, "kevin/pack.html", "good.html", &date, &ALL_NO);
    come_back(&place, "kevin/pack.html", "good-again.html", &date, &ALL_NO);
    come_back(&place, "joyce/pack.html", "one.html", &date, &ALL_NO);
    let other = [ALL_NO[0], ALL_NO[1], ALL_NO[2], ("conflict.C04", "1")];
    come_back(&place, "joyce/pack.html", "two.html", &date, &other);
    come_back(&place, "shabnam/pack.html", "elsewhere.html", &date, &ALL_NO);
    let elsewhere = place.read("returned/elsewhere.html");
    place.write(
        "returned/elsewhere.html",
        elsewhere.replace("&quot;nurse&quot;", "&quot;doctor&quot;"),
    );
    come_back(&place, "shabnam/pack.html", "gone.html", &date, &ALL_NO);
    let gone = place.read("returned/gone.html");
    place.write("returned/gone.html", gone.replace("&quot;shabnam&quot;", "&quot;sam&quot;"));
    come_back(&place, "kevin/feedback-form.html", "feedback.html", &[], &[]);
    place.write("returned/notes.html", "<p>Nothing</p>");
    insta::assert_snapshot!(fill(&place, "--write").all(), @r"
    Joyce Mensah: Do you know any of the candidates? (returned/one.html)
      To decide: “Candidate C04: do you know this person?” is not answered the same in `returned/two.html`
      To decide: C04: no answer; ask Joyce Mensah

    Kevin O’Donnell: Do you know any of the candidates? (returned/good-again.html)
      nurse.toml, line 218
        was  conflicts-declared = 2026-11-18
        now  conflicts-declared = 2026-12-02

    Written: 1. This is private: it is for the coordinator alone.
    error: `returned/feedback.html` is a form in which nothing is filled in
    error: `returned/good.html` is the same as `returned/good-again.html`, which counts
    error: `returned/notes.html` is a page that copanel did not print as a form
    error: `returned/elsewhere.html` is for `doctor`, another vacancy
    error: `returned/gone.html` is of `sam`, who is not in this vacancy
    exit code 2
    ");
    let broken = place.read("nurse.toml").replace("[keep]", "[kept]");
    place.write("nurse.toml", broken);
    assert!(fill(&place, "--write").messages.contains("nothing can be written until"));
}

#[cfg(unix)]
#[test]
fn on_a_terminal_each_form_is_asked_about() {
    use crate::asked::Terminal;
    let place = nurse();
    let before = place.read("nurse.toml");
    let date = [("conflict.date", "2 December 2026")];
    let ticks = [ALL_NO[0], ("conflict.C02", "1"), ALL_NO[2], ALL_NO[3]];
    come_back(&place, "joyce/pack.html", "a.html", &date, &ticks);
    come_back(&place, "kevin/pack.html", "b.html", &date, &ALL_NO);
    let mut terminal = Terminal::open(&place, "fill nurse.toml returned");
    terminal.answer("knows C02. What is done about it?", "leaves");
    terminal.answer("Type one of these: none-needed", "leaves-the-room");
    terminal.answer("Write this into the file? Type yes or no.", "yes");
    terminal.sees("b.html");
    terminal.answer("Write this into the file? Type yes or no.", "no");
    let (said, code) = terminal.end();
    assert_eq!(code, 0, "{said}");
    let after = place.read("nurse.toml");
    assert_eq!(
        after.matches("leaves-the-room").count(),
        before.matches("leaves-the-room").count() + 1
    );
    assert_eq!(after.matches("2026-12-02").count(), before.matches("2026-12-02").count() + 1);
}
