import type { People } from '#server/house-style/people.ts';
import type { Line } from '../line.ts';
import type { Sitting } from './sitting.ts';

/** A guest heard or seen, however typed: "carys: 19 drownings", "nadia away now", "CVL: lockable boards" after another's words. */
const HEARD =
  /^(?:['’]s)?\s*(?::|[-–]\s|->|(?:says?|said|adds?|added|reckons|explained|gave|presented|presenting|introduced|told|took|showed|confirmed|replied|spoke|is (?:here|in|up|on)|is? ?(?:away|gone|off|here)|has (?:gone|left|arrived|joined)|(?:just )?(?:left|leaves|arrived|joined|away|gone)|here now)\b)/iu;
export const addGuests = (lines: readonly Line[], sitting: Sitting, people: People): void => {
  for (const line of lines) {
    if (
      line.use === 'withdrawn' ||
      line.retracted ||
      /\b(?:by email|in writing|sent (?:a|in)|emailed)\b/i.test(line.text)
    )
      continue;
    for (const { start, end, people: who } of people.mentions(line.typed, true)) {
      const [guest, other] = who;
      if (guest?.role !== 'guest' || other !== undefined || sitting.status.has(guest)) continue;
      const starts = /(?:^|[.?!;]\s*)$/.test(line.typed.slice(0, start));
      const after = line.typed.slice(end);
      if ((starts && HEARD.test(after)) || /^:\s/.test(after)) sitting.status.set(guest, 'present');
    }
  }
};
