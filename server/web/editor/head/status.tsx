import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';

const CLOSED: Readonly<Record<number, string>> = {
  4401: 'Signed out. Your words are kept on this computer: sign in again from Slack.',
  4403: 'This draft is no longer open to you.',
  4409: 'Reload the page: this computer’s copy belongs to somebody else’s window.',
  4426: 'This page is older than the server. What you typed is kept: reload it.',
  4413: 'Too large to store. Undo your last paste and reload.',
  4423: 'The draft cannot be read. An officer has been told.',
};

const MENDED_BY_RELOADING: ReadonlySet<number> = new Set([4409, 4426]);

/** Whether what was typed is stored: said only when the server has said so. */
export function Status({ session }: { readonly session: Session }) {
  const link = useCell(session.connection.link);
  const saved = useCell(session.connection.saved);
  if (link.state === 'closed')
    return (
      <output class="status warn">
        {CLOSED[link.code] ?? 'The connection was closed. Reload the page.'}{' '}
        {MENDED_BY_RELOADING.has(link.code) && (
          <button type="button" class="small" onClick={() => location.reload()}>
            Reload
          </button>
        )}
      </output>
    );
  if (link.state === 'offline') return <output class="status warn">Offline, kept on this computer</output>;
  if (link.state === 'connecting') return <output class="status">Connecting…</output>;
  return <output class="status">{saved ? 'Saved' : 'Saving…'}</output>;
}
