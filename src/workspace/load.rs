//! Reading a workspace’s folder. Each kind of thing is loaded by one function; what is wrong is a fault with its place.

use std::path::{Path, PathBuf};

use anyhow::{Error, Result, ensure};

use super::folder::{Folder, OWN};
use super::{
    Replaceable, Workspace, built_in, frameworks, glossary, own_pictures, parse, pictures,
    readability, stages, templates, toolkit, words,
};
use crate::prose::vocabulary::Vocabulary;
use crate::prose::wording;
use crate::source::{self, Fault, Language, Origin, Source, pasted};
use crate::write::{fonts, pdf};

/// The looks of PDFs.
const PAGE: &str = "templates/page.typ";
/// The largest font that is read, in bytes: some have every character of Chinese.
const LARGEST_FONT: u64 = 64 << 20;

/// Reads a workspace; without a folder, everything is built in.
pub fn load(root: Option<PathBuf>) -> Workspace {
    let Some(root) = root else {
        let empty = |name: &str| Source::empty(name.into());
        return parse(empty("copanel.toml"), empty("people.toml"));
    };
    let mut faults = Vec::new();
    let mut file = |name: &str, origin: Origin| {
        let path = root.join(name);
        let read = path.exists().then(|| Source::read(&path)).transpose();
        let fault = |error| Fault::new(origin, 0..0, &said(&root, &error));
        let read = read.map_err(|error| faults.push(fault(error)));
        read.ok().flatten().unwrap_or_else(|| Source::empty(path))
    };
    let settings = file("copanel.toml", Origin::Organisation);
    let people = file("people.toml", Origin::People);
    let mut workspace = parse(settings, people);
    workspace.faults.append(&mut faults);
    workspace.add_files(&root);
    workspace.add_data();
    workspace.know_unread(&root);
    workspace.root = Some(root);
    workspace
}

impl Workspace {
    /// Reads its own files: texts, fonts and pictures.
    fn add_files(&mut self, root: &Path) {
        let mut folder = Folder::default();
        for name in OWN {
            folder.add(root, name);
        }
        let mut pictures = Vec::new();
        for path in std::mem::take(&mut folder.files) {
            let (kind, name) = path.split_once('/').unwrap_or_default();
            let read = match kind {
                "toolkit" | "templates" if built_in::is_text(&path) => self.add_text(root, &path),
                "fonts" if fonts::is_font(name) => self.add_font(root, &path),
                // What a picture was made from may be kept in a folder below.
                "pictures" if name.contains('/') => Ok(()),
                "pictures" if own_pictures::is_picture(name) => {
                    pictures.push(path.clone());
                    Ok(())
                }
                _ => {
                    folder.leave(path.clone());
                    Ok(())
                }
            };
            let fault = |error| Fault::in_file(&path, 0..0, &said(root, &error));
            self.faults.extend(read.err().map(fault));
        }
        self.own_pictures = own_pictures::find(root, pictures, &self.settings, &mut self.faults);
        self.foreign = folder.foreign;
        self.faults.append(&mut folder.faults);
    }

    fn add_text(&mut self, root: &Path, path: &str) -> Result<()> {
        let source = Source::read(&root.join(path))?;
        // So that a place in the text is the same for all who read it.
        let is_markdown = Path::new(path).extension().is_some_and(|ending| ending == "md");
        let text = if is_markdown {
            pasted::page(&source.text)
        } else {
            source.text.replace("\r\n", "\n")
        };
        let source = Source { text, ..source };
        self.overrides.insert(path.to_owned(), source);
        Ok(())
    }

    fn add_font(&mut self, root: &Path, path: &str) -> Result<()> {
        let fonts = fonts::parse(source::bytes(&root.join(path), LARGEST_FONT)?);
        ensure!(!fonts.is_empty(), "`{path}` is not a font that can be read; use TTF or OTF");
        self.fonts.extend(fonts);
        Ok(())
    }

    /// Understands its own files.
    fn add_data(&mut self) {
        let mut faults = Vec::new();
        let own = &self.overrides;
        if let Some(source) = own.get(wording::PATH) {
            self.wording = replaced(wording::read(&source.text), &mut faults);
        }
        if let Some(source) = own.get(glossary::PATH) {
            self.terms = replaced(glossary::parse(&source.text), &mut faults);
        }
        if let Some(source) = own.get(readability::PATH) {
            self.readability = replaced(readability::parse(&source.text), &mut faults);
        }
        if let Some(source) = own.get(frameworks::PATH) {
            self.frameworks = replaced(frameworks::parse(&source.text), &mut faults);
        }
        if own.keys().any(|path| toolkit::is_page(path)) || self.frameworks.own().is_some() {
            self.pages = replaced(toolkit::load(own, &self.frameworks), &mut faults);
        }
        let language = &self.settings.organisation.language;
        if !own.is_empty() || *language != Language::default() {
            let (words, wrong) = words::load(own);
            let language = language.clone();
            self.own_words = Some(Vocabulary { language, ..words });
            faults.extend(wrong);
        }
        if own.contains_key(words::RULES) {
            self.rules = replaced(words::rules(own), &mut faults);
        }
        if let Some(source) = own.get(stages::PATH) {
            let (own_stages, wrong) = stages::parse(&source.text);
            self.own_stages = own_stages;
            faults.extend(wrong);
        }
        if own.contains_key(pictures::PATH) || !self.own_pictures.is_empty() {
            self.pictures = replaced(pictures::load(self), &mut faults);
        }
        if own.keys().any(|path| templates::is_template(path)) {
            self.templates = replaced(templates::load(own), &mut faults);
        }
        if let Some(source) = own.get(PAGE) {
            let errors = pdf::syntax_errors(&source.text).into_iter();
            faults.extend(errors.map(|(span, message)| Fault::in_file(PAGE, span, &message)));
        }
        self.faults.append(&mut faults);
    }

    /// Notes where the files are that have a fault and no text to show it in.
    fn know_unread(&mut self, root: &Path) {
        for fault in &self.faults {
            if let Origin::File(path) = &fault.place.origin
                && !self.overrides.contains_key(&**path)
            {
                let source = Source::empty(root.join(&**path));
                self.unread.insert(path.to_string(), source);
            }
        }
    }
}

/// An error without the place of the workspace on this computer, since reports are sent on.
pub fn said(root: &Path, error: &Error) -> String {
    format!("{error:#}").replace(&root.join("").display().to_string(), "")
}

/// What a workspace has of its own; what is wrong in it goes to `faults`.
fn replaced<T>((own, wrong): (T, Vec<Fault>), faults: &mut Vec<Fault>) -> Replaceable<T> {
    faults.extend(wrong);
    Replaceable::Own(own)
}
