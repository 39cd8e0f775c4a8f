//! Content that is drawn again at once while it is in sight, and otherwise when the slider stops.
//!
//! A slider step must be on the screen within a frame; a long table below the fold has no part in what is seen. What
//! comes into sight before that is drawn the moment it does.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::ui::browser::sight::SightWatch;

/// How long after the last change what is out of sight is drawn, in milliseconds.
const PAUSE: u32 = 120;

/// Draws the content when it is needed.
pub fn in_sight(key: &'static str, draw: impl Fn() -> Html + 'static) -> Html {
    html! { <InSight {key} draw={Draw(Rc::new(draw))} /> }
}

/// What draws the content.
#[derive(Clone)]
pub struct Draw(Rc<dyn Fn() -> Html>);

impl PartialEq for Draw {
    /// Each is made anew from the model, so that none equals an earlier one.
    fn eq(&self, other: &Draw) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
pub struct InSightProps {
    pub draw: Draw,
}

pub enum InSightMessage {
    Seen(bool),
    Draw,
}

pub struct InSight {
    place: NodeRef,
    is_seen: bool,
    watch: Option<SightWatch>,
    /// Runs while the content is older than the model.
    later: Option<Timeout>,
}

impl Component for InSight {
    type Message = InSightMessage;
    type Properties = InSightProps;

    fn create(_: &Context<InSight>) -> InSight {
        InSight { place: NodeRef::default(), is_seen: true, watch: None, later: None }
    }

    fn update(&mut self, _: &Context<InSight>, message: InSightMessage) -> bool {
        match message {
            InSightMessage::Seen(is_seen) => {
                self.is_seen = is_seen;
                is_seen && self.later.take().is_some()
            }
            InSightMessage::Draw => {
                self.later = None;
                true
            }
        }
    }

    fn changed(&mut self, context: &Context<InSight>, _: &InSightProps) -> bool {
        if !self.is_seen {
            let draw = context.link().callback(|()| InSightMessage::Draw);
            self.later = Some(Timeout::new(PAUSE, move || draw.emit(())));
        }
        self.is_seen
    }

    fn view(&self, context: &Context<InSight>) -> Html {
        html! { <div class="in-zicht" ref={self.place.clone()}>{ (context.props().draw.0)() }</div> }
    }

    fn rendered(&mut self, context: &Context<InSight>, first: bool) {
        if first {
            let seen = context.link().callback(InSightMessage::Seen);
            self.watch = SightWatch::new(&self.place, move |is_seen| seen.emit(is_seen));
        }
    }
}
