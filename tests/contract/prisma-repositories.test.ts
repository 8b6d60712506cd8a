import { freshDatabase } from '#tests/support/database.ts';
import { describeBoards } from './describe-boards.ts';
import { describeInbox } from './describe-inbox.ts';
import { describeMeetings } from './describe-meetings.ts';
import { describeMinutes } from './describe-minutes.ts';
import { describeNotes } from './describe-notes.ts';
import { describeRecords } from './describe-records.ts';

describeBoards(freshDatabase);
describeMeetings(freshDatabase);
describeNotes(freshDatabase);
describeMinutes(freshDatabase);
describeInbox(freshDatabase);
describeRecords(freshDatabase);
