//! The templates in force, parsed once.
//!
//! Every value is escaped for Markdown, so whatever comes from a vacancy prints as typed.
//! `field_id(form="score", candidate=…)` makes the id of a field; `safe` is a filter that refuses; `paragraphs` keeps the paragraphs and lists of a text, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;

use tera::ErrorKind::{CircularExtend, CircularInclude, MissingParent, SyntaxError};
use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::{built_in, template_faults};
use crate::doc::markdown;
use crate::source::{Fault, FieldId, FieldParts, Origin, Source, Span};

/// How the name of a built-in template begins while another replaces it.
pub const BUILT_IN_NAME: &str = "built-in/";
const FOLDER: &str = "templates/";

/// The built-in templates.
pub static BUILT_IN: LazyLock<Tera> = LazyLock::new(|| load(&BTreeMap::new()).0);

/// The templates in force where these files replace built-in ones, and what is wrong in them.
pub fn load(own: &BTreeMap<String, Source>) -> (Tera, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut left_out = BTreeSet::new();
    for path in own.keys().filter(|path| is_template(path)) {
        let wrong = unusable(path, own);
        left_out.extend(wrong.is_some().then(|| path.clone()));
        faults.extend(wrong);
    }
    // Tera stops at the first that is wrong. So: note it, leave it out, and parse again.
    loop {
        let error = match parse(own, &left_out) {
            Ok(tera) => return (tera, faults),
            Err(error) => error,
        };
        let mut found = located(&error, own);
        if found.is_empty() {
            let mut suspects =
                own.keys().filter(|path| is_template(path) && !left_out.contains(*path));
            let first = suspects.next();
            let first = first.unwrap_or_else(|| panic!("a built-in template is broken: {error}"));
            found.push(Fault::in_file(first, 0..0, &error.to_string()));
            left_out.extend(own.keys().cloned());
        }
        for fault in found {
            if let Origin::File(path) = &fault.place.origin {
                left_out.insert(path.to_string());
            }
            faults.push(fault);
        }
    }
}

/// What is wrong with a template before it is parsed.
fn unusable(path: &str, own: &BTreeMap<String, Source>) -> Option<Fault> {
    let exists = |path: &str| own.contains_key(path) || built_in::text(path).is_some();
    // A built-in one may be alone: the sheet of those who test Easy Read is in no other words.
    let own_name = built_in::standard_name(path).filter(|_| built_in::text(path).is_none());
    let orphan = own_name.filter(|standard| !exists(standard));
    if let Some(standard) = orphan {
        let words = format!("these are Easy Read words for `{standard}`, which does not exist");
        return Some(Fault::in_file(path, 0..0, &words));
    }
    let is_empty = own[path].text.trim().is_empty();
    let words = "this file is empty; delete it to use the built-in one";
    is_empty.then(|| Fault::in_file(path, 0..0, words))
}

/// All templates; those of a workspace’s own that are left out are as if they were built in, or empty.
fn parse(own: &BTreeMap<String, Source>, left_out: &BTreeSet<String>) -> TeraResult<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on([""]);
    tera.set_escape_fn(|text: &str, out: &mut dyn Write| {
        out.write_all(markdown::escape(text).as_bytes())
    });
    tera.register_filter("safe", refuse);
    tera.register_filter("paragraphs", paragraphs);
    tera.register_function("field_id", |parts: Kwargs, _: &State<'_>| field_id(&parts));
    let mut all: BTreeMap<String, &str> = BTreeMap::new();
    for (name, text) in built_in::templates() {
        // What is replaced stays at hand, so that one block of it can be changed alone.
        if own.contains_key(&format!("{FOLDER}{name}")) {
            all.insert(format!("{BUILT_IN_NAME}{name}"), text);
        }
        all.insert(name.to_owned(), text);
    }
    for (path, source) in own.iter().filter(|(path, _)| is_template(path)) {
        let name = path.trim_start_matches(FOLDER);
        if !left_out.contains(path) {
            all.insert(name.to_owned(), &source.text);
        } else if built_in::text(path).is_none() {
            all.insert(name.to_owned(), "");
        }
    }
    tera.add_raw_templates(all)?;
    Ok(tera)
}

/// What an error says of templates of the workspace’s own, each thing in its place.
fn located(error: &tera::Error, own: &BTreeMap<String, Source>) -> Vec<Fault> {
    let fault = |name: &str, span: Span, message: &str| {
        let path = format!("{FOLDER}{name}");
        let is_own = own.contains_key(&path);
        is_own.then(|| Fault::in_file(&path, span, message))
    };
    let kind = error.kind();
    if let SyntaxError(report) = kind {
        let name = report.filename();
        let source = own.get(&format!("{FOLDER}{name}"));
        let text = source.map_or("", |source| source.text.as_str());
        let (span, words) =
            template_faults::syntax(text, report.span().range.clone(), report.message());
        return fault(name, span, &words).into_iter().collect();
    }
    let said = error.to_string();
    if let CircularExtend { tpl, .. }
    | CircularInclude { tpl, .. }
    | MissingParent { current: tpl, .. } = kind
    {
        return fault(tpl, 0..0, &said).into_iter().collect();
    }
    // Of several unknown names there is only what it prints: “error: …”, then “ --> briefing.md:3:9”.
    let reports = said.split("\n\n").filter_map(|report| {
        let (message, place) = report.strip_prefix("error: ")?.split_once('\n')?;
        let place = place.lines().next()?.trim_start().strip_prefix("--> ")?;
        let mut place = place.rsplitn(3, ':');
        let (column, line, name) = (place.next()?, place.next()?, place.next()?);
        let source = own.get(&format!("{FOLDER}{name}"))?;
        let at = source.at(line.parse().ok()?, column.parse().ok()?);
        fault(name, at..at, &template_faults::unknown(message))
    });
    reports.collect()
}

/// Whether a file of a workspace is a template.
pub fn is_template(path: &str) -> bool {
    path.starts_with(FOLDER) && Path::new(path).extension().is_some_and(|end| end == "md")
}

fn refuse(_: &str, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    Err(tera::Error::message(
        "`safe` cannot be used here, since text from a vacancy is printed as typed; use `| paragraphs` to keep its paragraphs",
    ))
}

fn paragraphs(text: &str, _: Kwargs, _: &State<'_>) -> Value {
    Value::safe_string(&markdown::escape_paragraphs(text))
}

/// The id of a form’s field, from what it is about.
fn field_id(parts: &Kwargs) -> TeraResult<Value> {
    let parts: FieldParts = parts.deserialize()?;
    let id = FieldId::try_from(parts).map_err(tera::Error::message)?;
    Ok(Value::safe_string(&id.to_string()))
}
