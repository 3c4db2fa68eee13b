//! The pictures that documents can show, by the idea they show.

use std::collections::BTreeMap;

use super::{Logo, Picture};
use crate::source::{did_you_mean, nearest};

/// Every picture that a page may name.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    /// Each picture, by its idea.
    pub named: BTreeMap<String, Picture>,
    /// The organisation’s logo.
    pub logo: Option<Logo>,
}

impl Pictures {
    /// The picture of an idea, or what to tell whoever asked for it.
    pub fn named(&self, idea: &str) -> Result<&Picture, String> {
        self.named.get(idea).ok_or_else(|| {
            let near = nearest(idea, self.named.keys().map(String::as_str));
            format!("there is no picture `{idea}`{}", did_you_mean(near))
        })
    }

    /// These and some others, which count more.
    #[must_use]
    pub fn with(&self, others: &BTreeMap<String, Picture>) -> Pictures {
        let mut all = self.clone();
        all.named.extend(others.clone());
        all
    }

    /// Every idea that has a picture.
    pub fn ideas(&self) -> impl Iterator<Item = &str> {
        self.named.keys().map(String::as_str)
    }
}
