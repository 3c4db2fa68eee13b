//! Scores: what counts, what stands in place of a score, and the two numbers of agreement.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::agreement::{alpha, kendall_w};
use super::*;
use crate::returned::Answer;
use crate::source::{FormMark, Source};
use crate::workspace::{self, Workspace};

fn built_in() -> Workspace {
    workspace::load(None)
}

/// A vacancy with two candidates, two questions, and members with these lines of their own.
fn vacancy(members: &[(&str, &str)], more: &str) -> String {
    let mut text = "[[panel]]\nid = 'main'\nname = 'Panel'\npower = 'decides'\n".to_owned();
    for (id, lines) in members {
        text.push_str(&format!(
            "[[person]]\nid = '{id}'\nname = 'Name of {id}'\n[[member]]\nid = '{id}'\npanel = 'main'\n{lines}\n"
        ));
    }
    for question in ["q1", "q2"] {
        text.push_str(&format!("[[question]]\nid = '{question}'\nask = 'What?'\n"));
    }
    text + "[[candidate]]\ncode = 'C01'\n[[candidate]]\ncode = 'C02'\n" + more
}

fn case<'a>(text: &str, workspace: &'a Workspace) -> Case<'a> {
    let case = crate::case::parse(
        Source { path: PathBuf::from("nurse.toml"), text: text.to_owned() },
        workspace,
    );
    assert!(case.faults.is_empty(), "{:?}", case.faults);
    case
}

/// A member’s sheet, with what they ticked.
fn sheet(person: &str, ticks: &[(&str, &str)]) -> Form {
    Form {
        file: PathBuf::from(format!("{person}.html")),
        fingerprint: ticks.len().to_string(),
        mark: FormMark {
            paper: "score-sheets".to_owned(),
            vacancy: "nurse".to_owned(),
            revision: 1,
            edition: "standard".to_owned(),
            person: Some(person.to_owned()),
            ..FormMark::default()
        },
        answers: ticks
            .iter()
            .map(|(field, ticked)| {
                let ticked = ticked.split(' ').map(str::to_owned).collect();
                (field.parse().unwrap(), Answer::Ticked(ticked))
            })
            .collect(),
        empty: BTreeSet::new(),
        troubles: Vec::new(),
    }
}

/// A whole sheet: what a member gave to both questions of both candidates.
fn whole(person: &str, scores: [&str; 4]) -> Form {
    let fields = ["score.C01.q1", "score.C01.q2", "score.C02.q1", "score.C02.q2"];
    let ticks: Vec<(&str, &str)> = fields.into_iter().zip(scores).collect();
    sheet(person, &ticks)
}

const USER: &str = "capacity = 'service-user'";
const STAFF: &str = "capacity = 'manager'";

fn cells(table: &Table<'_>, item: usize) -> Vec<Vec<Cell>> {
    table.panels[0].items[item].rows.iter().map(|row| row.cells.clone()).collect()
}

#[test]
fn a_score_and_each_kind_of_none_is_told_from_the_others() {
    let workspace = built_in();
    let text = vacancy(
        &[
            ("amy", USER),
            (
                "bo",
                "capacity = 'service-user'\nconflicts = [{ candidate = 'C02', action = 'does-not-score' }]",
            ),
            ("cy", "capacity = 'manager'\nabsent = 2026-12-03"),
            (
                "dee",
                "capacity = 'manager'\nno-sheet = [{ candidate = 'C01', reason = 'Went home ill.' }]",
            ),
        ],
        "",
    );
    let case = case(&text, &workspace);
    let forms = [whole("amy", ["0", "not-asked", "4", "1"]), sheet("bo", &[("score.C01.q1", "3")])];
    let table = Table::new(&case, &forms);
    assert_eq!(
        cells(&table, 0),
        [
            [Cell::Score(0), Cell::Score(4)],
            [Cell::Score(3), Cell::Conflict],
            [Cell::Absent, Cell::Absent],
            [Cell::Never, Cell::Later],
        ]
    );
    assert_eq!(cells(&table, 1)[0], [Cell::NotAsked, Cell::Score(1)]);
    assert_eq!(cells(&table, 1)[1], [Cell::Later, Cell::Conflict]);
    let states: Vec<Arrived> = table.arrivals(0).into_iter().map(|one| one.state).collect();
    let missing = Arrived::Missing(vec!["Question 2".to_owned()]);
    assert_eq!(states, [Arrived::In, missing, Arrived::Absent, Arrived::Never]);
    assert!(!table.is_whole());
    // Nought is a score, and lowers the result; none of the others does.
    let got = table.got(0, &result::all).points.unwrap();
    assert_eq!((got.points, got.most), (3, 8));
}

#[test]
fn a_reason_that_is_blank_is_none() {
    let workspace = built_in();
    let text = vacancy(&[("amy", "capacity = 'carer'\nno-sheet = [{ reason = ' ' }]")], "");
    let case = case(&text, &workspace);
    let table = Table::new(&case, &[]);
    assert!(cells(&table, 0).concat().iter().all(|cell| *cell == Cell::Later));
}

#[test]
fn with_no_gaps_the_bar_in_points_is_the_one_on_the_papers() {
    let workspace = built_in();
    let more = "[scoring]\ncombine = 'equal-members'\nappointable = { never = 0, percent = 60 }\n[[criterion]]\nid = 'a'\ntext = 'a'\nweight = 3";
    let text = vacancy(&[("amy", USER), ("bo", STAFF)], more);
    let text = text.replacen("ask = 'What?'", "ask = 'What?'\ncriteria = ['a']", 1);
    let case = case(&text, &workspace);
    let forms = [whole("amy", ["3", "1", "0", "4"]), whole("bo", ["3", "2", "4", "4"])];
    let table = Table::new(&case, &forms);
    for (at, points) in [(0, 3 * 6 + 3), (1, 3 * 4 + 8)] {
        let got = table.got(at, &result::all).points.unwrap();
        let on_paper = case.points(Some(&table.candidates[at].code)).unwrap();
        assert_eq!((got.points, got.most), (points, on_paper.most));
        let needed = table.needed(at);
        let bar = needed.iter().find_map(|one| match one {
            result::Needed::Points { needed, met } => Some((*needed, *met)),
            result::Needed::Essential { .. }
            | result::Needed::Never { .. }
            | result::Needed::AtMost { .. }
            | result::Needed::Percent { .. } => None,
        });
        assert_eq!(bar, Some((on_paper, points >= on_paper.needed)));
        assert_eq!(needed[0].is_met(), Some(at == 0));
    }
}

#[test]
fn panels_count_as_the_file_says() {
    let workspace = built_in();
    let second = "[[panel]]\nid = 'two'\nname = 'Two'\npower = 'scores-count'\n[[person]]\nid = 'eve'\nname = 'Eve'\n[[member]]\nid = 'eve'\npanel = 'two'\ncapacity = 'carer'\n";
    let eve = sheet(
        "eve",
        &[
            ("score.C01.q1.two", "0"),
            ("score.C01.q2.two", "1"),
            ("score.C02.q1.two", "4"),
            ("score.C02.q2.two", "4"),
        ],
    );
    let main = |person: &str, first: &str, second: &str| {
        sheet(
            person,
            &[
                ("score.C01.q1.main", first),
                ("score.C01.q2.main", first),
                ("score.C02.q1.main", second),
                ("score.C02.q2.main", second),
            ],
        )
    };
    let forms = [main("amy", "4", "2"), main("bo", "4", "2"), eve];
    let shares = |scoring: &str| -> Vec<f64> {
        let text = vacancy(&[("amy", USER), ("bo", STAFF)], second) + "[scoring]\n" + scoring;
        let case = case(&text, &workspace);
        let table = Table::new(&case, &forms);
        assert!(table.is_whole());
        assert_eq!(table.firsts(), [("Panel", vec!["C01"]), ("Two", vec!["C02"])]);
        (0..2).map(|at| table.got(at, &result::all).share.unwrap()).collect()
    };
    let close = |found: Vec<f64>, wanted: [f64; 2]| {
        assert!(
            found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-12),
            "{found:?} {wanted:?}"
        );
    };
    close(shares("combine = 'equal-members'"), [17.0 / 24.0, 16.0 / 24.0]);
    close(shares("combine = 'two-panels-mean'"), [f64::midpoint(1.0, 0.125), 0.75]);
    let weights = "combine = 'weighted'\nweights = { main = 3, two = 1 }";
    close(shares(weights), [(3.0 + 0.125) / 4.0, (1.5 + 1.0) / 4.0]);
}

#[test]
fn advice_is_shown_and_counts_for_nothing() {
    let workspace = built_in();
    let second = "[[panel]]\nid = 'two'\nname = 'Two'\npower = 'advises'\n[[person]]\nid = 'eve'\nname = 'Eve'\n[[member]]\nid = 'eve'\npanel = 'two'\ncapacity = 'carer'\n[scoring]\ncombine = 'advisory'\nappointable = { never = 0 }\n";
    let text = vacancy(&[("amy", USER)], second);
    let case = case(&text, &workspace);
    let of = |person: &str, panel: &str, [one, two]: [&str; 2]| {
        let fields =
            [("C01", "q1", one), ("C01", "q2", one), ("C02", "q1", two), ("C02", "q2", two)];
        let named = fields.map(|(code, key, score)| (format!("score.{code}.{key}.{panel}"), score));
        let ticks: Vec<(&str, &str)> =
            named.iter().map(|(id, score)| (id.as_str(), *score)).collect();
        sheet(person, &ticks)
    };
    let forms = [of("amy", "main", ["3", "2"]), of("eve", "two", ["0", "4"])];
    let table = Table::new(&case, &forms);
    assert!(table.is_whole());
    assert_eq!(table.got(0, &result::all).share, Some(0.75));
    assert_eq!(table.got(1, &result::all).share, Some(0.5));
    // Nought from those who advise fails no one, and their first choice stands beside the other.
    assert!(table.needed(0).iter().all(|one| one.is_met() == Some(true)));
    let shown = show(&table);
    assert_eq!(shown.firsts, ["Panel: C01", "Two: C02"]);
    assert!(shown.firsts_differ && shown.in_order);
    assert_eq!(shown.results[0].code, "C01");
}

#[test]
fn who_votes_or_agrees_is_given_no_order_and_no_ties() {
    let workspace = built_in();
    for decide_by in ["majority", "agreement"] {
        let more = format!("[scoring]\ndecide-by = '{decide_by}'\n");
        let text = vacancy(&[("amy", USER), ("bo", STAFF)], &more);
        let case = case(&text, &workspace);
        let forms = [whole("amy", ["1", "1", "4", "4"]), whole("bo", ["1", "1", "4", "4"])];
        let shown = show(&Table::new(&case, &forms));
        assert!(!shown.in_order, "{decide_by}");
        assert_eq!(
            shown.results.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(),
            ["C01", "C02"]
        );
    }
}

#[test]
fn what_is_met_or_not_is_never_points() {
    let workspace = built_in();
    let more = "[scoring]\nessential = 'met-or-not'\n[[criterion]]\nid = 'law'\ntext = 'Knows the law'\nkind = 'essential'\nassessed = ['interview']\n";
    let text = vacancy(&[("amy", USER), ("bo", STAFF)], more);
    let text = text.replacen("ask = 'What?'", "ask = 'What?'\ncriteria = ['law']", 1);
    let case = case(&text, &workspace);
    let of = |person: &str, [one, two]: [&str; 2]| {
        let met = [("met.C01.q1.law", one), ("met.C02.q1.law", two)];
        sheet(person, &[met.as_slice(), &[("score.C01.q2", "1"), ("score.C02.q2", "1")]].concat())
    };
    let forms = [of("amy", ["1", "2"]), of("bo", ["1", "1"])];
    let table = Table::new(&case, &forms);
    assert!(table.is_whole());
    let met = |at: usize| table.needed(at).iter().map(result::Needed::is_met).collect::<Vec<_>>();
    // Everyone found it met; of the other they do not say the same, so they talk.
    assert_eq!((met(0), met(1)), (vec![Some(true)], vec![None]));
    let points = table.got(0, &result::all).points.unwrap();
    assert_eq!((points.points, points.most), (2, 8));
    let shown = show(&table);
    let talk: Vec<&str> = shown.panels[0].talk.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(talk, ["C02"]);
    assert_eq!(shown.panels[0].grids[0][0].columns, [2]);
}

#[test]
fn an_exercise_is_marked_by_some_and_its_column_comes_after_the_questions() {
    let workspace = built_in();
    let more = "[[exercise]]\nid = 'talk'\nkind = 'presentation'\nmarked-by = ['bo']\n";
    let text = vacancy(&[("amy", USER), ("bo", STAFF)], more);
    let case = case(&text, &workspace);
    let mut bo = whole("bo", ["1", "1", "1", "1"]);
    for (id, mark) in [("score.C01.talk", "4"), ("score.C02.talk", "not-asked")] {
        bo.answers.insert(id.parse().unwrap(), Answer::Ticked(vec![mark.to_owned()]));
    }
    let forms = [whole("amy", ["1", "1", "1", "1"]), bo];
    let table = Table::new(&case, &forms);
    assert!(table.is_whole());
    let points = |at: usize| table.got(at, &result::all).points.map(|own| (own.points, own.most));
    assert_eq!((points(0), points(1)), (Some((8, 20)), Some((4, 16))));
    let shown = show(&table);
    let grid = &shown.panels[0].grids[0][0];
    assert_eq!(grid.columns, [1, 2, 3]);
    assert_eq!(grid.rows[0].dots, ["1", "1", "none"]);
    assert_eq!(grid.rows[1].dots, ["1", "1", "4"]);
    assert_eq!(shown.panels[0].grids[1][0].rows[1].dots[2], "not-asked");
}

#[test]
fn a_hundred_candidates_each_have_their_place() {
    let workspace = built_in();
    let code = |number: usize| format!("C{number:03}");
    let mut text = vacancy(&[("amy", USER), ("bo", STAFF)], "");
    for number in 3..=100 {
        text.push_str(&format!("[[candidate]]\ncode = '{}'\n", code(number)));
    }
    let text = text.replace("'C01'", "'C001'").replace("'C02'", "'C002'");
    let case = case(&text, &workspace);
    let of = |person: &str| {
        let fields: Vec<(String, String)> = (1..=100)
            .flat_map(|at| {
                ["q1", "q2"].map(|key| (format!("score.{}.{key}", code(at)), (at % 5).to_string()))
            })
            .collect();
        let ticks: Vec<(&str, &str)> = fields.iter().map(|(id, score)| (&**id, &**score)).collect();
        sheet(person, &ticks)
    };
    let forms = [of("amy"), of("bo")];
    let table = Table::new(&case, &forms);
    assert!(table.is_whole());
    let shown = show(&table);
    assert_eq!(shown.results.len(), 100);
    let first = shown.results.iter().filter(|one| one.place == Some(1));
    assert_eq!(first.count(), 20);
    assert_eq!(shown.results[99].place, Some(81));
    assert_eq!(table.ties().len(), 1);
}

#[test]
fn those_with_the_same_points_share_a_place_and_are_told_only_where_there_is_no_room_for_all() {
    let workspace = built_in();
    let text = vacancy(&[("amy", USER)], "");
    let forms = [whole("amy", ["1", "2", "2", "1"])];
    let one = case(&text, &workspace);
    let table = Table::new(&one, &forms);
    assert_eq!(table.ties(), [["C01", "C02"]]);
    let text = format!("[post]\nplaces = 2\n{text}");
    let two = case(&text, &workspace);
    let table = Table::new(&two, &forms);
    assert_eq!(table.places(|at| table.got(at, &result::all).share), [Some(1), Some(1)]);
    assert!(table.ties().is_empty());
}

#[test]
fn a_group_of_one_is_not_compared() {
    let workspace = built_in();
    let forms = [
        whole("amy", ["1"; 4]),
        whole("bo", ["2"; 4]),
        whole("cy", ["3"; 4]),
        whole("dee", ["4"; 4]),
    ];
    let group = |kinds: [&str; 4]| {
        let members: Vec<_> = ["amy", "bo", "cy", "dee"].into_iter().zip(kinds).collect();
        let text = vacancy(&members, "");
        let case = case(&text, &workspace);
        let table = Table::new(&case, &forms);
        show(&table).voices.unwrap().group
    };
    assert_eq!(group([STAFF; 4]), "nobody");
    assert_eq!(group([USER, STAFF, STAFF, STAFF]), "one-person");
    assert_eq!(group([USER, USER, USER, STAFF]), "one-other");
    assert_eq!(group([USER; 4]), "one-other");
    assert_eq!(group([USER, USER, STAFF, STAFF]), "compared");
}

#[test]
fn without_a_group_or_a_question_someone_else_can_be_first() {
    let workspace = built_in();
    let text = vacancy(&[("amy", USER), ("bo", USER), ("cy", STAFF), ("dee", STAFF)], "");
    let case = case(&text, &workspace);
    let forms = [
        whole("amy", ["4", "4", "0", "1"]),
        whole("bo", ["4", "4", "0", "1"]),
        whole("cy", ["0", "2", "1", "3"]),
        whole("dee", ["0", "2", "1", "3"]),
    ];
    let table = Table::new(&case, &forms);
    let voices::Group::Compared(compared) = table.without_lived_experience() else {
        panic!("two and two can be compared");
    };
    assert_eq!(compared.with, [Some(1), Some(2)]);
    assert_eq!(compared.without, [Some(2), Some(1)]);
    assert_eq!(compared.only, [Some(1), Some(2)]);
    let question = table.without_question(&table.panels[0].items[0]);
    assert_eq!(question.only, [Some(1), Some(2)]);
}

#[test]
fn everything_not_asked_and_everything_the_same_give_no_numbers_and_no_order() {
    let workspace = built_in();
    let text = vacancy(&[("amy", USER), ("bo", STAFF), ("cy", STAFF)], "");
    let case = case(&text, &workspace);
    for score in ["not-asked", "0", "4"] {
        let forms = ["amy", "bo", "cy"].map(|person| whole(person, [score; 4]));
        let table = Table::new(&case, &forms);
        assert!(table.is_whole());
        assert_eq!(table.agreement(&table.panels[0]), voices::Agreement::default());
        let places = table.places(|at| table.got(at, &result::all).share);
        let wanted = if score == "not-asked" { None } else { Some(1) };
        assert_eq!(places, [wanted, wanted]);
        assert_eq!(show(&table).panels[0].talk.len(), 0);
    }
}

/// Krippendorff’s worked example: four observers, twelve units, some values missing.
#[test]
fn alpha_is_that_of_krippendorffs_worked_example() {
    let observers = [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];
    let rows = observers.map(|row| row.split(' ').map(|one| one.parse().ok()).collect::<Vec<_>>());
    let units: Vec<Vec<u32>> =
        (0..12).map(|unit| rows.iter().filter_map(|row| row[unit]).collect()).collect();
    let found = alpha(&units).unwrap();
    assert!((found - 0.815_388_1).abs() < 5e-4, "{found}");
}

/// The example with ties of Kendall’s book, Rank Correlation Methods: S is 591, and W 591 in 714.
#[test]
fn w_is_that_of_kendalls_worked_example() {
    let rankings = [
        vec![1.0, 4.5, 2.0, 4.5, 3.0, 7.5, 6.0, 9.0, 7.5, 10.0],
        vec![2.5, 1.0, 2.5, 4.5, 4.5, 8.0, 9.0, 6.5, 10.0, 6.5],
        vec![2.0, 1.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0],
    ];
    assert!((kendall_w(&rankings).unwrap() - 591.0 / 714.0).abs() < 1e-12);
}

#[test]
fn w_is_from_nought_to_one_and_silent_where_there_is_nothing_to_say() {
    // Everyone agrees; everyone is turned round.
    let same = vec![vec![1.0, 2.0, 3.0, 4.0]; 3];
    assert!((kendall_w(&same).unwrap() - 1.0).abs() < 1e-12);
    let turned = [vec![1.0, 2.0, 3.0], vec![3.0, 2.0, 1.0]];
    assert!(kendall_w(&turned).unwrap().abs() < 1e-12);
    // Ties in every row, and nothing but ties.
    let tied = vec![vec![2.0, 2.0, 1.0, 0.0]; 4];
    assert!((kendall_w(&tied).unwrap() - 1.0).abs() < 1e-12);
    assert_eq!(kendall_w(&[vec![1.0; 3], vec![2.0; 3]]), None);
    assert_eq!(kendall_w(&[]), None);
    assert_eq!(kendall_w(&[vec![1.0, 2.0]]), None);
}

/// Alpha as it is defined, slowly: what is expected is every pair of all values that can be paired.
fn alpha_by_pairs(units: &[Vec<u32>]) -> Option<f64> {
    let units: Vec<&Vec<u32>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let all: Vec<u32> = units.iter().copied().flatten().copied().collect();
    let distance = |a: u32, b: u32| -> f64 {
        let (low, high) = (a.min(b), a.max(b));
        let weigh = |value: &u32| match *value {
            value if value < low || value > high => 0.0,
            value if value == low || value == high => 0.5,
            _ => 1.0,
        };
        if low == high { 0.0 } else { all.iter().map(weigh).sum::<f64>().powi(2) }
    };
    let pairs = |values: &[u32]| -> f64 {
        let mut sum = 0.0;
        for (i, a) in values.iter().enumerate() {
            for (j, b) in values.iter().enumerate() {
                sum += if i == j { 0.0 } else { distance(*a, *b) };
            }
        }
        sum
    };
    let n = f64::from(u32::try_from(all.len()).unwrap());
    let within: f64 = units
        .iter()
        .map(|unit| pairs(unit) / (f64::from(u32::try_from(unit.len()).unwrap()) - 1.0))
        .sum();
    let across = pairs(&all);
    (across > 0.0).then(|| 1.0 - (within / n) / (across / (n * (n - 1.0))))
}

/// W as the mean of Spearman’s rank correlation, corrected for ties, over all pairs of members.
fn w_by_correlation(members: &[Vec<f64>]) -> f64 {
    let ranks = |given: &[f64]| -> Vec<f64> {
        let rank = |one: &f64| {
            let places: Vec<f64> = {
                let mut sorted = given.to_vec();
                sorted.sort_by(f64::total_cmp);
                sorted
                    .iter()
                    .zip(1_u32..)
                    .filter(|(a, _)| a.total_cmp(one).is_eq())
                    .map(|(_, at)| f64::from(at))
                    .collect()
            };
            places.iter().sum::<f64>() / f64::from(u32::try_from(places.len()).unwrap())
        };
        given.iter().map(rank).collect()
    };
    let ranked: Vec<Vec<f64>> = members.iter().map(|given| ranks(given)).collect();
    let n = f64::from(u32::try_from(ranked[0].len()).unwrap());
    let mean = f64::midpoint(n, 1.0);
    let spread =
        |values: &[f64], mean: f64| values.iter().map(|one| (one - mean).powi(2)).sum::<f64>();
    let k = f64::from(u32::try_from(ranked.len()).unwrap());
    let sums: Vec<f64> =
        (0..ranked[0].len()).map(|at| ranked.iter().map(|row| row[at]).sum()).collect();
    // The variance of rank sums, over what it would be if all gave the ranks that they gave in one order.
    let each: f64 = ranked.iter().map(|row| spread(row, mean)).sum();
    spread(&sums, k * mean) / (k * each)
}

proptest::proptest! {
    #[test]
    fn alpha_is_the_same_worked_out_pair_by_pair(
        units in proptest::collection::vec(proptest::collection::vec(0_u32..5, 0..6), 0..12)
    ) {
        match (alpha(&units), alpha_by_pairs(&units)) {
            (Some(a), Some(b)) => assert!((a - b).abs() < 1e-9, "{a} {b}"),
            (a, b) => assert_eq!(a, b),
        }
    }

    #[test]
    fn w_is_the_same_worked_out_from_variances(
        members in proptest::collection::vec(proptest::collection::vec(0_u32..4, 5), 2..6)
    ) {
        let members: Vec<Vec<f64>> = members
            .iter()
            .map(|given| given.iter().map(|one| f64::from(*one)).collect())
            .collect();
        if let Some(w) = kendall_w(&members) {
            assert!((w - w_by_correlation(&members)).abs() < 1e-9);
            assert!((-1e-9..=1.0 + 1e-9).contains(&w));
        }
    }
}
