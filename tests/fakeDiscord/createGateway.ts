import type { Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import type { State } from './createState.ts';
import { toGuildCreate } from './wire.ts';

const GUILDS = 1;
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

/** The gateway as a test handles it: what happened, and how to disturb it. */
export interface Gateway {
  readonly identifies: number;
  readonly resumes: number;
  /** Whether a bot is connected and ready. */
  readonly isConnected: boolean;
  /** The intents of the last IDENTIFY. */
  readonly intents: number;
  /** No more answers to heartbeats until set to false: the bot must find out by itself. */
  isDeaf: boolean;
  /** Closes the socket with a code (default 4000), or without a word. */
  drop(code?: number | 'terminate'): void;
  /** Op 7: the bot is asked to reconnect and resume. */
  requestReconnect(): void;
  /** Op 9: the session is no longer good; `resumable` says if it may be resumed. */
  invalidate(resumable: boolean): void;
  /** Refuses the next `count` connections at once, before hello. */
  refuse(count: number): void;
  close(): Promise<void>;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: { readonly s: number; readonly text: string }[];
  socket: WebSocket | undefined;
}

interface Frame {
  readonly op: number;
  /** Of IDENTIFY and RESUME together; what a frame has not is empty. */
  readonly d: { token: string; intents: number; session_id: string; seq: number };
}

interface GatewayOptions {
  readonly privilegedIntents?: number;
  readonly heartbeatMs?: number;
}

export function createGateway(server: Server, state: State, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  let current: Session | undefined;
  let refusals = 0;
  let [identifies, resumes, intents] = [0, 0, 0];

  const gateway: Gateway = {
    get identifies() {
      return identifies;
    },
    get resumes() {
      return resumes;
    },
    get isConnected() {
      return current?.socket !== undefined;
    },
    get intents() {
      return intents;
    },
    isDeaf: false,
    drop(code = 4000) {
      if (code === 'terminate') current?.socket?.terminate();
      else current?.socket?.close(code);
    },
    requestReconnect() {
      current?.socket?.send(JSON.stringify({ op: 7, d: null }));
    },
    invalidate(resumable) {
      const socket = current?.socket;
      if (!resumable && current) sessions.delete(current.id);
      socket?.send(JSON.stringify({ op: 9, d: resumable }));
    },
    refuse(count) {
      refusals = count;
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => {
        sockets.close(() => resolve());
      });
    },
  };

  state.dispatch = (event, make) => {
    if (!current) return;
    const data = make(current.intents);
    if (data) push(current, event, data);
  };

  sockets.on('connection', (socket) => {
    if (refusals > 0) {
      refusals -= 1;
      socket.terminate();
      return;
    }
    socket.on('close', () => {
      if (current?.socket === socket) current.socket = undefined;
      state.changed();
    });
    socket.on('message', (data: Buffer) => receive(socket, readFrame(data)));
    socket.send(
      JSON.stringify({ op: 10, d: { heartbeat_interval: options.heartbeatMs ?? 41_250 } }),
    );
  });

  function receive(socket: WebSocket, { op, d }: Frame): void {
    if (op === 1 && !gateway.isDeaf) socket.send(JSON.stringify({ op: 11 }));
    if (op === 2) identify(socket, d);
    if (op === 6) resume(socket, d);
    state.changed();
  }

  function identify(socket: WebSocket, { token, intents: asked }: Frame['d']): void {
    identifies += 1;
    intents = asked;
    if (token !== state.token) return socket.close(4004, 'Authentication failed.');
    if (asked & PRIVILEGED & ~(options.privilegedIntents ?? 0)) {
      return socket.close(4014, 'Disallowed intent(s).');
    }
    current = { id: `sessie-${identifies}`, intents: asked, sent: [], socket };
    sessions.set(current.id, current);
    push(current, 'READY', readyData(state, current.id));
    if (asked & GUILDS) {
      for (const guild of guildsOf(state)) {
        push(current, 'GUILD_CREATE', toGuildCreate(state, guild));
      }
    }
  }

  function resume(socket: WebSocket, { token, session_id: id, seq }: Frame['d']): void {
    const session = sessions.get(id);
    if (!session || token !== state.token) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    resumes += 1;
    session.socket = socket;
    current = session;
    for (const { s, text } of session.sent) if (s > seq) socket.send(text);
    push(session, 'RESUMED', { _trace: [] });
  }

  return gateway;
}

function readFrame(data: Buffer): Frame {
  const { op, d }: { op: number; d?: Partial<Frame['d']> | null } = JSON.parse(data.toString());
  return { op, d: { token: '', intents: 0, session_id: '', seq: 0, ...d } };
}

/** Sends an event, or keeps it for a resume when nobody is there. */
function push(session: Session, event: string, data: object): void {
  const s = session.sent.length + 1;
  const text = JSON.stringify({ op: 0, t: event, s, d: data });
  session.sent.push({ s, text });
  if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(text);
}

function guildsOf({ guild, otherGuild }: State) {
  return otherGuild ? [guild, otherGuild] : [guild];
}

function readyData(state: State, sessionId: string): object {
  return {
    v: 10,
    user: { ...state.bot, verified: true, mfa_enabled: false, email: null },
    guilds: guildsOf(state).map(({ id }) => ({ id, unavailable: true })),
    session_id: sessionId,
    session_type: 'normal',
    resume_gateway_url: state.origin.replace('http', 'ws'),
    shard: [0, 1],
    application: { id: state.bot.id, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    guild_join_requests: [],
  };
}
