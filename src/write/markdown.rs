//! The tree as Markdown, to paste into an e-mail or a wiki.
//!
//! It reads well as it is, so only what would mean something else is escaped.
//! What a report never holds (fields, pictures) is written by its words alone.

use crate::doc::{self, Block, Doc, Inline};

/// Prints a document as Markdown.
pub fn write(doc: &Doc) -> String {
    blocks(&doc.blocks)
}

fn blocks(blocks: &[Block]) -> String {
    let written: Vec<String> = blocks.iter().map(block).filter(|block| !block.is_empty()).collect();
    written.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, content, .. } => {
            // A number sign at the end of a heading would be taken for its close.
            let words = inlines(content);
            let words = words.strip_suffix('#').map_or(words.clone(), |rest| format!("{rest}\\#"));
            format!("{} {words}", "#".repeat(usize::from(*level)))
        }
        Block::Paragraph(content) => paragraph(content),
        Block::Credit(content) => paragraph(content),
        Block::List { start, items } => list(*start, items),
        Block::Definitions(pairs) => {
            let pairs = pairs.iter().map(|(term, meaning)| {
                format!("{}\n\n: {}", paragraph(term), indented(&blocks(meaning), 2))
            });
            pairs.collect::<Vec<_>>().join("\n\n")
        }
        Block::Table { header, rows, .. } => {
            let rule = vec!["---"; header.len()].join(" | ");
            let rows = rows.iter().map(|cells| row(cells));
            let lines: Vec<String> =
                [row(header), format!("| {rule} |")].into_iter().chain(rows).collect();
            lines.join("\n")
        }
        Block::Note(inner) => {
            let inner = blocks(inner);
            let lines =
                inner.trim_end().lines().map(|line| format!("> {line}").trim_end().to_owned());
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Row { content: inner, .. } | Block::Together(inner) | Block::Banner(inner) => {
            blocks(inner).trim_end().to_owned()
        }
        Block::Figure(figure) => blocks(&figure.facts).trim_end().to_owned(),
        Block::Cards { cards, .. } => {
            let cards = cards.iter().map(|card| {
                let words = blocks(&card.content);
                format!("**{}**\n\n{}", inlines(&card.label), words.trim_end())
            });
            cards.collect::<Vec<_>>().join("\n\n")
        }
        Block::PageBreak | Block::SheetBreak { .. } => "---".to_owned(),
        Block::Picture { .. }
        | Block::Contents { .. }
        | Block::Moment(_)
        | Block::People(_)
        | Block::Signatures { .. }
        | Block::Entry(_)
        | Block::Lines { .. }
        | Block::Choice { .. }
        | Block::Score { .. } => {
            let mut words = String::new();
            doc::text(std::slice::from_ref(block), &mut words);
            escape(words.trim())
        }
    }
}

fn list(start: Option<u32>, items: &[Vec<Block>]) -> String {
    let item = |(number, item): (u32, &Vec<Block>)| {
        let mark = start.map_or_else(|| "-".to_owned(), |_| format!("{number}."));
        let width = mark.len() + 1;
        format!("{mark} {}", indented(&blocks(item), width))
    };
    let items = (start.unwrap_or(0)..).zip(items).map(item);
    items.collect::<Vec<_>>().join("\n")
}

/// What belongs to a mark that stands before its first line.
fn indented(text: &str, width: usize) -> String {
    let gap = format!("\n{}", " ".repeat(width));
    let lines: Vec<&str> = text.trim_end().lines().collect();
    lines.join(&gap).replace(&format!("{gap}\n"), "\n\n")
}

fn row(cells: &[Vec<Inline>]) -> String {
    let cells = cells.iter().map(|cell| inlines(cell).replace('|', "\\|"));
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// A paragraph whose first words begin no list, heading or rule.
fn paragraph(content: &[Inline]) -> String {
    let words = inlines(content);
    let digits = words.chars().take_while(char::is_ascii_digit).count();
    if words.starts_with(['-', '+', '#', '=', ':', '>', '|', '[']) {
        format!("\\{words}")
    } else if digits > 0 && words[digits..].starts_with(['.', ')']) {
        format!("{}\\{}", &words[..digits], &words[digits..])
    } else {
        words
    }
}

fn inlines(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(words) => escape(words),
        Inline::Strong(inner) => format!("**{}**", inlines(inner)),
        Inline::Emphasis(inner) => format!("*{}*", inlines(inner)),
        Inline::Code(words) => code(words),
        Inline::Link { to, content } => format!("[{}](<{to}>)", inlines(content)),
        Inline::Break => "\\\n".to_owned(),
    }
}

/// What is to be typed, between more backticks than it holds.
fn code(words: &str) -> String {
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let room = if longest > 0 { " " } else { "" };
    format!("{fence}{room}{words}{room}{fence}")
}

/// Text with a backslash before each sign that would mean something else where it stands.
fn escape(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (index, sign) in signs.iter().copied().enumerate() {
        let before = index.checked_sub(1).map(|at| signs[at]);
        let after = signs.get(index + 1).copied();
        let is_within_word = [before, after].iter().all(|c| c.is_some_and(char::is_alphanumeric));
        let means = match sign {
            '\\' | '`' | '*' | '<' | '~' => true,
            '_' => !is_within_word,
            '&' => after.is_some_and(|c| c == '#' || c.is_alphanumeric()),
            '[' => after == Some('['),
            ']' => after.is_none_or(|c| matches!(c, '(' | '[')),
            _ => false,
        };
        if means {
            out.push('\\');
        }
        out.push(if sign == '\n' { ' ' } else { sign });
    }
    out
}

#[cfg(test)]
#[path = "../../tests/inside/markdown_writer.rs"]
mod tests;
