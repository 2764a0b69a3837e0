import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Where Chromium sends everything that is not the kit's own: a proxy that lets nothing through. It exists so that each
 * attempt is seen (`onAttempt` gets the URL; for https only scheme, host and port), whichever page, worker or frame made it.
 */
export async function startRefusingProxy(
  onAttempt: (url: string, method: string) => void,
): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    onAttempt(request.url ?? '', request.method ?? 'GET');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    // Chromium may hang up first.
    socket.on('error', () => undefined);
    onAttempt(`https://${request.url}/`, 'CONNECT');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
