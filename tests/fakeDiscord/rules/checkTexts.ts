import type { Violation } from '../types.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
}

/** Names as Discord wants them (`isStrict`: no capitals, no spaces), and known locales only. */
export function checkTexts(item: Named, path: string, isStrict: boolean): Violation[] {
  const locales = [
    ...locals(item.name_localizations, 'name_localizations'),
    ...locals(item.description_localizations, 'description_localizations'),
  ];
  const names = [
    { key: 'name', text: item.name },
    ...locales.filter(({ key }) => key.startsWith('name')),
  ];
  const bad = names.filter(({ text }) => !NAME.test(text) || text !== text.toLowerCase());
  const unknown = locales.filter(({ key }) => !LOCALES.has(key.split('.').at(-1) ?? ''));
  return [
    ...(isStrict
      ? bad.map(({ key, text }) => ({
          path: `${path}.${key}`,
          message: `not a command name: ${text}`,
        }))
      : []),
    ...unknown.map(({ key }) => ({ path: `${path}.${key}`, message: 'no such locale' })),
  ];
}

function locals(texts: Named['name_localizations'], key: string) {
  return Object.entries(texts ?? {}).map(([locale, text]) => ({ key: `${key}.${locale}`, text }));
}
