//! `copanel guide --readability`: how hard each page of the toolkit is to read.

use anyhow::Result;

use super::guide::make;
use super::{CommandOutput, Exit};
use crate::doc::edition::{EDITIONS, Edition};
use crate::rules;
use crate::rules::engine::document_text::DocumentText;
use crate::workspace::toolkit::{Page, PageText};
use crate::workspace::{Workspace, readability};

/// What a page must keep. The length of paragraphs is advice, since each sentence is on a line of its own.
const RULES: [&str; 4] = [
    "sentences-too-long",
    "abbreviations-unexplained",
    "contractions-in-easy-read",
    "documents-hard-to-read",
];

/// Measures each page and its Easy Read version; one that breaks a rule is a finding.
pub fn run(pages: &[Page], workspace: &Workspace, verbose: bool) -> Result<CommandOutput> {
    let mut said = CommandOutput::of("words  longest  SMOG\n".to_owned());
    let mut measure = |title: &str, summary: &str, text: &PageText, edition: &Edition| {
        let blocks = make::own_words(title, summary, text, workspace)?;
        let paper = DocumentText::new((title, &blocks, edition), workspace, &[], &[]);
        let measure = &paper.measure;
        said.out.push_str(&format!(
            "{:5}  {:7}  {:4.1}  {}\n",
            measure.words,
            measure.longest,
            measure.smog(),
            text.path
        ));
        for sentence in paper.sentences().filter(|_| verbose) {
            // Its words and its long words, for anyone who wants to check or to shorten it.
            let words = sentence.words().count();
            let syllables = &workspace.readability.syllables;
            let long_words = readability::long_words(sentence, syllables).count();
            said.out.push_str(&format!("    {words:3} {long_words:3}  {}\n", sentence.text));
        }
        for finding in rules::check_text(&paper, &RULES) {
            let help = finding.help.unwrap_or_default();
            said.messages.push_str(&format!("{}: {}; {help}\n", text.path, finding.message));
            said.exit = Exit::Findings;
        }
        anyhow::Ok(())
    };
    let [standard, .., easy] = &EDITIONS;
    for page in pages {
        let about = &page.about;
        measure(&about.title, &about.summary, &page.text, standard)?;
        if let Some((about, text)) = &page.easy {
            measure(&about.title, &about.summary, text, easy)?;
        }
    }
    Ok(said)
}
