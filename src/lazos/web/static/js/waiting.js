// What was written on this phone and waits for signal: shown on every page of its writer, marked on Hoy, and sent as
// soon as that works. Without this the worker sends it with the next page.
const member = document.documentElement.dataset.member;
const line = document.getElementById("signal");
const said = line.querySelector("[data-said]");
const RETRY = 20_000;
const ACTS = /^\/today\/(\d+)\/(done|postponement|refusal)\/$/;
let again = 0;

function say(name) {
  // Some pages say so themselves. Event mode sends every note this way, with signal too.
  const itself = { offline: "[data-opens], #queue-said", sent: "#queue-said", refused: "[data-kept-here]" }[name];
  line.hidden = !name || Boolean(itself && document.querySelector(itself));
  said.textContent = name ? said.dataset[name] : "";
}

function sayRefused() {
  say("refused");
  line.querySelector("[data-asks]").hidden = false;
}

async function show() {
  const entries = await shelf.all(member).catch(() => []);
  for (const box of document.querySelectorAll("[data-kept-here]")) list(box, entries);
  for (const mark of document.querySelectorAll("[data-waits]")) unmark(mark);
  const waiting = entries.filter((entry) => !entry.refused);
  for (const entry of waiting) mark(entry);
  return { waiting: waiting.length, refused: entries.length - waiting.length };
}

function list(box, entries) {
  box.hidden = !entries.length;
  box.querySelector("ul").replaceChildren(...entries.map((entry) => (entry.refused ? refusedRow : keptRow)(entry)));
}

function keptRow(entry) {
  const row = document.getElementById("kept-row").content.cloneNode(true);
  row.querySelector("[data-text]").textContent = [entry.said, entry.words].filter(Boolean).join(": ");
  row.querySelector("[data-when]").textContent = ago(new Date(entry.at));
  return row;
}

// Only its writer can do something with it: its words are there to be copied, and it goes when they say so.
function refusedRow(entry) {
  const row = document.getElementById("refused-row").content.cloneNode(true);
  const text = Object.assign(document.createElement("textarea"), { rows: 4, readOnly: true });
  row.querySelector("label").after(text);
  text.id = row.querySelector("label").htmlFor = row.querySelector("[data-copy]").dataset.copy = `refused-${entry.nr}`;
  text.value = shelf.textOf(entry);
  row.querySelector("[data-when]").textContent = [entry.said, ago(new Date(entry.at))].filter(Boolean).join(" · ");
  for (const why of row.querySelectorAll("[data-why]")) why.hidden = why.dataset.why !== entry.refused;
  row.querySelector("[data-copy]").hidden = !navigator.clipboard; // only where the connection is secure
  row.querySelector("[data-delete]").addEventListener("click", () => discard(entry));
  return row;
}

async function discard(entry) {
  await sending.alone(() => shelf.remove(entry.nr));
  sending.tell({ changed: true });
  await show();
  document.getElementById("main").focus();
}

const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]];
function ago(then) {
  const seconds = Math.max(0, (Date.now() - then) / 1000);
  const [unit, length] = UNITS.find(([, one]) => seconds >= one) ?? UNITS[3];
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  return words.format(-Math.floor(seconds / length), unit);
}

// Hoy: the line that was answered says so in the place of its buttons, and can be taken back while it is here.
function mark(entry) {
  const card = document.querySelector(`[data-place="person-${ACTS.exec(entry.path)?.[1]}"]`);
  const acts = card?.querySelector("[data-answers]");
  if (!acts || acts.hidden) return;
  const row = document.getElementById("waiting-line").content.cloneNode(true).firstElementChild;
  row.querySelector("[data-text]").textContent = entry.said;
  row.querySelector("button").addEventListener("click", () => takeBack(entry, card));
  acts.hidden = true;
  acts.after(row);
  card.querySelector(":popover-open")?.hidePopover();
}

function unmark(row) {
  row.previousElementSibling.hidden = false;
  row.remove();
}

// Not while it is being sent: then it is on the page that comes back, with its own way back.
async function takeBack(entry, card) {
  await sending.alone(() => shelf.remove(entry.nr));
  sending.tell({ changed: true });
  await show();
  say("");
  card.querySelector("[data-answers] button")?.focus();
}

async function send() {
  clearTimeout(again);
  again = 0;
  const { waiting, refused } = await show();
  if (refused) sayRefused();
  if (!waiting) return;
  const result = await sending.send(member).catch(() => ({ left: 1 }));
  if (result.left) again = setTimeout(send, RETRY);
}

function heard({ kept, full, tried, changed }) {
  if (changed) show();
  if (full) say("full");
  if (kept?.member === member) {
    say("offline");
    document.dispatchEvent(new CustomEvent("lazos:kept", { detail: kept }));
    show();
    again ||= setTimeout(send, RETRY);
    navigator.storage?.persist?.(); // that the browser does not make room of it
  }
  if (tried) arrived(tried);
}

async function arrived({ sent, asks, left, why }) {
  const { refused } = await show();
  say(left ? { signin: "signin", other: "other", fault: "fault" }[why] || "offline" : sent ? "sent" : "");
  line.querySelector("[data-asks]").hidden = !asks;
  if (refused) sayRefused();
  if (sent) document.dispatchEvent(new CustomEvent("lazos:sent"));
  if (!sent || !document.getElementById("today")) return;
  await htmx.ajax("GET", "/", { target: "#today", swap: "outerHTML" });
  document.getElementById("kept").hidden = true;
}

// A page that was opened before the worker was there: a form of it that finds no signal is kept all the same.
async function failed({ ctx, error }) {
  if (!ctx || !(error instanceof TypeError)) return;
  const form = ctx.sourceElement?.closest?.("form");
  if (ctx.request.method !== "POST" || !form?.elements.for) return say("lost");
  const fields = new FormData(form, ctx.sourceEvent?.submitter);
  const kept = await shelf.add(member, new URL(form.action).pathname, fields).catch(() => null);
  sending.tell(kept ? { kept } : { full: true });
  sending.later();
}

new BroadcastChannel("lazos").addEventListener("message", ({ data }) => heard(data));
self.addEventListener("online", send);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
document.addEventListener("htmx:error", ({ detail }) => failed(detail));
document.addEventListener("htmx:after:swap", show);
document.addEventListener("lazos:kept", ({ detail }) => {
  // Anotar is ready for the next line.
  for (const field of document.querySelectorAll("form textarea[name=line]")) {
    if (new URLSearchParams(detail.sent).get("line") === field.value) field.value = "";
  }
});
await shelf.takeOver(member, document.documentElement.dataset.number).catch(() => {});
send();
