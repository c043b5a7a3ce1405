//! SHA-256 of what went in, so that a result can be traced to its inputs.

use sha2::{Digest, Sha256};

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let mut hash = Hash::default();
    hash.bytes(bytes);
    hash.finish()
}

/// SHA-256 as bytes.
pub(crate) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Bytes in hexadecimal, small letters.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    text
}

/// The bytes of a hexadecimal text in small letters; `None` for any other text.
pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => byte.checked_sub(b'0'),
        b'a'..=b'f' => byte.checked_sub(b'a')?.checked_add(10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some((digit(*high)? << 4) | digit(*low)?)).collect()
}

/// SHA-256 of values one after the other, each told apart from its neighbours.
#[derive(Default)]
pub(crate) struct Hash {
    digest: Sha256,
    /// Small values are gathered, since each update of the digest has a price.
    gathered: Vec<u8>,
}

/// Bytes that are gathered before the digest takes them.
const GATHERED: usize = 1 << 16;

impl Hash {
    /// Bytes as they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        if bytes.len() >= GATHERED {
            self.flush();
            self.digest.update(bytes);
            return;
        }
        self.gathered.extend_from_slice(bytes);
        if self.gathered.len() >= GATHERED {
            self.flush();
        }
    }

    /// Bytes after their length.
    pub(crate) fn sized(&mut self, bytes: &[u8]) {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.bytes(&length.to_le_bytes());
        self.bytes(bytes);
    }

    /// A value, or that there is none.
    pub(crate) fn value<T>(&mut self, value: Option<T>, hash: impl FnOnce(&mut Self, T)) {
        self.bytes(&[u8::from(value.is_some())]);
        if let Some(value) = value {
            hash(self, value);
        }
    }

    fn flush(&mut self) {
        self.digest.update(&self.gathered);
        self.gathered.clear();
    }

    /// The hash in hexadecimal.
    pub(crate) fn finish(mut self) -> String {
        self.flush();
        hex(&self.digest.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::from_hex;

    #[test]
    fn hexadecimal_has_one_way_of_writing() {
        assert_eq!(from_hex("00ff1a"), Some(vec![0, 255, 26]));
        assert_eq!(from_hex("").as_deref(), Some(&[][..]));
        for text in ["0", "0G", "FF", "0 ", "\u{e4}"] {
            assert_eq!(from_hex(text), None, "{text}");
        }
    }
}
