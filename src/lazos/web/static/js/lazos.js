// Small help for every page. Nothing here is needed: each page works without it.
const wide = matchMedia("(width >= 40rem)");

function settle(root) {
  // Opens the first draft where there is room for it; without this it opens with a tap.
  if (wide.matches) for (const draft of root.querySelectorAll("details[data-wide]")) draft.open = true;
  for (const button of root.querySelectorAll("[data-dismiss], [data-needs-script]")) button.hidden = false;
  for (const select of root.querySelectorAll("select[data-zone]")) chooseZone(select);
}

// Where the member is, as their own device knows it. A browser may know the place by an older name.
function chooseZone(select) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  select.value = zone;
  if (select.value !== zone) select.add(new Option(zone.replaceAll("_", " "), zone, true, true));
}

document.addEventListener("click", async (event) => {
  const dismiss = event.target.closest("[data-dismiss]");
  if (dismiss) dismiss.closest(".toast").remove();
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const source = document.getElementById(copy.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    const said = copy.querySelector("[data-said]") ?? copy;
    said.textContent = copy.dataset.copied;
    if (!copy.classList.contains("icon")) return;
    said.classList.remove("vh"); // whoever sees the button sees that it did something
    copy.classList.remove("icon");
  }
});

// A note of one line: Enter reads it, Shift+Enter begins another line.
document.addEventListener("keydown", (event) => {
  const lone = event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.closest("[data-enter]");
  if (!lone) return;
  event.preventDefault();
  lone.form.requestSubmit();
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-auto]");
  if (form) form.requestSubmit();
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// A region that is swapped takes the focus with it: it goes back to the same thing in the new region. Whoever uses a
// pointer stays where they are looking.
let place = null;
document.addEventListener("htmx:before:swap", () => {
  const focused = document.activeElement;
  const id = focused?.closest("[data-place]")?.dataset.place;
  place = id ? { id, same: focused.outerHTML, seen: focused.matches(":focus-visible") } : null;
});
function refocus() {
  if (document.activeElement !== document.body) return;
  const wanted = document.querySelector("#main [autofocus]");
  if (wanted) return wanted.focus();
  if (!place) return;
  const there = document.querySelector(`[data-place="${place.id}"]`) ?? document.getElementById("main");
  const inside = [...there.querySelectorAll("a, button, summary")];
  const same = inside.find((one) => one.outerHTML === place.same) ?? inside[0] ?? there;
  same.focus({ preventScroll: !place.seen, focusVisible: place.seen });
}

// What the last act said is over with the next one.
document.addEventListener("htmx:before:request", (event) => {
  if (event.detail.ctx?.request?.method === "GET") return;
  for (const toast of document.querySelectorAll("#toasts .toast")) toast.remove();
});

// A page without a worker is answered with what was written; with one, the phone keeps it by itself.
document.cookie = `lazos_worker=1; path=/; samesite=lax; max-age=${navigator.serviceWorker?.controller ? 31536000 : 0}`;

settle(document);
document.addEventListener("htmx:after:swap", () => {
  settle(document);
  refocus();
});

// What was kept to be seen without signal goes when the member leaves, also where no worker stands between.
document.addEventListener("submit", ({ target }) => {
  if (!target.action?.includes("/accounts/logout/") || !self.caches) return;
  caches.keys().then((names) => {
    for (const name of names) if (name.startsWith("lazos-pages-")) caches.delete(name);
  });
});
