import type { CastMember } from '#server/domain/meeting.ts';
import { bareName } from './people.ts';
import { verbForms } from './verb-forms.ts';

const TOLD =
  'told|took|talked|walked|ran|led|briefed|reminded|showed|shown|updated|asked|gave|assured|warned|thanked|sent';
/** Whom a speaker or the writer of a note addresses without naming them: the members who sit there. */
const THEM = new RegExp(
  String.raw`^((?:[\p{L}'’.-]+ ){1,4}(?:\([^)]*\),? )?(?:(?:also|then|just) )?(?:${TOLD})) (?:them|us|everyone|everybody|the room|the meeting)\b(?! (?:all )?(?:were|was|are|is|had|have)\b)`,
  'iu',
);

/** "took them through it", "told us": who was told is the members. */
export const toMembers = (text: string): string =>
  text
    .replace(THEM, '$1 members')
    .replace(/^(.{2,60}? talked) through (?=slides|the slides|a presentation)/i, '$1 members through ');

/** What an officer told somebody, as what was said: the answer to the one who asked needs no object. */
export const saidTo = (said: string): string =>
  said.replace(
    /^(?:her|him|them|us|members|everyone|the (?:board|committee|panel|meeting))\s+(?:that\s+)?/i,
    '',
  );

/** Told of oneself these are what the meeting was told, whoever typed them. */
const PLAINLY =
  /^(?:explained|said|reported|confirmed|added|mentioned|clarified|think|thought|missed|heard|wrote|put|typed|noted|meant|forgot|got|had|have|will|was|am|left)$/;

/** "I took them through it": the officer who types did so. */
export const byWriter = (text: string, writer: CastMember | undefined): string => {
  const [whole = '', verb = ''] = /^I (?:also |then |just )?(\p{Ll}+)\b/u.exec(text) ?? [];
  if (writer === undefined || whole === '' || PLAINLY.test(verb)) return text;
  return verbForms(verb).some(({ kind }) => kind === 'past')
    ? `${bareName(writer.name)} ${text.slice(2)}`
    : text;
};
