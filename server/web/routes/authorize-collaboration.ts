import { DRAFT_SCHEMA } from '#server/domain/draft.ts';
import { asId, type MeetingId } from '#server/domain/ids.ts';
import type { SignInUseCases, UseCases } from '#server/meetings/use-cases.ts';
import { colourOf } from './colour.ts';
import { createWhoIs, isWindowKey } from './sessions.ts';

const NOT_SIGNED_IN = 4401;
const NOT_ENTITLED = 4403;
const OLD_PAGE = 4426;
const NOTES = '.notes';

export interface CollaborationRequest {
  readonly documentName: string;
  readonly cookieHeader: string | null;
  /** A window's key, which names its cookie; or a session's secret, for programs without cookies. */
  readonly token: string | null;
  readonly origin: string | null;
  readonly schema?: number | null;
}

export type CollaborationAnswer =
  | {
      readonly personId: string;
      readonly name: string;
      readonly colour: string;
      readonly canWrite: boolean;
    }
  | { readonly close: number };

/**
 * Who may open a meeting's documents. `<meeting id>` is the minutes being written; `<meeting id>.notes` holds the live
 * notes, which only the server writes. A meeting that does not exist is answered like one that is not yours.
 */
export function authorizeCollaboration(deps: {
  readonly useCases: UseCases;
  readonly signIns: SignInUseCases;
}) {
  const whoIs = createWhoIs(deps);
  return async (request: CollaborationRequest): Promise<CollaborationAnswer> => {
    const { token, schema } = request;
    if (schema != null && schema < DRAFT_SCHEMA) return { close: OLD_PAGE };
    const bySecret = token !== null && !isWindowKey(token);
    const personId = bySecret
      ? await deps.signIns.personOfSession(token)
      : (await whoIs(request.cookieHeader, token)).actor.personId;
    if (personId === null) return { close: NOT_SIGNED_IN };
    const actor = await deps.useCases.actorOf(personId);
    const isNotes = request.documentName.endsWith(NOTES);
    const meetingId = isNotes ? request.documentName.slice(0, -NOTES.length) : request.documentName;
    const access = await deps.useCases.draftAccess(actor, asId<MeetingId>(meetingId));
    if (access === 'none') return { close: NOT_ENTITLED };
    return {
      personId,
      name: actor.name,
      colour: colourOf(personId),
      canWrite: access === 'write' && !isNotes,
    };
  };
}
