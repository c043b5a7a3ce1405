//! Arrow in: the columns of record batches as the core's frame, without an object per row.

use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::types::{
    ArrowDictionaryKeyType, ArrowPrimitiveType, Date32Type, Date64Type, Decimal128Type, Float32Type, Float64Type,
    Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{
    Array, ArrayRef, GenericStringArray, OffsetSizeTrait, RecordBatch, RecordBatchReader, StringViewArray,
};
use arrow_schema::{ArrowError, DataType, SchemaRef, TimeUnit};
use attain::{Column, Error, Frame};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::error::not_read;

const DAY: i64 = 86_400;

/// Every batch of an Arrow stream, with the schema: the buffers stay where they are.
pub(crate) struct Batches {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

/// Takes the stream that a capsule holds; `path` is the place of the frame in the request.
pub(crate) fn batches(stream: &Bound<'_, PyAny>, path: &str) -> PyResult<Batches> {
    let refused = |message: String| not_read(stream.py(), path, &message);
    let bad = |error: PyErr| refused(format!("the frame gives no Arrow stream: {error}"));
    let capsule = stream.cast::<PyCapsule>().map_err(|error| bad(error.into()))?;
    let pointer = capsule.pointer_checked(Some(c"arrow_array_stream")).map_err(bad)?;
    // SAFETY: the name says that the capsule holds an Arrow stream; `from_raw` moves it out and leaves it released, so that
    // the capsule's own destructor finds nothing to free.
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer.cast::<FFI_ArrowArrayStream>().as_ptr()) };
    let broken = |error: ArrowError| refused(format!("the Arrow stream is broken: {error}"));
    let reader = RecordBatchStreamReader::try_new(stream).map_err(broken)?;
    let schema = reader.schema();
    let batches = reader.collect::<Result<Vec<_>, _>>().map_err(broken)?;
    Ok(Batches { schema, batches })
}

/// The batches as a frame.
pub(crate) fn frame(batches: &Batches) -> Result<Frame<'_>, Error> {
    let mut frame = Frame::new(batches.schema.fields().iter().map(|field| field.name().clone()).collect());
    for batch in &batches.batches {
        frame.push(batch.num_rows(), batch.columns().iter().map(column).collect())?;
    }
    Ok(frame)
}

/// Whether all texts of a column are UTF-8: who made the bytes may not have looked at them, and each is taken at its word below.
fn is_sound(array: &dyn Array) -> bool {
    match array.data_type() {
        DataType::Utf8 => is_text(array.as_string::<i32>()),
        DataType::LargeUtf8 => is_text(array.as_string::<i64>()),
        DataType::Utf8View => {
            let texts = array.as_string_view();
            StringViewArray::try_new(texts.views().clone(), texts.data_buffers().to_vec(), None).is_ok()
        }
        DataType::Dictionary(..) => is_sound(array.as_any_dictionary().values().as_ref()),
        _ => true,
    }
}

fn is_text<O: OffsetSizeTrait>(texts: &GenericStringArray<O>) -> bool {
    let rising = texts.offsets().windows(2).all(|pair| pair.is_sorted());
    rising && GenericStringArray::try_new(texts.offsets().clone(), texts.values().clone(), None).is_ok()
}

fn whole<T: ArrowPrimitiveType<Native: Into<i64>>>(array: &dyn Array) -> Column<'_> {
    let values = array.as_primitive::<T>();
    Column::whole(move |row| valid(values, row).map(|row| values.value(row).into()))
}

fn float<T: ArrowPrimitiveType<Native: Into<f64>>>(array: &dyn Array) -> Column<'_> {
    let values = array.as_primitive::<T>();
    Column::float(move |row| valid(values, row).map(|row| values.value(row).into()))
}

fn moment<T: ArrowPrimitiveType<Native = i64>>(array: &dyn Array, per_second: i64) -> Column<'_> {
    let values = array.as_primitive::<T>();
    Column::moment(DAY * per_second, move |row| valid(values, row).map(|row| values.value(row)))
}

/// The row, if there is a value in it.
fn valid(array: &impl Array, row: usize) -> Option<usize> {
    (row < array.len() && array.is_valid(row)).then_some(row)
}

macro_rules! texts {
    ($texts:expr) => {{
        let texts = $texts;
        Column::text(move |row| valid(texts, row).map(|row| texts.value(row)))
    }};
}

fn column(array: &ArrayRef) -> Column<'_> {
    let array = array.as_ref();
    match array.data_type() {
        _ if !is_sound(array) => Column::other("text that is not UTF-8"),
        DataType::Utf8 => texts!(array.as_string::<i32>()),
        DataType::LargeUtf8 => texts!(array.as_string::<i64>()),
        DataType::Utf8View => texts!(array.as_string_view()),
        DataType::Dictionary(key, _) => match key.as_ref() {
            DataType::Int8 => dictionary::<Int8Type>(array),
            DataType::Int16 => dictionary::<Int16Type>(array),
            DataType::Int32 => dictionary::<Int32Type>(array),
            DataType::Int64 => dictionary::<Int64Type>(array),
            DataType::UInt8 => dictionary::<UInt8Type>(array),
            DataType::UInt16 => dictionary::<UInt16Type>(array),
            DataType::UInt32 => dictionary::<UInt32Type>(array),
            DataType::UInt64 => dictionary::<UInt64Type>(array),
            _ => other(array),
        },
        DataType::Int8 => whole::<Int8Type>(array),
        DataType::Int16 => whole::<Int16Type>(array),
        DataType::Int32 => whole::<Int32Type>(array),
        DataType::Int64 => whole::<Int64Type>(array),
        DataType::UInt8 => whole::<UInt8Type>(array),
        DataType::UInt16 => whole::<UInt16Type>(array),
        DataType::UInt32 => whole::<UInt32Type>(array),
        // May be above `i64`.
        DataType::UInt64 => decimal::<UInt64Type>(array, 0),
        DataType::Float32 => {
            let values = array.as_primitive::<Float32Type>();
            Column::single(move |row| valid(values, row).map(|row| values.value(row)))
        }
        DataType::Float64 => float::<Float64Type>(array),
        DataType::Decimal128(_, scale) => match u32::try_from(*scale) {
            Ok(places) => decimal::<Decimal128Type>(array, places),
            Err(_) => other(array),
        },
        DataType::Date32 => {
            let days = array.as_primitive::<Date32Type>();
            Column::day(move |row| valid(days, row).map(|row| days.value(row)))
        }
        DataType::Date64 => moment::<Date64Type>(array, 1_000),
        DataType::Timestamp(TimeUnit::Second, None) => moment::<TimestampSecondType>(array, 1),
        DataType::Timestamp(TimeUnit::Millisecond, None) => moment::<TimestampMillisecondType>(array, 1_000),
        DataType::Timestamp(TimeUnit::Microsecond, None) => moment::<TimestampMicrosecondType>(array, 1_000_000),
        DataType::Timestamp(TimeUnit::Nanosecond, None) => moment::<TimestampNanosecondType>(array, 1_000_000_000),
        DataType::Boolean => {
            let booleans = array.as_boolean();
            Column::boolean(move |row| valid(booleans, row).map(|row| booleans.value(row)))
        }
        DataType::Null => Column::text(|_| None),
        _ => other(array),
    }
}

fn decimal<T: ArrowPrimitiveType<Native: Into<i128>>>(array: &dyn Array, places: u32) -> Column<'_> {
    let values = array.as_primitive::<T>();
    Column::decimal(places, move |row| valid(values, row).map(|row| values.value(row).into()))
}

/// Values by number, such as a categorical column.
fn dictionary<K: ArrowDictionaryKeyType>(array: &dyn Array) -> Column<'_> {
    let dictionary = array.as_dictionary::<K>();
    match words(dictionary.values().as_ref()) {
        Some(words) => Column::coded(words, move |row| (row < dictionary.len()).then(|| dictionary.key(row))?),
        None => column(dictionary.values()).by(move |row| (row < dictionary.len()).then(|| dictionary.key(row))?),
    }
}

/// The words of a dictionary of texts.
fn words(array: &dyn Array) -> Option<Vec<Option<&str>>> {
    macro_rules! words {
        ($words:expr) => {{
            let words = $words;
            (0..words.len()).map(|key| valid(words, key).map(|key| words.value(key))).collect()
        }};
    }
    match array.data_type() {
        DataType::Utf8 => Some(words!(array.as_string::<i32>())),
        DataType::LargeUtf8 => Some(words!(array.as_string::<i64>())),
        DataType::Utf8View => Some(words!(array.as_string_view())),
        _ => None,
    }
}

fn other(array: &dyn Array) -> Column<'_> {
    Column::other(array.data_type().to_string())
}
