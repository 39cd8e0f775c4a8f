//! One function per page.

mod afspraak;
pub mod answer;
mod evidence;
mod our_figures;
mod people;
mod scenarios;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::model::{Model, Pages};
use crate::app::show::pages;
use crate::app::table::state::Page;
use crate::ui::parts::{derivation, intake, pasting};

/// Draws a part of the screen.
pub type Draw = fn(&Model, &Callback<Message>) -> Html;

/// What draws the page in hand if it is the first one, which every visit needs.
pub fn front(page: Page) -> Option<Draw> {
    (page == Page::FRONT).then_some(answer::compare::page)
}

/// What is behind the first page: a file of its own, so that nobody waits for it at the door.
#[derive(Clone, Copy)]
pub struct Behind {
    pub page: Draw,
    /// What lies over the page: a derivation, what was pasted, and what a file would change.
    pub over: Draw,
    /// What the model asks of the pages.
    pub pages: Pages,
}

/// All of it.
pub const BEHIND: Behind = Behind { page, over, pages: pages::WHOLE };

fn over(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <>
            { derivation::panel(model, on) }
            { pasting::panel(model, on) }
            { intake::panel(model, on) }
        </>
    }
}

fn page(model: &Model, on: &Callback<Message>) -> Html {
    match model.table().view.page {
        Page::Compare => html! {},
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
