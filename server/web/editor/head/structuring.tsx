import type { LiveMeeting } from '#server/domain/draft.ts';

/** How far a run that asks a model has come; nothing while none runs. */
export function Structuring({ meeting }: { readonly meeting: LiveMeeting | null }) {
  const progress = meeting?.progress;
  if (progress == null) return null;
  return (
    <output class="structuring">
      Structuring: {progress.done} of {progress.of}
    </output>
  );
}
