//! Pictures: drawings are drawn as dots once, and all are placed wherever they are asked for.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, anyhow};
use image::ImageFormat;
use resvg::tiny_skia::{Color, IntSize, Pixmap, Size, Transform};
use resvg::usvg::{Options, Tree};

use super::package::{Relation, Relations};
use super::xml::{Element, el};
use crate::doc::colour::Palette;
use crate::doc::{Dots, Logo, Picture, PictureFile};

/// A picture is as large as fits into 70 by 50 millimetres, at 12 dots to each.
const ROOM: (f32, f32) = (840.0, 600.0);
/// So many dots make a point.
const POINT: f32 = 12.0 * 25.4 / 72.0;
/// A logo fits into 50 by 20 millimetres.
const LOGO: (f32, f32) = (600.0, 240.0);
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
        Pictures { on_white: palette.is_dark(), files: Vec::new(), placed: 0 }
    }

    /// A picture as a run; one that is not described only decorates.
    pub fn run(
        &mut self,
        picture: &Picture,
        description: Option<&str>,
        relations: &mut Relations,
    ) -> Result<Element> {
        self.within(ROOM, &picture.file, description, relations)
    }

    /// A drawing of this width in points, made from facts, as a run; it decorates, since its words stand below it.
    pub fn figure(
        &mut self,
        picture: &Picture,
        wide: f32,
        relations: &mut Relations,
    ) -> Result<Element> {
        self.within((wide * POINT, wide * POINT), &picture.file, None, relations)
    }

    /// A logo as a run.
    pub fn logo(&mut self, logo: &Logo, relations: &mut Relations) -> Result<Element> {
        self.within(LOGO, &logo.picture.file, Some(&logo.description), relations)
    }

    /// A picture of so many points as a run; it decorates, since its words stand beside it.
    pub fn fitting(
        &mut self,
        picture: &Picture,
        points: f32,
        relations: &mut Relations,
    ) -> Result<Element> {
        self.described(picture, points, None, relations)
    }

    /// The picture of a person, round, of so many points as a run; it decorates, since their name stands below it.
    pub fn round(
        &mut self,
        picture: &Picture,
        points: f32,
        relations: &mut Relations,
    ) -> Result<Element> {
        let dots = points * POINT;
        self.within((dots, dots), &round(&picture.file)?, None, relations)
    }

    /// A picture of so many points as a run; one that is not described only decorates.
    pub fn described(
        &mut self,
        picture: &Picture,
        points: f32,
        description: Option<&str>,
        relations: &mut Relations,
    ) -> Result<Element> {
        let dots = points * 25.4 / 72.0 * 12.0;
        self.within((dots, dots), &picture.file, description, relations)
    }

    fn within(
        &mut self,
        room: (f32, f32),
        file: &PictureFile,
        description: Option<&str>,
        relations: &mut Relations,
    ) -> Result<Element> {
        let known = self.files.iter().position(|known| known.file == *file);
        let index = if let Some(index) = known {
            index
        } else {
            let drawn = drawn(file, self.on_white, room, self.files.len() + 1);
            self.files.push(drawn.context("a picture cannot be drawn")?);
            self.files.len() - 1
        };
        self.placed += 1;
        let relation = relations.add(Relation::Picture, &self.files[index].name);
        Ok(el("w:r").with(el("w:drawing").with(place(
            &self.files[index],
            room,
            self.placed,
            description,
            &relation,
        ))))
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
    let (png, size) = match file {
        PictureFile::Svg(text) => {
            let (png, size) = drawn_once((Arc::clone(text), on_white), room)?;
            (Some(png), Some(size))
        }
        PictureFile::Png(dots) | PictureFile::Jpeg(dots) => {
            (None, IntSize::from_wh(dots.wide, dots.high))
        }
    };
    let ending = match file {
        PictureFile::Svg(_) | PictureFile::Png(_) => "png",
        PictureFile::Jpeg(_) => "jpeg",
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
