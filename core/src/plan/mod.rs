//! Improvement plans. So far: the trigger, a prompt to a person.

mod trigger;

pub(crate) use trigger::{full_quarters, left, too_short, trigger};
