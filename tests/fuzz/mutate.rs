//! Changes files as people, programs and enemies do: signs, lines, values, and parts of other files.

use std::hash::{DefaultHasher, Hash, Hasher};

/// What goes wrong in files.
const PIECES: &[&str] = &[
    "",
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "”",
    "’",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ":",
    ",",
    "#",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\\",
    "\\u{0}",
    "\0",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{fffd}",
    "\u{301}",
    "e\u{301}\u{323}",
    "\u{651}",
    "\u{e33}",
    "\u{1f469}\u{200d}\u{1f466}",
    "\u{13000}",
    "\u{10ffff}",
    "é",
    "ﬁ",
    "ẞ",
    "0",
    "-1",
    "1",
    "99999999999999999999",
    "4294967296",
    "1e400",
    "nan",
    "true",
    "\"\"",
    "\" \"",
    "[]",
    "{}",
    "[[]]",
    "2026-12-03",
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
    "2026-12-03T10:00:00Z",
    "23:59:60",
    "09:30:00",
    "00:00:00",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "{% if true %}",
    "{% endif %}",
    "{% for x in panels %}",
    "{% endfor %}",
    "{% set x = x ~ x %}",
    "{{ x }}",
    "{% include \"briefing.md\" %}",
    "{% extends \"pack.md\" %}",
    "{% raw %}",
    "{{ 1 / 0 }}",
    "{{ range(end=99999999) | length }}",
    "{{ post.title | paragraphs }}",
    "{{ me.name | truncate(length=1) }}",
    "# ",
    "## ",
    "###### ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "```",
    "`",
    "*",
    "**",
    "_",
    "~~",
    "|",
    "|---|\n",
    "<b>",
    "<!--",
    "&amp;",
    "![](picture:panel)",
    "![a](none.png)",
    "[a](#none)",
    "[a](javascript:b)",
    "<https://a.example>",
    "---\n",
    "+++\n",
    "\\\n",
    ":::",
    "::::",
    ":::banner\n",
    ":::cards\n",
    ":::lines a.b 3\n:::\n",
    ":::score a.b 3\n",
    ":::sheet\n:::\n",
    ":::together\n",
    ":::moment 10.30 45 interview\n",
    ":::figure map\n",
    ":::people\n",
    ":::sign\n:::\n",
    ":::cut-out\n",
    ":::entry a\n",
];

/// Numbers that are the same each time for the same seed.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 16).unwrap() % end.max(1)
    }

    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// What a text comes to.
pub fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// One of some files, changed in a few ways.
pub fn mutated(files: &[Vec<u8>], parts: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(random.of::<Vec<u8>>(files)).into_owned();
    for _ in 0..=random.below(6) {
        let from = if random.below(2) == 0 || parts.is_empty() { files } else { parts };
        let other = String::from_utf8_lossy(random.of::<Vec<u8>>(from)).into_owned();
        text = changed(&text, &other, random);
        text.truncate(text.floor_char_boundary(300_000));
    }
    let mut bytes = text.into_bytes();
    if random.below(40) == 0 && !bytes.is_empty() {
        let at = random.below(bytes.len());
        bytes[at] = u8::try_from(random.below(256)).unwrap();
    }
    bytes
}

fn changed(text: &str, other: &str, random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let at = random.below(lines.len());
    match random.below(10) {
        0 if !lines.is_empty() => {
            let end = (at + 1 + random.below(6)).min(lines.len());
            lines.drain(at..end);
            lines.concat()
        }
        1 if !lines.is_empty() => {
            let to = random.below(lines.len());
            lines.insert(to, lines[at]);
            lines.concat()
        }
        2 if !lines.is_empty() => {
            let to = random.below(lines.len());
            lines.swap(at, to);
            lines.concat()
        }
        3 => {
            let more: Vec<&str> = other.split_inclusive('\n').collect();
            let from = random.below(more.len());
            let end = (from + 1 + random.below(12)).min(more.len());
            lines.splice(at..at, more[from.min(end)..end].iter().copied());
            lines.concat()
        }
        4 if !lines.is_empty() => {
            // A value from elsewhere after a key from here.
            let more: Vec<&str> = other.lines().filter(|line| line.contains(" = ")).collect();
            let value = more.get(random.below(more.len())).and_then(|line| line.split_once(" = "));
            let own = lines[at].split_once(" = ");
            let line = own.zip(value).map(|((key, _), (_, value))| format!("{key} = {value}\n"));
            lines[at] = line.as_deref().unwrap_or(lines[at]);
            lines.concat()
        }
        5 => {
            let start = text.floor_char_boundary(random.below(text.len()));
            let end = text.floor_char_boundary((start + random.below(30)).min(text.len()));
            format!("{}{}{}", &text[..start], random.of(PIECES), &text[end.max(start)..])
        }
        6 => {
            // The same again and again, which takes long where time grows with the square.
            let many = [2, 5, 60, 500, 5_000][random.below(5)];
            let start = text.floor_char_boundary(random.below(text.len()));
            format!("{}{}{}", &text[..start], random.of(PIECES).repeat(many), &text[start..])
        }
        7 => between(text, random, |c| c == '"'),
        8 => between(text, random, |c| c.is_whitespace() || "=[](){}<>|".contains(c)),
        _ => {
            let start = text.floor_char_boundary(random.below(text.len()));
            format!("{}{}{}", &text[..start], random.of(PIECES), &text[start..])
        }
    }
}

/// Puts something else between two signs of a kind.
fn between(text: &str, random: &mut Random, is_sign: impl Fn(char) -> bool) -> String {
    let places: Vec<usize> =
        text.match_indices(is_sign).map(|(at, sign)| at + sign.len()).collect();
    let Some(place) = places.get(random.below(places.len())) else { return text.to_owned() };
    let end = places.iter().find(|end| *end > place).map_or(text.len(), |end| end - 1);
    let end = text.floor_char_boundary(end).max(*place);
    format!("{}{}{}", &text[..*place], random.of(PIECES), &text[end..])
}
