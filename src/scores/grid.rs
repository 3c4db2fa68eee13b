//! What a panel gave one candidate, as a picture with a column for each question, and as a table.

use super::shown::{name, nothing, short};
use super::{Cell, Item, PanelTable, Table};
use crate::documents::view::{GridRowView, GridView};

/// How many rings are beside one another where they can still be told apart.
const RINGS: usize = 40;

/// The number of a column: that of the question; exercises come after the last question.
pub fn number(panel: &PanelTable<'_>, item: &Item) -> usize {
    let questions = panel.items.iter().filter(|one| !one.question.is_exercise);
    let last = questions.map(|one| one.question.number).max().unwrap_or(0);
    item.question.number + if item.question.is_exercise { last } else { 0 }
}

/// Everything that is scored, in the order of its numbers; so many columns a picture as can be read.
pub fn grids(table: &Table<'_>, panel: &PanelTable<'_>, candidate: usize) -> Vec<GridView> {
    let levels = table.case.vacancy.scale_levels();
    let mut items: Vec<&Item> = panel.items.iter().filter(|item| item.met.is_none()).collect();
    items.sort_by_key(|item| number(panel, item));
    let most = (RINGS / levels.max(1)).max(1);
    // As many in each picture, so that none has a column alone.
    let pictures = items.len().div_ceil(most).max(1);
    let each = items.len().div_ceil(pictures).max(1);
    let grid = |items: &[&Item]| {
        let cell = |item: &Item, member: usize| {
            let row = item.rows.iter().find(|row| row.member == member)?;
            Some(row.cells[candidate])
        };
        let row = |member: usize| {
            let cells = || items.iter().map(|item| (*item, cell(item, member)));
            let words = |(item, cell): (&Item, Option<Cell>)| {
                cell.map_or(String::new(), |cell| short(table, item, cell))
            };
            GridRowView {
                name: name(table, panel, member),
                dots: cells().map(|(_, cell)| dot(cell)).collect(),
                cells: cells().map(words).collect(),
            }
        };
        let columns = items.iter().map(|item| number(panel, item)).collect();
        GridView { levels, columns, rows: (0..panel.members.len()).map(row).collect() }
    };
    items.chunks(each).map(grid).collect()
}

/// What a picture with dots takes.
fn dot(cell: Option<Cell>) -> String {
    match cell {
        None => "none".to_owned(),
        Some(Cell::Score(score)) => score.to_string(),
        Some(Cell::Never) => "absent".to_owned(),
        Some(cell) => nothing(cell).unwrap_or_default().to_owned(),
    }
}
