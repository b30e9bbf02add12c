/** A section with the number of its articles. */
export interface SectionInfo { name: string; articles: number }

/** A person as an article names them. */
export interface PersonInfo { name: string; office: string }

/** A picture of an article; `image` is its widest file below the folder of the published page. */
export interface PhotoInfo { image: string; alt: string; caption: string; credit: string; width: number; height: number }

/** An editor's note on `start..end` of a paragraph. */
export interface NoteInfo { paragraph: number; start: number; end: number; text: string }

/** Words of a paragraph at `start..end`. */
export interface SpanInfo { paragraph: number; start: number; end: number; text: string }

/** What a paragraph is set as; a table is its cells, of which the first of every row says so. */
export type Shape =
  | "text" | "subhead" | "quote" | "bullet" | "numbered" | "table-start" | "head-cell" | "row-start" | "cell";

/** An article. */
export interface ArticleInfo {
  id: string;
  kind: "news" | "photo";
  /** How much room the front page gives it. */
  weight: "lead" | "major" | "medium" | "minor";
  section: string;
  kicker: string | null;
  headline: string;
  deck: string | null;
  reporters: string[];
  /** What each of them did. */
  roles: ("reporter" | "correspondent" | "photographer" | "commentator")[];
  /** `XXXX-10-17`: parts that are not printed are X. */
  date: string | null;
  place: string | null;
  people: PersonInfo[];
  summary: string;
  /** Not there where it has none. */
  photos?: PhotoInfo[];
  paragraphs: string[];
  /** What each of them is set as; not there where all are text. */
  shapes?: Shape[];
  notes: NoteInfo[];
}

/** From one value to another. */
export interface RangeValue { min: string; max: string }

/** A figure of a text: `start..end` in UTF-16 units. Numbers are decimal strings, dates and durations ISO 8601. */
export interface FigureInText {
  start: number;
  end: number;
  text: string;
  kind: "cardinal" | "ordinal" | "percent" | "money" | "quantity" | "date" | "time" | "duration" | "fraction" | "range";
  value: string | RangeValue;
  unit: string | null;
  bound: "exact" | "over" | "about" | "near" | "under" | "vague";
}

/** A figure of an article. */
export interface FigureInfo extends FigureInText { article: string; paragraph: number }

/** The figures of a relation by the part that each plays; those that are missing play none. */
export interface Roles {
  part?: SpanInfo;
  /** The parts of a sum. */
  parts?: SpanInfo[];
  factors?: SpanInfo[];
  total?: SpanInfo;
  percent?: SpanInfo;
  base?: SpanInfo;
  new?: SpanInfo;
  increase?: SpanInfo;
  decrease?: SpanInfo;
  difference?: SpanInfo;
  points?: SpanInfo;
  count?: SpanInfo;
  each?: SpanInfo;
  start?: SpanInfo;
  end?: SpanInfo;
  elapsed?: SpanInfo;
}

/** A relation between figures with its working and verdict. */
export interface CheckInfo {
  article: string;
  type:
    | "share" | "sum" | "difference" | "growth" | "decline" | "point-change" | "product" | "per-unit" | "elapsed"
    | "implied-total";
  roles: Roles;
  stated: string;
  computed: string;
  /** Whether the two agree; a derived value disagrees with nothing. */
  consistent: boolean;
  verdict: "consistent" | "inconsistent" | "unit-slip" | "derived";
  working: string;
  /** Of a unit that slipped: the figure that has it, and the unit that would fit. */
  doubtful?: SpanInfo;
  fitting?: string;
}

/** A way of working with its parts. */
export interface MechanismInfo extends PartInfo {
  id: string;
  article: string;
  paragraph: number;
  /** What its drawing shows, as a sentence; may be empty. */
  title: string;
  /** What the article does not say of it; may be empty. */
  silence: string;
}

/** A part of a way of working, with the parts inside it. */
export interface PartInfo {
  name: string;
  detail: string;
  /** How its parts hang together; null where it has none. */
  form: "list" | "tree" | "rings" | "loop" | "steps" | "funnel" | "matrix" | "ladder" | "symbols" | "lanes" | "radial"
    | "bars" | "gates" | null;
  /** Where the article says it. */
  quote: SpanInfo | null;
  figures: SpanInfo[];
  actors: string[];
  /** How many more parts it has that the article does not name; null where it only says that there are more (等). */
  unnamed: number | null;
  /** Whether the editor infers it from what the article says. */
  inferred: boolean;
  /** Names of other parts that it leads to. */
  links: string[];
  /** Identifier of the mechanism that explains it; may be empty. */
  explained_by: string;
  parts: PartInfo[];
}

/** A sentence of an article: `start..end` of the paragraph, with the places of the name or the date in the paragraph. */
export interface SentenceInfo {
  article: string;
  paragraph: number;
  start: number;
  end: number;
  text: string;
  spans: [number, number][];
}

/** A person with the offices as printed. */
export interface PersonEntry { name: string; offices: string[]; sentences: SentenceInfo[] }

/** A place or an organisation with the number of articles that name it. */
export interface PlaceEntry {
  name: string;
  kind: "place" | "organisation";
  articles: number;
  sentences: SentenceInfo[];
}

/** A day, `XXXX-10-17`. A sentence without spans is the first of an article that is dated so. */
export interface DayEntry { date: string; sentences: SentenceInfo[] }

/** A period; `last` is null where it has no end (以来). */
export interface PeriodEntry { words: string[]; first: string; last: string | null; sentences: SentenceInfo[] }

/** What is gathered of an edition. */
export interface EntryLists { people: PersonEntry[]; places: PlaceEntry[]; days: DayEntry[]; periods: PeriodEntry[] }

/** A word that the editor explains, with its first use in each article. */
export interface GlossaryInfo {
  word: string;
  meaning: string;
  places: { article: string; paragraph: number; start: number; end: number }[];
}

/** Which results to return; all of all sections unless said. */
export interface SearchRequest {
  /** Names of sections; all of them unless said. */
  sections?: string[];
  /** Most hits to return; all of them unless said. */
  limit?: number;
  /** Of how many hits, from the best, to return the places; of all unless said. */
  places?: number;
}

/**
 * A place that was found, in UTF-16 units of its text; `paragraph` is null outside the body, `reporter` is there for a
 * name in the byline: its index.
 */
export interface MatchInfo {
  field: "kicker" | "headline" | "deck" | "reporter" | "paragraph";
  paragraph: number | null;
  reporter?: number;
  start: number;
  end: number;
  how: "exact" | "folded" | "value" | "inside-number" | "pinyin" | "near-pinyin";
}

/** An article that was found. `places` counts, `matches` are the places themselves, where they were asked for. */
export interface HitInfo {
  article: string;
  score: number;
  how: MatchInfo["how"];
  places: number;
  matches: MatchInfo[];
}

/**
 * A text beside the articles' own that holds what was searched for, with the places in it in UTF-16 units: the name of a
 * section, an explained word or its meaning, a mechanism, an article's summary, byline, key figure, photo, note or office, the
 * masthead. `name` is the section, the word, the mechanism's identifier or the person.
 */
export interface BesideInfo {
  place: "section" | "glossary" | "mechanism" | "summary" | "byline" | "key-figure" | "photo" | "note" | "office" | "masthead";
  article: string | null;
  name: string | null;
  text: string;
  how: MatchInfo["how"];
  matches: { start: number; end: number }[];
}

/** What a query found: hits, how many articles and places in all, articles by section, terms that are nowhere. */
export interface SearchResults {
  hits: HitInfo[];
  articles: number;
  places: number;
  sections: SectionInfo[];
  unmatched: string[];
  /** What was searched for instead of letters that stand nowhere, where one way to read them stands out. */
  meant?: { query: string; how: "pinyin" | "near-pinyin"; words: { typed: string; word: string }[] };
  /** What else holds what was searched for. */
  beside: BesideInfo[];
}

/**
 * A term of the edition's own vocabulary, or (`text`) other characters that letters were read as: the pinyin without tones,
 * how often it stands there, where it comes from; `sounds` where the letters only sound alike (zh and z, n and l, …).
 */
export interface TermInfo {
  text: string;
  pinyin: string;
  count: number;
  kind: "person" | "place" | "organisation" | "programme" | "word" | "text";
  sounds?: "alike";
}

/**
 * What else could be looked for: terms, where `capped` says that letters fit more than ten thousand places, of which not all
 * were looked at; and where nothing is found other queries, each with the number of articles that it finds.
 */
export interface OffersInfo {
  suggestions: TermInfo[];
  capped: boolean;
  /** A term that is nowhere, and what stands instead of it in the query. */
  rescues: {
    query: string;
    missing: string;
    instead: string;
    why: "pinyin" | "near-pinyin" | "sound" | "spelling" | "figure";
    articles: number;
  }[];
  /** All terms but one, or one alone. */
  fewer: { query: string; kept: "all-but-one" | "one"; articles: number }[];
}

/** What methods throw: an `Error` whose `name` is "EditionError". */
export interface EditionError extends Error {
  name: "EditionError";
  /** The bytes: cut short, something else, of another version, damaged, not readable. The request: its options, a section. */
  code: "truncated" | "not-an-edition" | "version" | "checksum" | "content" | "options" | "section" | "internal";
}
