//! Several papers of one person in one PDF: each as it is printed by itself, with its own page numbers, on its own sheet.

use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, FrameParent};
use typst::model::{Destination, Document as _};
use typst_layout::{Page, PagedDocument};

/// Papers one after the other; each begins on the front of a sheet, so that all can be printed on both sides.
pub fn bound(papers: &[PagedDocument], title: &str) -> Option<PagedDocument> {
    let mut info = papers.first()?.info().clone();
    info.title = Some(title.into());
    let mut pages: Vec<Page> = Vec::new();
    for (part, paper) in papers.iter().enumerate() {
        if let Some(last) = pages.last().filter(|_| pages.len() % 2 == 1) {
            let back = Page { frame: Frame::hard(last.frame.size()), ..last.clone() };
            pages.push(back);
        }
        pages.extend(paper.pages().iter().cloned().map(|mut page| {
            part_of(&mut page.frame, part);
            page
        }));
    }
    Some(PagedDocument::new(pages.into_iter().collect(), info))
}

/// What is in the same place in two papers is not the same thing.
fn part_of(frame: &mut Frame, part: usize) {
    let own = |location: Location| location.variant(part);
    let mut items: Vec<_> = frame.items().cloned().collect();
    for (_, item) in &mut items {
        match item {
            FrameItem::Group(group) => {
                part_of(&mut group.frame, part);
                if let Some(FrameParent { location, .. }) = &mut group.parent {
                    *location = own(*location);
                }
            }
            FrameItem::Link(Destination::Location(to), _) => *to = own(*to),
            FrameItem::Tag(Tag::Start(content, _)) => {
                if let Some(location) = content.location() {
                    content.set_location(own(location));
                }
            }
            FrameItem::Tag(Tag::End(location, ..)) => *location = own(*location),
            FrameItem::Link(Destination::Url(_) | Destination::Position(_), _)
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..) => {}
        }
    }
    frame.clear();
    frame.push_multiple(items);
}
