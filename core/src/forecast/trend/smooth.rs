//! The one recursion of exponential smoothing, its start found by least squares, and the mean of many fits.

/// Mean errors are never taken below this share of the series' mean distance from its mean.
pub(super) const FLOOR: f64 = 1e-9;

/// The level is followed by these shares of each error.
pub(super) const ALPHAS: [f64; 6] = [0.1, 0.3, 0.5, 0.7, 0.9, 1.0];

/// How a level and a growth follow the data.
#[derive(Clone, Copy, Debug)]
pub(super) struct Follow {
    /// Share of an error that goes into the level.
    pub(super) alpha: f64,
    /// Share of that which goes into the growth.
    pub(super) beta: f64,
    /// What is left of the growth a step later.
    pub(super) phi: f64,
}

/// A fit: its mean absolute error one step ahead, and where level and growth stand at the end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fitted {
    pub(super) error: f64,
    pub(super) level: f64,
    pub(super) growth: f64,
}

/// Level and growth, or what they answer to one impulse.
#[derive(Clone, Copy)]
struct State {
    level: f64,
    growth: f64,
}

impl State {
    /// What is expected a step on.
    fn ahead(self, follow: Follow) -> f64 {
        self.level + follow.phi * self.growth
    }

    /// The state after an error.
    fn after(self, follow: Follow, error: f64) -> Self {
        Self {
            level: self.ahead(follow) + follow.alpha * error,
            growth: follow.phi * self.growth + follow.alpha * follow.beta * error,
        }
    }
}

impl Follow {
    /// A level alone.
    pub(super) const fn level(alpha: f64) -> Self {
        Self { alpha, beta: 0.0, phi: 0.0 }
    }

    /// Fits level and, with a trend, growth at the start: every error is linear in them, so the least sum of squares is
    /// found exactly.
    pub(super) fn fit(self, values: &[f64], trend: bool) -> Fitted {
        let mut data = State { level: 0.0, growth: 0.0 };
        let (mut of_level, mut of_growth) = (State { level: 1.0, growth: 0.0 }, State { level: 0.0, growth: 1.0 });
        let (mut suu, mut suv, mut svv, mut suz, mut svz) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for value in values {
            let error = value - data.ahead(self);
            data = data.after(self, error);
            let u = of_level.ahead(self);
            of_level = of_level.after(self, -u);
            suu += u * u;
            suz += error * u;
            if trend {
                let v = of_growth.ahead(self);
                of_growth = of_growth.after(self, -v);
                suv += u * v;
                svv += v * v;
                svz += error * v;
            }
        }
        let det = suu * svv - suv * suv;
        let start = if trend && det > 1e-10 * suu * svv {
            State { level: (suz * svv - svz * suv) / det, growth: (suu * svz - suv * suz) / det }
        } else {
            State { level: suz / suu, growth: 0.0 }
        };
        self.run(values, start)
    }

    /// Follows the values from a start.
    fn run(self, values: &[f64], start: State) -> Fitted {
        let (mut state, mut sum) = (start, 0.0);
        for value in values {
            let error = value - state.ahead(self);
            sum += error.abs();
            state = state.after(self, error);
        }
        Fitted { error: sum / count(values), level: state.level, growth: state.growth }
    }

    /// The sum of squared errors from the second value on, and the end, from a given start.
    pub(super) fn squares(self, values: &[f64], (level, growth): (f64, f64)) -> (f64, Fitted) {
        let (mut state, mut sum) = (State { level, growth }, 0.0);
        for value in values.iter().skip(1) {
            let error = value - state.ahead(self);
            sum += error * error;
            state = state.after(self, error);
        }
        (sum, Fitted { error: sum, level: state.level, growth: state.growth })
    }
}

/// How many values there are, as a float.
pub(super) fn count(values: &[f64]) -> f64 {
    values.iter().map(|_| 1.0).sum()
}

/// The values added from the first on.
pub(super) fn total(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |sum, value| sum + value)
}

impl Fitted {
    /// The next steps.
    pub(super) fn path(self, phi: f64, steps: usize) -> Vec<f64> {
        let (mut sum, mut left) = (0.0, 1.0);
        let next = |()| {
            left *= phi;
            sum += left;
            self.level + sum * self.growth
        };
        std::iter::repeat_n((), steps).map(next).collect()
    }
}

/// One fit among many.
pub(super) struct Model {
    pub(super) error: f64,
    /// Its weight before anything is seen.
    pub(super) prior: f64,
    pub(super) steps: Vec<f64>,
}

/// The mean of the fits, each weighing its prior times (smallest error / error)^n: none is chosen, so none can flip.
pub(super) fn blend(models: &[Model], floor: f64, values: f64, steps: usize) -> Vec<f64> {
    let best = models.iter().map(|model| model.error.max(floor)).fold(f64::INFINITY, f64::min);
    let (mut sums, mut total) = (vec![0.0; steps], 0.0);
    for model in models {
        let error = model.error.max(floor);
        let weight = if error > 0.0 { model.prior * libm::exp(values * libm::log(best / error)) } else { model.prior };
        total += weight;
        for (sum, step) in sums.iter_mut().zip(&model.steps) {
            *sum += weight * step;
        }
    }
    sums.into_iter().map(|sum| sum / total).collect()
}
