import { actionLine } from './action-line.ts';
import { adLabel } from './ad-label.ts';
import { authorBio } from './author-bio.ts';
import { addressCard } from './address-card.ts';
import { backToTop } from './back-to-top.ts';
import { breadcrumb } from './breadcrumb.ts';
import { browserViewLine } from './browser-view-line.ts';
import { consentLine } from './consent-line.ts';
import { copyrightLine } from './copyright-line.ts';
import { joinSameSpeaker } from './join-same-speaker.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { letterParts } from './letter-parts.ts';
import { linkList } from './link-list.ts';
import { markedList } from './marked-list.ts';
import { mendBrokenLine } from './mend-broken-line.ts';
import { mendSplitWord } from './mend-split-word.ts';
import { moreMark } from './more-mark.ts';
import { navigationLine } from './navigation-line.ts';
import { outsideMain } from './outside-main.ts';
import { orphanLabel } from './orphan-label.ts';
import { pagePosition } from './page-position.ts';
import { pressLabel } from './press-label.ts';
import { readOnLine } from './read-on-line.ts';
import { readerCall } from './reader-call.ts';
import { readingTime } from './reading-time.ts';
import {
  advertisingRegion,
  asideRegion,
  authorRegion,
  commentsRegion,
  footerRegion,
  formRegion,
  headerRegion,
  navigationRegion,
  relatedRegion,
  shareRegion,
} from './region-rules.ts';
import type { CleanRule } from './removing.ts';
import { repeatedLine } from './repeated-line.ts';
import { runningLine, turnedText } from './running-line.ts';
import { searchLine } from './search-line.ts';
import { shareLine } from './share-line.ts';
import { skipLink } from './skip-link.ts';
import { subscriptionLine } from './subscription-line.ts';
import { trailingLabel } from './trailing-label.ts';
import { unsubscribeLine } from './unsubscribe-line.ts';

/** Every way a source is cleaned, in order: what the page says about itself, then what its words say, then broken lines and words. */
export const cleanRules: readonly CleanRule[] = [
  runningLine,
  turnedText,
  letterParts,
  navigationRegion,
  headerRegion,
  footerRegion,
  formRegion,
  asideRegion,
  commentsRegion,
  relatedRegion,
  shareRegion,
  advertisingRegion,
  authorRegion,
  outsideMain,
  skipLink,
  consentLine,
  breadcrumb,
  browserViewLine,
  unsubscribeLine,
  actionLine,
  shareLine,
  searchLine,
  adLabel,
  pressLabel,
  subscriptionLine,
  copyrightLine,
  pagePosition,
  readingTime,
  backToTop,
  navigationLine,
  readOnLine,
  readerCall,
  linkList,
  addressCard,
  trailingLabel,
  authorBio,
  orphanLabel,
  repeatedLine,
  markedList,
  mendBrokenLine,
  joinWrappedLines,
  joinSameSpeaker,
  mendSplitWord,
  moreMark,
];

/** Where the paragraph styles of a word processor name the parts of a report, nothing has to be guessed from its words. */
export const styledRules: readonly CleanRule[] = cleanRules.filter(({ name }) => name.endsWith('-region') || name === 'running-line');
