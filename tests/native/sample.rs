//! Editions for tests.

use civic_edition::ground::Effect;
use civic_edition::page::{self, Message, State};
use edition::figures::recognize;
use edition::model::{Article, Edition, Passage};

/// A passage with its figures.
pub(super) fn passage(text: &str) -> Passage {
    Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() }
}

/// An article with this text, in the first section.
pub(super) fn article(id: &str, headline: &str, paragraphs: &[&str]) -> Article {
    Article {
        id: id.to_owned(),
        headline: passage(headline),
        reporters: vec!["王小明".to_owned()],
        date: Some("XXXX-10-17".to_owned()),
        paragraphs: paragraphs.iter().map(|text| passage(text)).collect(),
        ..Article::default()
    }
}

/// Three articles in two sections.
pub(super) fn edition() -> Edition {
    let mut money = article("money", "账目公开", &["修灯花了3.4万元，居民出了一半。"]);
    money.section = 1;
    Edition {
        title: "试验版".to_owned(),
        sections: vec!["街巷".to_owned(), "钱物".to_owned()],
        articles: vec![
            article("lane", "巷子亮了", &["巷口装了12盏灯，居民夜里回家不再摸黑。", "居民说，灯亮了，心也亮了。"]),
            money,
            article("tree", "老树新牌", &["6棵老树挂上了牌子。"]),
        ],
        ..Edition::default()
    }
}

/// The page of [`edition`].
pub(super) fn state() -> State {
    State::new(edition())
}

/// One step of the page.
pub(super) fn update(state: &mut State, message: impl Into<Message>) -> Vec<Effect> {
    page::update(state, message.into())
}
