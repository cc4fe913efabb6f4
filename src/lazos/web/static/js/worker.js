// Served at /sw.js. Keeps event mode and the page that says there is no signal; no other page is ever kept. What is
// private lies in PAGES alone, which goes when the member leaves.
importScripts("/static/js/worker-push.js");  // notifications: a part of its own

const PAGES = "lazos-pages-1";
const FILES = "lazos-files-1";
const OFFLINE = "/offline/";
const MODE = /^\/gatherings\/\d+\/mode\/$/;
const LEAVING = /^\/accounts\/(logout|login)\//;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(FILES).then((files) => files.add(OFFLINE)));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { page, card, files } = event.data ?? {};
  if (!MODE.test(page ?? "")) return;
  event.waitUntil(Promise.all([
    put(PAGES, page),
    put(PAGES, card),
    ...(files ?? []).filter((path) => path.startsWith("/static/")).map((path) => put(FILES, path)),
  ]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (LEAVING.test(path)) event.waitUntil(caches.delete(PAGES));
  if (request.method !== "GET" || LEAVING.test(path)) return;
  if (request.mode === "navigate") event.respondWith(opened(request, path));
  else if (path.startsWith("/static/")) event.respondWith(fetch(request).catch(() => was(FILES, path)));
  else if (path === "/card/code.svg") event.respondWith(fetch(request).catch(() => was(PAGES, path)));
});

async function opened(request, path) {
  try {
    const response = await fetch(request);
    // Event mode that leads elsewhere: the member has left, or it is gone.
    if (MODE.test(path) && (response.type === "opaqueredirect" || !response.ok)) await caches.delete(PAGES);
    return response;
  } catch {
    const kept = MODE.test(path) && (await (await caches.open(PAGES)).match(path));
    return kept || was(FILES, OFFLINE);
  }
}

async function put(cache, path) {
  const response = await fetch(path, { redirect: "manual" }).catch(() => null);
  if (response?.ok) await (await caches.open(cache)).put(path, response);
}

async function was(cache, path) {
  return (await (await caches.open(cache)).match(path)) ?? Response.error();
}
