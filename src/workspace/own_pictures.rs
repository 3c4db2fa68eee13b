//! The organisation’s own pictures, read as they are; `crate::workspace::pictures` looks at what they hold.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use anyhow::{Result, ensure};

use crate::source::{self, Fault, Line, Origin, Spanned};
use crate::workspace::Settings;
use crate::workspace::load::said;

const ENDINGS: [&str; 4] = ["svg", "png", "jpg", "jpeg"];

/// The largest picture that is read, in bytes: a telephone makes some of 12 MB.
const LARGEST: u64 = 20 << 20;

/// A picture file of the organisation’s own.
#[derive(Clone, Debug)]
pub struct OwnPicture {
    /// Its path in the workspace.
    pub path: String,
    /// Whether `copanel.toml` names it.
    pub is_chosen: bool,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What a workspace has of pictures.
#[derive(Debug, Default)]
pub struct OwnPictures {
    /// Pictures, by the idea they show.
    pub named: BTreeMap<String, OwnPicture>,
    /// The logo.
    pub logo: Option<OwnPicture>,
}

impl OwnPictures {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty() && self.logo.is_none()
    }

    /// The paths of those that `copanel.toml` names.
    pub fn chosen(&self) -> impl Iterator<Item = &str> {
        let all = self.named.values().chain(&self.logo);
        all.filter(|own| own.is_chosen).map(|own| own.path.as_str())
    }
}

/// Whether a file is a picture, by its name.
pub fn is_picture(name: &str) -> bool {
    let ending = Path::new(name).extension().unwrap_or_default();
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Reads these files of the folder `pictures`, then what `copanel.toml` names, which counts more.
pub fn find(
    root: &Path,
    files: Vec<String>,
    settings: &Settings,
    faults: &mut Vec<Fault>,
) -> OwnPictures {
    let mut found = OwnPictures::default();
    for path in files {
        let idea = Path::new(&path).file_stem().unwrap_or_default();
        let idea = idea.to_string_lossy().into_owned();
        let wrong = match read(root, &path, false) {
            Ok(picture) => found.named.insert(idea.clone(), picture).map(|other| {
                let other = other.path;
                format!("`{other}` and `{path}` both show `{idea}`; keep one of them")
            }),
            Err(error) => Some(said(root, &error)),
        };
        faults.extend(wrong.map(|wrong| Fault::in_file(&path, 0..0, &wrong)));
    }
    let mut chosen = |file: &Spanned<Line>| {
        let read = inside(file, "put the picture into `pictures` and type `pictures/NAME.png`")
            .and_then(|()| read(root, file, true));
        let fault = |error| Fault::new(Origin::Organisation, file.span(), &said(root, &error));
        read.map_err(|error| faults.push(fault(error))).ok()
    };
    for (idea, file) in settings.pictures.iter().filter(|(_, file)| !file.is_blank()) {
        found.named.extend(chosen(file).map(|picture| (idea.clone(), picture)));
    }
    let logo = settings.look.logo.as_ref().filter(|file| !file.is_blank());
    found.logo = logo.and_then(chosen);
    found
}

/// Reads a picture beside the file that names it.
pub fn beside(folder: &Path, file: &str) -> Result<Vec<u8>> {
    inside(file, "put the picture beside this file and type its name alone")?;
    bytes(&folder.join(file))
}

/// A picture is in the folder of the file that names it, so that the folder can be handed on whole.
fn inside(path: &str, help: &str) -> Result<()> {
    let is_inside = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    ensure!(is_inside, "`{path}` is not in this folder; {help}");
    Ok(())
}

fn read(root: &Path, relative: &str, is_chosen: bool) -> Result<OwnPicture> {
    let bytes = bytes(&root.join(relative))?;
    let path = relative.to_owned();
    Ok(OwnPicture { path, is_chosen, bytes })
}

/// What a picture’s file holds.
fn bytes(path: &Path) -> Result<Vec<u8>> {
    let shown = path.display();
    ensure!(!path.is_dir(), "`{shown}` is a folder; name a picture inside it");
    let is_large = path.metadata().is_ok_and(|about| about.len() > LARGEST);
    let most = LARGEST >> 20;
    ensure!(
        !is_large,
        "`{shown}` is larger than {most} MB; save it 1000 dots wide, which is enough for print"
    );
    source::bytes(path, LARGEST)
}
