//! One function per page.

mod about;
mod afspraak;
mod check;
mod compare;
mod documents;
mod futures;
mod inputs;
mod ledger;
mod matrix;
mod method;
mod minutes;
mod own_afspraak;
mod people;
pub mod present;
mod region;
mod scenarios;
mod support;
mod what_if;
mod winners;

use yew::prelude::*;

use crate::app::message::Message;
use crate::app::model::Model;
use crate::app::state::Page;

/// The page in hand.
pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    match model.table().view.page {
        Page::Compare => compare::page(model, on),
        Page::Afspraak => afspraak::page(model, on),
        Page::Scenarios => scenarios::page(model, on),
        Page::Support => support::page(model, on),
        Page::Winners => winners::page(model, on),
        Page::Matrix => matrix::page(model, on),
        Page::People => people::page(model, on),
        Page::Futures => futures::page(model, on),
        Page::WhatIf => what_if::page(model, on),
        Page::Minutes => minutes::page(model, on),
        Page::Inputs => inputs::page(model, on),
        Page::Region => region::page(model, on),
        Page::Documents => documents::page(model, on),
        Page::Ledger => ledger::page(model, on),
        Page::Method => method::page(model, on),
        Page::Check => check::page(model, on),
        Page::About => about::page(on),
    }
}
