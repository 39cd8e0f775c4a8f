//! A long list that is drawn in portions, so that the page stays at hand: the first one at once, each other one when
//! the one before is there. Who goes elsewhere stops it.
//!
//! A list of an ordinary length is one portion, and is drawn as if this were not here. When something changes, the
//! portions that wait for their turn still show what was there before, as a chart out of sight does.

use std::ops::Range;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Draws so many entries, in portions of at most `portion`.
pub fn in_turn(count: usize, portion: usize, draw: impl Fn(Range<usize>) -> Html + 'static) -> Html {
    if count <= portion {
        return draw(0..count);
    }
    html! { <InTurn {count} {portion} draw={Draw(Rc::new(draw))} /> }
}

/// What draws some of the entries.
#[derive(Clone)]
pub struct Draw(Rc<dyn Fn(Range<usize>) -> Html>);

impl PartialEq for Draw {
    /// Each is made anew from the model, so that none equals an earlier one.
    fn eq(&self, other: &Draw) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
pub struct InTurnProps {
    pub count: usize,
    pub portion: usize,
    pub draw: Draw,
}

/// The turn of the next portion.
pub struct Next;

pub struct InTurn {
    /// Each portion with what draws it.
    portions: Vec<PortionProps>,
    /// How many of them are of the present properties.
    fresh: usize,
    next: Option<Timeout>,
}

impl InTurn {
    fn take_turn(&mut self, props: &InTurnProps) {
        let start = self.fresh * props.portion;
        let range = start..(start + props.portion).min(props.count);
        if range.is_empty() {
            return;
        }
        let fresh = PortionProps { range, draw: props.draw.clone() };
        match self.portions.get_mut(self.fresh) {
            Some(portion) => *portion = fresh,
            None => self.portions.push(fresh),
        }
        self.fresh += 1;
    }
}

impl Component for InTurn {
    type Message = Next;
    type Properties = InTurnProps;

    fn create(context: &Context<InTurn>) -> InTurn {
        let mut own = InTurn { portions: Vec::new(), fresh: 0, next: None };
        own.take_turn(context.props());
        own
    }

    fn update(&mut self, context: &Context<InTurn>, Next: Next) -> bool {
        self.next = None;
        self.take_turn(context.props());
        true
    }

    fn changed(&mut self, context: &Context<InTurn>, old: &InTurnProps) -> bool {
        let props = context.props();
        if (props.count, props.portion) != (old.count, old.portion) {
            // A list of another length is of other entries.
            self.portions.clear();
        }
        (self.fresh, self.next) = (0, None);
        self.take_turn(props);
        true
    }

    fn view(&self, _: &Context<InTurn>) -> Html {
        html! {
            for (place, own) in self.portions.iter().enumerate() {
                <Portion key={place} range={own.range.clone()} draw={own.draw.clone()} />
            }
        }
    }

    fn rendered(&mut self, context: &Context<InTurn>, _: bool) {
        let InTurnProps { count, portion, .. } = context.props();
        if self.next.is_none() && self.fresh < count.div_ceil(*portion) {
            let next = context.link().callback(|()| Next);
            self.next = Some(Timeout::new(0, move || next.emit(())));
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct PortionProps {
    pub range: Range<usize>,
    pub draw: Draw,
}

/// Drawn anew only when what draws it is another.
#[component]
fn Portion(props: &PortionProps) -> Html {
    (props.draw.0)(props.range.clone())
}
