//! What a schema says of the kinds of value a file can hold; a comment says how one is written.

use schemars::generate::SchemaSettings;
use schemars::json_schema;

use super::values::{LINE, TEXT};
use super::{Code, DateTime, Day, ExactDecimal, Id, Language, Line, Text, Time};

/// What a day looks like.
pub const DAY: &str = "^(19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9]$|^2200-[01][0-9]-[0-3][0-9]$";
/// What a time of day looks like.
pub const TIME: &str = "^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$";
/// What a time on a day looks like.
pub const MOMENT: &str = "^[0-9]{4}-[01][0-9]-[0-3][0-9][T ][0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$";

/// What a candidate’s code looks like.
pub const CODE: &str = "^[A-Z]{1,3}[0-9]{1,4}$";
/// What an exact number looks like.
pub const EXACT: &str = "^[0-9]+(\\.[0-9]{1,2})?$";

/// How schemas are made: with nothing in a `$ref`.
pub fn settings() -> SchemaSettings {
    SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true)
}

/// Says what a schema knows of a type; TOML’s dates and times come to it as text.
macro_rules! described {
    ($($type:ident: $schema:expr;)*) => {$(
        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    )*};
}
pub(crate) use described;

described! {
    Line: json_schema!({
        "type": "string",
        "maxLength": LINE,
        "pattern": "^[^\\r\\n]*$",
    });
    Text: json_schema!({
        "type": "string",
        "maxLength": TEXT,
        "$comment": "A blank line starts a paragraph, and `- ` at the start of a line a list.",
    });
    Id: json_schema!({
        "type": "string",
        "maxLength": 40,
        "pattern": "^[a-z][a-z0-9-]*$",
        "$comment": "Small letters, digits and hyphens, a letter first.",
    });
    Code: json_schema!({
        "type": "string",
        "pattern": CODE,
        "$comment": "Up to 3 capital letters and up to 4 digits, such as `C01`.",
        "examples": ["C01"],
    });
    Language: json_schema!({
        "type": "string",
        "pattern": "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*$",
        "$comment": "A code of BCP 47, such as `en-GB` or `cy`.",
        "examples": ["en-GB"],
    });
    Day: json_schema!({
        "type": "string",
        "format": "date",
        "pattern": DAY,
        "$comment": "Written 2026-12-03, without quotation marks.",
        "examples": ["2026-12-03"],
    });
    Time: json_schema!({
        "type": "string",
        "pattern": TIME,
        "$comment": "Written 09:30:00, without quotation marks.",
        "examples": ["09:30:00"],
    });
    DateTime: json_schema!({
        "type": "string",
        "pattern": MOMENT,
        "$comment": "Written 2026-11-26T14:00:00, without quotation marks.",
        "examples": ["2026-11-26T14:00:00"],
    });
    ExactDecimal: json_schema!({
        "type": "string",
        "pattern": EXACT,
        "$comment": "Digits in quotation marks, such as \"75.00\".",
        "examples": ["75.00"],
    });
}
