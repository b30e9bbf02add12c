use super::super::tests::bundled;
use super::*;

fn validator() -> jsonschema::Validator {
    let schema = serde_json::from_str(include_str!("../ninjs.schema.json")).unwrap();
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn every_document_keeps_to_the_schema() {
    let validator = validator();
    let mut edition = bundled();
    let photo = Photo { name: "0a1b".into(), alt: "灯".into(), width: 800, height: 600, ..Photo::default() };
    edition.articles[0].photos = vec![photo.clone(), Photo { credit: "张三 摄".into(), caption: "夜".into(), ..photo }];
    for (base, date) in [(None, ""), (Some("https://example.org/2023-10-18/"), "2023-10-18"), (None, "XXXX-10-18")] {
        edition.issue.date = date.to_owned();
        for (name, content) in documents(&edition, base).unwrap() {
            let document: serde_json::Value = serde_json::from_slice(&content).unwrap();
            let address = format!("{}article/{}/", base.unwrap_or_default(), name.trim_end_matches(".json"));
            assert!(base.is_none() || document["uri"] == address.as_str(), "{address}");
            assert_eq!(document["contentCreated"].is_null(), date != "2023-10-18");
            let errors: Vec<String> =
                validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert_eq!(errors, [] as [&str; 0], "{name}");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_document() {
    let refused = [
        serde_json::json!({}),
        serde_json::json!({"uri": "no address"}),
        serde_json::json!({"uri": "urn:uuid:0", "type": "article"}),
        serde_json::json!({"uri": "urn:uuid:0", "headline": "1.x"}),
        serde_json::json!({"uri": "urn:uuid:0", "bodies": [{"role": "main"}]}),
    ];
    for document in refused {
        assert!(!validator().is_valid(&document), "{document}");
    }
}

#[test]
fn nothing_of_an_article_is_left_out() {
    let edition = bundled();
    for article in &edition.articles {
        let json = serde_json::to_string(&document(&edition, article, None)).unwrap();
        let texts = article.paragraphs.iter().map(|paragraph| &paragraph.text);
        for text in texts.chain([&article.headline.text]).chain(&article.reporters) {
            assert!(json.contains(serde_json::to_string(text).unwrap().trim_matches('"')), "{text}");
        }
    }
}
