//! Every built-in file that a workspace may replace, and how one is called.

use std::sync::LazyLock;

use anyhow::{Result, anyhow};

use crate::documents::TEMPLATES;
use crate::frameworks;
use crate::glossary;
use crate::pictures;
use crate::readability;
use crate::render::LOOKS;
use crate::source::{Source, did_you_mean, nearest};
use crate::toolkit::PAGES;
use crate::wording;

/// The data files of the toolkit.
static DATA: &[(&str, &str)] = &[
    (glossary::PATH, glossary::BUILT_IN),
    (frameworks::PATH, frameworks::BUILT_IN),
    (pictures::PATH, pictures::BUILT_IN),
    (wording::PATH, wording::BUILT_IN),
    (readability::PATH, readability::BUILT_IN),
];

/// A built-in file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BuiltIn {
    /// `templates` or `toolkit`.
    pub folder: &'static str,
    /// Its path in that folder.
    pub name: &'static str,
    /// What it says.
    pub text: &'static str,
}

/// Every built-in file, in the order of reading.
pub fn files() -> impl Iterator<Item = BuiltIn> {
    let template = |(name, text): &(&'static str, &'static str)| BuiltIn {
        folder: "templates",
        name,
        text,
    };
    let page = |(path, text): &(&'static str, &'static str)| BuiltIn {
        folder: "toolkit",
        name: path.trim_start_matches("toolkit/"),
        text,
    };
    let templates = TEMPLATES.iter().chain(LOOKS).map(template);
    let pages = PAGES.iter().map(|listed| &listed.page);
    let twins = PAGES.iter().filter_map(|listed| listed.easy.as_ref());
    templates.chain(pages.chain(twins).chain(DATA).map(page))
}

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let source = |file: BuiltIn| Source {
        path: file.path().into(),
        text: file.text.to_owned(),
    };
    files().map(source).collect()
});

/// Every built-in file as a source, in the order of [`files`].
pub fn sources() -> &'static [Source] {
    &SOURCES
}

/// The built-in file of that name: `briefing`, `briefing.md` or `templates/briefing.md`.
pub fn named(name: &str) -> Result<BuiltIn> {
    files().find(|file| file.is_called(name)).ok_or_else(|| {
        let near = nearest(name, files().map(BuiltIn::short));
        anyhow!("there is no built-in file `{name}`{}", did_you_mean(near))
    })
}

impl BuiltIn {
    /// Its path in a workspace: `templates/briefing.md`.
    pub fn path(self) -> String {
        format!("{}/{}", self.folder, self.name)
    }

    /// Its name without `.md`.
    fn short(self) -> &'static str {
        self.name.strip_suffix(".md").unwrap_or(self.name)
    }

    fn is_called(self, name: &str) -> bool {
        [self.name, self.short()].contains(&name) || self.path() == name
    }
}
