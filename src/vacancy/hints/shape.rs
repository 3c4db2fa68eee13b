//! Which headings and keys a kind of file has, asked of the reader itself, so that no list can go stale.

use serde::de::DeserializeOwned;

/// A heading, and the keys below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name: `post`.
    pub name: String,
    /// Whether there may be many: `[[panel]]`.
    pub is_list: bool,
    /// Its keys.
    pub keys: Vec<String>,
}

impl Part {
    /// As it is typed: `[post]` or `[[panel]]`.
    pub fn heading(&self) -> String {
        if self.is_list {
            format!("[[{}]]", self.name)
        } else {
            format!("[{}]", self.name)
        }
    }
}

/// A key that no file has.
const NO_KEY: &str = "no-such-key";

/// Every heading of a kind of file.
pub fn parts<T: DeserializeOwned>() -> Vec<Part> {
    let names = asked::<T>(&format!("{NO_KEY} = 1")).unwrap_or_default();
    names
        .into_iter()
        .filter_map(|name| {
            let one = asked::<T>(&format!("[{name}]\n{NO_KEY} = 1"));
            let is_list = one.is_none();
            let keys = one.or_else(|| asked::<T>(&format!("[[{name}]]\n{NO_KEY} = 1")))?;
            Some(Part {
                name,
                is_list,
                keys,
            })
        })
        .collect()
}

/// The names the reader would have known.
fn asked<T: DeserializeOwned>(text: &str) -> Option<Vec<String>> {
    let error = toml::from_str::<T>(text).err()?;
    let known = error
        .message()
        .strip_prefix("unknown field `")?
        .strip_prefix(NO_KEY)?;
    let names = known.split('`').skip(2).step_by(2);
    Some(names.map(str::to_owned).collect())
}
