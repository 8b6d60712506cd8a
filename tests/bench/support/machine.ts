import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine in one line: figures mean nothing without it. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`;
  return `${model}, ${availableParallelism()} cores, ${memory}; ${type()} ${release()}; Node ${process.versions.node}`;
}

/** How busy the machine was in the last minute, by its own reckoning. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1);
