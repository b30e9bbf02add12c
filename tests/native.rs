//! The app's logic without a browser.
#![cfg(not(target_arch = "wasm32"))]

mod native {
    mod aloud;
    mod any_messages;
    mod board;
    mod front;
    mod kiosk;
    mod kiosk_front;
    mod mechanisms;
    mod passage;
    mod people;
    mod prerender;
    mod qr;
    mod reading;
    mod rest;
    mod route;
    mod sample;
    mod search_box;
    mod share;
    mod shelf;
    mod speed;
    mod tools;
    mod update;
}
