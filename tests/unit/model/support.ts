import type { StructuringInput } from '#server/domain/proposal.ts';
import { type Checked, checkGrounding } from '#server/structuring/model/check-grounding.ts';
import { divide, type Part } from '#server/structuring/model/divide.ts';
import type { Source } from '#server/structuring/model/read-sources.ts';
import type {
  Reply,
  ReplyAction,
  ReplyDecision,
  ReplyPoint,
} from '#server/structuring/model/reply-schema.ts';
import { proposeOffline } from '#server/structuring/propose-offline.ts';
import { meetingOf } from '#tests/unit/structuring/meeting.ts';

export const point = (text: string, sources: readonly string[], ref: string | null = null): ReplyPoint => ({
  ref,
  text,
  sources: [...sources],
});

export const decision = (
  text: string,
  sources: readonly string[],
  more: Partial<ReplyDecision> = {},
): ReplyDecision => ({ ...point(text, sources), type: 'agreed', ...more });

export const action = (
  text: string,
  sources: readonly string[],
  more: Partial<ReplyAction> = {},
): ReplyAction => ({ ...point(text, sources), owners: [], due: null, ...more });

export const reply = (more: Partial<Reply>): Reply => ({ points: [], decisions: [], actions: [], ...more });

/** A meeting whose notes all stand under item 3, Rural Bus Fund; note n1 moves there. */
export const atItem3 = (
  notes: Parameters<typeof meetingOf>[0],
  more: Partial<StructuringInput> = {},
): StructuringInput => meetingOf(['item 3', ...notes], more);

export const partOf = (input: StructuringInput, confidential = false): Part => {
  const part = divide(input, proposeOffline(input), true).find(
    (one) => one.item.number === 3 && one.confidential === confidential,
  );
  if (part === undefined) throw new Error('item 3 has no such part');
  return part;
};

/** A part whose notes say these words, whatever the rules would make of them: n2, n3 … */
export const bare = (texts: readonly string[], tags: readonly (Source['tag'] | undefined)[] = []): Part => ({
  item: { number: 3, title: 'Rural Bus Fund', confidential: null, urgent: false, recommendation: '' },
  confidential: false,
  sources: texts.map((text, at) => ({
    id: `n${at + 2}`,
    item: 3,
    confidential: false,
    author: 'Dev Patel-Ross',
    text,
    tag: tags[at] ?? null,
    fixedBy: [],
  })),
  scaffold: { points: [], decisions: [], actions: [] },
});

export const checkBare = (texts: readonly string[], said: Partial<Reply>): Checked =>
  checkGrounding(meetingOf([]), bare(texts), reply(said));

/** What the check says of a reply about item 3. */
export const check = (notes: Parameters<typeof meetingOf>[0], said: Partial<Reply>): Checked => {
  const input = atItem3(notes);
  return checkGrounding(input, partOf(input), reply(said));
};

export const kinds = (checked: Checked): readonly string[] => checked.faults.map((fault) => fault.kind);
