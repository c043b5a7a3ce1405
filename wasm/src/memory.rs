//! The memory of an instance. An engine collects its garbage at each growth, so it grows in steps, not page by page.

use std::alloc::Layout;
use std::arch::wasm32::{memory_grow, memory_size};
use std::ptr::{NonNull, without_provenance_mut};

use talc::base::binning::Binning;
use talc::base::{CHUNK_UNIT, Talc};
use talc::cell::TalcSyncCell;
use talc::source::Source;
use talc::wasm::WasmBinning;

#[global_allocator]
static ALLOCATOR: TalcSyncCell<Steps, WasmBinning> = TalcSyncCell::new_wasm(Steps { end: None });

/// One page of wasm.
const PAGE: usize = 1 << 16;

/// Grows by a quarter of what there is, and gives all of it to one heap, whose end it keeps.
#[derive(Debug)]
struct Steps {
    end: Option<NonNull<u8>>,
}

// SAFETY: it allocates nothing, and hands over memory that only it has grown.
unsafe impl Source for Steps {
    fn acquire<B: Binning>(talc: &mut Talc<Self, B>, layout: Layout) -> Result<(), ()> {
        // Room for the chunk's own words, and for where it must begin.
        let needed = (layout.size() + layout.align() + 4 * CHUNK_UNIT).div_ceil(PAGE);
        let step = needed.max(memory_size::<0>() / 4);
        // Near the end of the memory a step may be too large.
        let (before, pages) = match memory_grow::<0>(step) {
            usize::MAX => (memory_grow::<0>(needed), needed),
            before => (before, step),
        };
        if before == usize::MAX {
            return Err(());
        }
        let start = without_provenance_mut(before * PAGE);
        // The last page of all ends where no address is.
        let end = without_provenance_mut((before + pages).saturating_mul(PAGE));
        // SAFETY: these pages are new, and follow the heap where it is extended.
        talc.source.end = unsafe {
            match talc.source.end.filter(|end| end.as_ptr() == start) {
                Some(heap) => Some(talc.extend(heap, end)),
                None => talc.claim(start, pages * PAGE),
            }
        };
        Ok(())
    }
}
