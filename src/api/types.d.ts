/** A section with the number of its articles. */
export interface SectionInfo { name: string; articles: number }

/** A person as an article names them. */
export interface PersonInfo { name: string; office: string }

/** An editor's note on `start..end` of a paragraph. */
export interface NoteInfo { paragraph: number; start: number; end: number; text: string }

/** An article. */
export interface ArticleInfo {
  id: string;
  kind: "news" | "photo";
  section: string;
  kicker: string | null;
  headline: string;
  deck: string | null;
  reporters: string[];
  /** `XXXX-10-17`: parts that are not printed are X. */
  date: string | null;
  place: string | null;
  people: PersonInfo[];
  summary: string;
  paragraphs: string[];
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

/** A figure's part in a relation. */
export interface OperandInfo { role: string; paragraph: number; start: number; end: number; text: string }

/** A relation between figures with its working and verdict. */
export interface CheckInfo {
  article: string;
  type: string;
  operands: OperandInfo[];
  stated: string;
  computed: string;
  verdict: "consistent" | "inconsistent" | "unit-slip" | "derived";
  working: string;
}

/** A way of working. */
export interface MechanismInfo {
  name: string;
  form: "hierarchy" | "cycle" | "chain" | "list";
  article: string;
  paragraph: number;
  parts: { name: string; detail: string }[];
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

/** A place that was found, in UTF-16 units of its text; `paragraph` is null outside the body. */
export interface MatchInfo {
  field: "kicker" | "headline" | "deck" | "reporter" | "paragraph";
  paragraph: number | null;
  start: number;
  end: number;
  how: "exact" | "folded" | "value" | "inside-number";
}

/** An article that was found. `places` counts, `matches` are the places themselves, where they were asked for. */
export interface HitInfo {
  article: string;
  score: number;
  how: MatchInfo["how"];
  places: number;
  matches: MatchInfo[];
}

/** What a query found: hits, how many articles and places in all, articles by section, terms that are nowhere. */
export interface SearchResults {
  hits: HitInfo[];
  articles: number;
  places: number;
  sections: SectionInfo[];
  unmatched: string[];
}

/** A term of the edition's own vocabulary. */
export interface TermInfo { text: string; count: number }

/** What methods throw: an `Error` whose `name` is "EditionError". */
export interface EditionError extends Error {
  name: "EditionError";
  /** The bytes: cut short, something else, of another version, damaged, not readable. The request: its options, a section. */
  code: "truncated" | "not-an-edition" | "version" | "checksum" | "content" | "options" | "section" | "internal";
}
