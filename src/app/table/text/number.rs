//! Why a text is not a number, in plain Dutch.

use crate::app::dutch::number::{NotANumber, Unread, exact};
use engine::money::Exact;

/// Why a text gives no number, and what to do.
pub fn unread(unread: &Unread) -> String {
    match unread {
        Unread::Not(error) => describe(*error),
        Unread::Unsure(choices) => format!("{} Kies, of typ het getal zonder punten.", question(choices)),
        Unread::Unit(sign) => {
            format!("“{sign}” hoort niet bij dit getal: het heeft een andere eenheid. Typ het getal zonder “{sign}”.")
        }
        Unread::NotWhole => "Toegestaan: een heel getal, zoals 250.".to_owned(),
    }
}

/// `Bedoelt u 53 of 53.000?`
pub fn question(choices: &[Exact]) -> String {
    let choices: Vec<String> = choices.iter().copied().map(exact).collect();
    format!("Bedoelt u {}?", choices.join(" of "))
}

/// The button that says what was meant.
pub fn meant(choice: Exact) -> String {
    exact(choice)
}

/// What is wrong and what to type instead.
pub fn describe(error: NotANumber) -> String {
    let wrong = match error {
        NotANumber::Empty => "Hier staat niets.".to_owned(),
        NotANumber::Character('|') => "Hier past één getal, en u plakte er meer.".to_owned(),
        NotANumber::Character(character)
            if character.is_control() || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}') =>
        {
            "Er staat een onzichtbaar teken in.".to_owned()
        }
        NotANumber::Character(character) => format!("“{character}” hoort niet in een getal."),
        NotANumber::NoDigits => "Hier staan geen cijfers.".to_owned(),
        NotANumber::SecondComma => "Er staat meer dan één komma.".to_owned(),
        NotANumber::SeparatorAfterComma => "Achter de komma staat een punt of een spatie.".to_owned(),
        NotANumber::Grouping => "De punten of spaties staan niet steeds voor drie cijfers.".to_owned(),
        NotANumber::TooManyDigits => "Het getal heeft te veel cijfers: meer dan 28.".to_owned(),
    };
    format!("{wrong} Typ een getal, zoals 1.234,50.")
}
