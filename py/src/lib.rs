//! The Python door: convert, call one core function, convert.

mod arrow;
mod columns;
mod error;
mod export;

use pyo3::prelude::*;

/// The compiled core; the package `attain` is what people import.
#[pymodule]
mod _core {
    use std::sync::{PoisonError, RwLock, RwLockReadGuard};

    use pyo3::prelude::*;
    use pyo3::types::PyString;

    use super::error::{not_read, raise};
    use super::{arrow, columns};

    #[pymodule_export]
    use super::export::arrow_stream;

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name that Python expects")]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    /// Calls an operation by name with JSON text and gives canonical JSON text.
    #[pyfunction]
    fn call(py: Python<'_>, operation: &Bound<'_, PyString>, request: &Bound<'_, PyString>) -> PyResult<String> {
        let text = |of: &Bound<'_, PyString>| {
            // Python's texts may hold half of a surrogate pair, which UTF-8 cannot.
            of.extract::<String>().map_err(|error| not_read(py, "", &error.to_string()))
        };
        let (operation, request) = (text(operation)?, text(request)?);
        py.detach(|| attain::call(&operation, &request)).map_err(|error| raise(py, &error))
    }

    /// The JSON text of a table, from the capsule of an Arrow stream.
    #[pyfunction]
    fn table_of_arrow(py: Python<'_>, stream: &Bound<'_, PyAny>, path: &str) -> PyResult<String> {
        let batches = arrow::batches(stream, path)?;
        table(py, path, || arrow::frame(&batches))
    }

    /// The JSON text of a table, from names and plain columns.
    #[pyfunction]
    fn table_of_columns(
        py: Python<'_>,
        names: Vec<String>,
        columns: Vec<columns::Plain>,
        path: &str,
    ) -> PyResult<String> {
        table(py, path, || columns::frame(names, &columns))
    }

    fn table<'f>(
        py: Python<'_>,
        path: &str,
        frame: impl FnOnce() -> Result<attain::Frame<'f>, attain::Error> + Send,
    ) -> PyResult<String> {
        let text = || frame()?.to_table().map(|table| attain::record::to_json(&table));
        py.detach(text).map_err(|error| raise(py, &error.at(path)))
    }

    /// Deals, read and kept as columns.
    #[pyclass(frozen, module = "attain._core")]
    struct Book(RwLock<attain::Book>);

    #[pymethods]
    impl Book {
        /// Reads CSV.
        #[staticmethod]
        fn from_csv(py: Python<'_>, data: &[u8], map: &str) -> PyResult<Self> {
            py.detach(|| attain::read_book(data, map)).map(Self::of).map_err(|error| raise(py, &error))
        }

        /// Reads a table as JSON text.
        #[staticmethod]
        fn from_table(py: Python<'_>, table: &str, map: &str) -> PyResult<Self> {
            let read = || {
                let table: attain::Table = attain::record::from_json(table).map_err(|error| error.at("data"))?;
                attain::read_book(&table, map)
            };
            py.detach(read).map(Self::of).map_err(|error| raise(py, &error))
        }

        /// Reads the capsule of an Arrow stream.
        #[staticmethod]
        fn from_arrow(py: Python<'_>, stream: &Bound<'_, PyAny>, map: &str) -> PyResult<Self> {
            let batches = arrow::batches(stream, "data")?;
            let read = || arrow::frame(&batches).and_then(|frame| attain::read_book(&frame, map));
            py.detach(read).map(Self::of).map_err(|error| raise(py, &error))
        }

        /// Reads names and plain columns.
        #[staticmethod]
        fn from_columns(py: Python<'_>, names: Vec<String>, columns: Vec<columns::Plain>, map: &str) -> PyResult<Self> {
            let read = || columns::frame(names, &columns).and_then(|frame| attain::read_book(&frame, map));
            py.detach(read).map(Self::of).map_err(|error| raise(py, &error))
        }

        /// Calls an operation on it with JSON text and gives canonical JSON text.
        fn call(&self, py: Python<'_>, operation: &str, request: &str) -> PyResult<String> {
            py.detach(|| attain::call_on(&self.read(), operation, request)).map_err(|error| raise(py, &error))
        }

        /// Appends snapshots, a table as JSON text.
        fn append_snapshots(&self, py: Python<'_>, table: &str) -> PyResult<()> {
            let append =
                || attain::append_snapshots(&mut self.0.write().unwrap_or_else(PoisonError::into_inner), table);
            py.detach(append).map_err(|error| raise(py, &error))
        }

        fn __len__(&self) -> usize {
            self.read().len()
        }
    }

    impl Book {
        fn of(book: attain::Book) -> Self {
            Self(RwLock::new(book))
        }

        // Nothing is half appended, so a thread that stopped in the middle left nothing broken.
        fn read(&self) -> RwLockReadGuard<'_, attain::Book> {
            self.0.read().unwrap_or_else(PoisonError::into_inner)
        }
    }
}
