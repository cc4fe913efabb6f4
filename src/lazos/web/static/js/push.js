// Turning notifications on in this browser: asks for leave, subscribes, and sends the form with what that gave.
const place = document.getElementById("turning-on");
const form = place?.querySelector("form");

function say(what) {
  for (const part of place.querySelectorAll("[data-said]")) part.hidden = part.dataset.said !== what;
}

function bytes(text) {
  const raw = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const raw = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(raw).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function hash(address) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(address));
  return [...new Uint8Array(digest)].map((octet) => octet.toString(16).padStart(2, "0")).join("");
}

async function current() {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager?.getSubscription()) ?? null;
}

async function subscribe() {
  await navigator.serviceWorker.register("/sw.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  const wanted = { userVisibleOnly: true, applicationServerKey: bytes(place.dataset.key) };
  try {
    return await pushManager.subscribe(wanted);
  } catch (problem) {
    // Subscribed under the key of an installation that was here before.
    if (problem.name !== "InvalidStateError") throw problem;
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(wanted);
  }
}

async function look() {
  if (!isSecureContext) return say("insecure");
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    return say(navigator.standalone === false ? "install" : "unsupported");
  }
  if (Notification.permission === "denied") return say("denied");
  const there = await current();
  const row = there && document.querySelector(`[data-device="${await hash(there.endpoint)}"]`);
  if (!row) return say("ready");
  row.querySelector("[data-here]").hidden = false;
  row.querySelector("[data-turning-off]").addEventListener("submit", off);
  return say("here");
}

async function on(event) {
  if (form.endpoint.value) return;
  event.preventDefault();
  if (!form.reportValidity()) return;
  const leave = await Notification.requestPermission();
  if (leave === "denied") return say("denied");
  if (leave !== "granted") return;
  try {
    const given = await subscribe();
    form.endpoint.value = given.endpoint;
    form.p256dh.value = text(given.getKey("p256dh"));
    form.auth.value = text(given.getKey("auth"));
    form.requestSubmit();
  } catch {
    say("failed");
    form.hidden = false;
  }
}

async function off(event) {
  // The browser forgets it too; where it cannot, our row is gone all the same.
  event.preventDefault();
  await (await current())?.unsubscribe().catch(() => false);
  event.target.submit();
}

if (form) {
  form.endpoint.value = form.p256dh.value = form.auth.value = "";
  form.addEventListener("submit", on);
  look();
}
