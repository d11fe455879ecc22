import { call, checkIn, openTablet } from './tablet.mjs';
import { openViewer } from './viewer.mjs';

/**
 * Opens what makes a server push: a tablet for each clinic of the product, one socket for a reference.
 * `publish(topic)` resolves to the version that viewers of the topic will see.
 * @param {{ kind: string, port: number, topics: string[], tokens?: Record<string, string> }} side
 */
export const openPublisher = (side) => (side.kind === 'product' ? tablets(side) : commander(side));

async function tablets({ port, topics, tokens }) {
  const open = new Map();
  for (const clinicId of topics)
    open.set(clinicId, { tablet: await openTablet({ port, token: tokens[clinicId], clinicId }), taps: 0 });
  return {
    async publish(topic) {
      const one = open.get(topic);
      one.taps += 1;
      const ack = await one.tablet.tap(one.taps % 2 === 1 ? checkIn : call);
      if (!ack.ok) throw new Error(`A tap was refused: ${JSON.stringify(ack)}`);
      return ack.version;
    },
    close: () => {
      for (const { tablet } of open.values()) tablet.close();
    },
  };
}

async function commander({ kind, port }) {
  const socket = await openViewer({ kind, port, topic: 'nobody', onPush: () => {} });
  let version = 0;
  return {
    async publish(topic) {
      socket.send(kind === 'socket-io-rooms' ? `42["publish","${topic}"]` : topic);
      version += 1;
      return version;
    },
    close: () => socket.cut(),
  };
}
