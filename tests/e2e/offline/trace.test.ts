import { describe, expect, it } from 'vitest';
import { createReader, type Verdict } from './trace.ts';

const read = (...lines: readonly string[]): Verdict => {
  const reader = createReader();
  for (const line of lines) reader.line(line);
  return reader.end();
};
const inet = (host: string, port = 443): string => `{sa_family=AF_INET, sin_port=htons(${port}), sin_addr=inet_addr("${host}")}`;
const inet6 = (host: string, port = 443): string =>
  `{sa_family=AF_INET6, sin6_port=htons(${port}), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "${host}", &sin6_addr), sin6_scope_id=0}`;

describe('within this machine', () => {
  it.each([
    ['another program', `connect(24<socket:[7]>, ${inet('127.0.0.1', 41049)}, 16) = -1 EINPROGRESS (Operation now in progress)`],
    ['another program by IPv6', `connect(24<socket:[7]>, ${inet6('::1', 41049)}, 28) = 0`],
    ['the same in the other clothes', `connect(24<socket:[7]>, ${inet6('::ffff:127.0.0.1', 41049)}, 28) = 0`],
    ['the screen', 'connect(9<socket:[7]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0'],
    ['the kernel', 'sendto(34<socket:[7]>, ""..., 17, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 17'],
    ['listening', `bind(21<socket:[7]>, ${inet('127.0.0.1', 0)}, 16) = 0`],
  ])('%s', (_, line) => {
    expect(read(`20203 ${line}`)).toEqual({ beyond: [], routeProbes: 0, within: 1, calls: 1 });
  });

  it('what has no address is written to what was connected before', () => {
    const { beyond } = read(
      '20203 write(22<pipe:[5]>, ""..., 8) = 8',
      '20203 sendto(21<socket:[7]>, ""..., 28888, MSG_NOSIGNAL, NULL, 0) = 28888',
      '20203 sendmsg(3<socket:[8]>, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=""..., iov_len=8}], msg_iovlen=1}, 0) = 8',
      '20203 +++ exited with 0 +++',
      '20204 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=91} ---',
    );
    expect(beyond).toEqual([]);
  });
});

describe('beyond this machine', () => {
  it.each([
    [
      'a connection',
      `connect(24<socket:[7]>, ${inet('93.184.216.34')}, 16) = -1 EINPROGRESS (Operation now in progress)`,
      'connect: 93.184.216.34 port 443',
    ],
    [
      'one that fails',
      `connect(24<socket:[7]>, ${inet('10.0.0.7', 80)}, 16) = -1 ENETUNREACH (Network is unreachable)`,
      'connect: 10.0.0.7 port 80',
    ],
    ['one by IPv6', `connect(24<socket:[7]>, ${inet6('2606:2800:220:1::1')}, 28) = 0`, 'connect: 2606:2800:220:1::1 port 443'],
    [
      'a datagram',
      `sendto(24<socket:[7]>, ""..., 20, 0, ${inet('224.0.0.251', 5353)}, 16) = 20`,
      'sendto: 224.0.0.251 port 5353',
    ],
    [
      'a message',
      `sendmsg(24<socket:[7]>, {msg_name=${inet('8.8.4.4', 53)}, msg_namelen=16, msg_iovlen=1}, 0) = 30`,
      'sendmsg: 8.8.4.4 port 53',
    ],
    [
      'one of several messages',
      `sendmmsg(24<socket:[7]>, [{msg_hdr={msg_name=${inet('127.0.0.1', 9)}, msg_namelen=16}}, {msg_hdr={msg_name=${inet('9.9.9.9', 9)}, msg_namelen=16}}], 2, 0) = 2`,
      'sendmmsg: 9.9.9.9 port 9',
    ],
    [
      'a name server on this machine',
      `connect(24<socket:[7]>, ${inet('127.0.0.53', 53)}, 16) = 0`,
      'connect: 127.0.0.53 port 53',
    ],
    [
      "the system's resolver",
      'connect(24<socket:[7]>, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
      'connect: /run/systemd/resolve/io.systemd.Resolve',
    ],
    ['listening to everybody', `bind(21<socket:[7]>, ${inet('0.0.0.0', 8080)}, 16) = 0`, 'bind: 0.0.0.0 port 8080'],
    ['a probe that is no datagram', `connect(24<socket:[7]>, ${inet('8.8.8.8', 53)}, 16) = 0`, 'connect: 8.8.8.8 port 53'],
    ['other kinds of sockets', 'socket(AF_VSOCK, SOCK_STREAM, 0) = 24<socket:[7]>', 'socket: AF_VSOCK'],
    [
      'what cannot be watched',
      'io_uring_setup(256, {flags=0x10000}) = 4<anon_inode:[io_uring]>',
      'io_uring_setup: a way that cannot be watched',
    ],
  ])('%s', (_, line, sentence) => {
    expect(read(`20203 ${line}`).beyond).toEqual([sentence]);
  });

  it('a call that another thread interrupts, or that never came back', () => {
    const interrupted = read(
      `20215 connect(24<socket:[7]>, ${inet('93.184.216.34')}, 16 <unfinished ...>`,
      `20216 connect(25<socket:[8]>, ${inet('127.0.0.1')}, 16) = 0`,
      '20215 <... connect resumed>)            = 0',
    );
    expect(interrupted).toEqual({ beyond: ['connect: 93.184.216.34 port 443'], routeProbes: 0, within: 1, calls: 2 });
    expect(read(`20215 connect(24<socket:[7]>, ${inet('93.184.216.34')}, 16 <unfinished ...>`).beyond).toHaveLength(1);
  });
});

describe("Chromium's route probe", () => {
  const socket = '20215 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 24<socket:[555]>';
  const probe = `20215 connect(24<socket:[555]>, ${inet6('2001:4860:4860::8888')}, 28) = 0`;

  it('may be, as long as nothing is sent', () => {
    expect(read(socket, probe)).toEqual({ beyond: [], routeProbes: 1, within: 0, calls: 2 });
    const late = read(
      '20215 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP <unfinished ...>',
      '20215 <... socket resumed>)            = 24<socket:[555]>',
      probe,
    );
    expect(late.beyond).toEqual([]);
  });

  it.each([
    ['sendto', '20299 sendto(9<socket:[555]>, ""..., 20, 0, NULL, 0) = 20'],
    ['write', '20215 write(24<socket:[555]>, ""..., 20) = 20'],
    ['writev', '20215 writev(24<socket:[555]>, [{iov_base=""..., iov_len=20}], 1) = 20'],
  ])('is none when something is sent on it by %s, whoever does it', (name, line) => {
    expect(read(socket, probe, line).beyond).toEqual([`${name}: something was sent on a route probe`]);
  });

  it('is none on another address', () => {
    expect(read(socket, `20215 connect(24<socket:[555]>, ${inet('9.9.9.9')}, 16) = 0`).beyond).toEqual([
      'connect: 9.9.9.9 port 443',
    ]);
  });
});

it('a ring that was refused is none', () => {
  expect(read('20135 io_uring_setup(256, 0x7ffd) = -1 ENOSYS (Function not implemented) (INJECTED)').beyond).toEqual([]);
});
