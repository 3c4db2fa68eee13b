//! The kinds of block that documents are made of.

use super::{Card, Credit, Face, Figure, Inline, Label, Level, Moment, Picture, Portrait, words};

/// One thing that stands on its own lines.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; levels run from 1 to 6 and never skip one on the way down.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Unique in the document, for links and contents.
        id: String,
        /// What it says; never empty.
        content: Vec<Inline>,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Bullets, or numbers counting from `start`.
    List {
        /// The first number; `None` for bullets.
        start: Option<u32>,
        /// Each item holds paragraphs and further lists.
        items: Vec<Vec<Block>>,
    },
    /// Terms with what they mean, or facts with what they are called ("When: …").
    Definitions(Vec<(Vec<Inline>, Vec<Block>)>),
    /// A table with one header row; every row has as many cells as the header.
    Table {
        header: Vec<Vec<Inline>>,
        /// The rows below it; the first cell of each names the row.
        rows: Vec<Vec<Vec<Inline>>>,
        /// How wide each column is, in ems; `None` where the table is set out as a list, as every table is until
        /// [`Doc::laid_out`](super::Doc::laid_out) has found room for it.
        columns: Option<Vec<f32>>,
    },
    /// Something set apart in a box: a thing to remember, words to say.
    Note(Vec<Block>),
    /// Blocks that are never split over two pages, unless they fill more than one: a question with its scale, a person.
    Together(Vec<Block>),
    /// Words on a field of the organisation’s colour, such as the head of a cover.
    Banner(Vec<Block>),
    /// Cards, side by side where there is room.
    Cards {
        /// Each card; none is split over two pages.
        cards: Vec<Card>,
        /// Whether they are cut out, along dashed lines; then nothing else is on their sheet.
        cut: bool,
    },
    /// One step of a day: a clock, the time, what happens.
    Moment(Moment),
    /// A drawing made from facts, with its words.
    Figure(Figure),
    /// People, each with a picture, side by side where there is room.
    People(Vec<Portrait>),
    /// The end of a letter, or the foot of a certificate: room for each person to sign, above their name.
    Signatures {
        /// Words before the room, such as “With thanks,”; may be empty.
        closing: Vec<Inline>,
        /// Who signs, or what else is written on a line, such as the date.
        names: Vec<Vec<Inline>>,
    },
    Picture {
        picture: Picture,
        /// What it shows, for those who cannot see it; `None` when it only decorates.
        description: Option<String>,
    },
    /// One idea of an Easy Read page: a picture on the left, its words on the right, never split over two pages.
    Row {
        /// The picture; it only decorates, since the words say the same.
        picture: Picture,
        /// The words: paragraphs and lists.
        content: Vec<Block>,
    },
    /// A list of the document's headings of the levels `from` to `to`, with page numbers on paper.
    Contents {
        /// The first level listed.
        from: u8,
        /// The last level listed.
        to: u8,
    },
    /// What follows starts on a new page.
    PageBreak,
    /// What follows starts on a new sheet of paper, also where both sides are printed.
    SheetBreak {
        /// Whether that sheet is handed in, whatever is done with the rest of the paper.
        hand_in: bool,
    },
    /// Room to write one line: a name, a date.
    Entry(Label),
    /// Room to write several lines.
    Lines {
        /// What to write.
        label: Label,
        /// How many lines, 1 to 40.
        lines: u8,
        /// Whether on paper the room goes on to the end of the page.
        fill: bool,
        /// What each line has columns for, such as a date and a price; empty for lines of words.
        columns: Vec<Vec<Inline>>,
    },
    /// Answers to tick.
    Choice {
        /// The question.
        label: Label,
        /// The answers, each with its place in the field's id (`conflict.c01.1`).
        options: Vec<Vec<Inline>>,
        /// Whether more than one may be ticked.
        many: bool,
    },
    /// A score to choose, in words and numbers.
    Score {
        /// What is scored.
        label: Label,
        /// The levels, lowest first.
        levels: Vec<Level>,
        /// The words to tick where the question was not asked, which is not the same as nought.
        not_asked: Option<Vec<Inline>>,
        /// How many times it counts in the sum.
        counts: u8,
    },
    /// Whom to thank for pictures; left out where no pictures are printed.
    Credit(Credit),
}

/// What a block is called, borrowed as the block is.
macro_rules! label {
    ($block:expr) => {
        if let Block::Entry(label)
        | Block::Lines { label, .. }
        | Block::Choice { label, .. }
        | Block::Score { label, .. } = $block
        {
            Some(label)
        } else {
            None
        }
    };
}

/// What stands inside a block, borrowed as the block is.
macro_rules! inner {
    ($block:expr, $iter:ident $(, $mut:tt)?) => {
        match $block {
            Block::List { items, .. } => items.$iter().collect(),
            Block::Definitions(pairs) => pairs.$iter().map(|(_, meaning)| meaning).collect(),
            Block::Cards { cards, .. } => {
                cards.$iter().map(|card| &$($mut)? card.content).collect()
            }
            Block::Figure(figure) => vec![&$($mut)? figure.caption, &$($mut)? figure.facts],
            Block::Note(blocks)
            | Block::Together(blocks)
            | Block::Banner(blocks)
            | Block::Moment(Moment { content: blocks, .. })
            | Block::Row { content: blocks, .. } => vec![blocks],
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Table { .. }
            | Block::People(_)
            | Block::Signatures { .. }
            | Block::Picture { .. }
            | Block::Contents { .. }
            | Block::PageBreak
            | Block::SheetBreak { .. }
            | Block::Entry(_)
            | Block::Lines { .. }
            | Block::Choice { .. }
            | Block::Score { .. }
            | Block::Credit(_) => Vec::new(),
        }
    };
}

impl Block {
    /// A heading, which is given its id when it is bound.
    pub fn heading(level: u8, text: &str) -> Block {
        Block::Heading { level, id: String::new(), content: words(text) }
    }

    /// A paragraph of plain words.
    pub fn text(text: &str) -> Block {
        Block::Paragraph(words(text))
    }

    /// Whether it must not be parted from the words before it: something to fill in, people, room to sign, thanks for pictures.
    pub fn stays_below(&self) -> bool {
        self.label().is_some()
            || matches!(self, Block::People(_) | Block::Credit(_) | Block::Signatures { .. })
    }

    /// Whether it is a heading.
    pub fn is_heading(&self) -> bool {
        matches!(self, Block::Heading { .. })
    }

    /// Whether a page or a sheet ends here.
    pub fn ends_page(&self) -> bool {
        matches!(self, Block::PageBreak | Block::SheetBreak { .. })
    }

    /// What it is called, if it is something to fill in.
    pub fn label(&self) -> Option<&Label> {
        label!(self)
    }

    /// The same for those who change it.
    pub fn label_mut(&mut self) -> Option<&mut Label> {
        label!(self)
    }

    /// The blocks that stand inside this one, in reading order.
    pub fn inner(&self) -> Vec<&Vec<Block>> {
        inner!(self, iter)
    }

    /// The same for those who change them.
    pub fn inner_mut(&mut self) -> Vec<&mut Vec<Block>> {
        inner!(self, iter_mut, mut)
    }

    /// The runs of words that are its own and not those of a block inside it, in reading order.
    pub fn own_words(&self) -> Vec<&[Inline]> {
        let label = self.label().map(|label| label.content.as_slice());
        let mut words: Vec<&[Inline]> = label.into_iter().collect();
        match self {
            Block::Heading { content, .. } | Block::Paragraph(content) => words.push(content),
            Block::Definitions(pairs) => {
                words.extend(pairs.iter().map(|(term, _)| term.as_slice()));
            }
            Block::Table { header, rows, .. } => {
                words.extend(header.iter().chain(rows.iter().flatten()).map(Vec::as_slice));
            }
            Block::Cards { cards, .. } => {
                words.extend(cards.iter().map(|card| card.label.as_slice()));
            }
            Block::Moment(moment) => words.push(&moment.time),
            Block::People(people) => {
                words.extend(people.iter().map(|person| person.content.as_slice()));
            }
            Block::Signatures { closing, names } => {
                words.push(closing);
                words.extend(names.iter().map(Vec::as_slice));
            }
            Block::Choice { options: list, .. } | Block::Lines { columns: list, .. } => {
                words.extend(list.iter().map(Vec::as_slice));
            }
            Block::Score { levels, not_asked, .. } => {
                words.extend(
                    levels.iter().flat_map(|level| [level.words.as_slice(), &level.anchor]),
                );
                words.extend(not_asked.as_deref());
            }
            Block::List { .. }
            | Block::Note(_)
            | Block::Together(_)
            | Block::Banner(_)
            | Block::Figure(_)
            | Block::Picture { .. }
            | Block::Row { .. }
            | Block::Contents { .. }
            | Block::PageBreak
            | Block::SheetBreak { .. }
            | Block::Entry(_)
            | Block::Credit(_) => {}
        }
        words.retain(|words| !words.is_empty());
        words
    }

    /// The pictures it shows itself.
    pub fn pictures(&self) -> Vec<&Picture> {
        if let Block::Picture { picture, .. } | Block::Row { picture, .. } = self {
            vec![picture]
        } else if let Block::Cards { cards, .. } = self {
            cards.iter().filter_map(|card| card.picture.as_ref()).collect()
        } else if let Block::People(people) = self {
            let faces = people.iter().map(|person| &person.face);
            faces
                .filter_map(|face| match face {
                    Face::Picture(picture) => Some(picture),
                    Face::Initials(_) => None,
                })
                .collect()
        } else if let Block::Score { levels, .. } = self {
            levels.iter().filter_map(|level| level.picture.as_ref()).collect()
        } else {
            Vec::new()
        }
    }
}
