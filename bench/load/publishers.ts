import type { TargetKind } from '../targets/server-target.ts';
import { call, checkIn, openTablet, type Tablet } from './tablet.ts';
import { openViewer } from './viewer.ts';

export type Publisher = { publish: (topic: string) => Promise<number>; close: () => void };

export type PublisherOptions = {
  kind: TargetKind;
  port: number;
  topics: readonly string[];
  /** The product's tablets by clinic. */
  tokens?: Readonly<Record<string, string>>;
};

/**
 * Opens what triggers pushes: a tablet per clinic of the product, or one socket of a reference server.
 * `publish(topic)` resolves to the version its viewers will see.
 */
export const openPublisher = (server: PublisherOptions): Promise<Publisher> =>
  server.kind === 'product' ? openTabletPublisher(server) : openSocketPublisher(server);

async function openTabletPublisher({ port, topics, tokens = {} }: PublisherOptions): Promise<Publisher> {
  const open = new Map<string, { tablet: Tablet; taps: number }>();
  for (const clinicId of topics) {
    const token = tokens[clinicId] ?? '';
    open.set(clinicId, { tablet: await openTablet({ port, token, clinicId }), taps: 0 });
  }
  return {
    async publish(topic) {
      const one = open.get(topic);
      if (!one) throw new Error(`No tablet was opened for ${topic}.`);
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

async function openSocketPublisher({ kind, port }: PublisherOptions): Promise<Publisher> {
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
