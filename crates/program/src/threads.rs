//! Work for as many threads as the machine has.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Result, anyhow};

/// What `work` makes of each of `items`, in their order.
///
/// # Errors
/// The first error of a thread; the others end what they do.
pub(crate) fn map<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> Result<T> + Sync) -> Result<Vec<T>> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut made = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { return Ok::<_, anyhow::Error>(made) };
            made.push((index, work(item)?));
        }
    };
    let count = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    let mut made = thread::scope(|scope| {
        let threads: Vec<_> = (0..count).map(|_| scope.spawn(take)).collect();
        let ended = threads.into_iter().map(|thread| thread.join().map_err(|_| anyhow!("一个线程出了故障"))?);
        ended.collect::<Result<Vec<_>>>()
    })?
    .into_iter()
    .flatten()
    .collect::<Vec<_>>();
    made.sort_unstable_by_key(|(index, _)| *index);
    Ok(made.into_iter().map(|(_, made)| made).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_stands_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..500).collect();
        assert_eq!(map(&items, |item| Ok(item * 2)).unwrap(), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert!(map::<u8, u8>(&[], |item| Ok(*item)).unwrap().is_empty());
        let error = map(&items, |item| if *item == 77 { Err(anyhow!("77")) } else { Ok(()) }).unwrap_err();
        assert_eq!(error.to_string(), "77");
    }
}
