//! How full the pages of a PDF are, and what its pages cost.

use typst::layout::{Frame, FrameItem};
use typst_layout::{Page, PagedDocument};

/// What a page costs, where one that is nearly empty costs 2.
const SHEET: f64 = 0.5;

/// Where the upper third of the room for words ends, as a part of the page.
const UPPER_THIRD: f64 = 0.345;

/// Where the foot of a page can begin, as a part of the page.
const FOOT: f64 = 0.78;

/// Where the tab at the head of a page ends, in points.
const HEAD: f64 = 50.0;

/// What the pages of a document cost: four more are as bad as one that is nearly empty.
pub fn paper(document: &PagedDocument) -> f64 {
    document.pages().iter().map(|_| SHEET).sum()
}

/// How many pages are less than a third full; one with a line counts twice as much as one that is nearly a third full.
pub fn emptiness(document: &PagedDocument) -> f64 {
    let pages = document.pages();
    let empty = |page: &Page| {
        let third = page.frame.height().to_pt() * UPPER_THIRD;
        let full = lowest(&page.frame, 0.0) / third;
        if full < 1.0 { 2.0 - full } else { 0.0 }
    };
    if pages.len() > 1 { pages.iter().map(empty).sum() } else { 0.0 }
}

/// Where the last ink above the foot of a page is, in points; below everything where a page is blank.
fn lowest(frame: &Frame, top: f64) -> f64 {
    let mut ink = Vec::new();
    inked(frame, top, &mut ink);
    let foot = frame.height().to_pt() * FOOT;
    let body = ink.into_iter().filter(|(top, _)| (HEAD..foot).contains(top));
    body.map(|(_, bottom)| bottom).reduce(f64::max).unwrap_or(f64::INFINITY)
}

/// Where words, lines and pictures in a frame begin and end, in points from the top of the page.
fn inked(frame: &Frame, top: f64, ink: &mut Vec<(f64, f64)>) {
    for (place, item) in frame.items() {
        let top = top + place.y.to_pt();
        let tall = match item {
            FrameItem::Group(group) => {
                inked(&group.frame, top, ink);
                continue;
            }
            FrameItem::Text(_) => 0.0,
            FrameItem::Shape(shape, _) => shape.geometry.bbox(None).max.y.to_pt(),
            FrameItem::Image(_, size, _) => size.y.to_pt(),
            FrameItem::Link(..) | FrameItem::Tag(_) => continue,
        };
        ink.push((top, top + tall));
    }
}
