//! A part of a document whose hash is wanted again and again.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::{Currency, Sha256};
use crate::error::Error;
use crate::record::{Record, Scope, Shape, Types, Value, Writer};

/// A value with the hash of its canonical text, which is computed once. Copies share both.
///
/// ```
/// use attain::{Hashed, Sha256, Weight};
/// let weight = Hashed::new("1.50".parse::<Weight>().unwrap());
/// assert_eq!(weight.hash(), Sha256::of(br#""1.5""#));
/// assert_eq!(weight.to_string(), "1.5");
/// ```
#[derive(Clone, Debug)]
pub struct Hashed<T> {
    shared: Arc<(T, OnceLock<Sha256>)>,
}

impl<T: Record> Hashed<T> {
    /// The value, not hashed yet.
    pub fn new(value: T) -> Self {
        Self { shared: Arc::new((value, OnceLock::new())) }
    }

    /// The SHA-256 of the canonical text.
    pub fn hash(&self) -> Sha256 {
        let (value, hash) = &*self.shared;
        *hash.get_or_init(|| Sha256::of_text(value))
    }
}

impl<T> Deref for Hashed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.shared.0
    }
}

impl<T: PartialEq> PartialEq for Hashed<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared) || **self == **other
    }
}

impl<T: Eq> Eq for Hashed<T> {}

impl<T: Record> Record for Hashed<T> {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        T::read(value, at).map(Self::new)
    }

    fn write(&self, out: &mut Writer) {
        (**self).write(out);
    }

    fn shape(types: &mut Types) -> Shape {
        T::shape(types)
    }

    fn one_currency(&self, currency: Currency, at: &Scope<'_>) -> Result<(), Error> {
        (**self).one_currency(currency, at)
    }
}
