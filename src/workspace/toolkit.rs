//! The toolkit: Markdown pages with front matter.
//!
//! `list` is the order of reading. A workspace may replace any page, or add its own.
//! A page may have an Easy Read version with words of its own, in a file beside it that ends with `.easy.md`.

mod easy;
mod list;

use anyhow::{Context, Error, Result, anyhow};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::source::{did_you_mean, nearest, unless_wrong};
use crate::vacancy::Stage;
use crate::workspace::built_in::{self, EASY};
use crate::workspace::{Workspace, frameworks};

pub use easy::{AboutEasy, easy_chosen, left_out};
pub use list::{PAGES, SECTIONS};

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
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct About {
    /// The page’s title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// For whom it is written.
    pub audience: Vec<Audience>,
    /// The stages it is about.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// The areas of frameworks that it answers, such as `4pi.purpose`.
    #[serde(default)]
    pub answers: Vec<String>,
    /// Where its facts come from.
    pub sources: Vec<Reference>,
}

/// For whom a page is written.
#[derive(
    Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum,
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
#[derive(Clone, Debug, Deserialize, Serialize)]
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

/// Every page, in the order of reading: the built-in ones, replaced where the workspace does, then its own.
pub fn pages(workspace: &Workspace) -> Result<Vec<Page>> {
    unless_wrong(readable(workspace))
}

/// Every page that can be read, and what is wrong with each that cannot.
pub fn readable(workspace: &Workspace) -> (Vec<Page>, Vec<Error>) {
    let mut wrong = easy::check(workspace);
    let built_in = PAGES.iter().map(|slug| {
        let path = format!("toolkit/{slug}.md");
        page(workspace, &path, workspace.text(&path))
    });
    let own = workspace
        .overrides
        .iter()
        .filter(|(path, _)| is_page(path) && !path.ends_with(EASY) && !is_built_in(path))
        .map(|(path, source)| page(workspace, path, &source.text));
    let mut pages = Vec::new();
    for page in built_in.chain(own) {
        match page {
            Ok(page) => pages.push(page),
            Err(error) => wrong.push(error),
        }
    }
    match frameworks::load(workspace) {
        Ok(frameworks) => {
            let strange = pages
                .iter()
                .map(|page| frameworks::check(page, &frameworks));
            wrong.extend(strange.filter_map(Result::err));
        }
        Err(error) => wrong.push(error),
    }
    (pages, wrong)
}

/// Whether a path in a workspace is a page of the toolkit: a replacement, or one of its own.
pub fn is_page(path: &str) -> bool {
    let in_section = |section: &&str| {
        path.strip_prefix("toolkit/")
            .and_then(|rest| rest.strip_prefix(*section))
            .is_some_and(|rest| rest.starts_with('/'))
    };
    SECTIONS.iter().any(in_section)
        && std::path::Path::new(path)
            .extension()
            .is_some_and(|extension| extension == "md")
}

/// Whether there is a built-in page at a path.
fn is_built_in(path: &str) -> bool {
    PAGES
        .iter()
        .any(|slug| path == format!("toolkit/{slug}.md"))
}

fn page(workspace: &Workspace, path: &str, text: &str) -> Result<Page> {
    let (about, text) = parse(path, text)?;
    let easy_path = built_in::easy_name(path);
    let easy = Some(workspace.text(&easy_path)).filter(|text| !text.is_empty());
    let slug = path.trim_start_matches("toolkit/").trim_end_matches(".md");
    Ok(Page {
        slug: slug.to_owned(),
        about,
        text,
        easy: easy.map(|text| parse(&easy_path, text)).transpose()?,
    })
}

/// The front matter of a file, and its words.
fn parse<T: DeserializeOwned>(path: &str, text: &str) -> Result<(T, PageText)> {
    let text = text.replace("\r\n", "\n");
    let (front, body) = text
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("\n+++\n"))
        .ok_or_else(|| {
            anyhow!("`{path}` does not start with front matter between two lines `+++`")
        })?;
    let about =
        toml::from_str(front).with_context(|| format!("in the front matter of `{path}`"))?;
    let text = PageText {
        body: body.to_owned(),
        body_line: front.lines().count() + 3,
        path: path.to_owned(),
    };
    Ok((about, text))
}

/// The pages asked for: all, one section, or single ones by name.
pub fn chosen(pages: &[Page], wanted: &[String]) -> Result<Vec<Page>> {
    if wanted.is_empty() {
        return Ok(pages.to_vec());
    }
    let mut out = Vec::new();
    for want in wanted {
        let found: Vec<&Page> = pages.iter().filter(|page| page.is_called(want)).collect();
        if found.is_empty() {
            let names = pages
                .iter()
                .flat_map(|page| [page.slug.as_str(), page.name(), page.section()]);
            let near = nearest(want, names);
            return Err(anyhow!("there is no page `{want}`{}", did_you_mean(near)));
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
