//! What is in the folder of a workspace: fonts, pictures, files that replace built-in ones, vacancies, and all else.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::anyhow;

use super::{Remark, Severity};
use crate::case;
use crate::prose::words::counted;
use crate::source::Source;
use crate::workspace::{self, Drift, Foreign, Vacancies, Why, Workspace, built_in, drift};
use crate::write::fonts::{Fonts, no_font};

/// The organisation’s own fonts and pictures, and letters that no font has.
pub fn fonts_and_pictures(workspace: &Workspace, vacancies: &[Source]) -> Vec<Remark> {
    let pictures = &workspace.own_pictures;
    let fonts = counted(workspace.fonts.len(), "font", "fonts");
    let named = counted(pictures.named.len(), "picture", "pictures");
    let own = fonts.into_iter().chain(named);
    let own = own.map(|own| Remark::ok(format!("{own} of your own")));
    let logo = pictures.logo.as_ref();
    let logo = logo.map(|logo| Remark::ok(format!("`{}` is the logo", logo.path)));
    let fonts = Fonts::new(&workspace.fonts);
    let files = [&workspace.settings_source, &workspace.people_source];
    let files = files.into_iter().chain(vacancies);
    let missing: Vec<Remark> = files.flat_map(|source| missing(&fonts, source)).collect();
    let every = missing.iter().all(|remark| remark.severity == Severity::Ok);
    let every = every.then(|| Remark::ok("the fonts have every letter in your files"));
    own.chain(logo).chain(without_bold(workspace)).chain(missing).chain(every).collect()
}

/// Families of its own fonts that have no bold, in which headings and names look like all else.
fn without_bold(workspace: &Workspace) -> Vec<Remark> {
    let all = workspace.fonts.iter().map(typst::text::Font::info);
    let bold = all.clone().filter(|info| info.variant.weight.to_number() >= 600);
    // A part of the built-in family has the built-in bold.
    let bold: BTreeSet<&str> = bold.map(|info| info.family.as_str()).chain(["Noto Sans"]).collect();
    let families: BTreeSet<&str> = all.map(|info| info.family.as_str()).collect();
    let remark = |family: &&str| {
        Remark::warning(
            format!("the font “{family}” has no bold here, so headings and names stand out less"),
            "put the file with its bold letters into `fonts` too",
        )
    };
    families.difference(&bold).map(remark).collect()
}

/// Letters in a file that no font can print, or only one of this computer; comments are not printed.
fn missing(fonts: &Fonts, source: &Source) -> Vec<Remark> {
    let text = toml::from_str::<toml::Table>(&source.text).unwrap_or_default();
    let text = text.to_string();
    let missing: BTreeSet<char> = fonts.printing(&text).missing.into_iter().collect();
    let unprintable = |letter: char| {
        let line = source.text.find(letter).map_or(1, |at| source.line(at));
        Remark::broken(&anyhow!("`{}`, line {line}: {}", source.path.display(), no_font(letter)))
    };
    let borrowed = fonts.borrowed(&text);
    let borrowed = (!borrowed.is_empty()).then(|| {
        Remark::ok(format!(
            "`{}` has letters that are printed in this computer’s {}; put the font into `fonts` to print the same elsewhere",
            source.path.display(),
            borrowed.join(", ")
        ))
    });
    missing.into_iter().map(unprintable).chain(borrowed).collect()
}

/// Files of its own that replace built-in ones, and whether these have changed since.
pub fn drifted(root: &Path, workspace: &Workspace) -> Vec<Remark> {
    let own = built_in::FILES.iter();
    let own = own.filter(|file| workspace.overrides.contains_key(file.path));
    let remark = |file: &built_in::BuiltIn| {
        let path = file.path;
        match drift(root, *file) {
            Ok(Drift::Unchanged) => Remark::ok(format!(
                "`{path}`: the built-in file has not changed since you copied it"
            )),
            Ok(Drift::Changed(_)) => Remark::warning(
                format!("`{path}`: the built-in file has changed since you copied it"),
                format!(
                    "`copanel templates diff {}` shows what; copy over what you want",
                    file.name()
                ),
            ),
            Ok(Drift::Unknown) => Remark::ok(format!(
                "`{path}`: not copied with `copanel templates eject`, so changes in the built-in file cannot be shown"
            )),
            Err(error) => Remark::broken(&error),
        }
    };
    own.map(remark).collect()
}

/// What is in its folders and changes nothing.
pub fn unused(workspace: &Workspace) -> Vec<Remark> {
    let unused = workspace::unused(workspace).into_iter().map(|(path, help)| {
        Remark::warning(
            format!("`{path}` replaces nothing and nothing uses it{help}"),
            "give it the name of the file it should replace, or delete it; `copanel templates list` shows all names",
        )
    });
    let foreign = workspace.foreign.iter().filter_map(|Foreign { path, why }| match why {
        Why::Kind => None,
        Why::Litter => {
            Some(Remark::ok(format!("`{path}` does not belong to copanel and is left alone")))
        }
        Why::Loop => {
            let message = format!("`{path}` is a link that leads into itself");
            Some(Remark::warning(message, "delete the link"))
        }
    });
    unused.chain(foreign).collect()
}

/// Vacancy files: whether each can be read and understood. What the rules say of them is for `check`.
pub fn vacancies(workspace: &Workspace, found: &Vacancies) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = found.unread.iter().map(Remark::broken).collect();
    for source in &found.sources {
        let faults = case::parse(source.clone(), workspace).faults.len();
        let path = source.path.display();
        let faults = counted(faults, "thing", "things");
        remarks.extend(faults.map(|faults| Remark {
            severity: Severity::Broken,
            message: format!("`{path}`: {faults} in it cannot be understood"),
            help: Some(format!("`copanel check {path}` shows each with its line")),
        }));
    }
    for path in &found.drafts {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        remarks.push(Remark::warning(
            format!("`{}` holds answers to the questions of `copanel new`", path.display()),
            format!("run `copanel new {name}` in that folder to carry on; delete it if `{name}.toml` already exists"),
        ));
    }
    remarks.extend(found.schemas.iter().filter_map(|path| schema(path)));
    let count = counted(found.sources.len(), "vacancy file", "vacancy files");
    let count = count
        .map_or("no vacancy file yet; `copanel new NAME` writes one".to_owned(), |count| {
            format!("{count}; `copanel check` says what the rules find")
        });
    let is_broken = remarks.iter().any(|remark| matches!(remark.severity, Severity::Broken));
    remarks.extend((!is_broken).then(|| Remark::ok(count)));
    remarks
}

/// What to say of a schema that no editor can read; some shells save what a program prints as UTF-16.
fn schema(path: &Path) -> Option<Remark> {
    let why = match Source::read(path) {
        Ok(source) => {
            let read = serde_json::from_str::<serde_json::Value>(&source.text);
            format!("`{}` is not a schema: {}", path.display(), read.err()?)
        }
        Err(error) => format!("{error:#}"),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let kind = match name.trim_end_matches(".schema.json") {
        "copanel" => "organisation",
        kind @ ("people" | "report" | "organisation") => kind,
        _ => "vacancy",
    };
    let shown = path.display();
    Some(Remark::warning(why, format!("`copanel schema {kind} -o {shown}` writes it anew")))
}
