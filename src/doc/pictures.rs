//! The pictures that documents can show, by the idea they show.

use std::collections::BTreeMap;

use super::{Block, Picture};
use crate::source::{did_you_mean, nearest};

/// Every picture that a page may name.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    /// Each picture, by its idea.
    pub named: BTreeMap<String, Picture>,
    /// The organisation’s logo, as a block.
    pub logo: Option<Block>,
}

impl Pictures {
    /// The picture of an idea, or what to tell whoever asked for it.
    pub fn named(&self, idea: &str) -> Result<&Picture, String> {
        self.named.get(idea).ok_or_else(|| {
            let near = nearest(idea, self.named.keys().map(String::as_str));
            format!("there is no picture `{idea}`{}", did_you_mean(near))
        })
    }

    /// Every idea that has a picture.
    pub fn ideas(&self) -> impl Iterator<Item = &str> {
        self.named.keys().map(String::as_str)
    }

    /// Blocks with the organisation’s logo above them, if it has one.
    pub fn under_logo(&self, mut blocks: Vec<Block>) -> Vec<Block> {
        if let Some(logo) = &self.logo {
            blocks.insert(0, logo.clone());
        }
        blocks
    }
}
