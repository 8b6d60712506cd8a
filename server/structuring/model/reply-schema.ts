import { z } from 'zod';
import type { DecisionType } from '#server/domain/proposal.ts';

/** Raised whenever the shape below changes; every prompt names the version it was written for. */
export const REPLY_SCHEMA_VERSION = 1;

const TYPES = [
  'noted',
  'agreed',
  'approved',
  'endorsed',
  'supported',
  'delegated',
  'appointed',
  'deferred',
  'rejected',
] as const satisfies readonly DecisionType[];

const sources = z.array(z.string()).describe('ids of the notes the sentence rests on, at least one');
const text = z.string().describe('one or more full sentences in the house voice, on one line');
const ref = z
  .string()
  .nullable()
  .describe('id of the scaffold sentence that this one words better, or null for one that the rules missed');

const reply = z.strictObject({
  points: z.array(z.strictObject({ ref, text, sources })),
  decisions: z.array(z.strictObject({ ref, type: z.enum(TYPES), text, sources })),
  actions: z.array(
    z.strictObject({
      ref,
      text,
      owners: z.array(z.string()).describe('full names of the cast'),
      due: z.string().nullable().describe('ISO date that the notes give, or null'),
      sources,
    }),
  ),
});

/** What a model returns for one part. */
export type Reply = z.infer<typeof reply>;
export type ReplyPoint = Reply['points'][number];
export type ReplyDecision = Reply['decisions'][number];
export type ReplyAction = Reply['actions'][number];
export type ReplySentence = ReplyPoint | ReplyDecision | ReplyAction;

/** A reply that has the shape, or what is wrong with it, field by field and without its words. */
export const readReply = (
  json: unknown,
): { readonly reply: Reply } | { readonly problems: readonly string[] } => {
  const result = reply.safeParse(json);
  if (result.success) return { reply: result.data };
  return {
    problems: result.error.issues
      .slice(0, 20)
      .map((issue) => `${issue.path.length === 0 ? 'the reply' : issue.path.join('.')}: ${issue.code}`),
  };
};

const { $schema: _dialect, ...json } = z.toJSONSchema(reply);

/** The same shape for the endpoint, strict: every field required, nothing beside them. */
export const REPLY_SCHEMA = { name: 'minutes_of_item', json };
