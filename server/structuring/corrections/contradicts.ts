import type { People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import { isOpen, type Line } from '../line.ts';
import { unaddressed } from './addressed.ts';
import { correctTurned } from './correct-turned.ts';

/** How many notes back what the room settled may be said otherwise. */
const NEAR = 3;

const HESITATES =
  '(?:(?:er+m?|u[mh]+|sorry|oh|ah|hang on|hold on|wait|whoa|hey|hmm+|eh|actually|but|oops|correction|i think|i thought|think)[\\s,.!:–-]+)*';
const END = '(?=\\s*(?:[,.;:!–-]|$))';
const WHO = '(?:it|that|this|they|we|he|she|chair|members|the (?:chair|board|committee|panel))';
/** That a colleague's note is not so, before what was so is said. */
const DENIES = [
  new RegExp(
    `^${HESITATES}(?:no+(?:pe)?|nah|wrong|nonsense|not so|not (?:quite|right|true|correct|really)|incorrect|afraid not|don['’]?t think so)(?:[\\s,.!–-]+(?:no+(?:pe)?|nah|sorry))*(?:${END}|\\s+(?=${WHO}\\b))[\\s,.;:!–-]*`,
    'iu',
  ),
  new RegExp(
    `^${HESITATES}(?:(?:that|this|it)(?:['’]?s| is| was|['’]?s n[o']t| isn['’]?t| wasn['’]?t) (?:not )?(?:quite |at all )?(?:right|it|so|true|correct|wrong|(?:how|what) (?:i|we) (?:heard|had|have|got)(?: it| that)?|what (?:was|they|we|the \\p{L}+|chair) (?:actually )?(?:agreed|said|decided|settled|did|meant|went for|voted for|resolved))|not what (?:i heard|was (?:agreed|said|decided)|(?:they|we|chair|the \\p{L}+) (?:agreed|said|decided|settled|went for))|(?:you|u)(?:['’]ve| have)? (?:misheard|got (?:that|it) wrong)|(?:i|we) (?:heard|had|have|got) (?:it|that) differently)${END}[\\s,.;:!–-]*`,
    'iu',
  ),
  new RegExp(
    `^${HESITATES}(?:(?:it was|it['’]?s|that['’]?s|was) )?(?:(?:quite |just )?the (?:opposite|reverse|contrary|other way (?:round|about|around))|opposite|(?:the )?(?:other|wrong) way (?:round|about|around)|on the contrary|vice versa)${END}[\\s,.;:!–-]*`,
    'iu',
  ),
];

/** Without one of these near its start no note denies anything. */
const MAY_DENY =
  /^.{0,40}\b(?:no+(?:pe)?|nah|not|wrong|nonsense|incorrect|afraid|think so|right|n['’]?t|opposite|reverse|contrary|way|versa|misheard|differently)\b/iu;
/** How a matter ended. */
const ENDED =
  /\b(?:agreed?|approved?|decided|resolved|endorsed?|adopted|accepted|supported|carried|passed|lost|fell|falls|fails?|failed|reject(?:ed)?|refused?|declined|turned (?:it )?down|thrown out|threw (?:it )?out|voted? (?:it )?(?:down|for|against|to)|defer(?:red)?|postponed?|held over|holding over|(?:put|sent|taken|kicked|pushed|referred|brought|going|goes|comes?|coming) (?:it )?(?:off|back)|hold (?:it )?over|parked|shelved|adjourned|withdrawn|noted|(?:is|are|was|were|to|stays?|will|not to) (?:be )?(?:\p{Ll}+ed|kept|cut|spent|met|held|paid|taken|sent|given|made|built|bought|sold|shut|set)|went (?:with|for|against)|\d{1,2}\s*(?:[-–]|to|v)\s*\d{1,2}|majority|nem con|unanimous(?:ly)?|not going|only (?:to|the|for))\b/iu;
/** What the room settled, as typed a moment ago. */
const SETTLED =
  /\b(?:agreed?|approved?|decided|resolved|endorsed|adopted|accepted|supported|carried|rejected|refused|deferred|signed off|nodded through|waived?|goes? (?:ahead|through)|went through|happy (?:with|to)|content (?:with|to)|passed|yes to|no to|recs?|thrown out|turned down|put off|held over|noted)\b/iu;
const LED =
  /^(?:[A-Z]{2,4}|[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?)(?:\s*:|\s+[-–—>]+|\s+(?:said|asked|thought|felt|wanted|wants|told|argued|proposed|moved))\s/u;
/** One figure for another, or a name: for who puts values right. */
const OF_A_VALUE = /\d\S*\s*,?\s*(?:and )?(?:not|rather than|instead of)\s+[£$€]?\d/iu;
const VOTE = /\b\d{1,2}\s*(?:[-–]|to|v|for)\s*\d{1,2}\b/iu;

const denied = remember((said): string | null => {
  let rest = said;
  for (let at = 0; at < 3; at++)
    for (const form of DENIES) rest = rest.replace(form, '').replace(/^[\s,.;:!–-]+/, '');
  return rest === said.trim() ? null : rest;
});

/**
 * A colleague's decision that was not so: "er no Bron. RT objected: held over to June". What stood is taken back, and
 * the note says for itself what was settled.
 */
export const contradicts = (lines: readonly Line[], line: Line, people: People): boolean => {
  const typed = line.text.trim();
  if (
    typed.length > 220 ||
    !MAY_DENY.test(typed) ||
    !ENDED.test(typed) ||
    OF_A_VALUE.test(typed) ||
    typed.endsWith('?')
  )
    return false;
  const rest = denied(unaddressed(typed, people).rest);
  if (rest === null || rest.split(/\s+/).length < 2 || !ENDED.test(rest)) return false;
  const target = lines
    .slice(Math.max(0, line.index - NEAR), line.index)
    .findLast(
      (one) =>
        isOpen(one) &&
        one.note.user !== line.note.user &&
        one.parsed.item === null &&
        one.item === line.item &&
        (!line.confidential || one.confidential) &&
        (one.parsed.tag === 'decision' || (SETTLED.test(one.text) && !LED.test(one.text))),
    );
  if (target === undefined || (VOTE.test(target.text) && VOTE.test(rest))) return false;
  if (correctTurned(lines, line)) return true;
  target.retracted = true;
  line.text = rest;
  return true;
};
