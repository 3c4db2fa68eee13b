//! An organisation’s SVG, read and written again: a drawing and nothing else, the same in a browser, in a PDF and in Word.
//!
//! To `usvg` a drawing is shapes and colours, so scripts, animation, links and other files do not come out again.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Error, ImageHrefResolver, Indent, Options, Tree, WriteOptions};
use roxmltree::{Document, ParsingOptions};

use super::{check, svg_limits};

/// Elements that would be missing from the drawing, each with what is said of it.
const REFUSED: &[(&str, &str)] = &[
    ("text", "holds text, which looks different on each computer"),
    ("image", "holds another picture"),
    ("feImage", "holds another picture"),
    ("foreignObject", "holds a piece of a web page"),
];

/// How many dots wide and high a drawing is looked at.
const LOOK: u32 = 128;

/// Whether a text claims to be an SVG.
pub fn is_svg(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && (text.contains("<svg") || text.contains(":svg"))
}

/// The drawing in an SVG, or what is wrong with it.
pub fn drawing(text: &str) -> Result<String, String> {
    svg_limits::text(text)?;
    let broken = |error: Error| format!("is a broken SVG ({error}); save it again, or as PNG");
    let parsing = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, parsing);
    let document = document.map_err(|error| broken(error.into()))?;
    svg_limits::document(&document)?;
    let missing = document.descendants().find_map(|node| {
        let name = node.tag_name().name();
        let (_, wrong) = REFUSED.iter().find(|(refused, _)| *refused == name)?;
        let line = document.text_pos_at(node.range().start).row;
        Some(format!(
            "{wrong}, in line {line}; save it as a “plain SVG” with its text as paths, or as PNG"
        ))
    });
    if let Some(missing) = missing {
        return Err(missing);
    }
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(broken)?;
    if !tree.root().has_children() {
        return Err("is an SVG with nothing in it; save it again, or as PNG".to_owned());
    }
    if is_unseen(&tree) {
        return Err(check::unseen());
    }
    let written = tree.to_string(&WriteOptions { indent: Indent::None, ..WriteOptions::default() });
    // Without a size of its own a drawing fills the room for it on a web page, as it does on paper.
    let (_, drawing) = written.split_once(" xmlns=").unwrap_or_default();
    let (wide, high) = (tree.size().width(), tree.size().height());
    Ok(format!("<svg viewBox=\"0 0 {wide} {high}\" xmlns={drawing}"))
}

/// Whether nothing of a drawing is seen on white paper.
fn is_unseen(tree: &Tree) -> bool {
    let Some(mut map) = Pixmap::new(LOOK, LOOK) else {
        return false;
    };
    let (wide, high) = (tree.size().width(), tree.size().height());
    let side = f32::from(u8::try_from(LOOK).unwrap_or(u8::MAX));
    let scale = Transform::from_scale(side / wide, side / high);
    resvg::render(tree, scale, &mut map.as_mut());
    map.pixels().iter().all(|dot| {
        let dot = dot.demultiply();
        check::is_unseen([dot.red(), dot.green(), dot.blue(), dot.alpha()])
    })
}
