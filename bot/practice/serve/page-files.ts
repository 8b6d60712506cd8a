import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const HTML = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Practice workspace</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%231f5c57'/%3E%3Cpath d='M9 8h14v16H9z' fill='%23fff'/%3E%3Cpath d='M12 13h8M12 17h8M12 21h5' stroke='%231f5c57' stroke-width='1.6'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/practice/assets/practice.css">
</head>
<body>
<div id="practice"><p class="loading">Opening the practice workspace…</p></div>
<noscript>The practice workspace needs JavaScript.</noscript>
<script type="module" src="/practice/assets/practice.js"></script>
</body>
</html>
`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  'practice.js': 'text/javascript; charset=utf-8',
  'practice.css': 'text/css; charset=utf-8',
};

/** The page itself. */
export function sendPage(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(HTML);
}

/** Its script and style, from the folder they were built into. */
export async function sendAsset(response: ServerResponse, folder: string, name: string): Promise<void> {
  const type = TYPES[name];
  const content = type ? await readFile(path.join(folder, name)).catch(() => null) : null;
  if (!type || !content) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not here. Has the page been built (npm run prepare-build)?\n');
    return;
  }
  response.writeHead(200, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  response.end(content);
}
