//! `--open`: the index in a browser. Where that does not work, only a note says so: the papers are there.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// How often it is asked whether opening has failed, and how long to wait in between; some browsers run on until they are closed.
const ASKED: u32 = 20;
const WAIT: Duration = Duration::from_millis(50);

/// Opens a page with what this system opens pages with; otherwise says why not.
pub fn open(page: &Path) -> Result<(), String> {
    let (program, first): (&str, &[&str]) = if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let page = std::path::absolute(page).map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.args(first).arg(page);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut opening = command.spawn().map_err(|error| format!("`{program}`: {error}"))?;
    for _ in 0..ASKED {
        match opening.try_wait() {
            Ok(None) => sleep(WAIT),
            Ok(Some(status)) if !status.success() => {
                return Err(format!("`{program}` could not open it"));
            }
            Ok(Some(_)) | Err(_) => break,
        }
    }
    Ok(())
}
