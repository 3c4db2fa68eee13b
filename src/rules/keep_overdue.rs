#![doc = include_str!("keep_overdue.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(keep) = &case.vacancy.keep else {
        return;
    };
    let is_kept = keep.destroyed.is_none() && keep.hold.is_none();
    let overdue = case.destroy_by().zip(out.today).filter(|(by, today)| is_kept && today > by);
    if let Some((by, _)) = overdue {
        let message = format!("papers were to be destroyed by {}", case.words().day(by));
        out.missing(keep.span(), message, Deadline::new(Some(by), None)).help(
            "`copanel keep` lists them, and `copanel keep --destroy` destroys them; \
             where they are gone already, add `destroyed = YYYY-MM-DD` under [keep]",
        );
    }
}
