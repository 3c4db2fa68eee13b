//! `copanel returned`: what came back, whose it is, how much of it is filled in, and what is wrong with it.
//!
//! It counts answers and does not show them: scores are shown by `copanel scores`, once all are in.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::{CommandOutput, Exit, root_of};
use crate::case::{self, Case};
use crate::cli::{Global, Returned, Told};
use crate::documents::printer;
use crate::prose::words::counted;
use crate::returned::{self, Answer, Form};
use crate::source::Id;

/// Reads what came back, and says what it is.
pub fn run(args: &Returned, global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of(&args.vacancy, global)?);
    let case = case::load(&args.vacancy, &workspace)?;
    if case.all_faults().next().is_some() {
        return Ok(CommandOutput::until_right(&case, "no form can be read"));
    }
    let returned = returned::read(&args.files);
    let returned = returned::check(returned, &case, &printer::open(&workspace)?)?;
    if args.answers && returned.forms.len() != 1 {
        bail!(
            "`--answers` shows one form, to whoever filled it in, and there are {} here; name one file",
            returned.forms.len()
        );
    }
    let is_well =
        returned.refused.is_empty() && returned.forms.iter().all(|form| form.troubles.is_empty());
    let out = match args.output {
        Told::Text => text(&returned, &case, args.answers),
        Told::Json => json(&returned, args.answers)?,
    };
    let exit = if is_well { Exit::Clean } else { Exit::Findings };
    Ok(CommandOutput { out, exit, ..CommandOutput::default() })
}

fn text(returned: &returned::Returned, case: &Case<'_>, shows_answers: bool) -> String {
    let mut out = String::new();
    for form in &returned.forms {
        let person = form.mark.person.as_ref();
        let whose = person.map(|person| format!(" of {}", case.name(&Id(person.clone()))));
        out.push_str(&format!(
            "{}{}: {} filled in, {} empty ({})\n",
            case.words().choice("document", &form.mark.paper),
            whose.unwrap_or_default(),
            form.answers.len(),
            form.empty.len(),
            form.file.display()
        ));
        for trouble in &form.troubles {
            out.push_str(&format!("  does not count: {}\n", trouble.what));
        }
        for (id, answer) in form.answers.iter().filter(|_| shows_answers) {
            let words = match answer {
                Answer::Words(words) => words.replace('\n', " / "),
                Answer::Ticked(values) => values.join(", "),
            };
            out.push_str(&format!("  {id}: {words}\n"));
        }
    }
    for file in &returned.refused {
        out.push_str(&format!("does not count: {}: {}\n", file.file.display(), file.why));
    }
    let forms = counted(returned.forms.len(), "form counts", "forms count");
    let refused = counted(returned.refused.len(), "file does not", "files do not");
    let both = [forms.or_else(|| Some("no form counts".to_owned())), refused];
    out.push_str(&format!("{}\n", both.into_iter().flatten().collect::<Vec<_>>().join(", ")));
    out
}

/// The same as data; `null` for an answer that is not shown.
fn json(returned: &returned::Returned, shows_answers: bool) -> Result<String> {
    let one = |answer: &Answer| match answer {
        Answer::Words(words) => json!(words),
        Answer::Ticked(values) => json!(values),
    };
    let form = |form: &Form| {
        let shown = |answer| if shows_answers { one(answer) } else { Value::Null };
        let answers = form.answers.iter().map(|(id, answer)| (id.to_string(), shown(answer)));
        let what = form.troubles.iter().map(|trouble| {
            json!({ "field": trouble.field.as_ref().map(ToString::to_string), "what": trouble.what })
        });
        json!({
            "file": form.file,
            "fingerprint": form.fingerprint,
            "form": form.mark,
            "answers": answers.collect::<BTreeMap<String, Value>>(),
            "empty": form.empty.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "does-not-count": what.collect::<Vec<_>>(),
        })
    };
    let refused = returned.refused.iter().map(|file| json!({ "file": file.file, "why": file.why }));
    let all = json!({
        "forms": returned.forms.iter().map(form).collect::<Vec<_>>(),
        "does-not-count": refused.collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&all)? + "\n")
}
