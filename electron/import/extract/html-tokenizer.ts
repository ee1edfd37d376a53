import { type DefaultTreeAdapterMap, InsertionMode, type Parser, Token, Tokenizer, TokenizerMode } from 'parse5';

const { TokenType } = Token;

const endOfPage = -1;
const quotationMark = 0x22;
const ampersand = 0x26;
const apostrophe = 0x27;
const hyphen = 0x2d;
const solidus = 0x2f;
const lessThan = 0x3c;
const equalsSign = 0x3d;
const greaterThan = 0x3e;

/** Where text and the white space around it end up as one, so that they may come as one. */
const joining: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_CELL,
  InsertionMode.IN_SELECT,
]);

/** From here on parse5 has a quicker way of finding an attribute named twice. */
const manyAttributes = 64;

/** Names that pages repeat thousands of times: one string each, which compares at once. */
const usualNames = new Map(
  (
    'a abbr article aside b body br button center cite dd div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr ' +
    'html i iframe img input label li link main meta nav noscript ol option p path pre script section select small source span strong ' +
    'style sub summary sup svg table tbody td template textarea th thead time title tr u ul use video ' +
    'alt aria-hidden aria-label charset class content data-src datetime height href id itemprop itemscope itemtype lang media name property ' +
    'rel role sizes src srcset tabindex target type value width'
  )
    .split(' ')
    .map((name) => [name, name]),
);

/**
 * parse5's tokenizer, which goes from character to character, made to take whole runs: text up to the next tag, names and values of tags,
 * scripts and comments. Whatever is not plain is left to the states of parse5, so the tokens are the same, but text and white space come
 * together where the tree joins them anyhow. It reads one page without carriage returns and NULs, written in one piece.
 */
export class RunTokenizer extends Tokenizer {
  private readonly parser: Parser<DefaultTreeAdapterMap>;
  private readonly page: string;
  private readonly nextQuotationMark: NextOf;
  private readonly nextApostrophe: NextOf;
  private readonly nextAmpersand: NextOf;
  private readonly nextHyphen: NextOf;
  private readonly nextLessThan: NextOf;

  constructor(parser: Parser<DefaultTreeAdapterMap>, page: string) {
    super(parser.options, parser);
    this.parser = parser;
    this.page = page;
    this.nextQuotationMark = nextOf(page, '"');
    this.nextApostrophe = nextOf(page, "'");
    this.nextAmpersand = nextOf(page, '&');
    this.nextHyphen = nextOf(page, '-');
    this.nextLessThan = nextOf(page, '<');
    // Nothing is dropped on the way, so that places in the page stay what they are.
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY;
  }

  protected override _stateData(cp: number): void {
    if (cp === lessThan) this.openTag();
    else if (cp === ampersand || cp === endOfPage) super._stateData(cp);
    else this.takeWords(cp);
  }

  protected override _stateRawtext(cp: number): void {
    if (cp === lessThan || cp === endOfPage) super._stateRawtext(cp);
    else this.takeText(TokenType.CHARACTER, this.startOf(cp), this.nextLessThan(this.startOf(cp)));
  }

  protected override _stateScriptData(cp: number): void {
    if (cp === lessThan || cp === endOfPage) super._stateScriptData(cp);
    else this.takeText(TokenType.CHARACTER, this.startOf(cp), this.nextLessThan(this.startOf(cp)));
  }

  protected override _stateScriptDataEscaped(cp: number): void {
    const from = this.startOf(cp);
    if (cp === lessThan || cp === hyphen || cp === endOfPage) super._stateScriptDataEscaped(cp);
    else this.takeText(TokenType.CHARACTER, from, Math.min(this.nextLessThan(from), this.nextHyphen(from)));
  }

  protected override _stateComment(cp: number): void {
    const from = this.startOf(cp);
    if (cp === lessThan || cp === hyphen || cp === endOfPage) super._stateComment(cp);
    else this.takeRun(from, Math.min(this.nextLessThan(from), this.nextHyphen(from)));
  }

  protected override _stateTagName(cp: number): void {
    const token = this.currentToken;
    const { page, preprocessor } = this;
    const from = preprocessor.pos;
    const end = this.endOfName(from);
    const after = page.charCodeAt(end);
    if (end === from || token === null || !('tagName' in token)) super._stateTagName(cp);
    else {
      token.tagName += this.nameAt(from, end);
      if (after === greaterThan || isBlankCode(after)) {
        preprocessor.pos = end;
        super._stateTagName(after);
      } else preprocessor.pos = end - 1;
    }
  }

  protected override _stateBeforeAttributeName(cp: number): void {
    const token = this.currentToken;
    const { page, preprocessor } = this;
    const start = preprocessor.pos;
    let at = start;
    while (token !== null && 'attrs' in token && token.attrs.length < manyAttributes) {
      const from = this.endOfBlank(at, page.length);
      const end = this.endOfName(from);
      const quote = page.charCodeAt(end + 1);
      if (end === from || page.charCodeAt(end) !== equalsSign || (quote !== quotationMark && quote !== apostrophe)) break;
      const close = (quote === quotationMark ? this.nextQuotationMark : this.nextApostrophe)(end + 2);
      const after = page.charCodeAt(close + 1);
      if (this.nextAmpersand(end + 2) < close || (!isBlankCode(after) && after !== greaterThan)) break;
      const name = this.nameAt(from, end);
      if (!isNamed(token.attrs, name)) token.attrs.push({ name, value: page.slice(end + 2, close) });
      at = close + 1;
      if (after === greaterThan) {
        preprocessor.pos = at;
        this.state = TokenizerMode.DATA;
        this.emitCurrentTagToken();
        return;
      }
    }
    if (at === start) super._stateBeforeAttributeName(cp);
    else preprocessor.pos = at;
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    const from = this.startOf(cp);
    if (cp === quotationMark || cp === ampersand || cp === endOfPage) super._stateAttributeValueDoubleQuoted(cp);
    else this.takeRun(from, Math.min(this.nextQuotationMark(from), this.nextAmpersand(from)));
  }

  protected override _stateAttributeValueSingleQuoted(cp: number): void {
    const from = this.startOf(cp);
    if (cp === apostrophe || cp === ampersand || cp === endOfPage) super._stateAttributeValueSingleQuoted(cp);
    else this.takeRun(from, Math.min(this.nextApostrophe(from), this.nextAmpersand(from)));
  }

  /** As in parse5, but texts and values share the page's memory: what keeps one longer than the page must copy it. */
  protected override _flushRun(text: string): void {
    if (this.runEnd === this.runStart && text === '') return;
    const run = this.page.slice(this.runStart, this.runEnd) + text;
    const token = this.currentToken;
    this.runStart = this.runEnd;
    if (token === null) {
      if (this.currentCharacterToken !== null) this.currentCharacterToken.chars += run;
    } else if ('data' in token) token.data += run;
    else this.currentAttr.value += run;
  }

  /** At a less-than sign: a tag with a name is read at once. */
  private openTag(): void {
    super._stateData(lessThan);
    const { page, preprocessor } = this;
    const next = page.charCodeAt(preprocessor.pos + 1);
    if (isLetterCode(next)) {
      preprocessor.pos += 1;
      this._stateTagOpen(next);
    } else if (next === solidus && isLetterCode(page.charCodeAt(preprocessor.pos + 2))) {
      super._stateTagOpen(solidus);
      preprocessor.pos += 2;
      this._stateEndTagOpen(page.charCodeAt(preprocessor.pos));
    }
  }

  private takeWords(cp: number): void {
    const from = this.startOf(cp);
    const end = Math.min(this.nextLessThan(from), this.nextAmpersand(from));
    if (joining.has(this.parser.insertionMode) && !this.parser.skipNextNewLine) {
      const isBlank = this.currentCharacterToken?.type !== TokenType.CHARACTER && this.endOfBlank(from, end) === end;
      this.takeText(isBlank ? TokenType.WHITESPACE_CHARACTER : TokenType.CHARACTER, from, end);
    } else if (isBlankCode(cp)) this.takeText(TokenType.WHITESPACE_CHARACTER, from, this.endOfBlank(from, end));
    else this.takeText(TokenType.CHARACTER, from, this.endOfWord(from, end));
  }

  /** Where the character just read begins: those beyond the first plane take two places. */
  private startOf(cp: number): number {
    return this.preprocessor.pos - (cp > 0xffff ? 1 : 0);
  }

  private takeText(type: Token.CharacterToken['type'], from: number, end: number): void {
    this._ensureCharacterToken(type);
    this.takeRun(from, end);
  }

  /** Adds a part of the page to what is being read. */
  private takeRun(from: number, end: number): void {
    if (from !== this.runEnd) {
      this._flushRun('');
      this.runStart = from;
    }
    this.runEnd = end;
    this.preprocessor.pos = end - 1;
  }

  private endOfBlank(from: number, limit: number): number {
    let at = from;
    while (at < limit && isBlankCode(this.page.charCodeAt(at))) at += 1;
    return at;
  }

  private endOfWord(from: number, limit: number): number {
    let at = from;
    while (at < limit && !isBlankCode(this.page.charCodeAt(at))) at += 1;
    return at;
  }

  private endOfName(from: number): number {
    let at = from;
    while (isNameCode(this.page.charCodeAt(at))) at += 1;
    return at;
  }

  private nameAt(from: number, end: number): string {
    const name = this.page.slice(from, end);
    // Only letters of ASCII stand in it.
    return usualNames.get(name) ?? name.toLowerCase();
  }
}

const isNamed = (attributes: readonly Token.Attribute[], name: string): boolean => {
  for (const one of attributes) if (one.name === name) return true;
  return false;
};

type NextOf = (from: number) => number;

/** Where a character stands next, the end of the page without one. As it is asked in rising order, a page is searched through once. */
function nextOf(page: string, char: string): NextOf {
  let asked = 0;
  let at = -1;
  return (from) => {
    if (at < from || from < asked) {
      at = page.indexOf(char, from);
      if (at < 0) at = page.length;
    }
    asked = from;
    return at;
  };
}

/** Tab, line end, form feed, space. */
const isBlankCode = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c;

const isLetterCode = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** Letters, digits, hyphen, low line, colon: what names consist of. */
const isNameCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || code === hyphen || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x3a) || code === 0x5f;
