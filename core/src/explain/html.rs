//! An explanation as a part of a page: steps that open and close, without script.

use super::{Explanation, ExplanationHtml, ExplanationRequest, Step};
use crate::error::Error;
use crate::text::escaped;

/// Writes an explanation as HTML: nested `<details>`, every text of the data escaped.
pub fn html(request: &ExplanationRequest) -> Result<ExplanationHtml, Error> {
    Ok(ExplanationHtml { html: request.explanation.to_html() })
}

/// What a part of a page needs to be read: it brings its own few lines of style.
const STYLE: &str = "<style>.attain-why{font:14px/1.5 system-ui,sans-serif;max-width:46rem}\
.attain-why ul{list-style:none;margin:0;padding-left:1.1rem;border-left:1px solid #8884}\
.attain-why summary{cursor:pointer}.attain-why b{font-variant-numeric:tabular-nums}\
.attain-why i,.attain-why code{opacity:.75;font-size:12px}</style>";

impl Explanation {
    /// The explanation as a part of a page: nested `<details>`, no script, nothing from elsewhere.
    pub fn to_html(&self) -> String {
        let path = escaped(self.figure.path().unwrap_or_default());
        format!("<div class=\"attain-why\">{STYLE}<p><code>{path}</code></p>{}</div>", steps(&self.figure))
    }
}

/// A figure and its parts, the figure itself opened.
pub(crate) fn steps(figure: &Step) -> String {
    let mut out = String::new();
    write(figure, true, &mut out);
    out
}

fn write(step: &Step, open: bool, out: &mut String) {
    let how = step.how().map_or_else(String::new, |how| format!(" <i>({})</i>", escaped(&how)));
    let rule = step.rule.map_or_else(String::new, |rule| format!(" <code>{rule}</code>"));
    let head = format!("<b>{}</b> {}{how}{rule}", escaped(&step.shown()), escaped(&step.what));
    if step.parts.is_empty() && step.folded.is_none() {
        out.push_str(&head);
        return;
    }
    out.push_str(if open { "<details open><summary>" } else { "<details><summary>" });
    out.push_str(&head);
    out.push_str("</summary><ul>");
    for part in &step.parts {
        out.push_str("<li>");
        write(part, false, out);
        out.push_str("</li>");
    }
    if let Some(folded) = &step.folded {
        let unit = step.parts.first().map(|part| part.unit);
        for part in ["<li><i>", &escaped(&folded.words(unit)), "</i></li>"] {
            out.push_str(part);
        }
    }
    out.push_str("</ul></details>");
}
