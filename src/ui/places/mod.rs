//! One function per page.

mod afspraak;
pub mod answer;
mod evidence;
mod our_figures;
mod people;
mod scenarios;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::model::Model;
use crate::app::table::state::Page;

/// The page in hand.
pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    match model.table().view.page {
        Page::Compare => answer::compare::page(model, on),
        Page::Afspraak => afspraak::one::page(model, on),
        Page::Scenarios => scenarios::pinned::page(model, on),
        Page::Support => afspraak::support::page(model, on),
        Page::Winners => answer::winners::page(model, on),
        Page::Events => answer::events::page(model, on),
        Page::Matrix => answer::matrix::page(model, on),
        Page::People => people::years::page(model, on),
        Page::Futures => scenarios::futures::page(model, on),
        Page::WhatIf => scenarios::what_if::page(model, on),
        Page::Minutes => scenarios::minutes::page(model, on),
        Page::Inputs => our_figures::inputs::page(model, on),
        Page::OwnRegion => our_figures::making::page(model, on),
        Page::Verantwoording => our_figures::verantwoording::page(model, on),
        Page::Region => evidence::region::page(model, on),
        Page::Documents => evidence::documents::page(model, on),
        Page::Ledger => evidence::ledger::page(model, on),
        Page::Method => evidence::method::page(model, on),
        Page::Check => evidence::check::page(model, on),
        Page::About => evidence::about::page(on),
    }
}
