//! The Easy Read versions of pages: which there are, which are missing, and which is meant.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::prose::vocabulary::Words;
use crate::prose::words::counted;
use crate::source::{Day, Fault, Line, Source, did_you_mean, nearest};
use crate::workspace::built_in;
use crate::workspace::toolkit::{Page, SECTIONS};

/// The front matter of an Easy Read version; who it is for and what it answers is in the page itself.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AboutEasy {
    /// The page’s title in easy words.
    pub title: String,
    /// One or two easy sentences.
    pub summary: String,
    /// The readers who tested it, as they wish to be called.
    #[serde(default)]
    pub checked_by: Vec<Line>,
    /// The day on which they did.
    pub checked_on: Option<Day>,
}

impl AboutEasy {
    /// Who tested it, and when; until then it is a draft.
    pub fn tested(&self, words: &Words) -> Option<String> {
        words.tested(&self.checked_by, self.checked_on?)
    }
}

impl Page {
    /// Whether someone may need it in Easy Read.
    pub fn may_need_easy_read(&self) -> bool {
        let readers = &self.about.audience;
        readers.iter().any(|reader| reader.may_need_easy_read())
    }

    /// The path at which its Easy Read version is, or should be.
    pub fn easy_path(&self) -> String {
        built_in::easy_name(&self.text.path)
    }
}

/// Easy Read versions of pages that do not exist.
pub fn orphans(own: &BTreeMap<String, Source>) -> Vec<Fault> {
    let easy = own.keys().filter(|path| path.starts_with("toolkit/"));
    let orphans = easy.filter_map(|path| {
        let standard = built_in::standard_name(path)?;
        if built_in::text(&standard).is_some() || own.contains_key(&standard) {
            return None;
        }
        let others = own.keys().filter(|other| *other != path);
        let built_in = built_in::FILES.iter().map(|file| file.path);
        let near = nearest(&standard, built_in.chain(others.map(String::as_str)));
        let words = format!(
            "this is the Easy Read version of `{standard}`, which does not exist{}",
            did_you_mean(near)
        );
        Some(Fault::in_file(path, 0..0, &words))
    });
    orphans.collect()
}

/// Those of some pages that have an Easy Read version; `all` is where to look for the nearest, `names` what was asked for.
pub fn easy_chosen(pages: &[Page], all: &[Page], names: &[String]) -> Result<Vec<Page>> {
    let is_section = |name: &str| SECTIONS.contains(&name);
    for page in pages.iter().filter(|page| page.easy.is_none()) {
        if names.iter().any(|name| !is_section(name) && page.is_called(name)) {
            let near = closest(page, all).map_or(String::new(), |near| {
                format!("; the nearest that has one is `{}`", near.slug)
            });
            bail!(
                "`{}` has no Easy Read version{near}; to write one, put it in `{}`",
                page.slug,
                page.easy_path()
            );
        }
    }
    let easy: Vec<Page> = pages.iter().filter(|page| page.easy.is_some()).cloned().collect();
    if easy.is_empty() {
        bail!(
            "none of these pages has an Easy Read version; `copanel guide --list` says which pages have one"
        );
    }
    Ok(easy)
}

/// The page in Easy Read that is closest to a page: of its section where there is one, and with the most stages, readers and areas in common.
fn closest<'a>(page: &Page, all: &'a [Page]) -> Option<&'a Page> {
    let about = &page.about;
    all.iter().filter(|other| other.easy.is_some()).rev().max_by_key(|other| {
        let shared = shared(&other.about.stages, &about.stages)
            + shared(&other.about.audience, &about.audience)
            + shared(&other.about.answers, &about.answers);
        (other.section() == page.section(), shared)
    })
}

/// How many of some things are among others.
fn shared<T: PartialEq>(some: &[T], others: &[T]) -> usize {
    some.iter().filter(|one| others.contains(one)).count()
}

/// What is said of pages that an Easy Read guide leaves out: those for staff are counted, those for others are named.
pub fn left_out(pages: &[Page]) -> String {
    let (needed, staff): (Vec<&Page>, Vec<&Page>) =
        pages.iter().filter(|page| page.easy.is_none()).partition(|page| page.may_need_easy_read());
    let mut out = String::new();
    if let Some(pages) = counted(staff.len(), "page", "pages") {
        out.push_str(&format!(
            "left out: {pages} for staff and trainers only, which have no Easy Read version\n"
        ));
    }
    for page in needed {
        out.push_str(&format!(
            "warning: `{}` has no Easy Read version, so it is left out; to write one, put it in `{}`\n",
            page.slug,
            page.easy_path()
        ));
    }
    out
}
