//! Content that need not be drawn at every step of a slider while it is out of sight.
//!
//! A slider step must be on the screen within a frame; a long table below the fold has no part in what is seen. What
//! comes into sight before that is drawn the moment it does. Meanwhile it is marked as busy.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::model::Model;
use crate::ui::browser::sight;
use crate::ui::browser::sight::SightWatch;

/// How long after the last change what is out of sight is drawn, in milliseconds.
const PAUSE: u32 = 120;

/// Draws the content at once if it is in sight or no slider is being turned, and otherwise when the slider pauses.
pub fn in_sight(key: &'static str, model: &Model, draw: impl Fn() -> Html + 'static) -> Html {
    html! { <InSight {key} may_wait={model.is_turning()} draw={Draw(Rc::new(draw))} /> }
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
    pub may_wait: bool,
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
                is_seen && self.later.is_some()
            }
            InSightMessage::Draw => true,
        }
    }

    fn changed(&mut self, context: &Context<InSight>, _: &InSightProps) -> bool {
        let waits = context.props().may_wait && !self.is_seen;
        if waits {
            if self.later.is_none() {
                sight::set_busy(&self.place, true);
            }
            let draw = context.link().callback(|()| InSightMessage::Draw);
            self.later = Some(Timeout::new(PAUSE, move || draw.emit(())));
        }
        !waits
    }

    fn view(&self, context: &Context<InSight>) -> Html {
        html! { <div class="in-zicht" ref={self.place.clone()}>{ (context.props().draw.0)() }</div> }
    }

    fn rendered(&mut self, context: &Context<InSight>, first: bool) {
        if self.later.take().is_some() {
            sight::set_busy(&self.place, false);
        }
        if first {
            let seen = context.link().callback(InSightMessage::Seen);
            self.watch = SightWatch::new(&self.place, move |is_seen| seen.emit(is_seen));
        }
    }
}
