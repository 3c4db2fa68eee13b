//! Pictures, alone and beside the words of an idea; each is one file, however often it is shown.

use super::Writer;
use super::inlines::{NARROW, quoted};
use crate::doc::measure::widest_piece;
use crate::doc::tables::INDENT;
use crate::doc::{Block, Picture, plain};

/// Whether a block stays on the page of the next: words that announce a list or stand above a table, and the last words before a credit or room to sign.
pub fn sticks(block: &Block, next: Option<&Block>) -> bool {
    let announces = matches!(block, Block::Paragraph(content) if plain(content).ends_with(':'));
    // An idea says so itself, and a heading needs not.
    let is_kept = matches!(block, Block::Row { .. } | Block::Heading { .. });
    let closes = matches!(next, Some(Block::Credit(_) | Block::Signatures { .. }));
    let is_text = matches!(block, Block::Paragraph(_) | Block::List { .. });
    let heads = is_text
        && matches!(
            next,
            Some(Block::Table { columns: Some(_), .. } | Block::Contents { .. } | Block::People(_))
        );
    announces || heads || !is_kept && closes
}

impl Writer<'_> {
    /// A block that stays on the page of the next.
    pub fn sticky(&mut self, block: &Block, top: bool) {
        self.out.push_str("#block(sticky: true)[");
        self.block(block, top);
        while self.out.ends_with('\n') {
            self.out.pop();
        }
        self.out.push_str("]\n\n");
    }

    /// An idea of Easy Read, its words beside the picture if this size of print leaves room for them and for the longest address.
    pub fn row(&mut self, picture: &Picture, content: &[Block]) {
        let file = self.file(picture);
        let (line, sticky) = (self.line, self.keeps_next);
        let mut text = String::new();
        crate::doc::text(content, &mut text);
        let longest = widest_piece(&text) / NARROW;
        let room = self.edition.beside_picture().filter(|room| longest <= *room || longest > line);
        self.line = room.unwrap_or(line);
        let long = self.long(self.height(content) + 5.0);
        self.put(format_args!(
            "#idea(\"{file}\", width: {}pt, below: {}, long: {long}, sticky: {sticky})",
            self.edition.idea(),
            room.is_none()
        ));
        // Nothing here takes the room that a note or a list would take.
        self.line += INDENT;
        self.blocks(content);
        self.line = line;
    }

    /// The name of a picture’s file.
    pub fn file(&mut self, picture: &Picture) -> String {
        let known = self.pictures.iter().position(|(_, other)| *other == picture.file);
        let index = known.unwrap_or_else(|| {
            let ending = picture.file.extension();
            let name = format!("picture-{}.{ending}", self.pictures.len());
            self.pictures.push((name, picture.file.clone()));
            self.pictures.len() - 1
        });
        self.pictures[index].0.clone()
    }

    /// The same as Typst takes it, where there may be none.
    pub fn drawing(&mut self, picture: Option<&Picture>) -> String {
        picture.map_or_else(|| "none".to_owned(), |picture| quoted(&self.file(picture)))
    }

    /// A picture on its own.
    pub fn picture(&mut self, picture: &Picture, description: Option<&str>) {
        let file = self.file(picture);
        self.put(format_args!("#picture(\"{file}\""));
        if let Some(words) = description {
            self.put(format_args!(", alt: {}", quoted(words)));
        }
        self.out.push(')');
    }
}

#[cfg(test)]
#[path = "../../../tests/inside/typst_pictures.rs"]
mod tests;
