use super::*;

#[test]
fn every_built_in_topic_has_a_name_of_its_own_and_says_what_to_do_instead() {
    let (built_in, faults) = read(crate::workspace::built_in::text(PATH).unwrap());
    assert!(faults.is_empty(), "{faults:?}");
    let names: Vec<&Id> = built_in.topics().map(|topic| &topic.id).collect();
    for topic in built_in.topics() {
        let same = names.iter().filter(|name| **name == &topic.id).count();
        assert_eq!(same, 1, "{:?}", topic.id);
        for text in [&topic.about, &topic.instead, &topic.source] {
            assert!(!text.trim().is_empty() && !text.ends_with('.'), "{text}");
        }
        assert_eq!(topic.ground.is_some(), topic.rule.get_ref() == "questions-off-limits");
    }
}

#[test]
fn an_organisation_may_look_for_its_own_phrases() {
    let text = "[turns]\nto = [\"your\", \"do you\"]\naway = [\"a resident|friend\"]\n\
        said = [\"asks\"]\nback = [\"^do you $\"]\nwanted = [\"must\"]\n\
        [lists]\npet = [\"dog*\", \"cat\"]\n[[topic]]\n\
        rule = \"questions-off-limits\"\nid = \"pets\"\nabout = \"pets\"\nground = \"privacy\"\n\
        instead = \"ask nothing\"\nsource = \"us\"\nas-of = 2026-11-24\n\
        words = [\"own <pet>\", \"<pet>\"]\nwanted = [\"<pet> owner\"]\nphrases = [\"kennel\"]\n\
        unless = [\"guide dog*\"]\n";
    let (wording, _) = read(text);
    let words = |text: &'static str, kind: Kind| {
        let hits = wording.find_in("questions-off-limits", text, kind);
        hits.first().map(|hit| hit.words)
    };
    let asked = |text| words(text, Kind::Question);
    assert_eq!(asked("Who walks your own dogs?"), Some("own dogs"));
    assert_eq!(asked("Some people here have a cat. Do you?"), Some("cat"));
    assert_eq!(asked("Dogs?"), Some("Dogs"));
    assert_eq!(asked("Who walks the dogs that everybody here has to look after?"), None);
    assert_eq!(asked("Do you think a friend would like dogs?"), None);
    assert_eq!(asked("If she asks about your dogs, what do you say?"), None);
    assert_eq!(asked("Who would clean the kennel when nobody else is here?"), Some("kennel"));
    assert_eq!(asked("Is your dog a guide dog?"), None);
    assert_eq!(words("Dog owner", Kind::Note), Some("Dog owner"));
    assert_eq!(words("Likes dogs", Kind::Note), None);
    assert_eq!(words("You must be a dog owner.", Kind::Summary), Some("dog owner"));
    assert_eq!(words("Our guests bring dogs.", Kind::Summary), None);
    assert!(wording.find("questions-closed", "Is it?").is_empty());
}

#[test]
fn what_asks_on_is_no_second_question() {
    let (wording, _) =
        read("[turns]\ntell = [\"^tell\"]\nfollow-up = [\"^why ?\", \"^how did\"]\n");
    assert_eq!(wording.asks("What went wrong? Why?"), 1);
    assert_eq!(wording.asks("Tell us about a bad day. How did it end?"), 1);
    assert_eq!(wording.asks("Tell us about a bad day. What is a good one?"), 2);
    assert_eq!(wording.asks("Somebody falls. What do you do?"), 1);
    assert_eq!(wording.asks("Tell us about a bad day. How did you cope? How did it end?"), 3);
}

#[test]
fn everything_that_cannot_be_understood_is_named_in_its_place() {
    let text = "[turns]\nto = [\"a <person> asks\"]\n[lists]\npersons = [\"Man\"]\n";
    let (_, faults) = read(text);
    let said = faults.iter().map(|fault| {
        let span = fault.place.span.clone();
        (&text[span], fault.message.as_str())
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            ("\"Man\"", "`Man` is not a word: use small letters"),
            ("\"a <person> asks\"", "there is no list `person`")
        ]
    );
    let (_, faults) = read("[[topics]]\n");
    assert!(faults[0].message.contains("unknown field `topics`"));
}
