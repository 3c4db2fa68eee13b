use super::*;

#[test]
fn a_table_of_a_file_is_a_heading_with_its_keys() {
    let schema = r#"{ "description": "A file.", "properties": {
        "format": { "description": "The format.", "type": "integer", "examples": [1] },
        "post": { "description": "The job.", "properties": {
            "title": { "description": "Its name.", "type": "string" } }, "required": ["title"] } } }"#;
    insta::assert_snapshot!(markdown(schema), @r#"
    A file.

    | Key | What it is | Written |
    |---|---|---|
    | `format` | The format. | `1` |

    ### `[post]`

    The job.

    | Key | What it is | Written |
    |---|---|---|
    | `title`, always there | Its name. | `"…"` |
    "#);
}
