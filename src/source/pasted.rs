//! Text as it comes out of other programs, made one on reading: the same word is the same letters everywhere.
//!
//! Signs that nobody sees are gone, an accent is one letter with what it is on, and a list is a list whatever its bullets were.

use unicode_normalization::UnicodeNormalization;

/// Bullets that nothing needs to come after.
const BULLETS: &str = "•●○◦▪▫■□◆◇❖➢➤►▶‣⁃∙✓✔";
/// Signs that are bullets before a tab, and before a space where a list can begin.
const SIGNS: &str = "–—+·→»";
/// Letters that are bullets before a tab: the signs of Word’s symbol fonts, where the font was lost.
const LETTERS: &str = "oø§Øü¨qvn";
/// Bullets that are between the items of a list on one line.
const BETWEEN: [&str; 4] = [" • ", " ● ", " ▪ ", " ■ "];
/// What programs put before a question that is copied out of a list.
const QUESTION: [&str; 4] = ["Question ", "question ", "Q", "q"];
/// What programs put before an address or a number that is copied out of a link.
const LINKS: [&str; 2] = ["mailto:", "tel:"];
/// How items are counted in Roman numbers.
const ROMAN: [&str; 12] =
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/// The signs of the fonts Symbol and Wingdings, which no other font has.
const SYMBOLS: std::ops::RangeInclusive<char> = '\u{f000}'..='\u{f0ff}';
/// From here on letters may be joined or not, or go from right to left, by signs that nobody sees.
const JOINED: char = '\u{590}';

/// One line: what breaks lines elsewhere is a space in it; a bullet, the number of a question or `mailto:` before it is gone.
pub fn line(text: &str) -> String {
    let text: String = one(text).map(|c| if is_break(c) { ' ' } else { c }).collect();
    let words = text.trim();
    let bare =
        words.strip_prefix(is_bullet).or_else(|| without_mark(words)).or_else(|| linked(words));
    bare.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty()).unwrap_or(text)
}

/// A line without the dash, or the number of a question, before a blank: `- `, `Q2: `, `Question 2. `.
fn without_mark(line: &str) -> Option<&str> {
    let question = QUESTION.iter().find_map(|question| line.strip_prefix(question));
    let (mark, words) = question.unwrap_or(line).split_once([' ', '\t'])?;
    let number = mark.strip_suffix(['.', ')', ':']).and_then(|number| number.parse::<u8>().ok());
    let is_mark = question.map_or(["-", "*", "–"].contains(&mark), |_| number.is_some());
    is_mark.then_some(words)
}

/// A line without the number of a list before it: `2. Tell us`, `(2) Tell us`; `3.5 hours` and `1. of June` stay.
pub fn unnumbered(line: &str) -> Option<&str> {
    let (number, words) = line.strip_prefix('(').unwrap_or(line).split_once(['.', ')'])?;
    let is_number = number.len() <= 2 && number.parse::<u8>().is_ok();
    let words = words.strip_prefix([' ', '\t'])?.trim_start();
    (is_number && words.starts_with(char::is_uppercase)).then_some(words)
}

/// An address, or a telephone number, that was copied with the link it was in.
fn linked(line: &str) -> Option<&str> {
    let inner = line.strip_prefix('<').unwrap_or(line);
    let words = LINKS.iter().find_map(|link| inner.strip_prefix(link))?;
    Some(words.strip_suffix('>').unwrap_or(words))
}

/// Paragraphs and lists: what breaks lines elsewhere does so here, and each item begins with `- ` or `1. `.
pub fn text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\u{2029}', "\n\n");
    let text: String = one(&text).map(|c| if is_break(c) { '\n' } else { c }).collect();
    let text = text.split('\n').map(one_item_a_line).collect::<Vec<_>>().join("\n");
    let mut lines: Vec<String> = Vec::new();
    let mut above = Above::Gap;
    let mut all = text.split('\n').peekable();
    while let Some(typed) = all.next() {
        let (words, next) = (typed.trim(), all.peek().map_or("", |next| next.trim()));
        match item(words, above).or_else(|| marked(words, above, next)) {
            Some((item, written)) => {
                above = item;
                // Of a table, what only parts its header from its rows is left out.
                lines.extend((!written.is_empty()).then_some(written));
            }
            // What is moved in goes on with the item above it, and so does what could only be an item elsewhere.
            None if goes_on(typed, above) => {
                lines.last_mut().into_iter().for_each(|item| item.push_str(&format!(" {words}")));
            }
            None => {
                above = Above::of(words);
                lines.push(typed.to_owned());
            }
        }
    }
    lines.join("\n")
}

/// A list whose items are all on one line, each on a line of its own.
fn one_item_a_line(line: &str) -> String {
    let between = BETWEEN.iter().find(|bullet| line.matches(*bullet).count() > 1);
    between.map_or(line.to_owned(), |bullet| {
        line.replace(bullet, &format!("\n{}", bullet.trim_start()))
    })
}

/// A page of Markdown, line for line; only its signs are made one, and bullets that Markdown does not know are known.
pub fn page(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let text: String = one(&text).map(|c| if is_break(c) && c != '\n' { ' ' } else { c }).collect();
    let line = |line: &str| {
        let words = line.trim_start();
        let before = &line[..line.len() - words.len()];
        let item = words.strip_prefix(is_bullet).or_else(|| words.strip_prefix("o\t"));
        item.map_or(line.to_owned(), |words| format!("{before}- {}", words.trim_start()))
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// What is above a line.
#[derive(Clone, Copy, PartialEq)]
enum Above {
    /// Nothing, or a line without words.
    Gap,
    /// Words that go on.
    Words,
    /// Words that end with a colon.
    Colon,
    /// An item with a bullet.
    Bullet,
    /// An item with this number.
    Number(u32),
    /// An item by what is around it: its places in the alphabet, or by its number, and in Roman numbers.
    Marked([usize; 2]),
    /// A row of a table.
    Row,
}

impl Above {
    fn of(words: &str) -> Above {
        match words.chars().last() {
            None => Above::Gap,
            Some(':') => Above::Colon,
            Some(_) => Above::Words,
        }
    }

    fn is_item(self) -> bool {
        matches!(self, Above::Bullet | Above::Number(_) | Above::Marked(_))
    }
}

/// Whether a line that is no item belongs to the line above it.
fn goes_on(typed: &str, above: Above) -> bool {
    let is_moved_in = typed.starts_with(char::is_whitespace) && !typed.trim().is_empty();
    above.is_item() && is_moved_in
        || above == Above::Words && item(typed.trim(), Above::Gap).is_some()
}

/// A line that is an item of a list, as it is written.
fn item(line: &str, above: Above) -> Option<(Above, String)> {
    let bullet = |words: &str| {
        let words = words.trim_start();
        (!words.is_empty()).then(|| (Above::Bullet, format!("- {words}")))
    };
    if let Some(words) = line.strip_prefix(is_bullet).or(line.strip_prefix("* ")) {
        return bullet(words);
    }
    let mark = line.chars().next()?;
    let rest = &line[mark.len_utf8()..];
    let begins = above != Above::Words;
    let is_item = match rest.chars().next()? {
        '\t' => mark == '-' || mark == '*' || SIGNS.contains(mark) || LETTERS.contains(mark),
        ' ' => {
            mark == '-' || begins && SIGNS.contains(mark) || above == Above::Bullet && mark == 'o'
        }
        _ => false,
    };
    if is_item {
        return bullet(rest);
    }
    let inner = line.strip_prefix('(').unwrap_or(line);
    let (number, words) = inner.split_once(['.', ')'])?;
    let digits = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = number.parse().ok().filter(|_| digits)?;
    let follows = number == 1 || begins && above != Above::Number(number);
    let item = words.strip_prefix([' ', '\t']).filter(|_| follows)?.trim_start();
    (!item.is_empty()).then(|| (Above::Number(number), format!("{number}. {item}")))
}

/// A line that is an item, or a row of a table, since the line above or below is one too: `a) tea`, `-tea`, `1.tea`.
fn marked(line: &str, above: Above, next: &str) -> Option<(Above, String)> {
    let follows = |before: [usize; 2], after: [usize; 2]| {
        let is_next = |at: usize| before[at] > 0 && after[at] == before[at] + 1;
        [before, after] == [[0, 0]; 2] || is_next(0) || is_next(1)
    };
    if let Some((own, written)) = place(line) {
        let is_next = match above {
            Above::Marked(before) => follows(before, own),
            Above::Bullet => own == [0, 0],
            Above::Number(before) => own[0] == before as usize + 1,
            Above::Gap | Above::Words | Above::Colon | Above::Row => false,
        };
        if is_next || place(next).is_some_and(|(next, _)| follows(own, next)) {
            return Some((Above::Marked(own), written));
        }
    }
    let cells = cells(line).filter(|_| above == Above::Row || cells(next).is_some())?;
    let is_rule = cells.iter().all(|cell| cell.chars().all(|c| "-:=".contains(c)));
    let row = || format!("- {}: {}", cells[0], cells[1..].join(", "));
    Some((Above::Row, if is_rule { String::new() } else { row() }))
}

/// The cells of what may be a row of a table: with tabs or lines between them.
fn cells(line: &str) -> Option<Vec<&str>> {
    let lined = line.strip_prefix('|').and_then(|line| line.strip_suffix('|'));
    let sign = if lined.is_some() || line.contains(" | ") { '|' } else { '\t' };
    let cells = lined.unwrap_or(line).split(sign).map(str::trim);
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    (cells.len() > 1).then_some(cells)
}

/// The place of a line in a list, if it is an item: nought for a bullet without a blank; and how it is written.
fn place(line: &str) -> Option<([usize; 2], String)> {
    let is_word = |text: &str| text.starts_with(char::is_alphabetic);
    if let Some(words) = line.strip_prefix(['-', '*', '–', '—']).filter(|words| is_word(words))
    {
        return Some(([0, 0], format!("- {words}")));
    }
    let (outline, words) = line.split_once([' ', '\t']).unwrap_or_default();
    let mut numbers = outline.trim_end_matches('.').split('.');
    let is_number = |number: &str| matches!(number.len(), 1 | 2) && number.parse::<u8>().is_ok();
    if outline.contains('.')
        && numbers.clone().count() > 1
        && numbers.all(is_number)
        && is_word(words.trim_start())
    {
        return Some(([0, 0], format!("- {outline} {}", words.trim_start())));
    }
    let (mark, words) = line.strip_prefix('(').unwrap_or(line).split_once([')', '.'])?;
    let number = mark.parse().ok().filter(|number| (1..100).contains(number));
    if let Some(number) = number.filter(|_| is_word(words)) {
        return Some(([number, 0], format!("{number}. {words}")));
    }
    let mark = mark.to_ascii_lowercase();
    let of = |all: &[&str]| all.iter().position(|known| *known == mark).map_or(0, |at| at + 1);
    let letter = ('a'..='z').position(|letter| mark == letter.to_string()).map_or(0, |at| at + 1);
    let place = [letter, of(&ROMAN)];
    let is_item = place != [0, 0] && words.starts_with(char::is_whitespace);
    is_item.then(|| (place, format!("- {}", line.replace('\t', " "))))
}

/// Whether a character is nothing but a bullet.
fn is_bullet(c: char) -> bool {
    SYMBOLS.contains(&c) || BULLETS.contains(c)
}

/// Whether a line ends here for some program.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Text in one form, with one kind of space and without what nobody sees.
fn one(text: &str) -> impl Iterator<Item = char> {
    let mut before = ' ';
    let seen = text.chars().filter(move |c| {
        let is_seen = match *c {
            // These say how letters beside them are written.
            '\u{200c}'..='\u{200f}' | '\u{61c}' => before >= JOINED,
            '\u{ad}'
            | '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180e}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{ffa0}'
            | '\u{200b}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}' => false,
            _ => true,
        };
        before = if is_seen { *c } else { before };
        is_seen
    });
    let known = |c| match c {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{2800}' | '\u{3000}' => {
            ' '
        }
        // Letters as wide as those of Chinese, from a keyboard that was left in that way.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        // The dot, the square and the arrow of Word, wherever they are.
        '\u{f0b7}' | '\u{f0a7}' => '•',
        '\u{f0e0}' => '→',
        c => c,
    };
    seen.map(known).nfc()
}

#[cfg(test)]
#[path = "../../tests/inside/pasted.rs"]
mod tests;
