//! A folder of its own for a test, and the real program run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
        Place {
            folder: tempfile::tempdir().unwrap(),
        }
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
        command
            .args(words.split_whitespace())
            .current_dir(self.folder.path());
        for name in [
            "NO_COLOR",
            "CLICOLOR_FORCE",
            "FORCE_COLOR",
            "CI",
            "TERM",
            "COLUMNS",
        ] {
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

    /// Every file below a folder, with what it holds.
    pub fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        let root = self.path(folder);
        let mut files = Vec::new();
        collect(&root, &root, &mut files);
        files.sort();
        files
    }
}

fn collect(root: &Path, folder: &Path, into: &mut Vec<(String, Vec<u8>)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(root, &path, into);
        } else {
            let name = path.strip_prefix(root).unwrap().display().to_string();
            into.push((name, fs::read(&path).unwrap()));
        }
    }
}

impl Ran {
    /// Both streams and the exit code, for snapshots.
    pub fn all(&self) -> String {
        format!("{}{}exit code {}", self.out, self.messages, self.code)
    }
}

/// A vacancy that prints quickly and has one of each thing.
pub const SMALL: &str = r#"format = 1

[post]
title = "Peer worker"
summary = "One paragraph."

[contact]
name = "Jo Bell"

[[criterion]]
id = "listening"
text = "Listens well"
assessed = ["interview"]

[[person]]
id = "amira"
name = "Amira Khan"

[[person]]
id = "joe"
name = "Joe Price"

[[panel]]
id = "main"
name = "Interview panel"
power = "decides"
start = 09:30:00
length = 45
gap = 15

[[member]]
id = "amira"
panel = "main"
capacity = "service-user"
chair = true

[[member]]
id = "joe"
panel = "main"
capacity = "manager"

[[question]]
id = "q1"
ask = "Tell us about a time you listened."
panel = "main"
criteria = ["listening"]
asked-by = "amira"
minutes = 6

[interviews]
date = 2026-12-03

[[candidate]]
code = "C01"

[keep]
months = 12
"#;

/// The text of a Word file, without its formatting.
pub fn word_text(path: &Path) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut xml)
        .unwrap();
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
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

/// The repository’s folder.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the repository, by its path in the repository.
pub fn below(folder: &str) -> Vec<String> {
    let mut files = Vec::new();
    collect(&repository(), &repository().join(folder), &mut files);
    files.into_iter().map(|(path, _)| path).collect()
}
