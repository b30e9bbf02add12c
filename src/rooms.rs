//! One room for each feature: its part of the state, its messages, its steps, its views and its actions.
//!
//! A room stands on the ground ([`crate::ground`], [`crate::route`], [`crate::passages`]) and knows no other room; what
//! needs several of them is put together by [`crate::page`]. By convention a room has
//!
//! - `State`: what it alone remembers;
//! - `Message`: what can happen in it;
//! - `update(ground, state, message)`: what that makes of the state, and what the browser must do;
//! - `action(name, attribute)`: the message that an element with `data-action` stands for;
//! - views: functions of the ground and its state that give nodes.

pub mod aloud;
pub mod figures;
pub mod front;
pub mod kiosk;
pub mod mechanisms;
pub mod people;
pub mod reading;
pub mod search;
pub mod sections;
pub mod share;
#[cfg_attr(not(feature = "shelf"), path = "rooms/no_shelf.rs")]
pub mod shelf;
pub mod tools;
