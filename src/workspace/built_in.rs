//! The one list of built-in files: what a workspace may replace by a file at the same path.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::{Result, anyhow};

use crate::source::{did_you_mean_or, nearest};

/// How the name of a template or page ends that is in words of Easy Read.
pub const EASY: &str = ".easy.md";

/// A built-in file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BuiltIn {
    /// Its path in a workspace: `templates/briefing.md`.
    pub path: &'static str,
    /// What it says.
    pub text: &'static str,
}

macro_rules! built_in {
    ($($folder:literal: $($name:literal)*;)*) => {
        &[$($(BuiltIn {
            path: concat!($folder, $name),
            text: include_str!(concat!("../../", $folder, $name)),
        }),*),*]
    };
}

/// Every built-in file, by its folder: templates, looks, pages in the order of reading, data.
pub static FILES: &[BuiltIn] = built_in! {
    "templates/":
        "adjustments.md" "briefing.easy.md" "briefing.md" "candidate-feedback-form.easy.md"
        "candidate-feedback-form.md" "candidate-key.easy.md" "candidate-key.md"
        "candidate-letter.md" "cards.easy.md" "cards.md" "certificate.easy.md" "certificate.md"
        "chair-feedback-form.easy.md" "chair-feedback-form.md" "claim-form.easy.md"
        "claim-form.md" "comparison-grid.easy.md" "comparison-grid.md" "confidentiality.easy.md"
        "confidentiality.md" "conflicts.easy.md" "conflicts.md" "consent-form.easy.md"
        "consent-form.md" "cover.easy.md" "cover.md" "criteria.easy.md" "criteria.md"
        "day.easy.md" "day.md" "decision-record.easy.md" "decision-record.md" "destroyed.md"
        "door-sign.easy.md" "door-sign.md" "feedback-form.easy.md" "feedback-form.md"
        "glossary.easy.md" "glossary.md" "ground-rules.easy.md" "ground-rules.md"
        "impact-report.easy.md" "impact-report.md" "guide-book.easy.md" "guide-book.md"
        "guide-index.md" "guide-page.easy.md" "guide-page.md" "index.md" "job.easy.md" "job.md"
        "joining.easy.md" "joining.md" "leaflet.easy.md" "leaflet.md" "manager-feedback-form.md"
        "new-starter-form.easy.md" "new-starter-form.md" "outcome-letter.easy.md"
        "outcome-letter.md" "overview.md" "parts/chair-says.easy.md" "parts/chair-says.md"
        "parts/contact.easy.md" "parts/contact.md" "parts/contribution.md" "parts/join.easy.md"
        "parts/join.md" "parts/on-time.md" "parts/place.md" "parts/practice.easy.md"
        "parts/practice.md" "parts/sender.easy.md" "parts/sender.md" "parts/sources.easy.md"
        "parts/sources.md" "parts/tested.easy.md" "parts/way.md" "payment-offer.easy.md"
        "payment-offer.md" "practice.easy.md" "practice.md" "promise-kept.md" "quality-check.md"
        "print-plan.md" "question-bank.md" "questions.easy.md" "questions.md"
        "reader-test.easy.md" "record.md" "rehearsal-script.md" "room.easy.md" "room.md"
        "running-order.easy.md" "running-order.md" "score-sheets.easy.md" "score-sheets.md"
        "scores-chair.easy.md" "scores-chair.md" "scores-record.md" "scores-room.easy.md"
        "scores-room.md" "spreadsheet.easy.md" "spreadsheet.md" "stage-checklist.md"
        "support.easy.md" "support.md" "supporter-feedback-form.easy.md"
        "supporter-feedback-form.md" "thank-you-letter.easy.md" "thank-you-letter.md"
        "travel.easy.md" "travel.md" "under-18.easy.md" "under-18.md" "views.easy.md" "views.md"
        "working-with-me.easy.md" "working-with-me.md" "what-changed.easy.md" "what-changed.md"
        "words.toml" "words.easy.toml" "page.css" "print.css" "page.js" "page.typ"
        "page.docx/styles.xml" "page.docx/numbering.xml" "page.docx/settings.xml"
        "page.docx/fontTable.xml";
    "toolkit/why/":
        "what-involvement-changes.md" "real-power-not-a-seat.md" "never-just-one-voice.md"
        "what-people-get-back.md";
    "toolkit/what/":
        "levels-of-involvement.md" "the-eighteen-stages.md" "what-a-fair-panel-looks-like.md"
        "who-does-what-on-the-day.md" "what-happens-when-you-join-a-panel.md"
        "your-rights-as-a-panel-member.md" "for-carers-and-parents-on-a-panel.md"
        "for-young-people-on-a-panel.md" "an-interview-with-service-users-on-the-panel.md"
        "the-law-in-plain-words.md";
    "toolkit/how/":
        "plan-back-from-the-day.md" "welcome-new-panel-members.md"
        "invite-people-and-say-what-power-they-have.md"
        "pay-people-and-point-to-benefits-advice.md" "handle-expenses-and-money-in-practice.md"
        "ask-what-each-person-needs.md" "write-the-job-and-the-qualities-together.md"
        "write-the-advert-and-the-candidate-pack-together.md" "host-an-open-day-or-a-tour.md"
        "shortlist-together.md" "write-the-questions-together.md"
        "check-questions-with-human-resources.md" "use-role-play-and-exercises.md"
        "run-a-stakeholder-panel.md" "prepare-together.md" "be-a-good-supporter.md"
        "work-with-people-with-a-learning-disability.md" "involve-people-under-18.md"
        "hold-interviews-online.md" "chair-so-that-everyone-is-heard.md"
        "score-and-decide-together.md" "give-feedback-to-candidates.md"
        "tell-people-the-result-and-thank-them.md" "take-part-after-the-appointment.md"
        "look-back-and-measure-what-changed.md" "start-a-quality-checkers-group.md";
    "toolkit/train/":
        "plan-a-half-day-session.md" "notes-for-the-trainer.md" "dos-and-donts.md"
        "activity-1-what-makes-someone-good.md" "activity-2-good-question-poor-question.md"
        "activity-3-fair-or-unfair.md" "activity-4-score-one-answer.md"
        "activity-5-what-do-you-do-with-a-secret.md" "activity-6-practise-an-interview.md"
        "quiz.md" "certificate.md";
    "toolkit/why/":
        "what-people-get-back.easy.md";
    "toolkit/what/":
        "levels-of-involvement.easy.md" "who-does-what-on-the-day.easy.md"
        "what-happens-when-you-join-a-panel.easy.md" "your-rights-as-a-panel-member.easy.md"
        "for-carers-and-parents-on-a-panel.easy.md" "for-young-people-on-a-panel.easy.md"
        "an-interview-with-service-users-on-the-panel.easy.md" "the-law-in-plain-words.easy.md";
    "toolkit/how/":
        "pay-people-and-point-to-benefits-advice.easy.md"
        "handle-expenses-and-money-in-practice.easy.md"
        "write-the-job-and-the-qualities-together.easy.md" "host-an-open-day-or-a-tour.easy.md"
        "shortlist-together.easy.md" "write-the-questions-together.easy.md"
        "check-questions-with-human-resources.easy.md" "use-role-play-and-exercises.easy.md"
        "prepare-together.easy.md" "be-a-good-supporter.easy.md"
        "work-with-people-with-a-learning-disability.easy.md" "involve-people-under-18.easy.md"
        "hold-interviews-online.easy.md" "score-and-decide-together.easy.md"
        "give-feedback-to-candidates.easy.md" "take-part-after-the-appointment.easy.md"
        "start-a-quality-checkers-group.easy.md";
    "toolkit/train/":
        "dos-and-donts.easy.md" "quiz.easy.md";
    "toolkit/":
        "rules.toml" "stages.toml" "glossary.toml" "frameworks.toml" "pictures.toml"
        "wording.toml" "readability.toml";
};

/// Whether a file is of a kind that some built-in file is, by its ending.
pub fn is_text(path: &str) -> bool {
    let ending = |path: &'_ str| Path::new(path).extension().map(OsStr::to_ascii_lowercase);
    let own = ending(path);
    own.is_some() && FILES.iter().any(|file| ending(file.path) == own)
}

/// What the built-in file at a path says; nothing where there is none.
pub fn text(path: &str) -> Option<&'static str> {
    let file = FILES.iter().find(|file| file.path == path)?;
    Some(file.text)
}

/// The built-in file of that name: `briefing`, `briefing.md` or `templates/briefing.md`.
pub fn named(name: &str) -> Result<BuiltIn> {
    let found = FILES.iter().copied().find(|file| file.is_called(name));
    found.ok_or_else(|| {
        let near = nearest(name, FILES.iter().map(|file| file.short()));
        let help = did_you_mean_or(near, "`copanel templates list` lists them");
        anyhow!("there is no built-in file `{name}`{help}")
    })
}

/// The templates that documents are made from, each by its name under `templates/`.
pub fn templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().filter_map(|file| {
        let name = file.path.strip_prefix("templates/")?;
        let is_template = Path::new(name).extension()? == "md";
        is_template.then_some((name, file.text))
    })
}

/// The name of a template or page in its Easy Read words.
pub fn easy_name(name: &str) -> String {
    name.replace(".md", EASY)
}

/// The name of the template or page of which this one is the Easy Read version.
pub fn standard_name(name: &str) -> Option<String> {
    Some(format!("{}.md", name.strip_suffix(EASY)?))
}

impl BuiltIn {
    /// Its path in `templates` or `toolkit`.
    pub fn name(self) -> &'static str {
        self.path.split_once('/').map_or(self.path, |(_, name)| name)
    }

    /// Its name without `.md`.
    fn short(self) -> &'static str {
        self.name().strip_suffix(".md").unwrap_or(self.name())
    }

    fn is_called(self, name: &str) -> bool {
        [self.path, self.name(), self.short()].contains(&name)
    }
}
