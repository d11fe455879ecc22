import { type Schema, socketEvents } from '@hannun/shared/contract/schemas';
import { deviceSchemes, license } from './document-parts.js';
import { type SchemasByName, withReferences } from './schema-references.js';

const introduction =
  'The Socket.IO contract: path /socket.io, websocket only, one channel per namespace. `connect` is the handshake, with its `auth`; a refused one gets `connect_error`. Clients send the other events that the server receives with an acknowledgement callback.';

const { deviceToken, deviceCookie } = deviceSchemes;
const securitySchemes = { deviceToken, deviceCookie: { ...deviceCookie, type: 'httpApiKey' } };

const channels = {
  viewers: { namespace: '/', description: 'Anyone, read only.', security: [] },
  staff: {
    namespace: '/staff',
    description: 'Paired tablets, by the token in the handshake or by their cookie.',
    security: [
      { $ref: '#/components/securitySchemes/deviceToken' },
      { $ref: '#/components/securitySchemes/deviceCookie' },
    ],
  },
} as const;

type Message = { name: string; summary: string; payload: Schema };
type Channel = { address: string; description: string; messages: Readonly<Record<string, Message>> };
type Reference = { $ref: string };
export type SocketOperation = {
  action: 'send' | 'receive';
  summary: string;
  channel: Reference;
  security: readonly Reference[];
  messages: readonly Reference[];
  reply?: { channel: Reference; messages: readonly Reference[] };
};

/** AsyncAPI 3, as the server sees it. */
export type AsyncApiDocument = {
  asyncapi: string;
  info: { title: string; version: string; description: string; license: object };
  defaultContentType: string;
  channels: Readonly<Record<string, Channel>>;
  operations: Readonly<Record<string, SocketOperation>>;
  components: { schemas: SchemasByName; securitySchemes: Readonly<Record<string, object>> };
};

export function createAsyncApiDocument(): AsyncApiDocument {
  const schemas: SchemasByName = {};
  const described = Object.entries(channels).map(([name, { namespace, description, security }]) => {
    const { messages, operations } = describeEvents(name, security, socketEvents[namespace]);
    const channel = { address: namespace, description, messages: withReferences(messages, schemas) };
    return { name, channel: channel as Channel, operations };
  });
  return {
    asyncapi: '3.0.0',
    info: { title: 'Hannun', version: '1', description: introduction, license },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(described.map(({ name, channel }) => [name, channel])),
    operations: Object.fromEntries(described.flatMap(({ operations }) => operations)),
    components: { schemas, securitySchemes },
  };
}

type Events = {
  handshake: { auth: Schema; connectError: Schema };
  requests: Readonly<Record<string, { summary: string; payload: Schema; ack: Schema }>>;
  pushes: Readonly<Record<string, { summary: string; payload: Schema }>>;
};

function describeEvents(
  channelName: string,
  security: readonly Reference[],
  { handshake, requests, pushes }: Events,
) {
  const channel = { $ref: `#/channels/${channelName}` };
  const messages: Record<string, Message> = {};
  const operations: [string, SocketOperation][] = [];
  const addMessage = (key: string, message: Message): Reference[] => {
    messages[key] = message;
    return [{ $ref: `${channel.$ref}/messages/${key}` }];
  };
  const received = (name: string, summary: string, payload: Schema, reply?: SocketOperation['reply']) => {
    const sent = addMessage(name, { name, summary, payload });
    const operation = { action: 'receive' as const, summary, channel, security, messages: sent };
    operations.push([`${channelName}-${name}`, reply ? { ...operation, reply } : operation]);
  };
  const pushed = (name: string, summary: string, payload: Schema) => {
    const sent = addMessage(`${name}Push`, { name, summary, payload });
    const operation = { action: 'send' as const, summary, channel, security, messages: sent };
    operations.push([`${channelName}-${name}-push`, operation]);
  };
  received('connect', 'The handshake, with this as `auth`', handshake.auth);
  pushed('connect_error', 'Why the handshake was refused', handshake.connectError);
  for (const [name, { summary, payload, ack }] of Object.entries(requests)) {
    const answer = { name: `${name} ack`, summary: 'The answer', payload: ack };
    received(name, summary, payload, { channel, messages: addMessage(`${name}Ack`, answer) });
  }
  for (const [name, { summary, payload }] of Object.entries(pushes)) pushed(name, summary, payload);
  return { messages, operations };
}
