// Reads a QR from a photo where the browser can; everywhere else the text is pasted.
const form = document.getElementById("scan");
const camera = form.querySelector("[data-camera]");
const said = camera.querySelector("[data-said]");

if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
  camera.hidden = false;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  camera.querySelector("[data-photo]").addEventListener("change", async ({ target }) => {
    const [photo] = target.files;
    if (!photo) return;
    const found = await createImageBitmap(photo).then((image) => detector.detect(image)).catch(() => []);
    if (!found.length) {
      said.textContent = said.dataset.none;
      return;
    }
    form.querySelector("[data-scanned]").value = found[0].rawValue;
    form.requestSubmit();
  });
}
