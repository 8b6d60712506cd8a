import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { verbForms } from '#server/house-style/verb-forms.ts';
import { firstWord, readHead } from './action-owners.ts';

const DONE =
  /\s*[,–(-]+\s*(?:now |already |all )?(?:done|sorted|completed?)(?: already| now| (?:yesterday|last week|this morning))?[)\s.!]*$/iu;

/** "dev to circulate the paper - done" as what has been done, and no task: "Dev has circulated the paper". Null for any other. */
export const asDone = (text: string, people: People, me: CastMember | undefined): string | null => {
  const done = DONE.exec(text);
  const head = done === null ? null : readHead(text, 0, people, me);
  const to = head === null ? null : /^\s+(?:to|will)\s+/.exec(text.slice(head.end));
  if (done === null || head === null || to === null || head.names.length !== 1) return null;
  const task = text.slice(head.end + to[0].length, done.index);
  const verb = firstWord(task);
  const form = verbForms(verb).find(({ kind }) => kind === 'base');
  return form === undefined ? null : `${head.names[0]} has ${form.participle}${task.slice(verb.length)}`;
};
