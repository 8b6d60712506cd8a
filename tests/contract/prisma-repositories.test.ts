import { freshDatabase } from '#tests/support/database.ts';
import { describeBoards } from './describe-boards.ts';
import { describeMeetings } from './describe-meetings.ts';
import { describeNotes } from './describe-notes.ts';

describeBoards(freshDatabase);
describeMeetings(freshDatabase);
describeNotes(freshDatabase);
