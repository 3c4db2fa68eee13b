//! The one list of documents: its name, its reader, and the templates it is bound from.

pub mod changes;
mod differences;
mod easy;
pub mod ending;
mod facts;
mod foot;
pub mod index;
pub mod jobs;
mod list;
pub mod overview;
pub mod printer;
mod reader;
mod reader_test;
pub mod reader_tests;
pub mod render;
pub mod sheets;
pub mod view;

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use serde::{Deserialize, Serialize};

use crate::doc::edition::Edition;
use crate::doc::markdown::{bind, check, continues_previous, sentences};
use crate::doc::{self, Block, Doc, Family, PageKind, Tab};
use crate::documents::printer::Printer;
use crate::documents::view::View;
use crate::prose::vocabulary::Words;
use crate::workspace::{Workspace, built_in, glossary};
use crate::write::Written;

pub use easy::mark;
pub use list::DOCUMENTS;
pub use reader::Reader;
pub use reader_test::tests;

/// The hash of each file, by its path in the folder.
pub type Hashes = BTreeMap<String, String>;

/// A file to write.
pub struct Output {
    /// Its path in the folder, with `/` between names.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// What it was made from, as a hash: the document and how it is printed; empty for what is made anew each time.
    pub made_from: String,
    /// What its pages are, where it has any.
    pub print: Option<Print>,
    /// Whether only its reader may see it.
    pub private: bool,
}

/// What there is to know of a PDF that has been printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Print {
    /// How many pages it has.
    pub pages: usize,
    /// The font families in it.
    pub fonts: Vec<String>,
}

impl Print {
    /// What there is to know of a file, where it has pages.
    pub fn of(written: &Written) -> Option<Print> {
        written.pages.map(|pages| Print { pages, fonts: written.fonts.clone() })
    }
}

/// What stands below the first heading of everything that is printed for a rehearsal.
const PRACTICE: &str = "parts/practice.md";
/// The template that comes last, since it explains the words of all others.
const GLOSSARY: &str = "glossary.md";

/// When a document is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In every pack.
    Pack,
    /// In every pack of panels that meet in a room.
    Room,
    /// In every pack, for those in a group that gives views.
    Group,
    /// In every pack in Easy Read; its parts are bound into the papers of all others.
    EasyRead,
    /// In every pack, for those who are not paid by their employer for this.
    Claims,
    /// In every pack, for those who are under 18.
    Under18,
    /// In the pack of a vacancy with an outcome.
    Outcome,
    /// For those whose papers have changed since they had them.
    Changed,
    /// As soon as there is something to write to a candidate.
    Letter,
    /// When all scores are in, and `copanel scores` opens them.
    Scores,
    /// In a rehearsal alone.
    Rehearsal,
    /// In every pack and in a rehearsal.
    Both,
}

impl When {
    /// Whether it is for the interviews, and not for what comes of them.
    pub fn is_before_outcome(self) -> bool {
        !matches!(self, When::Outcome | When::Changed | When::Letter)
    }

    /// Whether readers can have tested it before it is first used.
    pub fn is_tested_before(self) -> bool {
        self.is_before_outcome() && self != When::Scores
    }

    /// Whether it is printed for somebody who sees this in an edition.
    pub fn holds(self, view: &View, edition: &Edition) -> bool {
        let you = view.you.as_ref();
        match self {
            When::Both => true,
            When::Rehearsal => view.rehearsal,
            When::Pack => !view.rehearsal,
            When::Room => !view.rehearsal && view.ways.room,
            When::Group => !view.rehearsal && you.is_some_and(|you| you.in_group),
            When::EasyRead => !view.rehearsal && edition.easy,
            When::Claims => !view.rehearsal && you.is_some_and(|you| you.claims),
            When::Under18 => !view.rehearsal && you.is_some_and(|you| you.under_18),
            When::Changed => !view.changes.is_empty(),
            When::Outcome => view.outcome.is_some(),
            When::Letter => view.candidate.is_some(),
            When::Scores => view.scores.is_some(),
        }
    }
}

/// Something that is printed.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Its name, and its file’s.
    pub name: &'static str,
    /// What its pages are like.
    pub kind: PageKind,
    /// What its reader does with it, where there is a tab for that.
    pub family: Option<Family>,
    /// Who it is for.
    pub reader: Reader,
    /// When it is printed.
    pub when: When,
    /// Whether its reader’s name stands on it.
    pub named: bool,
    /// Whether people keep it; what they do not keep says by when it is destroyed.
    pub kept: bool,
    /// The templates it is bound from, in order of reading; one that says nothing is left out.
    pub parts: &'static [&'static str],
}

impl Document {
    /// The templates it is bound from in an edition: in Easy Read a pack leaves out what stands in a paper of its own.
    pub fn parts_in(&self, edition: &Edition) -> impl Iterator<Item = &'static str> {
        let leaves_out = edition.easy && self.when == When::Pack;
        let apart = move |part: &str| {
            let mut own = DOCUMENTS.iter().filter(|own| own.when == When::EasyRead);
            leaves_out && part != GLOSSARY && own.any(|own| own.parts.contains(&part))
        };
        self.parts.iter().copied().filter(move |part| !apart(part))
    }

    /// What it is called on a page that is about more than one of its kind.
    pub fn called(&self, view: &View, words: &Words) -> String {
        let title = self.title(words);
        match (&view.candidate, &view.test) {
            (Some(candidate), _) => format!("{title} {}", candidate.code),
            (None, Some(test)) => format!("{title}: {}", test.called(words)),
            (None, None) => title.to_owned(),
        }
    }

    /// Whether a supporter has a copy of the person's own, so that both can point at the same page; what is handed in, and each letter, is the supporter's own.
    pub fn is_copied(&self) -> bool {
        match self.family {
            Some(Family::Keep | Family::Room | Family::Private) => true,
            Some(Family::HandIn) | None => false,
        }
    }

    /// What it is called.
    pub fn title<'a>(&self, words: &'a Words) -> &'a str {
        words.choice("document", self.name)
    }
}

/// The document of that name.
pub fn named(name: &str) -> Option<&'static Document> {
    DOCUMENTS.iter().find(|document| document.name == name)
}

/// Makes a document for one reader: fills in its templates, binds them, and checks the result.
pub fn make(
    document: &Document,
    view: &View,
    edition: &Edition,
    printer: &Printer<'_>,
) -> Result<Doc> {
    let workspace = printer.workspace;
    let pictures = &workspace.pictures.with(&view.pictures);
    let words = workspace.words().of(edition.easy);
    let mut context = render::context(view)?;
    let mut parts = Vec::new();
    let mut text = String::new();
    for part in document.parts_in(edition) {
        let name = &effective_name(workspace, part, edition);
        if part == GLOSSARY {
            // What the organisation is called needs no explaining.
            let called = view.organisation.name.as_deref().filter(|name| !name.is_empty());
            let text = called.map_or_else(|| text.clone(), |name| text.replace(name, ""));
            context.insert("glossary", &glossary::occurring(&workspace.terms, &text));
        }
        let mut blocks = render::blocks(workspace, name, &context, pictures)?;
        if edition.easy {
            sentences(&mut blocks);
        }
        if !blocks.is_empty() && !continues_previous(&blocks) {
            check(&blocks).map_err(|problem| anyhow!("in the template `{name}`: {problem}"))?;
        }
        doc::text(&blocks, &mut text);
        parts.push(blocks);
    }
    let title = match &view.you {
        Some(you) if document.named => format!("{}: {}", document.title(words), you.name),
        _ if view.candidate.is_some() || view.test.is_some() => document.called(view, words),
        _ => format!("{}: {}", document.title(words), view.post.title),
    };
    let mut blocks = bind(parts);
    if let Some(you) = &view.you {
        doc::tie_in_headings(&mut blocks, &you.name);
    }
    if view.rehearsal {
        let name = effective_name(workspace, PRACTICE, edition);
        let mark = render::blocks(workspace, &name, &context, pictures)?;
        blocks.splice(1..1, mark);
    }
    let mut doc = finish(title, foot::foot(document, view, edition, words), blocks, document.name)?;
    doc.kind = document.kind;
    doc.logo.clone_from(&pictures.logo);
    let tab = |family: Family| Tab {
        family,
        words: words.choice("family", family.name()).to_owned(),
        picture: pictures.named.get(family.name()).cloned(),
    };
    doc.tab = document.family.map(tab);
    let is_handed_in = |block: &Block| matches!(block, Block::SheetBreak { hand_in: true });
    doc.hand_in = doc.blocks.iter().any(is_handed_in).then(|| tab(Family::HandIn));
    match document.kind {
        PageKind::Letter | PageKind::Certificate | PageKind::Poster => {
            doc.blocks.retain(|block| !matches!(block, Block::Credit(_)));
        }
        // What is new on the day itself was tested by no one.
        PageKind::Paper if edition.easy && document.when.is_tested_before() => {
            mark(&mut doc, view.tested.as_deref(), workspace, pictures)?;
        }
        PageKind::Paper => {}
    }
    foot::mark_version(&mut doc, view, edition, words);
    doc.form = doc.has_fields().then(|| foot::form_mark(document, view, edition));
    Ok(doc)
}

/// The name of a template, or of its Easy Read twin if that is wanted and there is one.
fn effective_name(workspace: &Workspace, name: &str, edition: &Edition) -> String {
    let twin = built_in::easy_name(name);
    if edition.easy && workspace.templates.get_template_names().any(|known| known == twin) {
        twin
    } else {
        name.to_owned()
    }
}

/// Makes a document from one template.
pub fn single(workspace: &Workspace, name: &str, view: &impl Serialize) -> Result<Doc> {
    let blocks = render::page(workspace, name, view)?;
    let title = blocks.iter().find_map(|block| {
        let Block::Heading { content, .. } = block else {
            return None;
        };
        Some(doc::plain(content))
    });
    finish(title.unwrap_or_default(), String::new(), blocks, name)
}

/// A document that ends with thanks for its pictures, unless its structure cannot be printed in every format.
pub fn finish(title: String, footer: String, mut blocks: Vec<Block>, name: &str) -> Result<Doc> {
    check(&blocks).map_err(|problem| anyhow!("`{name}`: {problem}"))?;
    let words = |block: &Block| !block.ends_page();
    blocks.truncate(blocks.iter().rposition(words).map_or(0, |last| last + 1));
    blocks.drain(..blocks.iter().position(words).unwrap_or_default());
    let credits = doc::credits(&blocks).into_iter();
    blocks.extend(credits.map(Block::Credit));
    Ok(Doc { title, footer, blocks, ..Doc::default() })
}
