//! What an SVG may hold: a drawing and nothing else, the same in a browser, in a PDF and in Word.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use resvg::usvg::{Options, Tree};

/// Elements that are no drawing, each with what is said of it.
const REFUSED: &[(&str, &str)] = &[
    ("script", "holds a script"),
    ("foreignObject", "holds a piece of a web page"),
    ("iframe", "holds a piece of a web page"),
    ("text", "holds text, which looks different on each computer"),
    ("animate", "moves"),
    ("animateMotion", "moves"),
    ("animateTransform", "moves"),
    ("animateColor", "moves"),
    ("set", "moves"),
];

/// Whether a text claims to be an SVG.
pub fn is_svg(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && (text.contains("<svg") || text.contains(":svg"))
}

/// Says with its line what an SVG holds that it may not.
pub fn check(text: &str) -> Result<(), String> {
    let mut reader = Reader::from_str(text);
    let mut in_style = false;
    loop {
        let event = reader.read_event();
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let wrong = match event {
            Ok(Event::Start(element)) => {
                in_style = element.local_name().as_ref() == b"style";
                self::element(&element)
            }
            Ok(Event::Empty(element)) => self::element(&element),
            Ok(Event::End(_)) => {
                in_style = false;
                None
            }
            Ok(Event::Text(words)) if in_style => style(&String::from_utf8_lossy(&words)),
            Ok(Event::CData(words)) if in_style => style(&String::from_utf8_lossy(&words)),
            Ok(Event::DocType(_)) => Some("starts with a DOCTYPE".to_owned()),
            Ok(Event::PI(_)) => Some("asks for a style sheet outside itself".to_owned()),
            // The drawing itself is read below, and what is broken in it is told there.
            Ok(Event::Eof) | Err(_) => break,
            Ok(
                Event::Text(_)
                | Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::GeneralRef(_),
            ) => None,
        };
        if let Some(wrong) = wrong {
            let line = 1 + text.get(..at).unwrap_or_default().matches('\n').count();
            return Err(format!(
                "{wrong}, in line {line}; save it as a “plain SVG” with its text as paths, or as PNG"
            ));
        }
    }
    match Tree::from_str(text, &Options::default()) {
        Ok(tree) if tree.root().has_children() => Ok(()),
        Ok(_) => Err("is an SVG with nothing in it; save it again, or as PNG".to_owned()),
        Err(error) => Err(format!(
            "is a broken SVG ({error}); save it again, or as PNG"
        )),
    }
}

/// What is wrong with an element or its attributes.
fn element(element: &BytesStart<'_>) -> Option<String> {
    let name = element.local_name();
    let name = String::from_utf8_lossy(name.as_ref());
    if let Some((_, wrong)) = REFUSED
        .iter()
        .find(|(refused, _)| refused.eq_ignore_ascii_case(&name))
    {
        return Some((*wrong).to_owned());
    }
    for attribute in element.attributes() {
        let Ok(attribute) = attribute else {
            return Some("has a broken attribute".to_owned());
        };
        let key = attribute.key.local_name();
        let key = String::from_utf8_lossy(key.as_ref()).to_lowercase();
        let Ok(value) = attribute.unescape_value() else {
            return Some(format!("has a broken attribute `{key}`"));
        };
        let is_declared = attribute.key.as_namespace_binding().is_some();
        if is_declared {
            continue;
        }
        if key.starts_with("on") {
            return Some(format!("does something when somebody touches it (`{key}`)"));
        }
        let value = value.trim();
        let leads = ["href", "src", "base"].contains(&key.as_str());
        if leads && value.to_lowercase().starts_with("data:") {
            return Some("holds another picture".to_owned());
        }
        // A link in a picture leads nowhere, since a picture cannot be clicked.
        if leads && !value.starts_with('#') && name != "a" {
            return Some(format!("asks for `{value}`, which is outside itself"));
        }
        let wrong = if key == "style" {
            style(value)
        } else {
            outside(value)
        };
        if wrong.is_some() {
            return wrong;
        }
    }
    None
}

/// What a style does that a drawing may not.
fn style(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    if text.contains("@import") || text.contains("@font-face") {
        return Some("asks for a style or a font outside itself".to_owned());
    }
    if text.contains("animation") || text.contains("@keyframes") {
        return Some("moves".to_owned());
    }
    outside(&text)
}

/// What a value asks for outside the file.
fn outside(value: &str) -> Option<String> {
    let mut asked = value.split("url(").skip(1);
    asked
        .find(|rest| !rest.trim_start_matches([' ', '"', '\'']).starts_with('#'))
        .map(|rest| {
            let to = rest.split(')').next().unwrap_or_default();
            format!("asks for `{to}`, which is outside itself")
        })
}
