//! Who wins and who loses.

use crate::app::show::answer::winners;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::act::message::Message;
use crate::app::model::Model;
use crate::app::show;
use crate::app::show::answer::text;
use crate::app::show::answer::winners::WinnersView;
use crate::app::show::chart::Chart;
use crate::app::table::typed::AmountField;
use crate::ui::charts::ChartView;
use crate::ui::parts::controls;
use crate::ui::parts::controls::amount_field;
use crate::ui::parts::grid;
use crate::ui::parts::in_sight::in_sight;
use crate::ui::parts::in_turn::in_turn;

/// Charts that are drawn together: each takes about two milliseconds.
const CHARTS: usize = 30;

pub fn page(model: &Model, on: &Callback<Message>) -> Html {
    let winners = Rc::new(winners::view(model));
    let [amounts] = winners::tables(&winners);
    let drawn = Rc::clone(&winners);
    html! {
        <>
            <h2 class="utrecht-heading-2">{ text::winners::TITLE }</h2>
            <p class="zin">{ &winners.sentence }</p>
            <p class="utrecht-paragraph">{ text::winners::HELP }</p>
            <div class="keuzes">
                { controls::afspraak(model, on) }
                { controls::measure(model, on) }
                { amount_field(
                    model,
                    AmountField::Yardstick,
                    "maatstaf",
                    text::winners::YARDSTICK,
                    model.table().view.yardstick,
                    on,
                ) }
            </div>
            <p class="bronnoot">{ text::winners::YARDSTICK_SOURCE }</p>
            if !winners.beyond.is_empty() {
                <p>{ &winners.beyond }</p>
            }
            if !winners.turned.is_empty() {
                <p class="lezing">{ &winners.turned }</p>
            }
            { grid::grid(&amounts, on) }
            <p class="bronnoot">{ text::winners::MEAN_NOTE }</p>
            { in_sight("grafieken-gemeenten", model, move || charts(&drawn)) }
        </>
    }
}

/// A small chart per municipality, all on one axis.
fn charts(winners: &WinnersView) -> Html {
    let (charts, axis) = show::charts::winners(winners);
    let names = winners.rows.iter().map(|row| row.name.clone());
    let all: Vec<(String, Rc<Chart>)> = names.zip(charts.into_iter().map(Rc::new)).collect();
    let card = move |place: usize, (name, chart): &(String, Rc<Chart>)| {
        html! {
            <section class="kaart" key={place}>
                <h4 class="kaart__kop">{ name }</h4>
                <ChartView id={format!("grafiek-winnaar-{place}")} chart={Rc::clone(chart)} {axis} />
            </section>
        }
    };
    html! {
        <section aria-labelledby="kop-klein">
            <h3 class="utrecht-heading-3" id="kop-klein">{ &winners.title }</h3>
            <div class="kaarten kaarten--klein">
                { in_turn(all.len(), CHARTS, move |range| range.map(|place| card(place, &all[place])).collect()) }
            </div>
        </section>
    }
}
