//! SVG text: marks at places, words cut to their room, every text of the data escaped.

use super::scale::Place;
use crate::text::escaped;

/// The colours and sizes of all charts. Blue, orange, green and purple that the colour-blind tell apart, lighter on dark
/// ground; no meaning rests on colour alone.
const STYLE: &str = "<style>.ac{--ink:#1b2430;--soft:#5b6675;--line:#d9dee6;--a:#0068a8;--b:#c25700;--c:#00795a;--d:#a8478a;\
--band:#0068a81f;font:12px system-ui,-apple-system,\"Segoe UI\",sans-serif}@media (prefers-color-scheme:dark){.ac{--ink:#e8ecf2;\
--soft:#a4afbf;--line:#39424f;--a:#5bb4f0;--b:#f0a34a;--c:#3ecf9f;--d:#e59ccb;--band:#5bb4f02b}}.ac text{fill:var(--ink)}\
.ac .h{font-size:14px;font-weight:600}.ac .s{fill:var(--soft);font-size:11px}.ac .g{stroke:var(--line);stroke-width:1}\
.ac .z{stroke:var(--soft);stroke-width:1}.ac .f0{fill:var(--a)}.ac .f1{fill:var(--b)}.ac .f2{fill:var(--c)}.ac .f3{fill:var(--d)}\
.ac .l{fill:none;stroke-width:2.2;stroke-linejoin:round}.ac .l0{stroke:var(--a)}.ac .l1{stroke:var(--b);stroke-dasharray:7 3}\
.ac .l2{stroke:var(--c);stroke-dasharray:2 3}.ac .l3{stroke:var(--d);stroke-dasharray:9 3 2 3}.ac .band{fill:var(--band)}\
.ac .r{stroke:var(--ink);stroke-width:1.4;stroke-dasharray:4 3}.ac .w{fill:var(--soft)}.ac .o{stroke:var(--ink);stroke-width:.8}</style>";

/// A drawing in progress, in tenths of a pixel.
pub(super) struct Paper {
    out: String,
    pub(super) width: Place,
}

/// Where a text stands by its place.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Paper {
    pub(super) fn new(width: u64) -> Self {
        Self { out: String::new(), width: i64::try_from(width).unwrap_or(640).saturating_mul(10) }
    }

    /// The whole drawing, with its title and its description for those who hear it.
    pub(super) fn finish(self, height: Place, title: &str, description: &str) -> String {
        let (width, height) = (pixels(self.width), pixels(height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ac\" role=\"img\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" aria-label=\"{0}\"><title>{0}</title><desc>{1}</desc>{STYLE}<text class=\"h\" x=\"0\" y=\"14\">{2}</text>{3}</svg>",
            escaped(title),
            escaped(description),
            escaped(&fitted(title, self.width.saturating_mul(85).checked_div(100).unwrap_or(self.width))),
            self.out
        )
    }

    fn mark(&mut self, name: &str, class: &str, places: &[(&str, Place)]) {
        self.out.push_str(&["<", name, " class=\"", class, "\""].concat());
        for (attribute, place) in places {
            self.out.push_str(&[" ", attribute, "=\"", &pixels(*place), "\""].concat());
        }
        self.out.push_str("/>");
    }

    pub(super) fn line(&mut self, class: &str, (x1, y1): (Place, Place), (x2, y2): (Place, Place)) {
        self.mark("line", class, &[("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]);
    }

    /// A box between two corners, in whichever order they come.
    pub(super) fn area(&mut self, class: &str, (x1, y1): (Place, Place), (x2, y2): (Place, Place)) {
        let side = |a: Place, b: Place| (a.min(b), a.max(b).saturating_sub(a.min(b)));
        let ((x, width), (y, height)) = (side(x1, x2), side(y1, y2));
        self.mark("rect", class, &[("x", x), ("y", y), ("width", width), ("height", height)]);
    }

    /// A box with so many hundredths of its colour.
    pub(super) fn tinted(&mut self, class: &str, from: (Place, Place), to: (Place, Place), hundredths: i128) {
        let opacity = format!("{:0>2}", hundredths.clamp(0, 99));
        self.out.push_str(&["<g fill-opacity=\".", &opacity, "\">"].concat());
        self.area(class, from, to);
        self.out.push_str("</g>");
    }

    /// A dot whose form differs by its number as its colour does.
    pub(super) fn dot(&mut self, number: usize, (x, y): (Place, Place)) {
        let series = number.checked_rem(4).unwrap_or_default();
        let class = ["f0 o", "f1 o", "f2 o", "f3 o"].get(series).copied().unwrap_or("f0 o");
        let at = |dx: i64, dy: i64| format!("{} {}", pixels(x.saturating_add(dx)), pixels(y.saturating_add(dy)));
        match series {
            0 => self.mark("circle", class, &[("cx", x), ("cy", y), ("r", 60)]),
            1 => self.area(
                class,
                (x.saturating_sub(54), y.saturating_sub(54)),
                (x.saturating_add(54), y.saturating_add(54)),
            ),
            2 => self.path(class, &format!("M{}L{}L{}L{}Z", at(0, -75), at(75, 0), at(0, 75), at(-75, 0))),
            _ => self.path(class, &format!("M{}L{}L{}Z", at(0, -70), at(70, 55), at(-70, 55))),
        }
    }

    pub(super) fn path(&mut self, class: &str, way: &str) {
        self.out.push_str(&["<path class=\"", class, "\" d=\"", way, "\"/>"].concat());
    }

    pub(super) fn text(&mut self, class: &str, (x, y): (Place, Place), anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let (x, y) = (pixels(x), pixels(y));
        self.out.push_str(&["<text class=\"", class, "\" x=\"", &x, "\" y=\"", &y, "\"", anchor, ">"].concat());
        self.out.push_str(&escaped(text));
        self.out.push_str("</text>");
    }

    /// A text cut to its room; what was cut stands in a title.
    pub(super) fn label(&mut self, class: &str, place: (Place, Place), anchor: Anchor, text: &str, room: Place) {
        let short = fitted(text, room);
        if short == text {
            return self.text(class, place, anchor, text);
        }
        self.out.push_str("<g><title>");
        self.out.push_str(&escaped(text));
        self.out.push_str("</title>");
        self.text(class, place, anchor, &short);
        self.out.push_str("</g>");
    }
}

/// Tenths of a pixel as text.
pub(super) fn pixels(place: Place) -> String {
    let (whole, tenth) = (place.saturating_abs().div_euclid(10), place.saturating_abs().rem_euclid(10));
    let sign = if place < 0 { "-" } else { "" };
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

/// About how wide a text of 12 pixels is; fonts differ, so it is measured a little wide.
pub(super) fn wide(text: &str) -> Place {
    let one = |character: char| match character {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '|' | '!' | '\'' | ' ' => 42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 108,
        upper if upper.is_uppercase() => 86,
        plain if plain.is_ascii() => 71,
        // Letters of other scripts may be as wide as they are high.
        _ => 122,
    };
    text.chars().map(one).fold(0, i64::saturating_add)
}

/// The text, cut with an ellipsis where it is wider than its room.
fn fitted(text: &str, room: Place) -> String {
    if wide(text) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    for character in text.chars() {
        out.push(character);
        if wide(&out) > room.saturating_sub(122) {
            out.pop();
            break;
        }
    }
    format!("{}\u{2026}", out.trim_end())
}
