//! A workspace: the organisation’s own folder, and what in it replaces something built in.
//!
//! It is the nearest folder above a vacancy file that holds `copanel.toml`.
//! A file in its `toolkit/` or `templates/` replaces the built-in file at the same relative path.

pub mod built_in;
mod drift;
pub mod frameworks;
pub mod glossary;
mod own_pictures;
pub mod pictures;
pub mod policy;
pub mod readability;
mod settings;
pub mod stages;
pub mod toolkit;
mod vacancies;
pub mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, Error, Result};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::doc::edition::Edition;
use crate::prose::vocabulary::Vocabulary;
use crate::prose::wording::{self, Wording};
use crate::source::{Fault, Language, Level, Origin, Source, Spanned, unless_wrong};
use crate::vacancy::{Person, Stage, read};
pub use built_in::BuiltIn;
pub use drift::{Drift, ORIGINALS, drift};
pub use own_pictures::OwnPicture;
use policy::Policy;
pub use settings::{Nation, Rate, RuleLevel, Settings, Words};
use stages::{AboutStage, Stages};
pub use vacancies::{Vacancies, vacancies};

/// People who take part again and again, and what each needs.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[schemars(title = "people.toml")]
pub struct PeopleFile {
    /// Somebody who takes part again and again.
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
    /// Its own `toolkit/wording.toml`, if it has one.
    pub own_wording: Option<Wording>,
    /// What copanel itself says here, where that is not only what is built in.
    own_words: Option<Vocabulary>,
    /// The stages that its own `toolkit/stages.toml` describes.
    own_stages: Stages,
    /// The files of `toolkit/` and `templates/`, by relative path.
    pub overrides: BTreeMap<String, Source>,
    /// The files of `fonts/`, each with its name.
    pub fonts: Vec<(String, Vec<u8>)>,
    /// Its own pictures, by the idea they show.
    pub pictures: BTreeMap<String, OwnPicture>,
    /// Its logo.
    pub logo: Option<OwnPicture>,
    /// Files among its pictures that are no pictures, by relative path.
    pub strange_pictures: Vec<String>,
    /// Files among its fonts that are no fonts, by relative path.
    pub strange_fonts: Vec<String>,
    /// What cannot be understood in `copanel.toml` and `people.toml`.
    pub faults: Vec<Fault>,
}

/// The nearest folder at or above `start` that holds `copanel.toml`.
pub fn find(start: &Path) -> Option<PathBuf> {
    let start = std::path::absolute(Path::new(".").join(start)).ok()?;
    start
        .ancestors()
        .find(|folder| folder.join("copanel.toml").is_file())
        .map(Path::to_owned)
}

/// What of a workspace cannot be read, by the part of it.
#[derive(Debug, Default)]
pub struct Unread {
    /// `copanel.toml` and `people.toml`.
    pub settings: Vec<Error>,
    /// Files in `toolkit/` and `templates/`.
    pub overrides: Vec<Error>,
    /// Files in `fonts/`.
    pub fonts: Vec<Error>,
    /// Pictures.
    pub pictures: Vec<Error>,
}

/// Reads a workspace; without a folder, everything is built in. What cannot be read is an error.
pub fn load(root: Option<PathBuf>) -> Result<Workspace> {
    let (workspace, unread) = survey(root);
    let Unread {
        settings,
        overrides,
        fonts,
        pictures,
    } = unread;
    let wrong = [settings, overrides, fonts, pictures];
    unless_wrong((workspace, wrong.into_iter().flatten().collect()))
}

/// What `copanel.toml` and `people.toml` say; everything else is built in.
pub fn parse(settings_source: Source, people_source: Source) -> Workspace {
    let (settings, mut faults) =
        read::read::<Settings>(&settings_source.text, Origin::Organisation);
    let (file, people_faults) = read::read::<PeopleFile>(&people_source.text, Origin::People);
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
        own_wording: None,
        own_words: None,
        own_stages: Stages::new(),
        overrides: BTreeMap::new(),
        fonts: Vec::new(),
        pictures: BTreeMap::new(),
        logo: None,
        strange_pictures: Vec::new(),
        strange_fonts: Vec::new(),
        faults,
    }
}

/// Reads what can be read of a workspace, and says what cannot.
pub fn survey(root: Option<PathBuf>) -> (Workspace, Unread) {
    let mut unread = Unread::default();
    let mut file = |name| {
        let read = optional(root.as_deref(), name);
        keep(read, &mut unread.settings).unwrap_or_else(|| Source {
            path: root.clone().unwrap_or_default().join(name),
            text: String::new(),
        })
    };
    let mut workspace = parse(file("copanel.toml"), file("people.toml"));
    if let Some(root) = &root {
        for folder in ["toolkit", "templates"] {
            let folder = root.join(folder);
            collect(
                root,
                &folder,
                &mut workspace.overrides,
                &mut unread.overrides,
            );
        }
        for path in files(&root.join("fonts"), &mut unread.fonts) {
            if path.extension().is_some_and(|e| {
                ["ttf", "otf", "ttc"]
                    .iter()
                    .any(|x| e.eq_ignore_ascii_case(x))
            }) {
                let read = std::fs::read(&path)
                    .with_context(|| format!("cannot read `{}`", path.display()));
                let name = path.display().to_string();
                let bytes = keep(read, &mut unread.fonts);
                workspace.fonts.extend(bytes.map(|bytes| (name, bytes)));
            } else {
                workspace.strange_fonts.push(relative(root, &path));
            }
        }
        let found = own_pictures::find(
            root,
            &workspace.settings,
            &workspace.settings_source,
            &mut unread.pictures,
        );
        workspace.pictures = found.pictures;
        workspace.logo = found.logo;
        workspace.strange_pictures = found.strange;
    }
    let own_wording = workspace.overrides.get(wording::PATH).map(wording::read);
    workspace.own_wording = own_wording.and_then(|read| keep(read, &mut unread.overrides));
    let language = &workspace.settings.organisation.language;
    if !workspace.overrides.is_empty() || *language != Language::default() {
        let (words, faults) = words::load(&workspace.overrides);
        let language = language.clone();
        workspace.own_words = Some(Vocabulary { language, ..words });
        workspace.faults.extend(faults);
    }
    if let Some(source) = workspace.overrides.get(stages::PATH) {
        let (stages, faults) = stages::parse(&source.text);
        workspace.own_stages = stages;
        workspace.faults.extend(faults);
    }
    workspace.root = root;
    (workspace, unread)
}

/// What was read; what could not be goes to `wrong`.
fn keep<T>(read: Result<T>, wrong: &mut Vec<Error>) -> Option<T> {
    read.map_err(|error| wrong.push(error)).ok()
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
    named
        .map(|(name, own)| (name.get_ref().clone(), level(own)))
        .collect()
}

fn optional(root: Option<&Path>, name: &str) -> Result<Source> {
    match root.map(|root| root.join(name)) {
        Some(path) if path.exists() => Source::read(&path),
        Some(path) => Ok(Source {
            path,
            text: String::new(),
        }),
        None => Ok(Source {
            path: name.into(),
            text: String::new(),
        }),
    }
}

fn collect(
    root: &Path,
    folder: &Path,
    into: &mut BTreeMap<String, Source>,
    wrong: &mut Vec<Error>,
) {
    for path in files(folder, wrong) {
        if path.is_dir() {
            collect(root, &path, into, wrong);
        } else if let Some(source) = keep(Source::read(&path), wrong) {
            into.insert(relative(root, &path), source);
        }
    }
}

/// A path in the workspace, with `/` between names.
fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

/// What a folder holds, in the order of names; nothing if there is no such folder.
fn files(folder: &Path, wrong: &mut Vec<Error>) -> Vec<PathBuf> {
    if !folder.is_dir() {
        return Vec::new();
    }
    let read = std::fs::read_dir(folder).and_then(|entries| {
        entries
            .map(|entry| Ok(entry?.path()))
            .collect::<std::io::Result<Vec<_>>>()
    });
    let read = read.with_context(|| format!("cannot read `{}`", folder.display()));
    let mut paths = keep(read, wrong).unwrap_or_default();
    paths.retain(|path| {
        !path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'))
    });
    paths.sort();
    paths
}

impl Workspace {
    /// An edition in the organisation’s colours.
    pub fn coloured(&self, edition: Edition) -> Edition {
        let palette = self.settings.look.palette();
        Edition { palette, ..edition }
    }

    /// The turns of speech to think twice about: the workspace’s own, or else the built-in ones.
    pub fn wording(&self) -> &Wording {
        match &self.own_wording {
            Some(own) => own,
            None => &BUILT_IN_WORDING,
        }
    }

    /// What copanel itself says in papers: the workspace’s own words over the built-in ones.
    pub fn words(&self) -> &Vocabulary {
        self.own_words.as_ref().unwrap_or(&words::BUILT_IN)
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

    /// What the file at a path says.
    pub fn text(&self, path: &str) -> &str {
        &self.source(path).text
    }
}

/// The built-in turns of speech to think twice about.
static BUILT_IN_WORDING: LazyLock<Wording> = LazyLock::new(|| {
    wording::read(&BUILT_IN[wording::PATH])
        .unwrap_or_else(|error| unreachable!("the built-in wording: {error:#}"))
});

/// Every built-in file as a source, by its path.
static BUILT_IN: LazyLock<BTreeMap<&str, Source>> = LazyLock::new(|| {
    let source = |file: &BuiltIn| Source {
        path: file.path.into(),
        text: file.text.to_owned(),
    };
    let sources = built_in::FILES.iter().map(|file| (file.path, source(file)));
    sources.collect()
});
