//! copanel checks and prints what an interview panel with service users on it needs.

pub mod built_in;
pub mod case;
pub mod cli;
pub mod colour;
pub mod commands;
pub mod doc;
pub mod documents;
pub mod edition;
pub mod finding;
pub mod frameworks;
pub mod glossary;
pub mod markdown;
pub mod pictures;
pub mod policy;
pub mod readability;
pub mod rehearsal;
pub mod render;
pub mod report;
pub mod rules;
pub mod source;
pub mod toolkit;
pub mod vacancy;
pub mod view;
pub mod workspace;
pub mod write;
