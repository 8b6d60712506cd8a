import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import type { Known } from './known.ts';
import { clausesOf } from './read-order.ts';
import { weightOf } from './weight-of-note.ts';
import { earlier, sharedWords, withoutNames } from './withdrawn-note.ts';

/** How many notes back a task may lie that falls with a decision, and the decision before the note that says so. */
const REACH = 25;

const ALONG =
  /\b(?:either|as well|too|also|with it|with that|along with (?:it|that)|then|now|in that case|any ?more)\b/iu;
const NO_MORE =
  /^(?:(?:and|so|then|which means|that means|meaning)\s+)*(?:no|nothing|nor)\b|\b(?:is|are|['’]s|was|goes|go|falls?|comes?) (?:also |now |then )*(?:off(?! (?:sick|ill|work|duty|leave|home|on)\b)|out|away|dead|gone|dropped|too|as well)\b|\b(?:isn['’]?t|not|no longer|won['’]?t be) (?:needed|required|happening|wanted|an action)\b|\b(?:goes?|going|went|falls?|fell|dies) (?:along )?with (?:it|that)\b|\balong with (?:it|that)\b|\b(?:doesn['’]?t|don['’]?t|won['’]?t) (?:need|have) to\b/iu;

/**
 * A task that falls with what was taken back: "so the treasury letter is off as well", "nothing for Dev to write
 * either". It lies between, and is told by its words or by whose it is.
 */
export const fallsWith = (lines: readonly Line[], line: Line, known: Known): void => {
  const typed = line.typed.trim();
  if (!ALONG.test(typed) || line.parsed.tag !== null || typed.length > 260) return;
  const clauses = clausesOf(typed).filter(
    (one) => ALONG.test(one) && NO_MORE.test(one) && !/\?\s*$/.test(one),
  );
  if (clauses.length === 0) return;
  const first = lines.findIndex(
    (one) =>
      one.retracted &&
      (line.index - one.index <= REACH || line.fixedBy.includes(one.note.id)) &&
      one.index < line.index &&
      !one.note.withdrawn,
  );
  if (first < 0) return;
  for (const clause of clauses) {
    const { people } = known;
    const words = topicWords(withoutNames(clause, known.people)).filter((word) => word.length > 3);
    const named = new Set(people.mentions(clause, true).flatMap((one) => one.people));
    const target = earlier(lines, line)
      .filter((one) => one.index > first && weightOf(one, known) === 'action')
      .find(
        (one) =>
          sharedWords(words, one.text) > 0 ||
          people.mentions(one.text, true).some((each) => each.people.some((who) => named.has(who))),
      );
    if (target === undefined) continue;
    target.retracted = true;
    line.use = 'structure';
  }
};
