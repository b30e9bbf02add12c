//! What two neighbouring lines of a heading group say of each other.
//!
//! 引题 names the occasion, the office or, in parallel phrases, the aim; 主题 says who does what; 副题 gives figures and names.

use super::forms::{self, Form};
use super::phrase::{self, has_subject};
use super::sign::Sign;
use super::{fold, junction};
use crate::words::{Words, words};

/// Marks that begin a deck.
const DASHES: [char; 5] = ['—', '―', '－', '-', '–'];

/// Whether the line begins with a dash.
fn is_dashed(line: &str) -> bool {
    line.starts_with(DASHES)
}

/// What two neighbouring lines say of being kicker and headline, of being one text, and of being headline and deck: the
/// table of weights has how much each sign counts for each of these. About as long as the lines are.
pub(super) fn signs(first: &str, second: &str) -> Vec<(Sign, f32)> {
    let (first, second) = (&*fold::simplified(first), &*fold::simplified(second));
    let length = |line: &str| line.chars().count();
    let (above, below) = (length(first), length(second));
    let only = |form: Form, one: &str, other: &str| forms::is_line(form, one) && !forms::is_line(form, other);
    let longer = below.saturating_sub(above);
    let shorter = above.saturating_sub(below);
    let dotted = above <= 9 && first.contains('·');
    let size = if above <= 4 { Sign::UpToFour } else { Sign::of_length(above) };
    let all = [
        (Sign::Plain, true),
        (size, true),
        (Sign::Marked, first.starts_with(MARKS)),
        (Sign::MiddleDot, dotted),
        (Sign::ColumnName, COLUMNS.iter().any(|end| first.ends_with(end))),
        (Sign::AimAbove, AIMS.iter().any(|word| first.starts_with(word))),
        (Sign::AddsBelow, ADDS.iter().any(|word| second.starts_with(word))),
        (Sign::Dash, is_dashed(second)),
        (Sign::OfficeName, names_only(first)),
        (Sign::LeadsOn, forms::is_line(Form::LeadsOn, first)),
        (Sign::SpeakerBelow, only(Form::Speaker, second, first)),
        (Sign::Occasion, is_occasion(first)),
        (Sign::ParallelAim, !dotted && is_parallel(first)),
        (Sign::Attends, only(Form::Attends, second, first)),
        (Sign::Reportage, only(Form::Reportage, second, first)),
        (Sign::AboveSubject, has_subject(second)),
        (Sign::DigitsBelow, fold::has_digits(second) && !fold::has_digits(first)),
        (Sign::PauseAbove, !dotted && phrase::parts(first).len() > 1),
        (Sign::PauseBelow, phrase::parts(second).len() > 1),
        (Sign::NounAbove, junction::is_noun_phrase(first)),
        (Sign::NounBelow, junction::is_noun_phrase(second)),
        (Sign::VerbAbove, !dotted && junction::begins_with_verb(first)),
        (Sign::VerbBelow, junction::begins_with_verb(second)),
        (Sign::ClauseAbove, junction::is_clause(first)),
        (Sign::WantsObject, wants_object(first)),
        (Sign::DocumentTitle, titles_document(first, second)),
        (Sign::NeverLast, first.ends_with(NEVER_LAST)),
        (Sign::Balanced, longer.max(shorter) <= 2),
        (Sign::LongerBelow, longer > 3),
        (Sign::ShorterBelow, shorter > 3),
        (Sign::ShortTogether, above + below <= 18),
        (Sign::QuotesBelow, second.starts_with(['“', '「', '《'])),
    ];
    let joint = (Sign::Joint, junction::strength(first, second).max(0.0) / 4.0);
    all.into_iter().filter(|(_, is)| *is).map(|(sign, _)| (sign, 1.0)).chain([joint]).collect()
}

/// Ends of names of columns.
static COLUMNS: Words = words!("import/column-ends");

/// Beginnings of lines that name an aim, and of those that add to the headline above.
static AIMS: Words = words!("import/aim-beginnings");
static ADDS: Words = words!("import/deck-beginnings");

/// Verbs that want an object, and words that want their noun: a heading does not end with one.
static WANT_OBJECT: Words = words!("import/verbs-wanting-object");

/// Whether two lines of one heading are read without a pause between them.
pub(super) fn goes_on(first: &str, second: &str) -> bool {
    breaks_off(first, second) || is_subject_of(first, second)
}

/// Marks that stand before the name of a column.
const MARKS: [char; 10] = ['■', '◆', '●', '★', '▲', '▼', '◎', '【', '□', '※'];

/// Characters that a heading does not end with.
const NEVER_LAST: [char; 9] = ['，', '、', '的', '和', '与', '及', '把', '让', '：'];

/// Whether one line of a heading goes on in the next: an open quotation, or a phrase that cannot end there.
fn breaks_off(first: &str, second: &str) -> bool {
    wants_object(first)
        || titles_document(first, second)
        || (first.ends_with('会') && second.starts_with(['第', '常']) && second.contains('会'))
        || (first.ends_with(NEVER_LAST) && !first.ends_with('：'))
        || junction::strength(first, second) >= 4.0
}

fn wants_object(first: &str) -> bool {
    WANT_OBJECT.iter().any(|verb| first.ends_with(verb))
}

/// 青溪县人民政府 / 关于禁止露天焚烧秸秆的通告: who makes it known, and what.
fn titles_document(first: &str, second: &str) -> bool {
    second.starts_with("关于") && forms::is_line(Form::Notice, second) && phrase::ends_with_office(first)
}

/// Ends of lines that name a meeting.
static MEETS: Words = words!("import/meetings");

/// A meeting, a day, a season: 全县农业农村工作会议召开, 国际护士节, 今冬第一场雪后.
fn is_occasion(line: &str) -> bool {
    static DAYS: Words = words!("import/occasions");
    const SHORT: usize = 10;
    MEETS.iter().any(|end| line.ends_with(end))
        || (line.chars().count() <= SHORT
            && DAYS.iter().any(|end| line.ends_with(end))
            && junction::is_noun_phrase(line))
}

/// A line that is only the name of an office or place: 县第一中学.
pub(super) fn names_only(line: &str) -> bool {
    const LONGEST: usize = 14;
    const SHORT: usize = 8;
    let line = &*fold::simplified(line);
    let length = line.chars().count();
    let plain = line.chars().all(fold::is_han) && (2..=LONGEST).contains(&length);
    let begins = line.starts_with(['县', '区', '市', '镇', '省', '州']) || !junction::begins_with_verb(line);
    let named = phrase::ends_with_office(line);
    let meets = MEETS.iter().any(|end| line.ends_with(end));
    plain && named && begins && !meets && (length <= SHORT || junction::is_noun_phrase(line))
}

/// Phrases of equal length with a pause between them, of which the first does not name who acts.
fn is_parallel(line: &str) -> bool {
    let parts = phrase::parts(line);
    parts.len() > 1 && phrase::equal_lengths(&parts) && !has_subject(parts[0])
}

/// Whether the first line only names who acts and the second says what is done.
fn is_subject_of(first: &str, second: &str) -> bool {
    junction::is_noun_phrase(first) && junction::begins_with_verb(second)
}
