//! A packed edition with any byte changed and the checksum made right again: it is refused, or every view of it can be
//! drawn.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use civic_edition::embedded::EMBEDDED;
use civic_edition::ground::Direction;
use civic_edition::page::{self, Message, State};
use civic_edition::rooms::{figures, search};
use civic_edition::route::{Route, View};
use edition::model::Edition;
use edition::packed::{reseal, unpack};

use super::sample::update;

/// Every so many bytes one is changed; `EVERY_BYTE=1` changes each of them, which takes an hour.
const STRIDE: usize = 97;

/// What a byte is changed to.
const CHANGES: [fn(u8) -> u8; 4] = [|_| 0, |_| 0x7f, |_| 0xff, |byte| byte ^ 0x80];

fn stride() -> usize {
    if std::env::var_os("EVERY_BYTE").is_some() { 1 } else { STRIDE }
}

/// Draws every view, goes through all figures of the first articles, and searches.
fn draw_everything(edition: Edition) {
    let ids: Vec<String> = edition.articles.iter().map(|article| article.id.clone()).collect();
    let mut state = State::new(edition);
    let fixed = [
        "#/",
        "#/figures",
        "#/figures?panel=dates",
        "#/figures?panel=checks",
        "#/mechanisms",
        "#/mechanisms/four-plus-n",
        "#/?q=志愿",
    ];
    let articles = ids.into_iter().map(|id| Route { view: View::Article(id), ..Route::default() }.href());
    for hash in fixed.map(str::to_owned).into_iter().chain(articles) {
        update(&mut state, Message::Arrive(hash));
        assert!(!page::page(&state).is_empty());
    }
    for _ in 0..4 {
        let first = state.ground.all_figures().next().map(|(article, place)| state.ground.address(article, place));
        if let Some(address) = first {
            update(&mut state, figures::Message::Explain { address, opener: String::new() });
        }
        update(&mut state, figures::Message::Step(Direction::Next));
        update(&mut state, search::Message::Type("zy".to_owned()));
        assert!(!page::page(&state).is_empty());
    }
}

/// Unpacks what `change` makes of the bundled edition and draws what is accepted. Whether it was.
fn try_one(bytes: &[u8], told: &str) -> bool {
    let start = Instant::now();
    let drawn = catch_unwind(AssertUnwindSafe(|| unpack(bytes).map(draw_everything).is_ok()));
    assert!(start.elapsed() < Duration::from_secs(20), "{told} takes too long");
    drawn.unwrap_or_else(|_| panic!("{told} is not met by the decoder"))
}

#[test]
fn a_changed_byte_is_refused_or_can_be_drawn() {
    let mut accepted = 0;
    for at in (0..EMBEDDED.len()).step_by(stride()) {
        let change = CHANGES[at / stride() % CHANGES.len()];
        let mut bytes = EMBEDDED.to_vec();
        bytes[at] = change(bytes[at]);
        reseal(&mut bytes);
        accepted += usize::from(try_one(&bytes, &format!("byte {at} as {}", bytes[at])));
    }
    assert!(accepted > 0, "letters can be changed");
}

#[test]
fn what_is_cut_short_is_refused() {
    for length in (0..EMBEDDED.len()).step_by(stride()) {
        let mut bytes = EMBEDDED[..length].to_vec();
        reseal(&mut bytes);
        assert!(!try_one(&bytes, &format!("{length} bytes")), "{length} bytes are no edition");
    }
}
