//! The organisation’s own pictures, read as they are; `crate::workspace::pictures` looks at what they hold.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use anyhow::{Context, Error, Result, anyhow, bail};

use crate::source::{self, Line, Source, Spanned};
use crate::workspace::{Settings, files, keep};

/// The endings of pictures.
const ENDINGS: [&str; 4] = ["svg", "png", "jpg", "jpeg"];

/// A picture file of the organisation’s own.
#[derive(Clone, Debug)]
pub struct OwnPicture {
    /// Its path in the workspace.
    pub path: String,
    /// What an error calls it: where it is named, and the file.
    pub place: String,
    /// Whether `copanel.toml` names it.
    pub is_chosen: bool,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What a workspace has of pictures.
#[derive(Default)]
pub struct Found {
    /// Pictures, by the idea they show.
    pub pictures: BTreeMap<String, OwnPicture>,
    /// The logo.
    pub logo: Option<OwnPicture>,
    /// Files among the pictures whose names are no pictures’ names.
    pub strange: Vec<String>,
}

/// Reads the folder `pictures`, then what `copanel.toml` names, which counts more; what cannot be read goes to `wrong`.
pub fn find(root: &Path, settings: &Settings, named_in: &Source, wrong: &mut Vec<Error>) -> Found {
    let mut found = Found::default();
    for path in files(&root.join("pictures"), wrong) {
        let Some(name) = path.file_name().filter(|_| path.is_file()) else {
            continue;
        };
        let relative = format!("pictures/{}", name.to_string_lossy());
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        if !ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
        {
            found.strange.push(relative);
            continue;
        }
        let idea = path.file_stem().unwrap_or_default().to_string_lossy();
        let Some(picture) = keep(read(root, relative, None), wrong) else {
            continue;
        };
        if let Some(other) = found.pictures.insert(idea.clone().into_owned(), picture) {
            wrong.push(anyhow!(
                "`{}` and {} both show `{idea}`; keep one of them",
                path.display(),
                other.place
            ));
        }
    }
    let chosen = |file: &Spanned<Line>| {
        let line = named_in.line(file.span().start);
        let place = format!("`{}`, line {line}", named_in.path.display());
        inside(&file.0).with_context(|| place.clone())?;
        read(root, file.0.clone(), Some(&place)).with_context(|| place)
    };
    for (idea, file) in settings.pictures.iter().filter(|(_, file)| is_named(file)) {
        if let Some(picture) = keep(chosen(file), wrong) {
            found.pictures.insert(idea.clone(), picture);
        }
    }
    let logo = settings.look.logo.as_ref().filter(|file| is_named(file));
    found.logo = logo.and_then(|logo| keep(chosen(logo), wrong));
    found
}

fn is_named(file: &Spanned<Line>) -> bool {
    !file.is_blank()
}

/// A picture is in the workspace, so that the folder can be handed on whole.
fn inside(path: &str) -> Result<()> {
    let is_inside = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !is_inside {
        bail!(
            "`{path}` is not a file in this folder; put the picture into `pictures` and write `pictures/NAME.png`"
        );
    }
    Ok(())
}

fn read(root: &Path, relative: String, named: Option<&str>) -> Result<OwnPicture> {
    let path = root.join(&relative);
    let shown = path.display();
    if path.is_dir() {
        bail!("`{shown}` is a folder; name a picture inside it");
    }
    if std::fs::metadata(&path).is_ok_and(|about| about.len() > source::LARGEST) {
        bail!("`{shown}` is larger than 4 MB; save it 1000 dots wide, which is enough for print");
    }
    let bytes = source::bytes(&path)?;
    let place = match named {
        Some(place) => format!("{place}: `{shown}`"),
        None => format!("`{shown}`"),
    };
    Ok(OwnPicture {
        path: relative,
        place,
        is_chosen: named.is_some(),
        bytes,
    })
}
