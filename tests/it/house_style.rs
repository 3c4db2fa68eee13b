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
    assert!(place.run("templates list").out.contains("templates/leaflet.md\n"));
    let ran = place.run("templates eject leaflet page.css");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(place.run("templates list").out.contains("templates/leaflet.md  (your own)\n"));
    let again = place.run("templates eject leaflet");
    assert!(
        again.code == 2 && again.messages.contains("already exists and has not been changed"),
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
    place.write(".copanel/templates/leaflet.md", format!("# An older title\n{rest}"));
    let changed = place.run("templates diff leaflet");
    assert_eq!(changed.code, 1, "{}", changed.all());
    assert!(changed.out.contains("\n-# An older title\n+# "), "{}", changed.out);
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
    assert!(ran.code == 2 && ran.messages.contains("no `copanel.toml`"), "{}", ran.all());
}

#[test]
fn a_view_is_what_the_template_sees() {
    let place = workspace();
    let view = place.run("view v.toml --for amira");
    let view: serde_json::Value = serde_json::from_str(&view.out).unwrap();
    assert_eq!(view["you"]["name"], "Amira Khan");
    let wrong = place.run("view v.toml --for amirra");
    assert!(wrong.messages.contains("did you mean `amira`?"), "{}", wrong.all());
    let nobody = place.run("view v.toml --document leaflet");
    assert_eq!(nobody.code, 0, "{}", nobody.all());
    assert!(!nobody.out.contains("\"you\""));
}

#[test]
fn the_organisations_contact_stands_where_a_vacancy_leaves_its_own_blank() {
    let place = Place::empty();
    place.write("copanel.toml", "[contact]\nname = \"Jo Bell\"\nphone = \"01632 960123\"\n");
    assert_eq!(place.run("new nurse").code, 0);
    let missing = "who people can ask";
    let check = || place.run("check nurse.toml --today 2026-10-26").out;
    assert!(!check().contains(missing), "{}", check());
    // One word of its own, and it is the vacancy’s contact.
    let text = place.read("nurse.toml");
    let role = text.replacen("role = \"\"", "role = \"Ward manager\"", 1);
    place.write("nurse.toml", role);
    assert!(check().contains(missing), "{}", check());
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
    let ran = place.run("pack v.toml -o out --only pack");
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
    assert!(place.read("out/v/candidates/leaflet.html").contains("--accent:#005eb8"));

    place.write("copanel.toml", "[look]\ncolour = \"#ffb81c\"\n");
    let ran = place.run("check v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2, "{}", ran.all());
    insta::assert_snapshot!(ran.messages);
}

#[test]
fn an_organisation_has_its_own_look_in_word() {
    let place = workspace();
    let ran = place.run("templates eject page.docx/styles.xml");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let list = place.run("templates list").out;
    assert!(list.contains("templates/page.docx/styles.xml  (your own)\n"), "{list}");
    let path = "templates/page.docx/styles.xml";
    let styles = place.read(path).replace("{{ face }}", "Verdana");
    place.write(path, styles.replace("{{ size * 14 }}", "{{ size * 20 }}"));
    let ran = place.run("pack v.toml -o out --only leaflet --format docx");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let word = std::fs::File::open(place.path("out/v/candidates/leaflet.docx")).unwrap();
    let mut word = zip::ZipArchive::new(word).unwrap();
    let mut styles = String::new();
    let mut part = word.by_name("word/styles.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut styles).unwrap();
    assert!(
        styles.contains(r#"<w:rFonts w:ascii="Verdana""#) && styles.contains(r#"w:after="240""#)
    );
    assert!(!styles.contains("Arial") && !styles.contains("> "));
}

/// What `pack` says when that text stands in place of the ground rules.
fn refused(ground_rules: &str) -> String {
    let place = workspace();
    place.write("templates/ground-rules.md", ground_rules);
    let ran = place.run("pack v.toml -o out --format text");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(!place.path("out").exists(), "something was written");
    ran.messages
}

#[test]
fn a_template_that_loops_for_ever_is_stopped_and_named() {
    let twice = "## Rules\n\n{% for i in range(end=99999) %}{% for j in range(end=99999) %}again {% endfor %}{% endfor %}";
    let messages = refused(twice);
    assert!(messages.contains("in the template `ground-rules.md`"), "{messages}");
    assert!(messages.contains("look for a loop that does not end"), "{messages}");
    let itself = refused("## Rules\n\n{% include \"ground-rules.md\" %}");
    assert!(itself.contains("Circular include"), "{itself}");
    let endless = refused("## Rules\n\n{% for i in range(end=100000000000) %}again{% endfor %}");
    assert!(endless.contains("--> ground-rules.md:3:"), "{endless}");
}

#[test]
fn a_template_of_ones_own_that_asks_for_what_is_no_longer_there_is_told_how_to_see_what_changed() {
    let messages = refused("## Rules\n\n{{ organisation.nickname }}");
    assert!(messages.contains("--> ground-rules.md:3:"), "{messages}");
    assert!(messages.contains("`copanel templates diff ground-rules`"), "{messages}");
}

#[test]
fn an_organisations_words_print_as_typed() {
    let place = workspace();
    place.write(
        "copanel.toml",
        "[words]\nsingular = \"**expert** <b>\"\nplural = \"*experts* {{ by }}\"\npossessive = \"#expert’s\"\n",
    );
    place.write(
        "templates/ground-rules.md",
        "## Rules\n\nOne {{ words.singular }}, two {{ words.plural }}.",
    );
    let ran = place.run("pack v.toml -o out --format text,html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let text = place.read("out/v/people/amira/pack.txt");
    assert!(text.contains("One **expert** <b>, two *experts* {{ by }}."), "{text}");
    let page = place.read("out/v/people/amira/pack.html");
    assert!(page.contains("One **expert** &lt;b&gt;, two *experts* {{ by }}."));
}
