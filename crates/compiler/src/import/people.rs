//! People with their offices, and places, as the text names them: an office is a title with what stands before it in the
//! clause, a name follows it and is followed by what follows a name.

use super::fold;
use super::junction;
use super::names;
use crate::words::{Words, words};

/// Titles, longest first where one ends another.
pub(super) static TITLES: Words = words!("import/titles");
/// Those of them that anybody can have.
static EVERYBODY: Words = words!("import/titles-common");
/// What can follow a name.
static AFTER: Words = words!("import/after-name");
/// Words at which an office begins anew: what stands before them is no part of it.
static BEFORE: Words = words!("import/before-office");

/// A person with the office as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) office: String,
}

/// The people of some paragraphs, each once, in the order of the text. Linear.
pub(super) fn people<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Vec<Person> {
    let mut found: Vec<Person> = Vec::new();
    for text in paragraphs {
        let original: Vec<char> = text.chars().collect();
        let folded: Vec<char> = original.iter().map(|c| fold::fold(*c)).collect();
        let mut at = 0;
        while at < folded.len() {
            let Some(length) = fold::longest_prefix(&folded[at..], &TITLES) else {
                at += 1;
                continue;
            };
            let after = at + length;
            let everybody = EVERYBODY.iter().any(|title| fold::starts_with(&folded[at..after], title));
            if let Some(name) = name_at(&folded, after, everybody) {
                let person = Person {
                    name: original[after..after + name].iter().collect(),
                    office: original[office_start(&folded, at)..after].iter().collect(),
                };
                if !found.iter().any(|known| known.name == person.name) {
                    found.push(person);
                }
                at = after + name;
            } else {
                at = after;
            }
        }
    }
    found
}

/// Length of the name at `at`: of two or three characters the one after which something fit follows. Behind a title that
/// `everybody` can have, no word is a name (居民安全感).
fn name_at(chars: &[char], at: usize, everybody: bool) -> Option<usize> {
    static ADDRESSES: Words = words!("import/addresses");
    // A word of three characters is one more often than the name of somebody known.
    let is_word = |name: &[char]| junction::is_word(name) || (name.len() > 2 && junction::is_in_dictionary(name));
    let fits = |length: usize| {
        chars.get(at..at + length).is_some_and(|name| names::is_name(name) && !(everybody && is_word(name)))
            && !ADDRESSES.iter().any(|word| fold::starts_with(&chars[at + 1..], word))
            && !chars[at..at + length].iter().any(|c| "的是在了和与等说们这那都也".contains(*c))
            && chars.get(at + length).is_none_or(|_| fold::longest_prefix(&chars[at + length..], &AFTER).is_some())
    };
    [2, 3, 4].into_iter().find(|length| fits(*length))
}

/// Where the office that ends with the title at `title` begins.
fn office_start(chars: &[char], title: usize) -> usize {
    const LONGEST: usize = 24;
    let earliest = title.saturating_sub(LONGEST);
    let stop = (earliest..title).rev().find(|at| !fold::is_han(chars[*at]) && !chars[*at].is_ascii_digit());
    let mut start = stop.map_or(earliest, |at| at + 1);
    let mut at = start;
    while at < title {
        match fold::longest_prefix(&chars[at..title], &BEFORE) {
            Some(length) if at + length <= title => {
                start = at + length;
                at = start;
            }
            _ => at += 1,
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(&str, &str)]) {
        let found: Vec<_> =
            people(std::iter::once(text)).into_iter().map(|person| (person.office, person.name)).collect();
        let expect: Vec<_> = expect.iter().map(|(office, name)| ((*office).to_owned(), (*name).to_owned())).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn offices_and_names_are_found() {
        check(
            "松河街道组织委员贺全、武装部长贺杰林带队检查。",
            &[("松河街道组织委员", "贺全"), ("武装部长", "贺杰林")],
        );
        check("据区财政局局长王斐介绍，收入增长。", &[("区财政局局长", "王斐")]);
        check("该街道党工委书记张文文说。", &[("该街道党工委书记", "张文文")]);
        check("区长负责制全面推行。", &[]);
        check("居民安全感、获得感明显增强。", &[]);
        check("村民高兴，企业放心，业主权益与责任对等。", &[]);
        check("民警时刻在岗，居民曾就此向社区反映。", &[]);
        check("研究我县防汛工作，随着县长龙文昌点名，会议开始。", &[("县长", "龙文昌")]);
        check("书记李 明在会上强调", &[]);
        check("经理和员工都来了", &[]);
        check("随着县长罗大江宣布，大会开始。", &[("县长", "罗大江")]);
    }
}
