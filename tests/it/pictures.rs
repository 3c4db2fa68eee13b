//! Pictures: an organisation’s own, its logo, who is thanked, and what is refused.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::place::{Place, SMALL};

/// A page with a described picture, one that only decorates, and one from a list.
const PAGE: &str = "# Page\n\n![A panel](picture:panel)\n\n![](picture:interview)\n\nWords.\n";
/// A drawing that may be printed.
const SQUARE: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h5v5z\"/></svg>\n";

/// The same as it is printed.
const DRAWN: &str = "<svg viewBox=\"0 0 9 9\" xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"#000000\" stroke=\"none\" d=\"M 1 1 L 6 1 L 6 6 Z\"/></svg>";

/// A workspace whose leaflet is this page.
fn workspace(settings: &str, page: &str) -> Place {
    let place = Place::small();
    place.write("copanel.toml", settings);
    place.write("templates/leaflet.md", page);
    place
}

/// The leaflet as a web page; it must print in every format.
fn leaflet(place: &Place) -> String {
    let ran = place.run("pack v.toml -o out --only leaflet --format html,pdf,docx,text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    place.read("out/v/candidates/leaflet.html")
}

/// A picture of some size, its left half dark.
pub fn picture(wide: u32, high: u32, format: ImageFormat) -> Vec<u8> {
    let mut picture = RgbImage::from_pixel(wide, high, Rgb([250, 250, 250]));
    for (_, _, dot) in picture.enumerate_pixels_mut().filter(|(x, _, _)| *x < wide / 2) {
        *dot = Rgb([20, 20, 20]);
    }
    let mut out = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// The pictures inside a web page, with their alternative texts.
fn images(page: &str) -> Vec<(Vec<u8>, String)> {
    // Above the heading are the logo and the drawing of the tab.
    let (_, paper) = page.split_once("<h1").unwrap();
    all_images(paper)
}

/// The same, with the logo and the drawing of the tab at the head.
fn all_images(page: &str) -> Vec<(Vec<u8>, String)> {
    use base64::Engine;
    let images = page.split("<img src=\"data:").skip(1);
    let image = |rest: &str| {
        let (_, rest) = rest.split_once("base64,").unwrap();
        let (data, rest) = rest.split_once("\" alt=\"").unwrap();
        let bytes = base64::engine::general_purpose::STANDARD.decode(data);
        (bytes.unwrap(), rest.split('"').next().unwrap().to_owned())
    };
    images.map(image).collect()
}

/// The names of pictures in a Word file, and its text.
fn word(place: &Place) -> (Vec<String>, String) {
    let file = std::fs::File::open(place.path("out/v/candidates/leaflet.docx")).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let names = archive.file_names().map(|name| name.unwrap().into_owned());
    let mut media: Vec<String> = names.filter(|name| name.contains("media/")).collect();
    media.sort();
    let mut xml = String::new();
    let mut document = archive.by_name("word/document.xml").unwrap();
    std::io::Read::read_to_string(&mut document, &mut xml).unwrap();
    (media, xml)
}

#[test]
fn every_kind_of_picture_of_ones_own_prints_in_every_format() {
    let (png, jpeg) = (ImageFormat::Png, ImageFormat::Jpeg);
    let files = [
        ("panel.png", picture(40, 30, png), "png", "png"),
        ("panel.JPG", picture(40, 30, jpeg), "jpeg", "jpeg"),
        ("panel.jpeg", picture(40, 30, jpeg), "jpeg", "jpeg"),
        ("panel.svg", SQUARE.into(), "svg+xml", "png"),
        // What counts is what a file holds.
        ("panel.png", picture(40, 30, jpeg), "jpeg", "jpeg"),
    ];
    for (name, bytes, kind, in_word) in files {
        let place = workspace("", PAGE);
        place.write(&format!("pictures/{name}"), bytes);
        let page = leaflet(&place);
        assert!(page.contains(&format!("src=\"data:image/{kind};base64,")), "{name}");
        let (media, xml) = word(&place);
        // The first picture is the drawing of the tab.
        assert!(media.contains(&format!("word/media/picture2.{in_word}")), "{name}: {media:?}");
        // That of the tab is in the head of each page.
        assert_eq!(xml.matches("<pic:pic ").count(), 2);
        let before = place.files("out");
        leaflet(&place);
        assert!(before == place.files("out"), "{name} prints differently again");
    }
}

#[test]
fn a_photograph_is_turned_made_smaller_and_forgets_where_it_was_taken() {
    // Orientation 6: the camera was held upright, so what is stored as left belongs at the top.
    let mut exif =
        b"\xff\xe1\x00\x3cExif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
            .to_vec();
    exif.extend(b"51.5074 N, 0.1278 W taken here");
    let stored = picture(3000, 2000, ImageFormat::Jpeg);
    exif[3] = u8::try_from(exif.len() - 2).unwrap();
    let bytes = [&stored[..2], exif.as_slice(), &stored[2..]].concat();
    let place = workspace("", PAGE);
    place.write("pictures/panel.jpg", &bytes);
    let (printed, _) = images(&leaflet(&place)).remove(0);
    assert!(printed.len() * 5 < bytes.len());
    assert!(!String::from_utf8_lossy(&printed).contains("taken here"));
    let printed = image::load_from_memory(&printed).unwrap().to_rgb8();
    assert_eq!(printed.dimensions(), (400, 600));
    assert!(printed.get_pixel(200, 10).0[0] < 60 && printed.get_pixel(200, 590).0[0] > 200);
    let (media, _) = word(&place);
    assert_eq!(media[1..], ["word/media/picture2.jpeg", "word/media/picture3.png"]);
}

#[test]
fn copanel_toml_says_which_picture_shows_an_idea() {
    let settings =
        "[pictures]\ninterview = \"pictures/photo-12.png\"\npanel = \"./panel.svg\"\nbus = \"\"\n";
    let place = workspace(settings, PAGE);
    place.write("pictures/photo-12.png", picture(70, 50, ImageFormat::Png));
    place.write("pictures/panel.png", "it is not looked at");
    place.write("panel.svg", SQUARE);
    let shown = images(&leaflet(&place));
    assert_eq!(shown[0], (DRAWN.as_bytes().to_vec(), "A panel".to_owned()));
    let second = image::load_from_memory(&shown[1].0).unwrap();
    assert_eq!((second.width(), second.height()), (70, 50));
}

#[test]
fn a_workspace_has_ideas_of_its_own_and_is_told_of_those_that_nothing_uses() {
    let settings = "[pictures]\nintervieww = \"kitchen.svg\"\n";
    let place = workspace(settings, "# Page\n\n![](picture:our-house)\n");
    place.write("kitchen.svg", SQUARE);
    place.write("pictures/our-house.svg", SQUARE);
    place.write("pictures/panell.svg", SQUARE);
    place.write("pictures/panel.gif", "GIF89a");
    place.write("pictures/panel.png", picture(70, 50, ImageFormat::Png));
    let ran = place.run("pack v.toml -o out --only leaflet --format html -q");
    assert_eq!(ran.code, 0, "{}", ran.all());
    insta::assert_snapshot!(ran.messages, @r"
    warning: `HERE/kitchen.svg` replaces nothing and nothing uses it; did you mean `interview`?
    warning: `HERE/pictures/panell.svg` replaces nothing and nothing uses it; did you mean `panel`?
    warning: `HERE/pictures/panel.gif` replaces nothing and nothing uses it; only PNG, JPEG and SVG are printed
    ");
}

#[test]
fn a_workspace_may_have_a_list_of_its_own() {
    let place = workspace("", PAGE);
    let ran = place.run("templates eject pictures.toml");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let list = place.run("templates list").out;
    assert!(list.contains("toolkit/pictures.toml  (your own)\n"), "{list}");
    assert_eq!(images(&leaflet(&place)).len(), 2);
    let mut told = String::new();
    for entry in
        ["panel = \"A\"", "pannel = \"A\"", "panel = { drawing = \"panel.svg\", shows = \"A\" }"]
    {
        place.write("toolkit/pictures.toml", format!("# Ours\n{entry}\n"));
        let ran = place.run("pack v.toml -o out --only leaflet --format html");
        assert_eq!(ran.code, 2, "{}", ran.all());
        told.push_str(&ran.messages);
    }
    insta::assert_snapshot!("a-list-that-does-not-load", told);
}

/// What is said of a workspace with this file in it, by each command that looks at pictures.
fn refused(settings: &str, path: &str, bytes: impl AsRef<[u8]>) -> String {
    let place = workspace(settings, PAGE);
    place.write(path, bytes);
    let ran = place.run("pack v.toml -o out --only leaflet");
    assert_eq!(ran.code, 2, "{path}: {}", ran.all());
    let check = place.run("check v.toml --today 2026-11-24");
    let guide = place.run("guide why -o out --format html");
    assert!(check.messages.starts_with(&guide.messages), "{path}");
    assert!(ran.messages.starts_with(&guide.messages), "{path}");
    assert!(place.files("out").is_empty(), "{path}");
    guide.messages
}

#[test]
fn a_picture_that_cannot_be_printed_is_refused_before_anything_is_written() {
    let named = "[pictures]\npanel = \"photos/panel.png\"\n";
    let png = || picture(60, 40, ImageFormat::Png);
    let mut large = png();
    large.resize(21 << 20, 0);
    // The size in its head is what a picture claims, whatever follows.
    let mut absurd = png();
    absurd[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let sum = crc32(&absurd[12..29]);
    absurd[29..33].copy_from_slice(&sum.to_be_bytes());
    let elsewhere = "[pictures]\n\npanel = \"../panel.png\"\n";
    let told = [
        refused(named, "photos/pannel.png", png()),
        refused(elsewhere, "x", ""),
        refused("[pictures]\npanel = \"photos\"\n", "photos/x", ""),
        refused("[look]\nlogo = \"logo.svg\"\n", "x", ""),
        refused("[look]\nlogo = \"logo.svg\"\n", "logo.svg", holding("<text/>")),
        refused(named, "photos/panel.png", "GIF89a"),
        refused("", "pictures/panel.png", large),
        refused("", "pictures/panel.png", absurd),
        refused("", "pictures/panel.png", &png()[..60]),
        refused("", "pictures/panel.jpg", "II*\0\x08\0\0\0"),
    ];
    let mut told = told.concat();
    let place = workspace("", PAGE);
    place.write("pictures/panel.png", png());
    place.write("pictures/panel.svg", SQUARE);
    told.push_str(&place.run("pack v.toml -o out").messages);
    let place = workspace("", "# Page\n\n![](picture:pannel)\n");
    told.push_str(&place.run("pack v.toml -o out --only leaflet").messages);
    insta::assert_snapshot!("what-is-refused", told);
}

#[test]
fn a_drawing_that_would_not_be_whole_is_refused() {
    let whole = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>".to_owned(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\"><path d=\"M1 1h5v5z\"/></svg>"
            .to_owned(),
    ];
    let inside = [
        "<image href=\"https://example.org/a.png\"/>",
        "<image href=\"data:image/png;base64,AA\"/>",
        "<s:foreignObject xmlns:s=\"http://www.w3.org/2000/svg\"/>",
        "<g><text>A</text></g>",
        "<g>",
    ];
    let inside = inside.iter().map(|inside| holding(inside));
    let told = inside.chain(whole).map(|svg| refused("", "pictures/panel.svg", svg));
    insta::assert_snapshot!("what-no-drawing-holds", told.collect::<String>());
}

#[test]
fn nothing_but_the_drawing_is_printed() {
    let inside = [
        "<script>go()</script>",
        "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">go()</s:script>",
        "<path onclick=\"go()\"/>",
        "<a href=\"https://example.org\"/>",
        "<use xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"b.svg#a\"/>",
        "<filter id=\"f\"><feFlood/><feMerge><feMergeNode in=\"b.svg\"/></feMerge></filter>",
        "<rect fill=\"url(b.svg#a)\"/>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<style><![CDATA[path{cursor:URL(//example.org)}]]></style>",
        "<animate/><set/>",
        "<path style=\"animation: turn 1s\"/>",
        "<!-- Made by Jo -->",
    ];
    let inside = inside.iter().map(|inside| holding(inside));
    let around = ["<!DOCTYPE svg [<!ENTITY a \"b\">]>", "<?xml-stylesheet href=\"a.css\"?>"];
    let around = around.iter().map(|before| format!("{before}\n{SQUARE}"));
    for svg in inside.chain(around) {
        let place = workspace("", PAGE);
        place.write("pictures/panel.svg", &svg);
        let (printed, _) = images(&leaflet(&place)).remove(0);
        let printed = String::from_utf8(printed).unwrap().replace("<g/>", "");
        assert_eq!(printed, DRAWN, "{svg}");
    }
}

/// A drawing with something more in its third line.
fn holding(inside: &str) -> String {
    SQUARE.replacen("<path", "\n<path", 1).replacen("</svg>", &format!("\n{inside}\n</svg>"), 1)
}

/// The sum at the end of each piece of a PNG.
pub fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1));
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[test]
fn a_drawing_as_other_programs_save_it_is_printed() {
    let saved = concat!(
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Made with care -->\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ",
        "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" viewBox=\"0 0 9 9\" ",
        "id=\"animation\" inkscape:export-filename=\"/home/jo/logo.png\">",
        "<title>A &amp; B</title><style>.a{fill:url(#g)}</style>",
        "<defs><linearGradient id=\"g\"><stop stop-color=\"#005eb8\"/></linearGradient>",
        "<path id=\"p\" d=\"M1 1h5v5z\"/></defs>",
        "<use xlink:href=\"#p\" class=\"a\" style=\"fill:url('#g')\"/></svg>",
    );
    let place = workspace("", PAGE);
    place.write("pictures/panel.svg", saved);
    let (printed, _) = images(&leaflet(&place)).remove(0);
    insta::assert_snapshot!(String::from_utf8(printed).unwrap());
}

#[test]
fn a_logo_stands_at_the_head_of_papers_and_pages_of_the_guide_under_the_organisations_name() {
    let settings = "[organisation]\nname = \"Riverside & Co\"\n[look]\nlogo = \"logo.svg\"\n";
    let place = workspace(settings, PAGE);
    place.write("logo.svg", SQUARE);
    let ran = place.run("pack v.toml -o out --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let logo = "<p class=\"logo\"><img src=\"data:image/svg+xml;base64,";
    let pack = place.read("out/v/people/amira/pack.html");
    assert_eq!(pack.matches(logo).count(), 1);
    let drawn = (DRAWN.as_bytes().to_vec(), "Riverside &amp; Co".to_owned());
    assert!(all_images(&pack).contains(&drawn));
    assert!(pack.find(logo).unwrap() < pack.find("<h1").unwrap());
    assert_eq!(place.read("out/v/people/amira/score-sheets.html").matches(logo).count(), 1);
    let ran = place.run("guide why -o out --format html,pdf,docx");
    assert_eq!(ran.code, 0, "{}", ran.all());
    for page in ["why", "why/real-power-not-a-seat"] {
        let page = place.read(&format!("out/guide/standard/{page}.html"));
        assert_eq!(page.matches(logo).count(), 1);
    }
    // In Easy Read the draft is marked at the head too, and explained at the end.
    place.write(
        "v.toml",
        SMALL.replacen(
            "name = \"Amira Khan\"",
            "name = \"Amira Khan\"\nedition = \"easy-read\"",
            1,
        ),
    );
    let ran = place.run("pack v.toml -o out --for amira --only pack --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let pack = place.read("out/v/people/amira/pack.html");
    let at = |words: &str| pack.find(words).unwrap();
    assert!(at("<p class=\"mark\">Draft") < at("<h1") && at("</h1>") < at("<strong>draft"));
}

#[test]
fn whoever_made_a_picture_is_thanked_at_the_end_where_it_is_printed() {
    let thanks = "<p class=\"credit\">Photographs: Jo Bell</p>";
    let page = |pictures: &str| format!("# Page\n\n{pictures}\n\nWords.\n\n---\n");
    // copanel’s own drawings need no thanks.
    let place = workspace("", &page("![](picture:panel)\n\n![](picture:bus)"));
    assert!(!leaflet(&place).contains("class=\"credit\""));
    // Whoever made the others is thanked once, for those in a list as well; a logo needs none.
    let settings = "[look]\npicture-credit = \"Photographs: Jo Bell\"\nlogo = \"logo.svg\"\n";
    for pictures in ["![](picture:money)\n\n![A bus](picture:bus)", "- One\n\n  ![](picture:bus)"] {
        let place = workspace(settings, &page(pictures));
        place.write("pictures/bus.svg", SQUARE);
        place.write("pictures/money.svg", SQUARE);
        place.write("logo.svg", SQUARE);
        let page = leaflet(&place);
        assert_eq!(page.matches(thanks).count(), 1);
        assert!(page.find("Words.").unwrap() < page.find(thanks).unwrap());
        let text = place.read("out/v/candidates/leaflet.txt");
        assert!(!text.contains("Photographs"), "{text}");
        let word = crate::place::word_text(&place.path("out/v/candidates/leaflet.docx"));
        assert!(word.contains("Photographs: Jo Bell"), "{word}");
        place.write("templates/leaflet.md", "# Page\n\n![](picture:panel)\n");
        assert!(!leaflet(&place).contains("class=\"credit\""));
    }
}

#[test]
fn drawings_are_on_white_in_word_where_paper_is_dark() {
    let corner = |colours: &str| {
        let place = workspace("", "# Page\n\nWords.\n");
        place.write("templates/feedback-form.md", PAGE);
        let person = format!("name = \"Amira Khan\"\n{colours}");
        place.write("v.toml", SMALL.replacen("name = \"Amira Khan\"", &person, 1));
        let ran =
            place.run("pack v.toml -o out --for amira --only feedback-form --format pdf,docx");
        assert_eq!(ran.code, 0, "{}", ran.all());
        let path = place.path("out/v/people/amira/feedback-form.docx");
        let mut word = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
        let mut png = Vec::new();
        let mut picture = word.by_name("word/media/picture1.png").unwrap();
        std::io::Read::read_to_end(&mut picture, &mut png).unwrap();
        image::load_from_memory(&png).unwrap().to_rgba8().get_pixel(0, 0).0
    };
    assert_eq!(corner(""), [0, 0, 0, 0]);
    assert_eq!(corner("paper-colour = \"#101018\"\ntext-colour = \"#ffe566\""), [255; 4]);
}

#[test]
fn every_picture_is_described_or_decorates_on_purpose() {
    let place = workspace("", "# Page\n\nWords.\n");
    place.write(
        "templates/feedback-form.easy.md",
        "# Pack\n\n![](bus)\nCome by bus.\n\n![A & B](picture:panel)\n\n![](picture:money)\n",
    );
    let easy = SMALL.replacen(
        "name = \"Amira Khan\"",
        "name = \"Amira Khan\"\nedition = \"easy-read\"",
        1,
    );
    place.write("v.toml", &easy);
    let ran =
        place.run("pack v.toml -o out --for amira --only feedback-form --format html,pdf,docx");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let page = place.read("out/v/people/amira/feedback-form.html");
    let said: Vec<String> = images(&page).into_iter().map(|(_, said)| said).collect();
    assert_eq!(said, ["", "A &amp; B", ""]);
    let word = std::fs::File::open(place.path("out/v/people/amira/feedback-form.docx")).unwrap();
    let mut word = zip::ZipArchive::new(word).unwrap();
    let mut xml = String::new();
    let mut document = word.by_name("word/document.xml").unwrap();
    std::io::Read::read_to_string(&mut document, &mut xml).unwrap();
    assert_eq!(xml.matches("<wp:docPr ").count(), 3);
    assert_eq!(xml.matches("<adec:decorative ").count(), 2);
    assert_eq!(xml.matches("descr=\"A &amp; B\"").count(), 1);
    let pdf = std::fs::read(place.path("out/v/people/amira/feedback-form.pdf")).unwrap();
    assert_eq!(figures(&pdf), ["A & B"]);
}

/// The alternative texts of the figures of a PDF; what only decorates is no figure.
fn figures(pdf: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(pdf);
    let mut found = Vec::new();
    for rest in text.split("/S/Figure").skip(1).chain(text.split("/S /Figure").skip(1)) {
        let object = rest.split("endobj").next().unwrap();
        let (_, alt) = object.split_once("/Alt").unwrap();
        found.push(alt.trim_start_matches([' ', '(']).split(')').next().unwrap().to_owned());
    }
    // Boxes to tick are drawn too.
    found.retain(|alt| alt != "Empty box");
    found
}
