//! Starts a worker; nothing else.

fn main() {
    rekentafel::worker::start();
}
