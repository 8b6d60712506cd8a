import { remember } from '#server/house-style/remember.ts';

/** What stands before and behind an outcome and says nothing of it: "oh and radios were noted btw". */
const BEFORE =
  /^(?:(?:oh|ah|btw|by the way|fyi|ps|also|and|sorry|forgot(?: to say)?|forgot to add)\b[\s,:–-]*)+(?=\S)/iu;
const BEHIND = /[\s,–-]+(?:btw|by the way|fyi|i (?:think|suppose|believe|gather))[\s.!]*$/iu;
/** How clerks of the old school begin it: "It was further agreed to …". */
const IT_WAS =
  /^it was (?:(?:also|further|then|finally|therefore|subsequently|accordingly|duly|thereupon|unanimously|in addition) )*(agreed|resolved|decided) (?=(?:to|that|not to|on)\b)/iu;
/** "LCWIP approved 6 votes to 2", "approved by 6 votes to 2": the figures as a count. */
const COUNTED =
  /^(.{3,80}?)(?:,| was| were)? (approved|agreed|adopted|accepted|endorsed|carried|passed|rejected|lost|defeated)(?: by)? (\d{1,2}) votes? (?:to|against) (\d{1,2})(?: against)?[\s.!]*$/iu;
const LOST = /^(?:rejected|lost|defeated)$/iu;
/** "they want a complaints line set up nationally, so that's endorsed". */
const SO_THAT =
  /^(?:they|we|members|all|everyone|the board|board)(?:['’]d| all| also)* (?:wants?|wanted|like|would like|asked for) (.{6,120}?)[,;.–-]+\s*(?:so |and )?that(?:['’]?s| is| was) (agreed|approved|endorsed|supported)[\s.!]*$/iu;
/** "on the fleet paper they just noted it, I didn't write that down". */
const NOTED_IT =
  /^(?:on |for |re )?(?:the )?([\p{L}\d'’ -]{3,40}?)[,:]? (?:they|we|members|the board|board|it was)(?: all| only| also)*(?: just)?(?: was| were)? noted(?: it| that| this)?(?:[,;.]\s+(?:i|we|sorry|forgot|didn).{0,60})?[\s.!]*$/iu;

const may = remember((text) => ({
  is:
    text.length <= 240 &&
    /\b(?:agreed|resolved|decided|approved|adopted|accepted|endorsed|carried|passed|rejected|lost|defeated|supported|noted)\b/iu.test(
      text,
    ),
}));

/** An outcome in the plain words that the rest of the rules read; the text as it is where nothing is told so. */
export const plainOutcome = (typed: string): string => {
  if (!may(typed).is) return typed;
  const bare = typed.replace(BEHIND, '');
  const text = bare === typed && !/^(?:oh|btw|fyi)\b/iu.test(typed) ? typed : bare.replace(BEFORE, '');
  const noted = NOTED_IT.exec(text);
  if (noted !== null && !/^(?:so|and|then|but|all|that|this|it|which)$/iu.test(noted[1] ?? ''))
    return `noted the ${noted[1]}`;
  const wanted = SO_THAT.exec(text.replace(/^(?:also|and|so)\s+/iu, ''));
  if (wanted !== null) return `${wanted[2]?.toLowerCase()} ${wanted[1]}`;
  const counted = COUNTED.exec(text);
  if (counted !== null) {
    const [, thing = '', verb = '', one = '', other = ''] = counted;
    const the = /^(?:the|an?|this|that|both|all|our|recs?|\d)\b/iu.test(thing) ? '' : 'the ';
    return `${the}${thing} ${LOST.test(verb) ? 'rejected' : 'agreed'} ${one}-${other}`;
  }
  return text.replace(IT_WAS, '$1 ');
};
