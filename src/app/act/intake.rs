//! Figures from a file: read beside the page, first shown, then taken over as one step.

use std::rc::Rc;

use crate::app::act::message::{self, Effect, Unreadable};
use crate::app::ask::intake::{File, Order, Report, Said, Wish};
use crate::app::ask::work::Sign;
use crate::app::model::{Intake, Model, Notice};
use crate::app::show::our_figures::text::intake as words;
use crate::app::show::our_figures::text::making as making_words;
use crate::app::show::text;
use crate::app::table::origins::Origins;
use crate::app::table::state::Page;
use data::scenario_file::read_with_herkomst;
use engine::scenario::Scenario;

impl Model {
    pub(in crate::app::act) fn on_intake(&mut self, message: message::Intake) -> Vec<Effect> {
        match message {
            // A table that is pasted on another page is not meant for the figures.
            message::Intake::File { .. } if self.table.view.page != Page::Inputs => {}
            message::Intake::File { name, date, bytes } => {
                self.told.notices.clear();
                self.typing.intake = Some(Intake {
                    name,
                    date,
                    bytes,
                    answers: Vec::new(),
                    figures: self.figures().clone(),
                    number: 0,
                    preview: None,
                    is_waiting: true,
                });
                return self.ask_for_preview();
            }
            message::Intake::Unreadable { name, why } => {
                let why = if why == Unreadable::TooLarge { words::TOO_LARGE } else { text::page::FILE_NOT_GIVEN };
                self.refuse_file(&name, why.to_owned());
            }
            message::Intake::Answer(id, choice) => {
                let Some(intake) = &mut self.typing.intake else { return Vec::new() };
                match intake.answers.iter_mut().find(|(own, _)| *own == id) {
                    Some(answer) => answer.1 = choice,
                    None => intake.answers.push((id, choice)),
                }
                return self.ask_for_preview();
            }
            message::Intake::Apply => return self.take_in(),
            message::Intake::Drop => self.typing.intake = None,
            message::Intake::Template => return vec![self.order(Wish::Template, self.scenario_text())],
            message::Intake::TemplateWorkbook => {
                return vec![self.order(Wish::TemplateWorkbook, self.scenario_text())];
            }
            message::Intake::Workbook => {
                self.told.notices = vec![Notice::done(words::MAKING)];
                return vec![self.order(Wish::Workbook, self.scenario_under(&self.afspraken_of_table()))];
            }
            message::Intake::Heard(Ok(report)) => return self.hear_reader(&report),
            message::Intake::Heard(Err(sign)) => self.lose_reader(sign),
        }
        Vec::new()
    }

    fn refuse_file(&mut self, name: &str, why: String) {
        self.typing.intake = None;
        self.told.notices = vec![Notice::error(words::refused(name), vec![why])];
    }

    fn ask_for_preview(&mut self) -> Vec<Effect> {
        let Some(intake) = &self.typing.intake else { return Vec::new() };
        let Intake { name, date, bytes, answers, .. } = intake.clone();
        let wish = Wish::Preview(File { name, date, bytes: bytes.to_vec(), answers });
        let effect = self.order(wish, self.scenario_text());
        let number = self.typing.orders;
        if let Some(intake) = &mut self.typing.intake {
            (intake.number, intake.is_waiting) = (number, true);
        }
        vec![effect]
    }

    pub(in crate::app::act) fn order(&mut self, wish: Wish, scenario: String) -> Effect {
        self.typing.orders += 1;
        let region = self.given.context.region.as_ref();
        let codes = region.map(|region| region.codes.clone()).unwrap_or_default();
        Effect::Read(Order { number: self.typing.orders, scenario, codes, wish }.write())
    }

    fn hear_reader(&mut self, report: &[u8]) -> Vec<Effect> {
        let Some(report) = Report::read(report) else {
            self.lose_reader(Sign::Stopped);
            return Vec::new();
        };
        let intake = self.typing.intake.as_mut().filter(|own| own.number == report.number);
        match (report.said, intake) {
            (Said::Template(text), _) => {
                let name = words::template_name(&self.figures().region);
                return vec![Effect::Download { name, text }];
            }
            (Said::TemplateWorkbook(bytes), _) => {
                let name = words::template_workbook_name(&self.figures().region);
                return vec![Effect::DownloadBytes { name, bytes }];
            }
            (Said::Workbook(bytes), _) => {
                self.told.notices = vec![Notice::done(words::MADE)];
                return vec![Effect::DownloadBytes { name: words::workbook_name(&self.figures().region), bytes }];
            }
            (Said::Preview(preview), Some(intake)) => {
                (intake.preview, intake.is_waiting) = (Some(Rc::new(preview)), false);
            }
            (Said::Refused(why), Some(intake)) => {
                let name = intake.name.clone();
                self.refuse_file(&name, why);
            }
            (Said::Own(json), Some(intake)) => {
                let name = intake.name.clone();
                self.typing.intake = None;
                return self.open_file(&name, &json);
            }
            (said, None) if self.typing.making.order == Some(report.number) => return self.hear_maker(said),
            (Said::Refused(why), None) => {
                self.told.notices = vec![Notice::error(words::NOT_MADE, vec![why])];
            }
            (Said::Listed { .. } | Said::Made(_) | Said::NotMade(_), Some(_)) | (_, None) => {}
        }
        Vec::new()
    }

    /// Whatever happened to it: the next file starts another one.
    fn lose_reader(&mut self, sign: Sign) {
        let title = match (self.typing.making.order.take(), self.typing.intake.take()) {
            (Some(_), _) => making_words::NOT_DONE,
            (None, Some(_)) => words::NOT_READ,
            (None, None) => words::NOT_MADE,
        };
        self.told.notices = vec![Notice::error(title, vec![words::lost(sign).to_owned()])];
    }

    /// Takes over what the preview shows. Everything but the figures and their origins stays.
    fn take_in(&mut self) -> Vec<Effect> {
        let Some(intake) = self.typing.intake.take_if(|own| own.is_ready()) else { return Vec::new() };
        let preview = intake.preview.unwrap_or_default();
        let read = preview.result.as_deref().map(read_with_herkomst);
        let Some(Ok((Scenario { figures, .. }, stated))) = read.filter(|_| intake.figures == *self.figures()) else {
            self.lose_reader(Sign::Stopped);
            return Vec::new();
        };
        let region = self.given.context.region;
        let origins = Origins::of_file(&figures, region, stated).with_start_of(&self.table.origins);
        self.told.notices = match self.replace(figures) {
            Ok(()) => {
                self.table.origins = origins;
                vec![Notice::done(&preview.taken)]
            }
            Err(problem) => vec![Notice::error(text::problems::describe(&problem), Vec::new())],
        };
        self.typing.texts += 1;
        self.forget_wrong_inputs();
        self.commit()
    }
}
