import { serve } from 'bun';
import { nextBoard, port, reportListening } from './reference-protocol.ts';

/** Bun's own publish, the fastest peer measured. */
const server = serve({
  port,
  hostname: '127.0.0.1',
  fetch: (request, bun) => {
    const topic = new URL(request.url).searchParams.get('topic') ?? '';
    return bun.upgrade(request, { data: { topic } }) ? undefined : new Response('', { status: 400 });
  },
  websocket: {
    perMessageDeflate: false,
    open: (socket) => socket.subscribe(socket.data.topic),
    message: (_, topic) => server.publish(String(topic), `42["board",${nextBoard()}]`),
  },
});
reportListening();
