//! What many measurements amount to.

/// The value below which `share` (0 to 1) of `values` lie, by nearest rank: always one of the values; 0 for none.
pub(super) fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a rank between 0 and the number of values")]
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(0.0)
}

/// The value in the middle.
pub(super) fn median(values: &[f64]) -> f64 {
    percentile(values, 0.5)
}

/// The least value; 0 for none.
pub(super) fn least(values: &[f64]) -> f64 {
    percentile(values, 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    #[expect(clippy::float_cmp, reason = "a percentile is one of the values")]
    fn check(values: &[f64], share: f64, expect: f64) {
        assert_eq!(percentile(values, share), expect);
    }

    #[test]
    fn a_percentile_is_one_of_the_values() {
        check(&[], 0.5, 0.0);
        check(&[7.0], 0.95, 7.0);
        check(&[3.0, 1.0, 2.0], 0.5, 2.0);
        check(&[4.0, 3.0, 1.0, 2.0], 0.5, 2.0);
        check(&[3.0, 1.0, 2.0], 0.0, 1.0);
        check(&[3.0, 1.0, 2.0], 1.0, 3.0);
        let hundred: Vec<f64> = (1..=100).map(f64::from).collect();
        check(&hundred, 0.95, 95.0);
    }
}
