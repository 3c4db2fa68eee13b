//! One vacancy with all that belongs to it: the workspace, its people, what the rules found.

mod arrange;
mod candidates;
mod contribution;
pub mod counts;
mod dates;
mod deadline;
mod elsewhere;
mod exercises;
mod greeting;
mod held_back;
mod ids;
mod names;
pub mod obligations;
mod panel_days;
mod panels;
mod people;
mod pictures;
mod points;
mod promised;
pub mod rehearsal;
mod rounds;
mod scorers;
mod seated;
mod stages;
#[cfg(test)]
#[path = "../../tests/inside/case.rs"]
mod tests;
pub mod timetable;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use chrono::{Months, NaiveDate};

use crate::doc::Picture;
use crate::doc::edition::{EDITIONS, Edition};
use crate::prose::vocabulary::Words;
use crate::prose::wording::Wording;
use crate::source::{Fault, Origin, Source, Spanned};
use crate::vacancy::{Contact, Member, Person, Vacancy, limits, read, references};
use crate::workspace::policy::Policy;
use crate::workspace::{self, Settings, Workspace};

pub use arrange::{Meeting, WorkedOut, Wrong};
pub use candidates::Letter;
pub use contribution::{Contribution, all_together, took_part};
pub use dates::{Dated, Event};
pub use deadline::{Deadline, how_early, working_days_before};
pub use elsewhere::{Sitting, compare};
pub use held_back::{FEWEST, Shown, held_back};
pub use names::is_respelled;
pub use panel_days::{PanelDay, panel_days};
pub use panels::{own_number, panel_name};
pub use people::{has_lived_experience, is_paid_by_employer, reads_easy_read};
pub use pictures::{CONTACT, MAP, PHOTO, photo_of};
pub use points::{Part, Points};
pub use scorers::{no_sheet, stands_down};
pub use seated::Seated;
pub use timetable::{minutes_of, time};

/// A vacancy, ready to be checked and printed.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The vacancy file.
    pub source: Source,
    /// All that it says.
    pub file: Vacancy,
    /// What of it is for the round that is to come, the second once someone is invited back.
    pub vacancy: Vacancy,
    /// The people of `people.toml` who take part in it.
    pub people: Vec<Spanned<Person>>,
    /// The pictures that it names, by the names that templates use.
    pub pictures: BTreeMap<String, Picture>,
    /// Where it belongs.
    pub workspace: &'a Workspace,
    /// What in it cannot be understood; what is wrong with the workspace is there.
    pub faults: Vec<Fault>,
    /// Where its people sit at the same time, in vacancies that are checked together with it.
    pub elsewhere: Vec<Sitting>,
    /// Whether it is printed for a rehearsal.
    pub is_rehearsal: bool,
    /// Whether it is in its easy words.
    pub is_easy: bool,
}

/// Reads a vacancy file.
pub fn load<'a>(path: &Path, workspace: &'a Workspace) -> Result<Case<'a>> {
    Ok(parse(Source::read(path)?, workspace))
}

/// The name of a vacancy: its file’s stem, or its folder’s name if the stem is `vacancy`.
pub fn name(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let absolute = std::path::absolute(path).unwrap_or_default();
    let folder =
        absolute.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    match (stem.as_str(), folder) {
        ("vacancy", Some(folder)) => folder,
        ("-", _) => "vacancy".to_owned(),
        _ => stem,
    }
}

/// Understands a vacancy file, and collects what cannot be understood.
pub fn parse(source: Source, workspace: &Workspace) -> Case<'_> {
    let reading = read::read_partly::<Vacancy>(&source.text, &Origin::Vacancy);
    let (mut file, mut faults, mut left_out) = (reading.value, reading.faults, reading.left_out);
    let is_of_people = |fault: &Fault| fault.place.origin == Origin::People;
    if workspace.faults.iter().any(is_of_people) {
        left_out.insert("person".to_owned());
    }
    let is_whole = faults.is_empty();
    let mut contact_origin = Origin::Vacancy;
    if let Some(own) = &workspace.settings.contact
        && file.contact.as_ref().is_none_or(Contact::is_blank)
    {
        file.contact = Some(own.clone());
        contact_origin = Origin::Organisation;
    }
    if source.text.trim().is_empty() {
        let words =
            "this file is empty; `copanel new NAME` writes one with everything in it to fill in";
        faults.push(Fault::in_vacancy(0..0, words));
    }
    let people: Vec<_> = workspace
        .people
        .iter()
        .filter(|person| takes_part(&file, person, &workspace.people))
        .cloned()
        .collect();
    let too_much = limits::check(&file);
    if too_much.is_empty() {
        faults.extend(references::check(&file, &people, &left_out, is_whole));
    }
    faults.extend(too_much);
    let (first, second) = (file.of_first_round(), file.of_second_round());
    if is_whole {
        faults.extend(promised::check(&first));
    }
    if is_whole && file.second_round.is_some() {
        faults.extend(promised::check(&second));
    }
    let vacancy = if file.is_second_round() { second } else { first };
    let named = pictures::named(&file, &people, &contact_origin);
    let pictures = pictures::read(&named, &source, workspace, &mut faults);
    faults.sort_by_key(|fault| fault.place.order());
    if let Some(unread) = unread_people(&file, &source, workspace) {
        faults.insert(0, unread);
    }
    Case {
        source,
        file,
        vacancy,
        people,
        pictures,
        workspace,
        faults,
        elsewhere: Vec::new(),
        is_rehearsal: false,
        is_easy: false,
    }
}

/// The file of people that is not read, where someone is missing and `people.toml` names no one.
fn unread_people(vacancy: &Vacancy, source: &Source, workspace: &Workspace) -> Option<Fault> {
    let is_missing =
        |member: &Member| !vacancy.people.iter().any(|person| *person.id == *member.id);
    let mut members = vacancy.members.iter().map(Spanned::get_ref);
    if !workspace.people.is_empty() || !members.any(is_missing) {
        return None;
    }
    let beside = source.path.parent().filter(|path| !path.as_os_str().is_empty());
    let root = workspace.root.as_deref().or(beside).unwrap_or(Path::new("."));
    let unread = workspace::strays(root, workspace.root.is_some());
    let unread = unread.into_iter().find(|stray| stray.is_of_people)?;
    let words = format!("{}; {}", unread.message, unread.help.unwrap_or_default());
    Some(Fault::new(Origin::People, 0..0, &words))
}

/// Whether someone in `people.toml` is named in a vacancy, or supports someone who is.
fn takes_part(vacancy: &Vacancy, person: &Person, all: &[Spanned<Person>]) -> bool {
    let named = |person: &Person| {
        let id = &person.id;
        vacancy.members.iter().any(|member| member.id == *id)
            || vacancy.involvements.iter().any(|i| i.who.iter().any(|who| who == id))
            || vacancy.shortlisting.iter().any(|s| s.by.iter().any(|by| by == id))
            || vacancy.people.iter().any(|other| helped_by(other, person))
    };
    named(person)
        || all.iter().map(Spanned::get_ref).any(|other| helped_by(other, person) && named(other))
}

fn helped_by(person: &Person, helper: &Person) -> bool {
    person.helpers().any(|id| *id == helper.id)
}

impl Case<'_> {
    /// The numbers in force.
    pub fn policy(&self) -> &Policy {
        &self.workspace.policy
    }

    /// What `copanel.toml` says.
    pub fn settings(&self) -> &Settings {
        &self.workspace.settings
    }

    /// The phrases to think twice about.
    pub fn wording(&self) -> &Wording {
        &self.workspace.wording
    }

    /// What copanel itself says in this vacancy’s papers.
    pub fn words(&self) -> &Words {
        self.workspace.words().of(self.is_easy)
    }

    /// The file a place is in.
    pub fn source(&self, origin: &Origin) -> &Source {
        match origin {
            Origin::Vacancy => &self.source,
            Origin::People | Origin::Organisation | Origin::File(_) => self.workspace.file(origin),
        }
    }

    /// Every file of words that its papers are made from, beside those that are built in.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        let own = [&self.source, &self.workspace.people_source, &self.workspace.settings_source];
        own.into_iter().chain(self.workspace.overrides.values())
    }

    /// All that cannot be understood or used, in the vacancy and in its workspace.
    pub fn all_faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().chain(&self.workspace.faults)
    }

    /// Whether it can be checked: everything can be understood but perhaps files that it is printed with.
    pub fn is_readable(&self) -> bool {
        !self.all_faults().any(Fault::stops_check)
    }

    /// A person’s seats on the panels of this vacancy.
    pub fn seats<'b>(&'b self, person: &Person) -> impl Iterator<Item = &'b Member> {
        let id = person.id.get_ref().clone();
        self.vacancy.members.iter().map(Spanned::get_ref).filter(move |member| *member.id == id)
    }

    /// The people a person supports.
    pub fn supported_by<'b>(&'b self, person: &'b Person) -> impl Iterator<Item = &'b Person> {
        self.persons()
            .filter(move |other| other.supporter.as_ref().is_some_and(|id| *id == person.id))
    }

    /// Everyone who gets papers: members, and those who support them.
    pub fn readers(&self) -> Vec<&Person> {
        self.persons()
            .filter(|person| {
                self.seats(person).next().is_some()
                    || self.supported_by(person).any(|other| self.seats(other).next().is_some())
            })
            .collect()
    }

    /// Whose papers a person gets: their own, or those of the people they support.
    pub fn whose_papers<'b>(&'b self, reader: &'b Person) -> Vec<&'b Person> {
        if self.seats(reader).next().is_some() {
            vec![reader]
        } else {
            self.supported_by(reader).collect()
        }
    }

    /// The same vacancy in its easy words.
    #[must_use]
    pub fn in_easy_words(&self) -> Self {
        Case {
            file: self.file.in_easy_words(),
            vacancy: self.vacancy.in_easy_words(),
            is_easy: true,
            ..self.clone()
        }
    }

    /// How a person’s papers are printed.
    pub fn edition(&self, person: &Person) -> Edition {
        let edition = self.workspace.coloured(person.named_edition().unwrap_or(EDITIONS[0]));
        // What cannot be printed has been refused.
        let size = person.print_size.as_ref();
        let size = size.and_then(|size| u8::try_from(**size).ok());
        Edition { palette: person.palette(edition.palette), ..edition.at(size) }
    }

    /// The day by which forms are destroyed: a number of months after the last interview of either round.
    pub fn destroy_by(&self) -> Option<NaiveDate> {
        let months = self.vacancy.keep_months()?.get_ref();
        self.file.days_of_both().last()?.checked_add_months(Months::new(*months))
    }
}
