//! A folder of its own for a test, and the real program run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files::collect;
pub use crate::files::{SMALL, below, repository};

/// A folder that is removed when the test ends.
pub struct Place {
    folder: tempfile::TempDir,
}

/// What a run of the program said.
pub struct Ran {
    pub out: String,
    pub messages: String,
    pub code: i32,
}

impl Place {
    /// An empty folder.
    pub fn empty() -> Place {
        Place { folder: tempfile::tempdir().unwrap() }
    }

    /// A folder with a small vacancy in it that prints.
    pub fn small() -> Place {
        let place = Place::empty();
        place.write("v.toml", SMALL);
        place
    }

    /// A path in the folder.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file, and the folders it needs.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Reads a file as text.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The program with these words, separated by blanks, in this folder, with nothing of this machine around it.
    pub fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_copanel"));
        command.args(words.split_whitespace()).current_dir(self.folder.path());
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "CI", "TERM", "COLUMNS"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs the program.
    pub fn run(&self, words: &str) -> Ran {
        let output = self.command(words).output().unwrap();
        let text = |bytes: Vec<u8>| {
            let here = self.folder.path().display().to_string();
            String::from_utf8(bytes).unwrap().replace(&here, "HERE")
        };
        Ran {
            out: text(output.stdout),
            messages: text(output.stderr),
            code: output.status.code().unwrap_or(-1),
        }
    }

    /// Runs the program beside a folder that may only be read: what is in it is as it was, with its times.
    pub fn run_beside(&self, folder: &str, words: &str) -> Ran {
        let path = self.path(folder);
        let is_writable = |is_writable: bool| {
            let mut rights = fs::metadata(&path).unwrap().permissions();
            rights.set_readonly(!is_writable);
            fs::set_permissions(&path, rights).unwrap();
        };
        let seen = || {
            let files = self.files(folder).into_iter().map(|(name, bytes)| {
                let about = fs::metadata(path.join(&name)).unwrap();
                (name, bytes, about.modified().unwrap())
            });
            files.collect::<Vec<_>>()
        };
        let before = seen();
        is_writable(false);
        let ran = self.run(words);
        is_writable(true);
        assert!(seen() == before, "{words} has changed what is in `{folder}`");
        ran
    }

    /// Every file below a folder, with what it holds.
    pub fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        let root = self.path(folder);
        let mut files = Vec::new();
        collect(&root, &root, &mut files);
        files.sort();
        files
    }
}

impl Ran {
    /// Both streams and the exit code, for snapshots.
    pub fn all(&self) -> String {
        format!("{}{}exit code {}", self.out, self.messages, self.code)
    }
}

/// The text of a Word file, without its formatting.
pub fn word_text(path: &Path) -> String {
    word_part(path, "word/document.xml")
}

/// The text of one part of a Word file.
pub fn word_part(path: &Path, part: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(part).unwrap(), &mut xml).unwrap();
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            // What a field is to show is for Word alone.
            quick_xml::events::Event::Start(start) if start.name().as_ref() == b"w:instrText" => {
                reader.read_to_end(start.name()).unwrap();
            }
            quick_xml::events::Event::Text(run) => text.push_str(&run.decode().unwrap()),
            quick_xml::events::Event::GeneralRef(name) => {
                text.push(match &name.decode().unwrap()[..] {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    "apos" => '\'',
                    other => panic!("an entity `{other}`"),
                });
            }
            quick_xml::events::Event::End(end) if end.name().as_ref() == b"w:p" => text.push('\n'),
            quick_xml::events::Event::Eof => return text,
            _ => {}
        }
    }
}

/// The files of the toolkit’s own pages, with `.easy.md` for those in Easy Read, and what each says.
pub fn built_in_pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for section in ["why", "what", "how", "train"] {
        let folder = repository().join("toolkit").join(section);
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let text = fs::read_to_string(&path).unwrap();
            pages.push((format!("toolkit/{section}/{name}"), text));
        }
    }
    pages
}
