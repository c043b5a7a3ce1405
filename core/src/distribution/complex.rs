//! Complex numbers, and their fast Fourier transform.

/// A complex number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Complex {
    pub(super) re: f64,
    pub(super) im: f64,
}

impl Complex {
    pub(super) const ONE: Self = Self { re: 1.0, im: 0.0 };

    /// A point of the unit circle.
    pub(super) fn turned(radians: f64) -> Self {
        let (im, re) = libm::sincos(radians);
        Self { re, im }
    }

    pub(super) fn times(self, other: Self) -> Self {
        Self { re: self.re * other.re - self.im * other.im, im: self.re * other.im + self.im * other.re }
    }

    pub(super) fn scaled(self, by: f64) -> Self {
        Self { re: self.re * by, im: self.im * by }
    }

    /// One over it; it is not zero.
    pub(super) fn inverse(self) -> Self {
        Self { re: self.re, im: -self.im }.scaled(1.0 / self.square())
    }

    /// The square of its size.
    pub(super) fn square(self) -> f64 {
        self.re * self.re + self.im * self.im
    }
}

/// The transform in place: the sum of `z_m exp(-2πi ms/N)` at each place `s`. The length is a power of two.
pub(super) fn transform(values: &mut [Complex]) {
    let length = values.len();
    // Places with the digits of their number turned around come first; then halves are joined.
    let bits = length.trailing_zeros();
    for place in 0..length {
        let turned = place.reverse_bits().checked_shr(usize::BITS.saturating_sub(bits)).unwrap_or(0);
        if turned > place {
            values.swap(place, turned);
        }
    }
    let mut half = 1;
    while half < length {
        let step = Complex::turned(-std::f64::consts::PI / i128::try_from(half).map_or(1.0, crate::chance::float));
        let mut turns = Vec::with_capacity(half);
        let mut turn = Complex::ONE;
        for place in 0..half {
            // Anew now and then, so that no point strays from the circle.
            if place % 64 == 0 {
                let share = i128::try_from(place).map_or(0.0, crate::chance::float);
                turn = Complex::turned(
                    -std::f64::consts::PI * share / i128::try_from(half).map_or(1.0, crate::chance::float),
                );
            }
            turns.push(turn);
            turn = turn.times(step);
        }
        for block in values.chunks_exact_mut(half.saturating_mul(2)) {
            let (low, high) = block.split_at_mut(half);
            for ((one, other), turn) in low.iter_mut().zip(high).zip(&turns) {
                let turned = other.times(*turn);
                *other = Complex { re: one.re - turned.re, im: one.im - turned.im };
                *one = Complex { re: one.re + turned.re, im: one.im + turned.im };
            }
        }
        half = half.saturating_mul(2);
    }
}
