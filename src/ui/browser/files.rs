//! Saving a file to, and opening one from, this laptop.

use gloo_utils::document;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};
use yew::{Callback, DragEvent};

use crate::app::act::message::Unreadable;
use data::opening::LARGEST;

/// Offers a text as a file.
pub fn download(name: &str, text: &str) {
    let _ = try_download(name, text);
}

fn try_download(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(match name.rsplit_once('.') {
        Some((_, "csv")) => "text/csv",
        Some((_, "html")) => "text/html",
        _ => "application/json",
    });
    download_blob(name, &Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?)
}

/// Offers bytes as a file.
pub fn download_bytes(name: &str, bytes: &[u8]) {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes).into()));
    let _ = blob.and_then(|blob| download_blob(name, &blob));
}

/// Offers a blob as a file.
pub fn download_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

/// Reads the file that was chosen in a file input, and empties the input so that the same file can be chosen again.
pub fn read_chosen(input: &HtmlInputElement, done: impl Fn(String, Result<String, Unreadable>) + 'static) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    spawn_local(async move { done(file.name(), text_of(&file).await) });
    input.set_value("");
}

/// A file as bytes, with its name.
pub type Came = Callback<(String, Result<Vec<u8>, Unreadable>)>;

/// Reads the file that was chosen in a file input as bytes, and empties the input.
pub fn read_bytes_chosen(input: &HtmlInputElement, came: Came) {
    read_first(input.files(), came);
    input.set_value("");
}

/// Reads the file that was dropped.
pub fn read_dropped(event: &DragEvent, came: Came) {
    read_first(event.data_transfer().and_then(|data| data.files()), came);
}

fn read_first(files: Option<FileList>, came: Came) {
    let Some(file) = files.and_then(|files| files.get(0)) else { return };
    spawn_local(async move { came.emit((file.name(), bytes_of(&file).await)) });
}

/// The text of a file, with every mark and character that is in it.
async fn text_of(file: &File) -> Result<String, Unreadable> {
    String::from_utf8(bytes_of(file).await?).map_err(|_| Unreadable::NotUtf8)
}

async fn bytes_of(file: &File) -> Result<Vec<u8>, Unreadable> {
    #[expect(clippy::cast_precision_loss, reason = "a few million")]
    let largest = LARGEST as f64;
    if file.size() > largest {
        return Err(Unreadable::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| Unreadable::Refused)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
