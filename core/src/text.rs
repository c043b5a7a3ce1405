//! Small helpers for texts that people read.

/// Characters of foreign text that a message shows at most.
const SHOWN: usize = 60;

/// Foreign text in a message: on one line, cut where it is long.
pub(crate) fn shown(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).map(plain).collect();
    if text.chars().nth(SHOWN).is_some() {
        short.push('\u{2026}');
    }
    short
}

/// Text on one line: control characters, line breaks among them, become dots.
pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(plain).collect()
}

fn plain(character: char) -> char {
    if character.is_control() { '\u{b7}' } else { character }
}

/// Whether a text is of the plain kind that nearly every id is: a few printable ASCII characters, no blanks at the ends.
pub(crate) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let blank_end = bytes.first() == Some(&b' ') || bytes.last() == Some(&b' ');
    // All bytes are looked at, whatever is found: so the processor looks at several at once.
    !blank_end && bytes.len() < 256 && bytes.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'))
}

/// A letter without its case, in the alphabets of Europe and Vietnam: Latin, Greek, Cyrillic. The tables of all others are
/// larger than a reader of tables.
pub(crate) fn folded(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => {
            code.saturating_add(32)
        }
        // Pairs, the small letter odd; then pairs, the small letter even.
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x48a..=0x4bf | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e => code.saturating_add(code & 1),
        0x178 => 0xff,
        0x386 => 0x3ac,
        0x388..=0x38a => code.saturating_add(37),
        0x38c => 0x3cc,
        0x38e | 0x38f => code.saturating_add(63),
        // A sigma at the end of a word is the same letter.
        0x3c2 => 0x3c3,
        0x400..=0x40f => code.saturating_add(80),
        _ => code,
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// The candidate that a mistyped name most likely meant: at most two or a third of its letters differ.
pub(crate) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name: Vec<char> = name.chars().map(folded).take(SHOWN).collect();
    // Two letters that changed places count as two edits; a short name must keep a letter all the same.
    let bound = name.len().div_ceil(3).max(2).min(name.len().saturating_sub(1));
    candidates
        .map(|candidate| {
            let other: Vec<char> = candidate.chars().map(folded).take(SHOWN).collect();
            (distance(&name, &other), candidate)
        })
        .filter(|(distance, _)| *distance <= bound)
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

/// The edits between two words (Levenshtein), row by row.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i.saturating_add(1);
        let mut next = vec![left];
        for (y, above) in b.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal.saturating_add(usize::from(x != y));
            left = replaced.min(above.saturating_add(1)).min(left.saturating_add(1));
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// A whole number with its thousands parted by commas, for tables that people read.
pub(crate) fn grouped(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    let first = digits.len().checked_rem(3).unwrap_or_default();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index.checked_rem(3) == Some(first) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 deal`, `2 deals`.
pub(crate) fn count(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(i128::from(number)), if number == 1 { one } else { many })
}

/// Foreign text as text of a page: nothing in it is markup, and what XML does not allow is left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            // What is no character of XML; and what turns the direction of the text around, which could make a page
            // say what the data do not.
            '\u{fffe}' | '\u{ffff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            control if control.is_control() => out.push('\u{fffd}'),
            plain => out.push(plain),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{folded, grouped, nearest, shown};

    #[test]
    fn nearest_finds_a_mistyped_name_and_nothing_far() {
        assert_eq!(nearest("close_vale", ["close_date", "close_value"].into_iter()), Some("close_value"));
        assert_eq!(nearest("Owner", ["owner", "id"].into_iter()), Some("owner"));
        assert_eq!(nearest("banana", ["owner", "id"].into_iter()), None);
    }

    #[test]
    fn letters_are_folded_as_unicode_does() {
        let blocks = [0..=0x24f_u32, 0x386..=0x3c1, 0x3c3..=0x4bf, 0x1e00..=0x1e95, 0x1ea0..=0x1eff];
        let letters = blocks.into_iter().flatten().filter_map(char::from_u32);
        // Another letter than its lower case in some language, or none of one letter; and rare ones of African and
        // Slavic languages.
        let known = letters
            .filter(|letter| !matches!(u32::from(*letter), 0x130 | 0x181..=0x24f | 0x3cf..=0x3ff | 0x460..=0x481));
        for letter in known {
            assert_eq!(folded(letter).to_string(), letter.to_lowercase().to_string(), "{letter}");
        }
        assert_eq!("ΛΌΓΟΣ".chars().map(folded).collect::<String>(), "λόγοσ");
    }

    #[test]
    fn grouped_parts_thousands() {
        let texts: Vec<String> = [0, 12, 999, 1_000, 12_345, -1_234_567].into_iter().map(grouped).collect();
        assert_eq!(texts, ["0", "12", "999", "1,000", "12,345", "-1,234,567"]);
    }

    #[test]
    fn shown_is_one_short_line() {
        assert_eq!(shown("a\nb"), "a\u{b7}b");
        assert_eq!(shown(&"x".repeat(500)).chars().count(), 61);
    }
}
