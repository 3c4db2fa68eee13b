//! `copanel schema`: the JSON Schema of a kind of file.

use super::{CommandOutput, fields};
use crate::cli::{Schema, SchemaKind};
use crate::commands::schemas;
use crate::report;
use crate::vacancy::Vacancy;
use crate::workspace::{PeopleFile, Settings};

/// Prints a schema.
pub fn run(args: &Schema) -> CommandOutput {
    let out = match args.kind {
        SchemaKind::Vacancy => schemas::json_schema::<Vacancy>(),
        SchemaKind::Organisation => schemas::json_schema::<Settings>(),
        SchemaKind::People => schemas::json_schema::<PeopleFile>(),
        SchemaKind::Report => report::SCHEMA.to_owned(),
    };
    CommandOutput::of(if args.markdown { fields::markdown(&out) } else { out })
}
