//! Every word in a document comes from `templates/` or `toolkit/`, where an organisation can change it.
//!
//! In workspaces of their own, the letters of those files and of the examples are put into another alphabet.
//! What is then printed in Latin letters is a word of the program’s own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use toml::de::{DeTable, DeValue};

use crate::place::{Place, below, repository, word_part};

const EDITIONS: [&str; 4] = ["standard", "clear", "large-print", "easy-read"];

#[test]
fn no_word_of_a_document_is_the_program_s_own() {
    let built_in: Vec<(String, String)> = below("templates")
        .into_iter()
        .chain(below("toolkit"))
        .filter_map(|path| {
            let text = fs::read_to_string(repository().join(&path)).unwrap();
            Some((translated(&path, &text)?, path))
        })
        .collect();
    let place = Place::empty();
    let mut strange = BTreeMap::new();
    for story in stories() {
        for (text, path) in &built_in {
            place.write(&format!("{story}/{path}"), text);
        }
        let read = |file| {
            let path = repository().join(format!("examples/{story}/{file}"));
            toml(&fs::read_to_string(path).unwrap_or_default(), is_typed)
        };
        place.write(&format!("{story}/copanel.toml"), read("copanel.toml"));
        let mut all = String::new();
        for (number, edition) in EDITIONS.into_iter().enumerate() {
            // Folders have numbers, since an index names those of vacancies with one title.
            let path = format!("{story}/{number}/vacancy.toml");
            let text = format!("{}\n{}", read("vacancy.toml"), read("people.toml"));
            place.write(&path, in_edition(&text, edition));
            for own in below(&format!("examples/{story}")).iter().filter(|own| own.ends_with("svg"))
            {
                let name = own.rsplit('/').next().unwrap();
                let bytes = fs::read(repository().join(own)).unwrap();
                place.write(&format!("{story}/{number}/{name}"), bytes);
            }
            all = format!("{all} {path}");
        }
        // Word is the slowest, and has the same few words of its own on every page.
        let packs = ["pack --format html,text", "pack --rehearsal --format html,text,docx"];
        for pack in packs {
            let ran = place.run(&format!("{pack} {all} -o {story}/out --today 2026-11-24"));
            assert_eq!(ran.code, 0, "{}", ran.all());
        }
        strange.extend(latin(&place, &format!("{story}/out"), &built_in));
    }
    for edition in EDITIONS {
        let ran = place.run(&format!(
            "guide --workspace lonely-panel --edition {edition} -o guide/{edition} --format html,text --today 2026-11-24"
        ));
        assert_eq!(ran.code, 0, "{}", ran.all());
    }
    strange.extend(latin(&place, "guide", &built_in));
    assert!(strange.is_empty(), "{strange:#?}");
}

#[test]
fn an_organisation_has_its_own_words_and_language() {
    let place = Place::small();
    place.write("copanel.toml", "[organisation]\nlanguage = \"cy\"\n");
    place.write(
        "templates/words.toml",
        "[power]\ndecides = \"Y panel hwn sy’n penderfynu.\"\n\
         [foot]\npage = \"{page} / {pages}\"\n\
         [month]\n12 = \"Rhagfyr\"\n\
         [form]\nwrite-here = \"Ysgrifennwch yma\"\nsave = \"Cadw\"\n",
    );
    let ran = place.run("pack v.toml --for amira --format html,text,docx -q --today 2026-11-24");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let file = |name: &str| format!("out/v/people/amira/{name}");
    let page = place.read(&file("feedback-form.html"));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"cy\">"));
    for words in [r#"class="save">Cadw<"#, r#"counter(page) " / " counter(pages)"#] {
        assert!(page.contains(words), "{words}");
    }
    let text = place.read(&file("pack.txt"));
    for words in ["Y panel hwn sy’n penderfynu.", "Thursday 3 Rhagfyr 2026"] {
        assert!(text.contains(words), "{words}");
    }
    let word = |part: &str| word_part(&place.path(&file("feedback-form.docx")), part);
    assert!(place.read(&file("feedback-form.txt")).contains("Ysgrifennwch yma"));
    assert!(word("word/footer1.xml").trim_end().ends_with("1\u{a0}/\u{a0}1"));
    assert!(word("docProps/core.xml").trim_end().ends_with("cy"));
    let ran =
        place.run("pack v.toml --only feedback-form --for joe --format pdf -q --today 2026-11-24");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let pdf = place.files("out/v/people/joe");
    let (_, pdf) = pdf.iter().find(|(name, _)| name.rsplit('.').next() == Some("pdf")).unwrap();
    assert!(pdf.windows(9).any(|bytes| bytes == b"/Lang(cy)"));
}

#[test]
fn what_is_wrong_in_own_words_is_shown_with_its_place() {
    let place = Place::small();
    place.write("copanel.toml", "[organisation]\nlanguage = \"Welsh\"\n");
    place.write(
        "templates/words.toml",
        "[power]\ndecide = \"X\"\ndecides = \"{panel} decides\"\nadvises = 5\n\
         [appointable]\nat-most = { 2 = \"two of {level}\", other = \"{count} of {levl}\" }\n\
         percent = \"{percent\"\n[list]\nlast = \"\"\nmore = \"a\\nb\"\n[tie\n",
    );
    place.write("templates/words.easy.toml", "[levle]\ntold = \"We say it.\"\n");
    place.write(
        "toolkit/rules.toml",
        "[panel-too-small]\naction = \"Ask {who}.\"\n[panel-to-large]\nsummary = \"X\"\n[lunch-missing]\nhelp = \"X\"\n",
    );
    place.write("toolkit/stages.toml", "[chair]\ntitle = \"Leading\"\n[nead]\ntitle = \"Need\"\n");
    insta::assert_snapshot!("own-words", place.run("check v.toml --today 2026-11-24").all());
}

/// The examples, by their folders.
fn stories() -> BTreeSet<String> {
    let paths = below("examples").into_iter();
    paths.filter_map(|path| Some(path.split('/').nth(1)?.to_owned())).collect()
}

/// Words in Latin letters in the files below a folder, each with one of the files.
///
/// Left out are codes such as `C01`, and the names of built-in files.
fn latin(place: &Place, folder: &str, built_in: &[(String, String)]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (path, bytes) in place.files(folder) {
        let text = match path.rsplit_once('.') {
            Some((_, "txt")) => String::from_utf8(bytes).unwrap(),
            Some((_, "html")) => shown(&String::from_utf8(bytes).unwrap()),
            Some((_, "docx")) => ["document", "footer1"]
                .map(|part| {
                    let file = place.path(&format!("{folder}/{path}"));
                    word_part(&file, &format!("word/{part}.xml"))
                })
                .concat(),
            _ => continue,
        };
        // A rate is called by its key in the story’s own `copanel.toml`.
        let text = text.replace("Panel member", " ");
        let text = built_in.iter().fold(text, |text, (_, name)| text.replace(name, " "));
        // The address of a video call is printed as it is.
        let mut parts = text.split("https://").map(str::to_owned);
        let first = parts.next().unwrap_or_default();
        let text = parts.fold(first, |text, part| {
            text + part.split_once(char::is_whitespace).map_or("", |(_, after)| after)
        });
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        let is_latin = |word: &&str| word.contains(|c: char| c.is_ascii_alphabetic());
        // A reader’s own colour is printed as it is typed.
        let is_colour = |word: &str| text.contains(&format!("#{word}"));
        let words = words.filter(is_latin).filter(|word| !is_code(word) && !is_colour(word));
        for word in words {
            found.insert(word.to_owned(), path.clone());
        }
    }
    found
}

/// Whether this is a candidate’s code.
fn is_code(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    digits.len() < word.len() && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// What a reader of a page sees or hears.
fn shown(page: &str) -> String {
    let page = ["style", "script"].iter().fold(page.to_owned(), without);
    let mut out = String::new();
    for part in page.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        for name in [" alt=\"", " aria-label=\"", " data-column=\""] {
            let value = tag.split_once(name).and_then(|(_, rest)| rest.split_once('"'));
            out.extend(value.into_iter().flat_map(|(value, _)| [value, "\n"]));
        }
        // Cells stand apart, and a word that may be broken is one.
        out.extend([if tag == "wbr" { "" } else { " " }, text]);
    }
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#8203;", ""), ("&amp;", "&")];
    let entities = entities.iter();
    entities.fold(out, |out, (entity, text)| out.replace(entity, text))
}

/// A page without an element and what it holds.
fn without(page: String, name: &&str) -> String {
    let end = format!("</{name}>");
    match page.split_once(&format!("<{name}>")) {
        Some((before, rest)) => format!("{before}{}", rest.split_once(&end).unwrap().1),
        None => page,
    }
}

/// A built-in file in another alphabet; nothing where it has no words.
fn translated(path: &str, text: &str) -> Option<String> {
    let (folder, name) = path.split_once('/')?;
    if let Some(page) = text.strip_prefix("+++\n") {
        let (front, body) = page.split_once("\n+++\n")?;
        let front = toml(front, |key, _| ["title", "summary", "text", "url"].contains(&key));
        return Some(format!("+++\n{front}\n+++\n{}", markdown(body)));
    }
    match (folder, name) {
        ("templates", "words.toml" | "words.easy.toml") | ("toolkit", "rules.toml") => {
            Some(toml(text, |_, _| true))
        }
        ("toolkit", "stages.toml") => {
            Some(toml(text, |key, _| !["picture", "phase"].contains(&key)))
        }
        ("toolkit", "glossary.toml") => Some(toml(text, |_, _| true)),
        _ => (name.rsplit('.').next() == Some("md")).then(|| markdown(text)),
    }
}

/// Keys of examples whose values are ids, codes, or one of some choices.
const CHOICES: [&str; 32] = [
    "action",
    "adult",
    "answer",
    "asked-by",
    "assessed",
    "by",
    "candidate",
    "capacity",
    "combine",
    "criteria",
    "decide-by",
    "edition",
    "for",
    "id",
    "kind",
    "language",
    "level",
    "link",
    "links",
    "map",
    "marked-by",
    "meeting",
    "nation",
    "panel",
    "photo",
    "rule",
    "serves",
    "stage",
    "stands-in-for",
    "supporter",
    "tie",
    "who",
];

/// Whether a value of an example is text.
fn is_typed(key: &str, value: &str) -> bool {
    let is_choice = CHOICES.contains(&key) || key == "power" && !value.contains(' ');
    !(is_choice || is_code(value) || value.starts_with('#'))
}

/// A vacancy in which everybody reads one edition.
fn in_edition(text: &str, edition: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.starts_with("edition = ") && !line.starts_with("print-size = "));
    let line = |line: &str| match line {
        "[[person]]" => format!("{line}\nedition = \"{edition}\"\n"),
        line => format!("{line}\n"),
    };
    lines.map(line).collect()
}

/// A file of TOML, with some of its texts in another alphabet.
fn toml(text: &str, is_text: impl Fn(&str, &str) -> bool) -> String {
    let mut places = Vec::new();
    let table = DeTable::parse(text).unwrap();
    for (key, value) in table.get_ref() {
        texts(key.get_ref(), value, &is_text, &mut places);
    }
    places.sort_by_key(|place: &std::ops::Range<usize>| place.start);
    let (mut out, mut end) = (String::new(), 0);
    for place in places {
        out.push_str(&text[end..place.start]);
        out.push_str(&markdown(&text[place.clone()]));
        end = place.end;
    }
    out + &text[end..]
}

fn texts(
    key: &str,
    value: &toml::Spanned<DeValue<'_>>,
    is_text: &impl Fn(&str, &str) -> bool,
    into: &mut Vec<std::ops::Range<usize>>,
) {
    match value.get_ref() {
        DeValue::String(text) if is_text(key, text) => into.push(value.span()),
        DeValue::Array(items) => items.iter().for_each(|item| texts(key, item, is_text, into)),
        DeValue::Table(table) => {
            for (key, value) in table {
                texts(key.get_ref(), value, is_text, into);
            }
        }
        _ => {}
    }
}

/// Markdown in another alphabet: all but what is for programs.
fn markdown(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let before = out.trim_end_matches(' ');
        let starts_line = before.is_empty() || before.ends_with('\n');
        let end = if first == '{' {
            braces(rest)
        } else if rest.starts_with("](") {
            link(rest)
        } else if rest.starts_with("https://") {
            rest.find(|c: char| c.is_whitespace() || "\")>".contains(c)).unwrap_or(rest.len())
        } else if rest.starts_with(":::") && starts_line {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '\\' {
            2
        } else {
            out.push(letter(first));
            rest = &rest[first.len_utf8()..];
            continue;
        };
        out.push_str(&kept(&rest[..end]));
        rest = &rest[end..];
    }
    out
}

/// Where a tag of a template ends, or something that is filled in.
fn braces(text: &str) -> usize {
    let mut open = 0;
    for (at, c) in text.char_indices() {
        open += i32::from(c == '{') - i32::from(c == '}');
        if open == 0 {
            return at + 1;
        }
    }
    panic!("no end to {text}")
}

/// Where the address of a link ends.
fn link(text: &str) -> usize {
    let mut end = 2;
    while !text[end..].starts_with(')') {
        end += if text[end..].starts_with('{') {
            braces(&text[end..])
        } else {
            text[end..].chars().next().unwrap().len_utf8()
        };
    }
    end
}

/// What is for programs, with the few words in it that are printed, or compared with words.
fn kept(text: &str) -> String {
    if let Some((scheme, address)) = text.split_once("://") {
        return format!("{scheme}://{}", address.chars().map(letter).collect::<String>());
    }
    let is_list = text.contains("set explained");
    let mut out = String::new();
    let parts = text.split('"').enumerate();
    for (index, part) in parts {
        let is_word =
            index % 2 == 1 && (is_list || out.ends_with("sep=\"") || out.ends_with("pat=\""));
        if is_word {
            out.extend(part.chars().map(letter));
        } else {
            out.push_str(part);
        }
        out.push('"');
    }
    out.pop();
    out
}

/// A Latin letter as one of another alphabet.
fn letter(c: char) -> char {
    let moved = |from: char, to: u32| char::from_u32(u32::from(c) - u32::from(from) + to).unwrap();
    match c {
        'a'..='z' => moved('a', 0x430),
        'A'..='Z' => moved('A', 0x410),
        other => other,
    }
}
