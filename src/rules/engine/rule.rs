//! What a rule is.

use super::Reporter;
use super::document_text::DocumentText;
use crate::case::Case;
use crate::source::{Level, Principle};

/// One thing that copanel checks.
pub struct Rule {
    /// Kebab-case; reads well after “allow”.
    pub name: &'static str,
    /// The principle it serves.
    pub principle: Principle,
    /// The worst level it can have; `copanel.toml` may change it.
    pub level: Level,
    /// Whether it still asks for something once it is decided who is appointed.
    pub lasts: bool,
    /// Whether it goes by how far something is before the interviews.
    pub by_year: bool,
    /// Its page: what it checks, why, what fails, what passes.
    pub explain: &'static str,
    /// The check itself.
    pub check: Check,
}

/// What a rule looks at.
pub enum Check {
    Vacancy(fn(&Case<'_>, &mut Reporter<'_>)),
    /// A document as a reader gets it; only if wording is checked.
    Document(fn(&DocumentText<'_>, &mut Reporter<'_>)),
}
