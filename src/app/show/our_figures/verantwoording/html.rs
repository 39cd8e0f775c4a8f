//! The document as a file that stands alone: HTML with its own style, without anything that runs or is fetched.

use crate::app::show::our_figures::text::document as words;
use crate::app::show::our_figures::verantwoording::document::{Block, Chapter, Table, Verslag};

/// On paper A4 with page numbers; a heading stays with what follows it.
const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;\
margin:2rem auto;padding:0 1rem}h1{font-size:1.8rem}h2{margin-top:2.5rem;border-bottom:1px solid #767676}\
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9rem}caption{text-align:left;font-weight:600;\
padding:.25rem 0}th,td{border:1px solid #949494;padding:.25rem .5rem;text-align:right;vertical-align:top}\
th:first-child,.w{text-align:left}thead{background:#eee}tr.totaal{font-weight:600}.let-op{border-left:4px solid \
#8a4b00;padding-left:.75rem}.kader{overflow-x:auto}@page{size:A4;margin:18mm 15mm;@bottom-right{content:counter(page) \
\" / \" counter(pages)}}@media print{body{font-size:10pt;margin:0;max-width:none}table{font-size:8pt}h2,h3,caption{\
break-after:avoid}tr,table.heel{break-inside:avoid}.kader{overflow:visible}}";

/// The whole file.
pub fn page(own: &Verslag) -> String {
    let Verslag { title, head, chapters } = own;
    let [title, head] = [title, head].map(|own| escaped(own));
    let contents: String =
        chapters.iter().map(|own| format!("<li><a href=\"#{}\">{}</a></li>", own.id, escaped(&own.title))).collect();
    let body: String = chapters.iter().map(chapter).collect();
    format!(
        "<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>{STYLE}</style></head>\n<body><main>\
         <h1>{title}</h1><p>{head}</p><nav aria-labelledby=\"inhoud\"><h2 id=\"inhoud\">{}</h2><ol>{contents}</ol></nav>\n\
         {body}</main></body></html>\n",
        words::CONTENTS
    )
}

fn chapter(own: &Chapter) -> String {
    let blocks: String = own.blocks.iter().map(block).collect();
    let (id, title) = (own.id, escaped(&own.title));
    format!("<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title}</h2>{blocks}</section>\n")
}

fn block(own: &Block) -> String {
    match own {
        Block::Text(text) => format!("<p>{}</p>", escaped(text)),
        Block::Striking(text) => format!("<p class=\"let-op\">{}</p>", escaped(text)),
        Block::Heading(text) => format!("<h3>{}</h3>", escaped(text)),
        Block::List(lines) => {
            let items: String = lines.iter().map(|line| format!("<li>{}</li>", escaped(line))).collect();
            format!("<ul>{items}</ul>")
        }
        Block::Table(own) => table(own),
    }
}

fn table(own: &Table) -> String {
    let class = |place| if own.has_numbers(place) { "" } else { " class=\"w\"" };
    let head = |(place, name): (usize, &String)| format!("<th scope=\"col\"{}>{}</th>", class(place), escaped(name));
    let heads: String = own.columns.iter().enumerate().map(head).collect();
    let row = |(cells, is_total): &(Vec<String>, bool)| {
        let cell = |(place, text): (usize, &String)| match (place, escaped(text)) {
            (0, text) => format!("<th scope=\"row\">{text}</th>"),
            (_, text) => format!("<td{}>{text}</td>", class(place)),
        };
        let class = if *is_total { " class=\"totaal\"" } else { "" };
        format!("<tr{class}>{}</tr>", cells.iter().enumerate().map(cell).collect::<String>())
    };
    let rows: String = own.rows.iter().map(row).collect();
    let caption = escaped(&own.caption);
    let whole = if own.fits_a_page() { " class=\"heel\"" } else { "" };
    format!(
        "<div class=\"kader\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\"><table{whole}><caption>{caption}</caption>\
         <thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for own in text.chars() {
        match own {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            own => escaped.push(own),
        }
    }
    escaped
}
