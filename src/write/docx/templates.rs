//! The templates in `templates/page.docx`: how a Word file looks, filled in for one edition.
//!
//! A template stays XML while it waits to be filled in, so what is wrong with it is found, with its line, when it is loaded.

use anyhow::{Result, anyhow};
use roxmltree::Document;
use tera::{Context, Tera};

use super::numbering::Counts;
use super::xml::{compact, twips};
use crate::doc::colour::Palette;
use crate::doc::edition::{EDITIONS, Edition};
use crate::source::Language;

/// The parts that are made from templates, as Word calls them.
const PARTS: [&str; 4] = ["styles", "numbering", "settings", "fontTable"];

/// The letters of an organisation without a font of its own: every computer with Word has them.
const FACE: &str = "Arial";

/// The height of a line of Arial set solid, as a multiple of its size.
const SOLID: f32 = 1.15;

/// How Word files look, loaded once.
pub struct Templates {
    parts: Tera,
    face: String,
}

impl Templates {
    /// Loads the templates; `text` gives what each says by its path. One that is broken is an error with its line.
    pub fn load<'a>(text: impl Fn(&str) -> &'a str) -> Result<Templates> {
        let mut templates = Templates { parts: Tera::new(), face: FACE.to_owned() };
        for part in PARTS {
            let path = path(part);
            let text = text(&path);
            Document::parse(text).map_err(|error| {
                let line = error.pos().row;
                anyhow!("`{path}`, line {line}: this is not well-formed XML: {error}")
            })?;
            let added = templates.parts.add_raw_template(&path, text);
            added.map_err(|error| wrong(&path, &error))?;
        }
        // Filling them in once finds a value that does not exist.
        let mut counts = Counts::default();
        counts.add(0, 1);
        templates.fill(&EDITIONS[0], &Language::default(), true, &counts)?;
        Ok(templates)
    }

    /// The same with letters of this family, where an organisation has its own.
    #[must_use]
    pub fn with_face(self, face: Option<String>) -> Templates {
        Templates { face: face.unwrap_or(self.face), ..self }
    }

    /// Names and texts of the parts.
    pub fn fill(
        &self,
        edition: &Edition,
        language: &Language,
        is_form: bool,
        counts: &Counts,
    ) -> Result<Vec<(&'static str, String)>> {
        let mut values = values(edition, language, is_form, counts);
        values.insert("face", &self.face);
        let filled = PARTS.map(|part| {
            let path = path(part);
            let text = self.parts.render(&path, &values);
            Ok((part, compact(&text.map_err(|error| wrong(&path, &error))?)))
        });
        filled.into_iter().collect()
    }
}

fn path(part: &str) -> String {
    format!("templates/page.docx/{part}.xml")
}

fn wrong(path: &str, error: &tera::Error) -> anyhow::Error {
    anyhow!("in `{path}`: {error}")
}

/// What a template can ask for; `styles.xml` explains it.
fn values(edition: &Edition, language: &Language, is_form: bool, counts: &Counts) -> Context {
    let size = f32::from(edition.size);
    let mut values = Context::new();
    for (name, colour) in edition.palette.named() {
        values.insert(name, &colour.hex());
    }
    if edition.palette.ink == Palette::BUILT_IN.ink {
        values.insert("ink", "auto");
    }
    values.insert("size", &edition.size);
    values.insert("width", &twips(edition.text_width()));
    values.insert("line", &format!("{:.0}", 240.0 * edition.leading / SOLID));
    values.insert("line_height", &twips(size * edition.leading));
    values.insert("language", &language.to_string());
    values.insert("is_form", &is_form);
    values.insert("lists", counts);
    values
}
