//! Bars on a common scale: rows of text with an SVG bar each, so that the chart's text is text at every size.

use edition::figures::Decimal;

use crate::nodes::{Element, Node, element, percent};

/// A scale that spans more than this many decades is logarithmic.
const DECADES: u16 = 3;

/// How long a bar is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Scale {
    /// In proportion to the value; the longest bar stands for `most`.
    Linear {
        /// Largest value.
        most: f64,
    },
    /// In proportion to the logarithm: from 10^`low`, `decades` powers of ten.
    Logarithmic {
        /// Exponent at which bars begin.
        low: i32,
        /// Powers of ten up to the end.
        decades: u16,
    },
}

impl Scale {
    /// The scale for values that are compared: logarithmic where they span more than three decades.
    pub(super) fn of(values: impl Iterator<Item = Decimal>) -> Self {
        let (mut least, mut most) = (f64::MAX, 0.0_f64);
        for value in values {
            let size = value.approximate().abs();
            if size > 0.0 {
                least = least.min(size);
                most = most.max(size);
            }
        }
        if most <= 0.0 || most / least <= 1000.0 {
            return Self::Linear { most };
        }
        // A power of ten itself must not fall on the wrong side by the logarithm's error.
        let low = (log10(least) + 1e-3).floor() as i32;
        let decades = (log10(most) - 1e-3).ceil() as i32 - low;
        Self::Logarithmic { low, decades: u16::try_from(decades).unwrap_or(DECADES).max(DECADES) }
    }

    /// Length of a value's bar in thousandths of the chart; a value above zero has a bar that can be seen.
    #[expect(clippy::cast_sign_loss, reason = "it is between 6 and 1000")]
    pub(super) fn length(self, value: Decimal) -> u16 {
        let size = value.approximate().abs();
        if size <= 0.0 {
            return 0;
        }
        let part = match self {
            Self::Linear { most } => size / most,
            Self::Logarithmic { low, decades } => (log10(size) - f64::from(low)) / f64::from(decades),
        };
        (part * 1000.0 + 0.5).clamp(6.0, 1000.0) as u16
    }

    /// What the chart says of its scale; nothing where lengths are what they seem.
    pub(super) fn note(self) -> Option<Element> {
        match self {
            Self::Linear { .. } => None,
            Self::Logarithmic { .. } => {
                Some(element("p").class("scale-note").text("对数刻度：条形每长一格，数值大十倍"))
            }
        }
    }

    /// The bar of a value; the text beside it says the same.
    pub(super) fn bar(self, value: Decimal) -> Element {
        let bar = element("rect").attribute("width", percent(self.length(value))).attribute("height", "100%");
        element("svg")
            .class("bar")
            .attribute("aria-hidden", "true")
            .attribute("focusable", "false")
            .child(bar)
            .children(self.grid())
    }

    /// A line at each power of ten.
    fn grid(self) -> impl Iterator<Item = Element> {
        let decades = match self {
            Self::Linear { .. } => 0,
            Self::Logarithmic { decades, .. } => decades,
        };
        (1..decades).map(move |decade| {
            let x = percent((u32::from(decade) * 1000 / u32::from(decades)) as u16);
            element("line").attribute("x1", x.clone()).attribute("x2", x).attribute("y2", "100%")
        })
    }
}

/// A row of a bar chart: what is counted, its bar, and the figure as printed.
pub(super) fn bar_row(label: impl Into<Node>, bar: Element, printed: &str) -> Element {
    element("li")
        .child(element("span").class("bar-label").child(label))
        .child(bar)
        .child(element("span").class("bar-value").text(printed.to_owned()))
}

/// Decimal logarithm of a number above zero to about three digits, which is all that a bar needs; the library's own
/// would cost the page more than this whole chart.
fn log10(number: f64) -> f64 {
    const LOG10_OF_2: f64 = core::f64::consts::LOG10_2;
    let bits = number.to_bits();
    let exponent = (bits >> 52) as i32 - 1023;
    let mut mantissa = f64::from_bits(bits & ((1 << 52) - 1) | 1023 << 52);
    let (mut fraction, mut step) = (0.0, 0.5);
    for _ in 0..16 {
        mantissa *= mantissa;
        if mantissa >= 2.0 {
            mantissa /= 2.0;
            fraction += step;
        }
        step /= 2.0;
    }
    (f64::from(exponent) + fraction) * LOG10_OF_2
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[i128], lengths: &[u16]) {
        let values: Vec<Decimal> = values.iter().map(|value| Decimal::new(*value, 0)).collect();
        let scale = Scale::of(values.iter().copied());
        let found: Vec<u16> = values.iter().map(|value| scale.length(*value)).collect();
        assert_eq!(found, lengths, "{values:?}, {scale:?}");
    }

    #[test]
    fn lengths_are_in_proportion_up_to_three_decades() {
        check(&[], &[]);
        check(&[0], &[0]);
        check(&[0, 5], &[0, 1000]);
        check(&[50, 100], &[500, 1000]);
        check(&[-50, 100], &[500, 1000]);
        check(&[1, 1000], &[6, 1000]);
    }

    #[test]
    fn beyond_three_decades_each_power_of_ten_has_the_same_length() {
        check(&[10, 100_000], &[6, 1000]);
        let scale = Scale::of([Decimal::new(20, 0), Decimal::new(90_000, 0)].into_iter());
        assert_eq!(scale, Scale::Logarithmic { low: 1, decades: 4 });
        for (value, length) in [(10, 6), (100, 250), (1000, 500), (10_000, 750), (100_000, 1000)] {
            assert!(scale.length(Decimal::new(value, 0)).abs_diff(length) <= 1, "{value}");
        }
        assert!(scale.note().is_some());
    }

    #[test]
    fn a_longer_bar_is_a_larger_value() {
        arbtest::arbtest(|data| {
            let mut values: Vec<u32> = data.arbitrary()?;
            values.sort_unstable();
            let values: Vec<Decimal> = values.iter().map(|value| Decimal::new((*value).into(), 0)).collect();
            let scale = Scale::of(values.iter().copied());
            assert!(values.windows(2).all(|pair| scale.length(pair[0]) <= scale.length(pair[1])));
            Ok(())
        });
    }

    #[test]
    fn the_logarithm_is_good_enough_for_a_bar() {
        for number in [1e-3, 0.5, 1.0, 9.999, 10.0, 12345.678, 1e20] {
            assert!((log10(number) - f64::log10(number)).abs() < 1e-3, "{number}");
        }
    }
}
