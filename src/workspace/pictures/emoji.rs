//! The emoji of Twemoji that some idea uses; of all others nothing comes into the program.

use twemoji_assets::svg::codes;

/// Names of constants, each with the SVG it stands for.
macro_rules! emoji {
    ($($name:ident),* $(,)?) => {
        &[$((stringify!($name), codes::$name.data.0)),*]
    };
}

/// Every emoji in use, by the name that `twemoji-assets` gives its code.
pub static EMOJI: &[(&str, &str)] = emoji![
    U_1F3E0, U_1F3E2, U_1F3E6, U_1F44B, U_1F44D, U_1F44E, U_1F453, U_1F490, U_1F4A1, U_1F4AD,
    U_1F4B7, U_1F4BB, U_1F4CB, U_1F4D6, U_1F4DC, U_1F4DE, U_1F4E7, U_1F4F7, U_1F504, U_1F511,
    U_1F512, U_1F552, U_1F5FA, U_1F610, U_1F641, U_1F642, U_1F686, U_1F68C, U_1F695, U_1F697,
    U_1F6AA, U_1F6BB, U_1F6D7, U_1F91D, U_1F92B, U_1F964, U_1F96A, U_1F9FE, U_23F3, U_2615, U_267F,
    U_2696, U_26A0, U_2705, U_2709, U_270B, U_270F, U_274C, U_2753, U_2757, U_2B50,
];
