//! The one list of built-in pages.

/// The sections of the toolkit, in the order of reading, and what each is called.
pub static SECTIONS: &[(&str, &str)] = &[
    ("why", "Why involve people"),
    ("what", "What involvement is"),
    ("how", "How to do it well"),
    ("train", "Train the panel"),
];

/// A built-in file: its path, and what it says.
pub type File = (&'static str, &'static str);

/// A built-in page.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// The page in standard words.
    pub page: File,
    /// The page in Easy Read.
    pub easy: Option<File>,
}

/// Makes each page’s name a page with its words, and with its Easy Read version where the name is marked `easy`.
macro_rules! pages {
    (@file $slug:literal $ending:literal) => {
        (
            concat!("toolkit/", $slug, $ending),
            include_str!(concat!("../../toolkit/", $slug, $ending)),
        )
    };
    (@twin $slug:literal) => { None };
    (@twin $slug:literal easy) => { Some(pages!(@file $slug ".easy.md")) };
    ($($slug:literal $($easy:ident)?)*) => {
        &[$(Listed {
            page: pages!(@file $slug ".md"),
            easy: pages!(@twin $slug $($easy)?),
        }),*]
    };
}

/// Every built-in page, in the order of reading.
pub static PAGES: &[Listed] = pages! {
    "why/what-involvement-changes"
    "why/real-power-not-a-seat"
    "why/never-just-one-voice"
    "why/what-people-get-back" easy
    "what/levels-of-involvement" easy
    "what/the-eighteen-stages"
    "what/what-a-fair-panel-looks-like"
    "what/who-does-what-on-the-day" easy
    "what/what-happens-when-you-join-a-panel" easy
    "what/your-rights-as-a-panel-member" easy
    "what/for-carers-and-parents-on-a-panel" easy
    "what/for-young-people-on-a-panel" easy
    "what/an-interview-with-service-users-on-the-panel" easy
    "what/the-law-in-plain-words" easy
    "how/plan-back-from-the-day"
    "how/welcome-new-panel-members"
    "how/invite-people-and-say-what-power-they-have"
    "how/pay-people-and-point-to-benefits-advice" easy
    "how/handle-expenses-and-money-in-practice" easy
    "how/ask-what-each-person-needs"
    "how/write-the-job-and-the-qualities-together" easy
    "how/write-the-advert-and-the-candidate-pack-together"
    "how/host-an-open-day-or-a-tour" easy
    "how/shortlist-together" easy
    "how/write-the-questions-together" easy
    "how/check-questions-with-human-resources" easy
    "how/use-role-play-and-exercises" easy
    "how/run-a-stakeholder-panel"
    "how/prepare-together" easy
    "how/be-a-good-supporter" easy
    "how/work-with-people-with-a-learning-disability" easy
    "how/involve-people-under-18" easy
    "how/hold-interviews-online" easy
    "how/chair-so-that-everyone-is-heard"
    "how/score-and-decide-together" easy
    "how/give-feedback-to-candidates" easy
    "how/tell-people-the-result-and-thank-them"
    "how/take-part-after-the-appointment" easy
    "how/look-back-and-measure-what-changed"
    "how/start-a-quality-checkers-group" easy
    "train/plan-a-half-day-session"
    "train/notes-for-the-trainer"
    "train/dos-and-donts" easy
    "train/activity-1-what-makes-somebody-good"
    "train/activity-2-good-question-poor-question"
    "train/activity-3-fair-or-unfair"
    "train/activity-4-score-one-answer"
    "train/activity-5-what-do-you-do-with-a-secret"
    "train/activity-6-practise-an-interview"
    "train/quiz" easy
    "train/certificate"
};
