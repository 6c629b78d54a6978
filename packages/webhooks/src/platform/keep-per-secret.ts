/** A service has one or two secrets. */
const most = 32;

/** Makes the key of a secret once, as long as there are not very many of them. */
export function keepPerSecret<Key>(make: (secret: string) => Key): (secret: string) => Key {
  const keys = new Map<string, Key>();
  return (secret) => {
    const known = keys.get(secret);
    if (known !== undefined) return known;
    const key = make(secret);
    if (keys.size >= most) keys.clear();
    keys.set(secret, key);
    return key;
  };
}
