import { countOf } from '../../core/countOf.ts';
import { apology } from '../../app/apology.ts';
import type { Admitted } from '../../app/beheer/admitLetter.ts';
import type { Ingested } from '../../app/ingestFile.ts';
import { buildMessage } from '../buildMessage.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { renderNotice } from '../renderNotice.ts';
import { renderPreview } from './renderPreview.ts';

const GONE =
  'Deze brief wacht hier niet meer: zij is al opgenomen, verworpen of na 7 dagen gewist. Met /brieven ziet u welke brieven er zijn.';
const BUSY = 'Deze brief wordt al opgenomen; het bericht hierover verschijnt zo.';

/** What became of a letter that was to be taken in. */
export function renderAdmitted(admitted: Admitted): Message {
  switch (admitted.kind) {
    case 'weg':
      return renderNotice(GONE);
    case 'bezig':
      return renderNotice(BUSY);
    case 'anders':
      return renderPreview(admitted.preview, true);
    case 'klaar':
      return renderDone(admitted.done, admitted.replaced !== null);
  }
}

/** What became of a file, of which nothing waits any more. */
export function renderDone(done: Ingested, isReplacing: boolean): Message {
  switch (done.kind) {
    case 'nieuw':
    case 'gewijzigd':
      return renderTaken(done, isReplacing);
    case 'ongewijzigd':
    case 'dubbel':
      return renderNotice(
        `Deze brief is al bekend als ${done.brief.kenmerk}. Er is niets veranderd en het bestand is gewist.`,
      );
    case 'geen-paren':
      return renderNotice(
        'In dit bestand zijn geen vragen met antwoorden herkend. Het is niet opgenomen en gewist. Is het een brief met vragen en antwoorden, zet haar dan als .docx of .txt in de map met een correctie ernaast; de handleiding legt uit hoe.',
      );
    case 'verwijderd':
      return renderNotice('Deze brief is eerder voorgoed gewist en is niet opnieuw opgenomen.');
    case 'onleesbaar':
      return renderNotice(apology(done.error));
  }
}

function renderTaken(
  { bron, brief }: Extract<Ingested, { readonly brief: unknown }>,
  isReplacing: boolean,
): Message {
  const { kenmerk, pairCount, isQuarantined, isWithdrawn } = brief;
  const count = countOf(pairCount, 'vraag', 'vragen');
  return buildMessage({
    blocks: [
      plainBlock(
        isReplacing
          ? `Brief **${kenmerk}** is vervangen; de nummers zijn gelijk gebleven. Zij heeft nu ${count}.`
          : `Opgenomen als **${kenmerk}**, met ${count}.`,
        isWithdrawn
          ? `Zij blijft ingetrokken; terugzetten kan met /beheer herstel ${kenmerk}.`
          : '',
        `In de map met brieven heet het bestand ${escapeMarkdown(bron)}.`,
        isQuarantined
          ? `**In quarantaine:** er staat iets in dat een burgerservicenummer lijkt. Niemand vindt de brief tot u haar hebt nagekeken en vrijgeeft met /beheer vrijgeven ${kenmerk}.`
          : '',
      ),
    ],
  });
}
