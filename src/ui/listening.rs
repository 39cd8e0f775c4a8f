//! What the page listens to besides its own elements: the address bar, keys, what is kept elsewhere, and printing.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use crate::app::act::message::{Derive, Keeping, Link, Look, Meeting, Message, Walk};
use crate::app::show::our_figures::text::intake as words;
use crate::ui::browser;
use crate::ui::browser::address::AddressBar;
use crate::ui::browser::keys::Remote;
use crate::ui::parts::intake;

/// Hands what happens to the model; a remote control is only heard while presenting.
pub fn listeners(on: &Callback<Message>, presenting: &Rc<Cell<bool>>, address: &AddressBar) -> Vec<EventListener> {
    let (links, undo, remote, presenting) = (on.clone(), on.clone(), on.clone(), Rc::clone(presenting));
    let (address, elsewhere) = (address.clone(), on.clone());
    let takes = move |key| {
        let taken = presenting.get();
        if taken {
            remote.emit(match key {
                Remote::Next => Message::Look(Look::NextAfspraak),
                Remote::Previous => Message::Look(Look::PreviousAfspraak),
                Remote::Leave => Message::Meeting(Meeting::End),
            });
        }
        taken
    };
    let cells = on.clone();
    let opened = browser::cells::on_open(move |cell| {
        cells.emit(Message::Derive(Derive::Cell(cell)));
    });
    let mut listeners = vec![
        browser::address::on_change(move |fragment| {
            address.forget();
            links.emit(Message::Link(Link::Open(fragment)));
        }),
        browser::copying::listen(),
        browser::storage::on_change(move |change| elsewhere.emit(Message::Keeping(Keeping::Elsewhere(change)))),
        browser::keys::on_undo_redo(move |redo| {
            undo.emit(if redo { Message::Walk(Walk::Redo) } else { Message::Walk(Walk::Undo) })
        }),
        browser::keys::on_remote(takes),
    ];
    listeners.extend(opened);
    listeners.extend(browser::sliders::listen());
    listeners.extend(browser::menus::listen());
    let came = intake::came(on);
    listeners.push(browser::pasted::on_table(move |text| {
        came.emit((words::PASTED.to_owned(), Ok(text.into_bytes())));
    }));
    let print = on.reform(|prints: bool| Message::Look(Look::Print(prints.then(browser::clock::moment))));
    listeners.extend(browser::frame::on_print(move |prints| print.emit(prints)));
    listeners
}
