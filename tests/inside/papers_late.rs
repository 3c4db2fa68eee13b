use crate::rules::engine::run::check;
use crate::rules::named;
use crate::source::Source;
use crate::{case, workspace};

#[test]
fn easy_read_papers_go_out_earlier() {
    let file = |edition: &str| {
        format!(
            "interviews.date = 2026-12-03\n\
             person = [{{ id = \"joe\", name = \"Joe Price\", edition = \"{edition}\" }}]\n\
             panel = [{{ id = \"main\", name = \"Interview panel\" }}]\n\
             member = [{{ id = \"joe\", panel = \"main\", capacity = \"carer\", papers-sent = 2026-11-20 }}]"
        )
    };
    let workspace = workspace::parse(Source::default(), Source::default());
    let found = |edition: &str| {
        let source = Source { path: "vacancy.toml".into(), text: file(edition) };
        let findings = check(&case::parse(source, &workspace), None, named("papers-late"), None);
        findings.findings.into_iter().map(|finding| finding.message).collect::<Vec<_>>()
    };
    assert!(found("standard").is_empty());
    assert_eq!(
        found("easy-read"),
        ["papers go to Joe Price 13 days before the interviews; the minimum is 14"]
    );
}
