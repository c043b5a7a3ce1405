//! The rising curve nearest to some means by least squares: neighbours that fall are pooled (PAVA), in whole numbers.

/// Some neighbours that share one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// The first place and the number of places.
    pub(crate) first: usize,
    pub(crate) places: usize,
    /// The sum of all observations, and how many there are: their mean is the level.
    pub(crate) sum: i128,
    pub(crate) weight: i128,
}

impl Block {
    /// Whether its level is above another's; both weigh something.
    fn above(&self, other: &Self) -> Option<bool> {
        Some(self.sum.checked_mul(other.weight)? > other.sum.checked_mul(self.weight)?)
    }
}

/// The blocks of the non-decreasing fit to sums of observations, weighted by their numbers, in one pass. `None` where a
/// product does not fit.
pub(crate) fn rising(points: &[(i128, i128)]) -> Option<Vec<Block>> {
    let mut blocks: Vec<Block> = Vec::new();
    for (first, (sum, weight)) in points.iter().enumerate() {
        let mut block = Block { first, places: 1, sum: *sum, weight: *weight };
        while let Some(before) = blocks.last()
            && before.above(&block)?
        {
            block = Block {
                first: before.first,
                places: before.places.checked_add(block.places)?,
                sum: before.sum.checked_add(block.sum)?,
                weight: before.weight.checked_add(block.weight)?,
            };
            blocks.pop();
        }
        blocks.push(block);
    }
    Some(blocks)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::rising;

    fn levels(points: &[i128]) -> Vec<(i128, i128, usize)> {
        let points: Vec<(i128, i128)> = points.iter().map(|point| (*point, 1)).collect();
        let blocks = rising(&points).expect("small numbers");
        blocks.iter().map(|block| (block.sum, block.weight, block.places)).collect()
    }

    #[test]
    fn the_published_examples_hold() {
        assert_eq!(levels(&[3, 7, 5, 9, 8, 7, 10]), [(3, 1, 1), (12, 2, 2), (24, 3, 3), (10, 1, 1)], "3 6 6 8 8 8 10");
        assert_eq!(levels(&[10, 0, 2]), [(12, 3, 3)], "4 4 4");
        assert_eq!(levels(&[1, 0, 4, 3, 3, 5, 4, 2, 0]), [(1, 2, 2), (21, 7, 7)], "0.5 twice, 3 seven times");
    }
}
