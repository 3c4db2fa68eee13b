//! Pictures: inside the page itself, so that it asks for no other file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Writer;
use super::inlines::escape;
use crate::doc::{Block, Picture};

impl Writer<'_> {
    /// A picture on its own; without a description it only decorates.
    pub fn picture(&mut self, picture: &Picture, description: &str) {
        self.out.push_str("<p class=\"picture\">");
        self.image(picture, description);
        self.out.push_str("</p>");
    }

    /// An idea of Easy Read: the picture, then its words.
    pub fn row(&mut self, picture: &Picture, content: &[Block]) {
        self.out.push_str("<div class=\"row\">\n");
        self.image(picture, "");
        self.out.push_str("\n<div>\n");
        self.blocks(content);
        self.out.push_str("</div>\n</div>");
    }

    /// An image, with words for those who cannot see it or none.
    pub fn image(&mut self, picture: &Picture, description: &str) {
        self.put(format_args!(
            "<img src=\"data:{};base64,{}\" alt=\"{}\">",
            picture.file.media_type(),
            STANDARD.encode(picture.file.bytes()),
            escape(description),
        ));
    }
}
