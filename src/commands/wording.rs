//! Every document of a vacancy, made and not printed, for the rules about wording.

use std::collections::BTreeMap;

use anyhow::Result;
use chrono::NaiveDate;
use rayon::prelude::*;

use super::jobs::{Job, jobs};
use super::shop::Shop;
use super::{Root, shop};
use crate::built_in;
use crate::case::Case;
use crate::doc::Doc;
use crate::paper::{Paper, Standards, Text};
use crate::readability::Known;
use crate::render;
use crate::rules::{self, Checked};
use crate::vacancy::Origin;
use crate::workspace::Workspace;

/// What the wording of a workspace’s documents is held against, and what they are made with.
pub struct Desk<'a> {
    shop: Shop<'a>,
}

/// A desk for each workspace.
pub fn desks(workspaces: &BTreeMap<Root, Workspace>) -> Result<BTreeMap<&Root, Desk<'_>>> {
    let desk = |(root, workspace)| {
        Ok((
            root,
            Desk {
                shop: shop::open(workspace)?,
            },
        ))
    };
    workspaces.iter().map(desk).collect()
}

/// What all rules find, those about wording too.
pub fn check(case: &Case<'_>, today: NaiveDate, desk: &Desk<'_>) -> Result<Checked> {
    let jobs = jobs(case, &case.check(Some(today)));
    let docs: Vec<Doc> = jobs
        .par_iter()
        .map(|job| job.make(&desk.shop))
        .collect::<Vec<_>>()
        .into_iter()
        .collect::<Result<_>>()?;
    let texts: Vec<Vec<Text<'_>>> = jobs.iter().map(|job| texts(case, job)).collect();
    let standards = Standards {
        rules: &desk.shop.rules,
        known: Known {
            terms: &desk.shop.terms,
        },
        wording: case.workspace.wording(),
    };
    let cx = case.context(Some(today));
    let private: Vec<&str> = cx
        .persons()
        .filter_map(|person| Some(person.access.as_ref()?.0.as_str()))
        .collect();
    let papers: Vec<Paper<'_>> = jobs
        .par_iter()
        .zip(&docs)
        .zip(&texts)
        .map(|((job, doc), texts)| {
            let what = (job.document.name, doc, &job.edition);
            Paper::new(what, standards, texts, &private)
        })
        .collect();
    Ok(rules::check_wording(&cx, &papers))
}

/// The files from which the words of a document can come: what people wrote first, then its templates.
fn texts<'a>(case: &'a Case<'_>, job: &Job) -> Vec<Text<'a>> {
    let written = [Origin::Vacancy, Origin::People, Origin::Organisation];
    let templates = job.document.parts_in(&job.edition).flat_map(|part| {
        let easy = job.edition.easy.then(|| render::twin(part));
        let names = [easy, Some(part.to_owned())].into_iter().flatten();
        names.filter_map(|name| {
            let path = format!("templates/{name}");
            let place = built_in::files().position(|file| file.path() == path)?;
            Some(Origin::Template(place))
        })
    });
    let origins = written.into_iter().chain(templates);
    origins
        .map(|origin| Text {
            origin,
            source: case.source(origin),
        })
        .collect()
}
