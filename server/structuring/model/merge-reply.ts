import type {
  ProposedAction,
  ProposedDecision,
  ProposedItem,
  ProposedPoint,
} from '#server/domain/proposal.ts';
import type { Checked } from './check-grounding.ts';
import type { Part } from './divide.ts';
import type { Source } from './read-sources.ts';

type Sentence = ProposedPoint | ProposedDecision | ProposedAction;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Ids in the order of the stream, with the corrections of each, none twice. */
const idsOf = (
  sources: readonly Source[],
  more: readonly string[],
  orderOf: (id: string) => number,
): string[] =>
  [...new Set([...sources.flatMap((source) => [source.id, ...source.fixedBy]), ...more])].sort(
    (left, right) => orderOf(left) - orderOf(right),
  );

/** Keys of sentences that the rules did not find: by their first note, apart from the rules' own keys. */
const createNewKeys = () => {
  const used = new Map<string, number>();
  return (kind: string, sources: readonly Source[]): string => {
    const base = `${kind}:${sources[0]?.id ?? ''}`;
    const count = used.get(base) ?? 0;
    used.set(base, count + 1);
    return `${base}:m${count}`;
  };
};

/**
 * Puts what passed the check in the place of the rules' wording. A sentence keeps the rules' key where it rests on
 * the same notes, so that people's edits and later runs find it. What no passed sentence covers stays as it was.
 */
export const mergeReply = (
  item: ProposedItem,
  part: Part,
  checked: Checked,
  orderOf: (id: string) => number,
): ProposedItem => {
  const newKey = createNewKeys();
  const taken = new Set<string>();

  const points = checked.points.map(({ said, old, sources }): ProposedPoint => {
    const ids = new Set(sources.map((source) => source.id));
    const covered = part.scaffold.points.filter(
      (point) => !taken.has(point.key) && (point === old || point.noteIds.some((id) => ids.has(id))),
    );
    for (const point of covered) taken.add(point.key);
    return {
      kind: 'point',
      key: (old ?? covered[0])?.key ?? newKey('point', sources),
      text: oneLine(said.text),
      noteIds: idsOf(
        sources,
        covered.flatMap((point) => point.noteIds),
        orderOf,
      ),
      confidential: part.confidential,
    };
  });
  const decisions = checked.decisions.map(
    ({ said, old, sources }): ProposedDecision => ({
      kind: 'decision',
      key: old?.key ?? newKey('decision', sources),
      text: oneLine(said.text),
      type: said.type,
      noteIds: idsOf(sources, old?.noteIds ?? [], orderOf),
      confidential: part.confidential,
      inferred: old?.inferred ?? true,
    }),
  );
  const actions = checked.actions.map(
    ({ said, old, sources }): ProposedAction => ({
      kind: 'action',
      key: old?.key ?? newKey('action', sources),
      text: oneLine(said.text),
      owners: old !== null && old.owners.length > 0 ? old.owners : [...new Set(said.owners)],
      due: old?.due ?? said.due,
      noteIds: idsOf(sources, old?.noteIds ?? [], orderOf),
      confidential: part.confidential,
      inferred: old?.inferred ?? true,
    }),
  );

  /** Better words in the old places, what is new at the end. */
  const inPlace = <S extends Sentence>(before: readonly S[], now: readonly S[]): S[] => {
    const byKey = new Map(now.map((one) => [one.key, one]));
    const known = new Set(before.map((one) => one.key));
    return [...before.map((one) => byKey.get(one.key) ?? one), ...now.filter((one) => !known.has(one.key))];
  };
  const firstOf = (one: Sentence): number => orderOf(one.noteIds[0] ?? '');
  const kept = item.points.filter(
    (point) => !taken.has(point.key) || points.some((one) => one.key === point.key),
  );
  return {
    ...item,
    points: inPlace(kept, points).sort((left, right) => firstOf(left) - firstOf(right)),
    decisions: inPlace(item.decisions, decisions),
    actions: inPlace(item.actions, actions),
  };
};
