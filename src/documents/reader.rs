//! Whom documents are for.

/// Whom a document is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Every member of a panel and every supporter.
    Everybody,
    /// Every member of a panel.
    Members,
    /// Everybody who supports a member and is none.
    Supporters,
    /// Every member who scores.
    Voters,
    /// Everybody who chairs a panel.
    Chairs,
    /// The recruiting manager.
    Manager,
    /// Whoever arranges what people need; nobody else may see it.
    Coordinator,
    /// Whoever runs the rehearsal.
    Trainer,
    /// The candidates, all in the same words.
    Candidates,
    /// Each candidate, under their code.
    EachCandidate,
    /// Whoever got the job.
    NewStarters,
    /// People from outside the panel who look at how it involved people.
    Checkers,
    /// Readers of Easy Read who test its papers; a sheet for each paper.
    Testers,
}

impl Reader {
    /// Whether what they get says something of one person, or is for the file alone.
    pub fn is_private(self) -> bool {
        match self {
            Reader::Everybody
            | Reader::Members
            | Reader::Supporters
            | Reader::Voters
            | Reader::Chairs
            | Reader::Manager
            | Reader::Coordinator
            | Reader::EachCandidate => true,
            Reader::Trainer
            | Reader::Candidates
            | Reader::NewStarters
            | Reader::Checkers
            | Reader::Testers => false,
        }
    }
}
