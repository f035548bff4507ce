import { availableParallelism, cpus, loadavg } from 'node:os';

/** What a measurement was made on, and when. The load counts what else wanted to run. */
export function machineLine(): string {
  const model = cpus()[0]?.model.replaceAll(/\((?:R|TM)\)/g, '') ?? 'unknown';
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  const moment = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return `${availableParallelism()} cores of ${model}, load ${load}, Node ${process.version}, ${moment} UTC.`;
}
