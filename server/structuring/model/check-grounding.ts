import type {
  ProposedAction,
  ProposedDecision,
  ProposedPoint,
  StructuringInput,
} from '#server/domain/proposal.ts';
import { typeOf } from '../decisions/decision-words.ts';
import { checkWords } from './check-words.ts';
import { claimsDecision, instructs, isDecisive, typesIn } from './decisive.ts';
import type { Part } from './divide.ts';
import type { Fault, FaultKind } from './fault.ts';
import { type Ground, groundOf, ownersIn } from './ground.ts';
import type { Source } from './read-sources.ts';
import type { Reply, ReplyAction, ReplyDecision, ReplyPoint, ReplySentence } from './reply-schema.ts';

/** A sentence that passed, with the scaffold sentence it words better, if any, and the notes it rests on. */
export interface Grounded<Said, Old> {
  readonly said: Said;
  readonly old: Old | null;
  readonly sources: readonly Source[];
}

export interface Checked {
  readonly points: readonly Grounded<ReplyPoint, ProposedPoint>[];
  readonly decisions: readonly Grounded<ReplyDecision, ProposedDecision>[];
  readonly actions: readonly Grounded<ReplyAction, ProposedAction>[];
  readonly faults: readonly (Fault & { readonly noteIds: readonly string[] })[];
}

const NEGATED = /\b(?:not|no|never|nor|without|against|declined|refused|rejected)\b|n['’]t\b/i;

type Found = readonly [FaultKind, string];

const ofPoint = (said: ReplyPoint, ground: Ground): Found[] =>
  claimsDecision(said.text) && !ground.sources.some(isDecisive)
    ? [['no-cue', 'it says that something was decided, and no note of it does']]
    : [];

const ofDecision = (said: ReplyDecision, old: ProposedDecision | null, ground: Ground): Found[] => {
  if (old !== null) {
    const found: Found[] = [];
    if (said.type !== old.type) found.push(['changed', `its type is ${old.type}`]);
    if (typeOf(said.text) !== old.type && typeOf(said.text) !== typeOf(old.text))
      found.push(['changed', `its words say another thing than "${old.type}"`]);
    if (NEGATED.test(said.text) !== NEGATED.test(old.text))
      found.push(['changed', 'it says the opposite of the scaffold']);
    return found;
  }
  const cues = ground.sources.filter(isDecisive);
  if (cues.length === 0) return [['no-cue', 'no note of it says that the board decided']];
  if (!cues.some((source) => typesIn(source).has(said.type)) || typeOf(said.text) !== said.type)
    return [['changed', `its notes and its words do not both say "${said.type}"`]];
  if (NEGATED.test(said.text) && !cues.some((source) => NEGATED.test(source.text)))
    return [['changed', 'it says the opposite of its notes']];
  return [];
};

const ofAction = (said: ReplyAction, old: ProposedAction | null, ground: Ground): Found[] => {
  const allowed = ownersIn(ground);
  const kept = new Set(old?.owners ?? []);
  const found: Found[] = said.owners
    .filter((owner) => !kept.has(owner) && !allowed.has(owner))
    .map((owner): Found => ['owner', `"${owner}" is named by none of its notes`]);
  if (said.due !== null && said.due !== old?.due && !ground.dues.has(said.due))
    found.push(['date', `the date ${said.due} is given by none of its notes`]);
  if (old === null) {
    const mine = ground.sources.filter((source) => !instructs(source.text));
    if (mine.length === 0 || (said.owners.length === 0 && mine.every((source) => source.tag !== 'action')))
      found.push(['no-cue', 'no note of it gives the task to anybody']);
    return found;
  }
  if (old.owners.length > 0 && [...said.owners].sort().join('|') !== [...old.owners].sort().join('|'))
    found.push(['changed', `its owners are ${old.owners.join(', ')}`]);
  if (old.due !== null && said.due !== old.due) found.push(['changed', `its date is ${old.due}`]);
  if (!old.inferred && (said.owners.length !== old.owners.length || said.due !== old.due))
    found.push(['changed', 'an officer tagged it: its owners and its date stand']);
  return found;
};

/**
 * Decides which sentences of a reply stand. Every one must rest on notes that were sent for this part, and say only
 * what they, the item's paper and the meeting's people hold; a decision must have been decided in its own notes; what
 * an officer tagged keeps its kind, type, owners and date. The prompt asks for the same, but nothing depends on that.
 */
export const checkGrounding = (input: StructuringInput, part: Part, reply: Reply): Checked => {
  const byId = new Map(part.sources.map((source) => [source.id, source]));
  const faults: (Fault & { noteIds: readonly string[] })[] = [];
  const refs = new Set<string>();
  const cited = new Map<string, string>();
  const resolved = new Set(
    [...part.scaffold.decisions, ...part.scaffold.actions].flatMap((one) => one.noteIds),
  );

  const check = <Said extends ReplySentence, Old extends ProposedPoint | ProposedDecision | ProposedAction>(
    kind: 'points' | 'decisions' | 'actions',
    said: readonly Said[],
    scaffold: readonly Old[],
    own: (one: Said, old: Old | null, ground: Ground) => readonly Found[],
  ): Grounded<Said, Old>[] =>
    said.flatMap((one, at) => {
      const where = `${kind}.${at}`;
      const ids = [...new Set(one.sources)];
      const sources = ids.flatMap((id) => byId.get(id) ?? []);
      const letter = kind.charAt(0).toUpperCase();
      const index =
        one.ref === null ? -1 : scaffold.findIndex((_, place) => `${letter}${place + 1}` === one.ref);
      const old = scaffold[index] ?? null;
      const wrong: Fault[] = [];
      const add = ([fault, told]: Found): void => {
        wrong.push({ kind: fault, told: `${where}: ${told}` });
      };
      const fixes = new Set([...part.sources.flatMap((source) => source.fixedBy), ...(old?.noteIds ?? [])]);
      for (const id of ids)
        if (!byId.has(id) && !fixes.has(id)) add(['unknown-note', `there is no note "${id}" in this item`]);
      if (sources.length === 0) add(['no-note', 'it cites no note of this item']);
      if (one.ref !== null && old === null)
        add(['unknown-ref', `there is no scaffold sentence ${one.ref} of this kind`]);
      if (one.ref !== null && refs.has(one.ref)) add(['repeated', `${one.ref} is there twice`]);
      if (old !== null && !sources.some((source) => old.noteIds.includes(source.id)))
        add(['changed', `it cites none of the notes of ${one.ref}`]);
      if (old === null && kind !== 'points') {
        const twin = scaffold.findIndex((other) => other.noteIds.some((id) => ids.includes(id)));
        if (twin >= 0) add(['repeated', `its notes already make ${letter}${twin + 1}`]);
      }
      if (kind === 'points' && old === null && ids.length > 0 && ids.every((id) => resolved.has(id)))
        add(['repeated', 'its notes already make a decision or an action']);
      if (kind === 'points')
        for (const id of ids) {
          const before = cited.get(id);
          if (before !== undefined) add(['repeated', `note ${id} is already in ${before}`]);
        }
      if (sources.length > 0) {
        const ground = groundOf(input, part, sources, old?.text ?? '');
        wrong.push(...checkWords(where, one.text, ground));
        for (const found of own(one, old, ground)) add(found);
      }
      if (wrong.length > 0) {
        const known = [...new Set([...sources.map((source) => source.id), ...(old?.noteIds ?? [])])];
        faults.push(...wrong.map((fault) => ({ ...fault, noteIds: known })));
        return [];
      }
      if (one.ref !== null) refs.add(one.ref);
      if (kind === 'points') for (const id of ids) cited.set(id, where);
      return [{ said: one, old, sources }];
    });

  const points = check('points', reply.points, part.scaffold.points, (one, _old, ground) =>
    ofPoint(one, ground),
  );
  const decisions = check('decisions', reply.decisions, part.scaffold.decisions, ofDecision);
  const actions = check('actions', reply.actions, part.scaffold.actions, ofAction);
  return { points, decisions, actions, faults };
};
