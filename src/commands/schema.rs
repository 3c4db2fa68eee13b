//! `copanel schema`: the JSON Schema of a kind of file.

use super::Said;
use crate::cli::{Schema, SchemaKind};
use crate::report;
use crate::schema;
use crate::vacancy::Vacancy;
use crate::workspace::{PeopleFile, Settings};

/// Prints a schema.
pub fn run(args: &Schema) -> Said {
    let out = match args.kind {
        SchemaKind::Vacancy => schema::of::<Vacancy>(),
        SchemaKind::Organisation => schema::of::<Settings>(),
        SchemaKind::People => schema::of::<PeopleFile>(),
        SchemaKind::Report => report::SCHEMA.to_owned(),
    };
    Said {
        out,
        ..Said::default()
    }
}
