//! Three parts of a whole, side by side: solid, striped, open.

use super::shapes::drawing;
use crate::doc::colour::Palette;

/// The width of the whole.
pub const WIDE: f32 = 240.0;
const HIGH: f32 = 16.0;
/// From one stripe to the next.
const STRIPE: f32 = 6.0;

/// A bar with a length for each part, and an empty frame around all the room there is; of a part that is none, nothing is drawn.
pub fn bar(parts: [u16; 3], of: u16, palette: &Palette) -> String {
    let all = parts.iter().copied().map(f32::from).sum::<f32>().max(f32::from(of)).max(1.0);
    let mut shapes = format!(
        "<rect x='0.5' y='0.5' width='{:.0}' height='{:.0}' rx='3' fill='none' stroke='{}'/>",
        WIDE - 1.0,
        HIGH + 1.0,
        palette.hairline,
    );
    let mut left = 0.0;
    for (index, part) in parts.into_iter().enumerate().filter(|(_, part)| *part > 0) {
        let wide = WIDE * f32::from(part) / all;
        let fill = if index == 0 { palette.accent } else { palette.paper };
        shapes.push_str(&format!(
            "<rect x='{:.1}' y='1' width='{:.1}' height='{HIGH}' rx='2' fill='{fill}' stroke='{accent}' stroke-width='1.5'/>",
            left + 1.0,
            (wide - 2.0).max(1.0),
            accent = palette.accent,
        ));
        if index == 1 {
            shapes.push_str(&stripes(left + 1.0, left + wide - 1.0, palette));
        }
        left += wide;
    }
    drawing(WIDE, HIGH + 2.0, palette, &shapes)
}

/// Slanted lines from one place to another.
fn stripes(from: f32, to: f32, palette: &Palette) -> String {
    let mut lines = String::new();
    let mut x = from;
    while x + STRIPE < to {
        lines.push_str(&format!("M{x:.1} {HIGH}l{STRIPE} -{:.0}", HIGH - 1.0));
        x += STRIPE;
    }
    format!("<path d='{lines}' stroke='{}' stroke-width='2'/>", palette.accent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_its_share_and_its_own_look() {
        let drawn = bar([1, 1, 2], 4, &Palette::BUILT_IN);
        let lengths = drawn.matches("width='58.0'").count();
        assert_eq!((lengths, drawn.matches("width='118.0'").count()), (2, 1), "{drawn}");
        assert_eq!(drawn.matches("<path").count(), 1, "{drawn}");
    }

    #[test]
    fn only_the_largest_of_several_fills_its_room() {
        assert!(bar([1, 0, 0], 4, &Palette::BUILT_IN).contains("width='58.0'"));
        // The paper and the frame.
        assert_eq!(bar([0, 0, 0], 4, &Palette::BUILT_IN).matches("<rect").count(), 2);
    }
}
