//! The panels, and how much their view counts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Meeting, numbers};
use crate::source::{Day, Id, Line, Spanned, Time};

/// People who meet candidates together.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Panel {
    /// Its id in this file.
    #[schemars(extend("examples" = ["main"]))]
    pub id: Spanned<Id>,
    /// What it is called.
    pub name: Line,
    /// Whether it interviews, or is a group that gives views and no scores; it interviews unless said otherwise.
    pub kind: Option<PanelKind>,
    /// The round in which it meets: 1, unless it is 2.
    #[serde(default, deserialize_with = "numbers::round")]
    #[schemars(range(min = 1, max = 2), extend("default" = 1))]
    pub round: Option<u32>,
    /// What its view is worth.
    pub power: Option<Power>,
    /// The fewest members it may have, where the organisation’s own number does not fit it.
    #[serde(default, deserialize_with = "numbers::from_one")]
    #[schemars(range(min = 1))]
    pub members_least: Option<u32>,
    /// The most members it may have, where the organisation’s own number does not fit it.
    #[serde(default, deserialize_with = "numbers::from_one")]
    #[schemars(range(min = 1))]
    pub members_most: Option<u32>,
    /// Why it has numbers of its own, such as a committee that the law sets.
    pub members_reason: Option<Line>,
    /// How it meets candidates, where that is not as `[interviews]` says.
    pub meeting: Option<Meeting>,
    /// The one day on which it sees every candidate, where there are several.
    pub day: Option<Spanned<Day>>,
    /// When the first candidate is seen.
    pub start: Option<Time>,
    /// When the last candidate leaves at the latest, such as where the room is booked.
    #[schemars(extend("examples" = ["15:30:00"]))]
    pub until: Option<Spanned<Time>>,
    /// The room in which it meets candidates; two panels with one room are never at work at once.
    #[schemars(extend("examples" = ["Garden room"]))]
    pub room: Option<Line>,
    /// Minutes with each candidate.
    #[serde(default, deserialize_with = "numbers::from_one")]
    #[schemars(range(min = 1))]
    pub length: Option<u32>,
    /// Minutes between two candidates.
    pub gap: Option<u32>,
    /// After how many candidates there is lunch.
    #[serde(default, deserialize_with = "numbers::from_one")]
    #[schemars(range(min = 1))]
    pub lunch_after: Option<u32>,
    /// Minutes for lunch; 45 unless said otherwise.
    #[schemars(extend("default" = crate::vacancy::LUNCH))]
    pub lunch_minutes: Option<u32>,
    /// In format 1, whether someone on it has used this team’s service; `links` says it now.
    pub link_to_team: Option<Spanned<bool>>,
    /// How people on it know this team’s service; never who.
    #[serde(default)]
    pub links: Vec<Link>,
}

/// How someone knows the service that the post is for.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Link {
    /// They have used this team’s service.
    ThisTeam,
    /// They use it now.
    UsesNow,
    /// They used it before.
    UsedBefore,
    /// The person appointed will support them.
    WillBeSupported,
}

/// What people do who meet candidates together.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum PanelKind {
    /// They interview, and score.
    Panel,
    /// They meet candidates and say what they think of them, without scores.
    Group,
}

impl Panel {
    /// How people on it know the service, in whichever format that is said.
    pub fn all_links(&self) -> Vec<Link> {
        let team = self.link_to_team.as_deref() == Some(&true) && self.links.is_empty();
        if team { vec![Link::ThisTeam] } else { self.links.clone() }
    }

    /// Whether it gives views and no scores.
    pub fn is_group(&self) -> bool {
        self.kind == Some(PanelKind::Group)
    }
}

/// What a panel's view is worth.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Power {
    /// It decides who is appointed.
    Decides,
    /// Its scores count beside another panel’s.
    ScoresCount,
    /// It advises those who decide.
    Advises,
}
