use super::*;

const WHITE: Colour = Colour([255; 3]);

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((Colour([0; 3]).contrast(WHITE) - 21.0).abs() < 1e-9);
    // The lightest grey that passes 4.5:1 on white, as published with the standard.
    let grey = Colour([0x76; 3]).contrast(WHITE);
    assert!((4.5..4.6).contains(&grey), "{grey}");
}

#[test]
fn the_built_in_colours_can_be_read() {
    let palette = Palette::BUILT_IN;
    for colour in [palette.ink, palette.accent, palette.edge] {
        assert!(colour.contrast(palette.paper) >= TEXT, "{colour}");
        assert!(colour.contrast(palette.tint) >= TEXT, "{colour}");
    }
}

#[test]
fn the_nearest_that_passes_is_found_on_light_and_on_dark_paper() {
    let yellow = Colour([0xff, 0xd7, 0x00]);
    assert!(yellow.readable_on(WHITE, TEXT).contrast(WHITE) >= TEXT);
    let night = Colour([0x10, 0x10, 0x30]);
    assert_eq!(yellow.readable_on(night, TEXT), yellow);
}
