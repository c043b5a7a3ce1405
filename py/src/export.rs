//! Arrow out: the columns of a result's table as a stream that frame libraries take.

use std::sync::Arc;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, RecordBatch, RecordBatchIterator, StringArray,
};
use arrow_schema::ArrowError;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

/// One column of a result, by its kind.
#[derive(FromPyObject)]
pub(crate) struct Values<'py> {
    #[pyo3(item(0))]
    name: String,
    #[pyo3(item(1))]
    kind: String,
    #[pyo3(item(2))]
    values: Bound<'py, PyAny>,
    /// Digits behind the point of a decimal column.
    #[pyo3(item(3))]
    places: i8,
}

/// A stream of one batch. Columns are `(name, kind, values, places)`; kinds are `text`, `count`, `bool`, `day` (days since
/// 1970) and `decimal` (whole numbers of 10^-places).
#[pyfunction]
pub(crate) fn arrow_stream<'py>(py: Python<'py>, columns: Vec<Values<'py>>) -> PyResult<Bound<'py, PyCapsule>> {
    let arrays = columns.iter().map(|column| Ok((column.name.as_str(), column.array()?, true)));
    let arrays = arrays.collect::<PyResult<Vec<_>>>()?;
    let broken = |error: ArrowError| PyValueError::new_err(error.to_string());
    let batch = RecordBatch::try_from_iter_with_nullable(arrays).map_err(broken)?;
    let schema = batch.schema();
    let stream = FFI_ArrowArrayStream::new(Box::new(RecordBatchIterator::new([Ok(batch)], schema)));
    PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
}

impl Values<'_> {
    fn array(&self) -> PyResult<ArrayRef> {
        let values = &self.values;
        Ok(match self.kind.as_str() {
            "count" => Arc::new(Int64Array::from(values.extract::<Vec<Option<i64>>>()?)),
            "bool" => Arc::new(BooleanArray::from(values.extract::<Vec<Option<bool>>>()?)),
            "day" => Arc::new(Date32Array::from(values.extract::<Vec<Option<i32>>>()?)),
            "decimal" => {
                let decimals = Decimal128Array::from(values.extract::<Vec<Option<i128>>>()?);
                let typed = decimals.with_precision_and_scale(38, self.places);
                Arc::new(typed.map_err(|error| PyValueError::new_err(error.to_string()))?)
            }
            _ => Arc::new(StringArray::from(values.extract::<Vec<Option<String>>>()?)),
        })
    }
}
