//! An organisation’s own pictures: looked at, turned the right way up, and made no larger than print needs.
//!
//! A photograph leaves everything behind that is not to be seen, such as the place where it was taken.

use std::fmt::Display;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use crate::doc::{Dots, PictureFile};
use crate::workspace::pictures::svg;

/// With fewer dots than this on its longer side a picture is a blur, in print of any size.
const LEAST: u32 = 40;
/// A dot this light is not seen on white.
const WHITE: u8 = 245;
/// A picture with more dots than this is not opened.
const MOST: u64 = 50_000_000;
/// How well a photograph is kept, of 100.
const QUALITY: u8 = 90;

/// What is wrong with a picture, and what to do; the file’s name goes before it.
type Wrong = String;

/// What a picture shows, which says how large it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// An idea, or the logo.
    Idea,
    /// A place: a map, a door.
    Place,
    /// Someone’s face, which is printed round.
    Face,
}

impl Shows {
    /// The most dots that it is printed with.
    fn room(self) -> (u32, u32) {
        match self {
            // 70 by 50 millimetres, 12 dots to each.
            Shows::Idea => (840, 600),
            // 113 by 80 millimetres, 10 dots to each.
            Shows::Place => (1130, 800),
            // 24 millimetres, and twice that where print is large.
            Shows::Face => (400, 400),
        }
    }
}

/// Reads a picture by what it holds, whatever its name.
pub fn read(bytes: &[u8], shows: Shows) -> Result<PictureFile, Wrong> {
    match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => dots(bytes, format, shows),
        Ok(_) | Err(_) => match std::str::from_utf8(bytes) {
            Ok(text) if svg::is_svg(text) => Ok(PictureFile::Svg(svg::drawing(text)?.into())),
            Ok(_) | Err(_) => {
                Err("is not a picture that can be printed everywhere; save it as PNG, JPEG or SVG"
                    .to_owned())
            }
        },
    }
}

/// What is said of a picture of which nothing would be seen.
pub fn unseen() -> Wrong {
    "is white or clear all over, so nothing of it is seen on paper; use the one in colour"
        .to_owned()
}

fn dots(bytes: &[u8], format: ImageFormat, shows: Shows) -> Result<PictureFile, Wrong> {
    let is_png = format == ImageFormat::Png;
    let kind = if is_png { "PNG" } else { "JPEG" };
    let broken = |error: &dyn Display| {
        // Some errors go over several lines.
        let error = error.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
        format!("is a broken {kind} ({error}); save it again")
    };
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut decoder = reader.into_decoder().map_err(|error| broken(&error))?;
    let (wide, high) = decoder.dimensions();
    if u64::from(wide) * u64::from(high) > MOST {
        return Err(format!(
            "has {wide} by {high} dots, which is too much to open; save it 1000 dots wide, which is enough for print"
        ));
    }
    if wide.max(high) < LEAST {
        return Err(format!(
            "has {wide} by {high} dots, which is too small to print; use one that is 200 dots wide or more"
        ));
    }
    let turned = decoder.orientation().map_err(|error| broken(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| broken(&error))?;
    picture.apply_orientation(turned);
    if shows == Shows::Face {
        picture = face(&picture);
    }
    let room = shows.room();
    if picture.width() > room.0 || picture.height() > room.1 {
        picture = picture.resize(room.0, room.1, FilterType::CatmullRom);
    }
    if picture.to_rgba8().pixels().all(|dot| is_unseen(dot.0)) {
        return Err(unseen());
    }
    let mut out = Cursor::new(Vec::new());
    let written = if !is_png {
        picture.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY))
    } else if picture.color().has_alpha() {
        picture.to_rgba8().write_to(&mut out, format)
    } else {
        picture.to_rgb8().write_to(&mut out, format)
    };
    written.map_err(|error| broken(&error))?;
    let dots =
        Dots { bytes: out.into_inner().into(), wide: picture.width(), high: picture.height() };
    Ok(if is_png { PictureFile::Png(dots) } else { PictureFile::Jpeg(dots) })
}

/// The square of a photograph that holds the face: the middle, and of a tall one more of the top.
fn face(picture: &DynamicImage) -> DynamicImage {
    let (wide, high) = (picture.width(), picture.height());
    let side = wide.min(high);
    picture.crop_imm((wide - side) / 2, (high - side) / 4, side, side)
}

/// Whether a dot is not seen on white paper.
pub fn is_unseen([red, green, blue, clear]: [u8; 4]) -> bool {
    clear < 16 || [red, green, blue].iter().all(|light| *light > WHITE)
}
