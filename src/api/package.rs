//! An edition for other programs: the class `Edition` of the npm package.

use std::borrow::Cow;

use edition::figures::recognize;
use edition::model::Article;
use edition::packed::{PackedEdition, UnpackError, unpack};
use edition::search::{Index, MIN_ARCHIVE_ARTICLES, SearchOptions};
use edition::source::Source;
use serde::Serialize;
use transfer::{
    ArticleInfo, CheckInfo, EntryLists, FigureInfo, GlossaryInfo, MechanismInfo, OffersInfo, SearchRequest,
    SearchResults, SectionInfo, TermInfo, Utf16,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{EditionError, carried};

/// TypeScript's view of what the methods return: the same shapes as in the crate `transfer`.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// An opened edition. Offsets in everything it returns are UTF-16 units, as JavaScript counts a string.
#[wasm_bindgen(js_name = Edition)]
pub struct EditionHandle {
    edition: Box<dyn Source>,
    index: Index,
}

#[wasm_bindgen(js_class = Edition)]
impl EditionHandle {
    /// Opens the packed edition in `bytes`, or the one that the module carries.
    ///
    /// Throws an `EditionError` where the bytes are cut short, damaged, or of another version of the program.
    pub fn open(bytes: Option<Box<[u8]>>) -> Result<Self, EditionError> {
        let bytes = bytes.map_or_else(|| carried().into_owned(), <[u8]>::into_vec);
        let edition = source(bytes)?;
        let index = Index::scanning(&*edition);
        Ok(Self { edition, index })
    }

    /// Makes searching an archive of many articles five times faster, in about the time that opening it takes. To be called
    /// when the page has nothing else to do; what is found is the same before and after. Does nothing the second time, and
    /// for an edition of few articles.
    pub fn prepare(&mut self) {
        self.index.prepare();
    }

    /// The masthead.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.edition.head().title.clone()
    }

    /// Names of the sections with the number of their articles, in order.
    #[wasm_bindgen(unchecked_return_type = "SectionInfo[]")]
    pub fn sections(&self) -> Result<JsValue, EditionError> {
        list_to_js(SectionInfo::list(self.edition.head(), &self.all()))
    }

    /// The articles in the order of the page.
    #[wasm_bindgen(unchecked_return_type = "ArticleInfo[]")]
    pub fn articles(&self) -> Result<JsValue, EditionError> {
        let articles = self.all();
        list_to_js(articles.iter().map(|article| ArticleInfo::<Utf16>::new(self.edition.head(), article)))
    }

    /// What `query` finds, best first; it is understood as in the reader's search field and never throws for its text.
    ///
    /// Throws an `EditionError` for options that are none (code `options`) or name a section that the edition does not
    /// have (`section`).
    #[wasm_bindgen(unchecked_return_type = "SearchResults")]
    pub fn search(
        &self,
        query: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "SearchRequest")] options: JsValue,
    ) -> Result<JsValue, EditionError> {
        let request: SearchRequest =
            if options.is_undefined() || options.is_null() { SearchRequest::default() } else { from_js(options)? };
        let unknown = |name| EditionError::new("section", format!("没有“{name}”这个栏目"));
        let sections = request.section_numbers(self.edition.head()).map_err(unknown)?;
        let options =
            SearchOptions { sections: &sections, limit: most(request.limit), with_matches: most(request.places) };
        let answer = self.index.search_typed(&*self.edition, query, &options);
        to_js(&SearchResults::<Utf16>::new(&*self.edition, &answer))
    }

    /// Terms of the edition for letters of pinyin or characters as typed.
    #[wasm_bindgen(unchecked_return_type = "TermInfo[]")]
    pub fn suggest(&self, typed: &str, limit: u32) -> Result<JsValue, EditionError> {
        let head = self.edition.head();
        let found = self.index.suggest(&*self.edition, typed, limit as usize).terms;
        list_to_js(found.into_iter().map(|found| TermInfo::suggested(head, found)))
    }

    /// What else could be looked for than `typed`, at most so many terms and as many queries: terms for it, and where nothing
    /// is found other queries.
    #[wasm_bindgen(unchecked_return_type = "OffersInfo")]
    pub fn offers(&self, typed: &str, limit: u32) -> Result<JsValue, EditionError> {
        let options = SearchOptions { limit: 0, with_matches: 0, ..SearchOptions::default() };
        let answer = self.index.search_typed(&*self.edition, typed, &options);
        to_js(&OffersInfo::new(&*self.edition, &self.index, typed, &answer, limit as usize))
    }

    /// Every figure of every article, in the order of the page.
    #[wasm_bindgen(unchecked_return_type = "FigureInfo[]")]
    pub fn figures(&self) -> Result<JsValue, EditionError> {
        let articles = self.all();
        list_to_js(articles.iter().flat_map(|article| {
            let figures = FigureInfo::<Utf16>::of_article(article);
            figures.map(|figure| FigureInfo { article: Some(&article.id), ..figure })
        }))
    }

    /// Arithmetic relations between figures, with verdicts.
    #[wasm_bindgen(unchecked_return_type = "CheckInfo[]")]
    pub fn checks(&self) -> Result<JsValue, EditionError> {
        let articles = self.all();
        list_to_js(articles.iter().flat_map(|article| {
            let checks = article.checks.iter().map(|check| CheckInfo::<Utf16>::new(&article.paragraphs, check));
            checks.map(|check| CheckInfo { article: Some(&article.id), ..check })
        }))
    }

    /// Ways of working that the articles describe.
    #[wasm_bindgen(unchecked_return_type = "MechanismInfo[]")]
    pub fn mechanisms(&self) -> Result<JsValue, EditionError> {
        let articles = self.all();
        let article = |index: usize| articles.get(index).map(Cow::as_ref);
        list_to_js(MechanismInfo::<Utf16>::list(&self.edition.head().mechanisms, article))
    }

    /// People, places with organisations, days and periods, each with the sentences of the articles in which it stands.
    #[wasm_bindgen(unchecked_return_type = "EntryLists")]
    pub fn entries(&self) -> Result<JsValue, EditionError> {
        to_js(&EntryLists::<Utf16>::new(&*self.edition))
    }

    /// Words of the articles that the editor explains.
    #[wasm_bindgen(unchecked_return_type = "GlossaryInfo[]")]
    pub fn glossary(&self) -> Result<JsValue, EditionError> {
        to_js(&GlossaryInfo::<Utf16>::list(&*self.edition))
    }
}

impl EditionHandle {
    fn all(&self) -> Vec<Cow<'_, Article>> {
        (0..self.edition.count()).filter_map(|index| self.edition.article(index)).collect()
    }
}

/// A number that was asked for, or no limit.
fn most(asked: Option<u32>) -> usize {
    asked.map_or(usize::MAX, |asked| asked as usize)
}

/// The edition in `bytes`. Where the module is made for archives, one of many articles stays packed: it then takes little
/// more memory than its bytes.
fn source(bytes: Vec<u8>) -> Result<Box<dyn Source>, UnpackError> {
    if !cfg!(feature = "archive") {
        return Ok(Box::new(unpack(&bytes)?));
    }
    let archive = PackedEdition::open(bytes)?;
    Ok(if archive.count() < MIN_ARCHIVE_ARTICLES { Box::new(archive.into_edition()) } else { Box::new(archive) })
}

/// The figures of any Chinese text. Linear in its length.
#[wasm_bindgen(js_name = recognizeFigures, unchecked_return_type = "FigureInText[]")]
pub fn recognize_figures(text: &str) -> Result<JsValue, EditionError> {
    list_to_js(FigureInfo::<Utf16>::list(text, &recognize(text)))
}

/// A list of values as [`to_js`] writes them.
fn list_to_js<T: Serialize>(values: impl Iterator<Item = T>) -> Result<JsValue, EditionError> {
    to_js(&values.collect::<Vec<_>>())
}

/// A value as JSON has it: plain objects, numbers, and null where there is nothing.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, EditionError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| EditionError::new("internal", error.to_string()))
}

fn from_js<T: serde::de::DeserializeOwned>(value: JsValue) -> Result<T, EditionError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| EditionError::new("options", error.to_string()))
}
