//! Tests that run the program, in one binary; `tests/README.md` says how they work.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![expect(clippy::wildcard_enum_match_arm, reason = "a test looks for one thing")]

#[cfg(unix)]
mod asked;
mod bad_input;
mod bad_pictures;
mod broken;
mod cases;
mod coverage;
mod decide;
mod doctor;
mod easy_forms;
mod easy_guide;
mod easy_pack;
mod examples;
mod feedback;
mod figures;
#[path = "../files.rs"]
mod files;
mod fill;
mod format;
mod guide_folder;
mod house_style;
mod keep;
mod keys;
mod pack_again;
mod papers;
mod pictures;
mod place;
mod printer;
mod readability;
mod readme;
mod reports;
mod returned;
mod rounds;
mod schemas;
mod scores;
mod sheets;
mod words;
