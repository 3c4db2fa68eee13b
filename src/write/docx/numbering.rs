//! The lists that items belong to: one for bullets, and one for each count of numbers.

use serde::Serialize;

/// The list that every item with a bullet belongs to.
pub const BULLETS: usize = 1;
/// The list that an item with a number belongs to when someone adds it by its style.
pub const NUMBERS: usize = 2;
/// The deepest level there is, counting from 0.
pub const DEEPEST: usize = 8;

/// The lists with numbers, as `numbering.xml` asks for them.
#[derive(Debug, Default, Serialize)]
pub struct Counts(Vec<Count>);

#[derive(Debug, Serialize)]
struct Count {
    id: usize,
    level: usize,
    start: u32,
}

impl Counts {
    /// A new list with numbers.
    pub fn add(&mut self, level: usize, start: u32) -> usize {
        let id = NUMBERS + 1 + self.0.len();
        self.0.push(Count { id, level, start });
        id
    }
}
