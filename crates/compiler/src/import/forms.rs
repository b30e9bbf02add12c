//! Forms of lines as data: the patterns of `words/import/forms.txt`, with lists of words in them.

use std::sync::LazyLock;

use regex::Regex;

use super::fold::fold;
use super::sign::named;
use crate::words::{self, Words, words};

named! {
    /// A form that a text can begin with; the examples are in the file.
    pub(super) Form {
        Jump = "jump", Continued = "continued", Staff = "staff", Contact = "contact", WeakContact = "weak-contact",
        Imprint = "imprint", Date = "date", Page = "page", PageName = "page-name", PageLine = "page-line",
        Newspaper = "newspaper", LatinLine = "latin-line", PageCredit = "page-credit", Publisher = "publisher",
        Licence = "licence", Weather = "weather", Index = "index", Briefs = "briefs", Notice = "notice",
        Comment = "comment", Salutation = "salutation", LeadIn = "lead-in", Item = "item", Label = "label",
        Box = "box", Caption = "caption", Note = "note", Numbered = "numbered", Attends = "attends",
        Speaker = "speaker", LeadsOn = "leads-on", Reportage = "reportage", Compiled = "compiled", Timed = "timed",
        Scene = "scene",
        PageHead = "page-head", Dispatch = "dispatch", Agency = "agency",
    }
}

/// The lists that patterns name.
macro_rules! lists {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/import/", $name, ".txt")))),*]
    };
}
const LISTS: [(&str, &str); 29] = lists! {
    "boxes", "briefs", "captions", "comment-columns", "comments", "contact", "contact-weak", "editors-notes",
    "imprint", "index-heads", "index-pointers", "jumps", "kicker-ends", "labels", "licences", "notices", "own-pages",
    "page-credits", "pages", "papers", "papers-latin", "papers-small", "publishers", "report-begins", "report-ends",
    "salutations", "sky", "staff", "web-navigation",
};

/// The patterns of every form, in the order in which they are tried.
static FORMS: LazyLock<Vec<Vec<Regex>>> = LazyLock::new(|| {
    static LINES: Words = words!("import/forms");
    let lists: Vec<(String, String)> = LISTS.iter().map(|(name, text)| (format!("{{{name}}}"), any_of(text))).collect();
    let regex = |line: &str| {
        let pattern = line.split('\t').nth(1).unwrap_or_default();
        let pattern = pattern.replace('数', "[0-9〇零一二三四五六七八九十]").replace('字', r"\p{Han}");
        Regex::new(&lists.iter().fold(format!("^(?:{pattern})"), |text, (name, words)| text.replace(name, words)))
    };
    let is = |form: Form, line: &&&str| line.split('\t').next() == Some(form.name());
    let of = |form: &Form| LINES.iter().filter(|line| is(*form, line)).filter_map(|line| regex(line).ok()).collect();
    Form::ALL.iter().map(of).collect()
});

/// One of the words of a list, the longest first; spaces between the characters of a short one do not matter.
fn any_of(list: &'static str) -> String {
    let mut words = words::entries(list);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let spaced = |word: &&str| word.chars().map(|c| regex::escape(&fold(c).to_string())).collect::<Vec<_>>().join(" ?");
    format!("(?:{})", words.iter().map(spaced).collect::<Vec<_>>().join("|"))
}

/// How many bytes of the text have the form, from its start. Linear in the text.
pub(super) fn length(form: Form, text: &str) -> Option<usize> {
    FORMS[form as usize].iter().find_map(|regex| {
        let end = |captures: regex::Captures<'_>| captures.iter().flatten().last().map(|found| found.end());
        if regex.captures_len() > 1 { end(regex.captures(text)?) } else { Some(regex.find(text)?.end()) }
    })
}

/// Whether the line, as printed, begins with the form. Looks at no more of it than a line of a column has.
pub(super) fn is_line(form: Form, line: &str) -> bool {
    const REACH: usize = 120;
    is(form, &line.chars().take(REACH).map(fold).collect::<String>())
}

/// Whether the text, which is folded, begins with the form.
pub(super) fn is(form: Form, text: &str) -> bool {
    FORMS[form as usize].iter().any(|regex| regex.is_match(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_finds_its_example() {
        static LINES: Words = words!("import/forms");
        for line in LINES.iter() {
            let cells: Vec<&str> = line.split('\t').collect();
            let form = Form::ALL.iter().find(|form| form.name() == cells[0]).expect(line);
            let example: String = cells[2].chars().map(fold).collect();
            assert!(is(*form, &example), "{line}");
        }
        let count: usize = FORMS.iter().map(Vec::len).sum();
        assert_eq!(count, LINES.len(), "a pattern cannot be read");
    }
}
