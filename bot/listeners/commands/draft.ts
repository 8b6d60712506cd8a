import { context, section, sentence } from '../../blocks/block.ts';
import { link } from '../../blocks/cut-to.ts';
import { type Call, settled } from '../call.ts';

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

/** Turns the notes into a proposal in the draft. */
export async function structure(call: Call): Promise<void> {
  await settled(call);
  const outcome = await call.tools.useCases.structureNotes(await call.actor(), call.channel);
  const kept =
    outcome.kept.length === 0
      ? ''
      : ` ${outcome.kept.length} sentences a person wrote or changed were left as they are.`;
  const warnings = outcome.warnings.length === 0 ? '' : ` ${outcome.warnings.slice(0, 10).join(' ')}`;
  const { added, changed, removed } = outcome;
  const nothing = added.length + changed.length + removed.length === 0;
  const done = nothing
    ? 'The draft already holds what the notes say.'
    : `The draft follows the notes: ${added.length} sentences added, ${changed.length} changed, ${removed.length} removed.`;
  await call.reply(sentence(`${done}${kept}${warnings}`));
}

/** Freezes a version and asks whoever presided. */
export async function submit(call: Call): Promise<void> {
  await settled(call);
  const minutes = await call.tools.useCases.submitMinutes(await call.actor(), call.channel);
  await call.reply(
    sentence(
      `Version ${minutes.version} is submitted and the draft is locked. Whoever presided is asked to approve it. \`/minutes reopen\` takes it back.`,
    ),
  );
}
