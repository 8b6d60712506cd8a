import type { Session } from '../session.ts';

/** Leads to a sentence: into view, and lit for a moment, so that the eye finds it. */
export function goToLine(session: Pick<Session, 'pane'>, blockId: string): void {
  session.pane.set('minutes');
  const line = document.querySelector<HTMLElement>(`.minutes .line[data-id="${CSS.escape(blockId)}"]`);
  if (line === null) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  line.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  line.classList.add('found');
  setTimeout(() => line.classList.remove('found'), 1_800);
  // Where there is something to answer, the keyboard is there too.
  line.querySelector<HTMLElement>('.flag.ask button')?.focus({ preventScroll: true });
}
