//! How files get into a folder: beside their places first, then all at once.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use super::{Folder, JOURNAL, Old, PARTS, RECORD, State, files, record};
use crate::commands::files::hash;
use crate::commands::record::{Known, Papers};
use crate::documents::Output;

impl Folder {
    /// The files that are not there as they should be; nothing is written where someone has changed one of them.
    pub(super) fn to_write<'a>(
        &self,
        outputs: &'a [Output],
        force: bool,
    ) -> Result<Vec<&'a Output>> {
        let mut to_write = Vec::new();
        let mut changed = Vec::new();
        for output in outputs {
            let path = output.path.as_str();
            let is_ours = |there: &String| {
                let known = [&self.before, &self.journal].map(|papers| papers.get(path));
                known.into_iter().flatten().any(|known| known.hash == *there)
            };
            match self.hash_of(path)? {
                Some(there) if there == hash(&output.bytes) => {}
                Some(there) if !is_ours(&there) && !force => changed.push(format!("`{path}`")),
                _ => to_write.push(output),
            }
        }
        if !changed.is_empty() {
            let them = if changed.len() == 1 { "it" } else { "them" };
            // Without a record any paper may have been filled in.
            let why = if self.path.join(RECORD).exists() {
                format!("someone has filled in or changed {}", changed.join(", "))
            } else {
                let changed = changed.join(", ");
                format!(
                    "it has no `{RECORD}`, so it is not known if anyone has filled in {changed}"
                )
            };
            bail!(
                "nothing was written to `{}`: {why}. Move {them} elsewhere first, or use `--force` to write over {them}",
                self.path.display(),
            );
        }
        Ok(to_write)
    }

    /// Writes files beside their places, all at once, and moves them there one by one.
    pub(super) fn move_in(&self, outputs: &[&Output], state: &mut State) -> Result<()> {
        if outputs.is_empty() {
            return Ok(());
        }
        let mut intent = self.journal.clone();
        intent.extend(state.papers.clone());
        intent.extend(outputs.iter().map(|output| (output.path.clone(), Known::of(output))));
        files::write_atomic(&self.path.join(JOURNAL), &record::journal(&intent)?)?;
        let parts = self.path.join(PARTS);
        // What a run left that was stopped; a link is removed, not what it leads to.
        let _ = fs::remove_dir_all(&parts);
        fs::create_dir(&parts)
            .and_then(|()| files::keep_private(&parts))
            .with_context(|| self.cannot())?;
        let written: Vec<Result<()>> = outputs
            .par_iter()
            .enumerate()
            .map(|(number, output)| {
                let part = parts.join(number.to_string());
                files::write_part(&part, &output.bytes, output.private)?;
                let place = files::inside(&self.path, &output.path)?;
                fs::create_dir_all(place.parent().unwrap_or(&self.path))?;
                Ok(fs::rename(&part, &place)?)
            })
            .collect();
        for (output, done) in outputs.iter().zip(written) {
            let path = &output.path;
            let Err(error) = done else {
                state.papers.insert(path.clone(), Known::of(output));
                continue;
            };
            state.failed.push((path.clone(), format!("{error:#}")));
            state.papers.remove(path);
            // What was there before is still there, and so is what the record says of it.
            if let (Some(known), Some(_)) = (self.before.get(path), self.hash_of(path)?) {
                state.papers.insert(path.clone(), known.clone());
                state.old.insert(path.clone(), Old::NotWritten);
            }
        }
        fs::remove_dir_all(&parts).with_context(|| self.cannot())
    }

    /// What is private is in folders that are private too.
    pub fn keep_private(&self, papers: &Papers) -> Result<()> {
        let is_public = |folder: &&Path| folder.as_os_str().is_empty() || *folder == "candidates";
        let private = papers.iter().filter(|(_, known)| known.private);
        let places: BTreeSet<&Path> = private
            .flat_map(|(path, _)| Path::new(path).ancestors().take_while(|place| !is_public(place)))
            .collect();
        for place in places.into_iter().map(|place| self.path.join(place)) {
            if place.exists() {
                files::keep_private(&place).with_context(|| self.cannot())?;
            }
        }
        Ok(())
    }

    /// Waits until all folders in which files were moved are on the disk.
    pub(super) fn sync(&self, outputs: &[Output]) -> Result<()> {
        let folders: BTreeSet<&Path> =
            outputs.iter().flat_map(|output| Path::new(&output.path).ancestors().skip(1)).collect();
        let folders = folders.into_iter().map(|folder| self.path.join(folder));
        for folder in folders.filter(|folder| folder.is_dir()) {
            files::sync_folder(&folder).with_context(|| self.cannot())?;
        }
        Ok(())
    }

    /// Removes a paper, and the folders that are empty without it.
    pub(super) fn remove(&self, path: &str) -> Result<()> {
        files::remove(&self.path, path)
    }
}
