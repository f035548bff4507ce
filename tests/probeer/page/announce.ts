import { placeOf, type App } from './app.ts';
import { byId } from './dom.ts';
import { wordsOf } from './renderMessage.ts';

const MAX_LENGTH = 400;

/** Says new and changed messages of the open place to who hears the page. */
export function createAnnouncer(): (app: App) => void {
  const region = byId('omroep', HTMLElement);
  let heard = new Map<string, string>();
  let where = '';
  return (app) => {
    const place = placeOf(app);
    const here = `${app.state.user} ${place?.key}`;
    const now = new Map<string, string>();
    const news: string[] = [];
    for (const message of place?.messages ?? []) {
      const words = wordsOf(message, app);
      now.set(message.id, words);
      const isOwn = message.author.id === app.view.me.id;
      if (heard.get(message.id) !== words && !isOwn) news.push(`${message.author.name}: ${words}`);
    }
    const isSamePlace = here === where;
    heard = now;
    where = here;
    if (isSamePlace && news.length > 0) region.textContent = news.join('. ').slice(0, MAX_LENGTH);
  };
}
