//! The toolkit: Markdown pages with front matter.
//!
//! They are read in the order of the list of built-in files. A workspace may replace any page, or add its own.
//! A page may have an Easy Read version with words of its own, in a file beside it that ends with `.easy.md`.

mod easy;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use anyhow::anyhow;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::built_in::{self, EASY};
use super::frameworks::{self, Framework};
use crate::source::{Fault, Origin, Source, Span, did_you_mean_or, nearest};
use crate::vacancy::{Stage, read};

pub use easy::{AboutEasy, easy_chosen, left_out};

/// The sections of the toolkit, in the order of reading.
pub static SECTIONS: [&str; 4] = ["why", "what", "how", "train"];

/// The line above and below the front matter of a page.
const FENCE: &str = "+++\n";

/// A page of the toolkit.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its section and name: `how/pay-people`.
    pub slug: String,
    /// What its front matter says.
    pub about: About,
    /// Its words.
    pub text: PageText,
    /// Its Easy Read version, where it has one.
    pub easy: Option<(AboutEasy, PageText)>,
}

/// The words of a page.
#[derive(Clone, Debug)]
pub struct PageText {
    /// Its body, in Markdown.
    pub body: String,
    /// The line of the file on which the body starts.
    pub body_line: usize,
    /// Where it came from.
    pub path: String,
}

/// The front matter of a page.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct About {
    /// The page’s title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Who it is written for, first those that it is about.
    pub audience: Vec<Audience>,
    /// The idea whose picture is at its head.
    pub picture: Option<String>,
    /// The stages it is about.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// The areas of frameworks that it answers, such as `4pi.purpose`.
    #[serde(default)]
    pub answers: Vec<String>,
    /// Where its facts come from.
    pub sources: Vec<Reference>,
}

/// Who a page is written for.
#[derive(
    Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq, clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Recruiting managers.
    RecruitingManager,
    /// Involvement coordinators.
    Coordinator,
    /// Those who chair.
    Chair,
    /// Members of panels.
    PanelMember,
    /// Those who support a member.
    Supporter,
    /// Carers and parents.
    Carer,
    /// Young people.
    YoungPerson,
    /// Candidates.
    Candidate,
    /// Trainers.
    Trainer,
}

/// Where a fact comes from.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Reference {
    /// Who says it, and where.
    pub text: String,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Audience {
    /// Whether a page for them has an Easy Read version: they are not there as staff or trainers.
    pub fn may_need_easy_read(self) -> bool {
        match self {
            Audience::PanelMember
            | Audience::Supporter
            | Audience::Carer
            | Audience::YoungPerson
            | Audience::Candidate => true,
            Audience::RecruitingManager
            | Audience::Coordinator
            | Audience::Chair
            | Audience::Trainer => false,
        }
    }
}

/// The built-in pages.
pub static BUILT_IN: LazyLock<Vec<Page>> =
    LazyLock::new(|| load(&BTreeMap::new(), &frameworks::BUILT_IN).0);

/// Every page, in the order of reading: the built-in ones, replaced by these files of a workspace, then its own.
///
/// A page that cannot be understood is left out, and what is wrong with it is named beside them.
pub fn load(own: &BTreeMap<String, Source>, frameworks: &[Framework]) -> (Vec<Page>, Vec<Fault>) {
    let mut faults = easy::orphans(own);
    let is_new = |path: &&String| is_standard_page(path) && built_in::text(path).is_none();
    let others = own.keys().filter(is_new).cloned();
    let mut pages = Vec::new();
    for path in built_in_pages().map(str::to_owned).chain(others) {
        match page(&path, own) {
            Ok(page) => {
                faults.extend(frameworks::unknown(&page, text(&path, own), frameworks));
                pages.push(page);
            }
            Err(wrong) => faults.extend(wrong),
        }
    }
    (pages, faults)
}

/// The paths of the built-in pages, in the order of reading.
pub fn built_in_pages() -> impl Iterator<Item = &'static str> {
    built_in::FILES.iter().map(|file| file.path).filter(|path| is_standard_page(path))
}

/// Whether a path is that of a page, and not of its Easy Read version.
fn is_standard_page(path: &str) -> bool {
    is_page(path) && !path.ends_with(EASY)
}

/// What a file of the workspace says, or else the built-in file at the same path.
fn text<'a>(path: &str, own: &'a BTreeMap<String, Source>) -> &'a str {
    let own = own.get(path).map(|source| source.text.as_str());
    own.or(built_in::text(path)).unwrap_or_default()
}

/// Whether a path in a workspace is a page of the toolkit: a replacement, or one of its own.
pub fn is_page(path: &str) -> bool {
    let in_section = |section: &&str| {
        path.strip_prefix("toolkit/")
            .and_then(|rest| rest.strip_prefix(*section))
            .is_some_and(|rest| rest.starts_with('/'))
    };
    SECTIONS.iter().any(in_section)
        && std::path::Path::new(path).extension().is_some_and(|extension| extension == "md")
}

/// A page and its Easy Read version, or all that is wrong with them.
fn page(path: &str, own: &BTreeMap<String, Source>) -> Result<Page, Vec<Fault>> {
    let (about, words) = parse(path, text(path, own))?;
    let easy_path = built_in::easy_name(path);
    let easy = Some(text(&easy_path, own)).filter(|text| !text.is_empty());
    let slug = path.trim_start_matches("toolkit/").trim_end_matches(".md");
    Ok(Page {
        slug: slug.to_owned(),
        about,
        text: words,
        easy: easy.map(|text| parse(&easy_path, text)).transpose()?,
    })
}

/// The front matter of a file, and its words.
fn parse<T: DeserializeOwned + Default + JsonSchema>(
    path: &str,
    text: &str,
) -> Result<(T, PageText), Vec<Fault>> {
    let Some((front, body)) =
        text.strip_prefix(FENCE).and_then(|rest| rest.split_once(&format!("\n{FENCE}")))
    else {
        let words = "this page does not begin with its title and details between two lines `+++`; `copanel templates show how/welcome-new-panel-members` shows a page that does";
        return Err(vec![Fault::in_file(path, 0..0, words)]);
    };
    let (about, mut faults) = read::read::<T>(front, &Origin::File(path.into()));
    for fault in &mut faults {
        let Span { start, end } = fault.place.span;
        fault.place.span = start + FENCE.len()..end + FENCE.len();
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let text = PageText {
        body: body.to_owned(),
        body_line: front.lines().count() + 3,
        path: path.to_owned(),
    };
    Ok((about, text))
}

/// The pages asked for: all, one section, or single ones by name.
pub fn chosen(pages: &[Page], names: &[String]) -> anyhow::Result<Vec<Page>> {
    if names.is_empty() {
        return Ok(pages.to_vec());
    }
    let mut out = Vec::new();
    for name in names {
        let found: Vec<&Page> = pages.iter().filter(|page| page.is_called(name)).collect();
        if found.is_empty() {
            let known =
                pages.iter().flat_map(|page| [page.slug.as_str(), page.name(), page.section()]);
            let near = nearest(name, known);
            let help = did_you_mean_or(near, "`copanel guide --list` lists them");
            return Err(anyhow!("there is no page `{name}`{help}"));
        }
        out.extend(found.into_iter().cloned());
    }
    Ok(out)
}

impl Page {
    /// The first part of its slug, one of [`SECTIONS`].
    pub fn section(&self) -> &str {
        self.slug.split('/').next().unwrap_or_default()
    }

    /// Its name in its section.
    pub fn name(&self) -> &str {
        self.slug.rsplit('/').next().unwrap_or_default()
    }

    /// Whether these words mean this page, or its section.
    pub fn is_called(&self, words: &str) -> bool {
        [self.slug.as_str(), self.name(), self.section()].contains(&words)
    }
}
