//! What is printed together, or one after another into one folder.

use crate::place::Place;

#[test]
fn case_1_4_editions_of_the_guide_stand_side_by_side() {
    let place = Place::empty();
    let run = |words: &str| {
        let ran = place.run(&format!("guide quiz {words} -o out"));
        assert_eq!(ran.code, 0, "{words}: {}", ran.all());
    };
    run("--edition easy-read --format html,text");
    let easy = place.files("out/guide/easy-read");
    // Another edition, another format, another size: nothing of the first is written over.
    run("--edition standard --format html");
    run("--edition standard --format text");
    run("--edition easy-read --size 24 --format text");
    run("--edition large-print --size 18 --format text");
    assert!(place.files("out/guide/easy-read") == easy);
    let folders = ["easy-read", "standard", "easy-read-24", "large-print"];
    let quiz = |folder: &str| place.read(&format!("out/guide/{folder}/train/quiz.txt"));
    for folder in folders {
        let is_easy = folder.starts_with("easy-read");
        assert_eq!(quiz(folder).contains("What do you remember?"), is_easy, "{folder}");
    }
    // The index lists all that is there, whichever run it is from.
    let index = place.read("out/guide/index.html");
    for words in ["Easy Read, 16 point", "Easy Read, 24 point", "Standard print", "Large print"] {
        assert!(index.contains(words), "{words}");
    }
    for folder in folders {
        assert!(index.contains(&format!("./{folder}/train/quiz.txt")), "{folder}");
    }
}

#[test]
fn case_1_4_several_editions_are_printed_in_one_run_as_in_several() {
    let place = Place::empty();
    let one = place.run("guide quiz --edition easy-read,clear,easy-read -o one --format html,text");
    assert_eq!(one.code, 0, "{}", one.all());
    for edition in ["clear", "easy-read"] {
        let ran = place.run(&format!("guide quiz --edition {edition} -o two --format html,text"));
        assert_eq!(ran.code, 0, "{}", ran.all());
    }
    assert!(place.files("one") == place.files("two"));
}

#[test]
fn case_1_4_what_someone_has_changed_is_not_written_over() {
    let place = Place::empty();
    let print = "guide quiz -o out --format text";
    assert_eq!(place.run(print).code, 0);
    place.write("out/guide/standard/train/quiz.txt", "my answers");
    let before = place.files("out");
    let ran = place.run(&format!("{print} --size 14 --edition standard,clear"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let ran = place.run(&format!("{print} --edition clear,standard"));
    assert!(ran.code == 2 && ran.messages.contains("`standard/train/quiz.txt`"), "{}", ran.all());
    for (path, bytes) in before.into_iter().filter(|(path, _)| path.ends_with("quiz.txt")) {
        assert!(place.files("out").contains(&(path.clone(), bytes)), "{path}");
    }
}
