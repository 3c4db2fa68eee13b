//! Names on paper.
