import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { nextBoard, port, reportListening } from './reference-protocol.ts';

/** The `ws` library as documented: `send` of a string to each of a topic's sockets. */
const topics = new Map<string, Set<WebSocket>>();
const http = createServer();
new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', (socket, { url = '' }) => {
  const topic = new URL(url, 'http://server').searchParams.get('topic') ?? '';
  const others = topics.get(topic) ?? new Set();
  topics.set(topic, others.add(socket));
  socket.on('close', () => others.delete(socket));
  socket.on('message', (data) => publish(data.toString()));
});
http.listen(port, '127.0.0.1', reportListening);

function publish(topic: string): void {
  const text = `42["board",${nextBoard()}]`;
  for (const socket of topics.get(topic) ?? []) socket.send(text);
}
