// A page that the worker kept: says from when it is, and what else can be opened without signal. On the other pages it
// sets the worker to work, and minds that nobody sees with the back button what was somebody else's.
const root = document.documentElement;
const { member = "-", kept, unsent } = root.dataset;

function words(line, at) {
  const day = (moment) => moment.toDateString();
  const clock = `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`; // as the server says it
  const date = at.toLocaleDateString(root.lang, { weekday: "long", day: "numeric", month: "long" });
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1); // a day may have 23 hours
  const name = day(at) === day(now) ? "today" : day(at) === day(yesterday) ? "yesterday" : "day";
  const one = at.getHours() === 1 ? "One" : ""; // in Spanish one o'clock is one hour, the others are several
  return line.dataset[name + one].replace("{time}", clock).replace("{day}", date);
}

// What is kept, wherever it lies: only this member's pages are there.
async function find(path) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(`lazos-pages-2-${member}-`)) continue;
    const found = await (await caches.open(name)).match(path);
    if (found) return found;
  }
  return null;
}

async function title(page) {
  const parsed = new DOMParser().parseFromString(await page.text(), "text/html");
  return parsed.title.replace(/ · Lazos$/, "");
}

function sayWhen() {
  const line = document.getElementById("kept");
  if (!line) return;
  line.querySelector("[data-said]").textContent = words(line, new Date(kept));
  line.hidden = false;
  document.getElementById("toasts")?.replaceChildren(); // they were said when it was kept
}

// A note about somebody, on the one page of Anotar that is kept.
async function aboutWhom() {
  const pk = new URLSearchParams(location.search).get("contact");
  const form = document.querySelector("[data-line]");
  const page = form && /^\d+$/.test(pk) && !form.elements.contact && (await find(`/people/${pk}/`));
  if (!page) return;
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "contact", value: pk });
  const about = document.createElement("p");
  about.className = "small soft";
  about.textContent = form.elements.said.value = form.dataset.line.replace("{name}", await title(page));
  form.prepend(field, about);
}

// The page that says there is no signal: what can be seen all the same.
async function listPages(box) {
  for (const row of box.querySelectorAll("[data-page]")) {
    const page = await find(row.dataset.page);
    if (!page) continue;
    row.hidden = box.hidden = false;
    const when = row.querySelector("[data-today]");
    if (when) when.textContent = words(when, new Date(page.headers.get("X-Lazos-Kept")));
  }
  for (const row of box.querySelectorAll("[data-pages]")) await linkPages(row, new RegExp(row.dataset.pages));
}

async function linkPages(row, pattern) {
  const links = [];
  for (const name of (await caches.keys()).filter((one) => one.startsWith(`lazos-pages-2-${member}-`))) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (pattern.test(pathname)) links.push([await title(await cache.match(url)), pathname]);
    }
  }
  links.sort(([a], [b]) => a.localeCompare(b, root.lang));
  row.hidden = !links.length;
  row.querySelector("ul").replaceChildren(...links.map(([text, path]) => {
    const item = document.createElement("li");
    item.className = "tick-row";
    item.append(Object.assign(document.createElement("a"), { href: path, textContent: text }));
    return item;
  }));
}

function mindTheBackButton() {
  localStorage.setItem("lazos-member", member);
  self.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && localStorage.getItem("lazos-member") !== member) location.reload();
  });
}

function startTheWorker() {
  if (member === "-" || !navigator.serviceWorker) return;
  navigator.serviceWorker.register("/sw.js").catch(() => {}); // without it what is written is still kept
  if (kept || navigator.connection?.saveData) return;
  setTimeout(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (document.visibilityState === "visible") active.postMessage({ keep: location.pathname });
  }, 2_000); // after what the page itself needs
}

try {
  mindTheBackButton();
} catch {
  // the browser keeps nothing at all
}
startTheWorker();
if (kept) sayWhen();
if (unsent !== undefined) for (const text of document.querySelectorAll("[data-unsent]")) text.hidden = false;
if (self.caches) {
  aboutWhom();
  for (const box of document.querySelectorAll("[data-opens]")) listPages(box);
}
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-reload]")) return;
  event.preventDefault();
  location.reload();
});
