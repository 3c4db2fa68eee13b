//! What an organisation changes about its papers, and how it sees what it changed.

use crate::place::{Place, SMALL};

/// A small vacancy in a workspace of its own.
fn workspace() -> Place {
    let place = Place::small();
    place.write("copanel.toml", "");
    place
}

#[test]
fn a_template_is_copied_out_once_and_compared_with_what_is_built_in() {
    let place = workspace();
    assert!(
        place
            .run("templates list")
            .out
            .contains("templates/leaflet.md\n")
    );
    let ran = place.run("templates eject leaflet page.css");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(
        place
            .run("templates list")
            .out
            .contains("templates/leaflet.md  (your own)\n")
    );
    let again = place.run("templates eject leaflet");
    assert!(
        again.code == 2 && again.messages.contains("is left as it is"),
        "{}",
        again.all()
    );

    place.write("templates/leaflet.md", "# Our own leaflet\n");
    let same = place.run("templates diff");
    assert_eq!(same.code, 0, "{}", same.all());
    insta::assert_snapshot!(same.out, @r"
    templates/leaflet.md: the built-in file has not changed
    templates/page.css: the built-in file has not changed
    ");

    // As if the built-in file had had another first line when it was ejected.
    let original = place.read(".copanel/templates/leaflet.md");
    let (_, rest) = original.split_once('\n').unwrap();
    place.write(
        ".copanel/templates/leaflet.md",
        format!("# An older title\n{rest}"),
    );
    let changed = place.run("templates diff leaflet");
    assert_eq!(changed.code, 1, "{}", changed.all());
    assert!(
        changed.out.contains("\n-# An older title\n+# "),
        "{}",
        changed.out
    );
}

#[test]
fn a_misspelt_template_is_answered_with_the_nearest() {
    let ran = workspace().run("templates eject breifing");
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.messages,
        "error: there is no built-in file `breifing`; did you mean `briefing`?\n"
    );
}

#[test]
fn without_a_workspace_there_is_nowhere_to_eject_to() {
    let ran = Place::empty().run("templates eject briefing");
    assert!(
        ran.code == 2 && ran.messages.contains("no `copanel.toml`"),
        "{}",
        ran.all()
    );
}

#[test]
fn a_view_is_what_the_template_sees() {
    let place = workspace();
    let view = place.run("view v.toml --for amira");
    let view: serde_json::Value = serde_json::from_str(&view.out).unwrap();
    assert_eq!(view["you"]["name"], "Amira Khan");
    let wrong = place.run("view v.toml --for amirra");
    assert!(
        wrong.messages.contains("did you mean `amira`?"),
        "{}",
        wrong.all()
    );
    let nobody = place.run("view v.toml --document leaflet");
    assert_eq!(nobody.code, 0, "{}", nobody.all());
    assert!(!nobody.out.contains("\"you\""));
}

#[test]
fn a_reader_has_their_own_colours_in_every_format() {
    let place = workspace();
    let coloured = SMALL.replacen(
        "name = \"Amira Khan\"",
        "name = \"Amira Khan\"\npaper-colour = \"#fff8dc\"\ntext-colour = \"#1a1a5e\"",
        1,
    );
    place.write("v.toml", &coloured);
    let ran = place.run("pack v.toml -o out");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let pack = |who: &str| place.read(&format!("out/v/people/{who}/pack.html"));
    assert!(pack("amira").contains("--paper:#fff8dc;--ink:#1a1a5e"));
    assert!(!pack("joe").contains("#fff8dc"));

    place.write("v.toml", coloured.replace("#1a1a5e", "#d08030"));
    let ran = place.run("check v.toml --today 2026-11-24");
    insta::assert_snapshot!(ran.messages);
}

#[test]
fn an_organisation_has_its_own_colours_if_they_can_be_read() {
    let place = workspace();
    place.write("copanel.toml", "[look]\ncolour = \"#005eb8\"\n");
    let ran = place.run("pack v.toml -o out --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(
        place
            .read("out/v/candidates/leaflet.html")
            .contains("--accent:#005eb8")
    );

    place.write("copanel.toml", "[look]\ncolour = \"#ffb81c\"\n");
    let ran = place.run("check v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2, "{}", ran.all());
    insta::assert_snapshot!(ran.messages);
}
