// Event mode: each note is kept on the phone first, then sent, so that a second is enough and nothing is lost.
const form = document.getElementById("note");
const said = document.getElementById("queue-said");
const { member } = document.documentElement.dataset;
let unsaved = ""; // the key of a note that could not be kept here, until it is saved there

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { text, person } = form.elements;
  if (!text.value.trim()) return text.focus();
  const fields = new URLSearchParams({ text: text.value.trim(), person: person.value });
  try {
    sending.tell({ kept: await shelf.add(member, new URL(form.action).pathname, fields) });
  } catch {
    return sendAsItIs();
  }
  text.value = person.value = "";
  text.focus();
  said.textContent = said.dataset.kept;
  sending.later();
  const { left, refused } = await sending.send(member).catch(() => ({ left: 1 }));
  said.textContent = left ? said.dataset.offline : refused ? "" : said.dataset.saved; // what is refused is said above
});

// A phone that can keep nothing sends it from the page. Until that worked it stays where it was written, under its key.
async function sendAsItIs() {
  const { text, person, key } = form.elements;
  key.value = unsaved ||= shelf.newKey(); // that of the page is the same whenever it is opened
  const options = { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } };
  const response = await fetch(form.action, options).catch(() => null);
  const answer = response?.ok && !response.redirected ? await response.json().catch(() => null) : null;
  if (!answer?.saved) return (said.textContent = said.dataset.full);
  text.value = person.value = unsaved = "";
  text.focus();
  document.dispatchEvent(new CustomEvent("lazos:sent"));
}

// Who was met by now.
document.addEventListener("lazos:sent", async () => {
  said.textContent = said.dataset.saved;
  const response = await fetch(location.pathname, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!response?.ok) return;
  const part = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("state");
  if (part) document.getElementById("state").replaceWith(document.adoptNode(part));
});
