//! How long papers are kept, and what became of them.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::{Day, Line, Spanned};

/// How long papers are kept.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Keep {
    /// Months after the last interview day.
    #[schemars(extend("examples" = [12]))]
    pub months: Option<Spanned<u32>>,
    /// Why nothing may be destroyed for now, such as a claim; delete it once that is over.
    pub hold: Option<Hold>,
    /// The day on which the papers were destroyed; `copanel keep --destroy` writes it.
    pub destroyed: Option<Spanned<Day>>,
}

/// Why papers are kept for longer than was said.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Hold {
    /// What has to be settled first.
    pub reason: Line,
    /// Who decided that.
    pub agreed_by: Line,
}
