//! What someone who typed something else meant: a candidate’s code, or an exact number.

/// Words before a number that belong to no code.
const NUMBER: [&str; 5] = ["", "CANDIDATE", "CAND", "NO", "NUMBER"];

/// The code that was meant: of `1`, `c01` and `Candidate 1` it is `C01`.
pub fn code(typed: &str) -> Option<String> {
    let typed: String = typed.chars().filter(|c| c.is_alphanumeric()).collect();
    let typed = typed.to_uppercase();
    let digits = typed.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = &typed[..typed.len() - digits.len()];
    let is_number = digits.bytes().all(|b| b.is_ascii_digit());
    if !is_number || !(1..=4).contains(&digits.len()) {
        None
    } else if NUMBER.contains(&letters) {
        Some(format!("C{digits:0>2}"))
    } else {
        (letters.len() <= 3).then_some(typed)
    }
}

/// The exact number that was meant: of `£1,210.00` it is `1210.00`, of `14,5 hours` it is `14.5`.
pub fn exact(typed: &str) -> Option<String> {
    let typed = typed.trim().trim_start_matches('£').trim_start();
    let end = typed.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    let (number, unit) = typed.split_at(end.unwrap_or(typed.len()));
    // Of £20 an hour no one can say how much it is in all.
    let is_unit = unit.trim().chars().all(char::is_alphabetic);
    let number = match number.rsplit_once(',') {
        Some((pounds, pence)) if !number.contains('.') && pence.len() < 3 => {
            format!("{pounds}.{pence}")
        }
        _ => number.to_owned(),
    };
    let number = number.replace(',', "");
    let (pounds, pence) = number.split_once('.').unwrap_or((&number, "0"));
    let is_all = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_exact = is_all(pounds) && pounds.len() < 6 && is_all(pence) && pence.len() < 3;
    (is_unit && is_exact).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_in_what_people_type() {
        let meant = ["1", "01", "c01", "C 01", "C-1", "Candidate 1", "Jane Smith", "A", "C12345"];
        let meant = meant.map(|typed| code(typed).unwrap_or_default());
        assert_eq!(meant, ["C01", "C01", "C01", "C01", "C1", "C01", "", "", ""]);
    }

    #[test]
    fn a_number_is_known_in_what_people_type() {
        let meant = [
            "£210",
            "210,00",
            "£1,210.00",
            "1,210",
            "14 hours",
            "14,5",
            "7½",
            "£20 an hour",
            "1.234",
        ];
        let meant = meant.map(|typed| exact(typed).unwrap_or_default());
        assert_eq!(meant, ["210", "210.00", "1210.00", "1210", "14", "14.5", "", "", ""]);
    }
}
