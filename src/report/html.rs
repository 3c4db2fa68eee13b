//! A page for a browser: one file that asks for no other.

use crate::doc::Doc;
use crate::doc::edition::EDITIONS;
use crate::write::html::{self, Assets};

/// Tables have the room of a wide screen; everything else keeps to lines that are easy to read.
const WIDE: &str = "@media screen{main{max-width:min(60rem,100%)}.sheet>:not(table,.cards){max-width:var(--line)}}";

/// Its tables need more room than those of papers before their rows are set out one below another.
const NARROW: &str = "(max-width: 50em)";

/// Prints a page in standard print.
pub fn write(doc: &Doc, assets: &Assets<'_>) -> String {
    let page_css = assets.page_css.replace("(--narrow)", NARROW);
    let page_css = format!("{}\n{WIDE}", page_css.trim());
    let assets = Assets { page_css: &page_css, ..*assets };
    html::write(doc, &EDITIONS[0], &assets)
}
