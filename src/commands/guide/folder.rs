//! Where a guide lies: each edition and size in a folder of its own, so that all can stand side by side.

use super::make::TEST;
use crate::doc::edition::Edition;
use crate::workspace::toolkit::{Page, SECTIONS};

/// The folder of an edition: `easy-read`, or `easy-read-24` in print of another size than its own.
pub fn name(edition: &Edition) -> String {
    match Edition::named(edition.name) {
        Some(own) if own.size == edition.size => edition.name.to_owned(),
        _ => format!("{}-{}", edition.name, edition.size),
    }
}

/// The edition whose folder has this name.
pub fn edition(name: &str) -> Option<Edition> {
    Edition::named(name).or_else(|| {
        let (of, size) = name.rsplit_once('-')?;
        let edition = Edition::named(of)?.at(Some(size.parse().ok()?));
        Some(edition).filter(|edition| self::name(edition) == name)
    })
}

/// The book, without an ending, that a page lies beside.
pub fn book_of(path: &str, pages: &[Page]) -> Option<String> {
    let (folder, rest) = path.split_once('/')?;
    let (stem, _) = rest.rsplit_once('.')?;
    let page = pages.iter().find(|page| page.slug == stem)?;
    Some(format!("{folder}/{}", page.section()))
}

/// Whether a file that an earlier run wrote is of no page or book that there still is.
pub fn is_orphan(path: &str, pages: &[Page]) -> bool {
    let Some((folder, rest)) = path.split_once('/') else {
        return false;
    };
    let stem = rest.rsplit_once('.').map_or(rest, |(stem, _)| stem);
    let of_page = |page: &Page| {
        stem.strip_prefix(&page.slug)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(&format!("-{TEST}")))
    };
    edition(folder).is_none() || !(SECTIONS.contains(&stem) || pages.iter().any(of_page))
}

#[cfg(test)]
#[path = "../../../tests/inside/guide_folder.rs"]
mod tests;
