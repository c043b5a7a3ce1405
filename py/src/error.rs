//! The core's errors as Python's.

use pyo3::prelude::*;

/// An exception of the package's own family, which is written in Python.
pub(crate) fn raise(py: Python<'_>, error: &attain::Error) -> PyErr {
    let made = || {
        let of = py.import("attain._errors")?.getattr("error_of")?;
        of.call1((error.code().as_str(), error.path(), error.message(), error.help()))
    };
    made().map_or_else(|failed| failed, PyErr::from_value)
}
