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
