import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { nextBoard, port, reportListening } from './reference-protocol.mjs';

/** Socket.IO as documented: one room per topic, `io.to(room).emit`. */
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  socket.join(socket.handshake.query.topic);
  socket.on('publish', (topic) => io.to(topic).emit('board', JSON.parse(nextBoard())));
});
http.listen(port, '127.0.0.1', reportListening);
