//! The foot of each page, and the version, which is at the head where the foot is full.

use crate::doc::edition::Edition;
use crate::doc::{Doc, Family, PageKind};
use crate::documents::Document;
use crate::documents::view::View;
use crate::prose::vocabulary::Words;
use crate::source::FormMark;

/// The print size at which the foot of a page has no room for the version.
const IS_FULL: u8 = 20;

/// The foot of each page: who helps, and on what is handed in the job and the day it is destroyed.
pub fn foot(document: &Document, view: &View, edition: &Edition, words: &Words) -> String {
    let contact = &view.contact;
    let help = match &contact.phone {
        Some(phone) => words.fill("foot.help", &[("name", &contact.name), ("phone", phone)]),
        None => contact.name.clone(),
    };
    let version = version(view, words).filter(|_| edition.size < IS_FULL);
    let practice = view.rehearsal.then(|| words.say("foot.practice").to_owned());
    let post = view.post.reference.as_ref().unwrap_or(&view.post.title).clone();
    let destroy = view.destroy_by.as_ref().filter(|_| !document.kept);
    let destroy = destroy.map(|day| words.fill("foot.destroy-by", &[("day", day)]));
    let parts = match (document.kind, document.family) {
        (PageKind::Letter | PageKind::Certificate | PageKind::Poster, _) => vec![],
        (PageKind::Paper, Some(Family::HandIn | Family::Private)) => {
            vec![practice, Some(post), version, destroy]
        }
        (PageKind::Paper, Some(Family::Keep | Family::Room)) => {
            vec![practice, Some(help), version]
        }
        (PageKind::Paper, None) => vec![practice, Some(post), version],
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// “Version 2”, where the papers have been sent before.
fn version(view: &View, words: &Words) -> Option<String> {
    view.revision.map(|revision| words.fill("foot.version", &[("version", &revision)]))
}

/// Says the version at the head of the first page, where the foot has no room for it.
pub fn mark_version(doc: &mut Doc, view: &View, edition: &Edition, words: &Words) {
    if doc.kind == PageKind::Paper && edition.size >= IS_FULL {
        let marks: Vec<String> = doc.mark.take().into_iter().chain(version(view, words)).collect();
        doc.mark = (!marks.is_empty()).then(|| marks.join(" · "));
    }
}

/// Which form it is, and whose, where its reader’s name is on it.
pub fn form_mark(document: &Document, view: &View, edition: &Edition) -> FormMark {
    FormMark {
        paper: document.name.to_owned(),
        vacancy: view.name.clone(),
        reference: view.post.reference.clone(),
        interviews: view.first_day.clone(),
        revision: view.revision.unwrap_or(1),
        edition: edition.name.to_owned(),
        person: view.you.as_ref().filter(|_| document.named).map(|you| you.id.clone()),
    }
}
