//! The tree into plain text, for e-mail and for those who have a screen reader and little else.
//!
//! A heading starts with `+`, a smaller one with `++`, so that it can be searched for and is not read out as a row of signs.
//! A paragraph is one line, however long: whatever shows it breaks lines where its reader needs them.
//! Nothing is drawn and nothing stands side by side: a table becomes a list of its rows.

use crate::doc::{Block, Doc, Inline, Label, Level, Moment};
use crate::prose::vocabulary::{Values, Words};
use crate::write::links::{beside, unsaid};

/// By how many spaces what belongs to something else is moved in.
const STEP: usize = 2;

/// Prints a document as plain text in UTF-8, with a line break at the end of each line.
pub fn write(doc: &Doc, words: &Words) -> String {
    let mut writer = Writer { doc, said: words, room: false, answers: false, out: String::new() };
    writer.blocks(&doc.blocks, 0);
    let help = [
        (doc.headings(1, 6).nth(2).is_some(), "help.headings"),
        (writer.answers, "help.answers"),
        (writer.room, "help.room"),
    ];
    let help = help.map(|(is_needed, name)| if is_needed { words.say(name) } else { "" });
    let help: Vec<&str> = help.into_iter().filter(|line| !line.is_empty()).collect();
    let help = help.join("\n");
    let parts = [help.as_str(), &writer.out, &doc.footer].map(str::trim);
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join("\n\n") + "\n"
}

struct Writer<'a> {
    doc: &'a Doc,
    said: &'a Words,
    /// Whether there has been room to write.
    room: bool,
    /// Whether there have been answers to choose.
    answers: bool,
    out: String,
}

impl Writer<'_> {
    /// Blocks with an empty line before each, moved in by `indent` spaces.
    fn blocks(&mut self, blocks: &[Block], indent: usize) {
        for block in blocks {
            self.gap(1);
            self.block(block, indent);
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        match block {
            Block::Heading { level, content, .. } => {
                self.gap(2);
                let mark = "+".repeat(usize::from(*level));
                self.line(indent, &format!("{mark} {}", words(content)));
            }
            Block::Paragraph(content) => self.line(indent, &words(content)),
            Block::List { start, items } => self.list(*start, items, indent),
            Block::Definitions(pairs) => {
                for (term, meaning) in pairs {
                    self.term(term, meaning, indent);
                }
            }
            Block::Table { header, rows, .. } => self.table(header, rows, indent),
            Block::Note(blocks) => self.blocks(blocks, indent + STEP),
            Block::Row { content: blocks, .. }
            | Block::Together(blocks)
            | Block::Banner(blocks) => {
                self.blocks(blocks, indent);
            }
            Block::Cards { cards, .. } => {
                for card in cards {
                    self.term(&card.label, &card.content, indent);
                }
            }
            Block::Moment(Moment { time, content, .. }) => self.term(time, content, indent),
            // Nothing is drawn, so nobody is told how to read the drawing.
            Block::Figure(figure) => self.blocks(&figure.facts, indent),
            Block::People(people) => {
                for person in people {
                    self.line(indent, &format!("- {}", words(&person.content)));
                }
            }
            Block::Signatures { closing, names } => {
                self.line(indent, &words(closing));
                self.gap(1);
                for name in names {
                    self.line(indent, &words(name));
                }
            }
            Block::Picture { description, .. } => {
                if let Some(description) = description {
                    let values: Values<'_> = &[("description", description)];
                    self.line(indent, &self.said.fill("picture.description", values));
                }
            }
            Block::Contents { from, to } => {
                let doc = self.doc;
                for (level, _, content) in doc.headings(*from, *to) {
                    let deeper = usize::from(level.saturating_sub(*from)) * STEP;
                    self.line(indent + deeper, &format!("- {}", words(content)));
                }
            }
            // No pictures are printed here, so nobody is thanked for them.
            Block::PageBreak | Block::SheetBreak { .. } | Block::Credit(_) => {}
            Block::Entry(label) => self.room_for(label, indent),
            Block::Lines { label, columns, .. } => self.room_for(&label.with(columns), indent),
            Block::Choice { label, options, .. } => {
                let options = options.iter().map(|option| words(option)).collect();
                self.choice(label, options, indent);
            }
            Block::Score { label, levels, not_asked, counts: _ } => {
                let level = |level: &Level| {
                    let anchor = words(&level.anchor);
                    let anchor = if anchor.is_empty() { anchor } else { format!(" ({anchor})") };
                    format!("{}: {}{anchor}", level.number, words(&level.words))
                };
                let options = levels.iter().map(level).chain(not_asked.as_deref().map(words));
                self.choice(label, options.collect(), indent);
            }
        }
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>], indent: usize) {
        for (number, item) in (start.unwrap_or(0)..).zip(items) {
            let mark = start.map_or("-".to_owned(), |_| format!("{number}."));
            self.item(&mark, item, indent);
        }
    }

    /// A term or a time, with what belongs to it.
    fn term(&mut self, term: &[Inline], meaning: &[Block], indent: usize) {
        self.item(&format!("{}:", words(term).trim_end_matches(':')), meaning, indent);
    }

    /// A mark with what belongs to it: its first words on the same line, the rest below.
    fn item(&mut self, mark: &str, blocks: &[Block], indent: usize) {
        let (first, rest) = match blocks {
            [Block::Paragraph(content), rest @ ..] => (words(content), rest),
            rest => (String::new(), rest),
        };
        let first = first.replace('\n', &format!("\n{}", " ".repeat(STEP)));
        self.line(indent, format!("{mark} {first}").trim_end());
        for block in rest {
            self.block(block, indent + STEP);
        }
    }

    fn table(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], indent: usize) {
        // Of two columns the first names the second: “10am: Arrive.” Their own names come first, as a row does.
        let is_named = header.len() == 2 || rows.is_empty();
        let names = is_named.then_some(header);
        for row in names.into_iter().chain(rows.iter().map(Vec::as_slice)) {
            if let [name, cell] = row {
                self.named(name, cell, indent);
                continue;
            }
            self.gap(1);
            for (name, cell) in header.iter().zip(row) {
                self.named(name, if row == header { &[] } else { cell }, indent);
            }
        }
    }

    /// Words with their name before them; nothing where there are neither.
    fn named(&mut self, name: &[Inline], cell: &[Inline], indent: usize) {
        let named = format!("{}: {}", words(name).trim_end_matches(':'), words(cell));
        let named = named.trim_start_matches(": ").trim_end();
        let named = if cell.is_empty() { named.trim_end_matches(':') } else { named };
        if !named.is_empty() {
            self.line(indent, named);
        }
    }

    fn room_for(&mut self, label: &Label, indent: usize) {
        self.room = true;
        self.line(indent, &words(&label.content));
        self.line(indent, &format!("{}:", self.said.say("form.write-here")));
        self.out.push('\n');
    }

    fn choice(&mut self, label: &Label, options: Vec<String>, indent: usize) {
        self.answers = true;
        self.line(indent, &words(&label.content));
        for option in options {
            self.line(indent, &format!("[ ] {option}"));
        }
    }

    /// So many empty lines, unless nothing stands before them.
    fn gap(&mut self, lines: usize) {
        let there = self.out.bytes().rev().take_while(|byte| *byte == b'\n').count();
        if there > 0 {
            self.out.push_str(&"\n".repeat((lines + 1).saturating_sub(there)));
        }
    }

    fn line(&mut self, indent: usize, words: &str) {
        for line in words.split('\n') {
            self.out.push_str(&" ".repeat(indent));
            self.out.push_str(line);
            self.out.push('\n');
        }
    }
}

/// What some inlines say, with the address of a link after its words.
fn words(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(&text.replace('\u{a0}', " ")),
            Inline::Strong(inner) | Inline::Emphasis(inner) => out.push_str(&words(inner)),
            Inline::Link { to, content } => {
                out.push_str(&words(content));
                // What no one could type is copied from here, so it is whole.
                if let Some(address) =
                    beside(to, content).or(unsaid(to, content).map(|_| to.as_str()))
                {
                    out.push_str(&format!(" ({address})"));
                }
            }
            Inline::Break => out.push('\n'),
        }
    }
    out
}
