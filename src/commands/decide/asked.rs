//! What `decide` asks of one vacancy, and what its flags answer.

use anyhow::{Result, bail};

use crate::case::{Case, has_lived_experience, panel_name, reads_easy_read};
use crate::cli::Decide;
use crate::commands::ask::{Answers, Kind, Question};
use crate::source::{Text, did_you_mean, nearest};
use crate::vacancy::Left;

/// Something that is asked of this vacancy.
pub struct Asked<'a> {
    /// Its key under [outcome], with a full stop before the name of a panel or a criterion.
    pub key: String,
    /// What is asked.
    pub ask: String,
    help: &'static str,
    /// What kind of answer it takes.
    pub kind: Kind<'a>,
    /// Whether the file says it already.
    pub is_there: bool,
    /// Whether it has to be said, and not only if it is so.
    pub is_needed: bool,
}

impl Asked<'_> {
    /// The same, as it is asked on a terminal.
    pub fn question(&self) -> Question<'_> {
        // What is not said at all needs no easy words, and no one is appointed and in reserve.
        let after = self.key.strip_suffix("-easy").filter(|_| !self.is_needed);
        let unlike = (self.key == "reserve").then_some("appointed");
        let Asked { key, ask, help, kind, .. } = self;
        Question { name: key, ask, help, kind: *kind, default: "", after, unlike }
    }

    /// The flag that answers it.
    fn flag(&self) -> String {
        match self.key.split_once('.') {
            Some(("reasons", criterion)) => format!("--reason {criterion}=…"),
            Some((_, panel)) => format!("--first-choice {panel}=…"),
            None => format!("--{} …", self.key),
        }
    }

    /// Its line in a list; criteria have one together.
    pub fn line(&self) -> String {
        let line = |flag: &str, ask: &str| format!("  {flag:<30}  {ask}\n");
        if self.key.starts_with("reasons.") {
            let ask = "What did the panel hear on each criterion from who is appointed?";
            return line("--reason CRITERION=…", ask);
        }
        line(&self.flag(), &self.ask)
    }
}

/// The codes of those who were seen and have not withdrawn.
pub fn codes(case: &Case<'_>) -> Vec<String> {
    let withdrew = |left| matches!(left, Some((Left::Withdrew | Left::DidNotCome, _)));
    let seen = case.seen().filter(|candidate| !withdrew(candidate.left()));
    seen.map(|candidate| candidate.code.0.clone()).collect()
}

/// Everything that can be asked, in the order in which a panel comes to it.
pub fn asked<'a>(case: &Case<'_>, codes: &'a [String]) -> Vec<Asked<'a>> {
    let outcome = case.vacancy.outcome.clone().unwrap_or_default();
    let (one, any) = (Kind::Codes(codes, 1), Kind::Codes(codes, codes.len()));
    let mut all = Vec::new();
    let mut add = |key: &str, ask: String, help, kind, is_there, is_needed| {
        all.push(Asked { key: key.to_owned(), ask, help, kind, is_there, is_needed });
    };
    let is_text = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.is_blank());
    let is_decided = outcome.decided.is_some();
    let ask = "On which day was it decided?".to_owned();
    add("decided", ask, "Letters are printed once the file says so.", Kind::Day, is_decided, true);
    let places = case.places();
    let help = match places {
        1 => "Only those who came can be. If no one is, type no one.",
        _ => "Only those who came can be. Put commas between codes. If no one is, type no one.",
    };
    // No one can be appointed where no candidate is left.
    let is_there = outcome.appointed.is_said || case.no_one_is_left();
    add(
        "appointed",
        "Who is appointed?".to_owned(),
        help,
        Kind::Codes(codes, places),
        is_there,
        true,
    );
    let ask = "Who gets the offer if someone says no?".to_owned();
    let help = "The first before the second, with commas between.";
    add("reserve", ask, help, any, !outcome.reserve.is_empty(), false);
    for panel in case.scoring_panels() {
        let key = format!("first-choices.{}", panel.id);
        let ask = format!("Who did {} put first?", panel_name(panel));
        let is_there = outcome.first_choices.keys().any(|id| *id == panel.id);
        let is_needed = case.voters(panel).any(has_lived_experience);
        add(&key, ask, "Their own first choice, whoever is appointed.", one, is_there, is_needed);
    }
    if !case.voters_with_lived_experience().is_empty() {
        let ask = "Who did the members with lived experience put first?".to_owned();
        let help = "Where they differ, put commas between. It is in the manager’s record alone.";
        let is_there = !outcome.lived_experience_choice.is_empty();
        add("lived-experience-choice", ask, help, any, is_there, true);
    }
    for criterion in &case.vacancy.criteria {
        let text = criterion.text.0.trim_end_matches('.');
        let ask = format!("{text}: what did the panel hear from who is appointed?");
        let key = format!("reasons.{}", criterion.id);
        let is_there = outcome.reasons.iter().any(|(id, _)| *id == criterion.id);
        let is_needed = outcome.reasons.is_empty();
        add(
            &key,
            ask,
            "What was said or done, not what they are like.",
            Kind::Text,
            is_there,
            is_needed,
        );
    }
    let passed = case.passed_over().next().is_some();
    let easy = case.readers().into_iter().any(reads_easy_read);
    let mut text =
        |key: &'static str, ask: &str, help, is_needed, [said, said_easily]: [&Option<Text>; 2]| {
            add(key, ask.to_owned(), help, Kind::Text, is_text(said), is_needed);
            if easy {
                let (key, ask) = (format!("{key}-easy"), format!("{ask} In easy words:"));
                let help =
                    "Someone reads Easy Read: short sentences, and words that everyone knows.";
                add(&key, ask, help, Kind::Text, is_text(said_easily), is_text(said));
            }
        };
    let ask = "If a first choice was not appointed: why?";
    let help =
        "Everyone on the panel reads this. Leave it out if all first choices were appointed.";
    text("difference", ask, help, passed, [&outcome.difference, &outcome.difference_easy]);
    let ask = "Did someone see it differently? What did they say?";
    let help = "In their own words, without a name. Everyone on the panel reads this.";
    text("minority", ask, help, false, [&outcome.minority, &outcome.minority_easy]);
    let ask = "What changed because of those who took part?";
    let help = "Everyone on the panel reads this. Ask them too.";
    text("changed", ask, help, true, [&outcome.changed, &outcome.changed_easy]);
    let approves = case.vacancy.scoring.as_ref().and_then(|scoring| scoring.approved_by.as_ref());
    if let Some(by) = approves.filter(|by| !by.is_blank()) {
        let ask = format!("On which day did {by} approve it?");
        let help = "Leave it out until they have; until then no candidate gets a letter.";
        add("approved", ask, help, Kind::Day, outcome.approved.is_some(), true);
    }
    let ask = "On which day were panel members told?".to_owned();
    let help = "Leave it out if that is still to come. Their letters say what came of it.";
    add("told-members", ask, help, Kind::Day, outcome.told_members.is_some(), true);
    let ask = "On which day were candidates told?".to_owned();
    let help = "Leave it out if that is still to come. Each letter offers feedback.";
    add("told-candidates", ask, help, Kind::Day, outcome.told_candidates.is_some(), true);
    all
}

/// What the flags answer, as the file writes it.
pub fn given<'a>(args: &Decide, all: &'a [Asked<'_>]) -> Result<Answers<'a>> {
    let day = |day: &Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let mut typed: Vec<(String, String)> = Vec::new();
    for (key, answer) in [
        ("decided", day(&args.decided)),
        ("appointed", args.appointed.clone()),
        ("reserve", args.reserve.clone()),
        ("lived-experience-choice", args.lived_experience_choice.clone()),
        ("difference", args.difference.clone()),
        ("difference-easy", args.difference_easy.clone()),
        ("minority", args.minority.clone()),
        ("minority-easy", args.minority_easy.clone()),
        ("changed", args.changed.clone()),
        ("changed-easy", args.changed_easy.clone()),
        ("approved", day(&args.approved)),
        ("told-members", day(&args.told_members)),
        ("told-candidates", day(&args.told_candidates)),
    ] {
        typed.extend(answer.map(|answer| (key.to_owned(), answer)));
    }
    for (table, flag, of) in [
        ("first-choices", "--first-choice", &args.first_choice),
        ("reasons", "--reason", &args.reason),
    ] {
        for one in of {
            let Some((key, answer)) = one.split_once('=') else {
                bail!(
                    "`{flag} {one}` has no `=`; type what it is about before it, and the answer after it"
                );
            };
            typed.push((format!("{table}.{}", key.trim()), answer.trim().to_owned()));
        }
    }
    let mut answers = Answers::new();
    for (key, answer) in typed {
        let Some(one) = all.iter().find(|one| one.key == key) else {
            let Some((table, name)) = key.split_once('.') else {
                let why = match key.as_str() {
                    "approved" => {
                        "no one has to approve it; `approved-by` under [scoring] says who does"
                    }
                    "lived-experience-choice" => "no one with lived experience has a vote",
                    _ => "no one in it reads Easy Read",
                };
                bail!("`--{key}` has no place in this vacancy, since {why}");
            };
            let alike = all.iter().filter_map(|one| one.key.split_once('.'));
            let names: Vec<&str> = alike.filter(|one| one.0 == table).map(|one| one.1).collect();
            let near = did_you_mean(nearest(name, names.iter().copied()));
            let near = if near.is_empty() && !names.is_empty() {
                format!("; there are `{}`", names.join("`, `"))
            } else {
                near
            };
            bail!("there is no `{name}` in this vacancy to be decided{near}");
        };
        match one.kind.understand(&answer) {
            Some(answer) => answers.insert(&one.key, answer),
            None => bail!("`{answer}` cannot be used for `{}`. {}", one.flag(), one.kind.hint()),
        };
    }
    Ok(answers)
}
