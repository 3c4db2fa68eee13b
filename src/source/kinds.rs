//! Files of other programs, known by how they begin.

/// How files begin that are no text, and what they are.
const BEGINNINGS: [(&[u8], &str); 7] = [
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\xd0\xcf\x11\xe0", "a file of Word or Excel"),
    (b"{\\rtf", "a file of Word"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
];

/// What is in packed files, and what they are.
const PACKED: [(&[u8], &str); 3] =
    [(b"word/", "a Word file"), (b"xl/", "a spreadsheet"), (b"opendocument", "a LibreOffice file")];

/// What a file is that is of another program, and so is no text that people type.
pub fn kind(bytes: &[u8]) -> Option<&'static str> {
    let has = |part: &[u8]| bytes.windows(part.len()).any(|here| here == part);
    if bytes.starts_with(b"PK\x03\x04") {
        let packed = PACKED.into_iter().find(|(part, _)| has(part));
        return Some(packed.map_or("a packed folder", |(_, kind)| kind));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |start: &[u8]| {
        text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    BEGINNINGS.into_iter().find(|(start, _)| begins(start)).map(|(_, kind)| kind)
}
