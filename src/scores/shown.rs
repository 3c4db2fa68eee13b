//! What templates see of scores once they are opened.

use super::result::{Needed, Tally, all};
use super::voices::{Agreement, Compared, Group};
use super::{Cell, Item, PanelTable, Table, grid};
use crate::case::{no_sheet, panel_name};
use crate::documents::view::{
    NeededView, OpenAnswerView, OpenItemView, OpenPanelView, PlacesView, ResultView, SaidView,
    ScoresView, TalkView, VoicesView, WithoutView,
};
use crate::prose::vocabulary::Values;
use crate::vacancy::Candidate;

/// From what number on members gave similar scores, and below what number different ones.
const SIMILAR: (f64, f64) = (0.667, 0.333);

/// Everything that came back, for those who may see all of it.
pub fn show(table: &Table<'_>) -> ScoresView {
    let firsts = table.firsts();
    let list = |codes: &[&str]| table.case.words().list(codes).unwrap_or_default();
    let first = |(panel, codes): &(&str, Vec<&str>)| format!("{panel}: {}", list(codes));
    let known = || firsts.iter().filter(|(_, codes)| !codes.is_empty());
    let in_order = table.is_ordered();
    let mut results: Vec<ResultView> = results(table);
    if in_order {
        results.sort_by_key(|one| one.place.unwrap_or(usize::MAX));
    }
    ScoresView {
        candidates: table.candidates.iter().map(|one| one.code.0.clone()).collect(),
        panels: table.panels.iter().map(|one| panel(table, one)).collect(),
        results,
        in_order,
        firsts: known().map(first).collect(),
        firsts_differ: known().any(|(_, codes)| known().any(|(_, other)| other != codes)),
        ties: table.ties().iter().map(|codes| list(codes)).collect(),
        said: table
            .said
            .iter()
            .map(|said| SaidView {
                group: panel_name(said.panel).to_owned(),
                code: said.code.clone(),
                about: said.about.to_owned(),
                words: said.words.clone(),
            })
            .collect(),
        never: never(table),
        changed: Vec::new(),
        voices: Some(voices(table)),
    }
}

/// What a panel gave.
fn panel(table: &Table<'_>, panel: &PanelTable<'_>) -> OpenPanelView {
    let limit = &table.case.policy().score_difference_most;
    let is_apart = |item: &Item, candidate: usize| {
        let spread = item.spread(candidate);
        let far = spread.is_some_and(|spread| limit.above(i64::from(spread)).is_some());
        // Of two who differ about what is met or not, one is wrong.
        far || item.met.is_some() && spread == Some(1)
    };
    let mut all: Vec<&Item> = panel.items.iter().collect();
    all.sort_by_key(|item| grid::number(panel, item));
    let talk = |(at, candidate): (usize, &&Candidate)| {
        let items = all.iter().filter(|item| is_apart(item, at));
        let mut titles: Vec<&str> = items.map(|item| item.question.title.as_str()).collect();
        titles.dedup();
        let about = table.case.words().list(&titles)?;
        Some(TalkView { code: candidate.code.0.clone(), about })
    };
    let item = |item: &Item| OpenItemView {
        number: grid::number(panel, item),
        title: item.question.title.clone(),
        ask: item.question.ask.clone(),
        is_exercise: item.question.is_exercise,
        met: item.met.as_ref().map(|met| met.text.clone()),
        counts: item.question.counts,
        members: item.rows.iter().map(|row| name(table, panel, row.member)).collect(),
        of: (0..table.candidates.len())
            .map(|at| {
                let cells = item.rows.iter().map(|row| short(table, item, row.cells[at]));
                OpenAnswerView { short: cells.collect(), spread: item.spread(at) }
            })
            .collect(),
    };
    let items = all.iter().map(|one| item(one)).collect();
    OpenPanelView {
        id: panel.panel.id.0.clone(),
        name: panel_name(panel.panel).to_owned(),
        talk: table.candidates.iter().enumerate().filter_map(talk).collect(),
        items,
        grids: (0..table.candidates.len()).map(|at| grid::grids(table, panel, at)).collect(),
        agreement: agreement(table, panel),
    }
}

/// What a member of a panel is called on paper.
pub fn name(table: &Table<'_>, panel: &PanelTable<'_>, member: usize) -> String {
    table.case.printed_name(&panel.members[member].id)
}

/// The name of what stands in place of a score.
pub fn nothing(cell: Cell) -> Option<&'static str> {
    match cell {
        Cell::Score(_) => None,
        Cell::NotAsked => Some("not-asked"),
        Cell::Conflict => Some("conflict"),
        Cell::Absent => Some("absent"),
        Cell::Never => Some("never"),
        Cell::Later => Some("later"),
    }
}

/// A cell in a table: “3”, “not asked”.
pub fn short(table: &Table<'_>, item: &Item, cell: Cell) -> String {
    let words = table.case.words();
    match (cell, nothing(cell)) {
        (_, Some(nothing)) => words.choice("cell", nothing).to_owned(),
        (Cell::Score(score), None) if item.met.is_none() => score.to_string(),
        (Cell::Score(score), None) if score > 0 => words.say("cell.met").to_owned(),
        (_, None) => words.say("cell.not-met").to_owned(),
    }
}

/// What each candidate got, in the order of the file.
fn results(table: &Table<'_>) -> Vec<ResultView> {
    let words = table.case.words();
    let places = table.places(|candidate| table.got(candidate, &all).share);
    let result = |(at, place): (usize, &Option<usize>)| {
        let got = table.got(at, &all);
        let together = match (got.points, got.share) {
            (Some(tally), Some(_)) => Some(points(table, tally)),
            (None, Some(share)) => {
                Some(words.fill("result.share", &[("percent", &percent(share))]))
            }
            (_, None) => None,
        };
        let each = table.panels.iter().zip(&got.panels).filter(|(_, tally)| tally.most > 0);
        ResultView {
            code: table.candidates[at].code.0.clone(),
            place: *place,
            together,
            panels: each
                .map(|(one, tally)| format!("{}: {}", panel_name(one.panel), points(table, *tally)))
                .collect(),
            needed: table.needed(at).iter().map(|needed| need(table, needed)).collect(),
        }
    };
    places.iter().enumerate().map(result).collect()
}

fn points(table: &Table<'_>, tally: Tally) -> String {
    let percent = percent(tally.share().unwrap_or_default());
    let values: Values<'_> =
        &[("points", &tally.points), ("most", &tally.most), ("percent", &percent)];
    table.case.words().fill("result.points", values)
}

/// A share as a number of a hundred: “60.4”, “60”.
fn percent(share: f64) -> String {
    let percent = format!("{:.1}", share * 100.0);
    percent.strip_suffix(".0").map_or(percent.clone(), str::to_owned)
}

fn need(table: &Table<'_>, needed: &Needed) -> NeededView {
    let words = table.case.words();
    let said = match needed {
        Needed::Essential { text, .. } => text.clone(),
        Needed::Never { level, .. } => words.fill("appointable.never", &[("level", level)]),
        Needed::AtMost { level, times, .. } => {
            words.count("appointable.at-most", *times, &[("level", level)])
        }
        Needed::Points { needed, .. } => {
            words.fill("result.needed", &[("needed", &needed.needed), ("most", &needed.most)])
        }
        Needed::Percent { percent, .. } => {
            words.fill("appointable.percent", &[("percent", percent)])
        }
    };
    let met = match needed.is_met() {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    };
    NeededView { words: said, met }
}

/// Sheets that did not come, and why.
fn never(table: &Table<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for panel in &table.panels {
        for (index, member) in panel.members.iter().enumerate() {
            for (at, candidate) in table.candidates.iter().enumerate() {
                let mut rows = panel.items.iter().flat_map(|item| &item.rows);
                let is_never =
                    |row: &super::Row| row.member == index && row.cells[at] == Cell::Never;
                if let Some(reason) = no_sheet(member, &candidate.code)
                    && rows.any(is_never)
                {
                    let values: Values<'_> =
                        &[("name", &name(table, panel, index)), ("candidate", &candidate.code.0)];
                    let about = table.case.words().fill("no-sheet.for", values);
                    all.push(format!("{about}: {}", reason.trim()));
                }
            }
        }
    }
    all
}

/// How far the members of a panel agree, in words.
fn agreement(table: &Table<'_>, panel: &PanelTable<'_>) -> Vec<String> {
    let words = table.case.words();
    let Agreement { alpha, w } = table.agreement(panel);
    let how = |value: f64| match value {
        value if value >= SIMILAR.0 => "similar",
        value if value >= SIMILAR.1 => "mixed",
        _ => "different",
    };
    let sentence = |name: &str, found: Option<(f64, usize, usize)>| {
        let (value, n, k) = found?;
        let shown = format!("{value:.2}");
        let form = format!("agreement.{name}-{}", how(value));
        Some(words.fill(&form, &[("value", &shown), ("n", &n), ("k", &k)]))
    };
    let mut said: Vec<String> =
        [sentence("order", w), sentence("scores", alpha)].into_iter().flatten().collect();
    if said.is_empty() {
        said.push(words.say("agreement.too-few").to_owned());
    }
    for (name, count) in table
        .apart(panel)
        .iter()
        .flat_map(|apart| [("agreement.higher", apart.higher), ("agreement.lower", apart.lower)])
    {
        if count > 0 {
            said.push(words.count(name, count, &[("all", &panel.members.len())]));
        }
    }
    said
}

fn voices(table: &Table<'_>) -> VoicesView {
    let list = |places: &[Option<usize>]| {
        let first = table.at(1, places);
        table.case.words().list(&first).unwrap_or_else(|| "-".to_owned())
    };
    let mut questions = Vec::new();
    for panel in &table.panels {
        for item in panel.items.iter().filter(|item| item.met.is_none()) {
            let Compared { with, without, only } = table.without_question(item);
            let title = &item.question.title;
            questions.push(WithoutView {
                title: match table.panels.len() {
                    1 => title.clone(),
                    _ => format!("{}: {title}", panel_name(panel.panel)),
                },
                changes: table.at(1, &with) != table.at(1, &without),
                without: list(&without),
                only: list(&only),
            });
        }
    }
    let (group, compared) = match table.without_lived_experience() {
        Group::Nobody => ("nobody", None),
        Group::OnePerson => ("one-person", None),
        Group::OneOther => ("one-other", None),
        Group::Compared(compared) => ("compared", Some(compared)),
    };
    let place = |place: Option<usize>| place.map_or("-".to_owned(), |place| place.to_string());
    let places = compared.iter().flat_map(|compared| {
        table.candidates.iter().enumerate().map(|(at, candidate)| PlacesView {
            code: candidate.code.0.clone(),
            with: place(compared.with[at]),
            without: place(compared.without[at]),
            only: place(compared.only[at]),
        })
    });
    VoicesView {
        group,
        places: places.collect(),
        questions_matter: questions.iter().any(|one| one.changes),
        questions,
    }
}
