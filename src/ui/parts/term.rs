//! Words of the field inside a text: each is a button that opens its meaning right under the text.
//!
//! For texts that stay as they are; a number that moves with a slider has no place here.

use crate::app::show::evidence::text::about as about_text;
use yew::prelude::*;

use crate::app::dutch::terms::{Piece, split};
use crate::app::show::text;
use crate::ui::browser::target;
use data::terms::Begrip;

/// A text in which every known term can be opened.
pub fn terms(text: &str) -> Html {
    html! { <Terms text={text.to_owned()} /> }
}

#[derive(Properties, PartialEq)]
struct TermsProps {
    text: AttrValue,
}

#[component]
fn Terms(props: &TermsProps) -> Html {
    // The term that is open, with the button that opened it.
    let open = use_state_eq(|| None::<&'static str>);
    let (meaning, opener) = (use_node_ref(), use_node_ref());
    {
        let meaning = meaning.clone();
        use_effect_with(*open, move |open| {
            if open.is_some() {
                target::focus_node(&meaning);
            }
        });
    }
    let close = {
        let (open, opener) = (open.clone(), opener.clone());
        Callback::from(move |()| {
            target::focus_node(&opener);
            open.set(None);
        })
    };
    let pieces = split(&props.text);
    let mut shown = None;
    let drawn: Vec<Html> = pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Plain(plain) => html! { plain },
            Piece::Term(written, term) => {
                let is_open = *open == Some(term.word.as_str());
                if is_open {
                    shown = Some(term);
                }
                button(written, term, is_open, &open, &opener)
            }
        })
        .collect();
    let on_key = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                close.emit(());
            }
        })
    };
    html! {
        <span class="begrippen" onkeydown={shown.map(|_| on_key)}>
            { for drawn }
            if let Some(term) = shown {
                <span class="begrip__uitleg" role="dialog" aria-label={term.word.clone()} tabindex="-1" ref={meaning}>
                    { self::meaning(term) }
                    <button type="button" class="begrip__sluit" onclick={close.reform(|_: MouseEvent| ())}>
                        { text::page::CLOSE }
                    </button>
                </span>
            }
        </span>
    }
}

fn button(
    written: &str,
    term: &'static Begrip,
    is_open: bool,
    open: &UseStateHandle<Option<&'static str>>,
    opener: &NodeRef,
) -> Html {
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set((!is_open).then_some(term.word.as_str())))
    };
    let node = if is_open { opener.clone() } else { NodeRef::default() };
    html! {
        <button
            type="button"
            class="begrip"
            aria-expanded={if is_open { "true" } else { "false" }}
            title={about_text::WHAT_IS}
            onclick={toggle}
            ref={node}
        >
            { written }
        </button>
    }
}

fn meaning(term: &Begrip) -> Html {
    html! {
        <>
            <strong>{ &term.word }</strong>
            { ": " }{ &term.meaning }
            for own in &term.regions {
                <span class="begrip__regio">
                    <strong>{ text::page::region(&own.region) }</strong>{ ": “" }{ &own.cited.quotation }{ "” (" }
                    { &own.cited.source }{ ")" }
                </span>
            }
        </>
    }
}
