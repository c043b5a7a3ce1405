//! Two things at once. What comes out does not depend on it.

use std::panic::resume_unwind;
use std::thread;

/// Rows from which on a second thread is worth its start.
pub(crate) const MANY: usize = 1 << 15;

/// Runs both; where it is worth it, the first in a thread of its own, if there can be one.
pub(crate) fn both<A: Send, B>(worth: bool, one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    if !worth || cfg!(target_family = "wasm") {
        return (one(), other());
    }
    thread::scope(|scope| {
        let beside = thread::Builder::new().spawn_scoped(scope, &one);
        let other = other();
        let one = match beside {
            Ok(beside) => beside.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Err(_) => one(),
        };
        (one, other)
    })
}

#[cfg(test)]
mod tests {
    use super::both;

    #[test]
    fn both_answer_wherever_they_run() {
        for worth in [true, false] {
            assert_eq!(both(worth, || 1, || "two"), (1, "two"));
        }
    }
}
