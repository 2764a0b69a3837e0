/** @file Reads what strace wrote and says what of it went beyond this machine. */

/** What to put before a command, so that each of its processes is watched and the calls that could send are written to `file`. */
export const traced = (file: string): readonly string[] => [
  'strace',
  '--follow-forks',
  // Stops at the calls that are traced and at no others: the kit is hardly slower.
  '--seccomp-bpf',
  // Sockets by their number in the whole system: two processes can hold the same one under different names.
  '--decode-fds=path',
  // Nothing of what was said, only to whom.
  '--string-limit=0',
  `--trace=${CALLS.join()}`,
  // A ring could carry calls that no tracer sees. Whoever wants one is told that this kernel has none, and does without.
  '--inject=io_uring_setup:error=ENOSYS',
  `--output=${file}`,
];

/** The calls that make a socket, give it somebody to talk to, listen for others, or send. */
const CALLS = [
  ...['socket', 'bind', 'connect', 'sendto', 'sendmsg', 'sendmmsg', 'write', 'writev', 'pwritev2', 'sendfile', 'splice'],
  'io_uring_setup',
];

/** One call of one thread, whole. */
interface Call {
  readonly name: string;
  /** What stands between the brackets. */
  readonly args: string;
  /** The socket's number, where its first argument or its result is one. */
  readonly socket: string | null;
}

/** What came of reading a trace. */
export interface Verdict {
  /** What went, or tried to go, beyond this machine: each once, as a sentence. None is what has to be proved. */
  readonly beyond: readonly string[];
  /** How often Chromium looked whether there is a route to the internet, without sending anything. */
  readonly routeProbes: number;
  /** How many connections were made within this machine: a trace that saw none has seen nothing. */
  readonly within: number;
  readonly calls: number;
}

/**
 * Chromium's route probe (`net::HostResolverManager`, "is IPv6 reachable?"): a datagram socket is given the address of a public name
 * server, which makes the kernel choose a route and nothing else. Nothing may ever be sent on it.
 */
const PROBED: ReadonlySet<string> = new Set(['2001:4860:4860::8888', '8.8.8.8']);

/** Takes a trace line by line. */
export const createReader = () => {
  const unfinished = new Map<string, string>();
  const datagram = new Set<string>();
  const probes = new Set<string>();
  const beyond = new Set<string>();
  let routeProbes = 0;
  let within = 0;
  let calls = 0;

  const judge = (call: Call): void => {
    calls += 1;
    const { name, args, socket } = call;
    if (name === 'io_uring_setup') {
      if (/\) = \d+/.test(args)) beyond.add('io_uring_setup: a way that cannot be watched');
      return;
    }
    if (name === 'socket') {
      if (socket !== null && args.includes('SOCK_DGRAM')) datagram.add(socket);
      const family = /^AF_\w+|^\w+/.exec(args)?.[0] ?? '';
      if (!FAMILIES.has(family)) beyond.add(`socket: ${family}`);
      return;
    }
    if (socket !== null && probes.has(socket) && name !== 'connect') {
      beyond.add(`${name}: something was sent on a route probe`);
    }
    for (const address of addressesIn(args)) {
      if (name === 'connect' && socket !== null && datagram.has(socket) && PROBED.has(address.host)) {
        probes.add(socket);
        routeProbes += 1;
      } else if (isWithin(address)) {
        within += 1;
      } else {
        beyond.add(`${name}: ${address.host}${address.port === null ? '' : ` port ${address.port}`}`);
      }
    }
  };

  return {
    line: (line: string): void => {
      const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
      const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
      if (rest.endsWith('<unfinished ...>')) {
        unfinished.set(thread, rest.slice(0, -'<unfinished ...>'.length));
        return;
      }
      const whole = resumed === null ? rest : `${unfinished.get(thread) ?? ''}${resumed[1] ?? ''}`;
      if (resumed !== null) unfinished.delete(thread);
      const call = callIn(whole);
      if (call !== null) judge(call);
    },
    /** Calls that never came back (their process was killed) have been made all the same. */
    end: (): Verdict => {
      for (const begun of unfinished.values()) {
        const call = callIn(begun);
        if (call !== null) judge(call);
      }
      unfinished.clear();
      return { beyond: [...beyond], routeProbes, within, calls };
    },
  };
};

/** Kinds of sockets that reach this machine or are looked at by their addresses. Others (Bluetooth, a virtual machine's host) are not. */
const FAMILIES: ReadonlySet<string> = new Set(['AF_UNIX', 'AF_NETLINK', 'AF_INET', 'AF_INET6']);

const callIn = (text: string): Call | null => {
  const [, name, args] = /^(\w+)\((.*)$/.exec(text) ?? [];
  if (name === undefined || args === undefined) return null;
  const socket = name === 'socket' ? /= \d+<socket:\[(\d+)\]>$/.exec(args) : /^\d+<socket:\[(\d+)\]>/.exec(args);
  return { name, args, socket: socket?.[1] ?? null };
};

interface Address {
  readonly family: string;
  readonly host: string;
  readonly port: number | null;
}

const addressesIn = (args: string): readonly Address[] =>
  [...args.matchAll(/\{sa_family=(\w+)([^{}]*)\}/g)].map(([, family = '', rest = '']) => {
    const port = /sin6?_port=htons\((\d+)\)/.exec(rest)?.[1];
    const host = /inet_addr\("([^"]+)"\)/.exec(rest)?.[1] ?? /inet_pton\(AF_INET6, "([^"]+)"/.exec(rest)?.[1];
    const path = /sun_path=@?"([^"]*)"/.exec(rest)?.[1];
    return { family, host: host ?? path ?? family, port: port === undefined ? null : Number(port) };
  });

/** A name server of this machine hands on what it is asked, and so does the resolver behind this socket. */
const NAME_SERVICE = 53;
const RESOLVER = /^\/run\/systemd\/resolve\//;

const isWithin = ({ family, host, port }: Address): boolean => {
  if (family === 'AF_UNIX') return !RESOLVER.test(host);
  if (family === 'AF_NETLINK' || family === 'AF_UNSPEC') return true;
  const loopback = /^127\.\d+\.\d+\.\d+$/.test(host) || host === '::1' || /^::ffff:127\.\d+\.\d+\.\d+$/.test(host);
  return (family === 'AF_INET' || family === 'AF_INET6') && loopback && port !== NAME_SERVICE;
};
