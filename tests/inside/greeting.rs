fn greeted(name: &str) -> String {
    let titles = ["Mr", "Dr", "Mx", "Lord"];
    let short = super::shortened(name, &["Rt", "Hon"], &titles, &["Dame", "Md"]);
    short.unwrap_or_else(|| name.to_owned())
}

#[test]
fn by_the_first_name() {
    assert_eq!(greeted("Walter Pym"), "Walter");
    assert_eq!(greeted("Mary-Ann van der Berg"), "Mary-Ann");
    assert_eq!(greeted("Amira Khan (she/her)"), "Amira");
}

#[test]
fn initials_leave_out_titles() {
    let initials = |name| super::initials(name, &["Dr", "Dame"]);
    for (name, letters) in [
        ("Dr Anil Deshmukh", "AD"),
        ("dame kelly de Holmes (she/her)", "KH"),
        ("Joyce", "J"),
        ("’t Hooft", "TH"),
    ] {
        assert_eq!(initials(name).as_deref(), Some(letters), "{name}");
    }
    assert_eq!(initials("Dr (on leave)"), None);
}

#[test]
fn by_the_title() {
    assert_eq!(greeted("Dr Helen Marsh"), "Dr Marsh");
    assert_eq!(greeted("Mr. Pym"), "Mr. Pym");
    assert_eq!(greeted("Mx Anna van der Berg"), "Mx van der Berg");
    assert_eq!(greeted("Dame Kelly Holmes"), "Dame Kelly");
    assert_eq!(greeted("Md Rahman"), "Md Rahman");
    assert_eq!(greeted("Rt Hon Lord James"), "Lord James");
}

#[test]
fn by_the_whole_name_where_none_is_sure() {
    for name in ["Kai", "J Smith", "J. R. Smith", "J.R. Smith", "Dr", ""] {
        assert_eq!(greeted(name), name);
    }
}
