//! What the host's dictionaries know of an edition: its vocabulary with readings, breaks of headings, characters.

use edition::model::{Edition, Passage, TermKind};

use crate::draft::Names;
use crate::segmenter::Segmenter;
use crate::{breaks, readings, simplified, vocabulary};

/// Fills in terms, how everything is read, breaks of headings, and simplified characters; `names` are those that the
/// articles declare.
pub(crate) fn enrich(edition: &mut Edition, names: &[Names]) {
    let declared = vocabulary::declared(edition, names);
    let segmenter = Segmenter::new(declared.iter().map(|(name, _)| name.as_str()));
    let people = declared.iter().filter(|(_, kind)| *kind == TermKind::Person).map(|(name, _)| name.clone()).collect();
    edition.terms = vocabulary::terms(edition, declared, &segmenter);
    edition.simplified = simplified::pairs(edition);
    edition.readings = readings::readings(edition, &segmenter, &people);
    readings::leave_out(edition);
    for article in &mut edition.articles {
        let headings: [Option<&mut Passage>; 3] =
            [article.kicker.as_mut(), Some(&mut article.headline), article.deck.as_mut()];
        for heading in headings.into_iter().flatten() {
            heading.breaks = breaks::find(heading, &segmenter);
        }
    }
}
