//! What nearly every rule needs, so that a rule’s file names only what is special to it.

pub use super::engine::Reporter;
pub use super::engine::document_text::DocumentText;
pub use super::how_many;
pub use crate::case::{Case, Deadline, has_lived_experience, panel_name};
pub use crate::prose::words::count;
pub use crate::source::{Id, Level, Place, Spanned, Text};
pub use crate::vacancy::{Member, Panel};
