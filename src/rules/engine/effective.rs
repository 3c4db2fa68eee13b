//! What applies in a workspace: the level of each rule, its numbers, and where each was set.

use crate::rules::Rule;
use crate::source::{Level, Spanned};
use crate::workspace::Workspace;
use crate::workspace::policy::{NUMBERS, Number, Threshold};

/// Where something was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// In copanel itself.
    BuiltIn,
    /// In `copanel.toml`, on this line.
    Own(usize),
}

/// What applies for one rule.
pub struct EffectiveRule {
    /// The worst level it can have; `None` if it is switched off.
    pub level: Option<Level>,
    /// Where that was set.
    pub level_set: Setting,
    /// The numbers it uses, each in words and with where it was set.
    pub numbers: Vec<EffectiveNumber>,
}

/// A number, in words and with where it was set.
pub type EffectiveNumber = (&'static Number, String, Setting);

/// What applies for a rule.
pub fn effective_rule(rule: &Rule, workspace: &Workspace) -> EffectiveRule {
    let own = workspace.levels.get(rule.name);
    EffectiveRule {
        level: own.copied().unwrap_or(Some(rule.level)),
        level_set: set(workspace, workspace.settings.rules.keys(), rule.name),
        numbers: numbers(workspace, |number| number.rules.contains(&rule.name)),
    }
}

/// The numbers that no rule goes by, but the order of what a check says.
pub fn numbers_of_order(workspace: &Workspace) -> Vec<EffectiveNumber> {
    numbers(workspace, |number| number.rules.is_empty())
}

fn numbers(workspace: &Workspace, which: impl Fn(&Number) -> bool) -> Vec<EffectiveNumber> {
    let number = |number: &'static Number| {
        let Threshold { unit, source, as_of, .. } = (number.threshold)(&workspace.policy);
        let set = number_set(number, workspace);
        let unit = unit.as_deref().unwrap_or_default();
        let mut words = format!("{} {unit}", number.limits(&workspace.policy));
        if let Setting::Own(_) = set {
            let from = source.as_ref().map(|source| format!("; {source}"));
            let as_of = as_of.map(|day| format!(", as of {day}"));
            words.extend(from.into_iter().chain(as_of));
        }
        (number, words, set)
    };
    NUMBERS.iter().filter(|number| which(number)).map(number).collect()
}

/// Where a number was set.
pub fn number_set(number: &Number, workspace: &Workspace) -> Setting {
    set(workspace, workspace.settings.policy.keys(), number.name)
}

fn set<'a>(
    workspace: &Workspace,
    mut keys: impl Iterator<Item = &'a Spanned<String>>,
    name: &str,
) -> Setting {
    keys.find(|key| key.get_ref() == name).map_or(Setting::BuiltIn, |key| {
        Setting::Own(workspace.settings_source.line(key.span().start))
    })
}

impl EffectiveRule {
    /// The level, as a list prints it.
    pub fn level_title(&self) -> &'static str {
        self.level.map_or("off", Level::title)
    }

    /// One line for the level and one for each number, with where each was set.
    pub fn lines(&self) -> Vec<String> {
        let level = match self.level {
            Some(Level::Error) => "An error at worst",
            Some(Level::Warning) => "A warning at worst",
            Some(Level::Note) => "A note at worst",
            None => "Switched off",
        };
        let mut lines = vec![format!("{level} ({})", self.level_set.title())];
        for (number, words, set) in &self.numbers {
            lines.push(format!("`{}`: {words} ({})", number.name, set.title()));
        }
        lines
    }
}

impl Setting {
    /// Where it was set, in words.
    pub fn title(self) -> String {
        match self {
            Setting::BuiltIn => "built in".to_owned(),
            Setting::Own(line) => format!("copanel.toml, line {line}"),
        }
    }
}
