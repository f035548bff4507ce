import { sendLetter } from './api.ts';
import { byId } from './dom.ts';

/** Files that are dropped on the page, or picked with the button, go into the folder of letters. */
export function acceptLetters(warn: (text: string) => void): void {
  const picker = byId('brief', HTMLInputElement);
  const told = byId('briefstand', HTMLElement);
  const place = async (files: readonly File[]) => {
    for (const file of files) {
      told.textContent = `${file.name} wordt neergelegd …`;
      const { naam, error } = await sendLetter(file);
      told.textContent = naam
        ? `${naam} ligt in de map. De bot leest hem binnen enkele seconden; /brieven laat zien of dat gelukt is.`
        : '';
      if (error) warn(`${file.name} is niet neergelegd: ${error}`);
    }
  };
  picker.addEventListener('change', () => {
    void place([...(picker.files ?? [])]);
    picker.value = '';
  });
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('sleept');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) stop();
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    stop();
    void place([...(event.dataTransfer?.files ?? [])]);
  });
}

/** A file that is dropped on a field for files is for that field. */
function hasFiles({ dataTransfer, target }: DragEvent): boolean {
  const isForField = target instanceof HTMLInputElement && target.type === 'file';
  return !isForField && (dataTransfer?.types.includes('Files') ?? false);
}

function stop(): void {
  document.body.classList.remove('sleept');
}
