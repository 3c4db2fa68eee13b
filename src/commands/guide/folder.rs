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
mod tests {
    use super::*;
    use crate::doc::edition::{EDITIONS, LARGEST};
    use crate::workspace::toolkit::BUILT_IN;

    #[test]
    fn each_edition_and_size_has_a_folder_of_its_own() {
        let mut seen = std::collections::BTreeSet::new();
        for own in EDITIONS {
            for size in own.size..=LARGEST {
                let this = own.at(Some(size));
                assert!(seen.insert(name(&this)), "{}", name(&this));
                assert_eq!(edition(&name(&this)), Some(this));
            }
        }
        for other in ["why", "easy-read-12", "easy-read-16", "easy-read-", "clear-x"] {
            assert_eq!(edition(other), None, "{other}");
        }
    }

    #[test]
    fn what_belongs_to_no_page_is_known_by_its_path() {
        for path in ["index.html", "clear/how.pdf", "clear-20/train/quiz.pdf"] {
            assert!(!is_orphan(path, &BUILT_IN), "{path}");
        }
        assert!(!is_orphan("easy-read/train/quiz-reader-test-2.html", &BUILT_IN));
        for path in ["train/quiz.pdf", "how.pdf", "clear/train/quizz.pdf", "bright/how.pdf"] {
            assert_eq!(is_orphan(path, &BUILT_IN), path.contains('/'), "{path}");
        }
    }
}
