import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { nextBoard, port, reportListening } from './reference-protocol.ts';

/** Socket.IO as documented: one room per topic, `io.to(room).emit`. */
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  socket.join(String(socket.handshake.query.topic));
  socket.on('publish', (topic: string) => io.to(topic).emit('board', JSON.parse(nextBoard())));
});
http.listen(port, '127.0.0.1', reportListening);
