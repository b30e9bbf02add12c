//! Other editions of the site: asked for, fetched, checked, put up.

use std::rc::Rc;

use super::sample::update;
use civic_edition::ground::Effect;
use civic_edition::ground::{Order, SHOWN_HITS};
use civic_edition::nodes::Node;
use civic_edition::page as view;
use civic_edition::page::Message;
use civic_edition::page::State;
use civic_edition::page::announcement;
use civic_edition::rooms::kiosk::Presence;
use civic_edition::rooms::shelf::Entry;
use civic_edition::rooms::{kiosk, search, sections, shelf};
use civic_edition::route::{EditionChoice, Route, View};
use edition::model::{Article, Edition};
use edition::packed::{VERSION, pack, stated_checksum};
use edition::shelf::{Part, Shelf};

use super::sample::{self, article};

/// Another edition, with an article of the same name as one in the first.
fn other(title: &str, text: &str) -> Edition {
    let sections = vec!["河道".to_owned(), "街巷".to_owned()];
    Edition { title: title.to_owned(), sections, articles: vec![article("lane", title, &[text])], ..Edition::default() }
}

fn entry(id: &str, edition: &Edition, file: Option<&str>) -> (Entry, Vec<u8>) {
    let bytes = pack(edition);
    let entry = Entry {
        id: id.to_owned(),
        title: edition.title.clone(),
        articles: edition.articles.len() as u32,
        headlines: Vec::new(),
        bytes: bytes.len() as u32,
        checksum: stated_checksum(&bytes).expect("a header"),
        format: VERSION,
        file: file.map(str::to_owned),
    };
    (entry, bytes)
}

/// The page of an edition that has a manifest beside it.
fn page_of(carried: Part) -> State {
    let carried = Rc::new(carried);
    State::with_shelf(Shelf::single(carried.clone()), shelf::State::awaiting(carried))
}

/// A page at `hash` with its manifest, and what the files hold.
struct Site {
    state: State,
    effects: Vec<Effect>,
    entries: Vec<Entry>,
    files: Vec<Vec<u8>>,
}

impl Site {
    fn open(hash: &str) -> Self {
        let first = sample::edition();
        let editions = [
            entry("now", &first, None),
            entry("may", &other("五月", "清水河装了3盏灯。"), Some("editions/may.bin")),
            entry("june", &other("六月", "灯下的棋摊。"), Some("editions/june.bin")),
        ];
        let (entries, files): (Vec<Entry>, Vec<Vec<u8>>) = editions.into_iter().unzip();
        let mut state = page_of(Part::open(files[0].clone()).expect("an edition"));
        update(&mut state, Message::Arrive(hash.to_owned()));
        let mut site = Self { state, effects: Vec::new(), entries, files };
        site.send(shelf::Message::Manifest(Ok(site.entries.clone())));
        site
    }

    fn send(&mut self, message: impl Into<Message>) {
        self.effects = update(&mut self.state, message);
    }

    fn follow(&mut self, hash: &str) {
        let route = Route::parse(hash).expect("a known view");
        self.effects = update(&mut self.state, Message::Open(Box::new(route)));
    }

    /// The editions that are asked for.
    fn ordered(&self) -> Vec<usize> {
        let orders = self.effects.iter().filter_map(|effect| match effect {
            Effect::Fetch(orders) => Some(orders.iter().map(|Order { book, .. }| *book).collect::<Vec<_>>()),
            _ => None,
        });
        orders.flatten().collect()
    }

    /// Lets these editions come as they are.
    fn arrive(&mut self, books: &[usize]) {
        for book in books {
            let bytes = self.files[*book].clone();
            self.send(shelf::Message::Progress { book: *book, bytes: bytes.len() as u32 });
            self.send(shelf::Message::Arrived { book: *book, outcome: Ok(bytes) });
        }
    }

    fn text(&self) -> String {
        view::page(&self.state).iter().map(Node::text_content).collect()
    }

    fn notice(&self) -> &str {
        self.state.ground.notice.as_deref().unwrap_or_default()
    }
}

#[test]
fn an_address_is_reached_when_its_edition_has_come() {
    let mut site = Site::open("#/article/lane?edition=may");
    assert_eq!(site.ordered(), [1]);
    assert_eq!(site.state.ground.edition.title(), "试验版", "until then the page shows what it has");
    assert!(site.text().contains("正在载入《五月》"));
    site.arrive(&[1]);
    assert_eq!(
        (site.state.ground.route.href().as_str(), site.state.ground.edition.title()),
        ("#/article/lane?edition=may", "五月")
    );
    assert!(!site.effects.iter().any(|effect| matches!(effect, Effect::Push(_))), "the address is there already");
    site.follow("#/?edition=may");
    assert_eq!(site.ordered(), [] as [usize; 0], "it is fetched once");
}

#[test]
fn a_link_makes_its_entry_when_everything_has_come() {
    let mut site = Site::open("#/shelf");
    site.follow("#/?edition=all");
    assert_eq!((site.ordered(), site.state.ground.route.view.clone()), (vec![1, 2], View::Shelf));
    site.arrive(&[2]);
    assert_eq!((site.effects.len(), site.state.ground.route.view.clone()), (0, View::Shelf));
    site.arrive(&[1]);
    assert_eq!(site.effects[0], Effect::Push("#/?edition=all".to_owned()));
    assert_eq!(site.state.ground.edition.articles.len(), 5);
    assert_eq!(site.state.ground.edition.sections(), ["街巷", "钱物", "河道"]);
}

#[test]
fn all_editions_are_searched_with_what_is_typed_by_then() {
    let mut site = Site::open("#/?q=居民&section=街巷");
    site.follow("#/?q=居民&section=街巷&edition=all");
    update(&mut site.state, search::Message::Type("灯".to_owned()));
    site.arrive(&[1, 2]);
    assert_eq!(site.state.ground.route.query, "灯");
    assert_eq!(announcement(&site.state), "找到 2 处，在 1 篇文章中");
    update(&mut site.state, sections::Message::Clear);
    assert_eq!(announcement(&site.state), "找到 5 处，在 4 篇文章中");
    assert!(site.text().contains("《五月》"), "a result says where it is from");
    site.follow("#/article/june.lane?q=灯&edition=all");
    assert_eq!(
        site.state.ground.article().map(|(index, article)| (index, article.headline.text.as_str())),
        Some((4, "六月"))
    );
}

#[test]
fn waiting_can_be_ended() {
    let mut site = Site::open("#/figures");
    site.follow("#/?edition=all");
    site.send(shelf::Message::Cancel);
    assert_eq!(site.effects, [Effect::StopFetching, Effect::Replace("#/figures".to_owned())]);
    assert!(!site.text().contains("正在载入"));
    site.follow("#/?edition=all");
    assert_eq!(site.ordered(), [1, 2]);
    site.follow("#/article/tree");
    assert_eq!(site.effects[0], Effect::StopFetching, "going elsewhere ends it too");
    assert_eq!(site.state.ground.route.view, View::Article("tree".to_owned()));
    site.arrive(&[1]);
    assert_eq!(site.state.ground.route.view, View::Article("tree".to_owned()), "what comes late takes nobody away");
}

#[test]
fn a_manifest_may_state_any_sizes() {
    let mut site = Site::open("#/");
    site.entries.iter_mut().for_each(|entry| entry.bytes = u32::MAX);
    site.send(shelf::Message::Manifest(Ok(site.entries.clone())));
    site.follow("#/?edition=all");
    assert!(site.text().contains("共 4294968 KB"), "{}", site.text());
}

/// Opens all editions where the second arrives as `outcome`; its name and the reason must be told, and the rest work.
#[track_caller]
fn check_lost(outcome: Result<Vec<u8>, String>, reason: &str) {
    let mut site = Site::open("#/?q=灯");
    site.follow("#/?q=灯&edition=all");
    site.send(shelf::Message::Arrived { book: 1, outcome });
    site.arrive(&[2]);
    assert!(site.notice().contains("《五月》（may）未能载入") && site.notice().contains(reason), "{}", site.notice());
    assert_eq!(site.state.ground.edition.articles.len(), 4, "the rest is there");
    site.follow("#/?edition=all");
    assert_eq!(site.ordered(), [] as [usize; 0], "it is not tried again by itself");
    site.follow("#/?edition=may");
    assert_eq!(site.ordered(), [1], "it is when it is asked for");
    site.arrive(&[1]);
    assert_eq!(site.state.ground.edition.title(), "五月");
}

#[test]
fn a_bad_edition_is_named_and_left_out() {
    let good = Site::open("").files[1].clone();
    let flipped = || good.iter().enumerate().map(|(at, byte)| byte ^ u8::from(at == 40)).collect();
    let other_version = || good.iter().enumerate().map(|(at, byte)| byte ^ u8::from(at == 8)).collect();
    let same_length = other("五月", "清水河装了4盏灯。");
    check_lost(Ok(flipped()), "校验不符");
    check_lost(Ok(other_version()), "格式版本");
    check_lost(Ok(good[..good.len() - 1].to_vec()), "字节");
    check_lost(Ok([&good[..], &[0]].concat()), "字节");
    check_lost(Ok(vec![b'<'; good.len()]), "不是本程序的版面数据");
    check_lost(Ok(pack(&same_length)), "与目录不符");
    check_lost(Err("服务器答复 404".to_owned()), "404");
}

#[test]
fn a_single_edition_that_is_bad_leaves_the_reader_where_he_was() {
    let mut site = Site::open("#/?edition=may");
    site.send(shelf::Message::Arrived { book: 1, outcome: Err("服务器答复 503".to_owned()) });
    assert_eq!(site.effects, [Effect::Replace("#/".to_owned())]);
    assert!(site.notice().contains("仍显示原来的版面"));
}

#[test]
fn entries_that_cannot_be_right_are_never_fetched() {
    let (good, _) = entry("may", &other("五月", "灯"), Some("editions/may.bin"));
    for file in
        ["//elsewhere.example/may.bin", "https://elsewhere.example/x", "../may.bin", "/may.bin", "a b", "", "data:x"]
    {
        assert!(Entry { file: Some(file.to_owned()), ..good.clone() }.fault().is_some(), "{file}");
    }
    for id in ["", "all", "五月", "a.b", "a/b"] {
        assert!(Entry { id: id.to_owned(), ..good.clone() }.fault().is_some(), "{id}");
    }
    assert_eq!(good.fault(), None);
    let mut site = Site::open("#/shelf");
    let entries = vec![
        site.entries[0].clone(),
        Entry { file: Some("//elsewhere.example/x".to_owned()), ..good.clone() },
        Entry { id: "june".to_owned(), format: VERSION + 1, ..good.clone() },
        good,
    ];
    site.send(shelf::Message::Manifest(Ok(entries)));
    assert_eq!(site.state.shelf.books.len(), 3, "the first of two with one name counts");
    site.follow("#/?edition=all");
    assert_eq!(site.ordered(), [] as [usize; 0]);
    site.follow("#/?edition=june");
    assert!(site.notice().contains("格式版本"), "{}", site.notice());
}

#[test]
fn without_a_manifest_the_page_is_what_it_was() {
    let mut site = Site::open("#/?edition=all&q=灯");
    site.state = page_of(Part::open(site.files[0].clone()).expect("an edition"));
    site.effects = update(&mut site.state, Message::Arrive("#/?edition=all&q=灯".to_owned()));
    site.send(shelf::Message::Manifest(Err("服务器答复 404".to_owned())));
    assert!(site.notice().contains("往期目录未能载入"));
    assert_eq!(site.state.ground.route.edition, EditionChoice::Start);
    assert!(!site.text().contains("全部往期"), "nothing is offered");
    let mut alone = sample::state();
    update(&mut alone, Message::Arrive("#/?edition=may".to_owned()));
    assert!(alone.ground.notice.is_some_and(|notice| notice.contains("may")));
}

#[test]
fn a_kiosk_returns_to_the_edition_it_was_opened_with() {
    let mut site = Site::open("#/?edition=may&kiosk");
    site.arrive(&[1]);
    site.follow("#/article/june.lane?edition=all&kiosk");
    site.arrive(&[2]);
    assert_eq!(site.state.ground.edition.title(), "全部往期");
    update(&mut site.state, kiosk::Message::FallQuiet);
    assert_eq!(site.state.kiosk.presence, Presence::Asked(30));
    for _ in 0..30 {
        site.effects = update(&mut site.state, kiosk::Message::CountDown);
    }
    assert_eq!(
        (site.state.ground.route.href().as_str(), site.state.ground.edition.title()),
        ("#/?edition=may&kiosk", "五月")
    );
    assert_eq!(site.state.kiosk.presence, Presence::Away);
}

#[test]
fn many_hits_are_shown_in_turn() {
    let many: Vec<Article> = (0..100).map(|number| article(&format!("a{number}"), "灯", &["灯，灯。"])).collect();
    let large =
        Edition {
            title: "七月".to_owned(), sections: vec!["河道".to_owned()], articles: many, ..Edition::default()
        };
    let mut site = Site::open("#/?q=灯");
    let (entry, file) = entry("july", &large, Some("july.bin"));
    site.entries.push(entry);
    site.files.push(file);
    site.send(shelf::Message::Manifest(Ok(site.entries.clone())));
    site.follow("#/?q=灯&edition=all");
    site.arrive(&[1, 2, 3]);
    let shown = |site: &Site| {
        let tree = view::page(&site.state);
        let mut found = Vec::new();
        for node in &tree {
            node.find_all(&|element| element.get("data-how").is_some(), &mut found);
        }
        (found.len(), site.state.ground.found.places.iter().map(|place| place.article).max())
    };
    assert_eq!(announcement(&site.state), "找到 305 处，在 104 篇文章中");
    assert_eq!(shown(&site).0, SHOWN_HITS);
    assert_eq!(site.state.ground.found.places.len(), 3 * SHOWN_HITS, "what is shown can be stepped through");
    site.send(search::Message::More);
    assert_eq!(shown(&site).0, 2 * SHOWN_HITS);
    site.follow("#/article/july.a99?q=灯&edition=all");
    assert_eq!(site.state.ground.found.current.map(|place| site.state.ground.found.places[place].article), Some(104));
    update(&mut site.state, search::Message::Type("灯，".to_owned()));
    site.follow("#/?q=灯，&edition=all");
    assert_eq!(shown(&site).0, SHOWN_HITS);
}
