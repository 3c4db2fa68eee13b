//! What to say of papers in a folder that are not of this version.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::ValueEnum;

use super::folder::{Old, State};
use crate::cli::Pack;
use crate::prose::words::counted;
use crate::write::Format;

impl State {
    /// What could not be written, and whether an older one is there instead; `None` where all was written.
    pub fn not_written(&self, folder: &Path) -> Option<String> {
        let files = counted(self.failed.len(), "file", "files")?;
        let mut said = format!(
            "error: {files} could not be written to `{}`; all others are new:\n",
            folder.display()
        );
        for (path, why) in &self.failed {
            let left = if self.old.contains_key(path) { "still the old one" } else { "missing" };
            said.push_str(&format!("  {path} is {left}: {why}\n"));
        }
        said.push_str("A file that is open in another program, such as Word, cannot be written: close it there. Then run this again\n");
        Some(said)
    }

    /// What older papers there are, and how to print them again.
    pub fn about_old(&self, folder: &Path, vacancy: &Path, args: &Pack) -> String {
        let shown = folder.display();
        let mut said = String::new();
        for path in self.are(Old::Nobodys) {
            let path = folder.join(path);
            said.push_str(&format!(
                "warning: `{}` no longer belongs to anyone, but someone has changed it, so it was kept\n",
                path.display()
            ));
        }
        let filled_in = self.are(Old::FilledIn);
        if !filled_in.is_empty() {
            said.push_str(&format!(
                "warning: in `{shown}` these are from before the last change; someone has filled in or changed them, so they were kept:\n{}",
                by_folder(&filled_in)
            ));
        }
        let before = self.are(Old::Before);
        if !before.is_empty() {
            let is_one = |format: &&Format| {
                before.iter().any(|path| path.ends_with(&format!(".{}", format.extension())))
            };
            let formats = Format::value_variants().iter().filter(is_one);
            let formats = formats.filter_map(ValueEnum::to_possible_value);
            let formats: Vec<String> = formats.map(|format| format.get_name().to_owned()).collect();
            let rehearsal = if args.rehearsal { " --rehearsal" } else { "" };
            let (vacancy, out) = (vacancy.display(), args.out.display());
            let papers = (!formats.is_empty()).then(|| {
                format!("copanel pack {vacancy} -o {out} --format {}{rehearsal}", formats.join(","))
            });
            let sheets = before.iter().any(|path| path.ends_with(".xlsx"));
            let sheets = sheets.then(|| format!("copanel sheets {vacancy} -o {out}"));
            let again: Vec<String> = papers.into_iter().chain(sheets).collect();
            said.push_str(&format!(
                "warning: in `{shown}` these are from before the last change, and `index.html` marks them as old:\n{}To print them again: {}\n",
                by_folder(&before),
                again.join("; then ")
            ));
        }
        said
    }

    fn are(&self, why: Old) -> BTreeSet<&str> {
        let old = self.old.iter().filter(|(_, own)| **own == why);
        old.map(|(path, _)| path.as_str()).collect()
    }
}

/// Files by their folders, one folder a line.
fn by_folder(paths: &BTreeSet<&str>) -> String {
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in paths {
        let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
        folders.entry(folder).or_default().push(name);
    }
    let lines =
        folders.into_iter().map(|(folder, names)| format!("  {folder}: {}\n", names.join(", ")));
    lines.collect()
}
