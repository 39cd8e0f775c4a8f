//! Draws a cell of a table.

use yew::prelude::*;

use crate::app::act::message::{Message, Start};
use crate::app::show::Sign;
use crate::app::show::grid::Beyond;
use crate::app::show::grid::{Cell, Content, HeadLook, Look, Spread, Verdict};
use crate::app::table::differences::ChangeLine;
use crate::ui::parts::grid::{fields, name};

/// A cell; of the column of what is in hand, marked as such.
pub fn cell(cell: Cell, is_in_hand: bool, on: &Callback<Message>) -> Html {
    let Cell { content, look, span, .. } = cell;
    let class = class(look, is_in_hand);
    match (look, content) {
        // One text per cell: it is drawn again at every step of a slider.
        (Look::Head(_), Content::Text(text)) => html! { <th scope="row" {class}>{ text }</th> },
        (_, Content::Text(text)) if span == 1 && look.is_number() => html! { <td {class} translate="no">{ text }</td> },
        (_, Content::Text(text)) if span == 1 => html! { <td {class}>{ text }</td> },
        (Look::Head(head), content) => html! { <th scope="row" {class}>{ inner(content, head, on) }</th> },
        (_, content) => {
            let paste =
                if let Content::Inputs { place, .. } = &content { Some(fields::paste(*place, on)) } else { None };
            let translate = look.is_number().then_some("no");
            let colspan = (span > 1).then(|| span.to_string());
            html! { <td {class} {translate} {colspan} onpaste={paste}>{ inner(content, HeadLook::Plain, on) }</td> }
        }
    }
}

fn inner(content: Content, head: HeadLook, on: &Callback<Message>) -> Html {
    match content {
        Content::Text(text) => html! { { text } },
        Content::Name(own) => name::name(*own, head, on),
        Content::Pair(first, second) => html! { <>{ first }<span class="tabel__onder">{ second }</span></> },
        Content::Spread(own) => spread(*own, on),
        Content::Lines(own) => lines(own),
        Content::Verdict { verdict, name, result } => judged(verdict, name, result),
        Content::Range(end, own) => fields::range(end, *own, on),
        Content::Inputs { fields, changed, .. } => fields::inputs(fields, changed, on),
        Content::Question(own) => fields::question(*own, on),
        Content::Typed(own) => fields::typed(*own, on),
    }
}

fn class(look: Look, is_in_hand: bool) -> &'static str {
    match look {
        Look::Head(HeadLook::Plain) => "utrecht-table__header-cell",
        Look::Head(HeadLook::Name) => "utrecht-table__header-cell tabel__naam",
        Look::Head(HeadLook::InHand) => "utrecht-table__header-cell tabel__naam tabel__naam--gekozen",
        Look::Head(HeadLook::Scenario) => "utrecht-table__header-cell tabel__naam tabel__scenario",
        Look::Head(HeadLook::Check) => "utrecht-table__header-cell controle__naam",
        Look::Words => "utrecht-table__cell",
        Look::Striking => "utrecht-table__cell tabel__naam--gekozen",
        Look::Verdict => "utrecht-table__cell controle__uitslag",
        Look::Number => "utrecht-table__cell tabel__getal",
        Look::Amount(sign) if is_in_hand => match sign {
            Sign::Minus => "utrecht-table__cell tabel__getal bedrag bedrag--min tabel__in-hand",
            Sign::Neither => "utrecht-table__cell tabel__getal bedrag tabel__in-hand",
            Sign::Plus => "utrecht-table__cell tabel__getal bedrag bedrag--plus tabel__in-hand",
        },
        Look::Amount(sign) | Look::Against(sign, Beyond::Within) => match sign {
            Sign::Minus => "utrecht-table__cell tabel__getal bedrag bedrag--min",
            Sign::Neither => "utrecht-table__cell tabel__getal bedrag",
            Sign::Plus => "utrecht-table__cell tabel__getal bedrag bedrag--plus",
        },
        // An amount beyond a yardstick has its sign.
        Look::Against(_, Beyond::Above) => "utrecht-table__cell tabel__getal bedrag bedrag--plus warmte--boven",
        Look::Against(_, Beyond::Below) => "utrecht-table__cell tabel__getal bedrag bedrag--min warmte--onder",
    }
}

fn spread(spread: Spread, on: &Callback<Message>) -> Html {
    let Spread { region, afspraak, action, spread, best, worst } = spread;
    let open = on.reform(move |_: MouseEvent| Message::Start(Start::Pair(region.clone(), afspraak.clone())));
    let end = |(sign, text): (Sign, String)| {
        let class = match sign {
            Sign::Minus => "matrix__plaats bedrag bedrag--min",
            Sign::Neither => "matrix__plaats bedrag",
            Sign::Plus => "matrix__plaats bedrag bedrag--plus",
        };
        html! { <span {class}>{ text }</span> }
    };
    html! {
        <>
            <button type="button" class="matrix__vak" aria-label={action} onclick={open}><span>{ spread }</span></button>
            { end(best) }
            { end(worst) }
        </>
    }
}

fn lines(lines: Vec<ChangeLine>) -> Html {
    html! {
        <ul class="verschillen">
            for ChangeLine { name, before, after } in lines {
                <li>
                    { name }
                    if !after.is_empty() {
                        { ": " }{ before }{ " → " }<strong>{ after }</strong>
                    }
                </li>
            }
        </ul>
    }
}

fn judged(verdict: Verdict, name: &'static str, result: String) -> Html {
    let class = match verdict {
        Verdict::Waits => "controle--open",
        Verdict::Passed => "controle--goed",
        Verdict::Failed => "controle--fout",
    };
    html! {
        <>
            <strong {class}>{ name }</strong>
            if !result.is_empty() {
                { " " }{ result }
            }
        </>
    }
}
