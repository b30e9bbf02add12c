//! Whether the parts of a mechanism are such as its drawing needs.

use std::collections::HashSet;

use edition::figures::{Decimal, Figure, Value};
use edition::mechanism::{Form, Mechanism};
use edition::model::{FigureRef, Passage};

use crate::diagnostic::Report;
use crate::source::Source;

/// Reports every part whose parts its form cannot show, and names that come twice. `places` are the bytes of the parts.
pub(super) fn check(
    mechanism: &Mechanism,
    places: &[usize],
    paragraphs: &[Passage],
    source: &Source,
    report: &mut Report,
) {
    for (index, part) in mechanism.parts.iter().enumerate() {
        let children: Vec<usize> = mechanism.children(index).collect();
        let mut names = HashSet::new();
        for child in &children {
            let name = &mechanism.parts[*child].name;
            if !names.insert(name) {
                let message = format!("“{}”下面有两项都叫“{name}”", part.name);
                report.push(source.error(places[*child], message).with_hint("同一层的各项名称不能相同"));
            }
        }
        if let Some((child, message, hint)) = misfit(mechanism, index, &children, paragraphs) {
            report.push(source.error(places[child], message).with_hint(hint));
        }
    }
}

/// The first part that does not fit the form of what holds it, with what is wrong.
fn misfit(
    mechanism: &Mechanism,
    index: usize,
    children: &[usize],
    paragraphs: &[Passage],
) -> Option<(usize, String, &'static str)> {
    let part = &mechanism.parts[index];
    let chinese = edition::mechanism::FORMS.iter().find(|(form, ..)| *form == part.form).map_or("", |(.., name)| name);
    let least = match part.form {
        Form::List => 0,
        Form::Rings | Form::Loop | Form::Steps | Form::Funnel | Form::Ladder | Form::Lanes => 2,
        _ => 1,
    };
    let count = children.len() + part.counted_unnamed();
    if count < least && (index > 0 || part.form != Form::List) {
        let message = format!("“{}”画成{chinese}，下面却只有 {count} 项", part.name);
        return Some((index, message, "补上各项，或换一种图"));
    }
    match part.form {
        Form::Matrix => {
            let heads = |row: usize| {
                mechanism.children(row).map(|cell| mechanism.parts[cell].name.as_str()).collect::<Vec<_>>()
            };
            let first = heads(*children.first()?);
            let other = children.iter().find(|row| heads(**row) != first || first.is_empty())?;
            let message = format!("“{}”这一行的格子和第一行不同", mechanism.parts[*other].name);
            Some((*other, message, "表格各行下面写同样的几项，名称和次序都相同"))
        }
        Form::Funnel | Form::Bars | Form::Symbols => {
            let figure =
                |child: usize| mechanism.parts[child].figures.first().and_then(|place| number(paragraphs, *place));
            let missing = children.iter().find(|child| figure(**child).is_none());
            if let Some(child) = missing {
                let message = format!("“{}”没有可以画的数", mechanism.parts[*child].name);
                return Some((*child, message, "漏斗、占比、计数的每一项都要“| 数字 …”，而且是一个确定的数"));
            }
            let numbers: Vec<(usize, Decimal, Option<String>)> =
                children.iter().filter_map(|child| figure(*child).map(|(value, unit)| (*child, value, unit))).collect();
            let pair = numbers.windows(2).find(|pair| {
                (part.form != Form::Symbols && pair[0].2 != pair[1].2)
                    || (part.form == Form::Funnel && pair[0].1 < pair[1].1)
            })?;
            let message = format!("“{}”的数和前一项比不了", mechanism.parts[pair[1].0].name);
            Some((pair[1].0, message, "漏斗和占比的各项单位相同，漏斗的数一项比一项小"))
        }
        _ => None,
    }
}

/// A figure's value and unit, where it is one number.
fn number(paragraphs: &[Passage], place: FigureRef) -> Option<(Decimal, Option<String>)> {
    let figure: &Figure = paragraphs.get(usize::from(place.paragraph))?.figures.get(usize::from(place.figure))?;
    match &figure.value {
        Value::Number(value) => Some((*value, figure.unit.clone())),
        _ => None,
    }
}
