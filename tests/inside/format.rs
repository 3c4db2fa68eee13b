use super::*;

#[test]
fn only_what_must_change_changes() {
    for (old, new) in [
        ("", "format = 2\n"),
        ("# Ours\nformat = 1 # so far\n", "# Ours\nformat = 2 # so far\n"),
        (
            "format = 1\n[[panel]]\nid = \"a\"\nlink-to-team = true   # never say who\n",
            "format = 2\n[[panel]]\nid = \"a\"\nlinks = [\"this-team\"]   # never say who\n",
        ),
        (
            "format = 1\n[[panel]]\nlink-to-team = false\nid = \"a\"\n",
            "format = 2\n[[panel]]\nid = \"a\"\n",
        ),
        (
            "format = 1\n[[panel]]\nlink-to-team = true # yes\nlinks = [\"uses-now\"]\n",
            "format = 2\n[[panel]]\n # yes\nlinks = [\"uses-now\"]\n",
        ),
        (
            "format = 1\npanel = [{ link-to-team = false, id = \"a\" }, { id = \"b\", link-to-team = false }]\n",
            "format = 2\npanel = [{  id = \"a\" }, { id = \"b\" }]\n",
        ),
        (
            "format = 1\n[interviews]\ndate = 2026-12-03\ndays = [2026-12-04] # two\n",
            "format = 2\n[interviews]\ndays = [2026-12-03, 2026-12-04] # two\n",
        ),
        (
            "format = 1\n[interviews]\ndate = 2026-12-03 # one\n",
            "format = 2\n[interviews]\ndate = 2026-12-03 # one\n",
        ),
    ] {
        assert_eq!(newest(old).as_deref(), Some(new));
        assert_eq!(newest(new).as_deref(), Some(new), "again");
    }
    assert_eq!(newest("format = "), None);
}
