//! Rules that broke: the fault is copanel’s, so it is shown as an error and never as a finding.

use std::path::Path;

use crate::rules::Checked;

/// What to say about the rules that broke in checking a file; nothing where none did.
pub fn broken(path: &Path, checked: &Checked) -> String {
    let path = path.display();
    let each = checked.broken.iter().map(|broken| {
        let (rule, said) = (broken.rule, &broken.said);
        format!(
            "error: the rule `{rule}` failed while checking `{path}`; this is copanel’s fault, not yours\n  \
             {said}\n  \
             the other rules were checked; please report this, and until it is fixed \
             add `{rule} = \"off\"` under `[rules]` in `copanel.toml`\n"
        )
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::engine::run::Broken;

    #[test]
    fn the_rule_and_the_file_are_named_and_the_blame_is_ours() {
        let mut checked = Checked::default();
        assert_eq!(broken(Path::new("v.toml"), &checked), "");
        checked.broken.push(Broken {
            rule: "panel-too-small",
            said: "attempt to divide by zero (src/rules/panel_too_small.rs, line 20)".to_owned(),
        });
        insta::assert_snapshot!(broken(Path::new("v.toml"), &checked), @r#"
        error: the rule `panel-too-small` failed while checking `v.toml`; this is copanel’s fault, not yours
          attempt to divide by zero (src/rules/panel_too_small.rs, line 20)
          the other rules were checked; please report this, and until it is fixed add `panel-too-small = "off"` under `[rules]` in `copanel.toml`
        "#);
    }
}
