//! The Python door: convert, call one core function, convert.

use pyo3::prelude::*;

/// The compiled core; the package `attain` is what people import.
#[pymodule]
mod _core {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// Calls an operation by name with JSON text and gives canonical JSON text.
    #[pyfunction]
    fn call(operation: &str, request: &str) -> PyResult<String> {
        attain::call(operation, request).map_err(|error| PyValueError::new_err(error.to_string()))
    }
}
