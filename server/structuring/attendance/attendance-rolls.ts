import type { People } from '#server/house-style/people.ts';

/** What parts the names of a list. */
const BETWEEN = /\s*(?:[,;+&/]|\b(?:and|plus|w\/|n)\b)\s*/iu;
const HEAD = /^[^:=]{0,45}?(?:[:=]|\s[-–])\s+/u;
/** Those who type, in a list of who is there. */
const OURSELVES =
  /^(?:(?:me|myself|us|we|you|the|all|two|three|four|lot|rest|of|both|here|typing|scribes?|minuting|on notes|as usual|taking (?:the )?notes)(?:\s+|$))+$/iu;
const WHERE =
  /\b(?:this|that|my|our|far|other) (?:side|end|corner)\b|\b(?:today|again|so far|here|in the room|online|on (?:screen|teams|zoom)|too|also|as well|with us)\b/giu;

/**
 * Names in a row under whatever head, or under none: "our side: edith, joss, me, steve L", "running list, in the room so
 * far: RT, EG, HS". True of what is typed while a meeting opens.
 */
export const isRoll = (text: string, people: People): boolean => {
  const head = HEAD.exec(text)?.[0] ?? '';
  const bare = people.mentions(head, true).length === 0 ? text.slice(head.length) : text;
  const parts = bare
    .split(/(?<=\p{L}{2})[.]\s/u)[0]
    ?.replace(WHERE, ' ')
    .split(BETWEEN)
    .map((part) => part.replace(/^(?:and|also|plus|then)\s+/iu, '').trim())
    .filter((part) => part !== '');
  if (parts === undefined || parts.length < 3) return false;
  const named = parts.filter((part) => {
    const found = people.mentions(part, true);
    const rest = found.reduce((words, one) => words.replace(one.typed, ' '), part).replace(/\([^)]*\)/g, '');
    return found.length > 0 && rest.replace(/\b(?:the|cllrs?|\p{L})\b|[^\p{L}]/giu, '') === '';
  });
  return (
    named.length >= 2 &&
    named.length + parts.filter((part) => OURSELVES.test(part)).length >= parts.length * 0.75
  );
};

const ROLL_HEAD =
  /^(?:(?:and|also|plus|then|so far|so|now)\s+)*(?:officers?|offs|staff|members?|here|room|in the room|present|online|teams|on (?:teams|screen|zoom)|our side|apols?|apologies|guests?)\b(?:\s+(?:here|present|today|from|so far|in the room|online))*\s*[:=–-]?\s+/iu;

const WHERE_THEY_ARE =
  /^(?:(?:\p{Ll}{2,4})(?:\s*[,&+]\s*|\s+(?:and\s+)?))+(?=(?:(?:are|is|both|all|have)\s+)*(?:dialled in|dialling in|online|here|on (?:teams|zoom|screen|the)|in the room|joined|present)\b)/u;
/** "wlt & zh dialled in": initials typed small before where they are. */
const raised = (text: string, people: People): string => {
  const row = WHERE_THEY_ARE.exec(text)?.[0];
  if (row === undefined) return text;
  const named = row
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !/^(?:and|are|is|both|all|have)$/u.test(word));
  const known = new Set(people.cast.map(({ initials }) => initials.toLowerCase()));
  if (!named.every((word) => known.has(word))) return text;
  return (
    row.replace(/\p{L}+/gu, (word) => (known.has(word) ? word.toUpperCase() : word)) + text.slice(row.length)
  );
};

/** Initials typed small in a list of names and nothing else: "officers si mc lw, tomos, me". */
export const lifted = (text: string, people: People): string => {
  const head = ROLL_HEAD.exec(text)?.[0];
  if (head === undefined) return raised(text, people);
  const tokens = text.slice(head.length).split(/([\s,;.+&]+)/u);
  const words = tokens.filter((_, at) => at % 2 === 0 && _ !== '');
  const isInitials = (word: string): boolean =>
    /^\p{Ll}{2,4}$/u.test(word) &&
    word !== 'me' &&
    people.cast.some((person) => person.initials.toUpperCase() === word.toUpperCase());
  const known = (word: string): boolean =>
    isInitials(word) ||
    /^(?:and|me|plus|also|n|cllrs?|\p{L})$/iu.test(word) ||
    people.mentions(word, true).length > 0;
  if (words.filter(isInitials).length < 2 || !words.every(known)) return text;
  return (
    head +
    tokens.map((token, at) => (at % 2 === 0 && isInitials(token) ? token.toUpperCase() : token)).join('')
  );
};

const startOf = (name: string): string => name.slice(0, 3).toLowerCase();

/** "the Mayor", of whom the meeting has one, and "steve L", whom nobody else can be, by name. */
export const inFull = (text: string, people: People): string =>
  text
    .replace(/\b(?:[Tt]he )?([Mm]ayor)\b(?!\s+(?:\p{Lu}|of\b))/gu, (typed, title: string, at: number) => {
      if (people.mentions(text, true).some((one) => one.start <= at && one.end > at)) return typed;
      const [only, more] = people.cast.filter(({ name }) =>
        name.toLowerCase().startsWith(`${title.toLowerCase()} `),
      );
      return only !== undefined && more === undefined ? only.name : typed;
    })
    .replace(
      /(?<!\p{L}[\s,(]+(?:is|as)\s)\b(?:[Tt]he )?([Vv]ice|[Dd]eputy)[- ][Cc]hair\b(?=\s+(?:sends?|sent|gives?|gave|here|present|online|on teams|joined|joins|away|is|not|has|can|cannot)\b)/gu,
      (typed, kind: string) => {
        const role = `${kind.toLowerCase()}-chair`;
        const [only, more] = people.cast.filter((one) => one.role === role);
        return only !== undefined && more === undefined ? only.name : typed;
      },
    )
    .replace(/\b(\p{L}{3,}) (\p{Lu})\b(?![\p{L}.'’])/gu, (typed, first: string, letter: string) => {
      if (people.mentions(typed, true).length > 0) return typed;
      const [only, more] = people.cast.filter(
        ({ name, role }) =>
          role === 'officer' &&
          startOf(name) === startOf(first) &&
          (name.split(' ').at(-1) ?? '').toUpperCase().startsWith(letter),
      );
      return only !== undefined && more === undefined ? only.name : typed;
    });

/** A visitor's title and name as they are written, however typed: "a cllr tunde ferreira", "a councillor … - Perpetua Lyle". */
export const visitorNamed = (text: string, people: People): string =>
  text
    .replace(
      /\b([Cc]ouncillor|[Cc]llr)\b([^.;:–-]{0,50}?(?:\s[-–]|:|,)\s+)(\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+)/u,
      (typed, _title: string, between: string, name: string) =>
        people.mentions(name).length > 0 || people.mentions(between).length > 0
          ? typed
          : `${between.replace(/^\s+|[\s–:,-]+$/gu, '')}, Cllr ${name}`,
    )
    .replace(
      /\b(cllr|councillor)\.? (\p{L}[\p{L}'’-]+) (\p{L}[\p{L}'’-]+)(?: from (\p{Ll}[\p{L}'’-]+))?/giu,
      (typed, _title: string, first: string, last: string, place?: string) => {
        const cap = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
        if (
          people.mentions(`${first} ${last}`, true).length > 0 ||
          /^(?:observ\w+|from|who|was|is|and|at|for|of|to|in|watch\w+|sat|here|present|in)$/iu.test(last)
        )
          return typed;
        return `Cllr ${cap(first)} ${cap(last)}${place === undefined ? '' : ` from ${cap(place)}`}`;
      },
    );
