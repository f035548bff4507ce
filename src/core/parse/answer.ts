import type { Block } from './block.ts';
import { endsInQuestion } from './endsInQuestion.ts';
import { keyOf } from './keyOf.ts';
import type { Ledger } from './ledger.ts';
import type { Marker } from './marker.ts';
import { orderKey } from './orderKey.ts';
import { readNumbers } from './readNumbers.ts';

/**
 * Gives an antwoord to the vragen it names, or without a number to those directly above
 * it that nothing answered yet. What fits nowhere becomes a finding, never a guess.
 */
export function answer(ledger: Ledger, { marker, body }: Block): void {
  const id = ledger.answerCount;
  ledger.answerCount += 1;
  const isNumbered = marker.nrs.length > 0;
  const targets = isNumbered ? named(ledger, marker) : unanswered(ledger);
  if (targets.length === 0) {
    const { start, end } = marker;
    if (body)
      ledger.findings.push({
        code: 'antwoord-zonder-vraag',
        start,
        end,
        nr: marker.nrs.join(', '),
      });
    return;
  }
  const blocks = new Set(targets.map((target) => ledger.asked[target]?.block));
  const isInferred = !isNumbered && blocks.size > 1;
  for (const target of targets) ledger.answers.set(target, { id, body, isInferred });
  ledger.open = isNumbered ? ledger.open.filter((open) => !targets.includes(open)) : [];
}

/**
 * All open vragen of this chapter when each is plainly no more than a vraag, else those of
 * the last marker. What the letter puts off waits for another letter.
 */
function unanswered({ scan, open: all, asked, announced }: Ledger): readonly number[] {
  const latest = asked[all.at(-1) ?? -1];
  const last = latest?.block;
  const open = all.filter((index) => {
    const each = asked[index];
    return (
      each?.block === last || (each?.section === latest?.section && !announced.has(each?.nr ?? ''))
    );
  });
  const isPlain = (index: number): boolean => {
    const vraag = asked[index]?.vraag;
    return vraag !== undefined && endsInQuestion(scan, vraag);
  };
  const others = open.filter((index) => asked[index]?.block !== last);
  return others.every(isPlain) ? [...open] : open.filter((index) => asked[index]?.block === last);
}

function named(ledger: Ledger, marker: Marker): readonly number[] {
  const found = marker.nrs.map((nr) => lookUp(ledger, nr));
  const known = found.filter((target) => target !== undefined);
  if (known.length === found.length) {
    return known.some((target) => ledger.answers.has(target)) ? correct(ledger, marker) : known;
  }
  const range = asRange(ledger, marker);
  if (range.length > 0) return range;
  if (known.length === 0) return correct(ledger, marker);
  for (const [i, nr] of marker.nrs.entries()) {
    const { start, end } = marker;
    if (found[i] === undefined) ledger.findings.push({ code: 'nummer-ontbreekt', start, end, nr });
  }
  return known;
}

function lookUp({ latest, section, asked }: Ledger, nr: string): number | undefined {
  const direct = latest.get(keyOf(section, nr));
  if (direct !== undefined || !/^[a-z]$/.test(nr)) return direct;
  const base = asked.at(-1)?.nr.replace(/[a-z]$/, '') ?? '';
  return latest.get(keyOf(section, `${base}${nr}`));
}

/** "Antwoord 1-3" is a range when no vraag is called 1-3. */
function asRange({ latest, section }: Ledger, { nrs }: Marker): readonly number[] {
  const [nr = ''] = nrs;
  const range = nrs.length === 1 && nr.includes('-') ? readNumbers(nr, 0, true)?.nrs : null;
  const found = range?.map((each) => latest.get(keyOf(section, each))) ?? [];
  const known = found.filter((target) => target !== undefined);
  return known.length === found.length ? known : [];
}

/** "Vraag 7" twice, then "Antwoord 8": the open vraag repeats the number before it and is the 8. */
function correct(ledger: Ledger, { nrs }: Marker): readonly number[] {
  const [target = -1] = ledger.open;
  const asked = ledger.asked[target];
  const [nr] = nrs;
  if (ledger.open.length !== 1 || !asked || nr === undefined || nrs.length !== 1) return [];
  const isRepeated = ledger.asked[target - 1]?.nr === asked.nr;
  if (!isRepeated || orderKey(nr).count !== orderKey(asked.nr).count + 1) return [];
  const { start, end } = asked.block.marker;
  ledger.findings.push({ code: 'nummer-dubbel', start, end, nr: asked.nr });
  ledger.asked[target] = { ...asked, nr };
  ledger.latest.set(keyOf(asked.section, nr), target);
  return [target];
}
