//! Mounts the app; nothing else.

use rekentafel::ui::App;

fn main() {
    if let Some(root) = gloo_utils::document().get_element_by_id("app") {
        yew::Renderer::<App>::with_root(root).render();
    }
}
