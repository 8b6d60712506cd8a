import { escapePattern } from '#server/domain/escape-pattern.ts';
import type { DecisionSentence, Passage } from './document.ts';
import type { Layout } from './profiles.ts';
import { list, sentence } from './sentence.ts';

const VERBS =
  'noted|agreed|approved|endorsed|supported|delegated|appointed|reappointed|deferred|rejected|welcomed|resolved|' +
  'received|accepted|thanked|considered|confirmed|requested|asked|declined|nominated|adopted|recommended|authorised|instructed|elected';

/** A decision's sentence taken apart: what the board did, without who did it; null where it names no board as doer. */
interface Deed {
  readonly verb: string;
  readonly rest: string;
}

function deedOf(text: string, board: string): Deed | null {
  const name = escapePattern(board);
  const doer = `(?:the members of (?:the )?(?:${name}|board)|members of the board|(?:the )?(?:${name}|board)|members)`;
  const match = new RegExp(`^(?:${doer}(?: also| then)? )?(${VERBS})\\b(.*)$`, 'isu').exec(text);
  const [, verb, rest] = match ?? [];
  return verb === undefined || rest === undefined ? null : { verb: verb.toLowerCase(), rest };
}

/** One decision in the profile's frame: "Members noted …", "The members of the X Board noted …", "X Board noted …". */
export function framedDecision(
  { text, confidential }: Passage,
  board: string,
  layout: Layout,
): DecisionSentence {
  const deed = deedOf(text, board);
  if (deed === null) return { text: sentence(text), confidential, verb: null };
  return {
    text: sentence(`${layout.subject(board)} ${deed.verb}${deed.rest}`),
    confidential,
    verb: layout.boldVerb ? deed.verb : null,
  };
}

/** The same under a common subject: "Noted …". Null where a sentence has a subject of its own. */
export function verbFirstDecision({ text, confidential }: Passage, board: string): DecisionSentence | null {
  const deed = deedOf(text, board);
  if (deed === null) return null;
  const verb = deed.verb.charAt(0).toUpperCase() + deed.verb.slice(1);
  return { text: sentence(`${verb}${deed.rest}`), confidential, verb: null };
}

/** Several decisions of one body in one sentence: "… noted the report and agreed …". Null where they do not join. */
export function joinedDecision(
  decisions: readonly Passage[],
  board: string,
  layout: Layout,
): DecisionSentence | null {
  const deeds = decisions.map(({ text }) => deedOf(text.replace(/\.$/u, ''), board));
  const parts = deeds.flatMap((deed) => (deed === null ? [] : [`${deed.verb}${deed.rest}`]));
  if (parts.length !== decisions.length || parts.some((part) => /[.;:?!]\s/u.test(part))) return null;
  return { text: sentence(`${layout.subject(board)} ${list(parts)}`), confidential: false, verb: null };
}
