//! What mechanisms say of each other, once all of an edition are known.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Location, Report};
use crate::draft::Draft;
use crate::source::Source;

/// Names those that have no identifier after their article, and reports identifiers that come twice, and mechanisms that
/// are explained by none or by themselves.
pub(crate) fn check(drafts: &mut [Draft], sources: &[Source], report: &mut Report) {
    let mut seen: HashMap<String, Location> = HashMap::new();
    for (draft, source) in drafts.iter_mut().zip(sources) {
        for (number, way) in draft.mechanisms.iter_mut().enumerate() {
            if way.mechanism.id.is_empty() {
                way.mechanism.id = format!("{}-{}", draft.article.id, number + 1);
            }
            let here = source.location(way.at);
            if let Some(first) = seen.get(&way.mechanism.id) {
                let hint = format!("第一次在 {first}；每个做法的 id 各不相同");
                report.push(Diagnostic::error(here, format!("做法的 id “{}”重复", way.mechanism.id)).with_hint(hint));
            } else {
                seen.insert(way.mechanism.id.clone(), here);
            }
        }
    }
    let explains = explanations(drafts);
    for (draft, source) in drafts.iter().zip(sources) {
        for way in &draft.mechanisms {
            for (part, at) in &way.references {
                let wanted = &way.mechanism.parts[*part].explained_by;
                if !seen.contains_key(wanted) {
                    let hint = format!("已有的做法：{}", known(&explains));
                    report.push(source.error(*at, format!("没有 id 是“{wanted}”的做法")).with_hint(hint));
                } else if leads_to(&explains, wanted, &way.mechanism.id) {
                    let message = format!("“{}”绕回了自己", way.mechanism.id);
                    report.push(source.error(*at, message).with_hint("一个做法不能包含自己，也不能经别的做法包含自己"));
                }
            }
        }
    }
}

/// Which mechanisms explain the parts of which.
fn explanations(drafts: &[Draft]) -> HashMap<String, Vec<String>> {
    let ways = drafts.iter().flat_map(|draft| &draft.mechanisms).map(|way| &way.mechanism);
    ways.map(|way| {
        let parts = way.parts.iter().map(|part| part.explained_by.clone()).filter(|id| !id.is_empty());
        (way.id.clone(), parts.collect())
    })
    .collect()
}

/// Whether `from` is `to`, or is explained by what leads there. Linear in all mechanisms.
fn leads_to(explains: &HashMap<String, Vec<String>>, from: &str, to: &str) -> bool {
    let mut seen = vec![from];
    let mut next = 0;
    while let Some(id) = seen.get(next).copied() {
        if id == to {
            return true;
        }
        for other in explains.get(id).into_iter().flatten() {
            if !seen.contains(&other.as_str()) {
                seen.push(other);
            }
        }
        next += 1;
    }
    false
}

fn known(explains: &HashMap<String, Vec<String>>) -> String {
    let mut ids: Vec<&str> = explains.keys().map(String::as_str).collect();
    ids.sort_unstable();
    ids.join("、")
}
