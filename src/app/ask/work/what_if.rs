//! Answers a *wat als* question, piece by piece: the goal, the map, and what matters.

use crate::app::ask::what_if::{Map, Tornado, seek};
use crate::app::ask::work::order::Report;
use crate::app::ask::work::piece::Piece;
use crate::app::table::context::Context;
use crate::app::table::inputs::{InputId, Shape, shape};
use crate::app::table::question::Question;
use crate::app::table::state::{Asked, Table};

pub struct WhatIfTask {
    run: u32,
    table: Table,
    context: Context,
    question: Question,
    stage: Stage,
    map: Map,
    tornado: Option<Tornado>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Goal,
    Map,
    Inputs,
    Done,
}

impl WhatIfTask {
    pub fn new(run: u32, table: Table, context: Context) -> WhatIfTask {
        let Asked { input, second, .. } = table.view.asked;
        let with_shape = |id| (id, shape_of(&table, &context, id));
        let map = Map::new(with_shape(input), with_shape(second));
        let question = table.view.question();
        WhatIfTask { run, table, context, question, stage: Stage::Goal, map, tornado: None }
    }

    pub fn has_work(&self) -> bool {
        self.stage != Stage::Done
    }

    pub fn work(&mut self, is_time: impl Fn() -> bool) -> Vec<Report> {
        let mut reports = Vec::new();
        while self.has_work() && !is_time() {
            let pieces = self.step();
            reports.extend(pieces.into_iter().map(|piece| Report::Answer { run: self.run, piece: piece.into() }));
        }
        reports
    }

    fn step(&mut self) -> Vec<Piece> {
        let WhatIfTask { table, context, question, stage, map, tornado, .. } = self;
        let Asked { input, wanted, .. } = table.view.asked;
        let (figures, wanted) = (&table.figures, wanted.to_double());
        let afspraken = table.afspraken(context.presets);
        match *stage {
            Stage::Goal => {
                let own = tornado.insert(Tornado::new(table, context, question));
                *stage = Stage::Map;
                let shape = shape_of(table, context, input);
                let found = seek(figures, afspraken, question, wanted, (input, &shape));
                vec![Piece::Goal(found), Piece::Inputs(own.len(), own.preferred().map(str::to_owned))]
            }
            Stage::Inputs => match tornado.as_mut().filter(|tornado| !tornado.is_done()) {
                Some(tornado) => tornado.work(table, context, question).map(Piece::Swing).into_iter().collect(),
                None => {
                    *stage = Stage::Done;
                    vec![Piece::Done]
                }
            },
            Stage::Map if map.is_done() => {
                *stage = Stage::Inputs;
                vec![Piece::Map(map.drawing())]
            }
            Stage::Map => {
                map.work(figures, afspraken, question, wanted);
                Vec::new()
            }
            Stage::Done => Vec::new(),
        }
    }
}

/// How an input is shown, as on the page.
pub fn shape_of(table: &Table, context: &Context, id: InputId) -> Shape {
    shape(&table.figures, &context.start, context.provenance(&id.field_path()), id)
}
