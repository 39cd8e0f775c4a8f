//! The frame of every page: title, region, tools, pages, the inputs in front, and the page itself.

use yew::prelude::*;

use crate::app::act::message::{File, Intake, Laptop, Link, Look, Meeting, Message, ViewChange, Walk};
use crate::app::model::Model;
use crate::app::show::answer::text::sheet;
use crate::app::show::evidence::text::about;
use crate::app::show::our_figures::text::intake as intake_text;
use crate::app::show::text;
use crate::app::table::state::{Page, Place};
use crate::ui::browser::frame as printing;
use crate::ui::browser::{clock, files, target};
use crate::ui::parts::controls::{name_form, paste_form};
use crate::ui::parts::{controls, knobs, notices, region, remarks};

pub fn frame(model: &Model, on: &Callback<Message>, page: Html) -> Html {
    let place = model.table().view.page.place();
    let is_read = place == Place::Evidence;
    // Beside texts nobody turns a knob.
    let has_knobs = !is_read && place != Place::OurFigures;
    html! {
        <div class={classes!("pagina", has_knobs.then_some("pagina--knoppen"))}>
            <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud" onclick={focus_content()}>
                { text::page::SKIP }
            </a>
            <header class="kop">
                <div class="kop__titel">
                    <h1 class="kop__naam">{ text::page::TITLE }</h1>
                    <p class="kop__ondertitel">{ text::page::SUBTITLE }</p>
                </div>
                <div class="kop__waar">
                    { region::choice(model, on) }
                    { controls::place(model, on) }
                </div>
                { tools(model, on) }
            </header>
            { places(model, on) }
            { remarks::version(model, on) }
            { notices::notices(model, on) }
            <main class={classes!("inhoud", is_read.then_some("inhoud--lezen"))} id="inhoud" tabindex="-1">
                if model.table().view.page != Page::FRONT {
                    { pages(model, on) }
                }
                { page }
            </main>
            <p class="voorlezen" role="status">{ model.said() }</p>
            <footer class="voet"><p>{ text::page::FOOTER }</p></footer>
            if has_knobs {
                { knobs::bar(model, on) }
            }
        </div>
    }
}

/// The fragment is the scenario, so the skip link moves the focus itself.
fn focus_content() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        target::focus("inhoud");
    })
}

fn tools(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <div class="gereedschap" role="group" aria-label={text::page::TOOLS}>
            { sign("↶", text::page::UNDO, on.reform(|_| Message::Walk(Walk::Undo)), !model.can_undo()) }
            { sign("↷", text::page::REDO, on.reform(|_| Message::Walk(Walk::Redo)), !model.can_redo()) }
            <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action"
                onclick={on.reform(|_: MouseEvent| Message::Link(Link::Copy))}
            >
                { text::page::COPY_LINK }
            </button>
            if model.address_is_behind() {
                <p class="gereedschap__achter" role="status">{ text::page::ADDRESS_BEHIND }</p>
            }
            if model.large_link().is_some() {
                <div class="gereedschap__achter">
                    <p>{ text::link::STAYS_TOO_LARGE }</p>
                    { tool(text::page::SAVE_FILE, on.reform(|_| Message::File(File::Save)), false) }
                </div>
            }
            { scenarios(model, on) }
            { tool(text::present::PRESENT, on.reform(|_| Message::Meeting(Meeting::Begin)), false) }
        </div>
    }
}

/// Prints the answer: the page goes there first.
pub fn print(on: &Callback<Message>) -> Callback<MouseEvent> {
    on.reform(|_: MouseEvent| {
        printing::print();
        Message::Look(Look::At(ViewChange::Page(Page::FRONT)))
    })
}

fn tool(text: &'static str, click: Callback<MouseEvent>, disabled: bool) -> Html {
    html! {
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={click} disabled={disabled}>
            { text }
        </button>
    }
}

/// A tool that everybody knows by its sign.
fn sign(sign: &'static str, name: &'static str, click: Callback<MouseEvent>, disabled: bool) -> Html {
    html! {
        <button
            type="button"
            class="utrecht-button utrecht-button--subtle gereedschap__teken"
            aria-label={name}
            title={name}
            onclick={click}
            {disabled}
        >
            { sign }
        </button>
    }
}

/// Files and scenarios kept on this laptop.
fn scenarios(model: &Model, on: &Callback<Message>) -> Html {
    let open = {
        let on = on.clone();
        Callback::from(move |event: Event| {
            let on = on.clone();
            if let Some(input) = target::input(&event) {
                files::read_chosen(&input, move |name, read| {
                    on.emit(Message::File(match read {
                        Ok(text) => File::Open { name, text },
                        Err(why) => File::Unreadable { name, why },
                    }));
                });
            }
        })
    };
    html! {
        <details class="menu">
            <summary class="utrecht-button utrecht-button--secondary-action">{ text::page::SCENARIOS }</summary>
            <div class="menu__inhoud">
                { tool(text::page::SAVE_FILE, on.reform(|_| Message::File(File::Save)), false) }
                { tool(intake_text::WORKBOOK, on.reform(|_| Message::Intake(Intake::Workbook)), false) }
                { tool(sheet::PRINT, print(on), false) }
                { tool(text::receipt::SAVE, on.reform(|_| Message::File(File::SaveReceipt(clock::moment()))), false) }
                <p class="menu__uitleg">{ text::receipt::SAVE_HELP }</p>
                // The button of the browser itself speaks the language of the browser.
                <div class="bestandkeuze">
                    <input type="file" id="open-bestand" accept=".json,application/json" onchange={open} />
                    <label class="utrecht-button utrecht-button--secondary-action" for="open-bestand">
                        { text::page::OPEN_FILE }
                    </label>
                </div>
                { paste_form(
                    "plak-link",
                    text::page::PASTE_LINK,
                    text::page::OPEN_LINK,
                    on.reform(|text| Message::Link(Link::Paste(text))),
                ) }
                { name_form(
                    "bewaar-naam",
                    text::page::KEEP_AS,
                    text::page::KEEP,
                    false,
                    on.reform(|name| Message::Laptop(Laptop::Keep(name))),
                    Html::default(),
                ) }
                if !model.kept().is_empty() {
                    <ul class="bewaard">
                        for kept in model.kept() {
                            <li>
                                { tool_named(&kept.name, text::page::open_kept(&kept.name), on, Message::Laptop(Laptop::Open(kept.name.clone()))) }
                                { tool_named(text::page::FORGET, text::page::forget_kept(&kept.name), on, Message::Laptop(Laptop::Forget(kept.name.clone()))) }
                            </li>
                        }
                    </ul>
                }
                { tool(text::laptop::WIPE, on.reform(|_| Message::Laptop(Laptop::AskToWipe)), false) }
            </div>
        </details>
    }
}

fn tool_named(text: &str, label: String, on: &Callback<Message>, message: Message) -> Html {
    let click = on.reform(move |_: MouseEvent| message.clone());
    html! {
        <button type="button" class="utrecht-button utrecht-button--subtle" aria-label={label} onclick={click}>
            { text }
        </button>
    }
}

/// The six places.
fn places(model: &Model, on: &Callback<Message>) -> Html {
    let now = model.table().view.page.place();
    let tab = |place: Place| {
        let page = place.pages().next().unwrap_or(Page::FRONT);
        html! {
            <li>
                <button
                    type="button"
                    class="plekken__knop"
                    aria-current={(place == now).then_some("true")}
                    onclick={on.reform(move |_: MouseEvent| Message::Look(Look::At(ViewChange::Page(page))))}
                >
                    { text::page::place(place) }
                </button>
            </li>
        }
    };
    html! { <nav class="plekken" aria-label={text::page::PLACES}><ul>{ for Place::ALL.map(tab) }</ul></nav> }
}

/// The pages of the place in hand, if it has more than one.
pub fn pages(model: &Model, on: &Callback<Message>) -> Html {
    let now = model.table().view.page;
    let pages: Vec<Page> = now.place().pages().collect();
    if pages.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="bladen" aria-label={text::page::PAGES}>
            <ul>
                for page in pages {
                    <li>
                        <button
                            type="button"
                            class="bladen__knop"
                            aria-current={(page == now).then_some("page")}
                            onclick={on.reform(move |_: MouseEvent| Message::Look(Look::At(ViewChange::Page(page))))}
                        >
                            { text::page::page(page) }
                        </button>
                        if now.place() == Place::Evidence {
                            <p class="bladen__over">{ about::page(page) }</p>
                        }
                    </li>
                }
            </ul>
        </nav>
    }
}
