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
    insta::assert_snapshot!(ran.all(), @r"
    copanel
      ✓ ok: version 0.1.0; vacancy files of format 1

    Workspace
      ✓ ok: no `copanel.toml` here or above, so everything is built in; put one where your vacancies are to have your own

    Fonts
      ✓ ok: Noto Sans, which is built in

    All is well.
    exit code 0
    ");
}

/// A workspace with a file of each kind.
fn healthy() -> Place {
    let place = Place::empty();
    place.write(
        "copanel.toml",
        "[organisation]\nname = \"Riverside\"\n\n[words]\nsingular = \"patient\"\nplural = \"patients\"\npossessive = \"patient’s\"\n\n[rules]\npapers-late = \"warning\"\nlunch-missing = \"off\"\n\n[policy]\nnotice-days = { warn = 35, fail = 21 }\n\n[look]\nlogo = \"logo.svg\"\n",
    );
    place.write(
        "people.toml",
        "[[person]]\nid = \"joyce\"\nname = \"Joyce Łoś\"\n",
    );
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
    insta::assert_snapshot!(ran.all(), @r"
    copanel
      ✓ ok: version 0.1.0; vacancy files of format 1

    Workspace
      ✓ ok: the folder `HERE`

    Settings and people
      ✓ ok: the organisation is called “Riverside”
      ✓ ok: people are called “patient”, “patients”, “patient’s”
      ✓ ok: `people.toml`: 1 person

    Rules and numbers
      ✓ ok: `papers-late`: warning (copanel.toml, line 10); built in: error
      ✓ ok: `lunch-missing`: off (copanel.toml, line 11); built in: warning
      ✓ ok: `notice-days`: warning under 35, error under 21 (copanel.toml, line 14); built in: warning under 28, error under 14

    Fonts
      ✓ ok: 1 font of your own, then Noto Sans, which is built in
      ✓ ok: they have every letter in your files

    Pictures
      ✓ ok: 1 picture of your own
      ✓ ok: `logo.svg` is the logo

    Templates and pages of your own
      ✓ ok: `templates/leaflet.md`: the built-in file has not changed since you copied it
      ✓ ok: `templates/page.typ`: the built-in file has not changed since you copied it
      ✓ ok: `toolkit/how/our-tea.md`: your own

    Vacancies
      ✓ ok: 1 vacancy file can be read; `copanel check` says what the rules find

    All is well.
    exit code 0
    ");
    assert_eq!(
        place.run("doctor --quiet").all(),
        "All is well.\nexit code 0"
    );
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
    insta::assert_snapshot!(ran.all(), @r#"
    Settings and people
      ! look at this: the organisation has no name, so no paper says who recruits
          What to do: add `name = "…"` under [organisation] in `copanel.toml`
      ! look at this: some words under [words] are your own, and some are not
          What to do: fill in `singular`, `possessive` too in `copanel.toml`

    Fonts
      ! look at this: `fonts/ours.woff2` is not used: only TTF and OTF are
          What to do: save it as TTF or OTF, or put it elsewhere

    Pictures
      ! look at this: `pictures/panell.svg` replaces nothing and nothing uses it; did you mean `panel`?
      ! look at this: `pictures/panel.gif` replaces nothing and nothing uses it; only PNG, JPEG and SVG are printed
          What to do: rename each to the idea that it shows, or take it out

    Templates and pages of your own
      ! look at this: `templates/leeflet.md` replaces nothing and nothing uses it; did you mean `leaflet.md`?
          What to do: give it the name of what it should replace, or take it out; `copanel templates list` has all names
      ! look at this: `templates/leaflet.md`: the built-in file has changed since you copied it
          What to do: `copanel templates diff leaflet.md` shows what; take over what you want

    Vacancies
      ! look at this: `HERE/vacancies/cook.draft` holds answers that are in no vacancy yet
          What to do: `copanel new cook` in that folder goes on with it
      ! look at this: `HERE/vacancies/peer/v.draft` is left over, since `v.toml` is written
          What to do: delete the draft if nothing in it is missing from the file

    9 things to look at.
    exit code 1
    "#);
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
    place.write(
        "toolkit/pictures.toml",
        "panel = { drawing = \"pannel.svg\", shows = \"A\" }\nbus = { shows = \"B\" }\n",
    );
    place.write("vacancies/latin.toml", latin);
    place.write("vacancies/bad.toml", SMALL.replace("title =", "titel ="));
    place.write(
        "vacancies/letters.toml",
        SMALL.replace("Joe Price", "Joe \u{f8fe7}"),
    );
    let ran = place.run("doctor -q");
    insta::assert_snapshot!(ran.all(), @r#"
    Settings and people
      ✗ broken: `HERE/people.toml` is not UTF-8 text from line 1 on; save it again as “UTF-8” in your editor
      ✗ broken: `HERE/copanel.toml`, line 2: there is no key `naem` here ([organisation])
          What to do: did you mean `name`?
      ✗ broken: `HERE/copanel.toml`, line 5: there is no rule `paper-late`
          What to do: did you mean `papers-late`?
      ! look at this: the organisation has no name, so no paper says who recruits
          What to do: add `name = "…"` under [organisation] in `copanel.toml`

    Fonts
      ✗ broken: `HERE/fonts/ours.ttf` is not a font that can be read; use TTF or OTF
      ✗ broken: `HERE/fonts/theirs.otf` is not a font that can be read; use TTF or OTF
      ✗ broken: `HERE/vacancies/letters.toml`, line 21: no font here can print `󸿧` (U+F8FE7); put a font that can into the folder `fonts` beside `copanel.toml`

    Pictures
      ✗ broken: `HERE/pictures/panel.svg` and `HERE/pictures/panel.png` both show `panel`; keep one of them
      ✗ broken: `HERE/copanel.toml`, line 8: there is no file `HERE/pictures/none.png`; did you mean `HERE/pictures/panel.png`?
      ✗ broken: `HERE/copanel.toml`, line 9: `../taxi.png` is not a file in this folder; put the picture into `pictures` and write `pictures/NAME.png`
      ✗ broken: `HERE/copanel.toml`, line 12: there is no file `HERE/logo.png`; did you mean `HERE/logo.svg`?
      ✗ broken: in `HERE/toolkit/pictures.toml`: line 2, `bus`: name either a `drawing` or an `emoji`
      ✗ broken: in `HERE/toolkit/pictures.toml`: line 1, `panel`: there is no drawing `pannel.svg` in copanel, and one of your own goes into the folder `pictures`; did you mean `panel.svg`?
      ✗ broken: `HERE/pictures/panel.svg` holds a script, in line 1; save it as a “plain SVG” with its text as paths, or as PNG

    Templates and pages of your own
      ✗ broken: `HERE/templates/cover.md` is not UTF-8 text from line 1 on; save it again as “UTF-8” in your editor
      ✗ broken: in `HERE/toolkit/wording.toml`: TOML parse error at line 1, column 1
            |
          1 | topics = 1
            | ^^^^^^
          unknown field `topics`, expected one of `lists`, `innocent`, `topic`
      ✗ broken: `templates/other.easy.md` has Easy Read words for `templates/other.md`, which there is not
      ✗ broken: a template in `HERE/templates` does not load: error: Found `%}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`
           --> briefing.md:1:7
            |
          1 | {% if %}
            |       ^^
      ✗ broken: a template in `HERE/templates` does not load: error: Unexpected end of input
           --> leaflet.md:3:14
            |
          3 | {{ post.title
            |              ^
      ✗ broken: `toolkit/why/none.easy.md` is the Easy Read version of `toolkit/why/none.md`, which there is not; did you mean `toolkit/why/never-just-one-voice.md`?
      ✗ broken: `toolkit/how/our-tea.md` does not start with front matter between two lines `+++`
      ✗ broken: in `toolkit/glossary.toml`: TOML parse error at line 1, column 1
            |
          1 | terms = 1
            | ^^^^^
          unknown field `terms`, expected `term`
          What to do: mend each file, or take it out: what is built in is then used again

    Vacancies
      ✗ broken: `HERE/vacancies/latin.toml` is not UTF-8 text from line 1 on; save it again as “UTF-8” in your editor
      ✗ broken: `HERE/vacancies/bad.toml`: 1 thing in it cannot be understood
          What to do: `copanel check HERE/vacancies/bad.toml` shows each with its line

    23 things are broken, 1 thing to look at.
    exit code 2
    "#);
}

#[test]
fn what_loads_and_cannot_be_printed_is_found_by_a_trial() {
    let place = healthy();
    place.write("templates/leaflet.md", "# Leaflet\n\n{{ post.titel }}\n");
    place.write("templates/page.typ", "#let page(\n");
    place.write(
        "toolkit/how/our-tea.md",
        format!("{PAGE}\n![](picture:tee)\n"),
    );
    let ran = place.run("doctor -q");
    insta::assert_snapshot!(ran.all(), @r"
    Templates and pages of your own
      ✗ broken: in `leaflet` for everybody: in the template `leaflet.md`: error: Field `titel` is not defined. Available fields: summary, title
           --> leaflet.md:3:9
            |
          3 | {{ post.titel }}
            |         ^^^^^
            = help: `templates/leaflet.md` is your own; `copanel templates diff leaflet` says what has changed in the built-in one since
      ✗ broken: `toolkit/how/our-tea.md`, line 11: there is no picture `tee`; did you mean `tell`? (“![](picture:tee)”)
      ✗ broken: cannot print `A trial of `templates/page.typ`` as an accessible PDF: page.typ line 1: unclosed delimiter; page.typ line 1: expected equals sign
          What to do: mend each file, or take it out: what is built in is then used again

    3 things are broken.
    exit code 2
    ");
    // Without any vacancy, a blank one is tried.
    place.write("vacancies/peer/v.toml", "");
    let again = place.run("doctor -q");
    assert!(again.out.contains("titel"), "{}", again.all());
}
