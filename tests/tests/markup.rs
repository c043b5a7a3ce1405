//! Foreign text in pages and pictures is shown as text, and nothing in them comes from elsewhere.

use std::collections::BTreeSet;

use attain::record::{self, Value};
use attain_tests::{field, parse, quoted, say, text_field};

/// Names as someone with bad intent, or bad luck, would type them.
const TRICKS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</svg><iframe src=javascript:alert(1)>",
    "<a href=\"javascript:alert(1)\">Ann</a>",
    "<details open ontoggle=alert(1)>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "` onmouseover=alert(1) x=`",
    "javascript:alert(1)",
    "https://example.org/steal?x=1",
    "//example.org/x.png",
    "url(https://example.org/x)",
    "@import 'https://example.org/x.css'",
    "\u{202e}nnA",
    "O'Brien & Söhne \"GmbH\"",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "=HYPERLINK(\"https://example.org\")",
];

/// The tags that the library writes, in pages and pictures.
const TAGS: &[&str] = &[
    "article", "b", "body", "circle", "code", "desc", "details", "div", "figure", "footer", "g", "h1", "h2", "h3",
    "head", "header", "html", "i", "li", "line", "main", "meta", "p", "path", "polygon", "polyline", "rect", "section",
    "small", "span", "style", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "tspan",
    "ul",
];

/// The attributes that it gives them.
const ATTRIBUTES: &[&str] = &[
    "aria-label",
    "charset",
    "class",
    "content",
    "cx",
    "cy",
    "d",
    "fill-opacity",
    "height",
    "lang",
    "name",
    "open",
    "points",
    "r",
    "role",
    "rx",
    "style",
    "text-anchor",
    "title",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "xmlns",
    "y",
    "y1",
    "y2",
];

/// Walks through a page tag by tag, as a browser would; every tag and attribute must be the library's own, and no value
/// may lead elsewhere.
fn only_own_markup(page: &str, place: &str) -> usize {
    let (mut rest, mut tags) = (page, 0);
    while let Some(start) = rest.find('<') {
        let inside = &rest[start + 1..];
        let mut quote = None;
        let end = inside
            .char_indices()
            .find(|(_, character)| match (quote, *character) {
                (None, '>') => true,
                (None, '"' | '\'') => {
                    quote = Some(*character);
                    false
                }
                (Some(open), close) if open == close => {
                    quote = None;
                    false
                }
                _ => false,
            })
            .map(|(end, _)| end);
        let Some(end) = end else { panic!("{place}: a tag is never closed: {inside:.80}") };
        let tag = inside[..end].trim_end_matches('/');
        rest = &inside[end + 1..];
        tags += 1;
        if tag.eq_ignore_ascii_case("!doctype html") {
            continue;
        }
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(TAGS.contains(&name.as_str()), "{place}: a strange tag <{tag}>");
        let mut words = tag.trim_start_matches('/')[name.len()..].trim();
        while !words.is_empty() {
            let (attribute, after) = words.split_at(words.find(['=', ' ']).unwrap_or(words.len()));
            assert!(ATTRIBUTES.contains(&attribute), "{place}: a strange attribute `{attribute}` in <{tag}>");
            words = match after.strip_prefix("=\"") {
                Some(value) => {
                    let (value, more) = value.split_once('"').expect("a closed value");
                    let elsewhere = value.contains("://") && value != "http://www.w3.org/2000/svg";
                    let shown = ["title", "aria-label"].contains(&attribute);
                    assert!(shown || !elsewhere, "{place}: {attribute} leads elsewhere: {value}");
                    more.trim()
                }
                None => after.trim(),
            };
        }
        if name == "style" && !tag.starts_with('/') {
            let (style, more) = rest.split_once("</style>").expect("a closed style");
            for strange in ["url(", "@import", "expression("] {
                assert!(!style.contains(strange), "{place}: the style holds {strange}");
            }
            rest = more;
            tags += 1;
        }
    }
    tags
}

/// A request for a review in which every name is one of the tricks.
fn request(trick: &str) -> String {
    let name = quoted(trick.trim());
    let mut rows = Vec::new();
    for (index, (stage, amount)) in [("won", 500), ("lost", 0), ("open", 900)].iter().cycle().take(36).enumerate() {
        let stage = quoted(&format!("{trick} {stage}"));
        rows.push(format!(
            r#"{{"id":{},"rep":{name},"stage":{stage},"amount":{amount},"from":"2025-0{}-01","to":"2025-0{}-20","product":{name},"account":{name}}}"#,
            quoted(&format!("{index} {trick}")),
            index % 9 + 1,
            index % 9 + 1,
        ));
    }
    let stage = |kind: &str| format!(r#"{{"name":{},"state":"{kind}"}}"#, quoted(format!("{trick} {kind}").trim()));
    let map = format!(
        r#"{{"currency":"USD","deals":{{"columns":{{"id":"id","owner":"rep","stage":"stage","amount":"amount","created":"from",
            "close_date":"to","product":"product","account":"account"}},"stages":[{},{},{}]}},
            "team":{{"columns":{{"person":"who","manager":"boss","region":"where"}}}},
            "quotas":{{"columns":{{"owner":"who","period":"quarter","amount":"quota"}}}},
            "submissions":{{"columns":{{"owner":"who","period":"quarter","date":"date","commit":"commit"}}}}}}"#,
        stage("open"),
        stage("won"),
        stage("lost"),
    );
    let boss = quoted(&format!("boss {}", trick.trim()));
    format!(
        r#"{{"data":{{"kind":"rows","rows":[{}]}},"map":{map},"explain":true,"as_of":"2025-09-25",
            "team":{{"kind":"rows","rows":[{{"who":{name},"boss":{boss},"where":{name}}}]}},
            "quotas":{{"kind":"rows","rows":[{{"who":{name},"quarter":"2025Q3","quota":9000}},{{"who":{name},"quarter":"2025Q2","quota":9000}},
              {{"who":{name},"quarter":{name},"quota":1}}]}},
            "submissions":{{"kind":"rows","rows":[{{"who":{name},"quarter":"2025Q3","date":"2025-07-01","commit":100}}]}}}}"#,
        rows.join(",")
    )
}

#[test]
fn foreign_text_is_shown_as_text_and_nothing_comes_from_elsewhere() {
    let (mut tags, mut pictures) = (0, 0);
    for trick in TRICKS {
        let review = attain::call("review", &request(trick)).unwrap_or_else(|error| panic!("{trick}: {error}"));
        let page = attain::call("review.html", &format!(r#"{{"review":{review}}}"#)).expect("a page");
        let page = parse(&page);
        let html = text_field(&page, "html").expect("html");
        tags += only_own_markup(html, trick);
        assert!(!html.contains("<script"), "{trick}");
        let charts = attain::call("review.charts", &format!(r#"{{"review":{review}}}"#)).expect("charts");
        let charts = parse(&charts);
        let Some(Value::List(charts)) = field(&charts, "charts") else { panic!("a list of charts") };
        for chart in charts {
            let chart = record::to_json(chart);
            let svg = parse(&attain::call("chart.svg", &format!(r#"{{"chart":{chart}}}"#)).expect("an svg"));
            tags += only_own_markup(text_field(&svg, "svg").expect("svg"), trick);
            let vega = attain::call("chart.vega_lite", &format!(r#"{{"chart":{chart}}}"#)).expect("a spec");
            let spec = parse(&vega);
            let spec = parse(text_field(&spec, "vega_lite").or_else(|| text_field(&spec, "spec")).expect("a spec"));
            let schema = text_field(&spec, "$schema").unwrap_or_default();
            assert!(schema.is_empty() || schema.starts_with("https://vega.github.io/schema/"), "{schema}");
            let data = field(&spec, "data").or_else(|| field(&spec, "datasets"));
            assert!(data.is_none_or(|data| field(data, "url").is_none()), "{trick}: data are fetched");
            pictures += 1;
        }
        let ask = format!(r#"{{"operation":"review","path":"kpis.win_rate","depth":4,{}"#, &request(trick)[1..]);
        let own: BTreeSet<&str> = ["data", "map", "operation", "path", "depth"].into();
        let Value::Record(fields) = parse(&ask) else { panic!("a record") };
        let (beside, inner): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(name, _)| own.contains(name.as_str()));
        let Value::Record(mut whole) = Value::Record(beside) else { panic!("a record") };
        whole.push(("request".to_owned(), Value::Record(inner)));
        let why = attain::call("book.explain", &record::to_json(&Value::Record(whole))).expect("an explanation");
        let why = parse(&attain::call("explanation.html", &format!(r#"{{"explanation":{why}}}"#)).expect("html"));
        tags += only_own_markup(text_field(&why, "html").expect("html"), trick);
    }
    assert!(tags > 1_000 && pictures > TRICKS.len());
    say(&format!("{} tricks in every name: {tags} tags and {pictures} pictures are the library's own", TRICKS.len()));
}

#[test]
fn a_session_is_shown_as_text_too() {
    let mut tags = 0;
    for trick in TRICKS {
        let (name, text) = (quoted(trick.trim()), quoted(trick));
        let mut history = r#"{"events":[]}"#.to_owned();
        let acts = [
            r#"{"kind":"open"}"#.to_owned(),
            format!(r#"{{"kind":"goal","metric":{name},"current":1,"target":2,"due":"2026-06-01","wording":{text}}}"#),
            format!(r#"{{"kind":"note","text":{text},"tag":"question"}}"#),
            r#"{"kind":"advance"}"#.to_owned(),
            format!(r#"{{"kind":"reality","deals":[{{"deal":{name},"facts":{text}}}],"patterns":[{text}]}}"#),
        ];
        for (number, act) in acts.iter().enumerate() {
            let entry = format!(
                r#"{{"author":{name},"time":"2026-05-22T09:00:0{number}Z","reason":{text},"salt":"{number:032x}"}}"#
            );
            let request =
                format!(r#"{{"history":{history},"session":{name},"person":{name},"entry":{entry},"act":{act}}}"#);
            let acted = parse(&attain::call("grow.act", &request).unwrap_or_else(|error| panic!("{trick}: {error}")));
            history = record::to_json(field(&acted, "history").expect("a history"));
        }
        let page = format!(r#"{{"history":{history},"session":{name},"reveal":true}}"#);
        let page = parse(&attain::call("grow.document", &page).expect("a page"));
        let html = text_field(&page, "html").expect("html");
        tags += only_own_markup(html, trick);
        let markdown = text_field(&page, "markdown").expect("Markdown");
        assert!(!html.contains("<script") && !markdown.contains('<'), "{trick}");
        let own = |line: &str| line.is_empty() || ["# ", "## ", "- "].iter().any(|sign| line.starts_with(sign));
        assert!(markdown.lines().all(own), "{trick}: {markdown}");
        // What could be a link or a picture in Markdown is escaped.
        assert!(!markdown.replace("\\[", "").contains('['), "{trick}: {markdown}");
    }
    assert!(tags > 500);
    say(&format!("{} tricks in every text of a session: {tags} tags are the library's own", TRICKS.len()));
}
