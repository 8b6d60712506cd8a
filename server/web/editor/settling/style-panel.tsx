import { useCell } from '../cell.ts';
import type { Session } from '../session.ts';
import { goToLine } from './go-to-line.ts';

/** What a clerk would mark. It warns and blocks nothing; each warning leads to its sentence. */
export function StylePanel({ session }: { readonly session: Session }) {
  const warnings = useCell(session.settling.style);
  if (warnings.length === 0) return null;
  return (
    <aside class="warnings style" aria-label="Style">
      <h2>Style</h2>
      <ul>
        {warnings.map(({ text, item, blockId }) => (
          <li key={`${blockId}:${text}`}>
            <button
              type="button"
              class="quiet small"
              disabled={blockId === null}
              onClick={() => blockId !== null && goToLine(session, blockId)}
            >
              {item === null ? '' : `Item ${item}: `}
              {text}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
