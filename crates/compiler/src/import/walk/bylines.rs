//! Names on a line of their own, and the editor's words before an article.

use super::Walker;
use crate::import::block::{Block, Kind};
use crate::import::byline::{Credit, Work};
use crate::import::draft::{Role, Start};

impl Walker<'_> {
    /// Names on a line of their own: before a body they begin an article, behind one they end it.
    pub(super) fn byline(&mut self, block: Block, credit: &Credit, next: Option<&Block>) {
        let before_text = next.is_some_and(|next| next.kind.is_running());
        let opens_itself = next.is_some_and(|next| matches!(next.kind, Kind::Opening(_))) && self.run.is_empty();
        if credit.work == Work::PictureStory
            && (self.run.is_empty() || !before_text)
            && let Some(photo) = self.current.and_then(|article| self.split_story(article))
        {
            self.give_credit(photo, block, credit);
            self.after_break = true;
            self.last = None;
            return;
        }
        let has_names = self.current.is_some_and(|article| self.walked.drafts[article].is_signed());
        let begins = before_text && !opens_itself && (!self.run.is_empty() || self.current.is_none() || has_names);
        if begins {
            self.begin(Start::Byline);
            self.awaits_opening = true;
        }
        let article = self.article();
        if begins || self.walked.drafts[article].paragraphs.is_empty() {
            self.walked.drafts[article].add_names(credit);
            self.walked.drafts[article].printed.push(block.prose);
        } else {
            self.add(article, Role::Signature, block);
            self.after_break = true;
        }
    }

    /// 编者按 before a heading or a body opens the article that follows.
    pub(super) fn note(&mut self, block: Block, next: Option<&Block>) {
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
}
