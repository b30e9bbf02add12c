//! A drawn code is read again by another program's decoder.

use arbtest::arbtest;
use civic_edition::nodes::Element;
use civic_edition::qr::{MOST_BYTES, code};

/// What a phone reads from the drawing: the path is painted with 4 pixels a module, then decoded.
fn read(drawing: &Element) -> String {
    const SCALE: usize = 4;
    let side: usize = drawing.get("viewBox").and_then(|size| size.rsplit(' ').next()?.parse().ok()).expect("a side");
    let nodes = civic_edition::nodes::Node::from(drawing.clone());
    let mut paths = Vec::new();
    nodes.find_all(&|element| element.tag == "path", &mut paths);
    let mut dark = vec![false; side * side];
    for line in paths[0].get("d").expect("a path").split('M').skip(1) {
        let number = |text: &str| text.parse::<usize>().expect("a number");
        let (start, runs) = line.split_once(".5h").expect("a beginning in the middle of a row");
        let (column, row) = start.split_once(' ').expect("a place");
        let (mut column, row) = (number(column), number(row));
        for run in runs.split(" 0h") {
            let (length, gap) = run.split_once('m').unwrap_or((run, "0"));
            dark[row * side + column..][..number(length)].fill(true);
            column += number(length) + number(gap);
        }
    }
    let pixel = |x: usize, y: usize| if dark[y / SCALE * side + x / SCALE] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    grids[0].decode().expect("it can be read").1
}

#[track_caller]
fn check(content: &str) {
    assert_eq!(read(&code(content, "二维码").expect("it fits")), content);
}

#[test]
fn what_is_drawn_is_read() {
    check("https://paper.example/2023-10-18/#/article/finance");
    check("HTTPS://PAPER.EXAMPLE/1234");
    check("20231017");
    check("示范区前三季度财政收入增长一成");
    check(&"文".repeat(MOST_BYTES / 3));
}

#[test]
fn what_does_not_fit_is_not_drawn() {
    assert!(code(&"文".repeat(MOST_BYTES / 3 + 1), "").is_none());
    assert!(code("", "").is_some());
}

#[test]
fn any_text_that_is_drawn_is_read() {
    arbtest(|source| {
        let content: String = source.arbitrary::<&str>()?.chars().filter(|sign| !sign.is_control()).collect();
        if !content.is_empty() && content.len() <= 200 {
            check(&content);
        }
        Ok(())
    })
    .budget_ms(500);
}
