//! Who scores which candidate, once conflicts of interest are taken account of.

use crate::source::Code;
use crate::vacancy::{ConflictAction, Member};

/// Whether a conflict keeps a member from scoring a candidate.
///
/// Somebody who stands down leaves the panel, so they score nobody.
pub fn scores(member: &Member, candidate: &Code) -> bool {
    !member
        .conflicts
        .iter()
        .any(|conflict| match conflict.action {
            ConflictAction::NoneNeeded => false,
            ConflictAction::DoesNotScore | ConflictAction::LeavesTheRoom => {
                conflict.candidate == *candidate
            }
            ConflictAction::StandsDown => true,
        })
}

/// Whether a member leaves the panel because of a candidate.
pub fn stands_down(member: &Member) -> bool {
    member
        .conflicts
        .iter()
        .any(|conflict| conflict.action == ConflictAction::StandsDown)
}
