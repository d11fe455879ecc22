import { createServer } from 'node:http';
import { port, reportListening } from './reference-protocol.ts';

/** Plain node:http with a prepared response; 304 on a matching ETag. */
const bytes = Buffer.from(process.env.PAYLOAD ?? '');
const etag = '"reference"';
const headers = {
  etag,
  'cache-control': 'public, max-age=1, stale-while-revalidate=5',
  'content-type': 'application/json; charset=utf-8',
  'content-length': bytes.length,
};
createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, headers).end(bytes);
}).listen(port, '127.0.0.1', reportListening);
