//! Everyday words for what a file can say.

/// Choices with the words for them; whoever has no name of their own here has no vote.
pub const CHOICES: [(&str, &str); 15] = [
    ("Northern Ireland", "n-ireland ni"),
    ("Wales", "cymru"),
    ("carer", "caregiver family family-member friend grandparent husband partner relative wife"),
    (
        "clinician",
        "consultant dentist doctor gp midwife nurse pharmacist physiotherapist psychiatrist psychologist therapist",
    ),
    ("essential", "must"),
    ("expenses-only", "unpaid volunteer"),
    (
        "independent",
        "assessor college-assessor councillor external governor lay lay-member non-executive trustee",
    ),
    (
        "manager",
        "boss ceo chief-executive director executive head headteacher supervisor team-leader",
    ),
    ("observer", "advocate clerk facilitator interpreter note-taker supporter trainee"),
    (
        "other-staff",
        "admin administrator co-ordinator colleague coordinator employee hr human-resources officer receptionist social-worker staff support-worker teacher",
    ),
    ("off", "ignore never none"),
    ("parent", "dad father guardian mam mom mother mum parent-governor"),
    ("peer", "mentor peer-support-worker peer-worker"),
    (
        "service-user",
        "care-experienced care-leaver client customer experience expert expert-by-experience inpatient leaver lived-experience outpatient patient prisoner resident self-advocate survivor tenant user",
    ),
    ("young-person", "child children looked-after-child pupil student teenager youth"),
];

/// Keys with the words for them, the likelier before the others; some are headings.
pub const KEYS: [(&str, &str); 65] = [
    ("title", "job job-title name position post vacancy"),
    ("kind", "desirable essential type"),
    ("capacity", "lived-experience role type"),
    ("called", "kind type word"),
    ("at", "start time times"),
    ("start", "begin begins time when"),
    ("from", "begin begins"),
    ("minutes", "duration length time"),
    ("length", "duration minutes"),
    ("date", "day when"),
    ("day", "date when"),
    ("days", "dates"),
    ("text", "criterion description name title wording"),
    ("criteria", "criterion"),
    (
        "access",
        "access-needs accessibility adjustments allergies diet dietary interpreter language needs parking requirements steps",
    ),
    ("address", "location postcode"),
    ("anchors", "answer answers good-answer model-answer"),
    ("appointable", "bar min minimum pass pass-mark threshold"),
    ("arrangements", "access access-needs accessibility adjustments needs requirements"),
    ("ask", "name question text wording"),
    ("asked-by", "asker member who"),
    ("assessed", "tested where"),
    ("band", "grade pay salary"),
    ("break-minutes", "break breaks pause rest"),
    ("by", "who"),
    ("candidate", "candidates"),
    ("code", "id"),
    ("combine", "method"),
    ("criterion", "criteria"),
    ("decided", "agreed"),
    ("declined", "refused rejected"),
    ("did-not-come", "absent no-show"),
    ("edition", "easy-read format large-print"),
    ("gap", "break breaks interval pause rest"),
    ("getting-there", "directions transport travel"),
    ("id", "member person"),
    ("introduced-as", "name title"),
    ("listen-for", "look-for prompt prompts"),
    ("look-for", "listen-for"),
    ("meeting", "format method online"),
    ("member", "members"),
    ("members-most", "size"),
    ("months", "days retention until weeks years"),
    ("name", "building first-name place title"),
    ("over-18", "age"),
    ("panel", "panels"),
    ("paper-colour", "background colour"),
    ("payment", "expenses fee paid pay"),
    ("phone", "mobile tel telephone"),
    ("photo", "image picture"),
    ("places", "openings posts vacancies"),
    ("power", "authority decides"),
    ("print-size", "font font-size size text-size"),
    ("question", "questions"),
    ("role", "job job-title position"),
    ("room", "location"),
    ("scale", "levels marks max points"),
    ("summary", "description"),
    ("supporter", "support"),
    ("trained", "training"),
    ("until", "end ends finish finishes to"),
    ("venue", "location place venue"),
    ("weight", "weighting"),
    ("weights", "weight weighting"),
    ("withdrew", "dropped-out"),
];

/// Headings with the words for them.
pub const HEADINGS: [(&str, &str); 14] = [
    ("candidate", "applicant applicants"),
    ("contact", "coordinator"),
    ("criterion", "person-specification requirement requirements"),
    ("interviews", "dates day days"),
    ("keep", "retention"),
    ("member", "panel-member panel-members"),
    ("organisation", "company employer"),
    ("payment", "amounts fees pay rate rates"),
    ("person", "people persons"),
    ("policy", "limits numbers"),
    ("post", "job position role vacancy"),
    ("rules", "levels"),
    ("venue", "building location place"),
    ("waive", "exception exceptions waiver waivers"),
];

/// What a word can mean.
pub fn meant(
    word: &str,
    rows: &'static [(&'static str, &'static str)],
) -> impl Iterator<Item = &'static str> + Clone {
    let is_it = move |words: &str| words.split(' ').any(|other| other == word);
    rows.iter().filter(move |(_, words)| is_it(words)).map(|(name, _)| *name)
}
