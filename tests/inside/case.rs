//! What the domain answers, in its own words.

use super::{Case, is_paid_by_employer, obligations, parse, stands_down};
use crate::source::{Code, Source};
use crate::vacancy::Stage;
use crate::workspace::{self, Workspace};

/// Amira and Bea are voting members, Joe supports Amira beside her, Olu watches.
const PANEL: &str = "
interviews.date = 2026-12-03
candidate = [{ code = \"C01\" }, { code = \"C02\" }]
question = [
  { id = \"q1\", ask = \"Why this job?\" },
  { id = \"q2\", ask = \"What is good care?\", panel = \"main\" },
  { id = \"q3\", ask = \"How do you listen?\", panel = \"families\" },
]
person = [
  { id = \"amira\", name = \"Amira Khan\", supporter = \"joe\" },
  { id = \"bea\", name = \"Bea Ward\" },
  { id = \"joe\", name = \"Joe Price\" },
  { id = \"olu\", name = \"Olu Ade\" },
]
panel = [{ id = \"main\", name = \"Interview panel\" }, { id = \"families\", name = \"Family panel\" }]
[[member]]
id = \"amira\"
panel = \"main\"
capacity = \"service-user\"
CONFLICTS
[[member]]
id = \"bea\"
panel = \"main\"
capacity = \"peer\"
payment = { kind = \"in-working-time\" }
[[member]]
id = \"joe\"
panel = \"main\"
capacity = \"other-staff\"
[[member]]
id = \"olu\"
panel = \"main\"
capacity = \"observer\"
";

fn built_in() -> Workspace {
    workspace::parse(Source::default(), Source::default())
}

/// The panel above, with what Amira declares of candidates, and more lines at the top of the file.
fn case<'a>(workspace: &'a Workspace, conflicts: &str, more: &str) -> Case<'a> {
    let text = format!("{more}{}", PANEL.replace("CONFLICTS", conflicts));
    let path = "vacancy.toml".into();
    let case = parse(Source { path, text }, workspace);
    assert!(case.faults.is_empty(), "{:?}", case.faults);
    case
}

/// Who scores a candidate, by their ids.
fn scorers<'a>(case: &'a Case<'_>, code: &str) -> Vec<&'a str> {
    let code = Code(code.to_owned());
    let scoring = case.members().filter(|member| case.scores(member, &code));
    scoring.map(|member| member.id.0.as_str()).collect()
}

#[test]
fn whoever_has_a_vote_scores_but_no_supporter_beside_them_and_no_observer() {
    let workspace = built_in();
    assert_eq!(scorers(&case(&workspace, "", ""), "C01"), ["amira", "bea"]);
}

#[test]
fn a_member_with_a_link_to_a_candidate_does_not_score_that_candidate() {
    let workspace = built_in();
    for action in ["does-not-score", "leaves-the-room"] {
        let conflicts = format!("conflicts = [{{ candidate = \"C01\", action = \"{action}\" }}]");
        let case = case(&workspace, &conflicts, "");
        assert_eq!(scorers(&case, "C01"), ["bea"]);
        assert_eq!(scorers(&case, "C02"), ["amira", "bea"]);
        let amira = case.persons().next().unwrap();
        let not_scored: Vec<&str> = case.not_scored_by(amira).iter().map(|c| &***c).collect();
        assert_eq!(not_scored, ["C01"]);
    }
}

#[test]
fn a_member_who_stands_down_has_left_the_panel_and_scores_no_one() {
    let workspace = built_in();
    let conflicts = "conflicts = [{ candidate = \"C01\", action = \"stands-down\" }]";
    let case = case(&workspace, conflicts, "");
    assert_eq!(scorers(&case, "C01"), ["bea"]);
    assert_eq!(scorers(&case, "C02"), ["bea"]);
    let panel = case.panels().next().unwrap();
    let there: Vec<&str> = case.members_of(panel).map(|member| &**member.id).collect();
    assert_eq!(there, ["bea", "joe", "olu"]);
    assert!(stands_down(case.members().next().unwrap()));
}

#[test]
fn a_panel_asks_its_own_questions_and_those_of_no_panel() {
    let workspace = built_in();
    let case = case(&workspace, "", "");
    let asked = |panel: usize| -> Vec<&str> {
        let panel = case.panels().nth(panel).unwrap();
        case.questions_of(panel).map(|question| &**question.id).collect()
    };
    assert_eq!(asked(0), ["q1", "q2"]);
    assert_eq!(asked(1), ["q1", "q3"]);
}

#[test]
fn a_question_of_someone_who_has_stood_down_is_asked_by_no_one_yet() {
    let workspace = built_in();
    let own = PANEL.replacen(
        "ask = \"Why this job?\"",
        "ask = \"Why this job?\", asked-by = \"amira\"",
        1,
    );
    for (action, asks) in [("stands-down", false), ("does-not-score", true)] {
        let conflicts = format!("conflicts = [{{ candidate = \"C01\", action = \"{action}\" }}]");
        let text = own.replace("CONFLICTS", &conflicts);
        let path = "vacancy.toml".into();
        let case = parse(Source { path, text }, &workspace);
        assert_eq!(case.asker(&case.vacancy.questions[0]).is_some(), asks);
    }
}

#[test]
fn a_peer_worker_in_paid_working_time_is_paid_by_their_employer_and_is_staff() {
    let workspace = built_in();
    let case = case(&workspace, "", "");
    let bea = case.members().nth(1).unwrap();
    assert!(is_paid_by_employer(bea));
    assert!(case.is_staff(&bea.id));
    let amira = case.members().next().unwrap();
    assert!(!is_paid_by_employer(amira) && !case.is_staff(&amira.id));
}

#[test]
fn once_it_is_decided_each_member_is_owed_the_result_and_thanks_until_both_are_recorded() {
    let workspace = built_in();
    assert!(obligations::obligations(&case(&workspace, "", "")).is_empty());
    let told = "outcome = { decided = 2026-12-04, told-members = 2026-12-05 }\n";
    let case = case(&workspace, "", told);
    let owed = obligations::obligations(&case);
    let owed: Vec<(&str, &str)> = owed.iter().map(|o| (&**o.id, o.what.title())).collect();
    assert_eq!(
        owed,
        [
            ("amira", "to be thanked"),
            ("bea", "to be thanked"),
            ("joe", "to be thanked"),
            ("amira", "to be offered payment")
        ]
    );
}

#[test]
fn whoever_takes_part_and_is_offered_nothing_is_owed_an_offer_until_they_say_no() {
    let workspace = built_in();
    let owed = |more: &str| {
        let case = case(&workspace, more, "");
        let owed = obligations::unpaid(&case);
        owed.iter().map(|one| format!("{} {}", &**one.id, one.what.title())).collect::<Vec<_>>()
    };
    assert_eq!(owed(""), ["amira to be offered payment"]);
    assert_eq!(owed("payment = { kind = \"paid\" }"), ["amira to be paid"]);
    assert!(owed("payment = { kind = \"paid\", answer = \"declined\" }").is_empty());
    assert!(owed("conflicts = [{ candidate = \"C01\", action = \"stands-down\" }]").is_empty());
}

#[test]
fn whoever_stands_in_asks_the_questions_and_is_late_with_nothing_before_they_were_asked() {
    let workspace = built_in();
    let text = PANEL
        .replace("CONFLICTS", "absent = 2026-12-03")
        .replace("\"Why this job?\" }", "\"Why this job?\", asked-by = \"amira\" }")
        .replace("capacity = \"observer\"", "capacity = \"carer\"\nSTANDS");
    let with = |stands: &str| {
        let source = Source { path: "vacancy.toml".into(), text: text.replace("STANDS", stands) };
        parse(source, &workspace)
    };
    let asker = |case: &Case<'_>| case.asker(&case.vacancy.questions[0]).map(|id| id.0.clone());
    let alone = with("");
    assert_eq!(asker(&alone), None);
    assert!(alone.is_left_to_chair(&alone.vacancy.questions[0]));
    let helped = with("stands-in-for = \"amira\"\ninvited = 2026-12-02");
    assert_eq!(asker(&helped).as_deref(), Some("olu"));
    assert!(!helped.is_left_to_chair(&helped.vacancy.questions[0]));
    let from = helped.stands_in_from("olu").map(|day| day.to_string());
    assert_eq!(from.as_deref(), Some("2026-12-02"));
    assert_eq!(helped.stands_in_from("bea"), None);
}

#[test]
fn what_a_finding_is_about_is_called_by_its_name() {
    let workspace = built_in();
    let more = "criterion = [{ id = \"kind\", text = \"Is kind\" }]\n";
    let case = case(&workspace, "", more);
    let called = |ids: &[&str]| case.called(ids).unwrap_or_default();
    assert_eq!(called(&["main", "amira", "C01"]), "Interview panel, Amira Khan and C01");
    assert_eq!(
        called(&["q1", "kind", "q3", "q2"]),
        "“Is kind”, Questions 1 and 2 (Interview panel) and Question 2 (Family panel)"
    );
}

#[test]
fn points_are_those_of_all_who_score_and_only_where_they_are_added_up() {
    let workspace = built_in();
    let conflict = "conflicts = [{ candidate = \"C01\", action = \"does-not-score\" }]";
    let scoring = "scoring = { combine = \"WAY\", appointable = { percent = 55 } }\n";
    let scored = |way: &str| case(&workspace, conflict, &scoring.replace("WAY", way));
    let points = |case: &Case<'_>, code: &str| {
        let points = case.points(Some(&Code(code.to_owned())));
        points.map(|points| (points.needed, points.most))
    };
    // Two questions of up to 4 points, from Amira, whose supporter does not score, and Bea.
    let equal = scored("equal-members");
    assert_eq!(points(&equal, "C02"), Some((9, 16)));
    assert_eq!(points(&equal, "C01"), Some((5, 8)));
    for way in ["two-panels-mean", "weighted"] {
        assert_eq!(points(&scored(way), "C02"), None);
    }
}

#[test]
fn whoever_votes_takes_part_in_deciding_where_the_file_has_stages_and_not_that_one() {
    let workspace = built_in();
    let decide = |stages: &str| {
        let all = case(&workspace, "", stages).ways_to_take_part();
        let here = all.iter().filter(|one| *one.stage == Stage::ScoringDecision);
        here.flat_map(|one| &one.who).map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(decide("involvement = [{ stage = \"questions\" }]\n"), ["amira"]);
    let own = "involvement = [{ stage = \"scoring-decision\", who = [\"bea\"] }]\n";
    assert_eq!(decide(own), ["bea"]);
    assert_eq!(decide(""), [""; 0]);
}
