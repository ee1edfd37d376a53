import { attribute } from './html-tree.ts';
import { namesTogether, remembered } from './remembered.ts';
import type { HtmlElement } from './html-tree.ts';

/** What a box says it is, by the words of its class, its id and its role. */
export type PartName =
  | 'comments'
  | 'share'
  | 'related'
  | 'navigation'
  | 'sidebar'
  | 'footer'
  | 'ad'
  | 'subscribe'
  | 'consent'
  | 'author'
  | 'teaser'
  | 'overlay'
  | 'tools'
  | 'meta'
  | 'body';

const vocabulary: Readonly<Record<PartName, string>> = {
  comments:
    'comment comments commentlist commentform commentarea commentsarea commentssection kommentar kommentare kommentarbereich ' +
    'leserkommentare leserkommentar disqus livefyre nocomments respond replies pingback pingbacks trackback trackbacks coral',
  share:
    'share sharing shares sharer shared shariff sharebar sharebox sharedaddy sharebuttons sharethis shareaholic social socials socialmedia ' +
    'socialbar sociable teilen addthis addtoany a2a heateor flattr followus follow',
  related:
    'related relatedposts relatedpost relatedarticles relatedcontent similar verwandt verwandte recommend recommended recommendation ' +
    'recommendations recommender empfehlung empfehlungen mostread mostpopular mostviewed popular meistgelesen trending yarpp outbrain ' +
    'taboola plista nrelate linkwithin upnext readnext linktipps crosslinks crosslink seealso recirculation onward interesting',
  navigation:
    'nav navbar navi navigation menu menue submenu subnav metanav subnavigation breadcrumb breadcrumbs brotkrumen crumbs pagination pager ' +
    'paging pathway sitemap skiplink skiplinks postnav navlinks inhaltsverzeichnis toc tableofcontents prevnext nextprev megamenu',
  sidebar:
    'sidebar sidebars sidecolumn sidecol aside marginal marginale marginalspalte randspalte rightcol rightcolumn leftcol leftcolumn widget ' +
    'widgets secondary rightbar leftbar rail',
  footer: 'footer foot fuss fusszeile colophon copyright imprint impressum',
  ad:
    'ad ads adv advert adverts advertisement advertising werbung anzeige anzeigen adsense adslot adbox adcontainer adwrapper sponsor ' +
    'sponsored sponsoren promo promotion promobox affiliate affiliates affiliatelinks dfp commercial werbebox fanshop jobs stellenmarkt',
  subscribe:
    'newsletter newsletters subscribe subscription abo abonnement abonnieren abobox mailchimp mc4wp signup registration registrierung ' +
    'donation donate donations spenden spende steady crowdfunding paypal membership mitgliedschaft loginbox register',
  consent: 'cookie cookies consent gdpr dsgvo cookiebanner cookielaw usercentrics borlabs onetrust optin privacybanner',
  author: 'author authors authorbox authorinfo autor autorin autoren autorenbox biography bio vita verfasser aboutauthor profile redakteur',
  teaser: 'teaser teasers teaserbox teaserlist card cards snippet excerpt promoteaser slider carousel swiper masonry listing',
  overlay: 'modal popup overlay lightbox flyout offcanvas dropdown tooltip toast infobar',
  tools:
    'toolbar tools tool print printlink buttons button btn rating ratings bewertung bewertungen vote voting poll likes reactions feedback ' +
    'helpful bookmark bookmarks merkliste actions functions playlist',
  meta: 'meta postmeta entrymeta byline infoline tags tag taglist tagcloud category categories kategorie kategorien schlagworte keywords',
  body:
    'articlebody articletext articlecontent entrycontent postcontent postbody storybody storytext storycontent bodytext bodycopy fulltext ' +
    'maincontent pagecontent textbody',
};

const partOfWord = new Map<string, PartName>();
for (const name of Object.keys(vocabulary) as PartName[]) for (const word of vocabulary[name].split(' ')) partOfWord.set(word, name);

/** Two words that only together name a part. */
const pairs = new Map<string, PartName>([
  ['article body', 'body'],
  ['article text', 'body'],
  ['article content', 'body'],
  ['entry content', 'body'],
  ['post content', 'body'],
  ['post body', 'body'],
  ['post text', 'body'],
  ['post entry', 'body'],
  ['story body', 'body'],
  ['story text', 'body'],
  ['story content', 'body'],
  ['body text', 'body'],
  ['content body', 'body'],
  ['field body', 'body'],
  ['news text', 'body'],
  ['text content', 'body'],
  ['tag cloud', 'related'],
  ['post navigation', 'navigation'],
  ['recent posts', 'related'],
  ['latest posts', 'related'],
  ['latest news', 'related'],
  ['most read', 'related'],
  ['read more', 'related'],
  ['read next', 'related'],
  ['see also', 'related'],
  ['more news', 'related'],
  ['more articles', 'related'],
  ['more stories', 'related'],
  ['more posts', 'related'],
  ['auch interessant', 'related'],
  ['follow us', 'share'],
  ['off canvas', 'overlay'],
  ['sr only', 'overlay'],
  ['screen reader', 'overlay'],
  ['visually hidden', 'overlay'],
  ['side bar', 'sidebar'],
  ['about author', 'author'],
  ['ueber autor', 'author'],
  ['jp relatedposts', 'related'],
  ['post author', 'author'],
]);

/** Words of layout that stand beside a part's word in the name of what holds both: „content-sidebar-wrap“, „has-sidebar“. */
const holders = new Set(['has', 'with', 'no', 'wrap', 'without', 'layout', 'elementor', 'vc', 'wpb', 'field']);

/** Names that hide their box when they stand alone; „label-hidden“ and „hidden-xs“ hide something else. */
const hiding = new Set(['hidden', 'hide', 'invisible', 'is-hidden', 'noscript']);

/** What the words of an element's class, id and role say; null when they say nothing. */
export function partOf(element: HtmlElement): PartName | null {
  if (attribute(element, 'itemprop')?.toLowerCase() === 'articlebody') return 'body';
  const named = namesTogether(attribute(element, 'id') ?? '', attribute(element, 'class') ?? '');
  return named === '' ? null : partOfNames(named);
}

const partOfNames = remembered((named): PartName | null => {
  let found: PartName | null = null;
  for (const name of named.split(/\s+/)) {
    const part = readName(name);
    if (part === 'body') return part;
    found ??= part;
  }
  return found;
});

/** The words of a class name or an id. */
export const wordsIn = (name: string): string[] =>
  name
    .replace(/([a-zäöüß])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-zäöüß]+/)
    .filter((word) => word !== '');

function readName(name: string): PartName | null {
  if (hiding.has(name)) return 'overlay';
  const words = wordsIn(name);
  if (words.length > 1 && words.some((word) => holders.has(word))) {
    // „elementor-widget“ says nothing, „elementor-widget-share-buttons“ does.
    const rest = words.filter((word) => word !== 'widget' && word !== 'widgets' && !holders.has(word) && word !== 'sidebar');
    return rest.length === words.length ? null : partOfWords(rest);
  }
  return partOfWords(words);
}

function partOfWords(words: readonly string[]): PartName | null {
  for (const [index, word] of words.entries()) {
    const pair = pairs.get(`${word} ${words[index + 1] ?? ''}`);
    if (pair !== undefined) return pair;
  }
  for (const word of words) {
    const part = partOfWord.get(word);
    if (part !== undefined) return part;
  }
  return null;
}
