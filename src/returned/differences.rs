//! What one person answered differently in two files.

use std::collections::BTreeMap;

use super::check::{Paper, SUM};
use super::{Form, Trouble};
use crate::prose::words::counted;
use crate::source::FieldId;

/// The most files that are named beside one whose answer differs.
const MOST_NAMED: usize = 5;

/// Takes out what one person answered differently in two files; the newer never wins by itself.
pub fn take_out(forms: &mut [(Form, &Paper<'_>)]) {
    let mut all: BTreeMap<(String, String, FieldId), Vec<usize>> = BTreeMap::new();
    for (index, (form, paper)) in forms.iter().enumerate() {
        let Some(person) = &form.mark.person else { continue };
        for id in form.answers.keys() {
            // Sums alone have one id in both rounds.
            let is_sum = id.names()[0] == SUM;
            let name = if is_sum { &paper.job.stem } else { &form.mark.paper };
            let key = (name.clone(), person.clone(), id.clone());
            all.entry(key).or_default().push(index);
        }
    }
    for ((_, _, id), places) in all {
        let answer = |place: &usize| forms[*place].0.answers.get(&id);
        if places.iter().all(|place| answer(place) == answer(&places[0])) {
            continue;
        }
        for place in &places {
            let others = places.iter().filter(|other| *other != place);
            let others = others.map(|other| format!("`{}`", forms[*other].0.file.display()));
            let mut others: Vec<String> = others.take(MOST_NAMED).collect();
            let left = places.len() - 1 - others.len();
            others.extend(counted(left, "other file", "other files"));
            let what = format!("is not answered the same in {}", others.join(" and "));
            forms[*place].0.troubles.push(Trouble { field: Some(id.clone()), what });
        }
        for place in places {
            forms[place].0.answers.remove(&id);
        }
    }
}
