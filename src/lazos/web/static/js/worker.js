// Served at /sw.js, after a line that imports its parts. A page comes from the network first; where that fails or takes
// too long, what was kept is shown and says from when it is. A form that finds no signal is kept and sent later.
const PATIENCE = { page: 4_000, form: 10_000 };
const PICTURE = /^\/(people\/\d+\/photo|card\/code\.svg)/;
const KEEPS = [
  /^\/today\/\d+\/(done|postponement|refusal)\/$/, /^\/capture\/$/, /^\/gatherings\/\d+\/notes\/$/,
  /^\/people\/\d+\/(interactions\/new|conversation)\/$/,
];
const TALK = /^\/people\/(\d+)\/(interactions\/new|conversation)\/$/;
const DOORS = /^\/(accounts|start|join|account\/removal)\//;
const REMOVES = /^(\/people\/\d+\/)removal\/$/;
let unsure = null; // a form that was sent and may have been answered with the door

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepOfflinePage());
});

self.addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith("lazos-") && name !== FILES && !name.startsWith(PAGES);
  event.waitUntil(Promise.all([dropCaches(isOld), self.clients.claim()]));
});

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keepAll(event.data.keep).catch(() => {}));
});

self.addEventListener("sync", (event) => {
  if (event.tag === "lazos-sending") event.waitUntil(sendAll());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST") posted(event, url);
  else if (request.method !== "GET") return;
  else if (request.mode === "navigate") event.respondWith(opened(event, url));
  else if (url.pathname.startsWith("/static/")) event.respondWith(file(request, url));
  else if (PICTURE.test(url.pathname)) event.respondWith(picture(request, url));
});

async function opened(event, url) {
  const mine = await pages();
  const kept = await mine?.match(address(url));
  const answer = fromNetwork(event, url);
  event.waitUntil(answer.catch(() => {})); // it is kept for the next time, however late it comes
  const response = await (kept ? within(PATIENCE.page, answer) : answer).catch(() => null);
  if (response && !(kept && UNREACHABLE.includes(response.status))) return response;
  if (kept) return asKept(kept, { kept: kept.headers.get("X-Lazos-Kept") });
  const talk = TALK.exec(url.pathname);
  if (talk && (await mine?.match("/capture/"))) return Response.redirect(`/capture/?contact=${talk[1]}`);
  return offlinePage();
}

async function fromNetwork(event, url) {
  const before = departures;
  // That a form led elsewhere than to the door is known by the address, also where the signal goes right then.
  const turnedAway = unsure && DOORS.test(url.pathname) ? unsure : null;
  unsure = null;
  if (turnedAway) event.waitUntil(keep(turnedAway));
  const response = await fetch(event.request);
  if (!response.headers.has("X-Lazos-Member") || before !== departures) return response;
  await know(response).catch(() => {});
  if (before !== departures) return forget().then(() => response, () => response); // somebody left right then
  if (!turnedAway) event.waitUntil(sendAll().catch(() => {}));
  if (any(OPENS, url.pathname)) event.waitUntil(store(url, response.clone()).catch(() => {})); // no room: not kept
  return response;
}

function posted(event, url) {
  const { request } = event;
  if (DOORS.test(url.pathname)) {
    departures += 1;
    event.waitUntil(forget());
  }
  const removed = REMOVES.exec(url.pathname);
  if (removed) event.waitUntil(pages().then((mine) => mine && drop(mine, removed[1])));
  if (any(KEEPS, url.pathname)) event.respondWith(sentOrKept(request, url));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => offlinePage({ unsent: "" })));
}

async function sentOrKept(request, url) {
  const form = { path: url.pathname, fields: await request.clone().formData() };
  const isPage = request.mode === "navigate";
  const response = await within(PATIENCE.form, fetch(request)).catch(() => null);
  const isOurs = form.fields.has("for");
  // The browser follows by itself, and only then is it seen whether that was the door.
  unsure = isOurs && response?.type === "opaqueredirect" ? form : null;
  const turnedAway = response?.redirected && DOORS.test(new URL(response.url).pathname);
  if (response && !turnedAway && !UNREACHABLE.includes(response.status)) return response;
  const isKept = isOurs && (await keep(form));
  if (!isPage) return isOurs ? new Response(null, { status: 204 }) : (response ?? Response.error());
  return isKept ? Response.redirect(OFFLINE, 303) : offlinePage({ unsent: "" });
}

async function keep({ path, fields }) {
  try {
    sending.tell({ kept: await shelf.add(fields.get("for"), path, fields) });
  } catch {
    sending.tell({ full: true });
    return false;
  }
  await sending.later();
  return true;
}

async function sendAll() {
  const [member] = ((await shelf.fact("whose")) ?? "").split("-");
  const result = member && (await sending.send(member));
  if (result?.why === "signal") throw new Error("no signal yet"); // the browser tries again
}

function within(time, promise) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("slow")), time));
  return Promise.race([promise, late]);
}
