//! The fonts of a PDF, and what they can print.
//!
//! A workspace's own fonts come first, then Noto Sans, which is built in.
//! The system's fonts are looked at only when neither has a character, and only those needed are used.
//! A character that nobody has is reported by `missing`, so that it can be refused before anything is written.

use std::borrow::Cow;
use std::path::Path;
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{
    Font, FontFamily, FontFlags, FontList, FontStretch, FontStyle, FontVariant, FontVariations,
    FontWeight, TextElem, is_default_ignorable,
};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};
use typst_kit::fonts::FontStore;

const BUILT_IN: [&[u8]; 2] = [ttf_noto_sans::REGULAR, ttf_noto_sans::BOLD];

/// Fonts that claim every character and print each as an empty box.
const PLACEHOLDERS: [&str; 3] = [".lastresort", "last resort", "adobe blank"];

/// The fonts a PDF may use, loaded once and shared by all threads.
pub struct Fonts {
    /// The workspace's and the built-in ones.
    own: FontStore,
    /// Their families, in the order in which they are tried.
    families: Vec<String>,
    /// The same, with the system's after them.
    all: OnceLock<FontStore>,
    /// Typst's standard library, set to print in `families`.
    library: LazyHash<Library>,
}

/// The fonts for one text, as Typst takes them.
pub struct Chosen<'a> {
    /// Where the fonts are.
    pub store: &'a FontStore,
    /// Typst's standard library, set to print in the chosen families.
    pub library: Cow<'a, LazyHash<Library>>,
    /// The families that the text needs, for `record.json`.
    pub families: Vec<String>,
    /// The characters that no font here can print, each once.
    pub missing: Vec<char>,
}

/// Whether a file is a font, by its name.
pub fn is_font(name: &str) -> bool {
    let ending = Path::new(name).extension().unwrap_or_default();
    ["ttf", "otf", "ttc"].iter().any(|font| ending.eq_ignore_ascii_case(font))
}

/// The fonts that a file holds; none where it is broken.
pub fn parse(bytes: Vec<u8>) -> Vec<Font> {
    Font::iter(Bytes::new(bytes)).collect()
}

/// Says of a letter that no font has it, and what to do.
pub fn no_font(letter: char) -> String {
    format!(
        "no font here can print `{letter}` (U+{:04X}); delete it, or put a font that has it into the folder `fonts` beside `copanel.toml`",
        u32::from(letter)
    )
}

impl Fonts {
    /// Takes a workspace's fonts, in the order in which they are to be tried.
    pub fn new(own: &[Font]) -> Fonts {
        let built_in = BUILT_IN.map(|bytes| Font::iter(Bytes::new(bytes)));
        let mut store = FontStore::new();
        let mut families: Vec<String> = Vec::new();
        for font in own.iter().cloned().chain(built_in.into_iter().flatten()) {
            let info = font.info().clone();
            if !families.contains(&info.family) {
                families.push(info.family.clone());
            }
            store.push((font, info));
        }
        let features = [Feature::A11yExtras].into_iter().collect();
        let mut library = Library::builder().with_features(features).build();
        set_families(&mut library, &families);
        Fonts { own: store, families, all: OnceLock::new(), library: LazyHash::new(library) }
    }

    /// Whether a family is the workspace’s or built in, and not this computer’s.
    pub fn owns(&self, family: &String) -> bool {
        self.families.contains(family)
    }

    /// Whether the workspace’s and the built-in fonts have every letter of a text, in any order and in capitals too.
    pub fn have_all(&self, text: &str) -> bool {
        let is_there = |unit: &Unit| {
            let has = |family: &String| prints(&self.own, family, *unit);
            unit.base.is_none() && self.families.iter().any(has)
        };
        units(&(text.to_uppercase() + text)).iter().all(is_there)
    }

    /// The font families of this computer that `text` cannot be printed without.
    pub fn borrowed(&self, text: &str) -> Vec<String> {
        self.choose(text).theirs
    }

    /// The fonts to print `text` with.
    pub fn printing(&self, text: &str) -> Chosen<'_> {
        let Choice { ours, theirs, missing } = self.choose(text);
        if theirs.is_empty() {
            return Chosen {
                store: &self.own,
                library: Cow::Borrowed(&self.library),
                families: ours,
                missing,
            };
        }
        let mut library = Library::clone(&self.library);
        set_families(&mut library, &[self.families.as_slice(), &theirs].concat());
        Chosen {
            store: self.all(),
            library: Cow::Owned(LazyHash::new(library)),
            families: [ours, theirs].concat(),
            missing,
        }
    }

    fn choose(&self, text: &str) -> Choice {
        let mut left = units(text);
        let mut choice = Choice::default();
        for family in &self.families {
            let before = left.len();
            left.retain(|unit| !prints(&self.own, family, *unit));
            if left.len() < before {
                choice.ours.push(family.clone());
            }
        }
        while let Some(unit) = left.first().copied() {
            if let Some(family) = best_family(self.all(), unit) {
                left.retain(|unit| !prints(self.all(), &family, *unit));
                choice.theirs.push(family);
            } else {
                left.retain(|other| other.letter != unit.letter);
                choice.missing.push(unit.letter);
            }
        }
        choice
    }

    fn all(&self) -> &FontStore {
        self.all.get_or_init(|| {
            let mut all = FontStore::new();
            all.extend((0..).map_while(|index| self.own.font(index)).map(|font| {
                let info = font.info().clone();
                (font, info)
            }));
            // Another version of a family of ours would be mixed with it.
            all.extend(
                typst_kit::fonts::system()
                    .filter(|(_, info)| !self.families.contains(&info.family)),
            );
            all
        })
    }
}

fn set_families(library: &mut Library, families: &[String]) {
    let families = families.iter().map(|family| FontFamily::new(family)).collect();
    library.styles.set(TextElem::font, FontList(families));
}

/// What prints a text.
#[derive(Default)]
struct Choice {
    /// Families of the workspace and our own.
    ours: Vec<String>,
    /// Families of the system.
    theirs: Vec<String>,
    missing: Vec<char>,
}

/// What must come from one font: a letter, and with an accent the letter it stands on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Unit {
    letter: char,
    base: Option<char>,
}

/// Everything in `text` that needs a font, each once.
fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut base = None;
    for letter in text.chars() {
        if is_accent(letter) {
            units.push(Unit { letter, base });
        } else if !(letter.is_whitespace() || letter.is_control() || is_default_ignorable(letter)) {
            units.push(Unit { letter, base: None });
            base = Some(letter);
        }
    }
    units.sort_unstable();
    units.dedup();
    units
}

/// Whether it is a mark that can stand on a letter of any script.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether a family has it, in regular and in bold.
fn prints(store: &FontStore, family: &str, unit: Unit) -> bool {
    let (book, family) = (store.book(), family.to_lowercase());
    let letters = || [Some(unit.letter), unit.base].into_iter().flatten();
    [FontWeight::REGULAR, FontWeight::BOLD].into_iter().all(|weight| {
        let variant = FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL);
        book.select(&family, variant).is_some_and(|index| {
            let listed = book.info(index).map(|face| &face.coverage);
            // Some fonts list letters for which they have no drawing.
            letters().all(|c| listed.is_some_and(|listed| listed.contains(c.into())))
                && store.font(index).is_some_and(|font| {
                    let font = font.instantiate(variant, Abs::pt(12.0), &FontVariations::default());
                    letters()
                        .all(|c| font.ttf().glyph_index(c).is_some_and(|drawing| drawing.0 > 0))
                })
        })
    })
}

/// Of all families that have it, the one that goes best with Noto Sans.
fn best_family(store: &FontStore, unit: Unit) -> Option<String> {
    let book = store.book();
    let unlike = |index| {
        book.info(index)
            .is_some_and(|face| face.flags.intersects(FontFlags::SERIF | FontFlags::MONOSPACE))
    };
    book.families()
        .filter(|(family, _)| {
            let name = family.to_lowercase();
            !PLACEHOLDERS.iter().any(|placeholder| name.starts_with(placeholder))
        })
        .filter(|(family, _)| prints(store, family, unit))
        .min_by_key(|(family, _)| {
            let faces = book.select_family(&family.to_lowercase()).any(unlike);
            (!family.starts_with("Noto Sans"), faces, family.len())
        })
        .map(|(family, _)| family.to_owned())
}

#[cfg(test)]
#[path = "../../tests/inside/fonts.rs"]
mod tests;
