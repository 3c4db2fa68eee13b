//! The one list of documents: its name, its reader, and the templates it is bound from.

use anyhow::{Result, anyhow};
use serde::Serialize;
use tera::Tera;

use crate::doc::{self, Block, Doc};
use crate::glossary::{self, Term};
use crate::markdown::{bind, check};
use crate::render;
use crate::view::{TermView, View};

/// The template that comes last, since it explains the words of all others.
const GLOSSARY: &str = "glossary.md";

/// Whom a document is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Every member of a panel and every supporter.
    Everybody,
    /// Every member who scores.
    Voters,
    /// Everybody who chairs a panel.
    Chairs,
    /// The recruiting manager.
    Manager,
    /// The candidates.
    Candidates,
}

/// Something that is printed.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Its name, and its file’s.
    pub name: &'static str,
    /// What a page calls it.
    pub title: &'static str,
    /// Whom it is for.
    pub reader: Reader,
    /// Whether its reader’s name stands on it.
    pub named: bool,
    /// The templates it is bound from, in order of reading; one that says nothing is left out.
    pub parts: &'static [&'static str],
}

/// Every document there is.
pub static DOCUMENTS: &[Document] = &[
    Document {
        name: "pack",
        title: "Interview panel pack",
        reader: Reader::Everybody,
        named: true,
        parts: &[
            "cover.md",
            "support.md",
            "briefing.md",
            "day.md",
            "job.md",
            "criteria.md",
            "questions.md",
            "conflicts.md",
            "confidentiality.md",
            "glossary.md",
        ],
    },
    Document {
        name: "score-sheets",
        title: "Score sheets",
        reader: Reader::Voters,
        named: true,
        parts: &["score-sheets.md"],
    },
    Document {
        name: "feedback-form",
        title: "Feedback form",
        reader: Reader::Everybody,
        named: false,
        parts: &["feedback-form.md"],
    },
    Document {
        name: "chair",
        title: "For the chair",
        reader: Reader::Chairs,
        named: true,
        parts: &["running-order.md", "candidate-key.md", "decision-record.md"],
    },
    Document {
        name: "record",
        title: "Record for the manager",
        reader: Reader::Manager,
        named: false,
        parts: &["record.md"],
    },
    Document {
        name: "leaflet",
        title: "Leaflet for candidates",
        reader: Reader::Candidates,
        named: false,
        parts: &["leaflet.md"],
    },
];

/// Every template, by its path under `templates/`.
pub static TEMPLATES: &[(&str, &str)] = &[
    ("briefing.md", include_str!("../templates/briefing.md")),
    (
        "candidate-key.md",
        include_str!("../templates/candidate-key.md"),
    ),
    (
        "confidentiality.md",
        include_str!("../templates/confidentiality.md"),
    ),
    ("conflicts.md", include_str!("../templates/conflicts.md")),
    ("cover.md", include_str!("../templates/cover.md")),
    ("criteria.md", include_str!("../templates/criteria.md")),
    ("day.md", include_str!("../templates/day.md")),
    (
        "decision-record.md",
        include_str!("../templates/decision-record.md"),
    ),
    (
        "feedback-form.md",
        include_str!("../templates/feedback-form.md"),
    ),
    ("glossary.md", include_str!("../templates/glossary.md")),
    ("index.md", include_str!("../templates/index.md")),
    ("job.md", include_str!("../templates/job.md")),
    ("leaflet.md", include_str!("../templates/leaflet.md")),
    (
        "parts/contact.md",
        include_str!("../templates/parts/contact.md"),
    ),
    ("questions.md", include_str!("../templates/questions.md")),
    ("record.md", include_str!("../templates/record.md")),
    (
        "running-order.md",
        include_str!("../templates/running-order.md"),
    ),
    (
        "score-sheets.md",
        include_str!("../templates/score-sheets.md"),
    ),
    ("support.md", include_str!("../templates/support.md")),
];

/// The document of that name.
pub fn named(name: &str) -> Option<&'static Document> {
    DOCUMENTS.iter().find(|document| document.name == name)
}

/// Makes a document for one reader: fills in its templates, binds them, and checks the result.
pub fn make(document: &Document, tera: &Tera, view: &View, terms: &[Term]) -> Result<Doc> {
    let mut parts = Vec::new();
    let mut words = String::new();
    for name in document.parts {
        let markdown = if *name == GLOSSARY {
            let terms = glossary::occurring(terms, &words);
            let glossary = terms.into_iter().map(|t| TermView {
                term: t.term.clone(),
                meaning: t.meaning.clone(),
            });
            render::render(
                tera,
                name,
                &View {
                    glossary: glossary.collect(),
                    ..view.clone()
                },
            )?
        } else {
            render::render(tera, name, view)?
        };
        let blocks = render::blocks(&markdown, name)?;
        if !blocks.is_empty() {
            check(&blocks).map_err(|problem| anyhow!("in the template `{name}`: {problem}"))?;
        }
        doc::text(&blocks, &mut words);
        parts.push(blocks);
    }
    let title = match &view.you {
        Some(you) if document.named => format!("{}: {}", document.title, you.name),
        _ => format!("{}: {}", document.title, view.post.title),
    };
    let name = view
        .you
        .as_ref()
        .filter(|_| document.named)
        .map(|you| you.name.clone());
    let destroy = view
        .destroy_by
        .as_ref()
        .map(|day| format!("Destroy by {day}"));
    let post = view
        .post
        .reference
        .as_ref()
        .unwrap_or(&view.post.title)
        .clone();
    let footer: Vec<String> = [name, Some(post), destroy].into_iter().flatten().collect();
    finish(title, footer.join(" · "), bind(parts), document.name)
}

/// Makes a document from one template.
pub fn single(tera: &Tera, name: &str, view: &impl Serialize) -> Result<Doc> {
    let blocks = render::blocks(&render::render(tera, name, view)?, name)?;
    let title = blocks.iter().find_map(|block| {
        let Block::Heading { content, .. } = block else {
            return None;
        };
        Some(doc::plain(content))
    });
    finish(title.unwrap_or_default(), String::new(), blocks, name)
}

/// A document, unless its structure cannot be printed in every format.
pub fn finish(title: String, footer: String, blocks: Vec<Block>, name: &str) -> Result<Doc> {
    check(&blocks).map_err(|problem| anyhow!("`{name}`: {problem}"))?;
    Ok(Doc {
        title,
        footer,
        blocks,
    })
}
