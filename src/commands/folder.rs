//! A folder of papers that is always of one piece: every paper in it is of one version, or is known to be old.
//!
//! `record.json` says what a folder holds, and whose it is. While a run writes, a journal beside it holds what
//! is about to be there, so that the next run finishes one that was stopped half-way.

mod moving;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use super::files::{self, hash};
use super::lock::{self, Lock};
use super::owner::{Owner, Purpose};
use super::record::{self, Before, Known, Papers};
use crate::documents::Output;
use crate::documents::changes::AllTold;
use crate::documents::index::There;
pub use crate::source::RECORD;

pub const JOURNAL: &str = ".record.journal.json";
/// Where files are written before they are moved to their places.
const PARTS: &str = ".parts";

/// A folder that this run alone writes to.
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    owner: Owner,
    before: Papers,
    journal: Papers,
    /// What readers have been told.
    pub told: AllTold,
    /// The hash of all that the folder was made from, if this very program made it.
    whole: Option<String>,
    /// The hash of each file that the record knows, where it is there.
    there: BTreeMap<String, String>,
    /// Whether this very program wrote the record, for all that is known.
    is_ours: bool,
    _lock: Lock,
}

/// Why a paper is not of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Old {
    /// It was printed before the last change.
    Before,
    /// The same, and someone has filled it in or changed it.
    FilledIn,
    /// It belongs to no one any more, but someone has filled it in or changed it.
    Nobodys,
    /// It could not be written.
    NotWritten,
}

/// What a folder holds after a run.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Every file that copanel wrote there, in this run or before, and that is still there.
    pub papers: Papers,
    /// Those that are not of this version, and why.
    pub old: BTreeMap<String, Old>,
    /// What could not be written, and why not.
    pub failed: Vec<(String, String)>,
}

impl State {
    /// What the index says is there.
    pub fn there(&self) -> There<'_> {
        let pages = self
            .papers
            .iter()
            .filter_map(|(path, known)| Some((path.as_str(), known.print.as_ref()?.pages)));
        There {
            all: self.papers.keys().map(String::as_str).collect(),
            old: self.old.keys().map(String::as_str).collect(),
            pages: pages.collect(),
        }
    }
}

/// What to write, and what is to become of the rest.
pub struct Plan<'a> {
    /// The papers of this run.
    pub outputs: Vec<Output>,
    /// What a paper that is there already would be made from now; `None` where it belongs to no one.
    pub now: &'a dyn Fn(&str, &Known) -> Option<String>,
    /// Papers that may be there although no record knows of them.
    pub possible: Vec<String>,
    /// The pages that say what is there.
    pub index: &'a dyn Fn(&State) -> Result<Vec<Output>>,
    /// Whether to write over what someone has filled in.
    pub force: bool,
}

impl Plan<'_> {
    /// Papers that are all that belongs in their folder, without pages about them.
    pub fn of(outputs: Vec<Output>, force: bool) -> Self {
        Plan {
            outputs,
            // What is not made in this run would say something else now.
            now: &|_, _| None,
            possible: Vec::new(),
            index: &|_| Ok(Vec::new()),
            force,
        }
    }
}

impl Folder {
    /// Takes a folder; one that is someone else’s is refused.
    pub fn open(path: &Path, owner: Owner) -> Result<Folder> {
        // A page about many folders is quickly written, and each run has one to write.
        let take = if owner.purpose() == Purpose::Several { Lock::wait } else { Lock::take };
        let lock = take(path)?;
        let Before { owner: theirs, papers: before, told, whole, destroyed, .. } =
            record::read(&path.join(RECORD))?;
        if let Some(theirs) = theirs.filter(|theirs| !owner.is_same(theirs)) {
            bail!(
                "`{}` holds the papers of {}. They are not those of {}, so nothing was written; use another folder with `-o`, or move that one elsewhere first",
                path.display(),
                theirs.named(),
                owner.named()
            );
        }
        if let Some(last) = destroyed.last() {
            bail!(
                "in `{}` papers were destroyed on {}, and its record says so; use another folder with `-o`",
                path.display(),
                last.day
            );
        }
        // A journal that was torn by a crash counts as none.
        let journal = record::read(&path.join(JOURNAL)).unwrap_or_default().papers;
        for known in before.keys().chain(journal.keys()) {
            files::inside(path, known).with_context(|| {
                format!(
                    "`{}` was not written by copanel; move it elsewhere first",
                    path.join(RECORD).display()
                )
            })?;
        }
        let hashed = before.par_iter().map(|(known, _)| {
            let bytes = files::read(&files::inside(path, known)?)?;
            Ok(bytes.map(|bytes| (known.clone(), hash(&bytes))))
        });
        let there: Result<Vec<Option<_>>> = hashed.collect::<Vec<_>>().into_iter().collect();
        Ok(Folder {
            path: path.to_owned(),
            owner,
            before,
            journal,
            told,
            whole,
            there: there?.into_iter().flatten().collect(),
            is_ours: files::is_newer_than_program(&path.join(RECORD)),
            _lock: lock,
        })
    }

    /// What is known of a file that is there as it would be made now; `None` where there is any doubt.
    pub fn keeps(&self, path: &str, made_from: &str) -> Option<&Known> {
        let known = self.before.get(path)?;
        let is_there = self.there.get(path) == Some(&known.hash);
        (self.is_ours && is_there && known.made_from == made_from).then_some(known)
    }

    /// What the folder holds, where all of it was made from this and nothing has changed since.
    pub fn whole(&self, whole: &str) -> Option<&Papers> {
        let is_there = |(path, known): (&String, &Known)| self.there.get(path) == Some(&known.hash);
        let is_whole = self.is_ours
            && self.whole.as_deref() == Some(whole)
            && self.before.iter().all(is_there)
            && !self.path.join(JOURNAL).exists()
            // What the record does not know may be a paper too.
            && files::below(&self.path).is_ok_and(|there| there.len() == self.before.len() + [RECORD, lock::NAME].len());
        is_whole.then_some(&self.before)
    }

    /// Whether a paper was there before in any format, by its path without an ending.
    pub fn holds(&self, stem: &str) -> bool {
        let is_it = |path: &String| path.rsplit_once('.').is_some_and(|(held, _)| held == stem);
        self.before.keys().any(is_it)
    }

    /// Writes papers, removes those that belong to no one any more, and says what is there now.
    pub fn write(&self, plan: Plan<'_>) -> Result<State> {
        let mut state = self.state(&plan)?;
        let mut outputs = plan.outputs;
        let known = |output: &Output| (output.path.clone(), Known::of(output));
        state.papers.extend(outputs.iter().map(known));
        let index = (plan.index)(&state)?;
        state.papers.extend(index.iter().map(known));
        outputs.extend(index);
        let to_write = self.to_write(&outputs, plan.force)?;
        self.move_in(&to_write, &mut state)?;
        if !state.failed.is_empty() {
            // The index was of a folder in which all had gone well.
            let index = (plan.index)(&state)?;
            self.move_in(&index.iter().collect::<Vec<_>>(), &mut state)?;
        }
        for path in self.before.keys().filter(|path| !state.papers.contains_key(*path)) {
            self.remove(path)?;
        }
        self.keep_private(&state.papers)?;
        self.sync(&outputs)?;
        Ok(state)
    }

    /// Writes the record, which ends a run.
    pub fn commit(self, record: impl FnOnce(&Owner) -> Result<Vec<u8>>) -> Result<()> {
        files::write_atomic(&self.path.join(RECORD), &record(&self.owner)?)?;
        files::sync_folder(&self.path).with_context(|| self.cannot())?;
        let journal = self.path.join(JOURNAL);
        if journal.exists() {
            files::discard(&journal)?;
        }
        Ok(())
    }

    /// What there is before anything is written, beside the papers of this run.
    fn state(&self, plan: &Plan<'_>) -> Result<State> {
        let mut state = State::default();
        let new: BTreeSet<&str> = plan.outputs.iter().map(|output| output.path.as_str()).collect();
        for (path, known) in &self.before {
            let there = self.there.get(path);
            if new.contains(path.as_str()) || there.is_none() {
                continue;
            }
            // What a run that was stopped half-way wrote is not what the record says.
            let journal = self.journal.get(path).filter(|known| there == Some(&known.hash));
            let known = journal.unwrap_or(known);
            let is_changed = there != Some(&known.hash);
            let why = match (plan.now)(path, known) {
                None if !is_changed => continue,
                None => Some(Old::Nobodys),
                Some(now) if now == known.made_from => None,
                Some(_) if is_changed => Some(Old::FilledIn),
                Some(_) => Some(Old::Before),
            };
            state.papers.insert(path.clone(), known.clone());
            state.old.extend(why.map(|why| (path.clone(), why)));
        }
        for path in &plan.possible {
            let is_known = new.contains(path.as_str()) || self.before.contains_key(path);
            if !is_known && self.hash_of(path)?.is_some() {
                state.old.insert(path.clone(), Old::FilledIn);
            }
        }
        Ok(state)
    }

    fn hash_of(&self, path: &str) -> Result<Option<String>> {
        let bytes = files::read(&files::inside(&self.path, path)?)?;
        Ok(bytes.map(|bytes| hash(&bytes)))
    }

    fn cannot(&self) -> String {
        format!("cannot write to `{}`", self.path.display())
    }
}
