//! What stands around a document: the head with its policy, the bars with the buttons, the footer.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Assets;
use super::inlines::escape;
use crate::doc::colour::Palette;
use crate::doc::edition::{Edition, TEXT_WIDTH};
use crate::doc::measure::width;
use crate::doc::{Doc, PageKind};
use crate::prose::pieces::whole;
use crate::prose::vocabulary::{Words, parts};
use crate::source::{FormMark, name_of};

/// The room for the page’s number at the right of the footer, in ems; print.css has it too.
const NUMBER: f32 = 7.0;

/// A document as far as it is written.
#[derive(Default)]
pub struct Parts {
    /// What it says.
    pub body: String,
    /// Whether there is anything to fill in.
    pub fields: bool,
    /// Whether there is a list of contents.
    pub contents: bool,
}

/// Puts the body of a document into its page.
pub fn write(doc: &Doc, edition: &Edition, assets: &Assets<'_>, parts: &Parts) -> String {
    let words = assets.words.of(edition.easy);
    let style = inside(&format!(
        ":root{{--size:{}pt;--leading:{};{}}}\n{}\n{}@media print{{\n{}\n}}\n",
        edition.size,
        edition.leading,
        foot(&doc.footer, edition),
        widths(assets.page_css.trim(), edition),
        colours(&edition.palette),
        numbered(assets.print_css.trim(), words),
    ));
    let policy = format!(
        "default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'; style-src {}",
        hash(&style)
    );
    let title = escape(&doc.title);
    let footer = escape(&doc.footer);
    let footer = if footer.is_empty() {
        String::new()
    } else {
        format!("<footer>\n<p>{footer}</p>\n</footer>\n")
    };
    let (policy, header, tools, script) = if parts.fields {
        let script = inside(&format!("{}\n", said(assets.script.trim(), words)));
        let policy = format!("{policy}; script-src {}", hash(&script));
        (
            policy,
            format!("<header>\n{}{}</header>\n", unsaved(words), tools(words, "")),
            tools(words, &missing(words)),
            format!("<script>{script}</script>\n"),
        )
    } else {
        (policy, String::new(), String::new(), String::new())
    };
    let kind = if doc.kind == PageKind::Paper {
        String::new()
    } else {
        format!(" class=\"{}\"", name_of(doc.kind))
    };
    let (language, skip) = (&assets.words.language, escape(words.say("help.skip")));
    let back = if parts.contents {
        let words = escape(words.say("contents.back"));
        format!("<p class=\"back\"><a href=\"#page.contents\">{words}</a></p>\n")
    } else {
        String::new()
    };
    let body = &parts.body;
    let mark = doc.form.as_ref().map_or_else(String::new, |form| {
        format!("<meta name=\"{}\" content=\"{}\">\n", FormMark::NAME, escape(&form.to_string()))
    });
    // The ids of headings hold no full stop, so `page.main` and `page.contents` are never taken.
    format!(
        r##"<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
{mark}<title>{title}</title>
<style>{style}</style>
</head>
<body{kind}>
<a class="skip" href="#page.main">{skip}</a>
{header}<main id="page.main" tabindex="-1">
{body}{tools}{back}</main>
{footer}{script}</body>
</html>
"##
    )
}

/// What to do where no script runs; the script takes it away.
fn unsaved(words: &Words) -> String {
    format!("<p class=\"no-script\">{}</p>\n", escape(words.say("form.no-script")))
}

/// Where the script names the questions that have no score yet.
fn missing(words: &Words) -> String {
    format!("<p class=\"missing\" hidden>{} <span></span></p>\n", escape(words.say("form.missing")))
}

/// The buttons; the script shows them, for without it they do nothing.
fn tools(words: &Words, missing: &str) -> String {
    let [how, save, print] =
        ["form.how", "form.save", "form.print"].map(|name| escape(words.say(name)));
    format!(
        r#"<div class="tools" hidden>
<p>{how}</p>
{missing}<p><button type="button" class="save">{save}</button> <button type="button" class="print">{print}</button></p>
<p role="status"></p>
</div>
"#
    )
}

/// A style sheet with the words around `(--page-number)`.
fn numbered(css: &str, words: &Words) -> String {
    let mut number = Vec::new();
    for (text, name) in parts(words.say("foot.page")) {
        number.extend(Some(string(text)).filter(|_| !text.is_empty()));
        number.extend(name.map(|name| {
            let all = if name == "pages" { "pages" } else { "page" };
            format!("counter({all})")
        }));
    }
    css.replace("(--page-number)", &number.join(" "))
}

/// A script with what it says, where the names of words stand in braces in a string.
fn said(script: &str, words: &Words) -> String {
    let mut script = script.to_owned();
    for name in ["saved", "file", "clear", "cleared", "sum", "not-asked"] {
        let name = format!("form.{name}");
        let word = serde_json::Value::from(words.say(&name)).to_string();
        script = script.replace(&format!("{{{name}}}"), word.trim_matches('"'));
    }
    script
}

/// The footer on paper, beside the page number, how many lines it takes, and the margins at its sides.
fn foot(footer: &str, edition: &Edition) -> String {
    let side = if edition.text_width() > TEXT_WIDTH { 15 } else { 20 };
    let lines = (width(footer) / (edition.page_width() - NUMBER)).ceil().max(1.0);
    format!("--side:{side}mm;--footer:{};--footer-lines:{lines}", string(&whole(footer)))
}

/// What the style sheet does not know: a reader’s own colours, also where the screen is dark, or the organisation’s on light paper.
fn colours(palette: &Palette) -> String {
    let built_in = Palette::BUILT_IN;
    if *palette == built_in {
        String::new()
    } else if (palette.paper, palette.ink) == (built_in.paper, built_in.ink) {
        let (accent, tint) = (palette.accent, palette.tint);
        format!(
            "@media print,(prefers-color-scheme:light){{:root{{--accent:{accent};--tint:{tint}}}}}\n"
        )
    } else {
        let colours = palette.named().map(|(name, colour)| format!("--{name}:{colour};"));
        // What only decorates has a colour of its own nowhere else.
        let same = "--hand-in:var(--ink);--private:var(--ink);--for-the-room:var(--ink);\
            --interview:var(--tint);--score-step:var(--tint);--rest:var(--tint);--decide:var(--tint);";
        let dark = palette.is_dark();
        format!(
            ":root:root{{{}{same}color-scheme:{}}}\n",
            colours.concat(),
            if dark { "dark;--tile:#fff" } else { "light" },
        )
    }
}

/// A style sheet with the widths of `(--narrow)`, `(--slim)` and `(--tight)`: 30, 18 and 12 times the size of the print.
/// Browsers measure a screen in their own print, not in the page's, and that is 12 points unless changed.
fn widths(css: &str, edition: &Edition) -> String {
    let size = f32::from(edition.size) / 12.0;
    css.replace("(--narrow)", &format!("(max-width: {}em)", 30.0 * size))
        .replace("(--slim)", &format!("(max-width: {}em)", 18.0 * size))
        .replace("(--tight)", &format!("(max-width: {}em)", 12.0 * size))
}

/// A style sheet or a script as a browser reads it inside its element: nothing in it ends the element,
/// and its line ends are those that the browser hashes.
fn inside(text: &str) -> String {
    text.replace("\r\n", "\n").replace("</", "<\\/").replace("<!--", "<\\!--")
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// `text` as a string of CSS.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\22 "),
            '\\' => out.push_str("\\5c "),
            '<' => out.push_str("\\3c "),
            '\n' => out.push_str("\\a "),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
#[path = "../../../tests/inside/html_page.rs"]
mod tests;
