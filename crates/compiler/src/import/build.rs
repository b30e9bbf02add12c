//! From labels to articles: every block goes where its label says.

use super::block::{Block, Kind};
use super::builder::Builder;
use super::byline::{self, Credit, Work};
use super::draft::{Draft, Role, Start, Walked};
use super::forms::{self, Form};
use super::labels;
use super::page::{self, Page};
use super::path::Path;
use super::report::{Note, Topic};
use super::sign::Label;

/// The articles of a page. Linear.
pub(super) fn build(source: &str, page: &Page<'_>, path: &Path) -> Walked {
    let mut builder = Builder::new(source, page);
    for (at, label) in path.labels.iter().enumerate() {
        builder.place(at, *label, path.labels.get(at + 1).copied());
    }
    builder.finish()
}

impl Builder<'_> {
    fn place(&mut self, at: usize, label: Label, next: Option<Label>) {
        let block = self.page.blocks[at].clone();
        if !matches!(label, Label::Caption | Label::Credit) {
            self.photo = None;
            if label != Label::Story {
                self.drop_credit();
            }
        }
        match label {
            Label::Furniture => {
                let Kind::Furniture(kinds) = block.kind.clone() else { return };
                if block.is_continuation() && self.run.is_empty() && !self.awaits_text {
                    (self.current, self.last) = (None, None);
                }
                self.walked.furniture.push((kinds, block));
            }
            Label::Loose => self.walked.loose.push(block),
            // The parts of a heading are told apart once it is whole.
            Label::Heading | Label::ColumnLine | Label::Kicker | Label::Headline | Label::Deck => self.run.push(block),
            Label::Column => self.walked.loose.extend(self.column.replace(block)),
            Label::Note => self.note = Some(block),
            Label::Subhead => {
                if !self.run.is_empty() {
                    self.begin(Start::Plain);
                }
                self.awaits_text = false;
                self.add(Role::Subhead, block);
                self.last = None;
            }
            Label::Byline if next == Some(Label::Heading) && self.run.is_empty() => self.byline = Some(block),
            Label::Byline => self.byline(block),
            Label::Signature => self.signature(block),
            Label::Body => self.body(at, block),
            Label::Item => {
                self.begin_or_continue(at, Start::Plain);
                let role = if labels::is_long_item(&block) { Role::Body } else { Role::Item };
                self.add(role, block);
            }
            Label::Rest => self.join(at, block),
            Label::Story => {
                let run = std::mem::take(&mut self.run);
                self.credited_picture(run, block);
            }
            Label::Caption => self.caption(block),
            Label::Credit => self.photographer(block),
        }
    }

    fn body(&mut self, at: usize, mut block: Block) {
        let Kind::Opening(opening) = block.kind.clone() else {
            self.begin_or_continue(at, Start::Plain);
            return self.add(Role::Body, block);
        };
        let briefs = self.run.is_empty()
            && self.column.is_none()
            && self.current.is_some_and(|article| {
                let run = &self.walked.drafts[article].run;
                run.last().is_some_and(|line| forms::is_line(Form::Briefs, &line.text))
            });
        if !std::mem::take(&mut self.awaits_text) && !briefs {
            self.begin(Start::Byline);
        }
        let article = self.article(Start::Byline);
        self.walked.drafts[article].add_names(&Credit { work: Work::Text, names: opening.names });
        let printed = block.prose.take_front(self.source, opening.length);
        if !printed.is_empty() {
            self.walked.drafts[article].printed.push(printed);
        }
        block.text = block.prose.text(self.source);
        if block.text.trim().is_empty() {
            self.awaits_text = true;
        } else {
            self.add(Role::Body, block);
        }
    }

    fn byline(&mut self, block: Block) {
        let more = self.awaits_text && self.run.is_empty();
        if !more {
            self.begin(Start::Byline);
        }
        self.awaits_text = true;
        let article = self.article(Start::Byline);
        self.sign(article, block);
    }

    fn signature(&mut self, block: Block) {
        let article = self.article(Start::Plain);
        self.sign(article, block);
        self.last = None;
    }

    fn picture(&mut self, run: Vec<Block>, mut block: Block) {
        let mut draft = Draft::new(Start::Picture, run);
        let mut signed = false;
        if let Some((from, credit)) = byline::picture_suffix(&block.text) {
            draft.printed.push(block.prose.take_back(self.source, from));
            block.text = block.prose.text(self.source);
            draft.add_names(&credit);
            signed = true;
        }
        self.walked.drafts.push(draft);
        let photo = self.walked.drafts.len() - 1;
        self.push(photo, Role::Body, block);
        self.photo = Some(photo).filter(|_| !signed);
    }

    fn caption(&mut self, block: Block) {
        if block.kind == Kind::Text {
            self.walked.notes.push(Note::over(block.lines, Topic::Caption, &block.text));
        }
        if self.credit.is_some() {
            self.credited_picture(Vec::new(), block);
        } else if let Some(photo) =
            self.photo.filter(|_| block.kind != Kind::Caption || forms::is_line(Form::Numbered, &block.text))
        {
            self.push(photo, Role::Body, block);
        } else {
            self.picture(Vec::new(), block);
        }
    }

    /// A picture whose photographer may stand above its text.
    fn credited_picture(&mut self, run: Vec<Block>, block: Block) {
        let credit = self.credit.take();
        self.picture(run, block);
        if let Some((printed, _)) = credit {
            self.sign(self.walked.drafts.len() - 1, printed);
            self.photo = None;
        }
    }

    fn photographer(&mut self, block: Block) {
        if let Some(photo) = self.photo.take() {
            return self.sign(photo, block);
        }
        self.drop_credit();
        if let Kind::PictureCredit(credit) | Kind::Byline(credit) = block.kind.clone() {
            self.credit = Some((block, credit));
        }
    }

    /// A photographer without caption is named in the report and printed beside the article, whose author he is not.
    fn drop_credit(&mut self) {
        if let Some((block, _)) = self.credit.take() {
            self.walked.notes.push(Note::over(block.lines, Topic::CreditOnly, &block.text));
            let article = self.article(Start::Plain);
            self.walked.drafts[article].printed.push(block.prose);
        }
    }

    fn finish(mut self) -> Walked {
        self.drop_credit();
        if let Some(byline) = self.byline.take() {
            let article = self.article(Start::Plain);
            self.sign(article, byline);
        }
        if let Some(note) = self.note.take() {
            let article = self.article(Start::Plain);
            self.push(article, Role::Body, note);
        }
        let Walked { drafts, loose, notes, .. } = &mut self.walked;
        loose.append(&mut self.run);
        loose.extend(self.column.take());
        drafts.retain(|draft| !draft.is_empty());
        drafts.sort_by_key(Draft::starts_at);
        loose.sort_by_key(|block| block.prose.start());
        let bodies = drafts.iter().flat_map(|draft| &draft.paragraphs).filter(|p| p.role == Role::Body);
        let open = bodies.filter(|paragraph| page::is_open(&paragraph.text));
        notes.extend(open.map(|paragraph| Note::over(paragraph.lines, Topic::OpenEnd, &paragraph.text)));
        self.walked
    }
}
