//! A part of a document whose hash is wanted again and again.

use std::any::Any;
use std::fmt;
use std::ops::Deref;
use std::panic::{RefUnwindSafe, UnwindSafe};
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
#[derive(Clone)]
pub struct Hashed<T> {
    value: Arc<T>,
    known: Arc<Known>,
}

/// What was computed of a value.
#[derive(Default)]
struct Known {
    hash: OnceLock<Sha256>,
    derived: OnceLock<Arc<Derived>>,
}

/// Of any type, as safe to share as the value itself.
type Derived = dyn Any + Send + Sync + UnwindSafe + RefUnwindSafe;

impl<T: Record> Hashed<T> {
    /// The value, not hashed yet.
    pub fn new(value: T) -> Self {
        Self::of(Arc::new(value))
    }

    /// The same of a value that is shared.
    pub(crate) fn of(value: Arc<T>) -> Self {
        Self { value, known: Arc::default() }
    }

    /// The SHA-256 of the canonical text.
    pub fn hash(&self) -> Sha256 {
        *self.known.hash.get_or_init(|| Sha256::of_text(&*self.value))
    }

    /// What follows from the value alone, by the same `make` wherever it is asked for: kept from the first time that it can
    /// be made.
    pub(crate) fn derived<D, E>(&self, make: impl FnOnce(&Arc<T>) -> Result<D, E>) -> Result<Arc<D>, E>
    where
        D: Any + Send + Sync + UnwindSafe + RefUnwindSafe,
    {
        let kept = self.known.derived.get().and_then(|kept| {
            let kept: Arc<dyn Any + Send + Sync> = kept.clone();
            kept.downcast().ok()
        });
        match kept {
            Some(kept) => Ok(kept),
            None => {
                let made = Arc::new(make(&self.value)?);
                // Whoever was faster made the same.
                let _ = self.known.derived.set(made.clone());
                Ok(made)
            }
        }
    }
}

impl<T> Deref for Hashed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Hashed<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.value, &other.value) || **self == **other
    }
}

impl<T: Eq> Eq for Hashed<T> {}

impl<T: fmt::Debug> fmt::Debug for Hashed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

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

#[cfg(test)]
mod tests {
    use std::panic::{RefUnwindSafe, UnwindSafe};
    use std::sync::Arc;

    use super::Hashed;

    fn safe<T: Send + Sync + UnwindSafe + RefUnwindSafe>(_: &T) {}

    #[test]
    fn what_follows_is_made_once_for_all_copies() {
        let value = Hashed::new("abc".to_owned());
        let copy = value.clone();
        assert_eq!(value.derived(|_| Err::<usize, _>("not yet")), Err("not yet"));
        let made = value.derived(|text| Ok::<usize, &str>(text.len()));
        assert_eq!(made, Ok(Arc::new(3)));
        assert_eq!(copy.derived(|_| Err::<usize, _>("again")), made);
        assert_eq!(Hashed::new("abc".to_owned()).derived(|_| Err::<usize, _>("of its own")), Err("of its own"));
        safe(&value);
        // Nothing of it counts for what the value is.
        assert_eq!(value, Hashed::new("abc".to_owned()));
    }
}
