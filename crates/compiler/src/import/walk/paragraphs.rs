//! Running text: where a paragraph goes on after a column or page break, and what interrupts it.

use super::{Place, Walker};
use crate::import::block::Block;
use crate::import::blocks::begins_paragraph;
use crate::import::draft::{Role, Start};
use crate::import::report::{Note, Topic};
use crate::import::voices::is_salutation;
use crate::import::wrap::{self, ParagraphSign};
use crate::import::{fold, junction, phrase, prose};

impl Walker<'_> {
    /// Running text: continues what stopped before, or begins a paragraph.
    pub(super) fn text(&mut self, block: Block) {
        let mut block = block;
        if let Some((printed, credit)) = self.credit.take() {
            let (current, last) = (self.current, self.last.take());
            self.walked.notes.push(Note::over(block.lines, Topic::Caption, &block.text));
            self.begin(Start::Picture);
            let article = self.article();
            self.add(article, Role::Body, block);
            self.give_credit(article, printed, &credit);
            (self.current, self.last) = (current, last);
            return;
        }
        if self.awaits_opening || self.note.is_some() {
            if !self.awaits_opening {
                self.begin(Start::Byline);
            }
            let article = self.article();
            self.add(article, Role::Body, block);
            return;
        }
        if let Some(place) = self.last.filter(|place| self.continues(*place, &block)) {
            self.interruption(place, &block);
            self.join(place, block);
            return;
        }
        self.take_fragment(&mut block);
        if self.run.is_empty()
            && let Some(place) = self.last.filter(|place| self.continues(*place, &block))
        {
            self.join(place, block);
            return;
        }
        if self.run.is_empty()
            && self.label.is_none()
            && let Some(place) = self.resumed(&block)
        {
            self.walked.notes.push(Note::over(block.lines, Topic::Resumed, &block.text));
            self.join(place, block);
            self.current = Some(place.0);
            return;
        }
        if self.current.is_some() && is_salutation(&block.text) {
            self.begin(Start::Plain);
        }
        self.undecided();
        let article = self.article();
        self.add(article, Role::Body, block);
    }

    /// Whether `block` goes on where the paragraph at `place` stopped.
    fn continues(&self, place: Place, block: &Block) -> bool {
        let paragraph = &self.walked.drafts[place.0].paragraphs[place.1];
        if paragraph.role == Role::Item {
            return block.text.starts_with(|c: char| fold::NEVER_FIRST.contains(c));
        }
        let strength = junction::strength(&paragraph.text, &block.text);
        let banner = self.run.is_empty() || self.run.iter().any(|line| phrase::slogan_points(&line.text, 0.0) > 2.0);
        let wanted = match (self.run.len(), banner) {
            (0, _) => -2.5,
            (_, true) => -1.0,
            (_, false) => 0.0,
        };
        let stranger = self.run.is_empty() || (banner && self.run.len() == 1);
        let never_first = block.text.starts_with(|c: char| fold::NEVER_FIRST.contains(c));
        let unindented = !begins_paragraph(block, self.sign);
        if self.is_open(place) {
            strength >= wanted - f32::from(u8::from(unindented)) * 2.0
        } else {
            never_first || (unindented && stranger && self.label.is_none() && !paragraph.text.ends_with(['：', ':']))
        }
    }

    /// Short lines between the two halves of a paragraph: a piece of it, or strangers.
    fn interruption(&mut self, place: Place, block: &Block) {
        for line in std::mem::take(&mut self.run) {
            let before = &self.walked.drafts[place.0].paragraphs[place.1].text;
            let here = junction::strength(before, &line.text).min(junction::strength(&line.text, &block.text));
            let across = junction::strength(before, &block.text);
            let shape = phrase::prose_points(&line.text) - phrase::slogan_points(&line.text, 0.0);
            let prose = phrase::prose_points(&line.text) >= 1.5 && phrase::slogan_points(&line.text, 0.0) < 1.5;
            if prose || (here >= 2.0 && here + shape > across + 1.0) {
                self.walked.notes.push(Note::over(line.lines, Topic::Fragment, &line.text));
                self.join(place, line);
            } else {
                self.walked.loose.push(line);
            }
        }
    }

    fn join(&mut self, place: Place, block: Block) {
        let paragraph = &mut self.walked.drafts[place.0].paragraphs[place.1];
        let seam: String = paragraph.text.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
        let head: String = block.text.chars().take(8).collect();
        self.walked.notes.push(Note::over(
            (paragraph.lines.1, block.lines.1),
            Topic::Rejoined,
            &format!("{seam}|{head}"),
        ));
        paragraph.prose.append(block.prose);
        prose::join(&mut paragraph.text, &block.text);
        paragraph.lines.1 = block.lines.1;
        self.after_break = false;
        self.last = Some(place);
    }

    /// The last short line before a text may be its beginning; banners between the two show that it is.
    fn take_fragment(&mut self, block: &mut Block) {
        const WANTED: f32 = 2.75;
        const WANTED_BEFORE_BANNER: f32 = 1.0;
        const BANNER: f32 = 2.0;
        const PERHAPS_BANNER: f32 = 1.5;
        let banner =
            |line: &&Block| phrase::has_slogan_word(&line.text) && phrase::slogan_points(&line.text, 0.0) >= BANNER;
        let perhaps = |line: &&Block| phrase::slogan_points(&line.text, 0.0) >= PERHAPS_BANNER;
        let certain = self.run.iter().rev().take_while(banner).count();
        let banners = self.run.iter().rev().take_while(perhaps).count();
        let is_fragment = |at: &usize| {
            let line = &self.run[*at];
            let points = junction::strength(&line.text, &block.text) + phrase::prose_points(&line.text);
            let after = self.run.len() - at - 1;
            let wanted = if (1..=certain).contains(&after) { WANTED_BEFORE_BANNER } else { WANTED };
            points + self.indent_points(line, block) >= wanted
        };
        let Some(at) = (0..=banners).rev().filter_map(|after| self.run.len().checked_sub(after + 1)).find(is_fragment)
        else {
            return;
        };
        self.walked.loose.extend(self.run.drain(at + 1..));
        let Some(line) = self.run.pop() else { return };
        self.walked.notes.push(Note::over(line.lines, Topic::Fragment, &line.text));
        let rest = std::mem::replace(block, line);
        block.prose.append(rest.prose);
        block.lines.1 = rest.lines.1;
        block.text = block.prose.text(self.source);
        block.kind = rest.kind;
    }

    /// Where paragraphs are indented: points for an indented line before one that is not, against a line before an
    /// indented one.
    fn indent_points(&self, line: &Block, block: &Block) -> f32 {
        if self.sign != ParagraphSign::Indent {
            return 0.0;
        }
        match (wrap::is_paragraph_indent(line.indent), begins_paragraph(block, self.sign)) {
            (true, false) => 4.0,
            (false, false) => 1.0,
            (_, true) => -3.0,
        }
    }

    /// The paragraph of an earlier article that this text clearly continues.
    fn resumed(&mut self, block: &Block) -> Option<Place> {
        const REMEMBERED: usize = 8;
        const CLEARLY: f32 = 4.0;
        let recent = self.dangling.len().saturating_sub(REMEMBERED);
        let (at, strength) = self.dangling[recent..]
            .iter()
            .enumerate()
            .map(|(at, place)| {
                let text = &self.walked.drafts[place.0].paragraphs[place.1].text;
                (at + recent, junction::strength(text, &block.text))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        (strength >= CLEARLY).then(|| self.dangling.remove(at))
    }
}
