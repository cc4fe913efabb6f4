// The part of the worker that shows notifications; worker.js brings it in. What a message says was closed for this
// browser alone; a message that says nothing is shown as one, for a browser that shows none is not told again.
self.addEventListener("push", (event) => {
  let said = {};
  try {
    said = event.data?.json() ?? {};
  } catch {
    // not ours, or broken: the title alone
  }
  event.waitUntil(self.registration.showNotification(said.title || "Lazos", {
    body: said.body || "",
    lang: said.lang || "es",
    tag: said.tag || "lazos",
    icon: "/static/icons/lazos-192.png",
    data: { url: said.url || "/notices/" },
  }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data?.url ?? "/"));
});

async function show(path) {
  // Only ever a page of ours, whatever the message said.
  const target = new URL(path, self.location.origin);
  const address = target.origin === self.location.origin ? target.href : self.location.origin;
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const same = open.find((client) => client.url === address);
  if (same) return same.focus();
  return self.clients.openWindow(address);
}
