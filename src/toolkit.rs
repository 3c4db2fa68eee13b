//! The toolkit: Markdown pages with front matter.
//!
//! The list below is the order of reading. A workspace may replace any page, or add its own.

use anyhow::{Context, Result, anyhow};
use serde::Deserialize;

use crate::source::nearest;
use crate::vacancy::Stage;
use crate::workspace::Workspace;

/// Every built-in page: its path, and what it says.
pub static PAGES: &[(&str, &str)] = &[
    (
        "toolkit/why/what-involvement-changes.md",
        include_str!("../toolkit/why/what-involvement-changes.md"),
    ),
    (
        "toolkit/why/real-power-not-a-seat.md",
        include_str!("../toolkit/why/real-power-not-a-seat.md"),
    ),
    (
        "toolkit/why/never-just-one-voice.md",
        include_str!("../toolkit/why/never-just-one-voice.md"),
    ),
    (
        "toolkit/why/what-people-get-back.md",
        include_str!("../toolkit/why/what-people-get-back.md"),
    ),
    (
        "toolkit/what/levels-of-involvement.md",
        include_str!("../toolkit/what/levels-of-involvement.md"),
    ),
    (
        "toolkit/what/the-eighteen-stages.md",
        include_str!("../toolkit/what/the-eighteen-stages.md"),
    ),
    (
        "toolkit/what/what-a-fair-panel-looks-like.md",
        include_str!("../toolkit/what/what-a-fair-panel-looks-like.md"),
    ),
    (
        "toolkit/what/who-does-what-on-the-day.md",
        include_str!("../toolkit/what/who-does-what-on-the-day.md"),
    ),
    (
        "toolkit/how/plan-back-from-the-day.md",
        include_str!("../toolkit/how/plan-back-from-the-day.md"),
    ),
    (
        "toolkit/how/invite-people-and-say-what-power-they-have.md",
        include_str!("../toolkit/how/invite-people-and-say-what-power-they-have.md"),
    ),
    (
        "toolkit/how/pay-people-and-point-to-benefits-advice.md",
        include_str!("../toolkit/how/pay-people-and-point-to-benefits-advice.md"),
    ),
    (
        "toolkit/how/ask-what-each-person-needs.md",
        include_str!("../toolkit/how/ask-what-each-person-needs.md"),
    ),
    (
        "toolkit/how/write-the-questions-together.md",
        include_str!("../toolkit/how/write-the-questions-together.md"),
    ),
    (
        "toolkit/how/prepare-together.md",
        include_str!("../toolkit/how/prepare-together.md"),
    ),
    (
        "toolkit/how/be-a-good-supporter.md",
        include_str!("../toolkit/how/be-a-good-supporter.md"),
    ),
    (
        "toolkit/how/chair-so-that-everyone-is-heard.md",
        include_str!("../toolkit/how/chair-so-that-everyone-is-heard.md"),
    ),
    (
        "toolkit/how/score-and-decide-together.md",
        include_str!("../toolkit/how/score-and-decide-together.md"),
    ),
    (
        "toolkit/how/involve-people-under-18.md",
        include_str!("../toolkit/how/involve-people-under-18.md"),
    ),
    (
        "toolkit/how/tell-people-the-result-and-thank-them.md",
        include_str!("../toolkit/how/tell-people-the-result-and-thank-them.md"),
    ),
];

/// A page of the toolkit.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its section and name: `how/pay-people`.
    pub slug: String,
    /// What its front matter says.
    pub about: About,
    /// Its body, in Markdown.
    pub body: String,
    /// The line of the file on which the body starts.
    pub body_line: usize,
    /// Where it came from.
    pub path: String,
}

/// The front matter of a page.
#[derive(Clone, Debug, Deserialize)]
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
    /// Where its facts come from.
    pub sources: Vec<Reference>,
}

/// For whom a page is written.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
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
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Reference {
    /// Who says it, and where.
    pub text: String,
    /// Its address.
    pub url: Option<String>,
}

impl Audience {
    /// What a page calls them.
    pub fn title(self) -> &'static str {
        match self {
            Audience::RecruitingManager => "recruiting managers",
            Audience::Coordinator => "involvement coordinators",
            Audience::Chair => "panel chairs",
            Audience::PanelMember => "panel members",
            Audience::Supporter => "supporters",
            Audience::Carer => "carers and parents",
            Audience::YoungPerson => "young people",
            Audience::Candidate => "candidates",
            Audience::Trainer => "trainers",
        }
    }
}

/// Every page, in the order of reading: the built-in ones, replaced where the workspace does, then its own.
pub fn pages(workspace: &Workspace) -> Result<Vec<Page>> {
    let built_in = PAGES
        .iter()
        .map(|(path, text)| parse(path, workspace.text(path, text)));
    let own = workspace
        .overrides
        .iter()
        .filter(|(path, _)| is_page(path) && !PAGES.iter().any(|(known, _)| known == path))
        .map(|(path, source)| parse(path, &source.text));
    built_in.chain(own).collect()
}

/// Whether a path in a workspace is a page of the toolkit: a replacement, or one of its own.
pub fn is_page(path: &str) -> bool {
    ["toolkit/why/", "toolkit/what/", "toolkit/how/"]
        .iter()
        .any(|section| path.starts_with(section))
        && std::path::Path::new(path)
            .extension()
            .is_some_and(|extension| extension == "md")
}

fn parse(path: &str, text: &str) -> Result<Page> {
    let text = text.replace("\r\n", "\n");
    let (front, body) = text
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("\n+++\n"))
        .ok_or_else(|| {
            anyhow!("`{path}` does not start with front matter between two lines `+++`")
        })?;
    let about: About =
        toml::from_str(front).with_context(|| format!("in the front matter of `{path}`"))?;
    Ok(Page {
        slug: path
            .trim_start_matches("toolkit/")
            .trim_end_matches(".md")
            .to_owned(),
        about,
        body: body.to_owned(),
        body_line: front.lines().count() + 3,
        path: path.to_owned(),
    })
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
            let near = nearest(want, names).map(|near| format!("; did you mean `{near}`?"));
            return Err(anyhow!(
                "there is no page `{want}`{}",
                near.unwrap_or_default()
            ));
        }
        out.extend(found.into_iter().cloned());
    }
    Ok(out)
}

impl Page {
    /// `why`, `what` or `how`.
    pub fn section(&self) -> &str {
        self.slug.split('/').next().unwrap_or_default()
    }

    /// Its name in its section.
    pub fn name(&self) -> &str {
        self.slug.rsplit('/').next().unwrap_or_default()
    }

    /// Whether these words mean this page, or its section.
    fn is_called(&self, words: &str) -> bool {
        [self.slug.as_str(), self.name(), self.section()].contains(&words)
    }
}
