import { findRemoval } from '../src/app/remove.ts';
import { report } from '../src/app/report.ts';
import { status } from '../src/app/status.ts';
import { overviewLines } from '../src/app/meldingen/overviewLines.ts';
import { beheerData } from '../src/discord/beheer/beheerData.ts';
import { changeSettings } from '../src/discord/beheer/changeSettings.ts';
import { completeBeheer } from '../src/discord/beheer/completeBeheer.ts';
import { exportFile } from '../src/discord/beheer/exportFile.ts';
import { letterControls } from '../src/discord/beheer/letterControls.ts';
import { manage, type Managing } from '../src/discord/beheer/manage.ts';
import {
  releaseLetter,
  restoreLetter,
  withdrawLetter,
} from '../src/discord/beheer/manageLetter.ts';
import { questionControls } from '../src/discord/beheer/questionControls.ts';
import { receiveUpload } from '../src/discord/beheer/receiveUpload.ts';
import { removalControls } from '../src/discord/beheer/removalControls.ts';
import { renderQuestions } from '../src/discord/beheer/renderQuestions.ts';
import { renderRemoval } from '../src/discord/beheer/renderRemoval.ts';
import { renderStand } from '../src/discord/beheer/renderStand.ts';
import type { Command, CommandInput } from '../src/discord/command.ts';
import type { Message } from '../src/discord/message.ts';
import { refuseManage } from '../src/discord/refuseManage.ts';
import { renderNotice } from '../src/discord/renderNotice.ts';

type Run = (input: CommandInput, managing: Managing) => Promise<Message>;

const byKenmerk =
  (work: (kenmerk: string, archive: Managing['archive']) => Promise<Message>): Run =>
  ({ options }, { archive }) =>
    work(options.getString('kenmerk', true), archive);

const SUBCOMMANDS: ReadonlyMap<string, Run> = new Map<string, Run>([
  [
    'brief',
    async ({ options }, managing) => {
      const file = options.getAttachment('bestand');
      return file ? receiveUpload(file, managing) : renderNotice('Voeg een bestand toe.');
    },
  ],
  ['intrekken', byKenmerk(withdrawLetter)],
  ['herstel', byKenmerk(restoreLetter)],
  ['vrijgeven', byKenmerk(releaseLetter)],
  [
    'verwijder',
    async ({ options }, { archive }) =>
      renderRemoval(await findRemoval(options.getString('nummer', true), archive)),
  ],
  ['instellingen', ({ options }, managing) => changeSettings(options, managing)],
  ['status', (_input, managing) => showStand(managing)],
  [
    'meldingen',
    async (_input, { archive }) =>
      renderNotice(overviewLines(await archive.meldingen.overview()).join('\n')),
  ],
  [
    'vragen-zonder-antwoord',
    async (_input, { archive: { feedback } }) =>
      renderQuestions(await feedback.counts(), await feedback.questions()),
  ],
  [
    'export',
    ({ maxFile }, { archive, beheer }) => exportFile(maxFile, { archive, folder: beheer.folder }),
  ],
]);

async function showStand({ archive, beheer }: Managing): Promise<Message> {
  return renderStand({
    status: await status(beheer.source, archive),
    report: await report(archive),
    meldingen: overviewLines(await archive.meldingen.overview()),
  });
}

export default {
  data: beheerData,
  isForBeheer: true,
  isPublic: () => false,
  async run(input, services) {
    const subcommand = SUBCOMMANDS.get(input.options.getSubcommand(false) ?? '');
    return manage(input.asker, services, async (managing) =>
      subcommand
        ? subcommand(input, managing)
        : renderNotice('Dit onderdeel van /beheer bestaat niet meer.'),
    );
  },
  async autocomplete({ value, subcommand, asker }, services) {
    if (!asker || refuseManage(asker, services) !== null) return [];
    return completeBeheer(subcommand ?? '', value, await services.archive.store.summaries());
  },
  controls: [...letterControls, ...removalControls, ...questionControls],
} satisfies Command;
