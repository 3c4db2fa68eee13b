//! Pictures of a vacancy’s own: a map, the door and people’s faces; logos of every kind; and what is refused.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use crate::pictures::picture;
use crate::place::{Place, SMALL, word_text};

/// A drawing that may be printed.
const DRAWING: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h5v5z\"/></svg>\n";

/// The venue with a map and a photograph.
const VENUE: &str = "[venue]\nname = \"Mill House\"\nmap = \"map.svg\"\nmap-words = \"The house is by the mill.\"\nphoto = \"door.jpg\"\nphoto-words = \"The door is red.\"\n\n";

/// The small vacancy with something before its criteria.
fn with(more: &str) -> String {
    SMALL.replacen("[[criterion]]", &format!("{more}[[criterion]]"), 1)
}

/// A picture of one colour.
fn plain(wide: u32, high: u32, dot: [u8; 4]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let picture = RgbaImage::from_pixel(wide, high, Rgba(dot));
    DynamicImage::from(picture).write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

#[test]
fn the_way_to_the_place_has_its_map_and_its_door_in_every_edition_and_format() {
    for edition in ["standard", "clear", "large-print", "easy-read"] {
        let place = Place::empty();
        let name = "name = \"Amira Khan\"";
        let own = format!("{name}\nedition = \"{edition}\"");
        place.write("v.toml", with(VENUE).replacen(name, &own, 1));
        place.write("map.svg", DRAWING);
        place.write("door.jpg", picture(300, 400, ImageFormat::Jpeg));
        let ran = place.run("pack v.toml -o out --today 2026-11-24 --format html,pdf,docx,text");
        assert_eq!(ran.code, 0, "{}", ran.all());
        // In Easy Read the way there is in a paper of its own.
        let paper = if edition == "easy-read" { "day" } else { "pack" };
        for paper in [format!("people/amira/{paper}"), "candidates/leaflet".to_owned()] {
            let page = place.read(&format!("out/v/{paper}.html"));
            for words in ["The house is by the mill.", "The door is red."] {
                let (before, _) = page.split_once(words).expect(&paper);
                let at = before.rfind("<img ").unwrap();
                assert!(before[at..].contains("alt=\"\""), "{paper}: {words}");
                assert!(place.read(&format!("out/v/{paper}.txt")).contains(words), "{paper}");
                let word = word_text(&place.path(&format!("out/v/{paper}.docx")));
                assert!(word.contains(words), "{paper}");
            }
            assert!(page.contains("data:image/jpeg;base64,"), "{paper}");
        }
    }
}

#[test]
fn a_face_is_printed_where_someone_agreed_to_it_and_everyone_else_is_drawn() {
    let place = Place::empty();
    let photo = "name = \"Amira Khan\"\nphoto = \"faces/amira.jpg\"\nphoto-agreed = 2026-10-14";
    let contact = "name = \"Jo Bell\"\nphoto = \"jo.png\"";
    let text = SMALL.replacen("name = \"Amira Khan\"", photo, 1);
    place.write("v.toml", text.replacen("name = \"Jo Bell\"", contact, 1));
    place.write("faces/amira.jpg", picture(600, 900, ImageFormat::Jpeg));
    place.write("jo.png", picture(500, 500, ImageFormat::Png));
    let ran = place.run("pack v.toml -o out --today 2026-11-24 --format html,pdf,docx");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let count = |path: &str, kind: &str| {
        place.read(&format!("out/v/{path}.html")).matches(&format!("data:image/{kind};")).count()
    };
    assert_eq!(count("candidates/leaflet", "jpeg"), 1);
    assert_eq!(count("candidates/leaflet", "png"), 1);
    assert_eq!(count("people/joe/pack", "jpeg"), 1);
    // The contact is on the cover of the pack, and at the door.
    assert_eq!(count("people/joe/pack", "png"), 1);
    assert_eq!(count("people/amira/door-sign", "png"), 1);
    // The face is a square, so that it can be round.
    let leaflet = place.read("out/v/candidates/leaflet.html");
    let (_, data) = leaflet.split_once("data:image/jpeg;base64,").unwrap();
    let data = data.split('"').next().unwrap();
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, data).unwrap();
    let face = image::load_from_memory(&bytes).unwrap();
    assert_eq!((face.width(), face.height()), (400, 400));
    assert!(place.read("out/v/coordinator/adjustments.html").contains("14 October 2026"));
}

#[test]
fn people_who_take_part_again_and_again_have_their_picture_beside_people_toml() {
    let place = Place::empty();
    let own = "[[person]]\nid = \"amira\"\nname = \"Amira Khan\"\n";
    place.write("2026/v.toml", SMALL.replacen(own, "", 1));
    place.write("copanel.toml", "[contact]\nname = \"Kim\"\nphoto = \"kim.svg\"\n");
    let photo = "photo = \"amira.jpg\"\nphoto-agreed = 2026-10-14\n";
    place.write("people.toml", format!("{own}{photo}"));
    place.write("amira.jpg", picture(600, 900, ImageFormat::Jpeg));
    place.write("kim.svg", DRAWING);
    let ran = place.run("pack 2026/v.toml -o out --today 2026-11-24 --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(place.read("out/v/candidates/leaflet.html").contains("data:image/jpeg;"));
    place.write("people.toml", format!("{own}{}", photo.replace("amira", "amyra")));
    let ran = place.run("check 2026/v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(ran.messages.contains("people.toml:4:9"), "{}", ran.messages);
}

#[test]
fn a_picture_of_a_vacancy_that_cannot_be_printed_is_a_fault_where_it_is_named() {
    let map = |file: &str| {
        with(&format!("[venue]\nmap = \"{file}\"\nmap-words = \"The house is by the mill.\"\n\n"))
    };
    let photo = |keys: &str| {
        let name = "name = \"Amira Khan\"";
        SMALL.replacen(name, &format!("{name}\n{keys}"), 1)
    };
    let agreed = "photo = \"a.jpg\"\nphoto-agreed = 2026-10-14";
    let mut large = picture(60, 40, ImageFormat::Png);
    large.resize(50 << 20, 0);
    let linked = DRAWING.replace("</svg>", "<image href=\"https://example.org/a.png\"/></svg>");
    let table: [(String, &str, Vec<u8>); 12] = [
        (map("map.svg"), "x", Vec::new()),
        (map("map.svg"), "map.svg", linked.into_bytes()),
        (map("../map.svg"), "x", Vec::new()),
        (map("maps"), "maps/x", Vec::new()),
        (map("map.png"), "map.png", large),
        (map("map.png"), "map.png", picture(10, 10, ImageFormat::Png)),
        (map("map.png"), "map.png", b"GIF89a".to_vec()),
        (map("map.png"), "map.png", plain(200, 100, [255; 4])),
        (
            map("map.png").replace("map-words", "photo-words"),
            "map.png",
            picture(90, 60, ImageFormat::Png),
        ),
        (photo(agreed), "x", Vec::new()),
        (photo(agreed), "a.jpg", picture(300, 300, ImageFormat::Jpeg)[..99].to_vec()),
        (photo("photo = \"a.jpg\""), "a.jpg", picture(300, 300, ImageFormat::Jpeg)),
    ];
    let mut told = String::new();
    for (text, path, bytes) in table {
        let place = Place::empty();
        place.write("v.toml", text);
        place.write(path, bytes);
        let ran = place.run("pack v.toml -o out --today 2026-11-24");
        assert_eq!(ran.code, 2, "{}", ran.all());
        assert!(place.files("out").is_empty());
        told.push_str(&ran.messages);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_map_with_scripts_is_printed_without_them() {
    let place = Place::empty();
    place.write("v.toml", with("[venue]\nmap = \"map.svg\"\nmap-words = \"By the mill.\"\n\n"));
    let inside = "<script>go()</script><path onclick=\"go()\" d=\"M2 2h1v1z\"/></svg>";
    place.write("map.svg", DRAWING.replace("</svg>", inside));
    let ran = place.run("pack v.toml -o out --today 2026-11-24 --only leaflet --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let page = place.read("out/v/candidates/leaflet.html");
    let drawings = page.split("data:image/svg+xml;base64,").skip(1).map(|rest| {
        let data = rest.split('"').next().unwrap();
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, data);
        String::from_utf8(bytes.unwrap()).unwrap()
    });
    let map = drawings.into_iter().find(|svg| svg.contains("viewBox=\"0 0 9 9\"")).unwrap();
    assert!(!map.contains("script") && !map.contains("go()"), "{map}");
}

#[test]
fn what_a_camera_and_a_program_wrote_into_a_picture_stays_behind() {
    let place = Place::empty();
    let venue = VENUE.replace("map.svg", "map.png");
    place.write("v.toml", with(&venue));
    let jpeg = picture(300, 200, ImageFormat::Jpeg);
    let exif = b"\xff\xe1\x00\x1cExif\0\0GPS 51.5074 N home!";
    place.write("door.jpg", [&jpeg[..2], exif.as_slice(), &jpeg[2..]].concat());
    // A piece of text in a PNG stands after its head, which has 33 bytes.
    let png = picture(300, 200, ImageFormat::Png);
    let text = b"tEXtAuthor\0Jo at home";
    let length = u32::try_from(text.len() - 4).unwrap().to_be_bytes();
    let sum = crate::pictures::crc32(text).to_be_bytes();
    place.write("map.png", [&png[..33], &length, text, &sum, &png[33..]].concat());
    let ran = place.run("pack v.toml -o out --today 2026-11-24 --only leaflet --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let page = place.read("out/v/candidates/leaflet.html");
    for kind in ["jpeg", "png"] {
        let (_, data) = page.split_once(&format!("data:image/{kind};base64,")).unwrap();
        let data = data.split('"').next().unwrap();
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, data);
        let text = String::from_utf8_lossy(&bytes.unwrap()).into_owned();
        assert!(!text.contains("home") && !text.contains("Exif"), "{kind}");
    }
}

#[test]
fn a_logo_is_printed_whatever_its_shape_and_refused_where_nothing_would_be_seen() {
    let blue = [0, 60, 120, 255];
    let mut half = RgbaImage::from_pixel(200, 100, Rgba([0, 0, 0, 0]));
    for (_, _, dot) in half.enumerate_pixels_mut().filter(|(x, _, _)| *x < 50) {
        *dot = Rgba(blue);
    }
    let mut clear = Cursor::new(Vec::new());
    DynamicImage::from(half).write_to(&mut clear, ImageFormat::Png).unwrap();
    let white = DRAWING.replace("<path ", "<path fill=\"#fff\" ");
    let refused = "nothing of it is seen";
    let table: [(&str, Vec<u8>, Option<&str>); 8] = [
        ("square", plain(300, 300, blue), None),
        ("very wide", plain(2000, 40, blue), None),
        ("very high", plain(40, 2000, blue), None),
        ("half clear", clear.into_inner(), None),
        ("all clear", plain(200, 100, [0; 4]), Some(refused)),
        ("white", plain(200, 100, [255; 4]), Some(refused)),
        ("a white drawing", white.into_bytes(), Some(refused)),
        ("10 dots", plain(10, 10, blue), Some("too small to print")),
    ];
    for (what, bytes, refused) in table {
        let place = Place::small();
        place.write("copanel.toml", "[look]\nlogo = \"logo\"\n");
        place.write("logo", bytes);
        let ran = place.run(
            "pack v.toml -o out --today 2026-11-24 --only pack,certificate --format html,pdf,docx",
        );
        match refused {
            None => assert_eq!(ran.code, 0, "{what}: {}", ran.all()),
            Some(words) => {
                assert_eq!(ran.code, 2, "{what}: {}", ran.all());
                assert!(ran.messages.contains(words), "{what}: {}", ran.messages);
            }
        }
    }
}
