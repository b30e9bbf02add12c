//! The walk through the blocks: bodies, captions and what stands between them. What cannot be settled on the way (is a
//! short line a subheading or the next heading?) is left to [`super::settle`].

use std::collections::BTreeSet;

use super::banners;
use super::block::{Block, Kind};
use super::byline::{Credit, Work};
use super::draft::{Draft, Paragraph, Role, Start, Walked};
use super::furniture::Furniture;
use super::prose::Prose;
use super::report::{Note, Topic};
use super::voices::{self, heads_briefs, is_lead_in, is_salutation};
use super::wrap::ParagraphSign;

mod bylines;
mod columns;
mod paragraphs;
mod pictures;

/// Characters beyond which an item of a list is a paragraph.
const LONG_ITEM: usize = 40;

/// A paragraph that stopped in mid-sentence: the article and the paragraph.
type Place = (usize, usize);

struct Walker<'a> {
    source: &'a str,
    sign: ParagraphSign,
    walked: Walked,
    /// The article that running text belongs to.
    current: Option<usize>,
    /// Its last paragraph, while only interruptions have followed.
    last: Option<Place>,
    /// Paragraphs of earlier articles that stopped in mid-sentence.
    dangling: Vec<Place>,
    run: Vec<Block>,
    label: Option<Block>,
    note: Option<Block>,
    after_break: bool,
    /// A photographer's name whose caption is still to come.
    credit: Option<(Block, Credit)>,
    /// A byline or an editor's note has begun an article whose opening words are still to come.
    awaits_opening: bool,
    /// The article that is a column of news in brief with a byline to each.
    briefs: Option<usize>,
    /// Banners that stand on the page more than once.
    repeated: BTreeSet<String>,
}

/// Walks through the blocks. Linear, but for paragraphs left open, of which the last few are remembered.
pub(super) fn walk(source: &str, blocks: Vec<Block>, sign: ParagraphSign) -> Walked {
    let mut walker = Walker {
        source,
        sign,
        walked: Walked::default(),
        current: None,
        last: None,
        dangling: Vec::new(),
        run: Vec::new(),
        label: None,
        note: None,
        after_break: false,
        credit: None,
        awaits_opening: false,
        briefs: None,
        repeated: banners::repeated(&blocks),
    };
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        walker.step(block, blocks.peek());
    }
    walker.finish()
}

impl Walker<'_> {
    fn step(&mut self, block: Block, next: Option<&Block>) {
        match block.kind.clone() {
            Kind::Furniture(kinds) if self.is_sign_off(&kinds, &block.text) => {
                let article = self.article();
                for line in std::mem::take(&mut self.run).into_iter().chain([block]) {
                    self.add(article, Role::Item, line);
                }
                self.after_break = true;
            }
            Kind::Furniture(kinds) => {
                // Above 上接 and below 下转 stand other articles.
                if kinds == [Furniture::Jump] && self.last.is_none_or(|place| !self.is_open(place)) {
                    self.leave();
                    self.current = None;
                }
                self.after_break = true;
                self.walked.furniture.push((kinds, block));
            }
            Kind::Short if self.repeated.contains(&block.text) => {
                self.after_break = true;
                self.walked.loose.push(block);
            }
            Kind::Short if self.is_letter_end(&block.text) => {
                let article = self.article();
                self.add(article, Role::Item, block);
            }
            Kind::Short => self.run.push(block),
            Kind::Label if next.is_some_and(|next| is_salutation(&next.text)) => self.run.push(block),
            Kind::Label if heads_briefs(&block.text) && next.is_some_and(|next| next.kind.is_running()) => {
                self.run.push(block);
            }
            Kind::Label => self.label(block),
            Kind::Opening(opening) => {
                if self.awaits_opening || self.is_brief() {
                    self.awaits_opening = false;
                } else {
                    let briefs = self.run.last().is_some_and(|block| heads_briefs(&block.text));
                    self.begin(Start::Byline);
                    self.briefs = self.current.filter(|_| briefs);
                }
                let article = self.current.unwrap_or_default();
                let credit = Credit { work: Work::Text, names: opening.names };
                self.walked.drafts[article].add_names(&credit);
                let mut block = block;
                let printed = block.prose.take_front(self.source, opening.length);
                if !printed.is_empty() {
                    self.walked.drafts[article].printed.push(printed);
                }
                block.text = block.prose.text(self.source);
                if block.text.trim().is_empty() {
                    self.awaits_opening = true;
                } else {
                    self.add(article, Role::Body, block);
                }
            }
            Kind::Byline(credit) => self.byline(block, &credit, next),
            Kind::PictureCredit(credit) => self.picture_credit(block, credit, next),
            Kind::Caption => self.caption(block, next),
            Kind::EditorsNote => self.note(block, next),
            Kind::BoxHeading => {
                self.undecided();
                let article = self.article();
                self.add(article, Role::Subhead, block);
            }
            Kind::Item => {
                self.undecided();
                let article = self.article();
                // An item of several clauses is a paragraph and can be cut like one.
                let long = block.text.chars().count() > LONG_ITEM && block.text.contains('，');
                self.add(article, if long { Role::Body } else { Role::Item }, block);
            }
            Kind::Text
                if is_lead_in(&block.text)
                    && next.is_some_and(|next| matches!(next.kind, Kind::Opening(_) | Kind::Short))
                    && self.last.is_none_or(|place| !self.is_open(place)) =>
            {
                self.run.push(block);
            }
            Kind::Text => self.text(block),
        }
    }

    /// A name of a column: it opens what follows. Between a heading and its text it is a line of the heading. Of two, the
    /// first stands alone.
    fn label(&mut self, block: Block) {
        if self.run.is_empty() || self.label.is_none() {
            self.after_break = true;
            self.walked.loose.extend(self.label.replace(block));
        } else {
            self.run.push(block);
        }
    }

    /// Begins an article with the short lines before it as its heading.
    fn begin(&mut self, start: Start) {
        let run = std::mem::take(&mut self.run);
        self.leave();
        let mut draft = Draft::new(start, run);
        draft.label = self.label.take();
        self.walked.drafts.push(draft);
        let article = self.walked.drafts.len() - 1;
        self.current = Some(article);
        self.last = None;
        self.after_break = false;
        if let Some(note) = self.note.take() {
            self.add(article, Role::Body, note);
        }
    }

    /// Remembers the last paragraph if it stopped in mid-sentence.
    fn leave(&mut self) {
        if let Some(place) = self.last.take()
            && self.is_open(place)
        {
            self.dangling.push(place);
        }
    }

    fn is_open(&self, (article, paragraph): Place) -> bool {
        let paragraph = &self.walked.drafts[article].paragraphs[paragraph];
        paragraph.role == Role::Body
            && !super::fold::ends_sentence(&paragraph.text)
            && !paragraph.text.ends_with(['：', ':'])
            && !voices::ends_with_contact(&paragraph.text)
    }

    /// The article that text belongs to; begun where there is none.
    fn article(&mut self) -> usize {
        if self.current.is_none() {
            self.begin(Start::Plain);
        }
        self.current.unwrap_or_default()
    }

    fn add(&mut self, article: usize, role: Role, block: Block) {
        let after_break = std::mem::take(&mut self.after_break);
        let paragraphs = &mut self.walked.drafts[article].paragraphs;
        paragraphs.push(Paragraph {
            role,
            text: block.text,
            prose: block.prose,
            lines: block.lines,
            gap: block.gap,
            after_break,
            run: Vec::new(),
        });
        self.last = (role == Role::Body || role == Role::Item).then(|| (article, paragraphs.len() - 1));
        self.awaits_opening = false;
    }

    /// Short lines before text that may continue the article: left undecided.
    fn undecided(&mut self) {
        if self.run.is_empty() {
            return;
        }
        if self.current.is_none() {
            self.begin(Start::Plain);
            return;
        }
        let article = self.article();
        self.leave();
        let run = std::mem::take(&mut self.run);
        let after_break = std::mem::take(&mut self.after_break) || self.label.is_some();
        let mut prose = Prose::default();
        for block in &run {
            prose.append(block.prose.clone());
        }
        let lines = (run.first().map_or(0, |block| block.lines.0), run.last().map_or(0, |block| block.lines.1));
        self.walked.drafts[article].paragraphs.push(Paragraph {
            role: Role::Undecided,
            text: prose.text(self.source),
            prose,
            lines,
            gap: run.first().map_or(0, |block| block.gap),
            after_break,
            run,
        });
        self.last = None;
    }

    fn finish(mut self) -> Walked {
        self.leave();
        self.walked.loose.append(&mut self.run);
        self.walked.loose.extend(self.label.take());
        if let Some(note) = self.note.take() {
            let article = self.article();
            self.add(article, Role::Body, note);
        }
        for (article, paragraph) in std::mem::take(&mut self.dangling) {
            let paragraph = &self.walked.drafts[article].paragraphs[paragraph];
            self.walked.notes.push(Note::over(paragraph.lines, Topic::OpenEnd, &paragraph.text));
        }
        self.walked
    }
}
