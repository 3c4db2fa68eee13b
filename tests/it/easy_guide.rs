//! The guide in Easy Read.

use crate::place::{Place, Ran, built_in_pages, word_text};

/// The most pages of paper that an Easy Read document should have (the Department of Health’s rule).
const PAPER_PAGES: usize = 20;

#[test]
fn the_easy_guide_prints_every_page_that_has_a_version_as_a_draft_of_few_pages() {
    let place = Place::empty();
    let ran = place.run("guide -o out --edition easy-read --format html,pdf,text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let (easy, standard): (Vec<String>, Vec<String>) = built_in_pages()
        .into_iter()
        .map(|(path, _)| path)
        .partition(|path| path.ends_with(".easy.md"));
    for path in &easy {
        let slug = path.strip_prefix("toolkit/").unwrap();
        let slug = slug.strip_suffix(".easy.md").unwrap();
        let stem = format!("out/guide/easy-read/{slug}");
        let html = place.read(&format!("{stem}.html"));
        // A sheet lies beside each page, with five questions about each of its parts.
        let test = place.read(&format!("{stem}-reader-test.html"));
        let parts = html.matches("<h2").count() + 1;
        let asked = test.matches("<textarea").count();
        assert_eq!(asked, parts, "{stem}");
        assert_eq!(test.matches("<fieldset").count(), parts * 4 + 1, "{stem}");
        let note = format!("This page is the file {path}.\n");
        let plain = place.read(&format!("{stem}-reader-test.txt"));
        assert!(plain.contains(&note), "{plain}");
        for (stem, html) in [(stem.clone(), html), (format!("{stem}-reader-test"), test)] {
            assert!(html.contains("<p class=\"mark\">Draft</p>"), "{stem}");
            assert!(html.contains("data:image/svg+xml"), "{stem} has no pictures");
            let paper = std::fs::read(place.path(&format!("{stem}.pdf"))).unwrap();
            let paper = String::from_utf8_lossy(&paper);
            let pages = paper.matches("/Type/Page").count() - paper.matches("/Type/Pages").count();
            assert!((1..=PAPER_PAGES).contains(&pages), "{stem}: {pages} pages");
        }
    }
    let left_out = standard.len() - easy.len();
    let said = format!(
        "left out: {left_out} pages for staff and trainers only, which have no Easy Read version\n"
    );
    assert_eq!(ran.messages, said);
    // Three books, since of one section there is one page, and the index and the record.
    assert_eq!(place.files("out/guide").len(), (easy.len() * 2 + 3) * 3 + 2);
    let book = place.read("out/guide/easy-read/how.html");
    assert!(book.contains("This book is in Easy Read.") && book.contains("class=\"mark\">Draft"));
    let text = place.read("out/guide/easy-read/how/be-a-good-supporter.txt");
    for words in [
        "A supporter is a person who comes with you to help.\nIt can be a friend, a relative or a worker.\n",
        "This is a draft.\n",
        "What a good supporter does",
    ] {
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn a_page_in_easy_read_is_a_word_file_too() {
    let place = Place::empty();
    let ran = place.run("guide quiz -o out --edition easy-read --format docx");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let text = word_text(&place.path("out/guide/easy-read/train/quiz.docx"));
    assert!(text.contains("What do you remember?"), "{text}");
    assert!(text.contains("This is a draft."), "{text}");
}

#[test]
fn a_page_without_a_version_is_refused_by_name_with_the_nearest() {
    let ran = Place::empty().run("guide ask-what-each-person-needs --edition easy-read");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(
        ran.messages.contains(
            "`how/ask-what-each-person-needs` has no Easy Read version; the nearest that has one is `how/"
        ),
        "{}",
        ran.messages
    );
    let ran =
        Place::empty().run("guide --audience trainer train --edition easy-read --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.messages.starts_with("left out: 9 pages"), "{}", ran.all());
}

#[test]
fn the_list_says_which_pages_are_in_easy_read() {
    let out = Place::empty().run("guide quiz notes-for-the-trainer --list").out;
    let of = |slug: &str| {
        let (_, rest) = out.split_once(slug).unwrap();
        rest.lines().nth(1).unwrap().ends_with("Also in Easy Read.")
    };
    assert!(of("train/quiz"), "{out}");
    assert!(!of("train/notes-for-the-trainer"), "{out}");
}

/// A workspace with some files in it, and what a command says there.
fn ran(files: &[(&str, &str)], command: &str) -> (Place, Ran) {
    let place = Place::empty();
    place.write("copanel.toml", "");
    for (path, text) in files {
        place.write(path, text);
    }
    let ran = place.run(command);
    (place, ran)
}

const STANDARD: &str = "+++\ntitle = \"Be kind\"\nsummary = \"To all.\"\naudience = [\"panel-member\"]\nsources = []\n+++\n\nStart today.\n";
const EASY: &str = "+++\ntitle = \"Be good to people\"\nsummary = \"To all people.\"\n+++\n\n![](help)\nStart now. Help people.\n";
const PRINT: &str = "guide be-kind -o out --edition easy-read --format text,html";

#[test]
fn a_workspace_may_have_versions_of_its_own() {
    let (place, said) =
        ran(&[("toolkit/how/be-kind.md", STANDARD), ("toolkit/how/be-kind.easy.md", EASY)], PRINT);
    assert_eq!(said.code, 0, "{}", said.all());
    let text = place.read("out/guide/easy-read/how/be-kind.txt");
    assert!(text.contains("Be good to people"), "{text}");
    assert!(text.contains("Start now.\nHelp people.\n"), "{text}");

    let (place, said) = ran(
        &[("toolkit/train/quiz.easy.md", EASY)],
        "guide quiz -o out --edition easy-read --format text",
    );
    assert_eq!(said.code, 0, "{}", said.all());
    let text = place.read("out/guide/easy-read/train/quiz.txt");
    assert!(text.contains("Be good to people"), "{text}");
}

#[test]
fn the_mark_of_a_draft_goes_when_readers_are_named_and_a_day() {
    let tested = |lines: &str| {
        let easy = EASY.replace("+++\n\n", &format!("{lines}+++\n\n"));
        let files =
            [("toolkit/how/be-kind.md", STANDARD), ("toolkit/how/be-kind.easy.md", easy.as_str())];
        let (place, said) = ran(&files, PRINT);
        assert_eq!(said.code, 0, "{}", said.all());
        place.read("out/guide/easy-read/how/be-kind.txt")
    };
    let whole = "checked-by = [\"Joyce\", \"Kevin\"]\nchecked-on = 2026-11-03\n";
    let text = tested(whole);
    assert!(text.contains("tested this: Joyce and Kevin, on 3 November 2026."), "{text}");
    assert!(!text.to_lowercase().contains("draft"), "{text}");
    for half in whole.lines() {
        assert!(tested(&format!("{half}\n")).contains("This is a draft."), "{half}");
    }
}

#[test]
fn a_version_that_cannot_be_used_is_refused_with_its_path() {
    for (file, text, wanted) in [
        (
            "toolkit/how/be-a-god-supporter.easy.md",
            EASY,
            "this is the Easy Read version of `toolkit/how/be-a-god-supporter.md`, which does not exist",
        ),
        (
            "toolkit/train/quiz.easy.md",
            "# No front matter\n",
            "this page does not begin with its title and details",
        ),
        (
            "toolkit/train/quiz.easy.md",
            "+++\ntitle = \"A\"\nsummary = \"B\"\naudience = []\n+++\n",
            "there is no key `audience` here",
        ),
        (
            "toolkit/train/quiz.easy.md",
            "+++\ntitle = \"A\"\nsummary = \"B\"\n+++\n\nOne.\n\n![](unheard-of)\nTwo.\n",
            "`toolkit/train/quiz.easy.md`, line 8: there is no picture `unheard-of`",
        ),
    ] {
        let (place, said) =
            ran(&[(file, text)], "guide quiz -o out --edition easy-read --format text");
        assert_eq!(said.code, 2, "{}", said.all());
        assert!(said.messages.contains(wanted), "{}", said.messages);
        assert!(!place.path("out").exists(), "{file}");
    }
}

#[test]
fn a_page_for_panel_members_without_a_version_is_named() {
    let files = [("toolkit/how/be-kind.md", STANDARD)];
    let (_, said) = ran(&files, "guide how -o out --edition easy-read --format text");
    assert_eq!(said.code, 0, "{}", said.all());
    assert!(
        said.messages.contains("warning: `how/be-kind` has no Easy Read version, so it is left out; to write one, put it in `toolkit/how/be-kind.easy.md`\n"),
        "{}",
        said.messages
    );
}
