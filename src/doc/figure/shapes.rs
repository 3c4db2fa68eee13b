//! What drawings are made of. Digits are lines too, so that every format prints them alike, whatever fonts there are.

use crate::doc::colour::{Colour, Palette};

/// The digits, six wide and ten high.
const DIGITS: [&str; 10] = [
    "M3 0C5 0 6 2 6 5S5 10 3 10 0 8 0 5 1 0 3 0Z",
    "M1 2L3.5 0V10",
    "M.2 2.6C.4 1 1.5 0 3 0S5.8 1 5.8 2.8C5.8 5 0 8 0 10H6",
    "M.5 0H5.5L2.8 4C5 4 6 5.3 6 6.9S4.7 10 3 10C1.5 10 .4 9.3 0 8",
    "M4.5 10V0L0 7H6",
    "M5.5 0H1L.5 4.5C1.2 4 2 3.7 3 3.7 4.8 3.7 6 5 6 6.8S4.7 10 3 10C1.6 10 .5 9.4 0 8.3",
    "M5 0C2 1.5 0 4 0 7 0 8.8 1.3 10 3 10S6 8.8 6 7 4.7 4 3 4 .3 5 0 6.5",
    "M0 0H6L2.2 10",
    "M3 4.6C1.6 4.6 .6 3.7 .6 2.3S1.6 0 3 0 5.4 .9 5.4 2.3 4.4 4.6 3 4.6C1.3 4.6 0 5.7 0 7.3S1.3 10 3 10 6 8.9 6 7.3 4.7 4.6 3 4.6Z",
    "M1 10C4 8.5 6 6 6 3 6 1.2 4.7 0 3 0S0 1.2 0 3 1.3 6 3 6 5.7 5 6 3.5",
];

/// The room around a drawing.
pub const EDGE: f32 = 4.0;

/// How far apart two digits begin.
const STEP: f32 = 8.5;

/// A drawing of this size on the reader’s paper, with a little room around it.
pub fn drawing(wide: f32, high: f32, palette: &Palette, shapes: &str) -> String {
    let (wide, high) = (wide + EDGE * 2.0, high + EDGE * 2.0);
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{wide:.0}pt' height='{high:.0}pt' viewBox='-{EDGE} -{EDGE} {wide:.0} {high:.0}'>\
         <rect x='-{EDGE}' y='-{EDGE}' width='{wide:.0}' height='{high:.0}' rx='3' fill='{}'/>{shapes}</svg>",
        palette.paper
    )
}

/// A whole number below a point, its digits this high.
pub fn number(number: usize, middle: f32, top: f32, high: f32, ink: Colour) -> String {
    let digits: Vec<usize> =
        number.to_string().bytes().map(|digit| usize::from(digit - b'0')).collect();
    let scale = high / 10.0;
    let all: f32 = digits.iter().skip(1).map(|_| STEP).sum::<f32>() + 6.0;
    let mut left = middle - all * scale / 2.0;
    let mut out = String::new();
    for digit in digits {
        let line = DIGITS[digit];
        out.push_str(&format!(
            "<path d='{line}' transform='translate({left:.1} {top:.1}) scale({scale:.2})' \
             fill='none' stroke='{ink}' stroke-width='1.5' stroke-linejoin='round'/>"
        ));
        left += STEP * scale;
    }
    out
}

/// A pin that points at a place: “you are here”.
pub fn pin(x: f32, y: f32, palette: &Palette) -> String {
    format!(
        "<path d='M{x:.1} {y:.1}c-2 -4 -6 -7 -6 -11a6 6 0 1 1 12 0c0 4 -4 7 -6 11Z' fill='{}'/>\
         <circle cx='{x:.1}' cy='{:.1}' r='2.4' fill='{}'/>",
        palette.ink,
        y - 11.0,
        palette.paper,
    )
}
