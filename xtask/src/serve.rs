//! Shows the site on this machine: `cargo xtask serve`, and the server of the end-to-end tests.
//!
//! Listens on the loopback address only. Is no server for production: any web server can host `target/site/`.

use crate::site;
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use tiny_http::{HTTPVersion, Header, Method, Request, Response};

const DEFAULT_PORT: u16 = 8080;
/// How many ports after a busy one are tried.
const TRIES: u16 = 20;
const WORKERS: usize = 4;

/// `cargo xtask serve [--poort 8080]`
pub fn command(args: &[String]) -> Result<()> {
    let wanted = match args {
        [] => DEFAULT_PORT,
        [flag, port] if flag == "--poort" => port.parse().with_context(|| format!("{port} is geen poortnummer"))?,
        _ => bail!("gebruik: cargo xtask serve [--poort 8080]"),
    };
    let dir = site::build()?;
    let listener = listen(wanted)?;
    let port = listener.local_addr()?.port();
    if port != wanted {
        println!("Poort {wanted} is bezet; poort {port} is vrij.");
    }
    let server = Server::start(listener, dir, "/")?;
    println!("\nDe Rekentafel staat klaar op {}", server.url());
    println!("Stoppen: Ctrl+C");
    server.wait()
}

/// Takes the wanted port, or the first free one after it.
fn listen(wanted: u16) -> Result<TcpListener> {
    for port in wanted..=wanted.saturating_add(TRIES) {
        match TcpListener::bind(("127.0.0.1", port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error).with_context(|| format!("kan poort {port} niet openen"));
            }
        }
    }
    bail!("poort {wanted} en de {TRIES} poorten daarna zijn bezet; kies een andere met --poort")
}

/// A running server. Stops when it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    workers: Vec<JoinHandle<()>>,
    url: String,
}

impl Server {
    /// Serves a folder under a path that begins and ends with `/`; outside that path there is nothing.
    pub fn start(listener: TcpListener, dir: PathBuf, base: &'static str) -> Result<Self> {
        let url = format!("http://{}{base}", listener.local_addr()?);
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| anyhow!("de webserver start niet: {error}"))?;
        let http = Arc::new(http);
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, dir) = (Arc::clone(&http), dir.clone());
                thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        answer(request, &dir, base);
                    }
                })
            })
            .collect();
        Ok(Self { http, workers, url })
    }

    /// Serves on any free port.
    pub fn start_anywhere(dir: PathBuf, base: &'static str) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").context("geen vrije poort gevonden")?;
        Self::start(listener, dir, base)
    }

    /// The address of the page.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves until the process ends.
    fn wait(mut self) -> Result<()> {
        for worker in self.workers.drain(..) {
            worker.join().map_err(|_| anyhow!("de webserver is gestopt"))?;
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
    }
}

fn answer(request: Request, dir: &Path, base: &str) {
    let accepts = |field: &'static str, word: &str| {
        request.headers().iter().any(|header| header.field.equiv(field) && header.value.as_str().contains(word))
    };
    let brotli = accepts("Accept-Encoding", "br");
    let is_read = matches!(request.method(), Method::Get | Method::Head);
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let name = path.strip_prefix(base).map(|name| match name {
        "" => "index.html",
        name => name,
    });
    let found = name.filter(|_| is_read).and_then(|name| find(dir, name, brotli));
    // As a host with a page for what it does not have.
    let missing = || find(dir, site::MISSING, brotli).filter(|_| is_read && name.is_some());
    let status = match (&found, is_read) {
        (Some(_), _) => 200,
        (None, true) => 404,
        (None, false) => 405,
    };
    let response = match found.or_else(missing) {
        Some(file) => {
            let mut response = Response::from_data(file.content);
            for (name, value) in file.headers {
                response.add_header(header(name, value));
            }
            response
        }
        None => Response::from_string("Deze pagina bestaat niet.\n"),
    };
    let response = response.with_status_code(status);
    // A browser that goes away halfway is no error of the server.
    let _ = say_once(request, response);
}

/// Answers in HTTP 1.0, after which the browser ends the connection.
///
/// The library has a thread for each connection. Of two that come in at once, one can be given to a thread that the
/// other has just woken: it waits until a connection ends, and a browser keeps those of HTTP 1.1 open for minutes.
fn say_once(request: Request, response: Response<impl Read>) -> std::io::Result<()> {
    let (headers, is_head) = (request.headers().to_vec(), *request.method() == Method::Head);
    let mut writer = request.into_writer();
    response.raw_print(&mut writer, HTTPVersion(1, 0), &headers, is_head, None)?;
    writer.flush()
}

struct Found {
    content: Vec<u8>,
    headers: Vec<(&'static str, &'static str)>,
}

/// The file with this name; only names that stand directly in the folder exist.
fn find(dir: &Path, name: &str, brotli: bool) -> Option<Found> {
    let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.');
    if name.starts_with('.') || !name.chars().all(plain) {
        return None;
    }
    let mut headers = vec![
        ("Content-Type", mime(name)),
        ("Content-Security-Policy", site::CSP),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Vary", "Accept-Encoding"),
        ("Cache-Control", if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" }),
    ];
    if brotli && let Ok(content) = fs::read(dir.join(format!("{name}.br"))) {
        headers.push(("Content-Encoding", "br"));
        return Some(Found { content, headers });
    }
    let content = fs::read(dir.join(name)).ok()?;
    Some(Found { content, headers })
}

/// Whether the name carries the hash of the content: sixteen hexadecimal digits before the extension.
fn is_hashed(name: &str) -> bool {
    name.split_once('.')
        .and_then(|(stem, _)| stem.rsplit_once('-'))
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.chars().all(|char| char.is_ascii_hexdigit()))
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("header names and values are constants in ASCII")
}

#[cfg(test)]
mod tests {
    use super::{Server, find, is_hashed};
    use std::io::{Read, Write};
    use std::path::Path;

    #[test]
    fn only_names_in_the_folder_exist() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(find(dir, "Cargo.toml", false).is_some());
        for name in ["../Cargo.toml", "src/main.rs", ".git", "%2e%2e", "", "src"] {
            assert!(find(dir, name, false).is_none(), "{name}");
        }
    }

    /// The head and the body of what the server answers.
    fn ask(server: &Server, method: &str, name: &str) -> (String, String) {
        let address = server.url().trim_start_matches("http://").split('/').next().expect("an address").to_owned();
        let mut stream = std::net::TcpStream::connect(&address).expect("a server");
        write!(stream, "{method} /pad/{name} HTTP/1.1\r\nHost: {address}\r\n\r\n").expect("a request");
        // Nothing more will be asked: the server ends the connection when it has answered.
        stream.shutdown(std::net::Shutdown::Write).expect("an open connection");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        (head.to_owned(), body.to_owned())
    }

    #[test]
    fn an_answer_is_whole_and_asks_the_browser_to_end_the_connection() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR"));
        let server = Server::start_anywhere(dir.to_owned(), "/pad/").expect("a server");
        let manifest = std::fs::read_to_string(dir.join("Cargo.toml")).expect("the manifest");
        for (method, name, status, expected) in [
            ("GET", "Cargo.toml", "200", manifest.as_str()),
            ("HEAD", "Cargo.toml", "200", ""),
            ("GET", "geen.txt", "404", "Deze pagina bestaat niet.\n"),
            ("POST", "Cargo.toml", "405", "Deze pagina bestaat niet.\n"),
        ] {
            let (head, body) = ask(&server, method, name);
            assert!(head.starts_with(&format!("HTTP/1.0 {status}")), "{method} {name}: {head}");
            assert_eq!(body, expected, "{method} {name}");
        }
    }

    #[test]
    fn only_hashed_names_are_cached_for_ever() {
        assert!(is_hashed("boot-0123456789abcdef.js"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("iets-anders.js"));
    }
}
