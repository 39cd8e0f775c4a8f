//! A dialog over the page that asks whether something is to be done.

use yew::prelude::*;

use crate::ui::browser::dialog::use_dialog;

#[derive(Properties, PartialEq)]
pub struct AskingProps {
    /// The id of its heading.
    pub id: &'static str,
    pub title: String,
    pub children: Html,
    pub yes: &'static str,
    pub no: &'static str,
    /// Whether it can be done.
    pub can: bool,
    /// Told whether it is to be done.
    pub said: Callback<bool>,
}

#[component]
pub fn Asking(props: &AskingProps) -> Html {
    let AskingProps { id, title, children, yes, no, can, said } = props;
    let (dialog, heading) = (use_node_ref(), use_node_ref());
    use_dialog(&dialog, &heading, 0, said.reform(|()| false));
    let button = |text: &'static str, kind: &'static str, is_yes: bool| {
        let click = said.reform(move |_: MouseEvent| is_yes);
        let class = classes!("utrecht-button", kind);
        html! { <button type="button" {class} disabled={is_yes && !can} onclick={click}>{ text }</button> }
    };
    html! {
        <dialog class="herleiding plakken" ref={dialog} aria-labelledby={*id}>
            <h2 class="utrecht-heading-3" id={*id} ref={heading} tabindex="-1">{ title }</h2>
            { children.clone() }
            <div class="herleiding__knoppen">
                { button(yes, "utrecht-button--primary-action", true) }
                { button(no, "utrecht-button--secondary-action", false) }
            </div>
        </dialog>
    }
}
