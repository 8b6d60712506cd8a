import { pairUp, tokenOverlap } from './pairing.ts';

/** Figures of one case. Shares are 0 to 1; `leaked` counts confidential terms in public words. */
export interface CaseFigures {
  readonly decisions: number;
  readonly decisionTypes: number;
  readonly actions: number;
  readonly strictActions: number;
  readonly items: number;
  readonly attendance: number;
  readonly coverage: number;
  readonly chatUsed: number;
  readonly chat: number;
  readonly fixed: number;
  readonly fixes: number;
  readonly leaked: number;
}

interface Entry {
  readonly text: string;
  readonly sources: readonly string[];
  readonly item: number;
  readonly raw?: string;
  readonly types?: readonly string[];
  readonly type?: string;
  readonly owners?: readonly string[];
  readonly owners_optional?: readonly string[];
  readonly owners_alias?: readonly string[];
  readonly due?: string | null;
  readonly due_accept?: readonly string[];
  readonly must?: readonly string[];
  readonly must_not?: readonly string[];
  readonly parts?: number;
}

interface GoldItem {
  readonly number: number;
  readonly decisions: readonly Omit<Entry, 'item'>[];
  readonly actions: readonly Omit<Entry, 'item'>[];
  readonly discussion: readonly string[];
  readonly confidential_discussion: readonly string[];
}

type People = readonly (string | { readonly name: string })[];

export interface Gold {
  readonly meeting: string;
  readonly difficulty: string;
  readonly items: readonly GoldItem[];
  readonly attendance: Readonly<Record<string, People>>;
  readonly fixes: readonly {
    readonly sources: readonly string[];
    readonly must: readonly string[];
    readonly must_not: readonly string[];
  }[];
  readonly retracted: readonly {
    readonly sources: readonly string[];
    readonly must_not: readonly string[];
  }[];
  readonly ignored: readonly { readonly note: string; readonly why: string }[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly confidential_terms: readonly string[];
}

interface Sentence {
  readonly text: string;
  readonly sources: readonly string[];
  readonly confidential: boolean;
}

export interface Predicted {
  readonly items: readonly {
    readonly number: number;
    readonly discussion: readonly Sentence[];
    readonly decisions: readonly (Sentence & { readonly type: string })[];
    readonly actions: readonly (Sentence & {
      readonly owners: readonly string[];
      readonly due: string | null;
    })[];
  }[];
  readonly attendance: Readonly<Record<string, People>>;
  readonly published_text: string;
}

const f1 = (hits: number, predicted: number, expected: number): number =>
  predicted + expected === 0 ? 1 : (2 * hits) / (predicted + expected);
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const test = (pattern: string, text: string): boolean => new RegExp(pattern, 'i').test(text);

const likeness = (gold: Entry, found: Entry): number => {
  const shared = gold.sources.filter((id) => found.sources.includes(id)).length;
  if (shared === 0 && gold.item !== found.item) return 0;
  const sources = (2 * shared) / (gold.sources.length + found.sources.length);
  const words = Math.max(tokenOverlap(gold.text, found.text), tokenOverlap(gold.raw ?? '', found.text));
  const score = (words + sources) / 2;
  return score < 0.35 ? 0 : score + (gold.item === found.item ? 0.05 : 0);
};

const flat = (
  gold: readonly { readonly number: number; readonly entries: readonly Omit<Entry, 'item'>[] }[],
): Entry[] => gold.flatMap(({ number, entries }) => entries.map((entry) => ({ ...entry, item: number })));

const facts = (gold: Entry, text: string): boolean =>
  (gold.must ?? []).every((one) => test(one, text)) && !(gold.must_not ?? []).some((one) => test(one, text));

const sameOwners = (gold: Entry, found: Entry): boolean => {
  if (
    (gold.owners_alias ?? []).some((alias) =>
      (found.owners ?? []).some((owner) => owner.toLowerCase() === alias.toLowerCase()),
    )
  )
    return true;
  const wanted = new Set(gold.owners);
  const given = (found.owners ?? []).filter(
    (owner) => wanted.has(owner) || !(gold.owners_optional ?? []).includes(owner),
  );
  return given.length === wanted.size && given.every((owner) => wanted.has(owner));
};

const names = (people: People | undefined): Set<string> =>
  new Set((people ?? []).map((one) => (typeof one === 'string' ? one : one.name)));

const attendance = (gold: Gold, found: Predicted): number => {
  let hits = 0;
  let expected = 0;
  let given = 0;
  for (const category of ['present', 'apologies', 'substitutes', 'in_attendance', 'officers']) {
    const wanted = names(gold.attendance[category]);
    const listed = names(found.attendance[category]);
    hits += [...listed].filter((name) => wanted.has(name)).length;
    expected += wanted.size;
    given += listed.size;
  }
  return f1(hits, given, expected);
};

/** Scores what a structurer made of a case against what was expected of it. */
export const scoreStructure = (gold: Gold, found: Predicted): CaseFigures => {
  const goldDecisions = flat(gold.items.map((item) => ({ number: item.number, entries: item.decisions })));
  const goldActions = flat(gold.items.map((item) => ({ number: item.number, entries: item.actions })));
  const decisions = flat(found.items.map((item) => ({ number: item.number, entries: item.decisions })));
  const actions = flat(found.items.map((item) => ({ number: item.number, entries: item.actions })));
  const decided = pairUp(goldDecisions, decisions, likeness);
  const done = pairUp(goldActions, actions, likeness);
  const strict = done.filter(([gold, one]) => {
    const dated =
      one.due === gold.due ||
      (one.due !== null && one.due !== undefined && (gold.due_accept ?? []).includes(one.due));
    return gold.item === one.item && dated && sameOwners(gold, one) && facts(gold, one.text);
  }).length;
  const points = found.items.flatMap((item) =>
    item.discussion.map((point) => ({ ...point, item: item.number })),
  );
  const all = [...points, ...found.items.flatMap((item) => [...item.decisions, ...item.actions])];
  const wanted = gold.items.flatMap((item) =>
    [...item.discussion, ...item.confidential_discussion].map((id) => ({ id, item: item.number })),
  );
  const placed = wanted.flatMap(({ id, item }) =>
    points.filter((point) => point.sources.includes(id)).map((point) => point.item === item),
  );
  const right =
    placed.filter(Boolean).length +
    [...decided, ...done].filter(([one, other]) => one.item === other.item).length;
  const covered = wanted.filter(({ id }) => points.some((point) => point.sources.includes(id))).length;
  const resting = (ids: readonly string[]): string[] =>
    all.filter((one) => one.sources.some((id) => ids.includes(id))).map((one) => one.text);
  const applied = gold.fixes.filter(({ sources, must, must_not }) => {
    const texts = resting(sources);
    return (
      must.every((one) => texts.some((text) => test(one, text))) &&
      !must_not.some((one) => texts.some((text) => test(one, text)))
    );
  }).length;
  const respected = gold.retracted.filter(
    ({ sources }) => !all.some((one) => one.sources.every((id) => sources.includes(id))),
  ).length;
  const open = [...all.filter((one) => !one.confidential).map((one) => one.text), found.published_text]
    .join('\n')
    .toLowerCase();
  return {
    decisions: f1(decided.length, decisions.length, goldDecisions.length),
    decisionTypes: share(
      decided.filter(([one, other]) => (one.types ?? []).includes(other.type ?? '')).length,
      decided.length,
    ),
    actions: f1(done.length, actions.length, goldActions.length),
    strictActions: f1(strict, actions.length, goldActions.length),
    items: share(right, placed.length + decided.length + done.length),
    attendance: attendance(gold, found),
    coverage: share(covered, wanted.length),
    chatUsed: gold.ignored.filter(
      ({ note, why }) => why !== 'retracted' && all.some((one) => one.sources.includes(note)),
    ).length,
    chat: gold.ignored.length,
    fixed: applied + respected,
    fixes: gold.fixes.length + gold.retracted.length,
    leaked: gold.confidential_terms.filter((term) => open.includes(term.toLowerCase())).length,
  };
};
