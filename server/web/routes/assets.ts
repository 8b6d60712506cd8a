import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const STYLES = fileURLToPath(new URL('../editor/styles/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface Asset {
  readonly body: Buffer;
  readonly compressed: Buffer;
  readonly etag: string;
}

/** A handful of files by fixed names: no path from outside ever reaches the disk. */
export function addAssets(app: FastifyInstance, folder: string): void {
  const files: Readonly<Record<string, string>> = {
    'editor.js': path.join(folder, 'editor.js'),
    'editor.css': path.join(folder, 'editor.css'),
    'tokens.css': path.join(STYLES, 'tokens.css'),
    'page.css': path.join(STYLES, 'page.css'),
    'diff.css': path.join(STYLES, 'diff.css'),
    'icon.svg': path.join(STYLES, 'icon.svg'),
  };
  const loaded = new Map<string, Promise<Asset>>();
  const load = async (file: string): Promise<Asset> => {
    const body = await readFile(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
    return { body, compressed: gzipSync(body, { level: 9 }), etag };
  };
  for (const [name, file] of Object.entries(files))
    app.get(`/assets/${name}`, async (request, reply) => {
      const asset = await (loaded.get(name) ?? loaded.set(name, load(file)).get(name));
      if (asset === undefined) return reply.callNotFound();
      reply.headers({ 'cache-control': 'no-cache', etag: asset.etag, vary: 'accept-encoding' });
      if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
      reply.type(TYPES[path.extname(name)] ?? 'application/octet-stream');
      const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
      return zipped
        ? reply.header('content-encoding', 'gzip').send(asset.compressed)
        : reply.send(asset.body);
    });
}
