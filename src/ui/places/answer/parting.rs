//! What it gives if a municipality leaves or joins.

use yew::prelude::*;

use crate::app::act::message::{Happen, Message};
use crate::app::ask::parting::Parting;
use crate::app::model::Model;
use crate::app::show::answer::events::parting;
use crate::app::show::answer::events::parting::PartingView;
use crate::app::show::answer::text::parting as words;
use crate::ui::parts::controls::{Choice, select};
use crate::ui::parts::grid;
use crate::ui::parts::quotation::quotation;

pub fn section(model: &Model, on: &Callback<Message>) -> Html {
    html! {
        <section class="gebeurtenissen" aria-labelledby="kop-weggaan">
            <h3 class="utrecht-heading-3" id="kop-weggaan">{ words::TITLE }</h3>
            if let Some(view) = parting::view(model) {
                { answer(&view, on) }
            } else {
                <p>{ words::NOBODY }</p>
            }
        </section>
    }
}

fn answer(view: &PartingView, on: &Callback<Message>) -> Html {
    html! {
        <>
            <div class="keuzes">
                { who(view, on) }
                { what(view, on) }
                { when(view, on) }
            </div>
            <ul class="utrecht-unordered-list">
                for rule in &view.rules {
                    <li class="utrecht-unordered-list__item">{ *rule }</li>
                }
            </ul>
            if let Some(table) = parting::tables(view) {
                { grid::grid(&table, on) }
            } else {
                <p>{ words::IMPOSSIBLE }</p>
            }
            if !view.notice.is_empty() {
                <h4 class="utrecht-heading-4">{ words::SAID }</h4>
                for own in &view.notice {
                    <div>{ quotation(own, on) }</div>
                }
            }
            <p class="open-punt"><strong>{ words::NOT_AGREED }</strong>{ " " }{ view.not_agreed }</p>
            <p>
                <button
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action"
                    onclick={on.reform(|_: MouseEvent| Message::Happen(Happen::Part))}
                >
                    { words::MAKE }
                </button>
            </p>
        </>
    }
}

fn ask(on: &Callback<Message>, asked: Parting, change: fn(&mut Parting, &str)) -> Callback<String> {
    on.reform(move |value: String| {
        let mut asked = asked;
        change(&mut asked, &value);
        Message::Happen(Happen::Ask(asked))
    })
}

fn who(view: &PartingView, on: &Callback<Message>) -> Html {
    let choice = |(place, name): &(usize, String)| Choice {
        value: place.to_string(),
        text: name.clone(),
        is_chosen: view.asked.municipality == *place,
    };
    let chosen = ask(on, view.asked, |asked, value| {
        asked.municipality = value.parse().unwrap_or(asked.municipality);
    });
    select("weggaan-wie", words::WHO, view.municipalities.iter().map(choice).collect(), chosen)
}

fn what(view: &PartingView, on: &Callback<Message>) -> Html {
    let choice = |joins: bool, text: &str| Choice {
        value: joins.to_string(),
        text: text.to_owned(),
        is_chosen: view.asked.joins == joins,
    };
    let chosen = ask(on, view.asked, |asked, value| asked.joins = value.parse().unwrap_or(asked.joins));
    select("weggaan-wat", words::WHAT, vec![choice(false, words::LEAVES), choice(true, words::JOINS)], chosen)
}

fn when(view: &PartingView, on: &Callback<Message>) -> Html {
    let choice =
        |year: &i32| Choice { value: year.to_string(), text: year.to_string(), is_chosen: view.asked.year == *year };
    let chosen = ask(on, view.asked, |asked, value| asked.year = value.parse().unwrap_or(asked.year));
    select("weggaan-jaar", words::WHEN, view.years.iter().map(choice).collect(), chosen)
}
