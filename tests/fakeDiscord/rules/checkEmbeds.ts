import type { Embed, Violation } from '../types.ts';

/** What Discord's schema does not say about embeds: 6000 characters over all of them, nothing empty. */
export function checkEmbeds(embeds: readonly Embed[]): Violation[] {
  const found: Violation[] = [];
  const total = embeds.reduce((sum, embed) => sum + size(embed), 0);
  if (total > 6000)
    found.push({ path: 'embeds', message: `${total} characters in all, at most 6000` });
  embeds.forEach((embed, index) => {
    const path = `embeds.${index}`;
    if (size(embed) === 0 && !embed.image && !embed.thumbnail)
      found.push({ path, message: 'empty' });
    (embed.fields ?? []).forEach((field, number) => {
      for (const key of ['name', 'value'] as const) {
        if (field[key].trim() !== '') continue;
        found.push({ path: `${path}.fields.${number}.${key}`, message: 'This field is required' });
      }
    });
  });
  return found;
}

function size(embed: Embed): number {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return texts.reduce((sum, text) => sum + (text ?? '').trim().length, 0);
}
