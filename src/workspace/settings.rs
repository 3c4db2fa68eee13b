//! What `copanel.toml` can say.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::doc::colour::{self, Colour, Palette};
use crate::source::{Day, ExactDecimal, Fault, Language, Line, Origin, Spanned};
use crate::vacancy::Contact;
use crate::workspace::policy::{self, OwnLimits};

/// What an organisation settles once for all its vacancies.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[schemars(title = "copanel.toml")]
pub struct Settings {
    /// Who recruits.
    pub organisation: Organisation,
    /// Who to ask, unless a vacancy names someone else.
    pub contact: Option<Contact>,
    /// What the organisation calls people who use its services.
    pub words: Words,
    /// Its own numbers for rules.
    #[schemars(extend("x-names" = "policy-numbers", "propertyNames" = policy::names()))]
    pub policy: BTreeMap<Spanned<String>, OwnLimits>,
    /// Its own levels for rules.
    #[schemars(extend("x-names" = "rule-levels"))]
    pub rules: BTreeMap<Spanned<String>, RuleLevel>,
    /// What it pays, each rate under a name of your own.
    pub payment: BTreeMap<String, Rate>,
    /// How its pages look.
    pub look: Look,
    /// Its own pictures, by the idea they show.
    pub pictures: BTreeMap<String, Spanned<Line>>,
}

/// Who recruits.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Organisation {
    /// What it is called.
    pub name: Option<Line>,
    /// Where it is, since the law is not the same everywhere.
    pub nation: Option<Nation>,
    /// Other days on which it is closed, beside weekends and the bank holidays of its nation.
    pub closed: Vec<Day>,
    /// The language of its papers, as a code such as `en-GB`.
    pub language: Language,
    /// Who gives free, independent advice on benefits, with a telephone number.
    pub benefits_advice: Option<Line>,
}

/// A nation with law of its own.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
pub enum Nation {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    #[serde(rename = "Northern Ireland")]
    NorthernIreland,
}

/// What the organisation calls people who use its services.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Words {
    /// One of them.
    #[schemars(extend("examples" = ["service user"]))]
    pub singular: Option<Line>,
    /// More than one.
    #[schemars(extend("examples" = ["service users"]))]
    pub plural: Option<Line>,
    /// Of one of them.
    #[schemars(extend("examples" = ["service user’s"]))]
    pub possessive: Option<Line>,
}

/// How much a rule matters here.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum RuleLevel {
    /// The rule is not run.
    Off,
    /// At most worth knowing.
    Note,
    /// At most a warning.
    Warning,
    /// An error at its worst.
    Error,
}

/// What is paid for some work.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rate {
    /// Pounds.
    pub amount: ExactDecimal,
    /// What it is paid for; no offer should be below the lowest rate for an “hour”.
    #[schemars(extend("examples" = ["hour, with reading, preparation and travel"]))]
    pub per: Line,
    /// The day on which it was looked up.
    pub as_of: Spanned<Day>,
    /// Where it can be read.
    pub source: Line,
}

impl Rate {
    /// Whether it is paid for an hour, rather than for a day or a meeting.
    pub fn is_hourly(&self) -> bool {
        let mut words = self.per.0.split(|c: char| !c.is_alphabetic());
        words.find(|word| *word != "an") == Some("hour")
    }
}

/// How the organisation’s pages look.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Look {
    /// The colour of headings and links, as `#rrggbb`; 4.5:1 on the paper or better.
    #[schemars(extend("examples" = ["#1a5e3a"]))]
    pub colour: Option<Spanned<Colour>>,
    /// The colour of the paper, as `#rrggbb`; black text is 7:1 on it or better.
    pub paper: Option<Spanned<Colour>>,
    /// A picture file for covers and pages of the guide.
    #[schemars(extend("examples" = ["pictures/logo.png"]))]
    pub logo: Option<Spanned<Line>>,
    /// Who made the organisation’s own pictures, printed at the end of what shows any.
    pub picture_credit: Option<Line>,
}

impl Look {
    /// The colours of papers, unless a person has asked for others.
    pub fn palette(&self) -> Palette {
        let mut palette = Palette::BUILT_IN;
        if let Some(paper) = &self.paper {
            palette.paper = **paper;
        }
        let accent = self.colour.as_ref().map_or(palette.accent, |colour| **colour);
        palette.with_accent(accent)
    }

    /// Colours that cannot be read.
    pub fn faults(&self) -> Vec<Fault> {
        let Palette { paper, ink, accent, .. } = self.palette();
        let fault =
            |span, words: String| Fault::new(Origin::Organisation, span, &words).about("[look]");
        if let Some(own) = self.paper.as_ref().filter(|_| ink.contrast(paper) < colour::TEXT) {
            let near = paper.readable_on(ink, colour::TEXT);
            let help =
                format!("the nearest paper that text can be read on is `paper = \"{near}\"`");
            let words = format!("text is hard to read on paper in {paper}; {help}");
            vec![fault(own.span(), words)]
        } else if let Some(own) = self.colour.as_ref().or(self.paper.as_ref())
            && accent.contrast(paper) < colour::HEADINGS
        {
            let near = accent.readable_on(paper, colour::HEADINGS);
            let help =
                format!("the nearest colour that can be read on it is `colour = \"{near}\"`");
            let words =
                format!("headings in {accent} are hard to read on paper in {paper}; {help}");
            vec![fault(own.span(), words)]
        } else {
            Vec::new()
        }
    }
}
