//! What runs rules, and what they tell it; a rule itself is a file beside this folder.

pub mod asked;
pub mod document_text;
pub mod effective;
mod gather;
mod guard;
pub mod repeated;
mod reporter;
mod rule;
pub mod run;
pub mod slips;
mod year;

pub use gather::{gather, urgency};
pub use reporter::Reporter;
pub use rule::{Check, Rule};
pub use run::{Checked, WaiverState, check_all, check_text, check_wording};
pub use year::DOUBTS;
