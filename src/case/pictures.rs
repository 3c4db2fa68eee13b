//! The pictures that a vacancy names: a map, the door, and people who agreed to it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::doc::Picture;
use crate::source::{Fault, Id, Line, Origin, Source, Spanned};
use crate::vacancy::{Person, Vacancy};
use crate::workspace::Workspace;
use crate::workspace::pictures::{Shows, beside};

/// The map of the venue, as templates name it.
pub const MAP: &str = "venue-map";
/// The photograph of its door.
pub const PHOTO: &str = "venue-photo";
/// The photograph of the contact.
pub const CONTACT: &str = "contact-photo";

/// A picture that a file names.
pub struct Named<'a> {
    name: String,
    file: &'a Spanned<Line>,
    origin: Origin,
    shows: Shows,
}

/// The name of someone’s photograph, as templates name it.
pub fn photo_of(id: &Id) -> String {
    format!("photo-of-{id}")
}

/// Every picture that is named; the contact may be the organisation’s.
pub fn named<'a>(
    vacancy: &'a Vacancy,
    people: &'a [Spanned<Person>],
    contact_origin: &Origin,
) -> Vec<Named<'a>> {
    let venue = vacancy.venue.as_deref();
    let contact = vacancy.contact.as_ref();
    let one = |name: &str, file: Option<&'a Spanned<Line>>, origin: &Origin, shows| {
        let file = file.filter(|file| !file.is_blank())?;
        Some(Named { name: name.to_owned(), file, origin: origin.clone(), shows })
    };
    let places = [
        one(MAP, venue.and_then(|venue| venue.map.as_ref()), &Origin::Vacancy, Shows::Place),
        one(PHOTO, venue.and_then(|venue| venue.photo.as_ref()), &Origin::Vacancy, Shows::Place),
        one(CONTACT, contact.and_then(|own| own.photo.as_ref()), contact_origin, Shows::Face),
    ];
    let faces = vacancy.people.iter().chain(people);
    let faces = faces.map(|person| {
        one(&photo_of(&person.id), person.photo.as_ref(), &person.origin, Shows::Face)
    });
    places.into_iter().chain(faces).flatten().collect()
}

/// Reads them; one that cannot be printed is a fault where it is named.
pub fn read(
    named: &[Named<'_>],
    source: &Source,
    workspace: &Workspace,
    faults: &mut Vec<Fault>,
) -> BTreeMap<String, Picture> {
    let mut pictures = BTreeMap::new();
    for Named { name, file, origin, shows } in named {
        let own = match origin {
            Origin::Vacancy => source,
            Origin::People | Origin::Organisation | Origin::File(_) => workspace.file(origin),
        };
        let folder = own.path.parent().unwrap_or(Path::new(""));
        match beside(folder, file, *shows) {
            Ok(picture) => {
                pictures.insert(name.clone(), picture);
            }
            Err(error) => {
                faults.push(Fault::new(origin.clone(), file.span(), &format!("{error:#}")));
            }
        }
    }
    pictures
}
