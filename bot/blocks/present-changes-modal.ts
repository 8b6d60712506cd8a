import type { ModalView } from '@slack/types';
import { input, modal, textInput } from './modal.ts';

/** Asks an approver why: the reason reaches the officers. The metadata names the version and no words of it. */
export const presentChangesModal = (versionValue: string): ModalView =>
  modal(
    'ask_for_changes',
    'Ask for changes',
    [
      input('reason', 'What should change?', textInput('reason', '', true), {
        hint: 'The officers read this.',
      }),
    ],
    { submit: 'Send', metadata: versionValue },
  );
