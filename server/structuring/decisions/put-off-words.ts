import { lowerOpening } from '#server/house-style/lower-opening.ts';

const OFF =
  '(?:held over|hold(?:ing)? (?:it|this|that) over|put back|put off|postponed|deferred|carried over|parked|comes? back|bring (?:it )?back|coming back)';
const WHEN =
  '((?:to|until|till|til|pending|for|in|at)\\b[^.;]{2,60}?)(?:,? (?:all|everyone|everybody|nobody|no one)\\b[^.;]*)?';
const of = (source: string): RegExp => new RegExp(source, 'iu');

const NOTHING = '(?:no|not enough|too little|insufficient)';
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  // "no time for the forward plan, held over to february"
  [
    of(
      `^${NOTHING} (?:time|room|space|chance|info|information)(?: today| left)? (?:for|on|to (?:do|take|hear|discuss|reach)) ([^,;.]{3,70}?)[\\s,;.–-]+(?:so )?(?:(?:it|that|this)(?: one| item)?(?:['’]s| is| was)? )?${OFF} ${WHEN}$`,
    ),
    ([thing = '', when = '']) => `deferred ${the(thing)} ${when}`,
  ],
  // "no volunteer for the committee, so that one is held over to October"
  [
    of(
      `^no (\\p{Ll}+) for ([^,;.]{3,70}?),? (?:so )?(?:(?:it|that|this)(?: one| item)?(?:['’]s| is| was)? )?${OFF} ${WHEN}$`,
    ),
    ([what = '', thing = '', when = '']) =>
      `deferred the appointment to ${the(thing)} ${when}, there being no ${what}`,
  ],
  // "reserves are untouched and gullies are deferred to the autumn"
  [
    of(
      `^(?:so )?([^,;.]{3,50}?) (?:is|are|was|were) (untouched|unchanged|unaffected|agreed|approved|noted) and ([^,;.]{3,60}?) (?:is|are|was|were) ${OFF} ${WHEN}$`,
    ),
    ([first = '', state = '', thing = '', when = '']) =>
      /^un/i.test(state)
        ? `deferred ${the(thing)} ${when}, with ${first} ${state}`
        : `${state.toLowerCase()} ${the(first)} and deferred ${the(thing)} ${when}`,
  ],
  // "the phase two money isn't agreed after all, held over to february"
  [
    of(
      `^([^,;.]{3,60}?) (?:isn['’]?t|is not|not|wasn['’]?t|was not|aren['’]?t|are not) (?:being )?(?:agreed|approved|ready|endorsed|going ahead)(?: (?:after all|today|yet|now))*[\\s,;.–-]+(?:so )?(?:(?:it|that|this)['’]?s? (?:is |was )?)?${OFF} ${WHEN}$`,
    ),
    ([thing = '', when = '']) => `deferred ${the(thing)} ${when}`,
  ],
  // "uni MoU they want longer to read it, held over to june", "beach charter - no time today, held over to june"
  [
    of(
      `^((?!no |chair|it |this |that |they |we |members )(?:[\\p{L}\\d'’/-]+ ){0,4}?[\\p{L}\\d'’/-]+)(?:\\s*[:–-]\\s+| (?=(?:they|members|we|everyone|people) (?:want|need|would))|, (?=(?:no|not)\\b))[^.;]*?,? ${OFF} ${WHEN}$`,
    ),
    ([thing = '', when = '']) => `deferred ${the(thing)} ${when}`,
  ],
  // "all ok bar no 9, which is parked until april"
  [
    of(
      `^(?:.{0,40}?\\b)?(?:bar|except|apart from) ([^,]{2,40}),? (?:which|that|and that) (?:is|are|was) ${OFF} ${WHEN}$`,
    ),
    ([thing = '', when = '']) => `deferred ${/^no\b/i.test(thing) ? thing : the(thing)} ${when}`,
  ],
  [
    of(`^(?:it |this |that )?(?:comes?|to come|coming) back ${WHEN}$`),
    ([when = '']) => `deferred the item, to come back ${when}`,
  ],
  [of(`^${OFF} ${WHEN}$`), ([when = '']) => `deferred the item ${when}`],
  // "vacancy on the trust was held over until april"
  [
    of(
      `^((?:the )?(?!(?:item|report|paper|decision|it|this|that|one|all|chair|members)\\b)(?:[\\p{L}\\d'’&()/-]+ ){0,7}?[\\p{L}\\d'’)/-]+) (?:is|was|are|were)(?: now| then| also)? ${OFF} ${WHEN}$`,
    ),
    ([thing = '', when = '']) => (TALE.test(thing) ? '' : `deferred ${the(thing)} ${when}`),
  ],
];

const the = (thing: string): string => {
  const bare = thing.trim().replace(/[\s,:–-]+$/, '');
  if (/^(?:the|an?|this|its|these|all|any)\b/i.test(bare))
    return bare.charAt(0).toLowerCase() + bare.slice(1);
  return `the ${lowerOpening(bare)}`;
};

const SAYS_OFF = of(`\\b${OFF}\\b`);
/** Words that make what stands before the putting-off a tale rather than a thing. */
const TALE =
  /\b(?:has|have|says?|said|suggests?|suggested|would|wants?|wanted|finds?|found|because|so|not|n['’]t|who|gone|withdrawn|heard|having)\b/i;

/** Why and until when an item was put off, in the plain form: what, and until when; null when the words are plain already. */
export const putOffWords = (typed: string): string | null => {
  if (/^deferred\b/i.test(typed)) return null;
  const sentences = typed.split(/(?<=[\p{L}\d)])[.;]\s+/u);
  const last = sentences.filter((one) => SAYS_OFF.test(one)).at(-1);
  if (last === undefined) return null;
  const text = last.replace(/^(?:so|and|then|ok|right)\s+/i, '').replace(/[.;,\s]+$/, '');
  for (const [form, say] of FORMS) {
    const parts = form.exec(text);
    const said = parts === null ? '' : say(parts.slice(1));
    if (said !== '') return said;
  }
  const off = SAYS_OFF.exec(text);
  const before = text.slice(0, off?.index ?? 0);
  if (off === null || !TALE.test(before)) return null;
  const when = of(`^${WHEN}$`).exec(text.slice(off.index + off[0].length).trim());
  if (when === null) return null;
  return /back$/i.test(off[0]) && !/^put/i.test(off[0])
    ? `deferred the item, to come back ${when[1]}`
    : `deferred the item ${when[1]}`;
};
