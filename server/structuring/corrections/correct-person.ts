import type { CastMember } from '#server/domain/meeting.ts';
import type { Mention } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { fix } from './reach-back.ts';
import { earlier, sharedWords, withoutNames } from './withdrawn-note.ts';

/** How many notes back a name may be put right. */
const NEAR = 3;
const FAR = 12;

/** Just behind a name: this person was not it, cannot or will not. */
const NOT_THEM =
  /^(?:['’]s)?(?:,? (?:tells me|says|said) (?:he|she|they))?(?: (?:actually|only|just|really))* (?:can['’]?t|cannot|won['’]?t|couldn['’]?t|isn['’]?t|wasn['’]?t|didn['’]?t|doesn['’]?t|never|declined|refused|(?:has |had )?(?:said no|turned (?:it|that|them) down|dropped out|stood down|withdrawn|pulled out)|withdrew|only nodded|was asked (?:first )?but|is (?:off|away|out|on leave|too busy))\b/iu;
/** Just before or behind a name: it was this person. */
const WAS_THEM =
  /\b(?:it was|that was|it['’]?s|its|that['’]?s|is|was|to|for|from|by|goes to|make (?:it|that))\s+(?:cllr |councillor |mr |mrs |ms |dr )?$/iu;
const DOES =
  /^(?:['’](?:s|ll))?(?: (?:actually|really|then|who))* (?:answered|replied|said|asked|offered|made|raised|moved|seconded|proposed|will|does|is|has (?:taken|got|offered)|takes|to|can|gets|instead)\b/iu;
const DENIES = /\b(?:not|no|n['’]t|instead|rather|wrong|sorry|after all|turned)\b/iu;

const one = (mention: Mention): CastMember | null =>
  mention.people.length === 1 ? (mention.people[0] ?? null) : null;

/**
 * One person for another without the two being set side by side: "Tariq can't do the case studies. Jo will do them with
 * Bev instead", "sorry, it was Cllr Gill who offered, Pauline only nodded". The earlier note names the one who was not
 * it; the correction names just one whom that note has not.
 */
export const correctPerson = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 180 || line.parsed.attendance || /\?\s*$/.test(typed)) return false;
  if (LED_BY_SPEAKER.test(typed) || !DENIES.test(typed)) return false;
  const { people } = known;
  const { rest: text } = unaddressed(typed, people);
  const mentions = people.mentions(text, true).filter((each) => one(each) !== null);
  const gone = mentions.find((each) => NOT_THEM.test(text.slice(each.end)));
  const who = gone === undefined ? null : one(gone);
  if (who === null) return false;
  const others = mentions.filter((each) => one(each) !== who);
  const words = topicWords(withoutNames(text, known.people)).filter((word) => word.length > 2);
  const ranked = earlier(lines, line).flatMap((target) => {
    const away = line.index - target.index;
    if (away > FAR || target.parsed.attendance || (away > NEAR && target.item !== line.item)) return [];
    const there = people.mentions(target.text, true);
    const place = there.find((each) => one(each) === who);
    const fresh = others.filter(
      (each) =>
        !there.some((own) => own.people.some((person) => person === one(each))) &&
        (WAS_THEM.test(text.slice(0, each.start)) || DOES.test(text.slice(each.end))),
    );
    const [now] = fresh;
    if (place === undefined || now === undefined || fresh.some((each) => one(each) !== one(now))) return [];
    const shared = sharedWords(words, target.text);
    return shared === 0 && away > 1 ? [] : [{ target, place, now, score: shared - away * 0.1 }];
  });
  const [best] = ranked.sort((left, right) => right.score - left.score);
  if (best === undefined) return false;
  const { target, place, now } = best;
  const own = /['’]s$/.exec(place.typed)?.[0] ?? '';
  const name = now.typed.replace(/['’]s$/, '');
  fix(target, target.text.slice(0, place.start) + name + own + target.text.slice(place.end), line);
  return true;
};
