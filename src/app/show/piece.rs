//! A sentence in pieces: words, and numbers that open.

use crate::app::model::figure::Figure;

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    Words(String),
    /// A number with its derivation.
    Number {
        text: String,
        figure: Figure,
    },
}

impl Piece {
    pub fn words(text: impl Into<String>) -> Piece {
        Piece::Words(text.into())
    }

    pub fn number(text: String, figure: Figure) -> Piece {
        Piece::Number { text, figure }
    }

    pub fn text(&self) -> &str {
        match self {
            Piece::Words(text) | Piece::Number { text, .. } => text,
        }
    }
}

/// A sentence as a screen reader reads it.
pub fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(Piece::text).collect()
}
