//! The face of a clock, for those who read the time from its hands.

use super::Picture;

/// A clock that shows this hour (0 to 23) and minute.
pub fn clock(hour: u8, minute: u8) -> Picture {
    let minutes = f32::from(minute);
    let long = hand(minutes * 6.0, 31.0);
    let short = hand(f32::from(hour % 12) * 30.0 + minutes / 2.0, 20.0);
    let marks: String = (0u8..12).map(|mark| tick(f32::from(mark) * 30.0)).collect();
    Picture::drawn(&format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>\
         <circle cx='50' cy='50' r='45' fill='#fff' stroke='#12263a' stroke-width='5'/>\
         <g fill='none' stroke='#12263a' stroke-linecap='round'>{marks}\
         <path stroke-width='6' d='M50 50{short}'/><path stroke-width='4' d='M50 50{long}'/></g>\
         <circle cx='50' cy='50' r='4' fill='#12263a'/></svg>"
    ))
}

/// Where a hand of this length ends, at an angle in degrees from twelve.
fn hand(angle: f32, length: f32) -> String {
    let (x, y) = along(angle, length);
    format!("l{x:.1} {y:.1}")
}

/// One of the twelve marks.
fn tick(angle: f32) -> String {
    let ((from_x, from_y), (x, y)) = (along(angle, 37.0), along(angle, 4.0));
    format!("<path stroke-width='3' d='M{:.1} {:.1}l{x:.1} {y:.1}'/>", 50.0 + from_x, 50.0 + from_y)
}

fn along(angle: f32, length: f32) -> (f32, f32) {
    let angle = angle.to_radians();
    (angle.sin() * length, -angle.cos() * length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_three_the_short_hand_points_right_and_the_long_one_up() {
        let drawn = String::from_utf8(clock(15, 0).file.bytes().to_vec()).unwrap();
        assert!(drawn.contains("M50 50l20.0 -0.0") || drawn.contains("M50 50l20.0 0.0"), "{drawn}");
        assert!(drawn.contains("M50 50l0.0 -31.0"), "{drawn}");
    }
}
