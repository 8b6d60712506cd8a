import { useState } from 'preact/hooks';
import type { ReplaySpeed, ReplayState } from '../../replay-meeting.ts';
import { useDesk } from '../desk.ts';

const HIDDEN = 'practice-steps-hidden';
const QUESTION = 'what did we decide about the sirens?';
const SPEEDS: readonly ReplaySpeed[] = ['slow', 'normal', 'fast'];

/** The sample meeting and the four steps that show the whole chain. */
export function ReplayCard({ replay }: { readonly replay: ReplayState }) {
  const { state, act, prefill, go } = useDesk();
  const [hidden, setHidden] = useState(() => localStorage.getItem(HIDDEN) === 'yes');
  const channel = state.replayChannel ?? '';
  const isMember = state.channels.some((one) => one.id === channel && one.isMember);
  const direct = state.channels.find((one) => one.kind === 'im')?.id ?? '';
  const isOn = replay.status === 'running' || replay.status === 'paused';
  const command = state.commands[0]?.command ?? '/minutes';
  function start(): void {
    act({ do: 'replay', control: 'start' });
    if (isMember) go({ kind: 'channel', id: channel, thread: null });
  }
  function hide(value: boolean): void {
    localStorage.setItem(HIDDEN, value ? 'yes' : 'no');
    setHidden(value);
  }
  return (
    <section class="replay" aria-label="Sample meeting">
      {hidden ? null : (
        <>
          <div class="replay-head">
            <h2>New here? Four steps</h2>
            <button type="button" class="text-button" onClick={() => hide(true)}>
              Hide
            </button>
          </div>
          <ol class="steps">
            <li>Replay the sample meeting and watch the officers type.</li>
            <li>
              Open the draft:{' '}
              <Try text={`${command} draft`} onTry={(text) => prefill(channel, text)} can={isMember} />
            </li>
            <li>
              <Try text={`${command} end`} onTry={(text) => prefill(channel, text)} can={isMember} />, then{' '}
              <Try text={`${command} submit`} onTry={(text) => prefill(channel, text)} can={isMember} />.
              Switch to the chair and approve.
            </li>
            <li>
              Switch to a member and ask:{' '}
              <Try text={QUESTION} onTry={(text) => prefill(direct, text)} can={direct !== ''} />
            </li>
          </ol>
        </>
      )}
      {isOn ? <Progress replay={replay} /> : null}
      <div class="replay-controls">
        {isOn ? (
          <>
            <button
              type="button"
              class="button plain"
              onClick={() => act({ do: 'replay', control: replay.status === 'paused' ? 'resume' : 'pause' })}
            >
              {replay.status === 'paused' ? 'Go on' : 'Pause'}
            </button>
            <button type="button" class="button plain" onClick={() => act({ do: 'replay', control: 'stop' })}>
              Stop
            </button>
          </>
        ) : (
          <button type="button" class="button primary" onClick={start}>
            {replay.status === 'done' ? 'Replay it again' : 'Replay a sample meeting'}
          </button>
        )}
        <label class="speed">
          <span class="hidden">Speed</span>
          <select
            value={replay.speed}
            onChange={(event) =>
              act({ do: 'replay', control: 'speed', speed: event.currentTarget.value as ReplaySpeed })
            }
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {speed}
              </option>
            ))}
          </select>
        </label>
      </div>
      {replay.status === 'done' ? (
        <p class="replay-note">The meeting has been typed. Go on with step 2.</p>
      ) : null}
      {replay.status === 'failed' ? <p class="replay-note">{replay.problem}</p> : null}
      {hidden ? (
        <button type="button" class="text-button" onClick={() => hide(false)}>
          Show the four steps
        </button>
      ) : null}
    </section>
  );
}

function Progress({ replay }: { readonly replay: ReplayState }) {
  return (
    <div class="progress">
      <progress max={replay.total} value={replay.done} aria-label="Sample meeting" />
      <span>
        {replay.done} of {replay.total}
        {replay.status === 'paused' ? ', paused' : ''}
      </span>
    </div>
  );
}

function Try(props: { readonly text: string; readonly can: boolean; onTry(text: string): void }) {
  if (!props.can) return <code>{props.text}</code>;
  return (
    <button
      type="button"
      class="try"
      title="Put this in the message box"
      onClick={() => props.onTry(props.text)}
    >
      {props.text}
    </button>
  );
}
