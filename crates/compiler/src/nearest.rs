//! Did you mean: the known name that is nearest to an unknown one.

/// The candidate with the fewest edits away from `name`, where that is at most a third of its characters.
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_name() {
        for (name, expected) in [
            ("headlines", Some("headline")),
            ("hedline", Some("headline")),
            ("kciker", Some("kicker")),
            ("colour", None),
            ("", None),
            ("文明创件", Some("文明创建")),
        ] {
            assert_eq!(nearest(name, ["headline", "kicker", "文明创建", "财政"]), expected, "{name}");
        }
    }
}
