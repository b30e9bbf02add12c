//! Homophones as text, for a page that fetches them later: a syllable and its characters on a line.

use crate::model::Sound;

/// The lines of `sounds`.
pub fn to_text(sounds: &[Sound]) -> String {
    sounds.iter().map(|sound| [&sound.syllable, sound.characters.as_str(), "\n"].concat()).collect()
}

/// What the lines of `text` say; a line without a syllable or without characters says nothing.
pub fn from_text(text: &str) -> Vec<Sound> {
    let sound = |line: &str| {
        let (syllable, characters) = line.split_at(line.find(|character: char| !character.is_ascii())?);
        (!syllable.is_empty()).then(|| Sound { syllable: syllable.to_owned(), characters: characters.to_owned() })
    };
    text.lines().filter_map(sound).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(&str, &str)]) {
        let sounds = from_text(text);
        let found: Vec<_> = sounds.iter().map(|sound| (&*sound.syllable, &*sound.characters)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn lines_are_read_as_they_are_written() {
        let text = "bin兵宾\nhu互\n";
        check(text, &[("bin", "兵宾"), ("hu", "互")]);
        assert_eq!(to_text(&from_text(text)), text);
        check("", &[]);
        check("bin\n兵\n\nhu互", &[("hu", "互")]);
    }
}
