import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { REPLY_SCHEMA_VERSION } from './reply-schema.ts';

const head = z.strictObject({
  name: z.string().regex(/^[a-z-]+$/),
  version: z.coerce.number().int().min(1),
  schema: z.coerce
    .number()
    .refine(
      (version) => version === REPLY_SCHEMA_VERSION,
      `is not version ${REPLY_SCHEMA_VERSION} of the reply`,
    ),
});

export interface Prompt {
  readonly name: string;
  readonly version: number;
  readonly schema: number;
  /** The Markdown after the head. */
  readonly text: string;
}

export interface Prompts {
  /** The system prompt of every call. */
  readonly structure: Prompt;
  /** What is added to the second call about an item; holds {{faults}}. */
  readonly repair: Prompt;
}

/** A prompt that cannot be used, and why. */
export class UnreadablePrompt extends Error {
  constructor(file: string, why: string) {
    super(`The prompt ${file} cannot be used: ${why}`);
    this.name = 'UnreadablePrompt';
  }
}

const FORM = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/;

/** Reads one prompt: a head of `key: value` lines between dashes, then Markdown. */
export const parsePrompt = (file: string, source: string): Prompt => {
  const match = FORM.exec(source.replace(/\r\n/g, '\n'));
  if (match === null) throw new UnreadablePrompt(file, 'it has no head between lines of dashes');
  const fields = (match[1] ?? '').split('\n').map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  });
  const parsed = head.safeParse(Object.fromEntries(fields));
  if (!parsed.success)
    throw new UnreadablePrompt(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '),
    );
  return { ...parsed.data, text: (match[2] ?? '').trim() };
};

const FOLDER = fileURLToPath(new URL('../../../prompts/', import.meta.url));

const load = (name: string, version: number): Prompt => {
  const file = path.join(name, `v${version}.md`);
  const prompt = parsePrompt(file, readFileSync(path.join(FOLDER, file), 'utf8'));
  if (prompt.name !== name || prompt.version !== version)
    throw new UnreadablePrompt(file, `its head calls it ${prompt.name} version ${prompt.version}`);
  return prompt;
};

/** The prompts in use. A version is never edited once it was used: a change is a new file beside it. */
export const loadPrompts = (): Prompts => ({
  structure: load('structure-item', 1),
  repair: load('repair-item', 1),
});
