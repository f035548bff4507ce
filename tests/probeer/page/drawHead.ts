import { placeOf, placeTitle, type App } from './app.ts';
import { byId } from './dom.ts';

/** The name of the open place, and whether the bot is typing there. */
export function drawHead(app: App): void {
  const place = placeOf(app);
  const title = place ? placeTitle(place) : '';
  const head = byId('plektitel', HTMLElement);
  if (head.textContent !== title) head.textContent = title;
  document.title = `${title} – Vraagbaak op proef`;
  const wait = (place?.typingUntil ?? 0) - Date.now();
  byId('typt', HTMLElement).textContent = wait > 0 ? `${app.view.bot.name} is aan het typen …` : '';
  if (wait > 0) setTimeout(() => drawHead(app), wait + 10);
}
