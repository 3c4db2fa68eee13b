use super::*;

#[test]
fn an_id_names_the_form_and_then_what_it_is_about() {
    let made = |parts: &str| -> Result<String, String> {
        let parts: FieldParts = toml::from_str(parts).map_err(|error| error.to_string())?;
        Ok(FieldId::try_from(parts)?.to_string())
    };
    let score = "form = 'score'\nquestion = 'q1'\ncandidate = 'C01'";
    assert_eq!(made(score).unwrap(), "score.C01.q1");
    let promise = "form = 'promise'\nname = 'what'\nnumber = 2";
    assert_eq!(made(promise).unwrap(), "promise.2.what");
    assert!(made("form = 'score'\nquestoin = 'q1'").unwrap_err().contains("questoin"));
    assert!(made("form = 'score'\nquestion = ''").is_err());
    assert!(made("form = 'score'\nquestion = 'q 1'").is_err());
}

#[test]
fn bound_forms_and_answers_keep_the_id() {
    let id: FieldId = "claim.travel".parse().unwrap();
    assert_eq!(id.on_page("you said").to_string(), "you-said.claim.travel");
    assert_eq!(id.answer(&3).to_string(), "claim.travel.3");
}

proptest::proptest! {
    #[test]
    fn an_id_comes_back_as_it_went(text in "[a-zA-Z0-9-]{1,9}(\\.[a-zA-Z0-9-]{1,9}){0,4}") {
        let id: FieldId = text.parse().unwrap();
        assert_eq!(id.to_string(), text);
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn any_text_is_refused_or_comes_back(text in "\\PC{0,20}|[a-c1.-]{0,8}") {
        if let Ok(id) = text.parse::<FieldId>() {
            assert_eq!(id.to_string(), text);
        }
    }

    #[test]
    fn a_field_is_found_by_its_tag_in_word(names in proptest::collection::btree_set("[a-c-]{1,80}", 1..20)) {
        let ids = names.iter().map(|name| format!("score.C01.{name}").parse().unwrap());
        let ids: Vec<FieldId> = ids.collect();
        for id in &ids {
            let tag = id.word_tag();
            assert!(tag.len() <= LONGEST_TAG && (tag == id.to_string() || tag.contains('~')));
            let found: Vec<&FieldId> = ids.iter().filter(|id| id.word_tag() == tag).collect();
            assert_eq!(found, [id]);
            let name = id.bookmark();
            assert!(name.len() <= LONGEST_BOOKMARK);
            let found: Vec<&FieldId> = ids.iter().filter(|id| id.bookmark() == name).collect();
            assert_eq!(found, [id]);
            let back = FieldId::from_bookmark(&name);
            assert!(if name.starts_with("f_") { back.as_ref() == Some(id) } else { back.is_none() });
        }
    }
}
