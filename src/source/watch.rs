//! Work that may never end, since files of others say what is done: templates, and the looks of PDFs.
//!
//! Neither can be stopped from within. So what is begun is noted here, and `main` asks now and then.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The longest that one document may take.
const LONGEST: Duration = Duration::from_secs(180);
/// The most memory that the program may have while something is made, in bytes.
const MOST: u64 = 2 << 30;

static WORKS: Mutex<BTreeMap<u64, (Instant, String)>> = Mutex::new(BTreeMap::new());

/// Work that has begun; it has ended when this goes away.
pub struct Work(u64);

impl Drop for Work {
    fn drop(&mut self) {
        WORKS.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
    }
}

/// Notes that work has begun, and on what.
pub fn begin(what: &str) -> Work {
    let mut works = WORKS.lock().unwrap_or_else(PoisonError::into_inner);
    let number = works.last_key_value().map_or(0, |(last, _)| last + 1);
    works.insert(number, (Instant::now(), what.to_owned()));
    Work(number)
}

/// What to say where work takes too long or too much memory.
pub fn overrun() -> Option<String> {
    let works = WORKS.lock().unwrap_or_else(PoisonError::into_inner);
    let (begun, what) = works.values().min_by_key(|(begun, _)| *begun)?;
    let why = if begun.elapsed() > LONGEST {
        "it takes longer than three minutes".to_owned()
    } else if memory() > MOST {
        format!("it needs more than {} GB of memory", MOST >> 30)
    } else {
        return None;
    };
    Some(format!(
        "stopped at {what}: {why}; look for a loop that does not end, or a text that grows"
    ))
}

/// The memory that the program has now, where the system says so.
fn memory() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = pages.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or_default() * 4096
}
