//! Any sequence of all messages, on an edition with everything that an edition can hold.

use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;
use civic_edition::embedded::EMBEDDED;
use civic_edition::ground::{Direction, Paper};
use civic_edition::page::{self, Message, State, fetch_rest};
use civic_edition::rooms::figures::{CopyOutcome, Copying, Format, Side};
use civic_edition::rooms::search::Hand;
use civic_edition::rooms::shelf::Entry;
use civic_edition::rooms::tools::{Panel, Step};
use civic_edition::rooms::{aloud, figures, kiosk, mechanisms, people, search, sections, share, shelf, tools};
use civic_edition::route::{FigureAddress, Route};
use edition::figures::FigureKind;
use edition::mechanism::Key;
use edition::model::FigureRef;
use edition::packed::unpack;

use super::sample::update;

const HASHES: [&str; 22] = [
    "#/?show=find&kiosk",
    "#/?show=person&kiosk",
    "#/figures?kiosk",
    "#/",
    "#/article/finance",
    "#/article/practice?p=3",
    "#/article/none?q=x",
    "#/?q=志愿&section=财政",
    "#/figures",
    "#/figures?panel=dates&kind=date",
    "#/figures?panel=checks",
    "#/figures?sort=-kind&range=>100&rows=200",
    "#/mechanisms?kiosk",
    "#/mechanisms/four-plus-n",
    "#/mechanisms/none",
    "#/people?name=王斐",
    "#/places?section=财政&rows=9",
    "#/days?kiosk&q=志愿",
    "#/shelf",
    "#/?edition=all&kiosk",
    "#/article/finance?f=finance.1.2&size=large",
    "#/nonsense",
];

const QUERIES: [&str; 10] = ["", "志愿", "实践 中心", ">1000人", "<b>", "\u{0}", "没有的字", "-灯", "“", "zy"];

/// One message of any kind.
fn message(source: &mut Unstructured) -> Result<Message> {
    let direction = *source.choose(&[Direction::Next, Direction::Previous])?;
    Ok(match source.int_in_range(0..=40)? {
        0 => Message::Arrive((*source.choose(&HASHES)?).to_owned()),
        1 => Message::Arrive(source.arbitrary()?),
        2 => Message::Open(Box::new(Route::parse(source.choose(&HASHES)?).unwrap_or_default())),
        3 => Message::Escape,
        4 => Message::Resize(source.arbitrary()?),
        5 => Message::Settle,
        6 => Message::DismissNotice,
        7 => sections::Message::Toggle((*source.choose(&["财政", "图片新闻", "体育"])?).to_owned()).into(),
        8 => sections::Message::Clear.into(),
        9 => search::Message::Type((*source.choose(&QUERIES)?).to_owned()).into(),
        10 => search::Message::Type(source.arbitrary()?).into(),
        11 => search::Message::Clear.into(),
        12 => search::Message::Enter.into(),
        13 => search::Message::Leave.into(),
        14 => search::Message::StepSuggestion(direction).into(),
        15 => search::Message::Submit(direction).into(),
        16 => {
            let hand = *source.choose(&[Hand::Finger, Hand::Keys])?;
            search::Message::Choose { query: (*source.choose(&QUERIES)?).to_owned(), hand }.into()
        }
        17 => search::Message::PressKey(source.arbitrary()?).into(),
        18 => search::Message::FinishTyping.into(),
        19 => search::Message::StepMatch(direction).into(),
        20 => search::Message::ToggleHit(source.int_in_range(0..=9)?).into(),
        21 => search::Message::More.into(),
        22 => figures::Message::ToggleKind(*source.choose(&FigureKind::ALL)?).into(),
        23 => figures::Message::ToggleAll.into(),
        24 => {
            let article = (*source.choose(&["finance", "practice", "safety", "none"])?).to_owned();
            let place = FigureRef { paragraph: source.int_in_range(0..=4)?, figure: source.int_in_range(0..=6)? };
            figures::Message::Explain { address: FigureAddress { article, place }, opener: source.arbitrary()? }.into()
        }
        25 => figures::Message::Close.into(),
        26 => figures::Message::Step(direction).into(),
        27 => figures::Message::MoveInspector(*source.choose(&[Side::Left, Side::Right])?).into(),
        28 => match source.int_in_range(0..=4)? {
            0 => figures::Message::Copy(Copying::Citation),
            1 => figures::Message::Copy(Copying::Link),
            2 => figures::Message::Copied(*source.choose(&[CopyOutcome::Done, CopyOutcome::Refused])?),
            3 => figures::Message::Magnitude((*source.choose(&QUERIES)?).to_owned()),
            _ => figures::Message::Export(*source.choose(&[Format::Csv, Format::Json])?),
        }
        .into(),
        29 => tool_message(source)?.into(),
        30 => shelf_message(source)?.into(),
        32 => people::Message::Explain(source.int_in_range(0..=6)?).into(),
        31 => kiosk_message(source)?.into(),
        33 => mechanism_message(source)?.into(),
        34 => aloud_message(source)?.into(),
        35 => share_message(source)?.into(),
        36 => Message::Print(Paper::Screen),
        37 => Message::Print(Paper::Printed(source.arbitrary()?)),
        38 => (if source.arbitrary()? { fetch_rest::Message::Fetch } else { fetch_rest::Message::Failed }).into(),
        39 => search::Message::ShowMatch(source.int_in_range(0..=9)?).into(),
        _ => kiosk::Message::ArriveAtPastVisit.into(),
    })
}

fn kiosk_message(source: &mut Unstructured) -> Result<kiosk::Message> {
    use kiosk::{Message, Panel, TextStep};
    let direction = *source.choose(&[Direction::Next, Direction::Previous])?;
    Ok(match source.int_in_range(0..=10)? {
        0 => Message::FallQuiet,
        1 => Message::CountDown,
        2 => Message::Turn,
        3 => Message::Leave,
        4 => Message::Depth(source.int_in_range(0..=3)?),
        5 => Message::Back,
        6 => Message::Toggle(*source.choose(&[Panel::None, Panel::Text, Panel::TakeAlong])?),
        7 => TextStep::new(source.int_in_range(0..=6)?).map_or(Message::Stay, Message::Size),
        8 => Message::MoveControls,
        9 => Message::Screenful(direction),
        _ => Message::Stay,
    })
}

fn tool_message(source: &mut Unstructured) -> Result<tools::Message> {
    let panel = *source.choose(&[Panel::Look, Panel::Keys])?;
    Ok(match source.int_in_range(0..=10)? {
        9 => tools::Message::Close,
        10 => tools::Message::Print,
        0 | 1 => tools::Message::ToggleSize,
        2 => tools::Message::Recalled(source.arbitrary()?),
        3 => tools::Message::Toggle(panel),
        4 => tools::Message::Choose(source.int_in_range(0..=7)?, source.int_in_range(0..=7)?),
        5 => tools::Message::Cycle(source.int_in_range(0..=7)?),
        6 => tools::Message::Resize(*source.choose(&[Step::Larger, Step::Smaller, Step::Normal])?),
        7 => tools::Message::Seen(source.arbitrary()?),
        _ => tools::Message::ForgetPlace,
    })
}

fn aloud_message(source: &mut Unstructured) -> Result<aloud::Message> {
    use aloud::{Message, Origin, Voice, Volume};
    let voice = Voice {
        id: source.arbitrary()?,
        name: source.arbitrary()?,
        language: (*source.choose(&["zh-CN", "yue", "cmn", ""])?).to_owned(),
        origin: *source.choose(&[Origin::Device, Origin::Network])?,
    };
    let number = source.int_in_range(0..=4)?;
    Ok(match source.int_in_range(0..=14)? {
        14 => Message::Volume(*source.choose(&Volume::ALL)?),
        0 => Message::Voices(vec![voice]),
        1 => Message::Voices(Vec::new()),
        2 => Message::Stop,
        3 => Message::Step(*source.choose(&[Direction::Next, Direction::Previous])?),
        4 => Message::From(source.arbitrary()?),
        5 => Message::ToggleOnward,
        6 => Message::Choose(source.int_in_range(0..=3)?),
        7 => Message::Began(number),
        8 => Message::Reached(number, source.arbitrary()?, source.arbitrary()?),
        9 => Message::Ended(number),
        10 => Message::Failed(number),
        11 => Message::FellSilent(number),
        _ => Message::Toggle,
    })
}

fn share_message(source: &mut Unstructured) -> Result<share::Message> {
    use share::{Copying, Known, Message, Way};
    Ok(match source.int_in_range(0..=5)? {
        5 => Message::HandOver,
        0 | 1 => Message::Toggle,
        2 => Message::Close,
        3 => Message::Copy(*source.choose(&[Copying::Link, Copying::Citation, Copying::Quote])?),
        _ => Message::Known(Known {
            address: (*source.choose(&["", "https://paper.example/", "file:///a"])?).to_owned(),
            today: source.arbitrary()?,
            selected: source.arbitrary()?,
            way: Way::Device,
        }),
    })
}

fn mechanism_message(source: &mut Unstructured) -> Result<mechanisms::Message> {
    let mechanism = (*source.choose(&["four-plus-n", "closed-loop", "three-many", "none"])?).to_owned();
    let part = source.int_in_range(0..=30)?;
    let keys = [Key::Left, Key::Right, Key::Up, Key::Down, Key::Home, Key::End];
    Ok(match source.int_in_range(0..=3)? {
        0 => mechanisms::Message::Ask { mechanism, part },
        1 => mechanisms::Message::Show { mechanism, part },
        2 => mechanisms::Message::Step { mechanism, part, key: *source.choose(&keys)? },
        _ => mechanisms::Message::Toggle(mechanism),
    })
}

fn shelf_message(source: &mut Unstructured) -> Result<shelf::Message> {
    let book = source.int_in_range(0..=3)?;
    Ok(match source.int_in_range(0..=5)? {
        5 => shelf::Message::Arrived { book, outcome: Err("服务器答复 404".to_owned()) },
        0 => shelf::Message::Manifest(Err("服务器答复 404".to_owned())),
        1 => {
            let entry = |id: &str, file: Option<&str>| Entry {
                id: id.to_owned(),
                title: "另一期".to_owned(),
                articles: 1,
                headlines: vec![("a".to_owned(), "标题".to_owned())],
                bytes: 12,
                checksum: 0,
                format: edition::packed::VERSION,
                file: file.map(str::to_owned),
            };
            shelf::Message::Manifest(Ok(vec![entry("now", None), entry("may", Some("may.bin"))]))
        }
        2 => shelf::Message::Progress { book, bytes: source.arbitrary()? },
        3 => shelf::Message::Arrived { book, outcome: Ok(source.arbitrary()?) },
        _ => shelf::Message::Cancel,
    })
}

/// Every kind of message. A new one does not compile here: first let [`message`] send it, then name it.
#[expect(clippy::match_same_arms, reason = "an arm for each room")]
fn is_sent(message: &Message) -> bool {
    use Message::{Aloud, Figures, Kiosk, Mechanisms, People, Rest, Search, Sections, Share, Shelf, Tools};
    match message {
        Message::Arrive(_)
        | Message::Open(_)
        | Message::Escape
        | Message::Resize(_)
        | Message::Settle
        | Message::DismissNotice
        | Message::Print(_) => true,
        Rest(fetch_rest::Message::Fetch | fetch_rest::Message::Failed) => true,
        // Only the page that is cut in two has it; `rest.rs` lets it come.
        Rest(fetch_rest::Message::Arrived(..)) => false,
        Sections(sections::Message::Toggle(_) | sections::Message::Clear) => true,
        Search(message) => {
            use search::Message as M;
            match message {
                M::Type(_) | M::Clear | M::Enter | M::Leave | M::StepSuggestion(_) | M::Submit(_) => true,
                M::Choose { .. } | M::PressKey(_) | M::FinishTyping | M::StepMatch(_) | M::ToggleHit(_) => true,
                M::More | M::ShowMatch(_) => true,
            }
        }
        Figures(message) => {
            use figures::Message as M;
            match message {
                M::ToggleKind(_) | M::ToggleAll | M::Explain { .. } | M::Close | M::Step(_) => true,
                M::MoveInspector(_) | M::Copy(_) | M::Copied(_) | M::Magnitude(_) | M::Export(_) => true,
            }
        }
        Mechanisms(message) => {
            use mechanisms::Message as M;
            match message {
                M::Ask { .. } | M::Show { .. } | M::Step { .. } | M::Toggle(_) => true,
            }
        }
        People(people::Message::Explain(_)) => true,
        Aloud(message) => {
            use aloud::Message as M;
            match message {
                M::Toggle | M::Stop | M::Step(_) | M::From(_) | M::ToggleOnward | M::Choose(_) | M::Volume(_) => true,
                M::Voices(_) | M::Began(_) | M::Reached(..) | M::Ended(_) | M::Failed(_) | M::FellSilent(_) => true,
            }
        }
        Tools(message) => {
            use tools::Message as M;
            match message {
                M::ToggleSize | M::Recalled(_) | M::Toggle(_) | M::Close | M::Choose(..) | M::Cycle(_) => true,
                M::Resize(_) | M::Seen(_) | M::ForgetPlace | M::Print => true,
            }
        }
        Share(message) => {
            use share::Message as M;
            match message {
                M::Toggle | M::Close | M::Known(_) | M::Copy(_) | M::HandOver => true,
            }
        }
        Shelf(message) => {
            use shelf::Message as M;
            match message {
                M::Manifest(_) | M::Progress { .. } | M::Arrived { .. } | M::Cancel => true,
            }
        }
        Kiosk(message) => {
            use kiosk::Message as M;
            match message {
                M::FallQuiet | M::CountDown | M::Turn | M::Stay | M::Leave | M::ArriveAtPastVisit => true,
                M::Depth(_) | M::Back | M::Toggle(_) | M::Size(_) | M::MoveControls | M::Screenful(_) => true,
            }
        }
    }
}

/// Whatever happens in whatever order: no panic, a view, an address that leads back to the same place.
#[test]
fn any_messages_leave_a_state_that_can_be_shown() {
    let edition = unpack(EMBEDDED).expect("the embedded edition");
    arbtest(|source| {
        let mut state = State::new(edition.clone());
        for _ in 0..source.int_in_range(0..=12)? {
            let message = message(source)?;
            assert!(is_sent(&message), "{message:?}");
            update(&mut state, message);
            assert!(!page::page(&state).is_empty() && !page::title(&state).is_empty());
            let again = Route::parse(&state.ground.route.href()).expect("an address of its own");
            assert_eq!(again, state.ground.route);
        }
        Ok(())
    });
}
