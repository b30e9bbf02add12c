//! The voices that can read an edition, of Mandarin only, and how loud.

/// A voice as the engine names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Voice {
    /// Its identifier.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Its language, as BCP 47 has it or with underscores.
    pub language: String,
    /// Where it speaks.
    pub origin: Origin,
}

/// Where a voice speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Origin {
    /// On the device.
    #[default]
    Device,
    /// On a server, to which the words are sent.
    Network,
}

/// How loud the voice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Volume {
    /// For one who stands near in a quiet room.
    Low,
    /// As usual.
    #[default]
    Usual,
    /// As loud as the machine is set.
    High,
}

impl Volume {
    /// From the lowest.
    pub const ALL: [Self; 3] = [Self::Low, Self::Usual, Self::High];

    /// Hundredths of what the machine is set to.
    pub const fn hundredths(self) -> u16 {
        match self {
            Self::Low => 40,
            Self::Usual => 70,
            Self::High => 100,
        }
    }

    /// Its name on a button.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "轻",
            Self::Usual => "中",
            Self::High => "响",
        }
    }
}

/// How many are offered: some engines have thousands of variants.
const OFFERED: usize = 5;

/// Words in the names of voices that speak another Chinese language, whatever their language says.
const OTHER_LANGUAGES: [&str; 8] = ["Cantonese", "粤", "粵", "Hong Kong", "香港", "Macau", "yue", "闽南"];

/// How well a language fits: the smaller the better; none for what is not Mandarin. Of the dialects of zh-CN that engines
/// name by province none is the standard language.
fn fit(voice: &Voice) -> Option<u8> {
    let language = voice.language.to_ascii_lowercase().replace('_', "-");
    let is_other = OTHER_LANGUAGES.iter().any(|word| voice.name.contains(word));
    let parts: Vec<&str> = language.split(['-', '#']).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        _ if is_other => None,
        ["zh", "hans"] | ["zh" | "cmn", "cn"] | ["zh" | "cmn", "hans", "cn"] | ["zh", "cn", "hans"] => Some(0),
        ["zh" | "cmn"] => Some(1),
        ["zh" | "cmn", "sg"] | ["zh" | "cmn", "hans", "sg"] => Some(2),
        ["zh" | "cmn", "tw"] | ["zh" | "cmn", "hant", "tw"] => Some(3),
        _ => None,
    }
}

/// The voices that are offered, the best first: of the mainland's standard before others, on the device before those that
/// send the words away; each name once.
pub(super) fn offered(all: Vec<Voice>) -> Vec<Voice> {
    let mut fitting: Vec<(u8, Voice)> = all.into_iter().filter_map(|voice| Some((fit(&voice)?, voice))).collect();
    fitting.sort_by_key(|(fit, voice)| (*fit > 1, voice.origin, *fit));
    let mut found: Vec<Voice> = Vec::new();
    for (_, voice) in fitting {
        if found.len() < OFFERED && !found.iter().any(|known| known.name == voice.name) {
            found.push(voice);
        }
    }
    found
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// `languages` are offered in this order; `@` stands behind one that speaks on a server.
    #[track_caller]
    fn check(languages: &str, expect: &str) {
        let voices = languages.split(' ').map(|language| {
            let name = language.trim_end_matches('@');
            let origin = if name.len() < language.len() { Origin::Network } else { Origin::Device };
            Voice { id: language.to_owned(), name: language.to_owned(), language: name.to_owned(), origin }
        });
        let found: Vec<String> = offered(voices.collect()).into_iter().map(|voice| voice.id).collect();
        assert_eq!(found.join(" "), expect);
    }

    #[test]
    fn only_mandarin_is_offered_the_local_voices_first() {
        check("yue zh-HK yue-CN zh_HK zh-Hant-HK zh-MO en-US wuu", "");
        check("yue zh-CN@ cmn zh-TW zh-CN", "zh-CN cmn zh-CN@ zh-TW");
        check("zh_CN zh_CN_#Hans cmn-Hans-CN", "zh_CN zh_CN_#Hans cmn-Hans-CN");
        check("zh-CN-liaoning zh-CN-shaanxi nan", "");
        check("ZH-cn", "ZH-cn");
    }

    #[test]
    fn few_are_offered_and_each_once() {
        let voice = |name: &str| Voice { name: name.to_owned(), language: "cmn".to_owned(), ..Voice::default() };
        let many = (0..13_000).map(|number| voice(&format!("甲{number}"))).collect();
        assert_eq!(offered(many).len(), OFFERED);
        assert_eq!(offered(vec![voice("甲"), voice("甲"), voice("Chinese (Cantonese)")]).len(), 1);
    }
}
