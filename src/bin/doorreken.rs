use rekentafel::data::{result_file, scenario_file};
use rekentafel::engine::projection::project;
use rekentafel::engine::settlement::settle;
use std::io::Read;
fn main() {
    let f = std::env::args().nth(1).unwrap();
    let mut t = String::new();
    if f == "-" {
        std::io::stdin().read_to_string(&mut t).unwrap();
    } else {
        t = std::fs::read_to_string(f).unwrap();
    }
    match scenario_file::read(&t) {
        Ok(s) => {
            let p = project(&s).unwrap();
            let all: Vec<_> = s.afspraken.iter().map(|a| settle(&p, a).unwrap()).collect();
            print!("{}", result_file::write(&s, &p, &all));
        }
        Err(e) => {
            eprintln!("{e:#?}");
            std::process::exit(2)
        }
    }
}
