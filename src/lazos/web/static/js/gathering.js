// Event mode without signal: each note is kept on the phone first, then sent with a key of its own until the server
// says that it has it. Sent twice it is one note: the server knows the key.
const form = document.getElementById("note");
const said = document.getElementById("queue-said");
const box = document.getElementById("queue");
// Each note in a place of its own, so that two tabs cannot write over each other; of this member only: another one
// who signs in on this phone never sends them.
const shelf = `lazos-note-${form.dataset.owner}-`;
const RETRY = 20_000;
let sending = false;

const keep = (note) => localStorage.setItem(shelf + note.key, JSON.stringify(note));
const drop = (key) => localStorage.removeItem(shelf + key);
function kept() {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(shelf));
  return names.map((name) => JSON.parse(localStorage.getItem(name))).sort((a, b) => a.at.localeCompare(b.at));
}

function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID(); // only where the connection is secure
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function show() {
  const list = box.querySelector("ul");
  list.replaceChildren(...kept().map((note) => {
    const row = document.createElement("li");
    row.textContent = `${note.text} · ${note.trouble || list.dataset.waits}`;
    return row;
  }));
  box.hidden = !list.children.length;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = form.elements.text.value.trim();
  if (!text) return form.elements.text.focus();
  const note = { key: newKey(), text, person: form.elements.person.value, at: new Date().toISOString(), to: form.action };
  try {
    keep(note);
  } catch {
    said.textContent = said.dataset.full;
    return;
  }
  form.elements.text.value = "";
  form.elements.person.value = "";
  form.elements.text.focus();
  said.textContent = said.dataset.offline;
  show();
  send();
});

async function post(note) {
  const body = new URLSearchParams({ text: note.text, person: note.person, key: note.key, written_at: note.at });
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  return fetch(note.to, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual" });
}

async function page() {
  const response = await fetch(location.href, { redirect: "manual" });
  if (!response.ok) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

// The page may have been kept since before the last sign-in: then its token is an old one.
async function withNewToken(note) {
  const fresh = (await page())?.querySelector("#note [name=csrfmiddlewaretoken]");
  if (!fresh) return null;
  form.elements.csrfmiddlewaretoken.value = fresh.value;
  return post(note);
}

async function sendOne(note) {
  let response = await post(note);
  if (response.status === 403) response = (await withNewToken(note)) ?? response;
  if (response.ok && (await response.json()).saved) return drop(note.key);
  if (response.type === "opaqueredirect" || response.status === 403) throw new Error("signin");
  if (response.status === 422) {
    const { trouble } = await response.json();
    keep({ ...note, trouble });
    return;
  }
  // Gone (404) or a fault of the server: it stays on the phone, and is tried again.
  throw new Error("later");
}

async function send() {
  if (sending || !kept().length) return;
  sending = true;
  try {
    // One that is written meanwhile is sent too.
    for (let note; (note = kept().find((one) => !one.trouble)); ) await sendOne(note);
    said.textContent = said.dataset.saved;
    await renew();
  } catch (fault) {
    said.textContent = fault.message === "signin" ? said.dataset.signin : said.dataset.offline;
    setTimeout(send, RETRY);
  } finally {
    sending = false;
    show();
  }
}

async function renew() {
  const fresh = await page();
  const state = fresh?.getElementById("state");
  if (state) document.getElementById("state").replaceWith(document.adoptNode(state));
  remember();
}

// What the worker keeps so that this page opens without signal: itself, the card, and what it loaded.
function remember() {
  const files = performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname);
  navigator.serviceWorker?.ready.then(({ active }) => {
    active.postMessage({ page: location.pathname, card: form.dataset.card, files });
  });
}

window.addEventListener("online", send);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
show();
send();
if (navigator.serviceWorker) {
  navigator.serviceWorker.register("/sw.js").catch(() => {}); // without it the notes are still kept
  window.addEventListener("load", remember);
  if (document.readyState === "complete") remember();
}
