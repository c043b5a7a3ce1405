//! The core's errors as Python's.

use pyo3::call::PyCallArgs;
use pyo3::prelude::*;

/// An exception of the package's own family, which is written in Python.
pub(crate) fn raise(py: Python<'_>, error: &attain::Error) -> PyErr {
    made(py, "error_of", (error.code().as_str(), error.path(), error.message(), error.help()))
}

/// The exception for data that cannot even be handed to the core.
pub(crate) fn not_read(py: Python<'_>, path: &str, message: &str) -> PyErr {
    made(py, "not_json", (path, message))
}

fn made<'py>(py: Python<'py>, by: &str, arguments: impl PyCallArgs<'py>) -> PyErr {
    let made = || py.import("attain._errors")?.getattr(by)?.call1(arguments);
    made().map_or_else(|failed| failed, PyErr::from_value)
}
