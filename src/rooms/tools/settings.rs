//! What a reader can choose of the look of an article, and the form in which it is kept for the next visit.

use super::place::Place;
use crate::nodes::RootAttribute;
use crate::route::TextSize;

/// Where a browser keeps it: one key, since a file on disk shares its storage with every other file.
pub const STORAGE_KEY: &str = "civic-edition";

/// The version of the form, in front of everything.
const VERSION: &str = "1";

/// More than this many bytes were not written by this program.
const MOST_BYTES: usize = 400;

/// Something that can be chosen.
#[derive(Debug)]
pub struct Setting {
    /// Its name in what is kept and in actions.
    pub name: &'static str,
    /// The attribute of the root element that tells the style sheet; the default has none.
    pub attribute: &'static str,
    /// How it is called.
    pub label: &'static str,
    /// The names of its values and how they are called, in order.
    pub values: &'static [(&'static str, &'static str)],
    /// Which value holds where nothing was chosen.
    pub default: u8,
}

/// Everything that can be chosen. The sizes are those of running text: 16 to 30 px, and 长辈版 beyond.
pub const SETTINGS: [Setting; 7] = [
    Setting {
        name: "text",
        attribute: "data-text",
        label: "字号",
        values: &[("1", "小"), ("2", "标准"), ("3", "较大"), ("4", "大"), ("5", "特大"), ("6", "最大")],
        default: 1,
    },
    Setting {
        name: "line",
        attribute: "data-line",
        label: "行距",
        values: &[("1", "紧凑"), ("2", "标准"), ("3", "宽松")],
        default: 1,
    },
    Setting {
        name: "align",
        attribute: "data-align",
        label: "对齐",
        values: &[("auto", "自动"), ("justify", "两端"), ("start", "左齐")],
        default: 0,
    },
    Setting {
        name: "theme",
        attribute: "data-theme",
        label: "颜色",
        values: &[("system", "随系统"), ("light", "浅色"), ("dark", "深色"), ("sepia", "护眼"), ("contrast", "高对比")],
        default: 0,
    },
    Setting {
        name: "pinyin",
        attribute: "data-pinyin",
        label: "注音",
        values: &[("off", "不加"), ("on", "加拼音")],
        default: 0,
    },
    Setting {
        name: "keys",
        attribute: "data-keys",
        label: "单键快捷键",
        values: &[("on", "开"), ("off", "关")],
        default: 0,
    },
    Setting {
        name: "speed",
        attribute: "data-speed",
        label: "语速",
        values: &[("1", "很慢"), ("2", "慢"), ("3", "正常"), ("4", "快"), ("5", "很快")],
        default: 2,
    },
];

/// Index of the size of the type in [`SETTINGS`].
pub const TEXT: usize = 0;

/// Index of the colours.
pub const THEME: usize = 3;

/// Index of 注音.
pub const PINYIN: usize = 4;

/// Index of the shortcuts.
pub const KEYS: usize = 5;

/// Index of the speed of reading aloud.
pub const SPEED: usize = 6;

/// What is chosen: for each of [`SETTINGS`] the index of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings([u8; SETTINGS.len()]);

impl Default for Settings {
    fn default() -> Self {
        Self::DESIGNED
    }
}

impl Settings {
    /// As designed.
    pub const DESIGNED: Self = {
        let mut values = [0; SETTINGS.len()];
        let mut at = 0;
        while at < values.len() {
            values[at] = SETTINGS[at].default;
            at += 1;
        }
        Self(values)
    };

    /// The index of the chosen value.
    pub fn value(self, setting: usize) -> usize {
        self.0.get(setting).copied().unwrap_or_default().into()
    }

    /// The name of the chosen value.
    pub fn name(self, setting: usize) -> &'static str {
        SETTINGS.get(setting).and_then(|known| known.values.get(self.value(setting))).map_or("", |(name, _)| name)
    }

    /// Chooses the value of this index; one beyond the ends is none.
    pub fn choose(&mut self, setting: usize, value: usize) {
        if SETTINGS.get(setting).is_some_and(|known| value < known.values.len()) {
            self.0[setting] = value as u8;
        }
    }

    /// Chooses by names; what is not known changes nothing.
    pub fn choose_named(&mut self, name: &str, value: &str) {
        let setting = SETTINGS.iter().position(|setting| setting.name == name);
        let value = setting.and_then(|setting| SETTINGS[setting].values.iter().position(|(known, _)| *known == value));
        if let Some((setting, value)) = setting.zip(value) {
            self.choose(setting, value);
        }
    }

    /// The attributes of the root element.
    pub fn attributes(self) -> Vec<RootAttribute> {
        let attributes = SETTINGS.iter().enumerate().map(|(index, setting)| {
            let is_chosen = self.value(index) != usize::from(setting.default);
            (setting.attribute, is_chosen.then(|| self.name(index)))
        });
        attributes.collect()
    }
}

/// What is kept between two visits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// What was chosen.
    pub settings: Settings,
    /// Whether it was 长辈版.
    pub size: TextSize,
    /// How far an article was read.
    pub place: Option<Place>,
}

impl Kept {
    /// Reads what was kept. What another version wrote, or somebody else, is nothing; a part that is not understood is left
    /// out.
    pub fn parse(text: &str) -> Self {
        let mut kept = Self::default();
        let mut parts = text.split(' ');
        if text.len() > MOST_BYTES || parts.next() != Some(VERSION) {
            return kept;
        }
        for (name, value) in parts.filter_map(|part| part.split_once('=')) {
            match (name, value) {
                ("size", "large") => kept.size = TextSize::Large,
                ("at", place) => kept.place = Place::parse(place),
                _ => kept.settings.choose_named(name, value),
            }
        }
        kept
    }

    /// The form in which it is kept: names and values of what is not the default.
    pub fn written(&self) -> String {
        let mut text = VERSION.to_owned();
        let mut add = |name: &str, value: &str| text.extend([" ", name, "=", value]);
        if self.size == TextSize::Large {
            add("size", "large");
        }
        for (setting, (_, value)) in SETTINGS.iter().zip(self.settings.attributes()) {
            if let Some(value) = value {
                add(setting.name, value);
            }
        }
        if let Some(place) = &self.place {
            add("at", &place.written());
        }
        text
    }
}
