//! The one list of pictures: an idea, and the drawing that shows it.
//!
//! The drawings are copanel’s own; they stand in `templates/pictures/`.

/// Every drawing, by the idea it shows.
pub static PICTURES: &[(&str, &str)] =
    &[("panel", include_str!("../templates/pictures/panel.svg"))];

/// The drawing for an idea.
pub fn named(name: &str) -> Option<&'static str> {
    PICTURES
        .iter()
        .find(|(idea, _)| *idea == name)
        .map(|(_, svg)| *svg)
}
