//! A page for a browser: one file that asks for no other.

use crate::doc::Doc;
use crate::edition::EDITIONS;
use crate::write::html::{self, Assets};

/// Prints a page in standard print, in the colours of the style sheet.
pub fn write(doc: &Doc, assets: &Assets<'_>) -> String {
    html::write(doc, &EDITIONS[0], assets)
}
