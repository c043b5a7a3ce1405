//! Improvement plans. So far: the trigger, a prompt to a person.

mod trigger;

pub(crate) use trigger::{full_quarters, too_short, trigger};
