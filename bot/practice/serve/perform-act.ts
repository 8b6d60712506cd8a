import type { PracticePerson } from '../person/create-person.ts';
import type { InteractionResult } from '../person/interactions.ts';
import type { Replay } from '../replay-meeting.ts';
import type { Act, ActAnswer } from './live-types.ts';

const DONE: ActAnswer = { ok: true, problem: '' };

const answered = (result: InteractionResult): ActAnswer => ({
  ok: result.ok || Object.keys(result.errors).length > 0,
  problem: result.ok || Object.keys(result.errors).length > 0 ? '' : 'The app did not answer. Try again.',
  errors: result.errors,
});

/** Does what the person at the page asked for. */
export async function performAct(
  act: Act,
  person: PracticePerson,
  replay: Replay | null,
): Promise<ActAnswer> {
  switch (act.do) {
    case 'say':
      await person.say(act.channel, act.text, {
        ...(act.thread ? { thread: act.thread } : {}),
        ...(act.broadcast ? { broadcast: true } : {}),
      });
      return DONE;
    case 'edit':
      await person.edit(act, act.text);
      return DONE;
    case 'delete':
      await person.delete(act);
      return DONE;
    case 'react':
      await person.react(act, act.name);
      return DONE;
    case 'unreact':
      await person.unreact(act, act.name);
      return DONE;
    case 'command': {
      // Slackbot has told the person already when a command comes to nothing.
      await person.command(act.command, act.text, act.channel);
      return DONE;
    }
    case 'act':
      return answered(
        await person.select(act.target, act.actionId, act.value, {
          blockId: act.blockId,
          ...(act.values ? { values: act.values } : {}),
        }),
      );
    case 'suggest':
      return { ...DONE, options: await person.suggest(act.target, act.actionId, act.query) };
    case 'submit':
      return answered(await person.submit(act.values));
    case 'join':
      await person.join(act.channel);
      return DONE;
    case 'close':
      await person.closeView(act.all ?? false);
      return DONE;
    case 'shortcut':
      return answered(
        await person.shortcut(
          act.callbackId,
          act.channel && act.ts ? { channel: act.channel, ts: act.ts } : undefined,
        ),
      );
    case 'home':
      await person.openHome(act.tab);
      return DONE;
    case 'replay':
      return controlReplay(act, replay);
    default:
      return { ok: false, problem: 'The page asked for something unknown.' };
  }
}

function controlReplay(act: Extract<Act, { do: 'replay' }>, replay: Replay | null): ActAnswer {
  if (!replay) return { ok: false, problem: 'There is no sample meeting to replay here.' };
  if (act.control === 'start') replay.start(act.speed);
  else if (act.control === 'speed' && act.speed) replay.setSpeed(act.speed);
  else if (act.control === 'pause') replay.pause();
  else if (act.control === 'resume') replay.resume();
  else if (act.control === 'stop') replay.stop();
  return DONE;
}
