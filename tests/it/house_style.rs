//! What an organisation changes about its papers, and how it sees what it changed.

use crate::place::Place;

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
