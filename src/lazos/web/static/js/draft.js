// Puts the edited draft into the links that open it. Without this, a button makes a page with the same links.
document.addEventListener("input", (event) => {
  const draft = event.target.closest("textarea[data-draft]");
  if (!draft) return;
  for (const link of document.querySelectorAll(`a[data-draft-of="${draft.id}"]`)) {
    const text = link.dataset.base.startsWith("mailto:") ? draft.value.replace(/\r?\n/g, "\r\n") : draft.value;
    link.href = link.dataset.base + encodeURIComponent(text);
  }
});
