import { type Schema, socketEvents } from '@hannun/shared/contract/schemas';
import { deviceSchemes, license } from './document-parts.js';
import { type SchemasByName, withReferences } from './schema-references.js';

const introduction = `The Socket.IO contract: path /socket.io, websocket only, one channel per namespace. Clients send the events the server receives, each with an acknowledgement callback.`;

const { deviceToken, deviceCookie } = deviceSchemes;
const securitySchemes = { deviceToken, deviceCookie: { ...deviceCookie, type: 'httpApiKey' } };

const channels = {
  viewers: { namespace: '/', description: 'Anyone, read only.', security: [] },
  staff: {
    namespace: '/staff',
    description:
      'Paired tablets: the handshake carries { token } as `auth`, or the cookie. A refused connection carries { code } as the data of `connect_error`.',
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
  requests: Readonly<Record<string, { summary: string; payload: Schema; ack: Schema }>>;
  pushes: Readonly<Record<string, { summary: string; payload: Schema }>>;
};

function describeEvents(channelName: string, security: readonly Reference[], { requests, pushes }: Events) {
  const channel = { $ref: `#/channels/${channelName}` };
  const messages: Record<string, Message> = {};
  const operations: [string, SocketOperation][] = [];
  const addMessage = (key: string, message: Message): Reference[] => {
    messages[key] = message;
    return [{ $ref: `${channel.$ref}/messages/${key}` }];
  };
  for (const [name, { summary, payload, ack }] of Object.entries(requests)) {
    const sent = addMessage(name, { name, summary, payload });
    const answers = addMessage(`${name}Ack`, { name: `${name} ack`, summary: 'The answer', payload: ack });
    const reply = { channel, messages: answers };
    operations.push([
      `${channelName}-${name}`,
      { action: 'receive', summary, channel, security, messages: sent, reply },
    ]);
  }
  for (const [name, { summary, payload }] of Object.entries(pushes)) {
    const pushed = addMessage(`${name}Push`, { name, summary, payload });
    operations.push([
      `${channelName}-${name}-push`,
      { action: 'send', summary, channel, security, messages: pushed },
    ]);
  }
  return { messages, operations };
}
