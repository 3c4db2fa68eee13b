//! Pictures: the ideas they show, and the picture of each.
//!
//! `toolkit/pictures.toml` pairs ideas with copanel’s own drawings and with emoji.
//! An organisation’s own pictures come last and replace those of the same idea.

mod check;
mod drawings;
mod emoji;
mod svg;

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Error, Result, anyhow, bail};
use serde::Deserialize;

use crate::doc::{Block, Credit, Inline, Picture, Pictures, markdown};
use crate::prose::vocabulary::Words;
use crate::source::{Source, Spanned, did_you_mean, nearest, unless_wrong};
use crate::workspace::{OwnPicture, Workspace};

pub use drawings::DRAWINGS;
pub use emoji::EMOJI;

/// Where the ideas stand.
pub const PATH: &str = "toolkit/pictures.toml";

/// An idea with the picture that shows it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Idea {
    /// The name of one of copanel’s own drawings: `panel.svg`.
    pub drawing: Option<String>,
    /// The code of one of Twemoji’s: `1f4b7`.
    pub emoji: Option<String>,
    /// What is to be seen.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the file says it to whoever reads the file")
    )]
    pub shows: String,
}

/// Every picture in force; the first of an organisation’s own that cannot be printed is an error.
pub fn load(workspace: &Workspace) -> Result<Pictures> {
    unless_wrong(printable(workspace))
}

/// Every picture in force that can be printed, and what is wrong with each that cannot.
pub fn printable(workspace: &Workspace) -> (Pictures, Vec<Error>) {
    let words = &workspace.words().standard;
    let (mut named, wrong) = listed(workspace.text(PATH), words);
    let root = workspace.root.clone().unwrap_or_default();
    let list = format!("in `{}`", root.join(PATH).display());
    let mut wrong: Vec<Error> = wrong
        .into_iter()
        .map(|error| error.context(list.clone()))
        .collect();
    let look = &workspace.settings.look;
    let credit = look.picture_credit.as_ref();
    let credit = credit
        .filter(|line| !line.is_blank())
        .map(|line| Credit::from([Inline::Text(line.0.clone())]));
    let mut own = |own: &OwnPicture, credit: Option<Credit>, is_logo| {
        let file = check::read(&own.bytes).map_err(|wrong| anyhow!("{} {wrong}", own.place));
        let file = file.map_err(|error| wrong.push(error)).ok()?;
        Some(Picture {
            file,
            credit,
            is_logo,
        })
    };
    for (idea, picture) in &workspace.pictures {
        if let Some(picture) = own(picture, credit.clone(), false) {
            named.insert(idea.clone(), picture);
        }
    }
    let name = workspace.settings.organisation.name.as_ref();
    let name = name.filter(|name| !name.is_blank());
    let logo = workspace.logo.as_ref();
    let logo = logo.and_then(|logo| own(logo, None, true));
    let logo = logo.map(|picture| Block::Picture {
        picture,
        description: Some(name.map_or_else(
            || words.say("picture.logo").to_owned(),
            |name| name.0.clone(),
        )),
    });
    (Pictures { named, logo }, wrong)
}

/// The pictures of a list of ideas, and what is wrong in it.
fn listed(text: &str, words: &Words) -> (BTreeMap<String, Picture>, Vec<Error>) {
    let (mut named, mut wrong) = (BTreeMap::new(), Vec::new());
    let ideas: BTreeMap<String, Spanned<Idea>> = match toml::from_str(text) {
        Ok(ideas) => ideas,
        Err(error) => return (named, vec![error.into()]),
    };
    let source = Source {
        path: PATH.into(),
        text: text.to_owned(),
    };
    let twemoji = twemoji(words);
    let picture = |idea: &Idea| -> Result<Picture> {
        match (&idea.drawing, &idea.emoji) {
            (Some(name), None) => drawing(name),
            (None, Some(code)) => Ok(Picture {
                credit: Some(Arc::clone(&twemoji)),
                ..emoji(code)?
            }),
            (Some(_), Some(_)) | (None, None) => bail!("name either a `drawing` or an `emoji`"),
        }
    };
    for (name, idea) in ideas {
        let line = source.line(idea.span().start);
        match picture(&idea) {
            Ok(picture) => {
                named.insert(name, picture);
            }
            Err(error) => wrong.push(error.context(format!("line {line}, `{name}`"))),
        }
    }
    (named, wrong)
}

fn drawing(name: &str) -> Result<Picture> {
    if let Some((_, svg)) = DRAWINGS.iter().find(|(known, _)| *known == name) {
        return Ok(Picture::drawn(svg));
    }
    let near = nearest(name, DRAWINGS.iter().map(|(known, _)| *known));
    bail!(
        "there is no drawing `{name}` in copanel, and one of your own goes into the folder `pictures`{}",
        did_you_mean(near)
    )
}

fn emoji(code: &str) -> Result<Picture> {
    let name = format!("U_{}", code.to_uppercase());
    match EMOJI.iter().find(|(known, _)| *known == name) {
        Some((_, svg)) => Ok(Picture::drawn(svg)),
        None => bail!(
            "the emoji `{code}` is not among those in copanel; a picture of your own goes into the folder `pictures`"
        ),
    }
}

/// What is said wherever an emoji of Twemoji is printed, as its licence asks.
fn twemoji(words: &Words) -> Credit {
    let text = words.say("picture.twemoji");
    match markdown::parse(text, &Pictures::default()).as_deref() {
        Ok([Block::Paragraph(content)]) => content.as_slice().into(),
        Ok(_) | Err(_) => [Inline::Text(text.to_owned())].into(),
    }
}

/// An organisation’s own pictures that replace nothing and that nothing uses: each file, with what may help.
pub fn unused(workspace: &Workspace, pictures: &Pictures) -> Vec<(String, String)> {
    let ideas = toml::from_str::<BTreeMap<String, Idea>>(workspace.text(PATH));
    let ideas = ideas.unwrap_or_default();
    let asked = |idea: &str| {
        let names = [format!("]({idea})"), format!("](picture:{idea})")];
        let mut texts = workspace.overrides.values();
        texts.any(|source| names.iter().any(|name| source.text.contains(name)))
    };
    let is_chosen = |path: &str| {
        let own = workspace.pictures.values().chain(&workspace.logo);
        own.filter(|own| own.is_chosen).any(|own| own.path == path)
    };
    let help = |idea: &str| {
        let others = pictures.ideas().filter(|other| *other != idea);
        did_you_mean(nearest(idea, others))
    };
    let own = workspace.pictures.iter().filter(|(idea, own)| {
        let is_used = ideas.contains_key(*idea) || asked(idea);
        !is_used && (own.is_chosen || !is_chosen(&own.path))
    });
    let own = own.map(|(idea, own)| (own.path.clone(), help(idea)));
    let strange = workspace.strange_pictures.iter();
    let strange = strange.filter(|path| !is_chosen(path));
    let kinds = "; only PNG, JPEG and SVG are printed";
    own.chain(strange.map(|path| (path.clone(), kinds.to_owned())))
        .collect()
}

/// The pictures of a workspace that has none of its own.
#[cfg(test)]
pub fn built_in() -> Pictures {
    Pictures {
        named: listed(
            crate::workspace::built_in::text(PATH).unwrap_or_default(),
            &crate::workspace::words::BUILT_IN.standard,
        )
        .0,
        logo: None,
    }
}
