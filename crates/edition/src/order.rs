//! Putting things in order.
//!
//! The library's sorts are the fastest there are, and each type that is sorted costs the page two to six kilobytes of
//! them. What is sorted here is short or sorted once, and a heap takes a twentieth of that.

/// Orders `items` by `key`, the least first. Items with the same key may change places.
///
/// O(n log n), in place.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    least_by_key(items, items.len(), key);
}

/// Brings the `count` least of `items` to the front, in order; the others stand behind them in any order.
///
/// O(n + count log n), in place.
pub fn least_by_key<T, K: Ord>(items: &mut [T], count: usize, key: impl Fn(&T) -> K) {
    let length = items.len();
    for parent in (0..length / 2).rev() {
        sift_down(items, parent, &key);
    }
    // The least of what is left goes to the end of what is left.
    for left in (length.saturating_sub(count)..length).rev() {
        items.swap(0, left);
        sift_down(&mut items[..left], 0, &key);
    }
    items.reverse();
}

/// Makes a heap, the least at its root, of the part below `parent`, where only `parent` may stand wrong.
fn sift_down<T, K: Ord>(heap: &mut [T], mut parent: usize, key: &impl Fn(&T) -> K) {
    while let Some(left) = heap.get(2 * parent + 1) {
        let mut child = 2 * parent + 1;
        if heap.get(child + 1).is_some_and(|right| key(right) < key(left)) {
            child += 1;
        }
        if key(&heap[parent]) <= key(&heap[child]) {
            break;
        }
        heap.swap(parent, child);
        parent = child;
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn orders_as_the_library_does() {
        arbtest::arbtest(|u| {
            let items: Vec<(u8, u8)> = u.arbitrary()?;
            let mut expect = items.clone();
            expect.sort_unstable();
            let count = u.int_in_range(0..=items.len() + 1)?;
            let mut found = items;
            least_by_key(&mut found, count, |item| *item);
            let (first, rest) = found.split_at_mut(count.min(expect.len()));
            sort_by_key(rest, |item| *item);
            assert_eq!([first, rest].concat(), expect);
            Ok(())
        });
    }
}
