//! The folder of a guide: its index, its books, and what an earlier run left there.

use crate::place::Place;

/// Every link of a page to a file beside it.
fn links(page: &str) -> Vec<&str> {
    let links = page.split("href=\"./").skip(1);
    links.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_index_leads_to_every_file_and_says_who_each_page_is_for() {
    let place = Place::empty();
    place.write("copanel.toml", "[organisation]\nname = \"Riverside & Co\"\n");
    let ran = place.run("guide -o out --edition standard,easy-read --format html,text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let index = place.read("out/guide/index.html");
    let mut files: Vec<String> =
        place.files("out/guide").into_iter().map(|(path, _)| path).collect();
    files.retain(|path| path != "index.html" && path != "record.json");
    for path in &files {
        assert!(links(&index).contains(&path.as_str()), "{path} is not in the index");
    }
    for link in links(&index) {
        assert!(files.iter().any(|path| path == link), "{link} leads nowhere");
    }
    for words in [
        "Riverside &amp; Co",
        "For involvement coordinators",
        "Standard print, 12 point",
        "Easy Read, 16 point",
        "Your rights as a panel member",
    ] {
        assert!(index.contains(words), "{words}");
    }
}

#[test]
fn the_first_page_says_whose_guide_it_is_and_shows_what_it_is_about() {
    let place = Place::empty();
    assert_eq!(place.run("guide why -o a --format html").code, 0);
    place.write("copanel.toml", "[organisation]\nname = \"Riverside & Co\"\n");
    assert_eq!(place.run("guide why -o b --format html").code, 0);
    for (folder, publisher) in [("a", "The copanel toolkit"), ("b", "Riverside &amp; Co")] {
        for page in ["why", "why/more-than-one-voice"] {
            let page = page.replace("more-than-one-voice", "never-just-one-voice");
            let page = place.read(&format!("{folder}/guide/standard/{page}.html"));
            let (before, after) = page.split_once("<h1").unwrap();
            assert!(before.contains(publisher), "{folder}");
            let (banner, _) = after.split_once("<h2").unwrap();
            assert!(banner.contains("data:image/svg+xml"), "{folder} shows nothing");
        }
    }
}

#[test]
fn a_book_is_bound_only_where_all_of_its_pages_are_printed() {
    let place = Place::empty();
    let ran = place.run("guide why -o out --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let whole = place.read("out/guide/standard/why.txt");
    for words in
        ["guide --audience chair", "guide real-power-not-a-seat never-just-one-voice", "guide what"]
    {
        let ran = place.run(&format!("{words} -o out --format text"));
        assert_eq!(ran.code, 0, "{}", ran.all());
        assert_eq!(place.read("out/guide/standard/why.txt"), whole, "{words}");
    }
    // Each page has its title and its own headings in the list, but not what all of them have.
    assert!(whole.contains("More than one voice") && whole.contains("Do this on Monday"));
    let book = place.run("guide why -o web --format html");
    assert_eq!(book.code, 0, "{}", book.all());
    let page = place.read("web/guide/standard/why.html");
    let (_, list) = page.split_once("<nav").unwrap();
    let (list, _) = list.split_once("</nav>").unwrap();
    assert!(list.contains("More than one voice") && !list.contains("Monday"), "{list}");
}

#[test]
fn files_of_pages_that_are_gone_go_unless_someone_has_changed_them() {
    let page = "+++\ntitle = \"Be kind\"\nsummary = \"To all.\"\naudience = [\"chair\"]\nsources = []\n+++\n\nStart today.\n";
    let place = Place::empty();
    place.write("copanel.toml", "");
    place.write("toolkit/how/be-kind.md", page);
    place.write("toolkit/how/be-quick.md", page.replace("kind", "quick"));
    let print = "guide how -o out --format text";
    assert_eq!(place.run(print).code, 0);
    place.write("out/guide/standard/how/be-kind.txt", "what someone wrote");
    std::fs::remove_file(place.path("toolkit/how/be-kind.md")).unwrap();
    std::fs::remove_file(place.path("toolkit/how/be-quick.md")).unwrap();
    let ran = place.run(print);
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.messages.contains("how/be-kind.txt` is of no page"), "{}", ran.messages);
    assert!(place.path("out/guide/standard/how/be-kind.txt").exists());
    assert!(!place.path("out/guide/standard/how/be-quick.txt").exists());
    assert!(!place.read("out/guide/index.html").contains("be-kind"));
}

#[test]
fn a_picture_that_does_not_exist_is_told_with_the_page_and_the_nearest() {
    let page = "+++\ntitle = \"Be kind\"\nsummary = \"To all.\"\naudience = [\"chair\"]\npicture = \"calender\"\nsources = []\n+++\n\nStart today.\n";
    let place = Place::empty();
    place.write("copanel.toml", "");
    place.write("toolkit/how/be-kind.md", page);
    let ran = place.run("guide be-kind -o out --format html");
    assert_eq!(ran.code, 2, "{}", ran.all());
    for words in ["toolkit/how/be-kind.md", "no picture `calender`", "did you mean `calendar`?"] {
        assert!(ran.messages.contains(words), "{}", ran.messages);
    }
    assert!(!place.path("out").exists());
}

#[test]
fn a_book_with_a_page_that_has_changed_since_is_named() {
    let place = Place::empty();
    place.write("copanel.toml", "[organisation]\nname = \"Our trust\"\n");
    let path = "toolkit/how/prepare-together.md";
    let page = std::fs::read_to_string(crate::place::repository().join(path)).unwrap();
    place.run("guide how -o h --format text");
    let again = || place.run("guide prepare-together -o h --format text").messages;
    assert!(!again().contains("has changed since"), "{}", again());
    place.write(path, page.replace("about an hour", "about two hours"));
    let said = again();
    let expected = "a page in `h/guide/standard/how.txt` has changed since that was made";
    assert!(said.contains(expected), "{said}");
}
