//! What is read out, found and copied in a PDF: each character once, and a word that is broken over two lines whole.
//!
//! Typst gives every glyph of a letter with marks the whole letter. Where a mark is moved up or down, Typst writes it
//! by itself, and the letter would be there twice.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use typst::layout::{Abs, Em, Frame, FrameItem, Point};
use typst::model::Document;
use typst::text::{FontInstance, Glyph, TextItem};
use typst_layout::PagedDocument;

use crate::doc::measure::BREAK;

/// What a broken word ends a line with, so that it is joined again: the standard asks for it. Nothing is printed.
const BROKEN: char = '\u{ad}';

/// From here on letters have orders and joins that only all their glyphs together can tell.
const JOINED: char = '\u{590}';

/// A letter with its marks: its place in the source, and its characters.
type Letter = (u64, u16, String);

/// The glyphs of each letter that has several characters.
type Letters = BTreeMap<Letter, BTreeSet<u16>>;

/// A document whose glyphs say only what they are.
pub fn readable(document: PagedDocument) -> PagedDocument {
    if !document.pages().iter().any(|page| has_letters(&page.frame)) {
        return document;
    }
    let pages = document.pages().iter().cloned().map(|mut page| {
        mend(&mut page.frame);
        page
    });
    PagedDocument::new(pages.collect(), document.info().clone())
}

/// Whether there is a letter of several characters at all.
fn has_letters(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_letters(&group.frame),
        FrameItem::Text(item) => item.glyphs.iter().any(|glyph| letter(item, glyph).is_some()),
        FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {
            false
        }
    })
}

fn mend(frame: &mut Frame) {
    let mut items: Vec<(Point, FrameItem)> = Vec::new();
    let mut letters = Letters::new();
    for (place, item) in frame.items() {
        let mut item = item.clone();
        if let FrameItem::Text(text) = &mut item {
            for glyph in &text.glyphs {
                if let Some(letter) = letter(text, glyph) {
                    letters.entry(letter).or_default().insert(glyph.id);
                }
            }
            let before = items.last_mut();
            if let Some((above, FrameItem::Text(before))) = before
                && join(before, text, above.y - place.y).is_some()
            {
                continue;
            }
        }
        items.push((*place, item));
    }
    let line =
        |(place, item): &(Point, FrameItem)| matches!(item, FrameItem::Text(_)).then_some(place.y);
    let lines: Vec<_> = items.iter().map(line).collect();
    for (index, (_, item)) in items.iter_mut().enumerate() {
        match item {
            FrameItem::Group(group) => mend(&mut group.frame),
            FrameItem::Text(text) => {
                let next = lines.get(index + 1).copied().flatten();
                if next != lines[index] {
                    mark_broken(text);
                }
                narrow(text, &letters);
            }
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
    frame.clear();
    frame.push_multiple(items);
}

/// Joins a text to the one before it, where a letter of a script with joins is in both; `raised` is how much higher it is.
fn join(before: &mut TextItem, text: &TextItem, raised: Abs) -> Option<()> {
    let (last, first) = (before.glyphs.last()?, text.glyphs.first()?);
    let shared = letter(before, last).filter(|(.., shared)| shared.starts_with(|c| c >= JOINED))?;
    let is_one = letter(text, first)? == shared && before.font == text.font;
    let same = u16::try_from(shared.2.len()).ok().filter(|_| is_one && before.size == text.size)?;
    let end = |text: &TextItem| u16::try_from(text.text.len()).ok();
    let (old, new) = (end(before)?, end(text)?);
    // What is written from right to left comes later in the text, and earlier in the line.
    let (moved_old, moved_new) = if last.range.end == old && first.range.start == 0 {
        before.text.push_str(&text.text[shared.2.len()..]);
        (0, old - same)
    } else {
        let rest = before.text[shared.2.len()..].to_owned();
        before.text = text.text.clone() + rest.as_str();
        (new - same, 0)
    };
    let moved = |glyph: &Glyph, by: u16| glyph.range.start + by..glyph.range.end + by;
    for glyph in &mut before.glyphs {
        glyph.range = moved(glyph, moved_old);
    }
    before.glyphs.extend(text.glyphs.iter().map(|glyph| Glyph {
        range: moved(glyph, moved_new),
        y_offset: glyph.y_offset + Em::from_abs(raised, text.size),
        ..glyph.clone()
    }));
    Some(())
}

/// Gives each glyph its own part of the letter that it belongs to, where it has one.
fn narrow(text: &mut TextItem, letters: &Letters) {
    for index in 0..text.glyphs.len() {
        let glyph = &text.glyphs[index];
        let whole = letter(text, glyph).filter(|(.., whole)| !whole.starts_with(|c| c >= JOINED));
        let Some((whole, glyphs)) = whole.and_then(|whole| letters.get_key_value(&whole)) else {
            continue;
        };
        let start = glyph.range.start;
        if let Some(part) = part(&whole.2, glyphs, glyph.id, &text.font) {
            let at = |byte: usize| start + u16::try_from(byte).unwrap_or_default();
            text.glyphs[index].range = at(part.start)..at(part.end);
        }
    }
}

/// The characters of a letter that are one of its glyphs: the one that it is, or those that are no other.
fn part(
    letter: &str,
    glyphs: &BTreeSet<u16>,
    own: u16,
    font: &FontInstance,
) -> Option<Range<usize>> {
    let is_own = |id: Option<u16>| id == Some(own);
    let parts = letter.char_indices().map(|(at, c)| {
        let id = font.ttf().glyph_index(c).map(|id| id.0).filter(|id| glyphs.contains(id));
        (at..at + c.len_utf8(), id)
    });
    let parts: Vec<(Range<usize>, Option<u16>)> = parts.collect();
    if let Some((range, _)) = parts.iter().find(|(_, id)| is_own(*id)) {
        return Some(range.clone());
    }
    let is_last =
        glyphs.iter().all(|id| *id == own || parts.iter().any(|part| part.1 == Some(*id)));
    let mut rest = parts.into_iter().filter(|(_, id)| id.is_none()).map(|(range, _)| range);
    let first = rest.next().filter(|_| is_last)?;
    rest.try_fold(first, |all, next| (all.end == next.start).then_some(all.start..next.end))
}

/// Ends a line with a sign for a broken word, where the place to break it was.
fn mark_broken(text: &mut TextItem) {
    let longer = BREAK.len_utf8() - BROKEN.len_utf8();
    if let Some(glyph) = text.glyphs.last_mut().filter(|_| text.text.ends_with(BREAK)) {
        text.text.pop();
        text.text.push(BROKEN);
        glyph.range.end -= u16::try_from(longer).unwrap_or_default();
    }
}

/// The letter that a glyph is part of, if it has several characters.
fn letter(text: &TextItem, glyph: &Glyph) -> Option<Letter> {
    let said = text.text.get(glyph.range()).filter(|said| said.chars().nth(1).is_some())?;
    Some((glyph.span.0.into_raw().get(), glyph.span.1, said.to_owned()))
}
