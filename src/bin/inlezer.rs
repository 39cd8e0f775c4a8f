//! Starts the program that reads files; nothing else. The municipalities are in it, because only who reads a file needs them.

fn main() {
    rekentafel::reader::start(include_str!("../../data/gemeenten.tsv"));
}
