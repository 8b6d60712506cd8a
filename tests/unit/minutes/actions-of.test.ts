import { expect, test } from 'vitest';
import { asId, type PersonId } from '#server/domain/ids.ts';
import { actionsOf } from '#server/minutes/actions-of.ts';
import { version } from './sample.ts';

const person = (id: string, name: string) => ({ id: asId<PersonId>(id), name });

test('[M12] every action block becomes a record of its item, owners and date, confidential by its own block', () => {
  const people = [person('dara', 'Dara Flynn'), person('petra', 'Petra Quill')];
  expect(actionsOf(version(), people)).toEqual([
    {
      id: 'minutes-1:a1',
      meetingId: 'meeting-1',
      minutesId: 'minutes-1',
      itemNumber: 2,
      text: 'Write to the councils without Sunday hours',
      owners: ['Dara Flynn'],
      ownerIds: ['dara'],
      due: '2024-08-01',
      confidential: false,
      done: false,
    },
    expect.objectContaining({ id: 'minutes-1:c3', itemNumber: 3, ownerIds: ['petra'], confidential: true }),
  ]);
});

test('[M12] a name is matched without title and honours', () => {
  expect(actionsOf(version(), [person('dara', 'Cllr Dara Flynn OBE')])[0]?.ownerIds).toEqual(['dara']);
});

test('[M12] a name that two people share is nobody’s', () => {
  const people = [person('one', 'Dara Flynn'), person('two', 'dara flynn')];
  expect(actionsOf(version(), people)[0]?.ownerIds).toEqual([]);
});
