//! The built-in templates.

/// Names of templates, each with what it says.
macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// Every template, by its path under `templates/`.
pub static TEMPLATES: &[(&str, &str)] = templates![
    "adjustments.md",
    "briefing.md",
    "candidate-feedback-form.md",
    "candidate-key.md",
    "candidate-letter.md",
    "certificate.md",
    "chair-feedback-form.md",
    "claim-form.md",
    "comparison-grid.md",
    "confidentiality.md",
    "conflicts.md",
    "consent-form.md",
    "cover.md",
    "criteria.md",
    "day.md",
    "decision-record.md",
    "feedback-form.md",
    "glossary.md",
    "ground-rules.md",
    "impact-report.md",
    "index.md",
    "job.md",
    "leaflet.md",
    "manager-feedback-form.md",
    "outcome-letter.md",
    "parts/contact.md",
    "parts/practice.md",
    "parts/sender.md",
    "payment-offer.md",
    "practice.md",
    "promise-kept.md",
    "quality-check.md",
    "question-bank.md",
    "questions.md",
    "record.md",
    "rehearsal-script.md",
    "running-order.md",
    "score-sheets.md",
    "stage-checklist.md",
    "support.md",
    "thank-you-letter.md",
    "travel.md",
    "under-18.md",
    "working-with-me.md",
];
