//! Captions and the names of photographers: what stands before a name, behind it, or says itself that it is a caption.

use super::Walker;
use crate::import::block::{Block, Kind};
use crate::import::byline::{self, Credit};
use crate::import::draft::{Draft, Paragraph, Role, Start};
use crate::import::report::{Note, Topic};

/// Longest caption, in characters.
const CAPTION: usize = 160;

/// Whether a paragraph at the end of an article can be the caption of its picture: nobody speaks in it, and it shows a
/// scene.
fn reads_like_caption(text: &str) -> bool {
    let speaks = ["说", "表示", "介绍", "认为"].iter().any(|word| text.contains(word)) || text.starts_with('“');
    let shows = ["图为", "正在", "在"].iter().any(|word| text.contains(word));
    text.chars().count() <= CAPTION && !speaks && shows
}

impl Walker<'_> {
    /// A photographer's name on a line of its own: what stands before it is the caption.
    pub(super) fn picture_credit(&mut self, block: Block, credit: Credit, next: Option<&Block>) {
        if let Some(caption) = self.run.pop() {
            let previous = self.current;
            self.begin(Start::Picture);
            let article = self.article();
            self.add(article, Role::Body, caption);
            self.give_credit(article, block, &credit);
            self.current = previous;
            return;
        }
        if let Some(photo) = self.unsigned_photo() {
            self.give_credit(photo, block, &credit);
            return;
        }
        if let Some(photo) = self.current.and_then(|article| self.split_photo(article)) {
            self.give_credit(photo, block, &credit);
            self.after_break = true;
            self.last = None;
        } else if next.is_some_and(|next| next.kind == Kind::Text && next.text.chars().count() <= CAPTION) {
            self.credit = Some((block, credit));
        } else {
            self.walked.notes.push(Note::over(block.lines, Topic::CreditOnly, &block.text));
            let article = self.article();
            self.give_credit(article, block, &credit);
            self.after_break = true;
        }
    }

    /// The photo just before, while it has no photographer.
    fn unsigned_photo(&self) -> Option<usize> {
        let last = self.walked.drafts.len().checked_sub(1)?;
        let draft = &self.walked.drafts[last];
        (draft.start == Start::Picture && Some(last) != self.current && draft.names.is_empty()).then_some(last)
    }

    pub(super) fn give_credit(&mut self, article: usize, block: Block, credit: &Credit) {
        let draft = &mut self.walked.drafts[article];
        draft.add_names(credit);
        draft.printed.push(block.prose);
    }

    /// Makes a photo of a short text under its own heading; a longer one is an article with a picture.
    pub(super) fn split_story(&mut self, article: usize) -> Option<usize> {
        const LONGEST: usize = 260;
        let draft = &self.walked.drafts[article];
        let from = draft.paragraphs.iter().rposition(|paragraph| paragraph.role == Role::Undecided);
        let text = &draft.paragraphs[from.map_or(0, |at| at + 1)..];
        let length: usize = text.iter().map(|paragraph| paragraph.text.chars().count()).sum();
        let own = from.is_some() || draft.start == Start::Plain;
        if own && (1..=2).contains(&text.len()) && length <= LONGEST { self.split_photo(article) } else { None }
    }

    /// Makes a photo of the last paragraphs of an article: from the last undecided heading, or all of a short article
    /// without byline, or the last paragraph where it reads like a caption.
    fn split_photo(&mut self, article: usize) -> Option<usize> {
        const LONGEST: usize = 500;
        let draft = &mut self.walked.drafts[article];
        let length = |paragraphs: &[Paragraph]| paragraphs.iter().map(|p| p.text.chars().count()).sum::<usize>();
        if let Some(at) = draft.paragraphs.iter().rposition(|paragraph| paragraph.role == Role::Undecided)
            && at + 1 < draft.paragraphs.len()
            && draft.paragraphs.len() - at <= 5
            && length(&draft.paragraphs[at + 1..]) <= LONGEST
        {
            let mut tail = draft.paragraphs.split_off(at);
            let heading = tail.remove(0);
            let mut photo = Draft::new(Start::Picture, heading.run);
            photo.paragraphs = tail;
            self.walked.drafts.push(photo);
            return Some(self.walked.drafts.len() - 1);
        }
        if draft.start == Start::Plain
            && draft.paragraphs.len() <= 4
            && draft.length() <= LONGEST
            && !draft.paragraphs.is_empty()
        {
            draft.start = Start::Picture;
            return Some(article);
        }
        let last = draft.paragraphs.last()?;
        if draft.paragraphs.len() < 2 || last.role != Role::Body || !reads_like_caption(&last.text) {
            return None;
        }
        let caption = draft.paragraphs.pop()?;
        self.walked.notes.push(Note::over(caption.lines, Topic::Caption, &caption.text));
        let mut photo = Draft::new(Start::Picture, Vec::new());
        photo.paragraphs.push(caption);
        self.walked.drafts.push(photo);
        Some(self.walked.drafts.len() - 1)
    }

    /// A caption by its own words. The heading before it is its own unless a body follows that has none.
    pub(super) fn caption(&mut self, block: Block, next: Option<&Block>) {
        let body_follows = next.is_some_and(|next| matches!(next.kind, Kind::Opening(_) | Kind::Byline(_)));
        let (current, last) = (self.current, self.last);
        let interrupts = last.is_some_and(|place| self.is_open(place));
        let kept = if body_follows || interrupts { std::mem::take(&mut self.run) } else { Vec::new() };
        let label = if body_follows { self.label.take() } else { None };
        self.last = None;
        self.begin(Start::Picture);
        let article = self.article();
        let mut block = block;
        if let Some((at, credit)) = byline::picture_suffix(&block.text) {
            let printed = block.prose.take_back(self.source, at);
            block.text = block.prose.text(self.source);
            self.walked.drafts[article].add_names(&credit);
            self.walked.drafts[article].printed.push(printed);
        }
        self.add(article, Role::Body, block);
        self.run = kept;
        self.label = label;
        self.current = current;
        self.last = last;
    }
}
