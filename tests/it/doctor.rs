//! `copanel doctor`: a healthy workspace, and one with something wrong of each kind.

use crate::place::{Place, SMALL};

/// A drawing that may be printed.
const SQUARE: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h5v5z\"/></svg>\n";
/// A page of the toolkit.
const PAGE: &str = "+++\ntitle = \"Our tea\"\nsummary = \"Tea is ready at ten.\"\naudience = [\"coordinator\"]\nstages = []\nsources = []\n+++\n\nTea.\n";

#[test]
fn without_a_workspace_all_is_built_in_and_well() {
    let ran = Place::empty().run("doctor");
    insta::assert_snapshot!(ran.all());
}

/// A workspace with a file of each kind.
fn healthy() -> Place {
    let place = Place::empty();
    place.write(
        "copanel.toml",
        "[organisation]\nname = \"Riverside\"\n\n[words]\nsingular = \"patient\"\nplural = \"patients\"\npossessive = \"patient’s\"\n\n[rules]\npapers-late = \"warning\"\nlunch-missing = \"off\"\n\n[policy]\nnotice-days = { warn = 35, fail = 21 }\n\n[look]\nlogo = \"logo.svg\"\n",
    );
    place.write("people.toml", "[[person]]\nid = \"joyce\"\nname = \"Joyce Łoś\"\n");
    place.write("logo.svg", SQUARE);
    place.write("pictures/panel.svg", SQUARE);
    place.write("fonts/ours.ttf", ttf_noto_sans::REGULAR);
    place.write("toolkit/how/our-tea.md", PAGE);
    place.write("vacancies/peer/v.toml", SMALL);
    place.write("vacancies/notes.toml", "# Not a vacancy.\n");
    // Another workspace is none of this one’s business.
    place.write("vacancies/elsewhere/copanel.toml", "");
    place.write("vacancies/elsewhere/bad.toml", "[post]\ntitel = 1\n");
    assert_eq!(place.run("templates eject leaflet page.typ").code, 0);
    place
}

#[test]
fn a_healthy_workspace_is_told_so() {
    let place = healthy();
    let ran = place.run("doctor");
    insta::assert_snapshot!(ran.all());
    assert_eq!(place.run("doctor --quiet").all(), "All is well.\nexit code 0");
}

#[test]
fn what_may_not_be_meant_is_named_and_ends_with_1() {
    let place = healthy();
    place.write("copanel.toml", "[words]\nplural = \"patients\"\n");
    place.write("pictures/panell.svg", SQUARE);
    place.write("pictures/panel.gif", "GIF89a");
    place.write("fonts/ours.woff2", "wOF2");
    place.write("templates/leeflet.md", "# Leaflet\n");
    place.write(".copanel/templates/leaflet.md", "# An older one\n");
    place.write("vacancies/cook.draft", "title = \"Cook\"\n");
    place.write("vacancies/peer/v.draft", "");
    let ran = place.run("doctor -q");
    insta::assert_snapshot!(ran.all());
}

#[test]
fn everything_that_is_broken_is_named_in_one_go() {
    let place = healthy();
    let latin = b"name = \"Caf\xe9\"\n";
    place.write(
        "copanel.toml",
        "[organisation]\nnaem = \"Riverside\"\n\n[rules]\npaper-late = \"off\"\n\n[pictures]\nbus = \"pictures/none.png\"\ntaxi = \"../taxi.png\"\n\n[look]\nlogo = \"logo.png\"\n",
    );
    place.write("people.toml", latin);
    place.write("pictures/panel.svg", "<svg><script/></svg>");
    place.write("pictures/panel.png", "GIF89a");
    place.write("fonts/ours.ttf", "no font");
    place.write("fonts/theirs.otf", "no font either");
    place.write("templates/leaflet.md", "# Leaflet\n\n{{ post.title\n");
    place.write("templates/briefing.md", "{% if %}\n");
    place.write("templates/other.easy.md", "# Other\n");
    place.write("templates/cover.md", latin);
    place.write("toolkit/how/our-tea.md", "Tea.\n");
    place.write("toolkit/why/none.easy.md", PAGE);
    place.write("toolkit/glossary.toml", "terms = 1\n");
    place.write("toolkit/wording.toml", "topics = 1\n");
    place.write("toolkit/pictures.toml", "panel = \"A\"\npannel = \"A\"\nbus = 1\n");
    place.write("vacancies/latin.toml", latin);
    place.write("vacancies/bad.toml", SMALL.replace("title =", "titel ="));
    place.write("vacancies/letters.toml", SMALL.replace("Joe Price", "Joe \u{3fffd}"));
    let ran = place.run("doctor -q");
    insta::assert_snapshot!(ran.all());
}

#[test]
fn what_loads_and_cannot_be_printed_is_found_by_a_trial() {
    let place = healthy();
    place.write("templates/leaflet.md", "# Leaflet\n\n{{ post.titel }}\n");
    place.write("templates/page.typ", "#let page = 1 + \"one\"\n");
    place.write("toolkit/how/our-tea.md", format!("{PAGE}\n![](picture:tee)\n"));
    let ran = place.run("doctor -q");
    insta::assert_snapshot!(ran.all());
    // Without any vacancy, a blank one is tried.
    place.write("vacancies/peer/v.toml", "");
    let again = place.run("doctor -q");
    assert!(again.out.contains("titel"), "{}", again.all());
}

/// A workspace with two templates that cannot be read.
fn two_broken_templates() -> Place {
    let place = healthy();
    place.write("templates/leaflet.md", "# Leaflet\n\n{{ post.title\n");
    place.write("templates/briefing.md", "# Briefing\n\n{% if %}\n");
    place
}

#[test]
fn every_command_shows_the_same_faults_in_the_same_words() {
    let place = two_broken_templates();
    let vacancy = "vacancies/peer/v.toml --today 2026-11-24";
    let faults = place.run("guide -o out").messages;
    insta::assert_snapshot!(faults);
    let pack = place.run(&format!("pack {vacancy} -o out"));
    assert!(pack.messages.starts_with(&faults), "{}", pack.all());
    assert!(place.files("out").is_empty());
    let check = place.run(&format!("check {vacancy}"));
    assert_eq!((check.code, &check.messages), (2, &faults));
    assert!(check.out.contains("Equality"), "findings are shown too");
    let list = place.run("guide --list");
    assert_eq!((list.code, &list.messages), (2, &faults));
    assert!(place.run("doctor").out.contains(&faults));
    let json = place.run(&format!("check {vacancy} --output json")).out;
    assert!(json.contains("is never closed") && json.contains("leaflet.md"));
}

#[test]
fn a_file_that_is_not_copanels_stops_nothing_and_is_named() {
    let place = healthy();
    for folder in ["templates", "toolkit", "toolkit/how", "fonts", "pictures", "vacancies"] {
        for name in ["Thumbs.db", "desktop.ini", "~$briefing.md", ".DS_Store"] {
            place.write(&format!("{folder}/{name}"), b"\0\x01\xff");
        }
    }
    place.write("templates/scan.pdf", b"%PDF\0");
    let ran = place.run("pack vacancies/peer/v.toml -o out --format html --today 2026-11-24 -q");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.messages.contains("scan.pdf` replaces nothing"), "{}", ran.all());
    let ran = place.run("doctor");
    assert_eq!(ran.code, 1, "{}", ran.all());
    for folder in ["templates", "toolkit", "toolkit/how", "fonts", "pictures"] {
        for name in ["Thumbs.db", "desktop.ini", "~$briefing.md", ".DS_Store"] {
            let line = format!("`{folder}/{name}` does not belong to copanel");
            assert!(ran.out.contains(&line), "{line}: {}", ran.out);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_into_itself_stops_nothing_and_is_named() {
    use std::os::unix::fs::symlink;
    let place = healthy();
    symlink(place.path("templates"), place.path("templates/again")).unwrap();
    symlink(place.path("toolkit"), place.path("templates/other")).unwrap();
    symlink(place.path("templates"), place.path("toolkit/other")).unwrap();
    symlink("self.md", place.path("templates/self.md")).unwrap();
    let ran = place.run("doctor");
    assert_eq!(ran.code, 1, "{}", ran.all());
    for path in ["templates/again", "templates/self.md", "toolkit/other/other"] {
        let line = format!("`{path}` is a link that leads into itself");
        assert!(ran.out.contains(&line), "{line}: {}", ran.out);
    }
    // A link to a file that is not there is meant, and broken.
    symlink("gone.md", place.path("templates/leaflet.md")).unwrap_err();
    std::fs::remove_file(place.path("templates/leaflet.md")).unwrap();
    symlink("gone.md", place.path("templates/leaflet.md")).unwrap();
    let ran = place.run("check vacancies/peer/v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(ran.messages.contains("--> HERE/templates/leaflet.md"), "{}", ran.all());
}

#[test]
fn a_file_of_the_wrong_kind_is_a_fault_and_never_a_crash() {
    let large = vec![b' '; 50 << 20];
    let utf16: &[u8] = b"\xff\xfe#\0 \0A\0";
    let files: [(&str, &[u8]); 9] = [
        ("templates/job.md", &large),
        ("templates/job.md", utf16),
        ("templates/job.md", b"# Job\0"),
        ("templates/job.md", b""),
        ("toolkit/how/our-tea.md", b""),
        ("toolkit/readability.toml", b""),
        ("pictures/panel.svg", b""),
        ("fonts/ours.ttf", b""),
        ("fonts/ours.ttf", &large),
    ];
    for (path, bytes) in files {
        let place = healthy();
        place.write(path, bytes);
        let ran = place.run("check vacancies/peer/v.toml --today 2026-11-24");
        assert_eq!(ran.code, 2, "{path}: {}", ran.all());
        let place_of = format!("--> HERE/{path}");
        assert!(ran.messages.contains(&place_of), "{path}: {}", ran.all());
        assert!(ran.out.contains("Equality"), "{path}: {}", ran.all());
    }
}
