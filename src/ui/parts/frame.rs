//! The frame of every page: title, region, tools, pages, the inputs in front, and the page itself.

use yew::prelude::*;

use crate::app::act::message::{File, Laptop, Link, Look, Meeting, Message, Start, Turn, ViewChange, Walk};
use crate::app::model::Model;
use crate::app::show::text;
use crate::app::table::inputs::front;
use crate::app::table::state::Page;
use crate::ui::browser::{clock, files, target};
use crate::ui::parts::controls::{Choice, name_form, select};
use crate::ui::parts::{input, notices, remarks};

pub fn frame(model: &Model, folded: bool, on: &Callback<Message>, page: Html) -> Html {
    html! {
        <>
            <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud" onclick={focus_content()}>
                { text::page::SKIP }
            </a>
            <header class="kop">
                <div class="kop__titel">
                    <h1 class="utrecht-heading-1 kop__naam">{ text::page::TITLE }</h1>
                    <p class="kop__ondertitel">{ text::page::SUBTITLE }</p>
                </div>
                { region(model, on) }
                { tools(model, on) }
            </header>
            { pages(model, on) }
            { remarks::version(model, on) }
            { notices::notices(model, on) }
            <div class="werkblad">
                { knobs(model, folded, on) }
                <main class="inhoud" id="inhoud" tabindex="-1">{ page }</main>
            </div>
            <p class="voorlezen" role="status">{ model.said() }</p>
            <footer class="voet"><p>{ text::page::FOOTER }</p></footer>
        </>
    }
}

/// The fragment is the scenario, so the skip link moves the focus itself.
fn focus_content() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        target::focus("inhoud");
    })
}

fn region(model: &Model, on: &Callback<Message>) -> Html {
    let now = model.context().region.as_ref().map(|region| region.id.clone());
    let version = model.context().version;
    let mut choices: Vec<Choice> = version
        .region_ids()
        .map(|id| Choice {
            value: id.to_owned(),
            text: text::page::region(id).to_owned(),
            is_chosen: now.as_deref() == Some(id),
        })
        .collect();
    if now.is_none() {
        choices.push(Choice { value: String::new(), text: model.figures().region.clone(), is_chosen: true });
    }
    let on = on.clone();
    let chosen = Callback::from(move |value: String| {
        // A scenario from a file stands in the list as what it is: choosing it changes nothing.
        if let Some(id) = version.region_ids().find(|id| *id == value) {
            on.emit(Message::Start(Start::Region(id)));
        }
    });
    html! { <div class="kop__regio">{ select("keuze-regio", text::page::REGION, choices, chosen) }</div> }
}

fn tools(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <div class="gereedschap" role="group" aria-label={text::page::TOOLS}>
            { tool(text::page::UNDO, on.reform(|_| Message::Walk(Walk::Undo)), !model.can_undo()) }
            { tool(text::page::REDO, on.reform(|_| Message::Walk(Walk::Redo)), !model.can_redo()) }
            <button
                type="button"
                class="utrecht-button utrecht-button--primary-action"
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

fn tool(text: &'static str, click: Callback<MouseEvent>, disabled: bool) -> Html {
    html! {
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onclick={click} disabled={disabled}>
            { text }
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
                { tool(text::receipt::SAVE, on.reform(|_| Message::File(File::SaveReceipt(clock::moment()))), false) }
                <p class="menu__uitleg">{ text::receipt::SAVE_HELP }</p>
                <div class="keuze">
                    <label class="utrecht-form-label" for="open-bestand">{ text::page::OPEN_FILE }</label>
                    <input type="file" id="open-bestand" accept=".json,application/json" onchange={open} />
                </div>
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

fn pages(model: &Model, on: &Callback<Message>) -> Html {
    let now = model.table().view.page;
    html! {
        <nav class="bladen" aria-label={text::page::PAGES}>
            for is_account in [false, true] {
            <ul>
                for page in Page::ALL.into_iter().filter(|page| page.is_account() == is_account) {
                    <li>
                        <button
                            type="button"
                            class="bladen__knop"
                            aria-current={(page == now).then_some("page")}
                            onclick={on.reform(move |_: MouseEvent| Message::Look(Look::At(ViewChange::Page(page))))}
                        >
                            { text::page::page(page) }
                        </button>
                    </li>
                }
            </ul>
            }
        </nav>
    }
}

/// The inputs in front of the screen.
fn knobs(model: &Model, folded: bool, on: &Callback<Message>) -> Html {
    html! {
        <aside class="knoppen" aria-label={text::page::KNOBS}>
            <details class="knoppen__vouw" open={!folded}>
                <summary class="utrecht-heading-2 knoppen__kop">{ text::page::KNOBS }</summary>
                <p class="knoppen__teller">
                    { text::page::assumptions(model.assumptions()) }
                    { " " }
                    <button
                        type="button"
                        class="utrecht-button utrecht-button--subtle"
                        onclick={on.reform(|_: MouseEvent| Message::Look(Look::At(ViewChange::Page(Page::Inputs))))}
                    >
                        { text::page::SEE_ALL_INPUTS }
                    </button>
                </p>
                <p>{ tool(text::page::RESET_ALL, on.reform(|_| Message::Turn(Turn::ResetAll)), !model.is_anything_changed()) }</p>
                { documents(model, on) }
                for id in front(model.figures()) {
                    { input::input(model, id, input::Setting::Knobs, on) }
                }
            </details>
        </aside>
    }
}

/// What the documents assumed, beside today's value.
fn documents(model: &Model, on: &Callback<Message>) -> Html {
    let Some(region) = &model.context().region else { return Html::default() };
    let now = model.figures().doordecentralisatie.first_year;
    let mut choices = vec![Choice { value: String::new(), text: text::page::OTHER_START.to_owned(), is_chosen: true }];
    choices.extend(region.choices.iter().map(|choice| Choice {
        value: choice.id.clone(),
        text: choice.name.clone(),
        is_chosen: choice.year == now,
    }));
    let chosen = on.reform(|id| Message::Start(Start::Document(id)));
    select("keuze-start", text::page::DOCUMENT_START, choices, chosen)
}
