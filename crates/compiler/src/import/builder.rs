//! Articles in the making: where the next block goes.

use super::author;
use super::block::{Block, Kind};
use super::byline::Credit;
use super::draft::{Draft, Paragraph, Role, Start, Walked};
use super::forms::{self, Form};
use super::page::Page;
use super::prose;
use super::report::{Note, Topic};

/// A paragraph: the article and its number in it.
type Place = (usize, usize);

pub(super) struct Builder<'a> {
    pub(super) source: &'a str,
    pub(super) page: &'a Page<'a>,
    pub(super) walked: Walked,
    pub(super) current: Option<usize>,
    pub(super) run: Vec<Block>,
    pub(super) column: Option<Block>,
    pub(super) note: Option<Block>,
    /// A byline above the heading of its article.
    pub(super) byline: Option<Block>,
    /// The photo whose photographer may follow, and a photographer whose caption may follow.
    pub(super) photo: Option<usize>,
    pub(super) credit: Option<(Block, Credit)>,
    pub(super) awaits_text: bool,
    /// The paragraph that may go on.
    pub(super) last: Option<Place>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a str, page: &'a Page<'a>) -> Self {
        Self {
            source,
            page,
            walked: Walked::default(),
            current: None,
            run: Vec::new(),
            column: None,
            note: None,
            byline: None,
            photo: None,
            credit: None,
            awaits_text: false,
            last: None,
        }
    }

    /// Begins an article with the lines that wait for one.
    pub(super) fn begin(&mut self, start: Start) {
        let mut draft = Draft::new(start, std::mem::take(&mut self.run));
        draft.label = self.column.take();
        self.walked.drafts.push(draft);
        let article = self.walked.drafts.len() - 1;
        self.current = Some(article);
        self.last = None;
        if let Some(byline) = self.byline.take() {
            self.sign(article, byline);
        }
        if let Some(note) = self.note.take() {
            self.push(article, Role::Body, note);
        }
    }

    pub(super) fn article(&mut self, start: Start) -> usize {
        if self.current.is_none() {
            self.begin(start);
        }
        self.current.unwrap_or_default()
    }

    pub(super) fn begin_or_continue(&mut self, at: usize, start: Start) {
        let waits = !self.run.is_empty() || self.column.is_some() || self.note.is_some();
        let letter = forms::is_line(Form::Salutation, &self.page.blocks[at].text);
        if !self.awaits_text && (waits || letter || self.current.is_none()) {
            self.begin(start);
        }
        self.awaits_text = false;
    }

    pub(super) fn push(&mut self, article: usize, role: Role, block: Block) -> Place {
        let paragraphs = &mut self.walked.drafts[article].paragraphs;
        paragraphs.push(Paragraph { role, text: block.text, prose: block.prose, lines: block.lines });
        (article, paragraphs.len() - 1)
    }

    pub(super) fn add(&mut self, role: Role, block: Block) {
        let article = self.article(Start::Plain);
        self.last = Some(self.push(article, role, block));
    }

    /// Names beside an article or picture.
    pub(super) fn sign(&mut self, article: usize, block: Block) {
        let draft = &mut self.walked.drafts[article];
        if let Kind::Byline(credit) | Kind::PictureCredit(credit) = &block.kind {
            draft.add_names(credit);
            if !author::says_role(&block.text) {
                self.walked.notes.push(Note::over(block.lines, Topic::Names, &block.text));
            }
        }
        draft.printed.push(block.prose);
    }

    pub(super) fn join(&mut self, at: usize, block: Block) {
        let Some((article, number)) = self.last else {
            self.begin_or_continue(at, Start::Plain);
            return self.add(Role::Body, block);
        };
        let paragraph = &mut self.walked.drafts[article].paragraphs[number];
        let seam: String = paragraph.text.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
        let head: String = block.text.chars().take(8).collect();
        let lines = (paragraph.lines.1, block.lines.1);
        self.walked.notes.push(Note::over(lines, Topic::Rejoined, &format!("{seam}|{head}")));
        paragraph.prose.append(block.prose);
        prose::join(&mut paragraph.text, &block.text);
        paragraph.lines.1 = block.lines.1;
        self.current = Some(article);
    }
}
