//! Texts that are longer than any article of a newspaper: kept in parts, so that the edition can be read.

use super::draft::Paragraph;

/// Most bytes of an article's text: some 100 000 characters, more than a whole issue has, and well below what a file of an
/// edition may have.
pub(super) const LONGEST: usize = 300_000;

/// Takes off `paragraphs` what goes beyond [`LONGEST`], part by part. A paragraph that is longer by itself is parted behind
/// a sentence. Linear in the text, but for paragraphs of millions of characters.
pub(super) fn take_off(source: &str, paragraphs: &mut Vec<Paragraph>) -> Vec<Vec<Paragraph>> {
    if paragraphs.iter().map(|paragraph| paragraph.text.len()).sum::<usize>() <= LONGEST {
        return Vec::new();
    }
    let mut parts: Vec<Vec<Paragraph>> = vec![Vec::new()];
    let mut size = 0;
    for paragraph in paragraphs.drain(..).flat_map(|paragraph| pieces(source, paragraph)) {
        if size + paragraph.text.len() > LONGEST && size > 0 {
            parts.push(Vec::new());
            size = 0;
        }
        size += paragraph.text.len();
        if let Some(part) = parts.last_mut() {
            part.push(paragraph);
        }
    }
    *paragraphs = parts.remove(0);
    parts
}

/// The paragraph in pieces of at most [`LONGEST`] bytes.
fn pieces(source: &str, mut paragraph: Paragraph) -> Vec<Paragraph> {
    let mut pieces = Vec::new();
    while paragraph.text.len() > LONGEST {
        let head = &paragraph.text[..paragraph.text.floor_char_boundary(LONGEST)];
        let sentence = head.rfind(['。', '！', '？', '；', '\n']);
        let end = sentence.map_or(head.len(), |at| at + head[at..].chars().next().map_or(0, char::len_utf8));
        let front = paragraph.prose.take_front(source, paragraph.text[..end].chars().count());
        pieces.push(Paragraph { text: front.text(source), prose: front, ..paragraph.clone() });
        paragraph.text = paragraph.prose.text(source);
    }
    pieces.push(paragraph);
    pieces
}
