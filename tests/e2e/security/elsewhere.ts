import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another program on this machine, on ports that are not the kit's: whoever knocks is counted, whatever they speak. */
export interface Elsewhere {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** For peer connections, which do not ask by HTTP. */
  readonly udpPort: number;
  readonly knocks: () => number;
  readonly stop: () => void;
}

export const startElsewhere = async (): Promise<Elsewhere> => {
  let knocks = 0;
  const server = createServer((_request, response) => response.end('elsewhere'));
  server.on('connection', () => {
    knocks += 1;
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const datagrams = createSocket('udp4', () => {
    knocks += 1;
  });
  await new Promise<void>((ready) => datagrams.bind(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    udpPort: datagrams.address().port,
    knocks: () => knocks,
    stop: () => {
      server.close();
      server.closeAllConnections();
      datagrams.close();
    },
  };
};
