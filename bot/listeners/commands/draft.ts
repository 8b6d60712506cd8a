import { context, drawn, section, sentence } from '../../blocks/block.ts';
import { link } from '../../blocks/cut-to.ts';
import { sayRun } from '../../blocks/present-changes.ts';
import { presentUnsettled } from '../../blocks/present-items.ts';
import { presentSuggestions, presentWaiting } from '../../blocks/present-suggestions.ts';
import { type Call, settled } from '../call.ts';
import { redrawSuggestions } from '../redraw-suggestions.ts';

/** A link that signs this person in: ten minutes, once, seen by nobody else and never unfurled. */
export async function draft(call: Call): Promise<void> {
  const address = await call.tools.useCases.signInLink(await call.actor(), call.channel, 'draft');
  await call.reply({
    text: 'Your link to the draft is ready.',
    blocks: [
      section(link(address, 'Open the draft')),
      context('For you alone: it works once, for ten minutes.'),
    ],
  });
}

/** A command may be answered five times: the start, twice under way, and the end. */
const TOLD_AT_MOST = 3;
const TOLD_EVERY_MS = 10_000;

/** Tells how far a long run has come, seldom enough for chat. */
function teller(call: Call): (progress: { readonly done: number; readonly of: number }) => void {
  let told = 0;
  let last = Number.NEGATIVE_INFINITY;
  return ({ done, of }) => {
    const now = performance.now();
    if (told >= TOLD_AT_MOST || now - last < TOLD_EVERY_MS || done === of) return;
    told += 1;
    last = now;
    const words = `Structuring: ${done} of ${of} parts of the agenda done. \`/minutes structure stop\` stops it.`;
    void call.reply(sentence(words)).catch(() => undefined);
  };
}

/** Turns the notes into a proposal in the draft; `stop` stops a run that is under way. */
export async function structure(call: Call): Promise<void> {
  if (/^\s*(?:stop|cancel)\s*$/i.test(call.text)) {
    const stopped = await call.tools.useCases.cancelStructuring(await call.actor(), call.channel);
    await call.reply(
      sentence(stopped ? 'Structuring is stopped. The draft is as it was.' : 'Nothing is being structured.'),
    );
    return;
  }
  await settled(call);
  const outcome = await call.tools.useCases.structureNotes(await call.actor(), call.channel, teller(call));
  if (outcome.stopped === true) {
    await call.reply(sentence(outcome.warnings.join(' ')));
    return;
  }
  const view = await redrawSuggestions(call, call.channel);
  const warnings = outcome.warnings.length === 0 ? '' : ` ${outcome.warnings.slice(0, 10).join(' ')}`;
  const done = sayRun(outcome.changes, outcome.last ?? null, view.board.timeZone);
  const said = sentence(`${done}${warnings}`);
  const waits = presentWaiting(view) === '' ? [] : presentSuggestions(view, 'one').blocks;
  await call.reply(drawn(said.text, [...said.blocks, ...waits]));
}

/** Freezes a version and asks whoever presided. */
export async function submit(call: Call): Promise<void> {
  await settled(call);
  const actor = await call.actor();
  const minutes = await call.tools.useCases.submitMinutes(actor, call.channel);
  const { presider } = await call.tools.useCases.findMeeting(actor, { meetingId: minutes.meetingId });
  await call.reply(
    sentence(
      `Version ${minutes.version} is submitted and the draft is locked. ${presentUnsettled(minutes.content.items)}${presider?.name ?? 'Whoever presided'} is asked to approve it. \`/minutes reopen\` takes it back.`,
    ),
  );
}
