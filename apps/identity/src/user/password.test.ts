import { hashPassword, isWeakPassword, verifyPassword } from './password.ts';

describe('a password', () => {
  it.each([
    ['', true],
    ['123456789', true],
    ['1234567890', false],
    ['桜の花が咲く春の朝に', false],
    ['😀😀😀😀😀', true],
  ])('%j is weak: %s', (password, weak) => {
    expect(isWeakPassword(password)).toBe(weak);
  });

  it('is known again by its hash, and only it', async () => {
    const hash = await hashPassword('correct horse battery');

    expect(await verifyPassword('correct horse battery', hash)).toBe(true);
    expect(await verifyPassword('correct horse battery ', hash)).toBe(false);
    expect(await verifyPassword('', hash)).toBe(false);
  });

  it('is hashed by Argon2id at 19 MiB, two passes, with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('the same password'), hashPassword('the same password')]);

    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('reads a hash of another implementation, with the parameters that it names', async () => {
    const hash = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';

    expect(await verifyPassword('password', hash)).toBe(true);
    expect(await verifyPassword('Password', hash)).toBe(false);
  });

  it('is the same however its characters were composed', async () => {
    const hash = await hashPassword('Café au lait');

    expect(await verifyPassword('Cafe\u0301 au lait', hash)).toBe(true);
  });

  it('of nobody is never right, and takes the same work', async () => {
    expect(await verifyPassword('A'.repeat(43), null)).toBe(false);
  });

  it('refuses to guess when the stored hash is damaged', async () => {
    await expect(verifyPassword('whatever it is', '$2b$10$damaged')).rejects.toThrow('not an Argon2id PHC string');
  });
});
