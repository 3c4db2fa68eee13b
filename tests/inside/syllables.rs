use crate::workspace::built_in;
use crate::workspace::readability::ReadabilityConfig;

/// Words by how many syllables they have, counted aloud.
const COUNTED: &[(usize, &str)] = &[
    (
        1,
        "a chair scored asked makes weren’t don’t we’ll league rhyme eyes through vague weighed \
         passed played worked they’re guest build 7 friend choice whole drawer Claire’s",
    ),
    (
        2,
        "panel question people table tables handled centre hundred likely useful careful \
         statement change’s changes isn’t didn’t something someone placement really player \
         going being carers poem doing lion trusted needed o’clock safety evening business \
         colleague unique fairly region union science maybe every pages voices quiet CV",
    ),
    (
        3,
        "interview candidate supporter somebody several hospital involvement creative family \
         idea area employee quietly carrying anyone everyone employer previous serious usual \
         racism NHS policy completely happier decision appointment different relative video \
         parliament everything timetable half-a-day",
    ),
    (
        4,
        "coordinate information society experience material evaluate appropriate January \
         appointable everybody confidential February criterion equality reality",
    ),
    (
        5,
        "organisation coordinators individual opportunity university physiotherapist \
         examination experiences accommodation confidentially",
    ),
    (6, "responsibility accessibility"),
    (7, "confidentiality"),
];

#[test]
fn words_have_the_syllables_that_people_hear() {
    let rules: ReadabilityConfig =
        toml::from_str(built_in::text("toolkit/readability.toml").unwrap()).unwrap();
    let mut wrong = Vec::new();
    let mut counted = 0;
    for (wanted, words) in COUNTED {
        for word in words.split_whitespace() {
            let found = rules.syllables.count(word);
            counted += 1;
            if found != *wanted {
                wrong.push(format!("{word}: {found} for {wanted}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {counted}: {wrong:?}", wrong.len());
}
