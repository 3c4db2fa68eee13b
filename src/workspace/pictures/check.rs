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

/// The most dots that a picture is printed with: 70 by 50 millimetres, 12 to each.
const ROOM: (u32, u32) = (840, 600);
/// A picture with more dots than this is not opened.
const MOST: u64 = 50_000_000;
/// How well a photograph is kept, of 100.
const QUALITY: u8 = 90;

/// What is wrong with a picture, and what to do; the file’s name goes before it.
type Wrong = String;

/// Reads a picture by what it holds, whatever its name.
pub fn read(bytes: &[u8]) -> Result<PictureFile, Wrong> {
    match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => dots(bytes, format),
        Ok(_) | Err(_) => match std::str::from_utf8(bytes) {
            Ok(text) if svg::is_svg(text) => Ok(PictureFile::Svg(svg::drawing(text)?.into())),
            Ok(_) | Err(_) => {
                Err("is not a picture that can be printed everywhere; save it as PNG, JPEG or SVG"
                    .to_owned())
            }
        },
    }
}

fn dots(bytes: &[u8], format: ImageFormat) -> Result<PictureFile, Wrong> {
    let is_png = format == ImageFormat::Png;
    let kind = if is_png { "PNG" } else { "JPEG" };
    let broken = |error: &dyn Display| format!("is a broken {kind} ({error}); save it again");
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut decoder = reader.into_decoder().map_err(|error| broken(&error))?;
    let (wide, high) = decoder.dimensions();
    if u64::from(wide) * u64::from(high) > MOST {
        return Err(format!(
            "has {wide} by {high} dots, which is too much to open; save it 1000 dots wide, which is enough for print"
        ));
    }
    let turned = decoder.orientation().map_err(|error| broken(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| broken(&error))?;
    picture.apply_orientation(turned);
    if picture.width() > ROOM.0 || picture.height() > ROOM.1 {
        picture = picture.resize(ROOM.0, ROOM.1, FilterType::CatmullRom);
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
