//! What is on the table: the scenario in hand with its inputs, its link and its receipt, what it gives, and what is
//! held against it. Knows nothing of questions, of places on the page, or of messages.

pub mod afspraken;
pub mod broadcast;
pub mod chances;
pub mod changes;
pub mod clocks;
pub mod context;
pub mod continued;
pub mod differences;
pub mod documented;
pub mod events;
pub mod happening;
pub mod history;
pub mod import;
pub mod inputs;
pub mod kept;
pub mod laptop;
pub mod link;
pub mod minutes;
pub mod moving;
pub mod norms;
pub mod opvang;
pub mod origins;
pub mod outcomes;
pub mod own_afspraak;
pub mod pins;
pub mod question;
pub mod receipt;
pub mod shares;
pub mod state;
pub mod templates;
pub mod text;
pub mod typed;
pub mod verantwoording;
