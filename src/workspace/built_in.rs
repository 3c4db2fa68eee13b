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
    ($($path:literal)*) => {
        &[$(BuiltIn { path: $path, text: include_str!(concat!("../../", $path)) }),*]
    };
}

/// Every built-in file: templates, looks, pages in the order of reading, data.
pub static FILES: &[BuiltIn] = built_in! {
    "templates/adjustments.md"
    "templates/briefing.easy.md"
    "templates/briefing.md"
    "templates/candidate-feedback-form.easy.md"
    "templates/candidate-feedback-form.md"
    "templates/candidate-key.easy.md"
    "templates/candidate-key.md"
    "templates/candidate-letter.md"
    "templates/cards.easy.md"
    "templates/cards.md"
    "templates/certificate.easy.md"
    "templates/certificate.md"
    "templates/chair-feedback-form.easy.md"
    "templates/chair-feedback-form.md"
    "templates/claim-form.easy.md"
    "templates/claim-form.md"
    "templates/comparison-grid.easy.md"
    "templates/comparison-grid.md"
    "templates/confidentiality.easy.md"
    "templates/confidentiality.md"
    "templates/conflicts.easy.md"
    "templates/conflicts.md"
    "templates/consent-form.easy.md"
    "templates/consent-form.md"
    "templates/cover.easy.md"
    "templates/cover.md"
    "templates/criteria.easy.md"
    "templates/criteria.md"
    "templates/day.easy.md"
    "templates/day.md"
    "templates/decision-record.easy.md"
    "templates/decision-record.md"
    "templates/destroyed.md"
    "templates/door-sign.easy.md"
    "templates/door-sign.md"
    "templates/feedback-form.easy.md"
    "templates/feedback-form.md"
    "templates/glossary.easy.md"
    "templates/glossary.md"
    "templates/ground-rules.easy.md"
    "templates/ground-rules.md"
    "templates/impact-report.easy.md"
    "templates/impact-report.md"
    "templates/guide-book.easy.md"
    "templates/guide-book.md"
    "templates/guide-index.md"
    "templates/guide-page.easy.md"
    "templates/guide-page.md"
    "templates/index.md"
    "templates/job.easy.md"
    "templates/job.md"
    "templates/joining.easy.md"
    "templates/joining.md"
    "templates/leaflet.easy.md"
    "templates/leaflet.md"
    "templates/manager-feedback-form.md"
    "templates/new-starter-form.easy.md"
    "templates/new-starter-form.md"
    "templates/outcome-letter.easy.md"
    "templates/outcome-letter.md"
    "templates/overview.md"
    "templates/parts/chair-says.easy.md"
    "templates/parts/chair-says.md"
    "templates/parts/contact.easy.md"
    "templates/parts/contact.md"
    "templates/parts/contribution.md"
    "templates/parts/join.easy.md"
    "templates/parts/join.md"
    "templates/parts/on-time.md"
    "templates/parts/place.md"
    "templates/parts/practice.easy.md"
    "templates/parts/practice.md"
    "templates/parts/sender.easy.md"
    "templates/parts/sender.md"
    "templates/parts/sources.easy.md"
    "templates/parts/sources.md"
    "templates/parts/tested.easy.md"
    "templates/parts/way.md"
    "templates/payment-offer.easy.md"
    "templates/payment-offer.md"
    "templates/practice.easy.md"
    "templates/practice.md"
    "templates/promise-kept.md"
    "templates/quality-check.md"
    "templates/print-plan.md"
    "templates/question-bank.md"
    "templates/questions.easy.md"
    "templates/questions.md"
    "templates/reader-test.easy.md"
    "templates/record.md"
    "templates/rehearsal-script.md"
    "templates/room.easy.md"
    "templates/room.md"
    "templates/running-order.easy.md"
    "templates/running-order.md"
    "templates/score-sheets.easy.md"
    "templates/score-sheets.md"
    "templates/scores-chair.easy.md"
    "templates/scores-chair.md"
    "templates/scores-record.md"
    "templates/scores-room.easy.md"
    "templates/scores-room.md"
    "templates/spreadsheet.easy.md"
    "templates/spreadsheet.md"
    "templates/stage-checklist.md"
    "templates/support.easy.md"
    "templates/support.md"
    "templates/supporter-feedback-form.easy.md"
    "templates/supporter-feedback-form.md"
    "templates/thank-you-letter.easy.md"
    "templates/thank-you-letter.md"
    "templates/travel.easy.md"
    "templates/travel.md"
    "templates/under-18.easy.md"
    "templates/under-18.md"
    "templates/views.easy.md"
    "templates/views.md"
    "templates/working-with-me.easy.md"
    "templates/working-with-me.md"
    "templates/what-changed.easy.md"
    "templates/what-changed.md"
    "templates/words.toml"
    "templates/words.easy.toml"
    "templates/page.css"
    "templates/print.css"
    "templates/page.js"
    "templates/page.typ"
    "templates/page.docx/styles.xml"
    "templates/page.docx/numbering.xml"
    "templates/page.docx/settings.xml"
    "templates/page.docx/fontTable.xml"
    "toolkit/why/what-involvement-changes.md"
    "toolkit/why/real-power-not-a-seat.md"
    "toolkit/why/never-just-one-voice.md"
    "toolkit/why/what-people-get-back.md"
    "toolkit/what/levels-of-involvement.md"
    "toolkit/what/the-eighteen-stages.md"
    "toolkit/what/what-a-fair-panel-looks-like.md"
    "toolkit/what/who-does-what-on-the-day.md"
    "toolkit/what/what-happens-when-you-join-a-panel.md"
    "toolkit/what/your-rights-as-a-panel-member.md"
    "toolkit/what/for-carers-and-parents-on-a-panel.md"
    "toolkit/what/for-young-people-on-a-panel.md"
    "toolkit/what/an-interview-with-service-users-on-the-panel.md"
    "toolkit/what/the-law-in-plain-words.md"
    "toolkit/how/plan-back-from-the-day.md"
    "toolkit/how/welcome-new-panel-members.md"
    "toolkit/how/invite-people-and-say-what-power-they-have.md"
    "toolkit/how/pay-people-and-point-to-benefits-advice.md"
    "toolkit/how/handle-expenses-and-money-in-practice.md"
    "toolkit/how/ask-what-each-person-needs.md"
    "toolkit/how/write-the-job-and-the-qualities-together.md"
    "toolkit/how/write-the-advert-and-the-candidate-pack-together.md"
    "toolkit/how/host-an-open-day-or-a-tour.md"
    "toolkit/how/shortlist-together.md"
    "toolkit/how/write-the-questions-together.md"
    "toolkit/how/check-questions-with-human-resources.md"
    "toolkit/how/use-role-play-and-exercises.md"
    "toolkit/how/run-a-stakeholder-panel.md"
    "toolkit/how/prepare-together.md"
    "toolkit/how/be-a-good-supporter.md"
    "toolkit/how/work-with-people-with-a-learning-disability.md"
    "toolkit/how/involve-people-under-18.md"
    "toolkit/how/hold-interviews-online.md"
    "toolkit/how/chair-so-that-everyone-is-heard.md"
    "toolkit/how/score-and-decide-together.md"
    "toolkit/how/give-feedback-to-candidates.md"
    "toolkit/how/tell-people-the-result-and-thank-them.md"
    "toolkit/how/take-part-after-the-appointment.md"
    "toolkit/how/look-back-and-measure-what-changed.md"
    "toolkit/how/start-a-quality-checkers-group.md"
    "toolkit/train/plan-a-half-day-session.md"
    "toolkit/train/notes-for-the-trainer.md"
    "toolkit/train/dos-and-donts.md"
    "toolkit/train/activity-1-what-makes-someone-good.md"
    "toolkit/train/activity-2-good-question-poor-question.md"
    "toolkit/train/activity-3-fair-or-unfair.md"
    "toolkit/train/activity-4-score-one-answer.md"
    "toolkit/train/activity-5-what-do-you-do-with-a-secret.md"
    "toolkit/train/activity-6-practise-an-interview.md"
    "toolkit/train/quiz.md"
    "toolkit/train/certificate.md"
    "toolkit/why/what-people-get-back.easy.md"
    "toolkit/what/levels-of-involvement.easy.md"
    "toolkit/what/who-does-what-on-the-day.easy.md"
    "toolkit/what/what-happens-when-you-join-a-panel.easy.md"
    "toolkit/what/your-rights-as-a-panel-member.easy.md"
    "toolkit/what/for-carers-and-parents-on-a-panel.easy.md"
    "toolkit/what/for-young-people-on-a-panel.easy.md"
    "toolkit/what/an-interview-with-service-users-on-the-panel.easy.md"
    "toolkit/what/the-law-in-plain-words.easy.md"
    "toolkit/how/pay-people-and-point-to-benefits-advice.easy.md"
    "toolkit/how/handle-expenses-and-money-in-practice.easy.md"
    "toolkit/how/write-the-job-and-the-qualities-together.easy.md"
    "toolkit/how/host-an-open-day-or-a-tour.easy.md"
    "toolkit/how/shortlist-together.easy.md"
    "toolkit/how/write-the-questions-together.easy.md"
    "toolkit/how/check-questions-with-human-resources.easy.md"
    "toolkit/how/use-role-play-and-exercises.easy.md"
    "toolkit/how/prepare-together.easy.md"
    "toolkit/how/be-a-good-supporter.easy.md"
    "toolkit/how/work-with-people-with-a-learning-disability.easy.md"
    "toolkit/how/involve-people-under-18.easy.md"
    "toolkit/how/hold-interviews-online.easy.md"
    "toolkit/how/score-and-decide-together.easy.md"
    "toolkit/how/give-feedback-to-candidates.easy.md"
    "toolkit/how/take-part-after-the-appointment.easy.md"
    "toolkit/how/start-a-quality-checkers-group.easy.md"
    "toolkit/train/dos-and-donts.easy.md"
    "toolkit/train/quiz.easy.md"
    "toolkit/rules.toml"
    "toolkit/stages.toml"
    "toolkit/glossary.toml"
    "toolkit/frameworks.toml"
    "toolkit/pictures.toml"
    "toolkit/wording.toml"
    "toolkit/readability.toml"
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
