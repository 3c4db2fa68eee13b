//! Choices in words of Easy Read: short sentences, one idea in each, no hard word that is not explained.

use crate::vacancy::{Appointable, Assessed, Combine, Level, Power, Tie};

/// What a panel’s view is worth.
pub fn power(power: Power) -> &'static str {
    match power {
        Power::Decides => "This panel decides who gets the job.",
        Power::ScoresCount => {
            "The scores of this panel count. The scores of the other panel count too."
        }
        Power::Advises => "This panel says what it thinks. Other people decide who gets the job.",
    }
}

/// How scores become one result; a template explains what an average is.
pub fn combine(combine: Combine) -> &'static str {
    match combine {
        Combine::EqualMembers => "The scores of each panel member count the same.",
        Combine::TwoPanelsMean => {
            "We find the average score of each panel. Each panel counts the same."
        }
        Combine::Weighted => {
            "One panel can count for more than the other. We chose this before the interviews."
        }
        Combine::Advisory => {
            "One panel says what it thinks. The other panel looks at those scores. Then it decides."
        }
    }
}

/// What happens when the panel cannot agree.
pub fn tie(tie: Tie) -> &'static str {
    match tie {
        Tie::ChairDecides => {
            "Can the panel not agree? Then the chair decides. The chair writes down why."
        }
        Tie::SecondInterview => {
            "Can the panel not agree? Then we ask the candidates to come again."
        }
        Tie::DoNotAppoint => {
            "Can the panel not agree? Then nobody gets the job. We look for new candidates."
        }
    }
}

/// From what score somebody may get the job, one line each.
pub fn appointable(rule: &Appointable) -> Vec<String> {
    let never = rule
        .never
        .map(|level| format!("no score of {level} from anyone"));
    let at_most = rule.at_most.as_ref().map(|most| match most.times {
        0 => format!("no score of {}", most.level),
        1 => format!("no more than 1 score of {}", most.level),
        times => format!("no more than {times} scores of {}", most.level),
    });
    let percent = rule
        .percent
        .map(|percent| format!("{percent} points or more out of every 100 points"));
    [never, at_most, percent].into_iter().flatten().collect()
}

/// Where a criterion is looked for.
pub fn assessed(assessed: Assessed) -> &'static str {
    match assessed {
        Assessed::Application => "form",
        Assessed::Interview => "interview",
        Assessed::Exercise => "task",
        Assessed::References => "what others say",
    }
}

/// How much people’s view is worth.
pub fn level(level: Level) -> &'static str {
    match level {
        Level::Told => "We tell you about it.",
        Level::Asked => "We ask what you think.",
        Level::Advises => "You say what you think. We think about it before we decide.",
        Level::ScoresCount => "You give scores. Your scores count.",
        Level::Equal => "You have the same say as everyone.",
        Level::Leads => "You lead this.",
    }
}
