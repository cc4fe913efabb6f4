// A part of the worker: what it keeps, and of whom. Private pages lie in a cache of their own for each member and
// language, which goes as soon as anybody else, or nobody, is signed in, and with whoever is removed for ever; files of
// everybody's lie apart.
const PAGES = "lazos-pages-2-"; // and whose: a mark, a language, and how many people they had removed
const FILES = "lazos-files-2";
const OFFLINE = "/offline/";
const LIST = "/waiting/pages/";
const MOST = 200; // people, their pictures, occasions
const HOUR = 3_600_000;
const FRESH = { list: HOUR / 4, page: 4 * HOUR };
const UNREACHABLE = [502, 503, 504]; // the server is being started, or something stands before it
const OPENS = [
  /^\/$/, /^\/people\/$/, /^\/people\/\d+\/$/, /^\/capture\/$/, /^\/waiting\/$/, /^\/offline\/$/,
  /^\/gatherings\/\d+\/mode\/$/,
];
const PICTURES = /src="(\/(?:people\/\d+\/photo\/|card\/code\.svg)[^"]*)"/g; // private ones on these pages
const NAMED_FILES = /["'(](\/static\/[^"'()#\s]+|(?:\.\.?\/)?[\w/-]+\.woff2)/g;
const anyVersion = { ignoreSearch: true, ignoreVary: true };
let departures = 0; // nothing is learned from what was asked for before somebody left

const any = (patterns, path) => patterns.some((pattern) => pattern.test(path));
const isFresh = (response, age) => response && Date.now() - response.headers.get("X-Lazos-Stored") < age;
// Under what a page is kept. Of the list of people each choice is a page of its own.
const address = (url) => url.pathname + (url.pathname === "/people/" ? url.search : "");

async function pages() {
  const whose = await shelf.fact("whose").catch(() => "");
  return whose ? caches.open(PAGES + whose) : null;
}

// Whose page the server has just given.
async function know(response) {
  const mark = response.headers.get("X-Lazos-Member");
  const whose = mark === "-" ? "" : [mark, response.headers.get("Content-Language"), removed(response)].join("-");
  if (whose !== (await shelf.fact("whose"))) await forget(whose);
  await shelf.learn(response);
}

const removed = (response) => response.headers.get("X-Lazos-Removed") ?? "";

async function forget(whose = "") {
  await shelf.note("whose", whose);
  await dropCaches((name) => name.startsWith(PAGES));
}

async function dropCaches(which) {
  await Promise.all((await caches.keys()).filter(which).map((name) => caches.delete(name)));
}

async function store(url, response) {
  const mine = await pages();
  const plain = !url.search || /^\?who=\w+$/.test(url.search);
  if (mine && response.ok && !response.redirected && plain) await put(mine, address(url), response);
  else if (response.status === 404 && mine) await drop(mine, address(url));
}

// A page that is gone, and with a person their picture.
async function drop(mine, path) {
  await mine.delete(path);
  if (!/^\/people\/\d+\/$/.test(path)) return;
  for (const request of await mine.keys()) {
    if (new URL(request.url).pathname.startsWith(path)) await mine.delete(request);
  }
}

async function put(cache, path, response) {
  const text = await response.text();
  const headers = new Headers(response.headers);
  for (const name of ["Vary", "Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set("X-Lazos-Kept", new Date(Date.parse(headers.get("Date")) || Date.now()).toISOString());
  headers.set("X-Lazos-Stored", Date.now());
  await keepFiles(text); // first: a page that is there is whole
  for (const [, picture] of text.matchAll(PICTURES)) {
    const found = await fetch(picture).catch(() => null);
    if (found?.ok) await cache.put(picture, found);
  }
  await cache.delete(path); // the newest comes last
  await cache.put(path, new Response(text, { headers }));
  const many = (await cache.keys()).filter(({ url }) => /^\/(people|gatherings)\/./.test(new URL(url).pathname));
  for (const old of many.slice(0, Math.max(0, many.length - MOST))) await cache.delete(old);
}

// The document, with what its script has to know about it.
async function asKept(response, facts) {
  const told = Object.entries(facts).map(([name, value]) => `data-${name}="${value}" `).join("");
  const text = (await response.text()).replace("<html ", `<html ${told}`);
  return new Response(text, { headers: response.headers });
}

async function offlinePage(facts = {}) {
  const page = (await (await pages())?.match(OFFLINE)) ?? (await (await caches.open(FILES)).match(OFFLINE));
  return page ? asKept(page, facts) : Response.error();
}

async function keepOfflinePage() {
  const response = await fetch(OFFLINE, { credentials: "omit" }); // nothing of anybody's
  if (response.ok) await put(await caches.open(FILES), OFFLINE, response);
}

// `here` is open, and may have been opened before there was a worker.
async function keepAll(here) {
  if (!isFresh(await (await pages())?.match(LIST), FRESH.list)) await keepListed();
  const mine = await pages();
  if (mine && any(OPENS, here) && !(await mine.match(here))) await refresh(mine, here);
}

// What the server says is needed, and what was opened lately, where it is not fresh.
async function keepListed() {
  const before = departures;
  const answer = await fetch(LIST, { cache: "no-store" });
  if (!answer.ok || answer.redirected || before !== departures) return;
  await know(answer);
  if (before !== departures) return forget();
  const mine = await pages();
  const listed = (await answer.json()).pages;
  await mine.put(LIST, new Response("", { headers: { "X-Lazos-Stored": Date.now() } }));
  const known = (await mine.keys()).map(({ url }) => new URL(url)).filter(({ pathname }) => any(OPENS, pathname));
  for (const path of new Set([...listed, ...known.map(address)])) {
    if (before !== departures) return;
    if (!isFresh(await mine.match(path), FRESH.page) && !(await refresh(mine, path))) return;
  }
}

// False where there is no signal.
async function refresh(mine, path) {
  const headers = { "X-Lazos-Keeping": "1" };
  const response = await fetch(path, { headers, redirect: "manual", priority: "low" }).catch(() => null);
  const [mark, , before] = ((await shelf.fact("whose")) ?? "").split("-");
  const isTheirs = mark && response?.headers.get("X-Lazos-Member") === mark && removed(response) === before;
  if (response?.ok && isTheirs) await put(mine, path, response);
  else if (response && !UNREACHABLE.includes(response.status)) await drop(mine, path); // gone, or merged
  return Boolean(response);
}

// Files carry a digest of their content in their address: one that is there is right.
async function file(request, url) {
  const files = await caches.open(FILES);
  const known = await files.match(url, { ignoreVary: true });
  if (known && url.searchParams.has("v")) return known;
  return fetch(request).catch(async () => (await files.match(url, anyVersion)) ?? Response.error());
}

// The files that a page or a style sheet names.
async function keepFiles(text, from = location.href) {
  const files = await caches.open(FILES);
  const named = [...text.matchAll(NAMED_FILES)].map(([, path]) => new URL(path, from).href);
  for (const href of new Set(named)) {
    if (await files.match(href, { ignoreVary: true })) continue;
    const response = await fetch(href).catch(() => null);
    if (!response?.ok) continue;
    await files.delete(href, anyVersion);
    await files.put(href, response.clone());
    if (href.includes(".css")) await keepFiles(await response.text(), href);
  }
}

async function picture(request, url) {
  const kept = async () => (await (await pages())?.match(address(url) + url.search)) ?? Response.error();
  return fetch(request).catch(kept);
}
