//! All integration tests, in one binary; `tests/README.md` says how they work.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod bad_input;
mod place;
mod rules;
