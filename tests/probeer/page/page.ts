import { createAnnouncer } from './announce.ts';
import { follow } from './api.ts';
import { namesOf } from './app.ts';
import { createComposer, type Composer } from './composer.ts';
import { createApp, type LiveApp } from './createApp.ts';
import { byId } from './dom.ts';
import { drawHead } from './drawHead.ts';
import { acceptLetters } from './letters.ts';
import { createMessageList } from './messageList.ts';
import { createPhone } from './phone.ts';
import { createReadState } from './readState.ts';
import { createSidebar } from './sidebar.ts';
import { chooseTheme } from './theme.ts';
import { warn } from './warn.ts';

interface Parts {
  readonly composer: Composer;
  readonly draw: () => void;
}

/** Puts the page together once the first view is there. */
function startPage(): void {
  const lost = byId('verbinding', HTMLElement);
  let parts: Parts | undefined;
  let stop: (() => void) | undefined;
  const listen = (user: string) => {
    stop?.();
    stop = follow(user, {
      onView(view) {
        lost.hidden = true;
        app.take(view);
        parts ??= assemble(app);
        parts.draw();
      },
      onLost: () => {
        lost.hidden = false;
      },
    });
  };
  const app = createApp({
    listen,
    draw: () => parts?.draw(),
    startCommand: (name, text) => parts?.composer.startCommand(name, text),
  });
  chooseTheme();
  acceptLetters(warn);
  listen(app.state.user);
}

function assemble(app: LiveApp): Parts {
  const reads = createReadState(Date.now());
  const drawSidebar = createSidebar(app, reads);
  const drawMessages = createMessageList();
  const drawPhone = createPhone(app);
  const announce = createAnnouncer();
  const composer = createComposer(app);
  return {
    composer,
    draw() {
      const notices = reads.take(app, namesOf(app));
      drawSidebar();
      drawHead(app);
      drawMessages(app);
      composer.draw();
      announce(app);
      drawPhone(notices);
    },
  };
}

startPage();
