//! copanel checks and prints what an interview panel with service users on it needs.

pub mod doc;
pub mod edition;
pub mod finding;
pub mod markdown;
pub mod pictures;
pub mod policy;
pub mod rules;
pub mod source;
pub mod toolkit;
pub mod vacancy;
pub mod workspace;
