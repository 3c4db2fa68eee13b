//! Elements of XML, and how they become a file.
//!
//! Whatever is put in is text: escaping is done here, once, and nowhere else.

use anyhow::Result;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with its attributes and what stands in it.
#[derive(Clone, Debug)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// An empty element.
pub fn el(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), content: Vec::new() }
}

/// An element that says one thing, in Word's usual way: `<w:jc w:val="left"/>`.
pub fn val(name: &'static str, value: impl ToString) -> Element {
    el(name).set("w:val", value)
}

/// A length as Word writes it, in twentieths of a point.
pub fn twips(points: f32) -> String {
    format!("{:.0}", points * 20.0)
}

impl Element {
    /// The element with one more attribute.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "numbers and words read better without `&`")]
    pub fn set(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, legal(&value.to_string())));
        self
    }

    /// The element with one more child.
    #[must_use]
    pub fn with(mut self, child: Element) -> Self {
        self.content.push(Node::Element(child));
        self
    }

    /// The element with some more children.
    #[must_use]
    pub fn all(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.content.extend(children.into_iter().map(Node::Element));
        self
    }

    /// The element, if anything is said in it.
    pub fn if_any(self) -> Option<Self> {
        (!self.attributes.is_empty() || !self.content.is_empty()).then_some(self)
    }

    /// The element with some text.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.content.push(Node::Text(legal(text)));
        self
    }
}

/// A whole file with one element at its root.
pub fn file(root: &Element) -> Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
    write(&mut writer, root)?;
    Ok(writer.into_inner())
}

fn write(writer: &mut Writer<Vec<u8>>, element: &Element) -> Result<()> {
    let mut start = BytesStart::new(element.name);
    for (name, value) in &element.attributes {
        start.push_attribute((*name, value.as_str()));
    }
    if element.content.is_empty() {
        return Ok(writer.write_event(Event::Empty(start))?);
    }
    writer.write_event(Event::Start(start))?;
    for node in &element.content {
        match node {
            Node::Element(child) => write(writer, child)?,
            Node::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
        }
    }
    Ok(writer.write_event(Event::End(BytesEnd::new(element.name)))?)
}

/// A whole file that is written already, without the white space between its elements.
pub fn compact(text: &str) -> String {
    text.split_inclusive('>').map(str::trim_start).collect()
}

/// Text without what XML cannot hold; a tab or a line’s end is a space.
fn legal(text: &str) -> String {
    let char = |c: char| match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => None,
        c => Some(c),
    };
    text.chars().filter_map(char).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_markup() {
        let typed = "<b a=\"1\">R&D's\u{0}\u{b}\u{ffff}\nend";
        let root = el("w:p").set("w:name", typed).with(el("w:t").text(typed));
        let written = String::from_utf8(file(&root).unwrap()).unwrap();
        let words = "&lt;b a=&quot;1&quot;&gt;R&amp;D&apos;s end";
        let all = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:p w:name=\"{words}\"><w:t>{words}</w:t></w:p>"
        );
        assert_eq!(written, all);
    }
}
