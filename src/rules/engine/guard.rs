//! A rule that breaks stops itself and nothing else.
//!
//! Its panic message is kept for the report, not printed in the middle of it.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// Whether this thread is running a rule just now.
    static WATCHED: Cell<bool> = const { Cell::new(false) };
    /// What the rule said when it broke, and where in copanel.
    static SAID: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The whole program has one hook, so it is set once and acts only while a rule runs.
static HOOK: Once = Once::new();

/// Does some work, or says how it broke.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    HOOK.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |broken| {
            if WATCHED.get() {
                SAID.set(Some(words(broken)));
            } else {
                usual(broken);
            }
        }));
    });
    let outer = WATCHED.replace(true);
    // What the work has written so far is thrown away with it, so no one sees anything half done.
    let done = catch_unwind(AssertUnwindSafe(work));
    WATCHED.set(outer);
    done.map_err(|_| SAID.take().unwrap_or_else(|| "it did not say why".to_owned()))
}

fn words(broken: &PanicHookInfo<'_>) -> String {
    let said = broken.payload_as_str().unwrap_or("it did not say why");
    match broken.location() {
        Some(at) => format!("{said} ({}, line {})", at.file(), at.line()),
        None => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_says_why_and_where_and_the_rest_goes_on() {
        let list: Vec<u8> = Vec::new();
        let said = guarded(|| list[7]).unwrap_err();
        assert!(said.starts_with("index out of bounds") && said.contains("guard.rs"), "{said}");
        assert_eq!(guarded(|| 7), Ok(7));
    }
}
