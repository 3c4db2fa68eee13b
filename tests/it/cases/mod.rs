//! Inputs that were met in real life, each in a test named by its row.

mod clock;
mod contradictions;
mod days;
mod first_meeting;
mod folder;
mod forms;
mod found;
mod hostile;
mod names;
mod new_file;
mod on_paper;
mod others_files;
mod output;
mod pasted;
mod real_life;
mod scales;
mod silence;
mod together;
mod values;
mod years;
