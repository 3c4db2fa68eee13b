use super::*;

#[test]
fn what_is_open_is_found_where_it_was_opened() {
    for (text, at, words) in [
        ("# A\n\n{{ a\n\nmore {{ b }}", "{{ a", "this `{{` is never closed; put `}}` where"),
        ("{{ a }} {{ b", "{{ b", "this `{{` is never closed"),
        ("{% if a %}\none\n", "{% if a", "this `{% if %}` never ends; put `{% endif %}`"),
        ("{% for a in b %}{% if a %}{% endfor %}", "{% if a", "this `{% if %}` never ends"),
        ("one {% endif %}", "{% endif", "this `{% endif %}` ends nothing"),
        ("{# a {{ b }} #} {% if a", "{% if a", "this `{%` is never closed"),
        ("one {# a", "{# a", "this `{#` is never closed"),
    ] {
        let (span, said) = unclosed(text).unwrap();
        assert_eq!(span.start, text.find(at).unwrap(), "{text}");
        assert!(said.starts_with(words), "{text}: {said}");
    }
    let whole = "{% raw %}{{{% endraw %}{% if a -%}{{ b }}{%- endif %}{# {{ #}";
    assert_eq!(unclosed(whole), None);
}

#[test]
fn the_nearest_name_is_said_and_not_all_of_them() {
    let said = unknown("Field `titel` is not defined. Available fields: band, title\n --> a:1:2");
    assert_eq!(said, "there is no field `titel` here; did you mean `title`?\n --> a:1:2");
    let said = unknown("Variable `zzz` is not defined. Available variables: a, b");
    assert_eq!(said, "there is no variable `zzz` here; there are a, b");
    assert!(unknown("Unknown filter `uper`").ends_with("did you mean `upper`?"));
    assert!(unknown("Unknown function `rnge`").ends_with("did you mean `range`?"));
    assert!(unknown("Unknown function `get_env`").ends_with("; there are range, throw"));
    assert!(unknown("Unknown test `define`").ends_with("did you mean `defined`?"));
    let said = unknown(
        "error: Tried to render a variable that is undefined\n --> a:1:14\n  |\n1 | {{ panels[0].nme }}\n  |              ^^^\n",
    );
    assert!(
        said.starts_with("error: there is nothing called `nme` here; did you mean `name`?\n --> a"),
        "{said}"
    );
}
