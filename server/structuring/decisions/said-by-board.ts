const BODY =
  '(?:the |our |all |whole |full )*(?:[A-Z]{2,5} )?(?:board|members?|mbrs|committee|cttee|ctte|panel|group|forum|cabinet|commission|partnership|executive|everyone|everybody|all|we|mtg|meeting|room|they)';

const SO =
  '(?:also|all|then|now|therefore|duly|just|both|largely|broadly|generally|overwhelmingly|quite|very|clearly|unanimously|formally|finally|have|has|had|were|was|are|is|would|will|did|do)';

/** Words said with the board as their subject, however it is called. */
export const body = (words: string): RegExp =>
  new RegExp(`^${BODY}(?:['’](?:ve|d|ll|re))?[\\s,:–-]+(?:${SO}\\s+)*${words}`, 'iu');
