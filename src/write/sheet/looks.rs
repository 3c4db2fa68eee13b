//! How cells look, what boxes take, and the page that a tab is printed on.

use anyhow::Result;
use rust_xlsxwriter::{
    DataValidation, Format, FormatAlign, FormatBorder, ProtectionOptions, Worksheet,
};

use super::TITLE;
use crate::doc::colour::Colour;
use crate::doc::edition::Edition;

/// The face of all letters.
pub const FACE: &str = "Arial";
/// The longest that a spreadsheet says about a cell.
const LONGEST_HELP: usize = 255;

/// How cells of an edition look.
pub struct Looks {
    /// Words.
    pub plain: Format,
    /// A title.
    pub title: Format,
    /// The head of a column.
    pub head: Format,
    /// A box for an answer.
    pub answer: Format,
    /// A box for words.
    pub notes: Format,
}

impl Looks {
    /// The looks of an edition.
    pub fn of(edition: &Edition) -> Looks {
        let colours = &edition.palette;
        let plain = Format::new()
            .set_font_name(FACE)
            .set_font_size(edition.size)
            .set_font_color(number(colours.ink))
            .set_background_color(number(colours.paper))
            .set_align(FormatAlign::Left)
            .set_align(FormatAlign::Top)
            .set_text_wrap()
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(number(colours.hairline));
        let edge = number(colours.edge);
        let box_ = plain.clone().set_border(FormatBorder::Medium).set_border_color(edge);
        let box_ = box_.set_unlocked();
        let title = plain.clone().set_bold().set_font_color(number(colours.accent));
        let title = title.set_border_bottom(FormatBorder::None);
        Looks {
            head: plain
                .clone()
                .set_bold()
                .set_font_color(number(colours.paper))
                .set_background_color(number(colours.accent)),
            title,
            answer: box_.clone(),
            // As text: a note that begins with a number or a sign stays as it was typed.
            notes: box_.set_num_format("@"),
            plain,
        }
    }
}

fn number(Colour([red, green, blue]): Colour) -> u32 {
    u32::from_be_bytes([0, red, green, blue])
}

/// A list to choose from, with help where there is room for it.
pub fn one_of(all: &[(String, String)], [help, wrong]: &[String; 2]) -> Result<DataValidation> {
    let words: Vec<&str> = all.iter().map(|(words, _)| words.as_str()).collect();
    let mut list = DataValidation::new().allow_list_strings(&words)?;
    let fits = |text: &String| text.encode_utf16().count() <= LONGEST_HELP;
    if fits(help) {
        list = list.set_input_message(help)?;
    }
    if fits(wrong) {
        list = list.set_error_message(wrong)?;
    }
    Ok(list)
}

/// The page and the lock: only boxes can be filled in, and anyone may make rows and columns larger.
pub fn set_page(
    sheet: &mut Worksheet,
    edition: &Edition,
    footer: &str,
    (column, row): (u16, u32),
) -> Result<()> {
    let size = edition.size;
    let footer = footer.replace('&', "&&").replace("{page}", "&P").replace("{pages}", "&N");
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.5, 0.5 + f64::from(size) / 36.0, 0.3, 0.3)
        .set_footer(format!("&L&\"{FACE},Regular\"&{size} {footer}"))
        .set_screen_gridlines(false)
        .set_print_area(TITLE, 0, row, column)?
        .protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            use_autofilter: true,
            ..ProtectionOptions::new()
        });
    Ok(())
}
