//! `copanel schema`: the JSON Schema of a kind of file.

use super::Said;
use crate::cli::{Schema, SchemaKind};
use crate::report;

/// Prints a schema.
pub fn run(args: &Schema) -> Said {
    let schema = match args.kind {
        SchemaKind::Report => report::SCHEMA,
    };
    Said {
        out: schema.to_owned(),
        ..Said::default()
    }
}
