//! A workspace: the organisation’s own folder, and what in it replaces something built in.
//!
//! It is the nearest folder above a vacancy file that holds `copanel.toml`.
//! A file in its `toolkit/` or `templates/` replaces the built-in file at the same relative path.

mod drift;
mod pictures;
mod settings;
mod vacancies;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Error, Result};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::built_in;
use crate::edition::Edition;
use crate::finding::{Fault, Level, Place};
use crate::policy::{self, Policy};
use crate::rules;
use crate::source::{Source, Spanned, nearest, unless_wrong};
use crate::vacancy::{Origin, Person, read};
use crate::wording::{self, Wording};
pub use drift::{Drift, ORIGINALS, drift};
pub use pictures::OwnPicture;
pub use settings::{Look, Organisation, Rate, RuleLevel, Settings, Words};
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
    let (settings_source, people_source) = (file("copanel.toml"), file("people.toml"));
    let (settings, mut faults) =
        read::read::<Settings>(&settings_source.text, Origin::Organisation);
    let (file, people_faults) = read::read::<PeopleFile>(&people_source.text, Origin::People);
    faults.extend(people_faults);
    let mut people = file.people;
    for person in &mut people {
        person.get_mut().origin = Origin::People;
    }
    let (policy, policy_faults) = policy::policy(&settings.policy);
    faults.extend(policy_faults);
    let (levels, level_faults) = levels(&settings.rules);
    faults.extend(level_faults);
    faults.extend(settings.look.faults());
    let mut overrides = BTreeMap::new();
    let (mut fonts, mut strange_fonts) = (Vec::new(), Vec::new());
    let mut found = pictures::Found::default();
    if let Some(root) = &root {
        for folder in ["toolkit", "templates"] {
            let folder = root.join(folder);
            collect(root, &folder, &mut overrides, &mut unread.overrides);
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
                fonts.extend(keep(read, &mut unread.fonts).map(|bytes| (name, bytes)));
            } else {
                strange_fonts.push(relative(root, &path));
            }
        }
        found = pictures::find(root, &settings, &settings_source, &mut unread.pictures);
    }
    let own_wording = overrides.get(wording::PATH).map(wording::read);
    let own_wording = own_wording.and_then(|read| keep(read, &mut unread.overrides));
    let workspace = Workspace {
        root,
        settings_source,
        people_source,
        settings,
        people,
        policy,
        levels,
        own_wording,
        overrides,
        fonts,
        pictures: found.pictures,
        logo: found.logo,
        strange_pictures: found.strange,
        strange_fonts,
        faults,
    };
    (workspace, unread)
}

/// What was read; what could not be goes to `wrong`.
fn keep<T>(read: Result<T>, wrong: &mut Vec<Error>) -> Option<T> {
    read.map_err(|error| wrong.push(error)).ok()
}

/// An organisation’s own levels for rules, by name; `None` switches a rule off.
fn levels(
    own: &BTreeMap<Spanned<String>, RuleLevel>,
) -> (BTreeMap<String, Option<Level>>, Vec<Fault>) {
    let (mut levels, mut faults) = (BTreeMap::new(), Vec::new());
    for (name, level) in own {
        if rules::named(name.get_ref()).is_none() {
            let near = nearest(name.get_ref(), rules::RULES.iter().map(|rule| rule.name));
            faults.push(Fault {
                place: Place {
                    origin: Origin::Organisation,
                    span: name.span(),
                },
                about: None,
                message: format!("there is no rule `{}`", name.get_ref()),
                help: near.map(|near| format!("did you mean `{near}`?")),
            });
        }
        let level = match level {
            RuleLevel::Off => None,
            RuleLevel::Note => Some(Level::Note),
            RuleLevel::Warning => Some(Level::Warning),
            RuleLevel::Error => Some(Level::Error),
        };
        levels.insert(name.get_ref().clone(), level);
    }
    (levels, faults)
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
            None => wording::built_in(),
        }
    }

    /// A built-in file, by its place among them, or what replaces it here.
    pub fn source(&self, place: usize) -> &Source {
        let built_in = &built_in::sources()[place];
        let path = built_in.path.to_string_lossy();
        self.overrides.get(path.as_ref()).unwrap_or(built_in)
    }

    /// A file’s text: the workspace’s own, or else the built-in one.
    pub fn text<'a>(&'a self, path: &str, built_in: &'a str) -> &'a str {
        self.overrides
            .get(path)
            .map_or(built_in, |source| &source.text)
    }
}
