//! Whose folder it is: that of a vacancy, of practice for it, of the guide, or of the report on feedback.

use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::hash;
use crate::case::Case;

/// What a folder is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The papers of a vacancy.
    Papers,
    /// Practice for it.
    Rehearsal,
    Scores,
    /// The toolkit.
    Guide,
    Feedback,
    /// The folders of several vacancies.
    Several,
}

impl Purpose {
    /// How the name of a folder ends that begins with the name of a vacancy.
    pub fn ending(self, is_second_round: bool) -> &'static str {
        match (self, is_second_round) {
            (Purpose::Rehearsal, _) => "-rehearsal",
            (Purpose::Scores, false) => "-scores",
            (Purpose::Scores, true) => "-scores-second-round",
            (Purpose::Papers | Purpose::Guide | Purpose::Feedback | Purpose::Several, _) => "",
        }
    }
}

/// Whose folder it is.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Owner {
    purpose: Purpose,
    /// Where the vacancy file is, seen from the folder; hashed, since it is no one’s business.
    place: Option<String>,
    title: Option<String>,
    reference: Option<String>,
    interviews: Option<String>,
}

impl Owner {
    /// The owner of a folder with something of a vacancy.
    pub fn vacancy(case: &Case<'_>, folder: &Path, purpose: Purpose) -> Owner {
        let post = &case.vacancy.post;
        let known = |line: &crate::source::Line| (!line.is_blank()).then(|| line.0.clone());
        Owner {
            purpose,
            place: Some(hash(way(folder, &case.source.path).to_string_lossy().as_bytes())),
            title: post.title.as_deref().and_then(known),
            reference: post.reference.as_ref().and_then(known),
            interviews: case.interview_day().map(|day| day.to_string()),
        }
    }

    /// The owner of a folder that belongs to no one vacancy.
    pub fn of(purpose: Purpose) -> Owner {
        Owner { purpose, place: None, title: None, reference: None, interviews: None }
    }

    /// What the folder is for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Whether it is the folder of the toolkit, or of a report that is kept: nothing in it is about one person.
    pub fn is_guide(&self) -> bool {
        matches!(self.purpose, Purpose::Guide | Purpose::Feedback)
    }

    /// Whether both are one vacancy: the same file, or one that was moved and says the same job and day.
    pub fn is_same(&self, other: &Owner) -> bool {
        let job = |owner: &Owner| {
            (owner.title.clone(), owner.reference.clone(), owner.interviews.clone())
        };
        let is_moved = self.interviews.is_some() && job(self) == job(other);
        self.purpose == other.purpose && (self.place == other.place || is_moved)
    }

    /// Whether another folder holds papers with the same reference, of a file that is not there any more.
    pub fn is_left_behind(&self, other: &Owner, folder: &Path, file: &Path) -> bool {
        let place = hash(way(folder, file).to_string_lossy().as_bytes());
        self.purpose == Purpose::Papers
            && other.purpose == Purpose::Papers
            && self.reference.is_some()
            && self.reference == other.reference
            && other.place == Some(place)
            && !file.exists()
    }

    /// Whose papers they are, in words.
    pub fn named(&self) -> String {
        let what = match self.purpose {
            Purpose::Guide => return "the guide".to_owned(),
            Purpose::Feedback => return "the report on feedback".to_owned(),
            Purpose::Several => return "several vacancies".to_owned(),
            Purpose::Papers => "",
            Purpose::Rehearsal => "practice for ",
            Purpose::Scores => "the scores of ",
        };
        let title = self.title.as_deref().unwrap_or("without a title");
        let reference = self.reference.iter().map(|reference| format!(", {reference}"));
        let day = self.interviews.iter().map(|day| format!(", interviews on {day}"));
        let rest: String = reference.chain(day).collect();
        format!("{what}“{title}”{rest}")
    }
}

/// The way from a folder to a file.
fn way(folder: &Path, file: &Path) -> PathBuf {
    let whole = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    let (Ok(from), Ok(to)) = (whole(folder), whole(file)) else {
        return file.to_owned();
    };
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(to.components().skip(shared)).collect()
}
