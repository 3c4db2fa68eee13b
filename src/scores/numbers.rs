//! What programs see of scores once they are opened.

use serde_json::{Map, Value, json};

use super::result::{Tally, all};
use super::shown::nothing;
use super::voices::Agreement;
use super::{Cell, Table};

/// Everything that came back, and what came of it.
pub fn numbers(table: &Table<'_>) -> Value {
    let tally = |tally: Tally| json!({ "points": tally.points, "most": tally.most });
    let cell = |cell: Cell| match (cell, nothing(cell)) {
        (Cell::Score(score), _) => json!(score),
        (_, nothing) => json!(nothing),
    };
    let codes = || table.candidates.iter().map(|one| one.code.0.clone());
    let panels = table.panels.iter().map(|panel| {
        let items = panel.items.iter().map(|item| {
            let scores = item.rows.iter().map(|row| {
                let cells: Map<String, Value> =
                    codes().zip(row.cells.iter().map(|one| cell(*one))).collect();
                (panel.members[row.member].id.0.clone(), Value::Object(cells))
            });
            json!({
                "id": item.question.id,
                "met": item.met.as_ref().map(|met| &met.id),
                "counts": item.counts(),
                "scores": scores.collect::<Map<String, Value>>(),
            })
        });
        let Agreement { alpha, w } = table.agreement(panel);
        json!({
            "id": panel.panel.id.0,
            "items": items.collect::<Vec<_>>(),
            "alpha": alpha.map(|(value, n, k)| json!({ "value": value, "answers": n, "members": k })),
            "w": w.map(|(value, n, k)| json!({ "value": value, "candidates": n, "members": k })),
        })
    });
    let places = table.places(|candidate| table.got(candidate, &all).share);
    let results = codes().zip(&places).enumerate().map(|(at, (code, place))| {
        let got = table.got(at, &all);
        let each = table.panels.iter().zip(&got.panels);
        let each = each.map(|(one, own)| (one.panel.id.0.clone(), tally(*own)));
        let needed = table.needed(at);
        let is_open = needed.iter().any(|one| one.is_met().is_none());
        let fails = needed.iter().any(|one| one.is_met() == Some(false));
        json!({
            "candidate": code,
            "place": place,
            "share": got.share,
            "points": got.points.map(tally),
            "panels": each.collect::<Map<String, Value>>(),
            "reaches-the-bar": if fails { Some(false) } else if is_open { None } else { Some(true) },
        })
    });
    json!({ "panels": panels.collect::<Vec<_>>(), "results": results.collect::<Vec<_>>() })
}
