//! SHA-256 of what went in, so that a result can be traced to its inputs; and the same with a key.

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

/// HMAC-SHA-256 (RFC 2104): the hash of a message that only who has the key can compute.
pub(crate) fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut block = [0_u8; 64];
    let hashed;
    let key = if key.len() > block.len() {
        hashed = digest(key);
        &hashed[..]
    } else {
        key
    };
    for (place, byte) in block.iter_mut().zip(key) {
        *place = *byte;
    }
    let inner = Sha256::new().chain_update(block.map(|byte| byte ^ 0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(block.map(|byte| byte ^ 0x5c)).chain_update(inner).finalize().into()
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
#[derive(Debug, Default)]
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

    /// A text after its length, or that there is none. The length of a short one is a byte.
    pub(crate) fn text(&mut self, text: Option<&str>) {
        let Some(text) = text else { return self.bytes(&[0]) };
        match u8::try_from(text.len()).ok().and_then(|length| length.checked_add(1)).filter(|length| *length < u8::MAX)
        {
            Some(length) => self.bytes(&[length]),
            None => {
                self.bytes(&[u8::MAX]);
                self.bytes(&u64::try_from(text.len()).unwrap_or(u64::MAX).to_le_bytes());
            }
        }
        self.bytes(text.as_bytes());
    }

    /// A value of so many bytes, or that there is none.
    pub(crate) fn value<const N: usize>(&mut self, value: Option<[u8; N]>) {
        self.bytes(&[u8::from(value.is_some())]);
        if let Some(value) = value {
            self.bytes(&value);
        }
    }

    fn flush(&mut self) {
        self.digest.update(&self.gathered);
        self.gathered.clear();
    }

    /// The hash in hexadecimal.
    pub(crate) fn finish(self) -> String {
        hex(&self.digest())
    }

    /// The hash as bytes.
    pub(crate) fn digest(mut self) -> [u8; 32] {
        self.flush();
        self.digest.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::{from_hex, hex, hmac};

    /// The cases of RFC 4231, key, message and HMAC-SHA-256; of case 5 the RFC prints the first 16 bytes alone.
    #[test]
    fn hmac_is_that_of_rfc_4231() {
        let cases: [(Vec<u8>, Vec<u8>, &str); 7] = [
            (
                vec![0x0b; 20],
                b"Hi There".to_vec(),
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe".to_vec(),
                b"what do ya want for nothing?".to_vec(),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
            (
                vec![0xaa; 20],
                vec![0xdd; 50],
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
            ),
            (
                (1..=25).collect(),
                vec![0xcd; 50],
                "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
            ),
            (vec![0x0c; 20], b"Test With Truncation".to_vec(), "a3b6167473100ee06e0c796c2955552b"),
            (
                vec![0xaa; 131],
                b"Test Using Larger Than Block-Size Key - Hash Key First".to_vec(),
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ),
            (
                vec![0xaa; 131],
                b"This is a test using a larger than block-size key and a larger than block-size data. The key needs to \
                  be hashed before being used by the HMAC algorithm."
                    .to_vec(),
                "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
            ),
        ];
        for (key, message, expected) in cases {
            assert!(hex(&hmac(&key, &message)).starts_with(expected), "{expected}");
        }
    }

    #[test]
    fn hexadecimal_has_one_way_of_writing() {
        assert_eq!(from_hex("00ff1a"), Some(vec![0, 255, 26]));
        assert_eq!(from_hex("").as_deref(), Some(&[][..]));
        for text in ["0", "0G", "FF", "0 ", "\u{e4}"] {
            assert_eq!(from_hex(text), None, "{text}");
        }
    }
}
