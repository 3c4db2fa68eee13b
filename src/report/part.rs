//! What a check was asked about, and so what it did not look at.

use crate::prose::words::counted;
use crate::rules::RULES;
use crate::source::Principle;

/// What was asked for; everything where nothing is named.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Only these rules.
    pub rules: Vec<String>,
    /// Only these principles.
    pub principles: Vec<Principle>,
    /// Only what is about these people or things, by id.
    pub about: Vec<String>,
}

impl Part {
    /// Whether a rule was asked for.
    pub fn has(&self, rule: &str, principle: Principle) -> bool {
        (self.rules.is_empty() || self.rules.iter().any(|name| name == rule))
            && (self.principles.is_empty() || self.principles.contains(&principle))
    }

    /// What was not looked at, in a sentence; nothing where everything was.
    pub fn says(&self) -> Option<String> {
        let looked = RULES.iter().filter(|rule| self.has(rule.name, rule.principle)).count();
        let left = counted(RULES.len() - looked, "other rule was", "other rules were");
        let about = || format!("only what is about `{}` is shown", self.about.join("`, `"));
        match (left, self.about.is_empty()) {
            (None, true) => None,
            (None, false) => Some(format!("This is a part: {}.", about())),
            (Some(left), true) => Some(format!("This is a part: {left} not looked at.")),
            (Some(left), false) => {
                Some(format!("This is a part: {left} not looked at, and {}.", about()))
            }
        }
    }

    /// The mark of a principle under which nothing was found.
    pub fn mark(&self, principle: Principle) -> &'static str {
        let whole = self.about.is_empty()
            && RULES
                .iter()
                .all(|rule| rule.principle != principle || self.has(rule.name, rule.principle));
        if whole { "✓" } else { "–" }
    }

    /// What to say of a principle under which nothing was found.
    pub fn nothing_found(&self, principle: Principle) -> String {
        let all = || RULES.iter().filter(|rule| rule.principle == principle);
        let looked = all().filter(|rule| self.has(rule.name, principle)).count();
        let part = match (looked, self.about.is_empty()) {
            (0, _) => return "not looked at".to_owned(),
            (some, _) if some < all().count() => format!(" by {some} of {} rules", all().count()),
            (_, false) => " about what was asked for".to_owned(),
            (_, true) => String::new(),
        };
        format!("nothing found{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_looked_at_is_not_said_to_be_well() {
        let all = Part::default();
        assert_eq!((all.says(), all.mark(Principle::Equality)), (None, "✓"));
        let one = Part { rules: vec!["papers-late".to_owned()], ..Part::default() };
        assert_eq!(one.nothing_found(Principle::Equality), "not looked at");
        assert!(one.nothing_found(Principle::Accessibility).starts_with("nothing found by 1 of "));
        assert!(one.says().unwrap().ends_with(" other rules were not looked at."));
        let about = Part { about: vec!["amira".to_owned()], ..Part::default() };
        assert_eq!(about.mark(Principle::Equality), "–");
        assert_eq!(about.says().unwrap(), "This is a part: only what is about `amira` is shown.");
    }
}
