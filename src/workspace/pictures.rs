//! Pictures: the ideas they show, and the picture of each.
//!
//! `toolkit/pictures.toml` lists the ideas that copanel has a drawing of.
//! An organisation’s own pictures come last and replace those of the same idea.

mod check;
mod drawings;
mod svg;
mod svg_limits;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Result, anyhow};

use crate::doc::{Credit, Inline, Logo, Picture, Pictures};
use crate::source::{Fault, Line, Origin, Spanned, did_you_mean, nearest};
use crate::vacancy::read;
use crate::workspace::{OwnPicture, Workspace, own_pictures};

pub use check::Shows;
pub use drawings::DRAWINGS;

/// Where the ideas are.
pub const PATH: &str = "toolkit/pictures.toml";

/// The built-in pictures.
pub static BUILT_IN: LazyLock<Pictures> = LazyLock::new(|| Pictures {
    named: listed(super::built_in::text(PATH).unwrap_or_default()).0,
    logo: None,
});

/// Every picture in force that can be printed, and what is wrong with each that cannot.
pub fn load(workspace: &Workspace) -> (Pictures, Vec<Fault>) {
    let words = &workspace.words().standard;
    let (mut named, mut faults) = listed(workspace.text(PATH));
    let look = &workspace.settings.look;
    let credit = look.picture_credit.as_ref();
    let credit = credit
        .filter(|line| !line.is_blank())
        .map(|line| Credit::from([Inline::Text(line.0.clone())]));
    let mut own = |own: &OwnPicture, credit: Option<Credit>| {
        let fault = |wrong| Fault::in_file(&own.path, 0..0, &format!("`{}` {wrong}", own.path));
        let file = check::read(&own.bytes, Shows::Idea).map_err(|wrong| faults.push(fault(wrong)));
        Some(Picture { file: file.ok()?, credit })
    };
    for (idea, picture) in &workspace.own_pictures.named {
        if let Some(picture) = own(picture, credit.clone()) {
            named.insert(idea.clone(), picture);
        }
    }
    let name = workspace.settings.organisation.name.as_ref();
    let name = name.filter(|name| !name.is_blank());
    let logo = workspace.own_pictures.logo.as_ref();
    let logo = logo.and_then(|logo| own(logo, None));
    let logo = logo.map(|picture| Logo {
        picture,
        description: name
            .map_or_else(|| words.say("picture.logo").to_owned(), |name| name.0.clone()),
    });
    (Pictures { named, logo }, faults)
}

/// A picture that a vacancy or `people.toml` names, beside which it is.
pub fn beside(folder: &Path, file: &Spanned<Line>, shows: Shows) -> Result<Picture> {
    let bytes = own_pictures::beside(folder, file)?;
    let file = check::read(&bytes, shows).map_err(|wrong| anyhow!("`{file}` {wrong}"))?;
    Ok(Picture { file, credit: None })
}

/// The pictures of a list of ideas, and what is wrong in it.
fn listed(text: &str) -> (BTreeMap<String, Picture>, Vec<Fault>) {
    let origin = Origin::File(PATH.into());
    let (ideas, mut faults) = read::read::<BTreeMap<String, Spanned<String>>>(text, &origin);
    let mut named = BTreeMap::new();
    for (idea, shows) in ideas {
        match DRAWINGS.iter().find(|(known, _)| *known == idea) {
            Some((_, svg)) => {
                named.insert(idea, Picture::drawn(svg));
            }
            None => faults.push(Fault::in_file(PATH, shows.span(), &no_drawing(&idea))),
        }
    }
    (named, faults)
}

fn no_drawing(idea: &str) -> String {
    let near = nearest(idea, DRAWINGS.iter().map(|(known, _)| *known));
    format!(
        "there is no drawing `{idea}` in copanel, and one of your own goes into the folder `pictures`{}",
        did_you_mean(near)
    )
}
