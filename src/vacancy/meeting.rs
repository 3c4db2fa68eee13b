//! How panel and candidates meet: in a room, by video, by telephone.

use std::ops::Deref;

use schemars::{JsonSchema, json_schema};
use serde::{Deserialize, Serialize};

use super::{Panel, Vacancy};
use crate::source::described::described;
use crate::source::{DateTime, Line, Spanned, Text};

/// The longest address of a video call, in characters: a browser takes no more for certain.
const LONGEST: usize = 2_000;

/// How a panel meets candidates.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Meeting {
    /// Everyone is in one room.
    Room,
    /// Everyone joins a video call.
    Video,
    /// Everyone joins a telephone call.
    Telephone,
    /// Some are in the room, others join by video.
    Mixed,
}

/// How to join a video call or a telephone call.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Online {
    /// The address of the video call, however long.
    pub link: Option<Address>,
    /// The number of the meeting, and its code if it has one.
    #[schemars(extend("examples" = ["912 3456 7890"]))]
    pub meeting_number: Option<Line>,
    /// The number to ring for those who join by telephone.
    #[schemars(extend("examples" = ["01632 960199"]))]
    pub phone: Option<Line>,
    /// Captions, whether cameras can be off, an interpreter on the screen.
    pub access: Option<Text>,
    /// The same in easy words.
    pub access_easy: Option<Text>,
    /// When everyone can try it out first.
    pub trial: Option<Spanned<DateTime>>,
}

/// The address of a video call.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(pub String);

impl Deref for Address {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Address {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let link = text.trim();
        let fits = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\`".contains(c);
        let host = link.strip_prefix("https://").unwrap_or_default();
        let is_address = host.starts_with(char::is_alphanumeric);
        if is_address && link.chars().count() <= LONGEST && link.chars().all(fits) {
            return Ok(Address(link.to_owned()));
        }
        Err(
            "this is not the address of a video call\ncopy it whole from the invitation; it begins with `https://` and has no spaces",
        )
    }
}

described! {
    Address: json_schema!({
        "type": "string",
        "maxLength": LONGEST,
        "pattern": "^https://[^\\s<>\"\\\\`]+$",
        "examples": ["https://meet.example.org/r/4711"],
    });
}

/// The ways in which some people meet; what papers say of one of them stands in no other’s.
#[derive(Clone, Copy, Debug, Default, Serialize, PartialEq, Eq)]
pub struct Ways {
    /// In a room.
    pub room: bool,
    /// By video.
    pub video: bool,
    /// By telephone alone.
    pub telephone: bool,
}

impl Ways {
    /// All the ways of either.
    pub fn and(self, other: Ways) -> Ways {
        Ways {
            room: self.room || other.room,
            video: self.video || other.video,
            telephone: self.telephone || other.telephone,
        }
    }

    /// Whether anyone joins a call.
    pub fn is_online(self) -> bool {
        self.video || self.telephone
    }
}

impl Vacancy {
    /// How a panel meets candidates.
    pub fn ways(&self, panel: &Panel) -> Ways {
        ways(panel.meeting.unwrap_or_else(|| self.usual_meeting()))
    }

    /// How all panels meet candidates; as the interviews do where there is none.
    pub fn all_ways(&self) -> Ways {
        let each = self.panels.iter().map(|panel| self.ways(panel));
        each.reduce(Ways::and).unwrap_or_else(|| ways(self.usual_meeting()))
    }

    fn usual_meeting(&self) -> Meeting {
        let interviews = self.interviews.as_ref();
        interviews.and_then(|interviews| interviews.meeting).unwrap_or(Meeting::Room)
    }
}

fn ways(meeting: Meeting) -> Ways {
    let none = Ways::default();
    match meeting {
        Meeting::Room => Ways { room: true, ..none },
        Meeting::Video => Ways { video: true, ..none },
        Meeting::Telephone => Ways { telephone: true, ..none },
        Meeting::Mixed => Ways { room: true, video: true, ..none },
    }
}
