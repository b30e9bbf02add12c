//! The walk through the blocks: bodies, captions and what stands between them. What cannot be settled on the way (is a
//! short line a subheading or the next heading?) is left to [`super::settle`].

use super::blocks::{Block, Kind, begins_paragraph};
use super::byline::{self, Credit, Work};
use super::furniture::Furniture;
use super::junction;
use super::prose::Prose;
use super::report::{Note, Topic};
use super::wrap::ParagraphSign;

/// What a paragraph is in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Running text.
    Body,
    /// A subheading on a line of its own.
    Subhead,
    /// A line that is kept as it is: list, table, poem.
    Item,
    /// Short lines that may be a subheading or the heading of another article.
    Undecided,
}

/// A paragraph of an article on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) role: Role,
    pub(super) prose: Prose,
    pub(super) text: String,
    pub(super) lines: (u32, u32),
    pub(super) gap: usize,
    /// Whether a page break or section label stands before it.
    pub(super) after_break: bool,
    /// For [`Role::Undecided`], the lines one by one.
    pub(super) run: Vec<Block>,
}

/// What showed that an article begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// 本报讯 or a byline before the body.
    Byline,
    /// A heading only, or nothing.
    Plain,
    /// A picture.
    Picture,
}

/// An article on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) start: Start,
    /// Lines before the body that may be its heading.
    pub(super) run: Vec<Block>,
    pub(super) label: Option<Block>,
    /// Bylines and credits as printed.
    pub(super) printed: Vec<Prose>,
    pub(super) names: Vec<String>,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// Everything the walk found.
#[derive(Default)]
pub(super) struct Walked {
    pub(super) drafts: Vec<Draft>,
    /// Short lines that interrupt a paragraph or follow the last body.
    pub(super) loose: Vec<Block>,
    pub(super) furniture: Vec<(Vec<Furniture>, Block)>,
    pub(super) notes: Vec<Note>,
}

impl Draft {
    pub(super) fn new(start: Start, run: Vec<Block>) -> Self {
        Self { start, run, label: None, printed: Vec::new(), names: Vec::new(), paragraphs: Vec::new() }
    }

    /// Characters of its paragraphs.
    pub(super) fn length(&self) -> usize {
        self.paragraphs.iter().map(|paragraph| paragraph.text.chars().count()).sum()
    }

    fn add_names(&mut self, credit: &Credit) {
        for name in &credit.names {
            if !self.names.contains(name) {
                self.names.push(name.clone());
            }
        }
    }
}

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
    /// A byline or an editor's note has begun an article whose opening words are still to come.
    awaits_opening: bool,
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
        awaits_opening: false,
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
            Kind::Furniture(kinds) => {
                self.after_break = true;
                self.walked.furniture.push((kinds, block));
            }
            Kind::Short => self.run.push(block),
            Kind::Label => self.label(block),
            Kind::Opening(opening) => {
                if self.awaits_opening {
                    self.awaits_opening = false;
                } else {
                    self.begin(Start::Byline);
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
                self.add(article, Role::Body, block);
            }
            Kind::Byline(credit) => self.byline(block, &credit, next),
            Kind::PictureCredit(credit) => self.picture_credit(block, &credit),
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
                self.add(article, Role::Item, block);
            }
            Kind::Text => self.text(block),
        }
    }

    /// A name of a column: it opens what follows. Between a heading and its text it is a line of the heading.
    fn label(&mut self, block: Block) {
        if self.run.is_empty() || self.label.is_none() {
            self.after_break = true;
            self.label = Some(block);
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

    /// Names on a line of their own: before a body they begin an article, behind one they end it.
    fn byline(&mut self, block: Block, credit: &Credit, next: Option<&Block>) {
        let before_text = next
            .is_some_and(|next| matches!(next.kind, Kind::Text | Kind::Opening(_) | Kind::EditorsNote | Kind::Item));
        let has_names = self.current.is_some_and(|article| !self.walked.drafts[article].printed.is_empty());
        let begins = before_text && (!self.run.is_empty() || self.current.is_none() || has_names);
        if begins {
            self.begin(Start::Byline);
            self.awaits_opening = true;
        }
        let awaits = self.awaits_opening;
        let article = self.article();
        self.walked.drafts[article].add_names(credit);
        self.walked.drafts[article].printed.push(block.prose);
        self.awaits_opening = awaits;
        if !begins {
            self.after_break = true;
        }
    }

    /// A photographer's name on a line of its own: what stands before it is the caption.
    fn picture_credit(&mut self, block: Block, credit: &Credit) {
        if let Some(caption) = self.run.pop() {
            let previous = self.current;
            self.begin(Start::Picture);
            let article = self.article();
            self.add(article, Role::Body, caption);
            self.give_credit(article, block, credit);
            self.current = previous;
            return;
        }
        let Some(article) = self.current else {
            self.walked.notes.push(Note::over(block.lines, Topic::CreditOnly, &block.text));
            self.begin(Start::Plain);
            self.give_credit(0, block, credit);
            return;
        };
        if let Some(photo) = self.walked.drafts.iter().rposition(|draft| draft.start == Start::Picture)
            && photo + 1 == self.walked.drafts.len()
            && photo != article
            && self.walked.drafts[photo].names.is_empty()
        {
            self.give_credit(photo, block, credit);
            return;
        }
        let photo = self.split_photo(article);
        if photo.is_none() {
            self.walked.notes.push(Note::over(block.lines, Topic::CreditOnly, &block.text));
        }
        self.give_credit(photo.unwrap_or(article), block, credit);
        self.after_break = true;
        self.last = None;
    }

    fn give_credit(&mut self, article: usize, block: Block, credit: &Credit) {
        let draft = &mut self.walked.drafts[article];
        draft.add_names(credit);
        draft.printed.push(block.prose);
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
        if draft.paragraphs.len() < 2
            || last.role != Role::Body
            || last.text.chars().count() > 160
            || last.text.starts_with('“')
        {
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
    fn caption(&mut self, block: Block, next: Option<&Block>) {
        let body_follows = next.is_some_and(|next| matches!(next.kind, Kind::Opening(_) | Kind::Byline(_)));
        let (current, last) = (self.current, self.last);
        let interrupts = last.is_some_and(|place| self.is_open(place));
        let kept = if body_follows || interrupts { std::mem::take(&mut self.run) } else { Vec::new() };
        let label = self.label.take().filter(|_| body_follows);
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

    /// 编者按 before a heading or a body opens the article that follows.
    fn note(&mut self, block: Block, next: Option<&Block>) {
        let opens = next
            .is_some_and(|next| matches!(next.kind, Kind::Short | Kind::Opening(_) | Kind::Byline(_) | Kind::Label));
        if !self.run.is_empty() {
            self.begin(Start::Byline);
            let article = self.article();
            self.add(article, Role::Body, block);
            self.awaits_opening = true;
        } else if opens {
            self.leave();
            self.note = Some(block);
        } else {
            let article = self.article();
            self.add(article, Role::Body, block);
        }
    }

    /// Running text: continues what stopped before, or begins a paragraph.
    fn text(&mut self, block: Block) {
        let mut block = block;
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
            && self.label.is_none()
            && let Some(place) = self.resumed(&block)
        {
            self.walked.notes.push(Note::over(block.lines, Topic::Resumed, &block.text));
            self.join(place, block);
            self.current = Some(place.0);
            return;
        }
        self.undecided();
        let article = self.article();
        self.add(article, Role::Body, block);
    }

    /// Whether `block` goes on where the paragraph at `place` stopped.
    fn continues(&self, place: Place, block: &Block) -> bool {
        let paragraph = &self.walked.drafts[place.0].paragraphs[place.1];
        if paragraph.role == Role::Item {
            return block.text.starts_with(|c: char| super::fold::NEVER_FIRST.contains(c));
        }
        let strength = junction::strength(&paragraph.text, &block.text);
        let banner =
            self.run.is_empty() || self.run.iter().any(|line| super::heading::slogan_points(&line.text, 0.0) > 2.0);
        let wanted = match (self.run.len(), banner) {
            (0, _) => -2.5,
            (_, true) => -1.0,
            (_, false) => 0.0,
        };
        let never_first = block.text.starts_with(|c: char| super::fold::NEVER_FIRST.contains(c));
        let unindented = !begins_paragraph(block, self.sign);
        if self.is_open(place) {
            strength >= wanted - f32::from(u8::from(unindented)) * 2.0
        } else {
            never_first
                || (unindented && self.run.is_empty() && self.label.is_none() && !paragraph.text.ends_with(['：', ':']))
        }
    }

    /// Short lines between the two halves of a paragraph: a piece of it, or strangers.
    fn interruption(&mut self, place: Place, block: &Block) {
        for line in std::mem::take(&mut self.run) {
            let before = &self.walked.drafts[place.0].paragraphs[place.1].text;
            let here = junction::strength(before, &line.text).min(junction::strength(&line.text, &block.text));
            let across = junction::strength(before, &block.text);
            if here >= 2.0 && here > across {
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
        super::prose::join(&mut paragraph.text, &block.text);
        paragraph.lines.1 = block.lines.1;
        self.after_break = false;
        self.last = Some(place);
    }

    /// The last short line before a text may be its beginning.
    fn take_fragment(&mut self, block: &mut Block) {
        let Some(line) = self.run.last() else { return };
        let shape = f32::from(u8::from(line.text.contains(['，', '、']))) * 1.5
            - f32::from(u8::from(super::heading::parts(&line.text).len() > 1 && line.text.contains(' '))) * 2.0;
        let indent = if self.sign == ParagraphSign::Indent {
            let first = super::wrap::is_paragraph_indent(line.indent);
            if first && !begins_paragraph(block, self.sign) { 3.0 } else { -1.0 }
        } else {
            0.0
        };
        if junction::strength(&line.text, &block.text) + shape + indent < 3.5 {
            return;
        }
        let Some(line) = self.run.pop() else { return };
        self.walked.notes.push(Note::over(line.lines, Topic::Fragment, &line.text));
        let rest = std::mem::replace(block, line);
        block.prose.append(rest.prose);
        block.lines.1 = rest.lines.1;
        block.text = block.prose.text(self.source);
        block.kind = rest.kind;
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
