//! Files that people wrote, changed in place.

use toml_edit::{Array, Datetime};

use super::{Edit, inner, put};

/// A file in a folder of its own, and what becomes of it.
fn changed(text: &str, change: impl FnOnce(&mut Edit)) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("v.toml");
    std::fs::write(&path, text).unwrap();
    let mut edit = Edit::open(&path).unwrap();
    change(&mut edit);
    let shown = edit.shown().replace(&format!("{}/", folder.path().display()), "");
    edit.write(|_| Vec::new()).unwrap();
    (shown, std::fs::read_to_string(&path).unwrap())
}

fn day() -> Datetime {
    "2026-12-08".parse().unwrap()
}

#[test]
fn a_value_changes_and_its_remark_stays() {
    let text = "# mine\n[post]\ntitle   = \"Nurse\"   # for now\n\n[outcome] # later\ndecided = 2026-12-04 # Friday\n# end";
    let (shown, text) = changed(text, |edit| {
        let outcome = edit.table("outcome").unwrap();
        put(outcome, "decided", day());
        put(outcome, "appointed", "C02");
    });
    insta::assert_snapshot!(shown, @r#"
    v.toml, line 6
      was  decided = 2026-12-04 # Friday
      now  decided = 2026-12-08 # Friday
      now  appointed = "C02"
    "#);
    assert!(text.starts_with("# mine\n[post]\ntitle   = \"Nurse\"   # for now\n"), "{text}");
    assert!(text.ends_with("appointed = \"C02\"\n# end\n"), "{text}");
}

#[test]
fn a_table_that_is_not_there_comes_last() {
    let (shown, text) =
        changed("format = 1\n[[a]]\nb = 1\n[c]\n[[a]]\nb = 2\n\n# [outcome]\n", |edit| {
            let outcome = edit.table("outcome").unwrap();
            put(outcome, "difference", "One.\n\nTwo \"three\".");
            put(inner(outcome, "first-choices").unwrap(), "main", "C02");
            put(inner(outcome, "first-choices").unwrap(), "two", "C03");
        });
    insta::assert_snapshot!(text, @r#"
    format = 1
    [[a]]
    b = 1
    [c]
    [[a]]
    b = 2

    # [outcome]

    [outcome]
    difference = """
    One.

    Two "three"."""
    first-choices = { main = "C02", two = "C03" }
    "#);
    insta::assert_snapshot!(shown, @r#"
    v.toml, line 9
      new  [outcome]
      new  difference = """
      new  One.
      new  Two "three"."""
      new  first-choices = { main = "C02", two = "C03" }
    "#);
}

#[test]
fn tables_are_found_however_they_are_written() {
    let seat = |text: &str| {
        let (_, text) = changed(text, |edit| {
            let mut seats = edit.entries_with("member", "id", "amira");
            assert_eq!(seats.len(), 1);
            put(seats[0], "paid", day());
            put(inner(seats[0], "payment").unwrap(), "amount", 2.5);
        });
        text
    };
    insta::assert_snapshot!(seat("member = [\n  { id = \"amira\", votes = true }, # first\n  { id = \"bo\" },\n]\n"), @r#"
    member = [
      { id = "amira", votes = true, paid = 2026-12-08, payment = { amount = 2.5 } }, # first
      { id = "bo" },
    ]
    "#);
    insta::assert_snapshot!(seat("[[member]]\nid = \"amira\" # chair\n# she said\n[member.payment]\nkind = \"paid\"\n[[member]]\nid = \"bo\"\n"), @r#"
    [[member]]
    id = "amira" # chair
    paid = 2026-12-08
    # she said
    [member.payment]
    kind = "paid"
    amount = 2.5
    [[member]]
    id = "bo"
    "#);
    insta::assert_snapshot!(seat("[[member]]\npayment.kind = \"paid\"\nid = 'amira'\n"), @r#"
    [[member]]
    payment.kind = "paid"
    payment.amount = 2.5
    id = 'amira'
    paid = 2026-12-08
    "#);
    let dotted = changed("outcome.decided = 2026-12-04\nformat = 1\n", |edit| {
        put(edit.table("outcome").unwrap(), "appointed", Array::from_iter(["C01", "C02"]));
    });
    insta::assert_snapshot!(dotted.1, @r#"
    outcome.decided = 2026-12-04
    outcome.appointed = ["C01", "C02"]
    format = 1
    "#);
    let inline = changed("outcome = { decided = 2026-12-04 }\n", |edit| {
        put(edit.table("outcome").unwrap(), "difference", "One.\nTwo.");
    });
    insta::assert_snapshot!(inline.1, @r#"
    outcome = { decided = 2026-12-04, difference = """
    One.
    Two.""" }
    "#);
}

#[test]
fn what_does_not_change_keeps_every_byte() {
    let text = "\u{feff}# one\r\n[post]\r\ntitle = \"\"\"\r\nNurse\r\n\"\"\" \t# two\n\n[outcome]\r\ndecided = 2026-12-04";
    let (_, after) = changed(text, |edit| {
        put(edit.table("outcome").unwrap(), "appointed", "C01");
    });
    assert_eq!(after, format!("{text}\nappointed = \"C01\"\r\n"));
    let (shown, after) = changed(text, |_| {});
    assert_eq!((shown.as_str(), after.trim_end()), ("", text));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("v.toml");
    let open = |text: &str| {
        std::fs::write(&path, text).unwrap();
        let mut edit = Edit::open(&path).unwrap();
        put(edit.table("outcome").unwrap(), "appointed", "C01");
        edit
    };
    let read = || std::fs::read_to_string(&path).unwrap();
    let faults = |text: &str| {
        let words = text.contains("C01").then(|| "C01 did not come".to_owned());
        words.into_iter().chain(["as before".to_owned()]).collect()
    };
    let refused = open("a = 1\n").write(faults).unwrap_err().to_string();
    assert!(refused.contains("C01 did not come") && !refused.contains("as before"), "{refused}");
    assert_eq!(read(), "a = 1\n");

    let edit = open("a = 1\n");
    std::fs::write(&path, "a = 2\n").unwrap();
    let refused = edit.write(|_| Vec::new()).unwrap_err().to_string();
    assert!(refused.contains("changed by someone else"), "{refused}");
    assert_eq!(read(), "a = 2\n");

    let edit = open("a = 1\n");
    let mut rights = path.metadata().unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).unwrap();
    let refused = edit.write(|_| Vec::new()).unwrap_err().to_string();
    assert!(refused.contains("may only be read"), "{refused}");
    assert_eq!(read(), "a = 1\n");
}

#[test]
#[cfg(unix)]
fn a_private_file_stays_private_and_a_link_a_link() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (folder.path().join("people.toml"), folder.path().join("link.toml"));
    std::fs::write(&path, "a = 1\n").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let mut edit = Edit::open(&link).unwrap();
    put(edit.table("b").unwrap(), "c", 1);
    edit.write(|_| Vec::new()).unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "a = 1\n\n[b]\nc = 1\n");
}

#[test]
fn what_would_move_other_lines_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("v.toml");
    std::fs::write(&path, "a.b = 1\nc.d = 2\na.e = 3\n").unwrap();
    assert!(Edit::open(&path).err().unwrap().to_string().contains("keep keys with a full stop"));
    std::fs::write(&path, "a = \n").unwrap();
    assert!(Edit::open(&path).is_err());
}
