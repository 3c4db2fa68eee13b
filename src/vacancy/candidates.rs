//! The candidates, by code, and what came of it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{IntoDeserializer, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, de::Error};

use crate::source::{Code, Day, Id, Line, Spanned, Text, Time};

/// Someone who applied, by code.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Candidate {
    /// A code, never a name.
    pub code: Spanned<Code>,
    /// The day on which they are seen, where there are several.
    pub day: Option<Spanned<Day>>,
    /// What we do for them on the day; never why.
    pub arrangements: Option<Line>,
    /// The same in easy words.
    pub arrangements_easy: Option<Line>,
    /// Whether the panel may know about it.
    #[serde(default)]
    pub panel_may_know: bool,
    /// The time at which they are seen first, where it has been promised to them.
    #[schemars(extend("examples" = ["10:30:00"]))]
    pub at: Option<Spanned<Time>>,
    /// The times at which each panel sees them, where they do not follow from one another; `copanel day` works them out.
    #[serde(default)]
    pub times: BTreeMap<Spanned<Id>, Spanned<Time>>,
    /// The earliest time at which they can come.
    #[schemars(extend("examples" = ["11:00:00"]))]
    pub from: Option<Spanned<Time>>,
    /// The time at which they have to go.
    #[schemars(extend("examples" = ["15:00:00"]))]
    pub until: Option<Spanned<Time>>,
    /// Days of the interviews on which they cannot come.
    #[serde(default)]
    pub not_on: Vec<Spanned<Day>>,
    /// The interpreter that they share with other candidates, so that no two of them are seen at once.
    #[schemars(extend("examples" = ["Dee Marsh"]))]
    pub interpreter: Option<Spanned<Line>>,
    /// The day on which they withdrew; the others keep their times.
    pub withdrew: Option<Spanned<Day>>,
    /// The day on which they were expected and did not come.
    pub did_not_come: Option<Spanned<Day>>,
    /// The day on which they said no to an offer.
    pub declined: Option<Spanned<Day>>,
}

/// How a candidate left.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Left {
    /// They withdrew.
    Withdrew,
    /// They did not come.
    DidNotCome,
    /// They said no to an offer.
    Declined,
}

impl Candidate {
    /// The time that a panel has been promised to see them, if it has a time of its own.
    pub fn time_on(&self, panel: &Id) -> Option<&Spanned<Time>> {
        self.times.iter().find(|(id, _)| ***id == *panel).map(|(_, time)| time)
    }

    /// All ways in which the file says that they left, of which there can be one.
    pub fn ways_out(&self) -> Vec<(Left, &Spanned<Day>)> {
        let days = [
            (Left::Withdrew, &self.withdrew),
            (Left::DidNotCome, &self.did_not_come),
            (Left::Declined, &self.declined),
        ];
        days.into_iter().filter_map(|(left, day)| Some((left, day.as_ref()?))).collect()
    }

    /// How and when they left, if they did.
    pub fn left(&self) -> Option<(Left, &Spanned<Day>)> {
        self.ways_out().first().copied()
    }
}

/// What came of it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Outcome {
    /// When it was decided.
    pub decided: Option<Day>,
    /// When it was approved, where `approved-by` under [scoring] says that someone has to.
    pub approved: Option<Spanned<Day>>,
    /// The candidate appointed; a list where there are several places, and an empty one if no one is.
    pub appointed: Codes,
    /// Who gets the offer if someone says no, the first before the second.
    pub reserve: Codes,
    /// Each panel's first choice.
    pub first_choices: BTreeMap<Spanned<Id>, Spanned<Code>>,
    /// The first choice of the members with lived experience; a list where they differ.
    pub lived_experience_choice: Codes,
    /// What the panel heard from whoever is appointed, by criterion.
    #[schemars(extend("examples" = [{ "criterion-1": "" }]))]
    pub reasons: BTreeMap<Spanned<Id>, Text>,
    /// Why the appointment differs from a first choice.
    pub difference: Option<Text>,
    /// The same in easy words.
    pub difference_easy: Option<Text>,
    /// What those said who saw it differently.
    pub minority: Option<Text>,
    /// The same in easy words.
    pub minority_easy: Option<Text>,
    /// What changed because of those who took part.
    pub changed: Option<Text>,
    /// The same in easy words.
    pub changed_easy: Option<Text>,
    /// What they asked for that will not change, and why.
    pub not_changed: Option<Text>,
    /// The same in easy words.
    pub not_changed_easy: Option<Text>,
    /// When panel members were told.
    pub told_members: Option<Day>,
    /// When candidates were told.
    pub told_candidates: Option<Day>,
    /// When panel members were thanked.
    pub thanked: Option<Day>,
}

/// One candidate’s code, or a list of them.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    codes: Vec<Spanned<Code>>,
    /// Whether the file has them, or says with an empty list that there are none.
    pub is_said: bool,
}

impl Deref for Codes {
    type Target = [Spanned<Code>];
    fn deref(&self) -> &Self::Target {
        &self.codes
    }
}

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let found = toml::Spanned::<OneOrMore>::deserialize(from)?;
        let span = found.span();
        let codes = match found.into_inner() {
            OneOrMore::One(code) => vec![Spanned::new(span, code)],
            OneOrMore::More(codes) => codes,
        };
        Ok(Codes { codes, is_said: true })
    }
}

enum OneOrMore {
    One(Code),
    More(Vec<Spanned<Code>>),
}

impl<'de> Deserialize<'de> for OneOrMore {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = OneOrMore;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the code of a candidate, or a list of codes")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<OneOrMore, E> {
                Code::deserialize(text.into_deserializer()).map(OneOrMore::One)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<OneOrMore, A::Error> {
                let mut codes = Vec::new();
                while let Some(code) = list.next_element()? {
                    codes.push(code);
                }
                Ok(OneOrMore::More(codes))
            }
        }
        from.deserialize_any(Either)
    }
}

impl JsonSchema for Codes {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Codes".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let code = Code::json_schema(generator);
        json_schema!({
            "anyOf": [code, { "type": "array", "items": code }],
            "examples": ["C01"],
        })
    }
}
