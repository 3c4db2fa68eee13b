//! Inputs that were met in real life, each in a test named by its row.

mod first_meeting;
mod together;
