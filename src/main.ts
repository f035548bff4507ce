#!/usr/bin/env node
import { config } from 'dotenv';
import { pino } from 'pino';
import { runProgram } from './runProgram.ts';

/** LangChain sends what is asked to a tracing service when one of these says "true". Nothing may leave the machine. */
const TRACING = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
];

for (const name of TRACING) process.env[name] = 'false';
config({ quiet: true });
process.stdout.on('error', () => process.exit(0)); // The reader of a pipe went away.

process.exitCode = await runProgram(process.argv, {
  env: process.env,
  streams: {
    input: process.stdin,
    out: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
    isInteractive: process.stdin.isTTY,
    isTerminal: process.stderr.isTTY,
  },
  log: pino.destination({ dest: 2, sync: true }),
});

// All is closed. A scan that is still being read would hold the process; it is read at the next start.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
