//! A workspace: the organisation’s own folder, and what in it replaces something built in.
//!
//! It is the nearest folder above a vacancy file that holds `copanel.toml`.
//! A file in its `toolkit/` or `templates/` replaces the built-in file at the same relative path.

pub mod built_in;
mod drift;
mod folder;
pub mod frameworks;
pub mod glossary;
mod holidays;
mod load;
mod own_pictures;
pub mod pictures;
pub mod policy;
pub mod readability;
mod settings;
pub mod stages;
mod strays;
pub mod template_faults;
pub mod templates;
pub mod toolkit;
mod unused;
mod vacancies;
pub mod words;

use std::collections::BTreeMap;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;
use tera::Tera;
use typst::text::Font;

use crate::doc::Pictures;
use crate::doc::edition::Edition;
use crate::prose::vocabulary::{self, Vocabulary};
use crate::prose::wording::{self, Wording};
use crate::source::{Fault, Level, Origin, Source, Spanned};
use crate::vacancy::{Person, Stage, read};
pub use built_in::BuiltIn;
pub use drift::{Drift, ORIGINALS, drift};
pub use folder::{Foreign, Why, is_litter, is_own};
use frameworks::Framework;
use glossary::Term;
pub use load::load;
pub use own_pictures::{OwnPicture, OwnPictures};
use policy::Policy;
pub use settings::{Nation, Rate, RuleLevel, Settings, Words};
use stages::{AboutStage, Stages};
pub use strays::strays;
use toolkit::Page;
pub use unused::unused;
pub use vacancies::{Vacancies, vacancies};

/// People who take part again and again, and what each needs.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[schemars(title = "people.toml")]
pub struct PeopleFile {
    /// Someone who takes part again and again.
    #[serde(rename = "person")]
    pub people: Vec<Spanned<Person>>,
}

/// Everything a workspace brings.
#[derive(Debug)]
pub struct Workspace {
    /// Its folder, unless there is none and all is built in.
    pub root: Option<PathBuf>,
    /// `copanel.toml`, as text.
    pub settings_source: Source,
    /// `people.toml`, as text.
    pub people_source: Source,
    /// What `copanel.toml` says.
    pub settings: Settings,
    /// The people of `people.toml`.
    pub people: Vec<Spanned<Person>>,
    /// The numbers in force.
    pub policy: Policy,
    /// The levels in force, where they are not a rule’s own; `None` is off.
    pub levels: BTreeMap<String, Option<Level>>,
    /// What copanel itself says here, where that is not only what is built in.
    own_words: Option<Vocabulary>,
    /// What is said of each rule.
    rules: Replaceable<vocabulary::Words>,
    /// The stages that its own `toolkit/stages.toml` describes.
    own_stages: Stages,
    /// Its own files in `toolkit/` and `templates/`, by relative path.
    pub overrides: BTreeMap<String, Source>,
    /// Its own fonts.
    pub fonts: Vec<Font>,
    /// Its own pictures and its logo, as files.
    pub own_pictures: OwnPictures,
    /// The turns of speech to think twice about.
    pub wording: Replaceable<Wording>,
    /// The glossary, in the order of the alphabet.
    pub terms: Replaceable<Vec<Term>>,
    /// What texts are held against.
    pub readability: Replaceable<readability::ReadabilityConfig>,
    /// What a whole toolkit should answer.
    pub frameworks: Replaceable<Vec<Framework>>,
    /// The pages of the toolkit, in the order of reading.
    pub pages: Replaceable<Vec<Page>>,
    /// The pictures that can be printed.
    pub pictures: Replaceable<Pictures>,
    /// The templates.
    pub templates: Replaceable<Tera>,
    /// Files of a fault that have no text to show, by relative path.
    unread: BTreeMap<String, Source>,
    /// What is in its folders and not copanel’s.
    pub foreign: Vec<Foreign>,
    /// What cannot be understood or used in any of its files.
    pub faults: Vec<Fault>,
}

/// What is the workspace’s own, or else what is built in and read when it is first asked for.
#[derive(Debug)]
pub enum Replaceable<T: 'static> {
    Own(T),
    BuiltIn(&'static LazyLock<T>),
}

impl<T> Replaceable<T> {
    /// The workspace’s own, if it has one.
    pub fn own(&self) -> Option<&T> {
        match self {
            Replaceable::Own(own) => Some(own),
            Replaceable::BuiltIn(_) => None,
        }
    }
}

impl<T> Deref for Replaceable<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Replaceable::Own(own) => own,
            Replaceable::BuiltIn(built_in) => built_in,
        }
    }
}

/// The nearest folder at or above `start` that holds `copanel.toml`.
pub fn find(start: &Path) -> Option<PathBuf> {
    let start = std::path::absolute(Path::new(".").join(start)).ok()?;
    start.ancestors().find(|folder| folder.join("copanel.toml").is_file()).map(Path::to_owned)
}

/// What `copanel.toml` and `people.toml` say; everything else is built in.
pub fn parse(settings_source: Source, people_source: Source) -> Workspace {
    let (settings, mut faults) =
        read::read::<Settings>(&settings_source.text, &Origin::Organisation);
    let (file, people_faults) = read::read::<PeopleFile>(&people_source.text, &Origin::People);
    faults.extend(people_faults);
    let mut people = file.people;
    for person in &mut people {
        person.origin = Origin::People;
    }
    let (policy, policy_faults) = policy::policy(&settings.policy);
    faults.extend(policy_faults);
    faults.extend(settings.look.faults());
    Workspace {
        root: None,
        levels: levels(&settings.rules),
        settings_source,
        people_source,
        settings,
        people,
        policy,
        own_words: None,
        rules: Replaceable::BuiltIn(&words::BUILT_IN_RULES),
        own_stages: Stages::new(),
        overrides: BTreeMap::new(),
        fonts: Vec::new(),
        own_pictures: OwnPictures::default(),
        wording: Replaceable::BuiltIn(&BUILT_IN_WORDING),
        terms: Replaceable::BuiltIn(&glossary::BUILT_IN),
        readability: Replaceable::BuiltIn(&readability::BUILT_IN),
        frameworks: Replaceable::BuiltIn(&frameworks::BUILT_IN),
        pages: Replaceable::BuiltIn(&toolkit::BUILT_IN),
        pictures: Replaceable::BuiltIn(&pictures::BUILT_IN),
        templates: Replaceable::BuiltIn(&templates::BUILT_IN),
        unread: BTreeMap::new(),
        foreign: Vec::new(),
        faults,
    }
}

/// An organisation’s own levels for rules, by name; `None` switches a rule off.
fn levels(own: &BTreeMap<Spanned<String>, RuleLevel>) -> BTreeMap<String, Option<Level>> {
    let level = |level: &RuleLevel| match level {
        RuleLevel::Off => None,
        RuleLevel::Note => Some(Level::Note),
        RuleLevel::Warning => Some(Level::Warning),
        RuleLevel::Error => Some(Level::Error),
    };
    let named = own.iter();
    named.map(|(name, own)| (name.get_ref().clone(), level(own))).collect()
}

impl Workspace {
    /// An edition in the organisation’s colours.
    pub fn coloured(&self, edition: Edition) -> Edition {
        let palette = self.settings.look.palette();
        Edition { palette, ..edition }
    }

    /// What copanel itself says in papers: the workspace’s own words over the built-in ones.
    pub fn words(&self) -> &Vocabulary {
        self.own_words.as_ref().unwrap_or(&words::BUILT_IN)
    }

    /// What a rule says is wrong, as lists print it.
    pub fn summary(&self, rule: &str) -> &str {
        self.rules.say(&format!("{rule}.summary"))
    }

    /// What papers say of what is only still to do: the summary, where there are no other words for it.
    pub fn to_do(&self, rule: &str) -> &str {
        let own = self.rules.get(&format!("{rule}.to-do"));
        own.unwrap_or_else(|| self.summary(rule))
    }

    /// What papers say can be done about what a rule finds.
    pub fn action(&self, rule: &str) -> &str {
        self.rules.say(&format!("{rule}.action"))
    }

    /// What is known of a stage, from the workspace’s own list or else from the built-in one.
    pub fn stage(&self, stage: Stage) -> &AboutStage {
        let own = self.own_stages.get(&stage);
        own.unwrap_or_else(|| &stages::BUILT_IN[&stage])
    }

    /// The file at a path: the workspace’s own, or else the built-in one; an empty one where there is neither.
    pub fn source(&self, path: &str) -> &Source {
        static NONE: LazyLock<Source> = LazyLock::new(Source::default);
        let own = self.overrides.get(path);
        own.or_else(|| BUILT_IN.get(path)).unwrap_or(&NONE)
    }

    /// The file of the workspace that a place is in.
    pub fn file(&self, origin: &Origin) -> &Source {
        match origin {
            Origin::People => &self.people_source,
            Origin::Vacancy | Origin::Organisation => &self.settings_source,
            Origin::File(path) => {
                let unread = self.unread.get(&**path);
                unread.unwrap_or_else(|| self.source(path))
            }
        }
    }

    /// What is wrong with files that were to replace built-in ones, and cannot be read.
    pub fn unread(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|fault| match &fault.place.origin {
            Origin::File(path) => {
                self.unread.contains_key(&**path) && built_in::text(path).is_some()
            }
            Origin::Vacancy | Origin::People | Origin::Organisation => false,
        })
    }

    /// What the file at a path says.
    pub fn text(&self, path: &str) -> &str {
        let own = self.overrides.get(path).map(|source| &*source.text);
        own.or_else(|| built_in::text(path)).unwrap_or_default()
    }
}

/// The built-in turns of speech to think twice about.
static BUILT_IN_WORDING: LazyLock<Wording> =
    LazyLock::new(|| wording::read(built_in::text(wording::PATH).unwrap_or_default()).0);

/// Every built-in file as a source, by its path.
static BUILT_IN: LazyLock<BTreeMap<&str, Source>> = LazyLock::new(|| {
    let source = |file: &BuiltIn| Source { path: file.path.into(), text: file.text.to_owned() };
    let sources = built_in::FILES.iter().map(|file| (file.path, source(file)));
    sources.collect()
});
