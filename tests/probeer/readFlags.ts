import { parseArgs } from 'node:util';

export interface ProbeerFlags {
  /** 0 for any free port. */
  readonly port: number;
  readonly brieven: string | undefined;
  readonly gegevens: string | undefined;
  readonly isHelp: boolean;
}

export const USAGE = `npm run probeer -- [--poort N] [--brieven MAP] [--gegevens MAP]

Opent een pagina op deze computer waarop Vraagbaak te zien en te gebruiken is zonder Discord.

  --poort N       luister op deze poort; anders op een vrije
  --brieven MAP   gebruik deze map met brieven; anders een tijdelijke kopie van seeds/
  --gegevens MAP  bewaar de gegevens hier; anders in een tijdelijke map`;

/** @throws Error with a Dutch sentence for a wrong flag. */
export function readFlags(args: readonly string[]): ProbeerFlags {
  const { values } = parse(args);
  const port = Number(values.poort ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('--poort moet een getal zijn van 0 tot en met 65535');
  }
  const { brieven, gegevens } = values;
  return { port, brieven, gegevens, isHelp: values.help ?? false };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    poort: text,
    brieven: text,
    gegevens: text,
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options });
  } catch (error) {
    throw new Error(`Dit begrijp ik niet. ${USAGE}`, { cause: error });
  }
}
