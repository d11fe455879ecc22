import { call, checkIn, openTablet } from './tablet.mjs';
import { openViewer } from './viewer.mjs';

/**
 * Opens what triggers pushes: a tablet per clinic of the product, or one socket of a reference server.
 * `publish(topic)` resolves to the version its viewers will see.
 */
export const openPublisher = (server) =>
  server.kind === 'product' ? openTabletPublisher(server) : openSocketPublisher(server);

async function openTabletPublisher({ port, topics, tokens }) {
  const open = new Map();
  for (const clinicId of topics)
    open.set(clinicId, { tablet: await openTablet({ port, token: tokens[clinicId], clinicId }), taps: 0 });
  return {
    async publish(topic) {
      const one = open.get(topic);
      one.taps += 1;
      const ack = await one.tablet.tap(one.taps % 2 === 1 ? checkIn : call);
      if (!ack.ok) throw new Error(`A tap was rejected: ${JSON.stringify(ack)}`);
      return ack.version;
    },
    close: () => {
      for (const { tablet } of open.values()) tablet.close();
    },
  };
}

async function openSocketPublisher({ kind, port }) {
  const socket = await openViewer({ kind, port, topic: 'nobody', onPush: () => {} });
  let version = 0;
  return {
    async publish(topic) {
      socket.send(kind === 'socket-io-rooms' ? `42["publish","${topic}"]` : topic);
      version += 1;
      return version;
    },
    close: () => socket.destroy(),
  };
}
