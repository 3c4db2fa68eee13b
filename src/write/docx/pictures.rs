//! Pictures: drawings are drawn as dots once, and all are placed wherever they are asked for.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Error, Result, anyhow};
use image::ImageFormat;
use resvg::tiny_skia::{Color, IntSize, Pixmap, Size, Transform};
use resvg::usvg::{Options, Tree};

use super::Writer;
use super::package::Relation;
use super::xml::{Element, el};
use crate::doc::colour::Palette;
use crate::doc::{Dots, Picture, PictureFile};

/// How many dots there are to a millimetre.
const DENSITY: f32 = 12.0;
/// A picture is as large as fits into 70 by 50 millimetres, in dots.
pub const ROOM: (f32, f32) = (70.0 * DENSITY, 50.0 * DENSITY);
/// A logo fits into 50 by 20 millimetres.
pub const LOGO: (f32, f32) = (50.0 * DENSITY, 20.0 * DENSITY);
/// Word’s smallest measure: 36,000 of them make a millimetre.
const DOT: u32 = 36_000 / 12;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// A PNG file, and how many dots it has.
type Png = (Arc<[u8]>, IntSize);

/// What has been drawn, by its SVG and whether on white: the same few pictures stand in most Easy Read papers, and drawing is slow.
static DRAWN: Mutex<BTreeMap<(Arc<str>, bool), Png>> = Mutex::new(BTreeMap::new());

/// The pictures of one document.
pub struct Pictures {
    /// Whether drawings stand on white: their lines are dark, and so may the paper be.
    on_white: bool,
    /// Each picture once.
    pub files: Vec<Drawn>,
    placed: u32,
    /// What is wrong with the first that cannot be drawn.
    pub fault: Option<Error>,
}

/// A picture made of dots.
pub struct Drawn {
    file: PictureFile,
    /// Where it lies in the package, beside the document.
    pub name: String,
    /// The dots of a drawing; a picture that is made of dots has its own.
    png: Option<Arc<[u8]>>,
    size: IntSize,
}

impl Drawn {
    /// The file that Word shows.
    pub fn bytes(&self) -> &[u8] {
        self.png.as_deref().unwrap_or(self.file.bytes())
    }

    /// Its width and height in Word’s smallest measure, so that it fits into some room.
    fn within(&self, room: (f32, f32)) -> (u32, u32) {
        let room = Size::from_wh(room.0, room.1);
        let drawn = self.size.to_size();
        let size = room.map_or(drawn, |room| drawn.scale_to(room)).to_int_size();
        (size.width() * DOT, size.height() * DOT)
    }
}

impl Pictures {
    /// No pictures yet, on this paper.
    pub fn on(palette: &Palette) -> Pictures {
        Pictures { on_white: palette.is_dark(), files: Vec::new(), placed: 0, fault: None }
    }

    /// Where a picture is among the files.
    fn index(&mut self, file: &PictureFile, room: (f32, f32)) -> Result<usize> {
        if let Some(known) = self.files.iter().position(|known| known.file == *file) {
            return Ok(known);
        }
        let drawn = drawn(file, self.on_white, room, self.files.len() + 1);
        self.files.push(drawn.context("a picture cannot be drawn")?);
        Ok(self.files.len() - 1)
    }
}

/// A square of so many points, in dots.
pub fn square(points: f32) -> (f32, f32) {
    let dots = points * 25.4 / 72.0 * DENSITY;
    (dots, dots)
}

impl Writer<'_> {
    /// A picture that fits into a square of so many points, as a run; it decorates, since its words stand beside it.
    pub fn drawing(&mut self, picture: &Picture, points: f32) -> Element {
        self.picture_in(square(points), &picture.file, None)
    }

    /// The picture of a person, round, as a run; it decorates, since their name stands below it.
    pub fn round(&mut self, picture: &Picture, points: f32) -> Element {
        match round(&picture.file) {
            Ok(file) => self.picture_in(square(points), &file, None),
            Err(fault) => self.undrawn(fault),
        }
    }

    /// A picture as a run that fits into so many dots; one that is not described only decorates.
    pub fn picture_in(
        &mut self,
        room: (f32, f32),
        file: &PictureFile,
        description: Option<&str>,
    ) -> Element {
        let index = match self.pictures.index(file, room) {
            Ok(index) => index,
            Err(fault) => return self.undrawn(fault),
        };
        self.pictures.placed += 1;
        let drawn = &self.pictures.files[index];
        let relation = self.links.relations.add(Relation::Picture, &drawn.name);
        let placed = place(drawn, room, self.pictures.placed, description, &relation);
        el("w:r").with(el("w:drawing").with(placed))
    }

    /// Nothing in place of a picture; what is wrong is told when the rest is written.
    fn undrawn(&mut self, fault: Error) -> Element {
        self.pictures.fault.get_or_insert(fault);
        el("w:r")
    }
}

/// A photograph with clear corners; a drawing has clear ones already.
fn round(file: &PictureFile) -> Result<PictureFile> {
    let (PictureFile::Png(dots) | PictureFile::Jpeg(dots)) = file else {
        return Ok(file.clone());
    };
    let mut picture = image::load_from_memory(&dots.bytes)?.to_rgba8();
    let (wide, high) = picture.dimensions();
    // Counted in half dots from the middle, so that all is whole numbers.
    let from_middle = |at: u32, side: u32| u64::from((2 * at + 1).abs_diff(side)).pow(2);
    let reach = u64::from(wide.min(high)).pow(2);
    for (x, y, dot) in picture.enumerate_pixels_mut() {
        if from_middle(x, wide) + from_middle(y, high) > reach {
            dot.0[3] = 0;
        }
    }
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png)?;
    Ok(PictureFile::Png(Dots { bytes: out.into_inner().into(), ..*dots }))
}

fn drawn(file: &PictureFile, on_white: bool, room: (f32, f32), number: usize) -> Result<Drawn> {
    let (png, size, ending) = match file {
        PictureFile::Svg(text) => {
            let (png, size) = drawn_once((Arc::clone(text), on_white), room)?;
            (Some(png), Some(size), "png")
        }
        PictureFile::Png(dots) | PictureFile::Jpeg(dots) => {
            (None, IntSize::from_wh(dots.wide, dots.high), file.extension())
        }
    };
    Ok(Drawn {
        file: file.clone(),
        name: format!("media/picture{number}.{ending}"),
        png,
        size: size.ok_or_else(|| anyhow!("it has no size"))?,
    })
}

/// A drawing as PNG, drawn unless it has been.
fn drawn_once(asked: (Arc<str>, bool), room: (f32, f32)) -> Result<Png> {
    // Whoever broke off while drawing has left nothing half done in here.
    let known = || DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((png, size)) = known().get(&asked) {
        return Ok((Arc::clone(png), *size));
    }
    let png = draw(&asked.0, asked.1, room)?;
    known().insert(asked, png.clone());
    Ok(png)
}

/// A small picture has dots enough to be shown as large as any.
fn draw(svg: &str, on_white: bool, room: (f32, f32)) -> Result<Png> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let room =
        Size::from_wh(room.0.max(ROOM.0), room.1.max(ROOM.1)).ok_or_else(|| anyhow!("no room"))?;
    let size = tree.size().scale_to(room);
    let dots = size.to_int_size();
    let mut map =
        Pixmap::new(dots.width(), dots.height()).ok_or_else(|| anyhow!("it has no size"))?;
    if on_white {
        map.fill(Color::WHITE);
    }
    let scale = Transform::from_scale(
        size.width() / tree.size().width(),
        size.height() / tree.size().height(),
    );
    resvg::render(&tree, scale, &mut map.as_mut());
    Ok((map.encode_png()?.into(), dots))
}

fn place(
    picture: &Drawn,
    room: (f32, f32),
    number: u32,
    description: Option<&str>,
    relation: &str,
) -> Element {
    let (wide, high) = picture.within(room);
    let name = format!("Picture {number}");
    let description = description.map(str::trim).filter(|words| !words.is_empty());
    let mut properties = el("wp:docPr")
        .set("id", number)
        .set("name", &name)
        .set("descr", description.unwrap_or_default());
    if description.is_none() {
        let decorative = el("adec:decorative").set("xmlns:adec", DECORATIVE).set("val", 1);
        let extension =
            el("a:ext").set("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}").with(decorative);
        properties = properties.with(el("a:extLst").set("xmlns:a", DRAWING).with(extension));
    }
    let extent = |name| el(name).set("cx", wide).set("cy", high);
    let fill = el("pic:blipFill")
        .with(el("a:blip").set("r:embed", relation))
        .with(el("a:stretch").with(el("a:fillRect")));
    let shape = el("pic:spPr")
        .with(el("a:xfrm").with(el("a:off").set("x", 0).set("y", 0)).with(extent("a:ext")))
        .with(el("a:prstGeom").set("prst", "rect").with(el("a:avLst")));
    let inner = el("pic:nvPicPr")
        .with(el("pic:cNvPr").set("id", number).set("name", &name))
        .with(el("pic:cNvPicPr"));
    let picture = el("pic:pic").set("xmlns:pic", PICTURE).with(inner).with(fill).with(shape);
    let locks = el("a:graphicFrameLocks").set("xmlns:a", DRAWING).set("noChangeAspect", 1);
    let graphic = el("a:graphic")
        .set("xmlns:a", DRAWING)
        .with(el("a:graphicData").set("uri", PICTURE).with(picture));
    el("wp:inline")
        .set("distT", 0)
        .set("distB", 0)
        .set("distL", 0)
        .set("distR", 0)
        .with(extent("wp:extent"))
        .with(properties)
        .with(el("wp:cNvGraphicFramePr").with(locks))
        .with(graphic)
}
