//! `copanel guide --readability`: how hard each page of the toolkit is to read.

use anyhow::Result;

use super::guide::make::{self, Desk};
use super::{Exit, Said};
use crate::doc::passages::{Passage, passages};
use crate::workspace::Workspace;
use crate::workspace::readability::{self, Known, Limits, Rules, Trouble};
use crate::workspace::toolkit::{Page, PageText};

/// What stands in the place of its name below a page.
const EASY: &str = "  in Easy Read";

/// Measures each page and its Easy Read version; one that breaks a limit is a finding.
pub fn run(pages: &[Page], workspace: &Workspace, verbose: bool) -> Result<Said> {
    let desk = Desk {
        workspace,
        tera: &workspace.templates,
        pictures: &workspace.pictures,
    };
    let rules = &*workspace.readability;
    let terms = &*workspace.terms;
    let known = Known { terms };
    let names = pages.iter().map(|page| page.slug.len());
    let mut table = Table {
        width: names.chain([EASY.len()]).max().unwrap_or_default(),
        verbose,
        rules,
        known,
        said: Said::default(),
    };
    table.said.out.push_str(&format!(
        "{:width$}  words  longest  mean  SMOG\n",
        "",
        width = table.width
    ));
    for page in pages {
        let about = &page.about;
        let words = |title: &str, summary: &str, text: &PageText| {
            let blocks = make::own_words(title, summary, text, desk)?;
            anyhow::Ok(passages(&blocks))
        };
        let passages = words(&about.title, &about.summary, &page.text)?;
        table.row(&page.slug, &page.text.path, &passages, &rules.standard);
        if let Some((about, text)) = &page.easy {
            let passages = words(&about.title, &about.summary, text)?;
            table.row(EASY, &text.path, &passages, &rules.easy_read);
        }
    }
    for (what, limits) in [
        ("standard", &rules.standard),
        ("Easy Read", &rules.easy_read),
    ] {
        table.said.out.push_str(&format!(
            "The most for {what}: {} words in a sentence, SMOG {}.\n",
            limits.sentence_words, limits.smog
        ));
    }
    Ok(table.said)
}

/// What has been measured so far.
struct Table<'a> {
    /// The width of the names.
    width: usize,
    /// Whether each sentence is shown.
    verbose: bool,
    rules: &'a Rules,
    known: Known<'a>,
    said: Said,
}

impl Table<'_> {
    /// Measures one text and says what is wrong with it.
    fn row(&mut self, name: &str, path: &str, passages: &[Passage], limits: &Limits) {
        let measure = readability::measure(passages, &self.rules.syllables);
        self.said.out.push_str(&format!(
            "{name:width$}  {:5}  {:7}  {:4.1}  {:4.1}\n",
            measure.words,
            measure.longest,
            measure.mean(),
            measure.smog(),
            width = self.width
        ));
        if self.verbose {
            self.sentences(passages);
        }
        for trouble in readability::troubles(passages, limits, self.rules, &self.known) {
            if counts(&trouble) {
                self.said.exit = Exit::Findings;
                self.said
                    .messages
                    .push_str(&format!("{path}: {}\n", trouble.told()));
            }
        }
    }

    /// Each sentence with its words and its long words, for whoever wants to check or to shorten.
    fn sentences(&mut self, passages: &[Passage]) {
        for sentence in passages.iter().flat_map(|passage| &passage.sentences) {
            let long = readability::long_words(sentence, &self.rules.syllables).count();
            let words = sentence.words().count();
            self.said
                .out
                .push_str(&format!("    {words:3} {long:3}  {}\n", sentence.text));
        }
    }
}

/// Whether a page must be without it. The length of paragraphs is advice, since each sentence stands on a line of its own.
fn counts(trouble: &Trouble) -> bool {
    match trouble {
        Trouble::LongSentence { .. }
        | Trouble::Abbreviation { .. }
        | Trouble::Contraction { .. }
        | Trouble::Grade { .. } => true,
        Trouble::LongParagraph { .. } => false,
    }
}
