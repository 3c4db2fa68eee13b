//! The toolkit: Markdown pages with front matter.
//!
//! The list below is the order of reading. A workspace may replace any page, or add its own.

use anyhow::{Context, Result, anyhow};
use serde::Deserialize;

use crate::frameworks;
use crate::source::{did_you_mean, nearest};
use crate::vacancy::Stage;
use crate::workspace::Workspace;

/// The sections of the toolkit, in the order of reading, and what each is called.
pub static SECTIONS: &[(&str, &str)] = &[
    ("why", "Why involve people"),
    ("what", "What involvement is"),
    ("how", "How to do it well"),
    ("train", "Train the panel"),
];

/// Pairs each page's path with what it says.
macro_rules! pages {
    ($($slug:literal)*) => {
        &[$((
            concat!("toolkit/", $slug, ".md"),
            include_str!(concat!("../toolkit/", $slug, ".md")),
        )),*]
    };
}

/// Every built-in page: its path, and what it says.
pub static PAGES: &[(&str, &str)] = pages! {
    "why/what-involvement-changes"
    "why/real-power-not-a-seat"
    "why/never-just-one-voice"
    "why/what-people-get-back"
    "what/levels-of-involvement"
    "what/the-eighteen-stages"
    "what/what-a-fair-panel-looks-like"
    "what/who-does-what-on-the-day"
    "what/what-happens-when-you-join-a-panel"
    "what/your-rights-as-a-panel-member"
    "what/for-carers-and-parents-on-a-panel"
    "what/for-young-people-on-a-panel"
    "what/an-interview-with-service-users-on-the-panel"
    "what/the-law-in-plain-words"
    "how/plan-back-from-the-day"
    "how/welcome-new-panel-members"
    "how/invite-people-and-say-what-power-they-have"
    "how/pay-people-and-point-to-benefits-advice"
    "how/handle-expenses-and-money-in-practice"
    "how/ask-what-each-person-needs"
    "how/write-the-job-and-the-qualities-together"
    "how/write-the-advert-and-the-candidate-pack-together"
    "how/host-an-open-day-or-a-tour"
    "how/shortlist-together"
    "how/write-the-questions-together"
    "how/check-questions-with-human-resources"
    "how/use-role-play-and-exercises"
    "how/run-a-stakeholder-panel"
    "how/prepare-together"
    "how/be-a-good-supporter"
    "how/work-with-people-with-a-learning-disability"
    "how/involve-people-under-18"
    "how/hold-interviews-online"
    "how/chair-so-that-everyone-is-heard"
    "how/score-and-decide-together"
    "how/give-feedback-to-candidates"
    "how/tell-people-the-result-and-thank-them"
    "how/take-part-after-the-appointment"
    "how/look-back-and-measure-what-changed"
    "how/start-a-quality-checkers-group"
    "train/plan-a-half-day-session"
    "train/notes-for-the-trainer"
    "train/dos-and-donts"
    "train/activity-1-what-makes-somebody-good"
    "train/activity-2-good-question-poor-question"
    "train/activity-3-fair-or-unfair"
    "train/activity-4-score-one-answer"
    "train/activity-5-what-do-you-do-with-a-secret"
    "train/activity-6-practise-an-interview"
    "train/quiz"
    "train/certificate"
};

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
    /// The areas of frameworks that it answers, such as `4pi.purpose`.
    #[serde(default)]
    pub answers: Vec<String>,
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
    let pages: Vec<Page> = built_in.chain(own).collect::<Result<_>>()?;
    let frameworks = frameworks::load(workspace)?;
    for page in &pages {
        frameworks::check(page, &frameworks)?;
    }
    Ok(pages)
}

/// Whether a path in a workspace is a page of the toolkit: a replacement, or one of its own.
pub fn is_page(path: &str) -> bool {
    let in_section = |(section, _): &(&str, &str)| {
        path.strip_prefix("toolkit/")
            .and_then(|rest| rest.strip_prefix(section))
            .is_some_and(|rest| rest.starts_with('/'))
    };
    SECTIONS.iter().any(in_section)
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
    fn is_called(&self, words: &str) -> bool {
        [self.slug.as_str(), self.name(), self.section()].contains(&words)
    }
}
