export { type CloseCode, closeCodes } from './close-codes.ts';
export type {
  Authorize,
  Collaboration,
  CollaborationDeps,
  CollaborationMetrics,
  Entrant,
  EntryRequest,
  Trouble,
} from './collaboration.ts';
export { createCollaboration } from './create-collaboration.ts';
export { type CollaborationLimits, defaultLimits } from './limits.ts';
