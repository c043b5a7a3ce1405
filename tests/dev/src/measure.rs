//! Figures beside one another, and the plain statistics under them.

/// How a figure is shown.
#[derive(Clone, Copy)]
pub(crate) enum Unit {
    /// Whole: deals, people, days, money.
    Whole,
    /// In percent.
    Share,
    /// With two digits.
    Number,
}

/// A figure with its name.
pub(crate) struct Line {
    pub(crate) name: String,
    unit: Unit,
    value: f64,
}

impl Line {
    pub(crate) fn new(name: impl Into<String>, unit: Unit, value: f64) -> Self {
        Self { name: name.into(), unit, value }
    }

    fn shown(&self, value: f64) -> String {
        match self.unit {
            _ if !value.is_finite() => "-".to_owned(),
            Unit::Whole => format!("{value:.0}"),
            Unit::Share => format!("{:.1} %", 100.0 * value),
            Unit::Number => format!("{value:.2}"),
        }
    }
}

/// Prints a figure of the first company, its range over all, and the same figure of the other sets.
pub(crate) fn row(line: &Line, all: &[&Line], others: &[Option<&[Line]>]) {
    let values = || all.iter().map(|line| line.value).filter(|value| value.is_finite());
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let range = format!("{} to {}", line.shown(low), line.shown(high));
    print!("{:<64}{:>10}{range:>24}", line.name, line.shown(line.value));
    for (other, width) in others.iter().zip([12, 19]) {
        let value = other.and_then(|lines| lines.iter().find(|of| of.name == line.name)).map(|of| of.shown(of.value));
        print!("{:>width$}", value.unwrap_or_else(|| "-".to_owned()));
    }
    println!();
}

pub(crate) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// How many of some keep a rule, as a share of all.
pub(crate) fn share<T>(of: &[T], keep: impl Fn(&T) -> bool) -> f64 {
    count(of.iter().filter(|one| keep(one)).count()) / count(of.len())
}

/// Not a number, and so not shown, where there are none.
pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / count(values.len())
}

/// Between the two neighbours, as spreadsheets do it.
pub(crate) fn quantile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = sorted.len().saturating_sub(1) * percent;
    let at = |index: usize| sorted.get(index).or(sorted.last()).copied().unwrap_or(f64::NAN);
    let (low, high) = (at(place / 100), at(place / 100 + 1));
    low + (high - low) * count(place % 100) / 100.0
}

/// The spread of values around their mean.
pub(crate) fn deviation(values: &[f64]) -> f64 {
    let middle = mean(values);
    mean(&values.iter().map(|value| (value - middle).powi(2)).collect::<Vec<_>>()).sqrt()
}

/// How much `y` rises with each step of `x`, by least squares.
pub(crate) fn slope(points: &[(f64, f64)]) -> f64 {
    let (x, y) = middles(points);
    let (both, alone) = points
        .iter()
        .fold((0.0, 0.0), |(both, alone), (of_x, of_y)| (both + (of_x - x) * (of_y - y), alone + (of_x - x).powi(2)));
    both / alone
}

/// How closely two things go together, -1 to 1.
pub(crate) fn correlation(points: &[(f64, f64)]) -> f64 {
    let (x, y): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    slope(points) * deviation(&x) / deviation(&y)
}

pub(crate) fn middles(points: &[(f64, f64)]) -> (f64, f64) {
    let (x, y): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    (mean(&x), mean(&y))
}
