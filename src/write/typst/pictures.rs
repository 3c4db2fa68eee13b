//! Pictures, alone and beside the words of an idea; each drawing is one file, however often it is shown.

use std::sync::Arc;

use super::words::quoted;
use super::{INDENT, Writer};
use crate::doc::Block;

impl Writer<'_> {
    /// An idea of Easy Read, its words beside the picture if this size of print leaves room for them.
    pub fn row(&mut self, svg: &Arc<str>, content: &[Block]) {
        let file = self.file(svg);
        let (line, room, sticky) = (self.line, self.edition.beside_picture(), self.before_field);
        self.line = room.unwrap_or(line);
        let long = self.long(self.height(content) + 5.0);
        self.put(format_args!(
            "#idea(\"{file}\", below: {}, long: {long}, sticky: {sticky})",
            room.is_none()
        ));
        // Nothing here takes the room that a note or a list would take.
        self.line += INDENT;
        self.blocks(content);
        self.line = line;
    }

    /// The name of a picture’s file.
    fn file(&mut self, svg: &Arc<str>) -> String {
        let known = self.pictures.iter().position(|(_, other)| other == svg);
        let index = known.unwrap_or_else(|| {
            let name = format!("picture-{}.svg", self.pictures.len());
            self.pictures.push((name, Arc::clone(svg)));
            self.pictures.len() - 1
        });
        format!("picture-{index}.svg")
    }

    /// A picture on its own.
    pub fn picture(&mut self, svg: &Arc<str>, description: Option<&str>) {
        let file = self.file(svg);
        match description {
            Some(words) => self.put(format_args!("#picture(\"{file}\", alt: {})", quoted(words))),
            None => self.put(format_args!("#picture(\"{file}\")")),
        }
    }
}
