//! Work that may never end, since files of others say what is done: templates, and the looks of PDFs.
//!
//! Neither can be stopped from within. So what is begun is noted here, and `main` asks now and then.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The longest that one document may take.
const LONGEST: Duration = Duration::from_mins(5);
/// How many gigabytes more a template may need than there were when it began.
pub const TEMPLATE: u64 = 1;
/// The same of a PDF; the score sheets for a hundred candidates need most of one.
pub const PDF: u64 = 3;

static WORKS: Mutex<BTreeMap<u64, Begun>> = Mutex::new(BTreeMap::new());

/// What was begun, when, with how much memory, and how many gigabytes more it may need.
struct Begun {
    what: String,
    when: Instant,
    memory: u64,
    most: u64,
}

/// Work that has begun; it has ended when this goes away.
pub struct Work(u64);

impl Drop for Work {
    fn drop(&mut self) {
        WORKS.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
    }
}

/// Notes that work has begun, on what, and how many gigabytes it may need.
pub fn begin(what: &str, most: u64) -> Work {
    let begun = Begun { what: what.to_owned(), when: Instant::now(), memory: memory(), most };
    let mut works = WORKS.lock().unwrap_or_else(PoisonError::into_inner);
    let number = works.last_key_value().map_or(0, |(last, _)| last + 1);
    works.insert(number, begun);
    Work(number)
}

/// What to say where work takes too long or too much memory.
pub fn overrun() -> Option<String> {
    let works = WORKS.lock().unwrap_or_else(PoisonError::into_inner);
    let (now, many) = (memory(), works.len() as u64);
    works.values().find_map(|begun| {
        // What others need meanwhile cannot be told from it.
        let most = (begun.most << 30) * many;
        let why = if now.saturating_sub(begun.memory) > most {
            format!("it needs more than {} GB of memory", begun.most)
        } else if begun.when.elapsed() > LONGEST {
            format!("it takes longer than {} minutes", LONGEST.as_secs() / 60)
        } else {
            return None;
        };
        let help = "look for a loop that does not end, or a text that grows";
        Some(format!("stopped at {}: {why}; {help}", begun.what))
    })
}

/// The memory that the program has now, where the system says so.
fn memory() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = pages.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or_default() * 4096
}
