//! The memory of an instance. An engine collects its garbage at each growth, so it grows in steps, not page by page.

use std::alloc::Layout;
use std::arch::wasm32::{memory_grow, memory_size};
use std::ptr::without_provenance_mut;

use talc::base::binning::Binning;
use talc::base::{CHUNK_UNIT, Talc};
use talc::cell::TalcSyncCell;
use talc::source::Source;
use talc::wasm::WasmBinning;

#[global_allocator]
static ALLOCATOR: TalcSyncCell<Steps, WasmBinning> = TalcSyncCell::new_wasm(Steps);

/// One page of wasm.
const PAGE: usize = 1 << 16;

/// Grows by a quarter of what there is, each time by a heap of its own.
#[derive(Debug)]
struct Steps;

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
        // SAFETY: these pages are new.
        let heap = unsafe { talc.claim(without_provenance_mut(before * PAGE), pages * PAGE) };
        heap.map(drop).ok_or(())
    }
}
