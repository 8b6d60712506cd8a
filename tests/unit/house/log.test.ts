import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog } from '#server/log.ts';

test('[K3] secrets and what people typed never reach the log', () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog('info', sink);
  log.info('a delivery was stored', {
    text: 'the Halvergate claim',
    token: 'xoxb-very-secret',
    request: { cookie: 'session=abc', response_url: 'https://hooks.example/T1', body: 'payload' },
    meeting: 'm-1',
  });
  const line = lines.join('');
  expect(line).toContain('m-1');
  for (const secret of ['Halvergate', 'very-secret', 'session=abc', 'hooks.example', 'payload"'])
    expect(line).not.toContain(secret);
});
