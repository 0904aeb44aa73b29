import { connect } from 'node:net';

const [leaveGroup, version] = [13, 1];

/** Says on a member's behalf that it leaves its group: what the coordinator does with one that was silent for too long. */
export async function expelMember(broker: string, group: string, memberId: string): Promise<void> {
  const [host, port] = broker.split(':');
  const socket = connect({ host: host ?? '', port: Number(port) });
  try {
    await new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('data', resolve);
      socket.write(request(group, memberId));
    });
  } finally {
    socket.destroy();
  }
}

/** Length, then the header (key, version, correlation, client) and the group and member that it is about. */
function request(group: string, memberId: string): Buffer {
  const header = Buffer.alloc(8);
  header.writeInt16BE(leaveGroup, 0);
  header.writeInt16BE(version, 2);
  const body = Buffer.concat([header, ...['expel-member', group, memberId].map(text)]);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length);
  return Buffer.concat([length, body]);
}

function text(value: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeInt16BE(Buffer.byteLength(value));
  return Buffer.concat([length, Buffer.from(value)]);
}
