// What this phone keeps until there is signal, in IndexedDB: `self.shelf`, for the pages and for the worker alike.
// An entry is {nr, key, member, path, sent, said, words, at, skew}: the form as a browser would have sent it, whose it
// is, what it is called and says, and what the clock of the phone said. Entries are added and taken away, never
// overwritten, so that tabs do not collide; only that the server will never take it (`refused`) is noted on one.
self.shelf = (() => {
  const OLD = /^lazos-note-(\d+)-/; // where event mode kept its notes before
  let opening = null;

  function open() {
    opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open("lazos", 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("entries", { keyPath: "nr", autoIncrement: true });
        request.result.createObjectStore("facts");
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const forget = () => (opening = null);
        request.result.onclose = forget;
        request.result.onversionchange = () => (request.result.close(), forget());
        resolve(request.result);
      };
    }).catch((fault) => {
      opening = null;
      throw fault;
    });
    return opening;
  }

  // Resolves once it is really written: a page that is killed after that loses nothing.
  async function within(store, mode, act) {
    const transaction = (await open()).transaction(store, mode, mode === "readwrite" ? { durability: "strict" } : {});
    const request = act(transaction.objectStore(store));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
    return request.result;
  }

  function newKey() {
    if (crypto.randomUUID) return crypto.randomUUID(); // only where the connection is secure
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  const WORDS = ["line", "text", "title", "summary", "learned"];
  const OURS = ["csrfmiddlewaretoken", "for", "said"];

  // Keeps a form of `member` that was meant for `path`; rejects where the phone has no room.
  async function add(member, path, fields) {
    const sent = new URLSearchParams([...fields].filter(([name]) => !OURS.includes(name)));
    const entry = { key: newKey(), member, path, sent: String(sent), said: fields.get("said") ?? "" };
    entry.words = WORDS.map((name) => fields.get(name)?.trim()).find(Boolean) ?? "";
    Object.assign(entry, { at: new Date().toISOString(), skew: (await fact("skew")) ?? null });
    return { ...entry, nr: await within("entries", "readwrite", (store) => store.add(entry)) };
  }

  async function all(member) {
    const found = await within("entries", "readonly", (store) => store.getAll());
    return found.filter((entry) => entry.member === member);
  }

  // All that its writer wrote in it. An answer of Hoy has no words of its own: its promise is a number.
  function textOf({ path, sent, said }) {
    const fields = new URLSearchParams(sent);
    const names = path.startsWith("/today/") ? [] : [...WORDS, "promise"];
    return names.map((name) => fields.get(name)?.trim()).filter(Boolean).join("\n") || said;
  }

  // What was taken away meanwhile does not come back.
  const refuse = (nr, why) => within("entries", "readwrite", (store) => {
    const found = store.get(nr);
    found.onsuccess = () => found.result && store.put({ ...found.result, refused: why });
    return found;
  });

  const remove = (nr) => within("entries", "readwrite", (store) => store.delete(nr));
  const fact = (name) => within("facts", "readonly", (store) => store.get(name));
  const note = (name, value) => within("facts", "readwrite", (store) => store.put(value, name));

  // The server's clock against the phone's, from any answer of the server. Seconds are all that it tells.
  async function learn(response) {
    const skew = Date.parse(response.headers.get("Date")) - Date.now();
    const known = await fact("skew");
    if (Number.isFinite(skew) && !(Math.abs(skew - known) < 3000)) await note("skew", skew);
  }

  // Notes that a version before this one kept, each with the key it may have been sent with.
  async function takeOver(member, number) {
    for (const name of Object.keys(localStorage).filter((one) => OLD.exec(one)?.[1] === number)) {
      const { key, text, person, at, to } = JSON.parse(localStorage.getItem(name));
      const entry = { key, member, path: new URL(to).pathname, said: "", words: text, at, skew: null };
      entry.sent = String(new URLSearchParams({ text, person }));
      await within("entries", "readwrite", (store) => store.add(entry));
      localStorage.removeItem(name);
    }
  }

  return { add, all, textOf, refuse, remove, fact, note, learn, takeOver, newKey };
})();
