//! Bars on a common scale, or dots where the values are too far apart for lengths that can be compared: rows of text with
//! an SVG each, so that the chart's text is text at every size.

use edition::figures::Decimal;

use crate::nodes::{Element, Node, element, percent};

/// A chart whose values span more than this many decades is logarithmic: a bar of a hundredth can still be seen.
const DECADES: u16 = 2;

/// How long a bar is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Scale {
    /// In proportion to the value; the longest bar stands for `most`.
    Linear {
        /// Largest value.
        most: f64,
    },
    /// A dot at the logarithm: from 10^`low`, `decades` powers of ten.
    Logarithmic {
        /// Exponent at which bars begin.
        low: i32,
        /// Powers of ten up to the end.
        decades: u16,
    },
}

impl Scale {
    /// The scale for values that are compared: logarithmic where they span more than two decades.
    pub(super) fn of(values: impl Iterator<Item = Decimal>) -> Self {
        let (mut least, mut most) = (f64::MAX, 0.0_f64);
        for value in values {
            let size = value.approximate().abs();
            if size > 0.0 {
                least = least.min(size);
                most = most.max(size);
            }
        }
        if most <= 0.0 || most / least <= 100.0 {
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
            Self::Logarithmic { low, decades } => {
                let (left, right) = (power_of_ten(low), power_of_ten(low + i32::from(decades)));
                let words = format!("数值相差悬殊，用圆点表示：左端是{left}，右端是{right}，每过一条竖线大十倍。");
                Some(element("p").class("scale-note").text(words))
            }
        }
    }

    /// The bar of a value; the text beside it says the same.
    pub(super) fn bar(self, value: Decimal) -> Element {
        let length = percent(self.length(value));
        let mark = match self {
            Self::Linear { .. } => element("rect").attribute("width", length).attribute("height", "100%"),
            Self::Logarithmic { .. } => {
                element("circle").attribute("cx", length).attribute("cy", "50%").attribute("r", ".32em")
            }
        };
        element("svg")
            .class("bar")
            .attribute("aria-hidden", "true")
            .attribute("focusable", "false")
            .children(self.grid())
            .child(mark)
    }

    /// A line at each power of ten, and one along which the dots stand.
    fn grid(self) -> impl Iterator<Item = Element> {
        let decades = match self {
            Self::Linear { .. } => 0,
            Self::Logarithmic { decades, .. } => decades,
        };
        let steps = (1..decades).map(move |decade| {
            let x = percent((u32::from(decade) * 1000 / u32::from(decades)) as u16);
            element("line").attribute("x1", x.clone()).attribute("x2", x).attribute("y2", "100%")
        });
        let track = element("line").attribute("x2", "100%").attribute("y1", "50%").attribute("y2", "50%");
        (decades > 0).then_some(track).into_iter().chain(steps)
    }
}

/// A power of ten as it is read: 1万, 1000亿, 0.01.
fn power_of_ten(exponent: i32) -> String {
    let (of, unit) = match exponent {
        8.. => (exponent - 8, "亿"),
        4.. => (exponent - 4, "万"),
        _ => (exponent, ""),
    };
    let zeros = "0".repeat(of.unsigned_abs() as usize - usize::from(of < 0));
    if of < 0 { format!("0.{zeros}1") } else { format!("1{zeros}{unit}") }
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
    fn lengths_are_in_proportion_up_to_two_decades() {
        check(&[], &[]);
        check(&[0], &[0]);
        check(&[0, 5], &[0, 1000]);
        check(&[50, 100], &[500, 1000]);
        check(&[-50, 100], &[500, 1000]);
        check(&[1, 100], &[10, 1000]);
    }

    #[test]
    fn the_ends_of_the_scale_are_said() {
        let check = |exponent, words: &str| assert_eq!(power_of_ten(exponent), words);
        check(0, "1");
        check(3, "1000");
        check(4, "1万");
        check(7, "1000万");
        check(8, "1亿");
        check(11, "1000亿");
        check(-1, "0.1");
        check(-3, "0.001");
    }

    #[test]
    fn beyond_two_decades_each_power_of_ten_has_the_same_length() {
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
