//! A page for every article, at an address that lasts. On a site of one edition it is `article/ID/`; on a site of several
//! each edition's articles are at `article/EDITION.ID/`, the same whichever edition is the newest, and `article/ID/` leads
//! on to the newest edition that has it, as it was told when that was the only one.

use std::borrow::Cow;
use std::collections::BTreeSet;

use anyhow::{Result, bail};

use super::file::File;
use super::parts::Parts;
use super::previews::Drawn;
use super::{html, metadata, shell};

/// The files of the pages. Each becomes the whole page at its article where the program runs.
pub(super) fn files(shell: &str, parts: &Parts, base: Option<&str>, drawn: &Drawn) -> Result<Vec<File>> {
    let Some((before, after)) = shell.split_once(ROOT) else { bail!("www/index.html has no {ROOT}") };
    let mut files = Vec::new();
    let mut known = BTreeSet::new();
    for issue in &parts.issues {
        let edition = issue.edition();
        for (article, text) in edition.articles.iter().zip(issue.made.texts()) {
            let folder = issue.folder(article);
            let title = format!("{} - {}", article.headline.text, edition.title);
            let metadata = metadata::of_article(edition, article, base, &folder, drawn);
            let (opens, text) = match &issue.id {
                Some(id) => (format!("{}?edition={id}", article.id), of_issue(text, id).into()),
                None => (article.id.clone(), Cow::Borrowed(text.as_str())),
            };
            let shell = format!("{before}{ROOT} data-opens=\"{opens}\"{after}");
            files
                .push((format!("{folder}index.html"), shell::page(&shell, parts, &title, &metadata, &text, "../../")?));
            if issue.id.is_some() && known.insert(&article.id) {
                files.push((
                    format!("article/{}/index.html", article.id),
                    leading_on(&title, &issue.name(article), base),
                ));
            }
        }
    }
    Ok(files)
}

/// The beginning of the shell's root element.
const ROOT: &str = "<html lang=\"zh-Hans\"";

/// The text of an article's page, whose links lead to the pages of this edition and to the whole page with this edition.
/// In what is text or a value a quotation mark is written as `&quot;`, so that no text is taken for a link.
fn of_issue(text: &str, id: &str) -> String {
    let mut pieces = text.split(UPWARDS);
    let mut changed = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (address, rest) = piece.split_once('"').unwrap_or((piece, ""));
        changed.push_str(UPWARDS);
        match address.strip_prefix(HASH) {
            Some(_) => changed.extend([address, "?edition=", id]),
            None => changed.extend([id, ".", address]),
        }
        changed.extend(["\"", rest]);
    }
    changed
}

/// How a link begins that leads out of an article's folder.
const UPWARDS: &str = "href=\"../";

/// How it goes on where it leads to a view of the whole page.
const HASH: &str = "../#/";

/// A page that leads on to the one of this name.
fn leading_on(title: &str, name: &str, base: Option<&str>) -> Vec<u8> {
    let canonical = base.map_or_else(|| format!("../{name}/"), |base| format!("{base}article/{name}/"));
    let (title, canonical) = (html::escape(title), html::attribute(&canonical));
    format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n<meta http-equiv=\"refresh\" content=\"0; url=../{name}/\">\n</head>\n\
         <body>\n<p><a href=\"../{name}/\">{title}</a></p>\n</body>\n</html>\n"
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(of_issue(text, "2023-10-17"), expect);
    }

    #[test]
    fn links_stay_in_their_edition() {
        check("<a href=\"../../#/\">返回</a>", "<a href=\"../../#/?edition=2023-10-17\">返回</a>");
        check("<a href=\"../lamp/\">灯</a><b>", "<a href=\"../2023-10-17.lamp/\">灯</a><b>");
        check("<a href=\"#note-1\">href=&quot;../x/&quot;</a>", "<a href=\"#note-1\">href=&quot;../x/&quot;</a>");
        check("", "");
    }
}
