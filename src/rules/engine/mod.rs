//! What runs rules, and what they tell it; a rule itself is a file beside this folder.

pub mod asked;
mod guard;
pub mod in_force;
pub mod paper;
mod reporter;
mod rule;
mod run;

pub use reporter::Reporter;
pub use rule::{Check, Rule};
pub use run::{Broken, Checked, WaiverState, check, check_all, check_wording};
