//! What is looked for: the person specification.

use std::num::NonZeroU32;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de::Error};

use crate::source::{Id, Line, Spanned};
use crate::vacancy::limits;

/// One thing the person appointed needs to be or to know.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Criterion {
    /// Its id in this file.
    #[schemars(extend("examples" = ["criterion-1"]))]
    pub id: Spanned<Id>,
    /// What is looked for.
    pub text: Line,
    /// The same in easy words.
    pub text_easy: Option<Line>,
    /// Of what any one is enough, such as several qualifications.
    #[serde(default)]
    #[schemars(extend("examples" = [["a diploma in care", "NVQ level 3"]]))]
    pub one_of: Vec<Line>,
    /// The same in easy words.
    #[serde(default)]
    pub one_of_easy: Vec<Line>,
    /// Whether it must be met.
    pub kind: Option<Kind>,
    /// How many times it counts in scores, where it counts more than once.
    #[serde(default, deserialize_with = "once_or_more")]
    #[schemars(extend("examples" = [2]))]
    pub weight: Option<NonZeroU32>,
    /// Where it is looked for.
    #[serde(default)]
    pub assessed: Vec<Assessed>,
}

impl Criterion {
    /// How many times it counts in scores; nothing where it counts once, as most do.
    pub fn counts(&self) -> Option<u32> {
        self.weight.map(NonZeroU32::get).filter(|times| *times > 1)
    }
}

fn once_or_more<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NonZeroU32>, D::Error> {
    let times =
        NonZeroU32::new(u32::deserialize(from)?).filter(|times| times.get() <= limits::WEIGHT);
    let wrong = "a criterion counts 1 to 100 times\ntype such a number, or leave `weight` out where it counts once";
    times.map(Some).ok_or_else(|| D::Error::custom(wrong))
}

/// Whether a criterion must be met.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It must be met.
    Essential,
    /// It helps.
    Desirable,
}

/// Where a criterion is looked for.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Assessed {
    /// In the application.
    Application,
    /// In the interview.
    Interview,
    /// In an exercise or a task.
    Exercise,
    /// In what referees say.
    References,
}
